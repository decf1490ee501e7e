/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-decimal.h"

#include "entente-arithmetic-private.h"
#include "entente-number-private.h"
#include "entente-quotation-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_DECIMALS 4
/* ±10¹² */
#define MAX_VALUE (G_GINT64_CONSTANT (1000000000000) * ENTENTE_DECIMAL_ONE)

/**
 * entente_decimal_from_text:
 * @text: a number with at most four decimals, with a point: "1.5", "-0.3333"
 * @value: (out): the number, untouched on failure; none for ""
 *
 * Returns: whether @text is such a text
 */
gboolean
entente_decimal_from_text (const char *text, EntenteDecimal *value)
{
  g_autofree char *digits = NULL;
  gsize n_whole, n_decimals = 0;
  gint64 number;
  gboolean negative;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  if (*text == '\0')
    {
      *value = ENTENTE_DECIMAL_NONE;
      return TRUE;
    }
  negative = *text == '-';
  text += negative;
  n_whole = strspn (text, "0123456789");
  if (text[n_whole] == '.')
    n_decimals = strspn (text + n_whole + 1, "0123456789");
  if (n_whole == 0 || n_decimals > N_DECIMALS
      || text[n_whole + (n_decimals > 0 ? n_decimals + 1 : 0)] != '\0')
    return FALSE;

  digits = g_strdup_printf ("%.*s%.*s%.*s",
                            (int) n_whole, text,
                            (int) n_decimals, n_decimals > 0 ? text + n_whole + 1 : "",
                            (int) (N_DECIMALS - n_decimals), "0000");
  if (!g_ascii_string_to_signed (digits, 10, 0, G_MAXINT64, &number, NULL))
    return FALSE;

  *value = negative ? -number : number;
  return TRUE;
}

/**
 * entente_decimal_to_text:
 * @value: a number
 *
 * Returns: (transfer full): "1.5", "-0.3333", "12"; "" for none; the same in every language
 */
char *
entente_decimal_to_text (EntenteDecimal value)
{
  g_autofree char *decimals = NULL;
  guint64 whole;

  if (value == ENTENTE_DECIMAL_NONE)
    return g_strdup ("");

  whole = _entente_number_split (value, ENTENTE_DECIMAL_ONE, &decimals);
  return g_strdup_printf ("%s%" G_GUINT64_FORMAT "%s%s",
                          value < 0 ? "-" : "",
                          whole,
                          *decimals != '\0' ? "." : "",
                          decimals);
}

/**
 * entente_decimal_parse:
 * @typed: a number or a sum as people type it
 * @value: (out): the number, rounded to four decimals; none when nothing was typed, untouched when
 *   it cannot be read
 *
 * Returns: whether it is a number of ±10¹² at most
 */
gboolean
entente_decimal_parse (const char *typed, EntenteDecimal *value)
{
  EntenteRational exact;
  EntenteMoneyResult result;
  gboolean too_precise;
  gint64 rounded;

  g_return_val_if_fail (typed != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  result = _entente_arithmetic_evaluate (typed, FALSE, &exact, &too_precise);
  if (result == ENTENTE_MONEY_EMPTY)
    {
      *value = ENTENTE_DECIMAL_NONE;
      return TRUE;
    }
  if (result != ENTENTE_MONEY_OK
      || !_entente_rational_round (exact, ENTENTE_DECIMAL_ONE, &rounded)
      || ABS (rounded) > MAX_VALUE)
    return FALSE;

  *value = rounded;
  return TRUE;
}

/**
 * entente_decimal_format:
 * @value: a number
 * @language: of the text it stands in
 *
 * Returns: (transfer full): "1 234,5" in French, "1 234.5" in English, "" for none; what
 *   entente_decimal_parse() reads back
 */
char *
entente_decimal_format (EntenteDecimal value, EntenteLanguage language)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *decimals = NULL;
  guint64 whole;

  if (value == ENTENTE_DECIMAL_NONE)
    return g_strdup ("");

  whole = _entente_number_split (value, ENTENTE_DECIMAL_ONE, &decimals);
  if (value < 0)
    g_string_append (text, ENTENTE_MINUS);
  _entente_number_append (text, whole, decimals, language);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static gint64
get_power (guint n)
{
  gint64 power = 1;

  for (guint i = 0; i < n; i++)
    power *= 10;

  return power;
}

/**
 * entente_decimal_format_fixed:
 * @value: a number
 * @n_decimals: 0 to 4
 * @language: of the text it stands in
 *
 * Returns: (transfer full): @value rounded, half away from zero, with so many decimals: "4,0"; "" for
 *   none
 */
char *
entente_decimal_format_fixed (EntenteDecimal value, guint n_decimals, EntenteLanguage language)
{
  const gint64 step = ENTENTE_DECIMAL_ONE / get_power (MIN (n_decimals, 4));
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *decimals = NULL;
  EntenteDecimal rounded;
  guint64 size;

  if (value == ENTENTE_DECIMAL_NONE)
    return g_strdup ("");

  rounded = (value + (value < 0 ? -step / 2 : step / 2)) / step * step;
  size = (guint64) ABS (rounded);
  if (n_decimals > 0)
    decimals = g_strdup_printf ("%0*" G_GUINT64_FORMAT, (int) n_decimals,
                                size % ENTENTE_DECIMAL_ONE / step);
  if (rounded < 0)
    g_string_append (text, ENTENTE_MINUS);
  _entente_number_append (text, size / ENTENTE_DECIMAL_ONE, decimals != NULL ? decimals : "",
                          language);

  return g_string_free_and_steal (g_steal_pointer (&text));
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
  g_autofree char *quoted = NULL;
  EntenteDecimal value;

  g_return_val_if_fail (typed != NULL && problem != NULL, NULL);

  if (entente_decimal_parse (typed, &value))
    return entente_decimal_to_text (value);

  quoted = _entente_quotation_shorten (typed);
  *problem = g_strdup_printf (_ ("“%s” is not a number. Type it like 1.5 or 12, or a sum such as "
                                 "3*12."),
                              quoted);
  return NULL;
}

/**
 * entente_decimal_display:
 * @stored: canonical text
 *
 * Returns: (transfer full): what people read of it, in the language of the interface; @stored
 *   itself when it is no number
 */
char *
entente_decimal_display (const char *stored)
{
  EntenteDecimal value;

  g_return_val_if_fail (stored != NULL, NULL);

  if (!entente_decimal_from_text (stored, &value))
    return g_strdup (stored);

  return entente_decimal_format (value, entente_language_get_interface ());
}
