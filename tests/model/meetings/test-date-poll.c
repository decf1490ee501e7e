/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "meetings-fixture.h"

#include "meetings/entente-date-poll.h"

static EntenteDateOption *
propose (EntenteMeeting *meeting, const char *starts_at)
{
  g_autoptr (GError) error = NULL;
  EntenteDateOption *option = entente_date_poll_add (meeting, starts_at, NULL, &error);

  g_assert_no_error (error);
  return option;
}

static void
answer (Collective *self, EntenteDateOption *option, guint person, EntentePollAnswer said)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (
    entente_date_poll_set_answer (option, self->people[person], said, &error));
  g_assert_no_error (error);
}

static void
check_words (EntenteMeeting *meeting, const char *expected)
{
  g_autofree char *words = collective_make_plain (entente_date_poll_dup_words (meeting));

  g_assert_cmpstr (words, ==, expected);
}

static void
test_options (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = collective_meet (self, self->group, 5);
  g_autoptr (GListModel) options = entente_date_poll_new_options (meeting);
  g_autoptr (EntenteDateOption) first = NULL;
  g_autoptr (GError) error = NULL;
  EntenteDateOption *early;

  propose (meeting, "2027-03-18T18:30");
  early = propose (meeting, "2027-03-11T18:30");
  g_assert_cmpuint (g_list_model_get_n_items (options), ==, 2);
  first = g_list_model_get_item (options, 0);
  g_assert_true (first == early);
  /* As long as the meeting. */
  g_assert_cmpstr (
    entente_record_get_text (ENTENTE_RECORD (early), ENTENTE_DATE_OPTION_ENDS_AT),
    ==,
    "2027-03-11T20:30");

  g_assert_null (entente_date_poll_add (meeting, "2027-03-11T18:30", NULL, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_DATES);
  g_clear_error (&error);
  g_assert_null (
    entente_date_poll_add (meeting, "2027-03-12T18:30", "2027-03-12T18:00", &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_DATES);
  g_clear_error (&error);
  g_assert_null (entente_date_poll_add (meeting, "soon", NULL, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_DATES);
  g_clear_error (&error);

  /* A day alone may do. */
  g_assert_nonnull (entente_date_poll_add (meeting, "2027-03-25", NULL, &error));
  g_assert_true (entente_date_poll_remove (early, &error));
  g_assert_cmpuint (g_list_model_get_n_items (options), ==, 2);
}

static void
test_answers (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = collective_meet (self, self->group, 5);
  EntenteDateOption *option = propose (meeting, "2027-03-11T18:30");
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) tallies = NULL;
  g_autoptr (GError) error = NULL;
  const EntentePollTally *tally;
  EntentePollAnswer said;

  check_words (meeting, "");
  g_assert_false (entente_date_poll_get_answer (option, self->people[ADA], &said));
  answer (self, option, ADA, ENTENTE_POLL_MAYBE);
  answer (self, option, ADA, ENTENTE_POLL_YES);
  g_assert_true (entente_date_poll_get_answer (option, self->people[ADA], &said));
  g_assert_cmpint (said, ==, ENTENTE_POLL_YES);
  answer (self, option, BEA, ENTENTE_POLL_NO);
  answer (self, option, FAY, ENTENTE_POLL_MAYBE);
  g_assert_true (entente_date_poll_clear_answer (option, self->people[BEA], &error));
  g_assert_true (entente_date_poll_clear_answer (option, self->people[BEA], &error));

  /* Those invited, and Fay who answered all the same. */
  people = entente_date_poll_dup_people (meeting);
  g_assert_cmpuint (people->len, ==, 6);
  g_assert_true (people->pdata[5] == self->people[FAY]);
  tallies = entente_date_poll_dup_tallies (meeting);
  tally = tallies->pdata[0];
  g_assert_cmpstr (tally->words, ==, "1 yes, 1 maybe, 0 no, 4 without an answer");
  g_assert_true (tally->is_best);
}

static void
test_best (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = collective_meet (self, self->group, 5);
  EntenteDateOption *a = propose (meeting, "2027-03-11T18:30");
  EntenteDateOption *b = propose (meeting, "2027-03-12T18:30");

  answer (self, a, ADA, ENTENTE_POLL_NO);
  check_words (meeting, "None of these dates suits anybody so far.");
  answer (self, a, BEA, ENTENTE_POLL_YES);
  answer (self, b, BEA, ENTENTE_POLL_YES);
  /* As many yes: the one with fewer no. */
  check_words (meeting,
               "What suits best is Friday 12 March 2027, 18:30 to 20:30: 1 yes, 0 maybe, 0 no, "
               "4 without an answer.");
  answer (self, b, ADA, ENTENTE_POLL_NO);
  check_words (meeting,
               "2 dates suit equally well; the earliest is Thursday 11 March 2027, 18:30 to "
               "20:30: 1 yes, 0 maybe, 1 no, 3 without an answer.");
}

static void
test_choose (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = collective_meet (self, self->group, 5);
  EntenteRecord *record = ENTENTE_RECORD (meeting);
  EntenteDateOption *option;
  g_autoptr (GError) error = NULL;

  collective_set_text (meeting, ENTENTE_MEETING_STARTS_AT, "");
  collective_set_text (meeting, ENTENTE_MEETING_ENDS_AT, "");
  option = propose (meeting, "2027-03-11T18:30");
  g_assert_true (entente_date_poll_choose (option, &error));
  g_assert_cmpstr (
    entente_record_get_text (record, ENTENTE_MEETING_STARTS_AT), ==, "2027-03-11T18:30");
  g_assert_cmpstr (
    entente_record_get_text (record, ENTENTE_MEETING_ENDS_AT), ==, "2027-03-11T20:30");
  g_assert_cmpuint (
    g_list_model_get_n_items (entente_meeting_get_date_options (meeting)), ==, 1);
  collective_undo (self);
  g_assert_cmpstr (entente_record_get_text (record, ENTENTE_MEETING_STARTS_AT), ==, "");

  g_assert_true (entente_meeting_cancel (meeting, &error));
  g_assert_false (entente_date_poll_choose (option, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE);
}

/* The best of any poll, found again by counting every pair. */
static void
test_any_poll (Collective *self, gconstpointer data)
{
  for (guint round = 0; round < 25; round++)
    {
      EntenteMeeting *meeting = collective_meet (self, self->group, 5);
      guint n = g_test_rand_int_range (1, 6);
      int n_yes[6] = { 0 }, n_no[6] = { 0 }, n_maybe[6] = { 0 };
      EntenteDateOption *options[6];
      g_autoptr (GPtrArray) tallies = NULL;
      g_autoptr (EntenteDateOption) best = entente_date_poll_dup_best (meeting);
      EntenteDateOption *expected = NULL;

      g_assert_null (best);
      for (guint i = 0; i < n; i++)
        {
          g_autofree char *day = g_strdup_printf ("2027-03-%02uT18:30", 11 + i);

          options[i] = propose (meeting, day);
          for (guint person = 0; person < N_PEOPLE; person++)
            {
              int said = g_test_rand_int_range (0, 4);

              if (said == 3)
                continue;
              answer (self, options[i], person, said);
              n_yes[i] += said == ENTENTE_POLL_YES;
              n_no[i] += said == ENTENTE_POLL_NO;
              n_maybe[i] += said == ENTENTE_POLL_MAYBE;
            }
        }

      tallies = entente_date_poll_dup_tallies (meeting);
      for (guint i = 0; i < n; i++)
        {
          const EntentePollTally *tally = tallies->pdata[i];
          gboolean beaten = n_yes[i] + n_maybe[i] == 0;

          for (guint j = 0; j < n; j++)
            beaten |= n_yes[j] + n_maybe[j] > 0
                      && (n_yes[j] > n_yes[i] || (n_yes[j] == n_yes[i] && n_no[j] < n_no[i]));
          g_assert_true (tally->option == options[i]);
          g_assert_cmpint (tally->n_yes, ==, n_yes[i]);
          g_assert_cmpint (tally->n_no, ==, n_no[i]);
          g_assert_cmpint (tally->n_maybe, ==, n_maybe[i]);
          g_assert_cmpint (tally->is_best, ==, !beaten);
          if (!beaten && expected == NULL)
            expected = options[i];
        }
      best = entente_date_poll_dup_best (meeting);
      g_assert_true (best == expected);
    }
}

#define add_test(path, function)                        \
  g_test_add (path,                                     \
              Collective,                               \
              GINT_TO_POINTER (ENTENTE_LANGUAGE_ENGLISH), \
              collective_set_up,                        \
              function,                                 \
              collective_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/date-poll/options", test_options);
  add_test ("/date-poll/answers", test_answers);
  add_test ("/date-poll/best", test_best);
  add_test ("/date-poll/choose", test_choose);
  add_test ("/date-poll/any-poll", test_any_poll);

  return g_test_run ();
}
