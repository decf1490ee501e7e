/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-funding-payment.h"

#include "budget/entente-funding-private.h"

#include <glib/gi18n-lib.h>

struct _EntenteFundingPayment
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteFundingPayment, entente_funding_payment, ENTENTE_TYPE_RECORD)

static const EntenteField fields[] = {
  [ENTENTE_FUNDING_PAYMENT_LABEL] = {
    .name = "label",
    .label = N_ ("Instalment"),
    .edit_label = N_ ("Rename instalment"),
  },
  [ENTENTE_FUNDING_PAYMENT_REQUEST] = {
    .name = "request",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Request"),
    .edit_label = N_ ("Change request of payment"),
    .target = entente_funding_request_get_type,
  },
  [ENTENTE_FUNDING_PAYMENT_AMOUNT] = {
    .name = "amount",
    .kind = ENTENTE_FIELD_CENTS,
    .label = N_ ("Amount"),
    .edit_label = N_ ("Change amount of payment"),
  },
  [ENTENTE_FUNDING_PAYMENT_DUE_ON] = {
    .name = "due-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Expected on"),
    .edit_label = N_ ("Change date of payment"),
  },
  [ENTENTE_FUNDING_PAYMENT_PAID_ON] = {
    .name = "paid-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Received on"),
    .edit_label = N_ ("Change date of payment"),
  },
};

static void
entente_funding_payment_class_init (EntenteFundingPaymentClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "funding_payment",
                                 fields,
                                 G_N_ELEMENTS (fields));
  entente_record_class_set_follow (ENTENTE_RECORD_CLASS (klass), _entente_funding_follow_payments);
}

static void
entente_funding_payment_init (EntenteFundingPayment *self)
{
}
