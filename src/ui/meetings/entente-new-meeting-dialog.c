/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-new-meeting-dialog.h"

#include "collective/entente-bodies.h"
#include "entente-hours.h"
#include "form/entente-calendar-popover.h"
#include "form/entente-date-display.h"
#include "form/entente-drop-down.h"
#include "form/entente-field-message.h"
#include "meetings/entente-agenda.h"
#include "meetings/entente-body-calendar.h"
#include "meetings/entente-meeting-life.h"
#include "meetings/entente-meeting-steps.h"

#include <glib/gi18n-lib.h>

/* How many dates are proposed. */
#define N_DATES 4

struct _EntenteNewMeetingDialog
{
  AdwDialog parent_instance;

  /* Owned */
  EntenteStore *store;
  EntenteMeeting *previous; /* nullable: the meeting it follows */
  GPtrArray *bodies;        /* as they stand in the choice; a free meeting comes after them */
  GPtrArray *dates;         /* of EntenteBodyDate: those that are proposed */
  GSettings *settings;

  /* Borrowed */
  EntenteReadyAgenda *const *agendas; /* the first choice is none */
  guint n_agendas;

  gboolean proposing;     /* the agenda changes because another one fits */
  gboolean agenda_chosen; /* by somebody: nothing else is proposed any more */

  /* Template */
  AdwPreferencesGroup *agenda_group;
  AdwComboRow *agenda_row;
  AdwComboRow *body_row;
  GtkWidget *create_button;
  AdwEntryRow *date_row;
  GtkListBox *dates_list;
  EntenteFieldMessage *message;
  EntenteCalendarPopover *popover;

  /* Made with the list of dates */
  GPtrArray *checks; /* one for each date, then another date, then a poll */
};

G_DEFINE_FINAL_TYPE (EntenteNewMeetingDialog, entente_new_meeting_dialog, ADW_TYPE_DIALOG)

enum {
  CREATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static EntenteBody *
get_body (EntenteNewMeetingDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->body_row);

  return selected < self->bodies->len ? self->bodies->pdata[selected] : NULL;
}

static EntenteReadyAgenda *
get_agenda (EntenteNewMeetingDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->agenda_row);

  return selected > 0 && selected <= self->n_agendas ? self->agendas[selected - 1] : NULL;
}

/*
 * The choice of a date
 */

static guint
get_choice (EntenteNewMeetingDialog *self)
{
  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (self->checks->pdata[i]))
      return i;
  return self->dates->len + 1;
}

static gboolean
is_other_date (EntenteNewMeetingDialog *self)
{
  return get_choice (self) == self->dates->len;
}

static EntenteDateResult
parse (EntenteNewMeetingDialog *self, EntenteMoment *moment, gboolean *has_time)
{
  return entente_moment_parse (gtk_editable_get_text (GTK_EDITABLE (self->date_row)),
                               ENTENTE_MOMENT_STARTS,
                               moment,
                               has_time);
}

static void propose_agenda (EntenteNewMeetingDialog *self);

/* What is typed counts, or nothing is typed and another choice is made. */
static void
check (EntenteNewMeetingDialog *self)
{
  EntenteMoment moment;
  gboolean has_time;
  EntenteDateResult result = parse (self, &moment, &has_time);
  g_autofree char *problem = entente_date_display_moment_problem (
    result, gtk_editable_get_text (GTK_EDITABLE (self->date_row)));
  gboolean other = is_other_date (self);

  entente_field_message_say (self->message,
                             other ? problem : NULL,
                             ENTENTE_SEVERITY_ERROR,
                             GTK_ACCESSIBLE (self->date_row));
  gtk_widget_set_sensitive (self->create_button, !other || result == ENTENTE_DATE_VALID);
  propose_agenda (self);
}

/* Who wants another date goes on to type it. */
static void
choice_cb (EntenteNewMeetingDialog *self, GParamSpec *pspec, GtkCheckButton *button)
{
  check (self);
  if (gtk_check_button_get_active (button) && is_other_date (self)
      && *gtk_editable_get_text (GTK_EDITABLE (self->date_row)) == '\0')
    gtk_widget_grab_focus (GTK_WIDGET (self->date_row));
}

/* Who types a date chooses it. */
static void
date_changed_cb (EntenteNewMeetingDialog *self)
{
  if (self->checks->len > 0
      && *gtk_editable_get_text (GTK_EDITABLE (self->date_row)) != '\0')
    gtk_check_button_set_active (self->checks->pdata[self->dates->len], TRUE);
  check (self);
}

