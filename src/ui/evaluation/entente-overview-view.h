/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-page.h"

G_BEGIN_DECLS

/* What the evaluation waits for: first steps, what is due, what is missing, what there is so far.
   Every line leads to where it is dealt with. The first view of the Evaluation page. */
#define ENTENTE_TYPE_OVERVIEW_VIEW (entente_overview_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOverviewView, entente_overview_view, ENTENTE, OVERVIEW_VIEW, EntentePage)

G_END_DECLS
