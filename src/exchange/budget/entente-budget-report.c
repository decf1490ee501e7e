/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The financial report as a spreadsheet: forecast and actual of every line, the difference and the
   share in formulas (Cerfa 15059*02, part 2). */
#include "config.h"

#include "entente-budget-files-private.h"

#include "entente-budget-panel-private.h"
#include "entente-budget-preamble-private.h"

enum {
  COLUMN_TITLE,
  COLUMN_FORECAST,
  COLUMN_ACTUAL,
  COLUMN_DIFFERENCE,
  COLUMN_SHARE,
  COLUMN_EXPLANATION,
  N_COLUMNS
};

static const struct
{
  EntenteBudgetWord word;
  double width;
} columns[N_COLUMNS] = {
  [COLUMN_TITLE] = { ENTENTE_BUDGET_WORD_CHARGES, 52 },
  [COLUMN_FORECAST] = { ENTENTE_BUDGET_WORD_FORECAST, 16 },
  [COLUMN_ACTUAL] = { ENTENTE_BUDGET_WORD_ACTUAL, 16 },
  [COLUMN_DIFFERENCE] = { ENTENTE_BUDGET_WORD_DIFFERENCE, 16 },
  [COLUMN_SHARE] = { ENTENTE_BUDGET_WORD_PER_CENT, 18 },
  [COLUMN_EXPLANATION] = { ENTENTE_BUDGET_WORD_EXPLANATION, 50 },
};

static const EntenteAmountColumn amounts[] = { ENTENTE_AMOUNT_FORECAST, ENTENTE_AMOUNT_ACTUAL };

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

static EntenteMoney
get_amount (EntenteMoney amount)
{
  return amount == ENTENTE_MONEY_NONE ? 0 : amount;
}

/* Actual − forecast, and actual ÷ forecast, empty without a forecast; both before the actual amount
   is known. */
static void
write_formulas (EntenteSheet *sheet,
                guint row,
                EntenteCellStyle amount_style,
                EntenteCellStyle share_style,
                const EntenteBudgetAmounts *of)
{
  const EntenteMoney forecast = get_amount (of->of[ENTENTE_AMOUNT_FORECAST]);
  const EntenteMoney actual = get_amount (of->of[ENTENTE_AMOUNT_ACTUAL]);
  const gboolean is_known = of->of[ENTENTE_AMOUNT_ACTUAL] != ENTENTE_MONEY_NONE;
  const EntenteDecimal share
    = is_known ? entente_money_share (actual, forecast) : ENTENTE_DECIMAL_NONE;
  g_autofree char *left = _entente_cell_name (row, COLUMN_FORECAST);
  g_autofree char *right = _entente_cell_name (row, COLUMN_ACTUAL);
  g_autofree char *difference = g_strdup_printf ("=IF(%s=\"\",\"\",ROUND(%s-%s,2))", right,
                                                 right, left);
  g_autofree char *ratio = g_strdup_printf ("=IF(OR(%s=\"\",%s=0),\"\",%s/%s)", right, left,
                                            right, left);

  if (is_known)
    _entente_sheet_write_formula (sheet, row, COLUMN_DIFFERENCE, amount_style, difference,
                                  actual - forecast);
  else
    _entente_sheet_write_words (sheet, row, COLUMN_DIFFERENCE, amount_style, difference, "");
  if (share == ENTENTE_DECIMAL_NONE)
    _entente_sheet_write_words (sheet, row, COLUMN_SHARE, share_style, ratio, "");
  else
    _entente_sheet_write_share (sheet, row, COLUMN_SHARE, share_style, ratio, share);
}

static void
write_more (EntenteBudgetPanel *panel, guint row, const EntenteBudgetRow *what, guint level)
{
  const gboolean heading = level == 0;
  const char *explanation = "";

  write_formulas (panel->sheet,
                  row,
                  heading ? ENTENTE_CELL_HEADING_AMOUNT : ENTENTE_CELL_AMOUNT,
                  heading ? ENTENTE_CELL_HEADING_SHARE : ENTENTE_CELL_SHARE,
                  &what->amounts);
  if (what->line != NULL)
    explanation
      = entente_record_get_text (ENTENTE_RECORD (what->line), ENTENTE_BUDGET_LINE_EXPLANATION);
  if (heading || *explanation != '\0')
    _entente_sheet_write (panel->sheet,
                          row,
                          COLUMN_EXPLANATION,
                          heading ? ENTENTE_CELL_HEADING : ENTENTE_CELL_NOTE,
                          explanation);
}

