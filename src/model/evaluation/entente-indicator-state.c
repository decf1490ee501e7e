/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-indicator-state.h"

#include "collective/entente-project-details.h"
#include "entente-duration.h"

G_GNUC_EXTENSION typedef __int128 Wide;

/* What is reached in part: four fifths of the target. */
#define PARTLY_OF 5
#define PARTLY 4

#define HUNDRED (100 * ENTENTE_DECIMAL_ONE)

static const char *const nicks[] = {
  [ENTENTE_INDICATOR_NOT_MEASURED] = "not-measured", [ENTENTE_INDICATOR_LATE] = "late",
  [ENTENTE_INDICATOR_MEASURED] = "measured",         [ENTENTE_INDICATOR_ON_THE_WAY] = "on-the-way",
  [ENTENTE_INDICATOR_REACHED] = "reached",           [ENTENTE_INDICATOR_PARTLY] = "partly",
  [ENTENTE_INDICATOR_MISSED] = "missed",
};

/**
 * entente_indicator_state_get_nick:
 * @state: a state
 *
 * Returns: its name in files that other programs read
 */
const char *
entente_indicator_state_get_nick (EntenteIndicatorState state)
{
  g_return_val_if_fail (state < ENTENTE_N_INDICATOR_STATES, NULL);

  return nicks[state];
}

/**
 * entente_indicator_state_get_nth:
 * @place: from 0, less than the number of states
 *
 * Returns: the state at that place where all are listed: what is reached first, what nobody measured
 *   last
 */
EntenteIndicatorState
entente_indicator_state_get_nth (guint place)
{
  static const EntenteIndicatorState order[ENTENTE_N_INDICATOR_STATES]
    = { ENTENTE_INDICATOR_REACHED,  ENTENTE_INDICATOR_PARTLY,     ENTENTE_INDICATOR_MISSED,
        ENTENTE_INDICATOR_MEASURED, ENTENTE_INDICATOR_ON_THE_WAY, ENTENTE_INDICATOR_LATE,
        ENTENTE_INDICATOR_NOT_MEASURED };

  g_return_val_if_fail (place < ENTENTE_N_INDICATOR_STATES, ENTENTE_INDICATOR_NOT_MEASURED);

  return order[place];
}

/* The day it is to be measured */

static gboolean
find_event (EntenteIndicator *self, GDate *first, GDate *last)
{
  EntenteRecord *details
    = entente_store_get_record (entente_record_get_store (ENTENTE_RECORD (self)),
                                ENTENTE_TYPE_PROJECT_DETAILS,
                                ENTENTE_PROJECT_DETAILS_ID);

  if (details == NULL
      || !entente_record_get_date (details, ENTENTE_PROJECT_DETAILS_STARTS_ON, first))
    return FALSE;

  if (!entente_record_get_date (details, ENTENTE_PROJECT_DETAILS_ENDS_ON, last))
    *last = *first;
  return TRUE;
}

/* Whole days; what is shorter is of the day itself. */
static gint64
count_days (const EntenteDuration *offset)
{
  switch (offset->unit)
    {
    case ENTENTE_UNIT_DAY:
      return offset->amount;
    case ENTENTE_UNIT_WEEK:
      return offset->amount * (offset->elapsed ? 7 : 5);
    case ENTENTE_UNIT_HALF_DAY:
      return offset->amount / 2;
    case ENTENTE_UNIT_HOUR:
      return offset->amount / 24;
    case ENTENTE_UNIT_MINUTE:
      return offset->amount / (24 * 60);
    case ENTENTE_UNIT_PERCENT:
    default:
      return 0;
    }
}

/* Working days are those of the week: who measures does not ask for the calendar of the project. */
static void
add_days (GDate *day, gint64 n_days, gboolean elapsed)
{
  const int step = n_days < 0 ? -1 : 1;

  for (gint64 left = MIN (ABS (n_days), G_MAXINT16); left > 0;)
    {
      if (step > 0)
        g_date_add_days (day, 1);
      else
        g_date_subtract_days (day, 1);
      if (elapsed || g_date_get_weekday (day) < G_DATE_SATURDAY)
        left--;
    }
}

