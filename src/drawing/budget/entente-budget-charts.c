/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-charts.h"

#include "budget/entente-funding.h"
#include "entente-words.h"
#include "schedule/entente-time-axis.h"

/* Ticks are whole euros. */
#define EURO 100

/* Letters there is room for: "septembre 2027", "sept.". */
#define LONG_MONTH 20
#define SHORT_MONTH 5

static char *
format_money (gint64 value, gboolean is_brief, EntenteLanguage language)
{
  const EntenteMoneyStyle style
      = is_brief && value % EURO == 0 ? ENTENTE_MONEY_WHOLE : ENTENTE_MONEY_EURO;

  return entente_money_format (value, style, language);
}

static EntenteWords *
make_words (EntenteLanguage language)
{
  return entente_words_new (language, "budget-charts");
}

static EntenteChart *
make_chart (EntenteChartKind kind,
            EntenteWords *words,
            const char *title,
            const char *empty,
            EntenteLanguage language)
{
  EntenteChart *chart = entente_chart_new (kind, entente_words_get (words, title), language);

  entente_chart_set_format (chart, format_money, EURO);
  entente_chart_set_empty_words (chart, entente_words_get (words, empty));

  return chart;
}

/*
 * Headings
 */

static char *
dup_heading (EntenteBudgetTable *table, const EntenteBudgetRow *row)
{
  guint n_entries;
  const EntenteChartEntry *entries
      = entente_account_chart_get_entries (entente_budget_table_get_chart (table), &n_entries);

  return row->entry < n_entries ? entente_chart_entry_dup_title (&entries[row->entry])
                                : g_strdup ("");
}

static gboolean
has_amount (const EntenteBudgetRow *row, const EntenteAmountColumn *columns, guint n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    if (row->amounts.of[columns[i]] != ENTENTE_MONEY_NONE && row->amounts.of[columns[i]] != 0)
      return TRUE;

  return FALSE;
}

/* One category for each heading that has an amount, with a value for each column. */
static void
add_headings (EntenteChart *chart,
              EntenteBudgetTable *table,
              EntenteBudgetSide side,
              const EntenteAmountColumn *columns,
              guint n_columns)
{
  guint n_rows, first, n_part;
  const EntenteBudgetRow *rows = entente_budget_table_get_rows (table, &n_rows);

  entente_budget_table_get_part (table, side, FALSE, &first, &n_part);
  for (guint i = first; i < first + n_part && i < n_rows; i++)
    {
      if (rows[i].parent != ENTENTE_BUDGET_NONE || !has_amount (&rows[i], columns, n_columns))
        continue;

      g_autofree char *heading = dup_heading (table, &rows[i]);
      const guint category = entente_chart_add_category (chart, heading, NULL);

      entente_chart_set_category_id (chart, category, rows[i].entry);
      for (guint column = 0; column < n_columns; column++)
        entente_chart_set_value (chart, category, column, rows[i].amounts.of[columns[column]]);
    }
}

static const char *
get_column_words (EntenteWords *words, EntenteAmountColumn column)
{
  static const char *const keys[] = {
    [ENTENTE_AMOUNT_FORECAST] = "forecast",
    [ENTENTE_AMOUNT_REVISED] = "revised",
    [ENTENTE_AMOUNT_ACTUAL] = "actual",
  };

  return entente_words_get (words, keys[column]);
}

/**
 * entente_budget_charts_new_structure:
 * @table: a budget
 * @side: charges or income
 * @column: which amounts
 * @language: of the words
 *
 * Returns: (transfer full): bars of the headings with their share of the side, contributions in
 *   kind left out
 */
EntenteChart *
entente_budget_charts_new_structure (EntenteBudgetTable *table,
                                     EntenteBudgetSide side,
                                     EntenteAmountColumn column,
                                     EntenteLanguage language)
{
  g_return_val_if_fail (ENTENTE_IS_BUDGET_TABLE (table), NULL);
  g_return_val_if_fail (column <= ENTENTE_AMOUNT_ACTUAL, NULL);

  g_autoptr (EntenteWords) words = make_words (language);
  EntenteChart *chart = make_chart (
      ENTENTE_CHART_BARS, words,
      side == ENTENTE_SIDE_CHARGES ? "charges-structure" : "income-structure",
      side == ENTENTE_SIDE_CHARGES ? "no-charges" : "no-income", language);

  entente_chart_set_counts_shares (chart, TRUE);
  entente_chart_add_series (chart, get_column_words (words, column), ENTENTE_CHART_SOLID,
                            ENTENTE_TONE_BLUE);
  add_headings (chart, table, side, &column, 1);

  return chart;
}

/**
 * entente_budget_charts_new_comparison:
 * @table: a budget
 * @side: charges or income
 * @language: of the words
 *
 * Returns: (transfer full): two bars a heading, what was forecast and what came true
 */
EntenteChart *
entente_budget_charts_new_comparison (EntenteBudgetTable *table,
                                      EntenteBudgetSide side,
                                      EntenteLanguage language)
{
  static const EntenteAmountColumn columns[]
      = { ENTENTE_AMOUNT_FORECAST, ENTENTE_AMOUNT_ACTUAL };
  static const EntenteTone tones[] = { ENTENTE_TONE_BLUE, ENTENTE_TONE_PURPLE };

  g_return_val_if_fail (ENTENTE_IS_BUDGET_TABLE (table), NULL);

  g_autoptr (EntenteWords) words = make_words (language);
  EntenteChart *chart = make_chart (
      ENTENTE_CHART_BARS, words,
      side == ENTENTE_SIDE_CHARGES ? "charges-comparison" : "income-comparison",
      side == ENTENTE_SIDE_CHARGES ? "no-charges" : "no-income", language);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    entente_chart_add_series (chart, get_column_words (words, columns[i]), ENTENTE_CHART_SOLID,
                              tones[i]);
  add_headings (chart, table, side, columns, G_N_ELEMENTS (columns));

  return chart;
}

