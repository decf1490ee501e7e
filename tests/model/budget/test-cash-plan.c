/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "budget/entente-budget-table.h"
#include "budget/entente-cash-plan.h"
#include "budget/entente-funding.h"
#include "forum-fixture.h"

static EntenteCashPlan *
plan (Forum *forum, EntenteMoney opening)
{
  return entente_cash_plan_new (forum->store, entente_budget_get_working (forum->store), opening);
}

static EntenteRecord *
add_line (Forum *forum, EntenteBudgetSide side, const char *label, EntenteMoney amount,
          const char *due)
{
  EntenteRecord *line = forum_add_line (
      forum, side, side == ENTENTE_SIDE_INCOME ? "P70.goods" : "C61.rent", label, amount);

  if (due != NULL)
    record_set_date (line, ENTENTE_BUDGET_LINE_DUE_ON, due);
  return line;
}

static void
assert_month (EntenteCashPlan *found, guint i, guint month, EntenteMoney in, EntenteMoney out,
              EntenteMoney balance)
{
  const EntenteCashMonth *at = found->months->pdata[i];

  g_assert_cmpuint (at->year * 100 + at->month, ==, month);
  g_assert_cmpint (at->in, ==, in);
  g_assert_cmpint (at->out, ==, out);
  g_assert_cmpint (at->balance, ==, balance);
}

static void
test_empty (Forum *forum, gconstpointer data)
{
  g_autoptr (EntenteCashPlan) found = NULL;

  add_line (forum, ENTENTE_SIDE_CHARGES, "Tents", 5000, NULL);
  add_line (forum, ENTENTE_SIDE_INCOME, "Bar", 2000, NULL);
  add_line (forum, ENTENTE_SIDE_INCOME, "Nobody knows", ENTENTE_MONEY_NONE, "2027-05-01");
  found = plan (forum, ENTENTE_MONEY_NONE);
  g_assert_cmpuint (found->months->len, ==, 0);
  g_assert_cmpuint (found->lowest, ==, G_MAXUINT);
  g_assert_cmpint (found->undated_in, ==, 2000);
  g_assert_cmpint (found->undated_out, ==, 5000);
  g_assert_cmpuint (found->undated->len, ==, 2);
  g_assert_null (entente_cash_plan_dup_warning (found, ENTENTE_LANGUAGE_ENGLISH));
}

static void
test_months (Forum *forum, gconstpointer data)
{
  EntenteRecord *tents
      = add_line (forum, ENTENTE_SIDE_CHARGES, "Tents", 240000, "2027-09-04");
  EntenteRecord *poster = add_line (forum, ENTENTE_SIDE_CHARGES, "Posters", 90000, "2027-11-30");
  g_autoptr (EntenteCashPlan) found = NULL;
  g_autofree char *warning = NULL, *french = NULL;

  add_line (forum, ENTENTE_SIDE_INCOME, "Bar", 300000, "2027-12-01");
  forum_add_line (forum, ENTENTE_SIDE_CHARGES, "E.goods", "Hall", 99999);
  record_set_cents (tents, ENTENTE_BUDGET_LINE_REVISED, 250000);
  /* Paid on another day, and another amount. */
  record_set_date (poster, ENTENTE_BUDGET_LINE_PAID_ON, "2027-10-02");
  record_set_cents (poster, ENTENTE_BUDGET_LINE_ACTUAL, 80000);

  found = plan (forum, 100000);
  g_assert_cmpuint (found->months->len, ==, 4);
  assert_month (found, 0, 202709, 0, 250000, -150000);
  assert_month (found, 1, 202710, 0, 80000, -230000);
  assert_month (found, 2, 202711, 0, 0, -230000);
  assert_month (found, 3, 202712, 300000, 0, 70000);
  g_assert_cmpuint (found->lowest, ==, 1);
  g_assert_cmpuint (found->undated->len, ==, 0);

  warning = entente_cash_plan_dup_warning (found, ENTENTE_LANGUAGE_ENGLISH);
  g_assert_cmpstr (warning, ==,
                   "Cash runs out from September\u00a02027 on; at the lowest, in October\u00a02027, "
                   "€2\u202f300.00 more is needed. Ask for an advance, or put payments off.");
  french = entente_cash_plan_dup_warning (found, ENTENTE_LANGUAGE_FRENCH);
  g_assert_true (g_str_has_prefix (french, "La trésorerie manque dès septembre\u00a02027"));
}

