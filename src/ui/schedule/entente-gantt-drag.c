/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pointer on the bars: selecting, moving, stretching, linking, telling the progress. What a
   drag comes to is tried and shown at each step; only letting go makes it an edit. */
#include "config.h"

#include "schedule/entente-schedule-chart-private.h"

#include "schedule/entente-schedule-edit.h"
#include "schedule/entente-schedule-trial.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Less is a hand that trembles. */
#define THRESHOLD 4
#define FINGER 14
#define PROGRESS_STEP 5
/* Links that lead further are not drawn while something is dragged. */
#define ROWS_AROUND 100u

struct _EntenteGanttDrag
{
  EntenteScheduleChart *chart; /* borrowed: it owns us */

  /* Owned */
  EntenteTrial *trial;         /* (nullable) */
  GArray *items;               /* guint: what moves */

  EntenteGanttHit hit;
  guint item;                  /* whose bar it began on */
  double x, y;                 /* where, in the view */
  double scroll_x, scroll_y;   /* how the view was scrolled */
  gboolean is_dragging;
  gint64 minutes;              /* moved so far */
  int percent;
  guint target;                /* row a link leads to */
  EntenteLinkKind kind;
};

static EntenteGanttView *
get_view (EntenteGanttDrag *self)
{
  return ENTENTE_GANTT_VIEW (self->chart->view);
}

static GtkAdjustment *
get_adjustment (EntenteGanttDrag *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment;

  g_object_get (self->chart->view,
                orientation == GTK_ORIENTATION_HORIZONTAL ? "hadjustment" : "vadjustment",
                &adjustment, NULL);
  /* The view keeps it. */
  g_object_unref (adjustment);
  return adjustment;
}

static const EntenteScheduleItem *
get_item (EntenteGanttDrag *self, guint item)
{
  guint n_items;
  const EntenteScheduleItem *items = entente_schedule_get_items (self->chart->schedule, &n_items);

  return item < n_items ? &items[item] : NULL;
}

/* A bar, and not a link, the event or nothing. */
static gboolean
is_on_row (const EntenteGanttHit *hit)
{
  return hit->part != ENTENTE_GANTT_NOTHING && hit->part != ENTENTE_GANTT_LINK
         && hit->part != ENTENTE_GANTT_EVENT;
}

static EntenteGanttHit
pick (EntenteGanttDrag *self, double x, double y, double slack)
{
  EntenteGanttLayout *layout = entente_gantt_view_get_layout (get_view (self));
  double body_x, body_y;

  if (layout == NULL || y < entente_gantt_view_get_header_height (get_view (self)))
    return (EntenteGanttHit){ ENTENTE_GANTT_NOTHING, 0 };
  entente_gantt_view_to_body (get_view (self), x, y, &body_x, &body_y);
  return entente_gantt_layout_pick (layout, body_x, body_y, slack);
}

/* The row at a height of the view, whatever stands in it. */
static guint
pick_row (EntenteGanttDrag *self, double y)
{
  EntenteGanttLayout *layout = entente_gantt_view_get_layout (get_view (self));
  double body_x, body_y;
  guint row;

  if (layout == NULL || y < entente_gantt_view_get_header_height (get_view (self)))
    return GTK_INVALID_LIST_POSITION;
  entente_gantt_view_to_body (get_view (self), 0, y, &body_x, &body_y);
  row = (guint) MAX (0, body_y / entente_gantt_layout_get_row_height (layout));
  return row < g_list_model_get_n_items (G_LIST_MODEL (self->chart->list))
             ? row
             : GTK_INVALID_LIST_POSITION;
}

static void
forget (EntenteGanttDrag *self)
{
  g_clear_pointer (&self->trial, entente_trial_free);
  g_array_set_size (self->items, 0);
  self->hit = (EntenteGanttHit){ ENTENTE_GANTT_NOTHING, 0 };
  self->is_dragging = FALSE;
  self->minutes = 0;
  self->percent = -1;
  self->target = GTK_INVALID_LIST_POSITION;
  entente_gantt_view_set_hint (get_view (self), NULL, 0, 0);
  entente_gantt_view_set_rubber (get_view (self), NULL, NULL);
  entente_gantt_view_set_trial (get_view (self), NULL, 0);
}

/*
 * What a step shows
 */