/*
 * Funding
 */

/* What can be counted on: what was granted once that is known, what is asked before. */
static EntenteMoney
get_worth (EntenteRecord *request)
{
  const EntenteMoney granted
      = entente_record_get_cents (request, ENTENTE_FUNDING_REQUEST_GRANTED);
  const EntenteMoney asked = entente_record_get_cents (request, ENTENTE_FUNDING_REQUEST_ASKED);
  const EntenteMoney worth = granted != ENTENTE_MONEY_NONE ? granted : asked;

  return worth != ENTENTE_MONEY_NONE ? MAX (worth, 0) : 0;
}

/**
 * entente_budget_charts_new_funding:
 * @store: of the project
 * @language: of the words
 *
 * Returns: (transfer full): one bar of all requests, cut into their stages: what was granted, or
 *   asked as long as nobody decided
 */
EntenteChart *
entente_budget_charts_new_funding (EntenteStore *store, EntenteLanguage language)
{
  static const struct
  {
    const char *words;
    EntenteTone tone;
  } stages[] = {
    [ENTENTE_STAGE_TO_PREPARE] = { "to-prepare", ENTENTE_TONE_GREY },
    [ENTENTE_STAGE_WAITING] = { "waiting", ENTENTE_TONE_ORANGE },
    [ENTENTE_STAGE_OBTAINED] = { "obtained", ENTENTE_TONE_GREEN },
    [ENTENTE_STAGE_TO_REPORT] = { "to-report", ENTENTE_TONE_TEAL },
    [ENTENTE_STAGE_DONE] = { "done", ENTENTE_TONE_BLUE },
  };

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  g_autoptr (EntenteWords) words = make_words (language);
  EntenteChart *chart
      = make_chart (ENTENTE_CHART_SHARES, words, "funding", "no-funding", language);
  GListModel *requests = entente_store_get_list (store, ENTENTE_TYPE_FUNDING_REQUEST);
  EntenteMoney sums[G_N_ELEMENTS (stages)] = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (requests); i++)
    {
      g_autoptr (EntenteRecord) request = g_list_model_get_item (requests, i);

      sums[entente_funding_state_get_stage (
          entente_record_get_choice (request, ENTENTE_FUNDING_REQUEST_STATE))]
          += get_worth (request);
    }
  entente_chart_set_counts_shares (chart, TRUE);
  entente_chart_add_category (chart, "", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      entente_chart_add_series (chart, entente_words_get (words, stages[i].words),
                                ENTENTE_CHART_SOLID, stages[i].tone);
      if (sums[i] > 0)
        entente_chart_set_value (chart, 0, i, sums[i]);
    }

  return chart;
}

/*
 * Cash
 */

/* "mai 2027"; under a column the month alone, with the year where one begins. */
static void
add_month (EntenteChart *chart, const EntenteCashMonth *month, gboolean has_year)
{
  const EntenteLanguage language = entente_chart_get_language (chart);
  GDate first;

  g_date_clear (&first, 1);
  g_date_set_dmy (&first, 1, month->month, month->year);

  const EntenteMoment beat = entente_moment_from_date (&first);
  g_autofree char *label
      = entente_rhythm_format (ENTENTE_RHYTHM_MONTH, beat, FALSE, LONG_MONTH, language);
  g_autofree char *name
      = entente_rhythm_format (ENTENTE_RHYTHM_MONTH, beat, FALSE, SHORT_MONTH, language);
  g_autofree char *brief
      = has_year ? g_strdup_printf ("%s\n%u", name, month->year) : g_strdup (name);

  entente_chart_add_category (chart, label, brief);
}

/**
 * entente_budget_charts_new_cash:
 * @plan: a cash plan
 * @language: of the words
 *
 * Returns: (transfer full): columns of what comes in and goes out each month, and a line of what is
 *   left at its end
 */
EntenteChart *
entente_budget_charts_new_cash (EntenteCashPlan *plan, EntenteLanguage language)
{
  g_return_val_if_fail (plan != NULL, NULL);

  g_autoptr (EntenteWords) words = make_words (language);
  EntenteChart *chart = make_chart (ENTENTE_CHART_COLUMNS, words, "cash", "no-cash", language);

  entente_chart_add_series (chart, entente_words_get (words, "cash-in"), ENTENTE_CHART_SOLID,
                            ENTENTE_TONE_GREEN);
  entente_chart_add_series (chart, entente_words_get (words, "cash-out"), ENTENTE_CHART_SOLID,
                            ENTENTE_TONE_ORANGE);
  entente_chart_add_series (chart, entente_words_get (words, "cash-left"), ENTENTE_CHART_LINE,
                            ENTENTE_TONE_BLUE);
  for (guint i = 0; i < plan->months->len; i++)
    {
      const EntenteCashMonth *month = g_ptr_array_index (plan->months, i);

      add_month (chart, month, i == 0 || month->month == 1);
      entente_chart_set_value (chart, i, 0, month->in);
      entente_chart_set_value (chart, i, 1, -month->out);
      entente_chart_set_value (chart, i, 2, month->balance);
    }

  return chart;
}
