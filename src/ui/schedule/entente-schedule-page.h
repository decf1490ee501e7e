/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-page.h"

G_BEGIN_DECLS

/* The plan: as a chart, a list, a month, and by who does what; with a pane that edits what is
   selected. */
#define ENTENTE_TYPE_SCHEDULE_PAGE (entente_schedule_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSchedulePage, entente_schedule_page, ENTENTE, SCHEDULE_PAGE,
                      EntentePage)

G_END_DECLS
