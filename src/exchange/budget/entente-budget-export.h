/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-table.h"
#include "entente-exchange-error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* "xlsx", "csv", "json"; NULL-terminated. */
extern const char *const entente_budget_export_formats[];

GBytes *entente_budget_export (EntenteBudgetTable *table, const char *format, GError **error);
GBytes *entente_financial_report_export (EntenteBudgetTable *table, GError **error);

G_END_DECLS
