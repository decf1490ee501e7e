/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "project/entente-project.h"
#include "schedule/entente-tasks-view.h"

G_BEGIN_DECLS

/**
 * EntenteMonthGridView:
 *
 * The guide's month grid: steps and tasks in rows, months or weeks in columns, drawn as on paper. A
 * click on a task opens it.
 *
 * Property: `project` (EntenteProject, nullable): what is printed.
 */
#define ENTENTE_TYPE_MONTH_GRID_VIEW (entente_month_grid_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMonthGridView, entente_month_grid_view, ENTENTE, MONTH_GRID_VIEW,
                      EntenteTasksView)

/* Scrolls to a task. */
void entente_month_grid_view_reveal (EntenteMonthGridView *self, EntenteTask *task);

G_END_DECLS
