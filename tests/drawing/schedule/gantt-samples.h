/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-gantt-chart-private.h"
#include "schedule/entente-gantt-painter.h"

/* Charts made by hand, without a schedule. Their event is on 12 June 2027, doors open at 11:30;
   today is 20 March 2027. */

#define SAMPLE_EVENT_DAY 20981
#define SAMPLE_NOW ((EntenteMoment) 20897 * ENTENTE_DAY + 600)

extern const EntenteGanttOptions sample_everything_shown;

/* Days from the event, first and last included. */
EntenteGanttRow sample_row (const char *title, int first, int last);
EntenteGanttFrame sample_frame (EntenteLanguage language);
/* A busy plan in which everything happens that can be drawn. */
EntenteGanttChart *sample_busy_chart (EntenteLanguage language, const EntenteGanttOptions *options);
/* Rows of any kind, and links of any kind between them. */
EntenteGanttChart *sample_random_chart (GRand *random, guint n_rows, guint n_links);

/* font: in units. */
EntenteGanttPainter *sample_painter (double font, EntenteLanguage language);
/* The whole chart on an image: header, body, legend. */
cairo_surface_t *sample_image (EntenteGanttPainter *painter, EntenteGanttLayout *layout,
                               EntenteLook look, int width, int height);
