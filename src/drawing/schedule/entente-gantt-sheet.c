/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-gantt-painter-private.h"
#include "schedule/entente-gantt-sheet.h"

#include <math.h>

/* What is read from a wall: points on a sheet of A4. */
#define FONT 9.0
#define ROW_HEIGHT 19.0

/* The share of the names. */
#define NAMES_SHARE 0.34
#define NAMES_LEAST 110.0
#define NAMES_MOST 270.0

/* Room at the end for the words beside the last bars. */
#define LABEL_ROOM 80.0

/* Smaller than this nobody reads a wall. */
#define LEAST_SCALE 0.68

/* Units a day takes on tiles. */
#define TILED_DAY 6.0

#define LEGEND_AIR 8.0

static EntenteGanttPainter *
create_painter (const EntenteGanttSheet *self)
{
  return _entente_gantt_painter_new_for_paper (
      self->font, entente_gantt_chart_get_frame (self->chart)->language);
}

static EntenteGanttLayout *
create_layout (const EntenteGanttSheet *self)
{
  EntenteGanttLayout *layout = entente_gantt_layout_new (self->chart, self->row_height);

  entente_gantt_layout_set_axis (layout, &self->axis);
  return layout;
}

/**
 * entente_gantt_sheet_free:
 * @self: (transfer full): a sheet
 */
void
entente_gantt_sheet_free (EntenteGanttSheet *self)
{
  g_return_if_fail (self != NULL);

  entente_gantt_chart_unref (self->chart);
  g_free (self);
}

/**
 * entente_gantt_sheet_get_width:
 * @self: a sheet
 *
 * Returns: its width in its units
 */
double
entente_gantt_sheet_get_width (const EntenteGanttSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->names_width + self->body_width;
}

/**
 * entente_gantt_sheet_get_height:
 * @self: a sheet
 *
 * Returns: its height in its units
 */
double
entente_gantt_sheet_get_height (const EntenteGanttSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->header_height + self->n_rows * self->row_height
         + (self->legend_height > 0 ? self->legend_height + LEGEND_AIR : 0);
}

/* Painting */

static void
paint_frame (const EntenteGanttSheet *self,
             const EntenteTheme *theme,
             cairo_t *cr,
             double body)
{
  const double width = entente_gantt_sheet_get_width (self);
  const double lines[][4] = {
    { 0, self->header_height, width, self->header_height },
    { self->names_width, 0, self->names_width, self->header_height + body },
    { 0, self->header_height + body, width, self->header_height + body },
  };
  const EntenteColor color = entente_color_mix (&theme->grid, &theme->dim, 0.4);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      cairo_move_to (cr, lines[i][0], lines[i][1]);
      cairo_line_to (cr, lines[i][2], lines[i][3]);
    }
  entente_color_use (cr, &color);
  cairo_set_line_width (cr, theme->line_width);
  cairo_stroke (cr);
}

static void
paint_parts (const EntenteGanttSheet *self, EntenteGanttPainter *painter, cairo_t *cr)
{
  const EntenteTheme *theme = entente_theme_get (self->look);
  g_autoptr (EntenteGanttLayout) layout = create_layout (self);
  const double top = self->first_row * self->row_height;
  const double body = self->n_rows * self->row_height;
  const cairo_rectangle_t names = { 0, top, self->names_width, body };
  const cairo_rectangle_t bars = { 0, top, self->body_width, body };

  cairo_save (cr);
  cairo_translate (cr, self->names_width, 0);
  entente_gantt_painter_paint_header (painter, layout, theme, cr, 0, self->body_width);
  cairo_translate (cr, 0, self->header_height - top);
  entente_gantt_painter_paint_body (painter, layout, theme, cr, &bars);
  cairo_translate (cr, -self->names_width, 0);
  entente_gantt_painter_paint_names (painter, layout, theme, cr, &names);
  cairo_restore (cr);
  paint_frame (self, theme, cr, body);
  if (self->legend_height > 0)
    {
      cairo_translate (cr, 0, self->header_height + body + LEGEND_AIR);
      entente_gantt_painter_paint_legend (painter, layout, theme, cr,
                                          entente_gantt_sheet_get_width (self));
    }
}

/**
 * entente_gantt_sheet_paint:
 * @cr: where to draw
 * @width: in units of @cr
 * @height: not looked at: the sheet keeps its proportions
 * @sheet: an #EntenteGanttSheet
 *
 * Draws a sheet, in any thread.
 */
void
entente_gantt_sheet_paint (cairo_t *cr, double width, double height, gpointer sheet)
{
  const EntenteGanttSheet *self = sheet;

  g_return_if_fail (cr != NULL && self != NULL);

  g_autoptr (EntenteGanttPainter) painter = create_painter (self);
  const double scale = width / entente_gantt_sheet_get_width (self);

  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  paint_parts (self, painter, cr);
  cairo_restore (cr);
}

/* Splitting */

