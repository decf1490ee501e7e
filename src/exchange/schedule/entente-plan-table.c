/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-plan-table-private.h"

#include "entente-text-decoding.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Tables begin with a title, a date, a blank: the headings are looked for that far. */
#define MAX_ROWS_ABOVE 10

void
_entente_plan_table_free (EntentePlanTable *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->headings);
  g_array_unref (self->meanings);
  g_free (self);
}

static guint
count_known (const EntenteCsvRow *row)
{
  guint n = 0;

  for (guint i = 0; i < row->n_cells; i++)
    n += _entente_plan_heading_read (row->cells[i]) != ENTENTE_PLAN_N_COLUMNS;
  return n;
}

/* The row of headings is the one with most words known; 0 known means that there is none. */
static guint
find_headings (GPtrArray *rows, guint *n_known)
{
  guint best = 0;

  *n_known = 0;
  for (guint i = 0; i < MIN (rows->len, MAX_ROWS_ABOVE); i++)
    {
      guint n = count_known (g_ptr_array_index (rows, i));

      if (n > *n_known)
        {
          *n_known = n;
          best = i;
        }
    }
  return best;
}

static int
find_column (EntentePlanTable *self, EntentePlanColumn column)
{
  for (guint i = 0; i < self->meanings->len; i++)
    {
      if (g_array_index (self->meanings, EntentePlanColumn, i) == column)
        return i;
    }
  return -1;
}

/* Two columns cannot mean the same: the first does, the other goes to the notes. */
static void
add_columns (EntentePlanTable *self, const EntenteCsvRow *row)
{
  for (guint i = 0; i < row->n_cells; i++)
    {
      EntentePlanColumn meaning = _entente_plan_heading_read (row->cells[i]);

      if (find_column (self, meaning) >= 0)
        meaning = ENTENTE_PLAN_N_COLUMNS;
      g_array_append_val (self->meanings, meaning);
      g_ptr_array_add (self->headings, g_strstrip (g_strdup (row->cells[i])));
    }
}

/* The only word of a group's column may be what the rows themselves are called: "Étape". */
static void
name_titles (EntentePlanTable *self)
{
  int group = find_column (self, ENTENTE_PLAN_GROUP);

  if (group >= 0 && find_column (self, ENTENTE_PLAN_TITLE) < 0)
    g_array_index (self->meanings, EntentePlanColumn, group) = ENTENTE_PLAN_TITLE;
}

/* "1.2" in a column called "N°" says the outline as well. */
static gboolean
ids_are_outline (EntentePlanTable *self)
{
  int id = find_column (self, ENTENTE_PLAN_ID);

  if (id < 0 || find_column (self, ENTENTE_PLAN_OUTLINE) >= 0)
    return FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const char *cell = _entente_plan_table_get_cell (self, i, ENTENTE_PLAN_ID);
      const char *point = strchr (cell, '.');

      if (point != NULL && point > cell && g_ascii_isdigit (point[-1])
          && g_ascii_isdigit (point[1]))
        return TRUE;
    }
  return FALSE;
}

static gboolean
check (EntentePlanTable *self, GError **error)
{
  if (find_column (self, ENTENTE_PLAN_TITLE) < 0)
    {
      g_set_error_literal (
        error, ENTENTE_EXCHANGE_ERROR, ENTENTE_EXCHANGE_ERROR_MAPPING,
        _ ("No column of the file says what the tasks are called: write “Title” or “Task” above "
           "the one that does."));
      return FALSE;
    }
  if (self->rows->len == 0)
    {
      g_set_error_literal (
        error, ENTENTE_EXCHANGE_ERROR, ENTENTE_EXCHANGE_ERROR_EMPTY,
        _ ("The file has headings and nothing under them: there is nothing to import."));
      return FALSE;
    }
  if (self->rows->len > ENTENTE_PLAN_MAX_ROWS)
    {
      g_set_error (error, ENTENTE_EXCHANGE_ERROR, ENTENTE_EXCHANGE_ERROR_TOO_LARGE,
                   _ ("The file has %u rows, and a plan at most %u: keep the tasks you need, or "
                      "import the parts one "
                      "by one. Nothing was changed."),
                   self->rows->len, ENTENTE_PLAN_MAX_ROWS);
      return FALSE;
    }
  return TRUE;
}

