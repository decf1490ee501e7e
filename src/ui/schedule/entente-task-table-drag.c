/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows dragged within the table: above, below or into another one. */
#include "config.h"

#include "schedule/entente-task-table-private.h"

#include "schedule/entente-schedule-edit.h"
#include "grid/entente-drag-label.h"
#include "grid/entente-grid-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Where the table scrolls by itself while rows are held there. */
#define EDGE 28

enum {
  BEFORE,
  INTO,
  AFTER
};

static GdkContentProvider *
prepare_cb (EntenteTaskTable *self, double x, double y, GtkDragSource *source)
{
  EntenteGridRow *row =
      ENTENTE_GRID_ROW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source)));
  guint position = entente_grid_row_get_row (row);

  if (self->read_only || entente_task_list_get_item (self->list, position) == NULL
      || entente_grid_row_is_on_fold (row, x))
    return NULL;
  if (!gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->list), position))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->list), position, TRUE);
  /* The list stands for its selection. */
  return gdk_content_provider_new_typed (ENTENTE_TYPE_TASK_LIST, self->list);
}

/* The tasks that are dragged: those selected. (transfer full) */
static GPtrArray *
list_dragged (EntenteTaskTable *self)
{
  GPtrArray *tasks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkBitset) selected =
      gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->list));
  GtkBitsetIter iter;
  guint row;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &row); more;
       more = gtk_bitset_iter_next (&iter, &row))
    g_ptr_array_add (tasks, g_object_ref (entente_task_list_get_item (self->list, row)->task));
  return tasks;
}

/* One by its title, several by their number. */
static char *
dup_dragged_words (EntenteTaskTable *self)
{
  g_autoptr (GPtrArray) tasks = list_dragged (self);

  if (tasks->len == 1)
    return g_strdup (entente_record_get_text (tasks->pdata[0], ENTENTE_TASK_TITLE));
  return g_strdup_printf (ngettext ("%u task", "%u tasks", tasks->len), tasks->len);
}

static void
drag_begin_cb (EntenteTaskTable *self, GdkDrag *drag)
{
  g_autofree char *words = dup_dragged_words (self);

  entente_drag_label_show (drag, words);
}

void
_entente_task_table_add_drag (EntenteTaskTable *self, GtkWidget *row)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
}

static void
set_drop (EntenteTaskTable *self, guint row, int place)
{
  if (self->drop_row == row && self->drop_place == place)
    return;
  self->drop_row = row;
  self->drop_place = place;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
scroll_at_edges (EntenteTaskTable *self, double y)
{
  GtkAdjustment *adjustment = entente_task_table_get_adjustment (self);
  double value = gtk_adjustment_get_value (adjustment);

  if (y < EDGE)
    gtk_adjustment_set_value (adjustment, value - self->row_height / 2.0);
  else if (y > gtk_widget_get_height (self->view) - EDGE)
    gtk_adjustment_set_value (adjustment, value + self->row_height / 2.0);
}

static GdkDragAction
motion_cb (EntenteTaskTable *self, double x, double y, GtkDropTarget *target)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  double top = y + gtk_adjustment_get_value (entente_task_table_get_adjustment (self));
  guint row;
  double within;

  if (self->row_height <= 0 || n_rows == 0)
    return 0;
  scroll_at_edges (self, y);
  row = (guint) MAX (0, top / self->row_height);
  if (row >= n_rows)
    {
      set_drop (self, n_rows - 1, AFTER);
      return GDK_ACTION_MOVE;
    }
  within = top / self->row_height - row;
  set_drop (self, row, within < 0.28 ? BEFORE : within > 0.72 ? AFTER : INTO);
  return GDK_ACTION_MOVE;
}

static void
leave_cb (EntenteTaskTable *self)
{
  set_drop (self, GTK_INVALID_LIST_POSITION, BEFORE);
}

/* The last child of a group, or its child before another item; NULL: none. */
static EntenteTask *
find_sibling_before (const EntenteScheduleItem *items, guint parent, guint end)
{
  guint first = parent == ENTENTE_SCHEDULE_NONE ? 0 : parent + 1;

  for (guint i = end; i > first; i--)
    {
      if (items[i - 1].parent == parent)
        return items[i - 1].task;
    }
  return NULL;
}

static void
find_place (EntenteTaskTable *self, guint row, int place, EntenteTask **parent, EntenteTask **after)
{
  guint n_items;
  const EntenteScheduleItem *items =
      entente_schedule_get_items (entente_task_list_get_schedule (self->list), &n_items);
  guint index = entente_task_list_get_items (self->list, NULL)[row];
  const EntenteScheduleItem *item = &items[index];
  gboolean is_open = item->is_group && !entente_task_list_is_folded (self->list, item->task);

  if (place == INTO || (place == AFTER && is_open))
    {
      *parent = item->task;
      *after = place == INTO ? find_sibling_before (items, index, index + item->n_descendants + 1)
                             : NULL;
      return;
    }
  *parent = item->parent != ENTENTE_SCHEDULE_NONE ? items[item->parent].task : NULL;
  *after = place == AFTER ? item->task : find_sibling_before (items, item->parent, index);
}

static gboolean
drop_cb (EntenteTaskTable *self, const GValue *value)
{
  guint row = self->drop_row;
  int place = self->drop_place;
  EntenteTask *parent, *after;
  g_autoptr (GPtrArray) tasks = NULL;
  g_autoptr (GError) error = NULL;

  leave_cb (self);
  if (g_value_get_object (value) != self->list
      || entente_task_list_get_item (self->list, row) == NULL)
    return FALSE;
  tasks = list_dragged (self);
  find_place (self, row, place, &parent, &after);
  if (tasks->len == 0
      || (tasks->len == 1 && (tasks->pdata[0] == after || tasks->pdata[0] == parent)))
    return FALSE;
  if (!entente_schedule_arrange (entente_task_list_get_schedule (self->list), tasks, parent, after,
                                 &error))
    {
      _entente_task_table_fail (self, error);
      return FALSE;
    }
  return TRUE;
}

void
_entente_task_table_init_drop (EntenteTaskTable *self)
{
  GtkDropTarget *target = gtk_drop_target_new (ENTENTE_TYPE_TASK_LIST, GDK_ACTION_MOVE);

  g_signal_connect_object (target, "enter", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->view, GTK_EVENT_CONTROLLER (target));
}

void
_entente_task_table_snapshot_drop (EntenteTaskTable *self, GtkSnapshot *snapshot)
{
  AdwStyleManager *style =
      adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (style);
  GdkRGBA color = *accent;
  graphene_rect_t bounds;
  float y;

  if (self->drop_row == GTK_INVALID_LIST_POSITION
      || !gtk_widget_compute_bounds (self->overlay, GTK_WIDGET (self), &bounds))
    return;
  y = bounds.origin.y + (float) self->drop_row * (float) self->row_height
      - (float) gtk_adjustment_get_value (entente_task_table_get_adjustment (self));
  if (self->drop_place == INTO)
    {
      color.alpha = 0.25f;
      gtk_snapshot_append_color (
          snapshot, &color,
          &GRAPHENE_RECT_INIT (0, y, bounds.size.width, (float) self->row_height));
      return;
    }
  if (self->drop_place == AFTER)
    y += (float) self->row_height;
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (0, y - 1, bounds.size.width, 2));
}
