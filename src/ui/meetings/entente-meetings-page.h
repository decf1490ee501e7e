/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-page.h"

G_BEGIN_DECLS

/**
 * EntenteMeetingsPage:
 *
 * The meetings of the project and what comes of them. Its views stand side by side in a stack; what
 * takes the whole page (a meeting that is held) is pushed over them.
 *
 * Actions: `meetings.view` ("s"): the name of a view.
 */
#define ENTENTE_TYPE_MEETINGS_PAGE (entente_meetings_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMeetingsPage, entente_meetings_page, ENTENTE, MEETINGS_PAGE,
                      EntentePage)

G_END_DECLS
