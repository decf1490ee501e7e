/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-funding.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteFundingTable:
 *
 * The funding requests as a table that sorts by any column.
 *
 * Signals: `opened` (EntenteFundingRequest): a row was activated.
 */
#define ENTENTE_TYPE_FUNDING_TABLE (entente_funding_table_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFundingTable, entente_funding_table, ENTENTE, FUNDING_TABLE, AdwBin)

void entente_funding_table_show (EntenteFundingTable *self, GListModel *requests);

G_END_DECLS
