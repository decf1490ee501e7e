/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-civil-date.h"

#include "entente-calendar-names-private.h"
#include "entente-fold.h"
#include "entente-typography.h"

#include <string.h>

#define MAX_NUMBERS 3
#define MAX_WORDS 2

/* A project has no day outside these years: anything else is a slip. */
#define FIRST_YEAR 1900
#define LAST_YEAR 2199

/* What was typed, taken apart: numbers and words in their order. */
typedef struct
{
  guint numbers[MAX_NUMBERS];
  guint digits[MAX_NUMBERS];
  guint n_numbers;
  char *words[MAX_WORDS];
  guint n_words;
} Tokens;

static void
tokens_clear (Tokens *tokens)
{
  for (guint i = 0; i < tokens->n_words; i++)
    g_free (tokens->words[i]);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Tokens, tokens_clear)

static gboolean
is_filler (const char *word)
{
  static const char *const fillers[] = { "le", "du", "au", "the", "of", "on", NULL };

  return g_strv_contains (fillers, word);
}

static gboolean
is_ordinal (const char *word)
{
  static const char *const endings[] = { "er", "st", "nd", "rd", "th", "e", NULL };

  return g_strv_contains (endings, word);
}

static const char *
take_number (Tokens *tokens, const char *p)
{
  gsize length = strspn (p, "0123456789");

  if (tokens->n_numbers == MAX_NUMBERS || length > 4)
    return NULL;
  tokens->digits[tokens->n_numbers] = length;
  tokens->numbers[tokens->n_numbers++] = g_ascii_strtoull (p, NULL, 10);

  return p + length;
}

static const char *
take_word (Tokens *tokens, const char *p, gboolean after_digit)
{
  gsize length = 0;
  g_autofree char *word = NULL;

  while (g_ascii_isalpha (p[length]))
    length++;
  word = g_strndup (p, length);
  if ((after_digit && is_ordinal (word)) || is_filler (word))
    return p + length;
  if (tokens->n_words == MAX_WORDS)
    return NULL;
  tokens->words[tokens->n_words++] = g_steal_pointer (&word);

  return p + length;
}

static gboolean
tokenize (const char *folded, Tokens *tokens)
{
  const char *p = folded;

  while (p != NULL && *p != '\0')
    {
      if (g_ascii_isdigit (*p))
        p = take_number (tokens, p);
      else if (g_ascii_isalpha (*p))
        p = take_word (tokens, p, p > folded && g_ascii_isdigit (p[-1]));
      else if (strchr (" /.,-", *p) != NULL)
        p++;
      else
        p = NULL;
    }

  return p != NULL;
}

/* One word is a month when two numbers go with it, a weekday when three do; of two words one is
   each. */
static gboolean
read_words (const Tokens *tokens, GDateMonth *month, GDateWeekday *weekday)
{
  *month = 0;
  *weekday = 0;

  if (tokens->n_words == 0)
    return TRUE;
  if (tokens->n_words == 1 && tokens->n_numbers == 3)
    return (*weekday = _entente_weekday_from_word (tokens->words[0])) != 0;
  if (tokens->n_words == 1)
    return (*month = _entente_month_from_word (tokens->words[0])) != 0;

  for (guint i = 0; i < 2; i++)
    {
      *weekday = _entente_weekday_from_word (tokens->words[i]);
      *month = _entente_month_from_word (tokens->words[1 - i]);
      if (*weekday != 0 && *month != 0)
        return TRUE;
    }

  return FALSE;
}

/* Which of the numbers is the year, the month, the day? A month that a word named is left as it
   is. */
