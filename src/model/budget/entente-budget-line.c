/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-line.h"

#include "budget/entente-budget.h"
#include "budget/entente-contribution.h"
#include "budget/entente-funding-request.h"
#include "budget/entente-sharing-key.h"
#include "collective/entente-organization.h"
#include "entente-decimal.h"
#include "schedule/entente-task.h"

#include <glib/gi18n-lib.h>

struct _EntenteBudgetLine
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteBudgetLine, entente_budget_line, ENTENTE_TYPE_RECORD)

static const EntenteChoice sides[] = {
  { ENTENTE_SIDE_CHARGES, "charges", NC_ ("budget", "Charges"), "budget" },
  { ENTENTE_SIDE_INCOME, "income", NC_ ("budget", "Income"), "budget" },
  { 0 },
};

static const EntenteField fields[] = {
  [ENTENTE_BUDGET_LINE_LABEL] = {
    .name = "label",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Label"),
    .edit_label = N_ ("Rename line"),
  },
  [ENTENTE_BUDGET_LINE_BUDGET] = {
    .name = "budget",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Budget"),
    .edit_label = N_ ("Move line to another budget"),
    .target = entente_budget_get_type,
  },
  [ENTENTE_BUDGET_LINE_ORIGIN] = {
    .name = "origin",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Copied from"),
    .edit_label = N_ ("Copy line"),
    .target = entente_budget_line_get_type,
  },
  [ENTENTE_BUDGET_LINE_SIDE] = {
    .name = "side",
    .kind = ENTENTE_FIELD_CHOICE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Side"),
    .edit_label = N_ ("Move line to the other side"),
    .choices = sides,
  },
  [ENTENTE_BUDGET_LINE_KEY] = {
    .name = "key",
    .label = N_ ("Account"),
    .edit_label = N_ ("Change account"),
  },
  [ENTENTE_BUDGET_LINE_RANK] = {
    .name = "rank",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Place"),
    .edit_label = N_ ("Move line"),
  },
  [ENTENTE_BUDGET_LINE_QUANTITY] = {
    .name = "quantity",
    .label = N_ ("Quantity"),
    .edit_label = N_ ("Change quantity"),
    .normalize = entente_decimal_normalize,
    .display = entente_decimal_display,
  },
  [ENTENTE_BUDGET_LINE_UNIT] = {
    .name = "unit",
    .label = N_ ("Unit"),
    .edit_label = N_ ("Change unit"),
  },
  [ENTENTE_BUDGET_LINE_UNIT_PRICE] = {
    .name = "unit-price",
    .kind = ENTENTE_FIELD_CENTS,
    .label = N_ ("Unit price"),
    .edit_label = N_ ("Change unit price"),
  },
  [ENTENTE_BUDGET_LINE_FORECAST] = {
    .name = "forecast",
    .kind = ENTENTE_FIELD_CENTS,
    .label = N_ ("Forecast"),
    .edit_label = N_ ("Change forecast amount"),
  },
  [ENTENTE_BUDGET_LINE_REVISED] = {
    .name = "revised",
    .kind = ENTENTE_FIELD_CENTS,
    .label = N_ ("Revised"),
    .edit_label = N_ ("Change revised amount"),
  },
  [ENTENTE_BUDGET_LINE_ACTUAL] = {
    .name = "actual",
    .kind = ENTENTE_FIELD_CENTS,
    .label = N_ ("Actual"),
    .edit_label = N_ ("Change actual amount"),
  },
  [ENTENTE_BUDGET_LINE_ORGANIZATION] = {
    .name = "organization",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Borne by"),
    .edit_label = N_ ("Change who bears the line"),
    .target = entente_organization_get_type,
  },
  [ENTENTE_BUDGET_LINE_PAYER] = {
    .name = "payer",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Paid or received by"),
    .edit_label = N_ ("Change who pays"),
    .target = entente_organization_get_type,
  },
  [ENTENTE_BUDGET_LINE_FUNDER] = {
    .name = "funder",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Funder"),
    .edit_label = N_ ("Change funder of line"),
    .target = entente_organization_get_type,
  },
  [ENTENTE_BUDGET_LINE_REQUEST] = {
    .name = "request",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Funding request"),
    .edit_label = N_ ("Change request of line"),
    .target = entente_funding_request_get_type,
  },
  [ENTENTE_BUDGET_LINE_TASK] = {
    .name = "task",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Task"),
    .edit_label = N_ ("Change task of line"),
    .target = entente_task_get_type,
  },
  [ENTENTE_BUDGET_LINE_CONTRIBUTION] = {
    .name = "contribution",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Contribution"),
    .edit_label = N_ ("Change contribution of line"),
    .target = entente_contribution_get_type,
  },
  [ENTENTE_BUDGET_LINE_SHARING_KEY] = {
    .name = "sharing-key",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Sharing key"),
    .edit_label = N_ ("Change sharing key of line"),
    .target = entente_sharing_key_get_type,
  },
  [ENTENTE_BUDGET_LINE_DUE_ON] = {
    .name = "due-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Due on"),
    .edit_label = N_ ("Change due date"),
  },
  [ENTENTE_BUDGET_LINE_PAID_ON] = {
    .name = "paid-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Paid on"),
    .edit_label = N_ ("Change date of payment"),
  },
  [ENTENTE_BUDGET_LINE_DOCUMENT] = {
    .name = "document",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Supporting document"),
    .edit_label = N_ ("Change supporting document"),
  },
  [ENTENTE_BUDGET_LINE_COMMENT] = {
    .name = "comment",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Comment"),
    .edit_label = N_ ("Change comment"),
  },
  [ENTENTE_BUDGET_LINE_EXPLANATION] = {
    .name = "explanation",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .label = N_ ("Explanation of the difference"),
    .edit_label = N_ ("Change explanation"),
  },
};

static void
entente_budget_line_class_init (EntenteBudgetLineClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "budget_line",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_budget_line_init (EntenteBudgetLine *self)
{
}
