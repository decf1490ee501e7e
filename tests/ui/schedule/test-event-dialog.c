/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Another date for the event: what it comes to is told before, one edit does it, undo brings all of
   it back. */
#include "config.h"

#include "entente-dialog-fixture.h"
#include "entente-ui.h"
#include "schedule/entente-absence.h"
#include "schedule/entente-schedule-dialogs.h"
#include "schedule/entente-schedule-edit.h"

#define DAY(year, month, day) (days_of (year, month, day) * ENTENTE_DAY)

static gint64
days_of (int year, int month, int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return entente_moment_get_day (entente_moment_from_date (&date));
}

static EntenteSchedule *
get_schedule (DialogFixture *f)
{
  return entente_project_get_schedule (f->project);
}

static void
set_event (DialogFixture *f, const char *date)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "event");
  GDate day;

  g_assert_true (entente_date_from_iso (date, &day));
  entente_edit_set_date (edit, ENTENTE_RECORD (entente_project_get_details (f->project)),
                         ENTENTE_PROJECT_DETAILS_STARTS_ON, &day);
  g_assert_true (entente_edit_commit (edit, NULL));
}

static EntenteTask *
add_task (DialogFixture *f, const char *title, EntenteTaskRule rule, const char *at)
{
  EntenteTask *task
    = entente_schedule_insert (get_schedule (f), ENTENTE_TASK_TASK, title, NULL, NULL, NULL);
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "rule");
  gboolean relative = rule == ENTENTE_RULE_RELATIVE;

  entente_edit_set_choice (edit, ENTENTE_RECORD (task), ENTENTE_TASK_RULE, rule);
  entente_edit_set_text (edit, ENTENTE_RECORD (task),
                         relative ? ENTENTE_TASK_EVENT_OFFSET : ENTENTE_TASK_RULE_AT, at);
  g_assert_true (entente_edit_commit (edit, NULL));
  return task;
}

static const char *
get_date (DialogFixture *f)
{
  return entente_record_get_text (ENTENTE_RECORD (entente_project_get_details (f->project)),
                                  ENTENTE_PROJECT_DETAILS_STARTS_ON);
}

static AdwDialog *
open_dialog (DialogFixture *f)
{
  entente_schedule_present_event_dialog (f->opener, f->project);
  spin ();
  return get_dialog (f);
}

static void
type_date (AdwDialog *dialog, const char *date)
{
  gtk_editable_set_text (GTK_EDITABLE (get_row (dialog, "First day")), date);
  spin ();
}

static void
test_move (DialogFixture *f, gconstpointer data)
{
  EntenteTask *task;
  AdwDialog *dialog;
  GtkWidget *button;

  entente_schedule_set_now (get_schedule (f), DAY (2027, 1, 10));
  set_event (f, "2027-06-12");
  task = add_task (f, "Posters", ENTENTE_RULE_RELATIVE, "-30ed");
  dialog = open_dialog (f);
  g_assert_true (says (dialog, "Now on 12 June 2027"));
  button = get_button (dialog, "_Move Event");
  g_assert_false (gtk_widget_get_sensitive (button));

  type_date (dialog, "19 June 2027");
  g_assert_true (gtk_widget_get_sensitive (button));
  g_assert_true (says (dialog, "Saturday"));
  g_assert_true (says (dialog, "1 task moves, nothing speaks against it."));
  g_assert_true (says (dialog, "Move (1)"));
  g_assert_true (says (dialog, "13 May 2027 → 20 May 2027"));
  /* Nothing is done yet. */
  g_assert_cmpstr (get_date (f), ==, "2027-06-12");

  click (dialog, "_Move Event");
  spin ();
  g_assert_null (get_dialog (f));
  g_assert_cmpstr (get_date (f), ==, "2027-06-19");
  g_assert_cmpstr (f->toast, ==, "Event on 19 June 2027, 1 task moved");
  g_assert_true (entente_store_undo (f->store, NULL));
  g_assert_cmpstr (get_date (f), ==, "2027-06-12");
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (task), ENTENTE_TASK_EVENT_OFFSET), ==,
                   "-30ed");
}

static void
test_problems (DialogFixture *f, gconstpointer data)
{
  AdwDialog *dialog;
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *closure;

  entente_schedule_set_now (get_schedule (f), DAY (2027, 1, 10));
  set_event (f, "2027-06-12");
  add_task (f, "Posters", ENTENTE_RULE_RELATIVE, "-30ed");
  edit = entente_store_begin (f->store, "closure");
  closure = entente_edit_insert (edit, ENTENTE_TYPE_ABSENCE);
  entente_edit_set_text (edit, closure, ENTENTE_ABSENCE_STARTS, "2027-05-19");
  entente_edit_set_text (edit, closure, ENTENTE_ABSENCE_ENDS, "2027-05-21");
  g_assert_true (entente_edit_commit (edit, NULL));

  dialog = open_dialog (f);
  type_date (dialog, "19 June 2027");
  g_assert_true (says (dialog, "1 task moves, 1 needs a thought."));
  g_assert_true (says (dialog, "Fall on a closed day, holidays or an absence (1)"));

  /* So early that the task would be over. */
  type_date (dialog, "20 January 2027");
  g_assert_true (says (dialog, "Would have to start before today (1)"));
  close_dialog (f);
  g_assert_cmpstr (get_date (f), ==, "2027-06-12");
}

static void
test_without_date (DialogFixture *f, gconstpointer data)
{
  AdwDialog *dialog;

  add_task (f, "Posters", ENTENTE_RULE_RELATIVE, "-30ed");
  dialog = open_dialog (f);
  g_assert_true (says (dialog, "The event has no date yet"));
  g_assert_false (gtk_widget_get_sensitive (get_button (dialog, "_Set Date")));

  type_date (dialog, "someday");
  g_assert_true (says (dialog, "someday"));
  g_assert_false (gtk_widget_get_sensitive (get_button (dialog, "_Set Date")));

  type_date (dialog, "12 June 2032");
  g_assert_true (says (dialog, "D−30 → 13 May 2032"));
  click (dialog, "_Set Date");
  g_assert_cmpstr (get_date (f), ==, "2032-06-12");
}

/* Somebody else changes the project while the dialog is open. */
static void
test_changed_meanwhile (DialogFixture *f, gconstpointer data)
{
  AdwDialog *dialog;

  entente_schedule_set_now (get_schedule (f), DAY (2027, 1, 10));
  set_event (f, "2027-06-12");
  add_task (f, "Posters", ENTENTE_RULE_RELATIVE, "-30ed");
  dialog = open_dialog (f);
  type_date (dialog, "19 June 2027");
  add_task (f, "Tables", ENTENTE_RULE_RELATIVE, "-2ed");
  spin ();
  g_assert_true (says (dialog, "2 tasks move"));
  close_dialog (f);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

#define ADD(name, test)                                                                            \
  g_test_add ("/ui/schedule/event/" name, DialogFixture, NULL, dialog_fixture_set_up, test,        \
              dialog_fixture_tear_down)
  ADD ("move", test_move);
  ADD ("problems", test_problems);
  ADD ("without-date", test_without_date);
  ADD ("changed-meanwhile", test_changed_meanwhile);

  return g_test_run ();
}
