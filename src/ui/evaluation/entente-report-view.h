/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-page.h"

G_BEGIN_DECLS

/* The final report and the experience sheet, section by section: what people add to what the project
   tells by itself, for whom each section is, and what is left out. */
#define ENTENTE_TYPE_REPORT_VIEW (entente_report_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteReportView, entente_report_view, ENTENTE, REPORT_VIEW, EntentePage)

G_END_DECLS
