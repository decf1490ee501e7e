/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* An instalment of a grant, expected or received (table `funding_payment`). */
#define ENTENTE_TYPE_FUNDING_PAYMENT (entente_funding_payment_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFundingPayment, entente_funding_payment, ENTENTE, FUNDING_PAYMENT, EntenteRecord)

enum {
  ENTENTE_FUNDING_PAYMENT_LABEL,
  ENTENTE_FUNDING_PAYMENT_REQUEST, /* reference, deleted with it */
  ENTENTE_FUNDING_PAYMENT_AMOUNT,
  ENTENTE_FUNDING_PAYMENT_DUE_ON,  /* date */
  ENTENTE_FUNDING_PAYMENT_PAID_ON, /* date */
};

G_END_DECLS
