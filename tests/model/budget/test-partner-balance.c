/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "budget/entente-budget-settings.h"
#include "budget/entente-budget-table.h"
#include "budget/entente-contribution.h"
#include "budget/entente-partner-balance.h"
#include "budget/entente-sharing-part.h"
#include "budget/entente-sharing.h"
#include "forum-fixture.h"

#include <string.h>

static EntentePartnerBalance *
reckon (Forum *forum, EntenteAmountColumn column)
{
  return entente_partner_balance_new (forum->store, entente_budget_get_working (forum->store),
                                      column, ENTENTE_LANGUAGE_ENGLISH);
}

static EntenteRecord *
get_settings (Forum *forum)
{
  return entente_store_get_record (forum->store, ENTENTE_TYPE_BUDGET_SETTINGS,
                                   ENTENTE_BUDGET_SETTINGS_ID);
}

static EntenteRecord *
add_key (Forum *forum, EntenteSharingMethod method, const char *name, const char *unit)
{
  EntenteRecord *key = forum_insert (forum, ENTENTE_TYPE_SHARING_KEY);

  record_set_choice (key, ENTENTE_SHARING_KEY_METHOD, method);
  record_set_text (key, ENTENTE_SHARING_KEY_NAME, name);
  record_set_text (key, ENTENTE_SHARING_KEY_UNIT, unit);
  return key;
}

static EntenteRecord *
add_part (Forum *forum, EntenteRecord *key, guint organization, const char *weight)
{
  EntenteRecord *part = forum_insert (forum, ENTENTE_TYPE_SHARING_PART);

  record_set_reference (part, ENTENTE_SHARING_PART_SHARING_KEY, key);
  record_set_reference (part, ENTENTE_SHARING_PART_ORGANIZATION,
                       forum->organizations[organization]);
  record_set_text (part, ENTENTE_SHARING_PART_WEIGHT, weight);
  return part;
}

static EntentePartner *
get_partner (EntentePartnerBalance *balance, guint i)
{
  return entente_partner_balance_get_partners (balance)->pdata[i];
}

/* What must be true of every balance. */
static void
assert_adds_up (EntentePartnerBalance *balance)
{
  GPtrArray *partners = entente_partner_balance_get_partners (balance);
  EntenteMoney all = 0, shares = 0;

  for (guint i = 0; i < partners->len; i++)
    {
      EntentePartner *partner = partners->pdata[i];
      EntenteMoney steps = 0;

      for (guint j = 0; j < partner->steps->len; j++)
        steps += ((EntentePartnerStep *) partner->steps->pdata[j])->amount;
      g_assert_cmpint (steps, ==, partner->balance);
      g_assert_cmpint (partner->paid - partner->received - partner->share, ==, partner->balance);
      all += partner->balance;
      shares += partner->share;
    }
  g_assert_cmpint (all, ==, 0);
  if (partners->len > 0)
    g_assert_cmpint (shares, ==, entente_partner_balance_get_net_cost (balance));
}

/* "Club → Office 50.00", joined by commas. */
static char *
dup_transfers (EntentePartnerBalance *balance)
{
  GArray *transfers = entente_partner_balance_get_transfers (balance);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < transfers->len; i++)
    {
      const EntenteSettlementTransfer *transfer
          = &g_array_index (transfers, EntenteSettlementTransfer, i);
      g_autofree char *amount = entente_money_to_text (transfer->amount);

      g_string_append_printf (text, "%s%s → %s %s", i > 0 ? ", " : "",
                              get_partner (balance, transfer->debtor)->name,
                              get_partner (balance, transfer->creditor)->name, amount);
    }

  return g_string_free (text, FALSE);
}

#define assert_transfers(balance, expected)                                                        \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *found = dup_transfers (balance);                                              \
    g_assert_cmpstr (found, ==, expected);                                                         \
  }                                                                                                \
  G_STMT_END

static gboolean
says (EntentePartner *partner, const char *sentence, EntenteMoney amount)
{
  for (guint i = 0; i < partner->steps->len; i++)
    {
      EntentePartnerStep *step = partner->steps->pdata[i];

      if (g_str_equal (step->sentence, sentence) && step->amount == amount)
        return TRUE;
    }

  for (guint i = 0; i < partner->steps->len; i++)
    g_test_message ("%s", ((EntentePartnerStep *) partner->steps->pdata[i])->sentence);
  return FALSE;
}

