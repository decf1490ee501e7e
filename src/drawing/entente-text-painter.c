/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-text-layout-private.h"

#include <hb.h>

#define LINK_RED 0.067
#define LINK_GREEN 0.2
#define LINK_BLUE 0.4

/* A run of glyphs and where it stands on its line. */
typedef struct
{
  PangoGlyphItem *item;
  double x;
  double width;
  const EntenteTextSpan *span; /* (nullable) */
} PlacedRun;

static const EntenteTextSpan *
find_span (EntenteTextLayout *self, int offset)
{
  for (guint i = 0; i < self->spans->len; i++)
    {
      const EntenteTextSpan *span = &g_array_index (self->spans, EntenteTextSpan, i);

      if (offset >= span->start && offset < span->end)
        return span;
    }

  return NULL;
}

static int
compare_offsets (gconstpointer a, gconstpointer b)
{
  const PlacedRun *one = a;
  const PlacedRun *other = b;

  return one->item->item->offset - other->item->item->offset;
}

/* Runs stand in the order the eye sees them, and are painted in the order they are read: so that
   Arabic words in a French line come out right for those who listen. */
static GArray *
place_runs (EntenteTextLayout *self, PangoLayoutLine *line, double x)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (PlacedRun));
  gboolean mixed = FALSE;

  for (GSList *l = line->runs; l; l = l->next)
    {
      PlacedRun run = { .item = l->data, .x = x };

      run.width = (double) pango_glyph_string_get_width (run.item->glyphs) / PANGO_SCALE;
      run.span = self->spans->len > 0 ? find_span (self, run.item->item->offset) : NULL;
      mixed |= run.item->item->analysis.level % 2 == 1;
      x += run.width;
      g_array_append_val (runs, run);
    }

  if (mixed)
    g_array_sort (runs, compare_offsets);

  return runs;
}

static cairo_rectangle_t
get_area (GArray *runs, guint first, double top, double height)
{
  const EntenteTextSpan *span = g_array_index (runs, PlacedRun, first).span;
  double left = G_MAXDOUBLE;
  double right = 0;

  for (guint i = first; i < runs->len && g_array_index (runs, PlacedRun, i).span == span; i++)
    {
      left = MIN (left, g_array_index (runs, PlacedRun, i).x);
      right = MAX (right,
                   g_array_index (runs, PlacedRun, i).x + g_array_index (runs, PlacedRun, i).width);
    }

  return (cairo_rectangle_t){ left, top, right - left, height };
}

static void
open_span (EntentePagePainter *painter, GArray *runs, guint first, double top, double height)
{
  const EntenteTextRun *run = g_array_index (runs, PlacedRun, first).span->run;

  if (run->kind == ENTENTE_TEXT_RUN_LINK)
    {
      const cairo_rectangle_t area = get_area (runs, first, top, height);

      entente_page_painter_open_link (painter, run->uri, run->text, &area);
    }
  else
    {
      const EntenteElementTrait trait =
          run->description ? ENTENTE_ELEMENT_ALTERNATIVE : ENTENTE_ELEMENT_PLAIN;

      entente_page_painter_open (painter, &(EntenteElement){ "Span", trait, run->description });
    }
}

static void
paint_run (EntenteTextLayout *self,
           EntentePagePainter *painter,
           const PlacedRun *run,
           double baseline)
{
  cairo_t *cr = entente_page_painter_get_cairo (painter);
  const EntenteTextRunKind kind = run->span ? run->span->run->kind : ENTENTE_TEXT_RUN_WORDS;

  if (kind == ENTENTE_TEXT_RUN_BLANK)
    {
      entente_page_painter_dots (painter, run->x, baseline, run->width);
      return;
    }

  if (kind == ENTENTE_TEXT_RUN_LINK)
    cairo_set_source_rgb (cr, LINK_RED, LINK_GREEN, LINK_BLUE);
  else
    entente_page_painter_set_grey (painter, entente_page_style_get_text (self->role)->grey);

  cairo_move_to (cr, run->x, baseline - (double) run->item->y_offset / PANGO_SCALE);
  pango_cairo_show_glyph_item (cr, pango_layout_get_text (self->layout), run->item);
}

