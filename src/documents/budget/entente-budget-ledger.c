/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-ledger.h"

#include "budget/entente-funding-request.h"
#include "entente-typography.h"

#define N_COLUMNS 3

/* What stands in an entry of the chart. */
typedef struct
{
  gboolean is_filled;
  EntenteMoney amounts[N_COLUMNS];
  GString *funders; /* owned, nullable */
} Filling;

static void
clear_row (gpointer data)
{
  EntenteLedgerRow *row = data;

  g_free (row->label);
}

static void
clear_filling (gpointer data)
{
  Filling *filling = data;

  if (filling->funders != NULL)
    g_string_free (filling->funders, TRUE);
}

EntenteMoney
_entente_ledger_add (EntenteMoney a, EntenteMoney b)
{
  if (a == ENTENTE_MONEY_NONE)
    return b;

  return b == ENTENTE_MONEY_NONE ? a : a + b;
}

/* The name of who gives the money, or "". */
static const char *
get_funder (EntentePaperBlocks *paper, EntenteBudgetLine *line)
{
  EntenteRecord *record = ENTENTE_RECORD (line);
  EntenteRecord *funder = entente_store_get_record (
    paper->store, ENTENTE_TYPE_ORGANIZATION,
    entente_record_get_reference (record, ENTENTE_BUDGET_LINE_FUNDER));
  EntenteRecord *request = entente_store_get_record (
    paper->store, ENTENTE_TYPE_FUNDING_REQUEST,
    entente_record_get_reference (record, ENTENTE_BUDGET_LINE_REQUEST));

  if (funder == NULL && request != NULL)
    funder = entente_store_get_record (
      paper->store, ENTENTE_TYPE_ORGANIZATION,
      entente_record_get_reference (request, ENTENTE_FUNDING_REQUEST_FUNDER));
  if (funder != NULL)
    return entente_record_get_text (funder, ENTENTE_ORGANIZATION_NAME);

  return request != NULL ? entente_record_get_text (request, ENTENTE_FUNDING_REQUEST_FUNDER_NAME)
                         : "";
}

static void
note_funder (Filling *filling, const char *funder)
{
  if (*funder == '\0')
    return;

  if (filling->funders == NULL)
    filling->funders = g_string_new (funder);
  else
    g_string_append_printf (filling->funders, ", %s", funder);
}

/* Of each entry of the chart. */
static GArray *
gather (EntentePaperBlocks *paper, EntenteBudgetTable *table, guint n_entries)
{
  GArray *fillings = g_array_new (FALSE, TRUE, sizeof (Filling));
  const EntenteBudgetRow *rows = NULL;
  guint n_rows = 0;

  g_array_set_clear_func (fillings, clear_filling);
  g_array_set_size (fillings, n_entries);
  for (guint i = 0; i < n_entries; i++)
    for (guint column = 0; column < N_COLUMNS; column++)
      g_array_index (fillings, Filling, i).amounts[column] = ENTENTE_MONEY_NONE;
  if (table != NULL)
    rows = entente_budget_table_get_rows (table, &n_rows);
  for (guint i = 0; i < n_rows; i++)
    {
      Filling *filling = &g_array_index (fillings, Filling, rows[i].entry);

      if (rows[i].line == NULL && rows[i].in_kind == NULL)
        continue;
      filling->is_filled = TRUE;
      for (guint column = 0; column < N_COLUMNS; column++)
        filling->amounts[column]
          = _entente_ledger_add (filling->amounts[column], rows[i].amounts.of[column]);
      if (rows[i].line != NULL && rows[i].side == ENTENTE_SIDE_INCOME)
        note_funder (filling, get_funder (paper, rows[i].line));
    }

  return fillings;
}

static void
append_row (EntenteLedger *self,
            EntentePaperBlocks *paper,
            const EntenteChartEntry *entry,
            const Filling *filling)
{
  g_autofree char *title = entente_chart_entry_dup_title (entry);
  g_autofree char *label = filling->funders != NULL
                             ? entente_words_format (paper->common, "entry-funders", "entry", title,
                                                     "funders", filling->funders->str, NULL)
                             : g_strdup (title);
  EntenteLedgerRow row = {
    .label = entente_typography_correct (label, paper->language),
    .is_heading = entry->is_heading,
    .block = entry->block,
  };

  for (guint column = 0; column < N_COLUMNS; column++)
    row.amounts[column] = filling->amounts[column];
  g_array_append_val (self->rows, row);
}

static gboolean
is_shown (const EntenteChartEntry *entry, gboolean is_filled, gboolean show_all)
{
  return is_filled || (show_all && !entry->is_fallback);
}

