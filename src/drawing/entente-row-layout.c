/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-row-layout.h"

/* A row higher than a page is parted in pieces of this share of it, which fill pages well. */
#define SLICE_SHARE 0.25

struct _EntenteRow
{
  const char *tag;
  double width;
  double padding; /* above and below the text */
  double rule_above;
  double rule_below;
  double rule_start; /* of the one below, from the left edge */
  double least;      /* height of its text, whatever it is */
  double slice_height; /* of text */
  guint n_slices;
  GArray *cells; /* owned; of EntenteRowCell */
  GArray *dividers; /* owned; of double, from the left edge */
};

static void
clear_cell (gpointer data)
{
  EntenteRowCell *cell = data;

  entente_text_layout_free (cell->layout);
}

static void
row_free (gpointer data)
{
  EntenteRow *self = data;

  g_array_unref (self->cells);
  g_array_unref (self->dividers);
  g_free (self);
}

/**
 * entente_row_new:
 * @tag: the structure element it is
 * @width: in points
 * @padding: the white above and below its text
 *
 * Returns: (transfer full): a row without cells, to be given to entente_row_append()
 */
EntenteRow *
entente_row_new (const char *tag, double width, double padding)
{
  EntenteRow *self = g_new0 (EntenteRow, 1);

  self->tag = tag;
  self->width = width;
  self->padding = padding;
  self->slice_height = G_MAXDOUBLE;
  self->n_slices = 1;
  self->cells = g_array_new (FALSE, FALSE, sizeof (EntenteRowCell));
  g_array_set_clear_func (self->cells, clear_cell);
  self->dividers = g_array_new (FALSE, FALSE, sizeof (double));

  return self;
}

/**
 * entente_row_add_cell:
 * @self: a row
 * @cell: its next cell, whose layout it takes
 */
void
entente_row_add_cell (EntenteRow *self, const EntenteRowCell *cell)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (cell != NULL && cell->layout != NULL);

  g_array_append_val (self->cells, *cell);
}

/**
 * entente_row_set_rules:
 * @self: a row
 * @above: thickness of the line above it; 0 for none
 * @below: thickness of the line under it; 0 for none
 */
void
entente_row_set_rules (EntenteRow *self, double above, double below)
{
  g_return_if_fail (self != NULL);

  self->rule_above = above;
  self->rule_below = below;
}

/**
 * entente_row_set_rule_start:
 * @self: a row
 * @x: where the line under it begins, from its left edge: after the cells that go on below
 */
void
entente_row_set_rule_start (EntenteRow *self, double x)
{
  g_return_if_fail (self != NULL);

  self->rule_start = x;
}

/**
 * entente_row_add_divider:
 * @self: a row
 * @x: where a line stands between two of its cells, from its left edge
 */
void
entente_row_add_divider (EntenteRow *self, double x)
{
  g_return_if_fail (self != NULL);

  g_array_append_val (self->dividers, x);
}

static double
get_first_baseline (EntenteTextLayout *layout)
{
  return entente_text_layout_get_line (layout, 0)->baseline;
}

/* The first lines of all cells stand on one baseline, the lowest of them. */
static double
get_baseline (EntenteRow *self)
{
  double baseline = 0;

  for (guint i = 0; i < self->cells->len; i++)
    baseline =
        MAX (baseline, get_first_baseline (g_array_index (self->cells, EntenteRowCell, i).layout));

  return baseline;
}

static double
get_drop (EntenteRow *self, EntenteTextLayout *layout)
{
  return get_baseline (self) - get_first_baseline (layout);
}

static double
get_text_height (EntenteRow *self)
{
  double height = self->least;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const EntenteRowCell *cell = &g_array_index (self->cells, EntenteRowCell, i);

      if (!cell->hangs)
        height = MAX (height, get_drop (self, cell->layout)
                                + entente_text_layout_get_height (cell->layout));
    }

  return height;
}

/**
 * entente_row_get_height:
 * @self: a row
 *
 * Returns: its height in points, were it not parted
 */
double
entente_row_get_height (EntenteRow *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return get_text_height (self) + 2 * self->padding;
}

/**
 * entente_row_get_cell_height:
 * @self: a row
 * @cell: index of one of its cells
 *
 * Returns: the height in points that the cell asks for, with the white around it
 */
double
entente_row_get_cell_height (EntenteRow *self, guint cell)
{
  g_return_val_if_fail (self != NULL && cell < self->cells->len, 0);

  EntenteTextLayout *layout = g_array_index (self->cells, EntenteRowCell, cell).layout;

  return get_drop (self, layout) + entente_text_layout_get_height (layout) + 2 * self->padding;
}

/**
 * entente_row_grow:
 * @self: a row
 * @height: by how much, in points
 */
void
entente_row_grow (EntenteRow *self, double height)
{
  g_return_if_fail (self != NULL && height >= 0);

  self->least = get_text_height (self) + height;
}

/* The first line after those of @layout that fit in a slice starting with line @first. */
static guint
find_slice_end (EntenteRow *self, EntenteTextLayout *layout, guint first, double *height)
{
  const guint n = entente_text_layout_get_n_lines (layout);
  guint line = first;

  for (*height = 0; line < n; line++)
    {
      const double next = entente_text_layout_get_line (layout, line)->height;

      if (line > first && *height + next > self->slice_height)
        break;
      *height += next;
    }

  return line;
}