static EntenteDateResult
read_numbers (const Tokens *tokens, gboolean named_month, guint *year, guint *month, guint *day)
{
  const guint expected = named_month ? 2 : 3;
  guint year_at = expected - 1;
  guint day_at = 0;

  /* "12 juin" lacks its year; "juin 2027" is no day. */
  if (tokens->n_numbers + 1 == expected && tokens->digits[tokens->n_numbers - 1] <= 2)
    return ENTENTE_DATE_NO_YEAR;
  if (tokens->n_numbers != expected)
    return ENTENTE_DATE_UNREADABLE;

  if (tokens->digits[0] == 4)
    {
      year_at = 0;
      day_at = expected - 1;
    }
  if (tokens->digits[year_at] == 2)
    return ENTENTE_DATE_SHORT_YEAR;
  if (tokens->digits[year_at] != 4 || tokens->digits[day_at] > 2)
    return ENTENTE_DATE_UNREADABLE;

  *year = tokens->numbers[year_at];
  *day = tokens->numbers[day_at];
  if (!named_month)
    *month = tokens->numbers[1];

  return ENTENTE_DATE_VALID;
}

/**
 * entente_date_parse:
 * @typed: a date as people type it, in French or English
 * @date: (out): the day; set for %ENTENTE_DATE_VALID and %ENTENTE_DATE_WRONG_WEEKDAY only
 *
 * Reads "2027-06-12", "12/06/2027", "12.6.2027", "12 juin 2027", "samedi 12 juin 2027", "1er juil.
 * 2027", "Saturday 12 June 2027", "June 12, 2027". Days come before months in numbers. Never
 * guesses: a year of two digits is refused, and so is a weekday that does not match.
 *
 * Returns: what came of it
 */
EntenteDateResult
entente_date_parse (const char *typed, GDate *date)
{
  g_autofree char *folded = NULL;
  g_auto (Tokens) tokens = { 0 };
  EntenteDateResult result;
  GDateMonth month;
  GDateWeekday weekday;
  guint year, day, month_number;

  g_return_val_if_fail (typed != NULL, ENTENTE_DATE_EMPTY);
  g_return_val_if_fail (date != NULL, ENTENTE_DATE_EMPTY);

  folded = entente_fold (typed);
  if (*g_strstrip (folded) == '\0')
    return ENTENTE_DATE_EMPTY;
  if (!tokenize (folded, &tokens) || !read_words (&tokens, &month, &weekday))
    return ENTENTE_DATE_UNREADABLE;

  month_number = month;
  result = read_numbers (&tokens, month != 0, &year, &month_number, &day);
  if (result != ENTENTE_DATE_VALID)
    return result;
  if (year < FIRST_YEAR || year > LAST_YEAR || month_number > 12
      || !g_date_valid_dmy (day, month_number, year))
    return ENTENTE_DATE_IMPOSSIBLE;

  g_date_clear (date, 1);
  g_date_set_dmy (date, day, month_number, year);

  return weekday != 0 && weekday != g_date_get_weekday (date) ? ENTENTE_DATE_WRONG_WEEKDAY
                                                              : ENTENTE_DATE_VALID;
}

/**
 * entente_date_from_iso:
 * @iso: "2027-06-12"
 * @date: (out): the day; untouched when @iso is none
 *
 * Reads the form kept in files, and no other.
 *
 * Returns: whether it is a day
 */
