/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-meeting-agenda-group.h"

#include "collective/entente-person.h"
#include "entente-language.h"
#include "form/entente-ordered-row.h"
#include "meetings/entente-agenda.h"
#include "meetings/entente-meeting-steps.h"

#include <glib/gi18n-lib.h>

struct _EntenteMeetingAgendaGroup
{
  AdwPreferencesGroup parent_instance;

  /* Owned */
  EntenteMeeting *meeting; /* nullable */
  GSignalGroup *list_signals;
  GSignalGroup *store_signals;
  GHashTable *expanded; /* ids of the points that are open */

  /* Template */
  AdwEntryRow *add_row;
  GtkWidget *add_list;
  GtkListBox *points_list;
  GtkMenuButton *ready_button;

  gboolean editable;
};

G_DEFINE_FINAL_TYPE (EntenteMeetingAgendaGroup,
                     entente_meeting_agenda_group,
                     ADW_TYPE_PREFERENCES_GROUP)

/*
 * Words
 */

static char *
dup_presenter (EntenteRecord *item)
{
  gint64 id = entente_record_get_reference (item, ENTENTE_AGENDA_ITEM_PRESENTER);
  EntenteRecord *person
    = entente_store_get_record (entente_record_get_store (item), ENTENTE_TYPE_PERSON, id);

  return person != NULL ? entente_person_dup_full_name (ENTENTE_PERSON (person)) : NULL;
}

static char *
dup_start (EntenteRecord *item)
{
  EntenteMoment start = entente_agenda_get_start (ENTENTE_AGENDA_ITEM (item));

  return start != ENTENTE_MOMENT_NONE ? entente_time_format (entente_moment_get_minute (start),
                                                             entente_language_get_interface ())
                                      : NULL;
}

static char *
dup_length (EntenteRecord *item)
{
  guint minutes = entente_record_get_integer (item, ENTENTE_AGENDA_ITEM_MINUTES);

  /* Translators: how long a point of the agenda takes */
  return minutes > 0 ? g_strdup_printf (ngettext ("%u minute", "%u minutes", minutes), minutes)
                     : NULL;
}

/* "18:35 · 15 minutes · Discuss · Zoé Exemple": what is known of it. */
static char *
dup_subtitle (EntenteRecord *item)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  char *known[] = {
    dup_start (item),
    dup_length (item),
    entente_record_dup_display (item, ENTENTE_AGENDA_ITEM_KIND),
    dup_presenter (item),
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (known[i] != NULL)
      g_ptr_array_add (parts, known[i]);
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static char *
dup_title (EntenteRecord *item)
{
  const char *title = entente_record_get_text (item, ENTENTE_AGENDA_ITEM_TITLE);
  guint number = entente_agenda_get_number (ENTENTE_AGENDA_ITEM (item));

  /* Translators: number and title of a point of the agenda: 3. Programme of the evening */
  return g_strdup_printf (C_ ("agenda", "%u. %s"),
                          number,
                          *title != '\0' ? title : C_ ("agenda", "Untitled point"));
}

/*
 * Rows
 */

static void
update_row (EntenteMeetingAgendaGroup *self, EntenteOrderedRow *row)
{
  EntenteRecord *record = entente_ordered_row_get_record (row);
  EntenteAgendaItem *item = ENTENTE_AGENDA_ITEM (record);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  if (entente_record_is_deleted (record))
    return;
  title = dup_title (record);
  subtitle = dup_subtitle (record);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  /* Written during the meeting: nobody misses it before. */
  gtk_widget_set_visible (g_object_get_data (G_OBJECT (row), "entente-exchanges"),
                          entente_record_is_filled (record, ENTENTE_AGENDA_ITEM_EXCHANGES));
  entente_ordered_row_set_movable (row,
                                   entente_agenda_can_shift (item, -1),
                                   entente_agenda_can_shift (item, 1));
}

static EntenteOrderedRow *
find_row (EntenteMeetingAgendaGroup *self, gint64 id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->points_list, i)) != NULL; i++)
    {
      EntenteRecord *record = entente_ordered_row_get_record (ENTENTE_ORDERED_ROW (row));

      if (entente_record_get_id (record) == id)
        return ENTENTE_ORDERED_ROW (row);
    }
  return NULL;
}

static void
expanded_cb (EntenteOrderedRow *row, GParamSpec *pspec, EntenteMeetingAgendaGroup *self)
{
  gint64 id = entente_record_get_id (entente_ordered_row_get_record (row));

  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
    g_hash_table_add (self->expanded, g_memdup2 (&id, sizeof id));
  else
    g_hash_table_remove (self->expanded, &id);
}

