/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-month-grid.h"
#include "schedule/entente-task-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteMonthGridArea:
 *
 * A month grid on screen, drawn as it is on paper: its months stay in sight while its rows are
 * scrolled. Up and Down go from task to task, Return opens one; Ctrl and the wheel zoom.
 *
 * Signal: `task-chosen` (EntenteTask).
 */
#define ENTENTE_TYPE_MONTH_GRID_AREA (entente_month_grid_area_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMonthGridArea, entente_month_grid_area, ENTENTE, MONTH_GRID_AREA,
                      GtkWidget)

/* grid: (nullable): of the schedule as it is now. */
void entente_month_grid_area_show (EntenteMonthGridArea *self, EntenteSchedule *schedule,
                                   EntenteMonthGrid *grid);
/* (nullable) */
void entente_month_grid_area_set_selection (EntenteMonthGridArea *self,
                                            EntenteTaskSelection *selection);
/* Larger by so many steps, smaller below 0. */
void entente_month_grid_area_zoom (EntenteMonthGridArea *self, int steps);
/* Scrolls to a task; FALSE when it has no row. */
gboolean entente_month_grid_area_reveal (EntenteMonthGridArea *self, EntenteTask *task);

G_END_DECLS
