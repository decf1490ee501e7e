/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "evaluation/entente-indicator-state.h"
#include "frame-fixture.h"

/* How an indicator stands, by table; its score; the day it is measured. The event is on 12 and 13 June
   2027. */

#define FIRST "2027-06-12"
#define LAST "2027-06-13"

static char *
find_state (EntenteIndicator *indicator, const char *today)
{
  GDate day = frame_fixture_day (today);
  EntenteReading reading;
  gboolean has_value = entente_indicator_read (indicator, NULL, &reading);

  return g_strdup (entente_indicator_state_get_nick (
    entente_indicator_find_state (indicator, has_value ? &reading : NULL, &day)));
}

static void
measure (EntenteIndicator *indicator, const char *typed, const char *day)
{
  g_autoptr (GError) error = NULL;
  GDate taken_on = frame_fixture_day (day);

  g_assert_nonnull (entente_indicator_measure (indicator, typed, &taken_on, &error));
  g_assert_no_error (error);
}

static const struct {
  EntenteMeasure measure;
  const char *target;
  const char *due;   /* as people type it */
  const char *value; /* NULL for none */
  const char *taken_on;
  const char *today;
  const char *state;
} states[] = {
  /* Nothing measured */
  { ENTENTE_MEASURE_NUMBER, "80", "", NULL, NULL, "2027-01-01", "not-measured" },
  { ENTENTE_MEASURE_NUMBER, "80", "", NULL, NULL, "2028-01-01", "not-measured" },
  { ENTENTE_MEASURE_NUMBER, "80", "12/06/2027", NULL, NULL, "2027-06-12", "not-measured" },
  { ENTENTE_MEASURE_NUMBER, "80", "12/06/2027", NULL, NULL, "2027-06-13", "late" },
  { ENTENTE_MEASURE_NUMBER, "80", "10 days after", NULL, NULL, "2027-06-23", "not-measured" },
  { ENTENTE_MEASURE_NUMBER, "80", "10 days after", NULL, NULL, "2027-06-24", "late" },
  { ENTENTE_MEASURE_WORDS, "", "12/06/2027", NULL, NULL, "2027-06-13", "late" },
  /* At least */
  { ENTENTE_MEASURE_NUMBER, "80", "12/06/2027", "80", "2027-06-12", "2027-07-01", "reached" },
  { ENTENTE_MEASURE_NUMBER, "80", "12/06/2027", "79.9999", "2027-06-12", "2027-07-01", "partly" },
  { ENTENTE_MEASURE_NUMBER, "80", "12/06/2027", "64", "2027-06-12", "2027-07-01", "partly" },
  { ENTENTE_MEASURE_NUMBER, "80", "12/06/2027", "63.9999", "2027-06-12", "2027-07-01", "missed" },
  { ENTENTE_MEASURE_NUMBER, "80", "12/06/2027", "0", "2027-06-12", "2027-07-01", "missed" },
  { ENTENTE_MEASURE_NUMBER, "80", "12/06/2027", "-5", "2027-06-12", "2027-07-01", "missed" },
  /* Before its day a value is on the way; after it too early to count */
  { ENTENTE_MEASURE_NUMBER, "80", "12/06/2027", "30", "2027-05-01", "2027-06-12", "on-the-way" },
  { ENTENTE_MEASURE_NUMBER, "80", "12/06/2027", "90", "2027-05-01", "2027-06-12", "reached" },
  { ENTENTE_MEASURE_NUMBER, "80", "12/06/2027", "30", "2027-05-01", "2027-06-13", "late" },
  { ENTENTE_MEASURE_NUMBER, "80", "12/06/2027", "90", "2027-05-01", "2027-06-13", "late" },
  { ENTENTE_MEASURE_NUMBER, "80", "12/06/2027", "30", "2027-06-12", "2027-06-12", "missed" },
  /* Without a day, what was measured after the event counts */
  { ENTENTE_MEASURE_NUMBER, "80", "", "30", "2027-06-13", "2027-07-01", "on-the-way" },
  { ENTENTE_MEASURE_NUMBER, "80", "", "30", "2027-06-14", "2027-07-01", "missed" },
  { ENTENTE_MEASURE_NUMBER, "80", "", "70", "2027-06-14", "2027-07-01", "partly" },
  /* At most */
  { ENTENTE_MEASURE_NUMBER, "≤ 10", "12/06/2027", "10", "2027-06-12", "2027-07-01", "reached" },
  { ENTENTE_MEASURE_NUMBER, "≤ 10", "12/06/2027", "-3", "2027-06-12", "2027-07-01", "reached" },
  { ENTENTE_MEASURE_NUMBER, "≤ 10", "12/06/2027", "12.5", "2027-06-12", "2027-07-01", "partly" },
  { ENTENTE_MEASURE_NUMBER, "≤ 10", "12/06/2027", "12.6", "2027-06-12", "2027-07-01", "missed" },
  { ENTENTE_MEASURE_NUMBER, "≤ 0", "12/06/2027", "1", "2027-06-12", "2027-07-01", "missed" },
  /* Between */
  { ENTENTE_MEASURE_NUMBER, "80-120", "12/06/2027", "80", "2027-06-12", "2027-07-01", "reached" },
  { ENTENTE_MEASURE_NUMBER, "80-120", "12/06/2027", "120", "2027-06-12", "2027-07-01", "reached" },
  { ENTENTE_MEASURE_NUMBER, "80-120", "12/06/2027", "64", "2027-06-12", "2027-07-01", "partly" },
  { ENTENTE_MEASURE_NUMBER, "80-120", "12/06/2027", "150", "2027-06-12", "2027-07-01", "partly" },
  { ENTENTE_MEASURE_NUMBER, "80-120", "12/06/2027", "151", "2027-06-12", "2027-07-01", "missed" },
  /* Exactly */
  { ENTENTE_MEASURE_NUMBER, "= 5", "12/06/2027", "5", "2027-06-12", "2027-07-01", "reached" },
  { ENTENTE_MEASURE_NUMBER, "= 5", "12/06/2027", "4", "2027-06-12", "2027-07-01", "partly" },
  { ENTENTE_MEASURE_NUMBER, "= 5", "12/06/2027", "7", "2027-06-12", "2027-07-01", "missed" },
  /* Other measures */
  { ENTENTE_MEASURE_RATIO, "50 %", "12/06/2027", "52/104", "2027-06-12", "2027-07-01", "reached" },
  { ENTENTE_MEASURE_RATIO, "50 %", "12/06/2027", "46/104", "2027-06-12", "2027-07-01", "partly" },
  { ENTENTE_MEASURE_RATIO, "50 %", "12/06/2027", "1/104", "2027-06-12", "2027-07-01", "missed" },
  { ENTENTE_MEASURE_SCALE, "4", "12/06/2027", "4.3", "2027-06-12", "2027-07-01", "reached" },
  { ENTENTE_MEASURE_SCALE, "4", "12/06/2027", "2", "2027-06-12", "2027-07-01", "missed" },
  { ENTENTE_MEASURE_YES_NO, "yes", "12/06/2027", "oui", "2027-06-12", "2027-07-01", "reached" },
  { ENTENTE_MEASURE_YES_NO, "yes", "12/06/2027", "non", "2027-06-12", "2027-07-01", "missed" },
  { ENTENTE_MEASURE_YES_NO, "no", "12/06/2027", "no", "2027-06-12", "2027-07-01", "reached" },
  { ENTENTE_MEASURE_YES_NO, "yes", "12/06/2027", "no", "2027-06-01", "2027-06-02", "on-the-way" },
  /* Nothing to hold it against */
  { ENTENTE_MEASURE_NUMBER, "", "12/06/2027", "12", "2027-06-12", "2027-07-01", "measured" },
  { ENTENTE_MEASURE_WORDS, "", "12/06/2027", "People sang", "2027-06-12", "2027-07-01", "measured" },
};

