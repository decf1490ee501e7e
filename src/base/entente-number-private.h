/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-language.h"

G_BEGIN_DECLS

#define ENTENTE_MINUS "\u2212"

/* Appends "1 234,56": groups of three before the decimal mark; @decimals is "56", or "" for a
   whole number. */
void _entente_number_append (GString *text,
                             guint64 whole,
                             const char *decimals,
                             EntenteLanguage language);

/* "1234" and "5" of "1234.50" in ten-thousandths: the absolute value. (transfer full) */
guint64 _entente_number_split (gint64 value, guint64 one, char **decimals);

G_END_DECLS
