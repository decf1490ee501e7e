/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/entente-tick-row.h"
#include "schedule/entente-ready-plan.h"

G_BEGIN_DECLS

/**
 * EntenteReadyTaskRow:
 *
 * One task of a ready plan with a tick: when, how long, who could do it; of a formality the
 * question that makes it necessary, the authority, how long before, and the text it comes from.
 */
#define ENTENTE_TYPE_READY_TASK_ROW (entente_ready_task_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteReadyTaskRow, entente_ready_task_row, ENTENTE, READY_TASK_ROW,
                      EntenteTickRow)

/* when: (nullable): its date in this project */
GtkWidget *entente_ready_task_row_new (const EntenteReadyTask *task, const char *when);

G_END_DECLS
