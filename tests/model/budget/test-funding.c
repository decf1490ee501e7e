/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "budget/entente-budget-settings.h"
#include "budget/entente-budget.h"
#include "budget/entente-funding.h"
#include "entente-model-error.h"
#include "forum-fixture.h"

#include <string.h>

static EntenteFundingRequest *
ask (Forum *forum, guint funder)
{
  g_autoptr (GError) error = NULL;
  EntenteFundingRequest *request
      = entente_funding_request_insert (forum->store, forum_get (forum, funder), &error);

  g_assert_no_error (error);
  g_assert_nonnull (request);
  return request;
}

static void
move (EntenteFundingRequest *request, EntenteFundingState state, EntenteMoney amount,
      const char *iso)
{
  g_autoptr (GError) error = NULL;
  GDate day = forum_day (iso);

  entente_funding_request_set_state (request, state, amount, &day, &error);
  g_assert_no_error (error);
}

static void
assert_request (EntenteFundingRequest *request, EntenteFundingState state, EntenteMoney granted,
                EntenteMoney revised)
{
  EntenteBudgetLine *line = entente_funding_request_get_line (request);

  g_assert_cmpint (
      entente_record_get_choice (ENTENTE_RECORD (request), ENTENTE_FUNDING_REQUEST_STATE), ==,
      state);
  g_assert_cmpint (
      entente_record_get_cents (ENTENTE_RECORD (request), ENTENTE_FUNDING_REQUEST_GRANTED), ==,
      granted);
  g_assert_cmpint (entente_record_get_cents (ENTENTE_RECORD (line), ENTENTE_BUDGET_LINE_REVISED),
                   ==, revised);
}

static void
assert_text (gpointer record, guint field, const char *expected)
{
  g_assert_cmpstr (entente_record_get_text (record, field), ==, expected);
}

/* States */

static void
test_stages (void)
{
  guint n_of_stage[5] = { 0 };

  for (EntenteFundingState state = 0; state <= ENTENTE_FUNDING_REPAID; state++)
    {
      g_autoptr (GArray) next = entente_funding_state_list_next (state);
      EntenteFundingStage stage = entente_funding_state_get_stage (state);

      n_of_stage[stage]++;
      g_assert_cmpuint (next->len, >, 0);
      for (guint i = 0; i < next->len; i++)
        {
          g_assert_cmpint (g_array_index (next, int, i), !=, (int) state);
          for (guint j = 0; j < i; j++)
            g_assert_cmpint (g_array_index (next, int, i), !=, g_array_index (next, int, j));
        }
      /* A card dropped in a column stands in it. */
      for (EntenteFundingStage to = 0; to <= ENTENTE_STAGE_DONE; to++)
        g_assert_cmpint (
            entente_funding_state_get_stage (entente_funding_state_for_stage (state, to)), ==, to);
      g_assert_cmpint (entente_funding_state_for_stage (state, stage), ==, state);
    }
  for (guint i = 0; i < G_N_ELEMENTS (n_of_stage); i++)
    {
      g_assert_cmpuint (n_of_stage[i], >, 1);
      g_assert_cmpuint (strlen (entente_funding_stage_get_label (i)), >, 0);
    }
  g_assert_cmpint (
      entente_funding_state_for_stage (ENTENTE_FUNDING_UNDER_REVIEW, ENTENTE_STAGE_DONE), ==,
      ENTENTE_FUNDING_REFUSED);
  /* What was paid and is over was not given back, unless somebody says so. */
  for (EntenteFundingState state = ENTENTE_FUNDING_PAID; state <= ENTENTE_FUNDING_REPORTED; state++)
    g_assert_cmpint (entente_funding_state_for_stage (state, ENTENTE_STAGE_DONE), ==,
                     ENTENTE_FUNDING_CLOSED);
}

/* A new request */

