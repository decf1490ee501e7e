/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-gantt-painter.h"

G_BEGIN_DECLS

/**
 * EntenteGanttSheet:
 *
 * A piece of a chart on one sheet: some rows with their names, some time with its scale, the legend
 * below on the first.
 */
typedef struct {
  EntenteGanttChart *chart; /* owned */
  EntenteLook look;
  EntenteTimeAxis axis;     /* its origin is the left edge of the bars */
  guint first_row, n_rows;
  double font, row_height;  /* as all that follows: in units of the sheet */
  double names_width, body_width;
  double header_height, legend_height; /* 0: without legend */
} EntenteGanttSheet;

void entente_gantt_sheet_free (EntenteGanttSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteGanttSheet, entente_gantt_sheet_free)

double entente_gantt_sheet_get_width (const EntenteGanttSheet *self);
double entente_gantt_sheet_get_height (const EntenteGanttSheet *self);
/* An EntenteFigurePainter: scales the sheet to width; sheet is an EntenteGanttSheet. Any thread. */
void entente_gantt_sheet_paint (cairo_t *cr, double width, double height, gpointer sheet);

typedef enum {
  ENTENTE_GANTT_PAGES_AUTO,  /* one page while it can be read, then as many as the rows need */
  ENTENTE_GANTT_PAGES_ONE,   /* one page, however small */
  ENTENTE_GANTT_PAGES_TILED, /* weeks wide enough to work on, to be stuck together */
} EntenteGanttPages;

/* The sheets of a chart for pages of width × height points, of which the first has less height.
   Array of EntenteGanttSheet, one at least; sheets on which there is nothing are left out. */
GPtrArray *entente_gantt_sheet_split (EntenteGanttChart *chart, EntenteLook look,
                                      EntenteGanttPages pages, double width, double first_height,
                                      double height);

G_END_DECLS
