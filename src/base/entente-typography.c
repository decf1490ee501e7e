/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-typography.h"

#include "entente-calendar-names-private.h"

#include <string.h>

#define NO_BREAK 0x00a0
#define NARROW_NO_BREAK 0x202f
#define RIGHT_QUOTE 0x2019
#define OPENING_GUILLEMET 0x00ab
#define CLOSING_GUILLEMET 0x00bb

static const char *const small_numbers[][20] = {
  [ENTENTE_LANGUAGE_FRENCH]
  = { "zéro",  "un",    "deux",  "trois",  "quatre",   "cinq",   "six",
      "sept",  "huit",  "neuf",  "dix",    "onze",     "douze",  "treize",
      "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf" },
  [ENTENTE_LANGUAGE_ENGLISH]
  = { "zero",     "one",     "two",     "three",     "four",     "five",    "six",
      "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
      "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen" },
};

static const char *const tens[][10] = {
  [ENTENTE_LANGUAGE_FRENCH] = { "",
                                "",
                                "vingt",
                                "trente",
                                "quarante",
                                "cinquante",
                                "soixante",
                                "soixante",
                                "quatre-vingt",
                                "quatre-vingt" },
  [ENTENTE_LANGUAGE_ENGLISH] = { "",
                                 "",
                                 "twenty",
                                 "thirty",
                                 "forty",
                                 "fifty",
                                 "sixty",
                                 "seventy",
                                 "eighty",
                                 "ninety" },
};

static gboolean
is_space (gunichar c)
{
  return c == ' ' || c == NO_BREAK || c == NARROW_NO_BREAK;
}

/* How many characters a number has from @p on, digits only. */
static guint
count_digits (const gunichar *p)
{
  guint n = 0;

  while (p[n] >= '0' && p[n] <= '9')
    n++;

  return n;
}

/* "1 234": one to three digits, a space, then three digits and no more. */
static gboolean
is_thousands_space (const gunichar *text, glong i)
{
  glong start = i;

  while (start > 0 && g_unichar_isdigit (text[start - 1]))
    start--;

  if (i - start < 1 || i - start > 3 || count_digits (text + i + 1) != 3)
    return FALSE;

  /* A group further on belongs to the same number; one before it does if it already was one. */
  return start == 0 || !is_space (text[start - 1]) || start < 2
         || !g_unichar_isdigit (text[start - 2]) || i - start == 3;
}

/* "14 h 30" */
static gboolean
is_hour_space (const gunichar *text, glong i)
{
  gboolean before = i > 0 && g_unichar_isdigit (text[i - 1]) && text[i + 1] == 'h'
                    && !g_unichar_isalpha (text[i + 2]);
  gboolean after = i > 2 && text[i - 1] == 'h' && is_space (text[i - 2])
                   && g_unichar_isdigit (text[i - 3]) && g_unichar_isdigit (text[i + 1]);

  return before || after;
}

/* "n° 5" */
static gboolean
is_number_space (const gunichar *text, glong i)
{
  return i > 1 && text[i - 1] == 0x00b0 && (text[i - 2] == 'n' || text[i - 2] == 'N');
}

/* "12 juin", "1er juillet", "12 June": the day is not left alone at the end of a line. */
static gboolean
is_date_space (const gunichar *text, glong i, EntenteLanguage language)
{
  const gunichar *word = text + i + 1;
  glong length = 0;
  g_autofree char *utf8 = NULL;
  gboolean ordinal = i > 2 && text[i - 1] == 'r' && text[i - 2] == 'e' && text[i - 3] == '1';

  if (i == 0 || !(g_unichar_isdigit (text[i - 1]) || ordinal))
    return FALSE;

  while (g_unichar_isalpha (word[length]))
    length++;
  utf8 = g_ucs4_to_utf8 (word, length, NULL, NULL, NULL);
  for (int month = G_DATE_JANUARY; utf8 != NULL && month <= G_DATE_DECEMBER; month++)
    {
      if (g_str_equal (utf8, _entente_month_get_name (month, language)))
        return TRUE;
    }

  return FALSE;
}