static void
test_insert (Forum *forum, gconstpointer data)
{
  EntenteRecord *adopted = forum_insert (forum, ENTENTE_TYPE_BUDGET);
  EntenteRecord *old
      = forum_add_line (forum, ENTENTE_SIDE_INCOME, "P74.commune", "Old version", 100);
  EntenteRecord *line
      = forum_add_line (forum, ENTENTE_SIDE_INCOME, "P74.commune", "Commune", 250000);
  EntenteFundingRequest *request, *second, *unknown;
  g_autofree char *title = NULL, *nobody = NULL;
  g_autoptr (GError) error = NULL;
  EntenteBudgetLine *made;

  record_set_choice (adopted, ENTENTE_BUDGET_STATE, ENTENTE_BUDGET_ADOPTED);
  record_set_reference (old, ENTENTE_BUDGET_LINE_BUDGET, adopted);
  record_set_reference (old, ENTENTE_BUDGET_LINE_FUNDER, forum->organizations[FORUM_TOWN]);
  record_set_reference (line, ENTENTE_BUDGET_LINE_FUNDER, forum->organizations[FORUM_TOWN]);

  request = ask (forum, FORUM_TOWN);
  g_assert_true (ENTENTE_RECORD (entente_funding_request_get_line (request)) == line);
  g_assert_cmpint (
      entente_record_get_cents (ENTENTE_RECORD (request), ENTENTE_FUNDING_REQUEST_ASKED), ==,
      250000);
  g_assert_cmpstr (entente_funding_request_get_key (request), ==, "P74.commune");
  g_assert_true (entente_funding_request_get_applicant (request) == forum_get (forum, FORUM_OFFICE));
  g_assert_cmpuint (g_list_model_get_n_items (
                        entente_store_get_list (forum->store, ENTENTE_TYPE_FUNDING_DOCUMENT)),
                    ==, 6);
  record_set_text (ENTENTE_RECORD (request), ENTENTE_FUNDING_REQUEST_SCHEME, "appel 2027");
  title = entente_funding_request_dup_title (request);
  g_assert_cmpstr (title, ==, "Ville – appel 2027");

  /* The line is taken: another request gets its own. */
  second = ask (forum, FORUM_TOWN);
  made = entente_funding_request_get_line (second);
  g_assert_true (ENTENTE_RECORD (made) != line && ENTENTE_RECORD (made) != old);
  assert_text (made, ENTENTE_BUDGET_LINE_KEY, "P74.commune");
  g_assert_cmpint (entente_record_get_integer (ENTENTE_RECORD (second), ENTENTE_FUNDING_REQUEST_RANK),
                   >,
                   entente_record_get_integer (ENTENTE_RECORD (request),
                                               ENTENTE_FUNDING_REQUEST_RANK));

  unknown = entente_funding_request_insert (forum->store, NULL, &error);
  g_assert_no_error (error);
  nobody = entente_funding_request_dup_title (unknown);
  g_assert_cmpstr (nobody, ==, "Request without a funder");
  g_assert_cmpstr (entente_funding_request_get_key (unknown), ==, "P74.private");
}

static void
test_public (Forum *forum, gconstpointer data)
{
  EntenteFundingRequest *town = ask (forum, FORUM_TOWN);
  EntenteFundingRequest *foundation = ask (forum, FORUM_FOUNDATION);
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_funding_request_is_public (town));
  g_assert_false (entente_funding_request_is_public (foundation));

  g_assert_false (entente_funding_request_set_state (town, ENTENTE_FUNDING_FILED,
                                                     ENTENTE_MONEY_NONE, NULL, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_INCOMPLETE);
  record_set_boolean (ENTENTE_RECORD (town), ENTENTE_FUNDING_REQUEST_REPUBLICAN_CONTRACT, TRUE);
  move (town, ENTENTE_FUNDING_FILED, ENTENTE_MONEY_NONE, "2027-03-04");
  move (foundation, ENTENTE_FUNDING_FILED, ENTENTE_MONEY_NONE, "2027-03-04");
  assert_text (foundation, ENTENTE_FUNDING_REQUEST_FILED_ON, "2027-03-04");
}

