/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-csv-reader.h"

#include "entente-csv-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* In the order in which French spreadsheets use them: a tie goes to the first. */
static const char separators[] = { ';', ',', '\t', '|' };

/* Rows looked at to tell the separator. */
#define SAMPLE_ROWS 50

typedef struct {
  const char *p;
  char separator;
  guint line;
  gsize n_cells;
  GString *cell;
} Parser;

static gboolean
is_line_end (char c)
{
  return c == '\n' || c == '\r';
}

/* Steps over one line end, whichever of the three kinds. */
static void
skip_line_end (Parser *parser)
{
  g_assert (is_line_end (*parser->p));

  if (parser->p[0] == '\r' && parser->p[1] == '\n')
    parser->p++;
  parser->p++;
  parser->line++;
}

static gboolean
append_to_cell (Parser *parser, const char *from, gsize length, GError **error)
{
  if (parser->cell->len + length > ENTENTE_CSV_MAX_CELL_BYTES)
    {
      g_set_error (error, ENTENTE_EXCHANGE_ERROR, ENTENTE_EXCHANGE_ERROR_TOO_LARGE,
                   _ ("Line %u holds a cell of more than %u characters, often because a quotation "
                      "mark before it is missing: nothing was imported."),
                   parser->line, ENTENTE_CSV_MAX_CELL_BYTES);
      return FALSE;
    }

  g_string_append_len (parser->cell, from, length);
  return TRUE;
}

/* The part of a cell between quotation marks; the parser stands after the first one. */
static gboolean
parse_quoted (Parser *parser, GError **error)
{
  guint opened = parser->line;

  while (*parser->p != '\0')
    {
      gsize plain = strcspn (parser->p, "\"\r\n");
      const char *start = parser->p;

      if (!append_to_cell (parser, start, plain, error))
        return FALSE;

      parser->p += plain;
      start = parser->p;
      if (is_line_end (*start))
        {
          skip_line_end (parser);
          if (!append_to_cell (parser, start, parser->p - start, error))
            return FALSE;
        }
      else if (start[0] == '"' && start[1] == '"')
        {
          g_string_append_c (parser->cell, '"');
          parser->p += 2;
        }
      else if (start[0] == '"')
        {
          parser->p++;
          return TRUE;
        }
    }

  g_set_error (error, ENTENTE_EXCHANGE_ERROR, ENTENTE_EXCHANGE_ERROR_FORMAT,
               _ ("The quotation mark opened on line %u is never closed: correct the file and "
                  "import it again."),
               opened);
  return FALSE;
}

/* A cell that only begins with quotation marks ("Le Club" des amis) keeps what follows them. */
static gboolean
parse_cell (Parser *parser, GError **error)
{
  const char stops[] = { parser->separator, '\r', '\n', '\0' };
  const char *start = parser->p;
  gsize length;

  g_string_truncate (parser->cell, 0);

  /* Some programs put a space between the separator and the quotation mark. */
  while (*start == ' ')
    start++;
  if (*start == '"')
    {
      parser->p = start + 1;
      if (!parse_quoted (parser, error))
        return FALSE;
    }

  length = strcspn (parser->p, stops);
  if (!append_to_cell (parser, parser->p, length, error))
    return FALSE;

  parser->p += length;
  return TRUE;
}

static gboolean
check_row_size (Parser *parser, guint n_cells, GError **error)
{
  if (n_cells > ENTENTE_CSV_MAX_COLUMNS)
    {
      g_set_error (error,
                   ENTENTE_EXCHANGE_ERROR,
                   ENTENTE_EXCHANGE_ERROR_TOO_LARGE,
                   _ ("Line %u has more than %u columns: nothing was imported."),
                   parser->line,
                   ENTENTE_CSV_MAX_COLUMNS);
      return FALSE;
    }

  if (parser->n_cells > ENTENTE_CSV_MAX_CELLS)
    {
      g_set_error (error, ENTENTE_EXCHANGE_ERROR, ENTENTE_EXCHANGE_ERROR_TOO_LARGE,
                   _ ("At line %u the file has more than %u cells: split it and import the parts "
                      "one by one."),
                   parser->line, ENTENTE_CSV_MAX_CELLS);
      return FALSE;
    }

  return TRUE;
}

static EntenteCsvRow *
parse_row (Parser *parser, GError **error)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  g_autoptr (EntenteCsvRow) row = g_new0 (EntenteCsvRow, 1);

  row->line = parser->line;
  while (TRUE)
    {
      if (!parse_cell (parser, error))
        return NULL;

      g_ptr_array_add (cells, entente_csv_restore (parser->cell->str));
      parser->n_cells++;
      if (!check_row_size (parser, cells->len, error))
        return NULL;

      if (*parser->p != parser->separator || *parser->p == '\0')
        break;
      parser->p++;
    }

  if (*parser->p != '\0')
    skip_line_end (parser);

  row->n_cells = cells->len;
  row->cells = (char **) g_ptr_array_free (g_steal_pointer (&cells), FALSE);
  return g_steal_pointer (&row);
}

static void
parser_init (Parser *parser, const char *text, char separator)
{
  *parser = (Parser) {
    .p = text,
    .separator = separator,
    .line = 1,
    .cell = g_string_new (NULL),
  };
}

