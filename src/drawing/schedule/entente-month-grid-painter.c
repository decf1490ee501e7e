/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-gantt-days.h"
#include "schedule/entente-gantt-chart-private.h"
#include "schedule/entente-gantt-painter-private.h"
#include "schedule/entente-month-grid-painter.h"

#include <math.h>

#define PADDING 5.0
#define INSET 2.0
#define STRIPE 5.0
#define HEADER_AIR 8.0

/* Characters of a name that a bar must hold for it to stand inside. */
#define LEAST_NAME 7

typedef struct
{
  EntenteGanttPainter *painter;
  EntenteMonthGridLayout *layout;
  EntenteMonthGrid *grid;
  const EntenteTheme *theme;
  const EntenteGanttFrame *frame;
  const EntenteGanttOptions *options;
  const EntenteGanttRow *rows; /* of the chart */
  const EntenteGanttKey *keys;
  cairo_t *cr;
  double top, bottom;          /* of what is painted */
} Scene;

static Scene
make_scene (EntenteGanttPainter *painter,
            EntenteMonthGridLayout *layout,
            const EntenteTheme *theme,
            cairo_t *cr)
{
  EntenteMonthGrid *grid = entente_month_grid_layout_get_grid (layout);
  EntenteGanttChart *chart = entente_month_grid_get_chart (grid);

  return (Scene){
    .painter = painter,
    .layout = layout,
    .grid = grid,
    .theme = theme,
    .frame = entente_gantt_chart_get_frame (chart),
    .options = entente_gantt_chart_get_options (chart),
    .rows = entente_gantt_chart_get_rows (chart, NULL),
    .keys = entente_gantt_chart_get_keys (chart, NULL),
    .cr = cr,
  };
}

static EntenteColor
get_line_color (const Scene *scene)
{
  return entente_color_mix (&scene->theme->grid, &scene->theme->dim, 0.18);
}

static void
paint_line (const Scene *scene, double x, double y, double end_x, double end_y)
{
  const EntenteColor color = get_line_color (scene);

  entente_color_use (scene->cr, &color);
  cairo_set_line_width (scene->cr, scene->theme->line_width);
  cairo_move_to (scene->cr, x, y);
  cairo_line_to (scene->cr, end_x, end_y);
  cairo_stroke (scene->cr);
}

static const char *
get_word (const Scene *scene, const char *key)
{
  return _entente_gantt_painter_get_word (scene->painter, key);
}

/* Header */

static double
get_line (const Scene *scene, EntenteGanttTextStyle style)
{
  return ceil (_entente_gantt_painter_get_line_height (scene->painter, style) + HEADER_AIR);
}

static void
paint_cell_text (const Scene *scene,
                 EntenteGanttTextStyle style,
                 const char *words,
                 double from,
                 double until,
                 double middle)
{
  const EntenteGanttText *text
      = _entente_gantt_painter_get_text (scene->painter, style, words, until - from - 2);

  if (until - from > 6)
    _entente_gantt_painter_show_text (scene->cr, text, from + (until - from - text->width) / 2,
                                      middle);
}

/* Years over months: one word for neighbours that share it. */
static void
paint_uppers (const Scene *scene, guint first, guint until, double height)
{
  const EntenteMonthGridColumn *columns = entente_month_grid_get_columns (scene->grid, NULL);

  for (guint i = first, end; i < until; i = end)
    {
      double from, to;

      for (end = i + 1; end < until && g_str_equal (columns[end].upper, columns[i].upper);)
        end++;
      entente_month_grid_layout_get_x (scene->layout, i, &from);
      entente_month_grid_layout_get_x (scene->layout, end, &to);
      entente_color_use (scene->cr, &scene->theme->foreground);
      paint_cell_text (scene, ENTENTE_GANTT_TEXT_STRONG, columns[i].upper, from, to, height / 2);
      paint_line (scene, from, 0, from, height);
    }
}

