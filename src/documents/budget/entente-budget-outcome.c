/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-outcome.h"

#include "budget/entente-budget-ledger.h"
#include "budget/entente-budget-variance.h"
#include "entente-markdown.h"

#include <glib/gi18n-lib.h>

#define N_COLUMNS 6
#define BLANK_ROWS 6

typedef struct
{
  EntentePaperBlocks *paper;
  GPtrArray *rows;  /* owned */
  GArray *styles;   /* owned */
} Outcome;

/* Figures */

static EntenteMoney
subtract (EntenteMoney actual, EntenteMoney forecast)
{
  if (actual == ENTENTE_MONEY_NONE)
    return ENTENTE_MONEY_NONE;

  return actual - (forecast == ENTENTE_MONEY_NONE ? 0 : forecast);
}

static EntenteRichText *
make_share (EntentePaperBlocks *paper,
            EntenteMoney part,
            EntenteMoney whole,
            EntenteTextMarks marks)
{
  g_autofree char *words = _entente_budget_paper_dup_share (paper, part, whole);
  EntenteRichText *text = entente_rich_text_new (NULL);

  entente_rich_text_append (text, words, marks);
  return text;
}

static void
add_row (Outcome *self,
         EntenteRichText *label,
         EntenteMoney forecast,
         EntenteMoney actual,
         EntenteTextMarks marks,
         EntenteTableRowStyle style)
{
  EntenteMoney difference = subtract (actual, forecast);
  GPtrArray *row = _entente_paper_blocks_texts ();

  g_ptr_array_add (row, label);
  g_ptr_array_add (row, _entente_budget_paper_amount (self->paper, forecast, marks));
  g_ptr_array_add (row, _entente_budget_paper_amount (self->paper, actual, marks));
  g_ptr_array_add (row, _entente_budget_paper_amount (self->paper, difference, marks));
  g_ptr_array_add (row, make_share (self->paper, difference, forecast, marks));
  g_ptr_array_add (row, make_share (self->paper, actual, forecast, marks));
  g_ptr_array_add (self->rows, row);
  g_array_append_val (self->styles, style);
}

/* Whether accounts of its own follow a heading. */
static gboolean
announces (const EntenteLedger *ledger, guint row)
{
  return _entente_ledger_get_row (ledger, row)->is_heading && row + 1 < ledger->rows->len
         && !_entente_ledger_get_row (ledger, row + 1)->is_heading;
}

static void
add_ledger (Outcome *self, const EntenteLedger *ledger)
{
  for (guint i = 0; i < ledger->rows->len; i++)
    {
      const EntenteLedgerRow *row = _entente_ledger_get_row (ledger, i);

      add_row (self, _entente_ledger_row_make_label (row), row->amounts[ENTENTE_AMOUNT_FORECAST],
               row->amounts[ENTENTE_AMOUNT_ACTUAL],
               row->is_heading ? ENTENTE_TEXT_STRONG : ENTENTE_TEXT_PLAIN,
               announces (ledger, i) ? ENTENTE_TABLE_ROW_GROUP : ENTENTE_TABLE_ROW_PLAIN);
    }
}

static void
add_total (Outcome *self, const char *key, EntenteMoney forecast, EntenteMoney actual)
{
  add_row (self,
           _entente_paper_blocks_set (self->paper, entente_words_get (self->paper->words, key),
                                      ENTENTE_TEXT_STRONG),
           forecast, actual, ENTENTE_TEXT_STRONG, ENTENTE_TABLE_ROW_TOTAL);
}

static void
add_rows (Outcome *self, EntenteLedger ledgers[2], EntenteBudgetSide side)
{
  const EntenteMoney *cash = ledgers[0].totals;
  const EntenteMoney *in_kind = ledgers[1].totals;

  add_ledger (self, &ledgers[0]);
  add_total (self, side == ENTENTE_SIDE_CHARGES ? "total-charges" : "total-income",
             cash[ENTENTE_AMOUNT_FORECAST], cash[ENTENTE_AMOUNT_ACTUAL]);
  if (ledgers[1].rows->len == 0)
    return;

  add_ledger (self, &ledgers[1]);
  add_total (self, "grand-total",
             _entente_ledger_add (cash[ENTENTE_AMOUNT_FORECAST], in_kind[ENTENTE_AMOUNT_FORECAST]),
             _entente_ledger_add (cash[ENTENTE_AMOUNT_ACTUAL], in_kind[ENTENTE_AMOUNT_ACTUAL]));
}

void
_entente_budget_outcome_add_side (EntentePaperBlocks *self,
                                  EntenteBudgetTable *table,
                                  const EntenteAccountChart *chart,
                                  EntenteBudgetSide side)
{
  static const EntenteTableColumn columns[N_COLUMNS] = {
    { 0.43, ENTENTE_COLUMN_START }, { 0.12, ENTENTE_COLUMN_END }, { 0.12, ENTENTE_COLUMN_END },
    { 0.12, ENTENTE_COLUMN_END },   { 0.1, ENTENTE_COLUMN_END },  { 0.11, ENTENTE_COLUMN_END },
  };
  g_autoptr (GPtrArray) header = _entente_paper_blocks_header (
    self, side == ENTENTE_SIDE_CHARGES ? "charges" : "income", "forecast", "actual", "difference",
    "difference-share", "actual-share", NULL);
  g_autoptr (GPtrArray) rows = _entente_paper_blocks_rows ();
  g_autoptr (GArray) styles = g_array_new (FALSE, FALSE, sizeof (EntenteTableRowStyle));
  Outcome outcome = { .paper = self, .rows = rows, .styles = styles };
  EntenteLedger ledgers[2];

  for (guint in_kind = 0; in_kind < 2; in_kind++)
    _entente_ledger_init (&ledgers[in_kind], self, table, chart, side, in_kind, table == NULL);
  add_rows (&outcome, ledgers, side);
  for (guint in_kind = 0; in_kind < 2; in_kind++)
    _entente_ledger_clear (&ledgers[in_kind]);
  _entente_paper_blocks_add_table (self, columns, N_COLUMNS, header, rows, styles, "summary");
}

