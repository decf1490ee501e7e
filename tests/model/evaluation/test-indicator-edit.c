/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collective/entente-person.h"
#include "frame-fixture.h"

/* What people type into indicators and their values, and how it is said back. */

static void
set_unit (EntenteIndicator *indicator, const char *unit)
{
  frame_fixture_set_text (ENTENTE_RECORD (indicator), ENTENTE_INDICATOR_UNIT, unit);
}

static const struct {
  EntenteMeasure measure;
  const char *unit;
  const char *typed;
  const char *english; /* NULL when it is refused */
  const char *french;
} targets[] = {
  { ENTENTE_MEASURE_NUMBER, "people", "80", "At least 80 people", "Au moins 80 people" },
  { ENTENTE_MEASURE_NUMBER, "people", "at least 80 people", "At least 80 people", NULL },
  { ENTENTE_MEASURE_NUMBER, "", "Au moins 80", "At least 80", NULL },
  { ENTENTE_MEASURE_NUMBER, "", ">= 80", "At least 80", NULL },
  { ENTENTE_MEASURE_NUMBER, "", "au plus 12,5", "At most 12.5", "Au plus 12,5" },
  { ENTENTE_MEASURE_NUMBER, "people", "80-120", "80 to 120 people", "De 80 à 120 people" },
  { ENTENTE_MEASURE_NUMBER, "people", "entre 80 et 120", "80 to 120 people", NULL },
  { ENTENTE_MEASURE_NUMBER, "people", "De 80 à 120 people", "80 to 120 people", NULL },
  { ENTENTE_MEASURE_NUMBER, "", "120–80", "80 to 120", NULL },
  { ENTENTE_MEASURE_NUMBER, "", "= 5", "Exactly 5", "Exactement 5" },
  { ENTENTE_MEASURE_NUMBER, "", "-5", "At least −5", NULL },
  { ENTENTE_MEASURE_NUMBER, "", "", "", "" },
  { ENTENTE_MEASURE_NUMBER, "", "many", NULL, NULL },
  { ENTENTE_MEASURE_NUMBER, "", "at least", NULL, NULL },
  { ENTENTE_MEASURE_PERCENTAGE, "", "≤ 10 %", "At most 10%", "Au plus 10\u202f%" },
  { ENTENTE_MEASURE_RATIO, "", "50", "At least 50%", "Au moins 50\u202f%" },
  { ENTENTE_MEASURE_AMOUNT, "", "1500", "At least €1\u202f500.00", "Au moins 1\u202f500,00\u00a0€" },
  { ENTENTE_MEASURE_SCALE, "", "4", "At least 4", "Au moins 4" },
  { ENTENTE_MEASURE_SCALE, "", "6", NULL, NULL },
  { ENTENTE_MEASURE_YES_NO, "", "oui", "Yes", "Oui" },
  { ENTENTE_MEASURE_YES_NO, "", "No", "No", "Non" },
  { ENTENTE_MEASURE_YES_NO, "", "perhaps", NULL, NULL },
  { ENTENTE_MEASURE_WORDS, "", "12", NULL, NULL },
};

static void
test_targets (FrameFixture *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      EntenteIndicator *indicator
        = frame_fixture_add_indicator (self, targets[i].measure, "", "");
      g_autoptr (GError) error = NULL;
      g_autofree char *english = NULL;
      g_autofree char *french = NULL;

      set_unit (indicator, targets[i].unit);
      g_test_message ("%s", targets[i].typed);
      if (targets[i].english == NULL)
        {
          g_assert_false (entente_indicator_type_target (indicator, targets[i].typed, &error));
          g_assert_nonnull (error);
          continue;
        }
      entente_indicator_type_target (indicator, targets[i].typed, &error);
      g_assert_no_error (error);
      english = entente_indicator_dup_target_words (indicator, ENTENTE_LANGUAGE_ENGLISH);
      g_assert_cmpstr (english, ==, targets[i].english);
      french = entente_indicator_dup_target_words (indicator, ENTENTE_LANGUAGE_FRENCH);
      if (targets[i].french != NULL)
        g_assert_cmpstr (french, ==, targets[i].french);

      /* What a cell shows is read back */
      g_assert_true (entente_indicator_type_target (indicator, french, &error));
      {
        g_autofree char *again
          = entente_indicator_dup_target_words (indicator, ENTENTE_LANGUAGE_ENGLISH);

        g_assert_cmpstr (again, ==, targets[i].english);
      }
    }
}