/* The rows on screen and those near them, so that a step costs the same in the longest of plans. */
static void
show_items (EntenteGanttDrag *self, const EntenteScheduleItem *items)
{
  g_autoptr (EntenteGanttChart) chart = NULL;
  guint first, end;

  entente_gantt_view_get_visible_rows (get_view (self), &first, &end);
  first -= MIN (first, ROWS_AROUND);
  chart = _entente_schedule_chart_make (self->chart, items, first, end + ROWS_AROUND);
  entente_gantt_view_set_trial (get_view (self), chart, first);
}

static void
show_trial (EntenteGanttDrag *self, double x, double y)
{
  g_autofree char *words =
      _entente_gantt_words_dup_trial (self->chart->schedule, self->trial, self->item);
  guint n_items;

  show_items (self, entente_trial_get_items (self->trial, &n_items));
  entente_gantt_view_set_hint (get_view (self), words, x, y);
}

/* In whole steps of the scale, so that hours stay what they are while days are dragged. */
static gint64
get_minutes (EntenteGanttDrag *self, double dx)
{
  const EntenteTimeAxis *axis = entente_gantt_view_get_axis (get_view (self));
  double step = (double) entente_time_axis_get_step (axis);

  dx +=
      gtk_adjustment_get_value (get_adjustment (self, GTK_ORIENTATION_HORIZONTAL)) - self->scroll_x;
  return (gint64) (round (dx / axis->scale / step) * step);
}

static void
update_dates (EntenteGanttDrag *self, double dx, double dy)
{
  const EntenteScheduleItem *item = get_item (self, self->item);
  gint64 minutes = get_minutes (self, dx);

  if (item == NULL)
    return;
  if (self->trial != NULL && minutes == self->minutes)
    {
      entente_gantt_view_move_hint (get_view (self), self->x + dx, self->y + dy);
      return;
    }
  if (self->trial == NULL)
    self->trial = entente_schedule_try (self->chart->schedule);
  self->minutes = minutes;
  if (self->hit.part == ENTENTE_GANTT_BAR_START)
    entente_trial_set_start (self->trial, self->item, item->planned.start + minutes);
  else if (self->hit.part == ENTENTE_GANTT_BAR_FINISH)
    entente_trial_set_finish (self->trial, self->item, item->planned.finish + minutes);
  else
    entente_trial_move (self->trial, (const guint *) (gpointer) self->items->data, self->items->len,
                        minutes);
  show_trial (self, self->x + dx, self->y + dy);
}

static void
update_progress (EntenteGanttDrag *self, double dx, double dy)
{
  guint n_items;
  const EntenteScheduleItem *items = entente_schedule_get_items (self->chart->schedule, &n_items);
  g_autofree EntenteScheduleItem *changed = NULL;
  g_autofree char *words = NULL;
  cairo_rectangle_t bar;
  double body_x, body_y;
  int percent;

  entente_gantt_view_to_body (get_view (self), self->x + dx, self->y + dy, &body_x, &body_y);
  if (self->item >= n_items
      || !entente_gantt_layout_get_bar (entente_gantt_view_get_layout (get_view (self)),
                                        self->hit.index, &bar))
    return;
  percent =
      (int) round ((body_x - bar.x) / MAX (bar.width, 1) * 100 / PROGRESS_STEP) * PROGRESS_STEP;
  percent = CLAMP (percent, 0, 100);
  words = g_strdup_printf (_ ("%d %% done"), percent);
  entente_gantt_view_set_hint (get_view (self), words, self->x + dx, self->y + dy);
  if (percent == self->percent)
    return;
  self->percent = percent;
  changed = g_memdup2 (items, n_items * sizeof *items);
  changed[self->item].progress = percent;
  show_items (self, changed);
}

/* On which end of which bar a link would be tied. */
static void
find_target (EntenteGanttDrag *self, double x, double y)
{
  EntenteGanttLayout *layout = entente_gantt_view_get_layout (get_view (self));
  guint row = pick_row (self, y);
  cairo_rectangle_t bar;
  double body_x, body_y;

  self->target = GTK_INVALID_LIST_POSITION;
  self->kind = ENTENTE_LINK_FINISH_START;
  entente_gantt_view_to_body (get_view (self), x, y, &body_x, &body_y);
  if (row == GTK_INVALID_LIST_POSITION || row == self->hit.index
      || !entente_gantt_layout_get_bar (layout, row, &bar) || body_x < bar.x - FINGER
      || body_x > bar.x + bar.width + FINGER)
    return;
  self->target = row;
  if (bar.width > 24 && body_x > bar.x + bar.width - 6)
    self->kind = ENTENTE_LINK_FINISH_FINISH;
}

