/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteTaskLinks:
 *
 * What a task waits for, or what waits for it, with the kind and lag of each link; links are added
 * and taken away.
 *
 * Properties: `successors` (gboolean, construct only): what waits for the task.
 */
#define ENTENTE_TYPE_TASK_LINKS (entente_task_links_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTaskLinks, entente_task_links, ENTENTE, TASK_LINKS,
                      AdwPreferencesGroup)

/* Both (nullable). */
void entente_task_links_show (EntenteTaskLinks *self,
                              EntenteSchedule *schedule,
                              EntenteTask *task,
                              gboolean read_only);
/* Opens the row of a link on one of its fields. */
gboolean entente_task_links_reveal (EntenteTaskLinks *self,
                                    EntenteRecord *dependency,
                                    const EntenteField *field);

G_END_DECLS
