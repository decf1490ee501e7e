/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-quotation-private.h"

#define MAX_CHARACTERS 40

char *
_entente_quotation_shorten (const char *typed)
{
  g_autofree char *text = g_utf8_make_valid (typed, -1);
  g_autofree char *start = NULL;

  g_strstrip (g_strdelimit (text, "\r\n\t", ' '));
  if (g_utf8_strlen (text, -1) <= MAX_CHARACTERS)
    return g_steal_pointer (&text);

  start = g_utf8_substring (text, 0, MAX_CHARACTERS);
  return g_strconcat (start, "…", NULL);
}
