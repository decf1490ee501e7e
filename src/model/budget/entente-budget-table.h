/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-account.h"
#include "budget/entente-budget-line.h"
#include "budget/entente-budget.h"
#include "budget/entente-in-kind.h"

G_BEGIN_DECLS

#define ENTENTE_BUDGET_NONE G_MAXUINT

/**
 * EntenteBudgetAmounts:
 * @of: amount of each column; NONE when nobody has given any
 * @difference: actual − revised when there is an actual, else NONE
 *
 * Forecast, revised (the forecast where nobody revised) and actual. Of sums, the difference is that of the sums.
 */
typedef struct {
  EntenteMoney of[3]; /* by EntenteAmountColumn */
  EntenteMoney difference;
} EntenteBudgetAmounts;

/**
 * EntenteBudgetRow:
 *
 * A row of the table in the order of the chart: a heading with its subtotal, an entry of the chart with its
 * subtotal, or a line. A contribution in kind makes a row on each side. Lines of one entry stand in the order of
 * their accounts, then of their rank. An entry without a heading above it has no parent; one that says what its heading
 * says, alone under it, takes its place. Rows live until the next `changed`.
 */
typedef struct {
  EntenteBudgetSide side;
  EntenteAccountBlock block;
  guint entry;               /* of the chart */
  guint level;               /* 0 heading, or the entry in its place; 1 entry, 2 line */
  guint parent;              /* row or ENTENTE_BUDGET_NONE */
  guint n_descendants;       /* rows that follow it and stand under it */
  EntenteBudgetLine *line;   /* borrowed (nullable) */
  EntenteInKind *in_kind;    /* borrowed (nullable) */
  EntenteBudgetAmounts amounts;
} EntenteBudgetRow;

/**
 * EntenteBudgetTotals:
 *
 * By side (EntenteBudgetSide). Direct, indirect, own and in kind are parts; @cash is the total of rule 1 (direct
 * and indirect charges; direct income and own resources), @all adds what is in kind. The same in every chart. What
 * stands under no account of its side counts as direct.
 */
typedef struct {
  EntenteBudgetAmounts direct[2], indirect[2], own[2], in_kind[2], cash[2], all[2];
} EntenteBudgetTotals;

/**
 * EntenteBudgetTable:
 *
 * One version of the budget, in one chart of accounts, computed: kept true by recomputing after each commit, undo or
 * redo that touches it. Nothing is computed before somebody asks. Pages and documents make their own; the project keeps
 * that of the working budget (entente_project_get_budget_table()).
 *
 * Properties: `budget` (read-write; EntenteBudget), `chart` (read-write, id; "" for that of the settings), `show-empty`
 * (read-write: entries without lines are rows too). Signal: `changed` () when rows or totals are new, or what words
 * about them depend on (organisations, requests, settings, reference values).
 */
#define ENTENTE_TYPE_BUDGET_TABLE (entente_budget_table_get_type ())
G_DECLARE_FINAL_TYPE (EntenteBudgetTable, entente_budget_table, ENTENTE, BUDGET_TABLE, GObject)

/* @budget: (nullable): NULL for whatever is the working budget, also when another becomes that. A budget that is
   deleted gives way to it as well. @language: of codes and labels. */
EntenteBudgetTable *entente_budget_table_new (EntenteStore *store, EntenteBudget *budget,
                                              EntenteLanguage language);
EntenteStore *entente_budget_table_get_store (EntenteBudgetTable *self);
EntenteLanguage entente_budget_table_get_language (EntenteBudgetTable *self);
void entente_budget_table_set_language (EntenteBudgetTable *self, EntenteLanguage language);
/* NULL only in a file from which somebody took all budgets away. */
EntenteBudget *entente_budget_table_get_budget (EntenteBudgetTable *self);
/* Whether nothing may be changed any more: an adopted version. */
gboolean entente_budget_table_get_frozen (EntenteBudgetTable *self);
void entente_budget_table_set_budget (EntenteBudgetTable *self, EntenteBudget *budget);
const EntenteAccountChart *entente_budget_table_get_chart (EntenteBudgetTable *self);
void entente_budget_table_set_chart (EntenteBudgetTable *self, const char *id);
void entente_budget_table_set_show_empty (EntenteBudgetTable *self, gboolean show_empty);

/* All rows: charges, income, in-kind charges, in-kind income. */
const EntenteBudgetRow *entente_budget_table_get_rows (EntenteBudgetTable *self, guint *n_rows);
/* The rows of one side, of cash or of contributions in kind: first and how many. */
void entente_budget_table_get_part (EntenteBudgetTable *self, EntenteBudgetSide side, gboolean in_kind,
                                    guint *first, guint *n_rows);
/* What a row is called: "60 – Achats", "606 – …", the label of a line, or that of its entry when it has none.
   (transfer full) */
char *entente_budget_table_dup_title (EntenteBudgetTable *self, guint row);
/* The rows a search finds, in order, with the headings and entries above them: all words, without case and accents, in
   labels, codes, comments, documents, names of organisations, and amounts ("540", "1 234,56"); all rows for "".
   (transfer full) (element-type guint) */
GArray *entente_budget_table_search (EntenteBudgetTable *self, const char *words);
/* The row of a line, or that of a contribution in kind on a side; ENTENTE_BUDGET_NONE when not in it. */
guint entente_budget_table_find (EntenteBudgetTable *self, EntenteRecord *record,
                                 EntenteBudgetSide side);
const EntenteBudgetTotals *entente_budget_table_get_totals (EntenteBudgetTable *self);
/* Charges − income of a column: what is to find when positive. */
EntenteMoney entente_budget_table_get_gap (EntenteBudgetTable *self, EntenteAmountColumn column);
/* "Balanced", "150,00 € of income to find", "40,00 € of income too many", "No amount yet": the sentence of the page.
   Translated. (transfer full) */
char *entente_budget_table_dup_balance (EntenteBudgetTable *self, EntenteAmountColumn column);
/* Public funds (granted by public bodies) in the income, in ten-thousandths; by the setting with or without what is in
   kind. NONE without income. */
EntenteDecimal entente_budget_table_get_public_share (EntenteBudgetTable *self,
                                                      EntenteAmountColumn column);

/* One line's amount in a column, with the fallback of revised. */
EntenteMoney entente_budget_line_get_amount (EntenteBudgetLine *self, EntenteAmountColumn column);
/* The working budget of the project: the first when several say so. (transfer none) (nullable) */
EntenteBudget *entente_budget_get_working (EntenteStore *store);

G_END_DECLS