static void
popover_shown_cb (EntenteNewMeetingDialog *self)
{
  EntenteMoment moment;
  GDate day;

  if (parse (self, &moment, NULL) == ENTENTE_DATE_VALID)
    entente_moment_get_date (moment, ENTENTE_MOMENT_STARTS, &day);
  else
    entente_date_today (&day);
  entente_calendar_popover_set_date (self->popover, &day);
}

/* The hour that stands there stays. */
static void
day_chosen_cb (EntenteNewMeetingDialog *self, const GDate *day)
{
  EntenteMoment chosen = entente_moment_from_date (day);
  EntenteMoment moment;
  gboolean has_time = FALSE;
  g_autofree char *text = NULL;

  if (parse (self, &moment, &has_time) == ENTENTE_DATE_VALID && has_time)
    chosen += entente_moment_get_minute (moment);
  text = entente_date_display_moment (chosen, has_time, self->settings);
  gtk_editable_set_text (GTK_EDITABLE (self->date_row), text);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
add_choice (EntenteNewMeetingDialog *self, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  if (self->checks->len > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), self->checks->pdata[0]);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  g_signal_connect_object (button, "notify::active", G_CALLBACK (choice_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  g_ptr_array_add (self->checks, button);
  gtk_list_box_append (self->dates_list, row);
}

/* The day of the week, and what else is to be known of that day. */
static char *
dup_remark (const EntenteBodyDate *date)
{
  g_autofree char *remark = entente_body_date_dup_remark (date);
  char weekday[64] = "";
  GDate day;

  entente_moment_get_date (date->starts, ENTENTE_MOMENT_STARTS, &day);
  g_date_strftime (weekday, sizeof weekday, "%A", &day);
  if (remark == NULL)
    return g_strdup (weekday);
  /* Translators: a day of the week and what is to be known of it: Tuesday · School holidays */
  return g_strdup_printf (C_ ("weekday, remark", "%s · %s"), weekday, remark);
}

static void
fill_dates (EntenteNewMeetingDialog *self)
{
  EntenteBody *body = get_body (self);
  EntenteLanguage language = entente_language_get_interface ();

  g_clear_pointer (&self->dates, g_ptr_array_unref);
  g_ptr_array_set_size (self->checks, 0);
  gtk_list_box_remove_all (self->dates_list);
  self->dates = body != NULL ? entente_body_propose_dates (body, NULL, N_DATES, language)
                             : g_ptr_array_new ();
  for (guint i = 0; i < self->dates->len; i++)
    {
      EntenteBodyDate *date = self->dates->pdata[i];
      g_autofree char *words
        = entente_date_display_moment (date->starts, date->has_time, self->settings);
      g_autofree char *remark = dup_remark (date);

      add_choice (self, words, remark);
    }
  add_choice (self, _ ("Another date"), NULL);
  add_choice (self, _ ("Not known yet"), _ ("A poll among the participants will find it"));
  gtk_check_button_set_active (self->checks->pdata[self->dates->len > 0 ? 0 : 1], TRUE);
  date_changed_cb (self);
}

/* (nullable): the moment that was chosen, in ISO 8601 */
static char *
dup_start (EntenteNewMeetingDialog *self)
{
  guint choice = get_choice (self);
  EntenteMoment moment;
  gboolean has_time;

  if (choice < self->dates->len)
    {
      EntenteBodyDate *date = self->dates->pdata[choice];

      return entente_moment_to_iso (date->starts, ENTENTE_MOMENT_STARTS, date->has_time);
    }
  if (choice == self->dates->len && parse (self, &moment, &has_time) == ENTENTE_DATE_VALID)
    return entente_moment_to_iso (moment, ENTENTE_MOMENT_STARTS, has_time);
  return NULL;
}

/*
 * The choices of a body and of an agenda
 */

/* What it is for, and how long it takes. */
static void
describe_agenda (EntenteNewMeetingDialog *self)
{
  EntenteReadyAgenda *agenda = get_agenda (self);
  g_autofree char *length = NULL;
  g_autofree char *words = NULL;
  guint n_points;

  if (agenda == NULL)
    {
      adw_preferences_group_set_description (self->agenda_group,
                                             _ ("With the choice of the next date alone."));
      return;
    }
  n_points = entente_ready_agenda_get_n_points (agenda);
  length = entente_hours_format (entente_ready_agenda_get_minutes (agenda),
                                 entente_language_get_interface ());
  /* Translators: what an agenda is for, how many points it has and how long they take together: To
     see how far we are. 7 points, 1 h 40. */
  words = g_strdup_printf (ngettext ("%1$s %2$u point, %3$s.", "%1$s %2$u points, %3$s.", n_points),
                           entente_ready_agenda_get_description (agenda), n_points, length);
  adw_preferences_group_set_description (self->agenda_group, words);
}

static gboolean
get_day (EntenteNewMeetingDialog *self, GDate *day)
{
  guint choice = get_choice (self);
  EntenteMoment moment;
  gboolean has_time;

  if (choice < self->dates->len)
    moment = ((EntenteBodyDate *) self->dates->pdata[choice])->starts;
  else if (choice > self->dates->len || parse (self, &moment, &has_time) != ENTENTE_DATE_VALID)
    return FALSE;
  entente_moment_get_date (moment, ENTENTE_MOMENT_STARTS, day);
  return TRUE;
}

static void
propose_agenda (EntenteNewMeetingDialog *self)
{
  EntenteReadyAgenda *wanted;
  guint selected = 0;
  GDate day;

  if (self->agenda_chosen || self->store == NULL || self->checks->len == 0)
    return;
  wanted = entente_agenda_propose (self->store, get_body (self), get_day (self, &day) ? &day : NULL,
                                   entente_meeting_get_paper_language (self->store));
  for (guint i = 0; i < self->n_agendas; i++)
    if (self->agendas[i] == wanted)
      selected = i + 1;
  self->proposing = TRUE;
  adw_combo_row_set_selected (self->agenda_row, selected);
  self->proposing = FALSE;
}

static void
agenda_changed_cb (EntenteNewMeetingDialog *self)
{
  if (self->store == NULL)
    return;
  if (!self->proposing)
    self->agenda_chosen = TRUE;
  describe_agenda (self);
}

static void
body_changed_cb (EntenteNewMeetingDialog *self)
{
  if (self->store == NULL)
    return;
  fill_dates (self);
  propose_agenda (self);
  describe_agenda (self);
}

static void
fill_agendas (EntenteNewMeetingDialog *self, EntenteStore *store)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->agendas
    = entente_ready_agenda_list (entente_meeting_get_paper_language (store), &self->n_agendas);
  gtk_string_list_append (names, C_ ("agenda", "None yet"));
  for (guint i = 0; i < self->n_agendas; i++)
    gtk_string_list_append (names, entente_ready_agenda_get_title (self->agendas[i]));
  adw_combo_row_set_model (self->agenda_row, G_LIST_MODEL (names));
}

static void
fill_bodies (EntenteNewMeetingDialog *self, EntenteStore *store, EntenteBody *chosen)
{
  g_autoptr (GPtrArray) tree = entente_bodies_list_tree (store);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = GTK_INVALID_LIST_POSITION;
  GDate today;

  entente_date_today (&today);
  for (guint i = 0; i < tree->len; i++)
    {
      EntenteBody *body = tree->pdata[i];
      g_autofree char *name = entente_body_dup_name (body);

      if (!entente_body_stands_on (body, &today))
        continue;
      if (body == chosen)
        selected = self->bodies->len;
      g_ptr_array_add (self->bodies, g_object_ref (body));
      gtk_string_list_append (names, name);
    }
  gtk_string_list_append (names, _ ("A free meeting, of no body"));
  adw_combo_row_set_model (self->body_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->body_row, MIN (selected, self->bodies->len));
}

/*
 * What is done
 */

static void
cancel_cb (EntenteNewMeetingDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
create_cb (EntenteNewMeetingDialog *self)
{
  g_autofree char *starts_at = dup_start (self);
  g_autoptr (GError) error = NULL;
  EntenteMeeting *meeting;

  if (!gtk_widget_get_sensitive (self->create_button))
    return;
  if (self->previous != NULL)
    meeting = entente_meeting_create_next (self->previous, starts_at, get_agenda (self), &error);
  else
    meeting
      = entente_meeting_create (self->store, get_body (self), starts_at, get_agenda (self), &error);
  if (meeting == NULL)
    {
      entente_meeting_say_failed (GTK_WIDGET (self), error);
      return;
    }
  g_object_ref (self);
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[CREATED], 0, meeting);
  g_object_unref (self);
}

static void
entente_new_meeting_dialog_dispose (GObject *object)
{
  EntenteNewMeetingDialog *self = ENTENTE_NEW_MEETING_DIALOG (object);

  g_clear_object (&self->store);
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_NEW_MEETING_DIALOG);
  g_clear_object (&self->previous);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->bodies, g_ptr_array_unref);
  g_clear_pointer (&self->dates, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_new_meeting_dialog_parent_class)->dispose (object);
}

