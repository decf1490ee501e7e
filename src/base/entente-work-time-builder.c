/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-work-time-private.h"

#include "entente-holidays-private.h"

#include <string.h>

#define FIRST_YEAR 1900
#define LAST_YEAR 2199

struct _EntenteWorkTimeBuilder
{
  EntenteWorkRecipe recipe;
};

/* A calendar being laid out: the shapes found so far, and which days of each week are off. */
typedef struct
{
  const EntenteWorkRecipe *recipe;
  GArray *spans;
  GArray *shapes;
  guint32 shape_of_days_off[128]; /* one more than the shape, 0 when not made yet */
  guint8 *days_off;               /* of each week, a bit per weekday */
} Layout;

/* --- The recipe ------------------------------------------------------------------------------- */

void
_entente_work_recipe_init (EntenteWorkRecipe *self)
{
  const EntenteOpenSpan whole = { 0, ENTENTE_DAY, 0 };

  for (guint i = 0; i < 7; i++)
    {
      self->weekdays[i] = g_array_new (FALSE, FALSE, sizeof (EntenteOpenSpan));
      g_array_append_val (self->weekdays[i], whole);
    }
  self->holidays = ENTENTE_HOLIDAYS_NONE;
  self->closures = g_array_new (FALSE, FALSE, sizeof (EntenteClosure));
}

void
_entente_work_recipe_clear (EntenteWorkRecipe *self)
{
  for (guint i = 0; i < 7; i++)
    g_clear_pointer (&self->weekdays[i], g_array_unref);
  g_clear_pointer (&self->closures, g_array_unref);
}

/* Arrays of a recipe are replaced or added to by a builder only, so each has its own. */
static void
recipe_copy (const EntenteWorkRecipe *from, EntenteWorkRecipe *to)
{
  for (guint i = 0; i < 7; i++)
    to->weekdays[i] = g_array_copy (from->weekdays[i]);
  to->holidays = from->holidays;
  to->closures = g_array_copy (from->closures);
}

static gint64
open_minutes (GArray *weekday)
{
  gint64 open = 0;

  for (guint i = 0; i < weekday->len; i++)
    open += g_array_index (weekday, EntenteOpenSpan, i).until
            - g_array_index (weekday, EntenteOpenSpan, i).from;

  return open;
}

static gboolean
recipe_is_always (const EntenteWorkRecipe *self)
{
  for (guint i = 0; i < 7; i++)
    if (open_minutes (self->weekdays[i]) < ENTENTE_DAY)
      return FALSE;

  return self->holidays == ENTENTE_HOLIDAYS_NONE && self->closures->len == 0;
}

/* --- Days off --------------------------------------------------------------------------------- */

static guint
week_at (EntenteMoment at)
{
  return (guint) ((at - _ENTENTE_FIRST_MONDAY) / _ENTENTE_WEEK_MINUTES);
}

static void
set_day_off (Layout *layout, gint64 day)
{
  const gint64 from_first = day - _ENTENTE_FIRST_MONDAY / ENTENTE_DAY;

  layout->days_off[from_first / 7] |= 1 << (from_first % 7);
}

static void
set_holidays_off (Layout *layout)
{
  EntenteHolidayDay days[_ENTENTE_HOLIDAYS_MAX];

  for (guint year = FIRST_YEAR; year <= LAST_YEAR; year++)
    {
      guint n = _entente_holidays_list (layout->recipe->holidays, year, days);

      for (guint i = 0; i < n; i++)
        set_day_off (layout, days[i].day);
    }
}

/* The whole days of a closure; what remains of it is cut out of its two weeks later. */
static void
set_closure_off (Layout *layout, const EntenteClosure *closure)
{
  const gint64 last = entente_moment_get_day (closure->until) - 1;

  for (gint64 day = entente_moment_get_day (closure->from + ENTENTE_DAY - 1); day <= last; day++)
    set_day_off (layout, day);
}

/* --- Shapes ----------------------------------------------------------------------------------- */

