/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-work-time-private.h"

#define RANGE (_ENTENTE_N_WEEKS * (gint64) _ENTENTE_WEEK_MINUTES)
#define RANGE_END (_ENTENTE_FIRST_MONDAY + RANGE)

G_DEFINE_BOXED_TYPE (EntenteWorkTime,
                     entente_work_time,
                     entente_work_time_ref,
                     entente_work_time_unref)

/* --- Counting open minutes -------------------------------------------------------------------- */

/* Where a moment lies: span is the first of its week that ends later, or none. */
typedef struct
{
  guint week;
  gint32 minute; /* of the week */
  const EntenteWeekShape *shape;
  const EntenteOpenSpan *span;
} Place;

static inline gboolean
is_outside (EntenteMoment at)
{
  return at < _ENTENTE_FIRST_MONDAY || at >= RANGE_END;
}

static inline void
find_place (const EntenteWorkTime *self, EntenteMoment at, Place *place)
{
  const guint32 rest = (guint32) (at - _ENTENTE_FIRST_MONDAY);
  const EntenteOpenSpan *span, *end;

  place->week = rest / _ENTENTE_WEEK_MINUTES;
  place->minute = (gint32) (rest % _ENTENTE_WEEK_MINUTES);
  place->shape = &self->shapes[self->weeks[place->week].shape];
  span = self->spans + place->shape->first;
  end = span + place->shape->n_spans;
  span += place->shape->at_day[(guint32) place->minute / ENTENTE_DAY];
  while (span < end && span->until <= place->minute)
    span++;
  place->span = span < end ? span : NULL;
}

static inline gboolean
place_is_open (const Place *place)
{
  return place->span != NULL && place->span->from <= place->minute;
}

static inline gint64
count_at_place (const EntenteWorkTime *self, const Place *place)
{
  const gint64 before = self->weeks[place->week].before;

  if (place->span == NULL)
    return before + place->shape->open;

  return before + place->span->before + MAX (place->minute - place->span->from, 0);
}

/* Open minutes since the first Monday, less than zero before it. week: where to look from when
   coming back. */
static inline gint64
count_before (const EntenteWorkTime *self, EntenteMoment at, guint *week)
{
  Place place;

  if (at < _ENTENTE_FIRST_MONDAY)
    {
      *week = 0;
      return at - _ENTENTE_FIRST_MONDAY;
    }
  if (at >= RANGE_END)
    {
      *week = _ENTENTE_N_WEEKS - 1;
      return self->open + (at - RANGE_END);
    }

  find_place (self, at, &place);
  *week = place.week;
  return count_at_place (self, &place);
}

static guint
find_week_later (const EntenteWorkTime *self, gint64 count, guint week)
{
  const EntenteWeek *weeks = self->weeks;
  guint low = week + (guint) ((count - weeks[week].before) / self->pattern_open);
  guint step = 1, high;

  /* No week has more than the pattern but the last. */
  low = MIN (low, _ENTENTE_N_WEEKS - 1);
  for (high = low + 1; high < _ENTENTE_N_WEEKS && weeks[high].before <= count; step *= 2)
    {
      low = high;
      high = MIN (high + step, _ENTENTE_N_WEEKS);
    }
  while (high - low > 1)
    {
      const guint middle = low + (high - low) / 2;

      if (weeks[middle].before <= count)
        low = middle;
      else
        high = middle;
    }

  return low;
}

static guint
find_week_earlier (const EntenteWorkTime *self, gint64 count, guint week)
{
  const EntenteWeek *weeks = self->weeks;
  guint high = week;
  guint low = week - 1;
  guint step = 1;

  while (low > 0 && weeks[low].before > count)
    {
      high = low;
      low -= MIN (low, step);
      step *= 2;
    }
  while (high - low > 1)
    {
      const guint middle = low + (high - low) / 2;

      if (weeks[middle].before <= count)
        low = middle;
      else
        high = middle;
    }

  return low;
}

