/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "budget/entente-budget.h"
#include "budget/entente-funding.h"
#include "forum-fixture.h"

static EntenteRecord *
ask (Forum *forum, guint funder, EntenteFundingState state)
{
  g_autoptr (GError) error = NULL;
  EntenteRecord *request = ENTENTE_RECORD (
      entente_funding_request_insert (forum->store, forum_get (forum, funder), &error));

  g_assert_no_error (error);
  record_set_choice (request, ENTENTE_FUNDING_REQUEST_STATE, state);
  return request;
}

/* "day label" of each, joined by line breaks. */
static char *
dup_due (Forum *forum)
{
  g_autoptr (GPtrArray) dues = entente_budget_list_due (forum->store);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < dues->len; i++)
    {
      EntenteBudgetDue *due = dues->pdata[i];

      g_assert_true (ENTENTE_IS_RECORD (due->record));
      g_string_append_printf (text, "%s%02u-%02u %s", i > 0 ? "\n" : "",
                              g_date_get_month (&due->day), g_date_get_day (&due->day),
                              due->label);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

#define assert_due(expected)                                                                       \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *found = dup_due (forum);                                                      \
    g_assert_cmpstr (found, ==, expected);                                                         \
  }                                                                                                \
  G_STMT_END

static void
test_requests (Forum *forum, gconstpointer data)
{
  EntenteRecord *town = ask (forum, FORUM_TOWN, ENTENTE_FUNDING_PREPARING);
  EntenteRecord *foundation = ask (forum, FORUM_FOUNDATION, ENTENTE_FUNDING_COMPLETION_ASKED);

  assert_due ("");
  record_set_date (town, ENTENTE_FUNDING_REQUEST_FILE_BEFORE, "2027-03-31");
  record_set_date (town, ENTENTE_FUNDING_REQUEST_ANSWER_EXPECTED_ON, "2027-05-07");
  record_set_date (foundation, ENTENTE_FUNDING_REQUEST_COMPLETE_BEFORE, "2027-02-10");
  record_set_date (foundation, ENTENTE_FUNDING_REQUEST_ANSWER_EXPECTED_ON, "2027-06-01");
  assert_due ("02-10 Complete the request: Fondation\n"
              "03-31 File the request: Ville\n"
              "06-01 Answer expected: Fondation");

  /* What is done is not due any more, what follows is. */
  record_set_choice (town, ENTENTE_FUNDING_REQUEST_STATE, ENTENTE_FUNDING_FILED);
  record_set_choice (foundation, ENTENTE_FUNDING_REQUEST_STATE, ENTENTE_FUNDING_GRANTED);
  assert_due ("05-07 Answer expected: Ville\n"
              "06-30 Financial report due: Fondation");
  record_set_date (foundation, ENTENTE_FUNDING_REQUEST_REPORTED_ON, "2028-01-10");
  record_set_choice (town, ENTENTE_FUNDING_REQUEST_STATE, ENTENTE_FUNDING_REFUSED);
  assert_due ("");
}

static void
test_payments (Forum *forum, gconstpointer data)
{
  EntenteRecord *request = ask (forum, FORUM_FOUNDATION, ENTENTE_FUNDING_CLOSED);
  EntenteRecord *payment = forum_insert (forum, ENTENTE_TYPE_FUNDING_PAYMENT);
  EntenteRecord *line
      = ENTENTE_RECORD (entente_funding_request_get_line (ENTENTE_FUNDING_REQUEST (request)));

  record_set_cents (line, ENTENTE_BUDGET_LINE_FORECAST, 30000);
  record_set_date (line, ENTENTE_BUDGET_LINE_DUE_ON, "2027-07-15");
  assert_due ("07-15 Payment of €300.00 expected: Fondation");

  /* Instalments tell it better than the line. */
  record_set_reference (payment, ENTENTE_FUNDING_PAYMENT_REQUEST, request);
  assert_due ("");
  record_set_date (payment, ENTENTE_FUNDING_PAYMENT_DUE_ON, "2027-08-01");
  assert_due ("08-01 Payment expected: Fondation");
  record_set_cents (payment, ENTENTE_FUNDING_PAYMENT_AMOUNT, 12345);
  assert_due ("08-01 Payment of €123.45 expected: Fondation");
  record_set_date (payment, ENTENTE_FUNDING_PAYMENT_PAID_ON, "2027-08-02");
  assert_due ("");
}

static void
test_lines (Forum *forum, gconstpointer data)
{
  EntenteRecord *tents = forum_add_line (forum, ENTENTE_SIDE_CHARGES, "C61.rent", "Tents", 240000);
  EntenteRecord *bar = forum_add_line (forum, ENTENTE_SIDE_INCOME, "P70.goods", "", 90000);
  EntenteRecord *scenario = forum_insert (forum, ENTENTE_TYPE_BUDGET);

  record_set_date (tents, ENTENTE_BUDGET_LINE_DUE_ON, "2027-09-04");
  record_set_date (bar, ENTENTE_BUDGET_LINE_DUE_ON, "2027-09-04");
  assert_due ("09-04 Pay €2\u202f400.00: Tents\n"
              "09-04 Payment of €900.00 expected: Untitled");

  record_set_cents (bar, ENTENTE_BUDGET_LINE_REVISED, 0);
  record_set_cents (tents, ENTENTE_BUDGET_LINE_REVISED, 250000);
  assert_due ("09-04 Pay €2\u202f500.00: Tents");
  record_set_choice (scenario, ENTENTE_BUDGET_STATE, ENTENTE_BUDGET_SCENARIO);
  record_set_reference (tents, ENTENTE_BUDGET_LINE_BUDGET, scenario);
  assert_due ("");
}

#define add(path, function)                                                                        \
  g_test_add ("/funding-due/" path, Forum, NULL, forum_set_up, function, forum_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("requests", test_requests);
  add ("payments", test_payments);
  add ("lines", test_lines);

  return g_test_run ();
}
