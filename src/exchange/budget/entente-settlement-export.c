/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-settlement-export.h"

#include "budget/entente-sharing.h"
#include "entente-budget-preamble-private.h"
#include "entente-workbook-private.h"

/* Of the table of partners, and of that of transfers below. */
enum {
  COLUMN_NAME,
  COLUMN_PAID,
  COLUMN_RECEIVED,
  COLUMN_SHARE,
  COLUMN_BALANCE,
  COLUMN_AFTERWARDS,
  N_COLUMNS,

  COLUMN_FROM = 0,
  COLUMN_TO,
  COLUMN_AMOUNT,
};

typedef struct
{
  EntenteSheet *sheet;
  EntentePartnerBalance *balance;
  EntenteLanguage language;
  guint first_partner; /* rows of the sheet */
  guint first_transfer;
} Statement;

static const char *
word (Statement *self, EntenteBudgetWord which)
{
  return _entente_budget_word (which, self->language);
}

static EntentePartner *
get_partner (Statement *self, guint index)
{
  return g_ptr_array_index (entente_partner_balance_get_partners (self->balance), index);
}

static const char *
get_name (Statement *self, guint index)
{
  return get_partner (self, index)->name;
}

/* Balance + what it transfers − what is transferred to it: 0 for everybody. */
static char *
dup_afterwards (Statement *self, guint index, guint row)
{
  GArray *transfers = entente_partner_balance_get_transfers (self->balance);
  g_autofree char *own = _entente_cell_name (row, COLUMN_BALANCE);
  GString *formula = g_string_new (NULL);

  g_string_printf (formula, "=ROUND(%s", own);
  for (guint i = 0; i < transfers->len; i++)
    {
      const EntenteSettlementTransfer *transfer
        = &g_array_index (transfers, EntenteSettlementTransfer, i);
      g_autofree char *cell = _entente_cell_name (self->first_transfer + i, COLUMN_AMOUNT);

      if (transfer->debtor == index)
        g_string_append_printf (formula, "+%s", cell);
      if (transfer->creditor == index)
        g_string_append_printf (formula, "-%s", cell);
    }
  g_string_append (formula, ",2)");

  return g_string_free_and_steal (formula);
}

static void
write_partner (Statement *self, guint index)
{
  const EntentePartner *partner = get_partner (self, index);
  const guint row = self->first_partner + index;
  g_autofree char *paid = _entente_cell_name (row, COLUMN_PAID);
  g_autofree char *received = _entente_cell_name (row, COLUMN_RECEIVED);
  g_autofree char *share = _entente_cell_name (row, COLUMN_SHARE);
  g_autofree char *difference = g_strdup_printf ("=ROUND(%s-%s-%s,2)", paid, received, share);
  g_autofree char *afterwards = dup_afterwards (self, index, row);

  _entente_sheet_write (self->sheet, row, COLUMN_NAME, ENTENTE_CELL_TEXT, get_name (self, index));
  _entente_sheet_write_amount (self->sheet, row, COLUMN_PAID, ENTENTE_CELL_AMOUNT, partner->paid);
  _entente_sheet_write_amount (self->sheet, row, COLUMN_RECEIVED, ENTENTE_CELL_AMOUNT,
                               partner->received);
  _entente_sheet_write_amount (self->sheet, row, COLUMN_SHARE, ENTENTE_CELL_AMOUNT, partner->share);
  _entente_sheet_write_formula (self->sheet, row, COLUMN_BALANCE, ENTENTE_CELL_AMOUNT, difference,
                                partner->balance);
  _entente_sheet_write_formula (self->sheet, row, COLUMN_AFTERWARDS, ENTENTE_CELL_AMOUNT,
                                afterwards, 0);
  _entente_sheet_warn (self->sheet, row, COLUMN_AFTERWARDS);
}

