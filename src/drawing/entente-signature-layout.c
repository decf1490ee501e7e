/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-block-layout.h"
#include "entente-page-words.h"

#define GUTTER (6 * ENTENTE_MM)
#define LABEL_GAP 4.0
#define LABEL_SHARE 0.5
#define BOX_PADDING 3.0
#define MAX_COLUMNS 4

/* Between the parts of a cell. */
#define GAP 6.0
#define COMPACT_GAP 4.0

/* Of what stands above the signatures, this much comes along when they start a page. */
#define ROOM_ALONG (3 * ENTENTE_SPACE_LINE)

typedef enum
{
  TEXT_PARTY,
  TEXT_SIGNATORY,
  TEXT_FUNCTION,
  N_TEXTS
} Text;

typedef enum
{
  BLANK_PLACE,
  BLANK_DATE,
  BLANK_MENTION,
  N_BLANKS
} Blank;

typedef struct
{
  guint columns;
  gboolean is_compact;  /* small letters */
  gboolean shares_line; /* place and date on one line, if their labels are short */
} Arrangement;

/* The place of one party: who signs, lines to write on, a box to sign in. */
typedef struct
{
  EntenteTextLayout *texts[N_TEXTS];   /* owned, nullable */
  EntenteTextLayout *labels[N_BLANKS]; /* owned, nullable */
  EntenteTextLayout *box;              /* owned */
} Cell;

typedef struct
{
  Arrangement arrangement;
  EntenteLanguage language;
  double cell_width;
  double text_heights[N_TEXTS];   /* of the highest cell, so that parties read across */
  double blank_heights[N_BLANKS]; /* likewise; 0 when no cell has it */
  double height;
  Cell cells[MAX_COLUMNS];
  guint n_cells;
} Row;

static void
row_free (gpointer data)
{
  Row *row = data;

  for (guint i = 0; i < row->n_cells; i++)
    {
      for (guint j = 0; j < N_TEXTS; j++)
        g_clear_pointer (&row->cells[i].texts[j], entente_text_layout_free);
      for (guint j = 0; j < N_BLANKS; j++)
        g_clear_pointer (&row->cells[i].labels[j], entente_text_layout_free);
      g_clear_pointer (&row->cells[i].box, entente_text_layout_free);
    }
  g_free (row);
}

/* --- Laying out ------------------------------------------------------------------------------- */

static EntenteTextRole
get_role (const Row *row, Text text)
{
  if (row->arrangement.is_compact)
    return text == TEXT_PARTY ? ENTENTE_TEXT_ROLE_SIGNATURE_COMPACT_PARTY
                              : ENTENTE_TEXT_ROLE_SIGNATURE_COMPACT;

  return text == TEXT_PARTY ? ENTENTE_TEXT_ROLE_SIGNATURE_PARTY : ENTENTE_TEXT_ROLE_SIGNATURE;
}

static EntenteTextLayout *
create_words (Row *row, EntenteTypesetter *typesetter, const char *words, EntenteTextRole role)
{
  return words ? entente_text_layout_new_plain (typesetter, words, role, ENTENTE_COLUMN_START,
                                                row->cell_width)
               : NULL;
}

/* A name or function that is not known is a line to write on, as wide as the cell. */
static EntenteTextLayout *
create_fact (
    Row *row, EntenteTypesetter *typesetter, const char *words, Text text, EntentePageWord missing)
{
  if (words)
    return create_words (row, typesetter, words, get_role (row, text));

  g_autoptr (EntenteRichText) blank = entente_rich_text_new (NULL);
  entente_rich_text_append_blank (blank, row->cell_width / ENTENTE_MM,
                                  entente_page_words_get (missing, row->language));

  return entente_text_layout_new (typesetter, blank, get_role (row, text), ENTENTE_COLUMN_START,
                                  row->cell_width);
}

/* Whether enough of the line is left to write on after the label. */
static gboolean
is_short (const Row *row, EntenteTextLayout *label, double width)
{
  return !label
         || (entente_text_layout_get_n_lines (label) == 1
             && entente_text_layout_get_natural_width (label) + LABEL_GAP <= width * LABEL_SHARE);
}

/* A long label stands above its line. */
static double
get_blank_height (const Row *row, EntenteTextLayout *label)
{
  return ENTENTE_BLANK_LEADING
         + (is_short (row, label, row->cell_width)
                ? 0
                : LABEL_GAP + entente_text_layout_get_height (label));
}

