/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Wide enough for any product of two amounts. */
G_GNUC_EXTENSION typedef __int128 EntenteWide;

/* An exact fraction in its lowest terms: @bottom is 1 or more. */
typedef struct
{
  EntenteWide top;
  EntenteWide bottom;
} EntenteRational;

/* FALSE, with @result untouched, when the exact result is too large to be held. */
gboolean _entente_rational_add (EntenteRational a, EntenteRational b, EntenteRational *result);
gboolean _entente_rational_multiply (EntenteRational a, EntenteRational b, EntenteRational *result);
/* @b is not 0. */
gboolean _entente_rational_divide (EntenteRational a, EntenteRational b, EntenteRational *result);

/* @self × @scale as a whole number, rounded half up away from zero; FALSE beyond gint64 */
gboolean _entente_rational_round (EntenteRational self, gint64 scale, gint64 *result);
/* @top ÷ @bottom, rounded half up away from zero; @bottom is 1 or more */
EntenteWide _entente_wide_divide (EntenteWide top, EntenteWide bottom);

G_END_DECLS
