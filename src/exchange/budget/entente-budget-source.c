/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-budget-source-private.h"

#include "budget/entente-budget-line.h"
#include "entente-budget-number-private.h"
#include "entente-fold.h"
#include "entente-text-decoding.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Tables begin with a title, a year, a blank: the headings are looked for that far. */
#define MAX_ROWS_ABOVE 20

void
_entente_budget_source_free (EntenteBudgetSource *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->headings, g_ptr_array_unref);
  g_clear_pointer (&self->columns, g_array_unref);
  g_free (self);
}

EntenteBudgetColumn
_entente_budget_source_get_column (EntenteBudgetSource *self, guint column)
{
  return g_array_index (self->columns, EntenteBudgetColumn, column);
}

int
_entente_budget_source_find (EntenteBudgetSource *self,
                             EntenteBudgetPanelSide panel,
                             EntenteBudgetRole role)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const EntenteBudgetColumn column = _entente_budget_source_get_column (self, i);

      if (column.role == role && column.panel == panel)
        return (int) i;
    }

  return -1;
}

const char *
_entente_budget_source_get_cell (EntenteBudgetSource *self, guint row, int column)
{
  const EntenteCsvRow *cells = g_ptr_array_index (self->rows, row);

  return column >= 0 && (guint) column < cells->n_cells ? cells->cells[column] : "";
}

/* What columns hold */

static gboolean
is_number (const char *cell)
{
  EntenteMoney amount;

  if (_entente_budget_number_read_money (cell, ',', &amount) == ENTENTE_NUMBER_BAD)
    _entente_budget_number_read_money (cell, '.', &amount);

  return amount != ENTENTE_MONEY_NONE;
}

static gboolean
holds_amounts (EntenteBudgetSource *self, guint column)
{
  guint n_numbers = 0, n_texts = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const char *cell = _entente_budget_source_get_cell (self, i, (int) column);

      if (*cell == '\0')
        continue;
      if (is_number (cell))
        n_numbers++;
      else
        n_texts++;
    }

  return n_numbers > n_texts;
}

/* Headings */

static guint
count_known (const EntenteCsvRow *row)
{
  guint n = 0;

  for (guint i = 0; i < row->n_cells; i++)
    n += _entente_budget_column_read (row->cells[i]).role != ENTENTE_BUDGET_ROLE_NONE;
  return n;
}

/* Words only, in several cells. */
static gboolean
is_all_words (const EntenteCsvRow *row)
{
  guint n = 0;

  for (guint i = 0; i < row->n_cells; i++)
    {
      if (is_number (row->cells[i]))
        return FALSE;
      n += *row->cells[i] != '\0';
    }

  return n > 1;
}

/* The row with most words known, of two at least, or the very first one with words only; -1 when
   there is none. */
static int
find_headings (GPtrArray *rows)
{
  guint most = 1;
  int best = -1;

  for (guint i = 0; i < MIN (rows->len, MAX_ROWS_ABOVE); i++)
    {
      const EntenteCsvRow *row = g_ptr_array_index (rows, i);
      guint n = count_known (row);

      if (n > most || (i == 0 && n == 1 && is_all_words (row)))
        {
          most = MAX (n, 1);
          best = (int) i;
        }
    }

  return best;
}

/* "CHARGES | Montant | PRODUITS | Montant": where each half begins. The number of an account may
   stand before its label. */
static guint
find_beginning (EntenteBudgetSource *self, EntenteBudgetPanelSide panel)
{
  int label = _entente_budget_source_find (self, panel, ENTENTE_BUDGET_ROLE_LABEL);

  if (label > 0
      && _entente_budget_source_get_column (self, (guint) label - 1).role
           == ENTENTE_BUDGET_ROLE_CODE)
    label--;

  return label >= 0 ? (guint) label : G_MAXUINT;
}

/* Columns after the heading of a side belong to it. With one side named alone there are no halves:
   it is the title of the first part of a table whose parts stand one below the other. */
static void
tell_halves (EntenteBudgetSource *self)
{
  const guint charges = find_beginning (self, ENTENTE_BUDGET_PANEL_CHARGES);
  const guint income = find_beginning (self, ENTENTE_BUDGET_PANEL_INCOME);
  const gboolean facing = charges != G_MAXUINT && income != G_MAXUINT;

  if (!facing && charges != income)
    self->side = charges != G_MAXUINT ? ENTENTE_SIDE_CHARGES : ENTENTE_SIDE_INCOME;

  for (guint i = 0; i < self->columns->len; i++)
    {
      EntenteBudgetColumn *column = &g_array_index (self->columns, EntenteBudgetColumn, i);
      const gboolean in_charges = i >= charges && (i < income || income < charges);
      const gboolean in_income = i >= income && (i < charges || charges < income);

      if (column->role == ENTENTE_BUDGET_ROLE_FORECAST
          && column->panel != ENTENTE_BUDGET_PANEL_WHOLE)
        continue;
      column->panel = !facing      ? ENTENTE_BUDGET_PANEL_WHOLE
                      : in_income  ? ENTENTE_BUDGET_PANEL_INCOME
                      : in_charges ? ENTENTE_BUDGET_PANEL_CHARGES
                                   : ENTENTE_BUDGET_PANEL_WHOLE;
    }
}

