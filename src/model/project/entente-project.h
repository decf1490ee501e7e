/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-table.h"
#include "collective/entente-project-details.h"
#include "entente-file.h"
#include "evaluation/entente-automatic-figure.h"
#include "schedule/entente-schedule.h"

G_BEGIN_DECLS

/**
 * EntenteProject:
 *
 * An open project: the file, its store and the way to its records. The only type of model that knows
 * every room.
 *
 * Properties: `file` (EntenteFile, nullable for projects in memory), `store`, `details`.
 */
#define ENTENTE_TYPE_PROJECT (entente_project_get_type ())
G_DECLARE_FINAL_TYPE (EntenteProject, entente_project, ENTENTE, PROJECT, GObject)

const EntenteSchema *entente_project_get_schema (void);

EntenteProject *entente_project_create (GFile *location, EntenteLanguage language, GError **error);
EntenteProject *entente_project_create_example (GFile *location,
                                                EntenteLanguage language,
                                                GError **error);
EntenteProject *entente_project_open (GFile *location, EntenteFileMode mode, GError **error);
EntenteProject *entente_project_new_in_memory (EntenteLanguage language, GError **error);

EntenteFile *entente_project_get_file (EntenteProject *self);
EntenteStore *entente_project_get_store (EntenteProject *self);
EntenteProjectDetails *entente_project_get_details (EntenteProject *self);
EntenteSchedule *entente_project_get_schedule (EntenteProject *self);
EntenteBudgetTable *entente_project_get_budget_table (EntenteProject *self);
/* Where its automatic indicators are counted, today. sources: (out caller-allocates) */
void entente_project_init_figure_sources (EntenteProject *self, EntenteFigureSources *sources);

/* Everything that is inconsistent in the project, one translated sentence each, for `entente check`. */
GPtrArray *entente_project_dup_findings (EntenteProject *self);

G_END_DECLS
