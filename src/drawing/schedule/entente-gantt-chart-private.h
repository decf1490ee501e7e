/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-gantt-chart.h"

G_BEGIN_DECLS

/* What stands somewhere in a chart: what its legend may have to explain. */
typedef enum {
  ENTENTE_GANTT_HAS_TASK = 1 << 0,
  ENTENTE_GANTT_HAS_GROUP = 1 << 1,
  ENTENTE_GANTT_HAS_MILESTONE = 1 << 2,
  ENTENTE_GANTT_HAS_PROGRESS = 1 << 3,
  ENTENTE_GANTT_HAS_CRITICAL = 1 << 4,
  ENTENTE_GANTT_HAS_FLOAT = 1 << 5,
  ENTENTE_GANTT_HAS_FORECAST = 1 << 6,
  ENTENTE_GANTT_HAS_HARMLESS = 1 << 7,
  ENTENTE_GANTT_HAS_ENDANGERING = 1 << 8,
  ENTENTE_GANTT_HAS_DEADLINE = 1 << 9,
  ENTENTE_GANTT_HAS_LINK = 1 << 10,
  ENTENTE_GANTT_HAS_BROKEN_LINK = 1 << 11,
  ENTENTE_GANTT_HAS_DONE = 1 << 12,
  ENTENTE_GANTT_HAS_CLOSED = 1 << 13, /* of legends: closed time is drawn */
} EntenteGanttContent;

EntenteGanttChart *_entente_gantt_chart_new_from (const EntenteGanttFrame *frame,
                                                  const EntenteGanttOptions *options,
                                                  const EntenteGanttRow *rows,
                                                  guint n_rows,
                                                  const EntenteGanttLink *links,
                                                  guint n_links,
                                                  const EntenteGanttKey *keys,
                                                  guint n_keys);
EntenteGanttContent _entente_gantt_chart_get_content (EntenteGanttChart *self);
gboolean _entente_gantt_chart_uses_key (EntenteGanttChart *self, guint key);

/* Of a milestone: a moment of the day it is on, as near to it as can be. */
EntenteMoment _entente_gantt_row_get_moment (const EntenteGanttRow *row);
/* What a row is drawn with, given what the chart shows. */
gboolean _entente_gantt_row_shows_float (const EntenteGanttRow *row,
                                         const EntenteGanttOptions *options);
gboolean _entente_gantt_row_shows_delay (const EntenteGanttRow *row,
                                         const EntenteGanttOptions *options);

G_END_DECLS
