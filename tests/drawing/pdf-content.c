/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf-content.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  const char *at;
  const char *end;
  GString *tag; /* the first name since the last operator */
  int mcid;
} Reader;

static gboolean
is_white (char c)
{
  return c == '\0' || g_ascii_isspace (c);
}

static gboolean
is_delimiter (char c)
{
  return strchr ("()<>[]{}/%", c) != NULL && c != '\0';
}

static void
skip_string (Reader *reader)
{
  int depth = 0;

  for (; reader->at < reader->end; reader->at++)
    {
      if (*reader->at == '\\')
        reader->at++;
      else if (*reader->at == '(')
        depth++;
      else if (*reader->at == ')' && --depth == 0)
        {
          reader->at++;
          return;
        }
    }
}

static void
skip_until (Reader *reader, char last)
{
  while (reader->at < reader->end && *reader->at != last)
    reader->at++;
  if (reader->at < reader->end)
    reader->at++;
}

/* From after ID to after EI. */
static void
skip_inline_image (Reader *reader)
{
  for (; reader->at + 3 < reader->end; reader->at++)
    {
      if (is_white (reader->at[0]) && reader->at[1] == 'E' && reader->at[2] == 'I'
          && is_white (reader->at[3]))
        {
          reader->at += 3;
          return;
        }
    }
  reader->at = reader->end;
}

static char *
read_word (Reader *reader)
{
  const char *start = reader->at;

  while (reader->at < reader->end && !is_white (*reader->at) && !is_delimiter (*reader->at))
    reader->at++;

  return g_strndup (start, reader->at - start);
}

static void
read_name (Reader *reader)
{
  reader->at++;
  g_autofree char *name = read_word (reader);

  if (reader->tag->len == 0)
    g_string_assign (reader->tag, name);
  if (g_str_equal (name, "MCID"))
    {
      while (reader->at < reader->end && is_white (*reader->at))
        reader->at++;
      reader->mcid = atoi (reader->at);
    }
}

static gboolean
is_painting (const char *operator)
{
  static const char *const painting[] = { "S",  "s",  "f",  "F",  "f*", "B", "B*", "b", "b*",
                                          "sh", "Do", "EI", "Tj", "TJ", "'", "\"", NULL };

  return g_strv_contains (painting, operator);
}

static void
handle_operator (Reader *reader, const char *operator, ContentFunc func, gpointer data)
{
  if (g_str_equal (operator, "BDC") || g_str_equal (operator, "BMC"))
    func (CONTENT_BEGIN, operator, reader->tag->str, reader->mcid, data);
  else if (g_str_equal (operator, "EMC"))
    func (CONTENT_END, operator, "", -1, data);
  else if (is_painting (operator))
    func (CONTENT_PAINT, operator, "", -1, data);

  if (g_str_equal (operator, "ID"))
    {
      skip_inline_image (reader);
      func (CONTENT_PAINT, "EI", "", -1, data);
    }
  g_string_truncate (reader->tag, 0);
  reader->mcid = -1;
}

void
content_parse (const char *content, gsize length, ContentFunc func, gpointer data)
{
  Reader reader = { content, content + length, g_string_new (NULL), -1 };

  while (reader.at < reader.end)
    {
      const char c = *reader.at;

      if (c == '(')
        skip_string (&reader);
      else if (c == '%')
        skip_until (&reader, '\n');
      else if (c == '/')
        read_name (&reader);
      else if (c == '<' && reader.at + 1 < reader.end && reader.at[1] != '<')
        skip_until (&reader, '>');
      else if (is_white (c) || is_delimiter (c))
        reader.at += c == '<' ? 2 : 1;
      else
        {
          g_autofree char *word = read_word (&reader);

          if (!g_ascii_isdigit (*word) && !strchr ("+-.", *word))
            handle_operator (&reader, word, func, data);
        }
    }
  g_string_free (reader.tag, TRUE);
}
