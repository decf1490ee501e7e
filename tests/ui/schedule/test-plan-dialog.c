/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ready plans: chosen, ticked, inserted as one edit; formalities as questions; one's own saved and
   deleted. */
#include "config.h"

#include "entente-dialog-fixture.h"
#include "entente-ui.h"
#include "schedule/entente-ready-plan.h"
#include "schedule/entente-ready-task-row.h"
#include "schedule/entente-schedule-dialogs.h"
#include "schedule/entente-schedule-edit.h"

static AdwDialog *
open_dialog (DialogFixture *f)
{
  entente_schedule_present_plan_dialog (f->opener, f->project);
  spin ();
  return get_dialog (f);
}

static EntenteReadyPlan *
find_plan (gboolean formalities)
{
  g_autoptr (GPtrArray) plans = entente_ready_plan_list (ENTENTE_LANGUAGE_FRENCH, NULL);

  for (guint i = 0; i < plans->len; i++)
    if (entente_ready_plan_is_formalities (g_ptr_array_index (plans, i)) == formalities)
      return entente_ready_plan_ref (g_ptr_array_index (plans, i));
  g_assert_not_reached ();
}

static AdwDialog *
open_plan (DialogFixture *f, EntenteReadyPlan *plan)
{
  AdwDialog *dialog = open_dialog (f);

  g_signal_emit_by_name (get_row (dialog, entente_ready_plan_get_title (plan)), "activate");
  spin ();
  return dialog;
}

static gboolean
is_insert (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL
         && g_str_has_prefix (gtk_button_get_label (GTK_BUTTON (widget)), "_Insert ");
}

static GtkWidget *
get_insert (AdwDialog *dialog)
{
  return find_widget (GTK_WIDGET (dialog), is_insert, NULL);
}

static gboolean
is_task_row (GtkWidget *widget, gconstpointer data)
{
  return ENTENTE_IS_READY_TASK_ROW (widget);
}

static void
test_insert (DialogFixture *f, gconstpointer data)
{
  g_autoptr (EntenteReadyPlan) plan = find_plan (FALSE);
  AdwDialog *dialog = open_plan (f, plan);

  g_assert_true (gtk_widget_get_sensitive (get_insert (dialog)));
  g_signal_emit_by_name (get_insert (dialog), "clicked");
  spin ();
  g_assert_null (get_dialog (f));
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_TASK), ==, entente_ready_plan_get_n_tasks (plan));
  g_assert_true (g_str_has_suffix (f->toast, "tasks inserted"));
  g_assert_true (entente_store_undo (f->store, NULL));
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_TASK), ==, 0);
  g_assert_false (entente_store_get_can_undo (f->store));
}

static const char *
get_role (EntenteReadyPlan *plan)
{
  for (guint i = 0; i < entente_ready_plan_get_n_tasks (plan); i++)
    if (*entente_ready_plan_get_task (plan, i)->role != '\0')
      return entente_ready_plan_get_task (plan, i)->role;
  g_assert_not_reached ();
}

static void
add_person (DialogFixture *f)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "person");
  EntenteRecord *person = entente_edit_insert (edit, ENTENTE_TYPE_PERSON);

  entente_edit_set_text (edit, person, ENTENTE_PERSON_GIVEN_NAME, "Zoé");
  g_assert_true (entente_edit_commit (edit, NULL));
}

static guint
count_referents (DialogFixture *f)
{
  GListModel *tasks = entente_store_get_list (f->store, ENTENTE_TYPE_TASK);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (EntenteRecord) task = g_list_model_get_item (tasks, i);

      n += entente_record_get_reference (task, ENTENTE_TASK_REFERENT) != 0;
    }
  return n;
}

/* Whoever takes a role answers for its tasks. */
static void
test_roles (DialogFixture *f, gconstpointer data)
{
  g_autoptr (EntenteReadyPlan) plan = find_plan (FALSE);
  const char *role = get_role (plan);
  guint n_tasks = entente_ready_plan_get_n_tasks (plan);
  guint n_expected = 0;
  AdwDialog *dialog;

  for (guint i = 0; i < n_tasks; i++)
    n_expected += g_str_equal (entente_ready_plan_get_task (plan, i)->role, role);
  add_person (f);
  dialog = open_plan (f, plan);
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_row (dialog, role)), 1);
  g_signal_emit_by_name (get_insert (dialog), "clicked");
  spin ();
  g_assert_cmpuint (count_referents (f), ==, n_expected);
}

