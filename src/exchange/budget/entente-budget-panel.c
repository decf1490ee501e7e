/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-budget-panel-private.h"

/* What a title column of 52 holds in bold. */
#define TITLE_CHARACTERS 55

static const EntenteBudgetRow *
get_row (EntenteBudgetPanel *self, guint index)
{
  guint n_rows;

  return &entente_budget_table_get_rows (self->table, &n_rows)[index];
}

/* Rows right under one. */
static void
list_children (EntenteBudgetPanel *self, guint index, GArray *children)
{
  const guint end = index + get_row (self, index)->n_descendants;

  for (guint i = index + 1; i <= end; i += 1 + get_row (self, i)->n_descendants)
    g_array_append_val (children, i);
}

/* An entry whose only line bears its name, or none. */
static gboolean
is_one_row (EntenteBudgetPanel *self, guint index, GArray *children)
{
  const EntenteBudgetRow *only;
  guint n_entries;
  const EntenteChartEntry *entries
    = entente_account_chart_get_entries (entente_budget_table_get_chart (self->table), &n_entries);
  const char *label;

  if (children->len != 1)
    return FALSE;
  only = get_row (self, g_array_index (children, guint, 0));
  if (only->line == NULL)
    return FALSE;
  label = entente_record_get_text (ENTENTE_RECORD (only->line), ENTENTE_BUDGET_LINE_LABEL);

  return *label == '\0'
         || (get_row (self, index)->entry < n_entries
             && g_str_equal (label, entries[get_row (self, index)->entry].label));
}

/* Nothing is said of what happened before anything did. */
static void
write_sum (EntenteBudgetPanel *self,
           guint row,
           guint amount,
           EntenteCellStyle style,
           GArray *rows,
           EntenteMoney value)
{
  const guint column = self->column + 1 + amount;
  const gboolean of_known = self->amounts[amount] == ENTENTE_AMOUNT_ACTUAL;
  g_autofree char *formula = of_known ? _entente_cell_sum_of_known (rows, column)
                                      : _entente_cell_sum (rows, column);

  if (of_known && value == ENTENTE_MONEY_NONE)
    _entente_sheet_write_words (self->sheet, row, column, style, formula, "");
  else
    _entente_sheet_write_formula (self->sheet, row, column, style, formula, value);
}

static void
write_amounts (EntenteBudgetPanel *self, guint row, guint index, GArray *children)
{
  const EntenteBudgetAmounts *amounts = &get_row (self, index)->amounts;
  const gboolean heading = get_row (self, index)->level == 0;
  const EntenteCellStyle style = heading ? ENTENTE_CELL_HEADING_AMOUNT : ENTENTE_CELL_AMOUNT;

  for (guint i = 0; i < self->n_amounts; i++)
    {
      const EntenteMoney amount = amounts->of[self->amounts[i]];
      const guint column = self->column + 1 + i;
      g_autofree char *formula = NULL;

      if (children != NULL)
        {
          write_sum (self, row, i, style, children, amount);
          continue;
        }
      if (self->dup_formula != NULL && amount != ENTENTE_MONEY_NONE)
        formula = self->dup_formula (self, index, self->amounts[i]);

      if (formula != NULL)
        _entente_sheet_write_formula (self->sheet, row, column, style, formula, amount);
      else
        _entente_sheet_write_amount (self->sheet, row, column, style, amount);
    }
}

static guint
write_node (EntenteBudgetPanel *self, guint index)
{
  static const EntenteCellStyle styles[]
    = { ENTENTE_CELL_HEADING, ENTENTE_CELL_ENTRY, ENTENTE_CELL_LINE };
  const EntenteBudgetRow *row = get_row (self, index);
  g_autoptr (GArray) children = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *title = entente_budget_table_dup_title (self->table, index);
  const guint level = MIN (row->level, 2);
  const guint own = self->at++;
  guint shown = index;

  list_children (self, index, children);
  if (is_one_row (self, index, children))
    {
      shown = g_array_index (children, guint, 0);
      g_array_set_size (children, 0);
    }
  for (guint i = 0; i < children->len; i++)
    g_array_index (children, guint, i) = write_node (self, g_array_index (children, guint, i));

  _entente_sheet_write (self->sheet, own, self->column, styles[level], title);
  _entente_sheet_fit (self->sheet, own, title, TITLE_CHARACTERS);
  write_amounts (self, own, children->len > 0 ? index : shown, children->len > 0 ? children : NULL);
  if (self->write_more != NULL)
    self->write_more (self, own, get_row (self, shown), level);

  return own;
}

void
_entente_budget_panel_write (EntenteBudgetPanel *self,
                             EntenteBudgetSide side,
                             gboolean in_kind,
                             GArray *headings)
{
  guint first, n_rows;

  entente_budget_table_get_part (self->table, side, in_kind, &first, &n_rows);
  for (guint i = first; i < first + n_rows; i += 1 + get_row (self, i)->n_descendants)
    {
      guint row = write_node (self, i);

      g_array_append_val (headings, row);
    }
}

void
_entente_budget_panel_write_total (EntenteBudgetPanel *self,
                                   guint row,
                                   const char *title,
                                   GArray *headings,
                                   const EntenteBudgetAmounts *amounts)
{
  _entente_sheet_write (self->sheet, row, self->column, ENTENTE_CELL_TOTAL, title);
  for (guint i = 0; i < self->n_amounts; i++)
    write_sum (self, row, i, ENTENTE_CELL_TOTAL_AMOUNT, headings, amounts->of[self->amounts[i]]);
}
