/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "budget-fixture.h"

#include "entente-model-error.h"

#include <string.h>

static EntenteBudget *
copy (Money *money, EntenteBudget *budget, const char *name)
{
  g_autoptr (GError) error = NULL;
  EntenteBudget *scenario = entente_budget_copy_as_scenario (money->store, budget, name, &error);

  g_assert_no_error (error);
  return scenario;
}

static EntenteBudget *
adopt (Money *money, EntenteBudget *budget)
{
  g_autoptr (GError) error = NULL;
  EntenteBudget *adopted = NULL;
  GDate day;

  g_date_set_dmy (&day, 12, G_DATE_MARCH, 2027);
  entente_budget_adopt (money->store, budget, "general assembly", &day, &adopted, &error);
  g_assert_no_error (error);

  return adopted;
}

static char *
dump_version (Money *money, EntenteBudget *budget)
{
  g_autoptr (EntenteBudgetTable) table
    = entente_budget_table_new (money->store, budget, ENTENTE_LANGUAGE_ENGLISH);

  return money_dump (table);
}

/* The line of a version with that label. */
static EntenteRecord *
find_line (Money *money, EntenteBudget *budget, const char *label)
{
  GListModel *lines = entente_store_get_list (money->store, ENTENTE_TYPE_BUDGET_LINE);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (EntenteRecord) line = g_list_model_get_item (lines, i);

      if (entente_record_get_reference (line, ENTENTE_BUDGET_LINE_BUDGET)
            == entente_record_get_id (ENTENTE_RECORD (budget))
          && g_str_equal (entente_record_get_text (line, ENTENTE_BUDGET_LINE_LABEL), label))
        return line;
    }

  return NULL;
}

static void
test_scenario (void)
{
  g_autoptr (Money) money = money_new ();
  EntenteBudget *scenario;
  g_autofree char *working = NULL;
  g_autofree char *copied = NULL;
  g_autofree char *title = NULL;

  money_add (money, "C60.materials", "Food", "620.00");
  money_add (money, "P74.departement", "County", "400.00");
  money_add_in_kind (money, ENTENTE_NATURE_GOODS, "Vegetables", "250.00");
  scenario = copy (money, money->budget, "");
  working = dump_version (money, money->budget);
  copied = dump_version (money, scenario);
  g_assert_cmpstr (copied, ==, working);
  title = entente_budget_dup_title (scenario);
  g_assert_cmpstr (title, ==, "Copy of “Working budget”");
  g_assert_cmpint (entente_record_get_choice (ENTENTE_RECORD (scenario), ENTENTE_BUDGET_STATE), ==,
                   ENTENTE_BUDGET_SCENARIO);

  /* It is its own. */
  money_delete (money, find_line (money, scenario, "County"));
  g_assert_nonnull (find_line (money, money->budget, "County"));
  money_undo (money);
  money_undo (money);
  g_assert_cmpuint (g_list_model_get_n_items (
                      entente_store_get_list (money->store, ENTENTE_TYPE_BUDGET)),
                    ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (
                      entente_store_get_list (money->store, ENTENTE_TYPE_BUDGET_LINE)),
                    ==, 2);
}

static void
test_adopt_working (void)
{
  g_autoptr (Money) money = money_new ();
  EntenteBudgetLine *food = money_add (money, "C60.materials", "Food", "620.00");
  EntenteBudget *first, *second;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *title = NULL;

  first = adopt (money, money->budget);
  g_assert_cmpint (entente_record_get_integer (ENTENTE_RECORD (first), ENTENTE_BUDGET_NUMBER), ==, 1);
  g_assert_true (entente_budget_get_working (money->store) == money->budget);
  title = entente_budget_dup_title (first);
  money_assert_words (title, "Version 1, adopted on 12 March 2027");
  before = dump_version (money, first);
  money_set (money, food, ENTENTE_BUDGET_LINE_FORECAST, "1.00");
  after = dump_version (money, first);
  g_assert_cmpstr (after, ==, before);
  second = adopt (money, money->budget);
  g_assert_cmpint (entente_record_get_integer (ENTENTE_RECORD (second), ENTENTE_BUDGET_NUMBER), ==,
                   2);
}

