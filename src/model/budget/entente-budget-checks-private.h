/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-rules.h"
#include "budget/entente-budget-table-private.h"
#include "budget/entente-budget-variance.h"

G_BEGIN_DECLS

/* EntenteBudgetChecks: one look at a budget by all rules. */
typedef struct {
  /* Borrowed */
  EntenteBudgetTable *table;
  EntenteStore *store;
  EntenteBudgetComputation *computation;
  EntenteRecord *settings; /* (nullable) */
  GPtrArray *findings;

  GDate day;          /* of the event, or today: for reference values */
  gboolean is_over;   /* the event */
  EntenteBudgetVarianceLimits variance;
  EntenteLanguage language; /* of the interface */
} EntenteBudgetChecks;

/* Takes @records (nullable) and @sentence. */
void _entente_budget_checks_add (EntenteBudgetChecks *self, EntenteBudgetRule rule,
                                 EntenteSeverity severity, gboolean blocks, EntenteMoney amount,
                                 GPtrArray *records, char *sentence);
/* What a percentage or an amount of reference is on the day. */
EntenteDecimal _entente_budget_checks_get_share (EntenteBudgetChecks *self, const char *key);
EntenteMoney _entente_budget_checks_get_amount (EntenteBudgetChecks *self, const char *key);
char *_entente_budget_checks_say_share (EntenteBudgetChecks *self, EntenteDecimal share);
/* “Food”, “Toilets” and “Posters”; the first three of many. */
char *_entente_budget_checks_say_names (EntenteBudgetChecks *self, GPtrArray *records);
char *_entente_budget_checks_dup_name (EntenteBudgetChecks *self, EntenteRecord *record);
/* Every row with a record that @side shows: lines, and contributions in kind. */
typedef gboolean (*EntenteBudgetRowTest) (EntenteBudgetChecks *self, const EntenteBudgetRow *row);
GPtrArray *_entente_budget_checks_pick (EntenteBudgetChecks *self, EntenteBudgetRowTest test);

/* entente-budget-checks-lines.c, entente-budget-checks-funding.c */
void _entente_budget_checks_find_accounts (EntenteBudgetChecks *self);
void _entente_budget_checks_find_amounts (EntenteBudgetChecks *self);
void _entente_budget_checks_find_in_kind (EntenteBudgetChecks *self);
void _entente_budget_checks_find_doubles (EntenteBudgetChecks *self);
void _entente_budget_checks_find_explanations (EntenteBudgetChecks *self);
void _entente_budget_checks_find_year (EntenteBudgetChecks *self);
void _entente_budget_checks_find_funders (EntenteBudgetChecks *self);
void _entente_budget_checks_find_thresholds (EntenteBudgetChecks *self);

G_END_DECLS
