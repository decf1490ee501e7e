/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-month-grid-layout.h"

/* In letters of body text. */
#define STEP_WIDTH 8.5
#define TITLE_WIDTH 15.0
#define MONTH_WIDTH 6.0
#define WEEK_WIDTH 2.6
#define GAP_WIDTH 1.6
#define BAR_HEIGHT 2.15
#define STRIP_HEIGHT 1.15
#define ROW_AIR 0.6

struct _EntenteMonthGridLayout
{
  double font;
  double width;
  double cells_x;
  guint first_column;
  guint until_column;

  /* Owned */
  EntenteMonthGrid *grid;
  double *ys; /* of rows, and of the end */
  double *xs; /* of the columns shown, and of the end */
};

/* The least width of a column. */
static double
get_least_width (const EntenteMonthGridColumn *column, double font)
{
  if (column->is_gap)
    return GAP_WIDTH * font;

  return font * (column->until - column->from > 8 * ENTENTE_DAY ? MONTH_WIDTH : WEEK_WIDTH);
}

static double
get_row_height (EntenteMonthGridLayout *self, guint row)
{
  double height = (BAR_HEIGHT + ROW_AIR) * self->font;
  guint first, last;

  if (entente_month_grid_get_span (self->grid, row, ENTENTE_MONTH_GRID_FORECAST, &first, &last))
    height += STRIP_HEIGHT * self->font;
  if (entente_month_grid_get_span (self->grid, row, ENTENTE_MONTH_GRID_DELAY, &first, &last))
    height += STRIP_HEIGHT * self->font;

  return height;
}

static void
place_rows (EntenteMonthGridLayout *self)
{
  guint n_rows;

  entente_month_grid_get_rows (self->grid, &n_rows);
  self->ys = g_new0 (double, n_rows + 1);
  for (guint i = 0; i < n_rows; i++)
    self->ys[i + 1] = self->ys[i] + get_row_height (self, i);
}

/* What is left of the width goes to the columns in which there is something. */
static void
place_columns (EntenteMonthGridLayout *self, double width)
{
  const EntenteMonthGridColumn *columns = entente_month_grid_get_columns (self->grid, NULL);
  const guint n = self->until_column - self->first_column;
  double least = 0;
  guint n_full = 0;

  for (guint i = self->first_column; i < self->until_column; i++)
    {
      least += get_least_width (&columns[i], self->font);
      n_full += !columns[i].is_gap;
    }

  const double spare = MAX (0, width - self->cells_x - least) / MAX (1, n_full);

  self->xs = g_new0 (double, n + 1);
  self->xs[0] = self->cells_x;
  for (guint i = 0; i < n; i++)
    {
      const EntenteMonthGridColumn *column = &columns[self->first_column + i];

      self->xs[i + 1] =
          self->xs[i] + get_least_width (column, self->font) + (column->is_gap ? 0 : spare);
    }
  self->width = self->xs[n];
}

/**
 * entente_month_grid_layout_new:
 * @grid: what is laid out
 * @font: the size of body text, in units
 * @width: how wide it is to be
 * @first_column: the first column shown
 * @n_columns: how many at most
 *
 * Returns: (transfer full): a layout
 */
EntenteMonthGridLayout *
entente_month_grid_layout_new (EntenteMonthGrid *grid,
                               double font,
                               double width,
                               guint first_column,
                               guint n_columns)
{
  g_return_val_if_fail (grid != NULL, NULL);
  g_return_val_if_fail (font > 0, NULL);

  EntenteMonthGridLayout *self = g_new0 (EntenteMonthGridLayout, 1);
  guint n_all;

  entente_month_grid_get_columns (grid, &n_all);
  self->grid = entente_month_grid_ref (grid);
  self->font = font;
  self->cells_x = (STEP_WIDTH + TITLE_WIDTH) * font;
  self->first_column = MIN (first_column, n_all);
  self->until_column = self->first_column + MIN (n_columns, n_all - self->first_column);
  place_rows (self);
  place_columns (self, width);

  return self;
}

/**
 * entente_month_grid_layout_free:
 * @self: (transfer full): a layout
 */
void
entente_month_grid_layout_free (EntenteMonthGridLayout *self)
{
  g_return_if_fail (self != NULL);

  entente_month_grid_unref (self->grid);
  g_free (self->ys);
  g_free (self->xs);
  g_free (self);
}

/**
 * entente_month_grid_layout_count_columns:
 * @grid: a table
 * @font: the size of body text, in units
 * @width: how much room there is
 *
 * Returns: how many of its columns fit, from the first; at least one
 */
guint
entente_month_grid_layout_count_columns (EntenteMonthGrid *grid, double font, double width)
{
  g_return_val_if_fail (grid != NULL && font > 0, 1);

  guint n_columns, n = 0;
  const EntenteMonthGridColumn *columns = entente_month_grid_get_columns (grid, &n_columns);
  double room = width - (STEP_WIDTH + TITLE_WIDTH) * font;

  while (n < n_columns && room >= get_least_width (&columns[n], font))
    room -= get_least_width (&columns[n++], font);

  return MAX (n, 1);
}

