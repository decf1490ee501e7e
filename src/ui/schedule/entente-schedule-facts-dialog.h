/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What deserves a thought in the plan: contradictions with what ends them, delays that endanger the
   event, other facts; each leads to its task. */
#define ENTENTE_TYPE_SCHEDULE_FACTS_DIALOG (entente_schedule_facts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteScheduleFactsDialog, entente_schedule_facts_dialog, ENTENTE,
                      SCHEDULE_FACTS_DIALOG, AdwDialog)

/* origin: whose actions lead to tasks (`schedule.show`) */
AdwDialog *entente_schedule_facts_dialog_new (EntenteSchedule *schedule, GtkWidget *origin);

/* The line over the plan: "2 contradictions, 3 delays endanger the event"; NULL when all is well.
   (transfer full) (nullable) */
char *entente_schedule_facts_dup_line (EntenteSchedule *schedule);

G_END_DECLS
