/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-light-marks.h"

#include <string.h>

#define ITEM "- "

/* A part of one line, in bytes. */
typedef struct {
  gsize start;
  gsize end;
} Part;

static gsize
to_bytes (const char *text, guint offset)
{
  return (gsize) (g_utf8_offset_to_pointer (text, offset) - text);
}

static guint
to_characters (const char *text, gsize byte)
{
  return (guint) g_utf8_pointer_to_offset (text, text + byte);
}

static gsize
find_line_start (const char *text, gsize at)
{
  while (at > 0 && text[at - 1] != '\n')
    at--;
  return at;
}

static gsize
find_line_end (const char *text, gsize at)
{
  return at + strcspn (text + at, "\n");
}

/* Bytes before what a line says: spaces, then the mark of an item if there is one. */
static gsize
measure_item (const char *line)
{
  gsize blank = strspn (line, " ");

  return g_str_has_prefix (line + blank, ITEM) ? blank + strlen (ITEM) : blank;
}

static gsize
count_stars_before (const char *text, gsize at)
{
  gsize n = 0;

  while (n < at && text[at - n - 1] == '*')
    n++;
  return n;
}

static gsize
count_stars_after (const char *text, gsize at)
{
  return strspn (text + at, "*");
}

/* With three stars it is both. */
static gboolean
has_mark (const char *text, const Part *part, EntenteLightMark mark)
{
  gsize n = MIN (count_stars_before (text, part->start), count_stars_after (text, part->end));

  return mark == ENTENTE_LIGHT_STRONG ? n >= 2 : n % 2 == 1;
}

/* Without the spaces and stars at its ends. */
static void
trim (const char *text, Part *part)
{
  gsize before, after;

  while (part->start < part->end && g_ascii_isspace (text[part->start]))
    part->start++;
  while (part->end > part->start && g_ascii_isspace (text[part->end - 1]))
    part->end--;
  before = count_stars_after (text, part->start);
  after = count_stars_before (text, part->end);
  if (before + after < part->end - part->start)
    {
      part->start += before;
      part->end -= after;
    }
}

/* What is selected of each line; emphasis does not reach from one paragraph or item to the next. */
static GArray *
list_parts (const char *text, gsize start, gsize end)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (Part));

  for (gsize at = start; at < end;)
    {
      gsize line_end = MIN (find_line_end (text, at), end);
      gsize line_start = find_line_start (text, at);
      Part part = { MAX (at, line_start + measure_item (text + line_start)), line_end };

      if (part.start < part.end)
        trim (text, &part);
      if (part.start < part.end)
        g_array_append_val (parts, part);
      at = line_end + 1;
    }
  return parts;
}

static void
find_word (const char *text, gsize *start, gsize *end)
{
  const char *before;
  const char *after = text + *end;

  while (*start > 0)
    {
      before = g_utf8_prev_char (text + *start);
      if (!g_unichar_isalnum (g_utf8_get_char (before)))
        break;
      *start = (gsize) (before - text);
    }
  while (*after != '\0' && g_unichar_isalnum (g_utf8_get_char (after)))
    after = g_utf8_next_char (after);
  *end = (gsize) (after - text);
}

/* Where nothing is written yet: between the stars, or without them again. */
static void
toggle_nothing (GString *result, EntenteLightMark mark, gsize *at)
{
  const Part part = { *at, *at };

  if (has_mark (result->str, &part, mark))
    {
      g_string_erase (result, *at - mark, 2 * mark);
      *at -= mark;
    }
  else
    {
      g_string_insert_len (result, *at, "****", 2 * mark);
      *at += mark;
    }
}

static void
toggle_parts (GString *result, EntenteLightMark mark, GArray *parts)
{
  gboolean all = TRUE;
  gssize shift = 0;

  for (guint i = 0; i < parts->len; i++)
    all = all && has_mark (result->str, &g_array_index (parts, Part, i), mark);
  for (guint i = 0; i < parts->len; i++)
    {
      Part *part = &g_array_index (parts, Part, i);

      part->start += shift;
      part->end += shift;
      if (all)
        {
          g_string_erase (result, part->end, mark);
          g_string_erase (result, part->start - mark, mark);
          part->start -= mark;
          part->end -= mark;
          shift -= 2 * (gssize) mark;
        }
      else if (!has_mark (result->str, part, mark))
        {
          g_string_insert_len (result, part->end, "**", mark);
          g_string_insert_len (result, part->start, "**", mark);
          part->start += mark;
          part->end += mark;
          shift += 2 * (gssize) mark;
        }
    }
}

