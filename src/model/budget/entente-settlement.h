/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-line.h"

G_BEGIN_DECLS

/* The balance between the organisations, frozen on a day (table `settlement`). */
#define ENTENTE_TYPE_SETTLEMENT (entente_settlement_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSettlement, entente_settlement, ENTENTE, SETTLEMENT, EntenteRecord)

enum {
  ENTENTE_SETTLEMENT_NAME,
  ENTENTE_SETTLEMENT_NUMBER,     /* from 1 */
  ENTENTE_SETTLEMENT_SETTLED_ON, /* date */
  ENTENTE_SETTLEMENT_AMOUNTS,    /* EntenteAmountColumn */
  ENTENTE_SETTLEMENT_STATEMENT,  /* the reasoning as it stood, JSON */
  ENTENTE_SETTLEMENT_NOTES,      /* Markdown */
};

G_END_DECLS
