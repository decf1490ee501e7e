/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-presence-group.h"

#include "entente-language.h"
#include "form/entente-refusal.h"
#include "meetings/entente-agenda-progress.h"

#include <glib/gi18n-lib.h>

struct _EntentePresenceGroup
{
  AdwPreferencesGroup parent_instance;

  /* Owned */
  EntenteMeeting *meeting; /* nullable */

  /* Borrowed */
  GtkWidget *list;
  GtkWidget *all_button;
};

G_DEFINE_FINAL_TYPE (EntentePresenceGroup, entente_presence_group, ADW_TYPE_PREFERENCES_GROUP)

static void
tell (EntentePresenceGroup *self, const GError *error)
{
  entente_tell_refusal (GTK_WIDGET (self), _ ("The Participant Was Not Changed"), error);
}

/* The clock says when somebody comes on the day of the meeting only. */
static EntenteMoment
get_moment (EntentePresenceGroup *self)
{
  gint64 left;

  return entente_agenda_get_meeting_left (self->meeting, entente_moment_now (), &left)
           ? entente_moment_now ()
           : ENTENTE_MOMENT_NONE;
}

static gboolean
is_present (EntenteAttendance *attendance)
{
  return entente_record_get_choice (ENTENTE_RECORD (attendance), ENTENTE_ATTENDANCE_STATE)
         == ENTENTE_ATTENDANCE_PRESENT;
}

static gboolean
has_left (EntenteAttendance *attendance)
{
  return entente_record_is_filled (ENTENTE_RECORD (attendance), ENTENTE_ATTENDANCE_LEFT_AT);
}

/* Those who are there at the beginning have no hour of arrival. */
static gboolean
arrive (EntentePresenceGroup *self, EntenteAttendance *attendance, GError **error)
{
  EntenteMoment now = get_moment (self);
  EntenteMoment start;

  if (now == ENTENTE_MOMENT_NONE
      || !entente_moment_from_iso (
        entente_record_get_text (ENTENTE_RECORD (self->meeting), ENTENTE_MEETING_STARTS_AT),
        ENTENTE_MOMENT_STARTS, &start, NULL)
      || now <= start)
    return entente_attendance_set_state (attendance, ENTENTE_ATTENDANCE_PRESENT, error);
  return entente_attendance_set_arrived (attendance, now, error);
}

static gboolean
leave (EntentePresenceGroup *self, EntenteAttendance *attendance, GError **error)
{
  EntenteMoment now = get_moment (self);

  if (now == ENTENTE_MOMENT_NONE)
    return entente_attendance_set_state (attendance, ENTENTE_ATTENDANCE_INVITED, error);
  return entente_attendance_set_left (attendance, now, error);
}

static void
clicked_cb (GtkButton *button, EntentePresenceGroup *self)
{
  EntenteAttendance *attendance = g_object_get_data (G_OBJECT (button), "entente-attendance");
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (entente_record_is_deleted (ENTENTE_RECORD (attendance)))
    return;
  if (!is_present (attendance))
    done = arrive (self, attendance, &error);
  else if (has_left (attendance))
    done = entente_attendance_set_left (attendance, ENTENTE_MOMENT_NONE, &error);
  else
    done = leave (self, attendance, &error);
  if (!done)
    tell (self, error);
}

static void
all_cb (EntentePresenceGroup *self)
{
  g_autoptr (GPtrArray) expected = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *all;
  g_autoptr (GError) error = NULL;

  if (self->meeting == NULL)
    return;
  all = entente_meeting_get_participants (self->meeting);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (EntenteRecord) attendance = g_list_model_get_item (all, i);
      int state = entente_record_get_choice (attendance, ENTENTE_ATTENDANCE_STATE);

      if (state == ENTENTE_ATTENDANCE_INVITED || state == ENTENTE_ATTENDANCE_COMING)
        g_ptr_array_add (expected, g_steal_pointer (&attendance));
    }
  if (expected->len > 0
      && !entente_attendance_set_states (expected, ENTENTE_ATTENDANCE_PRESENT, &error))
    tell (self, error);
}

/*
 * Rows
 */

static char *
dup_time (EntenteAttendance *attendance, guint field)
{
  EntenteMoment moment;

  if (!entente_moment_from_iso (entente_record_get_text (ENTENTE_RECORD (attendance), field),
                                ENTENTE_MOMENT_STARTS, &moment, NULL))
    return NULL;
  return entente_time_format (entente_moment_get_minute (moment), entente_language_get_interface ());
}

