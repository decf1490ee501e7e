/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-gantt-painter-private.h"
#include "schedule/entente-month-grid-sheet.h"

#define LEGEND_AIR 8.0

/* Letters are made smaller before months go to another page. */
static const double fonts[] = { 9, 8, 7.2 };

static EntenteGanttPainter *
create_painter (const EntenteMonthGridSheet *self)
{
  EntenteGanttChart *chart = entente_month_grid_get_chart (self->grid);

  return _entente_gantt_painter_new_for_paper (self->font,
                                               entente_gantt_chart_get_frame (chart)->language);
}

static EntenteMonthGridLayout *
create_layout (const EntenteMonthGridSheet *self)
{
  return entente_month_grid_layout_new (self->grid, self->font, self->width, self->first_column,
                                        self->n_columns);
}

/**
 * entente_month_grid_sheet_free:
 * @self: (transfer full): a sheet
 */
void
entente_month_grid_sheet_free (EntenteMonthGridSheet *self)
{
  g_return_if_fail (self != NULL);

  entente_month_grid_unref (self->grid);
  g_free (self);
}

/**
 * entente_month_grid_sheet_paint:
 * @cr: where to draw
 * @width: in units of @cr
 * @height: not looked at: the sheet keeps its proportions
 * @sheet: an #EntenteMonthGridSheet
 *
 * Draws a sheet, in any thread.
 */
void
entente_month_grid_sheet_paint (cairo_t *cr, double width, double height, gpointer sheet)
{
  const EntenteMonthGridSheet *self = sheet;

  g_return_if_fail (cr != NULL && self != NULL);

  const EntenteTheme *theme = entente_theme_get (self->look);
  g_autoptr (EntenteGanttPainter) painter = create_painter (self);
  g_autoptr (EntenteMonthGridLayout) layout = create_layout (self);
  const double top = entente_month_grid_layout_get_y (layout, self->first_row);
  const double bottom = entente_month_grid_layout_get_y (layout, self->first_row + self->n_rows);
  const cairo_rectangle_t area
      = { 0, top, entente_month_grid_layout_get_width (layout), bottom - top };

  cairo_save (cr);
  cairo_scale (cr, width / self->width, width / self->width);
  cairo_translate (cr, 0, entente_month_grid_paint_header (painter, layout, theme, cr) - top);
  entente_month_grid_paint_body (painter, layout, theme, cr, &area);
  cairo_translate (cr, 0, bottom + LEGEND_AIR);
  if (self->legend_height > 0)
    entente_month_grid_paint_legend (painter, layout, theme, cr, self->width);
  cairo_restore (cr);
}

/* Splitting */

/* How many rows from the first of the sheet stand in height; one at least. */
static guint
count_rows (EntenteMonthGridLayout *layout, guint first, double height)
{
  const double top = entente_month_grid_layout_get_y (layout, first);
  guint n_rows, n = 0;

  entente_month_grid_get_rows (entente_month_grid_layout_get_grid (layout), &n_rows);
  while (first + n < n_rows
         && entente_month_grid_layout_get_y (layout, first + n + 1) - top <= height)
    n++;

  return MAX (1, n);
}

static void
add_sheet (GPtrArray *sheets, const EntenteMonthGridSheet *model)
{
  EntenteMonthGridSheet *sheet = g_memdup2 (model, sizeof *model);

  sheet->grid = entente_month_grid_ref (model->grid);
  g_ptr_array_add (sheets, sheet);
}

/* All rows of some columns, and below each other as many sheets as they need. */
static void
add_columns (GPtrArray *sheets, EntenteMonthGridSheet *model, double first_height, double height)
{
  const EntenteTheme *theme = entente_theme_get (model->look);
  g_autoptr (EntenteGanttPainter) painter = create_painter (model);
  g_autoptr (EntenteMonthGridLayout) layout = create_layout (model);
  const double header = entente_month_grid_paint_header (painter, layout, theme, NULL);
  guint n_rows;

  entente_month_grid_get_rows (model->grid, &n_rows);
  model->first_row = 0;
  do
    {
      const gboolean is_first = sheets->len == 0;
      const double legend =
          is_first ? entente_month_grid_paint_legend (painter, layout, theme, NULL, model->width)
                   : 0;
      const double room = (is_first ? first_height : height) - header
                          - (is_first ? legend + LEGEND_AIR : 0);

      model->n_rows = MIN (count_rows (layout, model->first_row, room), n_rows - model->first_row);
      model->legend_height = legend;
      model->height = header + (is_first ? legend + LEGEND_AIR : 0)
                      + entente_month_grid_layout_get_y (layout, model->first_row + model->n_rows)
                      - entente_month_grid_layout_get_y (layout, model->first_row);
      add_sheet (sheets, model);
      model->first_row += model->n_rows;
    }
  while (model->first_row < n_rows);
}

static double
choose_font (EntenteMonthGrid *grid, double width)
{
  guint n_columns;

  entente_month_grid_get_columns (grid, &n_columns);
  for (guint i = 0; i < G_N_ELEMENTS (fonts); i++)
    {
      if (entente_month_grid_layout_count_columns (grid, fonts[i], width) >= n_columns)
        return fonts[i];
    }

  return fonts[1];
}

/**
 * entente_month_grid_sheet_split:
 * @grid: what is put on paper
 * @look: for which printer
 * @width: of the pages, in points
 * @first_height: of what is free on the first page
 * @height: of the other pages
 *
 * Returns: (transfer full) (element-type EntenteMonthGridSheet): the sheets, one a page
 */
GPtrArray *
entente_month_grid_sheet_split (EntenteMonthGrid *grid,
                                EntenteLook look,
                                double width,
                                double first_height,
                                double height)
{
  g_return_val_if_fail (grid != NULL, NULL);
  g_return_val_if_fail (width > 0 && first_height > 0 && height > 0, NULL);

  GPtrArray *sheets
      = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_month_grid_sheet_free);
  EntenteMonthGridSheet model
      = { .grid = grid, .look = look, .font = choose_font (grid, width), .width = width };
  guint n_columns;

  entente_month_grid_get_columns (grid, &n_columns);
  const guint n_fit =
      MIN (entente_month_grid_layout_count_columns (grid, model.font, width), n_columns);
  const guint n_pages = MAX (1, (n_columns + n_fit - 1) / MAX (1, n_fit));
  /* The months are shared out evenly, so that the last page is not one of a lonely month. */
  model.n_columns = MAX (1, (n_columns + n_pages - 1) / n_pages);

  for (; model.first_column < n_columns || sheets->len == 0; model.first_column += model.n_columns)
    add_columns (sheets, &model, first_height, height);

  return sheets;
}