/* The shared meal: 2 670,00 € of charges, 200,00 € of them the partners' own. */
static void
test_meal (Forum *forum, gconstpointer data)
{
  g_autoptr (EntentePartnerBalance) balance = NULL;
  EntentePartner *club;
  EntenteSharedPool *pool;

  forum_add_line (forum, ENTENTE_SIDE_CHARGES, "C60.materials", "Courses", 62000);
  forum_add_line (forum, ENTENTE_SIDE_CHARGES, "C61.rent", "Marquees", 205000);
  forum_add_line (forum, ENTENTE_SIDE_INCOME, "P74.commune", "Town", 247000);
  forum_add_line (forum, ENTENTE_SIDE_INCOME, "RP", "Four times 50", 20000);
  /* Not money at all. */
  forum_add_line (forum, ENTENTE_SIDE_CHARGES, "E.goods", "Hall", 64000);

  balance = reckon (forum, ENTENTE_AMOUNT_FORECAST);
  assert_adds_up (balance);
  g_assert_cmpint (entente_partner_balance_get_net_cost (balance), ==, 20000);
  g_assert_cmpuint (entente_partner_balance_get_partners (balance)->len, ==, 4);
  g_assert_cmpuint (entente_partner_balance_get_keeper (balance), ==, 0);
  g_assert_cmpstr (get_partner (balance, 0)->name, ==, "Office");
  assert_transfers (balance,
                    "Club → Office 50.00, Livres → Office 50.00, Secours → Office 50.00");
  club = get_partner (balance, 1);
  g_assert_true (says (club, "Equal part of €200.00 between 4", -5000));
  g_assert_true (says (get_partner (balance, 0), "Pays “Marquees”", 205000));
  g_assert_true (says (get_partner (balance, 0), "Receives “Town”", -247000));
  pool = entente_partner_balance_get_pools (balance)->pdata[0];
  g_assert_cmpuint (pool->lines->len, ==, 3);
  g_assert_cmpint (pool->base, ==, 20000);
}

/* The forum: 340,00 € by stands held. */
static void
test_forum (Forum *forum, gconstpointer data)
{
  const char *weights[] = { "2", "6", "1", "3" };
  EntenteRecord *key = add_key (forum, ENTENTE_SHARING_WEIGHT, "Stands", "stands");
  g_autoptr (EntentePartnerBalance) balance = NULL;
  EntenteSharedPool *pool;
  EntenteSharedPart *part;

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    add_part (forum, key, i, weights[i]);
  /* Two more stands, held by the town. */
  add_part (forum, key, FORUM_TOWN, "2");
  record_set_reference (get_settings (forum), ENTENTE_BUDGET_SETTINGS_SHARING_KEY, key);
  forum_add_line (forum, ENTENTE_SIDE_CHARGES, "C61.rent", "Tents", 240000);
  forum_add_line (forum, ENTENTE_SIDE_INCOME, "P70.services", "Stands", 206000);

  balance = reckon (forum, ENTENTE_AMOUNT_FORECAST);
  assert_adds_up (balance);
  assert_transfers (balance, "Club → Office 145.71, Livres → Office 24.29, "
                             "Secours → Office 72.86, Ville → Office 48.57");
  g_assert_cmpint (get_partner (balance, 0)->share, ==, 4857);
  g_assert_true (says (get_partner (balance, 1), "6 of 14 stands, of €340.00 (key “Stands”)",
                       -14571));
  pool = entente_partner_balance_get_pools (balance)->pdata[0];
  g_assert_cmpstr (pool->title, ==, "Stands");
  part = pool->parts->pdata[1];
  g_assert_cmpstr (part->measure, ==, "6 stands");
  g_assert_cmpint (part->exact, ==, 1457143);
  g_assert_cmpint (part->part, ==, 14571);
}

