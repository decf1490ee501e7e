/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-finding.h"
#include "schedule/entente-schedule.h"

G_BEGIN_DECLS

/* What deserves a thought in the plan, each in one sentence that says who, when and what; about its
   task where there is one. */
void entente_schedule_find_facts (EntenteSchedule *schedule, GPtrArray *findings);

G_END_DECLS
