/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The day of the next event: only a day can be answered, and that day is what comes back. */
#include "config.h"

#include "entente-ui.h"
#include "shell/entente-new-edition-dialog.h"

typedef struct
{
  gboolean answered;
  gboolean accepted;
  GDate date;
} Answer;

static void
answered_cb (GObject *dialog, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;

  answer->answered = TRUE;
  answer->accepted = entente_new_edition_dialog_finish (dialog, result, &answer->date);
}

static AdwAlertDialog *
present (GtkWidget *window, Answer *answer)
{
  gtk_window_present (GTK_WINDOW (window));
  entente_new_edition_dialog_present (window, answered_cb, answer);

  return ADW_ALERT_DIALOG (adw_window_get_visible_dialog (ADW_WINDOW (window)));
}

static void
type (AdwAlertDialog *dialog, const char *text)
{
  GtkWidget *list = adw_alert_dialog_get_extra_child (dialog);

  gtk_editable_set_text (
    GTK_EDITABLE (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0)), text);
}

static void
answer_with (AdwAlertDialog *dialog, const char *response, Answer *answer)
{
  g_signal_emit_by_name (dialog, "response", response);
  while (!answer->answered)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_date (void)
{
  GtkWidget *window = adw_window_new ();
  Answer answer = { 0 };
  AdwAlertDialog *dialog = present (window, &answer);

  g_assert_false (adw_alert_dialog_get_response_enabled (dialog, "create"));
  type (dialog, "31/06/2028");
  g_assert_false (adw_alert_dialog_get_response_enabled (dialog, "create"));
  type (dialog, "10 juin 2028");
  g_assert_true (adw_alert_dialog_get_response_enabled (dialog, "create"));
  answer_with (dialog, "create", &answer);

  g_assert_true (answer.accepted);
  g_assert_cmpuint (g_date_get_julian (&answer.date),
                    ==,
                    g_date_get_julian (&(GDate) { .julian = FALSE, .dmy = TRUE, .day = 10,
                                                  .month = 6, .year = 2028 }));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_thought_better (void)
{
  GtkWidget *window = adw_window_new ();
  Answer answer = { 0 };
  AdwAlertDialog *dialog = present (window, &answer);

  type (dialog, "10/06/2028");
  answer_with (dialog, "cancel", &answer);
  g_assert_false (answer.accepted);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  entente_ui_init ();
  g_test_add_func ("/ui/new-edition/date", test_date);
  g_test_add_func ("/ui/new-edition/thought-better", test_thought_better);

  return g_test_run ();
}
