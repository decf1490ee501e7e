/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-gantt-chart.h"
#include "schedule/entente-schedule-filter.h"
#include "schedule/entente-task-selection.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteScheduleChart:
 *
 * The task table and the Gantt chart side by side with a divider, rows in lock-step. Everything
 * that is done on it is one undoable edit. It is given what it shows and speaks upward by actions
 * of the page (below) and `win.toast`.
 *
 * Properties: `schedule` (nullable), `selection` (EntenteTaskSelection, nullable), `filter`
 * (EntenteScheduleFilter, nullable), `read-only`.
 * Signal: `edit-requested` (): the pane that edits the selection is wanted (double click,
 * Alt+Enter).
 *
 * It installs, for menus and keys of the page, the action group "chart": zoom-in, zoom-out, fit,
 * go-today, go-event, go-selection, insert, insert-milestone, insert-child, delete, indent,
 * outdent, move-up, move-down, link, unlink, done, rename, cut, copy, paste, fold-all, unfold-all;
 * stateful: coloring ("s"), columns ("as"), show-critical, show-float, show-links, show-who,
 * show-late, show-offsets, show-closed; forecast ("x": id of the record, 0 for none).
 */
#define ENTENTE_TYPE_SCHEDULE_CHART (entente_schedule_chart_get_type ())
G_DECLARE_FINAL_TYPE (EntenteScheduleChart, entente_schedule_chart, ENTENTE, SCHEDULE_CHART, AdwBin)

/* The group "chart", for who shows menus or buttons outside of this widget: insert it there.
   (transfer none) */
GActionGroup *entente_schedule_chart_get_actions (EntenteScheduleChart *self);
/* Scrolls to a task and puts the keyboard on its row. */
void entente_schedule_chart_reveal (EntenteScheduleChart *self, EntenteTask *task);
const EntenteGanttOptions *entente_schedule_chart_get_options (EntenteScheduleChart *self);
/* Zoom, place, folded groups, options and columns, to be remembered between runs: a text of its
   own. */
char *entente_schedule_chart_dup_state (EntenteScheduleChart *self);
void entente_schedule_chart_restore_state (EntenteScheduleChart *self, const char *state);

G_END_DECLS
