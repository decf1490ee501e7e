/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-table.h"
#include "entente-exchange-error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The budget in the formats that programs read; (transfer full). */
GBytes *_entente_budget_write_csv (EntenteBudgetTable *table);
GBytes *_entente_budget_write_json (EntenteBudgetTable *table);
GBytes *_entente_budget_write_workbook (EntenteBudgetTable *table, GError **error);
GBytes *_entente_budget_write_report (EntenteBudgetTable *table, GError **error);

G_END_DECLS
