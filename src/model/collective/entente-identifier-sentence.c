/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-identifier-sentence.h"

#include "entente-address.h"
#include "entente-identifier.h"
#include "entente-nir.h"
#include "entente-phone.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SIRET_DIGITS 14

static gboolean
is_blank (const char *typed)
{
  return typed[strspn (typed, " \t\n")] == '\0';
}

static char *
say (EntenteSeverity *severity, EntenteSeverity level, const char *sentence)
{
  *severity = level;
  return g_strdup (sentence);
}

static char *
say_length_of_siret (const char *typed, EntenteSeverity *severity)
{
  g_autofree char *bare = entente_identifier_normalize (typed);
  guint n = strlen (bare);

  *severity = ENTENTE_SEVERITY_ERROR;
  if (n == SIRET_DIGITS - 5)
    return g_strdup (
      _("These 9 digits are a SIREN; a SIRET has 14, with the 5 of the establishment."));

  return g_strdup_printf (ngettext ("A SIRET has 14 digits, this one has %u.",
                                    "A SIRET has 14 digits, this one has %u.",
                                    n),
                          n);
}

/**
 * entente_siret_find_fault:
 * @typed: the number as typed
 * @severity: (out): how bad it is; untouched when nothing is wrong
 *
 * Returns: (transfer full) (nullable): what is wrong with a SIRET
 */
char *
entente_siret_find_fault (const char *typed, EntenteSeverity *severity)
{
  g_return_val_if_fail (typed != NULL && severity != NULL, NULL);

  if (is_blank (typed))
    return NULL;

  switch (entente_siret_check (typed))
    {
    case ENTENTE_IDENTIFIER_CHARACTERS:
      return say (severity, ENTENTE_SEVERITY_ERROR, _("A SIRET has 14 digits and nothing else."));
    case ENTENTE_IDENTIFIER_LENGTH:
      return say_length_of_siret (typed, severity);
    case ENTENTE_IDENTIFIER_RANGE:
      return say (severity,
                  ENTENTE_SEVERITY_ERROR,
                  _("No organisation has a SIRET that begins with zeros."));
    case ENTENTE_IDENTIFIER_CHECKSUM:
      return say (severity,
                  ENTENTE_SEVERITY_ERROR,
                  _("This SIRET cannot be right: a digit is wrong, or two are swapped."));
    default:
      return NULL;
    }
}

/**
 * entente_rna_find_fault:
 * @typed: the number as typed
 * @severity: (out): how bad it is; untouched when nothing is wrong
 *
 * Returns: (transfer full) (nullable): what is wrong with a number of the national register
 */
char *
entente_rna_find_fault (const char *typed, EntenteSeverity *severity)
{
  g_return_val_if_fail (typed != NULL && severity != NULL, NULL);

  if (is_blank (typed))
    return NULL;

  switch (entente_rna_check (typed))
    {
    case ENTENTE_IDENTIFIER_LENGTH:
      return say (severity,
                  ENTENTE_SEVERITY_ERROR,
                  _("An RNA has a W and nine characters, such as W941234567."));
    case ENTENTE_IDENTIFIER_CHARACTERS:
      return say (severity,
                  ENTENTE_SEVERITY_ERROR,
                  _("An RNA has a W and then digits, with one letter at most overseas, such as "
                    "W9R1011072."));
    case ENTENTE_IDENTIFIER_INCOMPLETE:
      return say (severity,
                  ENTENTE_SEVERITY_ERROR,
                  _("The W in front of this RNA is missing."));
    case ENTENTE_IDENTIFIER_UNUSUAL:
      return say (severity,
                  ENTENTE_SEVERITY_WARNING,
                  _("This is no RNA, which has a W and nine characters. In Alsace and Moselle, or for "
                    "an old number, it may be right."));
    default:
      return NULL;
    }
}

/**
 * entente_phone_find_fault:
 * @typed: the number as typed
 * @severity: (out): how bad it is; untouched when nothing is wrong
 *
 * Returns: (transfer full) (nullable): what is wrong with a phone number
 */
char *
entente_phone_find_fault (const char *typed, EntenteSeverity *severity)
{
  g_return_val_if_fail (typed != NULL && severity != NULL, NULL);

  if (is_blank (typed))
    return NULL;

  switch (entente_phone_check (typed))
    {
    case ENTENTE_IDENTIFIER_CHARACTERS:
      return say (severity,
                  ENTENTE_SEVERITY_ERROR,
                  _("A phone number has digits only, such as 06 39 98 00 01; a second number has its "
                    "own line."));
    case ENTENTE_IDENTIFIER_LENGTH:
      return say (severity,
                  ENTENTE_SEVERITY_ERROR,
                  _("A French phone number has 10 digits; from another country it begins with + and "
                    "its code."));
    case ENTENTE_IDENTIFIER_RANGE:
      return say (severity,
                  ENTENTE_SEVERITY_ERROR,
                  _("A French phone number begins with 0 and a digit from 1 to 9."));
    default:
      return NULL;
    }
}

