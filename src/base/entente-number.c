/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-number-private.h"

#include "entente-typography.h"

#include <string.h>

void
_entente_number_append (GString *text,
                        guint64 whole,
                        const char *decimals,
                        EntenteLanguage language)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, whole);
  const gsize n = strlen (digits);

  for (gsize i = 0; i < n; i++)
    {
      if (i > 0 && (n - i) % 3 == 0)
        g_string_append (text, ENTENTE_NARROW_NO_BREAK_SPACE);
      g_string_append_c (text, digits[i]);
    }
  if (*decimals != '\0')
    g_string_append_printf (text,
                            "%c%s",
                            language == ENTENTE_LANGUAGE_FRENCH ? ',' : '.',
                            decimals);
}

guint64
_entente_number_split (gint64 value, guint64 one, char **decimals)
{
  const guint64 absolute = value < 0 ? -(guint64) value : (guint64) value;
  GString *text = g_string_new (NULL);

  for (guint64 rest = absolute % one, unit = one / 10; rest > 0; unit /= 10)
    {
      g_string_append_c (text, (char) ('0' + rest / unit));
      rest %= unit;
    }
  *decimals = g_string_free_and_steal (text);

  return absolute / one;
}
