/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-meeting-poll-group.h"

#include "form/entente-date-display.h"
#include "form/entente-field-message.h"
#include "meetings/entente-attendance-list.h"
#include "meetings/entente-date-poll.h"
#include "meetings/entente-meeting-life.h"
#include "meetings/entente-meeting-steps.h"
#include "meetings/entente-poll-cell.h"

#include <glib/gi18n-lib.h>

struct _EntenteMeetingPollGroup
{
  AdwPreferencesGroup parent_instance;

  /* Owned */
  EntenteMeeting *meeting; /* nullable */
  GPtrArray *options;      /* of EntenteDateOption: the columns */
  GPtrArray *people;       /* of EntentePerson: the rows */
  GSignalGroup *store_signals;

  /* Borrowed: what changes without new rows and columns */
  GPtrArray *cells;
  GPtrArray *tally_labels;

  /* Template */
  GtkWidget *add_list;
  AdwEntryRow *date_row;
  GtkGrid *grid;
  GtkWidget *grid_list;
  EntenteFieldMessage *message;
  GtkLabel *words_label;

  gboolean editable;
};

G_DEFINE_FINAL_TYPE (EntenteMeetingPollGroup,
                     entente_meeting_poll_group,
                     ADW_TYPE_PREFERENCES_GROUP)

/* A date is looked for while the meeting is prepared. */
static gboolean
may_ask (EntenteMeetingPollGroup *self)
{
  return entente_meeting_may_prepare (self->meeting)
         && (entente_meeting_get_actions (self->meeting) & ENTENTE_MEETING_CAN_PREPARE) != 0;
}

/*
 * What is done
 */

static void
choose_cb (GtkWidget *button, EntenteMeetingPollGroup *self)
{
  EntenteDateOption *option = g_object_get_data (G_OBJECT (button), "option");
  g_autoptr (GError) error = NULL;

  if (entente_date_poll_choose (option, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s",
                                _ ("The meeting has its date"));
  else
    entente_meeting_say_failed (GTK_WIDGET (self), error);
}

static void
remove_cb (GtkWidget *button, EntenteMeetingPollGroup *self)
{
  EntenteDateOption *option = g_object_get_data (G_OBJECT (button), "option");
  g_autoptr (GError) error = NULL;

  if (entente_date_poll_remove (option, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _ ("Date taken back"));
  else
    entente_meeting_say_failed (GTK_WIDGET (self), error);
}

static void
say_problem (EntenteMeetingPollGroup *self, const char *problem)
{
  entente_field_message_say (self->message, problem, ENTENTE_SEVERITY_ERROR,
                             GTK_ACCESSIBLE (self->date_row));
}

static void
changed_cb (EntenteMeetingPollGroup *self)
{
  say_problem (self, NULL);
}

/* One after the other, without leaving the line. */
static void
add_cb (EntenteMeetingPollGroup *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->date_row));
  EntenteMoment moment;
  gboolean has_time;
  EntenteDateResult result
    = entente_moment_parse (typed, ENTENTE_MOMENT_STARTS, &moment, &has_time);
  g_autofree char *problem = entente_date_display_moment_problem (result, typed);
  g_autofree char *iso = NULL;
  g_autoptr (GError) error = NULL;

  if (result != ENTENTE_DATE_VALID)
    {
      say_problem (self, problem);
      return;
    }
  iso = entente_moment_to_iso (moment, ENTENTE_MOMENT_STARTS, has_time);
  if (entente_date_poll_add (self->meeting, iso, NULL, &error) != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->date_row), "");
  else if (error->domain == ENTENTE_MODEL_ERROR)
    say_problem (self, error->message);
  else
    entente_meeting_say_failed (GTK_WIDGET (self), error);
}

/*
 * The grid
 */

static GtkWidget *
make_label (const char *text, int width, const char *css)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), width);
  gtk_label_set_max_width_chars (GTK_LABEL (label), width);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  if (css != NULL)
    gtk_widget_add_css_class (label, css);
  return label;
}

