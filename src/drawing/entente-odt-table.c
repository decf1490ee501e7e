/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-key-value-block.h"
#include "entente-odt-private.h"
#include "entente-page-words.h"
#include "entente-signature-block.h"
#include "entente-table-block.h"

/* From this many columns on, a table takes the wide measure. */
#define WIDE_COLUMNS 4

#define SHARE_OF_KEYS 0.36

/* So many signatures stand two by two, more of them three by three. */
#define SIGNATURES_BY_TWO 4

#define COLUMNS_MAX 26

/* Left and right of what a cell says, in points. */
#define CELL_PADDING 3.0

/* The edges of a cell. */
typedef struct
{
  const char *name;
  const char *above;
  const char *below;
} Edges;

static const Edges edges[] = {
  { "Open", "none", "none" },
  { "First", "0.8pt solid #333333", "0.35pt solid #999999" }, /* without a heading above it */
  { "Last", "none", "0.8pt solid #333333" },
  { "Cell", "none", "0.35pt solid #999999" },
  { "Group", "none", "0.35pt solid #999999" },
  { "Total", "0.8pt solid #333333", "0.8pt solid #333333" },
  { "Head", "0.8pt solid #333333", "0.8pt solid #333333" },
};

typedef struct
{
  double x;
  double width;
  guint n_columns;
  double shares[COLUMNS_MAX];
} Widths;

/* Styles */

static char *
dup_points (double points)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.2f", points);

  return g_strconcat (number, "pt", NULL);
}

static char *
dup_cell_style (const char *edge, gboolean is_ledger, gboolean is_divided)
{
  return g_strconcat (edge, is_ledger ? "Ledger" : "", is_divided ? "Divided" : "", NULL);
}

static void
add_cell_style (EntenteOdt *self, const Edges *edge, gboolean is_ledger, gboolean is_divided)
{
  g_autofree char *name = dup_cell_style (edge->name, is_ledger, is_divided);

  _entente_odt_start (self, "style:style", "style:name", name, "style:family", "table-cell", NULL);
  _entente_odt_add (self,
                    "style:table-cell-properties",
                    "fo:padding-left", "3pt",
                    "fo:padding-right", "3pt",
                    "fo:padding-top", is_ledger ? "1pt" : "3.5pt",
                    "fo:padding-bottom", is_ledger ? "1pt" : "3.5pt",
                    "fo:border-left", is_divided ? "0.35pt solid #999999" : "none",
                    "fo:border-right", "none",
                    "fo:border-top", edge->above,
                    "fo:border-bottom", edge->below,
                    NULL);
  _entente_odt_end (self);
}

static void
add_box_style (EntenteOdt *self)
{
  _entente_odt_start (self, "style:style", "style:name", "Box", "style:family", "table-cell", NULL);
  _entente_odt_add (self,
                    "style:table-cell-properties",
                    "fo:padding", "3pt",
                    "fo:border", "0.35pt solid #999999",
                    NULL);
  _entente_odt_end (self);
}

static void
add_row_style (EntenteOdt *self, const char *name, double height)
{
  g_autofree char *least = height > 0 ? dup_points (height) : NULL;

  _entente_odt_start (self, "style:style", "style:name", name, "style:family", "table-row", NULL);
  _entente_odt_add (self,
                    "style:table-row-properties",
                    "fo:keep-together", "always",
                    "style:min-row-height", least,
                    NULL);
  _entente_odt_end (self);
}

/* Word processors look for these in each part that uses them. */
void
_entente_odt_declare_cells (EntenteOdt *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (edges); i++)
    for (guint ledger = 0; ledger < 2; ledger++)
      for (guint divided = 0; divided < 2; divided++)
        add_cell_style (self, &edges[i], ledger == 1, divided == 1);
  add_box_style (self);
  add_row_style (self, "Row", 0);
  add_row_style (self, "Signing", ENTENTE_SIGNING_HEIGHT);
  add_row_style (self, "Initialling", ENTENTE_INITIALS_HEIGHT);
}

static double
get_column_width (const Widths *widths, guint column)
{
  double sum = 0;

  for (guint i = 0; i < widths->n_columns; i++)
    sum += MAX (0, widths->shares[i]);

  return sum > 0 ? widths->width * MAX (0, widths->shares[column]) / sum
                 : widths->width / widths->n_columns;
}

static double
get_cell_width (const Widths *widths, guint column)
{
  return get_column_width (widths, column) - 2 * CELL_PADDING;
}

