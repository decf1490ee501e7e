/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-page.h"

G_BEGIN_DECLS

/* The cash plan of the working budget month by month: chart, lowest point, every month with what
   makes it, and the lines that have no date yet. */
#define ENTENTE_TYPE_CASH_VIEW (entente_cash_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCashView, entente_cash_view, ENTENTE, CASH_VIEW, EntentePage)

G_END_DECLS
