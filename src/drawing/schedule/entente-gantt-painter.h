/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-theme.h"
#include "schedule/entente-gantt-layout.h"

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * EntenteGanttPainter:
 *
 * Draws a layout with cairo and Pango: the same on screen, in PDF, SVG and PNG. Keeps its text
 * layouts between two paintings.
 */
typedef struct _EntenteGanttPainter EntenteGanttPainter;

/* context: of the widget or made for paper; font: the description of body text. */
EntenteGanttPainter *entente_gantt_painter_new (PangoContext *context,
                                                const PangoFontDescription *font,
                                                EntenteLanguage language);
void entente_gantt_painter_free (EntenteGanttPainter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteGanttPainter, entente_gantt_painter_free)

/* The whole chart that `area` (body coordinates) shows. cr is at the body's origin; the painter
   clips to area. */
void entente_gantt_painter_paint_body (EntenteGanttPainter *self, EntenteGanttLayout *layout,
                                       const EntenteTheme *theme, cairo_t *cr,
                                       const cairo_rectangle_t *area);
/* Its parts, for who keeps them in layers: what is behind (closed time, holidays, grid, today,
   event), links, bars with their texts. */
void entente_gantt_painter_paint_ground (EntenteGanttPainter *self, EntenteGanttLayout *layout,
                                         const EntenteTheme *theme, cairo_t *cr,
                                         const cairo_rectangle_t *area);
void entente_gantt_painter_paint_links (EntenteGanttPainter *self, EntenteGanttLayout *layout,
                                        const EntenteTheme *theme, cairo_t *cr,
                                        const cairo_rectangle_t *area);
void entente_gantt_painter_paint_bars (EntenteGanttPainter *self, EntenteGanttLayout *layout,
                                       const EntenteTheme *theme, cairo_t *cr,
                                       const cairo_rectangle_t *area);

/* The scale above: two rows of dates, names of holidays and of the event, and with show_offsets the
   D−n row. */
double entente_gantt_painter_get_header_height (EntenteGanttPainter *self,
                                                EntenteGanttLayout *layout);
void entente_gantt_painter_paint_header (EntenteGanttPainter *self, EntenteGanttLayout *layout,
                                         const EntenteTheme *theme, cairo_t *cr, double from_x,
                                         double width);

/* The names of the rows in area, for paper: title by its level, and the days when there is room.
   The header says the words above. */
void entente_gantt_painter_paint_names (EntenteGanttPainter *self, EntenteGanttLayout *layout,
                                        const EntenteTheme *theme, cairo_t *cr,
                                        const cairo_rectangle_t *area);

/* The legend: only what stands in the chart between first and last. Returns the height it needs in
   width; with cr NULL it only measures. */
double entente_gantt_painter_paint_legend (EntenteGanttPainter *self, EntenteGanttLayout *layout,
                                           const EntenteTheme *theme, cairo_t *cr,
                                           double width);

G_END_DECLS
