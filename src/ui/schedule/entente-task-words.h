/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule.h"

G_BEGIN_DECLS

/* What the views beside the chart say of a task. All (transfer full). */

/* Never empty: what has no title yet must still be seen. */
char *entente_task_words_dup_title (EntenteTask *task);
/* "Zoé Exemple · 12 – 14 June 2027 · 2 days late" */
char *entente_task_words_dup_summary (EntenteSchedule *schedule, guint item);

G_END_DECLS