static void
declare_widths (EntenteOdt *self, const Widths *widths, gboolean is_whole)
{
  g_autofree char *name = g_strdup_printf ("Table%u", ++self->n_tables);
  g_autofree char *whole = dup_points (widths->width);
  g_autofree char *left = dup_points (widths->x - self->geometry.wide_x);

  _entente_odt_start (self, "style:style", "style:name", name, "style:family", "table", NULL);
  _entente_odt_add (self,
                    "style:table-properties",
                    "style:width", whole,
                    "table:align", "left",
                    "fo:margin-left", left,
                    "fo:margin-top", "6pt",
                    "fo:margin-bottom", "12pt",
                    "style:may-break-between-rows", is_whole ? "false" : NULL,
                    "table:border-model", "collapsing",
                    NULL);
  _entente_odt_end (self);
  for (guint i = 0; i < widths->n_columns; i++)
    {
      g_autofree char *column = g_strdup_printf ("%s.%c", name, 'A' + (int) i);
      g_autofree char *width = dup_points (get_column_width (widths, i));

      _entente_odt_start (self,
                          "style:style",
                          "style:name", column,
                          "style:family", "table-column",
                          NULL);
      _entente_odt_add (self, "style:table-column-properties", "style:column-width", width, NULL);
      _entente_odt_end (self);
    }
}

/* Widths */

static void
measure_table (EntenteOdt *self, EntenteTableBlock *block, Widths *widths)
{
  guint n_columns;
  const EntenteTableColumn *columns = entente_table_block_get_columns (block, &n_columns);

  widths->n_columns = MIN (n_columns, COLUMNS_MAX);
  for (guint i = 0; i < widths->n_columns; i++)
    widths->shares[i] = columns[i].share;
  if (n_columns < WIDE_COLUMNS)
    return;
  widths->x = self->geometry.wide_x;
  widths->width = self->geometry.wide_width;
}

static guint
count_signature_columns (EntenteSignatureBlock *block)
{
  guint n_signatures;

  entente_signature_block_get_signatures (block, &n_signatures);

  return n_signatures > SIGNATURES_BY_TWO ? 3 : 2;
}

static void
measure (EntenteOdt *self, EntenteBlock *block, Widths *widths)
{
  *widths = (Widths) { .x = self->geometry.text_x, .width = self->geometry.text_width };
  if (ENTENTE_IS_TABLE_BLOCK (block))
    measure_table (self, ENTENTE_TABLE_BLOCK (block), widths);
  else if (ENTENTE_IS_KEY_VALUE_BLOCK (block))
    {
      widths->n_columns = 2;
      widths->shares[0] = SHARE_OF_KEYS;
      widths->shares[1] = 1 - SHARE_OF_KEYS;
    }
  else
    {
      widths->n_columns = count_signature_columns (ENTENTE_SIGNATURE_BLOCK (block));
      if (widths->n_columns > 2)
        {
          widths->x = self->geometry.wide_x;
          widths->width = self->geometry.wide_width;
        }
      for (guint i = 0; i < widths->n_columns; i++)
        widths->shares[i] = 1;
    }
}

gboolean
_entente_odt_is_table (EntenteBlock *block)
{
  return ENTENTE_IS_TABLE_BLOCK (block) || ENTENTE_IS_KEY_VALUE_BLOCK (block)
         || ENTENTE_IS_SIGNATURE_BLOCK (block);
}

void
_entente_odt_declare_table (EntenteOdt *self, EntenteBlock *block)
{
  Widths widths;

  measure (self, block, &widths);
  declare_widths (self, &widths, ENTENTE_IS_SIGNATURE_BLOCK (block));
}

/* Cells */

/* part: of one block that is written as several tables, from 0 */
static void
start_table (EntenteOdt *self, const Widths *widths, guint part)
{
  g_autofree char *style = g_strdup_printf ("Table%u", self->n_tables);
  g_autofree char *name = part > 0 ? g_strdup_printf ("%s.%u", style, part + 1) : g_strdup (style);

  _entente_odt_start (self, "table:table", "table:name", name, "table:style-name", style, NULL);
  for (guint i = 0; i < widths->n_columns; i++)
    {
      g_autofree char *column = g_strdup_printf ("%s.%c", style, 'A' + (int) i);

      _entente_odt_add (self, "table:table-column", "table:style-name", column, NULL);
    }
}

static void
start_row (EntenteOdt *self, const char *style)
{
  _entente_odt_start (self, "table:table-row", "table:style-name", style, NULL);
}

/* n_rows: how many it stands in */
static void
start_cell (EntenteOdt *self, const char *style, guint n_rows)
{
  g_autofree char *span = n_rows > 1 ? g_strdup_printf ("%u", n_rows) : NULL;

  _entente_odt_start (self,
                      "table:table-cell",
                      "table:style-name", style,
                      "table:number-rows-spanned", span,
                      "office:value-type", "string",
                      NULL);
}

