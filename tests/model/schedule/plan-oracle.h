/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-plan.h"
#include "slow-calendar.h"

G_BEGIN_DECLS

/* What entente-plan.h defines, computed as it is written: every date again and again from all
   others, until none changes. */
typedef struct {
  guint n_tasks;
  guint n_links;
  const EntentePlanTask *tasks;
  const EntentePlanLink *links;
  SlowCalendar *const *calendars; /* of each task, or NULL when it is always open */
  EntentePlanFrame frame;
  EntentePlanDates *dates; /* out */
} PlanOracle;

void plan_oracle_solve (PlanOracle *self);
GArray *plan_oracle_find_conflicts (PlanOracle *self);

gboolean plan_oracle_is_group (const PlanOracle *self, guint task);
/* Whether task is group, or lies in it. */
gboolean plan_oracle_is_in (const PlanOracle *self, guint task, guint group);

G_END_DECLS