/* Who pays, who bears, and another key for one line. */
static void
test_lines (Forum *forum, gconstpointer data)
{
  EntenteRecord *tents = forum_add_line (forum, ENTENTE_SIDE_CHARGES, "C61.rent", "Tents", 40000);
  EntenteRecord *own = forum_add_line (forum, ENTENTE_SIDE_CHARGES, "C60.other", "", 3000);
  EntenteRecord *bus = forum_add_line (forum, ENTENTE_SIDE_CHARGES, "C62.travel", "Bus", 10000);
  EntenteRecord *bar = forum_add_line (forum, ENTENTE_SIDE_INCOME, "P70.goods", "Bar", 8000);
  EntenteRecord *key = add_key (forum, ENTENTE_SHARING_PERCENT, "", "");
  g_autoptr (EntentePartnerBalance) balance = NULL;

  record_set_reference (tents, ENTENTE_BUDGET_LINE_PAYER, forum->organizations[FORUM_CLUB]);
  record_set_reference (own, ENTENTE_BUDGET_LINE_ORGANIZATION, forum->organizations[FORUM_BOOKS]);
  add_part (forum, key, FORUM_RELIEF, "75");
  add_part (forum, key, FORUM_CLUB, "25");
  record_set_reference (bus, ENTENTE_BUDGET_LINE_SHARING_KEY, key);
  record_set_reference (bar, ENTENTE_BUDGET_LINE_PAYER, forum->organizations[FORUM_RELIEF]);

  balance = reckon (forum, ENTENTE_AMOUNT_FORECAST);
  assert_adds_up (balance);
  /* 320,00 € in equal parts, 100,00 € by 75 and 25 %, 30,00 € to the books. */
  g_assert_cmpint (get_partner (balance, 0)->balance, ==, 13000 - 8000);
  g_assert_cmpint (get_partner (balance, 1)->balance, ==, 40000 - 8000 - 2500);
  g_assert_cmpint (get_partner (balance, 2)->balance, ==, -8000 - 3000);
  g_assert_cmpint (get_partner (balance, 3)->balance, ==, -8000 - 8000 - 7500);
  g_assert_true (says (get_partner (balance, 3), "75 % of €100.00", -7500));
  g_assert_true (says (get_partner (balance, 2), "Bears “Other supplies” alone", -3000));
  g_assert_cmpuint (entente_partner_balance_get_transfers (balance)->len, ==, 3);
}

static void
test_fixed_and_capped (Forum *forum, gconstpointer data)
{
  EntenteRecord *key = add_key (forum, ENTENTE_SHARING_EQUAL, "Agreed", "");
  EntenteRecord *fixed = add_part (forum, key, FORUM_CLUB, "");
  EntenteRecord *capped = add_part (forum, key, FORUM_BOOKS, "");
  g_autoptr (EntentePartnerBalance) balance = NULL, all_capped = NULL;
  EntenteRecord *office = add_part (forum, key, FORUM_OFFICE, "");

  record_set_cents (fixed, ENTENTE_SHARING_PART_FIXED, 10000);
  record_set_cents (capped, ENTENTE_SHARING_PART_CAP, 2000);
  record_set_reference (get_settings (forum), ENTENTE_BUDGET_SETTINGS_SHARING_KEY, key);
  forum_add_line (forum, ENTENTE_SIDE_CHARGES, "C61.rent", "Tents", 20000);

  balance = reckon (forum, ENTENTE_AMOUNT_FORECAST);
  assert_adds_up (balance);
  assert_transfers (balance, "Club → Office 100.00, Livres → Office 20.00");
  g_assert_true (says (get_partner (balance, 1),
                       "Fixed amount, taken first from €200.00 (key “Agreed”)", -10000));
  g_assert_true (says (get_partner (balance, 2), "Cap of €20.00, of €100.00 (key “Agreed”)",
                       -2000));
  g_assert_true (says (get_partner (balance, 0),
                       "Equal part of €100.00 between 2, and what is over the cap of others (key "
                       "“Agreed”)",
                       -8000));

  record_set_cents (office, ENTENTE_SHARING_PART_CAP, 3000);
  all_capped = reckon (forum, ENTENTE_AMOUNT_FORECAST);
  assert_adds_up (all_capped);
  g_assert_cmpint (entente_partner_balance_get_unplaced (all_capped), ==, 5000);
  g_assert_true (says (get_partner (all_capped, 0), "What nobody else takes (key “Agreed”)",
                       -5000));
}

