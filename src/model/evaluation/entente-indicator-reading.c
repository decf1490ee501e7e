/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-indicator-reading.h"

#include "evaluation/entente-answer-sheet.h"
#include "evaluation/entente-question-choice.h"
#include "evaluation/entente-questionnaire-results.h"

#include <math.h>

G_GNUC_EXTENSION typedef __int128 Wide;

static EntenteDecimal
get_decimal (EntenteRecord *record, guint field)
{
  EntenteDecimal value = ENTENTE_DECIMAL_NONE;

  entente_decimal_from_text (entente_record_get_text (record, field), &value);
  return value;
}

static EntenteRecord *
get_indicator (EntenteMeasurement *self)
{
  EntenteRecord *record = ENTENTE_RECORD (self);

  return entente_store_get_record (
    entente_record_get_store (record),
    ENTENTE_TYPE_INDICATOR,
    entente_record_get_reference (record, ENTENTE_MEASUREMENT_INDICATOR));
}

static EntenteMeasure
get_measure (EntenteRecord *indicator)
{
  return entente_record_get_choice (indicator, ENTENTE_INDICATOR_MEASURE);
}

/* Half up; what is counted may be negative, of how many may not. */
static void
read_ratio (EntenteRecord *record, EntenteReading *reading)
{
  Wide share;

  reading->counted = get_decimal (record, ENTENTE_MEASUREMENT_COUNTED);
  reading->out_of = get_decimal (record, ENTENTE_MEASUREMENT_OUT_OF);
  if (reading->counted == ENTENTE_DECIMAL_NONE || reading->out_of == ENTENTE_DECIMAL_NONE
      || reading->out_of <= 0)
    return;

  share = (Wide) reading->counted * 200 * ENTENTE_DECIMAL_ONE;
  share += share < 0 ? -reading->out_of : reading->out_of;
  reading->value = (EntenteDecimal) (share / (2 * (Wide) reading->out_of));
}

/**
 * entente_measurement_read:
 * @self: a measurement
 * @reading: (out caller-allocates): what it says
 *
 * Returns: whether it has a value; a ratio of nothing has none
 */
gboolean
entente_measurement_read (EntenteMeasurement *self, EntenteReading *reading)
{
  EntenteRecord *record = (EntenteRecord *) self;
  EntenteRecord *indicator;

  g_return_val_if_fail (ENTENTE_IS_MEASUREMENT (self), FALSE);
  g_return_val_if_fail (reading != NULL, FALSE);

  *reading = (EntenteReading) {
    .origin = ENTENTE_READING_MEASURED,
    .value = ENTENTE_DECIMAL_NONE,
    .counted = ENTENTE_DECIMAL_NONE,
    .out_of = ENTENTE_DECIMAL_NONE,
    .judgement = ENTENTE_JUDGED_NOT,
    .measurement = self,
  };
  g_date_clear (&reading->taken_on, 1);
  entente_record_get_date (record, ENTENTE_MEASUREMENT_TAKEN_ON, &reading->taken_on);
  indicator = get_indicator (self);
  if (indicator == NULL)
    return FALSE;

  switch (get_measure (indicator))
    {
    case ENTENTE_MEASURE_WORDS:
      reading->judgement = entente_record_get_choice (record, ENTENTE_MEASUREMENT_JUDGEMENT);
      return reading->judgement != ENTENTE_JUDGED_NOT
             || entente_record_is_filled (record, ENTENTE_MEASUREMENT_WORDS);
    case ENTENTE_MEASURE_RATIO:
      read_ratio (record, reading);
      break;
    default:
      reading->value = get_decimal (record, ENTENTE_MEASUREMENT_VALUE);
      break;
    }

  return reading->value != ENTENTE_DECIMAL_NONE;
}

/* Days are ISO texts: their order is that of the letters, and no day comes first. */
static int
compare_days (gconstpointer a, gconstpointer b)
{
  EntenteRecord *left = *(EntenteRecord *const *) a;
  EntenteRecord *right = *(EntenteRecord *const *) b;
  int order = g_strcmp0 (entente_record_get_text (left, ENTENTE_MEASUREMENT_TAKEN_ON),
                         entente_record_get_text (right, ENTENTE_MEASUREMENT_TAKEN_ON));

  if (order != 0)
    return order;
  return entente_record_get_id (left) < entente_record_get_id (right) ? -1 : 1;
}

/**
 * entente_indicator_dup_measurements:
 * @self: an indicator
 *
 * Returns: (transfer full) (element-type EntenteMeasurement): what was measured of it, by day; those
 *   without a day first
 */
GPtrArray *
entente_indicator_dup_measurements (EntenteIndicator *self)
{
  GPtrArray *measurements = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *referrers;

  g_return_val_if_fail (ENTENTE_IS_INDICATOR (self), measurements);

  referrers = entente_store_get_referrers (entente_record_get_store (ENTENTE_RECORD (self)),
                                           ENTENTE_TYPE_MEASUREMENT,
                                           ENTENTE_MEASUREMENT_INDICATOR,
                                           entente_record_get_id (ENTENTE_RECORD (self)));
  for (guint i = 0; i < g_list_model_get_n_items (referrers); i++)
    g_ptr_array_add (measurements, g_list_model_get_item (referrers, i));
  g_ptr_array_sort (measurements, compare_days);

  return measurements;
}

static gboolean
read_last_measurement (EntenteIndicator *self, EntenteReading *reading)
{
  g_autoptr (GPtrArray) measurements = entente_indicator_dup_measurements (self);

  for (guint i = measurements->len; i-- > 0;)
    if (entente_measurement_read (measurements->pdata[i], reading))
      return TRUE;

  return FALSE;
}

