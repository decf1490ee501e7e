/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-transfer.h"

#include "budget/entente-settlement.h"
#include "collective/entente-organization.h"

#include <glib/gi18n-lib.h>

struct _EntenteTransfer
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteTransfer, entente_transfer, ENTENTE_TYPE_RECORD)

static const EntenteField fields[] = {
  [ENTENTE_TRANSFER_SETTLEMENT] = {
    .name = "settlement",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Settlement"),
    .edit_label = N_ ("Change settlement of transfer"),
    .target = entente_settlement_get_type,
  },
  [ENTENTE_TRANSFER_DEBTOR] = {
    .name = "debtor",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Who pays"),
    .edit_label = N_ ("Change transfer"),
    .target = entente_organization_get_type,
  },
  [ENTENTE_TRANSFER_CREDITOR] = {
    .name = "creditor",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Who receives"),
    .edit_label = N_ ("Change transfer"),
    .target = entente_organization_get_type,
  },
  [ENTENTE_TRANSFER_AMOUNT] = {
    .name = "amount",
    .kind = ENTENTE_FIELD_CENTS,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Amount"),
    .edit_label = N_ ("Change transfer"),
  },
  [ENTENTE_TRANSFER_PAID_ON] = {
    .name = "paid-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Paid on"),
    .edit_label = N_ ("Change date of transfer"),
  },
};

static void
entente_transfer_class_init (EntenteTransferClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "transfer",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_transfer_init (EntenteTransfer *self)
{
}
