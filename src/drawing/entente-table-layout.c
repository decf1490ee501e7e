/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-row-layout.h"

/* From this many columns on, a table takes the wide measure. */
#define WIDE_COLUMNS 4

/* Figures stand close, so that a budget fits on a page. */
#define SPACE_LEDGER_X 5.0
#define SPACE_LEDGER_Y 1.0

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
} Table;

static double
get_column_width (const Table *table, guint column)
{
  double whole = 0;

  for (guint i = 0; i < table->n_columns; i++)
    whole += MAX (0, table->columns[i].share);
  if (whole <= 0)
    return table->width / table->n_columns;

  return table->width * MAX (0, table->columns[column].share) / whole;
}

static EntenteRow *
create_row (const Table *table,
            GPtrArray *cells,
            EntenteTextRole role,
            const EntenteElement *element)
{
  EntenteTypesetter *typesetter = entente_page_flow_get_typesetter (table->frame->flow);
  EntenteRow *row = entente_row_new ("TR", table->width, table->padding_y);
  double x = 0;

  for (guint i = 0; i < table->n_columns; i++)
    {
      /* Text starts on the left edge of the page's text and ends on its right: only inner gaps are
         padded. */
      const double width = get_column_width (table, i);
      const double left = i == 0 ? 0 : table->padding_x;
      const double right = i + 1 == table->n_columns ? 0 : table->padding_x;
      const EntenteRowCell cell = {
        entente_text_layout_new (typesetter, cells->pdata[i], role, table->columns[i].alignment,
                                 MAX (width - left - right, 1)),
        x + left,
        *element,
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
  EntenteRow *row = create_row (table, header, ENTENTE_TEXT_ROLE_CELL_HEADER, &element);

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

static EntenteKeep
get_keep (EntenteTableBlock *block, guint row, guint n_rows)
{
  if (get_style (block, row, n_rows) == ENTENTE_TABLE_ROW_GROUP)
    return ENTENTE_KEEP_HEADING;

  /* The last row, alone under a repeated header, would look like another table. */
  if (row + 2 == n_rows || get_style (block, row + 1, n_rows) == ENTENTE_TABLE_ROW_TOTAL)
    return ENTENTE_KEEP_ROWS;

  return ENTENTE_KEEP_FREE;
}

static void
append_rows (const Table *table, EntenteTableBlock *block, int header)
{
  const EntenteElement element = { "TD", ENTENTE_ELEMENT_PLAIN, NULL };
  GPtrArray *rows = entente_table_block_get_rows (block);

  for (guint i = 0; i < rows->len; i++)
    {
      const gboolean is_first = i == 0 && header < 0;
      EntenteRow *row = create_row (table, rows->pdata[i], ENTENTE_TEXT_ROLE_CELL, &element);

      entente_row_set_rules (row, is_first ? ENTENTE_RULE_HEAVY : 0,
                             get_rule_below (block, i, rows->len));
      entente_row_append (row, table->frame->flow, table->x, is_first ? ENTENTE_SPACE_BLOCK : 0,
                          get_keep (block, i, rows->len), header);
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
  };
  int header_strip = -1;

  table.columns = entente_table_block_get_columns (block, &table.n_columns);
  if (table.n_columns >= WIDE_COLUMNS && frame->depth == 0)
    {
      table.x = geometry->wide_x;
      table.width = geometry->wide_width;
    }

  entente_page_flow_open (frame->flow, &(EntenteElement){ "Table", trait, summary });
  if (header)
    header_strip = append_header (&table, header);
  append_rows (&table, block, header_strip);
  entente_page_flow_close (frame->flow);
  entente_page_flow_add_space (frame->flow, ENTENTE_SPACE_BLOCK);
}
