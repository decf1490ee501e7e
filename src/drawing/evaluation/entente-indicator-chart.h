/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/entente-chart.h"
#include "evaluation/entente-indicator-reading.h"

G_BEGIN_DECLS

/* The values of an indicator over time, from where it started, with its target: on screen and on
   paper. Empty for what is said in words. (transfer full) */
EntenteChart *entente_indicator_chart_new (EntenteIndicator *indicator, EntenteLanguage language);

G_END_DECLS
