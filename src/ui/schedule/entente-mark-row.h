/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-gantt-view.h"
#include "schedule/entente-schedule-mark.h"

G_BEGIN_DECLS

/* What other rooms have due, as a row of signs under a chart, each under its day; they scroll and zoom with it. Hidden when
   there is nothing. */
#define ENTENTE_TYPE_MARK_ROW (entente_mark_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMarkRow, entente_mark_row, ENTENTE, MARK_ROW, GtkWidget)

/* view: borrowed, as long as both are in the same widget; scroll: what scrolls it sideways */
GtkWidget *entente_mark_row_new (EntenteGanttView *view, GtkAdjustment *scroll);
/* schedule: (nullable) */
void entente_mark_row_set_schedule (EntenteMarkRow *self, EntenteSchedule *schedule);

/* Shows what a mark is about, wherever it is edited. */
void entente_mark_reveal (GtkWidget *from, EntenteScheduleMark *mark);

G_END_DECLS