static void
moved_cb (EntenteOrderedRow *row, int step, EntenteMeetingAgendaGroup *self)
{
  EntenteRecord *record = entente_ordered_row_get_record (row);
  gint64 id = entente_record_get_id (record);
  int position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + step;
  g_autoptr (GError) error = NULL;
  EntenteOrderedRow *moved;

  if (position < 0 || gtk_list_box_get_row_at_index (self->points_list, position) == NULL)
    return;
  if (!entente_agenda_move (ENTENTE_AGENDA_ITEM (record), position, &error))
    {
      entente_meeting_say_failed (GTK_WIDGET (self), error);
      return;
    }
  /* The list made a new row where it is now: the keyboard follows it. */
  moved = find_row (self, id);
  if (moved != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (moved));
}

/* The keyboard goes on with the point that came after. */
static void
removed_cb (EntenteOrderedRow *row, EntenteMeetingAgendaGroup *self)
{
  EntenteRecord *record = entente_ordered_row_get_record (row);
  int position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  g_autoptr (GError) error = NULL;
  GtkListBoxRow *next;

  if (!entente_agenda_remove (ENTENTE_AGENDA_ITEM (record), &error))
    {
      entente_meeting_say_failed (GTK_WIDGET (self), error);
      return;
    }
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _ ("Point removed"));
  next = gtk_list_box_get_row_at_index (self->points_list, position);
  if (next == NULL && position > 0)
    next = gtk_list_box_get_row_at_index (self->points_list, position - 1);
  gtk_widget_grab_focus (next != NULL ? GTK_WIDGET (next) : GTK_WIDGET (self->add_row));
}

static GtkWidget *
make_row (gpointer item, gpointer data)
{
  static const char *const fields[] = { "title", "kind", "minutes", "presenter", "text" };
  EntenteMeetingAgendaGroup *self = data;
  GtkWidget *row = entente_ordered_row_new (item, !self->editable);
  gint64 id = entente_record_get_id (item);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    entente_ordered_row_add_field (ENTENTE_ORDERED_ROW (row), fields[i]);
  g_object_set_data (G_OBJECT (row), "entente-exchanges",
                     entente_ordered_row_add_field (ENTENTE_ORDERED_ROW (row), "exchanges"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row),
                                 g_hash_table_contains (self->expanded, &id));
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb), self,
                           G_CONNECT_DEFAULT);
  g_signal_connect_object (row, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (row, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_DEFAULT);
  update_row (self, ENTENTE_ORDERED_ROW (row));
  return row;
}

static void
bind_list (EntenteMeetingAgendaGroup *self)
{
  GListModel *agenda = self->meeting != NULL ? entente_meeting_get_agenda (self->meeting) : NULL;

  gtk_list_box_bind_model (self->points_list, agenda, make_row, self, NULL);
  g_signal_group_set_target (self->list_signals, agenda);
}

static void
update (EntenteMeetingAgendaGroup *self)
{
  g_autofree char *words = NULL;
  gboolean editable;
  GtkListBoxRow *row;

  if (self->meeting == NULL || entente_record_is_deleted (ENTENTE_RECORD (self->meeting)))
    return;

  editable = entente_meeting_may_prepare (self->meeting);
  if (editable != self->editable)
    {
      self->editable = editable;
      bind_list (self);
    }
  gtk_widget_set_visible (self->add_list, editable);
  gtk_widget_set_visible (GTK_WIDGET (self->ready_button), editable);
  words = entente_agenda_dup_time_words (self->meeting);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), words);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->points_list, i)) != NULL; i++)
    update_row (self, ENTENTE_ORDERED_ROW (row));
  gtk_widget_set_visible (GTK_WIDGET (self->points_list),
                          gtk_list_box_get_row_at_index (self->points_list, 0) != NULL);
}

/*
 * Adding
 */

static EntenteLanguage
get_language (EntenteMeetingAgendaGroup *self)
{
  return entente_meeting_get_paper_language (
    entente_record_get_store (ENTENTE_RECORD (self->meeting)));
}

/* One after the other, without leaving the line. */
static void
add_cb (EntenteMeetingAgendaGroup *self)
{
  g_autofree char *title = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->add_row)));
  g_autoptr (GError) error = NULL;

  g_strstrip (title);
  if (*title == '\0')
    return;
  if (entente_agenda_add (self->meeting, NULL, title, ENTENTE_AGENDA_DISCUSS, 0, &error) == NULL)
    {
      entente_meeting_say_failed (GTK_WIDGET (self), error);
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->add_row), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->add_row));
}