/* A scenario takes over what has happened meanwhile. */
static void
test_adopt_scenario (void)
{
  g_autoptr (Money) money = money_new ();
  EntenteBudgetLine *food = money_add (money, "C60.materials", "Food", "620.00");
  EntenteBudgetLine *county = money_add (money, "P74.departement", "County", "400.00");
  EntenteBudget *former = money->budget;
  EntenteBudget *scenario = copy (money, former, "Without the county");
  EntenteBudget *frozen;
  g_autofree char *title = NULL;
  g_autofree char *working_title = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  EntenteRecord *line;

  money_delete (money, find_line (money, scenario, "County"));
  money_set (money, find_line (money, scenario, "Food"), ENTENTE_BUDGET_LINE_FORECAST, "300.00");
  money_set (money, food, ENTENTE_BUDGET_LINE_ACTUAL, "99.00");
  money_set (money, food, ENTENTE_BUDGET_LINE_DOCUMENT, "invoice 1");
  money_add (money, "C60.other", "Never done", "10.00");
  money_set (money, county, ENTENTE_BUDGET_LINE_ACTUAL, "50.00");
  before = money_dump_store (money);

  frozen = adopt (money, scenario);
  g_assert_true (entente_budget_get_working (money->store) == scenario);
  g_assert_true (entente_budget_table_get_budget (money->table) == scenario);
  title = entente_budget_dup_title (former);
  g_assert_cmpstr (title, ==, "Former working budget");
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (scenario), ENTENTE_BUDGET_NAME), ==,
                   "");
  working_title = entente_budget_dup_title (scenario);
  g_assert_cmpstr (working_title, ==, "Working budget");
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (frozen), ENTENTE_BUDGET_NAME), ==,
                   "Without the county");
  line = find_line (money, scenario, "Food");
  money_assert_cents (entente_record_get_cents (line, ENTENTE_BUDGET_LINE_FORECAST), "300.00");
  money_assert_cents (entente_record_get_cents (line, ENTENTE_BUDGET_LINE_ACTUAL), "99.00");
  g_assert_cmpstr (entente_record_get_text (line, ENTENTE_BUDGET_LINE_DOCUMENT), ==, "invoice 1");
  g_assert_null (find_line (money, scenario, "Never done"));

  /* Money that came, though no longer planned, is not forgotten. */
  line = find_line (money, scenario, "County");
  g_assert_false (entente_record_is_filled (line, ENTENTE_BUDGET_LINE_FORECAST));
  money_assert_cents (entente_record_get_cents (line, ENTENTE_BUDGET_LINE_ACTUAL), "50.00");
  g_assert_nonnull (find_line (money, frozen, "County"));
  line = find_line (money, frozen, "Food");
  money_assert_cents (entente_record_get_cents (line, ENTENTE_BUDGET_LINE_ACTUAL), "99.00");

  money_undo (money);
  after = money_dump_store (money);
  g_assert_cmpstr (after, ==, before);
}