static GtkWidget *
make_button (EntenteMeetingPollGroup *self,
             EntenteDateOption *option,
             const char *icon,
             const char *hint,
             GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  g_autofree char *when = entente_date_poll_dup_option_words (option);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, when,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), "option", g_object_ref (option), g_object_unref);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_DEFAULT);
  return button;
}

static void
add_column (EntenteMeetingPollGroup *self, EntenteDateOption *option, int column)
{
  g_autofree char *words = entente_date_poll_dup_option_words (option);
  GtkWidget *tally = make_label (NULL, 12, "caption");
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  int bottom = self->people->len + 1;

  gtk_grid_attach (self->grid, make_label (words, 12, "heading"), column, 0, 1, 1);
  for (guint i = 0; i < self->people->len; i++)
    {
      GtkWidget *cell = entente_poll_cell_new (option, self->people->pdata[i]);

      gtk_widget_set_sensitive (cell, self->editable);
      g_ptr_array_add (self->cells, cell);
      gtk_grid_attach (self->grid, cell, column, i + 1, 1, 1);
    }
  g_ptr_array_add (self->tally_labels, tally);
  /* Last: what it says takes more lines or fewer, and nothing may move under the mouse. */
  gtk_grid_attach (self->grid, tally, column, bottom + 1, 1, 1);
  if (!self->editable)
    return;
  gtk_widget_set_halign (buttons, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (buttons),
                  make_button (self, option, "object-select-symbolic",
                               _ ("Make It the Date of the Meeting"), G_CALLBACK (choose_cb)));
  gtk_box_append (GTK_BOX (buttons),
                  make_button (self, option, "user-trash-symbolic", _ ("Take This Date Back"),
                               G_CALLBACK (remove_cb)));
  gtk_grid_attach (self->grid, buttons, column, bottom, 1, 1);
}

static void
add_names (EntenteMeetingPollGroup *self)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      g_autofree char *name = entente_person_dup_full_name (self->people->pdata[i]);
      GtkWidget *label = make_label (name, 14, NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_LEFT);
      gtk_grid_attach (self->grid, label, 0, i + 1, 1, 1);
    }
}

static void
build_grid (EntenteMeetingPollGroup *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->cells, 0);
  g_ptr_array_set_size (self->tally_labels, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  add_names (self);
  for (guint i = 0; i < self->options->len; i++)
    add_column (self, self->options->pdata[i], i + 1);
}

/* "Best: 7 yes, 1 maybe": the best is said, not only shown in another colour. */
static void
update_tallies (EntenteMeetingPollGroup *self)
{
  g_autoptr (GPtrArray) tallies = entente_date_poll_dup_tallies (self->meeting);

  for (guint i = 0; i < tallies->len && i < self->tally_labels->len; i++)
    {
      EntentePollTally *tally = tallies->pdata[i];
      GtkWidget *label = self->tally_labels->pdata[i];
      g_autofree char *words = NULL;

      /* Translators: %s: how many people a date suits, "7 yes, 1 maybe" */
      words = tally->is_best ? g_strdup_printf (_ ("Best date: %s"), tally->words)
                             : g_strdup (tally->words);
      gtk_label_set_label (GTK_LABEL (label), words);
      if (tally->is_best)
        gtk_widget_add_css_class (label, "accent");
      else
        gtk_widget_remove_css_class (label, "accent");
    }
}

static gboolean
same_items (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (a->pdata[i] != b->pdata[i])
      return FALSE;
  return TRUE;
}

static GPtrArray *
list_options (EntenteMeetingPollGroup *self)
{
  g_autoptr (GListModel) list = entente_date_poll_new_options (self->meeting);
  GPtrArray *options = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (options, g_list_model_get_item (list, i));
  return options;
}