static void
paint_labels (const Scene *scene, guint first, guint until, double top, double height)
{
  const EntenteMonthGridColumn *columns = entente_month_grid_get_columns (scene->grid, NULL);

  for (guint i = first; i < until; i++)
    {
      double from, to;

      entente_month_grid_layout_get_x (scene->layout, i, &from);
      entente_month_grid_layout_get_x (scene->layout, i + 1, &to);
      entente_color_use (scene->cr, columns[i].is_gap ? &scene->theme->dim
                                                             : &scene->theme->foreground);
      paint_cell_text (scene, ENTENTE_GANTT_TEXT_LABEL, columns[i].label, from, to,
                       top + height / 2);
      paint_line (scene, from, top, from, top + height);
    }
}

static void
paint_event_name (const Scene *scene, double top, double height)
{
  const char *words =
      *scene->frame->event_name ? scene->frame->event_name : get_word (scene, "event");
  const EntenteGanttText *text
      = _entente_gantt_painter_get_text (scene->painter, ENTENTE_GANTT_TEXT_BADGE, words, 200);
  const double right = entente_month_grid_layout_get_width (scene->layout);
  const double width = text->width + 12;
  double x;

  if (scene->frame->event_opens == ENTENTE_MOMENT_NONE
      || !entente_month_grid_layout_find_x (scene->layout, scene->frame->event_opens, &x))
    return;

  const cairo_rectangle_t box = { CLAMP (x - width / 2, 0, MAX (0, right - width)), top + 1, width,
                                  height - 4 };
  entente_trace_rounded (scene->cr, &box, box.height / 2);
  entente_color_use (scene->cr, &scene->theme->event);
  cairo_fill (scene->cr);
  entente_color_use (scene->cr, &scene->theme->background);
  _entente_gantt_painter_show_text (scene->cr, text, box.x + 6, box.y + box.height / 2);
}

/**
 * entente_month_grid_paint_header:
 * @painter: a painter
 * @layout: a month grid
 * @theme: its colours
 * @cr: (nullable): where to draw, at the top left corner; %NULL only measures
 *
 * Returns: the height of the header
 */
double
entente_month_grid_paint_header (EntenteGanttPainter *painter,
                                 EntenteMonthGridLayout *layout,
                                 const EntenteTheme *theme,
                                 cairo_t *cr)
{
  g_return_val_if_fail (painter != NULL && layout != NULL && theme != NULL, 0);

  const Scene scene = make_scene (painter, layout, theme, cr);
  const double upper = get_line (&scene, ENTENTE_GANTT_TEXT_STRONG);
  const double lower = get_line (&scene, ENTENTE_GANTT_TEXT_LABEL);
  const double event = get_line (&scene, ENTENTE_GANTT_TEXT_BADGE);
  const double titles = entente_month_grid_layout_get_titles_x (layout);
  const double cells = entente_month_grid_layout_get_cells_x (layout);
  const double height = upper + lower + event;
  guint first, until;

  if (!cr)
    return height;

  const cairo_rectangle_t box = { 0, 0, entente_month_grid_layout_get_width (layout), height };
  cairo_save (cr);
  _entente_gantt_fill_ground (cr, theme, &theme->background, &box);
  entente_month_grid_layout_get_columns (layout, &first, &until);
  paint_uppers (&scene, first, until, upper);
  paint_labels (&scene, first, until, upper, lower);
  entente_color_use (cr, &theme->foreground);
  paint_cell_text (&scene, ENTENTE_GANTT_TEXT_STRONG, get_word (&scene, "steps"), 0, titles,
                   upper + lower / 2);
  paint_cell_text (&scene, ENTENTE_GANTT_TEXT_STRONG, get_word (&scene, "tasks"), titles, cells,
                   upper + lower / 2);
  paint_event_name (&scene, upper + lower, event);
  paint_line (&scene, 0, height, box.width, height);
  cairo_restore (cr);

  return height;
}

/* Ground */

