/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-settlement.h"

#include <glib/gi18n-lib.h>

struct _EntenteSettlement
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteSettlement, entente_settlement, ENTENTE_TYPE_RECORD)

static const EntenteChoice columns[] = {
  { ENTENTE_AMOUNT_FORECAST, "forecast", NC_ ("budget column", "Forecast"), "budget column" },
  { ENTENTE_AMOUNT_REVISED, "revised", NC_ ("budget column", "Revised"), "budget column" },
  { ENTENTE_AMOUNT_ACTUAL, "actual", NC_ ("budget column", "Actual"), "budget column" },
  { 0 },
};

static const EntenteField fields[] = {
  [ENTENTE_SETTLEMENT_NAME] = {
    .name = "name",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Name"),
    .edit_label = N_ ("Rename settlement"),
  },
  [ENTENTE_SETTLEMENT_NUMBER] = {
    .name = "number",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Number"),
    .edit_label = N_ ("Number settlement"),
  },
  [ENTENTE_SETTLEMENT_SETTLED_ON] = {
    .name = "settled-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Settled on"),
    .edit_label = N_ ("Change date of settlement"),
  },
  [ENTENTE_SETTLEMENT_AMOUNTS] = {
    .name = "amounts",
    .kind = ENTENTE_FIELD_CHOICE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Amounts"),
    .edit_label = N_ ("Change amounts of settlement"),
    .choices = columns,
  },
  [ENTENTE_SETTLEMENT_STATEMENT] = {
    .name = "statement",
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Statement"),
    .edit_label = N_ ("Freeze settlement"),
  },
  [ENTENTE_SETTLEMENT_NOTES] = {
    .name = "notes",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Notes"),
    .edit_label = N_ ("Change notes of settlement"),
  },
};

static void
entente_settlement_class_init (EntenteSettlementClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "settlement",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_settlement_init (EntenteSettlement *self)
{
}