/* What is foretold is what comes. */
static void
test_foresee (void)
{
  g_autoptr (Money) money = money_new ();
  EntenteBudgetLine *county, *added;
  EntenteBudget *scenario;
  g_autoptr (EntenteBudgetAdoption) alone = entente_budget_foresee_adoption (money->store,
                                                                             money->budget);
  g_autoptr (EntenteBudgetAdoption) foreseen = NULL;
  g_autoptr (EntenteBudgetAdoption) same = NULL;

  g_assert_true (alone->is_working);
  g_assert_cmpint (alone->number, ==, 1);
  g_assert_cmpint (alone->after[0], ==, ENTENTE_MONEY_NONE);
  g_assert_cmpuint (alone->obstacles->len, ==, 0);
  money_add (money, "C60.materials", "Food", "620.00");
  money_add (money, "C60.materials", "Water", "20.00");
  money_add_in_kind (money, ENTENTE_NATURE_GOODS, "Vegetables", "250.00");
  county = money_add (money, "P74.departement", "County", "400.00");
  adopt (money, money->budget);
  scenario = copy (money, money->budget, "Without the county");
  same = entente_budget_foresee_adoption (money->store, scenario);
  g_assert_false (same->is_working);
  /* 640 against 400. */
  g_assert_cmpuint (same->obstacles->len, ==, 1);
  g_assert_nonnull (strstr (same->obstacles->pdata[0], "240.00"));
  g_assert_cmpuint (same->n_added + same->n_removed + same->n_kept + same->n_changed, ==, 0);

  money_delete (money, find_line (money, scenario, "County"));
  money_set (money, find_line (money, scenario, "Food"), ENTENTE_BUDGET_LINE_FORECAST, "300.00");
  added = money_add (money, "C60.other", "Paper", "15.00");
  money_set_reference (money, added, ENTENTE_BUDGET_LINE_BUDGET, scenario);
  money_add (money, "C60.other", "Never done", "10.00");
  money_set (money, county, ENTENTE_BUDGET_LINE_ACTUAL, "50.00");
  /* Not planned otherwise, only paid. */
  money_set (money, find_line (money, money->budget, "Water"), ENTENTE_BUDGET_LINE_ACTUAL, "19.00");
  foreseen = entente_budget_foresee_adoption (money->store, scenario);
  g_assert_cmpint (foreseen->number, ==, 2);
  g_assert_cmpuint (foreseen->n_added, ==, 1);
  g_assert_cmpuint (foreseen->n_removed, ==, 1);
  g_assert_cmpuint (foreseen->n_kept, ==, 1);
  g_assert_cmpuint (foreseen->n_changed, ==, 1);
  money_assert_cents (foreseen->before[ENTENTE_SIDE_CHARGES], "650.00");
  money_assert_cents (foreseen->after[ENTENTE_SIDE_CHARGES], "335.00");
  money_assert_cents (foreseen->before[ENTENTE_SIDE_INCOME], "400.00");
  g_assert_cmpint (foreseen->after[ENTENTE_SIDE_INCOME], ==, ENTENTE_MONEY_NONE);
  g_assert_cmpstr (foreseen->former_name, ==, "Former working budget");

  g_assert_cmpint (entente_record_get_integer (ENTENTE_RECORD (adopt (money, scenario)),
                                               ENTENTE_BUDGET_NUMBER),
                   ==, foreseen->number);
  money_assert_cents (entente_budget_table_get_totals (money->table)->cash[0].of[0], "335.00");
}

/* Back and forth: the former working budget can be adopted again with what happened since. */
static void
test_adopt_back (void)
{
  g_autoptr (Money) money = money_new ();
  EntenteBudget *former = money->budget;
  EntenteBudget *scenario, *other;
  g_autofree char *title = NULL;
  EntenteRecord *line;

  money_add (money, "C60.materials", "Food", "620.00");
  scenario = copy (money, former, "one");
  other = copy (money, scenario, "two");
  adopt (money, scenario);
  money_set (money, find_line (money, scenario, "Food"), ENTENTE_BUDGET_LINE_ACTUAL, "7.00");
  adopt (money, other);
  title = entente_budget_dup_title (scenario);
  g_assert_cmpstr (title, ==, "Former working budget (2)");
  line = find_line (money, other, "Food");
  money_assert_cents (entente_record_get_cents (line, ENTENTE_BUDGET_LINE_ACTUAL), "7.00");
  money_set (money, line, ENTENTE_BUDGET_LINE_ACTUAL, "8.00");
  adopt (money, former);
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (other), ENTENTE_BUDGET_NAME), ==,
                   "Former working budget");
  line = find_line (money, former, "Food");
  money_assert_cents (entente_record_get_cents (line, ENTENTE_BUDGET_LINE_ACTUAL), "8.00");
  g_assert_cmpuint (g_list_model_get_n_items (
                      entente_store_get_list (money->store, ENTENTE_TYPE_BUDGET)),
                    ==, 6);
}

static void
test_delete (void)
{
  g_autoptr (Money) money = money_new ();
  g_autoptr (GError) error = NULL;
  EntenteBudget *first, *second;
  EntenteRecord *line;

  money_add (money, "C60.materials", "Food", "620.00");
  first = copy (money, money->budget, "one");
  second = copy (money, first, "two");
  g_assert_false (entente_budget_delete_version (money->budget, &error));
  money_assert_error (&error, ENTENTE_MODEL_ERROR_STATE,
                      "The working budget is needed. Adopt a scenario to replace it, or delete its "
                      "lines.");
  g_assert_true (entente_budget_delete_version (first, &error));
  g_assert_no_error (error);

  /* What came from it still knows where it came from. */
  line = find_line (money, second, "Food");
  g_assert_cmpint (entente_record_get_reference (line, ENTENTE_BUDGET_LINE_ORIGIN), ==,
                   entente_record_get_id (find_line (money, money->budget, "Food")));
}

