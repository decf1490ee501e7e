/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "budget-fixture.h"

#include "budget/entente-cash-plan.h"
#include "budget/entente-funding.h"
#include "budget/entente-in-kind-valuation.h"
#include "budget/entente-partner-balance.h"
#include "budget/entente-reference-values.h"
#include "budget/entente-sharing.h"
#include "entente-ranked-list.h"

#include <glib/gstdio.h>

/* The budget of the example, to the cent, in both languages. */
typedef struct
{
  char *folder;
  GFile *location;
  EntenteProject *project;
  EntenteStore *store;
  EntenteBudgetTable *table;
} Fixture;

static const EntenteLanguage french = ENTENTE_LANGUAGE_FRENCH;
static const EntenteLanguage english = ENTENTE_LANGUAGE_ENGLISH;

static void
set_up (Fixture *fixture, gconstpointer language)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("entente-example-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "example.entente", NULL);
  fixture->location = g_file_new_for_path (path);
  fixture->project = entente_project_create_example (fixture->location,
                                                     *(const EntenteLanguage *) language,
                                                     &error);
  g_assert_no_error (error);
  fixture->store = entente_project_get_store (fixture->project);
  fixture->table = entente_project_get_budget_table (fixture->project);
}

static void
tear_down (Fixture *fixture, gconstpointer language)
{
  entente_file_close (entente_project_get_file (fixture->project), NULL);
  g_assert_finalize_object (fixture->project);
  g_file_delete (fixture->location, NULL, NULL);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_object_unref (fixture->location);
  g_free (fixture->folder);
}

static void
test_totals (Fixture *fixture, gconstpointer language)
{
  const EntenteBudgetTotals *totals = entente_budget_table_get_totals (fixture->table);

  for (guint side = 0; side < 2; side++)
    {
      money_assert_cents (totals->cash[side].of[ENTENTE_AMOUNT_FORECAST], "2670.00");
      money_assert_cents (totals->in_kind[side].of[ENTENTE_AMOUNT_FORECAST], "5515.46");
      money_assert_cents (totals->all[side].of[ENTENTE_AMOUNT_FORECAST], "8185.46");
    }
  money_assert_cents (totals->own[ENTENTE_SIDE_INCOME].of[ENTENTE_AMOUNT_FORECAST], "200.00");
  money_assert_cents (totals->cash[ENTENTE_SIDE_CHARGES].of[ENTENTE_AMOUNT_ACTUAL], "418.90");
  money_assert_cents (totals->cash[ENTENTE_SIDE_INCOME].of[ENTENTE_AMOUNT_ACTUAL], "50.00");
}

/* What each account comes to, lines of one account together. */
static void
test_accounts (Fixture *fixture, gconstpointer language)
{
  const struct
  {
    const char *key;
    const char *forecast;
  } accounts[] = {
    { "C60.materials", "620.00" },  { "C60.other", "180.00" },      { "C61.rent", "540.00" },
    { "C61.insurance", "95.00" },   { "C62.fees", "300.00" },       { "C62.publicity", "210.00" },
    { "C62.travel", "60.00" },      { "C62.bank", "15.00" },        { "C64.wages", "410.00" },
    { "C64.social", "130.00" },     { "C65", "110.00" },            { "P70.goods", "720.00" },
    { "P74.commune", "900.00" },    { "P74.departement", "400.00" }, { "P74.private", "300.00" },
    { "P75.gifts", "150.00" },      { "RP", "200.00" },             { "E.relief", "250.00" },
    { "E.goods", "640.00" },        { "E.services", "120.00" },     { "E.volunteers", "4505.46" },
    { "O.goods", "250.00" },        { "O.services", "760.00" },     { "O.volunteers", "4505.46" },
  };
  guint n;
  const EntenteBudgetRow *rows = entente_budget_table_get_rows (fixture->table, &n);

  for (guint i = 0; i < G_N_ELEMENTS (accounts); i++)
    {
      EntenteMoney sum = 0;

      for (guint j = 0; j < n; j++)
        {
          const char *key = "";

          if (rows[j].line != NULL)
            key = entente_record_get_text (ENTENTE_RECORD (rows[j].line), ENTENTE_BUDGET_LINE_KEY);
          else if (rows[j].in_kind != NULL)
            key = rows[j].side == ENTENTE_SIDE_CHARGES
                    ? entente_in_kind_get_use (rows[j].in_kind)
                    : entente_in_kind_get_origin_key (rows[j].in_kind);
          if (g_str_equal (key, accounts[i].key))
            sum += rows[j].amounts.of[ENTENTE_AMOUNT_FORECAST];
        }
      money_assert_cents (sum, accounts[i].forecast);
    }
}

/* The program has nothing to say about it. */
static void
test_no_finding (Fixture *fixture, gconstpointer language)
{
  g_autoptr (GPtrArray) findings = entente_budget_rules_check (fixture->table);

  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", ((EntenteBudgetFinding *) findings->pdata[i])->sentence);
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_partners (Fixture *fixture, gconstpointer language)
{
  g_autoptr (EntentePartnerBalance) balance
    = entente_partner_balance_new (fixture->store,
                                   entente_budget_get_working (fixture->store),
                                   ENTENTE_AMOUNT_FORECAST,
                                   *(const EntenteLanguage *) language);
  GArray *transfers = entente_partner_balance_get_transfers (balance);
  GPtrArray *partners = entente_partner_balance_get_partners (balance);
  const char *lead = "Les Cuillères Volantes";

  money_assert_cents (entente_partner_balance_get_net_cost (balance), "200.00");
  g_assert_cmpint (entente_partner_balance_get_unplaced (balance), ==, 0);
  g_assert_cmpuint (transfers->len, ==, 3);
  for (guint i = 0; i < transfers->len; i++)
    {
      EntenteSettlementTransfer *transfer
        = &g_array_index (transfers, EntenteSettlementTransfer, i);
      EntentePartner *creditor = partners->pdata[transfer->creditor];

      g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (creditor->organization),
                                                ENTENTE_ORGANIZATION_NAME),
                       ==, lead);
      money_assert_cents (transfer->amount, "50.00");
    }
}

