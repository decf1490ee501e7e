/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-csv-writer.h"

#include <string.h>

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"
#define SEPARATOR ';'
#define ROW_END "\r\n"

struct _EntenteCsvWriter
{
  GString *text;
  gboolean in_row;
};

/* What makes a spreadsheet compute a cell instead of showing it, full-width forms included. */
static gboolean
starts_formula (const char *cell)
{
  switch (g_utf8_get_char (cell))
    {
    case '=':
    case '+':
    case '-':
    case '@':
    case '\t':
    case '\r':
    case '\n':
    case 0xFF1D: /* ＝ */
    case 0xFF0B: /* ＋ */
    case 0xFF0D: /* － */
    case 0xFF20: /* ＠ */
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
needs_quoting (const char *cell)
{
  gsize length = strlen (cell);

  /* Some readers trim spaces that are not between quotation marks. */
  return cell[strcspn (cell, ";,\t|\"\r\n")] != '\0'
         || (length > 0 && (cell[0] == ' ' || cell[length - 1] == ' '));
}

static void
append_quoted (GString *text, const char *cell)
{
  g_string_append_c (text, '"');
  for (const char *p = cell; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *p);
    }
  g_string_append_c (text, '"');
}

/**
 * entente_csv_neutralize:
 * @cell: the text of a cell
 *
 * Makes sure that no spreadsheet takes the cell for a formula: one apostrophe goes before a text
 * that
 * would be computed, and before one that already has apostrophes there, so that
 * entente_csv_restore() gives every text back unchanged.
 *
 * Returns: (transfer full): what goes in the file, before quoting
 */
char *
entente_csv_neutralize (const char *cell)
{
  g_return_val_if_fail (cell != NULL, NULL);

  if (starts_formula (cell + strspn (cell, "'")))
    return g_strconcat ("'", cell, NULL);
  return g_strdup (cell);
}

/**
 * entente_csv_restore:
 * @cell: a cell as it stands in a file
 *
 * Takes away the apostrophe that entente_csv_neutralize(), or another program with the same care,
 * put
 * before a text.
 *
 * Returns: (transfer full): the text of the cell
 */
char *
entente_csv_restore (const char *cell)
{
  g_return_val_if_fail (cell != NULL, NULL);

  if (cell[0] == '\'' && starts_formula (cell + strspn (cell, "'")))
    return g_strdup (cell + 1);
  return g_strdup (cell);
}

/**
 * entente_csv_writer_new:
 *
 * Begins a CSV file.
 *
 * Returns: (transfer full): a writer
 */
EntenteCsvWriter *
entente_csv_writer_new (void)
{
  EntenteCsvWriter *self = g_new0 (EntenteCsvWriter, 1);

  self->text = g_string_new (BYTE_ORDER_MARK);
  return self;
}

/**
 * entente_csv_writer_append:
 * @self: a writer
 * @cell: (nullable): text in UTF-8; %NULL for an empty cell
 *
 * Adds a cell to the row.
 */
void
entente_csv_writer_append (EntenteCsvWriter *self, const char *cell)
{
  g_autofree char *neutral = NULL;

  g_return_if_fail (self != NULL);

  if (self->in_row)
    g_string_append_c (self->text, SEPARATOR);
  self->in_row = TRUE;

  if (cell == NULL || *cell == '\0')
    return;

  neutral = entente_csv_neutralize (cell);
  if (needs_quoting (neutral))
    append_quoted (self->text, neutral);
  else
    g_string_append (self->text, neutral);
}

/**
 * entente_csv_writer_append_number:
 * @self: a writer
 * @number: a number, or "" for none
 *
 * Adds a cell to the row that spreadsheets are meant to count with: "-12,50" stays one.
 */
void
entente_csv_writer_append_number (EntenteCsvWriter *self, const char *number)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (number != NULL && number[strspn (number, "-0123456789.,")] == '\0');

  if (self->in_row)
    g_string_append_c (self->text, SEPARATOR);
  self->in_row = TRUE;
  g_string_append (self->text, number);
}

/**
 * entente_csv_writer_end_row:
 * @self: a writer
 *
 * Ends the row.
 */
void
entente_csv_writer_end_row (EntenteCsvWriter *self)
{
  g_return_if_fail (self != NULL);

  g_string_append (self->text, ROW_END);
  self->in_row = FALSE;
}

/**
 * entente_csv_writer_free_to_bytes:
 * @self: (transfer full): a writer
 *
 * Ends the file.
 *
 * Returns: (transfer full): its content
 */
GBytes *
entente_csv_writer_free_to_bytes (EntenteCsvWriter *self)
{
  GBytes *bytes;

  g_return_val_if_fail (self != NULL, NULL);

  bytes = g_string_free_to_bytes (g_steal_pointer (&self->text));
  entente_csv_writer_free (self);
  return bytes;
}

/**
 * entente_csv_writer_free:
 * @self: (nullable): a writer
 *
 * Gives a file up.
 */
void
entente_csv_writer_free (EntenteCsvWriter *self)
{
  if (self == NULL)
    return;

  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_free (self);
}
