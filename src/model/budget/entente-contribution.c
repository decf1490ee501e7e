/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-contribution.h"

#include "collective/entente-organization.h"
#include "entente-decimal.h"
#include "schedule/entente-task.h"

#include <glib/gi18n-lib.h>

struct _EntenteContribution
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteContribution, entente_contribution, ENTENTE_TYPE_RECORD)

static const EntenteChoice kinds[] = {
  { ENTENTE_CONTRIBUTION_MONEY, "money", NC_ ("contribution", "Money"), "contribution" },
  { ENTENTE_CONTRIBUTION_EQUIPMENT,
    "equipment",
    NC_ ("contribution", "Equipment"),
    "contribution" },
  { ENTENTE_CONTRIBUTION_PREMISES, "premises", NC_ ("contribution", "Premises"), "contribution" },
  { ENTENTE_CONTRIBUTION_PEOPLE, "people", NC_ ("contribution", "People"), "contribution" },
  { ENTENTE_CONTRIBUTION_SERVICES, "services", NC_ ("contribution", "Services"), "contribution" },
  { ENTENTE_CONTRIBUTION_GOODS, "goods", NC_ ("contribution", "Goods"), "contribution" },
  { ENTENTE_CONTRIBUTION_SKILLS,
    "skills",
    NC_ ("contribution", "Skills and network"),
    "contribution" },
  { 0 },
};

static const EntenteChoice states[] = {
  { ENTENTE_CONTRIBUTION_PROMISED, "promised", NC_ ("contribution", "Promised"), "contribution" },
  { ENTENTE_CONTRIBUTION_CONFIRMED,
    "confirmed",
    NC_ ("contribution", "Confirmed"),
    "contribution" },
  { ENTENTE_CONTRIBUTION_DELIVERED,
    "delivered",
    NC_ ("contribution", "Delivered"),
    "contribution" },
  { ENTENTE_CONTRIBUTION_RETURNED, "returned", NC_ ("contribution", "Returned"), "contribution" },
  { 0 },
};

static const EntenteField fields[] = {
  [ENTENTE_CONTRIBUTION_LABEL] = {
    .name = "label",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Contribution"),
    .edit_label = N_ ("Rename contribution"),
  },
  [ENTENTE_CONTRIBUTION_ORGANIZATION] = {
    .name = "organization",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Organisation"),
    .edit_label = N_ ("Change who contributes"),
    .target = entente_organization_get_type,
  },
  [ENTENTE_CONTRIBUTION_KIND] = {
    .name = "kind",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Kind"),
    .edit_label = N_ ("Change kind of contribution"),
    .choices = kinds,
  },
  [ENTENTE_CONTRIBUTION_STATE] = {
    .name = "state",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("State"),
    .edit_label = N_ ("Change state of contribution"),
    .choices = states,
  },
  [ENTENTE_CONTRIBUTION_QUANTITY] = {
    .name = "quantity",
    .label = N_ ("Quantity"),
    .edit_label = N_ ("Change quantity"),
    .normalize = entente_decimal_normalize,
    .display = entente_decimal_display,
  },
  [ENTENTE_CONTRIBUTION_UNIT] = {
    .name = "unit",
    .label = N_ ("Unit"),
    .edit_label = N_ ("Change unit"),
  },
  [ENTENTE_CONTRIBUTION_STARTS_ON] = {
    .name = "starts-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("From"),
    .edit_label = N_ ("Change period of contribution"),
  },
  [ENTENTE_CONTRIBUTION_ENDS_ON] = {
    .name = "ends-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Until"),
    .edit_label = N_ ("Change period of contribution"),
  },
  [ENTENTE_CONTRIBUTION_PROMISED_VALUE] = {
    .name = "promised-value",
    .kind = ENTENTE_FIELD_CENTS,
    .label = N_ ("Value promised"),
    .edit_label = N_ ("Change value promised"),
  },
  [ENTENTE_CONTRIBUTION_MADE_VALUE] = {
    .name = "made-value",
    .kind = ENTENTE_FIELD_CENTS,
    .label = N_ ("Value made"),
    .edit_label = N_ ("Change value made"),
  },
  [ENTENTE_CONTRIBUTION_MADE_ON] = {
    .name = "made-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Made on"),
    .edit_label = N_ ("Change date of contribution"),
  },
  [ENTENTE_CONTRIBUTION_TASK] = {
    .name = "task",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Task"),
    .edit_label = N_ ("Change task of contribution"),
    .target = entente_task_get_type,
  },
  [ENTENTE_CONTRIBUTION_RANK] = {
    .name = "rank",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Place"),
    .edit_label = N_ ("Move contribution"),
  },
  [ENTENTE_CONTRIBUTION_NOTES] = {
    .name = "notes",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Notes"),
    .edit_label = N_ ("Change notes of contribution"),
  },
};

static void
entente_contribution_class_init (EntenteContributionClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "contribution",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_contribution_init (EntenteContribution *self)
{
}
