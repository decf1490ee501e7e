/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The budget as a spreadsheet: the facing table that funders ask for, and behind it every line. An
   amount is typed in one cell only, that of its line; all others follow. */
#include "config.h"

#include "entente-budget-files-private.h"

#include "entente-budget-detail-sheet-private.h"
#include "entente-budget-panel-private.h"
#include "entente-budget-preamble-private.h"

/* Where the two sides stand. */
enum {
  CHARGES_COLUMN = 0,
  GAP_COLUMN = 2,
  INCOME_COLUMN = 3,
};

static const EntenteAmountColumn forecast[] = { ENTENTE_AMOUNT_FORECAST };

typedef struct
{
  EntenteSheet *sheet;
  EntenteBudgetTable *table;
  EntenteLanguage language;
  GArray *places; /* of lines, on the sheet of details */
} Facing;

/* The cell of the line on the sheet of details. */
static char *
dup_reference (EntenteBudgetPanel *panel, guint index, EntenteAmountColumn amount)
{
  Facing *self = panel->data;
  const guint place = g_array_index (self->places, guint, index);
  g_autofree char *cell = NULL;

  if (place == ENTENTE_BUDGET_NONE)
    return NULL;
  cell = _entente_cell_name (place, _entente_budget_detail_sheet_get_column (amount));

  return g_strdup_printf ("='%s'!%s",
                          _entente_budget_word (ENTENTE_BUDGET_WORD_DETAIL_SHEET, self->language),
                          cell);
}

static void
write_columns (Facing *self, guint row, EntenteBudgetWord left, EntenteBudgetWord right)
{
  const char *amount = _entente_budget_word (ENTENTE_BUDGET_WORD_AMOUNT, self->language);

  _entente_sheet_write (self->sheet, row, CHARGES_COLUMN, ENTENTE_CELL_COLUMN,
                        _entente_budget_word (left, self->language));
  _entente_sheet_write (self->sheet, row, CHARGES_COLUMN + 1, ENTENTE_CELL_COLUMN_RIGHT, amount);
  _entente_sheet_write (self->sheet, row, INCOME_COLUMN, ENTENTE_CELL_COLUMN,
                        _entente_budget_word (right, self->language));
  _entente_sheet_write (self->sheet, row, INCOME_COLUMN + 1, ENTENTE_CELL_COLUMN_RIGHT, amount);
}

/* Both sides from @row on, and their totals in one row below the longer; that row is returned. */
static guint
write_sides (Facing *self, guint row, gboolean in_kind)
{
  const EntenteBudgetTotals *totals = entente_budget_table_get_totals (self->table);
  const EntenteBudgetAmounts *sums = in_kind ? totals->in_kind : totals->cash;
  static const EntenteBudgetWord words[2][2] = {
    { ENTENTE_BUDGET_WORD_TOTAL_CHARGES, ENTENTE_BUDGET_WORD_TOTAL_INCOME },
    { ENTENTE_BUDGET_WORD_TOTAL_USES, ENTENTE_BUDGET_WORD_TOTAL_ORIGINS },
  };
  EntenteBudgetPanel panels[2];
  g_autoptr (GArray) charges = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) income = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *headings[] = { charges, income };
  guint last;

  for (guint side = 0; side < 2; side++)
    {
      panels[side] = (EntenteBudgetPanel) {
        .sheet = self->sheet,
        .table = self->table,
        .column = side == ENTENTE_SIDE_CHARGES ? CHARGES_COLUMN : INCOME_COLUMN,
        .amounts = forecast,
        .n_amounts = G_N_ELEMENTS (forecast),
        .at = row,
        .dup_formula = dup_reference,
        .data = self,
      };
      _entente_budget_panel_write (&panels[side], side, in_kind, headings[side]);
    }
  last = MAX (panels[0].at, panels[1].at);
  for (guint side = 0; side < 2; side++)
    _entente_budget_panel_write_total (&panels[side],
                                       last,
                                       _entente_budget_word (words[in_kind][side], self->language),
                                       headings[side],
                                       &sums[side]);

  return last;
}

static void
write_grand_total (Facing *self, guint row, guint cash, guint in_kind)
{
  const EntenteBudgetTotals *totals = entente_budget_table_get_totals (self->table);
  static const guint columns[] = { CHARGES_COLUMN, INCOME_COLUMN };

  for (guint side = 0; side < 2; side++)
    {
      g_autofree char *one = _entente_cell_name (cash, columns[side] + 1);
      g_autofree char *other = _entente_cell_name (in_kind, columns[side] + 1);
      g_autofree char *formula = g_strdup_printf ("=%s+%s", one, other);

      _entente_sheet_write (self->sheet, row, columns[side], ENTENTE_CELL_TOTAL,
                            _entente_budget_word (ENTENTE_BUDGET_WORD_GRAND_TOTAL, self->language));
      _entente_sheet_write_formula (self->sheet, row, columns[side] + 1, ENTENTE_CELL_TOTAL_AMOUNT,
                                    formula, totals->all[side].of[ENTENTE_AMOUNT_FORECAST]);
    }
}