/* Who wrote within stars, and says that it is enough, goes on behind them. */
static gboolean
step_out (const char *text, EntenteLightMark mark, gsize *cursor)
{
  gsize n = count_stars_after (text, *cursor);
  Part part = { *cursor, *cursor };

  if (n < mark)
    return FALSE;
  find_word (text, &part.start, &part.end);
  while (part.start > 0 && text[part.start - 1] != '*' && text[part.start - 1] != '\n')
    part.start--;
  if (part.start == *cursor || !has_mark (text, &part, mark))
    return FALSE;
  *cursor += n;
  return TRUE;
}

/* At the end of a word, or behind its stars: the cursor stays behind all of it. */
static void
toggle_word (GString *result, EntenteLightMark mark, gsize *cursor)
{
  gsize behind = *cursor - count_stars_before (result->str, *cursor);
  gsize start = behind, end = behind;
  g_autoptr (GArray) parts = NULL;
  Part *part;
  gsize inside;

  find_word (result->str, &start, &end);
  if (start == end || end > *cursor)
    {
      start = end = *cursor;
      find_word (result->str, &start, &end);
    }
  parts = list_parts (result->str, start, end);
  if (parts->len == 0)
    {
      toggle_nothing (result, mark, cursor);
      return;
    }
  part = &g_array_index (parts, Part, 0);
  inside = *cursor < part->end ? *cursor - part->start : G_MAXSIZE;
  toggle_parts (result, mark, parts);
  *cursor = inside < G_MAXSIZE ? part->start + inside
                               : part->end + count_stars_after (result->str, part->end);
}

/**
 * entente_light_marks_toggle:
 * @text: valid UTF-8
 * @mark: what to put, or to take away where all that is selected has it
 * @start: (inout): where the selection begins
 * @end: (inout): where it ends; at @start for the word the cursor is in
 *
 * Makes what is selected stand out, line by line, or not any more. The stars never touch a space
 * inside, where CommonMark would not see them. A cursor that comes to the end of what stands out
 * goes on behind it.
 *
 * Returns: (transfer full): the text
 */
char *
entente_light_marks_toggle (const char *text, EntenteLightMark mark, guint *start, guint *end)
{
  g_autoptr (GArray) parts = NULL;
  GString *result;
  gsize cursor;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (start != NULL && end != NULL && *start <= *end, NULL);

  result = g_string_new (text);
  cursor = to_bytes (text, *start);
  if (*start == *end)
    {
      if (!step_out (text, mark, &cursor))
        toggle_word (result, mark, &cursor);
      *start = *end = to_characters (result->str, cursor);
      return g_string_free (result, FALSE);
    }

  parts = list_parts (text, cursor, to_bytes (text, *end));
  if (parts->len > 0)
    {
      toggle_parts (result, mark, parts);
      *start = to_characters (result->str, g_array_index (parts, Part, 0).start);
      *end = to_characters (result->str, g_array_index (parts, Part, parts->len - 1).end);
    }
  return g_string_free (result, FALSE);
}

/* Lists */

static gboolean
is_item (const char *line)
{
  return g_str_has_prefix (line + strspn (line, " "), ITEM);
}

static gboolean
is_blank (const char *line)
{
  return line[strspn (line, " ")] == '\n' || line[strspn (line, " ")] == '\0';
}

/* The starts of the lines that are selected; blank ones only when there is no other. */
static GArray *
list_lines (const char *text, gsize start, gsize end)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize first = find_line_start (text, start);

  for (gsize at = first; at <= end;)
    {
      if (!is_blank (text + at))
        g_array_append_val (lines, at);
      at = find_line_end (text, at) + 1;
      if (at > strlen (text))
        break;
    }
  if (lines->len == 0)
    g_array_append_val (lines, first);
  return lines;
}

/* A place in the text follows what is put before it or taken away. */
static void
follow (gsize *place, gsize at, gssize change)
{
  if (change > 0 && *place >= at)
    *place += change;
  else if (change < 0 && *place > at)
    *place -= MIN (*place - at, (gsize) -change);
}

