/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans small enough to be checked by hand. Days are those of June 2027; the 7th is a Monday. */
#pragma once

#include "schedule/entente-plan.h"

#define NONE ENTENTE_MOMENT_NONE
#define DAY 1440

typedef struct
{
  EntentePlanTask tasks[16];
  guint n_tasks;
  EntentePlanLink links[16];
  guint n_links;
  EntentePlanFrame frame;
  EntenteWorkTime *office;
  EntentePlan *plan;
  EntentePlanDates dates[16];
} Fixture;

EntenteMoment at (int day, int hour);
void set_up (Fixture *fixture, gconstpointer data);
void tear_down (Fixture *fixture, gconstpointer data);
guint add_task (Fixture *fixture, guint parent, gint64 duration, EntenteWorkTime *calendar);
/* A task of whole days, when all is open. */
guint add_days (Fixture *fixture, guint parent, int days);
guint add_office (Fixture *fixture, guint parent, int hours);
void set_rule (Fixture *fixture, guint task, EntentePlanRule rule, EntenteMoment when);
guint add_link (Fixture *fixture, guint from, guint to, EntenteLinkKind kind, gint64 lag);
void solve (Fixture *fixture);
void assert_early (Fixture *fixture, guint task, EntenteMoment start, EntenteMoment finish);
void assert_late (Fixture *fixture, guint task, EntenteMoment start, EntenteMoment finish);
void assert_stands (Fixture *fixture, guint task, EntenteMoment start, EntenteMoment finish);
void assert_floats (Fixture *fixture, guint task, gint64 total, gint64 free_float,
                    gboolean critical);
void assert_reason (Fixture *fixture, guint task, EntentePlanReason reason, guint cause,
                    EntenteMoment asked);