static void
test_states (FrameFixture *self, gconstpointer data)
{
  frame_fixture_set_event (self, FIRST, LAST);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      EntenteIndicator *indicator = frame_fixture_add_indicator (self, states[i].measure,
                                                                 states[i].target, states[i].due);
      g_autofree char *state = NULL;

      if (states[i].value != NULL)
        measure (indicator, states[i].value, states[i].taken_on);
      state = find_state (indicator, states[i].today);
      g_test_message ("%u: %s, %s", i, states[i].target, states[i].value);
      g_assert_cmpstr (state, ==, states[i].state);
    }
}

/* With ordinary spaces for those that do not break. */
static void
assert_reads (const char *text, const char *words)
{
  g_autoptr (GString) plain = g_string_new (text);

  g_string_replace (plain, "\302\240", " ", 0);
  g_string_replace (plain, "\342\200\257", " ", 0);
  g_assert_cmpstr (plain->str, ==, words);
}

static void
test_judgements (FrameFixture *self, gconstpointer data)
{
  static const struct {
    EntenteJudgement judgement;
    const char *early;
    const char *late;
  } cases[] = {
    { ENTENTE_JUDGED_GOOD, "reached", "reached" },
    { ENTENTE_JUDGED_MIXED, "on-the-way", "partly" },
    { ENTENTE_JUDGED_POOR, "on-the-way", "missed" },
    { ENTENTE_JUDGED_NOT, "measured", "measured" },
  };

  frame_fixture_set_event (self, FIRST, "");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntenteIndicator *indicator
        = frame_fixture_add_indicator (self, ENTENTE_MEASURE_WORDS, "", "");
      GDate before = frame_fixture_day ("2027-06-01");
      EntenteMeasurement *said = entente_indicator_measure (indicator, "They sang", &before, NULL);
      g_autofree char *early = NULL;
      g_autofree char *late = NULL;

      g_assert_true (entente_measurement_set_judgement (said, cases[i].judgement, NULL));
      early = find_state (indicator, "2027-06-02");
      g_assert_cmpstr (early, ==, cases[i].early);
      frame_fixture_set_text (ENTENTE_RECORD (said), ENTENTE_MEASUREMENT_TAKEN_ON, "2027-06-20");
      late = find_state (indicator, "2027-07-01");
      g_assert_cmpstr (late, ==, cases[i].late);
    }
}

