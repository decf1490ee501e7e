/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-page.h"

G_BEGIN_DECLS

/* The problems that were raised, the latest first, and how many of them were answered. Property:
   `project`. */
#define ENTENTE_TYPE_PROBLEMS_VIEW (entente_problems_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteProblemsView, entente_problems_view, ENTENTE, PROBLEMS_VIEW, EntentePage)

G_END_DECLS