static void
fill_blanks (Row *row, Cell *cell, EntenteTypesetter *typesetter, const EntenteSignature *signature)
{
  const EntenteTextRole role = get_role (row, TEXT_SIGNATORY);

  cell->labels[BLANK_PLACE] = create_words (row, typesetter, signature->place_label, role);
  cell->labels[BLANK_DATE] = create_words (row, typesetter, signature->date_label, role);
  cell->labels[BLANK_MENTION] =
      create_words (row, typesetter, signature->mention, ENTENTE_TEXT_ROLE_SIGNATURE_COMPACT);

  for (guint i = 0; i < N_BLANKS; i++)
    if (i != BLANK_MENTION || cell->labels[i])
      row->blank_heights[i] = MAX (row->blank_heights[i], get_blank_height (row, cell->labels[i]));
  row->arrangement.shares_line &= is_short (row, cell->labels[BLANK_PLACE], row->cell_width / 2)
                                  && is_short (row, cell->labels[BLANK_DATE], row->cell_width / 2);
}

static void
fill_cell (Row *row, Cell *cell, EntenteTypesetter *typesetter, const EntenteSignature *signature)
{
  cell->texts[TEXT_PARTY] =
      create_words (row, typesetter, signature->party, get_role (row, TEXT_PARTY));
  cell->texts[TEXT_SIGNATORY] = create_fact (row, typesetter, signature->signatory, TEXT_SIGNATORY,
                                             ENTENTE_PAGE_WORD_SIGNATORY);
  cell->texts[TEXT_FUNCTION] =
      create_fact (row, typesetter, signature->function, TEXT_FUNCTION, ENTENTE_PAGE_WORD_FUNCTION);
  cell->box = create_words (row, typesetter,
                            entente_page_words_get (ENTENTE_PAGE_WORD_SIGNATURE, row->language),
                            ENTENTE_TEXT_ROLE_SIGNATURE_LABEL);

  for (guint i = 0; i < N_TEXTS; i++)
    if (cell->texts[i])
      row->text_heights[i] =
          MAX (row->text_heights[i], entente_text_layout_get_height (cell->texts[i]));
  fill_blanks (row, cell, typesetter, signature);
}

static double
get_gap (const Row *row)
{
  return row->arrangement.is_compact ? COMPACT_GAP : GAP;
}

static double
get_writing_height (const Row *row)
{
  double height = 0;

  for (guint i = 0; i < N_TEXTS; i++)
    height += row->text_heights[i];
  for (guint i = 0; i < N_BLANKS; i++)
    if (i != BLANK_DATE || !row->arrangement.shares_line)
      height += row->blank_heights[i];

  return height;
}

static Row *
create_row (const EntenteLayoutFrame *frame,
            Arrangement arrangement,
            double width,
            const EntenteSignature *signatures,
            guint n)
{
  EntenteTypesetter *typesetter = entente_page_flow_get_typesetter (frame->flow);
  Row *row = g_new0 (Row, 1);

  row->arrangement = arrangement;
  row->language = entente_typesetter_get_language (typesetter);
  row->cell_width = (width + GUTTER) / arrangement.columns - GUTTER;
  row->n_cells = n;
  for (guint i = 0; i < n; i++)
    fill_cell (row, &row->cells[i], typesetter, &signatures[i]);
  row->height = 2 * get_gap (row) + get_writing_height (row) + ENTENTE_SIGNING_HEIGHT;

  return row;
}

static double
get_width (const EntenteLayoutFrame *frame, Arrangement arrangement)
{
  const gboolean is_wide = arrangement.columns > 2 && frame->depth == 0;

  return is_wide ? entente_page_flow_get_geometry (frame->flow)->wide_width : frame->width;
}

static GPtrArray *
create_rows (const EntenteLayoutFrame *frame,
             Arrangement arrangement,
             const EntenteSignature *signatures,
             guint n)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);
  const double width = get_width (frame, arrangement);

  for (guint i = 0; i < n; i += arrangement.columns)
    g_ptr_array_add (rows, create_row (frame, arrangement, width, &signatures[i],
                                       MIN (arrangement.columns, n - i)));

  return rows;
}

static double
get_space (const Row *row, guint position)
{
  return position == 0 ? ENTENTE_SPACE_SIGNATURE : 2 * get_gap (row);
}