/**
 * entente_indicator_find_due:
 * @self: an indicator
 * @due: (out caller-allocates): the day it is to be measured
 *
 * What is said before the event is counted from its first day, what is said after it from its last.
 *
 * Returns: whether there is such a day
 */
gboolean
entente_indicator_find_due (EntenteIndicator *self, GDate *due)
{
  EntenteRecord *record = (EntenteRecord *) self;
  EntenteDuration offset;
  GDate last;

  g_return_val_if_fail (ENTENTE_IS_INDICATOR (self), FALSE);
  g_return_val_if_fail (due != NULL, FALSE);

  g_date_clear (due, 1);
  if (entente_record_get_date (record, ENTENTE_INDICATOR_MEASURE_ON, due))
    return TRUE;
  if (!entente_duration_from_text (entente_record_get_text (record,
                                                            ENTENTE_INDICATOR_MEASURE_OFFSET),
                                   &offset)
      || !find_event (self, due, &last))
    return FALSE;

  if (offset.amount >= 0)
    *due = last;
  add_days (due, count_days (&offset), offset.elapsed);
  return TRUE;
}

/* What is reached */

typedef struct {
  EntenteTarget kind;
  EntenteDecimal low;
  EntenteDecimal high;
} Aim;

/* FALSE when it does not say what it aims at. */
static gboolean
read_aim (EntenteIndicator *self, Aim *aim)
{
  EntenteRecord *record = ENTENTE_RECORD (self);

  aim->kind = entente_record_get_choice (record, ENTENTE_INDICATOR_TARGET);
  aim->low = aim->high = ENTENTE_DECIMAL_NONE;
  entente_decimal_from_text (entente_record_get_text (record, ENTENTE_INDICATOR_TARGET_LOW),
                             &aim->low);
  entente_decimal_from_text (entente_record_get_text (record, ENTENTE_INDICATOR_TARGET_HIGH),
                             &aim->high);

  return aim->kind != ENTENTE_TARGET_NONE && aim->low != ENTENTE_DECIMAL_NONE
         && (aim->kind != ENTENTE_TARGET_BETWEEN || aim->high != ENTENTE_DECIMAL_NONE);
}

static gboolean
is_reached (const Aim *aim, EntenteDecimal value)
{
  switch (aim->kind)
    {
    case ENTENTE_TARGET_AT_LEAST:
      return value >= aim->low;
    case ENTENTE_TARGET_AT_MOST:
      return value <= aim->low;
    case ENTENTE_TARGET_BETWEEN:
      return MIN (aim->low, aim->high) <= value && value <= MAX (aim->low, aim->high);
    case ENTENTE_TARGET_EXACTLY:
      return value == aim->low;
    case ENTENTE_TARGET_NONE:
    default:
      return FALSE;
    }
}

/* What a value that is not there is held against: of two bounds the nearer. */
static EntenteDecimal
get_bound (const Aim *aim, EntenteDecimal value)
{
  if (aim->kind != ENTENTE_TARGET_BETWEEN)
    return aim->low;

  return value < MIN (aim->low, aim->high) ? MIN (aim->low, aim->high)
                                           : MAX (aim->low, aim->high);
}

/* The score as a fraction, of what is not reached: the smaller by the larger of value and bound. */
static void
get_fraction (const Aim *aim, EntenteDecimal value, EntenteDecimal *part, EntenteDecimal *whole)
{
  const EntenteDecimal bound = get_bound (aim, value);

  *part = MIN (value, bound);
  *whole = MAX (value, bound);
}

/**
 * entente_indicator_find_score:
 * @self: an indicator
 * @reading: a value of it
 * @score: (out): how much of the target it is, as a percentage, rounded down: what is not reached is
 *   never 100
 *
 * Returns: whether the score says something: there is a target, and no shares of negative numbers
 */