static EntenteBudget *
find_version (Fixture *fixture, EntenteBudgetState state)
{
  GListModel *budgets = entente_store_get_list (fixture->store, ENTENTE_TYPE_BUDGET);

  for (guint i = 0; i < g_list_model_get_n_items (budgets); i++)
    {
      g_autoptr (EntenteRecord) budget = g_list_model_get_item (budgets, i);

      if (entente_record_get_choice (budget, ENTENTE_BUDGET_STATE) == (int) state)
        return ENTENTE_BUDGET (budget);
    }

  return NULL;
}

static void
test_versions (Fixture *fixture, gconstpointer language)
{
  EntenteBudget *scenario = find_version (fixture, ENTENTE_BUDGET_SCENARIO);
  EntenteBudget *adopted = find_version (fixture, ENTENTE_BUDGET_ADOPTED);
  g_autoptr (EntenteBudgetTable) without
    = entente_budget_table_new (fixture->store, scenario, *(const EntenteLanguage *) language);
  g_autoptr (EntenteBudgetTable) frozen
    = entente_budget_table_new (fixture->store, adopted, *(const EntenteLanguage *) language);
  const EntenteBudgetTotals *totals = entente_budget_table_get_totals (without);

  money_assert_cents (totals->cash[0].of[ENTENTE_AMOUNT_FORECAST], "2270.00");
  money_assert_cents (totals->cash[1].of[ENTENTE_AMOUNT_FORECAST], "2270.00");
  totals = entente_budget_table_get_totals (frozen);
  money_assert_cents (totals->cash[0].of[ENTENTE_AMOUNT_FORECAST], "2670.00");
  money_assert_cents (totals->cash[0].of[ENTENTE_AMOUNT_ACTUAL], "");
  g_assert_cmpint (entente_record_get_integer (ENTENTE_RECORD (adopted), ENTENTE_BUDGET_NUMBER), ==,
                   1);
  g_assert_true (entente_budget_table_get_frozen (frozen));
}

static void
test_requests (Fixture *fixture, gconstpointer language)
{
  const struct
  {
    EntenteFundingState state;
    const char *asked;
  } expected[] = {
    { ENTENTE_FUNDING_GRANTED, "900.00" },
    { ENTENTE_FUNDING_UNDER_REVIEW, "400.00" },
    { ENTENTE_FUNDING_FILED, "300.00" },
  };
  g_autoptr (EntenteRankedList) requests = entente_ranked_list_new (
    entente_store_get_list (fixture->store, ENTENTE_TYPE_FUNDING_REQUEST),
    ENTENTE_FUNDING_REQUEST_RANK);
  GDate due, last;

  g_date_clear (&last, 1);
  g_date_set_dmy (&last, 30, G_DATE_JUNE, 2028);
  g_date_clear (&due, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (requests)), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (EntenteRecord) request = g_list_model_get_item (G_LIST_MODEL (requests), i);

      g_assert_cmpint (entente_record_get_choice (request, ENTENTE_FUNDING_REQUEST_STATE), ==,
                       expected[i].state);
      money_assert_cents (entente_record_get_cents (request, ENTENTE_FUNDING_REQUEST_ASKED),
                          expected[i].asked);
      g_assert_nonnull (entente_funding_request_get_line (ENTENTE_FUNDING_REQUEST (request)));
      /* Six months after the financial year, once it is granted. */
      if (i > 0)
        continue;
      g_assert_true (
        entente_funding_request_get_report_due (ENTENTE_FUNDING_REQUEST (request), &due));
      g_assert_cmpuint (g_date_get_julian (&due), ==, g_date_get_julian (&last));
    }
}

/* The example never runs out of cash, and nothing of it is without a date. */
static void
test_cash (Fixture *fixture, gconstpointer language)
{
  g_autoptr (EntenteCashPlan) plan
    = entente_cash_plan_new (fixture->store,
                             entente_budget_get_working (fixture->store),
                             cents ("500.00"));
  EntenteCashMonth *last = plan->months->pdata[plan->months->len - 1];
  g_autofree char *warning
    = entente_cash_plan_dup_warning (plan, *(const EntenteLanguage *) language);

  g_assert_null (warning);
  g_assert_cmpuint (plan->undated->len, ==, 0);
  money_assert_cents (last->balance, "501.10");
}

#define add(path, function) \
  G_STMT_START { \
    g_test_add ("/example-budget/fr/" path, Fixture, &french, set_up, function, tear_down); \
    g_test_add ("/example-budget/en/" path, Fixture, &english, set_up, function, tear_down); \
  } G_STMT_END

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("totals", test_totals);
  add ("accounts", test_accounts);
  add ("no-finding", test_no_finding);
  add ("partners", test_partners);
  add ("versions", test_versions);
  add ("requests", test_requests);
  add ("cash", test_cash);

  return g_test_run ();
}