static PangoGlyphItem *
find_last_run (GArray *runs)
{
  PangoGlyphItem *last = NULL;

  for (guint i = 0; i < runs->len; i++)
    {
      PangoGlyphItem *item = g_array_index (runs, PlacedRun, i).item;

      if (!last || item->item->offset > last->item->offset)
        last = item;
    }

  return last;
}

/* Where Pango broke a line it left a space without a glyph, which cairo writes as a replacement
   text of its own that stops some readers. As the glyph of a space it is harmless. Returns whether
   there was one. */
static gboolean
restore_space (EntenteTextLayout *self, PangoLayoutLine *line, GArray *runs)
{
  PangoGlyphItem *run = find_last_run (runs);

  if (!run || run->glyphs->num_glyphs == 0 || line->length == 0
      || pango_layout_get_text (self->layout)[line->start_index + line->length - 1] != ' ')
    return FALSE;

  const gboolean is_rtl = run->item->analysis.level % 2 == 1;
  PangoGlyphInfo *glyph = &run->glyphs->glyphs[is_rtl ? 0 : run->glyphs->num_glyphs - 1];
  hb_codepoint_t space = 0;

  if (glyph->glyph != PANGO_GLYPH_EMPTY
      || !hb_font_get_nominal_glyph (pango_font_get_hb_font (run->item->analysis.font), ' ',
                                     &space))
    return FALSE;

  glyph->glyph = space;
  return TRUE;
}

/* The words of a cell would touch those of the next for those who copy them, and the last word of a
   line the first of the next. Only a word broken by force goes on without a space. */
static gboolean
needs_space (EntenteTextLayout *self, guint number, PangoLayoutLine *line)
{
  return number + 1 == self->lines->len
         || pango_layout_get_text (self->layout)[line->start_index + line->length] == '\n';
}

/**
 * entente_text_layout_paint_line:
 * @self: a layout
 * @painter: where to
 * @line: which line
 * @x: left edge of the layout
 * @y: top of the line
 *
 * Paints one line, with elements for its links and blanks inside the element open now.
 */
void
entente_text_layout_paint_line (
    EntenteTextLayout *self, EntentePagePainter *painter, guint line, double x, double y)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (painter != NULL);
  g_return_if_fail (line < self->lines->len);

  const EntenteTextLine *geometry = &g_array_index (self->lines, EntenteTextLine, line);
  const double baseline = y + geometry->baseline;
  PangoLayoutLine *pango_line = pango_layout_get_line_readonly (self->layout, line);
  g_autoptr (GArray) runs = place_runs (self, pango_line, x + geometry->x);
  const gboolean has_space = restore_space (self, pango_line, runs);
  const EntenteTextSpan *open = NULL;

  for (guint i = 0; i < runs->len; i++)
    {
      const PlacedRun *run = &g_array_index (runs, PlacedRun, i);

      if (run->span != open)
        {
          if (open)
            entente_page_painter_close (painter);
          open = run->span;
          if (open)
            open_span (painter, runs, i, y, geometry->height);
        }
      paint_run (self, painter, run, baseline);
    }

  if (open)
    entente_page_painter_close (painter);
  if (!has_space && needs_space (self, line, pango_line))
    entente_page_painter_space (painter, x + geometry->x + geometry->width, baseline);
}

/**
 * entente_text_layout_paint:
 * @self: a layout
 * @painter: where to
 * @x: its left edge
 * @y: its top
 *
 * Paints all lines, one under the other.
 */
void
entente_text_layout_paint (EntenteTextLayout *self, EntentePagePainter *painter, double x, double y)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      entente_text_layout_paint_line (self, painter, i, x, y);
      y += g_array_index (self->lines, EntenteTextLine, i).height;
    }
}
