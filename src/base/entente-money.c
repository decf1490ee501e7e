/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-money.h"

#include <string.h>

/**
 * entente_money_to_text:
 * @amount: an amount
 *
 * Returns: (transfer full): "1234.56", "-0.05", or "" for none; the same in every language
 */
char *
entente_money_to_text (EntenteMoney amount)
{
  guint64 cents = amount < 0 ? -(guint64) amount : (guint64) amount;

  if (amount == ENTENTE_MONEY_NONE)
    return g_strdup ("");

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%02u", amount < 0 ? "-" : "", cents / 100,
                          (guint) (cents % 100));
}

/**
 * entente_money_from_text:
 * @text: what entente_money_to_text() wrote; decimals may be left out
 * @amount: (out): the amount, untouched on failure
 *
 * Returns: whether @text is such a text
 */
gboolean
entente_money_from_text (const char *text, EntenteMoney *amount)
{
  g_autofree char *digits = NULL;
  const char *mark;
  gboolean negative;
  gint64 cents;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (amount != NULL, FALSE);

  if (*text == '\0')
    {
      *amount = ENTENTE_MONEY_NONE;
      return TRUE;
    }
  negative = *text == '-';
  text += negative;
  mark = strchr (text, '.');
  if (mark != NULL && strlen (mark) != strlen (".00"))
    return FALSE;
  digits = mark != NULL ? g_strdup_printf ("%.*s%s", (int) (mark - text), text, mark + 1)
                        : g_strconcat (text, "00", NULL);
  if (mark == text || !g_ascii_string_to_signed (digits, 10, 0, G_MAXINT64, &cents, NULL))
    return FALSE;

  *amount = negative ? -cents : cents;
  return TRUE;
}