static void
write_cell (EntenteOdt *self,
            const Widths *widths,
            guint column,
            guint n_rows,
            const char *cell,
            const char *paragraph,
            EntenteRichText *text)
{
  start_cell (self, cell, n_rows);
  self->cell_width = get_cell_width (widths, column);
  _entente_odt_write_paragraph (self, paragraph, text);
  self->cell_width = 0;
  _entente_odt_end (self);
}

/* Tables */

static const char *
get_paragraph (EntenteColumnAlignment alignment, gboolean is_header, EntenteRichText *text)
{
  static const char *const cells[] = { "Table_20_Contents", "Table_20_Center", "Table_20_Figures" };
  static const char *const headers[] = { "Table_20_Heading", "Table_20_Heading_20_Center",
                                         "Table_20_Heading_20_Figures" };

  if (entente_rich_text_get_indent (text) > 0 && alignment == ENTENTE_COLUMN_START && !is_header)
    return "Table_20_Indented";

  return is_header ? headers[alignment] : cells[alignment];
}

static void
write_row_cell (EntenteOdt *self,
                EntenteTableBlock *block,
                const Widths *widths,
                guint column,
                guint n_rows,
                EntenteRichText *text,
                const char *edge)
{
  guint n_columns;
  const EntenteTableColumn *columns = entente_table_block_get_columns (block, &n_columns);
  g_autofree char *style = dup_cell_style (edge, entente_table_block_get_is_ledger (block),
                                           columns[column].divided);
  const char *paragraph
    = get_paragraph (columns[column].alignment, g_str_equal (edge, "Head"), text);

  write_cell (self, widths, column, n_rows, style, paragraph, text);
}

/* A table ends with a rule; it begins with one, too, when no heading does. last: of the rows a cell
   stands in */
static const char *
get_edge (EntenteTableBlock *block, guint row, guint last, guint n_rows)
{
  const gboolean is_first = row == 0 && entente_table_block_get_header (block) == NULL;
  const gboolean is_last = last + 1 == n_rows;

  switch (entente_table_block_get_style (block, row))
    {
    case ENTENTE_TABLE_ROW_GROUP:
      return "Group";
    case ENTENTE_TABLE_ROW_TOTAL:
      return "Total";
    case ENTENTE_TABLE_ROW_PLAIN:
    default:
      return is_first && is_last ? "Total" : is_first ? "First" : is_last ? "Last" : "Cell";
    }
}

static void
write_header (EntenteOdt *self, EntenteTableBlock *block, const Widths *widths)
{
  GPtrArray *header = entente_table_block_get_header (block);

  if (header == NULL)
    return;

  _entente_odt_start (self, "table:table-header-rows", NULL);
  start_row (self, "Row");
  for (guint i = 0; i < widths->n_columns; i++)
    write_row_cell (self, block, widths, i, 1, header->pdata[i], "Head");
  _entente_odt_end (self);
  _entente_odt_end (self);
}

static void
write_row (EntenteOdt *self, EntenteTableBlock *block, const Widths *widths, guint row)
{
  GPtrArray *rows = entente_table_block_get_rows (block);
  GPtrArray *texts = rows->pdata[row];

  start_row (self, "Row");
  for (guint i = 0; i < widths->n_columns; i++)
    {
      const guint n_spanned = entente_table_block_count_rows (block, row, i);

      if (n_spanned == 0)
        _entente_odt_add (self, "table:covered-table-cell", NULL);
      else
        write_row_cell (self, block, widths, i, n_spanned, texts->pdata[i],
                        get_edge (block, row, row + n_spanned - 1, rows->len));
    }
  _entente_odt_end (self);
}

static void
write_rows (EntenteOdt *self, EntenteTableBlock *block, const Widths *widths)
{
  const guint n_rows = entente_table_block_get_rows (block)->len;

  write_header (self, block, widths);
  for (guint i = 0; i < n_rows; i++)
    write_row (self, block, widths, i);
}

/* Keys and values */

static void
write_keys (EntenteOdt *self, EntenteKeyValueBlock *block, const Widths *widths)
{
  GPtrArray *keys = entente_key_value_block_get_keys (block);
  GPtrArray *values = entente_key_value_block_get_values (block);

  for (guint i = 0; i < keys->len; i++)
    {
      start_row (self, "Row");
      write_cell (self, widths, 0, 1, "OpenLedger", "Key", keys->pdata[i]);
      write_cell (self, widths, 1, 1, "OpenLedger", "Value", values->pdata[i]);
      _entente_odt_end (self);
    }
}

/* Signatures */