static void
add_ready_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteMeetingAgendaGroup *self = ENTENTE_MEETING_AGENDA_GROUP (widget);
  EntenteReadyAgenda *agenda;
  g_autoptr (GError) error = NULL;

  if (self->meeting == NULL)
    return;
  agenda = entente_ready_agenda_find (get_language (self), g_variant_get_string (parameter, NULL));
  if (agenda == NULL)
    return;
  if (entente_agenda_add_ready (self->meeting, agenda, &error))
    gtk_widget_activate_action (widget, "win.toast-undo", "s", _ ("Ready agenda added"));
  else
    entente_meeting_say_failed (widget, error);
}

static void
add_next_date_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteMeetingAgendaGroup *self = ENTENTE_MEETING_AGENDA_GROUP (widget);
  g_autoptr (GError) error = NULL;

  if (self->meeting != NULL && entente_agenda_add_next_date (self->meeting, &error) == NULL)
    entente_meeting_say_failed (widget, error);
}

static GMenuModel *
make_ready_menu (EntenteLanguage language)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  guint n_agendas;
  EntenteReadyAgenda *const *agendas
    = entente_ready_agenda_list (language, &n_agendas);

  for (guint i = 0; i < n_agendas; i++)
    {
      g_autoptr (GMenuItem) item
        = g_menu_item_new (entente_ready_agenda_get_title (agendas[i]), NULL);

      g_menu_item_set_action_and_target (item, "agenda.add-ready", "s",
                                         entente_ready_agenda_get_name (agendas[i]));
      g_menu_append_item (menu, item);
    }
  g_menu_append (section, _ ("Choice of the Next _Date"), "agenda.add-next-date");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  return G_MENU_MODEL (menu);
}

/*
 * Widget
 */

static void
entente_meeting_agenda_group_dispose (GObject *object)
{
  EntenteMeetingAgendaGroup *self = ENTENTE_MEETING_AGENDA_GROUP (object);

  if (self->points_list != NULL)
    entente_meeting_agenda_group_set_meeting (self, NULL);
  g_clear_object (&self->list_signals);
  g_clear_object (&self->store_signals);
  g_clear_pointer (&self->expanded, g_hash_table_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_MEETING_AGENDA_GROUP);

  G_OBJECT_CLASS (entente_meeting_agenda_group_parent_class)->dispose (object);
}

static void
entente_meeting_agenda_group_class_init (EntenteMeetingAgendaGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_meeting_agenda_group_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-meeting-agenda-group.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingAgendaGroup, add_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingAgendaGroup, add_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingAgendaGroup, points_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingAgendaGroup, ready_button);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_install_action (widget_class, "agenda.add-ready", "s", add_ready_action);
  gtk_widget_class_install_action (widget_class, "agenda.add-next-date", NULL,
                                   add_next_date_action);
}

static void
entente_meeting_agenda_group_init (EntenteMeetingAgendaGroup *self)
{
  self->expanded = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Lists may change after the store has said so: once their rows stand. */
  self->list_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_object (self->list_signals, "items-changed", G_CALLBACK (update), self,
                                 G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (update), self);
}

void
entente_meeting_agenda_group_set_meeting (EntenteMeetingAgendaGroup *self, EntenteMeeting *meeting)
{
  g_return_if_fail (ENTENTE_IS_MEETING_AGENDA_GROUP (self));
  g_return_if_fail (meeting == NULL || ENTENTE_IS_MEETING (meeting));

  if (!g_set_object (&self->meeting, meeting))
    return;
  self->editable = meeting != NULL && entente_meeting_may_prepare (meeting);
  gtk_editable_set_text (GTK_EDITABLE (self->add_row), "");
  g_signal_group_set_target (self->store_signals,
                             meeting != NULL ? entente_record_get_store (ENTENTE_RECORD (meeting))
                                             : NULL);
  bind_list (self);
  update (self);
  if (meeting != NULL)
    {
      g_autoptr (GMenuModel) menu = make_ready_menu (get_language (self));

      gtk_menu_button_set_menu_model (self->ready_button, menu);
    }
}

gboolean
entente_meeting_agenda_group_reveal (EntenteMeetingAgendaGroup *self,
                                     EntenteRecord *item,
                                     const EntenteField *field)
{
  EntenteOrderedRow *row;

  g_return_val_if_fail (ENTENTE_IS_MEETING_AGENDA_GROUP (self), FALSE);

  row = find_row (self, entente_record_get_id (item));
  if (row == NULL)
    return FALSE;
  if (field == NULL || !entente_ordered_row_reveal (row, field))
    gtk_widget_grab_focus (GTK_WIDGET (row));
  return TRUE;
}
