/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-page-flow.h"

#include <cairo-pdf.h>

/* A paragraph parted by a page leaves at least this many lines on each side. */
#define LINES_TOGETHER 2

/* The levels of titles. */
#define N_LEVELS 3

typedef enum
{
  ITEM_OPEN,
  ITEM_CLOSE,
  ITEM_OUTLINE,
  ITEM_STRIP,
} ItemKind;

/* What happens on the way through the document, in the order it is read. */
typedef struct
{
  ItemKind kind;
  EntenteElement element; /* of ITEM_OPEN and, in its words, ITEM_OUTLINE */
  guint number;           /* the strip of ITEM_STRIP, the level of ITEM_OUTLINE */
} Item;

typedef struct
{
  gpointer content;
  GDestroyNotify destroy;
} Owned;

struct _EntentePageFlow
{
  EntenteTypesetter *typesetter; /* borrowed */
  EntentePageGeometry geometry;

  /* Owned */
  GArray *items;
  GArray *strips;     /* of EntenteStrip */
  GArray *placements; /* of EntentePlacement */
  GArray *contents;   /* of Owned */

  gboolean page_is_broken; /* the next strip starts a page */
  double least_space;      /* above the next strip */
  int beside;              /* the strip waiting for what stands beside it, or -1 */
};

static void
clear_item (gpointer data)
{
  Item *item = data;

  g_free ((char *) item->element.words);
}

static void
clear_owned (gpointer data)
{
  Owned *owned = data;

  owned->destroy (owned->content);
}

/**
 * entente_page_flow_new:
 * @typesetter: the fonts of the document; must outlive the flow
 * @geometry: of its pages; copied
 *
 * Returns: (transfer full): a flow without strips
 */
EntentePageFlow *
entente_page_flow_new (EntenteTypesetter *typesetter, const EntentePageGeometry *geometry)
{
  g_return_val_if_fail (typesetter != NULL, NULL);
  g_return_val_if_fail (geometry != NULL, NULL);

  EntentePageFlow *self = g_new0 (EntentePageFlow, 1);

  self->typesetter = typesetter;
  self->geometry = *geometry;
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  g_array_set_clear_func (self->items, clear_item);
  self->strips = g_array_new (FALSE, FALSE, sizeof (EntenteStrip));
  self->placements = g_array_new (FALSE, FALSE, sizeof (EntentePlacement));
  self->contents = g_array_new (FALSE, FALSE, sizeof (Owned));
  g_array_set_clear_func (self->contents, clear_owned);
  self->beside = -1;

  return self;
}

/**
 * entente_page_flow_free:
 * @self: (transfer full): a flow
 */
void
entente_page_flow_free (EntentePageFlow *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->items);
  g_array_unref (self->strips);
  g_array_unref (self->placements);
  g_array_unref (self->contents);
  g_free (self);
}

/**
 * entente_page_flow_get_typesetter:
 * @self: a flow
 *
 * Returns: (transfer none): the fonts of the document
 */
EntenteTypesetter *
entente_page_flow_get_typesetter (EntentePageFlow *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->typesetter;
}

/**
 * entente_page_flow_get_geometry:
 * @self: a flow
 *
 * Returns: (transfer none): the geometry of its pages
 */
const EntentePageGeometry *
entente_page_flow_get_geometry (EntentePageFlow *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->geometry;
}

/**
 * entente_page_flow_get_page_height:
 * @self: a flow
 *
 * Returns: how much room there is on a page, in points: no strip may be higher
 */
double
entente_page_flow_get_page_height (EntentePageFlow *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->geometry.bottom - self->geometry.top;
}

static void
append_item (EntentePageFlow *self, ItemKind kind, const EntenteElement *element, guint number)
{
  Item item = { .kind = kind, .number = number };

  if (element)
    item.element = (EntenteElement){ element->tag, element->trait, g_strdup (element->words) };
  g_array_append_val (self->items, item);
}

/**
 * entente_page_flow_open:
 * @self: a flow being built
 * @element: the structure element in which what follows stands
 */
void
entente_page_flow_open (EntentePageFlow *self, const EntenteElement *element)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (element != NULL);

  append_item (self, ITEM_OPEN, element, 0);
}

/**
 * entente_page_flow_open_tag:
 * @self: a flow being built
 * @tag: a string that lasts as long as the program
 */
