/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-objective.h"

#include "evaluation/entente-evaluation-terms-private.h"

#include <glib/gi18n-lib.h>

struct _EntenteObjective
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteObjective, entente_objective, ENTENTE_TYPE_RECORD)

static const EntenteChoice objective_kinds[] = {
  { ENTENTE_OBJECTIVE_GENERAL, "general", NC_ ("objective", "General"), "objective" },
  { ENTENTE_OBJECTIVE_SPECIFIC, "specific", NC_ ("objective", "Specific"), "objective" },
  { 0 },
};

static const EntenteField fields[] = {
  [ENTENTE_OBJECTIVE_TEXT] = {
    .name = "text",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Objective"),
    .edit_label = N_ ("Change objective"),
  },
  [ENTENTE_OBJECTIVE_KIND] = {
    .name = "kind",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Kind"),
    .edit_label = N_ ("Change kind of objective"),
    .choices = objective_kinds,
  },
  [ENTENTE_OBJECTIVE_SCOPE] = {
    .name = "scope",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Public or organisations"),
    .edit_label = N_ ("Change what an objective is aimed at"),
    .choices = _entente_evaluation_scopes,
  },
  [ENTENTE_OBJECTIVE_PARENT] = {
    .name = "parent",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Part of"),
    .edit_label = N_ ("Move objective"),
    .target = entente_objective_get_type,
  },
  [ENTENTE_OBJECTIVE_RANK] = {
    .name = "rank",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Place"),
    .edit_label = N_ ("Move objective"),
  },
  [ENTENTE_OBJECTIVE_NOTES] = {
    .name = "notes",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Notes"),
    .edit_label = N_ ("Change notes of objective"),
  },
};

static void
entente_objective_class_init (EntenteObjectiveClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "objective",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_objective_init (EntenteObjective *self)
{
}