static void
test_columns (Forum *forum, gconstpointer data)
{
  EntenteRecord *tents = forum_add_line (forum, ENTENTE_SIDE_CHARGES, "C61.rent", "Tents", 40000);
  g_autoptr (EntentePartnerBalance) actual = reckon (forum, ENTENTE_AMOUNT_ACTUAL);
  g_autoptr (EntentePartnerBalance) revised = NULL;

  g_assert_cmpint (entente_partner_balance_get_net_cost (actual), ==, 0);
  assert_transfers (actual, "");
  record_set_cents (tents, ENTENTE_BUDGET_LINE_REVISED, 30000);
  revised = reckon (forum, ENTENTE_AMOUNT_REVISED);
  g_assert_cmpint (entente_partner_balance_get_net_cost (revised), ==, 30000);
  g_assert_cmpint (entente_partner_balance_get_column (revised), ==, ENTENTE_AMOUNT_REVISED);
}

/* Actual amounts settle nothing before all of them are there. */
static void
test_choice (Forum *forum, gconstpointer data)
{
  EntenteBudget *budget = entente_budget_get_working (forum->store);
  EntenteRecord *tents = forum_add_line (forum, ENTENTE_SIDE_CHARGES, "C61.rent", "Tents", 40000);
  EntenteRecord *bus = forum_add_line (forum, ENTENTE_SIDE_CHARGES, "C62.travel", "Bus", 10000);

  forum_add_line (forum, ENTENTE_SIDE_CHARGES, "E.goods", "Hall", 64000);
  record_set_cents (tents, ENTENTE_BUDGET_LINE_ACTUAL, 41000);
  g_assert_cmpint (entente_partner_balance_choose_column (forum->store, budget), ==,
                   ENTENTE_AMOUNT_REVISED);
  record_set_cents (bus, ENTENTE_BUDGET_LINE_ACTUAL, 0);
  g_assert_cmpint (entente_partner_balance_choose_column (forum->store, budget), ==,
                   ENTENTE_AMOUNT_ACTUAL);
}

/* Money */

static EntenteRecord *
contribute (Forum *forum, guint organization, EntenteContributionKind kind, EntenteMoney promised,
            EntenteMoney made)
{
  EntenteRecord *contribution = forum_insert (forum, ENTENTE_TYPE_CONTRIBUTION);

  record_set_text (contribution, ENTENTE_CONTRIBUTION_LABEL, "Share");
  record_set_reference (contribution, ENTENTE_CONTRIBUTION_ORGANIZATION,
                       forum->organizations[organization]);
  record_set_choice (contribution, ENTENTE_CONTRIBUTION_KIND, kind);
  record_set_cents (contribution, ENTENTE_CONTRIBUTION_PROMISED_VALUE, promised);
  record_set_cents (contribution, ENTENTE_CONTRIBUTION_MADE_VALUE, made);
  return contribution;
}

static void
test_contributions (Forum *forum, gconstpointer data)
{
  g_autoptr (EntentePartnerBalance) balance = NULL;
  EntenteMoney promised[7], made[7];

  forum_add_line (forum, ENTENTE_SIDE_CHARGES, "C61.rent", "Tents", 20000);
  contribute (forum, FORUM_CLUB, ENTENTE_CONTRIBUTION_MONEY, 5000, 5000);
  contribute (forum, FORUM_CLUB, ENTENTE_CONTRIBUTION_MONEY, 700, ENTENTE_MONEY_NONE);
  contribute (forum, FORUM_BOOKS, ENTENTE_CONTRIBUTION_EQUIPMENT, 9000, 9000);
  /* A gift is no share. */
  contribute (forum, FORUM_FOUNDATION, ENTENTE_CONTRIBUTION_MONEY, 9000, 9000);

  balance = reckon (forum, ENTENTE_AMOUNT_FORECAST);
  assert_adds_up (balance);
  assert_transfers (balance, "Livres → Office 50.00, Secours → Office 50.00");
  g_assert_true (says (get_partner (balance, 1), "Hands over “Share” to Office", 5000));
  g_assert_true (says (get_partner (balance, 0), "Receives “Share” from Club", -5000));

  entente_contributions_sum (forum->store, forum_get (forum, FORUM_CLUB), promised, made);
  g_assert_cmpint (promised[ENTENTE_CONTRIBUTION_MONEY], ==, 5700);
  g_assert_cmpint (made[ENTENTE_CONTRIBUTION_MONEY], ==, 5000);
  g_assert_cmpint (promised[ENTENTE_CONTRIBUTION_EQUIPMENT], ==, ENTENTE_MONEY_NONE);
  entente_contributions_sum (forum->store, NULL, promised, made);
  g_assert_cmpint (promised[ENTENTE_CONTRIBUTION_MONEY], ==, 14700);
  g_assert_cmpint (made[ENTENTE_CONTRIBUTION_EQUIPMENT], ==, 9000);
}