/* What the link would mean, or why it would be refused. */
static char *
dup_link_words (EntenteGanttDrag *self)
{
  g_autoptr (GError) error = NULL;
  guint to;

  if (self->target == GTK_INVALID_LIST_POSITION)
    return g_strdup (_ ("Let go on the task that comes after"));
  to = entente_task_list_get_items (self->chart->list, NULL)[self->target];
  if (!entente_schedule_check_link (self->chart->schedule, self->item, to, &error))
    return g_strdup (error->message);
  return _entente_gantt_words_dup_link (self->chart->schedule, self->item, to, self->kind);
}

static void
update_link (EntenteGanttDrag *self, double dx, double dy)
{
  double x = self->x + dx, y = self->y + dy;
  double body_x, body_y;
  cairo_rectangle_t bar;
  g_autofree char *words = NULL;

  if (!entente_gantt_layout_get_bar (entente_gantt_view_get_layout (get_view (self)),
                                     self->hit.index, &bar))
    return;
  find_target (self, x, y);
  entente_gantt_view_to_body (get_view (self), x, y, &body_x, &body_y);
  entente_gantt_view_set_rubber (
      get_view (self),
      &GRAPHENE_POINT_INIT ((float) (bar.x + bar.width), (float) (bar.y + bar.height / 2)),
      &GRAPHENE_POINT_INIT ((float) body_x, (float) body_y));
  words = dup_link_words (self);
  entente_gantt_view_set_hint (get_view (self), words, x, y);
}

/* Nothing under the pointer: the paper itself is moved. */
static void
pan (EntenteGanttDrag *self, double dx, double dy)
{
  gtk_adjustment_set_value (get_adjustment (self, GTK_ORIENTATION_HORIZONTAL), self->scroll_x - dx);
  gtk_adjustment_set_value (get_adjustment (self, GTK_ORIENTATION_VERTICAL), self->scroll_y - dy);
}

/*
 * What letting go does
 */

static void
commit_dates (EntenteGanttDrag *self)
{
  g_autoptr (EntenteTrial) trial = g_steal_pointer (&self->trial);
  gboolean is_moved = self->minutes != 0;
  g_autoptr (GError) error = NULL;

  forget (self);
  if (trial != NULL && is_moved && !entente_trial_commit (trial, NULL, &error))
    _entente_schedule_chart_fail (self->chart, error);
}

static void
commit_progress (EntenteGanttDrag *self)
{
  const EntenteScheduleItem *item = get_item (self, self->item);
  g_autoptr (GPtrArray) tasks = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  int percent = self->percent;

  forget (self);
  if (item == NULL || percent < 0 || percent == item->progress)
    return;
  g_ptr_array_add (tasks, item->task);
  if (!entente_schedule_set_progress (self->chart->schedule, tasks, percent, &error))
    _entente_schedule_chart_fail (self->chart, error);
}

static void
commit_link (EntenteGanttDrag *self)
{
  const EntenteScheduleItem *from = get_item (self, self->item);
  const EntenteScheduleItem *to = entente_task_list_get_item (self->chart->list, self->target);
  EntenteLinkKind kind = self->kind;
  g_autoptr (GError) error = NULL;

  forget (self);
  if (from == NULL || to == NULL)
    return;
  if (!entente_schedule_link (self->chart->schedule, from->task, to->task,
                              (EntenteDependencyKind) kind, NULL, &error))
    _entente_schedule_chart_fail (self->chart, error);
}

/*
 * The pointer
 */

static void
select_row (EntenteGanttDrag *self, guint row, GdkModifierType state)
{
  EntenteScheduleChart *chart = self->chart;
  GtkSelectionModel *rows = GTK_SELECTION_MODEL (chart->list);
  guint cursor = _entente_schedule_chart_get_cursor_row (chart);
  const EntenteScheduleItem *item = entente_task_list_get_item (chart->list, row);

  if (item == NULL || chart->selection == NULL)
    return;
  if ((state & GDK_CONTROL_MASK) != 0)
    entente_task_selection_toggle (chart->selection, item->task);
  else if ((state & GDK_SHIFT_MASK) != 0 && cursor != GTK_INVALID_LIST_POSITION)
    gtk_selection_model_select_range (rows, MIN (cursor, row),
                                      MAX (cursor, row) - MIN (cursor, row) + 1, TRUE);
  else if (!gtk_selection_model_is_selected (rows, row))
    entente_task_selection_select (chart->selection, item->task);
}

