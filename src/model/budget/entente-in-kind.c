/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-in-kind.h"

#include "budget/entente-budget.h"
#include "budget/entente-contribution.h"
#include "collective/entente-organization.h"
#include "entente-decimal.h"
#include "entente-hours.h"
#include "schedule/entente-task.h"

#include <glib/gi18n-lib.h>

struct _EntenteInKind
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteInKind, entente_in_kind, ENTENTE_TYPE_RECORD)

static const EntenteChoice natures[] = {
  { ENTENTE_NATURE_VOLUNTEERS,
    "volunteers",
    NC_ ("in-kind contribution", "Volunteer work"),
    "in-kind contribution" },
  { ENTENTE_NATURE_PREMISES,
    "premises",
    NC_ ("in-kind contribution", "Premises"),
    "in-kind contribution" },
  { ENTENTE_NATURE_EQUIPMENT,
    "equipment",
    NC_ ("in-kind contribution", "Equipment"),
    "in-kind contribution" },
  { ENTENTE_NATURE_SERVICES,
    "services",
    NC_ ("in-kind contribution", "Services"),
    "in-kind contribution" },
  { ENTENTE_NATURE_GOODS, "goods", NC_ ("in-kind contribution", "Goods"), "in-kind contribution" },
  { ENTENTE_NATURE_STAFF,
    "staff",
    NC_ ("in-kind contribution", "Staff lent free of charge"),
    "in-kind contribution" },
  { 0 },
};

static const EntenteField fields[] = {
  [ENTENTE_IN_KIND_LABEL] = {
    .name = "label",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("What is given"),
    .edit_label = N_ ("Rename contribution in kind"),
  },
  [ENTENTE_IN_KIND_BUDGET] = {
    .name = "budget",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Budget"),
    .edit_label = N_ ("Move contribution in kind"),
    .target = entente_budget_get_type,
  },
  [ENTENTE_IN_KIND_ORIGIN] = {
    .name = "origin",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Copied from"),
    .edit_label = N_ ("Copy contribution in kind"),
    .target = entente_in_kind_get_type,
  },
  [ENTENTE_IN_KIND_NATURE] = {
    .name = "nature",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Nature"),
    .edit_label = N_ ("Change nature"),
    .choices = natures,
  },
  [ENTENTE_IN_KIND_KEY] = {
    .name = "key",
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Use"),
    .edit_label = N_ ("Change use of contribution in kind"),
  },
  [ENTENTE_IN_KIND_RANK] = {
    .name = "rank",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Place"),
    .edit_label = N_ ("Move contribution in kind"),
  },
  [ENTENTE_IN_KIND_ORGANIZATION] = {
    .name = "organization",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Giver"),
    .edit_label = N_ ("Change giver"),
    .target = entente_organization_get_type,
  },
  [ENTENTE_IN_KIND_GIVER] = {
    .name = "giver",
    .flags = ENTENTE_FIELD_PERSONAL | ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Name of the giver"),
    .edit_label = N_ ("Change name of the giver"),
  },
  [ENTENTE_IN_KIND_PEOPLE] = {
    .name = "people",
    .kind = ENTENTE_FIELD_INTEGER,
    .label = N_ ("Number of people"),
    .edit_label = N_ ("Change number of people"),
  },
  [ENTENTE_IN_KIND_MINUTES] = {
    .name = "minutes",
    .kind = ENTENTE_FIELD_INTEGER,
    .label = N_ ("Hours"),
    .edit_label = N_ ("Change hours"),
    .normalize = entente_hours_normalize,
    .display = entente_hours_display,
  },
  [ENTENTE_IN_KIND_COEFFICIENT] = {
    .name = "coefficient",
    .label = N_ ("Coefficient"),
    .edit_label = N_ ("Change coefficient"),
    .normalize = entente_decimal_normalize,
    .display = entente_decimal_display,
  },
  [ENTENTE_IN_KIND_QUANTITY] = {
    .name = "quantity",
    .label = N_ ("Quantity"),
    .edit_label = N_ ("Change quantity"),
    .normalize = entente_decimal_normalize,
    .display = entente_decimal_display,
  },
  [ENTENTE_IN_KIND_UNIT] = {
    .name = "unit",
    .label = N_ ("Unit"),
    .edit_label = N_ ("Change unit"),
  },
  [ENTENTE_IN_KIND_UNIT_VALUE] = {
    .name = "unit-value",
    .kind = ENTENTE_FIELD_CENTS,
    .label = N_ ("Unit value"),
    .edit_label = N_ ("Change unit value"),
  },
  [ENTENTE_IN_KIND_FORECAST] = {
    .name = "forecast",
    .kind = ENTENTE_FIELD_CENTS,
    .label = N_ ("Forecast"),
    .edit_label = N_ ("Change forecast value"),
  },
  [ENTENTE_IN_KIND_REVISED] = {
    .name = "revised",
    .kind = ENTENTE_FIELD_CENTS,
    .label = N_ ("Revised"),
    .edit_label = N_ ("Change revised value"),
  },
  [ENTENTE_IN_KIND_ACTUAL] = {
    .name = "actual",
    .kind = ENTENTE_FIELD_CENTS,
    .label = N_ ("Actual"),
    .edit_label = N_ ("Change actual value"),
  },
  [ENTENTE_IN_KIND_STARTS_ON] = {
    .name = "starts-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("From"),
    .edit_label = N_ ("Change period of contribution in kind"),
  },
  [ENTENTE_IN_KIND_ENDS_ON] = {
    .name = "ends-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Until"),
    .edit_label = N_ ("Change period of contribution in kind"),
  },
  [ENTENTE_IN_KIND_SOURCE] = {
    .name = "source",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Source of the value"),
    .edit_label = N_ ("Change source of the value"),
  },
  [ENTENTE_IN_KIND_CERTIFICATE] = {
    .name = "certificate",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Certificate"),
    .edit_label = N_ ("Change certificate"),
  },
  [ENTENTE_IN_KIND_TASK] = {
    .name = "task",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Task"),
    .edit_label = N_ ("Change task of contribution in kind"),
    .target = entente_task_get_type,
  },
  [ENTENTE_IN_KIND_CONTRIBUTION] = {
    .name = "contribution",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Contribution"),
    .edit_label = N_ ("Change contribution"),
    .target = entente_contribution_get_type,
  },
  [ENTENTE_IN_KIND_COMMENT] = {
    .name = "comment",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Comment"),
    .edit_label = N_ ("Change comment"),
  },
};

static void
entente_in_kind_class_init (EntenteInKindClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "in_kind",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_in_kind_init (EntenteInKind *self)
{
}
