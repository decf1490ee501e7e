/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-budget-files-private.h"

#include "entente-budget-detail-private.h"
#include "entente-budget-words-private.h"
#include "entente-csv-writer.h"

static const EntenteBudgetWord columns[] = {
  ENTENTE_BUDGET_WORD_SIDE,     ENTENTE_BUDGET_WORD_CODE,       ENTENTE_BUDGET_WORD_ACCOUNT,
  ENTENTE_BUDGET_WORD_LABEL,    ENTENTE_BUDGET_WORD_QUANTITY,   ENTENTE_BUDGET_WORD_UNIT,
  ENTENTE_BUDGET_WORD_UNIT_PRICE, ENTENTE_BUDGET_WORD_FORECAST, ENTENTE_BUDGET_WORD_REVISED,
  ENTENTE_BUDGET_WORD_ACTUAL,   ENTENTE_BUDGET_WORD_ORGANIZATION, ENTENTE_BUDGET_WORD_PAYER,
  ENTENTE_BUDGET_WORD_FUNDER,   ENTENTE_BUDGET_WORD_DUE_ON,     ENTENTE_BUDGET_WORD_PAID_ON,
  ENTENTE_BUDGET_WORD_DOCUMENT, ENTENTE_BUDGET_WORD_COMMENT,    ENTENTE_BUDGET_WORD_EXPLANATION,
  ENTENTE_BUDGET_WORD_KEY,
};

/* As a spreadsheet in the language takes it for a number: "-1234,50". */
static void
take_number (EntenteCsvWriter *writer, char *text, EntenteLanguage language)
{
  g_autofree char *number = text;

  if (language == ENTENTE_LANGUAGE_FRENCH)
    g_strdelimit (number, ".", ',');
  entente_csv_writer_append_number (writer, number);
}

static void
append_amount (EntenteCsvWriter *writer, EntenteMoney amount, EntenteLanguage language)
{
  take_number (writer, entente_money_to_text (amount), language);
}

static void
append_detail (EntenteCsvWriter *writer,
               const EntenteBudgetDetail *detail,
               EntenteLanguage language)
{
  const EntenteBudgetWord side = detail->in_kind
                                   ? detail->side == ENTENTE_SIDE_CHARGES
                                       ? ENTENTE_BUDGET_WORD_USES
                                       : ENTENTE_BUDGET_WORD_ORIGINS
                                 : detail->side == ENTENTE_SIDE_CHARGES
                                   ? ENTENTE_BUDGET_WORD_CHARGES
                                   : ENTENTE_BUDGET_WORD_INCOME;
  const char *texts[] = { detail->organization, detail->payer,    detail->funder,
                          detail->due_on,       detail->paid_on,  detail->document,
                          detail->comment,      detail->explanation, detail->key };

  entente_csv_writer_append (writer, _entente_budget_word (side, language));
  entente_csv_writer_append (writer, detail->code);
  entente_csv_writer_append (writer, detail->account);
  entente_csv_writer_append (writer, detail->label);
  take_number (writer, entente_decimal_to_text (detail->quantity), language);
  entente_csv_writer_append (writer, detail->unit);
  append_amount (writer, detail->unit_price, language);
  for (guint i = 0; i < G_N_ELEMENTS (detail->amounts); i++)
    append_amount (writer, detail->amounts[i], language);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    entente_csv_writer_append (writer, texts[i]);
  entente_csv_writer_end_row (writer);
}

GBytes *
_entente_budget_write_csv (EntenteBudgetTable *table)
{
  const EntenteLanguage language = entente_budget_table_get_language (table);
  EntenteCsvWriter *writer = entente_csv_writer_new ();
  guint n_rows;
  const EntenteBudgetRow *rows = entente_budget_table_get_rows (table, &n_rows);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    entente_csv_writer_append (writer, _entente_budget_word (columns[i], language));
  entente_csv_writer_end_row (writer);
  for (guint i = 0; i < n_rows; i++)
    {
      g_auto (EntenteBudgetDetail) detail = { 0 };

      if (_entente_budget_detail_read (table, &rows[i], &detail))
        append_detail (writer, &detail, language);
    }

  return entente_csv_writer_free_to_bytes (writer);
}
