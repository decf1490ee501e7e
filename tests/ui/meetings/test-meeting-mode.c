/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Meeting mode: what is typed is in the store within a second, a decision is taken while it is typed, points
   are left and found again, turns are counted, and nothing of the page is left behind. */
#include "config.h"

#include "collective/entente-bodies.h"
#include "entente-dialog-fixture.h"
#include "entente-ui.h"
#include "meetings/entente-agenda.h"
#include "meetings/entente-attendance-list.h"
#include "meetings/entente-capture-text.h"
#include "meetings/entente-decision-editor.h"
#include "meetings/entente-meeting-life.h"
#include "meetings/entente-meeting-mode-page.h"
#include "meetings/entente-problem-desk.h"
#include "meetings/entente-speaking-count.h"

typedef struct {
  DialogFixture dialog;
  EntenteMeeting *meeting;
  GtkWidget *navigation;
  EntenteMeetingModePage *page;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  EntenteRecord *organization;

  dialog_fixture_set_up (&f->dialog, NULL);
  f->meeting = entente_meeting_create (f->dialog.store, NULL, "2027-03-11T18:30", NULL, &error);
  g_assert_no_error (error);
  entente_agenda_add (f->meeting, NULL, "The budget", ENTENTE_AGENDA_DECIDE, 15, &error);
  entente_agenda_add (f->meeting, NULL, "The posters", ENTENTE_AGENDA_DISCUSS, 10, &error);
  organization = insert_record (&f->dialog, ENTENTE_TYPE_ORGANIZATION, ENTENTE_ORGANIZATION_NAME, "Fanfare");
  entente_attendance_invite_guest (f->meeting, "Zoé", ENTENTE_ORGANIZATION (organization), &error);
  g_assert_no_error (error);
  g_assert_true (entente_meeting_hold (f->meeting, entente_moment_now (), &error));

  f->navigation = adw_navigation_view_new ();
  adw_navigation_view_set_animate_transitions (ADW_NAVIGATION_VIEW (f->navigation), FALSE);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (f->navigation),
                            adw_navigation_page_new (adw_bin_new (), "Meetings"));
  f->page = ENTENTE_MEETING_MODE_PAGE (entente_meeting_mode_page_new (f->dialog.project, f->meeting));
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (f->navigation), ADW_NAVIGATION_PAGE (f->page));
  adw_bin_set_child (ADW_BIN (f->dialog.opener), f->navigation);
  spin ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  EntenteMeetingModePage *page = f->page;

  /* A window remembers where the focus was before a dialog: what it shows goes with it. */
  if (page != NULL)
    g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  dialog_fixture_tear_down (&f->dialog, NULL);
  g_assert_null (page);
}

static void
act (Fixture *f, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->page), action, NULL));
  spin ();
}

/* As somebody types: no signal but that of the text. */
static void
type (gpointer widget, const char *text)
{
  GtkWidget *capture = find_mapped (widget, ENTENTE_TYPE_CAPTURE_TEXT);
  GtkWidget *view = find_type (capture, GTK_TYPE_TEXT_VIEW);

  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static const char *
get_exchanges (EntenteAgendaItem *point)
{
  return entente_record_get_text (ENTENTE_RECORD (point), ENTENTE_AGENDA_ITEM_EXCHANGES);
}

/* Nobody presses anything: the store has it before a second is over. */
static void
test_typing (Fixture *f, gconstpointer data)
{
  EntenteAgendaItem *point = entente_meeting_mode_page_get_point (f->page);
  gint64 begun = g_get_monotonic_time ();

  type (f->page, "Everybody agrees");
  g_assert_cmpstr (get_exchanges (point), ==, "");
  wait_for (*get_exchanges (point) != '\0');
  g_assert_cmpint (g_get_monotonic_time () - begun, <, G_TIME_SPAN_SECOND);
  g_assert_cmpstr (get_exchanges (point), ==, "Everybody agrees");

  /* Typing on is one step of the history, and leaving loses nothing. */
  type (f->page, " on it.");
  act (f, "mode.next");
  g_assert_cmpstr (get_exchanges (point), ==, "Everybody agrees on it.");
}

/* What was typed of a point that somebody takes away, or undoes, is not said of the next one. */
static void
test_point_gone (Fixture *f, gconstpointer data)
{
  EntenteAgendaItem *first = entente_meeting_mode_page_get_point (f->page);
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->dialog.store, "Delete");
  EntenteAgendaItem *next;

  type (f->page, "Of the budget");
  entente_edit_delete (edit, ENTENTE_RECORD (first));
  g_assert_true (entente_edit_commit (edit, NULL));
  next = entente_meeting_mode_page_get_point (f->page);
  g_assert_nonnull (next);
  g_assert_true (next != first);
  act (f, "mode.next");
  g_assert_cmpstr (get_exchanges (next), ==, "");
}

static void
test_points (Fixture *f, gconstpointer data)
{
  EntenteAgendaItem *first = entente_meeting_mode_page_get_point (f->page);

  g_assert_true (says (f->page, "The budget"));
  g_assert_true (says (f->page, "left of 15 minutes for this point"));
  g_assert_true (says (f->page, "Next: The posters (10 min)"));
  act (f, "mode.next");
  g_assert_true (says (f->page, "Point 2 of 3"));
  g_assert_cmpint (entente_record_get_choice (ENTENTE_RECORD (first), ENTENTE_AGENDA_ITEM_STATE), ==,
                   ENTENTE_AGENDA_TREATED);
  act (f, "mode.previous");
  g_assert_true (entente_meeting_mode_page_get_point (f->page) == first);
}

