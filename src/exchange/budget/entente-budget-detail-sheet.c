/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-budget-detail-sheet-private.h"

#include "entente-budget-detail-private.h"
#include "entente-budget-preamble-private.h"

enum {
  COLUMN_CODE,
  COLUMN_ACCOUNT,
  COLUMN_LABEL,
  COLUMN_QUANTITY,
  COLUMN_UNIT,
  COLUMN_UNIT_PRICE,
  COLUMN_FORECAST,
  COLUMN_REVISED,
  COLUMN_ACTUAL,
  COLUMN_DIFFERENCE,
  COLUMN_ORGANIZATION,
  COLUMN_PAYER,
  COLUMN_FUNDER,
  COLUMN_DUE_ON,
  COLUMN_PAID_ON,
  COLUMN_DOCUMENT,
  COLUMN_COMMENT,
  N_COLUMNS
};

static const struct
{
  EntenteBudgetWord word;
  double width;
  gboolean figures;
} columns[N_COLUMNS] = {
  [COLUMN_CODE] = { ENTENTE_BUDGET_WORD_CODE, 7, FALSE },
  [COLUMN_ACCOUNT] = { ENTENTE_BUDGET_WORD_ACCOUNT, 34, FALSE },
  [COLUMN_LABEL] = { ENTENTE_BUDGET_WORD_LABEL, 34, FALSE },
  [COLUMN_QUANTITY] = { ENTENTE_BUDGET_WORD_QUANTITY, 9, TRUE },
  [COLUMN_UNIT] = { ENTENTE_BUDGET_WORD_UNIT, 14, FALSE },
  [COLUMN_UNIT_PRICE] = { ENTENTE_BUDGET_WORD_UNIT_PRICE, 13, TRUE },
  [COLUMN_FORECAST] = { ENTENTE_BUDGET_WORD_FORECAST, 14, TRUE },
  [COLUMN_REVISED] = { ENTENTE_BUDGET_WORD_REVISED, 14, TRUE },
  [COLUMN_ACTUAL] = { ENTENTE_BUDGET_WORD_ACTUAL, 14, TRUE },
  [COLUMN_DIFFERENCE] = { ENTENTE_BUDGET_WORD_DIFFERENCE, 14, TRUE },
  [COLUMN_ORGANIZATION] = { ENTENTE_BUDGET_WORD_ORGANIZATION, 24, FALSE },
  [COLUMN_PAYER] = { ENTENTE_BUDGET_WORD_PAYER, 24, FALSE },
  [COLUMN_FUNDER] = { ENTENTE_BUDGET_WORD_FUNDER, 24, FALSE },
  [COLUMN_DUE_ON] = { ENTENTE_BUDGET_WORD_DUE_ON, 11, FALSE },
  [COLUMN_PAID_ON] = { ENTENTE_BUDGET_WORD_PAID_ON, 11, FALSE },
  [COLUMN_DOCUMENT] = { ENTENTE_BUDGET_WORD_DOCUMENT, 18, FALSE },
  [COLUMN_COMMENT] = { ENTENTE_BUDGET_WORD_COMMENT, 40, FALSE },
};

/* In this order, each with its own total. */
static const struct
{
  EntenteBudgetSide side;
  gboolean in_kind;
  EntenteBudgetWord title;
  EntenteBudgetWord total;
} sections[] = {
  { ENTENTE_SIDE_CHARGES,
    FALSE,
    ENTENTE_BUDGET_WORD_CHARGES,
    ENTENTE_BUDGET_WORD_TOTAL_CHARGES },
  { ENTENTE_SIDE_INCOME, FALSE, ENTENTE_BUDGET_WORD_INCOME, ENTENTE_BUDGET_WORD_TOTAL_INCOME },
  { ENTENTE_SIDE_CHARGES, TRUE, ENTENTE_BUDGET_WORD_USES, ENTENTE_BUDGET_WORD_TOTAL_USES },
  { ENTENTE_SIDE_INCOME, TRUE, ENTENTE_BUDGET_WORD_ORIGINS, ENTENTE_BUDGET_WORD_TOTAL_ORIGINS },
};

/* Quantity × unit price, where that is the amount to the cent: a spreadsheet's own rounding is
   never asked for. */
