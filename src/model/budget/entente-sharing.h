/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-sharing-key.h"
#include "entente-money.h"

G_BEGIN_DECLS

/* Sharing and settling over arrays only; no record and no clock. */

/**
 * EntenteSharer:
 * @weight: 0 or more; 1 of each for equal parts
 * @fixed: taken first instead of a part of the rest, or NONE
 * @cap: never more than this, or NONE
 */
typedef struct {
  EntenteDecimal weight;
  EntenteMoney fixed;
  EntenteMoney cap;
} EntenteSharer;

/* Shares @base: fixed amounts first (cut when they are more than the base, in order), the rest by weight with the largest
   remainder; what is over a cap falls to the others again. What nobody may take (all capped) is @left over. Sums are
   exact: parts + left = base. A negative base (a surplus) is shared by weight, without fixed amounts and caps. */
void entente_sharing_compute (EntenteMoney base, const EntenteSharer *sharers, guint n,
                              EntenteMoney *parts, EntenteMoney *left);

typedef struct {
  guint debtor;
  guint creditor;
  EntenteMoney amount;
} EntenteSettlementTransfer;

/* The fewest transfers that bring all balances (paid − share, sum 0) to 0: exact up to 16 parties, at most n − 1 beyond.
   (transfer full) (element-type EntenteSettlementTransfer) */
GArray *entente_sharing_settle (const EntenteMoney *balances, guint n);

G_END_DECLS
