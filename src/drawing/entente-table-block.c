/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-table-block.h"

struct _EntenteTableBlock
{
  EntenteBlock parent_instance;

  /* Owned */
  EntenteTableColumn *columns;
  GPtrArray *header; /* nullable; of EntenteRichText */
  GPtrArray *rows;   /* of GPtrArray of EntenteRichText */
  GArray *styles;    /* nullable; of EntenteTableRowStyle, one a row */
  GArray *joins;     /* nullable; of guint, one a row */
  char *summary;

  guint n_columns;
  gboolean is_ledger;
};

G_DEFINE_FINAL_TYPE (EntenteTableBlock, entente_table_block, ENTENTE_TYPE_BLOCK)

static void
entente_table_block_finalize (GObject *object)
{
  EntenteTableBlock *self = ENTENTE_TABLE_BLOCK (object);

  g_free (self->columns);
  g_clear_pointer (&self->header, g_ptr_array_unref);
  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->styles, g_array_unref);
  g_clear_pointer (&self->joins, g_array_unref);
  g_free (self->summary);

  G_OBJECT_CLASS (entente_table_block_parent_class)->finalize (object);
}

static void
entente_table_block_class_init (EntenteTableBlockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_table_block_finalize;
}

static void
entente_table_block_init (EntenteTableBlock *self)
{
}

/* A ragged row would shift cells under the wrong heading: refused at the door. */
static gboolean
rows_have_cells (GPtrArray *rows, guint n_columns)
{
  for (guint i = 0; i < rows->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (rows, i);

      if (row->len != n_columns)
        return FALSE;
    }

  return TRUE;
}

/**
 * entente_table_block_new:
 * @columns: (array length=n_columns): width and alignment of each column
 * @n_columns: how many, at least one
 * @header: (nullable) (element-type EntenteRichText): the cells repeated at the top of each page
 * @rows: (element-type GPtrArray): the rows, each an array of #EntenteRichText as long as there are
 *   columns
 * @summary: (nullable): what it shows, for assistive technology
 *
 * Returns: (transfer full): a new block
 */
EntenteBlock *
entente_table_block_new (const EntenteTableColumn *columns,
                         guint n_columns,
                         GPtrArray *header,
                         GPtrArray *rows,
                         const char *summary)
{
  g_return_val_if_fail (columns != NULL && n_columns > 0, NULL);
  g_return_val_if_fail (header == NULL || header->len == n_columns, NULL);
  g_return_val_if_fail (rows != NULL && rows_have_cells (rows, n_columns), NULL);

  EntenteTableBlock *self = g_object_new (ENTENTE_TYPE_TABLE_BLOCK, NULL);
  self->columns = g_memdup2 (columns, n_columns * sizeof *columns);
  self->n_columns = n_columns;
  self->header = header ? g_ptr_array_ref (header) : NULL;
  self->rows = g_ptr_array_ref (rows);
  self->summary = summary ? g_utf8_make_valid (summary, -1) : NULL;

  return ENTENTE_BLOCK (self);
}

/**
 * entente_table_block_new_ledger:
 * @columns: (array length=n_columns): width and alignment of each column
 * @n_columns: how many, at least one
 * @header: (nullable) (element-type EntenteRichText): the cells repeated at the top of each page
 * @rows: (element-type GPtrArray): as of entente_table_block_new()
 * @styles: (nullable) (element-type EntenteTableRowStyle): what each row is
 * @summary: (nullable): what it shows, for assistive technology
 *
 * A table of figures: rows stand closer than those of prose, groups and totals stand out and stay with
 * what they belong to.
 *
 * Returns: (transfer full): a new block
 */
EntenteBlock *
entente_table_block_new_ledger (const EntenteTableColumn *columns,
                                guint n_columns,
                                GPtrArray *header,
                                GPtrArray *rows,
                                GArray *styles,
                                const char *summary)
{
  g_return_val_if_fail (rows != NULL && (styles == NULL || styles->len == rows->len), NULL);

  EntenteBlock *block = entente_table_block_new (columns, n_columns, header, rows, summary);

  if (block != NULL)
    {
      ENTENTE_TABLE_BLOCK (block)->is_ledger = TRUE;
      ENTENTE_TABLE_BLOCK (block)->styles = styles != NULL ? g_array_ref (styles) : NULL;
    }

  return block;
}

/* A cell that goes on says nothing of its own, and the first row goes on from none. */
static gboolean
joins_are_sound (GPtrArray *rows, GArray *joins, guint n_columns)
{
  if (joins->len != rows->len)
    return FALSE;
  for (guint i = 0; i < joins->len; i++)
    {
      const guint n_joined = g_array_index (joins, guint, i);

      if (n_joined >= n_columns || (i == 0 && n_joined > 0))
        return FALSE;
      for (guint j = 0; j < n_joined; j++)
        if (!entente_rich_text_is_empty (((GPtrArray *) rows->pdata[i])->pdata[j]))
          return FALSE;
    }

  return TRUE;
}