/* The last one by its day, not by when it was typed; empty ones are passed over. */
static void
test_last_value (FrameFixture *self, gconstpointer data)
{
  EntenteIndicator *indicator = frame_fixture_add_indicator (self, ENTENTE_MEASURE_NUMBER, "80", "");
  EntenteReading reading;
  g_autofree char *words = NULL;

  measure (indicator, "90", "2027-06-12");
  measure (indicator, "20", "2027-01-05");
  measure (indicator, "", "2027-08-01");
  g_assert_true (entente_indicator_read (indicator, NULL, &reading));
  g_assert_cmpint (reading.value, ==, 90 * ENTENTE_DECIMAL_ONE);
  frame_fixture_set_text (ENTENTE_RECORD (indicator), ENTENTE_INDICATOR_UNIT, "people");
  words = entente_indicator_dup_value_words (indicator, &reading, ENTENTE_LANGUAGE_ENGLISH);
  g_assert_cmpstr (words, ==, "90 people");

  g_assert_true (entente_store_undo (self->store, NULL));
  g_assert_true (entente_store_undo (self->store, NULL));
  g_assert_true (entente_store_undo (self->store, NULL));
  g_assert_true (entente_store_undo (self->store, NULL));
  g_assert_false (entente_indicator_read (indicator, NULL, &reading));
}

