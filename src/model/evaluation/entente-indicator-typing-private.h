/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-decimal.h"
#include "evaluation/entente-indicator.h"

G_BEGIN_DECLS

/* A number as people type it for an indicator, with its unit or without: "104 people", "46 %",
   "€1,200". typed: folded. */
gboolean _entente_indicator_read_number (EntenteIndicator *self,
                                         const char *folded,
                                         EntenteDecimal *value,
                                         GError **error);
/* "yes", "oui", "o", "1"; "no"… */
gboolean _entente_indicator_read_yes_no (const char *folded, EntenteDecimal *value, GError **error);
/* Two parts around one of @separators; FALSE when there is none. */
gboolean _entente_indicator_split (const char *folded,
                                   const char *const *separators,
                                   char **left,
                                   char **right);
/* What follows one of @words at the beginning of a text; NULL when none stands there. */
const char *_entente_indicator_skip (const char *folded, const char *const *words);

/* "40 households" while there is no unit yet: what stands before it; unit: (out) (transfer full).
   NULL when it is not so. (transfer full) (nullable) */
char *_entente_indicator_take_unit (EntenteIndicator *self, const char *typed, char **unit);

G_END_DECLS