static const char *
get_question (EntenteReadyPlan *plan)
{
  for (guint i = 0; i < entente_ready_plan_get_n_tasks (plan); i++)
    if (*entente_ready_plan_get_task (plan, i)->question != '\0')
      return entente_ready_plan_get_task (plan, i)->question;
  g_assert_not_reached ();
}

static void
test_formalities (DialogFixture *f, gconstpointer data)
{
  g_autoptr (EntenteReadyPlan) plan = find_plan (TRUE);
  AdwDialog *dialog = open_plan (f, plan);
  GtkWidget *row;

  /* Nobody has answered yes yet. */
  g_assert_false (gtk_widget_get_sensitive (get_insert (dialog)));
  row = get_row (dialog, get_question (plan));
  entente_tick_row_set_active (ENTENTE_TICK_ROW (row), TRUE);
  spin ();
  g_assert_true (gtk_widget_get_sensitive (get_insert (dialog)));
  g_signal_emit_by_name (get_insert (dialog), "clicked");
  spin ();
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_TASK), >, 0);
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_TASK), <, entente_ready_plan_get_n_tasks (plan));
}

static gboolean
is_check (GtkWidget *widget, gconstpointer label)
{
  return GTK_IS_CHECK_BUTTON (widget)
         && g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)), label) == 0;
}

/* All, none, and a part of them; a group takes what is in it along. */
static void
test_ticks (DialogFixture *f, gconstpointer data)
{
  g_autoptr (EntenteReadyPlan) plan = find_plan (FALSE);
  AdwDialog *dialog = open_plan (f, plan);
  GtkCheckButton *all = GTK_CHECK_BUTTON (find_widget (GTK_WIDGET (dialog), is_check, "All"));
  GtkWidget *row = find_widget (GTK_WIDGET (dialog), is_task_row, NULL);

  g_assert_true (gtk_check_button_get_active (all));
  gtk_check_button_set_active (all, FALSE);
  spin ();
  g_assert_false (gtk_widget_get_sensitive (get_insert (dialog)));
  entente_tick_row_set_active (ENTENTE_TICK_ROW (row), TRUE);
  spin ();
  g_assert_true (gtk_widget_get_sensitive (get_insert (dialog)));
  g_assert_true (gtk_check_button_get_inconsistent (all));
  close_dialog (f);
}

static void
test_own (DialogFixture *f, gconstpointer data)
{
  EntenteSchedule *schedule = entente_project_get_schedule (f->project);
  g_autoptr (GPtrArray) tasks = g_ptr_array_new ();
  AdwDialog *dialog;

  g_ptr_array_add (tasks, entente_schedule_insert (schedule, ENTENTE_TASK_TASK, "Posters", NULL,
                                                   NULL, NULL));
  entente_schedule_present_save_plan_dialog (f->opener, f->project, tasks);
  spin ();
  dialog = get_dialog (f);
  gtk_editable_set_text (GTK_EDITABLE (get_row (dialog, "Name of the plan")), "Our festival");
  click (dialog, "_Save");
  spin ();
  g_assert_cmpstr (f->toast, ==, "“Our festival” is among the ready plans");

  /* The same name again is told before it replaces. */
  entente_schedule_present_save_plan_dialog (f->opener, f->project, tasks);
  spin ();
  dialog = get_dialog (f);
  gtk_editable_set_text (GTK_EDITABLE (get_row (dialog, "Name of the plan")), "Our festival");
  spin ();
  g_assert_true (says (dialog, "it will be replaced"));
  click (dialog, "_Cancel");
  spin ();

  dialog = open_dialog (f);
  g_assert_true (says (dialog, "Your Own Plans"));
  g_signal_emit_by_name (get_row (dialog, "Our festival"), "activate");
  spin ();
  click (dialog, "Delete This Plan");
  click (get_dialog (f), "_Delete");
  spin ();
  g_assert_false (says (f->window, "Our festival"));
  close_dialog (f);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

#define ADD(name, test)                                                                            \
  g_test_add ("/ui/schedule/plan/" name, DialogFixture, NULL, dialog_fixture_set_up, test,         \
              dialog_fixture_tear_down)
  ADD ("insert", test_insert);
  ADD ("roles", test_roles);
  ADD ("formalities", test_formalities);
  ADD ("ticks", test_ticks);
  ADD ("own", test_own);

  return g_test_run ();
}
