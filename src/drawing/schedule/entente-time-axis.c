/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-time-axis.h"

#include <math.h>

/* A step of a drag is at least that many units, so that a hand can stop at each. */
#define STEP_ROOM 6.0

/* What a fitted axis leaves free on each side, as a share of the width. */
#define FIT_MARGIN 0.03

/* The least room a beat needs for its label. */
typedef struct
{
  EntenteRhythm lower;
  EntenteRhythm upper;
  double minutes;
  double room;
} Level;

/* From the finest. */
static const Level levels[] = {
  { ENTENTE_RHYTHM_FIVE_MINUTES, ENTENTE_RHYTHM_DAY, 5, 28 },
  { ENTENTE_RHYTHM_QUARTER_HOUR, ENTENTE_RHYTHM_DAY, 15, 32 },
  { ENTENTE_RHYTHM_HOUR, ENTENTE_RHYTHM_DAY, 60, 30 },
  { ENTENTE_RHYTHM_SIX_HOURS, ENTENTE_RHYTHM_DAY, 360, 30 },
  { ENTENTE_RHYTHM_DAY, ENTENTE_RHYTHM_MONTH, ENTENTE_DAY, 18 },
  { ENTENTE_RHYTHM_WEEK, ENTENTE_RHYTHM_MONTH, 7 * ENTENTE_DAY, 22 },
  { ENTENTE_RHYTHM_MONTH, ENTENTE_RHYTHM_YEAR, 30 * ENTENTE_DAY, 26 },
  { ENTENTE_RHYTHM_QUARTER, ENTENTE_RHYTHM_YEAR, 91 * ENTENTE_DAY, 0 },
};

static const gint64 steps[] = { 5, 15, 60, ENTENTE_DAY, 7 * ENTENTE_DAY };

/* Moments are whole minutes and far from the ends of what a number holds. */
static EntenteMoment
round_to_moment (double minutes)
{
  const double limit = 4.0e15;

  return (EntenteMoment) llround (CLAMP (minutes, -limit, limit));
}

/**
 * entente_time_axis_get_x:
 * @self: an axis
 * @moment: a moment
 *
 * Returns: where it stands, in units from the origin
 */
double
entente_time_axis_get_x (const EntenteTimeAxis *self, EntenteMoment moment)
{
  g_return_val_if_fail (self != NULL, 0);

  return ((double) moment - (double) self->origin) * self->scale;
}

/**
 * entente_time_axis_get_moment:
 * @self: an axis
 * @x: units from the origin
 *
 * Returns: the moment nearest to @x, in whole minutes
 */
EntenteMoment
entente_time_axis_get_moment (const EntenteTimeAxis *self, double x)
{
  g_return_val_if_fail (self != NULL && self->scale > 0, 0);

  return round_to_moment ((double) self->origin + x / self->scale);
}

/**
 * entente_time_axis_zoom:
 * @self: an axis
 * @factor: more than 1 to see more of less
 * @x: what stays where it is, such as the pointer
 *
 * Changes the scale within its limits. The moment at @x stays there, to half a minute.
 */
void
entente_time_axis_zoom (EntenteTimeAxis *self, double factor, double x)
{
  g_return_if_fail (self != NULL && self->scale > 0);
  g_return_if_fail (factor > 0);

  const double moment = (double) self->origin + x / self->scale;

  self->scale = CLAMP (self->scale * factor, ENTENTE_TIME_SCALE_MIN, ENTENTE_TIME_SCALE_MAX);
  self->origin = round_to_moment (moment - x / self->scale);
}

/**
 * entente_time_axis_fit:
 * @self: (out caller-allocates): an axis
 * @first: the first moment to see
 * @last: the last one
 * @width: how much room there is, in units
 *
 * Shows all from @first to @last with some air around, in the middle when it is short.
 */
void
entente_time_axis_fit (EntenteTimeAxis *self,
                       EntenteMoment first,
                       EntenteMoment last,
                       double width)
{
  g_return_if_fail (self != NULL);

  const double room = MAX (width, 1) * (1 - 2 * FIT_MARGIN);
  const double length = MAX ((double) last - (double) first, 1);

  self->scale = CLAMP (room / length, ENTENTE_TIME_SCALE_MIN, ENTENTE_TIME_SCALE_MAX);
  self->origin = round_to_moment ((double) first + length / 2 - width / 2 / self->scale);
}

/**
 * entente_time_axis_get_rhythms:
 * @self: an axis
 * @upper: (out) (optional): of the upper row of a scale
 * @lower: (out) (optional): of the lower one, the finest whose labels find room
 */
void
entente_time_axis_get_rhythms (const EntenteTimeAxis *self,
                               EntenteRhythm *upper,
                               EntenteRhythm *lower)
{
  g_return_if_fail (self != NULL && self->scale > 0);

  guint level = 0;

  while (level + 1 < G_N_ELEMENTS (levels)
         && levels[level].minutes * self->scale < levels[level].room)
    level++;

  if (upper)
    *upper = levels[level].upper;
  if (lower)
    *lower = levels[level].lower;
}

/**
 * entente_time_axis_get_step:
 * @self: an axis
 *
 * Returns: to how many minutes a drag snaps: 5, 15, an hour, a day or a week
 */
gint64
entente_time_axis_get_step (const EntenteTimeAxis *self)
{
  g_return_val_if_fail (self != NULL && self->scale > 0, ENTENTE_DAY);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (steps[i] * self->scale >= STEP_ROOM)
        return steps[i];
    }

  return steps[G_N_ELEMENTS (steps) - 1];
}
