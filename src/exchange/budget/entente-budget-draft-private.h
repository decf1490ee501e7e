/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-account.h"
#include "entente-budget-source-private.h"
#include "entente-money.h"

G_BEGIN_DECLS

/* What a row (or half of one) of a file is. */
typedef enum {
  ENTENTE_DRAFT_LINE,
  ENTENTE_DRAFT_LEFT_OUT, /* a total, a heading, an origin in kind: @reason says why */
  ENTENTE_DRAFT_REFUSED,  /* @reason says why */
} EntenteDraftState;

/* A line of a budget to be, as it was understood. All owned. */
typedef struct
{
  guint line; /* of the file */
  EntenteDraftState state;
  char *reason;
  EntenteBudgetSide side;
  gboolean in_kind;
  const char *key; /* canonical account, "" when it is not known; static */
  char *label;
  EntenteDecimal quantity;
  char *unit;
  EntenteMoney unit_price;
  EntenteMoney amounts[3];
  gboolean has[3]; /* the file has such a column */
  char *organization;
  char *payer;
  char *funder;
  char *due_on; /* ISO 8601, or "" */
  char *paid_on;
  char *document;
  GString *comment;
  char *explanation;
  GPtrArray *remarks; /* char *, translated sentences */
} EntenteBudgetDraft;

void _entente_budget_draft_free (EntenteBudgetDraft *self);

/* (transfer full) (element-type EntenteBudgetDraft): of the whole file, in its order. */
GPtrArray *_entente_budget_source_draft (EntenteBudgetSource *self,
                                         const EntenteAccountChart *chart);

G_END_DECLS
