/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-table.h"

G_BEGIN_DECLS

/**
 * EntenteBudgetRule:
 *
 * What a budget is looked at for (domain.md 4.4, 4.3, 4.6).
 */
typedef enum {
  ENTENTE_BUDGET_RULE_CASH_BALANCE,      /* charges = income, with own resources */
  ENTENTE_BUDGET_RULE_IN_KIND_BALANCE,   /* 86 = 87 and each pair */
  ENTENTE_BUDGET_RULE_PUBLIC_SHARE,      /* above the ceiling */
  ENTENTE_BUDGET_RULE_NO_CASH,           /* nothing but contributions in kind */
  ENTENTE_BUDGET_RULE_INDIRECT_RULE,     /* indirect charges without a written rule */
  ENTENTE_BUDGET_RULE_INDIRECT_SHARE,    /* above the usual part of direct charges */
  ENTENTE_BUDGET_RULE_VALUATION_RULE,    /* volunteer work without rule or approval */
  ENTENTE_BUDGET_RULE_ACCOUNT,           /* lines not sorted, on the wrong side, in an account that the chart dropped (79),
                                     67 and 77 since 2025 */
  ENTENTE_BUDGET_RULE_AMOUNT,            /* lines without an amount, negative ones */
  ENTENTE_BUDGET_RULE_IN_KIND_ENTRY,     /* giver, unit value or source missing */
  ENTENTE_BUDGET_RULE_DOUBLE,            /* the same thing bought and given */
  ENTENTE_BUDGET_RULE_FUNDER,            /* a grant without funder; asked, granted and line differ */
  ENTENTE_BUDGET_RULE_THRESHOLD,         /* 23 000 € of one authority, 153 000 € of all */
  ENTENTE_BUDGET_RULE_EXPLANATION,       /* a difference that must be explained in the report */
  ENTENTE_BUDGET_RULE_YEAR,              /* no financial year, dates out of it */
} EntenteBudgetRule;

/**
 * EntenteBudgetFinding:
 * @rule: which
 * @severity: error makes a document false, warning is to be known
 * @sentence: what is wrong, with the amounts and names of the lines, and what to do; translated
 * @records: (element-type EntenteRecord): the lines it is about
 * @amount: the difference it speaks of, or NONE
 * @blocks: whether issuing would make a false document
 */
typedef struct {
  EntenteBudgetRule rule;
  EntenteSeverity severity;
  char *sentence;
  GPtrArray *records;
  EntenteMoney amount;
  gboolean blocks;
} EntenteBudgetFinding;

/* The gravest first. (transfer full) (element-type EntenteBudgetFinding) */
GPtrArray *entente_budget_rules_check (EntenteBudgetTable *table);
void entente_budget_finding_free (EntenteBudgetFinding *self);

G_END_DECLS
