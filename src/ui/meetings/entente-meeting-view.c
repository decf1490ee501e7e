/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-meeting-view.h"

#include "entente-view-chooser.h"
#include "form/entente-field-group.h"
#include "meetings/entente-agenda-item.h"
#include "meetings/entente-attendance.h"
#include "meetings/entente-invitation-dialog.h"
#include "meetings/entente-meeting-agenda-group.h"
#include "meetings/entente-meeting-life.h"
#include "meetings/entente-meeting-offers-group.h"
#include "meetings/entente-meeting-participants-group.h"
#include "meetings/entente-meeting-poll-group.h"
#include "meetings/entente-meeting-steps.h"
#include "meetings/entente-minutes-view.h"
#include "meetings/entente-new-meeting-dialog.h"

#include <glib/gi18n-lib.h>

struct _EntenteMeetingView
{
  AdwBin parent_instance;

  /* Owned */
  EntenteProject *project; /* nullable */
  EntenteMeeting *meeting; /* nullable */
  GSignalGroup *store_signals;

  /* Template */
  EntenteMeetingAgendaGroup *agenda_group;
  EntenteFieldGroup *facts_group;
  EntenteMinutesView *minutes_view;
  EntenteFieldGroup *notes_group;
  EntenteMeetingOffersGroup *offers_group;
  EntenteMeetingParticipantsGroup *participants_group;
  EntenteMeetingPollGroup *poll_group;
  AdwViewStack *stack;
  AdwBanner *tell_banner;
  AdwWindowTitle *title;
};

G_DEFINE_FINAL_TYPE (EntenteMeetingView, entente_meeting_view, ADW_TYPE_BIN)

enum {
  OPEN_MEETING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/*
 * What is shown
 */

static gboolean
is_read_only (EntenteMeetingView *self)
{
  return entente_store_get_read_only (entente_record_get_store (ENTENTE_RECORD (self->meeting)));
}

static void
enable (EntenteMeetingView *self, const char *action, EntenteMeetingActions needed)
{
  gboolean may = (entente_meeting_get_actions (self->meeting) & needed) == needed;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, may && !is_read_only (self));
}

static void
update_title (EntenteMeetingView *self)
{
  g_autofree char *title = entente_meeting_dup_title (self->meeting);
  g_autofree char *state
    = entente_record_dup_display (ENTENTE_RECORD (self->meeting), ENTENTE_MEETING_STATE);
  g_autofree char *when
    = entente_meeting_dup_when (self->meeting, entente_language_get_interface ());
  g_autofree char *subtitle = NULL;

  /* Translators: when a meeting is and its state: 11 March 2027, 18:30 · Invitation sent */
  subtitle = g_strdup_printf (C_ ("date, state", "%s · %s"),
                              *when != '\0' ? when : _ ("Date to be found"),
                              state);
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle);
}

/* Also to look at what a read-only copy of the project said, and to call off what was announced. */
static void
update_invitation (EntenteMeetingView *self)
{
  int state = entente_record_get_choice (ENTENTE_RECORD (self->meeting), ENTENTE_MEETING_STATE);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "meeting.invite",
                                 state != ENTENTE_MEETING_HELD);
}

static void
update (EntenteMeetingView *self)
{
  g_autofree char *to_tell = NULL;
  gboolean may_edit;

  if (self->meeting == NULL || entente_record_is_deleted (ENTENTE_RECORD (self->meeting)))
    return;

  update_title (self);
  update_invitation (self);
  to_tell = entente_meeting_dup_to_tell (self->meeting);
  adw_banner_set_title (self->tell_banner, to_tell != NULL ? to_tell : "");
  adw_banner_set_revealed (self->tell_banner, to_tell != NULL);
  may_edit = entente_meeting_may_prepare (self->meeting);
  entente_field_group_set_read_only (self->facts_group, !may_edit);
  entente_field_group_set_read_only (self->notes_group, is_read_only (self));
  enable (self, "meeting.next", 0);
  enable (self, "meeting.duplicate", 0);
  enable (self, "meeting.cancel", ENTENTE_MEETING_CAN_CANCEL);
  enable (self, "meeting.restore", ENTENTE_MEETING_CAN_RESTORE);
  enable (self, "meeting.delete", ENTENTE_MEETING_CAN_DELETE);
}

/*
 * Actions
 */

static void
open_meeting (EntenteMeetingView *self, EntenteMeeting *meeting)
{
  g_signal_emit (self, signals[OPEN_MEETING], 0, meeting);
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteMeetingView *self = ENTENTE_MEETING_VIEW (widget);
  g_autoptr (EntenteMeeting) meeting = g_object_ref (self->meeting);

  if (g_str_equal (name, "meeting.cancel"))
    entente_meeting_step_cancel (widget, meeting);
  else if (g_str_equal (name, "meeting.restore"))
    entente_meeting_step_restore (widget, meeting);
  else
    entente_meeting_step_delete (widget, meeting);
}

static void
duplicate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteMeetingView *self = ENTENTE_MEETING_VIEW (widget);
  EntenteMeeting *copy = entente_meeting_step_duplicate (widget, self->meeting);

  if (copy != NULL)
    open_meeting (self, copy);
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteMeetingView *self = ENTENTE_MEETING_VIEW (widget);
  AdwDialog *dialog = entente_new_meeting_dialog_new_next (self->meeting);

  g_signal_connect_object (dialog, "created", G_CALLBACK (open_meeting), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
invite_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteMeetingView *self = ENTENTE_MEETING_VIEW (widget);

  adw_dialog_present (entente_invitation_dialog_new (self->project, self->meeting), widget);
}

