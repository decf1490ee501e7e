/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-budget-number-private.h"

#include <string.h>

/* What spreadsheets show for nothing, or for zero in accounts. */
static const char *const blanks[] = { "", "-", "--", "–", "—", "n/a", "na", "€", "-€", "–€", NULL };

static gboolean
is_space (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x200b || c == 0x200e || c == 0x200f || c == 0xfeff;
}

/* Without spaces, apostrophes and the name of the currency, in small letters, with a plain
   minus. */
static char *
strip (const char *cell)
{
  static const char *const units[] = { "euros", "euro", "eur", "€", NULL };
  g_autofree char *lower = g_utf8_strdown (cell, -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (c == 0x2212)
        g_string_append_c (text, '-');
      else if (!is_space (c) && c != '\'' && c != 0x2019)
        g_string_append_unichar (text, c);
    }
  if (g_strv_contains (blanks, text->str))
    return g_strdup ("");
  for (guint i = 0; units[i] != NULL; i++)
    g_string_replace (text, units[i], "", 1);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* "(12)", "12-", "-12", "+12" */
static gboolean
take_sign (char **text)
{
  const gsize length = strlen (*text);

  if (length > 2 && (*text)[0] == '(' && (*text)[length - 1] == ')')
    {
      (*text)[length - 1] = '\0';
      (*text)++;
      return TRUE;
    }
  if (length > 1 && (*text)[length - 1] == '-')
    {
      (*text)[length - 1] = '\0';
      return TRUE;
    }
  if (**text == '+')
    (*text)++;
  else if (**text == '-')
    {
      (*text)++;
      return TRUE;
    }

  return FALSE;
}

static guint
count (const char *text, char mark)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += *text == mark;

  return n;
}

char
_entente_budget_number_guess_mark (const char *cell)
{
  g_autofree char *stripped = strip (cell);
  char *text = stripped;
  const char *comma, *point, *mark;

  take_sign (&text);
  if (*text == '\0' || text[strspn (text, "0123456789,.")] != '\0')
    return 0;
  comma = strrchr (text, ',');
  point = strrchr (text, '.');
  if (comma != NULL && point != NULL)
    return comma > point ? ',' : '.';
  mark = comma != NULL ? comma : point;
  if (mark == NULL)
    return 0;
  if (count (text, *mark) > 1)
    return *mark == ',' ? '.' : ',';

  /* Three digits may be thousands, but not after a zero or more than three. */
  return strlen (mark) == 4 && mark > text && mark - text <= 3 && *text != '0' ? 0 : *mark;
}

/* Between thousands there are three digits, and none after the decimals' mark. */
static gboolean
check_groups (const char *text, char group, char mark)
{
  const char *end = strchr (text, mark);
  gsize length = end != NULL ? (gsize) (end - text) : strlen (text);

  for (gsize i = 0; i < length; i++)
    if (text[i] == group && (length - i) % 4 != 0)
      return FALSE;

  return *text != group && (end == NULL || strchr (end, group) == NULL);
}

/* "1234.5", or NULL. */
static char *
make_canonical (const char *cell, char mark)
{
  const char group = mark == ',' ? '.' : ',';
  g_autofree char *stripped = strip (cell);
  char *text = stripped;
  gboolean negative;
  g_autoptr (GString) number = g_string_new (NULL);

  negative = take_sign (&text);
  if (*text == '\0' || text[strspn (text, "0123456789,.")] != '\0' || count (text, mark) > 1
      || !check_groups (text, group, mark) || strcspn (text, "0123456789") == strlen (text))
    return NULL;
  for (; *text != '\0'; text++)
    if (*text != group)
      g_string_append_c (number, *text == mark ? '.' : *text);
  if (negative)
    g_string_prepend_c (number, '-');

  return g_string_free_and_steal (g_steal_pointer (&number));
}

static gboolean
is_blank (const char *cell)
{
  g_autofree char *text = strip (cell);

  return *text == '\0';
}

static gsize
count_decimals (const char *number)
{
  const char *point = strchr (number, '.');
  gsize n = point != NULL ? strlen (point + 1) : 0;

  while (n > 0 && point[n] == '0')
    n--;

  return n;
}

/* The other sign before decimals, where it leaves no doubt: one "12.50" among commas. */
static char *
read_canonical (const char *cell, char mark)
{
  const char guess = _entente_budget_number_guess_mark (cell);
  char *number = make_canonical (cell, mark);

  return number == NULL && guess != 0 && guess != mark ? make_canonical (cell, guess) : number;
}

/* "12*35", "220+144,5", "3 k€", "=10/4": as in the budget itself, where names of cells are unknown.
   Without the sign of a formula, "13/06/2027" is a date and "2026-2027" are years. */
static EntenteNumberResult
reckon (const char *cell, EntenteMoney *amount)
{
  const char *typed = cell + strspn (cell, " ");

  if (*typed == '=')
    typed++;
  else if (strpbrk (typed, "*+kK") == NULL || strpbrk (typed, "/-") != NULL)
    return ENTENTE_NUMBER_BAD;

  return entente_money_parse (typed, amount) == ENTENTE_MONEY_OK ? ENTENTE_NUMBER_OK
                                                                 : ENTENTE_NUMBER_BAD;
}

EntenteNumberResult
_entente_budget_number_read_money (const char *cell, char mark, EntenteMoney *amount)
{
  g_autofree char *number = NULL;
  g_autofree char *product = NULL;

  *amount = ENTENTE_MONEY_NONE;
  if (is_blank (cell))
    return ENTENTE_NUMBER_BLANK;
  number = read_canonical (cell, mark);
  if (number == NULL)
    return reckon (cell, amount);

  /* Multiplied, an amount may have more decimals than cents: a file's are rounded. */
  product = g_strconcat (number, "*1", NULL);
  if (entente_money_parse (product, amount) != ENTENTE_MONEY_OK)
    return ENTENTE_NUMBER_BAD;

  return count_decimals (number) > 2 ? ENTENTE_NUMBER_ROUNDED : ENTENTE_NUMBER_OK;
}

EntenteNumberResult
_entente_budget_number_read_decimal (const char *cell, char mark, EntenteDecimal *value)
{
  g_autofree char *number = NULL;

  *value = ENTENTE_DECIMAL_NONE;
  if (is_blank (cell))
    return ENTENTE_NUMBER_BLANK;
  number = read_canonical (cell, mark);
  if (number == NULL || !entente_decimal_parse (number, value))
    return ENTENTE_NUMBER_BAD;

  return count_decimals (number) > 4 ? ENTENTE_NUMBER_ROUNDED : ENTENTE_NUMBER_OK;
}