/* A contract and a move, a request and its name: one step each. */
static void
test_one_step (Forum *forum, gconstpointer data)
{
  EntenteFundingRequest *town = ask (forum, FORUM_TOWN);
  GDate day = forum_day ("2027-03-04");
  EntenteFundingRequest *named;
  g_autoptr (EntenteRecord) line = NULL;

  g_assert_true (entente_funding_request_needs_contract (town, ENTENTE_FUNDING_FILED));
  g_assert_false (entente_funding_request_needs_contract (town, ENTENTE_FUNDING_REFUSED));
  g_assert_true (entente_funding_request_accept_contract (town, ENTENTE_FUNDING_FILED, &day, NULL));
  assert_text (town, ENTENTE_FUNDING_REQUEST_FILED_ON, "2027-03-04");
  g_assert_false (entente_funding_request_needs_contract (town, ENTENTE_FUNDING_FILED));
  g_assert_true (entente_store_undo (forum->store, NULL));
  g_assert_true (entente_funding_request_needs_contract (town, ENTENTE_FUNDING_FILED));
  g_assert_cmpint (
      entente_record_get_choice (ENTENTE_RECORD (town), ENTENTE_FUNDING_REQUEST_STATE), ==,
      ENTENTE_FUNDING_IDEA);

  named = entente_funding_request_insert_named (forum->store, "Fondation des Tilleuls", NULL);
  line = g_object_ref (ENTENTE_RECORD (entente_funding_request_get_line (named)));
  g_assert_cmpstr (entente_funding_request_get_funder_name (named), ==, "Fondation des Tilleuls");
  assert_text (line, ENTENTE_BUDGET_LINE_LABEL, "Fondation des Tilleuls");
  g_assert_true (entente_store_undo (forum->store, NULL));
  g_assert_true (entente_record_is_deleted (line));
}

static void
test_missing (Forum *forum, gconstpointer data)
{
  EntenteFundingRequest *request = ask (forum, FORUM_TOWN);
  EntenteRecord *office = forum->organizations[FORUM_OFFICE];
  GListModel *documents = entente_store_get_list (forum->store, ENTENTE_TYPE_FUNDING_DOCUMENT);
  g_autoptr (GPtrArray) all = entente_funding_request_dup_missing (request);
  g_autoptr (GPtrArray) late = NULL, filed = NULL;

  /* The amount, the SIRET, the contract and six documents. */
  g_assert_cmpuint (all->len, ==, 9);
  g_assert_cmpstr (all->pdata[0], ==, "Say how much is asked.");
  g_assert_cmpstr (all->pdata[8], ==,
                   "To get ready: Delegation of signature, if the representative does not sign");

  record_set_text (office, ENTENTE_ORGANIZATION_SIRET, "99900142300014");
  record_set_cents (ENTENTE_RECORD (request), ENTENTE_FUNDING_REQUEST_ASKED, 0);
  record_set_boolean (ENTENTE_RECORD (request), ENTENTE_FUNDING_REQUEST_REPUBLICAN_CONTRACT, TRUE);
  for (guint i = 0; i < g_list_model_get_n_items (documents); i++)
    {
      g_autoptr (EntenteRecord) document = g_list_model_get_item (documents, i);

      record_set_boolean (document, ENTENTE_FUNDING_DOCUMENT_READY, TRUE);
    }
  record_set_date (ENTENTE_RECORD (request), ENTENTE_FUNDING_REQUEST_FILE_BEFORE, "2020-01-31");
  late = entente_funding_request_dup_missing (request);
  g_assert_cmpuint (late->len, ==, 1);
  g_assert_nonnull (strstr (late->pdata[0], "31\u00a0January 2020"));

  move (request, ENTENTE_FUNDING_FILED, ENTENTE_MONEY_NONE, "2027-03-04");
  filed = entente_funding_request_dup_missing (request);
  g_assert_cmpuint (filed->len, ==, 0);
}

/* Decisions */

