/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-action-task.h"

#include "evaluation/entente-evaluated-action.h"
#include "schedule/entente-task.h"

#include <glib/gi18n-lib.h>

struct _EntenteActionTask
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteActionTask, entente_action_task, ENTENTE_TYPE_RECORD)

static const EntenteField fields[] = {
  [ENTENTE_ACTION_TASK_ACTION] = {
    .name = "action",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Action"),
    .edit_label = N_ ("Change tasks of action"),
    .target = entente_evaluated_action_get_type,
  },
  [ENTENTE_ACTION_TASK_TASK] = {
    .name = "task",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Task"),
    .edit_label = N_ ("Change tasks of action"),
    .target = entente_task_get_type,
  },
};

static void
entente_action_task_class_init (EntenteActionTaskClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "action_task",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_action_task_init (EntenteActionTask *self)
{
}
