/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pane that edits a task: the rule asks only for its fields, several tasks are edited as one step. */
#include "config.h"

#include "entente-ui.h"
#include "form/entente-field-group.h"
#include "schedule-fixture.h"
#include "schedule/entente-task-pane.h"

static void
spin (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* The row of a field, anywhere in the pane. */
static GtkWidget *
find_row (GtkWidget *widget, const char *field)
{
  if (ENTENTE_IS_FIELD_ROW (widget)
      && g_str_equal (entente_field_row_get_field (ENTENTE_FIELD_ROW (widget))->name, field))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, field);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_rule_fields (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *task = plan_add (plan, NULL, "A", "3d");
  g_autoptr (EntenteTaskSelection) selection = entente_task_selection_new (plan->schedule);
  GtkWidget *pane = g_object_ref_sink (g_object_new (ENTENTE_TYPE_TASK_PANE, NULL));

  entente_task_pane_set_selection (ENTENTE_TASK_PANE (pane), plan->schedule, selection);
  entente_task_selection_select (selection, task);
  spin ();
  g_assert_false (gtk_widget_get_visible (find_row (pane, "rule-at")));
  g_assert_false (gtk_widget_get_visible (find_row (pane, "event-offset")));
  plan_set_choice (plan, task, ENTENTE_TASK_RULE, ENTENTE_RULE_MUST_START);
  spin ();
  g_assert_true (gtk_widget_get_visible (find_row (pane, "rule-at")));
  plan_set_choice (plan, task, ENTENTE_TASK_RULE, ENTENTE_RULE_RELATIVE);
  spin ();
  g_assert_false (gtk_widget_get_visible (find_row (pane, "rule-at")));
  g_assert_true (gtk_widget_get_visible (find_row (pane, "event-offset")));
  plan_add (plan, task, "A part", "1d");
  spin ();
  g_assert_false (gtk_widget_get_visible (find_row (pane, "duration")));

  entente_task_pane_set_selection (ENTENTE_TASK_PANE (pane), NULL, NULL);
  g_assert_finalize_object (pane);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

  g_test_add_func ("/ui/task-pane/rule-fields", test_rule_fields);

  return g_test_run ();
}