/* Explanations */

static EntenteRichText *
make_line_label (EntentePaperBlocks *self, EntenteBudgetTable *table, guint index)
{
  g_autofree char *label = entente_budget_table_dup_title (table, index);

  return _entente_paper_blocks_set (self, label, ENTENTE_TEXT_PLAIN);
}

static EntenteRichText *
make_explanation (EntentePaperBlocks *self, EntenteBudgetLine *line)
{
  EntenteRecord *record = ENTENTE_RECORD (line);
  const char *typed = entente_record_get_text (record, ENTENTE_BUDGET_LINE_EXPLANATION);
  g_autofree char *label = NULL;
  g_autofree char *words = NULL;

  if (*typed != '\0')
    {
      words = entente_markdown_to_line (typed);
      return _entente_paper_blocks_set (self, words, ENTENTE_TEXT_PLAIN);
    }

  /* Translators: a line of the budget, such as Posters. */
  label = g_strdup_printf (_ ("Why “%s” came out otherwise than planned"),
                           entente_record_get_text (record, ENTENTE_BUDGET_LINE_LABEL));
  _entente_paper_blocks_add_gap (self, label, record, ENTENTE_BUDGET_LINE_EXPLANATION, TRUE);
  return _entente_paper_blocks_blank (self, "explanation");
}

static void
explain_lines (EntentePaperBlocks *self, EntenteBudgetTable *table, GPtrArray *rows)
{
  guint n_rows;
  const EntenteBudgetRow *all = entente_budget_table_get_rows (table, &n_rows);
  const EntenteBudgetVarianceLimits limits = entente_budget_variance_limits_read (self->store);

  for (guint i = 0; i < n_rows; i++)
    {
      EntenteMoney forecast = all[i].amounts.of[ENTENTE_AMOUNT_FORECAST];
      EntenteMoney actual = all[i].amounts.of[ENTENTE_AMOUNT_ACTUAL];
      GPtrArray *row;

      if (all[i].line == NULL
          || !entente_budget_variance_is_significant (&limits, forecast, actual))
        continue;
      row = _entente_paper_blocks_texts ();
      g_ptr_array_add (row, make_line_label (self, table, i));
      g_ptr_array_add (row, _entente_budget_paper_amount (self, subtract (actual, forecast),
                                                          ENTENTE_TEXT_PLAIN));
      g_ptr_array_add (row, make_share (self, subtract (actual, forecast), forecast,
                                        ENTENTE_TEXT_PLAIN));
      g_ptr_array_add (row, make_explanation (self, all[i].line));
      g_ptr_array_add (rows, row);
    }
}

/* Whoever signs must not say that all went as planned before it is known. */
static gboolean
is_all_known (EntenteBudgetTable *table)
{
  guint n_rows;
  const EntenteBudgetRow *all = entente_budget_table_get_rows (table, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    if (all[i].line != NULL && all[i].amounts.of[ENTENTE_AMOUNT_FORECAST] != ENTENTE_MONEY_NONE
        && all[i].amounts.of[ENTENTE_AMOUNT_ACTUAL] == ENTENTE_MONEY_NONE)
      return FALSE;

  return TRUE;
}

static void
add_blank_rows (GPtrArray *rows)
{
  for (guint i = 0; i < BLANK_ROWS; i++)
    {
      GPtrArray *row = _entente_paper_blocks_texts ();

      for (guint j = 0; j < 4; j++)
        g_ptr_array_add (row, entente_rich_text_new (NULL));
      g_ptr_array_add (rows, row);
    }
}

void
_entente_budget_outcome_add_explanations (EntentePaperBlocks *self, EntenteBudgetTable *table)
{
  static const EntenteTableColumn columns[] = {
    { 0.32, ENTENTE_COLUMN_START },
    { 0.13, ENTENTE_COLUMN_END },
    { 0.12, ENTENTE_COLUMN_END },
    { 0.43, ENTENTE_COLUMN_START },
  };
  g_autoptr (GPtrArray) header = _entente_paper_blocks_header (
    self, "line", "difference", "difference-share", "explanation", NULL);
  g_autoptr (GPtrArray) rows = _entente_paper_blocks_rows ();

  _entente_paper_blocks_add_heading (self, 3, "explanations");
  if (table != NULL)
    explain_lines (self, table, rows);
  else
    add_blank_rows (rows);
  if (table != NULL && !is_all_known (table))
    _entente_paper_blocks_add_paragraph (self, ENTENTE_PARAGRAPH_BODY,
                                         _entente_paper_blocks_say (self, "not-all-known"));
  else if (rows->len == 0)
    _entente_paper_blocks_add_paragraph (self, ENTENTE_PARAGRAPH_BODY,
                                         _entente_paper_blocks_say (self, "nothing-to-explain"));
  if (rows->len > 0)
    _entente_paper_blocks_add_table (self, columns, G_N_ELEMENTS (columns), header, rows, NULL,
                                     "explanations");
}