static void
test_never_below (Forum *forum, gconstpointer data)
{
  g_autoptr (EntenteCashPlan) enough = NULL, short_of = NULL;
  g_autofree char *warning = NULL;

  add_line (forum, ENTENTE_SIDE_CHARGES, "Tents", 240000, "2027-09-04");
  enough = plan (forum, 240000);
  g_assert_null (entente_cash_plan_dup_warning (enough, ENTENTE_LANGUAGE_ENGLISH));
  short_of = plan (forum, 239999);
  warning = entente_cash_plan_dup_warning (short_of, ENTENTE_LANGUAGE_ENGLISH);
  g_assert_true (g_str_has_prefix (warning, "Cash runs out in September\u00a02027: €0.01"));
}

/* Grants come by instalments; what is in none comes when the line says. */
static void
test_grants (Forum *forum, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  EntenteFundingRequest *request = entente_funding_request_insert (
      forum->store, forum_get (forum, FORUM_FOUNDATION), &error);
  EntenteRecord *line = ENTENTE_RECORD (entente_funding_request_get_line (request));
  g_autoptr (EntenteCashPlan) without = NULL, with = NULL, all = NULL;
  EntenteFundingPayment *payment;

  record_set_cents (line, ENTENTE_BUDGET_LINE_FORECAST, 50000);
  record_set_date (line, ENTENTE_BUDGET_LINE_DUE_ON, "2027-06-30");
  without = plan (forum, 0);
  assert_month (without, 0, 202706, 50000, 0, 50000);

  payment = entente_funding_request_insert_payment (request, &error);
  record_set_cents (ENTENTE_RECORD (payment), ENTENTE_FUNDING_PAYMENT_AMOUNT, 30000);
  record_set_date (ENTENTE_RECORD (payment), ENTENTE_FUNDING_PAYMENT_PAID_ON, "2027-05-20");
  with = plan (forum, 0);
  assert_month (with, 0, 202705, 30000, 0, 30000);
  assert_month (with, 1, 202706, 20000, 0, 50000);

  record_set_cents (ENTENTE_RECORD (payment), ENTENTE_FUNDING_PAYMENT_AMOUNT, 50000);
  record_set_date (ENTENTE_RECORD (payment), ENTENTE_FUNDING_PAYMENT_PAID_ON, NULL);
  all = plan (forum, 0);
  g_assert_cmpuint (all->months->len, ==, 0);
  g_assert_cmpint (all->undated_in, ==, 50000);
  g_assert_true (all->undated->pdata[0] == (gpointer) payment);
}

/* A mistyped year does not make ten thousand months. */
static void
test_far (Forum *forum, gconstpointer data)
{
  g_autoptr (EntenteCashPlan) found = NULL;

  add_line (forum, ENTENTE_SIDE_CHARGES, "Tents", 100, "2027-09-04");
  add_line (forum, ENTENTE_SIDE_CHARGES, "Posters", 200, "9027-09-04");
  found = plan (forum, 0);
  g_assert_cmpuint (found->months->len, ==, 1);
  g_assert_cmpint (found->undated_out, ==, 200);
}

#define add(path, function)                                                                        \
  g_test_add ("/cash-plan/" path, Forum, NULL, forum_set_up, function, forum_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("empty", test_empty);
  add ("months", test_months);
  add ("never-below", test_never_below);
  add ("grants", test_grants);
  add ("far", test_far);

  return g_test_run ();
}
