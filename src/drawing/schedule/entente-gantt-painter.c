/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-drawing-font.h"
#include "entente-typography.h"
#include "schedule/entente-gantt-chart-private.h"
#include "schedule/entente-gantt-layout-private.h"
#include "schedule/entente-gantt-painter-private.h"

#include <pango/pangocairo.h>

/* Texts kept: many screens full of rows. When there are more all are forgotten. */
#define MAX_TEXTS 4000

/* How far outside the area coordinates are worth anything: cairo's numbers end at some millions. */
#define REACH 2000.0

/* Of a row's height, within what is seen and what is fine. */
#define ARROW_SHARE 0.2
#define ARROW_LEAST 3.6
#define ARROW_MOST 6.0
#define BEND 4.0

struct _EntenteGanttPainter
{
  EntenteLanguage language;

  /* Owned */
  PangoContext *context;
  PangoFontDescription *fonts[ENTENTE_GANTT_N_TEXTS];
  EntenteWords *words;
  GHashTable *texts;     /* set of EntenteGanttText */
  GHashTable *corrected; /* words by their key, with the spaces of the language */

  double line_heights[ENTENTE_GANTT_N_TEXTS];
  double character_widths[ENTENTE_GANTT_N_TEXTS];
};

/* Texts */

static guint
hash_text (gconstpointer key)
{
  const EntenteGanttText *text = key;

  return g_str_hash (text->text) * 31 + (guint) text->style * 7 + (guint) text->limit;
}

static gboolean
equal_texts (gconstpointer a, gconstpointer b)
{
  const EntenteGanttText *left = a;
  const EntenteGanttText *right = b;

  return left->style == right->style && left->limit == right->limit
         && g_str_equal (left->text, right->text);
}

static void
free_text (gpointer data)
{
  EntenteGanttText *text = data;

  g_free (text->text);
  g_object_unref (text->layout);
  g_free (text);
}

static void
measure_font (EntenteGanttPainter *self, EntenteGanttTextStyle style)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (self->context, self->fonts[style], NULL);

  self->line_heights[style]
      = (pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics))
        / (double) PANGO_SCALE;
  self->character_widths[style] = MAX (pango_font_metrics_get_approximate_char_width (metrics),
                                       pango_font_metrics_get_approximate_digit_width (metrics))
                                  / (double) PANGO_SCALE;
  pango_font_metrics_unref (metrics);
}

/**
 * entente_gantt_painter_new:
 * @context: of the widget, or made for paper
 * @font: of body text; the other sizes follow from it
 * @language: of the words
 *
 * Returns: (transfer full): a painter for the thread of @context
 */
EntenteGanttPainter *
entente_gantt_painter_new (PangoContext *context,
                           const PangoFontDescription *font,
                           EntenteLanguage language)
{
  static const struct
  {
    double scale;
    PangoWeight weight;
  } styles[ENTENTE_GANTT_N_TEXTS] = {
    [ENTENTE_GANTT_TEXT_LABEL] = { 0.86, PANGO_WEIGHT_NORMAL },
    [ENTENTE_GANTT_TEXT_STRONG] = { 0.90, PANGO_WEIGHT_BOLD },
    [ENTENTE_GANTT_TEXT_SMALL] = { 0.80, PANGO_WEIGHT_NORMAL },
    [ENTENTE_GANTT_TEXT_BADGE] = { 0.80, PANGO_WEIGHT_BOLD },
  };

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (font != NULL, NULL);

  EntenteGanttPainter *self = g_new0 (EntenteGanttPainter, 1);

  self->language = language;
  self->context = g_object_ref (context);
  self->words = entente_words_new (language, "schedule");
  self->texts = g_hash_table_new_full (hash_text, equal_texts, free_text, NULL);
  self->corrected = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  for (guint i = 0; i < ENTENTE_GANTT_N_TEXTS; i++)
    {
      self->fonts[i] = entente_drawing_font_new (font, styles[i].scale, styles[i].weight);
      measure_font (self, i);
    }

  return self;
}

/* A painter for what is the same on every printer and picture, in units of points. Any thread. */
EntenteGanttPainter *
_entente_gantt_painter_new_for_paper (double size, EntenteLanguage language)
{
  PangoContext *context = entente_drawing_font_create_paper_context ();
  PangoFontDescription *font = entente_drawing_font_new_for_paper (size);
  EntenteGanttPainter *self = entente_gantt_painter_new (context, font, language);

  pango_font_description_free (font);
  g_object_unref (context);

  return self;
}

