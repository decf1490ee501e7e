/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sums as people type them in a cell: "220+144,5", "=12*35", "(3 × 1 200 €) / 2". A descent over
   the text by the usual precedence; every value is an exact fraction, so that nothing is rounded
   before the end. */
#include "config.h"

#include "entente-arithmetic-private.h"

#include <string.h>

/* What nobody types by hand. */
#define MAX_LENGTH 1000
#define MAX_DEPTH 50

typedef struct
{
  EntenteRational value;
  gboolean too_precise;
} Operand;

typedef struct
{
  const char *at;
  gboolean currency;
  guint depth;
  EntenteMoneyResult result;
} Scanner;

static gboolean scan_sum (Scanner *scanner, Operand *operand);

static gboolean
fail (Scanner *scanner, EntenteMoneyResult result)
{
  scanner->result = result;
  return FALSE;
}

/* The marks of direction and width that come along with a paste are invisible. */
static gboolean
is_space (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x200b || c == 0x200e || c == 0x200f || c == 0xfeff;
}

static void
skip_spaces (Scanner *scanner)
{
  while (is_space (g_utf8_get_char (scanner->at)))
    scanner->at = g_utf8_next_char (scanner->at);
}

static gboolean
take (Scanner *scanner, const char *sign)
{
  if (!g_str_has_prefix (scanner->at, sign))
    return FALSE;
  scanner->at += strlen (sign);

  return TRUE;
}

static gboolean
take_any (Scanner *scanner, const char *const *signs)
{
  skip_spaces (scanner);
  for (guint i = 0; signs[i] != NULL; i++)
    if (take (scanner, signs[i]))
      return TRUE;

  return FALSE;
}

static gboolean
take_minus (Scanner *scanner)
{
  return take_any (scanner, (const char *const[]) { "-", "−", "–", NULL });
}

static gsize
count_digits (const char *text)
{
  return strspn (text, "0123456789");
}

/* Numbers */

static gboolean
append_digits (Scanner *scanner, EntenteWide *number, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (__builtin_mul_overflow (*number, 10, number)
        || __builtin_add_overflow (*number, scanner->at[i] - '0', number))
      return fail (scanner, ENTENTE_MONEY_TOO_LARGE);
  scanner->at += n;

  return TRUE;
}

/* What stands between thousands, when three digits follow it. */
static gsize
separator_length (const char *at)
{
  const gunichar c = g_utf8_get_char (at);
  const char *next;

  if (c == 0 || !(is_space (c) || c == '\'' || c == 0x2019))
    return 0;
  next = g_utf8_next_char (at);

  return count_digits (next) == 3 ? (gsize) (next - at) : 0;
}