/* What all sheets of a chart have in common. */
static EntenteGanttSheet
make_model (EntenteGanttChart *chart, EntenteLook look, double width)
{
  EntenteGanttSheet model = {
    .chart = chart,
    .look = look,
    .font = FONT,
    .row_height = ROW_HEIGHT,
    .names_width = CLAMP (width * NAMES_SHARE, NAMES_LEAST, NAMES_MOST),
  };
  EntenteMoment first, last;

  model.body_width = width - model.names_width;
  entente_gantt_chart_get_extent (chart, &first, &last);
  entente_gantt_chart_get_rows (chart, &model.n_rows);
  entente_time_axis_fit (&model.axis, first, last, MAX (model.body_width - LABEL_ROOM, 50));

  g_autoptr (EntenteGanttPainter) painter = create_painter (&model);
  g_autoptr (EntenteGanttLayout) layout = create_layout (&model);
  model.header_height = entente_gantt_painter_get_header_height (painter, layout);
  model.legend_height = entente_gantt_painter_paint_legend (
      painter, layout, entente_theme_get (look), NULL, width);

  return model;
}

static void
add_sheet (GPtrArray *sheets, const EntenteGanttSheet *model)
{
  EntenteGanttSheet *sheet = g_memdup2 (model, sizeof *model);

  sheet->chart = entente_gantt_chart_ref (model->chart);
  if (sheets->len > 0)
    sheet->legend_height = 0;
  g_ptr_array_add (sheets, sheet);
}

static gboolean
has_something (const EntenteGanttSheet *sheet)
{
  g_autoptr (EntenteGanttLayout) layout = create_layout (sheet);
  const EntenteMoment event = entente_gantt_chart_get_frame (sheet->chart)->event_opens;
  const double event_x = entente_time_axis_get_x (&sheet->axis, event);

  if (event != ENTENTE_MOMENT_NONE && event_x >= 0 && event_x < sheet->body_width)
    return TRUE;

  for (guint i = sheet->first_row; i < sheet->first_row + sheet->n_rows; i++)
    {
      cairo_rectangle_t bar;

      if (entente_gantt_layout_get_bar (layout, i, &bar) && bar.x < sheet->body_width
          && bar.x + bar.width > 0)
        return TRUE;
    }

  return FALSE;
}

static guint
count_rows (const EntenteGanttSheet *model, double height)
{
  const double legend = model->legend_height > 0 ? model->legend_height + LEGEND_AIR : 0;
  const double room = height - model->header_height - legend;

  return (guint) MAX (1, floor (room / model->row_height));
}

/* Pages below each other; on tiles also beside each other, each as wide as the last. */
static void
add_grid (GPtrArray *sheets,
          const EntenteGanttSheet *model,
          guint n_columns,
          double first_height,
          double height)
{
  const guint n_rows = model->n_rows;
  EntenteGanttSheet sheet = *model;

  for (guint row = 0; row < n_rows; row += sheet.n_rows)
    {
      sheet.first_row = row;
      if (row > 0)
        sheet.legend_height = 0;
      sheet.n_rows = MIN (count_rows (&sheet, row == 0 ? first_height : height), n_rows - row);
      for (guint column = 0; column < n_columns; column++)
        {
          sheet.axis.origin =
              entente_time_axis_get_moment (&model->axis, column * model->body_width);
          if (n_columns == 1 || has_something (&sheet))
            add_sheet (sheets, &sheet);
        }
    }
}

static void
add_tiles (GPtrArray *sheets, EntenteGanttSheet *model, double first_height, double height)
{
  const double scale = MAX (model->axis.scale, TILED_DAY / ENTENTE_DAY);
  EntenteMoment first, last;

  entente_gantt_chart_get_extent (model->chart, &first, &last);
  model->axis.scale = scale;
  /* A page begins with a week. */
  model->axis.origin = entente_rhythm_floor (ENTENTE_RHYTHM_WEEK, first,
                                             entente_gantt_chart_is_relative (model->chart));
  const double length = entente_time_axis_get_x (&model->axis, last) + LABEL_ROOM;

  add_grid (sheets, model, (guint) MAX (1, ceil (length / model->body_width)), first_height,
            height);
}

/**
 * entente_gantt_sheet_split:
 * @chart: what is put on paper
 * @look: for which printer
 * @pages: how
 * @width: of the pages, in points
 * @first_height: of what is free on the first page
 * @height: of the other pages
 *
 * Returns: (transfer full) (element-type EntenteGanttSheet): the sheets, one a page, from the
 *   first; each is as wide as a page when scaled to it, and no higher
 */
GPtrArray *
entente_gantt_sheet_split (EntenteGanttChart *chart,
                           EntenteLook look,
                           EntenteGanttPages pages,
                           double width,
                           double first_height,
                           double height)
{
  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (width > 0 && first_height > 0 && height > 0, NULL);

  GPtrArray *sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_gantt_sheet_free);
  EntenteGanttSheet model = make_model (chart, look, width);
  const double scale = first_height / entente_gantt_sheet_get_height (&model);

  if (pages == ENTENTE_GANTT_PAGES_TILED)
    add_tiles (sheets, &model, first_height, height);
  else if (scale >= 1)
    add_sheet (sheets, &model);
  else if (pages == ENTENTE_GANTT_PAGES_ONE || scale >= LEAST_SCALE)
    {
      /* Smaller letters leave more width for the time, and the legend takes less height. */
      model = make_model (chart, look, width / scale);
      add_sheet (sheets, &model);
    }
  else
    add_grid (sheets, &model, 1, first_height, height);
  if (sheets->len == 0)
    add_sheet (sheets, &model);

  return sheets;
}
