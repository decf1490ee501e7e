/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-invitation-dialog.h"

#include "entente-document.h"
#include "export/entente-export-file.h"
#include "form/entente-gap-list.h"
#include "form/entente-refusal.h"
#include "meetings/entente-circulation-form.h"
#include "meetings/entente-circulation-list.h"
#include "meetings/entente-circulation.h"
#include "meetings/entente-invitation-sending.h"
#include "meetings/entente-invitation.h"
#include "meetings/entente-meeting-calendar.h"
#include "meetings/entente-meeting-life.h"
#include "preview/entente-preview-dialog.h"

#include <glib/gi18n-lib.h>

struct _EntenteInvitationDialog
{
  AdwDialog parent_instance;

  /* Owned */
  EntenteProject *project;
  EntenteMeeting *meeting;
  EntenteInvitation *invitation;
  GCancellable *cancellable;

  /* Template */
  AdwToastOverlay *toasts;
  AdwBanner *banner;
  GtkWidget *send_button;
  EntenteGapList *gap_list;
  GtkWidget *letter_button;
  GtkWidget *calendar_button;
  AdwActionRow *subject_row;
  AdwActionRow *text_row;
  AdwActionRow *addresses_row;
  GtkWidget *copy_addresses_button;
  AdwActionRow *without_row;
  EntenteCirculationForm *form;
  EntenteCirculationList *sent_list;
};

G_DEFINE_FINAL_TYPE (EntenteInvitationDialog, entente_invitation_dialog, ADW_TYPE_DIALOG)

static EntenteDocument *
find_letter (EntenteInvitationDialog *self)
{
  g_autofree char *path
    = g_strdup_printf ("meeting/%" G_GINT64_FORMAT "/invitation",
                       entente_record_get_integer (ENTENTE_RECORD (self->meeting),
                                                   ENTENTE_MEETING_NUMBER));

  return entente_document_find (self->project, path);
}

static void
toast (EntenteInvitationDialog *self, const char *words)
{
  AdwToast *message = adw_toast_new (words);

  adw_toast_set_use_markup (message, FALSE);
  adw_toast_overlay_add_toast (self->toasts, message);
}

/*
 * What is shown
 */

static void
show_addresses (EntenteInvitationDialog *self)
{
  g_auto (GStrv) addresses = entente_invitation_dup_addresses (self->invitation);
  g_auto (GStrv) without = entente_invitation_dup_without_address (self->invitation);
  g_autofree char *some = g_strjoinv (", ", addresses);
  g_autofree char *others = g_strjoinv (", ", without);

  adw_action_row_set_subtitle (self->addresses_row,
                               *some != '\0' ? some : _ ("No participant has an e-mail address"));
  gtk_widget_set_visible (self->copy_addresses_button, *some != '\0');
  adw_action_row_set_subtitle (self->without_row, others);
  gtk_widget_set_visible (GTK_WIDGET (self->without_row), *others != '\0');
}

static void
show_sent (EntenteInvitationDialog *self)
{
  GListModel *circulation = entente_meeting_get_circulation (self->meeting);
  g_autoptr (GPtrArray) sent = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (circulation); i++)
    {
      g_autoptr (EntenteRecord) paper = g_list_model_get_item (circulation, i);

      if (entente_record_get_choice (paper, ENTENTE_CIRCULATION_WHAT) != ENTENTE_CIRCULATED_MINUTES)
        g_ptr_array_add (sent, g_object_ref (paper));
    }
  entente_circulation_list_show (self->sent_list, sent);
}

/* Before the first invitation everybody is to be told, afterwards whoever was not. */
static void
show_recipients (EntenteInvitationDialog *self)
{
  g_autoptr (GPtrArray) untold = entente_meeting_dup_untold (self->meeting);
  g_autofree char *to_tell = entente_meeting_dup_to_tell (self->meeting);

  entente_circulation_form_set_participants (
    self->form, entente_invitation_get_recipients (self->invitation),
    untold->len > 0 ? untold : NULL);
  adw_banner_set_title (self->banner, to_tell != NULL ? to_tell : "");
  adw_banner_set_revealed (self->banner, to_tell != NULL);
}

static void
show (EntenteInvitationDialog *self)
{
  EntenteRecord *record = ENTENTE_RECORD (self->meeting);
  gboolean has_day = entente_record_is_filled (record, ENTENTE_MEETING_STARTS_AT);
  EntenteStore *store = entente_project_get_store (self->project);
  g_autoptr (EntenteDocument) letter = NULL;
  g_autoptr (GPtrArray) gaps = NULL;
  g_autofree char *subject = NULL;
  g_autofree char *text = NULL;

  if (entente_record_is_deleted (record))
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }
  g_clear_pointer (&self->invitation, entente_invitation_free);
  self->invitation = entente_invitation_new (self->meeting, NULL);
  gaps = entente_invitation_dup_gaps (self->invitation);
  subject = entente_invitation_dup_subject (self->invitation);
  text = entente_invitation_dup_text (self->invitation);
  letter = find_letter (self);

  entente_gap_list_show (self->gap_list, gaps);
  /* Of a meeting that does not take place, a letter would only mislead. */
  gtk_widget_set_visible (self->letter_button,
                          letter != NULL
                            && entente_record_get_choice (record, ENTENTE_MEETING_STATE)
                                 != ENTENTE_MEETING_CANCELLED);
  gtk_widget_set_sensitive (self->calendar_button, has_day);
  gtk_widget_set_sensitive (self->send_button, has_day);
  adw_action_row_set_subtitle (self->subject_row, subject);
  adw_action_row_set_subtitle (self->text_row, text);
  show_addresses (self);
  show_recipients (self);
  show_sent (self);
  gtk_widget_set_visible (GTK_WIDGET (self->form),
                          has_day && !entente_store_get_read_only (store)
                            && entente_invitation_get_recipients (self->invitation)->len > 0);
}

