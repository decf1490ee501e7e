/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-money.h"

#include "entente-rational-private.h"

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
  gboolean negative, whole;
  gsize n_whole;
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
  n_whole = strspn (text, "0123456789");
  whole = text[n_whole] == '\0';
  if (n_whole == 0 || !(whole || (text[n_whole] == '.' && strlen (text) == n_whole + 3)))
    return FALSE;
  digits = g_strdup_printf ("%.*s%s", (int) n_whole, text, whole ? "00" : text + n_whole + 1);
  if (digits[strspn (digits, "0123456789")] != '\0'
      || !g_ascii_string_to_signed (digits, 10, 0, G_MAXINT64, &cents, NULL))
    return FALSE;

  *amount = negative ? -cents : cents;
  return TRUE;
}

/**
 * entente_money_multiply:
 * @amount: an amount
 * @factor: how many times
 *
 * Returns: the product, rounded half up away from zero; none when either is none or the product is
 *   too large
 */
EntenteMoney
entente_money_multiply (EntenteMoney amount, EntenteDecimal factor)
{
  EntenteWide product;

  if (amount == ENTENTE_MONEY_NONE || factor == ENTENTE_DECIMAL_NONE)
    return ENTENTE_MONEY_NONE;

  product = _entente_wide_divide ((EntenteWide) amount * factor, ENTENTE_DECIMAL_ONE);
  return product > G_MAXINT64 || product < -G_MAXINT64 ? ENTENTE_MONEY_NONE
                                                       : (EntenteMoney) product;
}

/**
 * entente_money_share:
 * @part: an amount
 * @whole: what it is a part of
 *
 * Returns: @part ÷ @whole in ten-thousandths of one, rounded half up away from zero; none when
 *   either is none, @whole is 0 or the share is too large
 */
EntenteDecimal
entente_money_share (EntenteMoney part, EntenteMoney whole)
{
  EntenteWide top, share;

  if (part == ENTENTE_MONEY_NONE || whole == ENTENTE_MONEY_NONE || whole == 0)
    return ENTENTE_DECIMAL_NONE;

  top = (EntenteWide) part * ENTENTE_DECIMAL_ONE;
  share = whole < 0 ? _entente_wide_divide (-top, -(EntenteWide) whole)
                    : _entente_wide_divide (top, whole);
  return share > G_MAXINT64 || share < -G_MAXINT64 ? ENTENTE_DECIMAL_NONE : (EntenteDecimal) share;
}