static void
paint_days (const Scene *scene,
            const EntenteMonthGridColumn *column,
            double from,
            double until,
            EntenteGanttDayKind kind,
            const EntenteColor *color)
{
  const double scale = (until - from) / (double) (column->until - column->from);
  EntenteGanttDays days = { .from = entente_moment_get_day (column->from),
                            .last = entente_moment_get_day (column->until - 1) };

  while (_entente_gantt_days_next (&days, scene->frame, kind))
    {
      const double x = from + (double) (days.first * ENTENTE_DAY - column->from) * scale;
      const double end
          = from + (double) (MIN (days.until * ENTENTE_DAY, column->until) - column->from) * scale;
      const cairo_rectangle_t box = { x, scene->top, end - x, scene->bottom - scene->top };

      _entente_gantt_fill_ground (scene->cr, scene->theme, color, &box);
    }
}

static void
paint_ground (const Scene *scene)
{
  const EntenteMonthGridColumn *columns = entente_month_grid_get_columns (scene->grid, NULL);
  guint first, until;
  double x;

  entente_month_grid_layout_get_columns (scene->layout, &first, &until);
  for (guint i = first; i < until; i++)
    {
      double from, to;

      entente_month_grid_layout_get_x (scene->layout, i, &from);
      entente_month_grid_layout_get_x (scene->layout, i + 1, &to);
      if (columns[i].is_gap)
        {
          const cairo_rectangle_t box = { from, scene->top, to - from, scene->bottom - scene->top };

          _entente_gantt_fill_ground (scene->cr, scene->theme, &scene->theme->closed, &box);
        }
      else if (!scene->frame->is_relative)
        {
          paint_days (scene, &columns[i], from, to, ENTENTE_GANTT_DAY_SCHOOL,
                      &scene->theme->school);
          paint_days (scene, &columns[i], from, to, ENTENTE_GANTT_DAY_HOLIDAY,
                      &scene->theme->holiday);
        }
      paint_line (scene, from, scene->top, from, scene->bottom);
    }
  if (scene->frame->event_opens != ENTENTE_MOMENT_NONE
      && entente_month_grid_layout_find_x (scene->layout, scene->frame->event_opens, &x))
    _entente_gantt_paint_event (scene->cr, scene->theme, x, scene->top, scene->bottom);
  if (scene->frame->now != ENTENTE_MOMENT_NONE && !scene->frame->is_relative
      && entente_month_grid_layout_find_x (scene->layout, scene->frame->now, &x))
    _entente_gantt_paint_today (scene->cr, scene->theme, x, scene->top, scene->bottom);
}

/* Rows */

/* Whether a part of a row is on this page, and from where to where. */
static gboolean
get_edges (const Scene *scene, guint row, EntenteMonthGridPart part, double *from, double *until)
{
  guint first, last, shown, end;

  entente_month_grid_layout_get_columns (scene->layout, &shown, &end);
  if (!entente_month_grid_get_span (scene->grid, row, part, &first, &last) || last < shown
      || first >= end)
    return FALSE;

  entente_month_grid_layout_get_x (scene->layout, MAX (first, shown), from);
  entente_month_grid_layout_get_x (scene->layout, MIN (last + 1, end), until);
  *from += INSET;
  *until -= INSET;
  return TRUE;
}

/* In the bar, or beside one that is too narrow for names: after it, or before it at the end of the
   table. */
static void
paint_names (const Scene *scene,
             const EntenteGanttRow *row,
             const cairo_rectangle_t *bar,
             double stripe)
{
  const double from = bar->x + PADDING + stripe;
  const double room = bar->x + bar->width - 3 - from;
  const double middle = bar->y + bar->height / 2;
  const double least = LEAST_NAME
                       * _entente_gantt_painter_get_character_width (scene->painter,
                                                                     ENTENTE_GANTT_TEXT_SMALL);
  const EntenteGanttText *text
      = _entente_gantt_painter_get_text (scene->painter, ENTENTE_GANTT_TEXT_SMALL, row->who, 0);
  double x = from;

  if (!*row->who)
    return;

  if (room >= MIN (least, text->width))
    text =
        _entente_gantt_painter_get_lines (scene->painter, ENTENTE_GANTT_TEXT_SMALL, row->who, room);
  else
    {
      x = bar->x + bar->width + 3;
      if (x + text->width > entente_month_grid_layout_get_width (scene->layout))
        x = bar->x - 3 - text->width;
    }
  entente_color_use (scene->cr, &scene->theme->foreground);
  _entente_gantt_painter_show_text (scene->cr, text, x, middle);
}