static void
entente_new_meeting_dialog_class_init (EntenteNewMeetingDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_new_meeting_dialog_dispose;

  signals[CREATED] = g_signal_new ("created", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_MEETING);

  g_type_ensure (ENTENTE_TYPE_CALENDAR_POPOVER);
  g_type_ensure (ENTENTE_TYPE_FIELD_MESSAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-new-meeting-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteNewMeetingDialog, agenda_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewMeetingDialog, agenda_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewMeetingDialog, body_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewMeetingDialog, create_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewMeetingDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewMeetingDialog, dates_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewMeetingDialog, message);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewMeetingDialog, popover);
  gtk_widget_class_bind_template_callback (widget_class, agenda_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, body_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, create_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
}

static void
entente_new_meeting_dialog_init (EntenteNewMeetingDialog *self)
{
  self->bodies = g_ptr_array_new_with_free_func (g_object_unref);
  self->dates = g_ptr_array_new ();
  self->checks = g_ptr_array_new ();
  self->settings = g_settings_new (ENTENTE_APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_drop_down_show_whole_names (self->agenda_row);
  entente_drop_down_show_whole_names (self->body_row);
}

static EntenteNewMeetingDialog *
make_dialog (EntenteStore *store, EntenteBody *body)
{
  EntenteNewMeetingDialog *self = g_object_new (ENTENTE_TYPE_NEW_MEETING_DIALOG, NULL);

  fill_bodies (self, store, body);
  fill_agendas (self, store);
  /* From here on, choosing a body proposes other dates. */
  self->store = g_object_ref (store);
  body_changed_cb (self);
  return self;
}

AdwDialog *
entente_new_meeting_dialog_new (EntenteStore *store, EntenteBody *body)
{
  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (body == NULL || ENTENTE_IS_BODY (body), NULL);

  return ADW_DIALOG (make_dialog (
    store, body != NULL ? body : entente_bodies_get_organizing_group (store)));
}

/* One of the dates that are proposed, or another. */
static void
choose_start (EntenteNewMeetingDialog *self, EntenteMoment starts, gboolean has_time)
{
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->dates->len; i++)
    {
      const EntenteBodyDate *date = self->dates->pdata[i];

      if (date->starts == starts && date->has_time == has_time)
        {
          gtk_check_button_set_active (self->checks->pdata[i], TRUE);
          return;
        }
    }
  text = entente_date_display_moment (starts, has_time, self->settings);
  gtk_editable_set_text (GTK_EDITABLE (self->date_row), text);
}

