/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forecasts: saved by name, compared in words, renamed in place, deleted with undo, ten at most. */
#include "config.h"

#include "entente-dialog-fixture.h"
#include "entente-ui.h"
#include "schedule/entente-forecast.h"
#include "schedule/entente-schedule-dialogs.h"
#include "schedule/entente-schedule-edit.h"

static EntenteTask *
add_task (DialogFixture *f)
{
  EntenteTask *task = entente_schedule_insert (entente_project_get_schedule (f->project),
                                               ENTENTE_TASK_TASK, "Posters", NULL, NULL, NULL);
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "rule");

  entente_edit_set_choice (edit, ENTENTE_RECORD (task), ENTENTE_TASK_RULE, ENTENTE_RULE_MUST_START);
  entente_edit_set_text (edit, ENTENTE_RECORD (task), ENTENTE_TASK_RULE_AT, "2032-05-03");
  g_assert_true (entente_edit_commit (edit, NULL));
  return task;
}

static void
move_task (DialogFixture *f, EntenteTask *task, const char *at)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "rule");

  entente_edit_set_text (edit, ENTENTE_RECORD (task), ENTENTE_TASK_RULE_AT, at);
  g_assert_true (entente_edit_commit (edit, NULL));
}

static AdwDialog *
open_dialog (DialogFixture *f)
{
  entente_schedule_present_forecasts_dialog (f->opener, f->project);
  spin ();
  return get_dialog (f);
}

static void
save (AdwDialog *dialog, const char *name)
{
  gtk_editable_set_text (GTK_EDITABLE (get_row (dialog, "Name")), name);
  click (dialog, "_Save");
}

static void
test_compare (DialogFixture *f, gconstpointer data)
{
  EntenteTask *task = add_task (f);
  AdwDialog *dialog = open_dialog (f);

  g_assert_true (says (dialog, "No forecast yet."));
  save (dialog, "Before the meeting");
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_FORECAST), ==, 1);
  g_assert_cmpstr (f->toast, ==, "Forecast saved");
  g_assert_true (says (dialog, "Before the meeting"));

  move_task (f, task, "2032-05-06");
  spin ();
  g_signal_emit_by_name (get_row (dialog, "Before the meeting"), "activate");
  spin ();
  g_assert_true (says (dialog, "Since Then"));
  g_assert_true (says (dialog, "Posters"));
  g_assert_false (says (dialog, "its deadline"));
  g_assert_false (says (dialog, "Nothing slipped."));

  click (dialog, "Delete Forecast");
  spin ();
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_FORECAST), ==, 0);
  g_assert_cmpstr (f->toast, ==, "Forecast deleted");
  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  g_assert_true (says (dialog, "Before the meeting"));
  close_dialog (f);
}

static void
set_deadline (DialogFixture *f, EntenteTask *task, const char *at)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "deadline");

  entente_edit_set_text (edit, ENTENTE_RECORD (task), ENTENTE_TASK_DEADLINE, at);
  g_assert_true (entente_edit_commit (edit, NULL));
}

/* What slipped and is late says what that endangers. */
static void
test_danger (DialogFixture *f, gconstpointer data)
{
  EntenteTask *task = add_task (f);
  AdwDialog *dialog = open_dialog (f);

  save (dialog, "Before the meeting");
  move_task (f, task, "2032-05-06");
  set_deadline (f, task, "2020-01-01");
  spin ();
  g_signal_emit_by_name (get_row (dialog, "Before the meeting"), "activate");
  spin ();
  g_assert_true (says (dialog, "its deadline has passed"));
  close_dialog (f);
}

static void
test_limit (DialogFixture *f, gconstpointer data)
{
  AdwDialog *dialog;

  add_task (f);
  dialog = open_dialog (f);
  for (guint i = 0; i < 10; i++)
    save (dialog, "One more");
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_FORECAST), ==, 10);
  g_assert_true (says (dialog, "A project keeps 10 forecasts."));
  click (dialog, "_Save");
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_FORECAST), ==, 10);
  close_dialog (f);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

#define ADD(name, test)                                                                            \
  g_test_add ("/ui/schedule/forecasts/" name, DialogFixture, NULL, dialog_fixture_set_up, test,    \
              dialog_fixture_tear_down)
  ADD ("compare", test_compare);
  ADD ("danger", test_danger);
  ADD ("limit", test_limit);

  return g_test_run ();
}
