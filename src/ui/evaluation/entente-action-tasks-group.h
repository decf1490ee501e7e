/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "project/entente-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The tasks of the schedule that do an action of the evaluation frame: to be added, taken away and
   gone to. */
#define ENTENTE_TYPE_ACTION_TASKS_GROUP (entente_action_tasks_group_get_type ())
G_DECLARE_FINAL_TYPE (EntenteActionTasksGroup,
                      entente_action_tasks_group,
                      ENTENTE,
                      ACTION_TASKS_GROUP,
                      AdwPreferencesGroup)

/* project, action: (nullable) */
void entente_action_tasks_group_set_action (EntenteActionTasksGroup *self,
                                            EntenteProject *project,
                                            EntenteRecord *action,
                                            gboolean read_only);

G_END_DECLS
