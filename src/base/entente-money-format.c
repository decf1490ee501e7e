/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-money.h"

#include "entente-number-private.h"
#include "entente-rational-private.h"
#include "entente-typography.h"

static void
append_amount (GString *text, guint64 cents, EntenteMoneyStyle style, EntenteLanguage language)
{
  char decimals[3];

  g_snprintf (decimals, sizeof decimals, "%02u", (guint) (cents % 100));
  _entente_number_append (text,
                          cents / 100,
                          style == ENTENTE_MONEY_WHOLE ? "" : decimals,
                          language);
}

/**
 * entente_money_format:
 * @amount: an amount
 * @style: how much of it is written
 * @language: of the text it stands in
 *
 * Both languages separate thousands by a narrow no-break space, so that what is read can be typed
 * back: a comma between thousands would be a decimal mark.
 *
 * Returns: (transfer full): "1 234,56 €" in French, "€1 234.56" in English; "" for none
 */
char *
entente_money_format (EntenteMoney amount, EntenteMoneyStyle style, EntenteLanguage language)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const gboolean french = language == ENTENTE_LANGUAGE_FRENCH;
  const gboolean sign = style != ENTENTE_MONEY_PLAIN;

  if (amount == ENTENTE_MONEY_NONE)
    return g_strdup ("");

  if (amount < 0)
    g_string_append (text, ENTENTE_MINUS);
  if (sign && !french)
    g_string_append (text, "€");
  append_amount (text, amount < 0 ? -(guint64) amount : (guint64) amount, style, language);
  if (sign && french)
    g_string_append (text, ENTENTE_NO_BREAK_SPACE "€");

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * entente_money_format_share:
 * @share: what entente_money_share() answered
 * @decimals: how many decimals at most, from 0 to 2
 * @language: of the text it stands in
 *
 * Returns: (transfer full): "12,5 %" in French, "12.5%" in English; "" for none
 */
char *
entente_money_format_share (EntenteDecimal share, guint decimals, EntenteLanguage language)
{
  static const gint64 units[] = { 100, 10, 1 };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *fraction = NULL;
  gint64 unit;
  guint64 whole;

  g_return_val_if_fail (decimals < G_N_ELEMENTS (units), g_strdup (""));

  if (share == ENTENTE_DECIMAL_NONE)
    return g_strdup ("");

  unit = units[decimals];
  share = (gint64) _entente_wide_divide (share, unit);
  whole = _entente_number_split (share, 100 / (guint64) unit, &fraction);
  if (share < 0)
    g_string_append (text, ENTENTE_MINUS);
  _entente_number_append (text, whole, fraction, language);
  g_string_append (text, language == ENTENTE_LANGUAGE_FRENCH ? ENTENTE_NO_BREAK_SPACE "%" : "%");

  return g_string_free_and_steal (g_steal_pointer (&text));
}
