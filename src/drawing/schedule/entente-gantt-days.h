/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-gantt-chart.h"

G_BEGIN_DECLS

/* Days that are not like the others. */
typedef enum {
  ENTENTE_GANTT_DAY_CLOSED,
  ENTENTE_GANTT_DAY_HOLIDAY,
  ENTENTE_GANTT_DAY_SCHOOL,
  ENTENTE_GANTT_DAY_SCHOOL_UNKNOWN, /* nobody knows whether there is school */
} EntenteGanttDayKind;

/* A walk over runs of such days. Set from, last and with_names, then call next() until it says
   FALSE: first up to, not including, until is a run; one of public holidays is a single day. */
typedef struct {
  gint64 from, last;   /* days since 1970 */
  gboolean with_names; /* then it must be walked to its end */
  gint64 first, until;
  char *name;          /* of holidays, or NULL; until the next */
} EntenteGanttDays;

gboolean _entente_gantt_days_next (EntenteGanttDays *self, const EntenteGanttFrame *frame,
                                   EntenteGanttDayKind kind);

G_END_DECLS
