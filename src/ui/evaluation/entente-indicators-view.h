/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-page.h"

G_BEGIN_DECLS

/* The indicators of the evaluation in a table, with their values over time beside it. A view of the
   Evaluation page. */
#define ENTENTE_TYPE_INDICATORS_VIEW (entente_indicators_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteIndicatorsView,
                      entente_indicators_view,
                      ENTENTE,
                      INDICATORS_VIEW,
                      EntentePage)

G_END_DECLS