static gboolean
fit_on_a_page (const EntenteLayoutFrame *frame, GPtrArray *rows, double along)
{
  const EntentePageGeometry *geometry = entente_page_flow_get_geometry (frame->flow);
  double height = along;

  for (guint i = 0; i < rows->len; i++)
    height += ((Row *) rows->pdata[i])->height + get_space (rows->pdata[i], i);

  return height <= (frame->is_last ? geometry->last_bottom : geometry->bottom) - geometry->top;
}

/* How many strips come along with the signatures so that @least is on their page, and how high they
   are. What holds together is not parted. */
static guint
measure_along (EntentePageFlow *flow, double least, double *height)
{
  const guint n = entente_page_flow_get_n_strips (flow);
  guint along = 0;

  for (*height = 0; along < n; along++)
    {
      const EntenteStripMetrics *next = &entente_page_flow_get_strip (flow, n - 1 - along)->metrics;

      if (along > 0
          && (entente_page_flow_get_strip (flow, n - along)->metrics.new_page
              || (next->keep == ENTENTE_KEEP_FREE && *height >= least)))
        break;
      *height += next->height + next->space;
    }

  return along;
}

/* The most comfortable arrangement that keeps all signatures on one page with what they agree to:
   alone on a page, they could be put under any text. When none does, whole rows go over to the next
   page. */
static GPtrArray *
arrange (const EntenteLayoutFrame *frame, const EntenteSignature *signatures, guint n, guint *along)
{
  const Arrangement arrangements[] = {
    { n == 3 || n > 4 ? 3 : 2, FALSE, FALSE },
    { 3, TRUE, TRUE },
    { MAX_COLUMNS, TRUE, FALSE },
  };
  static const double leasts[] = { ROOM_ALONG, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (arrangements); i++)
    {
      g_autoptr (GPtrArray) rows = create_rows (frame, arrangements[i], signatures, n);

      for (guint j = 0; j < G_N_ELEMENTS (leasts); j++)
        {
          double height;

          *along = measure_along (frame->flow, leasts[j], &height);
          if (fit_on_a_page (frame, rows, height))
            return g_steal_pointer (&rows);
        }
    }

  return create_rows (frame, arrangements[1], signatures, n);
}

/* --- Painting --------------------------------------------------------------------------------- */

static void
paint_text (EntentePagePainter *painter, EntenteTextLayout *layout, double x, double y)
{
  if (!layout)
    return;

  entente_page_painter_open_tag (painter, "P");
  entente_text_layout_paint (layout, painter, x, y);
  entente_page_painter_close (painter);
}

/* A short label stands on the line to write on, low, to leave room for the hand. Returns how wide
   it is. */
static double
paint_label (Row *row,
             EntentePagePainter *painter,
             EntenteTextLayout *label,
             EntenteTextRole role,
             double x,
             double *y,
             double width)
{
  const double leading = entente_page_style_get_text (role)->leading;

  if (!label)
    return 0;

  if (is_short (row, label, width))
    {
      entente_text_layout_paint (label, painter, x, *y + ENTENTE_BLANK_LEADING - leading);
      return entente_text_layout_get_natural_width (label) + LABEL_GAP;
    }

  entente_text_layout_paint (label, painter, x, *y + LABEL_GAP);
  *y += LABEL_GAP + entente_text_layout_get_height (label);
  return 0;
}

static void
paint_blank (Row *row,
             EntentePagePainter *painter,
             Cell *cell,
             Blank blank,
             double x,
             double y,
             double width)
{
  static const EntentePageWord words[] = { ENTENTE_PAGE_WORD_PLACE, ENTENTE_PAGE_WORD_DATE,
                                           ENTENTE_PAGE_WORD_MENTION };
  const EntenteTextRole role =
      blank == BLANK_MENTION ? ENTENTE_TEXT_ROLE_SIGNATURE_COMPACT : get_role (row, TEXT_SIGNATORY);
  const double drop = ENTENTE_BLANK_LEADING - entente_page_style_get_text (role)->leading
                      + entente_page_style_get_baseline (role);
  const EntenteElement element = { "Span", ENTENTE_ELEMENT_ALTERNATIVE,
                                   entente_page_words_get (words[blank], row->language) };

  entente_page_painter_open_tag (painter, "P");
  const double label = paint_label (row, painter, cell->labels[blank], role, x, &y, width);
  entente_page_painter_open (painter, &element);
  entente_page_painter_dots (painter, x + label, y + drop, width - label);
  entente_page_painter_close (painter);
  entente_page_painter_close (painter);
}

