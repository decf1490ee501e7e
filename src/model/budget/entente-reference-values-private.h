/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-reference-values.h"

G_BEGIN_DECLS

/* For paper, whose language is not that of the interface. */
const EntenteReferenceEntry *_entente_reference_values_find_in (EntenteStore *store,
                                                                const char *key,
                                                                const GDate *day,
                                                                EntenteLanguage language);

G_END_DECLS
