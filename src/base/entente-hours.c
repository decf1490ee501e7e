/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-hours.h"

#include "entente-decimal.h"
#include "entente-duration.h"
#include "entente-number-private.h"
#include "entente-quotation-private.h"
#include "entente-rational-private.h"
#include "entente-typography.h"

#include <glib/gi18n-lib.h>

/* A million hours: five hundred years of work. */
#define MAX_MINUTES G_GINT64_CONSTANT (60000000)

/* "366 h", "1h30", "90 min". A day has no length that all would agree upon. */
static gboolean
parse_duration (const char *typed, gint64 *minutes)
{
  const EntenteDuration fallback = { .amount = 1, .unit = ENTENTE_UNIT_HOUR };
  EntenteDuration duration;

  if (!entente_duration_parse (typed, &fallback, &duration) || duration.elapsed)
    return FALSE;
  if (duration.unit != ENTENTE_UNIT_MINUTE && duration.unit != ENTENTE_UNIT_HOUR)
    return FALSE;

  *minutes = duration.unit == ENTENTE_UNIT_HOUR ? duration.amount * 60 : duration.amount;
  return TRUE;
}

/* "6*61", "1 200,5": hours */
static gboolean
parse_sum (const char *typed, gint64 *minutes)
{
  EntenteDecimal hours;

  if (!entente_decimal_parse (typed, &hours) || hours == ENTENTE_DECIMAL_NONE)
    return FALSE;

  *minutes = (gint64) _entente_wide_divide ((EntenteWide) hours * 60, ENTENTE_DECIMAL_ONE);
  return TRUE;
}

/**
 * entente_hours_parse:
 * @typed: hours as people type them: "366", "366 h", "1 h 30", "90 min", "6*61"
 * @minutes: (out): how many minutes; untouched when it cannot be read
 *
 * Returns: whether @typed tells hours and minutes; days are refused, as are less than none
 */
gboolean
entente_hours_parse (const char *typed, gint64 *minutes)
{
  gint64 read;

  g_return_val_if_fail (typed != NULL, FALSE);
  g_return_val_if_fail (minutes != NULL, FALSE);

  if (!g_utf8_validate (typed, -1, NULL)
      || !(parse_sum (typed, &read) || parse_duration (typed, &read)) || read < 0
      || read > MAX_MINUTES)
    return FALSE;

  *minutes = read;
  return TRUE;
}

/**
 * entente_hours_format:
 * @minutes: how many minutes
 * @language: of the text it stands in
 *
 * Returns: (transfer full): "366 h", "1 h 30", "45 min", with spaces that do not break
 */
char *
entente_hours_format (gint64 minutes, EntenteLanguage language)
{
  g_autoptr (GString) text = g_string_new (minutes < 0 ? ENTENTE_MINUS : NULL);
  const guint64 absolute = minutes < 0 ? -(guint64) minutes : (guint64) minutes;
  const guint rest = (guint) (absolute % 60);

  if (absolute < 60 && rest > 0)
    {
      g_string_append_printf (text, "%u" ENTENTE_NO_BREAK_SPACE "min", rest);
      return g_string_free_and_steal (g_steal_pointer (&text));
    }

  _entente_number_append (text, absolute / 60, "", language);
  g_string_append (text, ENTENTE_NO_BREAK_SPACE "h");
  if (rest > 0)
    g_string_append_printf (text, ENTENTE_NO_BREAK_SPACE "%02u", rest);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * entente_hours_normalize:
 * @typed: what people typed
 * @problem: (out) (transfer full) (nullable): what is wrong with it
 *
 * Returns: (transfer full) (nullable): how many minutes, in figures, or %NULL
 */
char *
entente_hours_normalize (const char *typed, char **problem)
{
  g_autofree char *quoted = NULL;
  gint64 minutes;

  g_return_val_if_fail (typed != NULL && problem != NULL, NULL);

  if (entente_hours_parse (typed, &minutes))
    return g_strdup_printf ("%" G_GINT64_FORMAT, minutes);

  quoted = _entente_quotation_shorten (typed);
  *problem = g_strdup_printf (_ ("“%s” tells no hours. Type them like 12, 1 h 30 or 45 min."),
                              quoted);
  return NULL;
}

/**
 * entente_hours_display:
 * @stored: how many minutes, in figures
 *
 * Returns: (transfer full): the hours, in the language of the interface
 */
char *
entente_hours_display (const char *stored)
{
  gint64 minutes;

  g_return_val_if_fail (stored != NULL, NULL);

  if (!g_ascii_string_to_signed (stored, 10, -MAX_MINUTES, MAX_MINUTES, &minutes, NULL))
    return g_strdup (stored);

  return entente_hours_format (minutes, entente_language_get_interface ());
}
