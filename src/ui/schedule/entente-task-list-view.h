/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-tasks-view.h"

G_BEGIN_DECLS

/**
 * EntenteTaskListView:
 *
 * The tasks as a plain list, month by month, to be ticked off; with a person filtered, what that
 * person has to do.
 */
#define ENTENTE_TYPE_TASK_LIST_VIEW (entente_task_list_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTaskListView, entente_task_list_view, ENTENTE, TASK_LIST_VIEW,
                      EntenteTasksView)

/* Scrolls to a task and puts the keyboard on it. */
void entente_task_list_view_reveal (EntenteTaskListView *self, EntenteTask *task);

G_END_DECLS
