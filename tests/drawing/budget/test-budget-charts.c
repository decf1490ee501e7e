/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The charts of the budget show what stands in it. */
#include "budget/entente-budget-charts.h"
#include "budget/entente-budget-settings.h"
#include "budget/entente-funding.h"
#include "project/entente-project.h"

typedef struct {
  EntenteProject *project;
  EntenteStore *store;
  EntenteBudgetTable *table;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->project = entente_project_new_in_memory (ENTENTE_LANGUAGE_FRENCH, NULL);
  f->store = entente_project_get_store (f->project);
  f->table = entente_project_get_budget_table (f->project);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->project);
}

static EntenteRecord *
add_line (Fixture *f, EntenteBudgetSide side, const char *key, gint64 forecast, gint64 actual)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "line");
  EntenteRecord *line = entente_edit_insert (edit, ENTENTE_TYPE_BUDGET_LINE);

  entente_edit_set_reference (edit, line, ENTENTE_BUDGET_LINE_BUDGET,
                              ENTENTE_RECORD (entente_budget_get_working (f->store)));
  entente_edit_set_choice (edit, line, ENTENTE_BUDGET_LINE_SIDE, side);
  entente_edit_set_text (edit, line, ENTENTE_BUDGET_LINE_KEY, key);
  entente_edit_set_cents (edit, line, ENTENTE_BUDGET_LINE_FORECAST, forecast);
  entente_edit_set_cents (edit, line, ENTENTE_BUDGET_LINE_ACTUAL, actual);
  g_assert_true (entente_edit_commit (edit, NULL));
  return line;
}

static void
set_date (Fixture *f, EntenteRecord *line, guint field, const char *iso)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "date");
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, atoi (iso + 8), atoi (iso + 5), atoi (iso));
  entente_edit_set_date (edit, line, field, &day);
  g_assert_true (entente_edit_commit (edit, NULL));
}

static guint
count_categories (EntenteChart *chart)
{
  guint n_categories;

  entente_chart_get_categories (chart, &n_categories);
  return n_categories;
}

static void
test_structure (Fixture *f, gconstpointer data)
{
  g_autoptr (EntenteChart) empty = NULL;
  g_autoptr (EntenteChart) chart = NULL;
  g_autofree char *words = NULL;
  g_autofree char *nothing = NULL;
  guint n;

  empty = entente_budget_charts_new_structure (f->table, ENTENTE_SIDE_CHARGES,
                                               ENTENTE_AMOUNT_FORECAST, ENTENTE_LANGUAGE_FRENCH);
  nothing = entente_chart_dup_sentence (empty);
  g_assert_cmpstr (nothing, ==,
                   "À quoi sert l’argent\u00a0: Aucune charge n’a encore de montant");

  add_line (f, ENTENTE_SIDE_CHARGES, "C60.materials", 30000, ENTENTE_MONEY_NONE);
  add_line (f, ENTENTE_SIDE_CHARGES, "C60.small", 15000, ENTENTE_MONEY_NONE);
  add_line (f, ENTENTE_SIDE_CHARGES, "C61.rent", 5000, ENTENTE_MONEY_NONE);
  add_line (f, ENTENTE_SIDE_INCOME, "P74.commune", 50000, ENTENTE_MONEY_NONE);
  chart = entente_budget_charts_new_structure (f->table, ENTENTE_SIDE_CHARGES,
                                               ENTENTE_AMOUNT_FORECAST, ENTENTE_LANGUAGE_FRENCH);
  g_assert_cmpuint (count_categories (chart), ==, 2);
  g_assert_cmpint (entente_chart_get_value (chart, 0, 0), ==, 45000);
  g_assert_cmpint (entente_chart_get_value (chart, 1, 0), ==, 5000);
  g_assert_true (g_str_has_prefix (entente_chart_get_categories (chart, &n)[0].label, "60"));
  words = entente_chart_dup_item_words (chart, &(EntenteChartItem){ 0, 0 });
  g_assert_true (g_str_has_suffix (words, "450,00\u00a0€ (90\u00a0%)"));
}

static void
test_comparison (Fixture *f, gconstpointer data)
{
  g_autoptr (EntenteChart) chart = NULL;

  add_line (f, ENTENTE_SIDE_INCOME, "P74.commune", 50000, 40000);
  /* Not foreseen, and come all the same. */
  add_line (f, ENTENTE_SIDE_INCOME, "P75.gifts", ENTENTE_MONEY_NONE, 2500);
  chart = entente_budget_charts_new_comparison (f->table, ENTENTE_SIDE_INCOME,
                                                ENTENTE_LANGUAGE_ENGLISH);
  g_assert_cmpuint (count_categories (chart), ==, 2);
  g_assert_cmpint (entente_chart_get_value (chart, 0, 0), ==, 50000);
  g_assert_cmpint (entente_chart_get_value (chart, 0, 1), ==, 40000);
  g_assert_cmpint (entente_chart_get_value (chart, 1, 0), ==, ENTENTE_CHART_NONE);
  g_assert_cmpint (entente_chart_get_value (chart, 1, 1), ==, 2500);
}

