/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-invitation-sending.h"

#include "entente-document.h"
#include "entente-paper-format.h"
#include "form/entente-refusal.h"
#include "mail/entente-mail-draft.h"
#include "meetings/entente-meeting-calendar.h"
#include "meetings/entente-meeting-life.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* An invitation on its way out. */
typedef struct {
  GtkWidget *parent;
  EntenteMeeting *meeting;
  GPtrArray *mailed; /* of EntenteAttendance */
  GCancellable *cancellable;
  char *text;
  gboolean is_whole; /* whether a mailto: address holds the text as well */
} Sending;

static void
sending_free (Sending *sending)
{
  g_object_unref (sending->parent);
  g_object_unref (sending->meeting);
  g_object_unref (sending->cancellable);
  g_ptr_array_unref (sending->mailed);
  g_free (sending->text);
  g_free (sending);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sending, sending_free)

static void
copy_text (Sending *sending)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (sending->parent), sending->text);
}

/*
 * What goes with it
 */

static EntenteDocument *
find_letter (EntenteProject *project, EntenteMeeting *meeting)
{
  g_autofree char *path
    = g_strdup_printf ("meeting/%" G_GINT64_FORMAT "/invitation",
                       entente_record_get_integer (ENTENTE_RECORD (meeting),
                                                   ENTENTE_MEETING_NUMBER));

  return entente_document_find (project, path);
}

static gboolean
attach (EntenteMailDraft *draft, const char *stem, const char *suffix, GBytes *bytes,
        GError **error)
{
  g_autofree char *name = g_strdup_printf ("%s.%s", stem, suffix);

  return bytes != NULL && entente_mail_draft_attach (draft, name, bytes, error);
}

/* A cancelled meeting is taken out of the calendars; nobody needs its letter. */
static gboolean
attach_papers (EntenteMailDraft *draft,
               EntenteProject *project,
               EntenteMeeting *meeting,
               GError **error)
{
  g_autoptr (EntenteDocument) letter = find_letter (project, meeting);
  g_autoptr (GBytes) calendar = entente_meeting_calendar_export (meeting, error);
  g_autoptr (EntenteComposition) composition = NULL;
  g_autoptr (GBytes) pdf = NULL;
  const char *stem = letter != NULL ? entente_document_get_file_name (letter) : _ ("Invitation");

  if (!attach (draft, stem, "ics", calendar, error))
    return FALSE;
  if (letter == NULL
      || entente_record_get_choice (ENTENTE_RECORD (meeting), ENTENTE_MEETING_STATE)
           == ENTENTE_MEETING_CANCELLED)
    return TRUE;
  composition = entente_document_compose (letter, ENTENTE_FILL_DATA, NULL);
  pdf = entente_paper_format_write (composition, "pdf", error);
  return attach (draft, stem, "pdf", pdf, error);
}

/*
 * What became of it
 */

static void
left_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Sending) sending = data;
  g_autoptr (GError) error = NULL;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (!g_str_equal (answer, "sent") || entente_record_is_deleted (ENTENTE_RECORD (sending->meeting)))
    return;
  if (!entente_meeting_note_sent (sending->meeting, sending->mailed, NULL,
                                  C_ ("how a paper was sent", "e-mail"), &error))
    entente_tell_refusal (sending->parent, _ ("It Was Not Noted"), error);
}

/* Only people know whether the message left their mail program. */
static void
ask_whether_it_left (Sending *sending, EntenteMailOutcome outcome)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Did It Leave?"), NULL);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);

  if (outcome == ENTENTE_MAIL_OPENED)
    adw_alert_dialog_set_body (
      alert, _ ("The message is open in your mail program, with what is attached to it. Once you have "
                "sent it, note it: the day and the recipients are kept."));
  else if (sending->is_whole)
    adw_alert_dialog_set_body (
      alert, _ ("The message is open in your mail program. Letter and calendar entry could not be "
                "attached to it: save them here, and attach them there. Once you have sent it, "
                "note it: the day and the recipients are kept."));
  else
    {
      copy_text (sending);
      adw_alert_dialog_set_body (
        alert, _ ("A message is open in your mail program, but the text is too long for it: it was "
                  "copied, paste it there. Letter and calendar entry are to be saved here and "
                  "attached there. Once you have sent it, note it: the day and the recipients are "
                  "kept."));
    }
  adw_alert_dialog_add_responses (alert, "later", _ ("_Not Yet"), "sent", _ ("_It Left"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "sent", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_close_response (alert, "later");
  adw_alert_dialog_choose (alert, sending->parent, sending->cancellable, left_cb, sending);
}

static void
unanswered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Sending) sending = data;

  if (g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "copy"))
    copy_text (sending);
}

static void
tell_unanswered (Sending *sending)
{
  AdwDialog *dialog = adw_alert_dialog_new (
    _ ("No Mail Program Answered"),
    _ ("Nothing is lost: copy the subject, the message and the addresses here, and paste them "
       "where you write your mail. Letter and calendar entry can be saved and attached."));
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);

  adw_alert_dialog_add_responses (alert, "close", _ ("_Close"), "copy", _ ("Copy the _Message"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (alert, "copy", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_close_response (alert, "close");
  adw_alert_dialog_choose (alert, sending->parent, sending->cancellable, unanswered_cb, sending);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Sending) sending = data;
  EntenteMailOutcome outcome
    = entente_mail_draft_open_finish (ENTENTE_MAIL_DRAFT (source), result);

  if (g_cancellable_is_cancelled (sending->cancellable) || outcome == ENTENTE_MAIL_DISMISSED)
    return;
  if (outcome == ENTENTE_MAIL_UNANSWERED)
    tell_unanswered (g_steal_pointer (&sending));
  else
    ask_whether_it_left (g_steal_pointer (&sending), outcome);
}

void
entente_invitation_send (EntenteInvitation *invitation,
                         EntenteProject *project,
                         GtkWidget *parent,
                         GCancellable *cancellable)
{
  g_autoptr (EntenteMailDraft) draft = NULL;
  g_autoptr (Sending) sending = g_new0 (Sending, 1);
  g_autofree char *subject = NULL;
  g_autofree char *mailto = NULL;
  g_auto (GStrv) addresses = NULL;
  g_autoptr (GError) error = NULL;
  GtkRoot *root;

  g_return_if_fail (invitation != NULL);
  g_return_if_fail (ENTENTE_IS_PROJECT (project));
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (G_IS_CANCELLABLE (cancellable));

  sending->parent = g_object_ref (parent);
  sending->meeting = g_object_ref (entente_invitation_get_meeting (invitation));
  sending->cancellable = g_object_ref (cancellable);
  sending->mailed = entente_invitation_dup_mailed (invitation);
  sending->text = entente_invitation_dup_text (invitation);
  addresses = entente_invitation_dup_addresses (invitation);
  subject = entente_invitation_dup_subject (invitation);
  mailto = entente_invitation_dup_mailto (invitation, &sending->is_whole);

  draft = entente_mail_draft_new ((const char *const *) addresses, subject, sending->text, mailto);
  if (!attach_papers (draft, project, sending->meeting, &error))
    {
      entente_tell_refusal (parent, _ ("The Message Was Not Made"), error);
      return;
    }
  root = gtk_widget_get_root (parent);
  entente_mail_draft_open (draft, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, cancellable,
                           opened_cb, g_steal_pointer (&sending));
}
