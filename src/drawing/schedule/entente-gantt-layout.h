/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-gantt-chart.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * EntenteGanttLayout:
 *
 * Where everything of a chart stands, in units from the top left corner of the body (x from the
 * axis, y from the first row). Rows have one height. Only what an area asks for is laid out:
 * nothing here grows with the number of tasks but finding the links that cross the area (an index
 * made once per chart).
 */
typedef struct _EntenteGanttLayout EntenteGanttLayout;

EntenteGanttLayout *entente_gantt_layout_new (EntenteGanttChart *chart, double row_height);
void entente_gantt_layout_free (EntenteGanttLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteGanttLayout, entente_gantt_layout_free)

EntenteGanttChart *entente_gantt_layout_get_chart (EntenteGanttLayout *self);
void entente_gantt_layout_set_axis (EntenteGanttLayout *self, const EntenteTimeAxis *axis);
const EntenteTimeAxis *entente_gantt_layout_get_axis (EntenteGanttLayout *self);
double entente_gantt_layout_get_row_height (EntenteGanttLayout *self);
double entente_gantt_layout_get_height (EntenteGanttLayout *self);

/* The bar, diamond or bracket of a row; FALSE when it has none. */
gboolean entente_gantt_layout_get_bar (EntenteGanttLayout *self, guint row, cairo_rectangle_t *bar);
/* The line of a link, from bar to bar around other bars where it can: points of a polyline (array
   of two doubles each), the last one is the tip of the arrow. (transfer full) */
GArray *entente_gantt_layout_dup_line (EntenteGanttLayout *self, guint link);
/* The links whose lines may cross the area: array of guint. (transfer full) */
GArray *entente_gantt_layout_dup_links_in (EntenteGanttLayout *self, const cairo_rectangle_t *area);

typedef enum {
  ENTENTE_GANTT_NOTHING,
  ENTENTE_GANTT_BAR,        /* drag: move */
  ENTENTE_GANTT_BAR_START,  /* its edges, 6 units wide but never more than a third of the bar */
  ENTENTE_GANTT_BAR_FINISH,
  ENTENTE_GANTT_PROGRESS,   /* the handle under the end of the progress */
  ENTENTE_GANTT_LINK_OUT,   /* the handle after the finish: drag to another bar to link */
  ENTENTE_GANTT_LINK,       /* on the line of a link: index of the link */
  ENTENTE_GANTT_EVENT,      /* the line of the event */
} EntenteGanttPart;

typedef struct {
  EntenteGanttPart part;
  guint index;              /* row or link */
} EntenteGanttHit;

/* Where a handle of a row is, for who draws them under the pointer: ENTENTE_GANTT_PROGRESS or
   ENTENTE_GANTT_LINK_OUT; FALSE when the row has none. */
gboolean entente_gantt_layout_get_handle (EntenteGanttLayout *self, guint row,
                                          EntenteGanttPart part, double *x, double *y);

/* What is under a point; handles reach `slack` units further (touch). */
EntenteGanttHit entente_gantt_layout_pick (EntenteGanttLayout *self, double x, double y,
                                           double slack);

G_END_DECLS