static char *
dup_state (EntenteAttendance *attendance)
{
  g_autofree char *arrived = dup_time (attendance, ENTENTE_ATTENDANCE_ARRIVED_AT);
  g_autofree char *left = dup_time (attendance, ENTENTE_ATTENDANCE_LEFT_AT);

  if (left != NULL)
    /* Translators: %s is a time of day */
    return g_strdup_printf (_ ("left at %s"), left);
  if (arrived != NULL)
    /* Translators: %s is a time of day */
    return g_strdup_printf (_ ("arrived at %s"), arrived);
  return entente_record_dup_display (ENTENTE_RECORD (attendance), ENTENTE_ATTENDANCE_STATE);
}

static void
update_row (GtkWidget *row)
{
  GtkWidget *button = g_object_get_data (G_OBJECT (row), "entente-button");
  EntenteAttendance *attendance = g_object_get_data (G_OBJECT (button), "entente-attendance");
  g_autofree char *name = entente_attendance_dup_name (attendance);
  g_autofree char *organization = entente_attendance_dup_organization_name (attendance);
  g_autofree char *state = dup_state (attendance);
  g_autofree char *line = NULL;

  if (*organization != '\0')
    /* Translators: an organisation and whether its person is there: Fanfare · arrived at 18:40 */
    line = g_strdup_printf (C_ ("organisation, presence", "%s · %s"), organization, state);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line != NULL ? line : state);
  gtk_button_set_label (GTK_BUTTON (button), !is_present (attendance) ? C_ ("participant", "Arrives")
                                             : has_left (attendance)  ? C_ ("participant", "Is back")
                                                                      : C_ ("participant", "Leaves"));
}

static GtkWidget *
make_row (gpointer item, gpointer data)
{
  EntentePresenceGroup *self = data;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "entente-attendance", g_object_ref (item), g_object_unref);
  g_object_set_data (G_OBJECT (row), "entente-button", button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  update_row (row);
  return row;
}

static char *
dup_facts (EntentePresenceGroup *self)
{
  g_autofree char *counts = entente_attendance_dup_counts_words (self->meeting);
  g_autofree char *quorum = NULL;
  EntenteBodyQuorum of;

  if (entente_attendance_count_quorum (self->meeting, get_moment (self), &of))
    quorum = entente_body_quorum_dup_words (&of);
  return quorum != NULL ? g_strconcat (counts, "\n", quorum, NULL) : g_steal_pointer (&counts);
}

void
entente_presence_group_show (EntentePresenceGroup *self, EntenteMeeting *meeting)
{
  GtkListBoxRow *row;
  EntenteAttendanceCounts counts;
  g_autofree char *facts = NULL;
  g_autofree char *escaped = NULL;

  g_return_if_fail (ENTENTE_IS_PRESENCE_GROUP (self));
  g_return_if_fail (meeting == NULL || ENTENTE_IS_MEETING (meeting));

  if (g_set_object (&self->meeting, meeting))
    {
      g_autoptr (GListModel) list = meeting != NULL ? entente_attendance_list_new (meeting) : NULL;

      gtk_list_box_bind_model (GTK_LIST_BOX (self->list), list, make_row, self, NULL);
    }
  if (meeting == NULL)
    return;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i)) != NULL; i++)
    update_row (GTK_WIDGET (row));
  facts = dup_facts (self);
  escaped = g_markup_escape_text (facts, -1);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), escaped);
  entente_attendance_count (meeting, &counts);
  gtk_widget_set_visible (self->all_button, counts.n_by_state[ENTENTE_ATTENDANCE_PRESENT] == 0
                                              && counts.n_participants > 0);
}

static void
entente_presence_group_finalize (GObject *object)
{
  g_clear_object (&ENTENTE_PRESENCE_GROUP (object)->meeting);

  G_OBJECT_CLASS (entente_presence_group_parent_class)->finalize (object);
}

static void
entente_presence_group_class_init (EntentePresenceGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_presence_group_finalize;
}

static void
entente_presence_group_init (EntentePresenceGroup *self)
{
  self->list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Participants"), -1);
  self->all_button = gtk_button_new_with_label (_ ("All Are Here"));
  gtk_widget_add_css_class (self->all_button, "flat");
  gtk_widget_set_valign (self->all_button, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->all_button, "clicked", G_CALLBACK (all_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Who Is Here"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->all_button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->list);
}