AdwDialog *
entente_new_meeting_dialog_new_at (EntenteBody *body, const char *starts_at)
{
  EntenteNewMeetingDialog *self;
  EntenteMoment starts;
  gboolean has_time;

  g_return_val_if_fail (ENTENTE_IS_BODY (body), NULL);
  g_return_val_if_fail (starts_at != NULL, NULL);

  self = make_dialog (entente_record_get_store (ENTENTE_RECORD (body)), body);
  if (entente_moment_from_iso (starts_at, ENTENTE_MOMENT_STARTS, &starts, &has_time))
    choose_start (self, starts, has_time);
  return ADW_DIALOG (self);
}

AdwDialog *
entente_new_meeting_dialog_new_next (EntenteMeeting *meeting)
{
  EntenteRecord *record = ENTENTE_RECORD (meeting);
  EntenteStore *store;
  EntenteRecord *body;
  EntenteNewMeetingDialog *self;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), NULL);

  store = entente_record_get_store (record);
  body = entente_store_get_record (store,
                                   ENTENTE_TYPE_BODY,
                                   entente_record_get_reference (record, ENTENTE_MEETING_BODY));
  self = make_dialog (store, (EntenteBody *) body);
  self->previous = g_object_ref (meeting);
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Next Meeting"));
  gtk_widget_set_visible (GTK_WIDGET (self->body_row), FALSE);
  return ADW_DIALOG (self);
}