/* The colour of who answers for it is a stripe, so that names are read on any colour and on
   none. */
static void
paint_bar (const Scene *scene, const EntenteGanttRow *row, double from, double until, double top)
{
  const EntenteTheme *theme = scene->theme;
  const EntenteColor color =
      _entente_gantt_theme_get_key_color (theme, &scene->keys[row->color]);
  const EntenteColor left = _entente_gantt_theme_get_left_color (theme, &color);
  const cairo_rectangle_t box
      = { from, top, until - from, entente_month_grid_layout_get_bar_height (scene->layout) };
  const gboolean is_critical = row->is_critical && scene->options->show_critical;

  cairo_save (scene->cr);
  entente_trace_rounded (scene->cr, &box, 4);
  entente_color_use (scene->cr, &left);
  cairo_fill_preserve (scene->cr);
  cairo_clip (scene->cr);
  cairo_rectangle (scene->cr, box.x, box.y, theme->monochrome ? 2 * STRIPE : STRIPE, box.height);
  entente_color_use (scene->cr, theme->monochrome ? &theme->foreground : &color);
  if (theme->monochrome)
    entente_pattern_fill (scene->cr, scene->keys[row->color].pattern, 0.6);
  else
    cairo_fill (scene->cr);
  cairo_restore (scene->cr);
  entente_trace_rounded (scene->cr, &box, 4);
  entente_color_use (scene->cr, is_critical         ? &theme->danger
                                       : theme->monochrome ? &theme->foreground
                                                           : &color);
  cairo_set_line_width (scene->cr, theme->line_width * (is_critical ? 2 : 1));
  cairo_stroke (scene->cr);
  paint_names (scene, row, &box, theme->monochrome ? 2 * STRIPE : STRIPE);
}

static char *
format_day (const Scene *scene, EntenteMoment moment)
{
  return entente_rhythm_format (ENTENTE_RHYTHM_WEEK, entente_moment_get_day (moment) * ENTENTE_DAY,
                                scene->frame->is_relative, 9,
                                _entente_gantt_painter_get_language (scene->painter));
}

/* ◆ where it is in its month, with its day and who, on the side on which there is room. */
static void
paint_milestone (const Scene *scene, const EntenteGanttRow *row, double top)
{
  const double height = entente_month_grid_layout_get_bar_height (scene->layout);
  const double size = height * 0.5;
  const double right = entente_month_grid_layout_get_width (scene->layout);
  const EntenteMoment at = _entente_gantt_row_get_moment (row);
  g_autofree char *day = format_day (scene, at);
  g_autofree char *words = *row->who ? g_strdup_printf ("%s · %s", day, row->who) : g_strdup (day);
  double x;

  if (!entente_month_grid_layout_find_x (scene->layout, at, &x))
    return;

  const EntenteGanttShape shape = {
    .theme = scene->theme,
    .key = &scene->keys[row->color],
    .bar = { x - size / 2, top + (height - size) / 2, size, size },
    .is_critical = row->is_critical && scene->options->show_critical,
    .is_done = row->is_done,
  };
  const EntenteGanttText *text
      = _entente_gantt_painter_get_text (scene->painter, ENTENTE_GANTT_TEXT_SMALL, words, 160);
  const double after = x + size / 2 + 3;
  const gboolean is_before = after + text->width > right;

  _entente_gantt_paint_milestone (scene->cr, &shape);
  entente_color_use (scene->cr, &scene->theme->foreground);
  _entente_gantt_painter_show_text (scene->cr, text,
                                    is_before ? x - size / 2 - 3 - text->width : after,
                                    top + height / 2);
}

/* Words on a strip: a piece of ground keeps its pattern off them. Where there is no room for all, a
   word does. */
