/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-indicator-state.h"

#include "entente-money.h"
#include "entente-words.h"


/* In the words of paper (data/templates/words): the same on screen, in the language of the
   interface. */
#define GROUP "indicator"

/* A scale that nobody said the steps of. */
#define USUAL_STEPS 5

static EntenteMeasure
get_measure (EntenteIndicator *self)
{
  return entente_record_get_choice (ENTENTE_RECORD (self), ENTENTE_INDICATOR_MEASURE);
}

static const char *
get_unit (EntenteIndicator *self)
{
  return entente_record_get_text (ENTENTE_RECORD (self), ENTENTE_INDICATOR_UNIT);
}

static char *
dup_steps (EntenteIndicator *self)
{
  const gint64 steps = entente_record_get_integer (ENTENTE_RECORD (self), ENTENTE_INDICATOR_STEPS);

  return g_strdup_printf ("%" G_GINT64_FORMAT, steps > 0 ? steps : USUAL_STEPS);
}

static char *
format_euros (EntenteDecimal value, EntenteLanguage language)
{
  const EntenteDecimal cent = ENTENTE_DECIMAL_ONE / 100;

  return entente_money_format ((value + (value < 0 ? -cent / 2 : cent / 2)) / cent,
                               ENTENTE_MONEY_EURO,
                               language);
}

/* Percentages and marks to one decimal, as results are said. */
static EntenteDecimal
round_to_tenth (EntenteDecimal value)
{
  const EntenteDecimal tenth = ENTENTE_DECIMAL_ONE / 10;

  return (value + (value < 0 ? -tenth / 2 : tenth / 2)) / tenth * tenth;
}

static char *
format_amount (EntenteIndicator *self,
               EntenteWords *words,
               EntenteDecimal value,
               EntenteLanguage language)
{
  const char *unit = get_unit (self);
  g_autofree char *number = NULL;

  switch (get_measure (self))
    {
    case ENTENTE_MEASURE_PERCENTAGE:
    case ENTENTE_MEASURE_RATIO:
      number = entente_decimal_format (round_to_tenth (value), language);
      return entente_words_format (words, "percentage", "number", number, NULL);
    case ENTENTE_MEASURE_AMOUNT:
      return format_euros (value, language);
    case ENTENTE_MEASURE_YES_NO:
      return g_strdup (entente_words_get (words, value != 0 ? "yes" : "no"));
    case ENTENTE_MEASURE_SCALE:
      return entente_decimal_format (round_to_tenth (value), language);
    case ENTENTE_MEASURE_NUMBER:
    case ENTENTE_MEASURE_WORDS:
    default:
      number = entente_decimal_format (value, language);
      if (*unit == '\0')
        return g_steal_pointer (&number);
      return entente_words_format (words, "number", "number", number, "unit", unit, NULL);
    }
}

static const char *
get_judgement_key (EntenteJudgement judgement)
{
  static const char *const keys[] = { "not-judged", "good", "mixed", "poor" };

  return keys[judgement];
}

/* "46 % (48 of 104)" */
static char *
add_counts (EntenteWords *words,
            const char *share,
            const EntenteReading *reading,
            EntenteLanguage language)
{
  g_autofree char *counted = entente_decimal_format (reading->counted, language);
  g_autofree char *out_of = entente_decimal_format (reading->out_of, language);

  return entente_words_format (words, "ratio", "share", share, "counted", counted, "of", out_of, NULL);
}

/**
 * entente_indicator_dup_value_words:
 * @self: an indicator
 * @reading: a value of it
 * @language: of the text it stands in
 *
 * Returns: (transfer full): the value as people read it, with its unit
 */
char *
entente_indicator_dup_value_words (EntenteIndicator *self,
                                   const EntenteReading *reading,
                                   EntenteLanguage language)
{
  g_autoptr (EntenteWords) words = entente_words_new (language, GROUP);
  g_autofree char *value = NULL;

  g_return_val_if_fail (ENTENTE_IS_INDICATOR (self), NULL);
  g_return_val_if_fail (reading != NULL, NULL);

  if (get_measure (self) == ENTENTE_MEASURE_WORDS)
    return g_strdup (entente_words_get (words, get_judgement_key (reading->judgement)));

  value = format_amount (self, words, reading->value, language);
  if (get_measure (self) == ENTENTE_MEASURE_RATIO && reading->out_of != ENTENTE_DECIMAL_NONE)
    return add_counts (words, value, reading, language);
  if (get_measure (self) == ENTENTE_MEASURE_SCALE)
    {
      g_autofree char *steps = dup_steps (self);

      return entente_words_format (words, "scale", "value", value, "steps", steps, NULL);
    }
  return g_steal_pointer (&value);
}

static char *
dup_field_words (EntenteIndicator *self, EntenteWords *words, guint field, EntenteLanguage language)
{
  EntenteDecimal value;

  if (!entente_decimal_from_text (entente_record_get_text (ENTENTE_RECORD (self), field), &value)
      || value == ENTENTE_DECIMAL_NONE)
    return g_strdup ("");

  return format_amount (self, words, value, language);
}

/* The unit is said once: "80 to 120 people". */
static char *
dup_plain_number (EntenteIndicator *self, guint field, EntenteLanguage language)
{
  EntenteDecimal value = ENTENTE_DECIMAL_NONE;

  entente_decimal_from_text (entente_record_get_text (ENTENTE_RECORD (self), field), &value);
  return entente_decimal_format (value, language);
}

