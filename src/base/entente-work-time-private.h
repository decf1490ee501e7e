/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-work-time.h"

G_BEGIN_DECLS

/*
 * How open time is kept. The years 1900 to 2199 are cut into weeks, from Monday 1 January 1900.
 * Each week has a shape, a sorted list of open spans, and knows how many open minutes came before
 * it. Most weeks share a shape: that of the weekly pattern, or of the pattern with some days off.
 * So the count of open minutes up to any moment is found in a few steps, and so is the moment of
 * any count: everything else is made of these two.
 */

#define _ENTENTE_WEEK_MINUTES (7 * ENTENTE_DAY)
#define _ENTENTE_FIRST_MONDAY (-25567 * (gint64) ENTENTE_DAY)      /* 1 January 1900 */
#define _ENTENTE_N_WEEKS 15654                                     /* to Sunday 5 January 2200 */
#define _ENTENTE_LAST_MIDNIGHT (84006 * (gint64) ENTENTE_DAY)      /* 1 January 2200 */

/* Open minutes [from, until) of a day or of a week; before: those of the week before from. */
typedef struct {
  gint32 from;
  gint32 until;
  gint32 before;
} EntenteOpenSpan;

typedef struct {
  gint32 n_spans;
  gint32 open;
  guint32 first; /* span of the shape, in the table of all */
  guint8 at_day[8]; /* the first span that ends after the day's beginning, at most 255 */
} EntenteWeekShape;

typedef struct {
  gint32 before; /* open minutes since the first Monday */
  guint32 shape;
} EntenteWeek;

/* Closed from a moment until another. */
typedef struct {
  EntenteMoment from;
  EntenteMoment until;
} EntenteClosure;

/* What was asked for, so that another calendar can be made from this one. */
typedef struct {
  GArray *weekdays[7]; /* of EntenteOpenSpan, minutes of the day */
  EntenteHolidays holidays;
  GArray *closures; /* of EntenteClosure */
} EntenteWorkRecipe;

struct _EntenteWorkTime {
  gatomicrefcount ref_count;
  gboolean always; /* answers as if everything was open: because it is, or because nothing is */
  gboolean empty;
  gint64 day_minutes;
  gint64 week_minutes;
  gint64 open; /* open minutes of all weeks */
  gint32 pattern_open; /* no week has more */
  EntenteWeek *weeks; /* none when always */
  EntenteWeekShape *shapes;
  EntenteOpenSpan *spans;
  EntenteWorkRecipe recipe;
};

void _entente_work_recipe_init (EntenteWorkRecipe *self);
void _entente_work_recipe_clear (EntenteWorkRecipe *self);
void _entente_work_time_free (EntenteWorkTime *self);

/* Sorted spans that do not touch, or NULL when hours cannot be read. */
GArray *_entente_work_hours_read (const char *hours);

G_END_DECLS
