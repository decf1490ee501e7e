/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-edit.h"
#include "budget/entente-budget-rules.h"
#include "budget/entente-budget-settings.h"
#include "budget/entente-funding-request.h"
#include "collective/entente-organization.h"
#include "project/entente-project.h"

G_BEGIN_DECLS

/* A project in memory with its working budget, one short call a thing. Everything returned is
   borrowed. Records are written directly, not by what is tested. */
typedef struct {
  EntenteProject *project;
  EntenteStore *store;
  EntenteBudget *budget; /* the first working one */
  EntenteBudgetTable *table;
} Money;

Money *money_new (void);
void money_free (Money *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Money, money_free)

EntenteMoney cents (const char *text);

/* @key says the side; a forecast of "" is none. At the end of its account. */
EntenteBudgetLine *money_add (Money *self, const char *key, const char *label,
                              const char *forecast);
EntenteInKind *money_add_in_kind (Money *self, EntenteNature nature, const char *label,
                                  const char *forecast);
EntenteOrganization *money_add_organization (Money *self, const char *name,
                                             EntenteOrganizationKind kind);
EntenteFundingRequest *money_add_request (Money *self, gpointer funder, const char *asked);
/* Any field: texts, numbers, amounts ("540.00"), ISO dates, nicks of choices. */
void money_set (Money *self, gpointer record, guint field, const char *value);
void money_set_reference (Money *self, gpointer record, guint field, gpointer target);
void money_set_settings (Money *self, guint field, const char *value);
void money_delete (Money *self, gpointer record);
void money_undo (Money *self);
void money_redo (Money *self);

/* The rows that are shown, one a line: "60 Purchases | 800.00 | | |" indented by level. */
char *money_dump (EntenteBudgetTable *table);
/* Every line, contribution and version of the project: what undo must bring back. */
char *money_dump_store (Money *self);
/* With plain spaces for those that hold words together. */
void money_assert_words (const char *words, const char *expected);
void money_assert_error (GError **error, int code, const char *sentence);
GPtrArray *money_pick (gpointer first, ...) G_GNUC_NULL_TERMINATED;

#define money_assert_cents(amount, text) \
  G_STMT_START { \
    g_autofree char *is = entente_money_to_text (amount); \
    g_assert_cmpstr (is, ==, text); \
  } G_STMT_END

G_END_DECLS