void
entente_page_flow_open_tag (EntentePageFlow *self, const char *tag)
{
  entente_page_flow_open (self, &(EntenteElement){ tag, ENTENTE_ELEMENT_PLAIN, NULL });
}

/**
 * entente_page_flow_close:
 * @self: a flow being built
 *
 * Closes the element opened last.
 */
void
entente_page_flow_close (EntentePageFlow *self)
{
  g_return_if_fail (self != NULL);

  append_item (self, ITEM_CLOSE, NULL, 0);
}

/**
 * entente_page_flow_add_outline:
 * @self: a flow being built
 * @level: 1 to 3
 * @words: what the bookmark says
 *
 * Adds a bookmark that leads to the next strip.
 */
void
entente_page_flow_add_outline (EntentePageFlow *self, guint level, const char *words)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (level >= 1 && level <= N_LEVELS);
  g_return_if_fail (words != NULL);

  append_item (self, ITEM_OUTLINE, &(EntenteElement){ .words = words }, level);
}

/**
 * entente_page_flow_own:
 * @self: a flow being built
 * @content: (transfer full): what strips will need to be painted
 * @destroy: frees it
 *
 * Returns: (transfer none): @content, which now goes with the flow
 */
gpointer
entente_page_flow_own (EntentePageFlow *self, gpointer content, GDestroyNotify destroy)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (destroy != NULL, NULL);

  Owned owned = { content, destroy };
  g_array_append_val (self->contents, owned);

  return content;
}

/* The marks that wait for a line stand on its baseline, however low it is. */
static void
lower_marks (EntentePageFlow *self, double baseline)
{
  for (guint i = self->beside; i < self->strips->len; i++)
    {
      EntenteStrip *mark = &g_array_index (self->strips, EntenteStrip, i);

      mark->lowered = MAX (0, baseline - mark->baseline);
    }
}

/**
 * entente_page_flow_append:
 * @self: a flow being built
 * @strip: what comes next; copied
 *
 * Returns: the position of the strip
 */
guint
entente_page_flow_append (EntentePageFlow *self, const EntenteStrip *strip)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (strip != NULL && strip->metrics.height >= 0, 0);

  const guint position = self->strips->len;
  EntenteStrip copy = *strip;

  copy.metrics.new_page |= self->page_is_broken;
  copy.metrics.space = MAX (copy.metrics.space, self->least_space);
  self->page_is_broken = FALSE;
  self->least_space = 0;

  /* The white above goes over both, and both stand on one line. */
  if (self->beside >= 0)
    {
      EntenteStripMetrics *first =
          &g_array_index (self->strips, EntenteStrip, self->beside).metrics;

      first->space = MAX (first->space, copy.metrics.space);
      copy.metrics.space = 0;
      lower_marks (self, copy.baseline);
      self->beside = -1;
    }

  g_array_append_val (self->strips, copy);
  append_item (self, ITEM_STRIP, NULL, position);

  return position;
}

static void
paint_line (EntentePagePainter *painter, gpointer content, guint part, double x, double y)
{
  entente_text_layout_paint_line (content, painter, part, x, y);
}

/**
 * entente_page_flow_append_beside:
 * @self: a flow being built
 * @layout: (transfer full): a mark or a number of one line
 * @x: its left edge on the page
 *
 * Sets a text on the line of whatever comes next.
 */
void
entente_page_flow_append_beside (EntentePageFlow *self, EntenteTextLayout *layout, double x)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (layout != NULL);

  const EntenteStrip strip = {
    .metrics = { .height = 0, .keep = ENTENTE_KEEP_BESIDE, .repeat = -1 },
    .x = x,
    .width = entente_text_layout_get_natural_width (layout),
    .baseline = entente_text_layout_get_line (layout, 0)->baseline,
    .paint = paint_line,
    .content = entente_page_flow_own (self, layout, (GDestroyNotify) entente_text_layout_free),
  };
  const int outer = self->beside;
  const guint position = entente_page_flow_append (self, &strip);

  /* A list that starts a list: the outer mark gets the white above too. */
  self->beside = outer >= 0 ? outer : (int) position;
}

/* What holds line @line of @n to the next: a title is never parted, a paragraph not near
   its ends. */
