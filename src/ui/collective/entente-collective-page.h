/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-page.h"

G_BEGIN_DECLS

/**
 * EntenteCollectivePage:
 *
 * Organisations, people and the organising group: who works together.
 */
#define ENTENTE_TYPE_COLLECTIVE_PAGE (entente_collective_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCollectivePage, entente_collective_page, ENTENTE, COLLECTIVE_PAGE, EntentePage)

G_END_DECLS