/* What is yes or no is expected or not: nobody says “at least yes”. */
static const char *
get_target_key (EntenteIndicator *self, EntenteTarget target)
{
  static const char *const keys[] = { "", "at-least", "at-most", "between", "exactly" };

  return get_measure (self) == ENTENTE_MEASURE_YES_NO ? "yes-or-no" : keys[target];
}

/* "−4 points", said of parts of a hundred, which are no parts of each other. */
static char *
format_points (EntenteWords *words, EntenteDecimal gap, EntenteLanguage language)
{
  const EntenteDecimal rounded = round_to_tenth (gap);
  const EntenteDecimal size = ABS (rounded);
  const gboolean is_one = language == ENTENTE_LANGUAGE_FRENCH ? size < 2 * ENTENTE_DECIMAL_ONE
                                                              : size == ENTENTE_DECIMAL_ONE;
  g_autofree char *number = entente_decimal_format (rounded, language);

  return entente_words_format (words, is_one ? "point" : "points", "number", number, NULL);
}

/**
 * entente_indicator_dup_gap_words:
 * @self: an indicator
 * @reading: a value of it
 * @language: of the text it stands in
 *
 * Returns: (transfer full): how far the value is from the target, with its sign; "" when it is there,
 *   or nothing can be told
 */
char *
entente_indicator_dup_gap_words (EntenteIndicator *self,
                                 const EntenteReading *reading,
                                 EntenteLanguage language)
{
  g_autoptr (EntenteWords) words = entente_words_new (language, GROUP);
  const EntenteMeasure measure = get_measure (self);
  g_autofree char *amount = NULL;
  EntenteDecimal gap;

  g_return_val_if_fail (ENTENTE_IS_INDICATOR (self), NULL);
  g_return_val_if_fail (reading != NULL, NULL);

  if (!entente_indicator_find_gap (self, reading, &gap) || gap == 0)
    return g_strdup ("");

  amount = measure == ENTENTE_MEASURE_PERCENTAGE || measure == ENTENTE_MEASURE_RATIO
             ? format_points (words, gap, language)
             : format_amount (self, words, gap, language);
  return g_strconcat (gap > 0 ? "+" : "", amount, NULL);
}

/**
 * entente_indicator_dup_target_words:
 * @self: an indicator
 * @language: of the text it stands in
 *
 * Returns: (transfer full): what is aimed at, "" when nothing is
 */
char *
entente_indicator_dup_target_words (EntenteIndicator *self, EntenteLanguage language)
{
  g_autoptr (EntenteWords) words = entente_words_new (language, GROUP);
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  EntenteTarget target;

  g_return_val_if_fail (ENTENTE_IS_INDICATOR (self), NULL);

  target = entente_record_get_choice (ENTENTE_RECORD (self), ENTENTE_INDICATOR_TARGET);
  if (target == ENTENTE_TARGET_NONE)
    return g_strdup ("");
  if (target == ENTENTE_TARGET_BETWEEN)
    {
      low = dup_plain_number (self, ENTENTE_INDICATOR_TARGET_LOW, language);
      high = dup_field_words (self, words, ENTENTE_INDICATOR_TARGET_HIGH, language);
    }
  else
    low = dup_field_words (self, words, ENTENTE_INDICATOR_TARGET_LOW, language);
  if (*low == '\0' || (high != NULL && *high == '\0'))
    return g_strdup ("");

  return entente_words_format (words,
                               get_target_key (self, target),
                               "value",
                               low,
                               "high",
                               high != NULL ? high : "",
                               NULL);
}

/**
 * entente_indicator_dup_baseline_words:
 * @self: an indicator
 * @language: of the text it stands in
 *
 * Returns: (transfer full): where it started from, "" when nobody said
 */
char *
entente_indicator_dup_baseline_words (EntenteIndicator *self, EntenteLanguage language)
{
  g_autoptr (EntenteWords) words = entente_words_new (language, GROUP);

  g_return_val_if_fail (ENTENTE_IS_INDICATOR (self), NULL);

  return dup_field_words (self, words, ENTENTE_INDICATOR_BASELINE, language);
}

/**
 * entente_indicator_dup_unit_words:
 * @self: an indicator
 * @language: of the text it stands in
 *
 * Returns: (transfer full): in what it is counted or judged, "" when nobody said
 */
char *
entente_indicator_dup_unit_words (EntenteIndicator *self, EntenteLanguage language)
{
  static const char *const keys[] = { NULL,         "unit-percentage", "unit-amount", "unit-ratio",
                                      "unit-scale", "unit-yes-no",     "unit-words" };
  g_autoptr (EntenteWords) words = entente_words_new (language, GROUP);
  g_autofree char *steps = NULL;
  const char *key;

  g_return_val_if_fail (ENTENTE_IS_INDICATOR (self), NULL);

  key = keys[get_measure (self)];
  if (key == NULL || *get_unit (self) != '\0')
    return g_strdup (get_unit (self));

  steps = dup_steps (self);
  return entente_words_format (words, key, "steps", steps, NULL);
}

/**
 * entente_indicator_state_dup_words:
 * @state: a state
 * @language: of the text it stands in
 *
 * Returns: (transfer full): the state as people read it
 */
char *
entente_indicator_state_dup_words (EntenteIndicatorState state, EntenteLanguage language)
{
  g_autoptr (EntenteWords) words = entente_words_new (language, GROUP);
  g_autofree char *key = NULL;

  g_return_val_if_fail (state < ENTENTE_N_INDICATOR_STATES, NULL);

  key = g_strconcat ("state-", entente_indicator_state_get_nick (state), NULL);
  return g_strdup (entente_words_get (words, key));
}
