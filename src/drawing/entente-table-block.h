/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-block.h"

G_BEGIN_DECLS

/**
 * EntenteTableBlock:
 *
 * Rows of cells under a header that is repeated on each page.
 */
#define ENTENTE_TYPE_TABLE_BLOCK (entente_table_block_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTableBlock, entente_table_block, ENTENTE, TABLE_BLOCK, EntenteBlock)

const EntenteTableColumn *entente_table_block_get_columns (EntenteTableBlock *self,
                                                           guint *n_columns);
GPtrArray *entente_table_block_get_header (EntenteTableBlock *self);
GPtrArray *entente_table_block_get_rows (EntenteTableBlock *self);
EntenteTableRowStyle entente_table_block_get_style (EntenteTableBlock *self, guint row);
guint entente_table_block_get_n_joined (EntenteTableBlock *self, guint row);
guint entente_table_block_count_rows (EntenteTableBlock *self, guint row, guint column);
gboolean entente_table_block_get_is_ledger (EntenteTableBlock *self);
const char *entente_table_block_get_summary (EntenteTableBlock *self);

G_END_DECLS