/**
 * entente_month_grid_layout_get_grid:
 * @self: a layout
 *
 * Returns: (transfer none): what it lays out
 */
EntenteMonthGrid *
entente_month_grid_layout_get_grid (EntenteMonthGridLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->grid;
}

/**
 * entente_month_grid_layout_get_width:
 * @self: a layout
 *
 * Returns: the width of all
 */
double
entente_month_grid_layout_get_width (EntenteMonthGridLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->width;
}

/**
 * entente_month_grid_layout_get_height:
 * @self: a layout
 *
 * Returns: the height of all rows
 */
double
entente_month_grid_layout_get_height (EntenteMonthGridLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  guint n_rows;

  entente_month_grid_get_rows (self->grid, &n_rows);
  return self->ys[n_rows];
}

/**
 * entente_month_grid_layout_get_y:
 * @self: a layout
 * @row: up to the number of rows
 *
 * Returns: where the row begins
 */
double
entente_month_grid_layout_get_y (EntenteMonthGridLayout *self, guint row)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->ys[row];
}

/**
 * entente_month_grid_layout_get_titles_x:
 * @self: a layout
 *
 * Returns: where the column of tasks begins
 */
double
entente_month_grid_layout_get_titles_x (EntenteMonthGridLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return STEP_WIDTH * self->font;
}

/**
 * entente_month_grid_layout_get_cells_x:
 * @self: a layout
 *
 * Returns: where the months begin
 */
double
entente_month_grid_layout_get_cells_x (EntenteMonthGridLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->cells_x;
}

/**
 * entente_month_grid_layout_get_columns:
 * @self: a layout
 * @first: (out): the first column shown
 * @until: (out): one past the last
 */
void
entente_month_grid_layout_get_columns (EntenteMonthGridLayout *self, guint *first, guint *until)
{
  g_return_if_fail (self != NULL && first != NULL && until != NULL);

  *first = self->first_column;
  *until = self->until_column;
}

/**
 * entente_month_grid_layout_get_x:
 * @self: a layout
 * @column: a column of the grid
 * @x: (out): where it begins
 *
 * Returns: whether it is shown
 */
gboolean
entente_month_grid_layout_get_x (EntenteMonthGridLayout *self, guint column, double *x)
{
  g_return_val_if_fail (self != NULL && x != NULL, FALSE);

  if (column < self->first_column || column > self->until_column)
    return FALSE;

  *x = self->xs[column - self->first_column];
  return TRUE;
}

/**
 * entente_month_grid_layout_find_x:
 * @self: a layout
 * @moment: any moment
 * @x: (out): where it is
 *
 * Returns: whether it is shown
 */
gboolean
entente_month_grid_layout_find_x (EntenteMonthGridLayout *self, EntenteMoment moment, double *x)
{
  g_return_val_if_fail (self != NULL && x != NULL, FALSE);

  const EntenteMonthGridColumn *columns = entente_month_grid_get_columns (self->grid, NULL);
  guint column;

  if (!entente_month_grid_find_column (self->grid, moment, &column) || column < self->first_column
      || column >= self->until_column)
    return FALSE;

  const double from = self->xs[column - self->first_column];
  const double until = self->xs[column - self->first_column + 1];
  const double share = (double) (moment - columns[column].from)
                       / (double) (columns[column].until - columns[column].from);

  *x = from + (until - from) * share;
  return TRUE;
}

/**
 * entente_month_grid_layout_pick:
 * @self: a layout
 * @y: from the top of the first row
 * @row: (out): the row there
 *
 * Returns: whether there is one
 */
gboolean
entente_month_grid_layout_pick (EntenteMonthGridLayout *self, double y, guint *row)
{
  g_return_val_if_fail (self != NULL && row != NULL, FALSE);

  guint n_rows, first = 0;

  entente_month_grid_get_rows (self->grid, &n_rows);
  guint until = n_rows;
  if (y < 0 || y >= self->ys[n_rows])
    return FALSE;

  while (until - first > 1)
    {
      const guint middle = first + (until - first) / 2;

      if (self->ys[middle] <= y)
        first = middle;
      else
        until = middle;
    }
  *row = first;
  return TRUE;
}

/**
 * entente_month_grid_layout_get_bar_height:
 * @self: a layout
 *
 * Returns: the height of the bar with the names
 */
double
entente_month_grid_layout_get_bar_height (EntenteMonthGridLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return BAR_HEIGHT * self->font;
}

/**
 * entente_month_grid_layout_get_strip_height:
 * @self: a layout
 *
 * Returns: the height of a forecast or delay under it
 */
double
entente_month_grid_layout_get_strip_height (EntenteMonthGridLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return STRIP_HEIGHT * self->font;
}
