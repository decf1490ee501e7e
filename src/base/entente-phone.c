/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-phone.h"

#include <string.h>

#define NATIONAL_DIGITS 10
/* Country code and number (ITU-T E.164). */
#define INTERNATIONAL_MIN 8
#define INTERNATIONAL_MAX 15

/* Numbers of overseas France that are dialled with ten digits, but have a country code of their
   own. */
static const struct
{
  const char *prefix;
  const char *country;
} overseas[] = {
  { "0262", "262" }, { "0263", "262" }, { "0269", "262" }, { "0692", "262" }, { "0693", "262" },
  { "0590", "590" }, { "0690", "590" }, { "0691", "590" }, { "0594", "594" }, { "0694", "594" },
  { "0596", "596" }, { "0696", "596" }, { "0697", "596" },
};

/* French country codes, and how many digits follow. */
static const struct
{
  const char *country;
  guint digits;
} french[] = {
  { "33", 9 }, { "262", 9 }, { "590", 9 }, { "594", 9 }, { "596", 9 }, { "508", 6 }, { "687", 6 },
};

/* "+33 (0)6 39…", "06.39…", "06/39…" → a "+" at most, then digits; other characters stay. */
static char *
strip (const char *typed)
{
  g_autofree char *bare = entente_identifier_normalize (typed);
  GString *digits = g_string_new (NULL);
  const char *start = bare;

  if (g_str_has_prefix (start, "TEL:"))
    start += 4;
  for (const char *p = start; *p != '\0'; p++)
    {
      if (*p == '/' || *p == '(' || *p == ')')
        continue;
      g_string_append_c (digits, *p);
    }

  /* The zero in brackets is not dialled from abroad. */
  if (g_str_has_prefix (digits->str, "+33") && strstr (start, "(0)") != NULL)
    g_string_replace (digits, "+330", "+33", 1);
  else if (g_str_has_prefix (digits->str, "0033") && strstr (start, "(0)") != NULL)
    g_string_replace (digits, "00330", "0033", 1);

  return g_string_free_and_steal (digits);
}

static gboolean
is_short (const char *digits)
{
  return (strlen (digits) == 4 && digits[0] == '3')
         || (strlen (digits) == 6 && g_str_has_prefix (digits, "118"));
}

static char *
from_national (const char *digits)
{
  for (guint i = 0; i < G_N_ELEMENTS (overseas); i++)
    if (g_str_has_prefix (digits, overseas[i].prefix))
      return g_strconcat ("+", overseas[i].country, digits + 1, NULL);

  return g_strconcat ("+33", digits + 1, NULL);
}

static EntenteIdentifierResult
check_international (const char *digits)
{
  gsize length = strlen (digits);

  for (guint i = 0; i < G_N_ELEMENTS (french); i++)
    {
      gsize code = strlen (french[i].country);

      if (!g_str_has_prefix (digits, french[i].country))
        continue;
      if (length != code + french[i].digits)
        return ENTENTE_IDENTIFIER_LENGTH;
      return french[i].digits == 9 && digits[code] == '0' ? ENTENTE_IDENTIFIER_RANGE
                                                          : ENTENTE_IDENTIFIER_VALID;
    }

  if (digits[0] == '0')
    return ENTENTE_IDENTIFIER_RANGE;

  return length < INTERNATIONAL_MIN || length > INTERNATIONAL_MAX ? ENTENTE_IDENTIFIER_LENGTH
                                                                  : ENTENTE_IDENTIFIER_VALID;
}

/* The one place that reads a number. e164 is set when the number can be called from anywhere. */
static EntenteIdentifierResult
parse (const char *typed, char **e164)
{
  g_autofree char *number = strip (typed);
  const char *digits = number[0] == '+' ? number + 1 : number;
  EntenteIdentifierResult result;

  if (digits[strspn (digits, "0123456789")] != '\0')
    return ENTENTE_IDENTIFIER_CHARACTERS;
  /* Ten digits that begin with 00 are a mistyped national number, not a call abroad. */
  if (number[0] != '+' && g_str_has_prefix (digits, "00") && strlen (digits) == NATIONAL_DIGITS)
    return ENTENTE_IDENTIFIER_RANGE;

  if (number[0] == '+' || g_str_has_prefix (digits, "00"))
    {
      digits += number[0] == '+' ? 0 : 2;
      result = check_international (digits);
      if (result == ENTENTE_IDENTIFIER_VALID)
        *e164 = g_strconcat ("+", digits, NULL);
      return result;
    }

  if (is_short (digits))
    return ENTENTE_IDENTIFIER_VALID;
  if (strlen (digits) != NATIONAL_DIGITS)
    return ENTENTE_IDENTIFIER_LENGTH;
  if (digits[0] != '0')
    return ENTENTE_IDENTIFIER_RANGE;

  *e164 = from_national (digits);
  return ENTENTE_IDENTIFIER_VALID;
}

/**
 * entente_phone_check:
 * @typed: a phone number as typed
 *
 * Takes French numbers of ten digits, short numbers (3xxx, 118xxx), overseas France and any number
 * written with "+" or "00" and its country code.
 *
 * Returns: what is wrong with it
 */
EntenteIdentifierResult
entente_phone_check (const char *typed)
{
  g_autofree char *e164 = NULL;

  g_return_val_if_fail (typed != NULL, ENTENTE_IDENTIFIER_LENGTH);

  return parse (typed, &e164);
}

/**
 * entente_phone_to_e164:
 * @typed: a phone number as typed
 *
 * Gives the form that machines exchange and that two spellings of a number share, "+33639980001".
 *
 * Returns: (transfer full) (nullable): the number, %NULL when it is wrong or cannot be called from
 *   abroad
 */
char *
entente_phone_to_e164 (const char *typed)
{
  char *e164 = NULL;

  g_return_val_if_fail (typed != NULL, NULL);

  parse (typed, &e164);
  return e164;
}

static char *
group_pairs (const char *lead, const char *digits)
{
  GString *grouped = g_string_new (lead);

  for (const char *p = digits; p[0] != '\0' && p[1] != '\0'; p += 2)
    g_string_append_printf (grouped, "%s%.2s", grouped->len > 0 ? " " : "", p);

  return g_string_free_and_steal (grouped);
}

/**
 * entente_phone_format:
 * @typed: a phone number as typed
 *
 * Shows a French number in pairs, "06 39 98 00 01", overseas France with its country code,
 * "+262 262 12 34 56", and leaves other countries' as typed.
 *
 * Returns: (transfer full): the number for people; what was typed when it is wrong
 */
char *
entente_phone_format (const char *typed)
{
  g_autofree char *e164 = NULL;
  g_autofree char *national = NULL;

  g_return_val_if_fail (typed != NULL, NULL);

  e164 = entente_phone_to_e164 (typed);
  if (e164 == NULL)
    return g_strdup (typed);
  if (g_str_has_prefix (e164, "+33"))
    {
      national = g_strconcat ("0", e164 + 3, NULL);
      return group_pairs ("", national);
    }

  for (guint i = 1; i < G_N_ELEMENTS (french); i++)
    {
      gsize code = strlen (french[i].country);
      g_autofree char *lead = NULL;

      if (!g_str_has_prefix (e164 + 1, french[i].country))
        continue;
      if (french[i].digits == 6)
        lead = g_strdup_printf ("+%s", french[i].country);
      else
        lead = g_strdup_printf ("+%s %.3s", french[i].country, e164 + 1 + code);
      return group_pairs (lead, e164 + 1 + code + (french[i].digits == 6 ? 0 : 3));
    }

  return g_strdup (typed);
}
