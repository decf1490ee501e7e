/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-settings.h"

#include "budget/entente-sharing-key.h"
#include "collective/entente-organization.h"
#include "entente-decimal.h"

#include <glib/gi18n-lib.h>

struct _EntenteBudgetSettings
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteBudgetSettings, entente_budget_settings, ENTENTE_TYPE_RECORD)

static const EntenteChoice methods[] = {
  { ENTENTE_VALUATION_MINIMUM_WAGE,
    "minimum-wage",
    NC_ ("valuation", "Minimum wage"),
    "valuation" },
  { ENTENTE_VALUATION_GRID, "grid", NC_ ("valuation", "Wage of the equivalent job"), "valuation" },
  { ENTENTE_VALUATION_MARKET, "market", NC_ ("valuation", "Replacement price"), "valuation" },
  { 0 },
};

static const EntenteField fields[] = {
  [ENTENTE_BUDGET_SETTINGS_CHART] = {
    .name = "chart",
    .label = N_ ("Presentation"),
    .edit_label = N_ ("Change presentation of the budget"),
  },
  [ENTENTE_BUDGET_SETTINGS_STARTS_ON] = {
    .name = "starts-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Start of the financial year"),
    .edit_label = N_ ("Change financial year"),
  },
  [ENTENTE_BUDGET_SETTINGS_ENDS_ON] = {
    .name = "ends-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("End of the financial year"),
    .edit_label = N_ ("Change financial year"),
  },
  [ENTENTE_BUDGET_SETTINGS_VALUATION] = {
    .name = "valuation",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Valuation of volunteer work"),
    .edit_label = N_ ("Change valuation rule"),
    .choices = methods,
  },
  [ENTENTE_BUDGET_SETTINGS_HOURLY_RATE] = {
    .name = "hourly-rate",
    .kind = ENTENTE_FIELD_CENTS,
    .label = N_ ("Value of one hour"),
    .edit_label = N_ ("Change valuation rule"),
  },
  [ENTENTE_BUDGET_SETTINGS_EMPLOYER_RATE] = {
    .name = "employer-rate",
    .label = N_ ("Employer contributions"),
    .edit_label = N_ ("Change valuation rule"),
    .normalize = entente_decimal_normalize,
    .display = entente_decimal_display,
  },
  [ENTENTE_BUDGET_SETTINGS_VALUATION_RULE] = {
    .name = "valuation-rule",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .label = N_ ("Valuation rule"),
    .edit_label = N_ ("Change valuation rule"),
  },
  [ENTENTE_BUDGET_SETTINGS_VALUATION_APPROVED_BY] = {
    .name = "valuation-approved-by",
    .label = N_ ("Rule approved by"),
    .edit_label = N_ ("Change approval of the valuation rule"),
  },
  [ENTENTE_BUDGET_SETTINGS_VALUATION_APPROVED_ON] = {
    .name = "valuation-approved-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Rule approved on"),
    .edit_label = N_ ("Change approval of the valuation rule"),
  },
  [ENTENTE_BUDGET_SETTINGS_INDIRECT_RULE] = {
    .name = "indirect-rule",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .label = N_ ("Rule for indirect charges"),
    .edit_label = N_ ("Change rule for indirect charges"),
  },
  [ENTENTE_BUDGET_SETTINGS_SHARE_WITH_IN_KIND] = {
    .name = "share-with-in-kind",
    .kind = ENTENTE_FIELD_BOOLEAN,
    .label = N_ ("Share of public funds with contributions in kind"),
    .edit_label = N_ ("Change how shares are counted"),
  },
  [ENTENTE_BUDGET_SETTINGS_WHOLE_EUROS] = {
    .name = "whole-euros",
    .kind = ENTENTE_FIELD_BOOLEAN,
    .label = N_ ("Whole euros on paper"),
    .edit_label = N_ ("Change rounding"),
  },
  [ENTENTE_BUDGET_SETTINGS_OPENING_CASH] = {
    .name = "opening-cash",
    .kind = ENTENTE_FIELD_CENTS,
    .label = N_ ("Cash at the start"),
    .edit_label = N_ ("Change cash at the start"),
  },
  [ENTENTE_BUDGET_SETTINGS_SHARING_KEY] = {
    .name = "sharing-key",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Sharing key"),
    .edit_label = N_ ("Change sharing key of the whole"),
    .target = entente_sharing_key_get_type,
  },
  [ENTENTE_BUDGET_SETTINGS_ACCOUNTS_KEPT_BY] = {
    .name = "accounts-kept-by",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Accounts kept by"),
    .edit_label = N_ ("Change who keeps the accounts"),
    .target = entente_organization_get_type,
  },
};

static void
entente_budget_settings_class_init (EntenteBudgetSettingsClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "budget_settings",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_budget_settings_init (EntenteBudgetSettings *self)
{
}