gboolean
entente_date_from_iso (const char *iso, GDate *date)
{
  guint year, month, day;

  g_return_val_if_fail (iso != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  if (strlen (iso) != 10 || iso[4] != '-' || iso[7] != '-' || strspn (iso, "0123456789") != 4
      || strspn (iso + 5, "0123456789") != 2 || strspn (iso + 8, "0123456789") != 2)
    return FALSE;

  year = g_ascii_strtoull (iso, NULL, 10);
  month = g_ascii_strtoull (iso + 5, NULL, 10);
  day = g_ascii_strtoull (iso + 8, NULL, 10);
  if (year == 0 || month > 12 || !g_date_valid_dmy (day, month, year))
    return FALSE;

  g_date_clear (date, 1);
  g_date_set_dmy (date, day, month, year);
  return TRUE;
}

/**
 * entente_date_to_iso:
 * @date: (nullable): a day, or %NULL or an invalid date for none
 *
 * Returns: (transfer full): "2027-06-12", or ""
 */
char *
entente_date_to_iso (const GDate *date)
{
  if (date == NULL || !g_date_valid (date))
    return g_strdup ("");

  return g_strdup_printf ("%04u-%02u-%02u",
                          g_date_get_year (date),
                          g_date_get_month (date),
                          g_date_get_day (date));
}

/**
 * entente_date_format_short:
 * @date: a valid day
 *
 * Returns: (transfer full): "12/06/2027", which French and British readers read alike
 */
char *
entente_date_format_short (const GDate *date)
{
  g_return_val_if_fail (date != NULL && g_date_valid (date), NULL);

  return g_strdup_printf ("%02u/%02u/%04u",
                          g_date_get_day (date),
                          g_date_get_month (date),
                          g_date_get_year (date));
}

/* The first day of a period, without the month and year that the last day says again. */
static char *
format_period_start (const GDate *from, const GDate *to, EntenteLanguage language)
{
  const gboolean first = language == ENTENTE_LANGUAGE_FRENCH && g_date_get_day (from) == 1;
  const char *ordinal = first ? "er" : "";
  const char *month = _entente_month_get_name (g_date_get_month (from), language);

  if (g_date_get_year (from) != g_date_get_year (to))
    return entente_typography_format_date (from, ENTENTE_DATE_PLAIN, language);
  if (g_date_get_month (from) == g_date_get_month (to))
    return g_strdup_printf ("%u%s", g_date_get_day (from), ordinal);

  return g_strdup_printf ("%u%s" ENTENTE_NO_BREAK_SPACE "%s",
                          g_date_get_day (from),
                          ordinal,
                          month);
}

/**
 * entente_date_format_period:
 * @from: the first day
 * @to: the last day
 * @language: of the document
 *
 * Returns: (transfer full): "du 12 au 13 juin 2027", "from 12 to 13 June 2027"; "le 12 juin 2027",
 *   "on 12 June 2027" when it is a single day
 */
char *
entente_date_format_period (const GDate *from, const GDate *to, EntenteLanguage language)
{
  const gboolean french = language == ENTENTE_LANGUAGE_FRENCH;
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  g_return_val_if_fail (from != NULL && g_date_valid (from), NULL);
  g_return_val_if_fail (to != NULL && g_date_valid (to), NULL);

  end = entente_typography_format_date (to, ENTENTE_DATE_PLAIN, language);
  if (g_date_compare (from, to) == 0)
    return g_strconcat (french ? "le " : "on ", end, NULL);

  start = format_period_start (from, to, language);
  if (french)
    return g_strdup_printf ("du %s au %s", start, end);

  return g_strdup_printf ("from %s to %s", start, end);
}

/**
 * entente_date_shift:
 * @date: a valid day
 * @months: how many months later, or earlier when negative
 * @days: how many days later after that
 * @shifted: (out): the day found
 *
 * Counts from a day. A month that is too short gives its last day: 31 January and one month is 28
 * February.
 */
void
entente_date_shift (const GDate *date, int months, int days, GDate *shifted)
{
  g_return_if_fail (date != NULL && g_date_valid (date));
  g_return_if_fail (shifted != NULL);

  *shifted = *date;
  if (months >= 0)
    g_date_add_months (shifted, months);
  else
    g_date_subtract_months (shifted, -months);
  if (days >= 0)
    g_date_add_days (shifted, days);
  else
    g_date_subtract_days (shifted, -days);
}

/**
 * entente_date_today:
 * @date: (out): the day it is here
 *
 * The civil day of this computer's time zone.
 */
void
entente_date_today (GDate *date)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  g_return_if_fail (date != NULL);

  g_date_clear (date, 1);
  g_date_set_dmy (date,
                  g_date_time_get_day_of_month (now),
                  g_date_time_get_month (now),
                  g_date_time_get_year (now));
}