/* A number alone keeps the kind that was chosen. */
static void
test_number_alone (FrameFixture *self, gconstpointer data)
{
  EntenteIndicator *indicator
    = frame_fixture_add_indicator (self, ENTENTE_MEASURE_NUMBER, "at most 10", "");
  g_autofree char *words = NULL;

  g_assert_true (entente_indicator_type_target (indicator, "12", NULL));
  words = entente_indicator_dup_target_words (indicator, ENTENTE_LANGUAGE_ENGLISH);
  g_assert_cmpstr (words, ==, "At most 12");
}

static const struct {
  EntenteMeasure measure;
  const char *typed;
  const char *words; /* NULL when it is refused */
  const char *back;  /* what the cell is typed in again with */
} values[] = {
  { ENTENTE_MEASURE_NUMBER, "104", "104", "104" },
  { ENTENTE_MEASURE_NUMBER, "3*12", "36", "36" },
  { ENTENTE_MEASURE_NUMBER, "a lot", NULL, NULL },
  { ENTENTE_MEASURE_PERCENTAGE, "46 %", "46%", "46" },
  { ENTENTE_MEASURE_PERCENTAGE, "46.25", "46.3%", "46.25" },
  { ENTENTE_MEASURE_AMOUNT, "1200 €", "€1\u202f200.00", "1\u202f200" },
  { ENTENTE_MEASURE_RATIO, "48/104", "46.2% (48 of 104)", "48/104" },
  { ENTENTE_MEASURE_RATIO, "46.2% (48 of 104)", "46.2% (48 of 104)", "48/104" },
  { ENTENTE_MEASURE_RATIO, "48 sur 104", "46.2% (48 of 104)", "48/104" },
  { ENTENTE_MEASURE_RATIO, "46 %", "46% (46 of 100)", "46/100" },
  { ENTENTE_MEASURE_RATIO, "48", NULL, NULL },
  { ENTENTE_MEASURE_RATIO, "48/0", NULL, NULL },
  { ENTENTE_MEASURE_SCALE, "4,3", "4.3 out of 5", "4.3" },
  { ENTENTE_MEASURE_SCALE, "4.3 out of 5", "4.3 out of 5", "4.3" },
  { ENTENTE_MEASURE_SCALE, "0", NULL, NULL },
  { ENTENTE_MEASURE_YES_NO, "Oui", "Yes", "Yes" },
  { ENTENTE_MEASURE_YES_NO, "2", NULL, NULL },
  { ENTENTE_MEASURE_WORDS, "People sang.", "Not judged yet", "People sang." },
};

static void
test_values (FrameFixture *self, gconstpointer data)
{
  GDate day = frame_fixture_day ("2027-06-12");

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      EntenteIndicator *indicator = frame_fixture_add_indicator (self, values[i].measure, "", "");
      g_autoptr (GError) error = NULL;
      EntenteMeasurement *measurement
        = entente_indicator_measure (indicator, values[i].typed, &day, &error);
      g_autofree char *words = NULL;
      g_autofree char *back = NULL;
      EntenteReading reading;

      g_test_message ("%s", values[i].typed);
      g_assert_cmpint (measurement != NULL, ==, values[i].words != NULL);
      if (measurement == NULL)
        {
          g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_UNREADABLE);
          continue;
        }
      g_assert_true (entente_measurement_read (measurement, &reading));
      words = entente_indicator_dup_value_words (indicator, &reading, ENTENTE_LANGUAGE_ENGLISH);
      g_assert_cmpstr (words, ==, values[i].words);
      back = entente_measurement_dup_typed (measurement);
      g_assert_cmpstr (back, ==, values[i].back);
      g_assert_true (entente_measurement_type_value (measurement, back, &error));
      g_assert_true (entente_measurement_type_value (measurement, "", &error));
      g_assert_false (entente_measurement_read (measurement, &reading));
    }
}

static void
test_due (FrameFixture *self, gconstpointer data)
{
  EntenteIndicator *indicator = frame_fixture_add_indicator (self, ENTENTE_MEASURE_NUMBER, "", "");
  g_autoptr (GError) error = NULL;
  g_autofree char *distance = NULL;
  g_autofree char *day = NULL;

  g_assert_true (entente_indicator_type_due (indicator, "90 jours après", NULL));
  distance = entente_indicator_dup_due_typed (indicator);
  g_assert_cmpstr (distance, ==, "90 days after");
  g_assert_true (entente_indicator_type_due (indicator, "1/9/2027", NULL));
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (indicator),
                                            ENTENTE_INDICATOR_MEASURE_OFFSET),
                   ==, "");
  day = entente_indicator_dup_due_typed (indicator);
  g_assert_true (entente_indicator_type_due (indicator, day, NULL));
  g_assert_cmpstr (
    entente_record_get_text (ENTENTE_RECORD (indicator), ENTENTE_INDICATOR_MEASURE_ON), ==,
    "2027-09-01");
  g_assert_false (entente_indicator_type_due (indicator, "whenever", &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_UNREADABLE);
  g_assert_true (entente_indicator_type_due (indicator, " ", NULL));
  g_assert_false (
    entente_record_is_filled (ENTENTE_RECORD (indicator), ENTENTE_INDICATOR_MEASURE_ON));
}

