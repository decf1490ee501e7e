/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-workload.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteWorkloadChart:
 *
 * The weeks of one person or organisation: a bar of work and a line of the time there is for it;
 * what is too much is hatched and has a mark above. Left and Right go from week to week.
 *
 * Signals: `week-chosen` (guint): a week was clicked or Enter pressed on it; `week-changed` ():
 * another week has the keyboard.
 */
#define ENTENTE_TYPE_WORKLOAD_CHART (entente_workload_chart_get_type ())
G_DECLARE_FINAL_TYPE (EntenteWorkloadChart, entente_workload_chart, ENTENTE, WORKLOAD_CHART,
                      GtkWidget)

/* workload: (transfer none): good as long as the chart is shown. most: minutes at the top of the
   chart. */
GtkWidget *entente_workload_chart_new (const EntenteWorkload *workload, gint64 most);
guint entente_workload_chart_get_week (EntenteWorkloadChart *self);
const EntenteWorkload *entente_workload_chart_get_workload (EntenteWorkloadChart *self);

G_END_DECLS
