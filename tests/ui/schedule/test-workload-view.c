/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The work of people per week: too much is said in words, weeks are chosen by keyboard, facts lead
   to their task. */
#include "config.h"

#include "collective/entente-person.h"
#include "entente-dialog-fixture.h"
#include "entente-ui.h"
#include "schedule/entente-schedule-edit.h"
#include "schedule/entente-workload-chart.h"
#include "schedule/entente-workload-view.h"

static EntenteSchedule *
get_schedule (DialogFixture *f)
{
  return entente_project_get_schedule (f->project);
}

/* A week of work in three days. */
static EntenteTask *
add_task (DialogFixture *f, EntenteRecord *person)
{
  EntenteTask *task
    = entente_schedule_insert (get_schedule (f), ENTENTE_TASK_TASK, "Posters", NULL, NULL, NULL);
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "task");

  entente_edit_set_choice (edit, ENTENTE_RECORD (task), ENTENTE_TASK_RULE, ENTENTE_RULE_MUST_START);
  entente_edit_set_text (edit, ENTENTE_RECORD (task), ENTENTE_TASK_RULE_AT, "2032-05-03");
  entente_edit_set_text (edit, ENTENTE_RECORD (task), ENTENTE_TASK_DURATION, "3d");
  entente_edit_set_text (edit, ENTENTE_RECORD (task), ENTENTE_TASK_EFFORT, "400h");
  if (person != NULL)
    entente_edit_set_reference (edit, ENTENTE_RECORD (task), ENTENTE_TASK_REFERENT, person);
  g_assert_true (entente_edit_commit (edit, NULL));
  return task;
}

static gboolean
is_chart (GtkWidget *widget, gconstpointer data)
{
  return ENTENTE_IS_WORKLOAD_CHART (widget);
}

static GtkWidget *
show_view (DialogFixture *f, EntenteTaskSelection *selection)
{
  GtkWidget *view = g_object_new (ENTENTE_TYPE_WORKLOAD_VIEW,
                                  "schedule", get_schedule (f),
                                  "selection", selection,
                                  NULL);

  adw_bin_set_child (ADW_BIN (f->opener), view);
  spin ();
  return view;
}

static void
test_overload (DialogFixture *f, gconstpointer data)
{
  EntenteRecord *person = insert_record (f, ENTENTE_TYPE_PERSON, ENTENTE_PERSON_GIVEN_NAME, "Zoé");
  EntenteTask *task = add_task (f, person);
  g_autoptr (EntenteTaskSelection) selection = entente_task_selection_new (get_schedule (f));
  GtkWidget *view = show_view (f, selection);
  GtkWidget *chart = find_widget (view, is_chart, NULL);

  g_assert_true (says (view, "Zoé"));
  g_assert_true (says (view, "1 week too full"));
  g_assert_nonnull (chart);
  g_signal_emit_by_name (chart, "week-chosen",
                         entente_workload_chart_get_week (ENTENTE_WORKLOAD_CHART (chart)));
  g_assert_true (entente_task_selection_contains (selection, task));

  /* Less work: the view follows. */
  {
    g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "effort");

    entente_edit_set_text (edit, ENTENTE_RECORD (task), ENTENTE_TASK_EFFORT, "2h");
    g_assert_true (entente_edit_commit (edit, NULL));
  }
  spin ();
  g_assert_false (says (view, "too full"));
}

static void
test_nobody (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view = show_view (f, NULL);

  g_assert_true (says (view, "Nobody Has Anything to Do Yet"));
  g_object_set (view, "by-organization", TRUE, NULL);
  spin ();
  g_assert_true (says (view, "Nobody Has Anything to Do Yet"));
}

static void
test_finalize (DialogFixture *f, gconstpointer data)
{
  EntenteRecord *person = insert_record (f, ENTENTE_TYPE_PERSON, ENTENTE_PERSON_GIVEN_NAME, "Zoé");
  GtkWidget *view;

  add_task (f, person);
  view = g_object_ref (show_view (f, NULL));
  adw_bin_set_child (ADW_BIN (f->opener), NULL);
  spin ();
  g_assert_finalize_object (view);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

#define ADD(name, test)                                                                            \
  g_test_add ("/ui/schedule/workload/" name, DialogFixture, NULL, dialog_fixture_set_up, test,     \
              dialog_fixture_tear_down)
  ADD ("overload", test_overload);
  ADD ("nobody", test_nobody);
  ADD ("finalize", test_finalize);

  return g_test_run ();
}
