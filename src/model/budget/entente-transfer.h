/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* Money that one organisation owes another by a settlement (table `transfer`). */
#define ENTENTE_TYPE_TRANSFER (entente_transfer_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTransfer, entente_transfer, ENTENTE, TRANSFER, EntenteRecord)

enum {
  ENTENTE_TRANSFER_SETTLEMENT, /* reference, deleted with it */
  ENTENTE_TRANSFER_DEBTOR,     /* reference, emptied with it */
  ENTENTE_TRANSFER_CREDITOR,   /* reference, emptied with it */
  ENTENTE_TRANSFER_AMOUNT,
  ENTENTE_TRANSFER_PAID_ON,    /* date */
};

G_END_DECLS
