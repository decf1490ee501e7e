/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "schedule/entente-forecasts.h"

#include "entente-model-error.h"
#include "schedule-fixture.h"

#include <string.h>

static void
test_saving (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *first = plan_add (plan, NULL, "First", "3d");
  EntenteTask *second = plan_add (plan, NULL, "Second", "2d");
  g_autofree char *proposed = entente_forecasts_propose_name (plan->schedule);
  EntenteForecastDates dates;
  EntenteForecast *forecast;

  plan_set_rule (plan, first, ENTENTE_RULE_START_NO_EARLIER, "2027-02-01");
  plan_link (plan, first, second, "");
  g_assert_cmpstr (proposed, ==, "Forecast of 4\u00a0January 2027");
  forecast = entente_forecasts_save (plan->schedule, "  ", NULL);
  g_assert_nonnull (forecast);
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (forecast), ENTENTE_FORECAST_NAME),
                   ==,
                   proposed);
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (forecast), ENTENTE_FORECAST_EVENT_ON),
                   ==,
                   "2027-06-12");
  g_assert_true (entente_forecast_find (forecast, second, &dates));
  g_assert_cmpint (dates.start, ==, plan_get (plan, second)->expected.start);
  g_assert_cmpint (dates.finish, ==, plan_get (plan, second)->expected.finish);
  g_assert_true (entente_store_undo (plan->store, NULL));
  g_assert_cmpuint (
    g_list_model_get_n_items (entente_store_get_list (plan->store, ENTENTE_TYPE_FORECAST)),
    ==,
    0);
}

static void
test_ten (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  g_autoptr (GError) error = NULL;

  plan_add (plan, NULL, "First", "3d");
  for (guint i = 0; i < ENTENTE_FORECASTS_MAX; i++)
    g_assert_nonnull (entente_forecasts_save (plan->schedule, "F", NULL));
  g_assert_null (entente_forecasts_save (plan->schedule, "Too many", &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE);
  g_assert_nonnull (strstr (error->message, "Too many"));
  g_assert_nonnull (strstr (error->message, "10"));
}

static void
test_slips (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *first = plan_add (plan, NULL, "First", "3d");
  EntenteTask *second = plan_add (plan, NULL, "Second", "2d");
  EntenteTask *free_task = plan_add (plan, NULL, "Free", "1d");
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) slips = NULL;
  g_autofree char *same = NULL;
  g_autofree char *later = NULL;
  g_autofree char *unknown = NULL;
  g_autofree char *summary = NULL;
  EntenteForecast *forecast;
  EntenteTask *added;

  plan_set_rule (plan, first, ENTENTE_RULE_START_NO_EARLIER, "2027-02-01");
  plan_set_rule (plan, free_task, ENTENTE_RULE_START_NO_EARLIER, "2027-03-01");
  plan_link (plan, first, second, "");
  forecast = entente_forecasts_save (plan->schedule, "Then", NULL);
  none = entente_forecast_dup_slips (forecast, plan->schedule);
  g_assert_cmpuint (none->len, ==, 0);

  plan_set (plan, first, ENTENTE_TASK_DURATION, "5d");
  plan_set_rule (plan, free_task, ENTENTE_RULE_START_NO_EARLIER, "2027-02-27");
  added = plan_add (plan, NULL, "Added", "1d");
  slips = entente_forecast_dup_slips (forecast, plan->schedule);
  g_assert_cmpuint (slips->len, ==, 3);
  for (guint i = 0; i < slips->len; i++)
    {
      const EntenteSlip *slip = slips->pdata[i];

      g_assert_cmpuint (slip->item, ==, i);
      g_assert_cmpint (slip->minutes, ==, (i == 2 ? -2 : 2) * ENTENTE_DAY);
    }
  g_assert_cmpstr (((EntenteSlip *) slips->pdata[0])->sentence, ==, "“First”: 2 days later");
  g_assert_cmpstr (((EntenteSlip *) slips->pdata[2])->sentence, ==, "“Free”: 2 days earlier");

  later = entente_forecast_dup_slip (forecast, plan->schedule, plan_find (plan, second));
  g_assert_cmpstr (later, ==, "2 days later than in “Then”");
  unknown = entente_forecast_dup_slip (forecast, plan->schedule, plan_find (plan, added));
  g_assert_cmpstr (unknown, ==, "Not yet in “Then”");
  plan_set_rule (plan, free_task, ENTENTE_RULE_START_NO_EARLIER, "2027-03-01");
  same = entente_forecast_dup_slip (forecast, plan->schedule, plan_find (plan, free_task));
  g_assert_cmpstr (same, ==, "As in “Then”");

  plan_set_project (plan, ENTENTE_PROJECT_DETAILS_STARTS_ON, "2027-06-19");
  summary = entente_forecast_dup_summary (forecast, plan->schedule);
  g_assert_cmpstr (summary, ==,
                   "The event is 7 days later. 2 tasks are later, the most of them “First”: 2 days "
                   "later.");
}

/* Somebody else may have written the file. */
static void
test_hostile (void)
{
  static const char *const lines[] = {
    "", "\n\n", "1", "1 2", "1 9 2", "x y z", "1 1 2 3", "-1 1 2", "1 99999999999999999999 2",
    "1 -9223372036854775808 0",
  };
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteForecast *forecast;

  plan_add (plan, NULL, "First", "3d");
  forecast = entente_forecasts_save (plan->schedule, "F", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GHashTable) dates = NULL;
      g_autofree char *summary = NULL;
      g_autoptr (EntenteEdit) edit = entente_store_begin (plan->store, "set");

      entente_edit_set_text (edit, ENTENTE_RECORD (forecast), ENTENTE_FORECAST_DATES, lines[i]);
      g_assert_true (entente_edit_commit (edit, NULL));
      dates = entente_forecast_dup_dates (forecast);
      g_assert_cmpuint (g_hash_table_size (dates), ==, 0);
      summary = entente_forecast_dup_summary (forecast, plan->schedule);
      g_assert_nonnull (summary);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecasts/saving", test_saving);
  g_test_add_func ("/forecasts/ten", test_ten);
  g_test_add_func ("/forecasts/slips", test_slips);
  g_test_add_func ("/forecasts/hostile", test_hostile);
  return g_test_run ();
}