static void
write_columns (EntenteSheet *sheet, guint row, EntenteBudgetWord title, EntenteLanguage language)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    _entente_sheet_write (sheet,
                          row,
                          i,
                          i == COLUMN_TITLE         ? ENTENTE_CELL_COLUMN
                          : i == COLUMN_EXPLANATION ? ENTENTE_CELL_COLUMN_NOTE
                                                    : ENTENTE_CELL_COLUMN_RIGHT,
                          _entente_budget_word (i == COLUMN_TITLE ? title : columns[i].word,
                                                language));
}

/* Totals are 0 where no line has an amount: what happened is not known then. */
static EntenteBudgetAmounts
get_sum (EntenteBudgetTable *table, EntenteBudgetSide side, gboolean in_kind)
{
  const EntenteBudgetTotals *totals = entente_budget_table_get_totals (table);
  EntenteBudgetAmounts sum = in_kind ? totals->in_kind[side] : totals->cash[side];
  gboolean is_known = FALSE;
  guint first, n_part, n_rows;
  const EntenteBudgetRow *rows = entente_budget_table_get_rows (table, &n_rows);

  entente_budget_table_get_part (table, side, in_kind, &first, &n_part);
  for (guint i = first; i < first + n_part && !is_known; i++)
    is_known = rows[i].amounts.of[ENTENTE_AMOUNT_ACTUAL] != ENTENTE_MONEY_NONE;
  if (!is_known)
    sum.of[ENTENTE_AMOUNT_ACTUAL] = ENTENTE_MONEY_NONE;
  return sum;
}

/* Returns the row below. */
static guint
write_section (EntenteSheet *sheet, EntenteBudgetTable *table, guint section, guint at)
{
  const EntenteLanguage language = entente_budget_table_get_language (table);
  const EntenteBudgetSide side = sections[section].side;
  const EntenteBudgetAmounts sum = get_sum (table, side, sections[section].in_kind);
  g_autoptr (GArray) headings = g_array_new (FALSE, FALSE, sizeof (guint));
  EntenteBudgetPanel panel = {
    .sheet = sheet,
    .table = table,
    .column = COLUMN_TITLE,
    .amounts = amounts,
    .n_amounts = G_N_ELEMENTS (amounts),
    .at = at + 1,
    .write_more = write_more,
  };

  write_columns (sheet, at, sections[section].title, language);
  _entente_budget_panel_write (&panel, side, sections[section].in_kind, headings);
  _entente_budget_panel_write_total (&panel,
                                     panel.at,
                                     _entente_budget_word (sections[section].total, language),
                                     headings,
                                     &sum);
  write_formulas (sheet, panel.at, ENTENTE_CELL_TOTAL_AMOUNT, ENTENTE_CELL_TOTAL_SHARE, &sum);
  _entente_sheet_write (sheet, panel.at, COLUMN_EXPLANATION, ENTENTE_CELL_TOTAL, "");

  return panel.at + 2;
}

GBytes *
_entente_budget_write_report (EntenteBudgetTable *table, GError **error)
{
  const EntenteLanguage language = entente_budget_table_get_language (table);
  EntenteStore *store = entente_budget_table_get_store (table);
  g_autofree char *title
    = _entente_budget_preamble_dup_title (store, ENTENTE_BUDGET_WORD_REPORT, language);
  g_autoptr (EntenteWorkbook) workbook = _entente_workbook_new (title);
  EntenteSheet sheet = _entente_workbook_add_sheet (
      workbook, _entente_budget_word (ENTENTE_BUDGET_WORD_REPORT_SHEET, language));
  guint at = _entente_budget_preamble_write (&sheet, store, ENTENTE_BUDGET_WORD_REPORT, language);

  for (guint i = 0; i < N_COLUMNS; i++)
    _entente_sheet_set_width (&sheet, i, columns[i].width);
  _entente_sheet_freeze (&sheet, at);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    at = write_section (&sheet, table, i, at);
  _entente_budget_preamble_sign (&sheet, at, language);

  return _entente_workbook_free_to_bytes (g_steal_pointer (&workbook), error);
}
