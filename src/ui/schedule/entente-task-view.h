/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Everything of one task, edited in place, with what is computed of it in words. */
#define ENTENTE_TYPE_TASK_VIEW (entente_task_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTaskView, entente_task_view, ENTENTE, TASK_VIEW, AdwBin)

/* Both (nullable). */
void entente_task_view_show (EntenteTaskView *self,
                             EntenteSchedule *schedule,
                             EntenteTask *task,
                             gboolean read_only);
/* Gives the keyboard to a field of the task, or of something that belongs to it (who does it, what
   it waits for). */
gboolean entente_task_view_reveal (EntenteTaskView *self,
                                   EntenteRecord *record,
                                   const EntenteField *field);

G_END_DECLS
