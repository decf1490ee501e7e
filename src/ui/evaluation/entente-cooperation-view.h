/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-page.h"

G_BEGIN_DECLS

/* The self-assessment of the cooperation: rounds, who answered, how far apart people are, and what to
   do next. Action: `cooperation.new`. */
#define ENTENTE_TYPE_COOPERATION_VIEW (entente_cooperation_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCooperationView,
                      entente_cooperation_view,
                      ENTENTE,
                      COOPERATION_VIEW,
                      EntentePage)

G_END_DECLS
