/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-page.h"

G_BEGIN_DECLS

/* The register of decisions: all by number, those that are open or late, those of an organisation;
   each is edited in place. Property: `project`. */
#define ENTENTE_TYPE_DECISIONS_VIEW (entente_decisions_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDecisionsView, entente_decisions_view, ENTENTE, DECISIONS_VIEW, EntentePage)

G_END_DECLS
