/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "budget-fixture.h"

#include <string.h>

static void
test_empty (void)
{
  g_autoptr (Money) money = money_new ();
  g_autofree char *balance = NULL;
  guint n;

  entente_budget_table_get_rows (money->table, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_true (entente_budget_table_get_totals (money->table)->cash[0].of[0]
                 == ENTENTE_MONEY_NONE);
  g_assert_cmpint (entente_budget_table_get_gap (money->table, ENTENTE_AMOUNT_FORECAST), ==, 0);
  g_assert_true (entente_budget_table_get_public_share (money->table, ENTENTE_AMOUNT_FORECAST)
                 == ENTENTE_DECIMAL_NONE);
  balance = entente_budget_table_dup_balance (money->table, ENTENTE_AMOUNT_FORECAST);
  g_assert_cmpstr (balance, ==, "No amount yet");
  g_assert_false (entente_budget_table_get_frozen (money->table));
}

static void
test_rows (void)
{
  g_autoptr (Money) money = money_new ();
  EntenteBudgetLine *rent, *town;
  g_autofree char *dump = NULL;
  const EntenteBudgetRow *rows;
  guint n, first, row;

  entente_budget_table_set_chart (money->table, "cerfa-12156-06");
  town = money_add (money, "P74.commune", "Town", "900.00");
  rent = money_add (money, "C61.rent", "Toilets", "540.00");
  money_add (money, "C60.materials", "Food", "620.00");
  money_add (money, "C60.other", "", "180.00");
  money_set (money, rent, ENTENTE_BUDGET_LINE_REVISED, "560.00");
  money_set (money, rent, ENTENTE_BUDGET_LINE_ACTUAL, "555.50");

  dump = money_dump (money->table);
  g_assert_nonnull (strstr (dump,
                            "60 – Purchases | 800.00 | 800.00 | \n"
                            " Materials and supplies | 620.00 | 620.00 | \n"
                            "  Food | 620.00 | 620.00 | \n"
                            " Other supplies | 180.00 | 180.00 | \n"
                            "  Other supplies | 180.00 | 180.00 | \n"));
  g_assert_nonnull (strstr (dump, "  Toilets | 540.00 | 560.00 | 555.50 | -4.50\n"));

  rows = entente_budget_table_get_rows (money->table, &n);
  row = entente_budget_table_find (money->table, ENTENTE_RECORD (rent), ENTENTE_SIDE_CHARGES);
  g_assert_true (rows[row].line == rent);
  g_assert_cmpuint (rows[row].level, ==, 2);
  g_assert_cmpuint (rows[rows[row].parent].level, ==, 1);
  g_assert_cmpuint (rows[rows[rows[row].parent].parent].level, ==, 0);
  g_assert_cmpuint (rows[0].n_descendants, ==, 4);
  g_assert_cmpuint (
    entente_budget_table_find (money->table, ENTENTE_RECORD (rent), ENTENTE_SIDE_INCOME), ==,
    ENTENTE_BUDGET_NONE);

  entente_budget_table_get_part (money->table, ENTENTE_SIDE_CHARGES, FALSE, &first, &n);
  g_assert_cmpuint (first, ==, 0);
  g_assert_cmpuint (n, ==, 8);
  entente_budget_table_get_part (money->table, ENTENTE_SIDE_INCOME, FALSE, &first, &n);
  g_assert_cmpuint (first, ==, 8);
  g_assert_cmpuint (n, ==, 3);
  g_assert_true (rows[10].line == town);
  entente_budget_table_get_part (money->table, ENTENTE_SIDE_INCOME, TRUE, &first, &n);
  g_assert_cmpuint (n, ==, 0);
}

/* Empty entries are rows when asked for, but not those that a chart only keeps for old amounts. */
static void
test_show_empty (void)
{
  g_autoptr (Money) money = money_new ();
  const EntenteChartEntry *entries;
  const EntenteBudgetRow *rows;
  guint n, n_entries, n_shown = 0;

  entente_budget_table_set_show_empty (money->table, TRUE);
  rows = entente_budget_table_get_rows (money->table, &n);
  entries = entente_account_chart_get_entries (entente_budget_table_get_chart (money->table),
                                               &n_entries);
  for (guint i = 0; i < n_entries; i++)
    n_shown += !entries[i].is_fallback && !(entries[i].is_heading && entries[i].is_alone);
  g_assert_cmpuint (n, ==, n_shown);
  for (guint i = 0; i < n; i++)
    g_assert_false (entries[rows[i].entry].is_fallback);
}

/* A heading whose only entry says the same words stands once, in every chart. */
static void
test_alone (void)
{
  g_autoptr (Money) money = money_new ();
  const char *const *charts = entente_account_chart_list ();
  EntenteBudgetLine *shares = money_add (money, "RP", "Shares", "50.00");

  for (guint i = 0; charts[i] != NULL; i++)
    {
      g_autofree char *title = NULL;
      const EntenteChartEntry *entries;
      const EntenteBudgetRow *rows;
      guint n;

      entries = entente_account_chart_get_entries (
        entente_account_chart_get (charts[i], ENTENTE_LANGUAGE_ENGLISH), &n);
      entente_budget_table_set_chart (money->table, charts[i]);
      rows = entente_budget_table_get_rows (money->table, &n);
      title = entente_budget_table_dup_title (money->table, 0);
      g_assert_cmpuint (n, ==, 2);
      g_assert_cmpuint (rows[0].level, ==, 0);
      g_assert_cmpuint (rows[0].parent, ==, ENTENTE_BUDGET_NONE);
      g_assert_cmpuint (rows[0].n_descendants, ==, 1);
      g_assert_cmpstr (entries[rows[0].entry].key, ==, "RP");
      g_assert_nonnull (strstr (title, "wn resources"));
      g_assert_true (rows[1].line == shares);
      g_assert_cmpuint (rows[1].level, ==, 2);
      g_assert_cmpuint (rows[1].parent, ==, 0);
    }
}

static void
test_totals (void)
{
  g_autoptr (Money) money = money_new ();
  const EntenteBudgetTotals *totals;

  money_add (money, "C60.materials", "Food", "620.00");
  money_add (money, "CI.fixed", "Overheads", "80.00");
  money_add (money, "P74.commune", "Town", "500.00");
  money_add (money, "RP", "Shares", "50.00");
  money_add_in_kind (money, ENTENTE_NATURE_GOODS, "Vegetables", "250.00");

  totals = entente_budget_table_get_totals (money->table);
  money_assert_cents (totals->direct[ENTENTE_SIDE_CHARGES].of[0], "620.00");
  money_assert_cents (totals->indirect[ENTENTE_SIDE_CHARGES].of[0], "80.00");
  money_assert_cents (totals->own[ENTENTE_SIDE_INCOME].of[0], "50.00");
  money_assert_cents (totals->cash[ENTENTE_SIDE_CHARGES].of[0], "700.00");
  money_assert_cents (totals->cash[ENTENTE_SIDE_INCOME].of[0], "550.00");
  money_assert_cents (totals->in_kind[ENTENTE_SIDE_CHARGES].of[0], "250.00");
  money_assert_cents (totals->in_kind[ENTENTE_SIDE_INCOME].of[0], "250.00");
  money_assert_cents (totals->all[ENTENTE_SIDE_CHARGES].of[0], "950.00");
  money_assert_cents (totals->all[ENTENTE_SIDE_INCOME].of[0], "800.00");
  g_assert_true (totals->cash[0].of[ENTENTE_AMOUNT_ACTUAL] == ENTENTE_MONEY_NONE);
  g_assert_true (totals->cash[0].difference == ENTENTE_MONEY_NONE);
  money_assert_cents (entente_budget_table_get_gap (money->table, ENTENTE_AMOUNT_FORECAST),
                      "150.00");
}

static void
test_balance (void)
{
  g_autoptr (Money) money = money_new ();
  EntenteBudgetLine *town;
  g_autofree char *missing = NULL;
  g_autofree char *exact = NULL;
  g_autofree char *more = NULL;
  g_autofree char *spent = NULL;

  money_add (money, "C60.materials", "Food", "1650.00");
  town = money_add (money, "P74.commune", "Town", "1500.00");
  missing = entente_budget_table_dup_balance (money->table, ENTENTE_AMOUNT_FORECAST);
  money_assert_words (missing, "€150.00 of income to find");
  money_set (money, town, ENTENTE_BUDGET_LINE_FORECAST, "1650.00");
  exact = entente_budget_table_dup_balance (money->table, ENTENTE_AMOUNT_FORECAST);
  g_assert_cmpstr (exact, ==, "Balanced");
  money_set (money, town, ENTENTE_BUDGET_LINE_FORECAST, "1690.00");
  more = entente_budget_table_dup_balance (money->table, ENTENTE_AMOUNT_FORECAST);
  money_assert_words (more, "€40.00 of income too many");
  money_set (money, town, ENTENTE_BUDGET_LINE_ACTUAL, "10.00");
  spent = entente_budget_table_dup_balance (money->table, ENTENTE_AMOUNT_ACTUAL);
  money_assert_words (spent, "€10.00 more received than spent");
}

static void
test_public_share (void)
{
  g_autoptr (Money) money = money_new ();

  money_add (money, "P74.commune", "Town", "800.00");
  money_add (money, "P74.private", "Foundation", "200.00");
  money_add_in_kind (money, ENTENTE_NATURE_GOODS, "Vegetables", "1000.00");
  g_assert_cmpint (entente_budget_table_get_public_share (money->table, ENTENTE_AMOUNT_FORECAST),
                   ==, 8000);
  money_set_settings (money, ENTENTE_BUDGET_SETTINGS_SHARE_WITH_IN_KIND, "yes");
  g_assert_cmpint (entente_budget_table_get_public_share (money->table, ENTENTE_AMOUNT_FORECAST),
                   ==, 4000);
}

/* A contribution is typed once and stands on both sides. */
static void
test_in_kind (void)
{
  g_autoptr (Money) money = money_new ();
  EntenteRecord *given
    = ENTENTE_RECORD (money_add_in_kind (money, ENTENTE_NATURE_PREMISES, "Hall", "640.00"));
  guint n;
  const EntenteBudgetRow *rows = entente_budget_table_get_rows (money->table, &n);
  guint use = entente_budget_table_find (money->table, given, ENTENTE_SIDE_CHARGES);
  guint origin = entente_budget_table_find (money->table, given, ENTENTE_SIDE_INCOME);
  const EntenteChartEntry *entries = entente_account_chart_get_entries (
    entente_budget_table_get_chart (money->table), &n);

  g_assert_true (rows[use].in_kind == ENTENTE_IN_KIND (given));
  g_assert_true (rows[origin].in_kind == ENTENTE_IN_KIND (given));
  g_assert_cmpstr (entries[rows[use].entry].key, ==, "E.goods");
  g_assert_cmpstr (entries[rows[origin].entry].key, ==, "O.services");
  money_assert_cents (rows[origin].amounts.of[0], "640.00");
}

/* What stands under no account of its side is counted and shown, to be sorted. */
static void
test_unsorted (void)
{
  g_autoptr (Money) money = money_new ();
  EntenteBudgetLine *line = money_add (money, "C99.of_the_future", "Strange", "10.00");
  EntenteBudgetLine *wrong = money_add (money, "P74.state", "On the wrong side", "5.00");
  const EntenteBudgetTotals *totals;

  money_set (money, wrong, ENTENTE_BUDGET_LINE_SIDE, "charges");
  totals = entente_budget_table_get_totals (money->table);
  money_assert_cents (totals->direct[ENTENTE_SIDE_CHARGES].of[0], "15.00");
  g_assert_true (totals->cash[ENTENTE_SIDE_INCOME].of[0] == ENTENTE_MONEY_NONE);
  g_assert_cmpuint (
    entente_budget_table_find (money->table, ENTENTE_RECORD (line), ENTENTE_SIDE_CHARGES), !=,
    ENTENTE_BUDGET_NONE);
  g_assert_cmpuint (
    entente_budget_table_find (money->table, ENTENTE_RECORD (wrong), ENTENTE_SIDE_CHARGES), !=,
    ENTENTE_BUDGET_NONE);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* Listeners hear of what touches the budget, and of nothing else. */
static void
test_changed (void)
{
  g_autoptr (Money) money = money_new ();
  EntenteBudgetLine *line = money_add (money, "C60.materials", "Food", "620.00");
  guint count = 0;

  g_signal_connect_swapped (money->table, "changed", G_CALLBACK (count_cb), &count);
  money_set (money, line, ENTENTE_BUDGET_LINE_FORECAST, "630.00");
  g_assert_cmpuint (count, ==, 0); /* nobody has asked */
  money_assert_cents (entente_budget_table_get_gap (money->table, 0), "630.00");
  money_set (money, line, ENTENTE_BUDGET_LINE_FORECAST, "640.00");
  g_assert_cmpuint (count, ==, 1);
  money_assert_cents (entente_budget_table_get_gap (money->table, 0), "640.00");
  money_undo (money);
  g_assert_cmpuint (count, ==, 2);
  money_assert_cents (entente_budget_table_get_gap (money->table, 0), "630.00");
  money_set (money, entente_project_get_details (money->project), ENTENTE_PROJECT_DETAILS_TITLE,
             "Meal");
  g_assert_cmpuint (count, ==, 3);
  entente_budget_table_set_chart (money->table, "simplified");
  entente_budget_table_set_chart (money->table, "simplified");
  g_assert_cmpuint (count, ==, 4);
  entente_budget_table_set_show_empty (money->table, TRUE);
  g_assert_cmpuint (count, ==, 5);
}

/* The table of the project follows whatever is the working budget, and one that is deleted gives
   way to it. */
static void
test_follows_working (void)
{
  g_autoptr (Money) money = money_new ();
  g_autoptr (EntenteBudgetTable) other = NULL;
  EntenteBudget *first = money->budget;
  EntenteEdit *edit = entente_store_begin (money->store, "add");
  EntenteRecord *second = entente_edit_insert (edit, ENTENTE_TYPE_BUDGET);
  guint notified = 0;

  entente_edit_set_choice (edit, second, ENTENTE_BUDGET_STATE, ENTENTE_BUDGET_SCENARIO);
  g_assert_true (entente_edit_commit (edit, NULL));
  entente_edit_rollback (edit);
  money_add (money, "C60.materials", "Food", "620.00");
  other = entente_budget_table_new (money->store, ENTENTE_BUDGET (second), ENTENTE_LANGUAGE_ENGLISH);
  g_signal_connect_swapped (other, "notify::budget", G_CALLBACK (count_cb), &notified);
  g_assert_true (entente_budget_table_get_budget (other) == ENTENTE_BUDGET (second));
  g_assert_cmpint (entente_budget_table_get_gap (other, 0), ==, 0);

  g_assert_cmpint (entente_budget_table_get_gap (money->table, 0), !=, 0);
  money_set (money, first, ENTENTE_BUDGET_STATE, "scenario");
  money_set (money, second, ENTENTE_BUDGET_STATE, "working");
  g_assert_true (entente_budget_table_get_budget (money->table) == ENTENTE_BUDGET (second));
  g_assert_cmpint (entente_budget_table_get_gap (money->table, 0), ==, 0);
  money_set (money, first, ENTENTE_BUDGET_STATE, "working");

  money_delete (money, second);
  g_assert_true (entente_budget_table_get_budget (other) == first);
  money_assert_cents (entente_budget_table_get_gap (other, 0), "620.00");
  g_assert_cmpuint (notified, ==, 1);
}

static guint
count_found (Money *money, const char *words)
{
  g_autoptr (GArray) found = entente_budget_table_search (money->table, words);

  return found->len;
}

static void
test_search (void)
{
  g_autoptr (Money) money = money_new ();
  EntenteOrganization *town
    = money_add_organization (money, "Ville de Villefeinte", ENTENTE_ORGANIZATION_COMMUNE);
  EntenteBudgetLine *grant = money_add (money, "P74.commune", "Grant", "1234.56");
  guint n;

  money_set_reference (money, grant, ENTENTE_BUDGET_LINE_FUNDER, town);
  money_add (money, "C60.materials", "Légumes", "620.00");
  money_add (money, "C60.other", "Paper", "10.00");
  money_set (money, grant, ENTENTE_BUDGET_LINE_DOCUMENT, "letter 2027-114");

  entente_budget_table_get_rows (money->table, &n);
  g_assert_cmpuint (count_found (money, ""), ==, n);
  g_assert_cmpuint (count_found (money, "legumes"), ==, 3); /* with its entry and heading */
  g_assert_cmpuint (count_found (money, "villefeinte grant"), ==, 3);
  g_assert_cmpuint (count_found (money, "2027-114"), ==, 3);
  g_assert_cmpuint (count_found (money, "1 234,56"), ==, 3);
  g_assert_cmpuint (count_found (money, "1234.56"), ==, 3);
  g_assert_cmpuint (count_found (money, "nothing like it"), ==, 0);
  /* A heading with all that stands under it. */
  g_assert_cmpuint (count_found (money, "purchases"), ==, 5);
}

/* Whatever the lines and the chart, subtotals are the sums of their lines, every line is there
   once, and the totals are the same. */
static void
check_sums (Money *money)
{
  guint n, n_lines = 0;
  const EntenteBudgetRow *rows = entente_budget_table_get_rows (money->table, &n);
  EntenteMoney sums[2] = { 0, 0 };

  for (guint i = 0; i < n; i++)
    {
      EntenteMoney sum = 0;

      if (rows[i].line != NULL)
        {
          n_lines++;
          continue;
        }
      for (guint j = i + 1; j <= i + rows[i].n_descendants; j++)
        if (rows[j].line != NULL)
          sum += MAX (0, rows[j].amounts.of[0]);
      g_assert_cmpint (MAX (0, rows[i].amounts.of[0]), ==, sum);
      if (rows[i].parent == ENTENTE_BUDGET_NONE)
        sums[rows[i].side] += sum;
    }
  g_assert_cmpuint (n_lines, ==,
                    g_list_model_get_n_items (
                      entente_store_get_list (money->store, ENTENTE_TYPE_BUDGET_LINE)));
  for (guint side = 0; side < 2; side++)
    g_assert_cmpint (sums[side], ==,
                     MAX (0, entente_budget_table_get_totals (money->table)->all[side].of[0]));
}

static void
test_random_charts (void)
{
  const char *const *charts = entente_account_chart_list ();
  guint n_accounts;
  const EntenteAccount *accounts = entente_account_get_all (&n_accounts);

  for (guint round = 0; round < 20; round++)
    {
      g_autoptr (Money) money = money_new ();
      EntenteMoney gap;

      for (guint i = 0; i < 30; i++)
        {
          g_autofree char *amount
            = entente_money_to_text (g_test_rand_int_range (0, 1000000));

          money_add (money,
                     accounts[g_test_rand_int_range (0, n_accounts)].key,
                     "line",
                     g_test_rand_int_range (0, 9) == 0 ? "" : amount);
        }
      gap = entente_budget_table_get_gap (money->table, 0);
      for (guint i = 0; charts[i] != NULL; i++)
        {
          g_autofree char *before = money_dump_store (money);
          g_autofree char *after = NULL;

          entente_budget_table_set_chart (money->table, charts[i]);
          check_sums (money);
          g_assert_cmpint (entente_budget_table_get_gap (money->table, 0), ==, gap);
          money_set_settings (money, ENTENTE_BUDGET_SETTINGS_CHART, charts[i]);
          money_undo (money);
          after = money_dump_store (money);
          g_assert_cmpstr (before, ==, after);
        }
    }
}

/* A file may hold any number: sums stop, they do not turn negative. */
static void
test_hostile_amounts (void)
{
  g_autoptr (Money) money = money_new ();
  EntenteBudgetLine *line;

  for (guint i = 0; i < 3; i++)
    {
      line = money_add (money, "C60.materials", "huge", "1.00");
      money_set (money, line, ENTENTE_BUDGET_LINE_FORECAST, "90000000000000000.00");
      money_set (money, line, ENTENTE_BUDGET_LINE_ACTUAL, "-90000000000000000.00");
    }
  g_assert_cmpint (entente_budget_table_get_totals (money->table)->cash[0].of[0], ==, G_MAXINT64);
  g_assert_cmpint (entente_budget_table_get_totals (money->table)->cash[0].difference, <, 0);
}

static void
test_language (void)
{
  g_autoptr (Money) money = money_new ();
  g_autofree char *english = NULL;
  g_autofree char *french = NULL;

  money_add (money, "C60.other", "", "180.00");
  english = money_dump (money->table);
  g_assert_nonnull (strstr (english, "Other supplies"));
  money_set (money, entente_project_get_details (money->project),
             ENTENTE_PROJECT_DETAILS_LANGUAGE, "fr");
  french = money_dump (money->table);
  g_assert_nonnull (strstr (french, "Autres fournitures"));
}

#define add(path, function) g_test_add_func ("/budget-table/" path, function)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("empty", test_empty);
  add ("rows", test_rows);
  add ("show-empty", test_show_empty);
  add ("alone", test_alone);
  add ("totals", test_totals);
  add ("balance", test_balance);
  add ("public-share", test_public_share);
  add ("in-kind", test_in_kind);
  add ("unsorted", test_unsorted);
  add ("changed", test_changed);
  add ("follows-working", test_follows_working);
  add ("search", test_search);
  add ("random-charts", test_random_charts);
  add ("hostile-amounts", test_hostile_amounts);
  add ("language", test_language);

  return g_test_run ();
}