/* A heading and what is printed under it; returns the first entry after them. */
static guint
append_group (EntenteLedger *self,
              EntentePaperBlocks *paper,
              const EntenteChartEntry *entries,
              guint n_entries,
              guint heading,
              GArray *fillings,
              gboolean show_all)
{
  guint end = heading + 1;
  gboolean is_filled = FALSE;

  for (; end < n_entries && entries[end].heading == heading; end++)
    is_filled |= g_array_index (fillings, Filling, end).is_filled;
  if (!is_shown (&entries[heading], is_filled, show_all))
    return end;

  if (entries[heading].is_alone)
    {
      Filling *filling = &g_array_index (fillings, Filling, heading + 1);

      append_row (self, paper, &entries[heading], filling);
      return end;
    }
  append_row (self, paper, &entries[heading], &g_array_index (fillings, Filling, heading));
  for (guint i = heading + 1; i < end; i++)
    {
      Filling *filling = &g_array_index (fillings, Filling, i);

      if (is_shown (&entries[i], filling->is_filled, show_all))
        append_row (self, paper, &entries[i], filling);
    }

  return end;
}

static gboolean
has_entries (const EntenteLedger *self, guint row)
{
  return row + 1 < self->rows->len && !_entente_ledger_get_row (self, row + 1)->is_heading;
}

/* Rows that are counted: entries, and headings that have none under them. */
static gboolean
is_leaf (const EntenteLedger *self, guint row)
{
  return !_entente_ledger_get_row (self, row)->is_heading || !has_entries (self, row);
}

static void
round_leaves (EntenteLedger *self, guint column)
{
  g_autofree EntenteMoney *amounts = g_new (EntenteMoney, self->rows->len + 1);
  g_autofree EntenteMoney *whole = g_new (EntenteMoney, self->rows->len + 1);
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    if (is_leaf (self, i))
      amounts[n++] = _entente_ledger_get_row (self, i)->amounts[column];
  if (n == 0)
    return;

  entente_money_round_whole (amounts, n, whole);
  n = 0;
  for (guint i = 0; i < self->rows->len; i++)
    if (is_leaf (self, i))
      g_array_index (self->rows, EntenteLedgerRow, i).amounts[column] = whole[n++];
}

static void
sum_up (EntenteLedger *self, guint column)
{
  EntenteLedgerRow *heading = NULL;

  self->totals[column] = ENTENTE_MONEY_NONE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      EntenteLedgerRow *row = &g_array_index (self->rows, EntenteLedgerRow, i);

      if (row->is_heading)
        {
          heading = row;
          if (has_entries (self, i))
            row->amounts[column] = ENTENTE_MONEY_NONE;
        }
      if (is_leaf (self, i))
        self->totals[column] = _entente_ledger_add (self->totals[column], row->amounts[column]);
      if (!row->is_heading && heading != NULL)
        heading->amounts[column]
          = _entente_ledger_add (heading->amounts[column], row->amounts[column]);
    }
}

void
_entente_ledger_init (EntenteLedger *self,
                      EntentePaperBlocks *paper,
                      EntenteBudgetTable *table,
                      const EntenteAccountChart *chart,
                      EntenteBudgetSide side,
                      gboolean in_kind,
                      gboolean show_all)
{
  guint n_entries;
  const EntenteChartEntry *entries = entente_account_chart_get_entries (chart, &n_entries);
  g_autoptr (GArray) fillings = gather (paper, table, n_entries);

  self->rows = g_array_new (FALSE, TRUE, sizeof (EntenteLedgerRow));
  g_array_set_clear_func (self->rows, clear_row);
  for (guint i = 0; i < n_entries;)
    {
      if (entries[i].side == side && (entries[i].block == ENTENTE_BLOCK_IN_KIND) == in_kind)
        i = append_group (self, paper, entries, n_entries, i, fillings, show_all);
      else
        i++;
    }
  for (guint column = 0; column < N_COLUMNS; column++)
    {
      if (paper->whole)
        round_leaves (self, column);
      sum_up (self, column);
    }
}

void
_entente_ledger_clear (EntenteLedger *self)
{
  g_clear_pointer (&self->rows, g_array_unref);
}

const EntenteLedgerRow *
_entente_ledger_get_row (const EntenteLedger *self, guint row)
{
  return &g_array_index (self->rows, EntenteLedgerRow, row);
}

guint
_entente_ledger_count_first_block (const EntenteLedger *self)
{
  guint n = 0;

  while (n < self->rows->len
         && _entente_ledger_get_row (self, n)->block == _entente_ledger_get_row (self, 0)->block)
    n++;

  return n;
}

EntenteRichText *
_entente_ledger_row_make_label (const EntenteLedgerRow *row)
{
  EntenteRichText *text = entente_rich_text_new (NULL);

  if (!row->is_heading)
    entente_rich_text_set_indent (text, 1);
  entente_rich_text_append (text, row->label,
                            row->is_heading ? ENTENTE_TEXT_STRONG : ENTENTE_TEXT_PLAIN);

  return text;
}