static void
write_total (Statement *self, guint row)
{
  const guint n = entente_partner_balance_get_partners (self->balance)->len;
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  EntenteMoney sums[N_COLUMNS] = { 0 };

  for (guint i = 0; i < n; i++)
    {
      const EntentePartner *partner = get_partner (self, i);
      guint own = self->first_partner + i;

      g_array_append_val (rows, own);
      sums[COLUMN_PAID] += partner->paid;
      sums[COLUMN_RECEIVED] += partner->received;
      sums[COLUMN_SHARE] += partner->share;
      sums[COLUMN_BALANCE] += partner->balance;
    }
  _entente_sheet_write (self->sheet, row, COLUMN_NAME, ENTENTE_CELL_TOTAL,
                        word (self, ENTENTE_BUDGET_WORD_TOTAL));
  for (guint i = COLUMN_PAID; i < N_COLUMNS; i++)
    {
      g_autofree char *formula = _entente_cell_sum (rows, i);

      _entente_sheet_write_formula (self->sheet, row, i, ENTENTE_CELL_TOTAL_AMOUNT, formula,
                                    sums[i]);
    }
}

static void
write_partners (Statement *self, guint row)
{
  static const EntenteBudgetWord headings[]
    = { ENTENTE_BUDGET_WORD_ORGANIZATION, ENTENTE_BUDGET_WORD_PAID,
        ENTENTE_BUDGET_WORD_RECEIVED, ENTENTE_BUDGET_WORD_SHARE, ENTENTE_BUDGET_WORD_BALANCE,
        ENTENTE_BUDGET_WORD_AFTERWARDS };
  const guint n = entente_partner_balance_get_partners (self->balance)->len;

  for (guint i = 0; i < N_COLUMNS; i++)
    _entente_sheet_write (self->sheet, row, i,
                          i == 0 ? ENTENTE_CELL_COLUMN : ENTENTE_CELL_COLUMN_RIGHT,
                          word (self, headings[i]));
  _entente_sheet_freeze (self->sheet, row);
  self->first_partner = row + 1;
  self->first_transfer = row + n + 5;
  for (guint i = 0; i < n; i++)
    write_partner (self, i);
  write_total (self, self->first_partner + n);
}

static void
write_transfers (Statement *self)
{
  static const EntenteBudgetWord headings[]
    = { ENTENTE_BUDGET_WORD_FROM, ENTENTE_BUDGET_WORD_TO, ENTENTE_BUDGET_WORD_AMOUNT };
  GArray *transfers = entente_partner_balance_get_transfers (self->balance);
  const guint row = self->first_transfer;

  _entente_sheet_write (self->sheet, row - 2, 0, ENTENTE_CELL_HEADING,
                        word (self, ENTENTE_BUDGET_WORD_TRANSFERS));
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    _entente_sheet_write (self->sheet, row - 1, i,
                          i < COLUMN_AMOUNT ? ENTENTE_CELL_COLUMN : ENTENTE_CELL_COLUMN_RIGHT,
                          word (self, headings[i]));
  for (guint i = 0; i < transfers->len; i++)
    {
      const EntenteSettlementTransfer *transfer
        = &g_array_index (transfers, EntenteSettlementTransfer, i);

      _entente_sheet_write (self->sheet, row + i, COLUMN_FROM, ENTENTE_CELL_TEXT,
                            get_name (self, transfer->debtor));
      _entente_sheet_write (self->sheet, row + i, COLUMN_TO, ENTENTE_CELL_TEXT,
                            get_name (self, transfer->creditor));
      _entente_sheet_write_amount (self->sheet, row + i, COLUMN_AMOUNT, ENTENTE_CELL_AMOUNT,
                                   transfer->amount);
    }
  if (transfers->len == 0)
    _entente_sheet_write (self->sheet, row, COLUMN_FROM, ENTENTE_CELL_TEXT,
                          word (self, ENTENTE_BUDGET_WORD_NO_TRANSFER));
}

