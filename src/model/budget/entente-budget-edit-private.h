/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-edit.h"

G_BEGIN_DECLS

/* The version that a line or a contribution in kind belongs to. (transfer none) (nullable) */
EntenteBudget *_entente_budget_get_of (EntenteRecord *record);
/* FROZEN for an adopted version; STATE when there is none. */
gboolean _entente_budget_check_open (EntenteBudget *budget, GError **error);
gboolean _entente_budget_check_all_open (GPtrArray *records, GError **error);
/* STATE for an account in kind or of the other side. */
gboolean _entente_budget_check_account (const char *key, EntenteBudgetSide side, GError **error);

/* The lines of an account, in order. (transfer container) */
GPtrArray *_entente_budget_list_account (EntenteBudget *budget, EntenteBudgetSide side,
                                         const char *key);
/* A rank behind all of an account. */
gint64 _entente_budget_find_last_rank (EntenteBudget *budget, EntenteBudgetSide side,
                                       const char *key);
gint64 _entente_budget_find_last_in_kind_rank (EntenteBudget *budget);
EntenteRecord *_entente_budget_add_line (EntenteEdit *edit, EntenteBudget *budget,
                                         EntenteBudgetSide side, const char *key, gint64 rank);

/*
 * EntenteBudgetTyping: fields of one record that are typed in one edit, with the rules between
 * them. @quantity and @unit_price are those of a line.
 */
typedef struct {
  EntenteEdit *edit;     /* borrowed */
  EntenteRecord *record; /* borrowed */
  EntenteDecimal quantity;
  EntenteMoney unit_price;
  EntenteMoney forecast;
  gboolean factor_typed;
  gboolean forecast_typed;
} EntenteBudgetTyping;

void _entente_budget_typing_init (EntenteBudgetTyping *self, EntenteEdit *edit,
                                  EntenteRecord *record);
gboolean _entente_budget_typing_set (EntenteBudgetTyping *self, guint field, const char *typed,
                                     GError **error);
gboolean _entente_budget_typing_end (EntenteBudgetTyping *self, GError **error);

G_END_DECLS