/* Figures keep their target among each other; yes or no wants yes. */
static void
test_measure (FrameFixture *self, gconstpointer data)
{
  EntenteIndicator *indicator
    = frame_fixture_add_indicator (self, ENTENTE_MEASURE_NUMBER, "80", "");
  g_autofree char *percentage = NULL;
  g_autofree char *answer = NULL;
  g_autofree char *mark = NULL;

  set_unit (indicator, "people");
  g_assert_true (entente_indicator_set_measure (indicator, ENTENTE_MEASURE_PERCENTAGE, NULL));
  percentage = entente_indicator_dup_target_words (indicator, ENTENTE_LANGUAGE_ENGLISH);
  g_assert_cmpstr (percentage, ==, "At least 80%");
  g_assert_true (entente_indicator_is_quantitative (indicator));
  g_assert_true (entente_indicator_set_measure (indicator, ENTENTE_MEASURE_YES_NO, NULL));
  answer = entente_indicator_dup_target_words (indicator, ENTENTE_LANGUAGE_ENGLISH);
  g_assert_cmpstr (answer, ==, "Yes");
  g_assert_false (entente_indicator_is_quantitative (indicator));
  g_assert_true (entente_indicator_set_measure (indicator, ENTENTE_MEASURE_SCALE, NULL));
  mark = entente_indicator_dup_target_words (indicator, ENTENTE_LANGUAGE_ENGLISH);
  g_assert_cmpstr (mark, ==, "");
}

/* What the file tells by itself; what people measured comes back with them. */
static void
test_automatic (FrameFixture *self, gconstpointer data)
{
  EntenteIndicator *indicator = frame_fixture_add_indicator (self, ENTENTE_MEASURE_NUMBER, "3", "");
  EntenteRecord *record = ENTENTE_RECORD (indicator);
  GDate day = frame_fixture_day ("2027-06-12");
  EntenteReading reading;

  set_unit (indicator, "people");
  frame_fixture_set_text (record, ENTENTE_INDICATOR_NAME, "");
  g_assert_nonnull (entente_indicator_measure (indicator, "4", &day, NULL));
  g_assert_true (entente_indicator_set_automatic (indicator, "attendance", NULL));
  g_assert_false (entente_indicator_is_measured (indicator));
  g_assert_cmpint (entente_record_get_choice (record, ENTENTE_INDICATOR_MEASURE), ==,
                   ENTENTE_MEASURE_PERCENTAGE);
  g_assert_cmpstr (entente_record_get_text (record, ENTENTE_INDICATOR_UNIT), ==, "");
  g_assert_cmpstr (entente_record_get_text (record, ENTENTE_INDICATOR_NAME), ==,
                   "Attendance at meetings");
  g_assert_false (entente_indicator_read (indicator, NULL, &reading));
  g_assert_true (entente_indicator_set_automatic (indicator, NULL, NULL));
  g_assert_true (entente_indicator_read (indicator, NULL, &reading));
  g_assert_cmpint (reading.value, ==, 4 * ENTENTE_DECIMAL_ONE);
}

static void
test_collector (FrameFixture *self, gconstpointer data)
{
  EntenteRecord *indicator
    = ENTENTE_RECORD (frame_fixture_add_indicator (self, ENTENTE_MEASURE_NUMBER, "", ""));
  g_autoptr (GError) error = NULL;
  EntenteRecord *person;

  {
    g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "Add");

    person = entente_edit_insert (edit, ENTENTE_TYPE_PERSON);
    entente_edit_set_text (edit, person, ENTENTE_PERSON_GIVEN_NAME, "Zoé");
    entente_edit_set_text (edit, person, ENTENTE_PERSON_FAMILY_NAME, "Exemple");
    g_assert_true (entente_edit_commit (edit, NULL));
  }
  g_assert_true (
    entente_evaluation_type (indicator, ENTENTE_INDICATOR_COLLECTOR, " zoe exemple", NULL));
  g_assert_cmpint (entente_record_get_reference (indicator, ENTENTE_INDICATOR_COLLECTOR), ==,
                   entente_record_get_id (person));
  g_assert_false (
    entente_evaluation_type (indicator, ENTENTE_INDICATOR_COLLECTOR, "Nobody", &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_UNREADABLE);
  g_assert_true (entente_evaluation_type (indicator, ENTENTE_INDICATOR_COLLECTOR, "", NULL));
  g_assert_cmpint (entente_record_get_reference (indicator, ENTENTE_INDICATOR_COLLECTOR), ==, 0);
  g_assert_true (entente_evaluation_type (indicator, ENTENTE_INDICATOR_BASELINE, "1,50", NULL));
  g_assert_cmpstr (entente_record_get_text (indicator, ENTENTE_INDICATOR_BASELINE), ==, "1.5");
}

