/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-decimal.h"

/**
 * entente_decimal_display:
 * @stored: canonical text
 *
 * Returns: (transfer full): what people read of it
 */
char *
entente_decimal_display (const char *stored)
{
  return g_strdup (stored);
}

/**
 * entente_decimal_normalize:
 * @typed: what people typed
 * @problem: (out) (transfer full) (nullable): what is wrong with it
 *
 * Returns: (transfer full) (nullable): canonical text, or %NULL
 */
char *
entente_decimal_normalize (const char *typed, char **problem)
{
  return g_strdup (typed);
}
