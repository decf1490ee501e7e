/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-table.h"
#include "entente-budget-draft-private.h"

G_BEGIN_DECLS

/* What becomes of the lines of a file in a version of the budget. */
typedef struct _EntenteBudgetWriting EntenteBudgetWriting;

/* What a budget holds now: each of its lines can be met by one line of the file. */
EntenteBudgetWriting *_entente_budget_writing_new (EntenteBudgetTable *table);
void _entente_budget_writing_free (EntenteBudgetWriting *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteBudgetWriting, _entente_budget_writing_free)

/* The line or contribution that the draft is about, which no other draft met; NULL for a new
   one. */
EntenteRecord *_entente_budget_writing_meet (EntenteBudgetWriting *self,
                                             const EntenteBudgetDraft *draft);
/* Would writing change anything? */
gboolean _entente_budget_writing_differs (EntenteBudgetWriting *self,
                                          const EntenteBudgetDraft *draft,
                                          EntenteRecord *record);
/* @record: (nullable): NULL for a new one */
void _entente_budget_writing_write (EntenteBudgetWriting *self,
                                    const EntenteBudgetDraft *draft,
                                    EntenteRecord *record,
                                    EntenteEdit *edit);

G_END_DECLS
