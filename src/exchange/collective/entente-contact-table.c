/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-contact-table-private.h"

#include "entente-csv-reader.h"
#include "entente-text-decoding.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Lists begin with their title, their date, a blank: the headings are looked for that far. */
#define MAX_ROWS_ABOVE 10

static void
row_free (gpointer data)
{
  EntenteContactRow *row = data;

  g_free (row->problem);
  g_strfreev (row->cells);
  g_free (row);
}

static void
column_free (gpointer data)
{
  EntenteContactColumn *column = data;

  g_free (column->heading);
  g_free (column->key);
  g_free (column);
}

static gboolean
has_key (EntenteContactTable *self, const char *key)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      if (g_str_equal (_entente_contact_table_get_column (self, i)->key, key))
        return TRUE;
    }

  return FALSE;
}

static char *
make_key (EntenteContactTable *self, const char *heading)
{
  g_autofree char *words = _entente_contact_heading_fold (heading, '-');
  g_autofree char *key = g_strdup (words);

  if (*words == '\0')
    {
      g_set_str (&words, "column");
      g_free (key);
      key = g_strdup_printf ("column-%u", self->columns->len + 1);
    }

  for (guint n = 2; has_key (self, key); n++)
    {
      g_free (key);
      key = g_strdup_printf ("%s-%u", words, n);
    }

  return g_steal_pointer (&key);
}

EntenteContactTable *
_entente_contact_table_new (void)
{
  EntenteContactTable *self = g_new0 (EntenteContactTable, 1);

  self->columns = g_ptr_array_new_with_free_func (column_free);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  return self;
}

void
_entente_contact_table_free (EntenteContactTable *self)
{
  if (self == NULL)
    return;

  g_free (self->layout);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

EntenteContactColumn *
_entente_contact_table_get_column (EntenteContactTable *self, guint index)
{
  g_assert (index < self->columns->len);

  return g_ptr_array_index (self->columns, index);
}

EntenteContactRow *
_entente_contact_table_get_row (EntenteContactTable *self, guint index)
{
  g_assert (index < self->rows->len);

  return g_ptr_array_index (self->rows, index);
}

const char *
_entente_contact_table_get_cell (EntenteContactTable *self, guint row, guint column)
{
  EntenteContactRow *found = _entente_contact_table_get_row (self, row);

  return column < found->n_cells ? found->cells[column] : "";
}

EntenteContactColumn *
_entente_contact_table_add_column (EntenteContactTable *self, const char *heading)
{
  EntenteContactColumn *column = g_new0 (EntenteContactColumn, 1);

  column->heading = g_strstrip (g_strdup (heading));
  column->key = make_key (self, heading);
  g_ptr_array_add (self->columns, column);
  return column;
}

EntenteContactRow *
_entente_contact_table_add_row (EntenteContactTable *self, guint line, char **cells)
{
  EntenteContactRow *row = g_new0 (EntenteContactRow, 1);

  row->line = line;
  row->cells = cells;
  row->n_cells = g_strv_length (cells);
  g_ptr_array_add (self->rows, row);
  return row;
}

/* From CSV */

static guint
count_known_headings (EntenteContactVocabulary *vocabulary, const EntenteCsvRow *row)
{
  guint n = 0;

  for (guint i = 0; i < row->n_cells; i++)
    {
      g_autoptr (GArray) candidates = _entente_contact_vocabulary_find (vocabulary, row->cells[i]);

      n += candidates->len > 0;
    }

  return n;
}

/* An address, a number: what no heading has. */
static gboolean
looks_like_data (const EntenteCsvRow *row)
{
  for (guint i = 0; i < row->n_cells; i++)
    {
      const char *cell = row->cells[i];
      guint digits = 0;

      for (const char *p = cell; *p != '\0'; p++)
        digits += g_ascii_isdigit (*p);
      if (strchr (cell, '@') != NULL || digits >= 5)
        return TRUE;
    }

  return FALSE;
}

/* Index of the row of headings: the one with most words known, -1 when the file has data alone. */
static int
find_headings (EntenteContactVocabulary *vocabulary, GPtrArray *rows)
{
  guint best = 0;
  guint best_count = 0;

  for (guint i = 0; i < MIN (rows->len, MAX_ROWS_ABOVE); i++)
    {
      guint count = count_known_headings (vocabulary, g_ptr_array_index (rows, i));

      if (count > best_count)
        {
          best = i;
          best_count = count;
        }
    }

  /* A single word may stand among data as well: "Association" is a kind. */
  if (best_count >= 2 || (best_count == 1 && !looks_like_data (g_ptr_array_index (rows, best))))
    return best;
  return looks_like_data (g_ptr_array_index (rows, 0)) ? -1 : 0;
}

static void
add_columns (EntenteContactTable *self, const EntenteCsvRow *headings, guint n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    {
      const char *heading = headings != NULL && i < headings->n_cells ? headings->cells[i] : "";
      g_autofree char *numbered = g_strdup_printf (_ ("Column %u"), i + 1);
      EntenteContactColumn *column = _entente_contact_table_add_column (self, heading);

      if (*column->heading == '\0')
        g_set_str (&column->heading, numbered);
    }
}

static void
set_layout (EntenteContactTable *self)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const char *key = _entente_contact_table_get_column (self, i)->key;

      g_checksum_update (checksum, (const guchar *) key, strlen (key) + 1);
    }

  self->layout = g_strdup_printf ("csv-%.16s", g_checksum_get_string (checksum));
}

/* Widest of the rows that follow the headings: cells to the right of the last heading are kept in
   view. */
static guint
count_columns (GPtrArray *rows, guint from)
{
  guint n = 0;

  for (guint i = from; i < rows->len; i++)
    n = MAX (n, ((EntenteCsvRow *) g_ptr_array_index (rows, i))->n_cells);
  return n;
}

EntenteContactTable *
_entente_contact_table_read_csv (GBytes *content, const char *file_name, GError **error)
{
  g_autofree char *text = entente_text_decode (content, NULL, error);
  g_autoptr (EntenteContactVocabulary) vocabulary = NULL;
  g_autoptr (EntenteContactTable) self = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  int headings;

  if (text == NULL || (rows = entente_csv_read (text, NULL, error)) == NULL)
    return NULL;

  self = _entente_contact_table_new ();
  vocabulary = _entente_contact_vocabulary_new ();
  headings = find_headings (vocabulary, rows);
  add_columns (self,
               headings >= 0 ? g_ptr_array_index (rows, headings) : NULL,
               count_columns (rows, MAX (headings, 0)));
  set_layout (self);

  for (guint i = headings + 1; i < rows->len; i++)
    {
      EntenteCsvRow *row = g_ptr_array_index (rows, i);

      _entente_contact_table_add_row (self, row->line, g_steal_pointer (&row->cells));
    }

  if (self->rows->len == 0)
    {
      g_set_error_literal (
          error, ENTENTE_EXCHANGE_ERROR, ENTENTE_EXCHANGE_ERROR_EMPTY,
          _ ("The file has headings and nothing under them: there is nothing to import."));
      return NULL;
    }

  _entente_contact_table_propose (self, vocabulary, file_name);
  return g_steal_pointer (&self);
}
