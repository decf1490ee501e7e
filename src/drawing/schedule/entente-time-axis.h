/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-language.h"
#include "entente-moment.h"

G_BEGIN_DECLS

/**
 * EntenteTimeAxis:
 *
 * From moments to places along a line and back: nothing else. Zooming and scrolling change the axis
 * only. A value type: copy it by assignment.
 */
typedef struct {
  EntenteMoment origin;     /* the moment at x = 0 */
  double scale;             /* units (pixels, points) per minute */
} EntenteTimeAxis;

/* From a quarter in 40 units to five minutes in 30. */
#define ENTENTE_TIME_SCALE_MIN (40.0 / (91 * 1440))
#define ENTENTE_TIME_SCALE_MAX (30.0 / 5)

double entente_time_axis_get_x (const EntenteTimeAxis *self, EntenteMoment moment);
EntenteMoment entente_time_axis_get_moment (const EntenteTimeAxis *self,
                                            double x); /* rounded to the minute */
/* Another scale (kept within the limits), the moment at x staying where it is. */
void entente_time_axis_zoom (EntenteTimeAxis *self, double factor, double x);
/* From first to last in width units, with a margin. */
void entente_time_axis_fit (EntenteTimeAxis *self, EntenteMoment first, EntenteMoment last,
                            double width);

/* The rhythms of the two rows of a scale, chosen by how much room there is. */
typedef enum {
  ENTENTE_RHYTHM_YEAR,
  ENTENTE_RHYTHM_QUARTER,
  ENTENTE_RHYTHM_MONTH,
  ENTENTE_RHYTHM_WEEK,
  ENTENTE_RHYTHM_DAY,
  ENTENTE_RHYTHM_SIX_HOURS,
  ENTENTE_RHYTHM_HOUR,
  ENTENTE_RHYTHM_QUARTER_HOUR,
  ENTENTE_RHYTHM_FIVE_MINUTES,
} EntenteRhythm;

void entente_time_axis_get_rhythms (const EntenteTimeAxis *self, EntenteRhythm *upper,
                                    EntenteRhythm *lower);
/* The beat at or before a moment, and the next one after it. On a relative axis (event at 0) months
   are 30 days, weeks 7, counted from the event. */
EntenteMoment entente_rhythm_floor (EntenteRhythm self, EntenteMoment moment, gboolean relative);
EntenteMoment entente_rhythm_next (EntenteRhythm self, EntenteMoment moment, gboolean relative);
/* "juin 2027", "sem. 23", "12", "14 h" : the longest of the ways to write it that `room` characters
   hold; relative: "J−30". */
char *entente_rhythm_format (EntenteRhythm self, EntenteMoment beat, gboolean relative, guint room,
                             EntenteLanguage language);
/* To which step a drag snaps at this scale: 5 minutes, 15, an hour, a day, a week. */
gint64 entente_time_axis_get_step (const EntenteTimeAxis *self);

G_END_DECLS