static guint
find_slice (EntenteRow *self, EntenteTextLayout *layout, guint slice, guint *first, double *height)
{
  guint end = 0;

  for (guint i = 0; i <= slice; i++)
    {
      *first = end;
      end = find_slice_end (self, layout, end, height);
    }

  return end;
}

static double
get_slice_height (EntenteRow *self, guint slice)
{
  double highest = self->n_slices == 1 ? self->least : 0;

  for (guint i = 0; i < self->cells->len; i++)
    {
      EntenteTextLayout *layout = g_array_index (self->cells, EntenteRowCell, i).layout;
      guint first;
      double height;

      if (g_array_index (self->cells, EntenteRowCell, i).hangs)
        continue;
      find_slice (self, layout, slice, &first, &height);
      highest = MAX (highest, height + (slice == 0 ? get_drop (self, layout) : 0));
    }

  return highest + (slice == 0 ? self->padding : 0)
         + (slice + 1 == self->n_slices ? self->padding : 0);
}

static void
part (EntenteRow *self, double slice_height)
{
  self->slice_height = slice_height;
  self->n_slices = 1;

  for (guint i = 0; i < self->cells->len; i++)
    {
      EntenteTextLayout *layout = g_array_index (self->cells, EntenteRowCell, i).layout;
      const guint n_lines = entente_text_layout_get_n_lines (layout);
      guint slices = 0;
      double height;

      for (guint line = 0; line < n_lines; slices++)
        line = find_slice_end (self, layout, line, &height);
      self->n_slices = MAX (self->n_slices, slices);
    }
}

static void
paint_rule (EntentePagePainter *painter, double x, double y, double width, double thickness)
{
  if (thickness <= 0)
    return;

  entente_page_painter_begin_artifact (painter, "");
  entente_page_painter_set_grey (painter, thickness < ENTENTE_RULE_HEAVY ? 0.6 : 0.2);
  entente_page_painter_rule (painter, x, y, width, thickness);
  entente_page_painter_end_artifact (painter);
}

/* A rule is drawn from its middle: one as thick as the row is high stands upright. */
static void
paint_dividers (EntenteRow *self, EntentePagePainter *painter, guint slice, double x, double y)
{
  const double height = get_slice_height (self, slice);

  for (guint i = 0; i < self->dividers->len; i++)
    {
      const double left = x + g_array_index (self->dividers, double, i) - ENTENTE_RULE_LIGHT / 2;

      entente_page_painter_begin_artifact (painter, "");
      entente_page_painter_set_grey (painter, 0.6);
      entente_page_painter_rule (painter, left, y + height / 2, ENTENTE_RULE_LIGHT, height);
      entente_page_painter_end_artifact (painter);
    }
}

static void
paint_cell (EntenteRow *self,
            EntentePagePainter *painter,
            EntenteRowCell *cell,
            guint slice,
            double x,
            double y)
{
  guint first;
  double height;
  const guint end = find_slice (self, cell->layout, slice, &first, &height);

  if (slice == 0)
    y += get_drop (self, cell->layout);
  entente_page_painter_open (painter, &cell->element);
  for (guint line = first; line < end; line++)
    {
      entente_text_layout_paint_line (cell->layout, painter, line, x + cell->x, y);
      y += entente_text_layout_get_line (cell->layout, line)->height;
    }
  entente_page_painter_close (painter);
}

static void
paint (EntentePagePainter *painter, gpointer content, guint slice, double x, double y)
{
  EntenteRow *self = content;
  const double top = y + (slice == 0 ? self->padding : 0);

  entente_page_painter_open_tag (painter, self->tag);
  for (guint i = 0; i < self->cells->len; i++)
    paint_cell (self, painter, &g_array_index (self->cells, EntenteRowCell, i), slice, x, top);
  entente_page_painter_close (painter);

  paint_dividers (self, painter, slice, x, y);
  if (slice == 0)
    paint_rule (painter, x, y, self->width, self->rule_above);
  if (slice + 1 == self->n_slices)
    paint_rule (painter, x + self->rule_start, y + get_slice_height (self, slice),
                self->width - self->rule_start, self->rule_below);
}

/**
 * entente_row_append:
 * @self: (transfer full): a row
 * @flow: where to
 * @x: its left edge on the page
 * @space: the white above it
 * @keep: what holds it to what follows
 * @repeat: the strip to repeat above it when it starts a page, or -1
 *
 * Returns: the position of its first strip
 */
guint
entente_row_append (
    EntenteRow *self, EntentePageFlow *flow, double x, double space, EntenteKeep keep, int repeat)
{
  g_return_val_if_fail (self != NULL && flow != NULL, 0);

  const guint first = entente_page_flow_get_n_strips (flow);
  const double header = repeat < 0 ? 0 : entente_page_flow_get_strip (flow, repeat)->metrics.height;
  const double room = entente_page_flow_get_page_height (flow) - header;

  entente_page_flow_own (flow, self, row_free);
  if (entente_row_get_height (self) > room)
    part (self, room * SLICE_SHARE);

  for (guint i = 0; i < self->n_slices; i++)
    {
      const gboolean is_last = i + 1 == self->n_slices;
      const EntenteStrip strip = {
        .metrics = {
          .space = i == 0 ? space : 0,
          .height = get_slice_height (self, i),
          .keep = is_last ? keep : ENTENTE_KEEP_FREE,
          .repeat = repeat,
        },
        .x = x,
        .width = self->width,
        .baseline = i == 0 ? self->padding + get_baseline (self) : 0,
        .paint = paint,
        .content = self,
        .part = i,
      };

      entente_page_flow_append (flow, &strip);
    }

  return first;
}
