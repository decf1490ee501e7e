/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-reference-values.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteReferenceValuesPage:
 *
 * The rates, scales and thresholds that hold today, with their source. Those of the program are made the project’s own to
 * be changed.
 */
#define ENTENTE_TYPE_REFERENCE_VALUES_PAGE (entente_reference_values_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteReferenceValuesPage, entente_reference_values_page, ENTENTE,
                      REFERENCE_VALUES_PAGE, AdwPreferencesPage)

void entente_reference_values_page_set_store (EntenteReferenceValuesPage *self, EntenteStore *store);

G_END_DECLS
