/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The hours of a day: "09:00-12:00,13:30-17:00" in files, anything reasonable when typed. */
#include "config.h"

#include "entente-work-time-private.h"

#include "entente-fold.h"
#include "entente-typography.h"

#include <string.h>

#define WHOLE_DAY "00:00-24:00"

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  return ((const EntenteOpenSpan *) a)->from - ((const EntenteOpenSpan *) b)->from;
}

/* Sorts spans and makes one of those that touch or overlap. */
static void
merge_spans (GArray *spans)
{
  guint n = 0;

  g_array_sort (spans, compare_spans);
  for (guint i = 0; i < spans->len; i++)
    {
      const EntenteOpenSpan *span = &g_array_index (spans, EntenteOpenSpan, i);
      EntenteOpenSpan *last = n > 0 ? &g_array_index (spans, EntenteOpenSpan, n - 1) : NULL;

      if (last != NULL && span->from <= last->until)
        last->until = MAX (last->until, span->until);
      else
        g_array_index (spans, EntenteOpenSpan, n++) = *span;
    }
  g_array_set_size (spans, n);
}

/* "09:00", or -1. */
static int
read_time (const char *text)
{
  int minutes;

  for (guint i = 0; i < 5; i++)
    if (i == 2 ? text[i] != ':' : !g_ascii_isdigit (text[i]))
      return -1;
  if (text[3] > '5')
    return -1;

  minutes = 600 * (text[0] - '0') + 60 * (text[1] - '0') + 10 * (text[3] - '0') + (text[4] - '0');
  return minutes <= ENTENTE_DAY ? minutes : -1;
}

GArray *
_entente_work_hours_read (const char *hours)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (EntenteOpenSpan));

  for (const char *p = hours; *p != '\0';)
    {
      EntenteOpenSpan span = { -1, -1, 0 };

      span.from = read_time (p);
      if (span.from >= 0 && p[5] == '-')
        span.until = read_time (p + 6);
      if (span.until <= span.from)
        return NULL;
      g_array_append_val (spans, span);

      p += 11;
      if (*p != '\0' && (*p != ',' || *++p == '\0'))
        return NULL;
    }

  merge_spans (spans);
  return g_steal_pointer (&spans);
}

static char *
write_hours (GArray *spans)
{
  g_autoptr (GString) hours = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++)
    {
      const EntenteOpenSpan *span = &g_array_index (spans, EntenteOpenSpan, i);

      g_string_append_printf (hours,
                              "%s%02d:%02d-%02d:%02d",
                              i > 0 ? "," : "",
                              span->from / 60,
                              span->from % 60,
                              span->until / 60,
                              span->until % 60);
    }

  return g_string_free_and_steal (g_steal_pointer (&hours));
}

/* --- As typed --------------------------------------------------------------------------------- */

/* An hour of a range, where a number alone is one: "9-12". */
static gboolean
read_typed_time (const char *typed, int *minutes)
{
  g_autofree char *text = g_strstrip (g_strdup (typed));
  gsize digits = strspn (text, "0123456789");

  if (digits > 0 && digits <= 2 && text[digits] == '\0')
    {
      *minutes = 60 * (int) g_ascii_strtoull (text, NULL, 10);
      return *minutes <= ENTENTE_DAY;
    }
  if (g_str_equal (text, "minuit") || g_str_equal (text, "midnight"))
    {
      *minutes = 0;
      return TRUE;
    }

  return entente_time_parse (text, minutes);
}

static gboolean
read_typed_range (const char *range, GArray *spans)
{
  g_auto (GStrv) ends = g_strsplit (range, "-", -1);
  EntenteOpenSpan span = { 0 };

  if (g_strv_length (ends) != 2 || !read_typed_time (ends[0], &span.from)
      || !read_typed_time (ends[1], &span.until))
    return FALSE;
  /* "18h-minuit", "18h-0h" */
  if (span.until == 0)
    span.until = ENTENTE_DAY;
  if (span.until <= span.from)
    return FALSE;
  g_array_append_val (spans, span);

  return TRUE;
}