static void
parser_clear (Parser *parser)
{
  g_string_free (parser->cell, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parser, parser_clear)

static gboolean
is_blank (const EntenteCsvRow *row)
{
  for (guint i = 0; i < row->n_cells; i++)
    {
      if (row->cells[i][strspn (row->cells[i], " \t")] != '\0')
        return FALSE;
    }

  return TRUE;
}

/* "sep=;" on the first line is how Excel is told the separator; it is not a row. */
static gboolean
read_separator_line (Parser *parser, char *separator)
{
  const char *p = parser->p;
  gboolean quoted = *p == '"';

  p += quoted;
  if (g_ascii_strncasecmp (p, "sep=", 4) != 0 || p[4] == '\0' || is_line_end (p[4]))
    return FALSE;

  *separator = p[4];
  p += 5;
  if (quoted && *p == '"')
    p++;
  if (*p != '\0' && !is_line_end (*p))
    return FALSE;

  parser->p = p;
  if (*p != '\0')
    skip_line_end (parser);
  return TRUE;
}

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  return *(const guint *) a < *(const guint *) b ? -1 : *(const guint *) a > *(const guint *) b;
}

/* The commonest number of columns, and how many rows have it. */
static guint
find_mode (GArray *counts, guint *n_rows)
{
  guint mode = 0;
  guint run = 0;

  *n_rows = 0;
  g_array_sort (counts, compare_counts);
  for (guint i = 0; i < counts->len; i++)
    {
      guint count = g_array_index (counts, guint, i);

      run = i > 0 && count == g_array_index (counts, guint, i - 1) ? run + 1 : 1;
      if (run >= *n_rows)
        {
          *n_rows = run;
          mode = count;
        }
    }

  return mode;
}

/* How well a separator explains the first rows: the share of them cut into the same number of
   columns, in thousandths; more columns decide between equals. */
static guint
rate_separator (const char *text, char separator)
{
  g_auto (Parser) parser = { 0 };
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_columns;
  guint n_rows;

  parser_init (&parser, text, separator);
  while (*parser.p != '\0' && counts->len < SAMPLE_ROWS)
    {
      g_autoptr (EntenteCsvRow) row = parse_row (&parser, NULL);

      if (row == NULL)
        break;
      if (!is_blank (row))
        g_array_append_val (counts, row->n_cells);
    }

  n_columns = find_mode (counts, &n_rows);
  if (n_columns < 2)
    return 0;

  return n_rows * 1000 / counts->len * ENTENTE_CSV_MAX_COLUMNS + n_columns;
}

/**
 * entente_csv_row_free:
 * @row: (nullable): a row
 *
 * Frees a row and its cells.
 */
void
entente_csv_row_free (EntenteCsvRow *row)
{
  if (row == NULL)
    return;

  g_strfreev (row->cells);
  g_free (row);
}

/**
 * entente_csv_guess_separator:
 * @text: a CSV file in UTF-8
 *
 * Tells the separator among `;`, `,`, tab and `|`: the one that cuts the first rows into the same
 * number of columns, quotation marks being taken into account.
 *
 * Returns: the separator; `;` when there is a single column
 */
char
entente_csv_guess_separator (const char *text)
{
  char best = separators[0];
  guint best_rate = 0;

  g_return_val_if_fail (text != NULL, best);

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      guint rate = rate_separator (text, separators[i]);

      if (rate > best_rate)
        {
          best = separators[i];
          best_rate = rate;
        }
    }

  return best;
}

/**
 * entente_csv_read:
 * @text: a CSV file in UTF-8, without byte order mark
 * @separator: (out) (optional): what separates its cells
 * @error: return location for an error
 *
 * Reads a CSV file as spreadsheets write it (RFC 4180 and its habits): cells in quotation marks may
 * hold separators, line ends and doubled quotation marks; line ends of all systems; an Excel `sep=`
 * line. Blank rows are left out. Cells neutralised by entente_csv_neutralize() are restored.
 *
 * Returns: (transfer full) (element-type EntenteCsvRow): the rows, or %NULL with
 *   %ENTENTE_EXCHANGE_ERROR_FORMAT, %ENTENTE_EXCHANGE_ERROR_TOO_LARGE or
 *   %ENTENTE_EXCHANGE_ERROR_EMPTY
 */
GPtrArray *
entente_csv_read (const char *text, char *separator, GError **error)
{
  g_auto (Parser) parser = { 0 };
  g_autoptr (GPtrArray) rows = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  rows = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_csv_row_free);
  parser_init (&parser, text, separators[0]);
  if (!read_separator_line (&parser, &parser.separator))
    parser.separator = entente_csv_guess_separator (text);

  while (*parser.p != '\0')
    {
      g_autoptr (EntenteCsvRow) row = parse_row (&parser, error);

      if (row == NULL)
        return NULL;
      if (is_blank (row))
        continue;

      if (rows->len == ENTENTE_CSV_MAX_ROWS)
        {
          g_set_error (error, ENTENTE_EXCHANGE_ERROR, ENTENTE_EXCHANGE_ERROR_TOO_LARGE,
                       _ ("At line %u the file has more than %u rows: split it and import the "
                          "parts one by one."),
                       row->line, ENTENTE_CSV_MAX_ROWS);
          return NULL;
        }
      g_ptr_array_add (rows, g_steal_pointer (&row));
    }

  if (rows->len == 0)
    {
      g_set_error_literal (error,
                           ENTENTE_EXCHANGE_ERROR,
                           ENTENTE_EXCHANGE_ERROR_EMPTY,
                           _ ("The file is empty: there is nothing to import."));
      return NULL;
    }

  if (separator != NULL)
    *separator = parser.separator;
  return g_steal_pointer (&rows);
}
