/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-row-layout.h"

/* From this many columns on, a table takes the wide measure. */
#define WIDE_COLUMNS 4

/* Figures stand close, so that a budget fits on a page. */
#define SPACE_LEDGER_X 5.0
#define SPACE_LEDGER_Y 1.0

/* Where figures need more than their share, words keep at least this much of the table. */
#define WORDS_SHARE 0.1

/* What stands beside several rows hangs down beside them, unless it takes more of the page than this. */
#define HANGING_SHARE 0.4

/* A header that takes more of the page than this is not repeated. */
#define REPEATED_SHARE 0.4

typedef struct
{
  const EntenteLayoutFrame *frame;
  const EntenteTableColumn *columns;
  guint n_columns;
  double x;
  double width;
  double padding_x; /* between columns, on each side */
  double padding_y; /* above and below text */
  EntenteTextRole role;
  double *widths; /* of the columns */
} Table;

static void
share_width (const Table *table)
{
  double whole = 0;

  for (guint i = 0; i < table->n_columns; i++)
    whole += MAX (0, table->columns[i].share);
  for (guint i = 0; i < table->n_columns; i++)
    table->widths[i] = whole > 0 ? table->width * MAX (0, table->columns[i].share) / whole
                                 : table->width / table->n_columns;
}

/* Text starts on the left edge of the page's text and ends on its right: only inner gaps are
   padded. */
static double
get_left (const Table *table, guint column)
{
  return column == 0 ? 0 : table->padding_x;
}

static double
get_right (const Table *table, guint column)
{
  return column + 1 == table->n_columns ? 0 : table->padding_x;
}

/* How wide the widest figure of a column is. */
static double
measure_figures (const Table *table, GPtrArray *rows, guint column)
{
  EntenteTypesetter *typesetter = entente_page_flow_get_typesetter (table->frame->flow);
  double width = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      EntenteRichText *cell = ((GPtrArray *) rows->pdata[i])->pdata[column];
      g_autoptr (EntenteTextLayout) layout = NULL;

      if (entente_rich_text_is_empty (cell))
        continue;
      layout = entente_text_layout_new (typesetter, cell, table->role, ENTENTE_COLUMN_END,
                                        table->width);
      width = MAX (width, entente_text_layout_get_natural_width (layout));
    }

  return width;
}

/* A figure that is broken over two lines reads as two: columns of figures take what they need from
   those of words. */
static void
widen_figures (const Table *table, GPtrArray *rows)
{
  const double least = table->width * WORDS_SHARE;
  double missing = 0;
  double spare = 0;

  for (guint i = 0; i < table->n_columns; i++)
    {
      if (table->columns[i].alignment != ENTENTE_COLUMN_END)
        {
          spare += MAX (0, table->widths[i] - least);
          continue;
        }

      /* Rounded up, so that Pango's own rounding breaks nothing. */
      const double need = measure_figures (table, rows, i) + get_left (table, i)
                          + get_right (table, i) + 1;
      missing += MAX (0, need - table->widths[i]);
      table->widths[i] = MAX (need, table->widths[i]);
    }

  const double left = spare > 0 ? MAX (0, 1 - missing / spare) : 0;

  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].alignment != ENTENTE_COLUMN_END && table->widths[i] > least)
      table->widths[i] = least + (table->widths[i] - least) * left;
}

static gboolean
is_blank (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    if (!entente_rich_text_is_empty (cells->pdata[i]))
      return FALSE;

  return TRUE;
}

