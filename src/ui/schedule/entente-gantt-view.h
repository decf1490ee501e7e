/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-gantt-layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteGanttView:
 *
 * Shows a chart on a scale of time that scrolls and zooms: the dates stay above, the rows below
 * scroll. It knows no record and changes nothing.
 *
 * Properties: those of GtkScrollable. Signals: `zoomed` () when the scale is another; `looked` ()
 * when the look of the screen changed the height of the dates.
 */
#define ENTENTE_TYPE_GANTT_VIEW (entente_gantt_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteGanttView, entente_gantt_view, ENTENTE, GANTT_VIEW, GtkWidget)

GtkWidget *entente_gantt_view_new (void);

/* ground: what is behind the bars may be other, too (working time, event, options). */
void entente_gantt_view_set_chart (EntenteGanttView *self, EntenteGanttChart *chart,
                                   gboolean ground);
/* While something is dragged: bars drawn instead of those of the chart, from a row on. NULL: the
   chart again. */
void entente_gantt_view_set_trial (EntenteGanttView *self, EntenteGanttChart *chart,
                                   guint first_row);
/* The rows on screen, from the first to the one after the last. */
void entente_gantt_view_get_visible_rows (EntenteGanttView *self, guint *first, guint *end);
EntenteGanttLayout *entente_gantt_view_get_layout (EntenteGanttView *self); /* (nullable) */
void entente_gantt_view_set_row_height (EntenteGanttView *self, int height);
int entente_gantt_view_get_header_height (EntenteGanttView *self);
/* Rows that are selected are marked. */
void entente_gantt_view_set_selection (EntenteGanttView *self, GtkSelectionModel *selection);
/* The row the keyboard is on, G_MAXUINT for none. */
void entente_gantt_view_set_cursor (EntenteGanttView *self, guint row);

/* The row whose handles are shown, G_MAXUINT for none. */
void entente_gantt_view_set_hovered (EntenteGanttView *self, guint row);
/* Writes titles at the edge: for when there is no table beside. */
void entente_gantt_view_set_titles (EntenteGanttView *self, gboolean shown);

const EntenteTimeAxis *entente_gantt_view_get_axis (EntenteGanttView *self);
/* x: in the widget; what is there stays there. Below 0: the middle. */
void entente_gantt_view_zoom (EntenteGanttView *self, double factor, double x);
void entente_gantt_view_fit (EntenteGanttView *self);
/* Brings a moment to a third of the width. */
void entente_gantt_view_go_to (EntenteGanttView *self, EntenteMoment moment);
/* Scrolls sideways as little as needed for the bar of a row to be seen. */
void entente_gantt_view_show_bar (EntenteGanttView *self, guint row);
/* The moment at the left edge and the scale, to be remembered. */
void entente_gantt_view_get_place (EntenteGanttView *self, double *left, double *scale);
void entente_gantt_view_set_place (EntenteGanttView *self, double left, double scale);

/* From the widget to the body of the chart. */
void entente_gantt_view_to_body (EntenteGanttView *self, double x, double y, double *body_x,
                                 double *body_y);

/* A few words beside the pointer, NULL for none. */
void entente_gantt_view_set_hint (EntenteGanttView *self, const char *words, double x, double y);
void entente_gantt_view_move_hint (EntenteGanttView *self, double x, double y);
/* A line from a point of the body to another, with an arrow: a link being drawn. NULL for none. */
void entente_gantt_view_set_rubber (EntenteGanttView *self, const graphene_point_t *from,
                                    const graphene_point_t *to);

G_END_DECLS