static void
take_keyboard (EntenteGanttDrag *self, guint row)
{
  if (row != GTK_INVALID_LIST_POSITION && gtk_widget_get_visible (self->chart->table))
    entente_task_table_show_row (ENTENTE_TASK_TABLE (self->chart->table), row, TRUE);
  else
    gtk_widget_grab_focus (self->chart->view);
}

/* All that is selected goes with the bar that is taken. */
static void
collect_items (EntenteGanttDrag *self)
{
  g_array_unref (self->items);
  self->items = _entente_schedule_chart_dup_selected_items (self->chart);
  for (guint i = 0; i < self->items->len; i++)
    {
      if (g_array_index (self->items, guint, i) == self->item)
        return;
    }
  g_array_set_size (self->items, 0);
  g_array_append_val (self->items, self->item);
}

static double
get_slack (GtkGesture *gesture)
{
  GdkDevice *device = gtk_gesture_get_device (gesture);

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN ? FINGER : 2;
}

static void
begin_cb (EntenteGanttDrag *self, double x, double y, GtkGesture *gesture)
{
  EntenteScheduleChart *chart = self->chart;
  guint row = pick_row (self, y);

  if (chart->schedule == NULL || chart->selection == NULL
      || !entente_cell_editor_commit (
          entente_task_table_get_editor (ENTENTE_TASK_TABLE (chart->table))))
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  forget (self);
  self->x = x;
  self->y = y;
  self->scroll_x = gtk_adjustment_get_value (get_adjustment (self, GTK_ORIENTATION_HORIZONTAL));
  self->scroll_y = gtk_adjustment_get_value (get_adjustment (self, GTK_ORIENTATION_VERTICAL));
  self->hit = pick (self, x, y, get_slack (gesture));
  if (is_on_row (&self->hit))
    row = self->hit.index;
  self->item = row != GTK_INVALID_LIST_POSITION
                   ? entente_task_list_get_items (chart->list, NULL)[row]
                   : ENTENTE_SCHEDULE_NONE;
  select_row (self, row,
              gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture)));
  take_keyboard (self, row);
}

static void
update_cb (EntenteGanttDrag *self, double dx, double dy, GtkGesture *gesture)
{
  if (!self->is_dragging && hypot (dx, dy) < THRESHOLD)
    return;
  if (!self->is_dragging)
    {
      self->is_dragging = TRUE;
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
      if (is_on_row (&self->hit))
        collect_items (self);
    }
  if (!is_on_row (&self->hit))
    pan (self, dx, dy);
  else if (self->chart->read_only)
    return;
  else if (self->hit.part == ENTENTE_GANTT_LINK_OUT)
    update_link (self, dx, dy);
  else if (self->hit.part == ENTENTE_GANTT_PROGRESS)
    update_progress (self, dx, dy);
  else
    update_dates (self, dx, dy);
}

static void
end_cb (EntenteGanttDrag *self, double dx, double dy, GtkGesture *gesture)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  const EntenteScheduleItem *item = get_item (self, self->item);

  if (!self->is_dragging)
    {
      /* A click on one of several selected rows leaves that one. */
      if (item != NULL && (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) == 0)
        entente_task_selection_select (self->chart->selection, item->task);
      forget (self);
    }
  else if (!is_on_row (&self->hit) || self->chart->read_only)
    forget (self);
  else if (self->hit.part == ENTENTE_GANTT_LINK_OUT)
    commit_link (self);
  else if (self->hit.part == ENTENTE_GANTT_PROGRESS)
    commit_progress (self);
  else
    commit_dates (self);
}

static void
cancel_cb (EntenteGanttDrag *self)
{
  _entente_gantt_drag_cancel (self);
}

static void
pressed_cb (EntenteGanttDrag *self, int n_press, double x, double y, GtkGesture *gesture)
{
  if (n_press == 2 && pick_row (self, y) != GTK_INVALID_LIST_POSITION)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
      _entente_schedule_chart_request_edit (self->chart);
    }
}

static void
show_menu (EntenteGanttDrag *self, double x, double y)
{
  guint row = pick_row (self, y);

  if (self->chart->schedule == NULL)
    return;
  select_row (self, row, 0);
  take_keyboard (self, row);
  _entente_schedule_chart_show_menu (self->chart, self->chart->view, x, y);
}

