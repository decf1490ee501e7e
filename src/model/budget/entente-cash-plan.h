/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-line.h"
#include "budget/entente-budget.h"
#include "entente-money.h"

G_BEGIN_DECLS

/**
 * EntenteCashMonth:
 * @year: of the month
 * @month: 1 to 12
 * @in: what comes in
 * @out: what goes out
 * @balance: what is left at the end of the month
 * @records: (element-type EntenteRecord): lines and payments of the month, borrowed
 *
 * A month of the cash plan.
 */
typedef struct {
  guint year;
  guint month;
  EntenteMoney in;
  EntenteMoney out;
  EntenteMoney balance;
  GPtrArray *records;
} EntenteCashMonth;

/**
 * EntenteCashPlan:
 * @months: (element-type EntenteCashMonth): without holes, from the first to the last movement
 * @lowest: index of the month with the lowest balance, or G_MAXUINT
 * @undated_in: income without any date
 * @undated_out: charges without any date
 * @undated: (element-type EntenteRecord): those lines, borrowed
 *
 * Cash month by month: what was paid on its day (actual amount), what is due on its day (revised amount); grants by
 * their payments where there are some; lines without a date beside.
 */
typedef struct {
  GPtrArray *months;
  guint lowest;
  EntenteMoney undated_in;
  EntenteMoney undated_out;
  GPtrArray *undated;
} EntenteCashPlan;

/* @opening: cash there is before the first month. */
EntenteCashPlan *entente_cash_plan_new (EntenteStore *store, EntenteBudget *budget,
                                        EntenteMoney opening);
void entente_cash_plan_free (EntenteCashPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteCashPlan, entente_cash_plan_free)

/* "Cash runs out in May 2027: €320.00 more is needed. …" in the language asked for, or NULL. (transfer full) (nullable) */
char *entente_cash_plan_dup_warning (EntenteCashPlan *self, EntenteLanguage language);

G_END_DECLS
