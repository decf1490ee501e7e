/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule-filter.h"
#include "schedule/entente-task-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteTaskList:
 *
 * The tasks that have a row now: those the filter lets through without what is folded away, in
 * outline order. A list model of EntenteTask that is its own selection model, the selection being
 * that of the page.
 *
 * Signal: `changed` when rows or what stands in them are new, after `items-changed`.
 */
#define ENTENTE_TYPE_TASK_LIST (entente_task_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTaskList, entente_task_list, ENTENTE, TASK_LIST, GObject)

EntenteTaskList *entente_task_list_new (void);
/* Each nullable. */
void entente_task_list_set_schedule (EntenteTaskList *self, EntenteSchedule *schedule);
void entente_task_list_set_selection (EntenteTaskList *self, EntenteTaskSelection *selection);
void entente_task_list_set_filter (EntenteTaskList *self, EntenteScheduleFilter *filter);
EntenteSchedule *entente_task_list_get_schedule (EntenteTaskList *self);

/* Row → item of the schedule: array of guint, until `changed`. */
const guint *entente_task_list_get_items (EntenteTaskList *self, guint *n_rows);
/* NULL when there is no such row. */
const EntenteScheduleItem *entente_task_list_get_item (EntenteTaskList *self, guint row);
/* GTK_INVALID_LIST_POSITION when it has no row. */
guint entente_task_list_find (EntenteTaskList *self, EntenteTask *task);
guint entente_task_list_find_item (EntenteTaskList *self, guint item);

gboolean entente_task_list_is_folded (EntenteTaskList *self, EntenteTask *task);
void entente_task_list_set_folded (EntenteTaskList *self, EntenteTask *task, gboolean folded);
void entente_task_list_set_all_folded (EntenteTaskList *self, gboolean folded);
/* Unfolds the groups that a task is in. */
void entente_task_list_uncover (EntenteTaskList *self, EntenteTask *task);
/* The items of folded groups: set of GUINT. (transfer full) */
GHashTable *entente_task_list_dup_folded_items (EntenteTaskList *self);
/* The ids of folded groups, to be remembered. (transfer full) */
GArray *entente_task_list_dup_folded_ids (EntenteTaskList *self);
void entente_task_list_set_folded_ids (EntenteTaskList *self, const gint64 *ids, gsize n_ids);

G_END_DECLS
