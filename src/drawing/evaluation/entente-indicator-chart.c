/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-indicator-chart.h"

#include "entente-typography.h"
#include "entente-words.h"

#define GROUP "indicator"

static char *
format_number (gint64 value, gboolean is_brief, EntenteLanguage language)
{
  return entente_decimal_format (value, language);
}

static char *
format_percentage (gint64 value, gboolean is_brief, EntenteLanguage language)
{
  g_autoptr (EntenteWords) words = entente_words_new (language, GROUP);
  const EntenteDecimal tenth = ENTENTE_DECIMAL_ONE / 10;
  g_autofree char *number
    = entente_decimal_format ((value + tenth / 2) / tenth * tenth, language);

  return entente_words_format (words, "percentage", "number", number, NULL);
}

static EntenteChartFormat
get_format (EntenteRecord *indicator)
{
  const EntenteMeasure measure = entente_record_get_choice (indicator, ENTENTE_INDICATOR_MEASURE);

  return measure == ENTENTE_MEASURE_PERCENTAGE || measure == ENTENTE_MEASURE_RATIO
           ? format_percentage
           : format_number;
}

/* Each bound is a line; what is between two has two. */
static void
add_target (EntenteChart *chart, EntenteRecord *indicator, EntenteWords *words)
{
  static const guint fields[] = { ENTENTE_INDICATOR_TARGET_LOW, ENTENTE_INDICATOR_TARGET_HIGH };

  if (entente_record_get_choice (indicator, ENTENTE_INDICATOR_TARGET) == ENTENTE_TARGET_NONE)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      EntenteDecimal value;

      if (entente_decimal_from_text (entente_record_get_text (indicator, fields[i]), &value)
          && value != ENTENTE_DECIMAL_NONE)
        entente_chart_add_reference (chart, entente_words_get (words, "target"), value);
    }
}

static void
add_value (EntenteChart *chart, const char *label, const char *brief, EntenteDecimal value)
{
  const guint category = entente_chart_add_category (chart, label, brief);

  entente_chart_set_value (chart, category, 0, value);
}

static void
add_baseline (EntenteChart *chart, EntenteRecord *indicator, EntenteWords *words)
{
  EntenteDecimal value;

  if (entente_decimal_from_text (entente_record_get_text (indicator, ENTENTE_INDICATOR_BASELINE),
                                 &value)
      && value != ENTENTE_DECIMAL_NONE)
    add_value (chart, entente_words_get (words, "start"), entente_words_get (words, "start"), value);
}

static void
add_measurements (EntenteChart *chart, EntenteIndicator *indicator, EntenteLanguage language)
{
  g_autoptr (GPtrArray) measurements = entente_indicator_dup_measurements (indicator);

  for (guint i = 0; i < measurements->len; i++)
    {
      EntenteReading reading;
      g_autofree char *day = NULL;
      g_autofree char *brief = NULL;

      if (!entente_measurement_read (measurements->pdata[i], &reading)
          || reading.value == ENTENTE_DECIMAL_NONE)
        continue;
      if (g_date_valid (&reading.taken_on))
        {
          day = entente_typography_format_date (&reading.taken_on, ENTENTE_DATE_PLAIN, language);
          brief = entente_typography_format_date (&reading.taken_on, ENTENTE_DATE_BRIEF, language);
        }
      add_value (chart, day != NULL ? day : "", brief != NULL ? brief : "", reading.value);
    }
}

/* Steps of the scale: whole ones, but where small parts are what is measured. */
static gint64
choose_grain (EntenteChart *chart)
{
  gint64 least, most, size;
  gint64 grain = ENTENTE_DECIMAL_ONE;

  entente_chart_get_extent (chart, &least, &most);
  size = MAX (ABS (least), ABS (most));
  while (grain > 1 && size > 0 && size < 4 * grain && size % grain != 0)
    grain /= 10;

  return grain;
}

/**
 * entente_indicator_chart_new:
 * @indicator: an indicator
 * @language: of the words
 *
 * Returns: (transfer full): a column for each value that was measured, after the starting one, with
 *   a line at the target
 */
EntenteChart *
entente_indicator_chart_new (EntenteIndicator *indicator, EntenteLanguage language)
{
  EntenteRecord *record = (EntenteRecord *) indicator;
  g_autoptr (EntenteWords) words = NULL;
  EntenteChart *chart;

  g_return_val_if_fail (ENTENTE_IS_INDICATOR (indicator), NULL);

  words = entente_words_new (language, GROUP);
  chart = entente_chart_new (ENTENTE_CHART_COLUMNS,
                             entente_record_get_text (record, ENTENTE_INDICATOR_NAME),
                             language);
  entente_chart_set_format (chart, get_format (record), ENTENTE_DECIMAL_ONE);
  entente_chart_set_empty_words (chart, entente_words_get (words, "no-value"));
  entente_chart_add_series (chart, entente_words_get (words, "value"), ENTENTE_CHART_SOLID,
                            ENTENTE_TONE_BLUE);
  if (entente_record_get_choice (record, ENTENTE_INDICATOR_MEASURE) != ENTENTE_MEASURE_WORDS)
    {
      add_baseline (chart, record, words);
      add_measurements (chart, indicator, language);
      add_target (chart, record, words);
      entente_chart_set_format (chart, get_format (record), choose_grain (chart));
    }

  return chart;
}

static char *
format_count (gint64 value, gboolean is_brief, EntenteLanguage language)
{
  return entente_decimal_format (value * ENTENTE_DECIMAL_ONE, language);
}

/**
 * entente_indicator_states_chart_new:
 * @counts: (array fixed-size=7): how many indicators stand how
 * @language: of the words
 *
 * Returns: (transfer full): a bar for each state that any is in, what is reached above
 */
EntenteChart *
entente_indicator_states_chart_new (const guint counts[ENTENTE_N_INDICATOR_STATES],
                                    EntenteLanguage language)
{
  g_autoptr (EntenteWords) words = NULL;
  EntenteChart *chart;

  g_return_val_if_fail (counts != NULL, NULL);

  words = entente_words_new (language, GROUP);
  chart = entente_chart_new (ENTENTE_CHART_BARS, entente_words_get (words, "states"), language);
  entente_chart_set_format (chart, format_count, 1);
  entente_chart_set_empty_words (chart, entente_words_get (words, "no-indicators"));
  entente_chart_add_series (chart, entente_words_get (words, "indicators"), ENTENTE_CHART_SOLID,
                            ENTENTE_TONE_BLUE);
  for (guint i = 0; i < ENTENTE_N_INDICATOR_STATES; i++)
    {
      const EntenteIndicatorState state = entente_indicator_state_get_nth (i);
      g_autofree char *label = entente_indicator_state_dup_words (state, language);

      if (counts[state] > 0)
        entente_chart_set_value (chart, entente_chart_add_category (chart, label, NULL), 0,
                                 counts[state]);
    }

  return chart;
}