static gboolean
scan_whole (Scanner *scanner, EntenteWide *number)
{
  const gsize first = count_digits (scanner->at);

  if (!append_digits (scanner, number, first))
    return FALSE;
  for (gsize length; first >= 1 && first <= 3
                     && (length = separator_length (scanner->at)) > 0;)
    {
      scanner->at += length;
      if (!append_digits (scanner, number, 3))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_mark (char c)
{
  return c == ',' || c == '.';
}

/* "12€50" */
static gboolean
at_cents_after_sign (Scanner *scanner)
{
  return scanner->currency && g_str_has_prefix (scanner->at, "€")
         && count_digits (scanner->at + strlen ("€")) == 2;
}

static gboolean
scan_decimals (Scanner *scanner, EntenteWide *number, gsize *n)
{
  if (at_cents_after_sign (scanner))
    scanner->at += strlen ("€");
  else if (is_mark (*scanner->at))
    scanner->at++;
  else
    return TRUE;

  *n = count_digits (scanner->at);
  if (!append_digits (scanner, number, *n))
    return FALSE;
  if (is_mark (*scanner->at))
    return fail (scanner, ENTENTE_MONEY_TWO_MARKS);

  return TRUE;
}

static EntenteWide
power_of_ten (gsize exponent)
{
  EntenteWide power = 1;

  while (exponent-- > 0)
    power *= 10;

  return power;
}

/* "k€" counts thousands. */
static gboolean
take_unit (Scanner *scanner)
{
  static const char *const units[] = { "€", "euros", "euro", "EUR", "eur", NULL };
  gboolean thousands;

  if (!scanner->currency)
    return FALSE;
  thousands = take_any (scanner, (const char *const[]) { "k", "K", NULL });
  take_any (scanner, units);

  return thousands;
}

static gboolean
scan_number (Scanner *scanner, Operand *operand)
{
  const char *start = scanner->at;
  EntenteWide number = 0;
  gsize n_decimals = 0;
  gboolean thousands;

  if (!scan_whole (scanner, &number) || !scan_decimals (scanner, &number, &n_decimals))
    return FALSE;
  if (scanner->at == start || (scanner->at == start + 1 && is_mark (*start)))
    return fail (scanner,
                 *scanner->at == ')' && scanner->depth == 0 ? ENTENTE_MONEY_UNBALANCED
                                                            : ENTENTE_MONEY_UNREADABLE);
  /* More decimals than an amount of any size can bear. */
  if (n_decimals > 20)
    return fail (scanner, ENTENTE_MONEY_TOO_LARGE);
  thousands = take_unit (scanner);

  operand->too_precise = n_decimals > (thousands ? 5 : 2);
  return _entente_rational_multiply ((EntenteRational) { number, 1 },
                                     (EntenteRational) { thousands ? 1000 : 1, 1 },
                                     &operand->value)
         && _entente_rational_divide (operand->value,
                                      (EntenteRational) { power_of_ten (n_decimals), 1 },
                                      &operand->value);
}

/* Sums */

static gboolean
scan_bracket (Scanner *scanner, Operand *operand)
{
  if (++scanner->depth > MAX_DEPTH)
    return fail (scanner, ENTENTE_MONEY_UNREADABLE);
  if (!scan_sum (scanner, operand))
    return FALSE;
  skip_spaces (scanner);
  if (!take (scanner, ")"))
    return fail (scanner,
                 *scanner->at == '\0' ? ENTENTE_MONEY_UNBALANCED : ENTENTE_MONEY_UNREADABLE);
  scanner->depth--;

  return TRUE;
}

static gboolean
scan_operand (Scanner *scanner, Operand *operand)
{
  gboolean negative = FALSE;

  for (;;)
    {
      if (take_minus (scanner))
        negative = !negative;
      else if (!take (scanner, "+"))
        break;
    }
  if (scanner->currency)
    take_any (scanner, (const char *const[]) { "€", NULL });
  skip_spaces (scanner);

  if (!(take (scanner, "(") ? scan_bracket (scanner, operand) : scan_number (scanner, operand)))
    return FALSE;
  if (negative)
    operand->value.top = -operand->value.top;

  return TRUE;
}

static gboolean
scan_product (Scanner *scanner, Operand *operand)
{
  if (!scan_operand (scanner, operand))
    return FALSE;

  for (;;)
    {
      gboolean times = take_any (scanner, (const char *const[]) { "*", "×", "x", "X", NULL });
      Operand other;

      if (!times && !take_any (scanner, (const char *const[]) { "/", "÷", NULL }))
        return TRUE;
      if (!scan_operand (scanner, &other))
        return FALSE;
      if (!times && other.value.top == 0)
        return fail (scanner, ENTENTE_MONEY_DIVISION_BY_ZERO);
      if (!(times ? _entente_rational_multiply : _entente_rational_divide) (operand->value,
                                                                            other.value,
                                                                            &operand->value))
        return fail (scanner, ENTENTE_MONEY_TOO_LARGE);
      operand->too_precise = FALSE;
    }
}

static gboolean
scan_sum (Scanner *scanner, Operand *operand)
{
  if (!scan_product (scanner, operand))
    return FALSE;

  for (;;)
    {
      gboolean minus = take_minus (scanner);
      Operand other;

      if (!minus && !take (scanner, "+"))
        return TRUE;
      if (!scan_product (scanner, &other))
        return FALSE;
      if (minus)
        other.value.top = -other.value.top;
      if (!_entente_rational_add (operand->value, other.value, &operand->value))
        return fail (scanner, ENTENTE_MONEY_TOO_LARGE);
      operand->too_precise |= other.too_precise;
    }
}

EntenteMoneyResult
_entente_arithmetic_evaluate (const char *typed,
                              gboolean currency,
                              EntenteRational *value,
                              gboolean *too_precise)
{
  Scanner scanner = { .at = typed, .currency = currency, .result = ENTENTE_MONEY_TOO_LARGE };
  Operand operand;

  if (!g_utf8_validate (typed, -1, NULL) || strlen (typed) > MAX_LENGTH)
    return ENTENTE_MONEY_UNREADABLE;
  skip_spaces (&scanner);
  if (*scanner.at == '\0')
    return ENTENTE_MONEY_EMPTY;
  take (&scanner, "=");
  if (!scan_sum (&scanner, &operand))
    return scanner.result;
  skip_spaces (&scanner);
  if (*scanner.at != '\0')
    return *scanner.at == ')' ? ENTENTE_MONEY_UNBALANCED : ENTENTE_MONEY_UNREADABLE;

  *value = operand.value;
  *too_precise = operand.too_precise;
  return ENTENTE_MONEY_OK;
}
