/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The self-assessment as charts: who says what, and what nobody shall learn. */
#include "evaluation/entente-cooperation-charts.h"
#include "register-fixture.h"

#include <math.h>
#include <string.h>

/* In the order of the grid. */
#define RHYTHM 3

static EntenteCooperationRound *
begin (Register *self)
{
  GDate day = register_day ("2027-02-12");
  EntenteCooperationRound *round = entente_cooperation_round_begin (
    self->store, entente_cooperation_round_propose_moment (self->store), &day, FALSE, NULL);

  g_assert_nonnull (round);
  return round;
}

static void
rate (EntenteCooperationRound *round, guint sheet, guint dimension, int mark)
{
  g_autoptr (GPtrArray) sheets = entente_cooperation_round_list_sheets (round);

  for (guint i = 0; i < ENTENTE_COOPERATION_STATEMENTS; i++)
    g_assert_true (entente_assessment_rate (sheets->pdata[sheet], dimension, i, mark, NULL));
}

static EntenteChart *
make_dots (EntenteCooperationRound *round)
{
  g_autoptr (EntenteCooperationResults) results = entente_cooperation_results_new (round);

  return entente_cooperation_charts_new_dots (results, ENTENTE_LANGUAGE_ENGLISH);
}

static void
test_empty (Register *self, gconstpointer data)
{
  g_autoptr (EntenteChart) chart = make_dots (begin (self));

  g_assert_true (entente_chart_is_empty (chart));
  g_assert_cmpstr (entente_chart_get_empty_words (chart), ==, "Nobody has answered yet.");
}

/* The widest disagreement stands first, and is named. */
static void
test_dots (Register *self, gconstpointer data)
{
  EntenteCooperationRound *round = begin (self);
  g_autoptr (EntenteChart) chart = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *letter = NULL;
  const EntenteChartCategory *categories;
  guint n;

  rate (round, 0, RHYTHM, 5);
  rate (round, 1, RHYTHM, 4);
  rate (round, 2, RHYTHM, 1);
  rate (round, 0, 0, 4);
  rate (round, 1, 0, 4);
  chart = make_dots (round);
  categories = entente_chart_get_categories (chart, &n);
  g_assert_cmpuint (n, ==, ENTENTE_COOPERATION_DIMENSIONS);
  g_assert_true (g_str_has_suffix (categories[0].label, "(strong disagreement)"));
  g_assert_true (g_str_has_suffix (categories[1].label, "(agreement)"));
  g_assert_cmpint (entente_chart_get_value (chart, 0, 0), ==, 400);
  g_assert_cmpint (entente_chart_get_value (chart, 0, 1), ==, 500);
  g_assert_cmpint (entente_chart_get_value (chart, 0, 3), ==, 100);
  g_assert_cmpint (entente_chart_get_value (chart, 1, 3), ==, ENTENTE_CHART_NONE);
  letter = entente_chart_dup_sign (chart, 3);
  g_assert_cmpstr (letter, ==, "C");
  sentence = entente_chart_dup_sentence (chart);
  g_assert_nonnull (strstr (sentence, "(strong disagreement), C: 1.0"));
}

/* Without names no dot can be followed from one row to the next. */
static void
test_anonymous (Register *self, gconstpointer data)
{
  EntenteCooperationRound *round = begin (self);
  g_autoptr (EntenteChart) chart = NULL;
  g_autofree char *sentence = NULL;
  guint n;
  const EntenteChartSeries *series;

  rate (round, 0, RHYTHM, 5);
  rate (round, 1, RHYTHM, 1);
  rate (round, 0, 0, 2);
  rate (round, 1, 0, 3);
  g_assert_true (entente_cooperation_round_set_anonymous (round, TRUE, NULL));
  chart = make_dots (round);
  series = entente_chart_get_series (chart, &n);
  for (guint i = 1; i < n; i++)
    {
      g_autofree char *letter = entente_chart_dup_sign (chart, i);

      g_assert_cmpstr (series[i].label, ==, series[1].label);
      g_assert_cmpint (series[i].tone, ==, series[1].tone);
      g_assert_cmpstr (letter, ==, "");
    }
  /* The one who said 5 and 2 is the last in the first row, and the last but one in the second. */
  g_assert_cmpint (entente_chart_get_value (chart, 0, n - 2), ==, 100);
  g_assert_cmpint (entente_chart_get_value (chart, 0, n - 1), ==, 500);
  g_assert_cmpint (entente_chart_get_value (chart, 1, n - 2), ==, 200);
  g_assert_cmpint (entente_chart_get_value (chart, 1, n - 1), ==, 300);
  sentence = entente_chart_dup_sentence (chart);
  g_assert_nonnull (strstr (sentence, "an answer: 5.0"));
  g_assert_null (strstr (sentence, ", A: "));
}

static void
test_radar (Register *self, gconstpointer data)
{
  EntenteCooperationRound *before = begin (self);
  EntenteCooperationRound *round = begin (self);
  g_autoptr (EntenteCooperationResults) earlier = NULL;
  g_autoptr (EntenteCooperationResults) results = NULL;
  g_autoptr (EntenteChart) alone = NULL;
  g_autoptr (EntenteChart) chart = NULL;
  guint n;

  rate (before, 0, RHYTHM, 2);
  rate (round, 0, RHYTHM, 3);
  rate (round, 1, RHYTHM, 5);
  earlier = entente_cooperation_results_new (before);
  results = entente_cooperation_results_new (round);
  alone = entente_cooperation_charts_new_radar (results, NULL, ENTENTE_LANGUAGE_ENGLISH);
  entente_chart_get_series (alone, &n);
  g_assert_cmpuint (n, ==, 3);
  chart = entente_cooperation_charts_new_radar (results, earlier, ENTENTE_LANGUAGE_ENGLISH);
  entente_chart_get_series (chart, &n);
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpint (entente_chart_get_value (chart, RHYTHM, 0), ==, 400);
  g_assert_cmpint (entente_chart_get_value (chart, RHYTHM, 1), ==, 300);
  g_assert_cmpint (entente_chart_get_value (chart, RHYTHM, 2), ==, 500);
  g_assert_cmpint (entente_chart_get_value (chart, RHYTHM, 3), ==, 200);
  g_assert_cmpint (entente_chart_get_value (chart, 0, 0), ==, ENTENTE_CHART_NONE);
}

#define ADD(path, test) \
  g_test_add ("/drawing/cooperation-charts/" path, Register, NULL, register_set_up, test, \
              register_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("empty", test_empty);
  ADD ("dots", test_dots);
  ADD ("anonymous", test_anonymous);
  ADD ("radar", test_radar);

  return g_test_run ();
}
