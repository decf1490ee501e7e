/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Typing in a cell: where the editor stands, what becomes of what was typed, where one goes on. */
#include "config.h"

#include "grid/entente-grid-private.h"

#include "grid/entente-grid-row.h"

static gboolean
apply_cb (const char *typed, gpointer data, GError **error)
{
  EntenteGrid *self = ENTENTE_GRID (data);
  guint row = _entente_grid_find_item (self, self->edited);

  /* It was deleted meanwhile: nothing is left to be said. */
  if (row == GTK_INVALID_LIST_POSITION)
    return TRUE;
  return entente_grid_model_apply (self->model, row, self->edited_column, typed, error);
}

/* What was typed into a row that sums from then on stands in the row below it. */
static guint
find_typed (EntenteGrid *self, guint row)
{
  return !_entente_grid_is_typed (self, row, self->edited_column)
             && row + 1 < g_list_model_get_n_items (G_LIST_MODEL (self->model))
             && _entente_grid_is_typed (self, row + 1, self->edited_column)
           ? row + 1
           : row;
}

static void
closed_cb (EntenteGrid *self, int step)
{
  g_autoptr (GObject) item = g_steal_pointer (&self->edited);
  guint row = _entente_grid_find_item (self, item);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (row == GTK_INVALID_LIST_POSITION)
    return;
  /* Who clicked elsewhere stays there. */
  if (focus != NULL && !gtk_widget_is_ancestor (focus, self->editor))
    return;
  row = find_typed (self, row);
  self->cursor_row = row;
  entente_grid_go_to (self, row, G_MAXUINT, TRUE);
  if (step != ENTENTE_CELL_STAY)
    _entente_grid_step (self, step);
}

/* The main cell is typed in where its words stand, after what the level takes. */
static void
skip_outline (EntenteGrid *self, guint row, EntenteGridPlace *place)
{
  EntenteGridLook look;
  int inset;

  entente_grid_model_describe (self->model, row, &look);
  inset = MIN ((int) look.level * ENTENTE_GRID_ROW_INDENT + ENTENTE_GRID_ROW_FOLD - 10,
               place->width / 2);
  place->width -= inset;
  if (gtk_widget_get_direction (GTK_WIDGET (self)) != GTK_TEXT_DIR_RTL)
    place->x += inset;
}

static gboolean
place_editor_cb (EntenteGrid *self, GtkWidget *widget, GtkAllocation *allocation)
{
  guint row = _entente_grid_find_item (self, self->edited);
  GtkWidget *shown = _entente_grid_find_bound (self, row);
  graphene_rect_t bounds;
  EntenteGridPlace place;
  GtkRequisition size;

  if (widget != self->editor || shown == NULL
      || !gtk_widget_compute_bounds (shown, self->overlay, &bounds))
    return FALSE;
  gtk_widget_get_preferred_size (widget, &size, NULL);
  entente_grid_columns_get_place (self->columns, self->edited_column, gtk_widget_get_width (shown),
                                  gtk_widget_get_direction (widget), &place);
  if (self->edited_column == entente_grid_columns_get_main (self->columns))
    skip_outline (self, row, &place);
  allocation->width = MAX (place.width, size.width);
  allocation->height = size.height;
  allocation->x = MIN ((int) bounds.origin.x + place.x,
                       MAX (0, gtk_widget_get_width (self->overlay) - allocation->width));
  allocation->y
    = (int) bounds.origin.y + (gtk_widget_get_height (shown) - size.height) / 2;
  return TRUE;
}

gboolean
_entente_grid_edit_typed (EntenteGrid *self, guint row, guint column, const char *typed)
{
  g_autofree char *text = NULL;
  const char *label;

  if (self->read_only || row >= g_list_model_get_n_items (G_LIST_MODEL (self->model))
      || !entente_grid_columns_is_shown (self->columns, column))
    return FALSE;
  text = entente_grid_model_dup_typed (self->model, row, column);
  if (text == NULL)
    return FALSE;
  if (!entente_cell_editor_commit (ENTENTE_CELL_EDITOR (self->editor)))
    return TRUE;
  entente_grid_go_to (self, row, column, FALSE);
  g_clear_object (&self->edited);
  self->edited = g_list_model_get_item (G_LIST_MODEL (self->model), row);
  self->edited_column = column;
  label = entente_grid_columns_get_title (self->columns, column);
  if (typed != NULL)
    entente_cell_editor_open_typed (ENTENTE_CELL_EDITOR (self->editor), text, typed, label);
  else
    entente_cell_editor_open (ENTENTE_CELL_EDITOR (self->editor), text, label);
  return TRUE;
}

void
_entente_grid_add_editor (EntenteGrid *self)
{
  self->editor = entente_cell_editor_new (apply_cb, self);
  g_signal_connect_object (self->editor, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->editor);
  gtk_overlay_set_clip_overlay (GTK_OVERLAY (self->overlay), self->editor, TRUE);
  g_signal_connect_object (self->overlay, "get-child-position", G_CALLBACK (place_editor_cb), self,
                           G_CONNECT_SWAPPED);
}
