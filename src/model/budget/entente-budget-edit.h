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
/* One field as typed: amounts, decimals, hours, dates, texts, the name of an organisation or task, the code or label of
   an account. Keeps the rules between fields: quantity × unit price is the forecast; a typed forecast that is another
   empties both; hours, quantities and values of a contribution in kind empty a typed forecast, so that
   it is counted again. Bad words: ENTENTE_MODEL_ERROR_UNREADABLE with the sentence, nothing changed. */
gboolean entente_budget_type (EntenteRecord *record, guint field, const char *typed, GError **error);
/* The same in an account where nothing stands yet: a new line at its end, in one edit. Nothing but spaces makes none.
   (transfer none) (nullable) */
EntenteBudgetLine *entente_budget_type_new (EntenteStore *store, EntenteBudget *budget,
                                            EntenteBudgetSide side, const char *key, guint field,
                                            const char *typed, GError **error);
/* Several records of one type at once: fill down, paste over. */
gboolean entente_budget_fill (GPtrArray *records, guint field, const char *typed, GError **error);
/* To another account (of either side), before @before (nullable: at the end). Not into an account in kind:
   ENTENTE_MODEL_ERROR_STATE. */
gboolean entente_budget_move (GPtrArray *lines, EntenteBudgetSide side, const char *key,
                              EntenteBudgetLine *before, GError **error);
gboolean entente_budget_delete (GPtrArray *records, GError **error);
/* Each behind the one it is a copy of, without what happened: actual amounts, payments, documents, requests. */
gboolean entente_budget_duplicate (GPtrArray *records, GError **error);

/* The two helpers of a gap in the forecast or revised column: into own resources, or onto a line. Refused with
   ENTENTE_MODEL_ERROR_STATE when the line would become negative. */
gboolean entente_budget_balance_with_own_resources (EntenteBudgetTable *table,
                                                    EntenteAmountColumn column, GError **error);
gboolean entente_budget_balance_with_line (EntenteBudgetTable *table, EntenteAmountColumn column,
                                           EntenteBudgetLine *line, GError **error);

/* What a spreadsheet copies: cells between tabs, quoted when they hold a line end, amounts as people type them. Bad cells:
   ENTENTE_MODEL_ERROR_UNREADABLE names line and cell, and nothing is changed. Each is one edit.

   Over the cells from @start on: the first column of the block goes into @fields[0] and so on, down the lines of that side
   in the order of the table; what goes beyond the last of them becomes new lines of its account. */
gboolean entente_budget_paste_over (EntenteBudgetTable *table, const char *text, EntenteRecord *start,
                                    EntenteBudgetSide side, const guint *fields, guint n_fields,
                                    guint *n_changed, GError **error);
/* As new lines: columns are known by their headings or by what they hold; totals, headings and empty rows are left out; a
   line goes to the account that its code, the heading above it or its label says, else to @key ("" for to be sorted). A
   facing table (charges left, income right) fills both sides, rows 86 become contributions in kind. */
gboolean entente_budget_paste_lines (EntenteBudgetTable *table, const char *text,
                                     EntenteBudgetSide side, const char *key, guint *n_lines,
                                     EntenteRecord **first, GError **error);
/* What a spreadsheet takes, with a line of headings: account, label, quantity, unit, unit price, forecast, revised,
   actual; numbers as a spreadsheet in @language reads them; cells that it would take for a formula are neutralised.
   (transfer full) */
char *entente_budget_copy (EntenteBudgetTable *table, GPtrArray *records, EntenteLanguage language);
gboolean entente_budget_is_copy (const char *text);

/* Versions. */
EntenteBudget *entente_budget_copy_as_scenario (EntenteStore *store, EntenteBudget *budget,
                                                const char *name, GError **error);
/* Freezes a numbered copy. A scenario becomes the working budget, with the actual amounts and payments of the lines it
   was copied from (spending that it has no line for comes along without a forecast); the former working budget becomes a
   scenario. @adopted: (out) (optional) (transfer none) */
gboolean entente_budget_adopt (EntenteStore *store, EntenteBudget *budget, const char *adopted_by,
                               const GDate *adopted_on, EntenteBudget **adopted, GError **error);
/**
 * EntenteBudgetAdoption:
 *
 * What adopting a version would do. Lines are those of the working budget, contributions in kind among them: @n_added
 * by the scenario, @n_removed because it has none, @n_kept though it has none, since money was spent, and @n_changed in
 * what is planned. Amounts are the forecast totals in cash, by side, NONE where nobody has given any. @obstacles are
 * sentences: what would make the adopted document false, and is to be mended first.
 */
typedef struct {
  gint64 number;       /* of the frozen copy */
  gboolean is_working; /* the working budget itself: nothing else changes */
  guint n_added, n_removed, n_kept, n_changed;
  EntenteMoney before[2];
  EntenteMoney after[2];
  char *former_name;   /* what the former working budget will be called; "" when nothing becomes of it */
  GPtrArray *obstacles;
} EntenteBudgetAdoption;

/* @budget: the working one or a scenario. (transfer full) */
EntenteBudgetAdoption *entente_budget_foresee_adoption (EntenteStore *store, EntenteBudget *budget);
void entente_budget_adoption_free (EntenteBudgetAdoption *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteBudgetAdoption, entente_budget_adoption_free)
/* Scenarios only: the working budget is needed (ENTENTE_MODEL_ERROR_STATE), adopted versions stay
   (ENTENTE_MODEL_ERROR_FROZEN). */
gboolean entente_budget_delete_version (EntenteBudget *budget, GError **error);
/* "Version 2, adopted on 12 March 2027", its name, "Working budget". Translated. (transfer full) */
char *entente_budget_dup_title (EntenteBudget *budget);

/**
 * EntenteBudgetComparison:
 *
 * Two versions side by side: @left and @right of each entry and line (lines of one entry matched by where they were
 * copied from, then by label), NONE where there is none. Rows stand in the order of the chart, which is that of the left
 * table; then the totals of charges and income, without and with what is in kind.
 */
typedef struct {
  const char *label; /* owned by the comparison */
  guint level;       /* as EntenteBudgetRow; totals are level 0 without entry */
  guint entry;       /* of the chart, or ENTENTE_BUDGET_NONE */
  EntenteBudgetSide side;
  EntenteRecord *left_record;  /* (nullable) line or contribution in kind, borrowed */
  EntenteRecord *right_record; /* (nullable) borrowed */
  EntenteMoney left;
  EntenteMoney right;
} EntenteBudgetComparisonRow;

/* (transfer full) (element-type EntenteBudgetComparisonRow) */
GPtrArray *entente_budget_compare (EntenteBudgetTable *left, EntenteBudgetTable *right,
                                   EntenteAmountColumn column);

G_END_DECLS
