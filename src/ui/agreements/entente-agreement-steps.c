/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agreements/entente-agreement-steps.h"

#include "agreements/entente-agreement-life.h"
#include "form/entente-refusal.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

typedef gboolean (*Step) (EntenteAgreement *agreement, const GDate *date, GError **error);

/* A question and what a yes does. */
typedef struct {
  EntenteAgreement *agreement;
  GtkWidget *parent;
  GtkCalendar *calendar; /* (nullable) */
  Step step;
  const char *refusal; /* heading when it cannot be done */
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->agreement);
  g_object_unref (question->parent);
  g_free (question);
}

static void
read_day (GtkCalendar *calendar, GDate *day)
{
  g_date_set_dmy (day, gtk_calendar_get_day (calendar), gtk_calendar_get_month (calendar) + 1,
                  gtk_calendar_get_year (calendar));
}

static void
response_cb (AdwAlertDialog *dialog, const char *response, Question *question)
{
  g_autoptr (GError) error = NULL;
  GDate day;

  if (!g_str_equal (response, "do"))
    return;

  g_date_clear (&day, 1);
  if (question->calendar != NULL)
    read_day (question->calendar, &day);
  if (!question->step (question->agreement, question->calendar != NULL ? &day : NULL, &error))
    entente_tell_refusal (question->parent, question->refusal, error);
}

static void
ask (GtkWidget *parent,
     EntenteAgreement *agreement,
     const char *heading,
     const char *body,
     const char *answer,
     gboolean with_day,
     Step step,
     const char *refusal)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, body));
  Question *question = g_new0 (Question, 1);

  question->agreement = g_object_ref (agreement);
  question->parent = g_object_ref (parent);
  question->step = step;
  question->refusal = refusal;
  if (with_day)
    {
      question->calendar = GTK_CALENDAR (gtk_calendar_new ());
      adw_alert_dialog_set_extra_child (dialog, GTK_WIDGET (question->calendar));
    }

  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "do", answer, NULL);
  adw_alert_dialog_set_response_appearance (dialog, "do", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "do");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, question_free,
                         G_CONNECT_DEFAULT);
  adw_dialog_present (ADW_DIALOG (dialog), parent);
}

static gboolean
issue (EntenteAgreement *agreement, const GDate *day, GError **error)
{
  return entente_agreement_issue (agreement, error);
}

void
entente_agreement_ask_issue (GtkWidget *parent, EntenteAgreement *agreement)
{
  g_return_if_fail (ENTENTE_IS_AGREEMENT (agreement));

  ask (parent, agreement, _ ("Issue the Agreement?"),
       _ ("It gets its number and today’s date. Its text and the facts in it no longer change, so "
          "that all parties sign the same paper."),
       _ ("_Issue"), FALSE, issue, _ ("The Agreement Cannot Be Issued Yet"));
}

void
entente_agreement_ask_sign (GtkWidget *parent, EntenteAgreement *agreement)
{
  g_return_if_fail (ENTENTE_IS_AGREEMENT (agreement));

  ask (parent, agreement, _ ("When Was It Signed?"), _ ("The day the last party signed."),
       _ ("_Signed"), TRUE, entente_agreement_sign, _ ("The Signature Was Not Noted"));
}

void
entente_agreement_ask_end (GtkWidget *parent, EntenteAgreement *agreement)
{
  g_return_if_fail (ENTENTE_IS_AGREEMENT (agreement));

  ask (parent, agreement, _ ("When Did It End?"), _ ("The last day on which it bound the parties."),
       _ ("_Ended"), TRUE, entente_agreement_end, _ ("The End Was Not Noted"));
}

void
entente_agreement_delete (GtkWidget *parent, EntenteAgreement *agreement)
{
  EntenteStore *store = entente_record_get_store (ENTENTE_RECORD (agreement));
  g_autoptr (EntenteEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (store != NULL);

  edit = entente_store_begin (store, _ ("Delete agreement"));
  entente_edit_delete (edit, ENTENTE_RECORD (agreement));
  if (entente_edit_commit (edit, &error))
    gtk_widget_activate_action (parent, "win.toast-undo", "s", _ ("Agreement deleted"));
  else
    entente_tell_refusal (parent, _ ("The Agreement Was Not Deleted"), error);
}
