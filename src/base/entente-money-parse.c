/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-money.h"

#include "entente-arithmetic-private.h"
#include "entente-quotation-private.h"

#include <glib/gi18n-lib.h>

/**
 * entente_money_parse:
 * @typed: an amount or a sum as people type it
 * @amount: (out): the amount; %ENTENTE_MONEY_NONE when nothing was typed, untouched when it cannot
 *   be read
 *
 * Returns: whether it is an amount, or why it is none
 */
EntenteMoneyResult
entente_money_parse (const char *typed, EntenteMoney *amount)
{
  EntenteRational value;
  gboolean too_precise;
  EntenteMoneyResult result;
  gint64 cents;

  g_return_val_if_fail (typed != NULL, ENTENTE_MONEY_UNREADABLE);
  g_return_val_if_fail (amount != NULL, ENTENTE_MONEY_UNREADABLE);

  result = _entente_arithmetic_evaluate (typed, TRUE, &value, &too_precise);
  if (result == ENTENTE_MONEY_EMPTY)
    *amount = ENTENTE_MONEY_NONE;
  if (result != ENTENTE_MONEY_OK)
    return result;
  if (too_precise)
    return ENTENTE_MONEY_TOO_PRECISE;
  if (!_entente_rational_round (value, 100, &cents) || ABS (cents) > ENTENTE_MONEY_MAX)
    return ENTENTE_MONEY_TOO_LARGE;

  *amount = cents;
  return ENTENTE_MONEY_OK;
}

/**
 * entente_money_dup_problem:
 * @result: what entente_money_parse() answered
 * @typed: what it was given
 *
 * Returns: (transfer full) (nullable): a translated sentence that says what is wrong and what to
 *   type; %NULL when nothing is
 */
char *
entente_money_dup_problem (EntenteMoneyResult result, const char *typed)
{
  g_autofree char *quoted = NULL;

  g_return_val_if_fail (typed != NULL, NULL);

  quoted = _entente_quotation_shorten (typed);
  switch (result)
    {
    case ENTENTE_MONEY_OK:
    case ENTENTE_MONEY_EMPTY:
      return NULL;

    case ENTENTE_MONEY_TWO_MARKS:
      return g_strdup_printf (_ ("“%s” has two decimal marks. Put spaces between the thousands and "
                                 "one mark before the cents, as in 1 234.56."),
                              quoted);

    case ENTENTE_MONEY_TOO_PRECISE:
      return g_strdup_printf (_ ("“%s” has more than two decimals. Type whole cents, as in 12.35; "
                                 "thousands are separated by spaces, as in 1 234."),
                              quoted);

    case ENTENTE_MONEY_TOO_LARGE:
      return g_strdup_printf (_ ("“%s” is more than an amount can be: 1 000 000 000 € at most."),
                              quoted);

    case ENTENTE_MONEY_DIVISION_BY_ZERO:
      return g_strdup_printf (_ ("“%s” divides by zero. Type another number after the division "
                                 "sign."),
                              quoted);

    case ENTENTE_MONEY_UNBALANCED:
      return g_strdup_printf (_ ("“%s” has a bracket without its other half. Add it or take this "
                                 "one away."),
                              quoted);

    case ENTENTE_MONEY_UNREADABLE:
    default:
      return g_strdup_printf (_ ("“%s” is not an amount. Type a number such as 1 234.56, or a sum "
                                 "such as 12*35."),
                              quoted);
    }
}