static EntenteRecord *
ask (Fixture *f, gint64 asked, gint64 granted, EntenteFundingState state)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "request");
  EntenteRecord *request = entente_edit_insert (edit, ENTENTE_TYPE_FUNDING_REQUEST);

  entente_edit_set_cents (edit, request, ENTENTE_FUNDING_REQUEST_ASKED, asked);
  entente_edit_set_cents (edit, request, ENTENTE_FUNDING_REQUEST_GRANTED, granted);
  entente_edit_set_choice (edit, request, ENTENTE_FUNDING_REQUEST_STATE, state);
  g_assert_true (entente_edit_commit (edit, NULL));
  return request;
}

/* What was granted counts once it is known; what was refused is worth nothing. */
static void
test_funding (Fixture *f, gconstpointer data)
{
  g_autoptr (EntenteChart) empty
    = entente_budget_charts_new_funding (f->store, ENTENTE_LANGUAGE_ENGLISH);
  g_autoptr (EntenteChart) chart = NULL;

  g_assert_true (entente_chart_is_empty (empty));
  ask (f, 300000, ENTENTE_MONEY_NONE, ENTENTE_FUNDING_PREPARING);
  ask (f, 200000, 120000, ENTENTE_FUNDING_PARTLY_GRANTED);
  ask (f, 90000, 0, ENTENTE_FUNDING_REFUSED);
  ask (f, ENTENTE_MONEY_NONE, ENTENTE_MONEY_NONE, ENTENTE_FUNDING_FILED);
  chart = entente_budget_charts_new_funding (f->store, ENTENTE_LANGUAGE_ENGLISH);
  g_assert_cmpint (entente_chart_get_value (chart, 0, ENTENTE_STAGE_TO_PREPARE), ==, 300000);
  g_assert_cmpint (entente_chart_get_value (chart, 0, ENTENTE_STAGE_OBTAINED), ==, 120000);
  g_assert_cmpint (entente_chart_get_value (chart, 0, ENTENTE_STAGE_WAITING), ==,
                   ENTENTE_CHART_NONE);
  g_assert_cmpint (entente_chart_get_value (chart, 0, ENTENTE_STAGE_DONE), ==, ENTENTE_CHART_NONE);
}

static void
test_cash (Fixture *f, gconstpointer data)
{
  g_autoptr (EntenteCashPlan) plan = NULL;
  g_autoptr (EntenteChart) chart = NULL;
  const EntenteChartCategory *categories;
  guint n;

  set_date (f, add_line (f, ENTENTE_SIDE_CHARGES, "C61.rent", 40000, ENTENTE_MONEY_NONE),
            ENTENTE_BUDGET_LINE_DUE_ON, "2026-12-15");
  set_date (f, add_line (f, ENTENTE_SIDE_INCOME, "P74.commune", 30000, ENTENTE_MONEY_NONE),
            ENTENTE_BUDGET_LINE_DUE_ON, "2027-02-01");
  plan = entente_cash_plan_new (f->store, entente_budget_get_working (f->store), 10000);
  chart = entente_budget_charts_new_cash (plan, ENTENTE_LANGUAGE_FRENCH);
  categories = entente_chart_get_categories (chart, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (categories[0].label, ==, "décembre\u00a02026");
  g_assert_cmpstr (categories[0].brief, ==, "déc.\n2026");
  g_assert_cmpstr (categories[1].brief, ==, "janv.\n2027");
  g_assert_cmpstr (categories[2].brief, ==, "févr.");
  g_assert_cmpint (entente_chart_get_value (chart, 0, 1), ==, -40000);
  g_assert_cmpint (entente_chart_get_value (chart, 0, 2), ==, -30000);
  g_assert_cmpint (entente_chart_get_value (chart, 2, 0), ==, 30000);
  g_assert_cmpint (entente_chart_get_value (chart, 2, 2), ==, 0);
}

/* Ticks are short where they are whole, and amounts never lose their cents. */
static void
test_money (Fixture *f, gconstpointer data)
{
  g_autoptr (EntenteChart) chart
    = entente_budget_charts_new_funding (f->store, ENTENTE_LANGUAGE_FRENCH);
  g_autofree char *tick = entente_chart_format (chart, 200000, TRUE);
  g_autofree char *cents = entente_chart_format (chart, 123456, TRUE);
  g_autofree char *full = entente_chart_format (chart, 200000, FALSE);

  g_assert_cmpstr (tick, ==, "2\u202f000\u00a0€");
  g_assert_cmpstr (cents, ==, "1\u202f234,56\u00a0€");
  g_assert_cmpstr (full, ==, "2\u202f000,00\u00a0€");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test)                                                                            \
  g_test_add ("/drawing/budget-charts/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("structure", test_structure);
  ADD ("comparison", test_comparison);
  ADD ("funding", test_funding);
  ADD ("cash", test_cash);
  ADD ("money", test_money);
  return g_test_run ();
}