static void
test_keeper (Forum *forum, gconstpointer data)
{
  g_assert_true (entente_budget_get_keeper (forum->store) == forum_get (forum, FORUM_OFFICE));
  record_set_choice (forum->organizations[FORUM_OFFICE], ENTENTE_ORGANIZATION_ROLE,
                    ENTENTE_ROLE_MEDIA_PARTNER);
  g_assert_true (entente_budget_get_keeper (forum->store) == forum_get (forum, FORUM_CLUB));
  record_set_reference (get_settings (forum), ENTENTE_BUDGET_SETTINGS_ACCOUNTS_KEPT_BY,
                       forum->organizations[FORUM_RELIEF]);
  g_assert_true (entente_budget_get_keeper (forum->store) == forum_get (forum, FORUM_RELIEF));
}

static void
test_nobody (Forum *forum, gconstpointer data)
{
  g_autoptr (EntentePartnerBalance) balance = NULL;

  forum_add_line (forum, ENTENTE_SIDE_CHARGES, "C61.rent", "Tents", 20000);
  for (guint i = 0; i <= FORUM_RELIEF; i++)
    record_set_choice (forum->organizations[i], ENTENTE_ORGANIZATION_ROLE,
                      ENTENTE_ROLE_MEDIA_PARTNER);
  balance = reckon (forum, ENTENTE_AMOUNT_FORECAST);
  g_assert_cmpuint (entente_partner_balance_get_partners (balance)->len, ==, 0);
  g_assert_cmpint (entente_partner_balance_get_net_cost (balance), ==, 20000);
  assert_transfers (balance, "");
}

/* Any budget, any keys: sums hold. */
static void
test_random (Forum *forum, gconstpointer data)
{
  EntenteRecord *keys[3];

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      keys[i] = add_key (forum, g_test_rand_int_range (0, 4), "", "");
      for (guint j = 0; j < 6; j += g_test_rand_int_range (1, 4))
        {
          g_autofree char *weight = g_strdup_printf ("%d.5", g_test_rand_int_range (0, 9));
          EntenteRecord *part = add_part (forum, keys[i], j, weight);

          if (g_test_rand_int_range (0, 3) == 0)
            record_set_cents (part, ENTENTE_SHARING_PART_CAP, g_test_rand_int_range (0, 5000));
          if (g_test_rand_int_range (0, 3) == 0)
            record_set_cents (part, ENTENTE_SHARING_PART_FIXED, g_test_rand_int_range (0, 5000));
        }
    }

  for (guint i = 0; i < 60; i++)
    {
      EntenteBudgetSide side = g_test_rand_int_range (0, 5) == 0;
      EntenteRecord *line
          = forum_add_line (forum, side, side ? "P74.commune" : "C61.rent", "Line",
                            g_test_rand_int_range (1, 99999));
      g_autoptr (EntentePartnerBalance) balance = NULL;

      if (g_test_rand_bit ())
        record_set_reference (line, ENTENTE_BUDGET_LINE_PAYER,
                             forum->organizations[g_test_rand_int_range (0, 6)]);
      if (g_test_rand_int_range (0, 4) == 0)
        record_set_reference (line, ENTENTE_BUDGET_LINE_ORGANIZATION,
                             forum->organizations[g_test_rand_int_range (0, 6)]);
      if (g_test_rand_bit ())
        record_set_reference (line, ENTENTE_BUDGET_LINE_SHARING_KEY,
                             keys[g_test_rand_int_range (0, 3)]);
      balance = reckon (forum, ENTENTE_AMOUNT_FORECAST);
      assert_adds_up (balance);
    }
}

#define add(path, function)                                                                        \
  g_test_add ("/partner-balance/" path, Forum, NULL, forum_set_up, function, forum_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("meal", test_meal);
  add ("forum", test_forum);
  add ("lines", test_lines);
  add ("fixed-and-capped", test_fixed_and_capped);
  add ("columns", test_columns);
  add ("choice", test_choice);
  add ("contributions", test_contributions);
  add ("keeper", test_keeper);
  add ("nobody", test_nobody);
  add ("random", test_random);

  return g_test_run ();
}
