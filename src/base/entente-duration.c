/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-duration-private.h"

#include "entente-typography.h"

#include <string.h>

#define MINUS "−"

static const struct
{
  const char *text; /* in files */
  const char *one[2];
  const char *many[2];
  const char *elapsed_one[2];
  const char *elapsed_many[2];
} units[] = {
  [ENTENTE_UNIT_MINUTE] = { "min",
                            { "minute", "minute" },
                            { "minutes", "minutes" },
                            { "minute consécutive", "consecutive minute" },
                            { "minutes consécutives", "consecutive minutes" } },
  [ENTENTE_UNIT_HOUR] = { "h",
                          { "heure", "hour" },
                          { "heures", "hours" },
                          { "heure consécutive", "consecutive hour" },
                          { "heures consécutives", "consecutive hours" } },
  [ENTENTE_UNIT_HALF_DAY] = { "d",
                              { "jour", "day" },
                              { "jours", "days" },
                              { "jour calendaire", "calendar day" },
                              { "jours calendaires", "calendar days" } },
  [ENTENTE_UNIT_DAY] = { "d",
                         { "jour", "day" },
                         { "jours", "days" },
                         { "jour calendaire", "calendar day" },
                         { "jours calendaires", "calendar days" } },
  [ENTENTE_UNIT_WEEK] = { "w",
                          { "semaine", "week" },
                          { "semaines", "weeks" },
                          { "semaine calendaire", "calendar week" },
                          { "semaines calendaires", "calendar weeks" } },
  [ENTENTE_UNIT_PERCENT] = { "%", { "%", "%" }, { "%", "%" }, { "%", "%" }, { "%", "%" } },
};

/* Two half-days are a day: the same length is written one way only. */
static EntenteDuration
normalize (const EntenteDuration *self)
{
  EntenteDuration normal = *self;

  if (normal.unit == ENTENTE_UNIT_HALF_DAY && normal.amount % 2 == 0)
    {
      normal.amount /= 2;
      normal.unit = ENTENTE_UNIT_DAY;
    }
  if (normal.unit == ENTENTE_UNIT_PERCENT)
    normal.elapsed = FALSE;

  return normal;
}

/* An amount in hundredths of a unit becomes whole numbers of that unit, or of the one below when
   its length does not hang on a calendar. */
gboolean
_entente_duration_set (EntenteDuration *self, gint64 hundredths, EntenteUnit unit, gboolean elapsed)
{
  if (hundredths % 100 != 0)
    {
      const gint64 halves = hundredths * 2;

      if (unit == ENTENTE_UNIT_HOUR)
        {
          unit = ENTENTE_UNIT_MINUTE;
          hundredths = hundredths * 60;
          /* "1,33 h": to the nearest minute. */
          hundredths = (hundredths + (hundredths < 0 ? -50 : 50)) / 100 * 100;
        }
      else if (unit == ENTENTE_UNIT_DAY && halves % 100 == 0)
        {
          unit = ENTENTE_UNIT_HALF_DAY;
          hundredths = halves;
        }
      else if (unit == ENTENTE_UNIT_WEEK && elapsed && hundredths * 14 % 100 == 0)
        {
          unit = ENTENTE_UNIT_HALF_DAY;
          hundredths *= 14;
        }
      else if (unit == ENTENTE_UNIT_DAY && elapsed)
        {
          unit = ENTENTE_UNIT_MINUTE;
          hundredths = hundredths * 1440;
          hundredths -= hundredths % 100;
        }
      else
        return FALSE;
    }

  if (ABS (hundredths) > ENTENTE_DURATION_MAX * 100)
    return FALSE;
  *self = (EntenteDuration) { hundredths / 100, unit, elapsed && unit != ENTENTE_UNIT_PERCENT };
  *self = normalize (self);

  return TRUE;
}

/* Digits, and up to two decimals behind a point or a comma, as hundredths. NULL when there are
   none, or too many. */
const char *
_entente_duration_take_number (const char *text, gint64 *hundredths)
{
  gsize length = strspn (text, "0123456789");

  if (length == 0 || length > 7)
    return NULL;
  *hundredths = g_ascii_strtoll (text, NULL, 10) * 100;
  text += length;
  if ((*text != '.' && *text != ',') || !g_ascii_isdigit (text[1]))
    return text;

  length = strspn (++text, "0123456789");
  if (length > 2)
    return NULL;
  *hundredths += g_ascii_digit_value (text[0]) * 10;
  if (length == 2)
    *hundredths += g_ascii_digit_value (text[1]);

  return text + length;
}

/**
 * entente_duration_from_text:
 * @text: as files and CSV keep it
 * @duration: (out): the duration; untouched when @text is none
 *
 * Reads "90min", "4h", "0.5d", "3d", "2w", elapsed "90emin", "2eh", "0.5ed", "5ed", "2ew", and
 * "50%", with a sign in front or not. Amounts up to 1,000,000.
 *
 * Returns: whether it is a duration; "" is none
 */
