/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-calendar-entry-private.h"

#include "entente-text-decoding.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Far beyond any calendar; the parser and its trees use many times that. */
#define MAX_BYTES (16 * 1024 * 1024)
#define MAX_ENTRIES 20000
/* A calendar, an entry, an alarm: the parser frees nested components by recursion. */
#define MAX_DEPTH 6

static gboolean
refuse (GError **error, EntenteExchangeError code, const char *sentence)
{
  g_set_error_literal (error, ENTENTE_EXCHANGE_ERROR, code, sentence);
  return FALSE;
}

static gboolean
is_component (const char *line, const char *word)
{
  return g_ascii_strncasecmp (line, word, strlen (word)) == 0;
}

/* Where entries begin, and nothing deeper than calendars are. */
static gboolean
scan (const char *text, GArray *lines, GError **error)
{
  guint depth = 0;
  guint number = 1;

  for (const char *line = text; *line != '\0'; number++)
    {
      const char *end = strchr (line, '\n');

      if (is_component (line, "BEGIN:"))
        depth++;
      else if (is_component (line, "END:") && depth-- == 0)
        return refuse (
          error, ENTENTE_EXCHANGE_ERROR_FORMAT,
          _ ("The file is no calendar that can be read: it ends something that never began."));
      if (depth > MAX_DEPTH)
        return refuse (error, ENTENTE_EXCHANGE_ERROR_FORMAT,
                       _ ("The file is no calendar that can be read: its parts are never closed."));
      if (is_component (line, "BEGIN:VEVENT") || is_component (line, "BEGIN:VTODO"))
        g_array_append_val (lines, number);
      if (lines->len > MAX_ENTRIES)
        return refuse (
          error, ENTENTE_EXCHANGE_ERROR_TOO_LARGE,
          _ ("The calendar has more than 20,000 entries: export a shorter time from it."));
      if (end == NULL)
        break;
      line = end + 1;
    }
  return TRUE;
}

char *
_entente_calendar_text_read (GBytes *content, GArray *lines, GError **error)
{
  g_autofree char *text = NULL;
  const char *begin;

  if (g_bytes_get_size (content) > MAX_BYTES)
    {
      refuse (error, ENTENTE_EXCHANGE_ERROR_TOO_LARGE,
              _ ("The calendar is larger than 16 MB: export a shorter time from it."));
      return NULL;
    }
  text = entente_text_decode (content, NULL, error);
  if (text == NULL)
    return NULL;

  begin = text;
  while (g_ascii_isspace (*begin))
    begin++;
  if (!is_component (begin, "BEGIN:VCALENDAR"))
    {
      refuse (error, ENTENTE_EXCHANGE_ERROR_FORMAT,
              _ ("The file is not a calendar (iCalendar): it does not begin as one."));
      return NULL;
    }
  return scan (text, lines, error) ? g_steal_pointer (&text) : NULL;
}
