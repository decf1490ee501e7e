/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-block-layout.h"
#include "entente-page-words.h"

#define GUTTER (6 * ENTENTE_MM)
#define LINE_GAP 4.0
#define ROW_GAP 6.0

/* Of what stands above the signatures, at least this much comes along when they start a page. */
#define ROOM_ALONG (3 * ENTENTE_SPACE_LINE)

typedef struct {
  guint columns;
  gboolean compact;
} Arrangement;

/* A label and a dotted line after it. */
typedef struct {
  EntenteTextLayout *label; /* owned, nullable */
  EntentePageWord word;
} Blank;

/* The place of one party: text above, then lines to write on, then room to sign. */
typedef struct {
  EntenteTextLayout *texts[4]; /* owned; party, signatory, function, mention; nullable */
  Blank place;
  Blank date;
  double text_height;
} Cell;

typedef struct {
  Arrangement arrangement;
  double cell_width;
  double text_height; /* of the highest cell */
  double height;
  guint n_cells;
  Cell cells[3];
  EntenteLanguage language;
} Row;

static void
row_free (gpointer data)
{
  Row *row = data;

  for (guint i = 0; i < row->n_cells; i++)
    {
      Cell *cell = &row->cells[i];

      for (guint j = 0; j < G_N_ELEMENTS (cell->texts); j++)
        g_clear_pointer (&cell->texts[j], entente_text_layout_free);
      g_clear_pointer (&cell->place.label, entente_text_layout_free);
      g_clear_pointer (&cell->date.label, entente_text_layout_free);
    }
  g_free (row);
}

static EntenteTextRole
get_role (const Row *row, gboolean is_party)
{
  if (row->arrangement.compact)
    return is_party ? ENTENTE_TEXT_ROLE_SIGNATURE_COMPACT_PARTY : ENTENTE_TEXT_ROLE_SIGNATURE_COMPACT;

  return is_party ? ENTENTE_TEXT_ROLE_SIGNATURE_PARTY : ENTENTE_TEXT_ROLE_SIGNATURE;
}

/* @missing: the word of the blank that stands for a text that is not known. */
static EntenteTextLayout *
create_text (Row *row, EntenteTypesetter *typesetter, const char *words, EntenteTextRole role, int missing)
{
  g_autoptr (EntenteRichText) text = entente_rich_text_new (words);

  if (!words && missing < 0)
    return NULL;
  if (!words)
    entente_rich_text_append_blank (text, row->cell_width / ENTENTE_MM, entente_page_words_get (missing, row->language));

  return entente_text_layout_new (typesetter, text, role, ENTENTE_COLUMN_START, row->cell_width);
}

static double
get_height (EntenteTextLayout *layout)
{
  return layout ? entente_text_layout_get_height (layout) : 0;
}

static Cell
create_cell (Row *row, EntenteTypesetter *typesetter, const EntenteSignature *signature)
{
  const EntenteTextRole role = get_role (row, FALSE);
  const EntenteTextRole label_role = row->arrangement.compact ? role : ENTENTE_TEXT_ROLE_SIGNATURE;
  Cell cell = {
    .texts = {
      create_text (row, typesetter, signature->party, get_role (row, TRUE), -1),
      create_text (row, typesetter, signature->signatory, role, ENTENTE_PAGE_WORD_SIGNATORY),
      create_text (row, typesetter, signature->function, role, ENTENTE_PAGE_WORD_FUNCTION),
      create_text (row, typesetter, signature->mention, ENTENTE_TEXT_ROLE_SIGNATURE_LABEL, -1),
    },
    .place = { create_text (row, typesetter, signature->place_label, label_role, -1), ENTENTE_PAGE_WORD_PLACE },
    .date = { create_text (row, typesetter, signature->date_label, label_role, -1), ENTENTE_PAGE_WORD_DATE },
  };

  for (guint i = 0; i < 3; i++)
    cell.text_height += get_height (cell.texts[i]);

  return cell;
}

/* The lines for place and date of all parties of a row stand at the same height. */
static double
get_blanks_height (const Row *row)
{
  const EntenteTextRole role = get_role (row, FALSE);
  const double line = entente_page_style_get_text (role)->leading + LINE_GAP;

  return row->arrangement.compact ? line : 2 * line;
}

static double
get_mention_height (const Row *row)
{
  double height = 0;

  for (guint i = 0; i < row->n_cells; i++)
    height = MAX (height, get_height (row->cells[i].texts[3]));

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
    {
      row->cells[i] = create_cell (row, typesetter, &signatures[i]);
      row->text_height = MAX (row->text_height, row->cells[i].text_height);
    }
  row->height = ROW_GAP + row->text_height + get_blanks_height (row) + get_mention_height (row)
                + ENTENTE_SIGNING_HEIGHT;

  return row;
}

static void
paint_blank (Row *row, EntentePagePainter *painter, const Blank *blank, double x, double y, double width)
{
  const EntenteTextRole role = get_role (row, FALSE);
  const EntenteElement element = { "Span", ENTENTE_ELEMENT_ALTERNATIVE,
                                   entente_page_words_get (blank->word, row->language) };
  const double label = blank->label ? entente_text_layout_get_natural_width (blank->label) + 4 : 0;

  if (blank->label)
    entente_text_layout_paint (blank->label, painter, x, y);
  entente_page_painter_open (painter, &element);
  entente_page_painter_dots (painter, x + label, y + entente_page_style_get_baseline (role),
                             width - MIN (label, width / 2));
  entente_page_painter_close (painter);
}

