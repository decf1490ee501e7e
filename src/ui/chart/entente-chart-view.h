/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/entente-chart-layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteChartView:
 *
 * Shows a chart. Arrow keys walk from value to value, each of which is an item of a list for
 * assistive technology; pointer and keyboard read what it is worth in a tooltip. It knows no record
 * and changes nothing.
 *
 * Properties: `chart` (EntenteChart, nullable, read-write), `is-activatable` (gboolean,
 * read-write): values lead somewhere. Signal: `activated` (guint category, guint series): a value
 * was clicked, or Enter pressed on it, while activatable.
 */
#define ENTENTE_TYPE_CHART_VIEW (entente_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteChartView, entente_chart_view, ENTENTE, CHART_VIEW, GtkWidget)

GtkWidget *entente_chart_view_new (void);
EntenteChart *entente_chart_view_get_chart (EntenteChartView *self); /* (nullable) */
void entente_chart_view_set_chart (EntenteChartView *self, EntenteChart *chart);
void entente_chart_view_set_is_activatable (EntenteChartView *self, gboolean is_activatable);
/* Where things stand now; NULL without a chart. */
EntenteChartLayout *entente_chart_view_get_layout (EntenteChartView *self);

G_END_DECLS