static EntenteKeep
get_line_keep (guint line, guint n, EntenteKeep after)
{
  if (line + 1 == n || after == ENTENTE_KEEP_HEADING)
    return after;

  const guint above = line + 1;
  const guint below = n - above;

  return above < LINES_TOGETHER || below < LINES_TOGETHER ? ENTENTE_KEEP_LINES : ENTENTE_KEEP_FREE;
}

/**
 * entente_page_flow_append_text:
 * @self: a flow being built
 * @layout: (transfer full): lines
 * @x: their left edge on the page
 * @width: the width they were made for
 * @space: the white above the first
 * @keep: what holds the last to what follows; a title is held together whole
 *
 * Appends a strip a line.
 */
void
entente_page_flow_append_text (EntentePageFlow *self,
                               EntenteTextLayout *layout,
                               double x,
                               double width,
                               double space,
                               EntenteKeep keep)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (layout != NULL);

  const guint n_lines = entente_text_layout_get_n_lines (layout);

  entente_page_flow_own (self, layout, (GDestroyNotify) entente_text_layout_free);
  for (guint i = 0; i < n_lines; i++)
    {
      const EntenteStrip strip = {
        .metrics = {
          .space = i == 0 ? space : 0,
          .height = entente_text_layout_get_line (layout, i)->height,
          .keep = get_line_keep (i, n_lines, keep),
          .repeat = -1,
        },
        .x = x,
        .width = width,
        .baseline = entente_text_layout_get_line (layout, i)->baseline,
        .paint = paint_line,
        .content = layout,
        .part = i,
      };

      entente_page_flow_append (self, &strip);
    }
}

/**
 * entente_page_flow_add_space:
 * @self: a flow being built
 * @space: in points
 *
 * Leaves at least that much white before what comes next.
 */
void
entente_page_flow_add_space (EntentePageFlow *self, double space)
{
  g_return_if_fail (self != NULL);

  self->least_space = MAX (self->least_space, space);
}

/**
 * entente_page_flow_break_page:
 * @self: a flow being built
 *
 * What comes next starts a page.
 */
void
entente_page_flow_break_page (EntentePageFlow *self)
{
  g_return_if_fail (self != NULL);

  self->page_is_broken = self->strips->len > 0;
}

/**
 * entente_page_flow_get_n_strips:
 * @self: a flow
 *
 * Returns: how many strips it has
 */
guint
entente_page_flow_get_n_strips (EntentePageFlow *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->strips->len;
}

/**
 * entente_page_flow_get_strip:
 * @self: a flow
 * @position: less than the number of strips
 *
 * Returns: (transfer none): the strip, until another is appended
 */
const EntenteStrip *
entente_page_flow_get_strip (EntentePageFlow *self, guint position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < self->strips->len, NULL);

  return &g_array_index (self->strips, EntenteStrip, position);
}

/**
 * entente_page_flow_hold:
 * @self: a flow being built
 * @position: a strip
 * @keep: how strongly
 *
 * Holds a strip to the next at least that strongly.
 */
void
entente_page_flow_hold (EntentePageFlow *self, guint position, EntenteKeep keep)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (position < self->strips->len);

  EntenteStripMetrics *metrics = &g_array_index (self->strips, EntenteStrip, position).metrics;
  metrics->keep = MAX (metrics->keep, keep);
}

/**
 * entente_page_flow_place:
 * @self: a flow that is built
 *
 * Puts the strips on pages.
 *
 * Returns: how many pages there are, at least one
 */
guint
entente_page_flow_place (EntentePageFlow *self)
{
  g_return_val_if_fail (self != NULL, 0);

  g_autofree EntenteStripMetrics *metrics = g_new (EntenteStripMetrics, self->strips->len);

  for (guint i = 0; i < self->strips->len; i++)
    metrics[i] = g_array_index (self->strips, EntenteStrip, i).metrics;
  g_array_set_size (self->placements, 0);

  const guint n_pages = entente_page_breaker_place (
      metrics, self->strips->len, entente_page_flow_get_page_height (self),
      self->geometry.last_bottom - self->geometry.top, self->placements);

  return MAX (1, n_pages);
}

/**
 * entente_page_flow_get_placements:
 * @self: a flow that is placed
 * @n_placements: (out): how many
 *
 * Returns: (transfer none) (array length=n_placements): where each strip stands, from the top of
 *   the text area
 */
