/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-table.h"

G_BEGIN_DECLS

/* What the columns of a budget that was made elsewhere may hold. */
typedef enum {
  ENTENTE_BLOCK_COLUMN_OTHER,
  ENTENTE_BLOCK_COLUMN_ACCOUNT,
  ENTENTE_BLOCK_COLUMN_LABEL,
  ENTENTE_BLOCK_COLUMN_QUANTITY,
  ENTENTE_BLOCK_COLUMN_UNIT,
  ENTENTE_BLOCK_COLUMN_UNIT_PRICE,
  ENTENTE_BLOCK_COLUMN_FORECAST,
  ENTENTE_BLOCK_COLUMN_REVISED,
  ENTENTE_BLOCK_COLUMN_ACTUAL,
  ENTENTE_BLOCK_COLUMN_DOCUMENT,
  ENTENTE_BLOCK_COLUMN_COMMENT,
  ENTENTE_BLOCK_N_COLUMNS
} EntenteBlockColumn;

/* One line to be made: @cells are those of the block, NULL where it has no such column. */
typedef struct {
  EntenteBudgetSide side;
  char *key;   /* owned; "" for to be sorted; in kind for what becomes a contribution */
  char *label; /* owned */
  guint row;   /* in the block, from 1 */
  const char *cells[ENTENTE_BLOCK_N_COLUMNS];
} EntenteBlockLine;

/* The lines that a block holds, without totals and headings. @rows: (element-type GStrv), from
   entente_cell_block_read(), must live as long. @key: of lines that nothing says more of.
   (transfer full) (element-type EntenteBlockLine) */
GPtrArray *_entente_budget_block_read (GPtrArray *rows, const EntenteAccountChart *chart,
                                       EntenteBudgetSide side, const char *key);

G_END_DECLS