/* The first words are in the register before the dialog is closed; who and when come after. */
static void
test_action (Fixture *f, gconstpointer data)
{
  GListModel *all = entente_store_get_list (f->dialog.store, ENTENTE_TYPE_DECISION);
  g_autoptr (EntenteDecision) decision = NULL;
  GDate due;

  act (f, "mode.action");
  type (get_dialog (&f->dialog), "Print the posters");
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, 0);
  wait_for (g_list_model_get_n_items (all) == 1);
  decision = g_list_model_get_item (all, 0);
  g_assert_nonnull (entente_decision_get_task (decision));
  click (get_dialog (&f->dialog), "D+15");
  g_assert_true (entente_decision_get_due (decision, &due));
  g_assert_cmpint (g_date_get_day (&due), ==, 26);
  g_assert_cmpint (g_date_get_month (&due), ==, G_DATE_MARCH);

  type (get_dialog (&f->dialog), " in colour");
  close_dialog (&f->dialog);
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (decision), ENTENTE_DECISION_TEXT), ==,
                   "Print the posters in colour");
  g_assert_true (says (f->page, "Print the posters in colour"));
}

static void
test_problem (Fixture *f, gconstpointer data)
{
  act (f, "mode.problem");
  type (get_dialog (&f->dialog), "Too much noise");
  close_dialog (&f->dialog);
  g_assert_cmpint (count_records (&f->dialog, ENTENTE_TYPE_PROBLEM), ==, 1);
  g_assert_true (says (f->page, "Too much noise"));
}

static void
test_vote (Fixture *f, gconstpointer data)
{
  g_autoptr (EntenteDecision) decision = NULL;
  g_autoptr (GError) error = NULL;
  EntenteDecisionDraft draft = { .text = "Blue posters", .how = ENTENTE_DECIDED_BY_VOTE };
  EntenteCaptureEditor *editor;
  AdwDialog *dialog
    = entente_capture_editor_new_dialog (ENTENTE_TYPE_DECISION_EDITOR, "No. 1", &editor);

  decision = g_object_ref (entente_decision_register_take (f->dialog.store, f->meeting, NULL, &draft, &error));
  g_assert_no_error (error);
  entente_capture_editor_show (editor, ENTENTE_RECORD (decision));
  adw_dialog_present (dialog, GTK_WIDGET (f->page));
  spin ();
  g_assert_true (says (dialog, "Vote"));
  click (dialog, "All _Others: For");
  g_assert_true (entente_store_get_can_undo (f->dialog.store));
  close_dialog (&f->dialog);
}

static void
test_speaking (Fixture *f, gconstpointer data)
{
  EntenteRecord *organization = g_list_model_get_item (
    entente_store_get_list (f->dialog.store, ENTENTE_TYPE_ORGANIZATION), 0);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->page), "mode.speaker", "u", 0));
  spin ();
  g_assert_cmpuint (entente_speaking_count_get (f->meeting, ENTENTE_ORGANIZATION (organization)), ==, 1);
  click (f->page, "Take One Turn Back");
  g_assert_cmpuint (entente_speaking_count_get (f->meeting, ENTENTE_ORGANIZATION (organization)), ==, 0);
  g_object_unref (organization);
}

static void
test_presence (Fixture *f, gconstpointer data)
{
  g_autoptr (EntenteRecord) guest = g_list_model_get_item (
    entente_meeting_get_participants (f->meeting), 0);

  click (f->page, "All Are Here");
  g_assert_cmpint (entente_record_get_choice (guest, ENTENTE_ATTENDANCE_STATE), ==,
                   ENTENTE_ATTENDANCE_PRESENT);
  click (f->page, "Leaves");
  g_assert_cmpint (entente_record_get_choice (guest, ENTENTE_ATTENDANCE_STATE), ==,
                   ENTENTE_ATTENDANCE_INVITED);
}

/* Ending the meeting, and ending the mode with words not yet saved. */
static void
test_end (Fixture *f, gconstpointer data)
{
  EntenteAgendaItem *point = entente_meeting_mode_page_get_point (f->page);

  type (f->page, "Said at last");
  act (f, "mode.close");
  g_assert_cmpstr (f->dialog.toast, ==, "Meeting ended");
  g_assert_cmpstr (get_exchanges (point), ==, "Said at last");
  g_assert_false (entente_meeting_is_under_way (f->meeting));
  type (f->page, ".");
  g_object_add_weak_pointer (G_OBJECT (f->page), (gpointer *) &f->page);
  adw_navigation_view_pop (ADW_NAVIGATION_VIEW (f->navigation));
  wait_for (f->page == NULL);
  g_assert_cmpint (strlen (get_exchanges (point)), ==, strlen ("Said at last."));
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/meeting-mode/point-gone", test_point_gone },
    { "/meeting-mode/typing", test_typing },     { "/meeting-mode/points", test_points },
    { "/meeting-mode/action", test_action },     { "/meeting-mode/problem", test_problem },
    { "/meeting-mode/vote", test_vote },         { "/meeting-mode/speaking", test_speaking },
    { "/meeting-mode/presence", test_presence }, { "/meeting-mode/end", test_end },
  };

  g_test_init (&argc, &argv, NULL);
  entente_ui_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