static gboolean
has_guests (EntenteMeetingPollGroup *self)
{
  GListModel *participants = entente_meeting_get_participants (self->meeting);

  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr (EntenteAttendance) participant = g_list_model_get_item (participants, i);

      if (entente_attendance_get_person (participant) == NULL)
        return TRUE;
    }
  return FALSE;
}

/* What is to be done. Guests are known by name only: who is asked is of the collective. */
static const char *
get_hint (EntenteMeetingPollGroup *self)
{
  if (self->options->len == 0)
    return NULL;
  if (self->people->len > 0 && has_guests (self))
    return _ ("Press where a name and a date meet: yes, maybe, no. A guest answers once added to the "
              "collective, from the menu of their line among the participants.");
  return self->people->len == 0
           ? _ ("Nobody of the collective is invited yet: invite those whose answers you note.")
           : _ ("Press where a name and a date meet: yes, maybe, no.");
}

/* Other columns or rows make another grid; answers alone do not: the keyboard stays where it is. */
static void
update (EntenteMeetingPollGroup *self)
{
  g_autoptr (GPtrArray) options = NULL;
  g_autoptr (GPtrArray) people = NULL;
  g_autofree char *words = NULL;
  gboolean editable;

  if (self->meeting == NULL || entente_record_is_deleted (ENTENTE_RECORD (self->meeting)))
    return;

  options = list_options (self);
  people = entente_date_poll_dup_people (self->meeting);
  editable = may_ask (self);
  if (!same_items (options, self->options) || !same_items (people, self->people)
      || editable != self->editable)
    {
      g_ptr_array_unref (self->options);
      g_ptr_array_unref (self->people);
      self->options = g_ptr_array_ref (options);
      self->people = g_ptr_array_ref (people);
      self->editable = editable;
      build_grid (self);
    }
  for (guint i = 0; i < self->cells->len; i++)
    entente_poll_cell_update (self->cells->pdata[i]);
  update_tallies (self);
  words = entente_date_poll_dup_words (self->meeting);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         editable ? get_hint (self) : NULL);
  gtk_label_set_label (self->words_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->words_label), *words != '\0');
  gtk_widget_set_visible (self->add_list, editable);
  gtk_widget_set_visible (self->grid_list, self->options->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), editable || self->options->len > 0);
}

/*
 * Widget
 */

static void
entente_meeting_poll_group_dispose (GObject *object)
{
  EntenteMeetingPollGroup *self = ENTENTE_MEETING_POLL_GROUP (object);

  g_clear_object (&self->store_signals);
  g_clear_object (&self->meeting);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_pointer (&self->tally_labels, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_MEETING_POLL_GROUP);
  g_clear_pointer (&self->options, g_ptr_array_unref);
  g_clear_pointer (&self->people, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_meeting_poll_group_parent_class)->dispose (object);
}

static void
entente_meeting_poll_group_class_init (EntenteMeetingPollGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_meeting_poll_group_dispose;

  g_type_ensure (ENTENTE_TYPE_FIELD_MESSAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-meeting-poll-group.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingPollGroup, add_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingPollGroup, date_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingPollGroup, grid);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingPollGroup, grid_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingPollGroup, message);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingPollGroup, words_label);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
entente_meeting_poll_group_init (EntenteMeetingPollGroup *self)
{
  self->options = g_ptr_array_new ();
  self->people = g_ptr_array_new ();
  self->cells = g_ptr_array_new ();
  self->tally_labels = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (update), self);
}

void
entente_meeting_poll_group_set_meeting (EntenteMeetingPollGroup *self, EntenteMeeting *meeting)
{
  g_return_if_fail (ENTENTE_IS_MEETING_POLL_GROUP (self));
  g_return_if_fail (meeting == NULL || ENTENTE_IS_MEETING (meeting));

  if (!g_set_object (&self->meeting, meeting))
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->date_row), "");
  g_signal_group_set_target (self->store_signals,
                             meeting != NULL ? entente_record_get_store (ENTENTE_RECORD (meeting))
                                             : NULL);
  update (self);
}
