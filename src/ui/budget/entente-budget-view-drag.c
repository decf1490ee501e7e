/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines dragged to another account, of either side. */
#include "config.h"

#include "budget/entente-budget-view-private.h"

#include "budget/entente-budget-column.h"
#include "budget/entente-budget-edit.h"
#include "grid/entente-drag-label.h"

#include <glib/gi18n-lib.h>

static EntenteBudgetView *
get_view (EntenteGrid *grid)
{
  return ENTENTE_BUDGET_VIEW (gtk_widget_get_ancestor (GTK_WIDGET (grid), ENTENTE_TYPE_BUDGET_VIEW));
}

static EntenteBudgetList *
get_list (EntenteGrid *grid)
{
  return ENTENTE_BUDGET_LIST (entente_grid_get_model (grid));
}

/* From the rows to the grid: keys and drags are on the rows. */
static guint
pick (EntenteGrid *grid, double x, double y)
{
  graphene_point_t at;

  if (!gtk_widget_compute_point (entente_grid_get_view (grid), GTK_WIDGET (grid),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &at))
    return GTK_INVALID_LIST_POSITION;
  return entente_grid_pick_row (grid, at.x, at.y);
}

/* The selected lines when the one that is taken is among them, else that one. */
static GPtrArray *
list_lines (EntenteBudgetView *self, EntenteGrid *grid, guint row)
{
  g_autoptr (GtkBitset) selected = entente_grid_dup_selected (grid);
  g_autoptr (GPtrArray) records = NULL;
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);

  if (self->grid == grid && gtk_bitset_contains (selected, row))
    records = _entente_budget_view_dup_records (self);
  else
    {
      records = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (records, g_object_ref (entente_budget_list_get_record (get_list (grid), row)));
    }
  for (guint i = 0; i < records->len; i++)
    if (ENTENTE_IS_BUDGET_LINE (g_ptr_array_index (records, i)))
      g_ptr_array_add (lines, g_object_ref (g_ptr_array_index (records, i)));
  return lines;
}

static GdkContentProvider *
prepare_cb (EntenteGrid *grid, double x, double y)
{
  EntenteBudgetView *self = get_view (grid);
  guint row = pick (grid, x, y);
  EntenteRecord *record = entente_budget_list_get_record (get_list (grid), row);

  if (!_entente_budget_view_is_writable (self) || !ENTENTE_IS_BUDGET_LINE (record))
    return NULL;
  g_clear_pointer (&self->dragged, g_ptr_array_unref);
  self->dragged = list_lines (self, grid, row);
  /* The view stands for its lines. */
  return gdk_content_provider_new_typed (ENTENTE_TYPE_BUDGET_VIEW, self);
}

/* One by its label, several by their number. */
static char *
dup_dragged_words (EntenteBudgetView *self)
{
  if (self->dragged->len == 1)
    return g_strdup (entente_record_get_text (g_ptr_array_index (self->dragged, 0),
                                              ENTENTE_BUDGET_LINE_LABEL));
  return g_strdup_printf (ngettext ("%u line", "%u lines", self->dragged->len),
                          self->dragged->len);
}

static void
drag_begin_cb (EntenteGrid *grid, GdkDrag *drag)
{
  g_autofree char *words = dup_dragged_words (get_view (grid));

  entente_drag_label_show (drag, words);
}

/* An account can be dropped on, and a line: before it. */
static guint
find_target (EntenteGrid *grid, double x, double y)
{
  guint row = pick (grid, x, y);
  const EntenteBudgetRow *shown = entente_budget_list_get_row (get_list (grid), row);

  if (shown == NULL || shown->block == ENTENTE_BLOCK_IN_KIND)
    return GTK_INVALID_LIST_POSITION;
  if (shown->line != NULL)
    return row;
  return *entente_budget_row_get_entry (shown, get_view (grid)->table)->key != '\0'
           ? row
           : GTK_INVALID_LIST_POSITION;
}

static GdkDragAction
motion_cb (EntenteGrid *grid, double x, double y)
{
  guint row = find_target (grid, x, y);

  entente_grid_set_drop_row (grid, row);
  return row != GTK_INVALID_LIST_POSITION ? GDK_ACTION_MOVE : 0;
}

static void
leave_cb (EntenteGrid *grid)
{
  entente_grid_set_drop_row (grid, GTK_INVALID_LIST_POSITION);
}

static gboolean
drop_cb (EntenteGrid *grid, const GValue *value, double x, double y)
{
  EntenteBudgetView *self = get_view (grid);
  guint row = find_target (grid, x, y);
  g_autoptr (GPtrArray) lines = g_steal_pointer (&self->dragged);
  g_autoptr (GError) error = NULL;
  const EntenteBudgetRow *shown;

  leave_cb (grid);
  if (g_value_get_object (value) != self || lines == NULL || row == GTK_INVALID_LIST_POSITION)
    return FALSE;
  shown = entente_budget_list_get_row (get_list (grid), row);
  if (shown->line != NULL && g_ptr_array_find (lines, shown->line, NULL))
    return FALSE;
  if (!entente_budget_move (
        lines, shown->side,
        shown->line != NULL
          ? entente_record_get_text (ENTENTE_RECORD (shown->line), ENTENTE_BUDGET_LINE_KEY)
          : entente_budget_row_get_entry (shown, self->table)->key,
        shown->line, &error))
    {
      _entente_budget_view_tell (self, error);
      return FALSE;
    }
  _entente_budget_view_go_to (self, g_ptr_array_index (lines, 0), G_MAXUINT, FALSE);
  return TRUE;
}

void
_entente_budget_view_add_drag (EntenteBudgetView *self, EntenteGrid *grid)
{
  GtkWidget *rows = entente_grid_get_view (grid);
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (ENTENTE_TYPE_BUDGET_VIEW, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), grid, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), grid,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (rows, GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (target, "enter", G_CALLBACK (motion_cb), grid, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "motion", G_CALLBACK (motion_cb), grid, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (leave_cb), grid, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), grid, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (rows, GTK_EVENT_CONTROLLER (target));
}