/**
 * entente_gantt_painter_free:
 * @self: (transfer full): a painter
 */
void
entente_gantt_painter_free (EntenteGanttPainter *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->texts);
  g_hash_table_unref (self->corrected);
  for (guint i = 0; i < ENTENTE_GANTT_N_TEXTS; i++)
    pango_font_description_free (self->fonts[i]);
  entente_words_unref (self->words);
  g_object_unref (self->context);
  g_free (self);
}

static void
limit_text (EntenteGanttText *text)
{
  int width;

  pango_layout_get_size (text->layout, &width, NULL);
  if (text->limit < 0)
    {
      pango_layout_set_wrap (text->layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_height (text->layout, -2);
    }
  /* Words written from right to left would stand at the far end of a wider box. */
  else if (width <= text->limit * PANGO_SCALE)
    return;

  pango_layout_set_ellipsize (text->layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (text->layout, ABS (text->limit) * PANGO_SCALE);
}

static EntenteGanttText *
create_text (EntenteGanttPainter *self, const EntenteGanttText *wanted)
{
  EntenteGanttText *text = g_new0 (EntenteGanttText, 1);
  int width, height;

  *text = *wanted;
  text->text = g_strdup (wanted->text);
  text->layout = pango_layout_new (self->context);
  pango_layout_set_font_description (text->layout, self->fonts[text->style]);
  pango_layout_set_single_paragraph_mode (text->layout, text->limit >= 0);
  pango_layout_set_text (text->layout, text->text, -1);
  if (text->limit != 0)
    limit_text (text);
  pango_layout_get_size (text->layout, &width, &height);
  text->width = width / (double) PANGO_SCALE;
  text->height = height / (double) PANGO_SCALE;

  return text;
}

static const EntenteGanttText *
find_text (EntenteGanttPainter *self, const EntenteGanttText *wanted)
{
  EntenteGanttText *found = g_hash_table_lookup (self->texts, wanted);

  if (found)
    return found;

  if (g_hash_table_size (self->texts) >= MAX_TEXTS)
    g_hash_table_remove_all (self->texts);
  found = create_text (self, wanted);
  g_hash_table_add (self->texts, found);

  return found;
}

const EntenteGanttText *
_entente_gantt_painter_get_text (EntenteGanttPainter *self,
                                 EntenteGanttTextStyle style,
                                 const char *text,
                                 double limit)
{
  return find_text (self, &(EntenteGanttText){ .text = (char *) text,
                                               .style = style,
                                               .limit = MAX (0, (int) limit) });
}

const EntenteGanttText *
_entente_gantt_painter_get_lines (EntenteGanttPainter *self,
                                  EntenteGanttTextStyle style,
                                  const char *text,
                                  double width)
{
  return find_text (self, &(EntenteGanttText){ .text = (char *) text,
                                               .style = style,
                                               .limit = -MAX (1, (int) width) });
}

const EntenteGanttText *
_entente_gantt_painter_get_whole_lines (EntenteGanttPainter *self,
                                        EntenteGanttTextStyle style,
                                        const char *text,
                                        double width)
{
  const EntenteGanttText *lines = _entente_gantt_painter_get_lines (self, style, text, width);

  if (pango_layout_is_ellipsized (lines->layout))
    lines = _entente_gantt_painter_get_lines (self, ENTENTE_GANTT_TEXT_SMALL, text, width);

  return lines;
}

void
_entente_gantt_painter_show_text (cairo_t *cr,
                                  const EntenteGanttText *text,
                                  double x,
                                  double middle)
{
  cairo_move_to (cr, x, middle - text->height / 2);
  pango_cairo_show_layout (cr, text->layout);
}

double
_entente_gantt_painter_get_line_height (EntenteGanttPainter *self, EntenteGanttTextStyle style)
{
  return self->line_heights[style];
}

double
_entente_gantt_painter_get_character_width (EntenteGanttPainter *self, EntenteGanttTextStyle style)
{
  return self->character_widths[style];
}

/* key: lasts as long as the painter. */
const char *
_entente_gantt_painter_get_word (EntenteGanttPainter *self, const char *key)
{
  char *word = g_hash_table_lookup (self->corrected, key);

  if (!word)
    {
      word = entente_typography_correct (entente_words_get (self->words, key), self->language);
      g_hash_table_insert (self->corrected, (char *) key, word);
    }

  return word;
}

EntenteLanguage
_entente_gantt_painter_get_language (EntenteGanttPainter *self)
{
  return self->language;
}

/* Links */

/* Whether any of a piece of a line is to be seen. */
static gboolean
is_seen (const EntenteGanttPoint *point, const cairo_rectangle_t *area)
{
  return point->x > area->x - BEND && point->x < area->x + area->width + BEND
         && point->y > area->y - BEND && point->y < area->y + area->height + BEND;
}

/* How far before and after a point the line bends. */
static double
get_bend (const EntenteGanttPoint *before,
          const EntenteGanttPoint *at,
          const EntenteGanttPoint *after)
{
  const double in = ABS (at->x - before->x) + ABS (at->y - before->y);
  const double out = ABS (after->x - at->x) + ABS (after->y - at->y);

  return MIN (BEND, MIN (in, out) / 2);
}

/* The point on the way from one to another. */
static EntenteGanttPoint
go_towards (const EntenteGanttPoint *from, const EntenteGanttPoint *to, double distance)
{
  const double length = MAX (ABS (to->x - from->x) + ABS (to->y - from->y), 0.001);

  return (EntenteGanttPoint){ from->x + (to->x - from->x) * distance / length,
                              from->y + (to->y - from->y) * distance / length };
}

/* The straight pieces of a line, each a path of its own: upright and level strokes cost cairo next
   to nothing. */
static void
trace_straights (cairo_t *cr, const EntenteGanttPoint *points, guint n_points)
{
  for (guint i = 1; i < n_points; i++)
    {
      const double bend_from = i > 1 ? get_bend (&points[i - 2], &points[i - 1], &points[i]) : 0;
      const double bend_to
          = i + 1 < n_points ? get_bend (&points[i - 1], &points[i], &points[i + 1]) : 0;
      const EntenteGanttPoint from = go_towards (&points[i - 1], &points[i], bend_from);
      const EntenteGanttPoint to = go_towards (&points[i], &points[i - 1], bend_to);

      cairo_move_to (cr, from.x, from.y);
      cairo_line_to (cr, to.x, to.y);
    }
}

static void
trace_bends (cairo_t *cr,
             const cairo_rectangle_t *area,
             const EntenteGanttPoint *points,
             guint n_points)
{
  for (guint i = 1; i + 1 < n_points; i++)
    {
      const EntenteGanttPoint *at = &points[i];

      if (!is_seen (at, area))
        continue;

      const double bend = get_bend (&points[i - 1], at, &points[i + 1]);
      const EntenteGanttPoint from = go_towards (at, &points[i - 1], bend);
      const EntenteGanttPoint to = go_towards (at, &points[i + 1], bend);

      cairo_move_to (cr, from.x, from.y);
      cairo_curve_to (cr, (from.x + at->x) / 2, (from.y + at->y) / 2, (at->x + to.x) / 2,
                      (at->y + to.y) / 2, to.x, to.y);
    }
}

typedef enum
{
  LINE_PLAIN,
  LINE_CRITICAL,
  LINE_BROKEN,
  N_LINES,
} LineKind;

static LineKind
get_line_kind (const EntenteGanttLink *link, const EntenteGanttOptions *options)
{
  if (link->is_broken)
    return LINE_BROKEN;

  return link->is_critical && options->show_critical ? LINE_CRITICAL : LINE_PLAIN;
}

static void
use_line (cairo_t *cr, const EntenteTheme *theme, LineKind kind)
{
  const double dash[] = { 3, 2.5 };

  entente_color_use (cr, kind == LINE_PLAIN ? &theme->link : &theme->danger);
  cairo_set_line_width (cr, theme->line_width * (kind == LINE_CRITICAL ? 1.6 : 1.1));
  cairo_set_dash (cr, dash, kind == LINE_BROKEN ? G_N_ELEMENTS (dash) : 0, 0);
}

static guint
route_near (EntenteGanttLayout *layout,
            guint link,
            const cairo_rectangle_t *area,
            EntenteGanttPoint *points)
{
  const guint n_points = _entente_gantt_layout_route (layout, link, points);

  for (guint i = 0; i < n_points; i++)
    points[i].x = CLAMP (points[i].x, area->x - REACH, area->x + area->width + REACH);

  return n_points;
}

typedef struct
{
  EntenteGanttPoint points[ENTENTE_GANTT_MAX_POINTS];
  guint n_points;
} Line;

/* The lines of a kind that are near the area. */
static GArray *
route_lines (EntenteGanttLayout *layout,
             const cairo_rectangle_t *area,
             GArray *links,
             LineKind kind)
{
  EntenteGanttChart *chart = entente_gantt_layout_get_chart (layout);
  const EntenteGanttLink *contents = entente_gantt_chart_get_links (chart, NULL);
  const EntenteGanttOptions *options = entente_gantt_chart_get_options (chart);
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  for (guint i = 0; i < links->len; i++)
    {
      const guint link = g_array_index (links, guint, i);
      Line line;

      if (get_line_kind (&contents[link], options) != kind)
        continue;
      line.n_points = route_near (layout, link, area, line.points);
      if (line.n_points >= 2)
        g_array_append_val (lines, line);
    }

  return lines;
}

static void
paint_arrows (cairo_t *cr, GArray *lines, const cairo_rectangle_t *area, double size)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);
      const EntenteGanttPoint *tip = &line->points[line->n_points - 1];

      if (is_seen (tip, area))
        _entente_gantt_paint_arrow (cr, tip[-1].x, tip[-1].y, tip->x, tip->y, size);
    }
  cairo_fill (cr);
}

