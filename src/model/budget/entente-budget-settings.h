/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* What holds for all versions of the budget; one record, made by the schema (table
   `budget_settings`). */
#define ENTENTE_TYPE_BUDGET_SETTINGS (entente_budget_settings_get_type ())
G_DECLARE_FINAL_TYPE (EntenteBudgetSettings, entente_budget_settings, ENTENTE, BUDGET_SETTINGS, EntenteRecord)

/* The schema makes it, for ever. */
#define ENTENTE_BUDGET_SETTINGS_ID 1

typedef enum {
  ENTENTE_VALUATION_MINIMUM_WAGE,
  ENTENTE_VALUATION_GRID,
  ENTENTE_VALUATION_MARKET,
} EntenteValuationMethod;

enum {
  ENTENTE_BUDGET_SETTINGS_CHART,                 /* EntenteAccountChart id */
  ENTENTE_BUDGET_SETTINGS_STARTS_ON,             /* date */
  ENTENTE_BUDGET_SETTINGS_ENDS_ON,               /* date */
  ENTENTE_BUDGET_SETTINGS_VALUATION,             /* EntenteValuationMethod */
  ENTENTE_BUDGET_SETTINGS_HOURLY_RATE,           /* empty: the reference value of the day of the event */
  ENTENTE_BUDGET_SETTINGS_EMPLOYER_RATE,         /* per cent, "" for none */
  ENTENTE_BUDGET_SETTINGS_VALUATION_RULE,        /* Markdown, printed */
  ENTENTE_BUDGET_SETTINGS_VALUATION_APPROVED_BY,
  ENTENTE_BUDGET_SETTINGS_VALUATION_APPROVED_ON, /* date */
  ENTENTE_BUDGET_SETTINGS_INDIRECT_RULE,         /* Markdown, printed */
  ENTENTE_BUDGET_SETTINGS_SHARE_WITH_IN_KIND,    /* boolean: in the total the shares are counted from */
  ENTENTE_BUDGET_SETTINGS_WHOLE_EUROS,           /* boolean */
  ENTENTE_BUDGET_SETTINGS_OPENING_CASH,          /* of the cash plan */
  ENTENTE_BUDGET_SETTINGS_SHARING_KEY,           /* reference, emptied with it; of lines without one of their own */
  ENTENTE_BUDGET_SETTINGS_ACCOUNTS_KEPT_BY,      /* reference, emptied with it; pays what no line says otherwise; none: the lead organisation */
};

G_END_DECLS