static gboolean
is_product (const EntenteBudgetDetail *detail)
{
  EntenteMoney product;

  if (detail->quantity == ENTENTE_DECIMAL_NONE || detail->unit_price == ENTENTE_MONEY_NONE)
    return FALSE;
  product = entente_money_multiply (detail->unit_price, detail->quantity);

  return product != ENTENTE_MONEY_NONE && product == detail->amounts[ENTENTE_AMOUNT_FORECAST]
         && detail->unit_price * (detail->quantity % ENTENTE_DECIMAL_ONE) % ENTENTE_DECIMAL_ONE
              == 0;
}

static void
write_forecast (EntenteSheet *sheet, guint row, const EntenteBudgetDetail *detail)
{
  g_autofree char *quantity = _entente_cell_name (row, COLUMN_QUANTITY);
  g_autofree char *price = _entente_cell_name (row, COLUMN_UNIT_PRICE);
  g_autofree char *formula = g_strdup_printf ("=ROUND(%s*%s,2)", quantity, price);
  const EntenteMoney forecast = detail->amounts[ENTENTE_AMOUNT_FORECAST];

  if (is_product (detail))
    _entente_sheet_write_formula (sheet, row, COLUMN_FORECAST, ENTENTE_CELL_AMOUNT, formula,
                                  forecast);
  else
    _entente_sheet_write_amount (sheet, row, COLUMN_FORECAST, ENTENTE_CELL_AMOUNT, forecast);
}

/* Actual − revised, or forecast where nobody revised; nothing before something happened. */
static void
write_difference (EntenteSheet *sheet, guint row, EntenteMoney difference)
{
  g_autofree char *forecast = _entente_cell_name (row, COLUMN_FORECAST);
  g_autofree char *revised = _entente_cell_name (row, COLUMN_REVISED);
  g_autofree char *actual = _entente_cell_name (row, COLUMN_ACTUAL);
  g_autofree char *formula = g_strdup_printf ("=%s-IF(ISBLANK(%s),%s,%s)",
                                              actual, revised, forecast, revised);

  if (difference != ENTENTE_MONEY_NONE)
    _entente_sheet_write_formula (sheet, row, COLUMN_DIFFERENCE, ENTENTE_CELL_AMOUNT, formula,
                                  difference);
}

static void
write_detail (EntenteSheet *sheet,
              guint row,
              const EntenteBudgetDetail *detail,
              EntenteMoney difference)
{
  const struct
  {
    guint column;
    const char *text;
  } texts[] = {
    { COLUMN_CODE, detail->code },
    { COLUMN_ACCOUNT, detail->account },
    { COLUMN_LABEL, detail->label },
    { COLUMN_UNIT, detail->unit },
    { COLUMN_ORGANIZATION, detail->organization },
    { COLUMN_PAYER, detail->payer },
    { COLUMN_FUNDER, detail->funder },
    { COLUMN_DOCUMENT, detail->document },
    { COLUMN_COMMENT, detail->comment },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i].text != NULL && *texts[i].text != '\0')
      _entente_sheet_write (sheet, row, texts[i].column,
                            texts[i].column == COLUMN_CODE ? ENTENTE_CELL_TEXT : ENTENTE_CELL_NOTE,
                            texts[i].text);
  _entente_sheet_write_decimal (sheet, row, COLUMN_QUANTITY, ENTENTE_CELL_QUANTITY,
                                detail->quantity);
  _entente_sheet_write_amount (sheet, row, COLUMN_UNIT_PRICE, ENTENTE_CELL_AMOUNT,
                               detail->unit_price);
  write_forecast (sheet, row, detail);
  _entente_sheet_write_amount (sheet, row, COLUMN_REVISED, ENTENTE_CELL_AMOUNT,
                               detail->amounts[ENTENTE_AMOUNT_REVISED]);
  _entente_sheet_write_amount (sheet, row, COLUMN_ACTUAL, ENTENTE_CELL_AMOUNT,
                               detail->amounts[ENTENTE_AMOUNT_ACTUAL]);
  write_difference (sheet, row, difference);
  if (*detail->due_on != '\0')
    _entente_sheet_write_date (sheet, row, COLUMN_DUE_ON, detail->due_on);
  if (*detail->paid_on != '\0')
    _entente_sheet_write_date (sheet, row, COLUMN_PAID_ON, detail->paid_on);
}

static char *
dup_range (GArray *lines, guint column)
{
  g_autofree char *first = _entente_cell_name (g_array_index (lines, guint, 0), column);
  g_autofree char *last = _entente_cell_name (g_array_index (lines, guint, lines->len - 1), column);

  return g_strdup_printf ("%s:%s", first, last);
}