/* Two columns cannot mean the same: the first does, the other goes to the comments. A side named
   twice is no half. */
static void
leave_out_doubles (EntenteBudgetSource *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      EntenteBudgetColumn *column = &g_array_index (self->columns, EntenteBudgetColumn, i);

      if (column->role != ENTENTE_BUDGET_ROLE_NONE
          && _entente_budget_source_find (self, column->panel, column->role) < (int) i)
        column->role = ENTENTE_BUDGET_ROLE_NONE;
    }
}

/* Without a column of labels the account's own words are the label. */
static void
name_labels (EntenteBudgetSource *self)
{
  for (guint panel = 0; panel < ENTENTE_BUDGET_N_PANELS; panel++)
    {
      int account = _entente_budget_source_find (self, panel, ENTENTE_BUDGET_ROLE_ACCOUNT);

      if (account >= 0 && _entente_budget_source_find (self, panel, ENTENTE_BUDGET_ROLE_LABEL) < 0)
        g_array_index (self->columns, EntenteBudgetColumn, account).role
          = ENTENTE_BUDGET_ROLE_LABEL;
    }
}

/* "Libellé | Dépenses | Recettes": the name of a side above figures is that of its amounts. */
static void
tell_amounts (EntenteBudgetSource *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      EntenteBudgetColumn *column = &g_array_index (self->columns, EntenteBudgetColumn, i);

      if (column->panel != ENTENTE_BUDGET_PANEL_WHOLE && holds_amounts (self, i))
        column->role = ENTENTE_BUDGET_ROLE_FORECAST;
    }
}

static void
read_headings (EntenteBudgetSource *self, const EntenteCsvRow *row)
{
  for (guint i = 0; i < row->n_cells; i++)
    {
      EntenteBudgetColumn column = _entente_budget_column_read (row->cells[i]);

      g_ptr_array_add (self->headings, g_strstrip (g_strdup (row->cells[i])));
      g_array_append_val (self->columns, column);
    }
  tell_amounts (self);
  tell_halves (self);
  leave_out_doubles (self);
  name_labels (self);
}

/* Without headings */

/* The first words are the label, the first figures after them the amount; a second pair makes the
   other half. A number of two to four digits before the label is an account's. */
static void
guess_columns (EntenteBudgetSource *self)
{
  EntenteBudgetPanelSide panel = ENTENTE_BUDGET_PANEL_CHARGES;
  gboolean labelled = FALSE, counted = FALSE;

  for (guint i = 0; i < self->columns->len; i++)
    {
      EntenteBudgetColumn *column = &g_array_index (self->columns, EntenteBudgetColumn, i);
      const gboolean figures = holds_amounts (self, i);

      if (figures && !labelled && panel == ENTENTE_BUDGET_PANEL_CHARGES)
        *column = (EntenteBudgetColumn) { ENTENTE_BUDGET_ROLE_CODE, panel };
      else if (!figures && labelled && counted && panel == ENTENTE_BUDGET_PANEL_CHARGES)
        {
          panel = ENTENTE_BUDGET_PANEL_INCOME;
          labelled = counted = FALSE;
        }
      if (!figures && !labelled)
        {
          *column = (EntenteBudgetColumn) { ENTENTE_BUDGET_ROLE_LABEL, panel };
          labelled = TRUE;
        }
      else if (figures && labelled && !counted)
        {
          *column = (EntenteBudgetColumn) { ENTENTE_BUDGET_ROLE_FORECAST, panel };
          counted = TRUE;
        }
    }
  /* Words at the end are remarks rather than another half without amounts. */
  if (_entente_budget_source_find (self, ENTENTE_BUDGET_PANEL_INCOME, ENTENTE_BUDGET_ROLE_FORECAST)
      >= 0)
    return;
  for (guint i = 0; i < self->columns->len; i++)
    {
      EntenteBudgetColumn *column = &g_array_index (self->columns, EntenteBudgetColumn, i);

      if (column->panel == ENTENTE_BUDGET_PANEL_INCOME)
        column->role = ENTENTE_BUDGET_ROLE_COMMENT;
      column->panel = ENTENTE_BUDGET_PANEL_WHOLE;
    }
}

static guint
count_columns (GPtrArray *rows)
{
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n = MAX (n, ((EntenteCsvRow *) g_ptr_array_index (rows, i))->n_cells);

  return n;
}