static void
test_granted (Forum *forum, gconstpointer data)
{
  EntenteFundingRequest *request = ask (forum, FORUM_FOUNDATION);
  g_autoptr (GError) error = NULL;

  record_set_cents (ENTENTE_RECORD (request), ENTENTE_FUNDING_REQUEST_ASKED, 150000);
  move (request, ENTENTE_FUNDING_GRANTED, ENTENTE_MONEY_NONE, "2027-04-02");
  assert_request (request, ENTENTE_FUNDING_GRANTED, 150000, 150000);
  assert_text (request, ENTENTE_FUNDING_REQUEST_DECIDED_ON, "2027-04-02");

  /* The word follows the amount. */
  move (request, ENTENTE_FUNDING_GRANTED, 120000, "2027-04-03");
  assert_request (request, ENTENTE_FUNDING_PARTLY_GRANTED, 120000, 120000);
  assert_text (request, ENTENTE_FUNDING_REQUEST_DECIDED_ON, "2027-04-02");
  g_assert_true (entente_funding_request_set_granted (request, 160000, &error));
  assert_request (request, ENTENTE_FUNDING_GRANTED, 160000, 160000);

  /* Later states keep it. */
  move (request, ENTENTE_FUNDING_AGREEMENT_SIGNED, ENTENTE_MONEY_NONE, "2027-05-01");
  move (request, ENTENTE_FUNDING_TO_REPORT, ENTENTE_MONEY_NONE, "2027-06-01");
  assert_request (request, ENTENTE_FUNDING_TO_REPORT, 160000, 160000);
  assert_text (request, ENTENTE_FUNDING_REQUEST_AGREEMENT_SIGNED_ON, "2027-05-01");

  /* Back before the decision: nothing was decided. */
  move (request, ENTENTE_FUNDING_UNDER_REVIEW, ENTENTE_MONEY_NONE, "2027-06-02");
  assert_request (request, ENTENTE_FUNDING_UNDER_REVIEW, ENTENTE_MONEY_NONE, ENTENTE_MONEY_NONE);
  assert_text (request, ENTENTE_FUNDING_REQUEST_DECIDED_ON, "");
}