/* What nobody revised counts as it was forecast. */
static char *
dup_sum (GArray *lines, guint column)
{
  g_autofree char *forecast = NULL;
  g_autofree char *revised = NULL;

  if (column != COLUMN_REVISED || lines->len == 0)
    return _entente_cell_sum (lines, column);
  forecast = dup_range (lines, COLUMN_FORECAST);
  revised = dup_range (lines, COLUMN_REVISED);
  return g_strdup_printf ("=SUM(%s)+SUMPRODUCT(ISBLANK(%s)*%s)", revised, revised, forecast);
}

/* What has no amount is worth nothing in a sum. */
static EntenteMoney
add (EntenteMoney sum, EntenteMoney amount)
{
  return amount == ENTENTE_MONEY_NONE ? sum : sum + amount;
}

static void
write_total (EntenteSheet *sheet,
             guint row,
             const char *title,
             GArray *lines,
             const EntenteMoney sums[])
{
  for (guint i = 0; i < N_COLUMNS; i++)
    _entente_sheet_write (sheet, row, i, ENTENTE_CELL_TOTAL, i == COLUMN_CODE ? title : "");
  for (guint i = COLUMN_FORECAST; i <= COLUMN_DIFFERENCE; i++)
    {
      g_autofree char *formula = dup_sum (lines, i);

      _entente_sheet_write_formula (sheet, row, i, ENTENTE_CELL_TOTAL_AMOUNT, formula,
                                    sums[i - COLUMN_FORECAST]);
    }
}

static guint
write_section (EntenteSheet *sheet,
               EntenteBudgetTable *table,
               guint section,
               guint at,
               GArray *places)
{
  const EntenteLanguage language = entente_budget_table_get_language (table);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (guint));
  EntenteMoney sums[4] = { 0 };
  guint first, n_part, n_rows;
  const EntenteBudgetRow *rows = entente_budget_table_get_rows (table, &n_rows);

  entente_budget_table_get_part (table, sections[section].side, sections[section].in_kind, &first,
                                 &n_part);
  for (guint i = 0; i < N_COLUMNS; i++)
    _entente_sheet_write (
        sheet, at, i, ENTENTE_CELL_SECTION,
        i == COLUMN_CODE ? _entente_budget_word (sections[section].title, language) : "");
  at++;
  for (guint i = first; i < first + n_part; i++)
    {
      g_auto (EntenteBudgetDetail) detail = { 0 };

      if (!_entente_budget_detail_read (table, &rows[i], &detail))
        continue;
      write_detail (sheet, at, &detail, rows[i].amounts.difference);
      for (guint k = 0; k < 3; k++)
        sums[k] = add (sums[k], k == ENTENTE_AMOUNT_REVISED
                                    && detail.amounts[k] == ENTENTE_MONEY_NONE
                                  ? detail.amounts[ENTENTE_AMOUNT_FORECAST]
                                  : detail.amounts[k]);
      sums[3] = add (sums[3], rows[i].amounts.difference);
      g_array_index (places, guint, i) = at;
      g_array_append_val (lines, at);
      at++;
    }
  write_total (sheet, at, _entente_budget_word (sections[section].total, language), lines, sums);

  return at + 2;
}

void
_entente_budget_detail_sheet_write (EntenteSheet *sheet, EntenteBudgetTable *table, GArray *places)
{
  const EntenteLanguage language = entente_budget_table_get_language (table);
  guint at = _entente_budget_preamble_write (sheet,
                                             entente_budget_table_get_store (table),
                                             ENTENTE_BUDGET_WORD_BUDGET,
                                             language);
  guint n_rows;

  entente_budget_table_get_rows (table, &n_rows);
  g_array_set_size (places, n_rows);
  for (guint i = 0; i < n_rows; i++)
    g_array_index (places, guint, i) = ENTENTE_BUDGET_NONE;

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      _entente_sheet_set_width (sheet, i, columns[i].width);
      _entente_sheet_write (sheet,
                            at,
                            i,
                            columns[i].figures   ? ENTENTE_CELL_COLUMN_RIGHT
                            : i == COLUMN_CODE ? ENTENTE_CELL_COLUMN
                                               : ENTENTE_CELL_COLUMN_NOTE,
                            _entente_budget_word (columns[i].word, language));
    }
  _entente_sheet_freeze (sheet, at);
  at++;
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    at = write_section (sheet, table, i, at, places);
}

guint
_entente_budget_detail_sheet_get_column (EntenteAmountColumn amount)
{
  return COLUMN_FORECAST + amount;
}