EntentePlanTable *
_entente_plan_table_read (GBytes *content, GError **error)
{
  g_autofree char *text = entente_text_decode (content, NULL, error);
  g_autoptr (EntentePlanTable) self = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  guint headings, n_known;

  if (text == NULL || (rows = entente_csv_read (text, NULL, error)) == NULL)
    return NULL;

  self = g_new0 (EntentePlanTable, 1);
  self->headings = g_ptr_array_new_with_free_func (g_free);
  self->meanings = g_array_new (FALSE, FALSE, sizeof (EntentePlanColumn));
  headings = find_headings (rows, &n_known);
  if (n_known > 0)
    add_columns (self, g_ptr_array_index (rows, headings));
  name_titles (self);
  g_ptr_array_remove_range (rows, 0, n_known > 0 ? headings + 1 : 0);
  self->rows = g_steal_pointer (&rows);
  if (ids_are_outline (self))
    g_array_index (self->meanings, EntentePlanColumn, find_column (self, ENTENTE_PLAN_ID))
      = ENTENTE_PLAN_OUTLINE;

  return check (self, error) ? g_steal_pointer (&self) : NULL;
}

gboolean
_entente_plan_table_has (EntentePlanTable *self, EntentePlanColumn column)
{
  return find_column (self, column) >= 0;
}

const char *
_entente_plan_table_get_heading (EntentePlanTable *self, EntentePlanColumn column)
{
  int index = find_column (self, column);

  return index >= 0 ? g_ptr_array_index (self->headings, index) : "";
}

const char *
_entente_plan_table_get_cell (EntentePlanTable *self, guint row, EntentePlanColumn column)
{
  const EntenteCsvRow *found = g_ptr_array_index (self->rows, row);
  int index = find_column (self, column);

  return index >= 0 && (guint) index < found->n_cells ? found->cells[index] : "";
}

/* Words that tables of tasks have and lists of people have not. */
gboolean
_entente_plan_table_sniff (GBytes *content)
{
  static const EntentePlanColumn telling[] = { ENTENTE_PLAN_DURATION, ENTENTE_PLAN_PREDECESSORS,
                                               ENTENTE_PLAN_RULE,     ENTENTE_PLAN_START,
                                               ENTENTE_PLAN_FINISH,   ENTENTE_PLAN_OUTLINE,
                                               ENTENTE_PLAN_DEADLINE, ENTENTE_PLAN_PROGRESS };
  g_autofree char *text = entente_text_decode (content, NULL, NULL);
  g_autoptr (GPtrArray) rows = text != NULL ? entente_csv_read (text, NULL, NULL) : NULL;
  g_autoptr (EntentePlanTable) table = NULL;
  guint headings, n_known;
  guint n = 0;

  if (rows == NULL)
    return FALSE;
  headings = find_headings (rows, &n_known);
  if (n_known == 0)
    return FALSE;
  table = g_new0 (EntentePlanTable, 1);
  table->rows = g_ptr_array_new ();
  table->headings = g_ptr_array_new_with_free_func (g_free);
  table->meanings = g_array_new (FALSE, FALSE, sizeof (EntentePlanColumn));
  add_columns (table, g_ptr_array_index (rows, headings));
  name_titles (table);
  for (guint i = 0; i < G_N_ELEMENTS (telling); i++)
    n += _entente_plan_table_has (table, telling[i]);
  /* "Tâche" and "Qui" are enough; "Nom" and "Responsable" are a list of people. */
  if (n == 0 && _entente_plan_table_has (table, ENTENTE_PLAN_WHO))
    return _entente_plan_heading_names_work (
      _entente_plan_table_get_heading (table, ENTENTE_PLAN_TITLE));
  return n > 0 && _entente_plan_table_has (table, ENTENTE_PLAN_TITLE);
}