/*
 * Sending
 */

static void
copy (EntenteInvitationDialog *self, const char *text, const char *words)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  toast (self, words);
}

static void
copy_subject_cb (EntenteInvitationDialog *self)
{
  copy (self, adw_action_row_get_subtitle (self->subject_row), _ ("Subject copied"));
}

static void
copy_text_cb (EntenteInvitationDialog *self)
{
  copy (self, adw_action_row_get_subtitle (self->text_row), _ ("Message copied"));
}

static void
copy_addresses_cb (EntenteInvitationDialog *self)
{
  copy (self, adw_action_row_get_subtitle (self->addresses_row), _ ("Addresses copied"));
}

static void
send_cb (EntenteInvitationDialog *self)
{
  entente_invitation_send (self->invitation, self->project, GTK_WIDGET (self), self->cancellable);
}

static gboolean
noted_cb (EntenteInvitationDialog *self,
          GPtrArray *ticked,
          const char *others,
          const GDate *day,
          const char *means)
{
  g_autoptr (GError) error = NULL;

  if (!entente_meeting_note_sent (self->meeting, ticked, day, means, &error))
    {
      entente_tell_refusal (GTK_WIDGET (self), _ ("It Was Not Noted"), error);
      return FALSE;
    }
  toast (self, _ ("Noted"));
  return TRUE;
}

/*
 * Files
 */

static void
letter_cb (EntenteInvitationDialog *self)
{
  g_autoptr (EntenteDocument) letter = find_letter (self);

  if (letter != NULL)
    adw_dialog_present (entente_preview_dialog_new (letter), GTK_WIDGET (self));
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EntenteInvitationDialog) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *failure = NULL;

  if (file == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;
  bytes = entente_meeting_calendar_export (self->meeting, &error);
  if (entente_export_file_write (bytes, file, &error))
    {
      toast (self, _ ("Saved: attach it to the message"));
      return;
    }
  failure = entente_export_file_dup_failure (file, error);
  toast (self, failure);
}

static void
calendar_cb (EntenteInvitationDialog *self)
{
  g_autofree char *title = entente_meeting_dup_title (self->meeting);
  g_autoptr (GtkFileDialog) dialog
    = entente_export_file_new_dialog (_ ("Calendar (iCalendar)"), "ics",
                                      g_strdelimit (title, "/", '-'));

  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                        self->cancellable, file_chosen_cb, g_object_ref (self));
}

/*
 * Dialog
 */

static void
entente_invitation_dialog_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (ENTENTE_INVITATION_DIALOG (dialog)->cancellable);
}

static void
entente_invitation_dialog_dispose (GObject *object)
{
  EntenteInvitationDialog *self = ENTENTE_INVITATION_DIALOG (object);

  g_clear_pointer (&self->invitation, entente_invitation_free);
  g_clear_object (&self->meeting);
  g_clear_object (&self->project);
  g_clear_object (&self->cancellable);
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_INVITATION_DIALOG);

  G_OBJECT_CLASS (entente_invitation_dialog_parent_class)->dispose (object);
}

static void
entente_invitation_dialog_class_init (EntenteInvitationDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_invitation_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = entente_invitation_dialog_closed;

  g_type_ensure (ENTENTE_TYPE_CIRCULATION_FORM);
  g_type_ensure (ENTENTE_TYPE_CIRCULATION_LIST);
  g_type_ensure (ENTENTE_TYPE_GAP_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-invitation-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationDialog, addresses_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationDialog, calendar_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationDialog,
                                        copy_addresses_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationDialog, form);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationDialog, gap_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationDialog, letter_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationDialog, send_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationDialog, sent_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationDialog, subject_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationDialog, text_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationDialog, without_row);
  gtk_widget_class_bind_template_callback (widget_class, calendar_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_addresses_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_subject_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, letter_cb);
  gtk_widget_class_bind_template_callback (widget_class, noted_cb);
  gtk_widget_class_bind_template_callback (widget_class, send_cb);
}

static void
entente_invitation_dialog_init (EntenteInvitationDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
entente_invitation_dialog_new (EntenteProject *project, EntenteMeeting *meeting)
{
  EntenteInvitationDialog *self;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);
  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), NULL);

  self = g_object_new (ENTENTE_TYPE_INVITATION_DIALOG, NULL);
  self->project = g_object_ref (project);
  self->meeting = g_object_ref (meeting);
  if (entente_record_get_choice (ENTENTE_RECORD (meeting), ENTENTE_MEETING_STATE)
      == ENTENTE_MEETING_CANCELLED)
    adw_dialog_set_title (ADW_DIALOG (self), _ ("Cancellation"));
  g_signal_connect_object (entente_project_get_store (project), "changed", G_CALLBACK (show), self,
                           G_CONNECT_SWAPPED);
  show (self);
  return ADW_DIALOG (self);
}
