/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-meeting-participants-group.h"

#include "collective/entente-directory-edit.h"
#include "collective/entente-finding.h"
#include "collective/entente-record-picker-dialog.h"
#include "form/entente-field-message.h"
#include "meetings/entente-attendance-list.h"
#include "meetings/entente-meeting-steps.h"
#include "meetings/entente-participant-row.h"

#include <glib/gi18n-lib.h>

struct _EntenteMeetingParticipantsGroup
{
  AdwPreferencesGroup parent_instance;

  /* Owned */
  EntenteMeeting *meeting; /* nullable */
  GSignalGroup *list_signals;
  GSignalGroup *store_signals;

  /* Template */
  GtkWidget *add_list;
  AdwEntryRow *guest_row;
  GtkMenuButton *invite_button;
  GtkListBox *list;
  EntenteFieldMessage *message;

  gboolean editable;
};

G_DEFINE_FINAL_TYPE (EntenteMeetingParticipantsGroup,
                     entente_meeting_participants_group,
                     ADW_TYPE_PREFERENCES_GROUP)

static EntenteStore *
get_store (EntenteMeetingParticipantsGroup *self)
{
  return self->meeting != NULL ? entente_record_get_store (ENTENTE_RECORD (self->meeting)) : NULL;
}

/*
 * What is shown
 */

static GtkWidget *
make_row (gpointer item, gpointer data)
{
  EntenteMeetingParticipantsGroup *self = data;

  return entente_participant_row_new (item, !self->editable);
}

static void
bind_list (EntenteMeetingParticipantsGroup *self)
{
  g_autoptr (GListModel) participants
    = self->meeting != NULL ? entente_attendance_list_new (self->meeting) : NULL;

  gtk_list_box_bind_model (self->list, participants, make_row, self, NULL);
  g_signal_group_set_target (self->list_signals, participants);
}

/* One sentence a line. */
static void
say_findings (EntenteMeetingParticipantsGroup *self)
{
  g_autoptr (GPtrArray) findings = entente_attendance_dup_findings (self->meeting);
  g_autoptr (GPtrArray) sentences = g_ptr_array_new ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < findings->len; i++)
    g_ptr_array_add (sentences, ((EntenteFinding *) findings->pdata[i])->sentence);
  g_ptr_array_add (sentences, NULL);
  text = g_strjoinv ("\n", (char **) sentences->pdata);
  entente_field_message_say (self->message,
                             findings->len > 0 ? text : NULL,
                             ENTENTE_SEVERITY_WARNING,
                             GTK_ACCESSIBLE (self->list));
}

static void
update (EntenteMeetingParticipantsGroup *self)
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
  gtk_widget_set_visible (GTK_WIDGET (self->invite_button), editable);
  words = entente_attendance_dup_counts_words (self->meeting);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), words);
  say_findings (self);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    entente_participant_row_update (ENTENTE_PARTICIPANT_ROW (row));
  gtk_widget_set_visible (GTK_WIDGET (self->list),
                          gtk_list_box_get_row_at_index (self->list, 0) != NULL);
  gtk_widget_action_set_enabled (
    GTK_WIDGET (self),
    "participants.invite-body",
    entente_record_get_reference (ENTENTE_RECORD (self->meeting), ENTENTE_MEETING_BODY) != 0);
}

/*
 * Inviting
 */

static void
guest_cb (EntenteMeetingParticipantsGroup *self)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->guest_row)));
  g_autoptr (GError) error = NULL;

  g_strstrip (name);
  if (*name == '\0')
    return;
  if (entente_attendance_invite_guest (self->meeting, name, NULL, &error) == NULL)
    {
      entente_meeting_say_failed (GTK_WIDGET (self), error);
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->guest_row), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->guest_row));
}

static void
invite_body_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteMeetingParticipantsGroup *self = ENTENTE_MEETING_PARTICIPANTS_GROUP (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  guint n_invited = 0;

  if (!entente_attendance_invite_body (self->meeting, &n_invited, &error))
    {
      entente_meeting_say_failed (widget, error);
      return;
    }
  if (n_invited == 0)
    {
      gtk_widget_activate_action (widget, "win.toast", "s",
                                  _ ("All members of the body are on the list"));
      return;
    }
  sentence = g_strdup_printf (ngettext ("%u person invited", "%u people invited", n_invited),
                              n_invited);
  gtk_widget_activate_action (widget, "win.toast-undo", "s", sentence);
}

static void
picked_cb (EntenteMeetingParticipantsGroup *self, EntenteRecord *person)
{
  g_autoptr (GError) error = NULL;

  if (self->meeting != NULL
      && entente_attendance_invite_person (self->meeting, ENTENTE_PERSON (person), NULL, &error)
           == NULL)
    entente_meeting_say_failed (GTK_WIDGET (self), error);
}

