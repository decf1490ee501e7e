/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-gantt-painter.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * EntenteGanttBacking: what of a chart is on screen, already drawn. Scrolling moves it and draws
 * what came in; only another scale, look or content draws all of it again. What is behind the bars
 * is kept apart, since edits and drags leave it alone.
 */
typedef struct _EntenteGanttBacking EntenteGanttBacking;

EntenteGanttBacking *_entente_gantt_backing_new (void);
void _entente_gantt_backing_free (EntenteGanttBacking *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteGanttBacking, _entente_gantt_backing_free)

/* The bars are others; with ground, what is behind them as well. */
void _entente_gantt_backing_invalidate (EntenteGanttBacking *self, gboolean ground);
/* moving: (nullable): bars and links of a trial that are drawn instead, its rows beginning at the
   height moving_y. area: whole units in body coordinates. (transfer none): an image of it, scale
   pixels to the unit, until the next call but one. */
cairo_surface_t *_entente_gantt_backing_update (EntenteGanttBacking *self,
                                                EntenteGanttPainter *painter,
                                                EntenteGanttLayout *layout,
                                                EntenteGanttLayout *moving,
                                                double moving_y,
                                                const EntenteTheme *theme,
                                                const cairo_rectangle_t *area,
                                                int scale);

G_END_DECLS