/**
 * entente_table_block_new_joined:
 * @columns: (array length=n_columns): width and alignment of each column
 * @n_columns: how many, at least one
 * @header: (nullable) (element-type EntenteRichText): the cells repeated at the top of each page
 * @rows: (element-type GPtrArray): as of entente_table_block_new()
 * @joins: (element-type guint): of each row, how many of its first cells, without text, go on from
 *   the row above; fewer than there are columns
 * @summary: (nullable): what it shows, for assistive technology
 *
 * A table as people merge the cells of one: what is said once stands beside several rows, which stay
 * on one page where they can.
 *
 * Returns: (transfer full): a new block
 */
EntenteBlock *
entente_table_block_new_joined (const EntenteTableColumn *columns,
                                guint n_columns,
                                GPtrArray *header,
                                GPtrArray *rows,
                                GArray *joins,
                                const char *summary)
{
  EntenteBlock *block;

  g_return_val_if_fail (rows != NULL && rows_have_cells (rows, n_columns), NULL);
  g_return_val_if_fail (joins != NULL && joins_are_sound (rows, joins, n_columns), NULL);

  block = entente_table_block_new (columns, n_columns, header, rows, summary);
  if (block != NULL)
    ENTENTE_TABLE_BLOCK (block)->joins = g_array_ref (joins);

  return block;
}

/**
 * entente_table_block_get_columns:
 * @self: a block
 * @n_columns: (out): how many
 *
 * Returns: (transfer none) (array length=n_columns): width and alignment of each column
 */
const EntenteTableColumn *
entente_table_block_get_columns (EntenteTableBlock *self, guint *n_columns)
{
  g_return_val_if_fail (ENTENTE_IS_TABLE_BLOCK (self), NULL);
  g_return_val_if_fail (n_columns != NULL, NULL);

  *n_columns = self->n_columns;
  return self->columns;
}

/**
 * entente_table_block_get_header:
 * @self: a block
 *
 * Returns: (transfer none) (nullable) (element-type EntenteRichText): the cells repeated at the top
 *   of each page
 */
GPtrArray *
entente_table_block_get_header (EntenteTableBlock *self)
{
  g_return_val_if_fail (ENTENTE_IS_TABLE_BLOCK (self), NULL);

  return self->header;
}

/**
 * entente_table_block_get_rows:
 * @self: a block
 *
 * Returns: (transfer none) (element-type GPtrArray): its rows, each an array of #EntenteRichText
 */
GPtrArray *
entente_table_block_get_rows (EntenteTableBlock *self)
{
  g_return_val_if_fail (ENTENTE_IS_TABLE_BLOCK (self), NULL);

  return self->rows;
}

/**
 * entente_table_block_get_style:
 * @self: a block
 * @row: index of one of its rows
 *
 * Returns: what the row is
 */
EntenteTableRowStyle
entente_table_block_get_style (EntenteTableBlock *self, guint row)
{
  g_return_val_if_fail (ENTENTE_IS_TABLE_BLOCK (self), ENTENTE_TABLE_ROW_PLAIN);
  g_return_val_if_fail (row < self->rows->len, ENTENTE_TABLE_ROW_PLAIN);

  return self->styles != NULL ? g_array_index (self->styles, EntenteTableRowStyle, row)
                              : ENTENTE_TABLE_ROW_PLAIN;
}

/**
 * entente_table_block_get_n_joined:
 * @self: a block
 * @row: index of one of its rows
 *
 * Returns: how many of its first cells go on from the row above
 */
guint
entente_table_block_get_n_joined (EntenteTableBlock *self, guint row)
{
  g_return_val_if_fail (ENTENTE_IS_TABLE_BLOCK (self), 0);
  g_return_val_if_fail (row < self->rows->len, 0);

  return self->joins != NULL ? g_array_index (self->joins, guint, row) : 0;
}

/**
 * entente_table_block_count_rows:
 * @self: a block
 * @row: index of one of its rows
 * @column: index of one of its columns
 *
 * Returns: how many rows the cell stands in; 0 when it goes on from the row above
 */
guint
entente_table_block_count_rows (EntenteTableBlock *self, guint row, guint column)
{
  guint n_rows = 1;

  g_return_val_if_fail (ENTENTE_IS_TABLE_BLOCK (self), 1);
  g_return_val_if_fail (row < self->rows->len && column < self->n_columns, 1);

  if (column < entente_table_block_get_n_joined (self, row))
    return 0;
  while (row + n_rows < self->rows->len
         && column < entente_table_block_get_n_joined (self, row + n_rows))
    n_rows++;

  return n_rows;
}

/**
 * entente_table_block_get_is_ledger:
 * @self: a block
 *
 * Returns: whether it is a table of figures, whose rows stand close
 */
gboolean
entente_table_block_get_is_ledger (EntenteTableBlock *self)
{
  g_return_val_if_fail (ENTENTE_IS_TABLE_BLOCK (self), FALSE);

  return self->is_ledger;
}

/**
 * entente_table_block_get_summary:
 * @self: a block
 *
 * Returns: (transfer none) (nullable): what it shows, for assistive technology
 */
const char *
entente_table_block_get_summary (EntenteTableBlock *self)
{
  g_return_val_if_fail (ENTENTE_IS_TABLE_BLOCK (self), NULL);

  return self->summary;
}
