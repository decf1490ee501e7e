/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-report-blocks.h"

#include "budget/entente-budget-blocks.h"
#include "budget/entente-budget-charts.h"
#include "budget/entente-funding.h"
#include "evaluation/entente-evaluation-blocks.h"

/* Totals */

static void
add_amount (EntentePaperBlocks *self, GPtrArray *row, EntenteMoney amount)
{
  g_autofree char *text = amount != ENTENTE_MONEY_NONE
                            ? entente_money_format (amount, ENTENTE_MONEY_EURO, self->language)
                            : g_strdup ("");

  _entente_evaluation_blocks_add_cell (self, row, text);
}

/* A row that says nothing is left out. */
static void
add_amounts (EntentePaperBlocks *self, GPtrArray *rows, const char *key,
             const EntenteBudgetAmounts *amounts)
{
  const EntenteMoney forecast = amounts->of[ENTENTE_AMOUNT_FORECAST];
  const EntenteMoney actual = amounts->of[ENTENTE_AMOUNT_ACTUAL];
  g_autofree char *share = _entente_budget_paper_dup_share (self, actual, forecast);
  GPtrArray *row;

  if (forecast == ENTENTE_MONEY_NONE && actual == ENTENTE_MONEY_NONE)
    return;

  row = _entente_paper_blocks_texts ();
  g_ptr_array_add (row, _entente_paper_blocks_say (self, key));
  add_amount (self, row, forecast);
  add_amount (self, row, actual);
  add_amount (self, row, amounts->difference);
  _entente_evaluation_blocks_add_cell (self, row, share);
  g_ptr_array_add (rows, row);
}

static void
add_totals (EntentePaperBlocks *self, const EntenteBudgetTotals *totals)
{
  static const EntenteTableColumn columns[] = {
    { 0.36, ENTENTE_COLUMN_START }, { 0.17, ENTENTE_COLUMN_END }, { 0.17, ENTENTE_COLUMN_END },
    { 0.17, ENTENTE_COLUMN_END },   { 0.13, ENTENTE_COLUMN_END },
  };
  g_autoptr (GPtrArray) rows = _entente_paper_blocks_rows ();
  g_autoptr (GPtrArray) header = _entente_paper_blocks_header (
    self, "", "forecast", "actual", "difference", "executed", NULL);

  add_amounts (self, rows, "charges", &totals->cash[ENTENTE_SIDE_CHARGES]);
  add_amounts (self, rows, "income", &totals->cash[ENTENTE_SIDE_INCOME]);
  add_amounts (self, rows, "own-funds", &totals->own[ENTENTE_SIDE_INCOME]);
  add_amounts (self, rows, "in-kind", &totals->in_kind[ENTENTE_SIDE_CHARGES]);
  _entente_report_add_table (self, columns, G_N_ELEMENTS (columns), header, rows,
                             "finances-summary");
}

/* Where the money went, once some did. */
static void
add_comparison (EntentePaperBlocks *self, const EntenteBudgetTotals *totals)
{
  g_autoptr (EntenteBudgetTable) table
    = entente_budget_table_new (self->store, NULL, self->language);
  g_autoptr (EntenteChart) chart = NULL;

  if (totals->cash[ENTENTE_SIDE_CHARGES].of[ENTENTE_AMOUNT_ACTUAL] == ENTENTE_MONEY_NONE)
    return;

  chart
    = entente_budget_charts_new_comparison (table, ENTENTE_SIDE_CHARGES, self->language);
  _entente_report_add_chart (self, chart);
}

/* Who paid */

static void
add_request (EntentePaperBlocks *self, EntenteFundingRequest *request, GPtrArray *rows)
{
  EntenteRecord *record = ENTENTE_RECORD (request);
  EntenteMoney granted = entente_record_get_cents (record, ENTENTE_FUNDING_REQUEST_GRANTED);
  EntenteMoney received = entente_funding_request_get_received (request);
  GPtrArray *row;

  if (granted == ENTENTE_MONEY_NONE || granted == 0)
    return;

  row = _entente_paper_blocks_texts ();
  _entente_evaluation_blocks_add_cell (self, row,
                                       entente_funding_request_get_funder_name (request));
  add_amount (self, row, entente_record_get_cents (record, ENTENTE_FUNDING_REQUEST_ASKED));
  add_amount (self, row, granted);
  add_amount (self, row, received);
  g_ptr_array_add (rows, row);
}

/* What was granted; what is only hoped for is no account. */
static void
add_funding (EntentePaperBlocks *self)
{
  static const EntenteTableColumn columns[] = {
    { 0.46, ENTENTE_COLUMN_START },
    { 0.18, ENTENTE_COLUMN_END },
    { 0.18, ENTENTE_COLUMN_END },
    { 0.18, ENTENTE_COLUMN_END },
  };
  g_autoptr (GListModel) requests = entente_funding_requests_list (self->store);
  g_autoptr (GPtrArray) rows = _entente_paper_blocks_rows ();
  g_autoptr (GPtrArray) header
    = _entente_paper_blocks_header (self, "funder", "asked", "granted", "received", NULL);

  for (guint i = 0; i < g_list_model_get_n_items (requests); i++)
    {
      g_autoptr (EntenteFundingRequest) request = g_list_model_get_item (requests, i);

      add_request (self, request, rows);
    }
  if (rows->len == 0)
    return;

  _entente_paper_blocks_add_heading (self, 3, "funding");
  _entente_report_add_table (self, columns, G_N_ELEMENTS (columns), header, rows,
                             "funding-summary");
}

/* Totals alone: the accounts are in the financial report. */
gboolean
_entente_report_add_finances (EntentePaperBlocks *self)
{
  const EntenteBudgetTotals *totals
    = entente_budget_table_get_totals (entente_project_get_budget_table (self->project));

  if (totals->cash[ENTENTE_SIDE_CHARGES].of[ENTENTE_AMOUNT_FORECAST] == ENTENTE_MONEY_NONE
      && totals->cash[ENTENTE_SIDE_INCOME].of[ENTENTE_AMOUNT_FORECAST] == ENTENTE_MONEY_NONE)
    return FALSE;

  add_totals (self, totals);
  add_comparison (self, totals);
  add_funding (self);
  _entente_evaluation_blocks_add_words (self, ENTENTE_PARAGRAPH_NOTE,
                                        entente_words_get (self->common, "see-financial-report"));
  return TRUE;
}
