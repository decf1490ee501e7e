/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/entente-value-axis.h"

/* The next round step: 1, 2, 5, 10, 20, 50… times the grain. */
static gint64
enlarge_step (gint64 step, gint64 grain)
{
  gint64 power = grain;

  while (step / power >= 10)
    power *= 10;
  if (step / power == 1)
    return 2 * power;
  if (step / power == 2)
    return 5 * power;
  return 10 * power;
}

static gint64
floor_to (gint64 value, gint64 step)
{
  const gint64 rest = value % step;

  return value - (rest < 0 ? rest + step : rest);
}

static gint64
ceil_to (gint64 value, gint64 step)
{
  return -floor_to (-value, step);
}

/**
 * entente_value_axis_init:
 * @self: an axis
 * @least: the least value
 * @most: the largest value, not less than @least
 * @n_steps: how many steps there is room for, at least one; as many or fewer are made, but two when
 *   there are values on both sides of zero
 * @grain: what steps are multiples of: 100 when values are cents and ticks whole euros
 *
 * Chooses the finest round scale that holds both values and zero.
 */
void
entente_value_axis_init (
    EntenteValueAxis *self, gint64 least, gint64 most, guint n_steps, gint64 grain)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (least <= most);
  g_return_if_fail (grain >= 1);

  least = CLAMP (least, -ENTENTE_VALUE_AXIS_MOST, 0);
  most = CLAMP (most, 0, ENTENTE_VALUE_AXIS_MOST);
  n_steps = MAX (n_steps, least < 0 && most > 0 ? 2 : 1);

  gint64 step = grain;
  while ((ceil_to (most, step) - floor_to (least, step)) / step > n_steps)
    step = enlarge_step (step, grain);

  *self = (EntenteValueAxis){ floor_to (least, step), ceil_to (most, step), step };
  if (self->first == self->last)
    self->last = self->first + step;
}

/**
 * entente_value_axis_get_place:
 * @self: an axis
 * @value: a value
 *
 * Returns: where it stands, 0 at the beginning and 1 at the end; never outside
 */
double
entente_value_axis_get_place (const EntenteValueAxis *self, gint64 value)
{
  g_return_val_if_fail (self != NULL, 0);

  const gint64 kept = CLAMP (value, self->first, self->last);

  return (double) (kept - self->first) / (double) (self->last - self->first);
}

/**
 * entente_value_axis_get_n_ticks:
 * @self: an axis
 *
 * Returns: how many ticks there are, both ends included
 */
guint
entente_value_axis_get_n_ticks (const EntenteValueAxis *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (guint) ((self->last - self->first) / self->step) + 1;
}

/**
 * entente_value_axis_get_tick:
 * @self: an axis
 * @tick: which
 *
 * Returns: its value
 */
gint64
entente_value_axis_get_tick (const EntenteValueAxis *self, guint tick)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->first + tick * self->step;
}
