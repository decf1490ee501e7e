/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What is computed of a task, in words: when, why then, what float, what delay, and what
   contradicts it, with what can be done about it. */
#define ENTENTE_TYPE_TASK_FACTS (entente_task_facts_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTaskFacts, entente_task_facts, ENTENTE, TASK_FACTS,
                      AdwPreferencesGroup)

/* Both (nullable). */
void entente_task_facts_show (EntenteTaskFacts *self, EntenteSchedule *schedule, EntenteTask *task);

G_END_DECLS