static void
paint_blanks (Row *row, EntentePagePainter *painter, Cell *cell, double x, double y)
{
  const double width =
      row->arrangement.shares_line ? (row->cell_width - LABEL_GAP) / 2 : row->cell_width;

  paint_blank (row, painter, cell, BLANK_PLACE, x, y, width);
  if (row->arrangement.shares_line)
    paint_blank (row, painter, cell, BLANK_DATE, x + row->cell_width - width, y, width);
  y += row->blank_heights[BLANK_PLACE];
  if (!row->arrangement.shares_line)
    {
      paint_blank (row, painter, cell, BLANK_DATE, x, y, width);
      y += row->blank_heights[BLANK_DATE];
    }
  if (cell->labels[BLANK_MENTION])
    paint_blank (row, painter, cell, BLANK_MENTION, x, y, row->cell_width);
}

static void
paint_lines (Row *row, EntentePagePainter *painter, double x, double y)
{
  cairo_t *cr = entente_page_painter_get_cairo (painter);

  entente_page_painter_begin_artifact (painter, "");
  entente_page_painter_set_grey (painter, 0.2);
  entente_page_painter_rule (painter, x, y, row->cell_width, ENTENTE_RULE_HEAVY);
  entente_page_painter_set_grey (painter, 0.6);
  cairo_set_line_width (cr, ENTENTE_RULE_LIGHT);
  cairo_rectangle (cr, x, y + row->height - ENTENTE_SIGNING_HEIGHT, row->cell_width,
                   ENTENTE_SIGNING_HEIGHT);
  cairo_stroke (cr);
  entente_page_painter_end_artifact (painter);
}

static void
paint_cell (Row *row, EntentePagePainter *painter, Cell *cell, double x, double y)
{
  double text_y = y + get_gap (row);

  paint_lines (row, painter, x, y);
  entente_page_painter_open_tag (painter, "Div");
  for (guint i = 0; i < N_TEXTS; i++)
    {
      paint_text (painter, cell->texts[i], x, text_y);
      text_y += row->text_heights[i];
    }
  paint_blanks (row, painter, cell, x, text_y);
  paint_text (painter, cell->box, x + BOX_PADDING, y + row->height - ENTENTE_SIGNING_HEIGHT);
  entente_page_painter_close (painter);
}

static void
paint (EntentePagePainter *painter, gpointer content, guint part, double x, double y)
{
  Row *row = content;

  for (guint i = 0; i < row->n_cells; i++)
    paint_cell (row, painter, &row->cells[i], x + i * (row->cell_width + GUTTER), y);
}

static void
append_row (const EntenteLayoutFrame *frame, Row *row, guint position, gboolean is_last)
{
  const double width = get_width (frame, row->arrangement);
  const EntenteStrip strip = {
    .metrics = {
      .space = get_space (row, position),
      .height = row->height,
      .keep = is_last ? ENTENTE_KEEP_FREE : ENTENTE_KEEP_LINES,
      .repeat = -1,
    },
    .x = width > frame->width ? entente_page_flow_get_geometry (frame->flow)->wide_x : frame->x,
    .width = width,
    .paint = paint,
    .content = row,
  };

  entente_page_flow_append (frame->flow, &strip);
}

/**
 * entente_signature_layout:
 * @frame: where
 * @block: the signatures
 *
 * Appends a strip a row of signatures, all held together and to what stands above.
 */
void
entente_signature_layout (const EntenteLayoutFrame *frame, EntenteSignatureBlock *block)
{
  guint n = 0;
  guint along = 0;
  const EntenteSignature *signatures = entente_signature_block_get_signatures (block, &n);

  if (n == 0)
    return;

  g_autoptr (GPtrArray) rows = arrange (frame, signatures, n, &along);
  const guint above = entente_page_flow_get_n_strips (frame->flow);

  for (guint i = 1; i <= along; i++)
    entente_page_flow_hold (frame->flow, above - i, ENTENTE_KEEP_SIGNATURE);

  entente_page_flow_open_tag (frame->flow, "Sect");
  g_ptr_array_set_free_func (rows, NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      entente_page_flow_own (frame->flow, rows->pdata[i], row_free);
      append_row (frame, rows->pdata[i], i, i + 1 == rows->len);
    }
  entente_page_flow_close (frame->flow);
}
