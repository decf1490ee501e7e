/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-identifier.h"

#include <string.h>

#define SIREN_DIGITS 9
#define SIRET_DIGITS 14
#define POSTCODE_DIGITS 5

/* The one company whose establishments outgrew the usual check digit. */
#define LA_POSTE "356000000"

static gboolean
is_separator (gunichar letter)
{
  return g_unichar_isspace (letter) || letter == '.' || letter == '-' || letter == 0x2010
         || letter == 0x2011 || letter == 0x2013;
}

/**
 * entente_identifier_normalize:
 * @typed: UTF-8
 *
 * Takes out what people put between digits for the eye (spaces of any kind, dots, hyphens) and sets
 * capitals: two identifiers are the same when these are.
 *
 * Returns: (transfer full): the bare identifier
 */
char *
entente_identifier_normalize (const char *typed)
{
  GString *bare;

  g_return_val_if_fail (typed != NULL, NULL);

  bare = g_string_sized_new (strlen (typed));
  for (const char *p = typed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (!is_separator (letter))
        g_string_append_unichar (bare, g_unichar_toupper (letter));
    }

  return g_string_free_and_steal (bare);
}

static gboolean
has_digits_only (const char *bare)
{
  return bare[strspn (bare, "0123456789")] == '\0';
}

static gboolean
passes_luhn (const char *digits, gsize length)
{
  guint sum = 0;

  for (gsize i = 0; i < length; i++)
    {
      guint digit = digits[length - 1 - i] - '0';

      if (i % 2 == 1)
        digit = digit > 4 ? 2 * digit - 9 : 2 * digit;
      sum += digit;
    }

  return sum % 10 == 0;
}

static guint
sum_digits (const char *digits)
{
  guint sum = 0;

  for (const char *p = digits; *p != '\0'; p++)
    sum += *p - '0';

  return sum;
}

static EntenteIdentifierResult
check_digits (const char *bare, gsize length)
{
  if (!has_digits_only (bare))
    return ENTENTE_IDENTIFIER_CHARACTERS;
  if (strlen (bare) != length)
    return ENTENTE_IDENTIFIER_LENGTH;

  return ENTENTE_IDENTIFIER_VALID;
}

static EntenteIdentifierResult
check_siren_part (const char *digits)
{
  if (strncmp (digits, "000000000", SIREN_DIGITS) == 0)
    return ENTENTE_IDENTIFIER_RANGE;
  if (!passes_luhn (digits, SIREN_DIGITS))
    return ENTENTE_IDENTIFIER_CHECKSUM;

  return ENTENTE_IDENTIFIER_VALID;
}

/**
 * entente_siren_check:
 * @typed: number of an organisation, as typed
 *
 * Returns: what is wrong with it
 */
EntenteIdentifierResult
entente_siren_check (const char *typed)
{
  g_autofree char *bare = entente_identifier_normalize (typed);
  EntenteIdentifierResult result = check_digits (bare, SIREN_DIGITS);

  return result != ENTENTE_IDENTIFIER_VALID ? result : check_siren_part (bare);
}

/**
 * entente_siret_check:
 * @typed: number of an establishment, as typed
 *
 * Checks all 14 digits and the SIREN in front of them. La Poste's establishments may go by the
 * plain sum of their digits instead.
 *
 * Returns: what is wrong with it
 */
EntenteIdentifierResult
entente_siret_check (const char *typed)
{
  g_autofree char *bare = entente_identifier_normalize (typed);
  EntenteIdentifierResult result = check_digits (bare, SIRET_DIGITS);

  if (result == ENTENTE_IDENTIFIER_VALID)
    result = check_siren_part (bare);
  if (result != ENTENTE_IDENTIFIER_VALID || passes_luhn (bare, SIRET_DIGITS))
    return result;
  if (g_str_has_prefix (bare, LA_POSTE) && sum_digits (bare) % 5 == 0)
    return ENTENTE_IDENTIFIER_VALID;

  return ENTENTE_IDENTIFIER_CHECKSUM;
}

/**
 * entente_siret_format:
 * @typed: a SIRET as typed
 *
 * Shows 14 digits in their usual groups, "732 829 320 00074".
 *
 * Returns: (transfer full): the groups, or what was typed when there are not 14 digits
 */
char *
entente_siret_format (const char *typed)
{
  g_autofree char *bare = entente_identifier_normalize (typed);

  if (check_digits (bare, SIRET_DIGITS) != ENTENTE_IDENTIFIER_VALID)
    return g_strdup (typed);

  return g_strdup_printf ("%.3s %.3s %.3s %s", bare, bare + 3, bare + 6, bare + 9);
}

/* W, a digit, a digit or (overseas) a letter, a digit, then six digits. */
static gboolean
is_national_rna (const char *bare)
{
  return bare[0] == 'W' && strlen (bare) == 10 && g_ascii_isdigit (bare[1])
         && g_ascii_isalnum (bare[2]) && has_digits_only (bare + 3);
}

/**
 * entente_rna_check:
 * @typed: number of an association in the national register, as typed
 *
 * Associations of Alsace and Moselle have a volume and a folio of their court instead, and old ones
 * the number of their prefecture: what does not look like a mistyped RNA may be one of these.
 *
 * Returns: what is wrong with it
 */
EntenteIdentifierResult
entente_rna_check (const char *typed)
{
  g_autofree char *bare = entente_identifier_normalize (typed);

  if (is_national_rna (bare))
    return ENTENTE_IDENTIFIER_VALID;
  if (bare[0] == 'W' && strlen (bare) != 10)
    return ENTENTE_IDENTIFIER_LENGTH;
  if (bare[0] == 'W')
    return ENTENTE_IDENTIFIER_CHARACTERS;
  /* Nine digits are an RNA that lost its letter. */
  if (strlen (bare) == 9 && has_digits_only (bare))
    return ENTENTE_IDENTIFIER_INCOMPLETE;

  return ENTENTE_IDENTIFIER_UNUSUAL;
}

/**
 * entente_rna_format:
 * @typed: an RNA as typed
 *
 * Returns: (transfer full): the number without spaces, or what was typed when it is of another kind
 */
char *
entente_rna_format (const char *typed)
{
  g_autofree char *bare = entente_identifier_normalize (typed);

  return is_national_rna (bare) ? g_steal_pointer (&bare) : g_strdup (typed);
}

/**
 * entente_postcode_check:
 * @typed: a French postcode as typed
 *
 * Returns: what is wrong with it; 99xxx belongs to no place and is kept for examples
 */
EntenteIdentifierResult
entente_postcode_check (const char *typed)
{
  g_autofree char *bare = entente_identifier_normalize (typed);
  EntenteIdentifierResult result = check_digits (bare, POSTCODE_DIGITS);

  if (result != ENTENTE_IDENTIFIER_VALID)
    return result;
  if (g_str_has_prefix (bare, "00"))
    return ENTENTE_IDENTIFIER_RANGE;

  return g_str_has_prefix (bare, "99") ? ENTENTE_IDENTIFIER_SAMPLE : ENTENTE_IDENTIFIER_VALID;
}
