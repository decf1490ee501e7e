/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteValueAxis:
 * @first: value at the beginning, a tick
 * @last: value at the end, a tick
 * @step: from tick to tick, one of 1, 2, 5, 10, 20, 50…
 *
 * A scale of whole numbers (cents, people, hours) between two round ones.
 */
typedef struct {
  gint64 first;
  gint64 last;
  gint64 step;
} EntenteValueAxis;

/* So large that no step overflows; what is beyond is drawn at the end. */
#define ENTENTE_VALUE_AXIS_MOST G_GINT64_CONSTANT (1000000000000000000)

void entente_value_axis_init (EntenteValueAxis *self, gint64 least, gint64 most, guint n_steps,
                              gint64 grain);
double entente_value_axis_get_place (const EntenteValueAxis *self, gint64 value);
guint entente_value_axis_get_n_ticks (const EntenteValueAxis *self);
gint64 entente_value_axis_get_tick (const EntenteValueAxis *self, guint tick);

G_END_DECLS
