/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget.h"

#include <glib/gi18n-lib.h>

struct _EntenteBudget
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteBudget, entente_budget, ENTENTE_TYPE_RECORD)

static const EntenteChoice states[] = {
  { ENTENTE_BUDGET_WORKING, "working", NC_ ("budget", "Working budget"), "budget" },
  { ENTENTE_BUDGET_SCENARIO, "scenario", NC_ ("budget", "Scenario"), "budget" },
  { ENTENTE_BUDGET_ADOPTED, "adopted", NC_ ("budget", "Adopted version"), "budget" },
  { 0 },
};

static const EntenteField fields[] = {
  [ENTENTE_BUDGET_NAME] = {
    .name = "name",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Name"),
    .edit_label = N_ ("Rename budget"),
  },
  [ENTENTE_BUDGET_STATE] = {
    .name = "state",
    .kind = ENTENTE_FIELD_CHOICE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("State"),
    .edit_label = N_ ("Change state of budget"),
    .choices = states,
  },
  [ENTENTE_BUDGET_NUMBER] = {
    .name = "number",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Version"),
    .edit_label = N_ ("Number budget"),
  },
  [ENTENTE_BUDGET_COPIED_FROM] = {
    .name = "copied-from",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Copied from"),
    .edit_label = N_ ("Copy budget"),
    .target = entente_budget_get_type,
  },
  [ENTENTE_BUDGET_ADOPTED_ON] = {
    .name = "adopted-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Adopted on"),
    .edit_label = N_ ("Change adoption"),
  },
  [ENTENTE_BUDGET_ADOPTED_BY] = {
    .name = "adopted-by",
    .label = N_ ("Adopted by"),
    .edit_label = N_ ("Change adoption"),
  },
  [ENTENTE_BUDGET_NOTES] = {
    .name = "notes",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Notes"),
    .edit_label = N_ ("Change notes of budget"),
  },
};

static void
entente_budget_class_init (EntenteBudgetClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "budget",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_budget_init (EntenteBudget *self)
{
}