static void
paint_strip_words (const Scene *scene,
                   const char *words,
                   const char *word,
                   double from,
                   double until,
                   double middle)
{
  const double room = until - from - 12;

  if (_entente_gantt_painter_get_text (scene->painter, ENTENTE_GANTT_TEXT_SMALL, words, 0)->width
      > room)
    words = word;
  const EntenteGanttText *text = _entente_gantt_painter_get_text (
      scene->painter, ENTENTE_GANTT_TEXT_SMALL, words, room);
  const cairo_rectangle_t box
      = { from + 3, middle - text->height / 2 + 1, text->width + 4, text->height - 2 };

  if (room < 8 || !*words)
    return;

  entente_trace_rounded (scene->cr, &box, 2);
  entente_color_use (scene->cr, &scene->theme->background);
  cairo_fill (scene->cr);
  entente_color_use (scene->cr, &scene->theme->foreground);
  _entente_gantt_painter_show_text (scene->cr, text, from + 5, middle);
}

static void
paint_strips (const Scene *scene, guint index, const EntenteGanttRow *row, double top)
{
  const double height = entente_month_grid_layout_get_strip_height (scene->layout);
  cairo_rectangle_t box = { 0, top, 0, height - 2 };
  double until;

  if (get_edges (scene, index, ENTENTE_MONTH_GRID_FORECAST, &box.x, &until))
    {
      box.width = until - box.x;
      _entente_gantt_paint_forecast (scene->cr, scene->theme, &box, FALSE);
      paint_strip_words (scene, get_word (scene, "forecast-short"), "", box.x, until,
                         box.y + box.height / 2);
      box.y += height;
    }
  if (get_edges (scene, index, ENTENTE_MONTH_GRID_DELAY, &box.x, &until))
    {
      const gboolean is_endangering = row->delay == ENTENTE_DELAY_ENDANGERING;

      box.width = until - box.x - (is_endangering ? box.height + 3 : 0);
      _entente_gantt_paint_delay (scene->cr, scene->theme, &box, row->delay);
      paint_strip_words (scene,
                         get_word (scene, is_endangering ? "endangering-short" : "harmless-short"),
                         get_word (scene, is_endangering ? "endangering-word" : "harmless-word"),
                         box.x, box.x + box.width, box.y + box.height / 2);
    }
}

static void
paint_title (const Scene *scene, const EntenteGanttRow *row, double top, double bottom)
{
  const double x = entente_month_grid_layout_get_titles_x (scene->layout) + PADDING;
  const double width = entente_month_grid_layout_get_cells_x (scene->layout) - x - PADDING;
  const EntenteGanttText *text
      = _entente_gantt_painter_get_whole_lines (scene->painter, ENTENTE_GANTT_TEXT_LABEL,
                                                row->title, width);

  entente_color_use (scene->cr,
                            row->is_done ? &scene->theme->dim : &scene->theme->foreground);
  _entente_gantt_painter_show_text (scene->cr, text, x, (top + bottom) / 2);
}

static void
paint_row (const Scene *scene, guint index)
{
  const EntenteMonthGridRow *rows = entente_month_grid_get_rows (scene->grid, NULL);
  const EntenteGanttRow *row = &scene->rows[rows[index].row];
  const double top = entente_month_grid_layout_get_y (scene->layout, index);
  const double bottom = entente_month_grid_layout_get_y (scene->layout, index + 1);
  const double inner = top + 3;
  double from, until;

  paint_line (scene, entente_month_grid_layout_get_titles_x (scene->layout), bottom,
              entente_month_grid_layout_get_width (scene->layout), bottom);
  paint_title (scene, row, top, bottom);
  if (row->is_milestone)
    paint_milestone (scene, row, inner);
  else if (get_edges (scene, index, ENTENTE_MONTH_GRID_PLANNED, &from, &until))
    paint_bar (scene, row, from, until, inner);
  paint_strips (scene, index, row,
                inner + entente_month_grid_layout_get_bar_height (scene->layout) + 1);
}