/* hanging: of those cells that stand beside rows below, how many, from the first */
static EntenteRow *
create_row (const Table *table,
            GPtrArray *cells,
            guint n_hanging,
            EntenteTextRole role,
            const EntenteElement *element)
{
  const double highest
    = entente_page_flow_get_page_height (table->frame->flow) * HANGING_SHARE;
  EntenteTypesetter *typesetter = entente_page_flow_get_typesetter (table->frame->flow);
  /* A row to write on by hand is as high as a line to write on. */
  const double leading = entente_page_style_get_text (role)->leading;
  const double padding = is_blank (cells) ? MAX (table->padding_y,
                                                 (ENTENTE_BLANK_LEADING - leading) / 2)
                                          : table->padding_y;
  EntenteRow *row = entente_row_new ("TR", table->width, padding);
  double x = 0;

  for (guint i = 0; i < table->n_columns; i++)
    {
      const double width = table->widths[i];
      const double left = get_left (table, i)
                          + entente_rich_text_get_indent (cells->pdata[i]) * ENTENTE_INDENT_CELL;
      const double right = get_right (table, i);
      EntenteTextLayout *layout
        = entente_text_layout_new (typesetter, cells->pdata[i], role, table->columns[i].alignment,
                                   MAX (width - left - right, 1));
      const EntenteRowCell cell = {
        layout,
        x + left,
        *element,
        i < n_hanging && entente_text_layout_get_height (layout) < highest,
      };

      entente_row_add_cell (row, &cell);
      if (i > 0 && table->columns[i].divided)
        entente_row_add_divider (row, x);
      x += width;
    }

  return row;
}

static int
append_header (const Table *table, GPtrArray *header)
{
  const EntenteElement element = { "TH", ENTENTE_ELEMENT_COLUMN_HEADER, NULL };
  EntenteRow *row = create_row (table, header, 0, ENTENTE_TEXT_ROLE_CELL_HEADER, &element);

  const double page = entente_page_flow_get_page_height (table->frame->flow);
  const gboolean repeats = entente_row_get_height (row) < page * REPEATED_SHARE;

  entente_row_set_rules (row, ENTENTE_RULE_HEAVY, ENTENTE_RULE_HEAVY);
  const guint strip = entente_row_append (row, table->frame->flow, table->x, ENTENTE_SPACE_BLOCK,
                                          ENTENTE_KEEP_HEADING, -1);

  return repeats ? (int) strip : -1;
}

static EntenteTableRowStyle
get_style (EntenteTableBlock *block, guint row, guint n_rows)
{
  return row < n_rows ? entente_table_block_get_style (block, row) : ENTENTE_TABLE_ROW_PLAIN;
}

static double
get_rule_below (EntenteTableBlock *block, guint row, guint n_rows)
{
  if (row + 1 == n_rows || get_style (block, row, n_rows) == ENTENTE_TABLE_ROW_TOTAL
      || get_style (block, row + 1, n_rows) == ENTENTE_TABLE_ROW_TOTAL)
    return ENTENTE_RULE_HEAVY;

  return ENTENTE_RULE_LIGHT;
}

/* How many of its first cells go on in the row below. */
static guint
count_open_cells (EntenteTableBlock *block, guint row, guint n_rows)
{
  return row + 1 < n_rows ? entente_table_block_get_n_joined (block, row + 1) : 0;
}

static double
get_rule_start (const Table *table, EntenteTableBlock *block, guint row, guint n_rows)
{
  double x = 0;

  for (guint i = 0; i < count_open_cells (block, row, n_rows); i++)
    x += table->widths[i];

  return x;
}

static EntenteKeep
get_keep (EntenteTableBlock *block, guint row, guint n_rows)
{
  if (get_style (block, row, n_rows) == ENTENTE_TABLE_ROW_GROUP)
    return ENTENTE_KEEP_HEADING;

  /* The last row, alone under a repeated header, would look like another table. */
  if (row + 2 == n_rows || get_style (block, row + 1, n_rows) == ENTENTE_TABLE_ROW_TOTAL
      || count_open_cells (block, row, n_rows) > 0)
    return ENTENTE_KEEP_ROWS;

  return ENTENTE_KEEP_FREE;
}

/* The rows beside which a cell hangs down are high enough for it together, and those it reaches stay
   on one page. */
static void
make_room (EntenteTableBlock *block, GPtrArray *rows, guint row, guint column, EntenteKeep *keeps)
{
  const guint n_rows = entente_table_block_count_rows (block, row, column);
  const double need = entente_row_get_cell_height (rows->pdata[row], column);
  double height = entente_row_get_height (rows->pdata[row]);

  for (guint i = row + 1; i < row + n_rows; i++)
    {
      if (need > height)
        keeps[i - 1] = ENTENTE_KEEP_BESIDE;
      height += entente_row_get_height (rows->pdata[i]);
    }
  if (n_rows > 1 && need > height)
    entente_row_grow (rows->pdata[row + n_rows - 1], need - height);
}