/**
 * entente_light_marks_toggle_list:
 * @text: valid UTF-8
 * @start: (inout): where the selection begins
 * @end: (inout): where it ends
 *
 * Makes items of the lines that are selected, or plain lines again when all of them are items.
 *
 * Returns: (transfer full): the text
 */
char *
entente_light_marks_toggle_list (const char *text, guint *start, guint *end)
{
  g_autoptr (GArray) lines = NULL;
  GString *result;
  gsize from, to;
  gboolean all = TRUE;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (start != NULL && end != NULL && *start <= *end, NULL);

  result = g_string_new (text);
  from = to_bytes (text, *start);
  to = to_bytes (text, *end);
  lines = list_lines (text, from, to);
  for (guint i = 0; i < lines->len; i++)
    all = all && is_item (text + g_array_index (lines, gsize, i));
  /* From the last on: what stands before stays where it is. */
  for (guint i = lines->len; i > 0; i--)
    {
      gsize line = g_array_index (lines, gsize, i - 1);
      gsize at = line + strspn (text + line, " ");

      if (all)
        g_string_erase (result, at, strlen (ITEM));
      else if (!is_item (text + line))
        g_string_insert (result, at, ITEM);
      else
        continue;
      follow (&from, at, all ? -(gssize) strlen (ITEM) : (gssize) strlen (ITEM));
      follow (&to, at, all ? -(gssize) strlen (ITEM) : (gssize) strlen (ITEM));
    }
  *start = to_characters (result->str, from);
  *end = to_characters (result->str, to);
  return g_string_free (result, FALSE);
}

/**
 * entente_light_marks_break_line:
 * @text: valid UTF-8
 * @at: (inout): the cursor
 *
 * What Enter does in a list: another item, or, where the item says nothing, the end of the list. At
 * the end of a line, stars that close stay on it.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL for an ordinary new line
 */
char *
entente_light_marks_break_line (const char *text, guint *at)
{
  GString *result;
  gsize cursor, line, content, stars;
  g_autofree char *next = NULL;

  g_return_val_if_fail (text != NULL && at != NULL, NULL);

  cursor = to_bytes (text, *at);
  line = find_line_start (text, cursor);
  content = line + measure_item (text + line);
  stars = count_stars_after (text, cursor);
  if (stars > 0 && cursor + stars == find_line_end (text, cursor)
      && count_stars_before (text, cursor) == 0)
    cursor += stars;
  else
    stars = 0;
  if ((!is_item (text + line) && stars == 0) || cursor < content)
    return NULL;

  result = g_string_new (text);
  if (!is_item (text + line))
    content = line;
  if (content > line && is_blank (text + content))
    {
      g_string_erase (result, line, content - line);
      cursor -= content - line;
    }
  else
    {
      next = g_strdup_printf ("\n%.*s", (int) (content - line), text + line);
      g_string_insert (result, cursor, next);
      cursor += strlen (next);
    }
  *at = to_characters (result->str, cursor);
  return g_string_free (result, FALSE);
}

/* Reading */

/* Where the run of as many stars ends that closes what opens at a place, or 0. */
static gsize
find_close (const char *text, gsize from, gsize n_stars)
{
  for (gsize at = from; text[at] != '\0' && text[at] != '\n';)
    {
      gsize n = count_stars_after (text, at);

      if (n == n_stars && at > from && !g_ascii_isspace (text[at - 1]))
        return at + n;
      at += n > 0 ? n : 1;
    }
  return 0;
}

/**
 * entente_light_marks_find:
 * @text: valid UTF-8
 *
 * Finds what stands out while it is written; what lies inside something else that stands out is not
 * looked for.
 *
 * Returns: (transfer full) (element-type EntenteLightSpan): in their order
 */
GArray *
entente_light_marks_find (const char *text)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (EntenteLightSpan));

  g_return_val_if_fail (text != NULL, spans);

  for (gsize at = 0; text[at] != '\0';)
    {
      gsize n = count_stars_after (text, at);
      gsize close = n >= 1 && n <= 3 && text[at + n] != '\0' && !g_ascii_isspace (text[at + n])
                      ? find_close (text, at + n, n)
                      : 0;

      if (close > 0)
        {
          EntenteLightSpan span = { to_characters (text, at), 0, (guint) n };

          span.length = to_characters (text, close) - span.start;
          g_array_append_val (spans, span);
          at = close;
        }
      else
        at += n > 0 ? n : 1;
    }
  return spans;
}