static void
menu_pressed_cb (EntenteGanttDrag *self, int n_press, double x, double y)
{
  show_menu (self, x, y);
}

static void
long_pressed_cb (EntenteGanttDrag *self, double x, double y)
{
  if (!self->is_dragging)
    show_menu (self, x, y);
}

static void
motion_cb (EntenteGanttDrag *self, double x, double y)
{
  static const char *const cursors[] = {
    [ENTENTE_GANTT_NOTHING] = NULL,
    [ENTENTE_GANTT_BAR] = "grab",
    [ENTENTE_GANTT_BAR_START] = "w-resize",
    [ENTENTE_GANTT_BAR_FINISH] = "e-resize",
    [ENTENTE_GANTT_PROGRESS] = "col-resize",
    [ENTENTE_GANTT_LINK_OUT] = "crosshair",
    [ENTENTE_GANTT_LINK] = NULL,
    [ENTENTE_GANTT_EVENT] = NULL,
  };
  EntenteGanttHit hit;

  if (self->is_dragging)
    return;
  hit = pick (self, x, y, 2);
  gtk_widget_set_cursor_from_name (self->chart->view,
                                   self->chart->read_only ? NULL : cursors[hit.part]);
  entente_gantt_view_set_hovered (
      get_view (self), is_on_row (&hit) && !self->chart->read_only ? hit.index : G_MAXUINT);
}

static void
leave_cb (EntenteGanttDrag *self)
{
  entente_gantt_view_set_hovered (get_view (self), G_MAXUINT);
}

static gboolean
tooltip_cb (EntenteGanttDrag *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  EntenteGanttHit hit;
  g_autofree char *words = NULL;

  if (self->is_dragging || self->chart->schedule == NULL || keyboard)
    return FALSE;
  hit = pick (self, x, y, 2);
  if (is_on_row (&hit))
    words = _entente_gantt_words_dup_row (
        self->chart->schedule, entente_task_list_get_items (self->chart->list, NULL)[hit.index]);
  else if (hit.part == ENTENTE_GANTT_LINK)
    {
      EntenteGanttChart *chart =
          entente_gantt_layout_get_chart (entente_gantt_view_get_layout (get_view (self)));
      const EntenteGanttLink *link = &entente_gantt_chart_get_links (chart, NULL)[hit.index];
      const guint *items = entente_task_list_get_items (self->chart->list, NULL);

      words = _entente_gantt_words_dup_link (self->chart->schedule, items[link->from],
                                             items[link->to], link->kind);
    }
  gtk_tooltip_set_text (tooltip, words);
  return words != NULL;
}

static void
add_controllers (EntenteGanttDrag *self)
{
  GtkWidget *view = self->chart->view;
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  /* The view goes before us or with us: the chart owns both. */
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (cancel_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (menu, "pressed", G_CALLBACK (menu_pressed_cb), self);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (long_pressed_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (menu));
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (press));
  gtk_widget_add_controller (view, motion);
  gtk_widget_set_has_tooltip (view, TRUE);
  g_signal_connect_swapped (view, "query-tooltip", G_CALLBACK (tooltip_cb), self);
}

EntenteGanttDrag *
_entente_gantt_drag_new (EntenteScheduleChart *chart)
{
  EntenteGanttDrag *self = g_new0 (EntenteGanttDrag, 1);

  self->chart = chart;
  self->items = g_array_new (FALSE, FALSE, sizeof (guint));
  self->item = ENTENTE_SCHEDULE_NONE;
  self->percent = -1;
  add_controllers (self);
  return self;
}

/* The controllers of a widget that somebody still holds must find nobody. */
static void
disconnect (EntenteGanttDrag *self)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (self->chart->view);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      g_signal_handlers_disconnect_by_data (controller, self);
    }
  g_signal_handlers_disconnect_by_data (self->chart->view, self);
}

void
_entente_gantt_drag_free (EntenteGanttDrag *self)
{
  disconnect (self);
  g_clear_pointer (&self->trial, entente_trial_free);
  g_array_unref (self->items);
  g_free (self);
}

gboolean
_entente_gantt_drag_cancel (EntenteGanttDrag *self)
{
  gboolean was_dragging;

  /* While the chart is being made. */
  if (self == NULL)
    return FALSE;
  was_dragging = self->is_dragging;
  if (was_dragging)
    forget (self);
  return was_dragging;
}
