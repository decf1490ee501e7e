/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-gantt-layout.h"

G_BEGIN_DECLS

/* How far from a bar a line turns. */
#define ENTENTE_GANTT_STUB 7.0
/* The furthest a line goes out of its way. */
#define ENTENTE_GANTT_MAX_DETOUR 160.0

/* What joins the start or the finish of a row, so that texts leave it room. */
typedef enum {
  ENTENTE_GANTT_JOINS_START = 1 << 0,
  ENTENTE_GANTT_JOINS_FINISH = 1 << 1,
} EntenteGanttJoint;

typedef struct {
  double x, y;
} EntenteGanttPoint;

EntenteGanttJoint _entente_gantt_layout_get_joints (EntenteGanttLayout *self, guint row);
gboolean _entente_gantt_layout_get_forecast_bar (EntenteGanttLayout *self, guint row,
                                                 cairo_rectangle_t *bar);
/* The points of a link's line are written into points, eight at most. */
guint _entente_gantt_layout_route (EntenteGanttLayout *self, guint link, EntenteGanttPoint *points);
/* Where rows begin and end that an area touches; from == until when there is none. */
void _entente_gantt_layout_get_rows_in (EntenteGanttLayout *self, const cairo_rectangle_t *area,
                                        guint *from, guint *until);

#define ENTENTE_GANTT_MAX_POINTS 8

G_END_DECLS