/*
 * Widget
 */

static void
entente_meeting_view_dispose (GObject *object)
{
  EntenteMeetingView *self = ENTENTE_MEETING_VIEW (object);

  if (self->facts_group != NULL)
    entente_meeting_view_set_meeting (self, NULL, NULL);
  g_clear_object (&self->store_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_MEETING_VIEW);

  G_OBJECT_CLASS (entente_meeting_view_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "meeting.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "meeting.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (widget_class, "meeting.invite", NULL, invite_action);
  gtk_widget_class_install_action (widget_class, "meeting.cancel", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "meeting.restore", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "meeting.delete", NULL, step_action);
}

static void
entente_meeting_view_class_init (EntenteMeetingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_meeting_view_dispose;

  signals[OPEN_MEETING]
    = g_signal_new ("open-meeting", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_MEETING);

  g_type_ensure (ENTENTE_TYPE_MEETING);
  g_type_ensure (ENTENTE_TYPE_FIELD_GROUP);
  g_type_ensure (ENTENTE_TYPE_FIELD_ROW);
  g_type_ensure (ENTENTE_TYPE_MEETING_AGENDA_GROUP);
  g_type_ensure (ENTENTE_TYPE_MEETING_OFFERS_GROUP);
  g_type_ensure (ENTENTE_TYPE_MEETING_PARTICIPANTS_GROUP);
  g_type_ensure (ENTENTE_TYPE_MEETING_POLL_GROUP);
  g_type_ensure (ENTENTE_TYPE_MINUTES_VIEW);
  g_type_ensure (ENTENTE_TYPE_VIEW_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-meeting-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingView, agenda_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingView, facts_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingView, minutes_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingView, notes_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingView, offers_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingView, participants_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingView, poll_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingView, tell_banner);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingView, title);
  install_actions (widget_class);
}

/* Who puts a meeting off means its end as well. */
static gboolean
put_start (EntenteRecord *record, guint field, const GValue *value, char **problem)
{
  g_autoptr (GError) error = NULL;

  if (entente_meeting_set_start (ENTENTE_MEETING (record), g_value_get_string (value), &error))
    return TRUE;
  *problem = g_strdup (_ ("This could not be saved; nothing was changed. Please try again."));
  return FALSE;
}

static void
bind_start (EntenteMeetingView *self)
{
  const EntenteField *fields = entente_record_type_get_fields (ENTENTE_TYPE_MEETING, NULL);

  entente_field_row_set_put (
    entente_field_group_find (self->facts_group, &fields[ENTENTE_MEETING_STARTS_AT]), put_start);
}

static void
entente_meeting_view_init (EntenteMeetingView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  bind_start (self);
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (update), self);
}

EntenteMeeting *
entente_meeting_view_get_meeting (EntenteMeetingView *self)
{
  g_return_val_if_fail (ENTENTE_IS_MEETING_VIEW (self), NULL);

  return self->meeting;
}

void
entente_meeting_view_set_meeting (EntenteMeetingView *self,
                                  EntenteProject *project,
                                  EntenteMeeting *meeting)
{
  g_return_if_fail (ENTENTE_IS_MEETING_VIEW (self));
  g_return_if_fail (meeting == NULL || ENTENTE_IS_MEETING (meeting));

  if (self->project == project && self->meeting == meeting)
    return;
  g_set_object (&self->project, project);
  g_set_object (&self->meeting, meeting);
  entente_field_group_set_record (self->facts_group, ENTENTE_RECORD (meeting));
  entente_field_group_set_record (self->notes_group, ENTENTE_RECORD (meeting));
  entente_meeting_agenda_group_set_meeting (self->agenda_group, meeting);
  entente_meeting_offers_group_set_meeting (self->offers_group, meeting);
  entente_meeting_participants_group_set_meeting (self->participants_group, meeting);
  entente_meeting_poll_group_set_meeting (self->poll_group, meeting);
  entente_minutes_view_set_meeting (self->minutes_view, meeting != NULL ? project : NULL, meeting);
  g_signal_group_set_target (self->store_signals,
                             project != NULL ? entente_project_get_store (project) : NULL);
  update (self);
}

void
entente_meeting_view_show_minutes (EntenteMeetingView *self)
{
  g_return_if_fail (ENTENTE_IS_MEETING_VIEW (self));

  adw_view_stack_set_visible_child_name (self->stack, "minutes");
}

gboolean
entente_meeting_view_reveal (EntenteMeetingView *self,
                             EntenteRecord *record,
                             const EntenteField *field)
{
  g_return_val_if_fail (ENTENTE_IS_MEETING_VIEW (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_RECORD (record), FALSE);

  if (ENTENTE_IS_AGENDA_ITEM (record))
    {
      adw_view_stack_set_visible_child_name (self->stack, "agenda");
      return entente_meeting_agenda_group_reveal (self->agenda_group, record, field);
    }
  if (ENTENTE_IS_ATTENDANCE (record))
    {
      adw_view_stack_set_visible_child_name (self->stack, "participants");
      return entente_meeting_participants_group_reveal (self->participants_group, record);
    }
  if (field == NULL)
    return TRUE;
  adw_view_stack_set_visible_child_name (self->stack, "facts");
  if (entente_field_group_reveal (self->facts_group, field))
    return TRUE;
  adw_view_stack_set_visible_child_name (self->stack, "agenda");
  if (entente_field_group_reveal (self->notes_group, field))
    return TRUE;
  adw_view_stack_set_visible_child_name (self->stack, "minutes");
  return entente_minutes_view_reveal (self->minutes_view, field);
}