/* What a space of French text at @i becomes. */
static gunichar
french_space (const gunichar *text, glong i)
{
  gunichar next = text[i + 1];
  gunichar previous = i > 0 ? text[i - 1] : 0;

  if (next == ';' || next == '?' || next == '!')
    return NARROW_NO_BREAK;
  if (next == ':' || next == CLOSING_GUILLEMET || previous == OPENING_GUILLEMET)
    return NO_BREAK;
  if ((next == '%' || next == 0x20ac) && g_unichar_isdigit (previous))
    return NO_BREAK;
  if (is_thousands_space (text, i))
    return NARROW_NO_BREAK;
  if (is_hour_space (text, i) || is_number_space (text, i))
    return NO_BREAK;

  return text[i];
}

static void
append_french (GString *out, const gunichar *text, glong i)
{
  gunichar c = text[i];

  if (is_space (c))
    {
      g_string_append_unichar (out, french_space (text, i));
      return;
    }

  if (c == CLOSING_GUILLEMET && i > 0 && !is_space (text[i - 1]))
    g_string_append_unichar (out, NO_BREAK);

  g_string_append_unichar (out, c);

  if (c == OPENING_GUILLEMET && text[i + 1] != 0 && !is_space (text[i + 1]))
    g_string_append_unichar (out, NO_BREAK);
}

/**
 * entente_typography_correct:
 * @text: prose, as typed
 * @language: the language it is written in
 *
 * Sets prose as a printer of @language would: curly apostrophes, one ellipsis, days held to their
 * month; in French also the spaces that must not break, before `: ; ? ! %` and the euro sign,
 * inside guillemets, numbers and hours. No space is added before punctuation, so addresses of the
 * web stay whole. Text that is already right comes back unchanged.
 *
 * Returns: (transfer full): the text, corrected
 */