/* Somebody who was not in the collective yet. */
static void
named_cb (EntenteMeetingParticipantsGroup *self, const char *name)
{
  g_autoptr (GError) error = NULL;
  EntenteRecord *person;

  if (self->meeting == NULL)
    return;
  person
    = entente_directory_add (get_store (self), entente_directory_kind_get_people (), name, &error);
  if (person != NULL)
    picked_cb (self, person);
  else
    entente_meeting_say_failed (GTK_WIDGET (self), error);
}

static void
invite_person_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteMeetingParticipantsGroup *self = ENTENTE_MEETING_PARTICIPANTS_GROUP (widget);
  g_autoptr (EntenteAffiliations) affiliations = entente_affiliations_new (get_store (self));
  AdwDialog *dialog = entente_record_picker_dialog_new (get_store (self),
                                                        entente_directory_kind_get_people (),
                                                        affiliations,
                                                        _ ("Invite a Person"));

  g_signal_connect_object (dialog, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "named", G_CALLBACK (named_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

/* Those who said nothing yet: an excuse stays one. */
static void
all_coming_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteMeetingParticipantsGroup *self = ENTENTE_MEETING_PARTICIPANTS_GROUP (widget);
  GListModel *all = entente_meeting_get_participants (self->meeting);
  g_autoptr (GPtrArray) silent = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (EntenteRecord) participant = g_list_model_get_item (all, i);

      if (entente_record_get_choice (participant, ENTENTE_ATTENDANCE_STATE)
          == ENTENTE_ATTENDANCE_INVITED)
        g_ptr_array_add (silent, g_steal_pointer (&participant));
    }
  if (silent->len > 0
      && !entente_attendance_set_states (silent, ENTENTE_ATTENDANCE_COMING, &error))
    entente_meeting_say_failed (widget, error);
}

/*
 * Widget
 */

static void
entente_meeting_participants_group_dispose (GObject *object)
{
  EntenteMeetingParticipantsGroup *self = ENTENTE_MEETING_PARTICIPANTS_GROUP (object);

  if (self->list != NULL)
    entente_meeting_participants_group_set_meeting (self, NULL);
  g_clear_object (&self->list_signals);
  g_clear_object (&self->store_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_MEETING_PARTICIPANTS_GROUP);

  G_OBJECT_CLASS (entente_meeting_participants_group_parent_class)->dispose (object);
}

static void
entente_meeting_participants_group_class_init (EntenteMeetingParticipantsGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_meeting_participants_group_dispose;

  g_type_ensure (ENTENTE_TYPE_FIELD_MESSAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-meeting-participants-group.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingParticipantsGroup, add_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingParticipantsGroup, guest_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingParticipantsGroup,
                                        invite_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingParticipantsGroup, list);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingParticipantsGroup, message);
  gtk_widget_class_bind_template_callback (widget_class, guest_cb);
  gtk_widget_class_install_action (widget_class, "participants.invite-body", NULL,
                                   invite_body_action);
  gtk_widget_class_install_action (widget_class, "participants.invite-person", NULL,
                                   invite_person_action);
  gtk_widget_class_install_action (widget_class, "participants.all-coming", NULL,
                                   all_coming_action);
}

static void
entente_meeting_participants_group_init (EntenteMeetingParticipantsGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Lists may change after the store has said so: once their rows stand. */
  self->list_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_object (self->list_signals, "items-changed", G_CALLBACK (update), self,
                                 G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (update), self);
}

void
entente_meeting_participants_group_set_meeting (EntenteMeetingParticipantsGroup *self,
                                                EntenteMeeting *meeting)
{
  g_return_if_fail (ENTENTE_IS_MEETING_PARTICIPANTS_GROUP (self));
  g_return_if_fail (meeting == NULL || ENTENTE_IS_MEETING (meeting));

  if (!g_set_object (&self->meeting, meeting))
    return;
  self->editable = meeting != NULL && entente_meeting_may_prepare (meeting);
  gtk_editable_set_text (GTK_EDITABLE (self->guest_row), "");
  g_signal_group_set_target (self->store_signals, get_store (self));
  bind_list (self);
  update (self);
}

gboolean
entente_meeting_participants_group_reveal (EntenteMeetingParticipantsGroup *self,
                                           EntenteRecord *participant)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (ENTENTE_IS_MEETING_PARTICIPANTS_GROUP (self), FALSE);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      EntenteParticipantRow *shown = ENTENTE_PARTICIPANT_ROW (row);

      if (ENTENTE_RECORD (entente_participant_row_get_participant (shown)) == participant)
        return gtk_widget_grab_focus (GTK_WIDGET (row));
    }
  return FALSE;
}
