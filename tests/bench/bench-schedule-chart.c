/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table and chart of 100, 1,000 and 10,000 tasks at 1600×1000: how long it takes to open them
   once they are loaded, and what the main thread works for each frame while they are scrolled,
   zoomed, and a task with a tenth of the others behind it is dragged. */
#include "config.h"

#include "entente-ui.h"
#include "project/entente-project.h"
#include "schedule/entente-gantt-view.h"
#include "schedule/entente-schedule-chart.h"
#include "schedule/entente-task-table.h"

#include <stdlib.h>
#include <time.h>

#define FRAMES 240

typedef struct {
  EntenteProject *project;
  EntenteSchedule *schedule;
  EntenteTask *first;        /* of the many that follow it */
  GtkWidget *window;
  GtkWidget *chart;
  EntenteGanttView *view;
  EntenteTaskTable *table;
  gint64 times[FRAMES];
  gint64 painted;            /* when the last frame was ready */
} Bench;

/* Of the thread alone: what else the machine does must not count. In microseconds. */
static gint64
get_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static EntenteRecord *
add_task (EntenteEdit *edit, EntenteRecord *parent, guint rank, guint number)
{
  static const char *const words[] = { "Réserver la salle",    "Déclaration en préfecture",
                                       "Affiches du quartier", "Courses et cuisine",
                                       "Montage des tables",   "Appel aux bénévoles" };
  g_autofree char *title = g_strdup_printf ("%s %u", words[number % G_N_ELEMENTS (words)], number);
  g_autofree char *duration = g_strdup_printf ("%ud", 1 + number % 9);
  EntenteRecord *task = entente_edit_insert (edit, ENTENTE_TYPE_TASK);

  entente_edit_set_text (edit, task, ENTENTE_TASK_TITLE, title);
  entente_edit_set_text (edit, task, ENTENTE_TASK_DURATION, duration);
  entente_edit_set_integer (edit, task, ENTENTE_TASK_RANK, rank);
  entente_edit_set_integer (edit, task, ENTENTE_TASK_PROGRESS, number * 7 % 100);
  if (parent != NULL)
    entente_edit_set_reference (edit, task, ENTENTE_TASK_PARENT, parent);
  return task;
}

static void
add_link (EntenteEdit *edit, GPtrArray *tasks, guint from, guint to)
{
  EntenteRecord *link = entente_edit_insert (edit, ENTENTE_TYPE_DEPENDENCY);

  entente_edit_set_reference (edit, link, ENTENTE_DEPENDENCY_PREDECESSOR, tasks->pdata[from]);
  entente_edit_set_reference (edit, link, ENTENTE_DEPENDENCY_SUCCESSOR, tasks->pdata[to]);
}

/* Groups of ten; the first tasks one after the other, so that a tenth follow the first; short
   links among the rest: three for two tasks. */
static void
fill (Bench *self, guint n_tasks)
{
  g_autoptr (GPtrArray) leaves = g_ptr_array_new ();
  g_autoptr (EntenteEdit) edit =
      entente_store_begin (entente_project_get_store (self->project), "Fill");
  EntenteRecord *group = NULL;
  guint chain = n_tasks / 10;

  for (guint i = 0; i < n_tasks; i++)
    {
      if (i % 10 == 0)
        group = add_task (edit, NULL, i, i);
      else
        g_ptr_array_add (leaves, add_task (edit, group, i, i));
    }
  self->first = leaves->pdata[0];
  entente_edit_set_choice (edit, leaves->pdata[0], ENTENTE_TASK_RULE,
                           ENTENTE_RULE_START_NO_EARLIER);
  entente_edit_set_text (edit, leaves->pdata[0], ENTENTE_TASK_RULE_AT, "2027-01-04");
  for (guint i = 1; i < leaves->len; i++)
    {
      if (i <= chain)
        add_link (edit, leaves, i % 25 == 0 ? 0 : i - 1, i);
      else
        {
          add_link (edit, leaves, i - 1 - (i % 7 == 0 ? 0 : MIN (i % 7, i - chain - 1)), i);
          if (i % 3 != 0 && i > chain + 40)
            add_link (edit, leaves, i - 10 - i % 23, i);
        }
    }
  g_assert_true (entente_edit_commit (edit, NULL));
}

static void
painted_cb (Bench *self)
{
  self->painted = get_time ();
}

/* What the thread worked from since until the next frame was ready. */
static gint64
wait_frame (Bench *self, gint64 since)
{
  self->painted = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self->view));
  while (self->painted == 0)
    g_main_context_iteration (NULL, TRUE);
  return self->painted - since;
}

static int
compare (const void *a, const void *b)
{
  return (*(const gint64 *) a > *(const gint64 *) b) - (*(const gint64 *) a < *(const gint64 *) b);
}

