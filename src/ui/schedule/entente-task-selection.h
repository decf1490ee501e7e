/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule.h"

G_BEGIN_DECLS

/**
 * EntenteTaskSelection:
 *
 * The tasks that are selected on the Schedule page, the same in all of its views and in the pane
 * that edits them. Tasks that are deleted leave it by themselves.
 *
 * Properties: `schedule` (construct only), `cursor` (EntenteTask, nullable: the one the keyboard is
 * on, always one of the selected). Signal: `changed`.
 */
#define ENTENTE_TYPE_TASK_SELECTION (entente_task_selection_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTaskSelection, entente_task_selection, ENTENTE, TASK_SELECTION,
                      GObject)

EntenteTaskSelection *entente_task_selection_new (EntenteSchedule *schedule);
/* In outline order: array of EntenteTask. (transfer container) */
GPtrArray *entente_task_selection_dup_tasks (EntenteTaskSelection *self);
guint entente_task_selection_get_n_tasks (EntenteTaskSelection *self);
gboolean entente_task_selection_contains (EntenteTaskSelection *self, EntenteTask *task);
EntenteTask *entente_task_selection_get_cursor (EntenteTaskSelection *self);
/* Only this one; NULL for none. */
void entente_task_selection_select (EntenteTaskSelection *self, EntenteTask *task);
/* Adds or takes away one; the cursor goes there. */
void entente_task_selection_toggle (EntenteTaskSelection *self, EntenteTask *task);
/* Exactly these, the cursor (nullable) on one of them. */
void entente_task_selection_set (EntenteTaskSelection *self, GPtrArray *tasks, EntenteTask *cursor);

G_END_DECLS