/* Why each balance is what it is, step by step. */
static void
write_reasons (Statement *self)
{
  const guint n = entente_partner_balance_get_partners (self->balance)->len;
  guint row = 1;

  _entente_sheet_set_width (self->sheet, 0, 34);
  _entente_sheet_set_width (self->sheet, 1, 80);
  _entente_sheet_set_width (self->sheet, 2, 16);
  _entente_sheet_write (self->sheet, 0, 0, ENTENTE_CELL_COLUMN,
                        word (self, ENTENTE_BUDGET_WORD_ORGANIZATION));
  _entente_sheet_write (self->sheet, 0, 1, ENTENTE_CELL_COLUMN,
                        word (self, ENTENTE_BUDGET_WORD_REASON));
  _entente_sheet_write (self->sheet, 0, 2, ENTENTE_CELL_COLUMN_RIGHT,
                        word (self, ENTENTE_BUDGET_WORD_AMOUNT));
  _entente_sheet_freeze (self->sheet, 0);
  for (guint i = 0; i < n; i++)
    {
      const EntentePartner *partner = get_partner (self, i);
      g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
      g_autofree char *formula = NULL;

      for (guint k = 0; k < partner->steps->len; k++, row++)
        {
          const EntentePartnerStep *step = g_ptr_array_index (partner->steps, k);

          _entente_sheet_write (self->sheet, row, 0, ENTENTE_CELL_TEXT, get_name (self, i));
          _entente_sheet_write (self->sheet, row, 1, ENTENTE_CELL_TEXT, step->sentence);
          _entente_sheet_write_amount (self->sheet, row, 2, ENTENTE_CELL_AMOUNT, step->amount);
          g_array_append_val (rows, row);
        }
      formula = _entente_cell_sum (rows, 2);
      _entente_sheet_write (self->sheet, row, 0, ENTENTE_CELL_TOTAL, get_name (self, i));
      _entente_sheet_write (self->sheet, row, 1, ENTENTE_CELL_TOTAL,
                            word (self, ENTENTE_BUDGET_WORD_BALANCE));
      _entente_sheet_write_formula (self->sheet, row++, 2, ENTENTE_CELL_TOTAL_AMOUNT, formula,
                                    partner->balance);
    }
}

/**
 * entente_settlement_export:
 * @store: of the project
 * @balance: who paid what and whose share is what
 * @language: of the words
 * @error: return location for an error
 *
 * Writes who owes whom as a spreadsheet (XLSX): balances as formulas, the transfers that settle
 * them,
 * what is left afterwards (0 for everybody), and the reasoning on a second sheet.
 *
 * Returns: (transfer full): the content of a file, or %NULL with an error of
 * %ENTENTE_EXCHANGE_ERROR
 */
GBytes *
entente_settlement_export (EntenteStore *store,
                           EntentePartnerBalance *balance,
                           EntenteLanguage language,
                           GError **error)
{
  g_autofree char *title = NULL;
  g_autoptr (EntenteWorkbook) workbook = NULL;
  EntenteSheet sheet, reasons;
  Statement statement;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (balance != NULL, NULL);

  title = _entente_budget_preamble_dup_title (store, ENTENTE_BUDGET_WORD_SETTLEMENT, language);
  workbook = _entente_workbook_new (title);
  sheet = _entente_workbook_add_sheet (
    workbook, _entente_budget_word (ENTENTE_BUDGET_WORD_SETTLEMENT_SHEET, language));
  reasons = _entente_workbook_add_sheet (
    workbook, _entente_budget_word (ENTENTE_BUDGET_WORD_REASONS_SHEET, language));

  statement = (Statement) { .sheet = &sheet, .balance = balance, .language = language };
  _entente_sheet_set_width (&sheet, 0, 40);
  _entente_sheet_set_width (&sheet, 1, 40);
  for (guint i = 2; i < N_COLUMNS; i++)
    _entente_sheet_set_width (&sheet, i, 18);
  write_partners (&statement,
                  _entente_budget_preamble_write (&sheet, store, ENTENTE_BUDGET_WORD_SETTLEMENT,
                                                  language));
  write_transfers (&statement);
  statement.sheet = &reasons;
  write_reasons (&statement);

  return _entente_workbook_free_to_bytes (g_steal_pointer (&workbook), error);
}
