/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-cell-pane.h"

#include <math.h>

struct _EntenteCellPane
{
  GtkWidget parent_instance;

  /* Owned */
  GHashTable *cells; /* of keys of places to cells, children of this */
  GPtrArray *spare;  /* cells out of sight, children of this */

  /* Borrowed */
  EntenteCellBind bind;
  gpointer data;

  EntenteInvolvementCellKind kind;
  guint n_rows, n_columns;
  int cell_width, cell_height;
  double x, y;
  guint kept_row, kept_column;
};

G_DEFINE_FINAL_TYPE (EntenteCellPane, entente_cell_pane, GTK_TYPE_WIDGET)

typedef struct {
  guint first_row, last_row; /* the last one is not in sight any more */
  guint first_column, last_column;
} Range;

static gint64
make_key (guint row, guint column)
{
  return ((gint64) row << 32) | column;
}

static guint
clamp (double place, int size, guint n)
{
  return place <= 0 ? 0 : (guint) MIN (place / size, n);
}

static Range
get_range (EntenteCellPane *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  return (Range) {
    clamp (self->y, self->cell_height, self->n_rows),
    clamp (self->y + height + self->cell_height - 1, self->cell_height, self->n_rows),
    clamp (self->x, self->cell_width, self->n_columns),
    clamp (self->x + width + self->cell_width - 1, self->cell_width, self->n_columns),
  };
}

static gboolean
is_kept (EntenteCellPane *self, guint row, guint column)
{
  return row == self->kept_row && column == self->kept_column && row < self->n_rows
         && column < self->n_columns;
}

static void
put_aside (EntenteCellPane *self, const Range *range)
{
  GHashTableIter iter;
  gpointer key, cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &key, &cell))
    {
      guint row = (guint) (*(gint64 *) key >> 32);
      guint column = (guint) (*(gint64 *) key & G_MAXUINT32);

      if ((row >= range->first_row && row < range->last_row && column >= range->first_column
           && column < range->last_column)
          || is_kept (self, row, column))
        continue;
      gtk_widget_set_child_visible (cell, FALSE);
      g_ptr_array_add (self->spare, cell);
      g_hash_table_iter_remove (&iter);
    }
}

static GtkWidget *
take_cell (EntenteCellPane *self, guint row, guint column)
{
  gint64 key = make_key (row, column);
  GtkWidget *cell = g_hash_table_lookup (self->cells, &key);

  if (cell != NULL)
    return cell;
  if (self->spare->len > 0)
    cell = g_ptr_array_steal_index_fast (self->spare, self->spare->len - 1);
  else
    {
      cell = entente_involvement_cell_new (self->kind);
      gtk_widget_set_parent (cell, GTK_WIDGET (self));
    }
  gtk_widget_set_child_visible (cell, TRUE);
  g_hash_table_insert (self->cells, g_memdup2 (&key, sizeof key), cell);
  self->bind (ENTENTE_INVOLVEMENT_CELL (cell), row, column, self->data);
  return cell;
}

static void
place_cell (EntenteCellPane *self, guint row, guint column)
{
  GtkWidget *cell = take_cell (self, row, column);
  int x = (int) ((gint64) column * self->cell_width - (gint64) floor (self->x));
  int y = (int) ((gint64) row * self->cell_height - (gint64) floor (self->y));

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - self->cell_width;
  gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (cell,
                            &(GtkAllocation) { x, y, self->cell_width, self->cell_height },
                            -1);
}

static void
entente_cell_pane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EntenteCellPane *self = ENTENTE_CELL_PANE (widget);
  Range range = get_range (self);

  put_aside (self, &range);
  for (guint row = range.first_row; row < range.last_row; row++)
    for (guint column = range.first_column; column < range.last_column; column++)
      place_cell (self, row, column);
  if (is_kept (self, self->kept_row, self->kept_column))
    place_cell (self, self->kept_row, self->kept_column);
}

