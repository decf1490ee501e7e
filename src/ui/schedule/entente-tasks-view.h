/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule-filter.h"
#include "schedule/entente-task-selection.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteTasksView:
 *
 * One way of looking at the tasks of a plan: what it shows is given to it, and it is told when to
 * show it anew.
 *
 * Properties: `schedule` (nullable), `selection` (EntenteTaskSelection, nullable), `filter`
 * (EntenteScheduleFilter, nullable).
 * Signal: `edit-requested` (): the pane that edits the selection is wanted.
 */
#define ENTENTE_TYPE_TASKS_VIEW (entente_tasks_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteTasksView, entente_tasks_view, ENTENTE, TASKS_VIEW, AdwBin)

/* All may be NULL. */
struct _EntenteTasksViewClass {
  AdwBinClass parent_class;

  void (*plan_set) (EntenteTasksView *self);          /* another one, or none */
  void (*plan_changed) (EntenteTasksView *self);
  void (*selection_changed) (EntenteTasksView *self); /* it, or what is in it */
  void (*filter_changed) (EntenteTasksView *self);    /* it, or what it asks */
};

/* Borrowed, nullable. */
EntenteSchedule *entente_tasks_view_get_schedule (EntenteTasksView *self);
EntenteTaskSelection *entente_tasks_view_get_selection (EntenteTasksView *self);
EntenteScheduleFilter *entente_tasks_view_get_filter (EntenteTasksView *self);

/* Selects a task and asks for the pane. */
void entente_tasks_view_open (EntenteTasksView *self, EntenteTask *task);

G_END_DECLS