/* One way of writing "from", "to" and "and". */
static char *
simplify (const char *typed)
{
  static const char *const pairs[] = { " jusqu'a ", "-", " a ",  "-", " to ",  "-",
                                       " until ",   "-", " et ", ",", " and ", ",",
                                       " puis ",    ",", ";",    ",", "/",     ",",
                                       "—",         "-", "−",    "-", NULL };
  g_autofree char *folded = entente_fold (typed);
  g_autoptr (GString) text = g_string_new (NULL);

  g_strstrip (folded);
  g_string_append_printf (text, " %s ", folded);
  for (guint i = 0; pairs[i] != NULL; i += 2)
    g_string_replace (text, pairs[i], pairs[i + 1], 0);
  g_string_replace (text, " de ", " ", 0);
  g_string_replace (text, ",de ", ",", 0);
  g_string_replace (text, " from ", " ", 0);

  return g_strstrip (g_string_free_and_steal (g_steal_pointer (&text)));
}

/* Whether an hour begins here: "14h", "14 h", "14:30"; "30" is but minutes. */
static gboolean
begins_hour (const char *text)
{
  gsize digits = strspn (text, "0123456789");
  const char *after = text + digits;

  while (*after == ' ')
    after++;

  return digits > 0 && digits <= 2 && (*after == 'h' || *after == ':');
}

/* "8h-12h 14h-18h": a new range begins where an hour follows a whole one. */
static void
separate_ranges (char *text)
{
  char last = '\0';
  gboolean whole = FALSE; /* an end was met since the dash */

  for (char *p = text; *p != '\0'; p++)
    {
      if (*p == ' ' && whole && last != '-' && begins_hour (p + 1))
        *p = ',';
      if (*p == '-' || *p == ',')
        whole = FALSE;
      else if (last == '-')
        whole = TRUE;
      if (*p != ' ')
        last = *p;
    }
}

static const char *
read_phrase (const char *text)
{
  static const char *const closed[] = { "", "ferme", "fermee", "closed", "off", NULL };
  static const char *const open[] = { "24h,24",  "24 h,24",        "24,24",    "journee entiere",
                                      "all day", "toute la journee", "jour et nuit", NULL };

  if (g_strv_contains (closed, text))
    return "";
  if (g_strv_contains (open, text))
    return WHOLE_DAY;

  return NULL;
}

/**
 * entente_work_hours_normalize:
 * @typed: hours of work as people type them
 *
 * Reads "9h-12h, 14h-18h", "9-12 et 13:30-17", "de 9h à 17h", "24h/24", "fermé". Hours that pass
 * midnight are none: they belong to two days.
 *
 * Returns: (transfer full) (nullable): the hours as files keep them, sorted,
 *   "09:00-12:00,14:00-18:00"; "" when closed; %NULL when they cannot be read
 */
char *
entente_work_hours_normalize (const char *typed)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) ranges = NULL;
  g_autoptr (GArray) spans = NULL;

  g_return_val_if_fail (typed != NULL, NULL);

  if (!g_utf8_validate (typed, -1, NULL))
    return NULL;
  text = simplify (typed);
  if (read_phrase (text) != NULL)
    return g_strdup (read_phrase (text));
  separate_ranges (text);

  spans = g_array_new (FALSE, FALSE, sizeof (EntenteOpenSpan));
  ranges = g_strsplit (text, ",", -1);
  for (guint i = 0; ranges[i] != NULL; i++)
    if (!read_typed_range (ranges[i], spans))
      return NULL;

  merge_spans (spans);
  return write_hours (spans);
}

/**
 * entente_work_hours_format:
 * @hours: the hours of a day as files keep them
 * @language: of the text they stand in
 *
 * Returns: (transfer full): "9 h – 12 h, 13 h 30 – 17 h", "09:00–12:00, 13:30–17:00", "fermé",
 *   "all day"; @hours itself when it cannot be read
 */
char *
entente_work_hours_format (const char *hours, EntenteLanguage language)
{
  const gboolean french = language == ENTENTE_LANGUAGE_FRENCH;
  g_autoptr (GArray) spans = NULL;
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (hours != NULL, NULL);

  spans = _entente_work_hours_read (hours);
  if (spans == NULL)
    return g_strdup (hours);
  if (spans->len == 0)
    return g_strdup (french ? "fermé" : "closed");

  text = g_string_new (NULL);
  for (guint i = 0; i < spans->len; i++)
    {
      const EntenteOpenSpan *span = &g_array_index (spans, EntenteOpenSpan, i);
      g_autofree char *from = entente_time_format (span->from, language);
      g_autofree char *until = entente_time_format (span->until, language);

      if (span->from == 0 && span->until == ENTENTE_DAY)
        return g_strdup (french ? "toute la journée" : "all day");
      g_string_append_printf (text,
                              french ? "%s%s" ENTENTE_NO_BREAK_SPACE "– %s" : "%s%s–%s",
                              i > 0 ? ", " : "",
                              from,
                              until);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}