static void
test_partly (Forum *forum, gconstpointer data)
{
  EntenteFundingRequest *request = ask (forum, FORUM_FOUNDATION);
  g_autoptr (GError) error = NULL;

  g_assert_false (entente_funding_request_set_state (request, ENTENTE_FUNDING_PARTLY_GRANTED,
                                                     ENTENTE_MONEY_NONE, NULL, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_INCOMPLETE);
  assert_request (request, ENTENTE_FUNDING_IDEA, ENTENTE_MONEY_NONE, ENTENTE_MONEY_NONE);

  /* Nobody knows what was asked: the word that was said stays. */
  move (request, ENTENTE_FUNDING_PARTLY_GRANTED, 5000, "2027-04-02");
  assert_request (request, ENTENTE_FUNDING_PARTLY_GRANTED, 5000, 5000);
}

static void
test_refused (Forum *forum, gconstpointer data)
{
  EntenteFundingRequest *request = ask (forum, FORUM_FOUNDATION);
  g_autoptr (GError) error = NULL;

  record_set_cents (ENTENTE_RECORD (request), ENTENTE_FUNDING_REQUEST_ASKED, 60000);
  move (request, ENTENTE_FUNDING_REFUSED, ENTENTE_MONEY_NONE, "2027-04-02");
  assert_request (request, ENTENTE_FUNDING_REFUSED, 0, 0);
  assert_text (request, ENTENTE_FUNDING_REQUEST_DECIDED_ON, "2027-04-02");

  /* One step in the history. */
  g_assert_true (entente_store_undo (forum->store, &error));
  assert_request (request, ENTENTE_FUNDING_IDEA, ENTENTE_MONEY_NONE, ENTENTE_MONEY_NONE);

  move (request, ENTENTE_FUNDING_NO_ANSWER, ENTENTE_MONEY_NONE, "2027-09-30");
  assert_request (request, ENTENTE_FUNDING_NO_ANSWER, 0, 0);
  move (request, ENTENTE_FUNDING_GRANTED, ENTENTE_MONEY_NONE, "2027-10-30");
  assert_request (request, ENTENTE_FUNDING_GRANTED, 60000, 60000);
}

/* Instalments and report */

/* As a row of a form does. */
static void
set_payment (EntenteFundingPayment *payment, EntenteMoney amount, const char *iso)
{
  EntenteRecord *record = ENTENTE_RECORD (payment);
  g_autoptr (EntenteEdit) edit = entente_store_begin (entente_record_get_store (record), "payment");
  GDate day = forum_day (iso != NULL ? iso : "2027-05-12");

  entente_edit_set_cents (edit, record, ENTENTE_FUNDING_PAYMENT_AMOUNT, amount);
  entente_edit_set_date (edit, record, ENTENTE_FUNDING_PAYMENT_PAID_ON, iso != NULL ? &day : NULL);
  g_assert_true (entente_edit_commit (edit, NULL));
}

static void
assert_actual (EntenteFundingRequest *request, EntenteMoney expected)
{
  EntenteRecord *line = ENTENTE_RECORD (entente_funding_request_get_line (request));

  g_assert_cmpint (entente_record_get_cents (line, ENTENTE_BUDGET_LINE_ACTUAL), ==, expected);
}

static void
test_payments (Forum *forum, gconstpointer data)
{
  EntenteFundingRequest *request = ask (forum, FORUM_FOUNDATION);
  EntenteFundingPayment *first, *second;
  g_autoptr (GError) error = NULL;

  move (request, ENTENTE_FUNDING_GRANTED, 50000, "2027-04-02");
  g_assert_cmpint (entente_funding_request_get_received (request), ==, ENTENTE_MONEY_NONE);
  first = entente_funding_request_insert_payment (request, &error);
  assert_text (first, ENTENTE_FUNDING_PAYMENT_LABEL, "Instalment 1");
  set_payment (first, 30000, "2027-05-12");
  second = entente_funding_request_insert_payment (request, &error);
  g_assert_cmpint (
      entente_record_get_cents (ENTENTE_RECORD (second), ENTENTE_FUNDING_PAYMENT_AMOUNT), ==,
      20000);
  g_assert_cmpint (entente_funding_request_get_received (request), ==, 30000);
  assert_actual (request, 30000);

  set_payment (second, 20000, "2027-05-12");
  assert_actual (request, 50000);
  set_payment (first, 30000, NULL);
  assert_actual (request, 20000);
  set_payment (second, ENTENTE_MONEY_NONE, NULL);
  assert_actual (request, ENTENTE_MONEY_NONE);
}

/* Whatever edit changes what was received changes the line with it, and is undone with it. */
static void
test_payments_of_any_edit (Forum *forum, gconstpointer data)
{
  EntenteFundingRequest *request = ask (forum, FORUM_FOUNDATION);
  EntenteFundingRequest *other = ask (forum, FORUM_TOWN);
  EntenteFundingPayment *payment = entente_funding_request_insert_payment (request, NULL);
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *copy;

  set_payment (payment, 30000, "2027-05-12");
  edit = entente_store_begin (forum->store, "another");
  copy = entente_edit_duplicate (edit, ENTENTE_RECORD (payment));
  entente_edit_set_cents (edit, copy, ENTENTE_FUNDING_PAYMENT_AMOUNT, 1000);
  g_assert_true (entente_edit_commit (edit, NULL));
  g_clear_pointer (&edit, entente_edit_rollback);
  assert_actual (request, 31000);

  edit = entente_store_begin (forum->store, "to the other");
  entente_edit_set_reference (edit, copy, ENTENTE_FUNDING_PAYMENT_REQUEST, ENTENTE_RECORD (other));
  g_assert_true (entente_edit_commit (edit, NULL));
  g_clear_pointer (&edit, entente_edit_rollback);
  assert_actual (request, 30000);
  assert_actual (other, 1000);

  edit = entente_store_begin (forum->store, "delete");
  entente_edit_delete (edit, ENTENTE_RECORD (payment));
  entente_edit_delete (edit, copy);
  g_assert_true (entente_edit_commit (edit, NULL));
  g_clear_pointer (&edit, entente_edit_rollback);
  assert_actual (request, ENTENTE_MONEY_NONE);
  assert_actual (other, ENTENTE_MONEY_NONE);
  g_assert_true (entente_store_undo (forum->store, NULL));
  assert_actual (request, 30000);
  assert_actual (other, 1000);
}

/* The deadline of a completion is the one that was given, each time; today is not made one. */
static void
test_completion (Forum *forum, gconstpointer data)
{
  EntenteFundingRequest *request = ask (forum, FORUM_FOUNDATION);
  EntenteRecord *record = ENTENTE_RECORD (request);
  g_autoptr (GError) error = NULL;
  GDate day;

  move (request, ENTENTE_FUNDING_FILED, ENTENTE_MONEY_NONE, "2027-02-01");
  g_assert_true (entente_funding_request_set_state (request, ENTENTE_FUNDING_COMPLETION_ASKED,
                                                    ENTENTE_MONEY_NONE, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (entente_record_is_filled (record, ENTENTE_FUNDING_REQUEST_COMPLETE_BEFORE));

  move (request, ENTENTE_FUNDING_COMPLETION_ASKED, ENTENTE_MONEY_NONE, "2027-02-20");
  move (request, ENTENTE_FUNDING_COMPLETE, ENTENTE_MONEY_NONE, "2027-02-18");
  move (request, ENTENTE_FUNDING_COMPLETION_ASKED, ENTENTE_MONEY_NONE, "2027-03-15");
  g_assert_true (entente_record_get_date (record, ENTENTE_FUNDING_REQUEST_COMPLETE_BEFORE, &day));
  g_assert_cmpint (g_date_get_month (&day), ==, 3);
  g_assert_cmpint (g_date_get_day (&day), ==, 15);
}

/* What somebody typed in the line stays while nothing else was received. */
static void
test_payment_renamed (Forum *forum, gconstpointer data)
{
  EntenteFundingRequest *request = ask (forum, FORUM_FOUNDATION);
  EntenteRecord *payment = ENTENTE_RECORD (entente_funding_request_insert_payment (request, NULL));
  g_autoptr (EntenteEdit) edit = NULL;

  set_payment (ENTENTE_FUNDING_PAYMENT (payment), 30000, "2027-05-12");
  edit = entente_store_begin (forum->store, "typed");
  entente_edit_set_cents (edit, ENTENTE_RECORD (entente_funding_request_get_line (request)),
                          ENTENTE_BUDGET_LINE_ACTUAL, 29950);
  entente_edit_set_text (edit, payment, ENTENTE_FUNDING_PAYMENT_LABEL, "First half");
  g_assert_true (entente_edit_commit (edit, NULL));
  assert_actual (request, 29950);
}

static void
assert_report_due (EntenteFundingRequest *request, const char *iso)
{
  GDate due, expected = forum_day (iso);

  g_assert_true (entente_funding_request_get_report_due (request, &due));
  g_assert_cmpint (g_date_compare (&due, &expected), ==, 0);
}

static void
test_report (Forum *forum, gconstpointer data)
{
  EntenteFundingRequest *request = ask (forum, FORUM_FOUNDATION);
  EntenteRecord *settings = entente_store_get_record (forum->store, ENTENTE_TYPE_BUDGET_SETTINGS,
                                                      ENTENTE_BUDGET_SETTINGS_ID);
  GDate due;

  g_assert_false (entente_funding_request_get_report_due (request, &due));
  move (request, ENTENTE_FUNDING_GRANTED, 50000, "2027-04-02");
  /* Six months after the year of the event. */
  assert_report_due (request, "2028-06-30");
  record_set_date (settings, ENTENTE_BUDGET_SETTINGS_ENDS_ON, "2027-08-31");
  assert_report_due (request, "2028-02-29");
  record_set_date (ENTENTE_RECORD (request), ENTENTE_FUNDING_REQUEST_REPORT_DUE_ON, "2027-12-01");
  assert_report_due (request, "2027-12-01");
}

#define add(path, function)                                                                        \
  g_test_add ("/funding/" path, Forum, NULL, forum_set_up, function, forum_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/funding/stages", test_stages);
  add ("insert", test_insert);
  add ("public", test_public);
  add ("one-step", test_one_step);
  add ("missing", test_missing);
  add ("granted", test_granted);
  add ("partly", test_partly);
  add ("refused", test_refused);
  add ("payments", test_payments);
  add ("payments-of-any-edit", test_payments_of_any_edit);
  add ("completion", test_completion);
  add ("payment-renamed", test_payment_renamed);
  add ("report", test_report);

  return g_test_run ();
}
