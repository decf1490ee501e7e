/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-table.h"

G_BEGIN_DECLS

/* Everything that people do to a budget, each one edit. All refuse an adopted version with
   ENTENTE_MODEL_ERROR_FROZEN. FALSE or NULL with @error set when nothing was changed. */

/* A line under an account after @after (nullable: at the end). (transfer none) (nullable) */
EntenteBudgetLine *entente_budget_insert_line (EntenteStore *store, EntenteBudget *budget,
                                               EntenteBudgetSide side, const char *key,
                                               EntenteBudgetLine *after, GError **error);
EntenteInKind *entente_budget_insert_in_kind (EntenteStore *store, EntenteBudget *budget,
                                              EntenteNature nature, GError **error);
/* One field as typed: amounts, decimals, dates, texts. Keeps the rules between fields: quantity × unit price is the
   forecast; a typed forecast empties quantity and unit price. Bad words: ENTENTE_MODEL_ERROR_UNREADABLE with the
   sentence, nothing changed. Works for lines and contributions in kind. */
gboolean entente_budget_type (EntenteRecord *record, guint field, const char *typed, GError **error);
/* Several records at once: fill down, paste over. */
gboolean entente_budget_fill (GPtrArray *records, guint field, const char *typed, GError **error);
/* To another account (of either side), before @before (nullable). */
gboolean entente_budget_move (GPtrArray *lines, EntenteBudgetSide side, const char *key,
                              EntenteBudgetLine *before, GError **error);
gboolean entente_budget_delete (GPtrArray *records, GError **error);
gboolean entente_budget_duplicate (GPtrArray *records, GError **error);

/* The two helpers of a gap in the forecast or revised column: into own resources, or onto a line. */
gboolean entente_budget_balance_with_own_resources (EntenteBudgetTable *table,
                                                    EntenteAmountColumn column, GError **error);
gboolean entente_budget_balance_with_line (EntenteBudgetTable *table, EntenteAmountColumn column,
                                           EntenteBudgetLine *line, GError **error);

/* Tab-separated lines. With @start, over the cells from that row and column on (@field); without, as new lines of
   @side. ENTENTE_MODEL_ERROR_UNREADABLE names the line and what is wrong; nothing is inserted then. */
gboolean entente_budget_paste (EntenteBudgetTable *table, const char *text, EntenteBudgetSide side,
                               EntenteRecord *start, guint field, guint *n_changed, GError **error);
/* What a spreadsheet takes: label, forecast, revised, actual… tab-separated, numbers in @language; cells that a
   spreadsheet would take for a formula are neutralised. (transfer full) */
char *entente_budget_copy (EntenteBudgetTable *table, GPtrArray *records, EntenteLanguage language);

/* Versions. */
EntenteBudget *entente_budget_copy_as_scenario (EntenteStore *store, EntenteBudget *budget,
                                                const char *name, GError **error);
/* Freezes a numbered copy. A scenario becomes the working budget, with the actual amounts and payments of the lines it
   was copied from; the former working budget becomes a scenario. @adopted: (out) (optional) (transfer none) */
gboolean entente_budget_adopt (EntenteStore *store, EntenteBudget *budget, const char *adopted_by,
                               const GDate *adopted_on, EntenteBudget **adopted, GError **error);
gboolean entente_budget_delete_version (EntenteBudget *budget, GError **error);

/**
 * EntenteBudgetComparison:
 *
 * Two versions side by side: @left and @right of each entry and line (lines matched by where they were copied from, then
 * by account and label), NONE where there is none. Rows stand in the order of the chart.
 */
typedef struct {
  const char *label; /* owned by the comparison */
  guint level;       /* as EntenteBudgetRow; totals are level 0 without entry */
  guint entry;       /* of the chart, or ENTENTE_BUDGET_NONE */
  EntenteBudgetSide side;
  EntenteMoney left;
  EntenteMoney right;
} EntenteBudgetComparisonRow;

/* (transfer full) (element-type EntenteBudgetComparisonRow) */
GPtrArray *entente_budget_compare (EntenteBudgetTable *left, EntenteBudgetTable *right,
                                   EntenteAmountColumn column);

G_END_DECLS
