/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* A charge or an income (table `budget_line`). Revised is what is counted on now; empty, it is
   the forecast. */
#define ENTENTE_TYPE_BUDGET_LINE (entente_budget_line_get_type ())
G_DECLARE_FINAL_TYPE (EntenteBudgetLine, entente_budget_line, ENTENTE, BUDGET_LINE, EntenteRecord)

typedef enum {
  ENTENTE_SIDE_CHARGES,
  ENTENTE_SIDE_INCOME,
} EntenteBudgetSide;

/* Which amounts are counted. Revised falls back on the forecast, actual on nothing. */
typedef enum {
  ENTENTE_AMOUNT_FORECAST,
  ENTENTE_AMOUNT_REVISED,
  ENTENTE_AMOUNT_ACTUAL,
} EntenteAmountColumn;

enum {
  ENTENTE_BUDGET_LINE_LABEL,
  ENTENTE_BUDGET_LINE_BUDGET,       /* reference, deleted with it */
  ENTENTE_BUDGET_LINE_ORIGIN,       /* reference, emptied with it: the line of the version this one was copied from */
  ENTENTE_BUDGET_LINE_SIDE,         /* EntenteBudgetSide */
  ENTENTE_BUDGET_LINE_KEY,          /* canonical (EntenteAccount), "" when not sorted yet */
  ENTENTE_BUDGET_LINE_RANK,         /* within its account */
  ENTENTE_BUDGET_LINE_QUANTITY,     /* with the unit price it makes the forecast */
  ENTENTE_BUDGET_LINE_UNIT,
  ENTENTE_BUDGET_LINE_UNIT_PRICE,
  ENTENTE_BUDGET_LINE_FORECAST,
  ENTENTE_BUDGET_LINE_REVISED,
  ENTENTE_BUDGET_LINE_ACTUAL,
  ENTENTE_BUDGET_LINE_ORGANIZATION, /* reference, emptied with it; none: shared */
  ENTENTE_BUDGET_LINE_PAYER,        /* reference, emptied with it; none: who keeps the accounts */
  ENTENTE_BUDGET_LINE_FUNDER,       /* reference, emptied with it */
  ENTENTE_BUDGET_LINE_REQUEST,      /* reference, emptied with it */
  ENTENTE_BUDGET_LINE_TASK,         /* reference, emptied with it */
  ENTENTE_BUDGET_LINE_CONTRIBUTION, /* reference, emptied with it */
  ENTENTE_BUDGET_LINE_SHARING_KEY,  /* reference, emptied with it; none: that of the whole */
  ENTENTE_BUDGET_LINE_DUE_ON,       /* date */
  ENTENTE_BUDGET_LINE_PAID_ON,      /* date */
  ENTENTE_BUDGET_LINE_DOCUMENT,     /* "invoice 2027-114" */
  ENTENTE_BUDGET_LINE_COMMENT,      /* Markdown */
  ENTENTE_BUDGET_LINE_EXPLANATION,  /* Markdown, of the financial report */
};

G_END_DECLS