/* A ratio shows its counts, any other figure its value. */
static gboolean
read_figure (const EntenteAutomaticFigure *figure,
             const EntenteFigureSources *sources,
             EntenteReading *reading)
{
  EntenteFigure counts;

  if (sources == NULL || !entente_automatic_figure_count (figure, sources, &counts))
    return FALSE;

  *reading = (EntenteReading) {
    .origin = ENTENTE_READING_AUTOMATIC,
    .taken_on = sources->today,
    .value = counts.value,
    .counted = counts.counted,
    .out_of = counts.out_of,
  };
  return TRUE;
}

static const EntenteAutomaticFigure *
get_figure (EntenteIndicator *self)
{
  return entente_automatic_figure_find (
    entente_record_get_text (ENTENTE_RECORD (self), ENTENTE_INDICATOR_AUTOMATIC));
}

/* Four decimals are more than statistics say. */
static EntenteDecimal
to_decimal (double value)
{
  return (EntenteDecimal) llround (value * ENTENTE_DECIMAL_ONE);
}

/* What the answers said when they were last read through, of which there may be thousands. */
typedef struct {
  guint64 generation; /* of all that it was counted from */
  gint64 question;
  gint64 choice;
  EntenteStatistic statistic;
  gboolean has_value;
  double value;
} Counted;

static guint64
sum_generations (EntenteRecord *record)
{
  const GType types[] = { ENTENTE_TYPE_QUESTIONNAIRE, ENTENTE_TYPE_QUESTION,
                          ENTENTE_TYPE_QUESTION_CHOICE, ENTENTE_TYPE_ANSWER_SHEET };

  return entente_store_sum_generations (entente_record_get_store (record), types,
                                        G_N_ELEMENTS (types));
}

/* Answers are read through again only when one of them, or what was asked, has changed. */
static const Counted *
count_answers (EntenteRecord *record, EntenteQuestion *question)
{
  const Counted *before = g_object_get_data (G_OBJECT (record), "entente-counted-answers");
  Counted now = {
    .generation = sum_generations (record),
    .question = entente_record_get_id (ENTENTE_RECORD (question)),
    .choice = entente_record_get_reference (record, ENTENTE_INDICATOR_QUESTION_CHOICE),
    .statistic = entente_record_get_choice (record, ENTENTE_INDICATOR_STATISTIC),
  };
  Counted *kept;

  if (before != NULL && before->generation == now.generation && before->question == now.question
      && before->choice == now.choice && before->statistic == now.statistic)
    return before;

  now.has_value
    = entente_question_measure (question, now.statistic, now.choice, &now.value, NULL);
  kept = g_memdup2 (&now, sizeof now);
  g_object_set_data_full (G_OBJECT (record), "entente-counted-answers", kept, g_free);
  return kept;
}

/* Answers come in until they are read: what they say is of today. */
static gboolean
read_answers (EntenteRecord *record, EntenteQuestion *question, EntenteReading *reading)
{
  const Counted *counted = count_answers (record, question);

  *reading = (EntenteReading) {
    .origin = ENTENTE_READING_ANSWERS,
    .counted = ENTENTE_DECIMAL_NONE,
    .out_of = ENTENTE_DECIMAL_NONE,
  };
  g_date_clear (&reading->taken_on, 1);
  if (!counted->has_value)
    return FALSE;

  reading->value = to_decimal (counted->value);
  return TRUE;
}

static EntenteQuestion *
get_question (EntenteRecord *record)
{
  return (EntenteQuestion *) entente_store_get_record (
    entente_record_get_store (record),
    ENTENTE_TYPE_QUESTION,
    entente_record_get_reference (record, ENTENTE_INDICATOR_QUESTION));
}

/**
 * entente_indicator_read:
 * @self: an indicator
 * @sources: (nullable): where the file counts; %NULL leaves its figures out
 * @reading: (out caller-allocates): its last value
 *
 * Returns: whether there is one
 */
gboolean
entente_indicator_read (EntenteIndicator *self,
                        const EntenteFigureSources *sources,
                        EntenteReading *reading)
{
  const EntenteAutomaticFigure *figure;
  EntenteQuestion *question;

  g_return_val_if_fail (ENTENTE_IS_INDICATOR (self), FALSE);
  g_return_val_if_fail (reading != NULL, FALSE);

  figure = get_figure (self);
  if (figure != NULL)
    return read_figure (figure, sources, reading);
  question = get_question (ENTENTE_RECORD (self));
  if (question != NULL && read_answers (ENTENTE_RECORD (self), question, reading))
    return TRUE;

  return read_last_measurement (self, reading);
}

/**
 * entente_indicator_is_measured:
 * @self: an indicator
 *
 * Returns: whether people type its values
 */
gboolean
entente_indicator_is_measured (EntenteIndicator *self)
{
  g_return_val_if_fail (ENTENTE_IS_INDICATOR (self), FALSE);

  return get_figure (self) == NULL
         && entente_record_get_reference (ENTENTE_RECORD (self), ENTENTE_INDICATOR_QUESTION) == 0;
}

/**
 * entente_indicator_is_quantitative:
 * @self: an indicator
 *
 * Returns: whether it is counted; what is judged stays a judgement even on a scale
 */
gboolean
entente_indicator_is_quantitative (EntenteIndicator *self)
{
  g_return_val_if_fail (ENTENTE_IS_INDICATOR (self), FALSE);

  return get_measure (ENTENTE_RECORD (self)) < ENTENTE_MEASURE_SCALE;
}