/* A label, then dots up to the edge, as far as one can tell. */
static void
write_dotted (EntenteOdt *self, const char *label)
{
  g_autoptr (EntenteRichText) text = entente_rich_text_new (NULL);

  if (label != NULL)
    {
      entente_rich_text_append (text, label, ENTENTE_TEXT_PLAIN);
      entente_rich_text_append (text, "\302\240", ENTENTE_TEXT_PLAIN);
    }
  entente_rich_text_append_blank (text, self->geometry.wide_width / ENTENTE_MM, NULL);
  _entente_odt_write_paragraph (self, "Signature", text);
}

static void
write_fact (EntenteOdt *self, const char *words)
{
  if (words != NULL)
    _entente_odt_write_line (self, "Signature", words);
  else
    write_dotted (self, NULL);
}

static void
write_signature (EntenteOdt *self, const EntenteSignature *signature)
{
  start_cell (self, "Open", 1);
  if (signature != NULL)
    {
      _entente_odt_write_line (self, "Signature_20_Party", signature->party);
      write_fact (self, signature->signatory);
      write_fact (self, signature->function);
      write_dotted (self, signature->place_label);
      write_dotted (self, signature->date_label);
      if (signature->mention != NULL)
        _entente_odt_write_line (self, "Signature", signature->mention);
    }
  else
    _entente_odt_write_line (self, "Signature", NULL);
  _entente_odt_end (self);
}

static void
write_box (EntenteOdt *self, gboolean is_used)
{
  start_cell (self, is_used ? "Box" : "Open", 1);
  _entente_odt_write_line (
    self,
    "Signature_20_Label",
    is_used ? entente_page_words_get (ENTENTE_PAGE_WORD_SIGNATURE,
                                      entente_composition_get_language (self->composition))
            : NULL);
  _entente_odt_end (self);
}

/* A table for each row of signatures: whoever signs finds the box under the name, never on the next
   page. */
static void
write_signatures (EntenteOdt *self, EntenteSignatureBlock *block, const Widths *widths)
{
  const guint n_columns = count_signature_columns (block);
  guint n_signatures;
  const EntenteSignature *signatures =
    entente_signature_block_get_signatures (block, &n_signatures);

  for (guint first = 0; first < n_signatures; first += n_columns)
    {
      start_table (self, widths, first / n_columns);
      start_row (self, "Row");
      self->cell_width = get_cell_width (widths, 0);
      for (guint i = first; i < first + n_columns; i++)
        write_signature (self, i < n_signatures ? &signatures[i] : NULL);
      self->cell_width = 0;
      _entente_odt_end (self);
      start_row (self, "Signing");
      for (guint i = first; i < first + n_columns; i++)
        write_box (self, i < n_signatures);
      _entente_odt_end (self);
      _entente_odt_end (self);
      if (first + n_columns < n_signatures)
        _entente_odt_write_line (self, ENTENTE_ODT_JOINT, NULL);
    }
}

void
_entente_odt_write_table (EntenteOdt *self, EntenteBlock *block)
{
  Widths widths;

  measure (self, block, &widths);
  self->n_tables++;
  if (ENTENTE_IS_SIGNATURE_BLOCK (block))
    {
      write_signatures (self, ENTENTE_SIGNATURE_BLOCK (block), &widths);
      return;
    }

  start_table (self, &widths, 0);
  if (ENTENTE_IS_TABLE_BLOCK (block))
    write_rows (self, ENTENTE_TABLE_BLOCK (block), &widths);
  else
    write_keys (self, ENTENTE_KEY_VALUE_BLOCK (block), &widths);
  _entente_odt_end (self);
}

/* Initials */

/* Boxes at the foot of each page; the last, which is signed, has them too: a word processor knows no
   other foot for it. */
void
_entente_odt_write_initials (EntenteOdt *self)
{
  const char *const *parties = entente_composition_get_initials (self->composition);
  guint n = parties != NULL ? g_strv_length ((char **) parties) : 0;

  if (n == 0)
    return;

  _entente_odt_start (self, "table:table", "table:name", "Initials", NULL);
  for (guint i = 0; i <= self->geometry.initials_per_row; i++)
    _entente_odt_add (self, "table:table-column", NULL);
  for (guint first = 0; first < n; first += self->geometry.initials_per_row)
    {
      start_row (self, "Initialling");
      start_cell (self, "Open", 1);
      _entente_odt_write_line (
        self,
        "Initials",
        first == 0 ? entente_page_words_get (ENTENTE_PAGE_WORD_INITIALS,
                                             entente_composition_get_language (self->composition))
                   : NULL);
      _entente_odt_end (self);
      for (guint i = first; i < first + self->geometry.initials_per_row; i++)
        {
          start_cell (self, i < n ? "Box" : "Open", 1);
          _entente_odt_write_line (self, "Initials", i < n ? parties[i] : NULL);
          _entente_odt_end (self);
        }
      _entente_odt_end (self);
    }
  _entente_odt_end (self);
}
