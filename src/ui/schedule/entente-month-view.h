/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-tasks-view.h"

G_BEGIN_DECLS

/**
 * EntenteMonthView:
 *
 * A month of the plan as a calendar: each task lies over its days. Page Up and Page Down turn the
 * months, arrows go from day to day, Tab to the tasks.
 */
#define ENTENTE_TYPE_MONTH_VIEW (entente_month_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMonthView, entente_month_view, ENTENTE, MONTH_VIEW, EntenteTasksView)

/* Turns to the month of a task and puts the keyboard on it. */
void entente_month_view_reveal (EntenteMonthView *self, EntenteTask *task);

G_END_DECLS
