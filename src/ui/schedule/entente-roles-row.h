/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-ready-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteRolesRow:
 *
 * Who takes which role of a ready plan: one row in it for each role of what is chosen. Whoever is
 * named answers for the tasks of that role; a role may stay open, and nothing is remembered.
 */
#define ENTENTE_TYPE_ROLES_ROW (entente_roles_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRolesRow, entente_roles_row, ENTENTE, ROLES_ROW, AdwExpanderRow)

/* The roles of a plan and the people of a project: nobody has one yet. */
void entente_roles_row_set_plan (EntenteRolesRow *self, EntenteReadyPlan *plan,
                                 EntenteStore *store);
/* chosen: one for each task. Only their roles are there; without any, or without anybody who could
   take one, the row is not. */
void entente_roles_row_set_chosen (EntenteRolesRow *self, const gboolean *chosen);
/* Who was named: EntentePerson by role. (transfer container) */
GHashTable *entente_roles_row_dup_people (EntenteRolesRow *self);

G_END_DECLS