/* When the open minute begins that so many came before: the other way of count_before(). */
static EntenteMoment
find_minute (const EntenteWorkTime *self, gint64 count, guint week)
{
  const EntenteWeekShape *shape;
  const EntenteOpenSpan *span;
  gint64 rest;

  if (count < 0)
    return _ENTENTE_FIRST_MONDAY + count;
  if (count >= self->open)
    return RANGE_END + (count - self->open);

  if (self->weeks[week].before > count)
    week = find_week_earlier (self, count, week);
  else if (self->weeks[week + 1].before <= count)
    week = find_week_later (self, count, week);

  rest = count - self->weeks[week].before;
  shape = &self->shapes[self->weeks[week].shape];
  span = self->spans + shape->first + shape->n_spans - 1;
  while (span->before > rest)
    span--;

  return _ENTENTE_FIRST_MONDAY + week * (gint64) _ENTENTE_WEEK_MINUTES + span->from
         + (rest - span->before);
}

/* --- Making ----------------------------------------------------------------------------------- */

/**
 * entente_work_time_get_always:
 *
 * Returns: (transfer none): the calendar in which everything is open; the same one each time
 */
EntenteWorkTime *
entente_work_time_get_always (void)
{
  static EntenteWorkTime *always = NULL;

  if (g_once_init_enter_pointer (&always))
    {
      EntenteWorkTime *made = g_new0 (EntenteWorkTime, 1);

      g_atomic_ref_count_init (&made->ref_count);
      made->always = TRUE;
      made->day_minutes = ENTENTE_DAY;
      made->week_minutes = _ENTENTE_WEEK_MINUTES;
      _entente_work_recipe_init (&made->recipe);
      g_once_init_leave_pointer (&always, made);
    }

  return always;
}

/**
 * entente_work_time_ref:
 * @self: a calendar
 *
 * Returns: (transfer full): @self
 */