/* By how much a value misses its target, in words and with its sign. */
static void
test_gaps (FrameFixture *self, gconstpointer data)
{
  static const struct {
    EntenteMeasure measure;
    const char *target;
    const char *value;
    const char *english;
    const char *french;
  } cases[] = {
    { ENTENTE_MEASURE_NUMBER, "80", "53", "−27 people", "−27 people" },
    { ENTENTE_MEASURE_NUMBER, "80", "80", "", "" },
    { ENTENTE_MEASURE_NUMBER, "80", "104", "", "" },
    { ENTENTE_MEASURE_NUMBER, "≤ 10", "12.5", "+2.5 people", "+2,5 people" },
    { ENTENTE_MEASURE_NUMBER, "80-120", "60", "−20 people", "−20 people" },
    { ENTENTE_MEASURE_NUMBER, "80-120", "150", "+30 people", "+30 people" },
    { ENTENTE_MEASURE_NUMBER, "= 5", "7", "+2 people", "+2 people" },
    { ENTENTE_MEASURE_NUMBER, "", "7", "", "" },
    { ENTENTE_MEASURE_PERCENTAGE, "60", "56", "−4 points", "−4 points" },
    { ENTENTE_MEASURE_PERCENTAGE, "60", "59", "−1 point", "−1 point" },
    { ENTENTE_MEASURE_PERCENTAGE, "60", "58.5", "−1.5 points", "−1,5 point" },
    { ENTENTE_MEASURE_RATIO, "50 %", "48/104", "−3.8 points", "−3,8 points" },
    { ENTENTE_MEASURE_AMOUNT, "100", "80", "−€20.00", "−20,00 €" },
    { ENTENTE_MEASURE_SCALE, "4", "3.7", "−0.3", "−0,3" },
    { ENTENTE_MEASURE_YES_NO, "yes", "no", "", "" },
    { ENTENTE_MEASURE_WORDS, "", "People sang", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntenteIndicator *indicator
        = frame_fixture_add_indicator (self, cases[i].measure, cases[i].target, "");
      EntenteReading reading;
      g_autofree char *english = NULL;
      g_autofree char *french = NULL;

      if (cases[i].measure == ENTENTE_MEASURE_NUMBER)
        frame_fixture_set_text (ENTENTE_RECORD (indicator), ENTENTE_INDICATOR_UNIT, "people");
      measure (indicator, cases[i].value, "2027-06-12");
      g_assert_true (entente_indicator_read (indicator, NULL, &reading));
      english = entente_indicator_dup_gap_words (indicator, &reading, ENTENTE_LANGUAGE_ENGLISH);
      french = entente_indicator_dup_gap_words (indicator, &reading, ENTENTE_LANGUAGE_FRENCH);
      g_test_message ("%u: %s, %s", i, cases[i].target, cases[i].value);
      assert_reads (english, cases[i].english);
      assert_reads (french, cases[i].french);
    }
}

static void
test_scores (FrameFixture *self, gconstpointer data)
{
  static const struct {
    const char *target;
    const char *value;
    const char *score; /* "" for none */
  } cases[] = {
    { "80", "104", "100" },    { "80", "79.9999", "99.9998" }, { "80", "40", "50" },
    { "≤ 10", "20", "50" },    { "80-120", "150", "80" },      { "80-120", "40", "50" },
    { "= 3", "1", "33.3333" }, { "80", "-1", "" },             { "", "12", "" },
    { "≤ 0", "4", "0" },       { "0", "-4", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntenteIndicator *indicator
        = frame_fixture_add_indicator (self, ENTENTE_MEASURE_NUMBER, cases[i].target, "");
      EntenteDecimal score = ENTENTE_DECIMAL_NONE;
      EntenteReading reading;
      g_autofree char *text = NULL;

      measure (indicator, cases[i].value, "2027-06-12");
      g_assert_true (entente_indicator_read (indicator, NULL, &reading));
      g_assert_cmpint (entente_indicator_find_score (indicator, &reading, &score), ==,
                       *cases[i].score != '\0');
      text = entente_decimal_to_text (score);
      g_test_message ("%s, %s", cases[i].target, cases[i].value);
      g_assert_cmpstr (text, ==, cases[i].score);
    }
}

/* Before the event from its first day, after it from its last; the schedule moves them. */
static void
test_due (FrameFixture *self, gconstpointer data)
{
  static const struct {
    const char *typed;
    const char *due;
    const char *moved; /* the event a week later */
  } cases[] = {
    { "15/03/2027", "2027-03-15", "2027-03-15" },
    { "30 days before", "2027-05-13", "2027-05-20" },
    { "3 weeks after", "2027-07-04", "2027-07-11" },
    { "on the day", "2027-06-13", "2027-06-20" },
    { "2 working days after", "2027-06-15", "2027-06-22" },
  };
  EntenteIndicator *unsaid = frame_fixture_add_indicator (self, ENTENTE_MEASURE_NUMBER, "1", "");
  EntenteIndicator *indicators[G_N_ELEMENTS (cases)];
  GDate due;

  g_assert_false (entente_indicator_find_due (unsaid, &due));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    indicators[i]
      = frame_fixture_add_indicator (self, ENTENTE_MEASURE_NUMBER, "1", cases[i].typed);
  g_assert_false (entente_indicator_find_due (indicators[1], &due));
  for (guint round = 0; round < 2; round++)
    {
      frame_fixture_set_event (self, round == 0 ? FIRST : "2027-06-19",
                               round == 0 ? LAST : "2027-06-20");
      for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
        {
          g_autofree char *iso = NULL;

          g_assert_true (entente_indicator_find_due (indicators[i], &due));
          iso = entente_date_to_iso (&due);
          g_assert_cmpstr (iso, ==, round == 0 ? cases[i].due : cases[i].moved);
        }
    }
}

static void
test_list_due (FrameFixture *self, gconstpointer data)
{
  EntenteIndicator *late, *soon, *done;
  g_autoptr (GPtrArray) due = NULL;
  GDate today = frame_fixture_day ("2027-06-20");
  guint counts[ENTENTE_N_INDICATOR_STATES];

  soon = frame_fixture_add_indicator (self, ENTENTE_MEASURE_NUMBER, "1", "01/07/2027");
  late = frame_fixture_add_indicator (self, ENTENTE_MEASURE_NUMBER, "1", "01/06/2027");
  done = frame_fixture_add_indicator (self, ENTENTE_MEASURE_NUMBER, "1", "02/06/2027");
  frame_fixture_add_indicator (self, ENTENTE_MEASURE_NUMBER, "1", "");
  measure (done, "1", "2027-06-02");
  measure (late, "1", "2027-05-02");
  due = entente_indicators_list_due (self->store);
  g_assert_cmpuint (due->len, ==, 2);
  g_assert_true (due->pdata[0] == late);
  g_assert_true (due->pdata[1] == soon);

  entente_indicators_count_states (self->store, NULL, &today, counts);
  g_assert_cmpuint (counts[ENTENTE_INDICATOR_NOT_MEASURED], ==, 2);
  g_assert_cmpuint (counts[ENTENTE_INDICATOR_LATE], ==, 1);
  g_assert_cmpuint (counts[ENTENTE_INDICATOR_REACHED], ==, 1);
  g_assert_cmpuint (counts[ENTENTE_INDICATOR_MISSED], ==, 0);
}

/* What the file counts is of today: never late. */
static void
test_automatic (FrameFixture *self, gconstpointer data)
{
  EntenteIndicator *indicator
    = frame_fixture_add_indicator (self, ENTENTE_MEASURE_NUMBER, "1", "01/06/2027");
  EntenteFigureSources sources = {
    .store = self->store,
    .schedule = entente_project_get_schedule (self->project),
    .budget = entente_project_get_budget_table (self->project),
    .today = frame_fixture_day ("2027-06-20"),
  };
  EntenteReading reading;

  frame_fixture_set_text (ENTENTE_RECORD (indicator), ENTENTE_INDICATOR_AUTOMATIC, "meetings-held");
  g_assert_false (entente_indicator_is_measured (indicator));
  g_assert_false (entente_indicator_read (indicator, NULL, &reading));
  g_assert_true (entente_indicator_read (indicator, &sources, &reading));
  g_assert_cmpint (reading.origin, ==, ENTENTE_READING_AUTOMATIC);
  g_assert_cmpint (reading.value, ==, 0);
  g_assert_cmpint (entente_indicator_find_state (indicator, &reading, &sources.today), ==,
                   ENTENTE_INDICATOR_MISSED);
}

static void
add (const char *path, void (*test) (FrameFixture *self, gconstpointer data))
{
  g_test_add (path, FrameFixture, NULL, frame_fixture_set_up, test, frame_fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/indicator-state/states", test_states);
  add ("/indicator-state/judgements", test_judgements);
  add ("/indicator-state/last-value", test_last_value);
  add ("/indicator-state/gaps", test_gaps);
  add ("/indicator-state/scores", test_scores);
  add ("/indicator-state/due", test_due);
  add ("/indicator-state/list-due", test_list_due);
  add ("/indicator-state/automatic", test_automatic);

  return g_test_run ();
}