/* "Balanced", or what is to find; the sum of both is what is wrong, whatever is changed later. */
static void
write_balance (Facing *self, guint row, guint cash)
{
  const EntenteMoney gap = entente_budget_table_get_gap (self->table, ENTENTE_AMOUNT_FORECAST);
  const char *balanced = _entente_budget_word (ENTENTE_BUDGET_WORD_BALANCED, self->language);
  const char *to_find = _entente_budget_word (ENTENTE_BUDGET_WORD_TO_FIND, self->language);
  const char *too_many = _entente_budget_word (ENTENTE_BUDGET_WORD_TOO_MANY, self->language);
  g_autofree char *charges = _entente_cell_name (cash, CHARGES_COLUMN + 1);
  g_autofree char *income = _entente_cell_name (cash, INCOME_COLUMN + 1);
  g_autofree char *check = _entente_cell_name (row, INCOME_COLUMN + 1);
  g_autofree char *amount = g_strdup_printf ("=ROUND(%s-%s,2)", charges, income);
  g_autofree char *words = g_strdup_printf ("=IF(%s=0,\"%s\",IF(%s>0,\"%s\",\"%s\"))",
                                            check, balanced, check, to_find, too_many);

  _entente_sheet_write_words (self->sheet, row, INCOME_COLUMN, ENTENTE_CELL_HEADING, words,
                              gap == 0 || gap == ENTENTE_MONEY_NONE ? balanced
                              : gap > 0                             ? to_find
                                                                    : too_many);
  _entente_sheet_write_formula (self->sheet, row, INCOME_COLUMN + 1, ENTENTE_CELL_HEADING_AMOUNT,
                                amount, gap);
  _entente_sheet_warn (self->sheet, row, INCOME_COLUMN + 1);
}

static void
write_facing (Facing *self)
{
  guint at = _entente_budget_preamble_write (self->sheet,
                                             entente_budget_table_get_store (self->table),
                                             ENTENTE_BUDGET_WORD_BUDGET,
                                             self->language);
  guint cash, in_kind;

  _entente_sheet_set_width (self->sheet, CHARGES_COLUMN, 52);
  _entente_sheet_set_width (self->sheet, CHARGES_COLUMN + 1, 16);
  _entente_sheet_set_width (self->sheet, GAP_COLUMN, 2);
  _entente_sheet_set_width (self->sheet, INCOME_COLUMN, 52);
  _entente_sheet_set_width (self->sheet, INCOME_COLUMN + 1, 16);

  write_columns (self, at, ENTENTE_BUDGET_WORD_CHARGES, ENTENTE_BUDGET_WORD_INCOME);
  _entente_sheet_freeze (self->sheet, at);
  cash = write_sides (self, at + 1, FALSE);
  write_balance (self, cash + 1, cash);
  write_columns (self, cash + 3, ENTENTE_BUDGET_WORD_USES, ENTENTE_BUDGET_WORD_ORIGINS);
  in_kind = write_sides (self, cash + 4, TRUE);
  write_grand_total (self, in_kind + 1, cash, in_kind);
  _entente_budget_preamble_sign (self->sheet, in_kind + 4, self->language);
}

GBytes *
_entente_budget_write_workbook (EntenteBudgetTable *table, GError **error)
{
  const EntenteLanguage language = entente_budget_table_get_language (table);
  g_autofree char *title
    = _entente_budget_preamble_dup_title (entente_budget_table_get_store (table),
                                          ENTENTE_BUDGET_WORD_BUDGET,
                                          language);
  g_autoptr (EntenteWorkbook) workbook = _entente_workbook_new (title);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  EntenteSheet facing = _entente_workbook_add_sheet (
      workbook, _entente_budget_word (ENTENTE_BUDGET_WORD_BUDGET_SHEET, language));
  EntenteSheet detail = _entente_workbook_add_sheet (
      workbook, _entente_budget_word (ENTENTE_BUDGET_WORD_DETAIL_SHEET, language));

  _entente_budget_detail_sheet_write (&detail, table, places);
  write_facing (&(Facing) { &facing, table, language, places });

  return _entente_workbook_free_to_bytes (g_steal_pointer (&workbook), error);
}