char *
entente_typography_correct (const char *text, EntenteLanguage language)
{
  g_autoptr (GString) out = NULL;
  g_autofree gunichar *characters = NULL;
  glong length = 0;

  g_return_val_if_fail (text != NULL, NULL);

  characters = g_utf8_to_ucs4_fast (text, -1, &length);
  out = g_string_sized_new (strlen (text) + 16);

  for (glong i = 0; i < length; i++)
    {
      gunichar c = characters[i];

      if (c == '\'' && i > 0 && g_unichar_isalpha (characters[i - 1]))
        g_string_append_unichar (out, RIGHT_QUOTE);
      else if (c == '.' && characters[i + 1] == '.' && characters[i + 2] == '.'
               && characters[i + 3] != '.' && (i == 0 || characters[i - 1] != '.'))
        {
          g_string_append (out, "…");
          i += 2;
        }
      else if (is_space (c) && is_date_space (characters, i, language))
        g_string_append_unichar (out, NO_BREAK);
      else if (language == ENTENTE_LANGUAGE_FRENCH)
        append_french (out, characters, i);
      else
        g_string_append_unichar (out, c);
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* As dictionaries shorten them. */
static const char *const brief_months[][12] = {
  [ENTENTE_LANGUAGE_FRENCH] = { "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.",
                                "oct.", "nov.", "déc." },
  [ENTENTE_LANGUAGE_ENGLISH] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                                 "Dec" },
};

/**
 * entente_typography_get_weekday:
 * @weekday: a day of the week
 * @language: of the document
 *
 * Returns: (transfer none): "dimanche", "Sunday"
 */
const char *
entente_typography_get_weekday (GDateWeekday weekday, EntenteLanguage language)
{
  g_return_val_if_fail (weekday >= G_DATE_MONDAY && weekday <= G_DATE_SUNDAY, "");

  return _entente_weekday_get_name (weekday, language);
}

/**
 * entente_typography_format_date:
 * @date: a valid date
 * @style: with or without the day of the week
 * @language: of the document
 *
 * Writes a date in letters, the day and the month held together.
 *
 * Returns: (transfer full): the date
 */
char *
entente_typography_format_date (const GDate *date, EntenteDateStyle style, EntenteLanguage language)
{
  g_autofree char *plain = NULL;
  const char *ordinal = "";

  g_return_val_if_fail (date != NULL && g_date_valid (date), NULL);
  g_return_val_if_fail ((guint) language < G_N_ELEMENTS (tens), NULL);

  if (language == ENTENTE_LANGUAGE_FRENCH && g_date_get_day (date) == 1)
    ordinal = "er";

  if (style == ENTENTE_DATE_BRIEF)
    return g_strdup_printf ("%u%s" ENTENTE_NO_BREAK_SPACE "%s",
                            g_date_get_day (date),
                            ordinal,
                            brief_months[language][g_date_get_month (date) - 1]);

  plain = g_strdup_printf ("%u%s" ENTENTE_NO_BREAK_SPACE "%s %u",
                           g_date_get_day (date),
                           ordinal,
                           _entente_month_get_name (g_date_get_month (date), language),
                           g_date_get_year (date));

  if (style == ENTENTE_DATE_PLAIN)
    return g_steal_pointer (&plain);

  return g_strdup_printf ("%s %s",
                          _entente_weekday_get_name (g_date_get_weekday (date), language),
                          plain);
}

static void
append_french_number (GString *out, guint number)
{
  guint ten = number / 10;
  guint unit = number % 10;

  if (number < 20)
    {
      g_string_append (out, small_numbers[ENTENTE_LANGUAGE_FRENCH][number]);
      return;
    }

  g_string_append (out, tens[ENTENTE_LANGUAGE_FRENCH][ten]);

  /* 70 and 90 count on from 60 and 80: soixante-douze, quatre-vingt-dix. */
  if (ten == 7 || ten == 9)
    unit += 10;

  if (number == 80)
    g_string_append (out, "s");
  else if (unit % 10 == 1 && ten < 8)
    g_string_append_printf (out, " et %s", small_numbers[ENTENTE_LANGUAGE_FRENCH][unit]);
  else if (unit > 0)
    g_string_append_printf (out, "-%s", small_numbers[ENTENTE_LANGUAGE_FRENCH][unit]);
}

static void
append_english_number (GString *out, guint number)
{
  if (number < 20)
    {
      g_string_append (out, small_numbers[ENTENTE_LANGUAGE_ENGLISH][number]);
      return;
    }

  g_string_append (out, tens[ENTENTE_LANGUAGE_ENGLISH][number / 10]);
  if (number % 10 > 0)
    g_string_append_printf (out, "-%s", small_numbers[ENTENTE_LANGUAGE_ENGLISH][number % 10]);
}

/**
 * entente_typography_format_number:
 * @number: a whole number
 * @language: of the document
 *
 * Writes a number the way contracts do, in words and in figures: "quatre (4)", "four (4)". From one
 * hundred on, in figures only.
 *
 * Returns: (transfer full): the number
 */
char *
entente_typography_format_number (guint number, EntenteLanguage language)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (number >= 100)
    return g_strdup_printf ("%u", number);

  if (language == ENTENTE_LANGUAGE_FRENCH)
    append_french_number (out, number);
  else
    append_english_number (out, number);

  g_string_append_printf (out, ENTENTE_NO_BREAK_SPACE "(%u)", number);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * entente_typography_join:
 * @items: (array zero-terminated=1): names
 * @language: of the document
 *
 * Returns: (transfer full): the names as a sentence lists them: "A, B et C", "A, B and C"
 */
char *
entente_typography_join (const char *const *items, EntenteLanguage language)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint n = g_strv_length ((char **) items);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0 && i + 1 == n)
        g_string_append (out, language == ENTENTE_LANGUAGE_FRENCH ? " et " : " and ");
      else if (i > 0)
        g_string_append (out, ", ");
      g_string_append (out, items[i]);
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}