static void
paint_blanks (Row *row, EntentePagePainter *painter, Cell *cell, double x, double y)
{
  const double step = get_blanks_height (row) / (row->arrangement.compact ? 1 : 2);
  const double half = row->arrangement.compact ? row->cell_width * 0.55 : 0;

  entente_page_painter_open_tag (painter, "P");
  paint_blank (row, painter, &cell->place, x, y + LINE_GAP, half > 0 ? half - 4 : row->cell_width);
  if (half > 0)
    paint_blank (row, painter, &cell->date, x + half, y + LINE_GAP, row->cell_width - half);
  else
    paint_blank (row, painter, &cell->date, x, y + step + LINE_GAP, row->cell_width);
  entente_page_painter_close (painter);
}

static void
paint_text (EntentePagePainter *painter, EntenteTextLayout *layout, double x, double *y)
{
  if (!layout)
    return;

  entente_page_painter_open_tag (painter, "P");
  entente_text_layout_paint (layout, painter, x, *y);
  entente_page_painter_close (painter);
  *y += entente_text_layout_get_height (layout);
}

static void
paint_cell (Row *row, EntentePagePainter *painter, Cell *cell, double x, double y)
{
  double text_y = y + ROW_GAP;
  double mention_y = text_y + row->text_height + get_blanks_height (row);

  entente_page_painter_begin_artifact (painter, "");
  entente_page_painter_set_grey (painter, 0.2);
  entente_page_painter_rule (painter, x, y, row->cell_width, ENTENTE_RULE_HEAVY);
  entente_page_painter_end_artifact (painter);

  entente_page_painter_open_tag (painter, "Div");
  for (guint i = 0; i < 3; i++)
    paint_text (painter, cell->texts[i], x, &text_y);
  paint_blanks (row, painter, cell, x, y + ROW_GAP + row->text_height);
  paint_text (painter, cell->texts[3], x, &mention_y);
  entente_page_painter_close (painter);
}

static void
paint (EntentePagePainter *painter, gpointer content, guint part, double x, double y)
{
  Row *row = content;

  for (guint i = 0; i < row->n_cells; i++)
    paint_cell (row, painter, &row->cells[i], x + i * (row->cell_width + GUTTER), y);
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
    g_ptr_array_add (rows, create_row (frame, arrangement, width, &signatures[i], MIN (arrangement.columns, n - i)));

  return rows;
}

static gboolean
fit_on_a_page (const EntenteLayoutFrame *frame, GPtrArray *rows, double along)
{
  double height = ENTENTE_SPACE_SIGNATURE + along;

  for (guint i = 0; i < rows->len; i++)
    height += ((Row *) rows->pdata[i])->height;

  return height <= entente_page_flow_get_page_height (frame->flow);
}

/* The most comfortable arrangement that keeps all signatures on one page, with the words above them. */
static GPtrArray *
arrange (const EntenteLayoutFrame *frame,
         const EntenteSignature *signatures,
         guint n,
         double along,
         Arrangement *chosen)
{
  const Arrangement comfortable = { n == 3 || n > 4 ? 3 : 2, FALSE };
  const Arrangement compact = { 3, TRUE };
  g_autoptr (GPtrArray) rows = create_rows (frame, comfortable, signatures, n);

  *chosen = comfortable;
  if (fit_on_a_page (frame, rows, along))
    return g_steal_pointer (&rows);

  *chosen = compact;
  return create_rows (frame, compact, signatures, n);
}

/* Signatures alone on a page could be put under any text: they take along what stands above. Returns how high
   that is. */
static double
hold_what_stands_above (EntentePageFlow *flow)
{
  double along = 0;

  for (guint i = entente_page_flow_get_n_strips (flow); i > 0; i--)
    {
      const EntenteStripMetrics *metrics = &entente_page_flow_get_strip (flow, i - 1)->metrics;
      const gboolean is_parted =
          i == 1 || entente_page_flow_get_strip (flow, i - 2)->metrics.keep == ENTENTE_KEEP_FREE;

      along += metrics->height + metrics->space;
      entente_page_flow_hold (flow, i - 1, ENTENTE_KEEP_SIGNATURE);
      if (metrics->new_page || (is_parted && along >= ROOM_ALONG))
        break;
    }

  return along;
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
  const EntenteSignature *signatures = entente_signature_block_get_signatures (block, &n);
  Arrangement arrangement;

  if (n == 0)
    return;

  const double along = hold_what_stands_above (frame->flow);
  g_autoptr (GPtrArray) rows = arrange (frame, signatures, n, along, &arrangement);
  const double width = get_width (frame, arrangement);

  entente_page_flow_open_tag (frame->flow, "Sect");
  for (guint i = 0; i < rows->len; i++)
    {
      const gboolean is_last = i + 1 == rows->len;
      Row *row = g_ptr_array_index (rows, i);
      const EntenteStrip strip = {
        .metrics = {
          .space = i == 0 ? ENTENTE_SPACE_SIGNATURE : 0,
          .height = row->height,
          .keep = is_last ? ENTENTE_KEEP_FREE : ENTENTE_KEEP_LINES,
          .repeat = -1,
        },
        .x = width > frame->width ? entente_page_flow_get_geometry (frame->flow)->wide_x : frame->x,
        .width = width,
        .paint = paint,
        .content = entente_page_flow_own (frame->flow, row, row_free),
      };

      entente_page_flow_append (frame->flow, &strip);
    }
  g_ptr_array_set_free_func (rows, NULL);
  entente_page_flow_close (frame->flow);
}
