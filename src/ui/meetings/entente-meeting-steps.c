/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-meeting-steps.h"

#include "collective/entente-directory-edit.h"
#include "collective/entente-project-details.h"
#include "meetings/entente-meeting-life.h"

#include <glib/gi18n-lib.h>

/* Refusals of the model are sentences for people; what the store says is not. */
void
entente_meeting_say_failed (GtkWidget *widget, const GError *error)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (error != NULL);

  if (error->domain == ENTENTE_MODEL_ERROR)
    gtk_widget_activate_action (widget, "win.toast", "s", error->message);
  else
    entente_directory_say_failed (widget, error);
}

static void
say_done (GtkWidget *widget, gboolean done, const GError *error, const char *sentence)
{
  if (done)
    gtk_widget_activate_action (widget, "win.toast-undo", "s", sentence);
  else
    entente_meeting_say_failed (widget, error);
}

void
entente_meeting_step_cancel (GtkWidget *widget, EntenteMeeting *meeting)
{
  g_autoptr (GError) error = NULL;
  gboolean done = entente_meeting_cancel (meeting, &error);

  say_done (widget, done, error, _ ("Meeting cancelled"));
}

void
entente_meeting_step_restore (GtkWidget *widget, EntenteMeeting *meeting)
{
  g_autoptr (GError) error = NULL;
  gboolean done = entente_meeting_restore (meeting, &error);

  say_done (widget, done, error, _ ("The meeting takes place after all"));
}

void
entente_meeting_step_delete (GtkWidget *widget, EntenteMeeting *meeting)
{
  g_autoptr (GError) error = NULL;
  gboolean done = entente_meeting_delete (meeting, &error);

  say_done (widget, done, error, _ ("Meeting deleted"));
}

EntenteMeeting *
entente_meeting_step_duplicate (GtkWidget *widget, EntenteMeeting *meeting)
{
  g_autoptr (GError) error = NULL;
  EntenteMeeting *copy = entente_meeting_duplicate (meeting, NULL, &error);

  say_done (widget, copy != NULL, error, _ ("Meeting duplicated: give it a date"));
  return copy;
}

EntenteLanguage
entente_meeting_get_paper_language (EntenteStore *store)
{
  EntenteRecord *details;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), ENTENTE_LANGUAGE_FRENCH);

  details = entente_store_get_record (store, ENTENTE_TYPE_PROJECT_DETAILS, 1);
  return details != NULL ? (EntenteLanguage) entente_record_get_choice (
                             details, ENTENTE_PROJECT_DETAILS_LANGUAGE)
                         : entente_language_get_interface ();
}

gboolean
entente_meeting_may_prepare (EntenteMeeting *meeting)
{
  EntenteStore *store;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), FALSE);

  store = entente_record_get_store (ENTENTE_RECORD (meeting));
  return store != NULL && !entente_store_get_read_only (store)
         && (entente_meeting_get_actions (meeting)
             & (ENTENTE_MEETING_CAN_PREPARE | ENTENTE_MEETING_CAN_WRITE))
              != 0;
}
