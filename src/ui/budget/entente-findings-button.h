/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-rules.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteFindingsButton:
 *
 * What the rules find in a budget: how much, and in a popover what; hidden while there is nothing.
 *
 * Signal: `shown` (EntenteRecord): a line that a finding is about is to be shown; the next one each time the same finding
 * is asked for.
 */
#define ENTENTE_TYPE_FINDINGS_BUTTON (entente_findings_button_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFindingsButton, entente_findings_button, ENTENTE, FINDINGS_BUTTON, AdwBin)

/* (nullable) */
void entente_findings_button_set_table (EntenteFindingsButton *self, EntenteBudgetTable *table);
/* Leaves out what is none of these; all until then. */
void entente_findings_button_set_rules (EntenteFindingsButton *self, const EntenteBudgetRule *rules,
                                        guint n_rules);

G_END_DECLS
