/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Who else has to do with a task, with the part and role of each; people and organisations are
   added and taken away. */
#define ENTENTE_TYPE_TASK_PEOPLE (entente_task_people_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTaskPeople, entente_task_people, ENTENTE, TASK_PEOPLE,
                      AdwPreferencesGroup)

/* Both (nullable). */
void entente_task_people_show (EntenteTaskPeople *self,
                               EntenteSchedule *schedule,
                               EntenteTask *task,
                               gboolean read_only);
/* Opens the row of an assignment on one of its fields. */
gboolean entente_task_people_reveal (EntenteTaskPeople *self,
                                     EntenteRecord *assignment,
                                     const EntenteField *field);

G_END_DECLS