/**
 * entente_postcode_find_fault:
 * @typed: the postcode as typed
 * @sample: whether the project is an example
 * @severity: (out): how bad it is; untouched when nothing is wrong
 *
 * Returns: (transfer full) (nullable): what is wrong with a postcode
 */
char *
entente_postcode_find_fault (const char *typed, gboolean sample, EntenteSeverity *severity)
{
  g_return_val_if_fail (typed != NULL && severity != NULL, NULL);

  if (is_blank (typed))
    return NULL;

  switch (entente_postcode_check (typed))
    {
    case ENTENTE_IDENTIFIER_CHARACTERS:
    case ENTENTE_IDENTIFIER_LENGTH:
      return say (severity, ENTENTE_SEVERITY_ERROR, _("A postcode has 5 digits, such as 93500."));
    case ENTENTE_IDENTIFIER_RANGE:
      return say (severity, ENTENTE_SEVERITY_ERROR, _("Postcodes go from 01000 to 98999."));
    case ENTENTE_IDENTIFIER_SAMPLE:
      return sample ? NULL
                    : say (severity,
                           ENTENTE_SEVERITY_ERROR,
                           _("Postcodes go from 01000 to 98999; those that begin with 99 are for "
                             "examples."));
    default:
      return NULL;
    }
}

/**
 * entente_email_find_fault:
 * @typed: the address as typed
 * @severity: (out): how bad it is; untouched when nothing is wrong
 *
 * Returns: (transfer full) (nullable): what is wrong with an e-mail address
 */
char *
entente_email_find_fault (const char *typed, EntenteSeverity *severity)
{
  g_return_val_if_fail (typed != NULL && severity != NULL, NULL);

  if (is_blank (typed))
    return NULL;

  switch (entente_email_check (typed))
    {
    case ENTENTE_IDENTIFIER_CHARACTERS:
      return say (severity,
                  ENTENTE_SEVERITY_ERROR,
                  _("An e-mail address is one word with one @, such as contact@example.org."));
    case ENTENTE_IDENTIFIER_INCOMPLETE:
      return say (severity,
                  ENTENTE_SEVERITY_ERROR,
                  _("An e-mail address has a name, an @ and a domain, such as "
                    "contact@example.org."));
    case ENTENTE_IDENTIFIER_LENGTH:
      return say (severity,
                  ENTENTE_SEVERITY_ERROR,
                  _("An e-mail address has at most 254 characters."));
    default:
      return NULL;
    }
}

/**
 * entente_website_find_fault:
 * @typed: the address as typed
 * @severity: (out): how bad it is; untouched when nothing is wrong
 *
 * Returns: (transfer full) (nullable): what is wrong with the address of a website
 */
char *
entente_website_find_fault (const char *typed, EntenteSeverity *severity)
{
  g_return_val_if_fail (typed != NULL && severity != NULL, NULL);

  if (is_blank (typed) || entente_url_check (typed) == ENTENTE_IDENTIFIER_VALID)
    return NULL;

  return say (severity,
              ENTENTE_SEVERITY_ERROR,
              _("The address of a website looks like https://example.org, without spaces."));
}

/**
 * entente_color_find_fault:
 * @typed: a colour as kept
 * @severity: (out): how bad it is; untouched when nothing is wrong
 *
 * Returns: (transfer full) (nullable): what is wrong with a colour
 */
char *
entente_color_find_fault (const char *typed, EntenteSeverity *severity)
{
  g_return_val_if_fail (typed != NULL && severity != NULL, NULL);

  if (is_blank (typed)
      || (typed[0] == '#' && strlen (typed) == 7
          && typed[1 + strspn (typed + 1, "0123456789abcdefABCDEF")] == '\0'))
    return NULL;

  return say (severity,
              ENTENTE_SEVERITY_ERROR,
              _("A colour is a # and six digits or letters from a to f, such as #26a269."));
}

/**
 * entente_free_text_find_fault:
 * @typed: the text as typed
 * @severity: (out): how bad it is; untouched when nothing is wrong
 *
 * Only few files may hold social security numbers by French law, and a project is none of them.
 *
 * Returns: (transfer full) (nullable): that there is such a number
 */
char *
entente_free_text_find_fault (const char *typed, EntenteSeverity *severity)
{
  g_return_val_if_fail (typed != NULL && severity != NULL, NULL);

  if (!entente_nir_find (typed, NULL, NULL))
    return NULL;

  /* The number is not said again: the sentence may end in a log or on somebody else's screen. */
  return say (severity,
              ENTENTE_SEVERITY_ERROR,
              _("A number in this text looks like a social security number. The law keeps these out "
                "of a project: please delete it."));
}
