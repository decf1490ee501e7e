/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-money.h"
#include "entente-rational-private.h"

G_BEGIN_DECLS

/* Works out a number or a sum as people type it. With @currency, "€" and "k" may stand beside
   numbers. @too_precise is set when a number with more than two decimals is in the result as it
   stands, neither multiplied nor divided. Nothing is written unless the result is OK. */
EntenteMoneyResult _entente_arithmetic_evaluate (const char *typed,
                                                 gboolean currency,
                                                 EntenteRational *value,
                                                 gboolean *too_precise);

G_END_DECLS
