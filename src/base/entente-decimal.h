/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-language.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteDecimal:
 *
 * A quantity, rate, weight or coefficient with up to four decimals, counted in ten-thousandths: 1,5 is
 * 15000. Kept in files as text ("1.5").
 */
typedef gint64 EntenteDecimal;

#define ENTENTE_DECIMAL_NONE G_MININT64
#define ENTENTE_DECIMAL_ONE G_GINT64_CONSTANT (10000)

/* "1.5", "-0.3333", ""; canonical: no group, no trailing zero. FALSE and untouched when it is no such
   text; "" is NONE. */
gboolean entente_decimal_from_text (const char *text, EntenteDecimal *value);
char *entente_decimal_to_text (EntenteDecimal value);

/* What people type: groups, comma or point, arithmetic as for money ("3*12"), rounded to four decimals.
   FALSE when it cannot be read or is beyond ±10¹². "" is NONE. */
gboolean entente_decimal_parse (const char *typed, EntenteDecimal *value);
/* "1 234,5": groups and mark of the language, trailing zeros left out. */
char *entente_decimal_format (EntenteDecimal value, EntenteLanguage language);

/* The same rounded, half away from zero, to so many decimals (up to four), which are all shown: "4,0"
   of figures that stand under each other. */
char *entente_decimal_format_fixed (EntenteDecimal value, guint n_decimals,
                                    EntenteLanguage language);

/* For EntenteField.normalize and .display of decimal fields: canonical text of what was typed, or NULL
   and a translated sentence; what people read of it, in the language of the interface. */
char *entente_decimal_normalize (const char *typed, char **problem);
char *entente_decimal_display (const char *stored);

G_END_DECLS
