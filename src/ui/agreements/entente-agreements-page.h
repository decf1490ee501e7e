/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-page.h"

G_BEGIN_DECLS

/* The agreements of the project: a list, and the one that is open. */
#define ENTENTE_TYPE_AGREEMENTS_PAGE (entente_agreements_page_get_type ())
G_DECLARE_FINAL_TYPE (
    EntenteAgreementsPage, entente_agreements_page, ENTENTE, AGREEMENTS_PAGE, EntentePage)

G_END_DECLS