const EntentePlacement *
entente_page_flow_get_placements (EntentePageFlow *self, guint *n_placements)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_placements != NULL, NULL);

  *n_placements = self->placements->len;
  return (const EntentePlacement *) self->placements->data;
}

/* --- Painting --------------------------------------------------------------------------------- */

typedef struct
{
  EntentePageFlow *flow;
  EntentePagePainter *painter;
  cairo_surface_t *pdf;
  void (*paint_page) (EntentePagePainter *painter, guint page, gpointer data);
  gpointer data;

  guint next;                /* placement */
  guint n_pages;             /* begun so far */
  int parents[N_LEVELS + 1]; /* bookmarks open at each level */
  const Item *outline;       /* the bookmark waiting for its strip */
} Walk;

/* The first page too begins inside an element: cairo takes a file that starts with an artifact for
   untagged. */
static void
turn_to_page (Walk *walk, guint page)
{
  for (; walk->n_pages <= page; walk->n_pages++)
    {
      if (walk->n_pages > 0)
        cairo_show_page (entente_page_painter_get_cairo (walk->painter));
      walk->paint_page (walk->painter, walk->n_pages, walk->data);
    }
}

static void
add_bookmark (Walk *walk, const EntentePlacement *placement)
{
  const double y = walk->flow->geometry.top + placement->y;
  char left[G_ASCII_DTOSTR_BUF_SIZE];
  char top[G_ASCII_DTOSTR_BUF_SIZE];
  const guint level = walk->outline->number;

  g_ascii_formatd (left, sizeof left, "%.1f", walk->flow->geometry.wide_x);
  g_ascii_formatd (top, sizeof top, "%.1f", MAX (0, y - ENTENTE_SPACE_LINE));

  g_autofree char *target = g_strdup_printf ("page=%u pos=[%s %s]", placement->page + 1, left, top);
  const int id = cairo_pdf_surface_add_outline (walk->pdf, walk->parents[level - 1],
                                                walk->outline->element.words, target,
                                                CAIRO_PDF_OUTLINE_FLAG_OPEN);

  for (guint i = level; i <= N_LEVELS; i++)
    walk->parents[i] = id;
  walk->outline = NULL;
}

static void
paint_strip (Walk *walk, const EntentePlacement *placement)
{
  const EntenteStrip *strip = entente_page_flow_get_strip (walk->flow, placement->strip);

  turn_to_page (walk, placement->page);
  if (walk->outline && walk->pdf)
    add_bookmark (walk, placement);
  if (!strip->paint)
    return;

  /* What is there only once more must not be read once more. */
  if (placement->repeated)
    entente_page_painter_begin_artifact (walk->painter, NULL);
  strip->paint (walk->painter, strip->content, strip->part, strip->x,
                walk->flow->geometry.top + placement->y + strip->lowered);
  if (placement->repeated)
    entente_page_painter_end_artifact (walk->painter);
}

static void
paint_up_to (Walk *walk, guint strip)
{
  const EntentePlacement *placement;

  do
    {
      placement = &g_array_index (walk->flow->placements, EntentePlacement, walk->next++);
      paint_strip (walk, placement);
    }
  while (placement->repeated || placement->strip != strip);
}

/**
 * entente_page_flow_paint:
 * @self: a flow that is placed
 * @painter: where to
 * @pdf: (nullable): the surface that gets the bookmarks
 * @paint_page: (scope call): paints what stands around the text, at the start of each page, from
 *   page 0
 * @data: for @paint_page
 *
 * Paints all pages; the last is not yet shown.
 */
void
entente_page_flow_paint (EntentePageFlow *self,
                         EntentePagePainter *painter,
                         cairo_surface_t *pdf,
                         void (*paint_page) (EntentePagePainter *painter,
                                             guint page,
                                             gpointer data),
                         gpointer data)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (painter != NULL);
  g_return_if_fail (paint_page != NULL);

  Walk walk = {
    .flow = self, .painter = painter, .pdf = pdf, .paint_page = paint_page, .data = data
  };

  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);

      if (item->kind == ITEM_OPEN)
        entente_page_painter_open (painter, &item->element);
      else if (item->kind == ITEM_CLOSE)
        entente_page_painter_close (painter);
      else if (item->kind == ITEM_OUTLINE)
        walk.outline = item;
      else
        paint_up_to (&walk, item->number);
    }
  turn_to_page (&walk, 0);
}
