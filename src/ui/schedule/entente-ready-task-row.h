/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-ready-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteReadyTaskRow:
 *
 * One task of a ready plan with a tick: when, how long, who could do it; of a formality the
 * question that makes it necessary, the authority, how long before, and the text it comes from.
 *
 * Property: `active` (gboolean).
 */
#define ENTENTE_TYPE_READY_TASK_ROW (entente_ready_task_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteReadyTaskRow, entente_ready_task_row, ENTENTE, READY_TASK_ROW,
                      AdwActionRow)

/* when: (nullable): its date in this project */
GtkWidget *entente_ready_task_row_new (const EntenteReadyTask *task, const char *when);
gboolean entente_ready_task_row_get_active (EntenteReadyTaskRow *self);
void entente_ready_task_row_set_active (EntenteReadyTaskRow *self, gboolean active);

G_END_DECLS