/* Straight pieces of all lines are one path, their bends another, their arrows a third. */
static void
paint_lines (EntenteGanttLayout *layout,
             const EntenteTheme *theme,
             cairo_t *cr,
             const cairo_rectangle_t *area,
             GArray *links,
             LineKind kind)
{
  const double size =
      CLAMP (entente_gantt_layout_get_row_height (layout) * ARROW_SHARE, ARROW_LEAST, ARROW_MOST);
  g_autoptr (GArray) lines = route_lines (layout, area, links, kind);

  use_line (cr, theme, kind);
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      trace_straights (cr, line->points, line->n_points);
    }
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      trace_bends (cr, area, line->points, line->n_points);
    }
  cairo_stroke (cr);
  paint_arrows (cr, lines, area, size);
}

static void
begin_area (cairo_t *cr, const cairo_rectangle_t *area)
{
  cairo_save (cr);
  cairo_rectangle (cr, area->x, area->y, area->width, area->height);
  cairo_clip (cr);
}

/**
 * entente_gantt_painter_paint_links:
 * @self: a painter
 * @layout: a chart
 * @theme: its colours
 * @cr: where to draw, its origin at the top left corner of the body
 * @area: the part to draw; nothing outside is touched
 *
 * Draws the lines between bars.
 */
void
entente_gantt_painter_paint_links (EntenteGanttPainter *self,
                                   EntenteGanttLayout *layout,
                                   const EntenteTheme *theme,
                                   cairo_t *cr,
                                   const cairo_rectangle_t *area)
{
  g_return_if_fail (self != NULL && layout != NULL && theme != NULL && cr != NULL && area != NULL);

  if (!entente_gantt_chart_get_options (entente_gantt_layout_get_chart (layout))->show_links)
    return;

  g_autoptr (GArray) links = entente_gantt_layout_dup_links_in (layout, area);

  begin_area (cr, area);
  for (LineKind kind = 0; links->len > 0 && kind < N_LINES; kind++)
    paint_lines (layout, theme, cr, area, links, kind);
  cairo_restore (cr);
}

/**
 * entente_gantt_painter_paint_body:
 * @self: a painter
 * @layout: a chart
 * @theme: its colours
 * @cr: where to draw, its origin at the top left corner of the body
 * @area: the part to draw; nothing outside is touched
 *
 * Draws everything under the scale.
 */
void
entente_gantt_painter_paint_body (EntenteGanttPainter *self,
                                  EntenteGanttLayout *layout,
                                  const EntenteTheme *theme,
                                  cairo_t *cr,
                                  const cairo_rectangle_t *area)
{
  entente_gantt_painter_paint_ground (self, layout, theme, cr, area);
  entente_gantt_painter_paint_links (self, layout, theme, cr, area);
  entente_gantt_painter_paint_bars (self, layout, theme, cr, area);
}
