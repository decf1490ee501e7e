/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-page.h"

G_BEGIN_DECLS

/* Between the partners: who owes whom and why, settlements, how costs are shared, what each brings. A view of the Budget
   page. */
#define ENTENTE_TYPE_PARTNERS_VIEW (entente_partners_view_get_type ())
G_DECLARE_FINAL_TYPE (EntentePartnersView, entente_partners_view, ENTENTE, PARTNERS_VIEW, EntentePage)

G_END_DECLS
