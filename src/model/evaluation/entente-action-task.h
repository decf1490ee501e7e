/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* A task of the schedule that does an evaluated action (table `action_task`). */
#define ENTENTE_TYPE_ACTION_TASK (entente_action_task_get_type ())
G_DECLARE_FINAL_TYPE (EntenteActionTask, entente_action_task, ENTENTE, ACTION_TASK, EntenteRecord)

enum {
  ENTENTE_ACTION_TASK_ACTION, /* reference, deleted with it */
  ENTENTE_ACTION_TASK_TASK,   /* reference, deleted with it */
};

G_END_DECLS