/* A step's cell spans its rows; what of it is on another page says its name again. */
static void
paint_step (const Scene *scene, guint first, const EntenteMonthGridRow *row)
{
  const double top = entente_month_grid_layout_get_y (scene->layout, first);
  const double bottom = entente_month_grid_layout_get_y (scene->layout, first + row->n_in_step);
  const double shown_top = MAX (top, scene->top);
  const double shown_bottom = MIN (bottom, scene->bottom);
  const double width = entente_month_grid_layout_get_titles_x (scene->layout);

  if (shown_bottom <= shown_top)
    return;

  paint_line (scene, 0, bottom, entente_month_grid_layout_get_width (scene->layout), bottom);
  if (!*row->step)
    return;

  const EntenteGanttText *text
      = _entente_gantt_painter_get_whole_lines (scene->painter, ENTENTE_GANTT_TEXT_STRONG,
                                                row->step, width - 2 * PADDING);
  const double middle = shown_top + MIN (text->height, shown_bottom - shown_top) / 2 + 4;

  entente_color_use (scene->cr, &scene->theme->foreground);
  _entente_gantt_painter_show_text (scene->cr, text, PADDING, middle);
}

static void
paint_sides (const Scene *scene)
{
  const double xs[] = {
    0,
    entente_month_grid_layout_get_titles_x (scene->layout),
    entente_month_grid_layout_get_cells_x (scene->layout),
    entente_month_grid_layout_get_width (scene->layout),
  };

  for (guint i = 0; i < G_N_ELEMENTS (xs); i++)
    paint_line (scene, xs[i], scene->top, xs[i], scene->bottom);
}

/**
 * entente_month_grid_paint_body:
 * @painter: a painter
 * @layout: a month grid
 * @theme: its colours
 * @cr: where to draw, at the top left corner of the first row
 * @area: the part to draw; nothing outside is touched
 *
 * Draws the rows of @area.
 */
void
entente_month_grid_paint_body (EntenteGanttPainter *painter,
                               EntenteMonthGridLayout *layout,
                               const EntenteTheme *theme,
                               cairo_t *cr,
                               const cairo_rectangle_t *area)
{
  g_return_if_fail (painter != NULL && layout != NULL && theme != NULL && cr != NULL
                    && area != NULL);

  Scene scene = make_scene (painter, layout, theme, cr);
  guint n_rows, first;
  const EntenteMonthGridRow *rows = entente_month_grid_get_rows (scene.grid, &n_rows);

  cairo_save (cr);
  cairo_rectangle (cr, area->x, area->y, area->width, area->height);
  cairo_clip (cr);
  _entente_gantt_fill_ground (cr, theme, &theme->background, area);
  scene.top = MAX (0, area->y);
  scene.bottom = MIN (area->y + area->height, entente_month_grid_layout_get_height (layout));
  if (scene.bottom > scene.top && entente_month_grid_layout_pick (layout, scene.top, &first))
    {
      paint_ground (&scene);
      for (guint i = first;
           i < n_rows && entente_month_grid_layout_get_y (layout, i) < scene.bottom; i++)
        paint_row (&scene, i);
      for (guint i = 0; i < n_rows; i += MAX (1, rows[i].n_in_step))
        paint_step (&scene, i, &rows[i]);
      paint_sides (&scene);
    }
  cairo_restore (cr);
}

/**
 * entente_month_grid_paint_legend:
 * @painter: a painter
 * @layout: a month grid
 * @theme: its colours
 * @cr: (nullable): where to draw; %NULL only measures
 * @width: how wide it may be
 *
 * Returns: its height
 */
double
entente_month_grid_paint_legend (EntenteGanttPainter *painter,
                                 EntenteMonthGridLayout *layout,
                                 const EntenteTheme *theme,
                                 cairo_t *cr,
                                 double width)
{
  g_return_val_if_fail (painter != NULL && layout != NULL && theme != NULL, 0);

  const EntenteGanttContent content = ENTENTE_GANTT_HAS_MILESTONE | ENTENTE_GANTT_HAS_CRITICAL
                                      | ENTENTE_GANTT_HAS_FORECAST | ENTENTE_GANTT_HAS_HARMLESS
                                      | ENTENTE_GANTT_HAS_ENDANGERING;
  EntenteMonthGrid *grid = entente_month_grid_layout_get_grid (layout);

  return _entente_gantt_painter_paint_legend_of (painter, entente_month_grid_get_chart (grid),
                                                 content, theme, cr, width);
}
