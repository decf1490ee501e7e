/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "budget/entente-budget-table.h"
#include "budget/entente-partner-balance.h"
#include "budget/entente-sharing.h"
#include "entente-model-error.h"
#include "forum-fixture.h"

static EntentePartnerBalance *
reckon (Forum *forum)
{
  return entente_partner_balance_new (forum->store, entente_budget_get_working (forum->store),
                                      ENTENTE_AMOUNT_FORECAST, ENTENTE_LANGUAGE_ENGLISH);
}

static EntenteSettlement *
freeze (Forum *forum)
{
  g_autoptr (EntentePartnerBalance) balance = reckon (forum);
  g_autoptr (GError) error = NULL;
  GDate day = forum_day ("2027-07-09");
  EntenteSettlement *settlement
      = entente_partner_balance_freeze (balance, forum->store, &day, &error);

  g_assert_no_error (error);
  return settlement;
}

static void
test_freeze (Forum *forum, gconstpointer data)
{
  GListModel *transfers = entente_store_get_list (forum->store, ENTENTE_TYPE_TRANSFER);
  g_autoptr (EntentePartnerBalance) before = NULL, frozen = NULL, live = NULL;
  g_autofree char *kept = NULL, *read = NULL;
  g_autoptr (GError) error = NULL;
  EntenteSettlement *settlement;
  EntenteRecord *line, *record;

  line = forum_add_line (forum, ENTENTE_SIDE_CHARGES, "C61.rent", "Barnums", 20000);
  settlement = freeze (forum);
  record = ENTENTE_RECORD (settlement);
  g_assert_cmpstr (entente_record_get_text (record, ENTENTE_SETTLEMENT_NAME), ==,
                   "Décompte n° 1");
  g_assert_cmpstr (entente_record_get_text (record, ENTENTE_SETTLEMENT_SETTLED_ON), ==,
                   "2027-07-09");
  g_assert_cmpuint (g_list_model_get_n_items (transfers), ==, 3);

  /* What happens afterwards does not touch it; its words are those of paper. */
  record_set_cents (line, ENTENTE_BUDGET_LINE_FORECAST, 40000);
  frozen = entente_partner_balance_new_frozen (settlement, &error);
  g_assert_no_error (error);
  read = entente_partner_balance_to_json (frozen);
  g_assert_cmpstr (read, ==, entente_record_get_text (record, ENTENTE_SETTLEMENT_STATEMENT));
  g_assert_cmpint (entente_partner_balance_get_net_cost (frozen), ==, 20000);
  g_assert_cmpuint (entente_partner_balance_get_transfers (frozen)->len, ==, 3);
  live = reckon (forum);
  g_assert_cmpint (entente_partner_balance_get_net_cost (live), ==, 40000);

  g_assert_null (entente_partner_balance_freeze (frozen, forum->store, NULL, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_FROZEN);
}

/* What was paid is not asked again. */
static void
test_paid (Forum *forum, gconstpointer data)
{
  GListModel *transfers = entente_store_get_list (forum->store, ENTENTE_TYPE_TRANSFER);
  g_autoptr (EntentePartnerBalance) balance = NULL;
  EntentePartner *office;

  forum_add_line (forum, ENTENTE_SIDE_CHARGES, "C61.rent", "Barnums", 20000);
  freeze (forum);
  for (guint i = 0; i < g_list_model_get_n_items (transfers); i++)
    {
      g_autoptr (EntenteRecord) transfer = g_list_model_get_item (transfers, i);

      record_set_date (transfer, ENTENTE_TRANSFER_PAID_ON, "2027-07-20");
    }
  balance = reckon (forum);
  g_assert_cmpuint (entente_partner_balance_get_transfers (balance)->len, ==, 0);
  office = entente_partner_balance_get_partners (balance)->pdata[0];
  g_assert_cmpint (office->received, ==, 15000);
  g_assert_cmpint (office->balance, ==, 0);
}

static void
test_too_few (Forum *forum, gconstpointer data)
{
  g_autoptr (EntentePartnerBalance) balance = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = FORUM_CLUB; i <= FORUM_RELIEF; i++)
    record_set_choice (forum->organizations[i], ENTENTE_ORGANIZATION_ROLE,
                      ENTENTE_ROLE_MEDIA_PARTNER);
  balance = reckon (forum);
  g_assert_null (entente_partner_balance_freeze (balance, forum->store, NULL, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_INCOMPLETE);
}

static void
assert_change (Forum *forum, EntenteSettlement *settlement, const char *words)
{
  g_autoptr (EntentePartnerBalance) now = reckon (forum);
  g_autofree char *change
      = entente_partner_balance_dup_change (now, settlement, ENTENTE_LANGUAGE_ENGLISH);

  if (words == NULL)
    g_assert_null (change);
  else
    g_assert_nonnull (strstr (change, words));
}

/* The budget goes on: what no longer agrees is said, what was paid in between is no change. */
static void
test_change (Forum *forum, gconstpointer data)
{
  GListModel *transfers = entente_store_get_list (forum->store, ENTENTE_TYPE_TRANSFER);
  EntenteRecord *line
      = forum_add_line (forum, ENTENTE_SIDE_CHARGES, "C61.rent", "Barnums", 20000);
  EntenteSettlement *settlement = freeze (forum);
  g_autoptr (EntenteRecord) transfer = g_list_model_get_item (transfers, 0);

  assert_change (forum, settlement, NULL);
  record_set_date (transfer, ENTENTE_TRANSFER_PAID_ON, "2027-07-20");
  assert_change (forum, settlement, NULL);

  record_set_cents (line, ENTENTE_BUDGET_LINE_FORECAST, 24000);
  assert_change (forum, settlement, "from €200.00 to €240.00");
  record_set_cents (line, ENTENTE_BUDGET_LINE_FORECAST, 20000);
  assert_change (forum, settlement, NULL);

  /* As much in all, but somebody else paid it. */
  record_set_reference (line, ENTENTE_BUDGET_LINE_PAYER, forum->organizations[FORUM_CLUB]);
  assert_change (forum, settlement, "who paid or who bears");
  record_set_reference (line, ENTENTE_BUDGET_LINE_PAYER, NULL);
  assert_change (forum, settlement, NULL);

  /* What cannot be read is compared with nothing. */
  record_set_text (ENTENTE_RECORD (settlement), ENTENTE_SETTLEMENT_STATEMENT, "{}");
  assert_change (forum, settlement, NULL);
}

/* A file may say anything. */
static void
test_unreadable (Forum *forum, gconstpointer data)
{
  static const char *const texts[] = {
    "",
    "[]",
    "{}",
    "not JSON",
    "{\"amounts\": 3}",
    "{\"amounts\": \"actual\", \"net-cost\": \"1.00\", \"unplaced\": \"0.00\", \"partners\": [], "
    "\"shared\": [], \"transfers\": [{\"debtor\": 0, \"creditor\": 1, \"amount\": \"5.00\"}]}",
    "{\"amounts\": \"actual\", \"net-cost\": \"many\", \"unplaced\": \"0.00\", \"partners\": [], "
    "\"shared\": [], \"transfers\": []}",
    "{\"amounts\": \"actual\", \"net-cost\": \"1.00\", \"unplaced\": \"0.00\", \"partners\": [4], "
    "\"shared\": [], \"transfers\": []}",
  };
  EntenteRecord *settlement;

  forum_add_line (forum, ENTENTE_SIDE_CHARGES, "C61.rent", "Barnums", 20000);
  settlement = ENTENTE_RECORD (freeze (forum));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      record_set_text (settlement, ENTENTE_SETTLEMENT_STATEMENT, texts[i]);
      g_assert_null (
          entente_partner_balance_new_frozen (ENTENTE_SETTLEMENT (settlement), &error));
      g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_UNREADABLE);
    }
}

#define add(path, function)                                                                        \
  g_test_add ("/settlement-freezing/" path, Forum, NULL, forum_set_up, function, forum_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("freeze", test_freeze);
  add ("paid", test_paid);
  add ("too-few", test_too_few);
  add ("change", test_change);
  add ("unreadable", test_unreadable);

  return g_test_run ();
}