gboolean
entente_indicator_find_score (EntenteIndicator *self,
                              const EntenteReading *reading,
                              EntenteDecimal *score)
{
  EntenteDecimal part, whole;
  Aim aim;

  g_return_val_if_fail (ENTENTE_IS_INDICATOR (self), FALSE);
  g_return_val_if_fail (reading != NULL && score != NULL, FALSE);

  if (reading->value == ENTENTE_DECIMAL_NONE || !read_aim (self, &aim))
    return FALSE;
  if (is_reached (&aim, reading->value))
    {
      *score = HUNDRED;
      return TRUE;
    }

  get_fraction (&aim, reading->value, &part, &whole);
  if (part < 0 || whole <= 0)
    return FALSE;
  *score = (EntenteDecimal) ((Wide) part * HUNDRED / whole);
  return TRUE;
}

/**
 * entente_indicator_find_gap:
 * @self: an indicator
 * @reading: a value of it
 * @gap: (out): the value less the bound of the target that it misses; 0 when it is reached
 *
 * Returns: whether the gap says something: there is a figure and a target, and it is not yes or no
 */
gboolean
entente_indicator_find_gap (EntenteIndicator *self,
                            const EntenteReading *reading,
                            EntenteDecimal *gap)
{
  Aim aim;

  g_return_val_if_fail (ENTENTE_IS_INDICATOR (self), FALSE);
  g_return_val_if_fail (reading != NULL && gap != NULL, FALSE);

  if (entente_record_get_choice (ENTENTE_RECORD (self), ENTENTE_INDICATOR_MEASURE)
        == ENTENTE_MEASURE_YES_NO
      || reading->value == ENTENTE_DECIMAL_NONE || !read_aim (self, &aim))
    return FALSE;

  *gap = is_reached (&aim, reading->value) ? 0 : reading->value - get_bound (&aim, reading->value);
  return TRUE;
}

/* Exactly, not by the rounded score. */
static gboolean
is_partly (const Aim *aim, EntenteDecimal value)
{
  EntenteDecimal part, whole;

  get_fraction (aim, value, &part, &whole);
  return part >= 0 && whole > 0 && (Wide) part * PARTLY_OF >= (Wide) whole * PARTLY;
}

/* States */

static EntenteIndicatorState
judge_words (EntenteJudgement judgement, gboolean is_final)
{
  switch (judgement)
    {
    case ENTENTE_JUDGED_GOOD:
      return ENTENTE_INDICATOR_REACHED;
    case ENTENTE_JUDGED_MIXED:
      return is_final ? ENTENTE_INDICATOR_PARTLY : ENTENTE_INDICATOR_ON_THE_WAY;
    case ENTENTE_JUDGED_POOR:
      return is_final ? ENTENTE_INDICATOR_MISSED : ENTENTE_INDICATOR_ON_THE_WAY;
    case ENTENTE_JUDGED_NOT:
    default:
      return ENTENTE_INDICATOR_MEASURED;
    }
}

static EntenteIndicatorState
judge_value (EntenteIndicator *self, EntenteDecimal value, gboolean is_final)
{
  Aim aim;

  if (!read_aim (self, &aim))
    return ENTENTE_INDICATOR_MEASURED;
  if (is_reached (&aim, value))
    return ENTENTE_INDICATOR_REACHED;
  if (!is_final)
    return ENTENTE_INDICATOR_ON_THE_WAY;

  return is_partly (&aim, value) ? ENTENTE_INDICATOR_PARTLY : ENTENTE_INDICATOR_MISSED;
}

/* On its day or after; without one, after the event. A value without a day is of today. */
static gboolean
is_final (EntenteIndicator *self, const GDate *due, const GDate *taken_on)
{
  GDate first, last;

  if (due != NULL)
    return g_date_compare (taken_on, due) >= 0;

  return find_event (self, &first, &last) && g_date_compare (taken_on, &last) > 0;
}

/**
 * entente_indicator_find_state:
 * @self: an indicator
 * @reading: (nullable): its last value, %NULL when there is none
 * @today: the day it is
 *
 * A value is held against the target once it is final: taken on the day it was to be measured or
 * later, or after the event where no day was said. Until then what is not reached is on the way.
 *
 * Returns: how it stands
 */
