/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-gantt-layout-private.h"
#include "schedule/entente-gantt-painter-private.h"

#define INDENT 9.0
#define PADDING 5.0

/* A column of dates is worth its room only beside titles that still can be read. */
#define DATES_CHARACTERS 14
#define LEAST_TITLE_CHARACTERS 16

typedef struct
{
  EntenteGanttPainter *painter;
  const EntenteTheme *theme;
  const EntenteGanttFrame *frame;
  cairo_t *cr;
  const cairo_rectangle_t *area;
  double row_height;
  double dates_width; /* 0: none */
} Scene;

static char *
format_day (const Scene *scene, EntenteMoment moment)
{
  const EntenteMoment day = entente_moment_get_day (moment) * ENTENTE_DAY;

  /* As a week on a scale is written: the day and its month. */
  return entente_rhythm_format (ENTENTE_RHYTHM_WEEK, day, scene->frame->is_relative, 9,
                                _entente_gantt_painter_get_language (scene->painter));
}

static char *
format_days (const Scene *scene, const EntenteGanttRow *row)
{
  const EntenteMoment last = row->finish > row->start ? row->finish - 1 : row->finish;
  g_autofree char *from = format_day (scene, row->start);
  g_autofree char *until = format_day (scene, last);

  if (g_str_equal (from, until))
    return g_steal_pointer (&from);

  return g_strdup_printf ("%s – %s", from, until);
}

static void
paint_dates (const Scene *scene, const EntenteGanttRow *row, double middle)
{
  if (scene->dates_width == 0 || row->start == ENTENTE_MOMENT_NONE)
    return;

  g_autofree char *days = format_days (scene, row);
  const EntenteGanttText *text = _entente_gantt_painter_get_text (
      scene->painter, ENTENTE_GANTT_TEXT_SMALL, days, scene->dates_width);

  entente_color_use (scene->cr, &scene->theme->dim);
  _entente_gantt_painter_show_text (scene->cr, text,
                                    scene->area->x + scene->area->width - PADDING - text->width,
                                    middle);
}

static void
paint_name (const Scene *scene, const EntenteGanttRow *row, double y)
{
  const double x = scene->area->x + PADDING + row->level * INDENT;
  const double right = scene->area->x + scene->area->width - PADDING
                       - (scene->dates_width > 0 ? scene->dates_width + PADDING : 0);
  const EntenteGanttTextStyle style
      = row->is_group ? ENTENTE_GANTT_TEXT_STRONG : ENTENTE_GANTT_TEXT_LABEL;

  if (right - x > INDENT)
    {
      const EntenteGanttText *text
          = _entente_gantt_painter_get_text (scene->painter, style, row->title, 0);

      /* What is too long for a line stands on two smaller ones. */
      if (text->width > right - x)
        text = _entente_gantt_painter_get_lines (scene->painter, ENTENTE_GANTT_TEXT_SMALL,
                                                 row->title, right - x);

      entente_color_use (scene->cr, row->is_done && !row->is_group
                                               ? &scene->theme->dim
                                               : &scene->theme->foreground);
      _entente_gantt_painter_show_text (scene->cr, text, x, y + scene->row_height / 2);
    }
  paint_dates (scene, row, y + scene->row_height / 2);
}

static void
paint_rule (const Scene *scene, double y)
{
  cairo_rectangle (scene->cr, scene->area->x, y - scene->theme->line_width, scene->area->width,
                   scene->theme->line_width);
  entente_color_use (scene->cr, &scene->theme->grid);
  cairo_fill (scene->cr);
}

/**
 * entente_gantt_painter_paint_names:
 * @self: a painter
 * @layout: a chart
 * @theme: its colours
 * @cr: where to draw, its origin at the top of the first row
 * @area: the rows to draw, and how wide the column is
 *
 * Draws the titles of tasks, as they stand beside the chart on paper, and their days when there is
 * room.
 */
void
entente_gantt_painter_paint_names (EntenteGanttPainter *self,
                                   EntenteGanttLayout *layout,
                                   const EntenteTheme *theme,
                                   cairo_t *cr,
                                   const cairo_rectangle_t *area)
{
  g_return_if_fail (self != NULL && layout != NULL && theme != NULL && cr != NULL && area != NULL);

  EntenteGanttChart *chart = entente_gantt_layout_get_chart (layout);
  const EntenteGanttRow *rows = entente_gantt_chart_get_rows (chart, NULL);
  const double dates
      = DATES_CHARACTERS
        * _entente_gantt_painter_get_character_width (self, ENTENTE_GANTT_TEXT_SMALL);
  const double title
      = LEAST_TITLE_CHARACTERS
        * _entente_gantt_painter_get_character_width (self, ENTENTE_GANTT_TEXT_LABEL);
  const Scene scene = {
    .painter = self,
    .theme = theme,
    .frame = entente_gantt_chart_get_frame (chart),
    .cr = cr,
    .area = area,
    .row_height = entente_gantt_layout_get_row_height (layout),
    .dates_width = area->width >= title + dates ? dates : 0,
  };
  guint from, until;

  cairo_save (cr);
  cairo_rectangle (cr, area->x, area->y, area->width, area->height);
  cairo_clip (cr);
  _entente_gantt_fill_ground (cr, theme, &theme->background, area);
  _entente_gantt_layout_get_rows_in (layout, area, &from, &until);
  for (guint i = from; i < until; i++)
    {
      paint_name (&scene, &rows[i], i * scene.row_height);
      paint_rule (&scene, (i + 1) * scene.row_height);
    }
  cairo_restore (cr);
}