static void
entente_cell_pane_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
entente_cell_pane_dispose (GObject *object)
{
  EntenteCellPane *self = ENTENTE_CELL_PANE (object);
  GtkWidget *child;

  g_hash_table_remove_all (self->cells);
  g_ptr_array_set_size (self->spare, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (entente_cell_pane_parent_class)->dispose (object);
}

static void
entente_cell_pane_finalize (GObject *object)
{
  EntenteCellPane *self = ENTENTE_CELL_PANE (object);

  g_hash_table_unref (self->cells);
  g_ptr_array_unref (self->spare);

  G_OBJECT_CLASS (entente_cell_pane_parent_class)->finalize (object);
}

static void
entente_cell_pane_class_init (EntenteCellPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_cell_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_cell_pane_finalize;
  widget_class->measure = entente_cell_pane_measure;
  widget_class->size_allocate = entente_cell_pane_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
entente_cell_pane_init (EntenteCellPane *self)
{
  self->cells = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->spare = g_ptr_array_new ();
  self->cell_width = 1;
  self->cell_height = 1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
entente_cell_pane_new (EntenteInvolvementCellKind kind, EntenteCellBind bind, gpointer data)
{
  EntenteCellPane *self = g_object_new (ENTENTE_TYPE_CELL_PANE, NULL);

  g_return_val_if_fail (bind != NULL, NULL);

  self->kind = kind;
  self->bind = bind;
  self->data = data;
  return GTK_WIDGET (self);
}

void
entente_cell_pane_set_extent (EntenteCellPane *self, guint n_rows, guint n_columns)
{
  Range nothing = { 0, 0, 0, 0 };

  g_return_if_fail (ENTENTE_IS_CELL_PANE (self));

  /* Cells stay, and the keyboard in one of them. */
  if (n_rows == self->n_rows && n_columns == self->n_columns)
    {
      entente_cell_pane_rebind (self);
      return;
    }
  self->n_rows = 0;
  self->n_columns = 0;
  put_aside (self, &nothing);
  self->n_rows = n_rows;
  self->n_columns = n_columns;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
entente_cell_pane_set_cell_size (EntenteCellPane *self, int width, int height)
{
  g_return_if_fail (ENTENTE_IS_CELL_PANE (self));
  g_return_if_fail (width > 0 && height > 0);

  if (self->cell_width == width && self->cell_height == height)
    return;
  self->cell_width = width;
  self->cell_height = height;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
entente_cell_pane_set_offset (EntenteCellPane *self, double x, double y)
{
  g_return_if_fail (ENTENTE_IS_CELL_PANE (self));

  if (G_APPROX_VALUE (self->x, x, 0.01) && G_APPROX_VALUE (self->y, y, 0.01))
    return;
  self->x = x;
  self->y = y;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
entente_cell_pane_keep (EntenteCellPane *self, guint row, guint column)
{
  g_return_if_fail (ENTENTE_IS_CELL_PANE (self));

  self->kept_row = row;
  self->kept_column = column;
  if (is_kept (self, row, column))
    take_cell (self, row, column);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

GtkWidget *
entente_cell_pane_get_cell (EntenteCellPane *self, guint row, guint column)
{
  gint64 key = make_key (row, column);

  g_return_val_if_fail (ENTENTE_IS_CELL_PANE (self), NULL);

  return g_hash_table_lookup (self->cells, &key);
}

gboolean
entente_cell_pane_pick (EntenteCellPane *self, double x, double y, guint *row, guint *column)
{
  g_return_val_if_fail (ENTENTE_IS_CELL_PANE (self), FALSE);

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x;
  if (x + self->x < 0 || y + self->y < 0)
    return FALSE;
  *row = (guint) ((y + self->y) / self->cell_height);
  *column = (guint) ((x + self->x) / self->cell_width);
  return *row < self->n_rows && *column < self->n_columns;
}

void
entente_cell_pane_rebind (EntenteCellPane *self)
{
  GHashTableIter iter;
  gpointer key, cell;

  g_return_if_fail (ENTENTE_IS_CELL_PANE (self));

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &key, &cell))
    self->bind (cell,
                (guint) (*(gint64 *) key >> 32),
                (guint) (*(gint64 *) key & G_MAXUINT32),
                self->data);
}
