/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/entente-chart.h"
#include "evaluation/entente-indicator-state.h"

G_BEGIN_DECLS

/* The values of an indicator over time, from where it started, with its target: on screen and on
   paper. Empty for what is said in words. (transfer full) */
EntenteChart *entente_indicator_chart_new (EntenteIndicator *indicator, EntenteLanguage language);
/* How many indicators stand how: a bar for each state that any is in. (transfer full) */
EntenteChart *entente_indicator_states_chart_new (const guint counts[ENTENTE_N_INDICATOR_STATES],
                                                  EntenteLanguage language);

G_END_DECLS
