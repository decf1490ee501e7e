/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/entente-chart.h"
#include "evaluation/entente-cooperation-results.h"

G_BEGIN_DECLS

/* A self-assessment as charts. language: of the words. Empty while nobody has answered. */

/* A row for each dimension, the widest disagreement first: every organisation by its sign, the
   median among them. Without names the dots have no sign, and stand in the order of their marks:
   nobody can be followed from row to row. (transfer full) */
EntenteChart *entente_cooperation_charts_new_dots (EntenteCooperationResults *results,
                                                   EntenteLanguage language);
/* The eight medians all around, with the lowest, the highest, and the medians of before. earlier:
   (nullable). (transfer full) */
EntenteChart *entente_cooperation_charts_new_radar (EntenteCooperationResults *results,
                                                    EntenteCooperationResults *earlier,
                                                    EntenteLanguage language);

G_END_DECLS