static void
say (Bench *self, const char *what)
{
  qsort (self->times, FRAMES, sizeof *self->times, compare);
  g_print ("  %-44s %7.1f %7.1f %7.1f ms\n", what, (double) self->times[FRAMES / 2] / 1000,
           (double) self->times[FRAMES * 99 / 100] / 1000, (double) self->times[FRAMES - 1] / 1000);
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static void
open_chart (Bench *self)
{
  g_autoptr (EntenteTaskSelection) selection = entente_task_selection_new (self->schedule);
  GtkWidget *stack = gtk_stack_new ();
  gint64 since;

  self->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1600, 1000);
  adw_window_set_content (ADW_WINDOW (self->window), stack);
  gtk_window_present (GTK_WINDOW (self->window));
  while (g_main_context_iteration (NULL, FALSE) || !gtk_widget_get_mapped (stack))
    ;
  since = get_time ();
  self->chart = g_object_new (ENTENTE_TYPE_SCHEDULE_CHART, "selection", selection, "schedule",
                              self->schedule, NULL);
  gtk_stack_add_child (GTK_STACK (stack), self->chart);
  self->view = ENTENTE_GANTT_VIEW (find (self->chart, ENTENTE_TYPE_GANTT_VIEW));
  self->table = ENTENTE_TASK_TABLE (find (self->chart, ENTENTE_TYPE_TASK_TABLE));
  g_signal_connect_swapped (gtk_widget_get_frame_clock (self->window), "after-paint",
                            G_CALLBACK (painted_cb), self);
  wait_frame (self, since);
  g_print ("  %-44s %7.1f ms\n", "open, to the second frame",
           (double) wait_frame (self, since) / 1000);
  entente_gantt_view_set_place (self->view, (double) entente_moment_get_day (0),
                                12.0 / ENTENTE_DAY);
  entente_schedule_chart_reveal (ENTENTE_SCHEDULE_CHART (self->chart), self->first);
  wait_frame (self, 0);
}

static void
measure_scroll (Bench *self, GtkOrientation orientation, double step, const char *what)
{
  g_autoptr (GtkAdjustment) adjustment = NULL;

  g_object_get (self->view, orientation == GTK_ORIENTATION_VERTICAL ? "vadjustment" : "hadjustment",
                &adjustment, NULL);
  for (guint i = 0; i < FRAMES; i++)
    {
      gint64 since = get_time ();

      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                                + (i < FRAMES / 2 ? step : -step));
      self->times[i] = wait_frame (self, since);
    }
  say (self, what);
}

static void
measure_zoom (Bench *self)
{
  for (guint i = 0; i < FRAMES; i++)
    {
      gint64 since = get_time ();

      entente_gantt_view_zoom (self->view, i / 20 % 2 == 0 ? 1.1 : 1 / 1.1, 300);
      self->times[i] = wait_frame (self, since);
    }
  say (self, "zoom");
}

static GtkGesture *
get_drag (Bench *self)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller))
        return GTK_GESTURE (controller);
    }
  g_assert_not_reached ();
}

/* A day further at each frame: each one computes the plan anew. */
static void
measure_drag (Bench *self)
{
  GtkGesture *drag = get_drag (self);
  cairo_rectangle_t bar;
  double left, top, day;

  entente_schedule_chart_reveal (ENTENTE_SCHEDULE_CHART (self->chart), self->first);
  wait_frame (self, 0);
  g_assert_true (
      entente_gantt_layout_get_bar (entente_gantt_view_get_layout (self->view), 1, &bar));
  entente_gantt_view_to_body (self->view, 0, 0, &left, &top);
  day = entente_gantt_view_get_axis (self->view)->scale * ENTENTE_DAY;
  g_signal_emit_by_name (drag, "drag-begin", bar.x + bar.width / 2 - left,
                         bar.y + bar.height / 2 - top);
  for (guint i = 0; i < FRAMES; i++)
    {
      gint64 since = get_time ();

      g_signal_emit_by_name (drag, "drag-update", (1 + i % 40) * day, 3.0);
      self->times[i] = wait_frame (self, since);
    }
  g_signal_emit_by_name (drag, "cancel", NULL);
  say (self, "drag a task that a tenth of the others follow");
}

static void
measure (guint n_tasks)
{
  Bench self = { 0 };
  guint n_items, n_links;
  gint64 since;
  g_autoptr (GError) error = NULL;

  self.project = entente_project_new_in_memory (ENTENTE_LANGUAGE_FRENCH, &error);
  g_assert_no_error (error);
  fill (&self, n_tasks);
  self.schedule = entente_project_get_schedule (self.project);
  since = get_time ();
  entente_schedule_get_items (self.schedule, &n_items);
  since = get_time () - since;
  entente_schedule_get_links (self.schedule, &n_links);
  g_print ("%u tasks, %u links %36s\n", n_items, n_links, "median     p99  longest");
  g_print ("  %-44s %7.1f ms\n", "read and computed, the first time", (double) since / 1000);
  open_chart (&self);
  measure_scroll (&self, GTK_ORIENTATION_VERTICAL, 84, "scroll down and up, a click of the wheel");
  measure_scroll (&self, GTK_ORIENTATION_HORIZONTAL, 60, "scroll to the right and back");
  measure_zoom (&self);
  measure_drag (&self);
  gtk_window_destroy (GTK_WINDOW (self.window));
  g_object_unref (self.project);
}

int
main (void)
{
  static const guint sizes[] = { 100, 1000, 10000 };

  entente_ui_init ();
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    measure (sizes[i]);
  return 0;
}