/* Rows may be longer than their headings. */
static void
fill_up (EntenteBudgetSource *self)
{
  const guint n = count_columns (self->rows);

  while (self->headings->len < n)
    {
      const EntenteBudgetColumn none = { 0 };

      g_ptr_array_add (self->headings, g_strdup (""));
      g_array_append_val (self->columns, none);
    }
}

/* Numbers */

/* What most amounts tell; else what goes with the sign between cells: a semicolon stands where the
   comma is taken. */
static char
guess_mark (EntenteBudgetSource *self, char separator)
{
  int commas = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const EntenteBudgetRole role = _entente_budget_source_get_column (self, i).role;

      if (!_entente_budget_role_is_amount (role) && role != ENTENTE_BUDGET_ROLE_QUANTITY)
        continue;
      for (guint row = 0; row < self->rows->len; row++)
        {
          const char mark = _entente_budget_number_guess_mark (
              _entente_budget_source_get_cell (self, row, (int) i));

          commas += mark == ',' ? 1 : mark == '.' ? -1 : 0;
        }
    }
  if (commas != 0)
    return commas > 0 ? ',' : '.';

  return separator == ',' ? '.' : ',';
}

/* Reading */

static gboolean
check (EntenteBudgetSource *self, GError **error)
{
  if (self->rows->len == 0)
    {
      g_set_error_literal (error, ENTENTE_EXCHANGE_ERROR, ENTENTE_EXCHANGE_ERROR_EMPTY,
                           _ ("The file has no line of a budget: there is nothing to import."));
      return FALSE;
    }
  if (self->rows->len > ENTENTE_BUDGET_MAX_ROWS)
    {
      g_set_error (error, ENTENTE_EXCHANGE_ERROR, ENTENTE_EXCHANGE_ERROR_TOO_LARGE,
                   _ ("The file has %u rows, and a budget at most %u: keep the lines you need, or "
                      "import the parts one by one. Nothing was changed."),
                   self->rows->len, ENTENTE_BUDGET_MAX_ROWS);
      return FALSE;
    }

  return TRUE;
}

static GPtrArray *
read_rows (GBytes *content, char *separator, GError **error)
{
  EntenteTextEncoding encoding;
  g_autofree char *text = entente_text_decode (content, &encoding, error);

  if (text == NULL)
    return NULL;

  return entente_csv_read (text, separator, error);
}

EntenteBudgetSource *
_entente_budget_source_read (GBytes *content, GError **error)
{
  g_autoptr (EntenteBudgetSource) self = NULL;
  char separator = 0;
  g_autoptr (GPtrArray) rows = read_rows (content, &separator, error);
  g_autoptr (EntenteCsvRow) title = NULL;
  int headings;

  if (rows == NULL)
    return NULL;

  self = g_new0 (EntenteBudgetSource, 1);
  self->side = -1;
  self->headings = g_ptr_array_new_with_free_func (g_free);
  self->columns = g_array_new (FALSE, TRUE, sizeof (EntenteBudgetColumn));
  headings = find_headings (rows);
  if (headings >= 0)
    {
      title = g_ptr_array_steal_index (rows, headings);
      g_ptr_array_remove_range (rows, 0, (guint) headings);
    }
  self->rows = g_steal_pointer (&rows);
  if (title != NULL)
    read_headings (self, title);
  fill_up (self);
  if (headings < 0)
    guess_columns (self);
  self->mark = guess_mark (self, separator);
  if (!check (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* A plan may have costs, but a budget has no durations. */
static gboolean
is_of_plan (const char *heading)
{
  static const char *const words[]
    = { "duree", "duration", "predecesseurs", "predecessors", "tache", "task", NULL };
  g_autofree char *folded = entente_fold (heading);

  return g_strv_contains (words, g_strstrip (folded));
}

gboolean
_entente_budget_source_sniff (GBytes *content)
{
  char separator = 0;
  g_autoptr (GPtrArray) rows = read_rows (content, &separator, NULL);
  int headings = rows != NULL ? find_headings (rows) : -1;
  const EntenteCsvRow *row;
  gboolean amounts = FALSE, words = FALSE;

  if (headings < 0)
    return FALSE;
  row = g_ptr_array_index (rows, headings);
  for (guint i = 0; i < row->n_cells; i++)
    {
      const EntenteBudgetColumn column = _entente_budget_column_read (row->cells[i]);

      if (is_of_plan (row->cells[i]))
        return FALSE;
      amounts = amounts || _entente_budget_role_is_amount (column.role);
      words = words || column.panel != ENTENTE_BUDGET_PANEL_WHOLE
              || column.role == ENTENTE_BUDGET_ROLE_LABEL
              || column.role == ENTENTE_BUDGET_ROLE_ACCOUNT;
    }

  return amounts && words;
}
