/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What the views beside the chart say of a task. All (transfer full). */

/* Never empty: what has no title yet must still be seen. */
char *entente_task_words_dup_title (EntenteTask *task);
/* "Zoé Exemple · 12 – 14 June 2027 · 2 days late" */
char *entente_task_words_dup_summary (EntenteSchedule *schedule, guint item);

/* Says on the window why an edit of the plan was refused; nothing was changed. */
void entente_schedule_tell_refusal (GtkWidget *parent, const char *heading, const GError *error);

G_END_DECLS
