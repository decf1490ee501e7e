/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-decimal.h"
#include "entente-language.h"

G_BEGIN_DECLS

/**
 * EntenteMoney:
 *
 * An amount in cents of euro. Every function takes %ENTENTE_MONEY_NONE for an amount that nobody has
 * given, which is not zero. There is no floating point anywhere near money.
 */
typedef gint64 EntenteMoney;

#define ENTENTE_MONEY_NONE G_MININT64
/* 1 000 000 000,00 €: the most that one line can hold. Sums may be larger. */
#define ENTENTE_MONEY_MAX G_GINT64_CONSTANT (100000000000)

/**
 * EntenteMoneyStyle:
 * @ENTENTE_MONEY_PLAIN: "1 234,56", for columns whose heading says the currency
 * @ENTENTE_MONEY_EURO: "1 234,56 €"
 * @ENTENTE_MONEY_WHOLE: "1 235 €", for forms in whole euros; the amount must be whole already
 */
typedef enum {
  ENTENTE_MONEY_PLAIN,
  ENTENTE_MONEY_EURO,
  ENTENTE_MONEY_WHOLE,
} EntenteMoneyStyle;

/**
 * EntenteMoneyResult:
 * @ENTENTE_MONEY_OK: an amount
 * @ENTENTE_MONEY_EMPTY: nothing was typed; the amount is %ENTENTE_MONEY_NONE
 * @ENTENTE_MONEY_UNREADABLE: no amount nor sum
 * @ENTENTE_MONEY_TWO_MARKS: two decimal marks in one number
 * @ENTENTE_MONEY_TOO_PRECISE: more than two decimals in an amount that is not multiplied or divided
 * @ENTENTE_MONEY_TOO_LARGE: beyond %ENTENTE_MONEY_MAX
 * @ENTENTE_MONEY_DIVISION_BY_ZERO: as it says
 * @ENTENTE_MONEY_UNBALANCED: a bracket without its other half
 */
typedef enum {
  ENTENTE_MONEY_OK,
  ENTENTE_MONEY_EMPTY,
  ENTENTE_MONEY_UNREADABLE,
  ENTENTE_MONEY_TWO_MARKS,
  ENTENTE_MONEY_TOO_PRECISE,
  ENTENTE_MONEY_TOO_LARGE,
  ENTENTE_MONEY_DIVISION_BY_ZERO,
  ENTENTE_MONEY_UNBALANCED,
} EntenteMoneyResult;

/* What people type (domain.md 4.8): groups by space, no-break spaces or apostrophe, comma or point,
   "€", "k€", + − × * / ÷ and brackets, "=" in front; exact rational arithmetic, rounded half up away
   from zero once, at the end. */
EntenteMoneyResult entente_money_parse (const char *typed, EntenteMoney *amount);
/* One translated sentence that says what is wrong with @typed and what to type; NULL for OK and
   EMPTY. (transfer full) (nullable) */
char *entente_money_dup_problem (EntenteMoneyResult result, const char *typed);

/* Typography of the language: U+202F groups, U+00A0 before the sign, U+2212. "" for NONE. */
char *entente_money_format (EntenteMoney amount, EntenteMoneyStyle style, EntenteLanguage language);
/* "1234.56", "-0.05": for files and programs, whatever the language; "" for NONE. Read back by: */
char *entente_money_to_text (EntenteMoney amount);
gboolean entente_money_from_text (const char *text, EntenteMoney *amount);

/* amount × factor, rounded half up away from zero; NONE when either is NONE or the result is beyond
   gint64. */
EntenteMoney entente_money_multiply (EntenteMoney amount, EntenteDecimal factor);
/* part ÷ whole in ten-thousandths of one (12,34 % is 1234), rounded half up; NONE when whole is 0. */
EntenteDecimal entente_money_share (EntenteMoney part, EntenteMoney whole);
/* "12,5 %" of such a share, with at most @decimals decimals (0 to 2), trailing zeros left out. */
char *entente_money_format_share (EntenteDecimal share, guint decimals, EntenteLanguage language);

/**
 * entente_money_apportion:
 * @total: what is shared out, negative for a surplus
 * @weights: (array length=n): of each, 0 or more
 * @n: how many, at least one
 * @parts: (out caller-allocates) (array length=n): the share of each
 *
 * Largest remainder (domain.md 4.7): the exact shares are cut to the cent towards zero and the cents
 * that are missing go to the largest fractions, in order when equal. The parts always add up to @total.
 * When all weights are 0 the shares are equal.
 */
void entente_money_apportion (EntenteMoney total, const EntenteDecimal *weights, guint n,
                              EntenteMoney *parts);

/**
 * entente_money_round_whole:
 * @amounts: (array length=n): in cents; NONE stays NONE
 * @n: how many
 * @whole: (out caller-allocates) (array length=n): the same in whole euros, still counted in cents
 *
 * Rounds each amount to whole euros by largest remainder, so that the sum is the rounded sum.
 */
void entente_money_round_whole (const EntenteMoney *amounts, guint n, EntenteMoney *whole);

G_END_DECLS
