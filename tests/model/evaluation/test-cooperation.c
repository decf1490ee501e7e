/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-model-error.h"
#include "evaluation/entente-cooperation-results.h"
#include "project/entente-project.h"
#include "register-fixture.h"

#include <math.h>

/* The self-assessment of the cooperation: sheets, scores, and who disagrees. */

#define NEAR 1e-6

enum
{
  P1, P2, P3, P4, B1, B2, B3, B4,
};

static EntenteCooperationRound *
begin (Register *self, gboolean anonymous)
{
  g_autoptr (GError) error = NULL;
  GDate day = register_day ("2027-02-12");
  EntenteCooperationRound *round = entente_cooperation_round_begin (
    self->store, entente_cooperation_round_propose_moment (self->store), &day, anonymous, &error);

  g_assert_no_error (error);
  return round;
}

static EntenteAssessment *
get_sheet (EntenteCooperationRound *round, guint sheet)
{
  g_autoptr (GPtrArray) sheets = entente_cooperation_round_list_sheets (round);

  g_assert_cmpuint (sheet, <, sheets->len);
  return sheets->pdata[sheet];
}

/* "445": the marks of a dimension; "?" for “don’t know”, " " for nothing. */
static void
rate (EntenteCooperationRound *round, guint sheet, guint dimension, const char *marks)
{
  for (guint i = 0; marks[i] != '\0'; i++)
    {
      int mark = marks[i] == '?' ? ENTENTE_MARK_DONT_KNOW
                 : marks[i] == ' ' ? ENTENTE_MARK_NONE
                                   : marks[i] - '0';

      g_assert_true (
        entente_assessment_rate (get_sheet (round, sheet), dimension, i, mark, NULL));
    }
}

static EntenteCooperationSpread
get_spread (EntenteCooperationRound *round, guint dimension)
{
  g_autoptr (EntenteCooperationResults) results = entente_cooperation_results_new (round);

  return *entente_cooperation_results_get_spread (results, dimension);
}

/* The words of the program */

static void
test_grid (void)
{
  const EntenteCooperationDimension *french = entente_cooperation_grid_get (ENTENTE_LANGUAGE_FRENCH);
  const EntenteCooperationDimension *english
    = entente_cooperation_grid_get (ENTENTE_LANGUAGE_ENGLISH);

  for (guint i = 0; i < ENTENTE_COOPERATION_DIMENSIONS; i++)
    {
      g_autofree char *key = entente_cooperation_grid_dup_key (i, 0);

      g_assert_true (g_str_has_prefix (key, french[i].key));
      g_assert_cmpstr (french[i].key, ==, english[i].key);
      g_assert_cmpint (french[i].is_reversed, ==, english[i].is_reversed);
      g_assert_cmpint (french[i].is_reversed, ==, i >= B1);
      g_assert_cmpuint (g_strv_length ((char **) french[i].steps), ==,
                        g_strv_length ((char **) english[i].steps));
      for (guint j = 0; j < ENTENTE_COOPERATION_STATEMENTS; j++)
        g_assert_cmpstr (french[i].statements[j], !=, english[i].statements[j]);
    }
}

static void
test_keys (void)
{
  static const char *const wrong[] = { "", "P4", "P4.0", "P4.4", "P5.1", "p4.1", "P4.10" };
  guint dimension, statement;

  for (guint i = 0; i < ENTENTE_COOPERATION_DIMENSIONS; i++)
    for (guint j = 0; j < ENTENTE_COOPERATION_STATEMENTS; j++)
      {
        g_autofree char *key = entente_cooperation_grid_dup_key (i, j);

        g_assert_true (entente_cooperation_grid_parse_key (key, &dimension, &statement));
        g_assert_cmpuint (dimension, ==, i);
        g_assert_cmpuint (statement, ==, j);
      }
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (entente_cooperation_grid_parse_key (wrong[i], &dimension, &statement));
}

/* Sheets */

