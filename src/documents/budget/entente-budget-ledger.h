/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-blocks.h"

G_BEGIN_DECLS

/**
 * EntenteLedgerRow:
 * @label: "60 – Purchases", with the names of funders where money comes from them
 * @is_heading: whether it is a heading with its subtotal, or an entry under one
 * @block: in which block
 * @amounts: of each column (EntenteAmountColumn); NONE where nobody gave any
 */
typedef struct {
  char *label;
  gboolean is_heading;
  EntenteAccountBlock block;
  EntenteMoney amounts[3];
} EntenteLedgerRow;

/*
 * One side of the account as it is printed: headings and entries of a chart, an entry that says the
 * same as its heading left out. Amounts in whole euros when the paper counts so: then entries are
 * rounded so that they add up to their rounded sum, and headings are the sums of what is printed.
 */
typedef struct {
  GArray *rows;           /* owned: of EntenteLedgerRow */
  EntenteMoney totals[3]; /* NONE where nobody gave any */
} EntenteLedger;

/* table: (nullable): NULL for a blank form of @chart. show_all: entries without amounts as well. */
void _entente_ledger_init (EntenteLedger *self, EntentePaperBlocks *paper,
                           EntenteBudgetTable *table, const EntenteAccountChart *chart,
                           EntenteBudgetSide side, gboolean in_kind, gboolean show_all);
void _entente_ledger_clear (EntenteLedger *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntenteLedger, _entente_ledger_clear)

const EntenteLedgerRow *_entente_ledger_get_row (const EntenteLedger *self, guint row);
/* How many rows stand before the first of another block than the first. */
guint _entente_ledger_count_first_block (const EntenteLedger *self);
/* NONE counts as nothing; NONE when both are. */
EntenteMoney _entente_ledger_add (EntenteMoney a, EntenteMoney b);
/* Indented under its heading, bold when it is one. (transfer full) */
EntenteRichText *_entente_ledger_row_make_label (const EntenteLedgerRow *row);

G_END_DECLS
