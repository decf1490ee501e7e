/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-said-title-private.h"

#include <string.h>

/* As much as a row of a list shows. */
#define TITLE_MAX 80

/* Past "- ", "1. ", "## ", "> ". */
static const char *
skip_marks (const char *line)
{
  const char *p = line;

  while (*p != '\0' && strchr (" \t#>-*+", *p) != NULL)
    p++;
  if (g_ascii_isdigit (*p))
    {
      const char *digits = p;

      while (g_ascii_isdigit (*digits))
        digits++;
      if ((*digits == '.' || *digits == ')') && digits[1] == ' ')
        p = digits + 2;
    }

  return p;
}

/* "[text](address)" → "text"; stars and backticks go. */
static char *
dup_plain (const char *line)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *p = line; *p != '\0'; p++)
    {
      const char *close = *p == '[' ? strstr (p, "](") : NULL;
      const char *end = close != NULL ? strchr (close, ')') : NULL;

      if (end != NULL)
        {
          g_string_append_len (plain, p + 1, close - p - 1);
          p = end;
        }
      else if (*p != '*' && *p != '`')
        g_string_append_c (plain, *p);
    }

  return g_strstrip (g_string_free (g_steal_pointer (&plain), FALSE));
}

static char *
dup_first_line (const char *markdown)
{
  g_auto (GStrv) lines = g_strsplit (markdown, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *plain = dup_plain (skip_marks (lines[i]));

      if (*plain != '\0')
        return g_steal_pointer (&plain);
    }

  return g_strdup ("");
}

char *
_entente_said_dup_title (const char *markdown)
{
  g_autofree char *line = dup_first_line (markdown);
  g_autofree char *cut = NULL;
  char *space;

  if (g_utf8_strlen (line, -1) <= TITLE_MAX)
    return g_steal_pointer (&line);

  cut = g_utf8_substring (line, 0, TITLE_MAX);
  space = strrchr (cut, ' ');
  if (space != NULL)
    *space = '\0';

  return g_strconcat (cut, "…", NULL);
}

gboolean
_entente_said_is_longer (const char *markdown)
{
  g_autofree char *title = _entente_said_dup_title (markdown);
  g_autofree char *text = g_strstrip (g_strdup (markdown));

  return strcmp (title, text) != 0;
}
