/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-workload-chart.h"

G_BEGIN_DECLS

/* Somebody's name, what is too much in words, and the chart of their weeks. Signal: `week-chosen`
   (guint). */
#define ENTENTE_TYPE_WORKLOAD_ROW (entente_workload_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteWorkloadRow, entente_workload_row, ENTENTE, WORKLOAD_ROW,
                      GtkListBoxRow)

GtkWidget *entente_workload_row_new (const EntenteWorkload *workload, gint64 most);
const EntenteWorkload *entente_workload_row_get_workload (EntenteWorkloadRow *self);

G_END_DECLS