static char *
dump_comparison (GPtrArray *rows)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      EntenteBudgetComparisonRow *row = rows->pdata[i];
      g_autofree char *left = entente_money_to_text (row->left);
      g_autofree char *right = entente_money_to_text (row->right);

      g_string_append_printf (out, "%*s%s | %s | %s\n", (int) row->level, "", row->label, left,
                              right);
    }

  return g_string_free (out, FALSE);
}

static void
test_compare (void)
{
  g_autoptr (Money) money = money_new ();
  g_autoptr (EntenteBudgetTable) other = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *dump = NULL;
  EntenteBudget *scenario;

  money_add (money, "C60.materials", "Food", "620.00");
  money_add (money, "P74.departement", "County", "400.00");
  money_add (money, "P74.commune", "Town", "220.00");
  scenario = copy (money, money->budget, "Without the county");
  money_delete (money, find_line (money, scenario, "County"));
  money_set (money, find_line (money, scenario, "Food"), ENTENTE_BUDGET_LINE_FORECAST, "220.00");
  money_set (money, find_line (money, scenario, "Food"), ENTENTE_BUDGET_LINE_LABEL, "Less food");
  entente_budget_table_set_chart (money->table, "simplified");
  other = entente_budget_table_new (money->store, scenario, ENTENTE_LANGUAGE_ENGLISH);

  rows = entente_budget_compare (money->table, other, ENTENTE_AMOUNT_FORECAST);
  dump = dump_comparison (rows);
  g_assert_nonnull (strstr (dump, "  Food | 620.00 | 220.00\n"));
  g_assert_nonnull (strstr (dump, "  County | 400.00 | \n"));
  g_assert_nonnull (strstr (dump, "  Town | 220.00 | 220.00\n"));
  g_assert_nonnull (strstr (dump, "Total charges | 620.00 | 220.00\n"));
  g_assert_nonnull (strstr (dump, "Total income | 620.00 | 220.00\n"));
  g_assert_null (strstr (dump, "in kind"));
}

/* Everything is one edit: undone one by one, each leaves what was; redone, what came. */
static void
test_random_undo (void)
{
  for (guint round = 0; round < 10; round++)
    {
      g_autoptr (Money) money = money_new ();
      g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);

      for (guint i = 0; i < 5; i++)
        money_add (money, i % 2 ? "P70.goods" : "C60.other", "line", "10.00");
      money_add_in_kind (money, ENTENTE_NATURE_GOODS, "gift", "5.00");
      for (guint step = 0; step < 12; step++)
        {
          GListModel *budgets = entente_store_get_list (money->store, ENTENTE_TYPE_BUDGET);
          g_autoptr (EntenteBudget) budget = g_list_model_get_item (
            budgets, g_test_rand_int_range (0, g_list_model_get_n_items (budgets)));
          gint64 before = entente_store_get_revision (money->store);
          g_autofree char *state = money_dump_store (money);

          switch (g_test_rand_int_range (0, 4))
            {
            case 0:
              entente_budget_copy_as_scenario (money->store, budget, "again", NULL);
              break;
            case 1:
              entente_budget_adopt (money->store, budget, "", NULL, NULL, NULL);
              break;
            case 2:
              entente_budget_delete_version (budget, NULL);
              break;
            default:
              entente_budget_balance_with_own_resources (money->table, 0, NULL);
            }
          g_assert_cmpint (entente_store_get_revision (money->store) - before, <=, 1);
          if (entente_store_get_revision (money->store) != before)
            g_ptr_array_add (states, g_steal_pointer (&state));
        }
      g_ptr_array_add (states, money_dump_store (money));

      for (guint i = states->len - 1; i-- > 0;)
        {
          g_autofree char *state = NULL;

          money_undo (money);
          state = money_dump_store (money);
          g_assert_cmpstr (state, ==, states->pdata[i]);
        }
      for (guint i = 1; i < states->len; i++)
        {
          g_autofree char *state = NULL;

          money_redo (money);
          state = money_dump_store (money);
          g_assert_cmpstr (state, ==, states->pdata[i]);
        }
    }
}

#define add(path, function) g_test_add_func ("/budget-versions/" path, function)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("scenario", test_scenario);
  add ("adopt-working", test_adopt_working);
  add ("adopt-scenario", test_adopt_scenario);
  add ("foresee", test_foresee);
  add ("adopt-back", test_adopt_back);
  add ("delete", test_delete);
  add ("compare", test_compare);
  add ("random-undo", test_random_undo);

  return g_test_run ();
}