static void
test_rounds (Register *self, gconstpointer data)
{
  EntenteCooperationRound *first = begin (self, FALSE);
  g_autoptr (GListModel) rounds = entente_cooperation_round_new_list (self->store);
  g_autofree char *title = entente_cooperation_round_dup_title (first);
  g_autofree char *who = entente_assessment_dup_title (get_sheet (first, 1));
  g_autoptr (GPtrArray) sheets = entente_cooperation_round_list_sheets (first);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (title, ==, "At the start, 2027");
  g_assert_cmpuint (sheets->len, ==, 4);
  g_assert_cmpstr (who, ==, "B");
  g_assert_cmpint (entente_cooperation_round_propose_moment (self->store), ==,
                   ENTENTE_ROUND_MIDDLE);
  g_assert_null (entente_cooperation_round_add_sheet (first, self->organizations[0], &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE);
  g_clear_error (&error);
  g_assert_null (entente_cooperation_round_add_sheet (first, NULL, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_INCOMPLETE);
  g_assert_true (entente_assessment_delete (sheets->pdata[0], NULL));
  g_assert_nonnull (entente_cooperation_round_add_sheet (first, self->organizations[0], NULL));

  rate (first, 0, P1, "123");
  g_assert_true (entente_cooperation_round_delete (first, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (rounds), ==, 0);
  g_assert_cmpuint (
    g_list_model_get_n_items (entente_store_get_list (self->store, ENTENTE_TYPE_RATING)), ==, 0);
  register_undo (self);
  g_assert_cmpuint (
    g_list_model_get_n_items (entente_store_get_list (self->store, ENTENTE_TYPE_RATING)), ==, 3);
}

static void
test_marks (Register *self, gconstpointer data)
{
  EntenteCooperationRound *round = begin (self, FALSE);
  EntenteAssessment *sheet = get_sheet (round, 0);

  g_assert_cmpint (entente_assessment_get_mark (sheet, P4, 1), ==, ENTENTE_MARK_NONE);
  rate (round, 0, P4, "2?");
  g_assert_cmpint (entente_assessment_get_mark (sheet, P4, 0), ==, 2);
  g_assert_cmpint (entente_assessment_get_mark (sheet, P4, 1), ==, ENTENTE_MARK_DONT_KNOW);
  g_assert_cmpuint (entente_assessment_count_answers (sheet), ==, 2);
  g_assert_true (entente_assessment_comment (sheet, P4, 0, "Too many evenings", NULL));
  rate (round, 0, P4, " ");
  g_assert_cmpint (entente_assessment_get_mark (sheet, P4, 0), ==, ENTENTE_MARK_NONE);
  g_assert_cmpstr (entente_assessment_get_comment (sheet, P4, 0), ==, "Too many evenings");
  g_assert_cmpuint (entente_assessment_count_answers (sheet), ==, 1);
  register_undo (self);
  g_assert_cmpint (entente_assessment_get_mark (sheet, P4, 0), ==, 2);
}

static void
test_anonymous (Register *self, gconstpointer data)
{
  EntenteCooperationRound *round = begin (self, TRUE);
  g_autoptr (GPtrArray) none = entente_cooperation_round_list_sheets (round);
  g_autoptr (EntenteCooperationResults) results = NULL;
  g_autofree char *title = NULL;
  g_autofree char *words = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_nonnull (entente_cooperation_round_add_sheet (round, self->organizations[0], NULL));
  g_assert_nonnull (entente_cooperation_round_add_sheet (round, NULL, NULL));
  title = entente_assessment_dup_title (get_sheet (round, 0));
  g_assert_cmpstr (title, ==, "Sheet 1");
  rate (round, 0, P1, "555");
  rate (round, 1, P1, "111");
  results = entente_cooperation_results_new (round);
  words = entente_cooperation_results_dup_words (results, P1);
  g_assert_cmpstr (words, ==, "Strong disagreement: from 1.0 to 5.0");
}

static void
test_names_taken_off (Register *self, gconstpointer data)
{
  EntenteCooperationRound *round = begin (self, FALSE);

  g_assert_true (entente_cooperation_round_set_anonymous (round, TRUE, NULL));
  for (guint i = 0; i < 4; i++)
    g_assert_cmpint (entente_record_get_reference (ENTENTE_RECORD (get_sheet (round, i)),
                                                   ENTENTE_ASSESSMENT_ORGANIZATION),
                     ==, 0);
  register_undo (self);
  g_assert_cmpint (entente_record_get_reference (ENTENTE_RECORD (get_sheet (round, 3)),
                                                 ENTENTE_ASSESSMENT_ORGANIZATION),
                   ==, entente_record_get_id (ENTENTE_RECORD (self->organizations[3])));
}

/* Results */

/* The median alone would hide it. */
static void
test_disagreement (Register *self, gconstpointer data)
{
  EntenteCooperationRound *round = begin (self, FALSE);
  g_autoptr (EntenteCooperationResults) results = NULL;
  g_autofree char *words = NULL;
  EntenteCooperationSpread spread;
  guint order[ENTENTE_COOPERATION_DIMENSIONS];

  rate (round, 0, P4, "445");
  rate (round, 1, P4, "444");
  rate (round, 2, P4, "211");
  spread = get_spread (round, P4);
  g_assert_cmpuint (spread.n_scores, ==, 3);
  g_assert_cmpfloat_with_epsilon (spread.median, 4, NEAR);
  g_assert_cmpfloat_with_epsilon (spread.highest - spread.lowest, 3, NEAR);
  g_assert_cmpint (spread.consent, ==, ENTENTE_CONSENT_DISAGREED);
  g_assert_cmpfloat_with_epsilon (spread.deviation, sqrt (146.0 / 81), NEAR);
  results = entente_cooperation_results_new (round);
  words = entente_cooperation_results_dup_words (results, P4);
  g_assert_cmpstr (words, ==, "Strong disagreement: A says 4.3, C says 1.3");
  rate (round, 0, P1, "444");
  rate (round, 1, P1, "422");
  entente_cooperation_results_unref (g_steal_pointer (&results));
  results = entente_cooperation_results_new (round);
  entente_cooperation_results_sort (results, order);
  g_assert_cmpuint (order[0], ==, P4);
  g_assert_cmpuint (order[1], ==, P1);
  g_assert_cmpuint (order[2], ==, P2);
}

/* To agree with a brake is bad. */
static void
test_brakes (Register *self, gconstpointer data)
{
  EntenteCooperationRound *round = begin (self, FALSE);
  g_autoptr (EntenteCooperationResults) results = NULL;

  rate (round, 0, B1, "554");
  rate (round, 1, B1, "43 ");
  results = entente_cooperation_results_new (round);
  g_assert_cmpfloat_with_epsilon (entente_cooperation_results_get_score (results, 0, B1), 4.0 / 3,
                                  NEAR);
  g_assert_cmpfloat_with_epsilon (entente_cooperation_results_get_score (results, 1, B1), 2.5,
                                  NEAR);
  g_assert_true (entente_cooperation_results_is_low (results, B1));
  g_assert_false (entente_cooperation_results_is_low (results, P1));
}

static void
test_too_little (Register *self, gconstpointer data)
{
  EntenteCooperationRound *round = begin (self, FALSE);
  g_autoptr (EntenteCooperationResults) results = NULL;
  g_autofree char *words = NULL;
  EntenteCooperationSpread spread;

  rate (round, 0, P2, "5?");
  rate (round, 1, P2, "5??");
  rate (round, 2, P2, "34");
  spread = get_spread (round, P2);
  g_assert_cmpuint (spread.n_scores, ==, 1);
  g_assert_cmpfloat_with_epsilon (spread.median, 3.5, NEAR);
  g_assert_true (isnan (spread.deviation));
  g_assert_cmpint (spread.consent, ==, ENTENTE_CONSENT_UNKNOWN);
  g_assert_cmpfloat_with_epsilon (spread.unknown, 3.0 / 7, NEAR);
  results = entente_cooperation_results_new (round);
  words = entente_cooperation_results_dup_words (results, P2);
  g_assert_cmpstr (words, ==, "");
  g_assert_true (entente_cooperation_results_is_unknown (results, P2));
  g_assert_false (entente_cooperation_results_is_unknown (results, P1));
}

static void
test_limits (Register *self, gconstpointer data)
{
  static const struct
  {
    const char *first;
    const char *second;
    EntenteConsent consent;
  } cases[] = {
    { "333", "333", ENTENTE_CONSENT_AGREED },
    { "44 ", "32 ", ENTENTE_CONSENT_TO_DISCUSS },  /* 1.5 */
    { "444", "332", ENTENTE_CONSENT_AGREED },      /* 1.33 */
    { "555", "322", ENTENTE_CONSENT_TO_DISCUSS },  /* 2.67 */
    { "554", "221", ENTENTE_CONSENT_DISAGREED },   /* 3 in thirds */
    { "111", "555", ENTENTE_CONSENT_DISAGREED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntenteCooperationRound *round = begin (self, FALSE);

      rate (round, 0, P3, cases[i].first);
      rate (round, 1, P3, cases[i].second);
      g_assert_cmpint (get_spread (round, P3).consent, ==, cases[i].consent);
    }
}

static void
test_change (Register *self, gconstpointer data)
{
  EntenteCooperationRound *start = begin (self, FALSE);
  EntenteCooperationRound *later = begin (self, FALSE);
  g_autoptr (EntenteCooperationResults) before = NULL;
  g_autoptr (EntenteCooperationResults) after = NULL;

  rate (start, 0, P1, "222");
  rate (later, 0, P1, "344");
  rate (later, 0, P2, "344");
  before = entente_cooperation_results_new (start);
  after = entente_cooperation_results_new (later);
  g_assert_cmpfloat_with_epsilon (entente_cooperation_results_get_change (after, before, P1),
                                  5.0 / 3, NEAR);
  g_assert_true (isnan (entente_cooperation_results_get_change (after, before, P2)));
}

/* A disagreement goes before those who can do something about it. */
static void
test_discussion (Register *self, gconstpointer data)
{
  EntenteCooperationRound *round = begin (self, FALSE);
  g_autoptr (GError) error = NULL;
  EntenteAgendaItem *item;
  EntenteMeeting *next;

  rate (round, 0, P4, "555");
  rate (round, 1, P4, "111");
  g_assert_true (
    entente_assessment_comment (get_sheet (round, 1), P4, 2, "We were blamed", NULL));
  g_assert_null (entente_cooperation_discuss (round, P4, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE);
  g_clear_error (&error);
  next = register_meet (self, "2099-04-15T18:30", ENTENTE_MEETING_PREPARING);
  item = entente_cooperation_discuss (round, P4, &error);
  g_assert_no_error (error);
  g_assert_cmpint (
    entente_record_get_reference (ENTENTE_RECORD (item), ENTENTE_AGENDA_ITEM_MEETING), ==,
    entente_record_get_id (ENTENTE_RECORD (next)));
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (item), ENTENTE_AGENDA_ITEM_TITLE), ==,
                   "Rhythm, information and the right to err");
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (item), ENTENTE_AGENDA_ITEM_TEXT), ==,
                   "Strong disagreement: A says 5.0, B says 1.0\n\n- **B** We were blamed");
}

/* Random sheets against a slow count that shares nothing with the engine but the marks. */

static double
slow_score (EntenteAssessment *sheet, guint dimension)
{
  double sum = 0;
  int n = 0;

  for (guint i = 0; i < 3; i++)
    {
      int mark = entente_assessment_get_mark (sheet, dimension, i);

      if (mark >= 1)
        {
          sum += dimension < 4 ? mark : 6 - mark;
          n++;
        }
    }
  return n >= 2 ? sum / n : NAN;
}

/* As many scores are not above as are not below it. */
static void
assert_median (double median, const double *scores, guint n)
{
  guint not_above = 0, not_below = 0;

  for (guint i = 0; i < n; i++)
    {
      not_above += scores[i] <= median + NEAR;
      not_below += scores[i] >= median - NEAR;
    }
  g_assert_cmpuint (2 * not_above, >=, n);
  g_assert_cmpuint (2 * not_below, >=, n);
}

static void
assert_dimension (EntenteCooperationRound *round, guint dimension)
{
  EntenteCooperationSpread spread = get_spread (round, dimension);
  double scores[4], lowest = INFINITY, highest = -INFINITY, sum = 0, squares = 0;
  guint n = 0;

  for (guint i = 0; i < 4; i++)
    {
      double score = slow_score (get_sheet (round, i), dimension);

      if (isnan (score))
        continue;
      scores[n++] = score;
      lowest = MIN (lowest, score);
      highest = MAX (highest, score);
      sum += score;
      squares += score * score;
    }
  g_assert_cmpuint (spread.n_scores, ==, n);
  if (n == 0)
    return;
  g_assert_cmpfloat_with_epsilon (spread.lowest, lowest, NEAR);
  g_assert_cmpfloat_with_epsilon (spread.highest, highest, NEAR);
  assert_median (spread.median, scores, n);
  if (n >= 3)
    g_assert_cmpfloat_with_epsilon (spread.deviation * spread.deviation,
                                    squares / n - (sum / n) * (sum / n), NEAR);
}

static void
test_random (Register *self, gconstpointer data)
{
  for (guint turn = 0; turn < 20; turn++)
    {
      EntenteCooperationRound *round = begin (self, FALSE);

      for (guint sheet = 0; sheet < 4; sheet++)
        for (guint dimension = 0; dimension < ENTENTE_COOPERATION_DIMENSIONS; dimension++)
          {
            char marks[4] = { 0 };

            for (guint i = 0; i < 3; i++)
              marks[i] = "12345? "[g_test_rand_int_range (0, 7)];
            rate (round, sheet, dimension, marks);
          }
      for (guint dimension = 0; dimension < ENTENTE_COOPERATION_DIMENSIONS; dimension++)
        assert_dimension (round, dimension);
    }
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Register *, gconstpointer);
  } tests[] = {
    { "/cooperation/rounds", test_rounds },
    { "/cooperation/marks", test_marks },
    { "/cooperation/anonymous", test_anonymous },
    { "/cooperation/names-taken-off", test_names_taken_off },
    { "/cooperation/disagreement", test_disagreement },
    { "/cooperation/brakes", test_brakes },
    { "/cooperation/too-little", test_too_little },
    { "/cooperation/limits", test_limits },
    { "/cooperation/change", test_change },
    { "/cooperation/discussion", test_discussion },
    { "/cooperation/random", test_random },
  };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cooperation/grid", test_grid);
  g_test_add_func ("/cooperation/keys", test_keys);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Register, NULL, register_set_up, tests[i].test, register_tear_down);

  return g_test_run ();
}
