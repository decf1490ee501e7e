/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-cell-block.h"

#include "entente-money.h"

#include <string.h>

#define FORMULA_MARKS "=+-@"

/* Spreadsheets and this program put an apostrophe before what must stay text. */
static void
strip_apostrophe (GString *cell)
{
  if (cell->len > 1 && cell->str[0] == '\'' && strchr (FORMULA_MARKS, cell->str[1]) != NULL)
    g_string_erase (cell, 0, 1);
}

/* A quoted cell, up to the quote that ends it; NULL when none does or something follows it that is
   no separator: then the quote was a letter. */
static const char *
read_quoted (const char *text, char separator, GString *cell)
{
  for (const char *p = text + 1; *p != '\0'; p++)
    {
      if (*p != '"')
        g_string_append_c (cell, *p);
      else if (p[1] == '"')
        g_string_append_c (cell, *p++);
      else if (p[1] == separator || p[1] == '\n' || p[1] == '\r' || p[1] == '\0')
        return p + 1;
      else
        break;
    }

  g_string_truncate (cell, 0);
  return NULL;
}

static const char *
read_cell (const char *text, char separator, GPtrArray *cells)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  const char *end = *text == '"' ? read_quoted (text, separator, cell) : NULL;

  if (end == NULL)
    {
      const char ends[] = { separator, '\n', '\r', '\0' };

      end = text + strcspn (text, ends);
      g_string_append_len (cell, text, end - text);
    }
  strip_apostrophe (cell);
  g_ptr_array_add (cells, g_strstrip (g_string_free (g_steal_pointer (&cell), FALSE)));

  return end;
}

static void
strv_free (gpointer data)
{
  g_strfreev (data);
}

static gboolean
is_empty_row (char **cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    if (*cells[i] != '\0')
      return FALSE;

  return TRUE;
}

/**
 * entente_cell_block_read:
 * @text: what was copied
 *
 * Returns: (transfer full) (element-type GStrv): its rows, every cell without spaces around it
 */
GPtrArray *
entente_cell_block_read (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (strv_free);
  const char *p = text;
  char separator;

  g_return_val_if_fail (text != NULL, rows);

  separator = strchr (text, '\t') == NULL && strchr (text, ';') != NULL ? ';' : '\t';
  while (*p != '\0')
    {
      GPtrArray *cells = g_ptr_array_new ();

      p = read_cell (p, separator, cells);
      while (*p == separator)
        p = read_cell (p + 1, separator, cells);
      p += p[0] == '\r' && p[1] == '\n' ? 2 : *p != '\0';
      g_ptr_array_add (cells, NULL);
      g_ptr_array_add (rows, g_ptr_array_free (cells, FALSE));
    }
  while (rows->len > 0 && is_empty_row (rows->pdata[rows->len - 1]))
    g_ptr_array_remove_index (rows, rows->len - 1);

  return rows;
}

static gboolean
is_number (const char *cell)
{
  EntenteMoney amount;

  return strspn (cell, "-+0123456789., ") == strlen (cell)
         && entente_money_parse (cell, &amount) == ENTENTE_MONEY_OK;
}

/**
 * entente_cell_block_append:
 * @out: where the block grows
 * @cell: what stands in the cell
 * @end: '\t' before another cell of the row, '\n' after the last
 */
void
entente_cell_block_append (GString *out, const char *cell, char end)
{
  g_autoptr (GString) safe = NULL;

  g_return_if_fail (out != NULL && cell != NULL);

  safe = g_string_new (cell);
  if (*cell != '\0' && strchr (FORMULA_MARKS, *cell) != NULL && !is_number (cell))
    g_string_prepend_c (safe, '\'');
  if (strpbrk (safe->str, "\t\r\n\"") != NULL)
    {
      g_string_replace (safe, "\"", "\"\"", 0);
      g_string_prepend_c (safe, '"');
      g_string_append_c (safe, '"');
    }
  g_string_append (out, safe->str);
  g_string_append_c (out, end);
}
