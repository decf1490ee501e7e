/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-budget-draft-private.h"
#include "entente-chart-words-private.h"

G_BEGIN_DECLS

/* Half of a row as its cells tell it, before rows around it are looked at. */
typedef struct
{
  EntenteBudgetSource *source;    /* borrowed */
  const EntenteChartWords *words; /* borrowed */
  guint row;
  EntenteBudgetPanelSide panel;
  EntenteBudgetDraft *draft; /* owned */
  char *code;                /* owned: "60", "" */
  char *account;             /* owned: words of the account, "" */
  gboolean is_line;          /* an account and, in another column, a label: no heading */
  char *side;                /* owned, folded */
  gboolean has_amount;
  gboolean is_told;          /* the file says of each line which it is, as Entente writes them */
} EntenteBudgetReading;

EntenteBudgetReading *_entente_budget_reading_new (EntenteBudgetSource *source,
                                                   const EntenteChartWords *words,
                                                   guint row,
                                                   EntenteBudgetPanelSide panel);
void _entente_budget_reading_free (EntenteBudgetReading *self);
gboolean _entente_budget_reading_is_empty (EntenteBudgetReading *self);

G_END_DECLS
