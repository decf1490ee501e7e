/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-civil-date.h"
#include "evaluation/entente-indicator-chart.h"
#include "evaluation/entente-indicator-edit.h"
#include "project/entente-project.h"

/* The values of an indicator as a chart: where it started, each value by its day, the target. */

typedef struct {
  EntenteProject *project;
  EntenteIndicator *indicator;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (EntenteEdit) edit = NULL;

  self->project = entente_project_new_in_memory (ENTENTE_LANGUAGE_ENGLISH, NULL);
  edit = entente_store_begin (entente_project_get_store (self->project), "Add");
  self->indicator = ENTENTE_INDICATOR (entente_edit_insert (edit, ENTENTE_TYPE_INDICATOR));
  entente_edit_set_text (edit, ENTENTE_RECORD (self->indicator), ENTENTE_INDICATOR_NAME, "Visitors");
  g_assert_true (entente_edit_commit (edit, NULL));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->project);
}

static void
measure (Fixture *self, const char *typed, const char *iso)
{
  GDate day;

  g_assert_true (entente_date_from_iso (iso, &day));
  g_assert_nonnull (entente_indicator_measure (self->indicator, typed, &day, NULL));
}

static void
test_values (Fixture *self, gconstpointer data)
{
  g_autoptr (EntenteChart) chart = NULL;
  const EntenteChartCategory *categories;
  const EntenteChartReference *references;
  guint n_categories, n_references;

  measure (self, "104", "2027-06-12");
  measure (self, "20", "2027-01-05");
  measure (self, "", "2027-02-05");
  g_assert_true (entente_evaluation_type (ENTENTE_RECORD (self->indicator),
                                          ENTENTE_INDICATOR_BASELINE, "12.5", NULL));
  g_assert_true (entente_indicator_type_target (self->indicator, "80-120", NULL));
  chart = entente_indicator_chart_new (self->indicator, ENTENTE_LANGUAGE_FRENCH);

  g_assert_cmpstr (entente_chart_get_title (chart), ==, "Visitors");
  categories = entente_chart_get_categories (chart, &n_categories);
  g_assert_cmpuint (n_categories, ==, 3);
  g_assert_cmpstr (categories[0].label, ==, "Au départ");
  g_assert_nonnull (strstr (categories[1].label, "janvier"));
  g_assert_nonnull (strstr (categories[2].label, "juin"));
  g_assert_cmpint (entente_chart_get_value (chart, 0, 0), ==, 125000);
  g_assert_cmpint (entente_chart_get_value (chart, 1, 0), ==, 20 * ENTENTE_DECIMAL_ONE);
  g_assert_cmpint (entente_chart_get_value (chart, 2, 0), ==, 104 * ENTENTE_DECIMAL_ONE);
  references = entente_chart_get_references (chart, &n_references);
  g_assert_cmpuint (n_references, ==, 2);
  g_assert_cmpint (references[0].value, ==, 80 * ENTENTE_DECIMAL_ONE);
  g_assert_cmpint (references[1].value, ==, 120 * ENTENTE_DECIMAL_ONE);
}

/* Parts of one have a scale of their own, and whole ones have none of parts. */
static void
test_small (Fixture *self, gconstpointer data)
{
  g_autoptr (EntenteChart) small = NULL;
  g_autoptr (EntenteChart) whole = NULL;

  measure (self, "0.22", "2027-01-05");
  measure (self, "0.14", "2027-06-12");
  small = entente_indicator_chart_new (self->indicator, ENTENTE_LANGUAGE_FRENCH);
  g_assert_cmpint (entente_chart_get_grain (small), ==, ENTENTE_DECIMAL_ONE / 100);
  measure (self, "3", "2027-06-13");
  whole = entente_indicator_chart_new (self->indicator, ENTENTE_LANGUAGE_FRENCH);
  g_assert_cmpint (entente_chart_get_grain (whole), ==, ENTENTE_DECIMAL_ONE);
}

/* What is reached stands above; states that none is in are left out. */
static void
test_states (Fixture *self, gconstpointer data)
{
  const guint counts[ENTENTE_N_INDICATOR_STATES]
    = { [ENTENTE_INDICATOR_NOT_MEASURED] = 8, [ENTENTE_INDICATOR_REACHED] = 2,
        [ENTENTE_INDICATOR_ON_THE_WAY] = 1 };
  const guint none[ENTENTE_N_INDICATOR_STATES] = { 0 };
  g_autoptr (EntenteChart) chart
    = entente_indicator_states_chart_new (counts, ENTENTE_LANGUAGE_FRENCH);
  g_autoptr (EntenteChart) empty
    = entente_indicator_states_chart_new (none, ENTENTE_LANGUAGE_ENGLISH);
  guint n_categories;
  const EntenteChartCategory *categories = entente_chart_get_categories (chart, &n_categories);

  g_assert_cmpuint (n_categories, ==, 3);
  g_assert_cmpstr (categories[0].label, ==, "Atteint");
  g_assert_cmpstr (categories[1].label, ==, "En bonne voie");
  g_assert_cmpstr (categories[2].label, ==, "Non mesuré");
  g_assert_cmpint (entente_chart_get_value (chart, 0, 0), ==, 2);
  g_assert_cmpint (entente_chart_get_value (chart, 2, 0), ==, 8);
  g_assert_true (entente_chart_is_empty (empty));
}

static void
test_percentage (Fixture *self, gconstpointer data)
{
  g_autoptr (EntenteChart) chart = NULL;
  g_autofree char *said = NULL;

  g_assert_true (
    entente_indicator_set_measure (self->indicator, ENTENTE_MEASURE_RATIO, NULL));
  measure (self, "48/104", "2027-06-12");
  chart = entente_indicator_chart_new (self->indicator, ENTENTE_LANGUAGE_ENGLISH);
  said = entente_chart_format (chart, entente_chart_get_value (chart, 0, 0), FALSE);
  g_assert_cmpstr (said, ==, "46.2%");
}

/* Words cannot be drawn, and nothing measured is said. */
static void
test_empty (Fixture *self, gconstpointer data)
{
  g_autoptr (EntenteChart) nothing
    = entente_indicator_chart_new (self->indicator, ENTENTE_LANGUAGE_ENGLISH);
  g_autoptr (EntenteChart) words = NULL;

  g_assert_true (entente_chart_is_empty (nothing));
  g_assert_cmpstr (entente_chart_get_empty_words (nothing), ==, "No value yet");
  g_assert_true (
    entente_indicator_set_measure (self->indicator, ENTENTE_MEASURE_WORDS, NULL));
  measure (self, "They sang", "2027-06-12");
  words = entente_indicator_chart_new (self->indicator, ENTENTE_LANGUAGE_ENGLISH);
  g_assert_true (entente_chart_is_empty (words));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/indicator-chart/values", Fixture, NULL, set_up, test_values, tear_down);
  g_test_add ("/indicator-chart/percentage", Fixture, NULL, set_up, test_percentage, tear_down);
  g_test_add ("/indicator-chart/small", Fixture, NULL, set_up, test_small, tear_down);
  g_test_add ("/indicator-chart/states", Fixture, NULL, set_up, test_states, tear_down);
  g_test_add ("/indicator-chart/empty", Fixture, NULL, set_up, test_empty, tear_down);

  return g_test_run ();
}
