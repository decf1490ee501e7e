/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* One field of several tasks: shows what they have in common, and gives all of them what is chosen,
   as one edit. */
#define ENTENTE_TYPE_TASKS_ROW (entente_tasks_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTasksRow, entente_tasks_row, ENTENTE, TASKS_ROW, AdwPreferencesRow)

GtkWidget *entente_tasks_row_new (guint field);
/* tasks: (nullable) (element-type EntenteTask) */
void entente_tasks_row_show (EntenteTasksRow *self,
                             EntenteSchedule *schedule,
                             GPtrArray *tasks,
                             gboolean read_only);

G_END_DECLS
