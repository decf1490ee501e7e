/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A value of a chart for the keyboard and assistive technology: it lies over what is drawn and
   shows where the keyboard is. */
#define ENTENTE_TYPE_CHART_SPOT (entente_chart_spot_get_type ())
G_DECLARE_FINAL_TYPE (EntenteChartSpot, entente_chart_spot, ENTENTE, CHART_SPOT, GtkWidget)

GtkWidget *entente_chart_spot_new (const char *words);
const char *entente_chart_spot_get_words (EntenteChartSpot *self);

G_END_DECLS