gboolean
entente_duration_from_text (const char *text, EntenteDuration *duration)
{
  static const EntenteUnit written[] = { ENTENTE_UNIT_MINUTE,
                                         ENTENTE_UNIT_HOUR,
                                         ENTENTE_UNIT_DAY,
                                         ENTENTE_UNIT_WEEK,
                                         ENTENTE_UNIT_PERCENT };
  gint64 hundredths = 0;
  gboolean negative, elapsed;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (duration != NULL, FALSE);

  negative = *text == '-';
  if (*text == '-' || *text == '+')
    text++;
  text = _entente_duration_take_number (text, &hundredths);
  if (text == NULL)
    return FALSE;
  elapsed = *text == 'e';
  if (elapsed)
    text++;

  for (guint i = 0; i < G_N_ELEMENTS (written); i++)
    {
      if (g_str_equal (text, units[written[i]].text))
        return !(elapsed && written[i] == ENTENTE_UNIT_PERCENT)
               && _entente_duration_set (duration,
                                         negative ? -hundredths : hundredths,
                                         written[i],
                                         elapsed);
    }

  return FALSE;
}

/* "3", "1.5" */
static char *
format_amount (const EntenteDuration *normal, const char *point)
{
  const gint64 amount = ABS (normal->amount);

  if (normal->unit == ENTENTE_UNIT_HALF_DAY)
    return g_strdup_printf ("%" G_GINT64_FORMAT "%s5", amount / 2, point);

  return g_strdup_printf ("%" G_GINT64_FORMAT, amount);
}

/**
 * entente_duration_to_text:
 * @self: a duration
 *
 * Returns: (transfer full): what [func@duration_from_text] reads: "3d", "0.5d", "-2ew"
 */
char *
entente_duration_to_text (const EntenteDuration *self)
{
  EntenteDuration normal;
  g_autofree char *amount = NULL;

  g_return_val_if_fail (self != NULL && (guint) self->unit < G_N_ELEMENTS (units), NULL);

  normal = normalize (self);
  amount = format_amount (&normal, ".");
  return g_strconcat (normal.amount < 0 ? "-" : "",
                      amount,
                      normal.elapsed ? "e" : "",
                      units[normal.unit].text,
                      NULL);
}

/* "1,5 jour" but "1.5 days"; "0 jour" but "0 days"; "½ day" in both. */
static gboolean
is_plural (const EntenteDuration *normal, EntenteLanguage language)
{
  const gint64 amount = ABS (normal->amount);

  if (language == ENTENTE_LANGUAGE_ENGLISH)
    return amount != 1;

  return amount >= (normal->unit == ENTENTE_UNIT_HALF_DAY ? 4 : 2);
}

/**
 * entente_duration_format:
 * @self: a duration
 * @language: of the text it stands in
 *
 * Returns: (transfer full): "3 days", "½ day", "10 calendar days", "−2 weeks"; in French
 *   "1,5 jour", with spaces that do not break. [func@duration_parse] reads it back
 */
char *
entente_duration_format (const EntenteDuration *self, EntenteLanguage language)
{
  const gboolean french = language == ENTENTE_LANGUAGE_FRENCH;
  const guint l = french ? 0 : 1;
  EntenteDuration normal;
  g_autofree char *amount = NULL;
  const char *word;
  gboolean plural;

  g_return_val_if_fail (self != NULL && (guint) self->unit < G_N_ELEMENTS (units), NULL);

  normal = normalize (self);
  plural = is_plural (&normal, language);
  if (normal.elapsed)
    word = plural ? units[normal.unit].elapsed_many[l] : units[normal.unit].elapsed_one[l];
  else
    word = plural ? units[normal.unit].many[l] : units[normal.unit].one[l];

  amount = format_amount (&normal, french ? "," : ".");
  if (normal.unit == ENTENTE_UNIT_HALF_DAY && ABS (normal.amount) == 1)
    g_set_str (&amount, "½");
  if (normal.unit == ENTENTE_UNIT_PERCENT && !french)
    return g_strconcat (normal.amount < 0 ? MINUS : "", amount, word, NULL);

  return g_strconcat (normal.amount < 0 ? MINUS : "",
                      amount,
                      french ? ENTENTE_NO_BREAK_SPACE : " ",
                      word,
                      NULL);
}

/**
 * entente_duration_equal:
 * @a: a duration
 * @b: a duration
 *
 * Returns: whether both say the same; "60 minutes" is not "1 hour", two half-days are a day
 */
gboolean
entente_duration_equal (const EntenteDuration *a, const EntenteDuration *b)
{
  EntenteDuration x, y;

  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  x = normalize (a);
  y = normalize (b);

  return x.amount == y.amount && x.unit == y.unit && x.elapsed == y.elapsed;
}
