/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-task-pane.h"

#include "schedule/entente-task-view.h"
#include "schedule/entente-task-words.h"
#include "schedule/entente-tasks-row.h"

#include <glib/gi18n-lib.h>

/* What it makes sense to give to several tasks at once. */
static const guint common_fields[] = {
  ENTENTE_TASK_ORGANIZATION, ENTENTE_TASK_REFERENT,   ENTENTE_TASK_STATE,
  ENTENTE_TASK_KIND,         ENTENTE_TASK_DURATION,   ENTENTE_TASK_EFFORT,
  ENTENTE_TASK_RULE,         ENTENTE_TASK_RULE_AT,    ENTENTE_TASK_EVENT_OFFSET,
  ENTENTE_TASK_DEADLINE,     ENTENTE_TASK_PLACE,      ENTENTE_TASK_INTERNAL_COMMUNICATION,
  ENTENTE_TASK_EXTERNAL_COMMUNICATION,                ENTENTE_TASK_CAUTIONS,
};

struct _EntenteTaskPane
{
  AdwBin parent_instance;

  /* Owned */
  EntenteSchedule *schedule;       /* nullable */
  EntenteTaskSelection *selection; /* nullable */
  GSignalGroup *selection_signals;
  GSignalGroup *schedule_signals;
  GPtrArray *rows; /* of EntenteTasksRow, borrowed */

  /* Template */
  GtkStack *stack;
  GtkLabel *title_label;
  AdwPreferencesGroup *several_group;
  EntenteTaskView *view;
};

G_DEFINE_FINAL_TYPE (EntenteTaskPane, entente_task_pane, ADW_TYPE_BIN)

enum {
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_read_only (EntenteTaskPane *self)
{
  return self->schedule == NULL
         || entente_store_get_read_only (entente_schedule_get_store (self->schedule));
}

static void
show_several (EntenteTaskPane *self, GPtrArray *tasks)
{
  for (guint i = 0; i < self->rows->len; i++)
    entente_tasks_row_show (g_ptr_array_index (self->rows, i), self->schedule, tasks,
                            is_read_only (self));
}

static char *
dup_title (EntenteTaskPane *self, guint n_tasks)
{
  if (n_tasks == 0)
    return g_strdup ("");
  if (n_tasks == 1)
    return g_strdup (C_ ("pane", "Task"));
  return g_strdup_printf (ngettext ("%u Task", "%u Tasks", n_tasks), n_tasks);
}

static void
update (EntenteTaskPane *self)
{
  g_autoptr (GPtrArray) tasks = self->selection != NULL
                                  ? entente_task_selection_dup_tasks (self->selection)
                                  : g_ptr_array_new ();
  EntenteTask *task = tasks->len == 1 ? g_ptr_array_index (tasks, 0) : NULL;
  g_autofree char *title = dup_title (self, tasks->len);

  gtk_label_set_label (self->title_label, title);
  entente_task_view_show (self->view, task != NULL ? self->schedule : NULL, task,
                          is_read_only (self));
  show_several (self, tasks->len > 1 ? tasks : NULL);
  gtk_stack_set_visible_child_name (self->stack, tasks->len == 0  ? "none"
                                                 : tasks->len == 1 ? "one"
                                                                   : "several");
}

static void
close_clicked_cb (EntenteTaskPane *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
plan_changed_cb (EntenteTaskPane *self)
{
  if (entente_task_selection_get_n_tasks (self->selection) > 1)
    update (self);
}

static void
entente_task_pane_dispose (GObject *object)
{
  EntenteTaskPane *self = ENTENTE_TASK_PANE (object);

  if (self->stack != NULL)
    entente_task_pane_set_selection (self, NULL, NULL);
  g_clear_object (&self->selection_signals);
  g_clear_object (&self->schedule_signals);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_TASK_PANE);
  self->stack = NULL;

  G_OBJECT_CLASS (entente_task_pane_parent_class)->dispose (object);
}

static void
entente_task_pane_class_init (EntenteTaskPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_task_pane_dispose;

  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ENTENTE_TYPE_TASK_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-task-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteTaskPane, several_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteTaskPane, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteTaskPane, title_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteTaskPane, view);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
}

static void
entente_task_pane_init (EntenteTaskPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->rows = g_ptr_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (common_fields); i++)
    {
      GtkWidget *row = entente_tasks_row_new (common_fields[i]);

      adw_preferences_group_add (self->several_group, row);
      g_ptr_array_add (self->rows, row);
    }
  self->selection_signals = g_signal_group_new (ENTENTE_TYPE_TASK_SELECTION);
  g_signal_group_connect_swapped (self->selection_signals, "changed", G_CALLBACK (update), self);
  self->schedule_signals = g_signal_group_new (ENTENTE_TYPE_SCHEDULE);
  g_signal_group_connect_swapped (self->schedule_signals, "changed", G_CALLBACK (plan_changed_cb),
                                  self);
  update (self);
}

void
entente_task_pane_set_selection (EntenteTaskPane *self,
                                 EntenteSchedule *schedule,
                                 EntenteTaskSelection *selection)
{
  g_return_if_fail (ENTENTE_IS_TASK_PANE (self));
  g_return_if_fail (selection == NULL || schedule != NULL);

  g_signal_group_set_target (self->selection_signals, selection);
  g_signal_group_set_target (self->schedule_signals, schedule);
  if (!g_set_object (&self->selection, selection))
    return;
  /* What is being typed is saved while there still is where. */
  entente_task_view_show (self->view, NULL, NULL, TRUE);
  show_several (self, NULL);
  g_set_object (&self->schedule, schedule);
  update (self);
}

gboolean
entente_task_pane_reveal (EntenteTaskPane *self, EntenteRecord *record, const EntenteField *field)
{
  g_return_val_if_fail (ENTENTE_IS_TASK_PANE (self), FALSE);

  update (self);
  return entente_task_view_reveal (self->view, record, field);
}