static void
test_units (FrameFixture *self, gconstpointer data)
{
  static const struct {
    EntenteMeasure measure;
    const char *words;
  } cases[] = {
    { ENTENTE_MEASURE_NUMBER, "" },         { ENTENTE_MEASURE_PERCENTAGE, "%" },
    { ENTENTE_MEASURE_AMOUNT, "€" },        { ENTENTE_MEASURE_RATIO, "%" },
    { ENTENTE_MEASURE_SCALE, "1 to 5" },    { ENTENTE_MEASURE_YES_NO, "yes or no" },
    { ENTENTE_MEASURE_WORDS, "in words" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntenteIndicator *indicator = frame_fixture_add_indicator (self, cases[i].measure, "", "");
      g_autofree char *words
        = entente_indicator_dup_unit_words (indicator, ENTENTE_LANGUAGE_ENGLISH);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* What is counted is said with the first number, where people say it. */
static void
test_unit_taken (FrameFixture *self, gconstpointer data)
{
  static const struct {
    const char *target;
    const char *unit; /* NULL when it is refused */
    const char *words;
  } cases[] = {
    { "au moins 40 foyers", "foyers", "At least 40 foyers" },
    { "entre 30 et 40 Foyers équipés ", "Foyers équipés", "30 to 40 Foyers équipés" },
    { "0,15 kg par personne", "kg par personne", "At least 0.15 kg par personne" },
    { "40 % des foyers", NULL, NULL },
    { "quarante foyers", NULL, NULL },
    { "entre 30 foyers et 40", NULL, NULL },
  };
  GDate day = frame_fixture_day ("2027-06-12");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntenteIndicator *indicator
        = frame_fixture_add_indicator (self, ENTENTE_MEASURE_NUMBER, "", "");
      g_autofree char *words = NULL;

      g_test_message ("%s", cases[i].target);
      g_assert_cmpint (entente_indicator_type_target (indicator, cases[i].target, NULL), ==,
                       cases[i].unit != NULL);
      g_assert_cmpstr (
        entente_record_get_text (ENTENTE_RECORD (indicator), ENTENTE_INDICATOR_UNIT), ==,
        cases[i].unit != NULL ? cases[i].unit : "");
      words = entente_indicator_dup_target_words (indicator, ENTENTE_LANGUAGE_ENGLISH);
      g_assert_cmpstr (words, ==, cases[i].words != NULL ? cases[i].words : "");
    }
  {
    EntenteIndicator *indicator
      = frame_fixture_add_indicator (self, ENTENTE_MEASURE_NUMBER, "", "");

    g_assert_nonnull (entente_indicator_measure (indicator, "12 foyers", &day, NULL));
    g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (indicator), ENTENTE_INDICATOR_UNIT),
                     ==, "foyers");
    /* One of them is of them too; something else is not. */
    g_assert_nonnull (entente_indicator_measure (indicator, "1 foyer", &day, NULL));
    g_assert_null (entente_indicator_measure (indicator, "12 kg", &day, NULL));
    g_assert_true (entente_store_undo (self->store, NULL));
    g_assert_true (entente_store_undo (self->store, NULL));
    g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (indicator), ENTENTE_INDICATOR_UNIT),
                     ==, "");
  }
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

  add ("/indicator-edit/targets", test_targets);
  add ("/indicator-edit/number-alone", test_number_alone);
  add ("/indicator-edit/values", test_values);
  add ("/indicator-edit/due", test_due);
  add ("/indicator-edit/measure", test_measure);
  add ("/indicator-edit/automatic", test_automatic);
  add ("/indicator-edit/collector", test_collector);
  add ("/indicator-edit/units", test_units);
  add ("/indicator-edit/unit-taken", test_unit_taken);

  return g_test_run ();
}