/* Adds minutes of the week to a shape, as one span with those they touch. */
static void
append_span (GArray *spans, guint first, gint32 from, gint32 until)
{
  EntenteOpenSpan span = { from, until, 0 };

  if (spans->len > first)
    {
      EntenteOpenSpan *last = &g_array_index (spans, EntenteOpenSpan, spans->len - 1);

      span.before = last->before + last->until - last->from;
      if (last->until == from)
        {
          last->until = until;
          return;
        }
    }
  g_array_append_val (spans, span);
}

/* The first closure that ends after a moment. They are sorted and apart. */
static guint
find_closure (const EntenteClosure *closures, guint n, EntenteMoment at)
{
  guint low = 0;

  for (guint high = n; low < high;)
    {
      const guint middle = low + (high - low) / 2;

      if (closures[middle].until <= at)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* What closures leave of [from, until) of a week. */
static void
append_open (Layout *layout, guint first, gint64 monday, gint64 from, gint64 until)
{
  const EntenteClosure *closures = (const EntenteClosure *) layout->recipe->closures->data;
  const guint n = layout->recipe->closures->len;

  for (guint i = find_closure (closures, n, monday + from); i < n && from < until; i++)
    {
      if (closures[i].from >= monday + until)
        break;
      if (closures[i].from > monday + from)
        append_span (layout->spans, first, from, closures[i].from - monday);
      from = MAX (from, closures[i].until - monday);
    }

  if (from < until)
    append_span (layout->spans, first, from, until);
}

static guint32
end_shape (Layout *layout, guint first)
{
  EntenteWeekShape shape = { 0 };

  shape.first = first;
  shape.n_spans = layout->spans->len - first;
  for (int i = 0, day = 0; day < 8; day++)
    {
      const EntenteOpenSpan *spans = &g_array_index (layout->spans, EntenteOpenSpan, first);

      while (i < MIN (shape.n_spans, G_MAXUINT8) && spans[i].until <= day * ENTENTE_DAY)
        i++;
      shape.at_day[day] = i;
      if (shape.n_spans > 0)
        shape.open = spans[shape.n_spans - 1].before + spans[shape.n_spans - 1].until
                     - spans[shape.n_spans - 1].from;
    }
  g_array_append_val (layout->shapes, shape);

  return layout->shapes->len - 1;
}

/* monday: of the week when closures cut into it, or before all closures. */
static guint32
make_shape (Layout *layout, guint8 days_off, gint64 monday)
{
  const guint first = layout->spans->len;

  for (guint day = 0; day < 7; day++)
    {
      GArray *weekday = layout->recipe->weekdays[day];

      if (monday + day * ENTENTE_DAY >= _ENTENTE_LAST_MIDNIGHT)
        {
          append_span (layout->spans, first, day * ENTENTE_DAY, (day + 1) * ENTENTE_DAY);
          continue;
        }
      for (guint i = 0; i < weekday->len && (days_off & (1 << day)) == 0; i++)
        {
          const EntenteOpenSpan *span = &g_array_index (weekday, EntenteOpenSpan, i);

          append_open (layout,
                       first,
                       monday,
                       day * ENTENTE_DAY + span->from,
                       day * ENTENTE_DAY + span->until);
        }
    }

  return end_shape (layout, first);
}

static guint32
find_shape (Layout *layout, guint8 days_off)
{
  if (layout->shape_of_days_off[days_off] == 0)
    layout->shape_of_days_off[days_off] = 1 + make_shape (layout, days_off, G_MININT64 / 2);

  return layout->shape_of_days_off[days_off] - 1;
}

/* Weeks that a closure cuts into within a day have a shape of their own; so has the last one, which
   ends after the last year. */
static void
set_own_shape (Layout *layout, EntenteWeek *weeks, EntenteMoment at)
{
  const guint week = week_at (at);
  const gint64 monday = _ENTENTE_FIRST_MONDAY + week * (gint64) _ENTENTE_WEEK_MINUTES;

  weeks[week].shape = make_shape (layout, layout->days_off[week], monday);
}

static EntenteWeek *
lay_out_weeks (Layout *layout)
{
  EntenteWeek *weeks = g_new0 (EntenteWeek, _ENTENTE_N_WEEKS + 1);
  GArray *closures = layout->recipe->closures;

  for (guint i = 0; i < _ENTENTE_N_WEEKS; i++)
    weeks[i].shape = find_shape (layout, layout->days_off[i]);
  for (guint i = 0; i < closures->len; i++)
    {
      const EntenteClosure *closure = &g_array_index (closures, EntenteClosure, i);

      if (entente_moment_get_minute (closure->from) != 0)
        set_own_shape (layout, weeks, closure->from);
      if (entente_moment_get_minute (closure->until) != 0)
        set_own_shape (layout, weeks, closure->until);
    }
  set_own_shape (layout, weeks, _ENTENTE_LAST_MIDNIGHT);

  for (guint i = 0; i < _ENTENTE_N_WEEKS; i++)
    weeks[i + 1].before
        = weeks[i].before + g_array_index (layout->shapes, EntenteWeekShape, weeks[i].shape).open;

  return weeks;
}

/* --- The calendar ----------------------------------------------------------------------------- */

static void
measure_days (EntenteWorkTime *self)
{
  const EntenteWorkRecipe *recipe = &self->recipe;
  guint n_open = 0, best = 0;

  self->day_minutes = ENTENTE_DAY;
  for (guint i = 0; i < 7; i++)
    {
      const gint64 length = open_minutes (recipe->weekdays[i]);
      guint n = 0;

      for (guint j = 0; j < 7; j++)
        n += open_minutes (recipe->weekdays[j]) == length ? 1 : 0;
      self->pattern_open += length;
      n_open += length > 0 ? 1 : 0;
      if (length > 0 && (n > best || (n == best && length > self->day_minutes)))
        {
          best = n;
          self->day_minutes = length;
        }
    }
  self->week_minutes = self->day_minutes * (n_open > 0 ? n_open : 7);
}

static void
lay_out (EntenteWorkTime *self)
{
  g_autofree guint8 *days_off = g_new0 (guint8, _ENTENTE_N_WEEKS + 1);
  const gint64 after_end = _ENTENTE_N_WEEKS * (gint64) _ENTENTE_WEEK_MINUTES
                           - (_ENTENTE_LAST_MIDNIGHT - _ENTENTE_FIRST_MONDAY);
  Layout layout = { &self->recipe,
                    g_array_new (FALSE, FALSE, sizeof (EntenteOpenSpan)),
                    g_array_new (FALSE, FALSE, sizeof (EntenteWeekShape)),
                    { 0 },
                    days_off };

  if (self->recipe.holidays != ENTENTE_HOLIDAYS_NONE)
    set_holidays_off (&layout);
  for (guint i = 0; i < self->recipe.closures->len; i++)
    set_closure_off (&layout, &g_array_index (self->recipe.closures, EntenteClosure, i));

  self->weeks = lay_out_weeks (&layout);
  self->open = self->weeks[_ENTENTE_N_WEEKS].before;
  self->empty = self->open == after_end;
  self->always = self->empty;
  self->spans = (EntenteOpenSpan *) g_array_free (layout.spans, FALSE);
  self->shapes = (EntenteWeekShape *) g_array_free (layout.shapes, FALSE);
}

/**
 * entente_work_time_builder_new:
 * @base: (nullable): the calendar to start from, or %NULL for everything open
 *
 * Returns: (transfer full): a builder of what @base has, to be changed;
 *   [func@work_time_builder_end] frees it
 */
EntenteWorkTimeBuilder *
entente_work_time_builder_new (EntenteWorkTime *base)
{
  EntenteWorkTimeBuilder *self = g_new0 (EntenteWorkTimeBuilder, 1);

  if (base != NULL)
    recipe_copy (&base->recipe, &self->recipe);
  else
    _entente_work_recipe_init (&self->recipe);

  return self;
}

/**
 * entente_work_time_builder_set_weekday:
 * @self: a builder
 * @weekday: the weekday
 * @hours: its open hours, "09:00-12:00,13:30-17:00" or "00:00-24:00", in any order, even
 *   overlapping; "" for closed
 *
 * Returns: whether @hours could be read; when not, nothing changed
 */
gboolean
entente_work_time_builder_set_weekday (EntenteWorkTimeBuilder *self,
                                       GDateWeekday weekday,
                                       const char *hours)
{
  GArray *spans;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (g_date_valid_weekday (weekday), FALSE);
  g_return_val_if_fail (hours != NULL, FALSE);

  spans = _entente_work_hours_read (hours);
  if (spans == NULL)
    return FALSE;

  g_array_unref (self->recipe.weekdays[weekday - 1]);
  self->recipe.weekdays[weekday - 1] = spans;
  return TRUE;
}

/**
 * entente_work_time_builder_set_holidays:
 * @self: a builder
 * @holidays: whose public holidays are closed, %ENTENTE_HOLIDAYS_NONE to open them again
 */
void
entente_work_time_builder_set_holidays (EntenteWorkTimeBuilder *self, EntenteHolidays holidays)
{
  g_return_if_fail (self != NULL);

  self->recipe.holidays = holidays;
}

/**
 * entente_work_time_builder_close:
 * @self: a builder
 * @from: when it closes
 * @until: when it opens again; nothing closes when that is not later
 */
void
entente_work_time_builder_close (EntenteWorkTimeBuilder *self,
                                 EntenteMoment from,
                                 EntenteMoment until)
{
  EntenteClosure closure = { MAX (from, _ENTENTE_FIRST_MONDAY),
                             MIN (until, _ENTENTE_LAST_MIDNIGHT) };

  g_return_if_fail (self != NULL);

  if (closure.from < closure.until)
    g_array_append_val (self->recipe.closures, closure);
}

static int
compare_closures (gconstpointer a, gconstpointer b)
{
  const EntenteMoment x = ((const EntenteClosure *) a)->from;
  const EntenteMoment y = ((const EntenteClosure *) b)->from;

  return x < y ? -1 : x > y;
}

static void
merge_closures (GArray *closures)
{
  guint n = 0;

  g_array_sort (closures, compare_closures);
  for (guint i = 0; i < closures->len; i++)
    {
      const EntenteClosure *closure = &g_array_index (closures, EntenteClosure, i);
      EntenteClosure *last = n > 0 ? &g_array_index (closures, EntenteClosure, n - 1) : NULL;

      if (last != NULL && closure->from <= last->until)
        last->until = MAX (last->until, closure->until);
      else
        g_array_index (closures, EntenteClosure, n++) = *closure;
    }
  g_array_set_size (closures, n);
}

/**
 * entente_work_time_builder_end:
 * @self: (transfer full): a builder, freed
 *
 * Returns: (transfer full): the calendar; [func@work_time_get_always] when nothing is closed
 */
EntenteWorkTime *
entente_work_time_builder_end (EntenteWorkTimeBuilder *self)
{
  EntenteWorkTime *made;

  g_return_val_if_fail (self != NULL, NULL);

  merge_closures (self->recipe.closures);
  if (recipe_is_always (&self->recipe))
    {
      _entente_work_recipe_clear (&self->recipe);
      g_free (self);
      return entente_work_time_ref (entente_work_time_get_always ());
    }

  made = g_new0 (EntenteWorkTime, 1);
  g_atomic_ref_count_init (&made->ref_count);
  made->recipe = self->recipe;
  measure_days (made);
  lay_out (made);
  g_free (self);

  return made;
}

void
_entente_work_time_free (EntenteWorkTime *self)
{
  _entente_work_recipe_clear (&self->recipe);
  g_free (self->weeks);
  g_free (self->shapes);
  g_free (self->spans);
  g_free (self);
}
