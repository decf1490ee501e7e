/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-page.h"

G_BEGIN_DECLS

/**
 * EntenteFundingView:
 *
 * The funding requests: a chart of their stages, then a board or a table. A request opens in a
 * dialog.
 *
 * Properties, read-only: `start-tools`, `end-tools` (GtkWidget), for the bar of the page.
 * Actions: `funding.add` (), `funding.move` ("(xi)": id of a request, state), `funding.place`
 * ("(xx)": id of a request, id of the one it comes before or 0 for the end of its stage).
 */
#define ENTENTE_TYPE_FUNDING_VIEW (entente_funding_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFundingView, entente_funding_view, ENTENTE, FUNDING_VIEW, EntentePage)

G_END_DECLS