EntenteIndicatorState
entente_indicator_find_state (EntenteIndicator *self,
                              const EntenteReading *reading,
                              const GDate *today)
{
  const GDate *taken_on;
  gboolean has_due, is_over, final;
  GDate due;

  g_return_val_if_fail (ENTENTE_IS_INDICATOR (self), ENTENTE_INDICATOR_NOT_MEASURED);
  g_return_val_if_fail (today != NULL, ENTENTE_INDICATOR_NOT_MEASURED);

  has_due = entente_indicator_find_due (self, &due);
  is_over = has_due && g_date_compare (&due, today) < 0;
  if (reading == NULL)
    return is_over ? ENTENTE_INDICATOR_LATE : ENTENTE_INDICATOR_NOT_MEASURED;

  taken_on = g_date_valid (&reading->taken_on) ? &reading->taken_on : today;
  final = is_final (self, has_due ? &due : NULL, taken_on);
  if (is_over && !final)
    return ENTENTE_INDICATOR_LATE;

  return entente_record_get_choice (ENTENTE_RECORD (self), ENTENTE_INDICATOR_MEASURE)
             == ENTENTE_MEASURE_WORDS
           ? judge_words (reading->judgement, final)
           : judge_value (self, reading->value, final);
}

/**
 * entente_indicators_count_states:
 * @store: of the project
 * @sources: (nullable): where the file counts
 * @today: the day it is
 * @counts: (out) (array fixed-size=7): how many indicators stand how
 */
void
entente_indicators_count_states (EntenteStore *store,
                                 const EntenteFigureSources *sources,
                                 const GDate *today,
                                 guint counts[ENTENTE_N_INDICATOR_STATES])
{
  GListModel *indicators;

  g_return_if_fail (ENTENTE_IS_STORE (store));
  g_return_if_fail (today != NULL && counts != NULL);

  for (guint i = 0; i < ENTENTE_N_INDICATOR_STATES; i++)
    counts[i] = 0;
  indicators = entente_store_get_list (store, ENTENTE_TYPE_INDICATOR);
  for (guint i = 0; i < g_list_model_get_n_items (indicators); i++)
    {
      g_autoptr (EntenteIndicator) indicator = g_list_model_get_item (indicators, i);
      EntenteReading reading;
      gboolean has_value = entente_indicator_read (indicator, sources, &reading);

      counts[entente_indicator_find_state (indicator, has_value ? &reading : NULL, today)]++;
    }
}

static int
compare_due (gconstpointer a, gconstpointer b)
{
  EntenteIndicator *left = *(EntenteIndicator *const *) a;
  EntenteIndicator *right = *(EntenteIndicator *const *) b;
  GDate left_due, right_due;

  entente_indicator_find_due (left, &left_due);
  entente_indicator_find_due (right, &right_due);
  return g_date_compare (&left_due, &right_due);
}

/* Without a value of its day or later. */
static gboolean
is_awaited (EntenteIndicator *self)
{
  EntenteReading reading;
  GDate due;

  if (!entente_indicator_is_measured (self) || !entente_indicator_find_due (self, &due))
    return FALSE;

  return !entente_indicator_read (self, NULL, &reading)
         || (g_date_valid (&reading.taken_on) && g_date_compare (&reading.taken_on, &due) < 0);
}

/**
 * entente_indicators_list_due:
 * @store: of the project
 *
 * Returns: (transfer full) (element-type EntenteIndicator): what somebody has to measure on a day,
 *   past or to come, by that day
 */
GPtrArray *
entente_indicators_list_due (EntenteStore *store)
{
  GPtrArray *due = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *indicators;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), due);

  indicators = entente_store_get_list (store, ENTENTE_TYPE_INDICATOR);
  for (guint i = 0; i < g_list_model_get_n_items (indicators); i++)
    {
      g_autoptr (EntenteIndicator) indicator = g_list_model_get_item (indicators, i);

      if (is_awaited (indicator))
        g_ptr_array_add (due, g_steal_pointer (&indicator));
    }
  g_ptr_array_sort (due, compare_due);

  return due;
}