EntenteWorkTime *
entente_work_time_ref (EntenteWorkTime *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * entente_work_time_unref:
 * @self: (transfer full): a calendar, freed with its last reference
 */
void
entente_work_time_unref (EntenteWorkTime *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    _entente_work_time_free (self);
}

/* --- Asking ----------------------------------------------------------------------------------- */

/**
 * entente_work_time_is_always:
 * @self: a calendar
 *
 * Returns: whether everything is open
 */
gboolean
entente_work_time_is_always (EntenteWorkTime *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->always && !self->empty;
}

/**
 * entente_work_time_is_empty:
 * @self: a calendar
 *
 * Returns: whether nothing is ever open: then the calendar answers as if everything was
 */
gboolean
entente_work_time_is_empty (EntenteWorkTime *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->empty;
}

/**
 * entente_work_time_get_day_minutes:
 * @self: a calendar
 *
 * Returns: minutes of a working day
 */
gint64
entente_work_time_get_day_minutes (EntenteWorkTime *self)
{
  g_return_val_if_fail (self != NULL, ENTENTE_DAY);

  return self->day_minutes;
}

/**
 * entente_work_time_get_week_minutes:
 * @self: a calendar
 *
 * Returns: minutes of a working week
 */
gint64
entente_work_time_get_week_minutes (EntenteWorkTime *self)
{
  g_return_val_if_fail (self != NULL, _ENTENTE_WEEK_MINUTES);

  return self->week_minutes;
}

/**
 * entente_work_time_is_open:
 * @self: a calendar
 * @at: a moment
 *
 * Returns: whether the minute that begins then is open
 */
gboolean
entente_work_time_is_open (EntenteWorkTime *self, EntenteMoment at)
{
  Place place;

  g_return_val_if_fail (self != NULL, TRUE);

  if (self->always || is_outside (at))
    return TRUE;

  find_place (self, at, &place);
  return place_is_open (&place);
}

/**
 * entente_work_time_is_open_day:
 * @self: a calendar
 * @day: days since 1 January 1970
 *
 * Returns: whether some minute of the day is open
 */
gboolean
entente_work_time_is_open_day (EntenteWorkTime *self, gint64 day)
{
  return entente_work_time_between (self, day * ENTENTE_DAY, (day + 1) * ENTENTE_DAY) > 0;
}

/**
 * entente_work_time_next_open:
 * @self: a calendar
 * @at: a moment
 *
 * Returns: the first open minute at @at or after
 */
EntenteMoment
entente_work_time_next_open (EntenteWorkTime *self, EntenteMoment at)
{
  Place place;

  g_return_val_if_fail (self != NULL, at);

  if (self->always || is_outside (at))
    return at;

  find_place (self, at, &place);
  if (place.span != NULL)
    return at + MAX (place.span->from - place.minute, 0);

  return find_minute (self, count_at_place (self, &place), place.week);
}

/**
 * entente_work_time_previous_close:
 * @self: a calendar
 * @at: a moment
 *
 * Returns: the last end of open minutes at @at or before: the greatest f that is not after @at with
 *   a < f <= b for some open [a, b). @at itself in the midst of them
 */
EntenteMoment
entente_work_time_previous_close (EntenteWorkTime *self, EntenteMoment at)
{
  Place place;

  g_return_val_if_fail (self != NULL, at);

  if (self->always || is_outside (at))
    return at;

  find_place (self, at, &place);
  if (place_is_open (&place) && place.span->from < place.minute)
    return at;

  return find_minute (self, count_at_place (self, &place) - 1, place.week) + 1;
}

/**
 * entente_work_time_next_change:
 * @self: a calendar
 * @at: a moment
 *
 * Returns: the next moment after @at when open becomes closed or closed open, %ENTENTE_MOMENT_NONE
 *   when there is none
 */
EntenteMoment
entente_work_time_next_change (EntenteWorkTime *self, EntenteMoment at)
{
  Place place;

  g_return_val_if_fail (self != NULL, ENTENTE_MOMENT_NONE);

  if (self->always)
    return ENTENTE_MOMENT_NONE;
  if (!entente_work_time_is_open (self, at))
    return entente_work_time_next_open (self, at);

  /* Open spans stop with the week, open time may not. */
  at = MAX (at, _ENTENTE_FIRST_MONDAY);
  while (!is_outside (at))
    {
      find_place (self, at, &place);
      if (!place_is_open (&place))
        return at;
      at += place.span->until - place.minute;
    }

  return ENTENTE_MOMENT_NONE;
}

/**
 * entente_work_time_add:
 * @self: a calendar
 * @at: a moment
 * @minutes: open minutes to go on, or back when negative
 *
 * Returns: the earliest f such that [@at, f) holds so many open minutes; going back, the latest s
 *   such that [s, @at) does; @at itself for none, open or not
 */
EntenteMoment
entente_work_time_add (EntenteWorkTime *self, EntenteMoment at, gint64 minutes)
{
  gint64 count;
  guint week;

  g_return_val_if_fail (self != NULL, at);

  if (self->always || minutes == 0)
    return at + minutes;

  count = count_before (self, at, &week) + minutes;
  if (minutes > 0)
    return find_minute (self, count - 1, week) + 1;

  return find_minute (self, count, week);
}

/**
 * entente_work_time_between:
 * @self: a calendar
 * @from: a moment
 * @until: a moment
 *
 * Returns: open minutes from @from until @until, negative when @until is before
 */
gint64
entente_work_time_between (EntenteWorkTime *self, EntenteMoment from, EntenteMoment until)
{
  guint week;

  g_return_val_if_fail (self != NULL, until - from);

  if (self->always)
    return until - from;

  return count_before (self, until, &week) - count_before (self, from, &week);
}

/* Half away from zero. */
static gint64
divide_rounded (gint64 amount, gint64 by)
{
  return (amount < 0 ? amount - by / 2 : amount + by / 2) / by;
}

/**
 * entente_work_time_get_minutes:
 * @self: a calendar
 * @duration: a duration; of an elapsed one, days and weeks are those of the clock
 * @whole: minutes of which per cent are taken
 *
 * Returns: how many minutes the duration stands for, rounded half away from zero
 */
gint64
entente_work_time_get_minutes (EntenteWorkTime *self, const EntenteDuration *duration, gint64 whole)
{
  gint64 day, week;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (duration != NULL, 0);

  day = duration->elapsed ? ENTENTE_DAY : self->day_minutes;
  week = duration->elapsed ? _ENTENTE_WEEK_MINUTES : self->week_minutes;
  switch (duration->unit)
    {
    case ENTENTE_UNIT_MINUTE:
      return duration->amount;
    case ENTENTE_UNIT_HOUR:
      return duration->amount * 60;
    case ENTENTE_UNIT_HALF_DAY:
      return divide_rounded (duration->amount * day, 2);
    case ENTENTE_UNIT_DAY:
      return duration->amount * day;
    case ENTENTE_UNIT_WEEK:
      return duration->amount * week;
    case ENTENTE_UNIT_PERCENT:
      return divide_rounded (duration->amount * whole, 100);
    default:
      g_return_val_if_reached (0);
    }
}