/* All rows, before any is placed: what hangs down makes others higher. The innermost cells first, as
   those before them stand beside more rows. (transfer full) */
static GPtrArray *
create_rows (const Table *table, EntenteTableBlock *block, EntenteKeep *keeps)
{
  const EntenteElement element = { "TD", ENTENTE_ELEMENT_PLAIN, NULL };
  GPtrArray *texts = entente_table_block_get_rows (block);
  GPtrArray *rows = g_ptr_array_sized_new (texts->len);

  for (guint i = 0; i < texts->len; i++)
    {
      keeps[i] = get_keep (block, i, texts->len);
      g_ptr_array_add (rows, create_row (table, texts->pdata[i],
                                         count_open_cells (block, i, texts->len), table->role,
                                         &element));
    }
  for (guint column = table->n_columns; column-- > 0;)
    for (guint i = 0; i < texts->len; i++)
      if (column < count_open_cells (block, i, texts->len)
          && entente_table_block_count_rows (block, i, column) > 1)
        make_room (block, rows, i, column, keeps);

  return rows;
}

static void
append_rows (const Table *table, EntenteTableBlock *block, int header)
{
  g_autofree EntenteKeep *keeps
    = g_new0 (EntenteKeep, MAX (1, entente_table_block_get_rows (block)->len));
  g_autoptr (GPtrArray) rows = create_rows (table, block, keeps);

  for (guint i = 0; i < rows->len; i++)
    {
      const gboolean is_first = i == 0 && header < 0;
      EntenteRow *row = rows->pdata[i];

      entente_row_set_rules (row, is_first ? ENTENTE_RULE_HEAVY : 0,
                             get_rule_below (block, i, rows->len));
      entente_row_set_rule_start (row, get_rule_start (table, block, i, rows->len));
      entente_row_append (row, table->frame->flow, table->x, is_first ? ENTENTE_SPACE_BLOCK : 0,
                          keeps[i], header);
    }
}

/**
 * entente_table_layout:
 * @frame: where
 * @block: a table
 *
 * Appends a strip a row; the header comes again at the top of each page.
 */
void
entente_table_layout (const EntenteLayoutFrame *frame, EntenteTableBlock *block)
{
  const EntentePageGeometry *geometry = entente_page_flow_get_geometry (frame->flow);
  const char *summary = entente_table_block_get_summary (block);
  const EntenteElementTrait trait = summary ? ENTENTE_ELEMENT_SUMMARY : ENTENTE_ELEMENT_PLAIN;
  GPtrArray *header = entente_table_block_get_header (block);
  const gboolean is_ledger = entente_table_block_get_is_ledger (block);
  Table table = {
    .frame = frame,
    .x = frame->x,
    .width = frame->width,
    .padding_x = is_ledger ? SPACE_LEDGER_X : ENTENTE_SPACE_CELL_X,
    .padding_y = is_ledger ? SPACE_LEDGER_Y : ENTENTE_SPACE_CELL_Y,
    .role = is_ledger ? ENTENTE_TEXT_ROLE_LEDGER : ENTENTE_TEXT_ROLE_CELL,
  };
  g_autofree double *widths = NULL;
  int header_strip = -1;

  table.columns = entente_table_block_get_columns (block, &table.n_columns);
  if (table.n_columns >= WIDE_COLUMNS && frame->depth == 0)
    {
      table.x = geometry->wide_x;
      table.width = geometry->wide_width;
    }

  widths = g_new (double, table.n_columns);
  table.widths = widths;
  share_width (&table);
  if (is_ledger)
    widen_figures (&table, entente_table_block_get_rows (block));

  entente_page_flow_open (frame->flow, &(EntenteElement){ "Table", trait, summary });
  if (header)
    header_strip = append_header (&table, header);
  append_rows (&table, block, header_strip);
  entente_page_flow_close (frame->flow);
  entente_page_flow_add_space (frame->flow, ENTENTE_SPACE_BLOCK);
}
