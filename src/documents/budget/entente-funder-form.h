/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-blocks.h"
#include "budget/entente-funding-request.h"

G_BEGIN_DECLS

/* Every value to copy into the form Cerfa 12156*06 or the service on line, in its order. */
void _entente_funder_form_add (EntentePaperBlocks *self, EntenteFundingRequest *request,
                               EntenteBudgetTable *table, const char *objectives,
                               const char *indicators);

/* What both the note and the form say. (transfer full) */
char *_entente_funder_form_dup_dates (EntentePaperBlocks *self);

G_END_DECLS
