/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "project/entente-project.h"
#include "schedule/entente-gantt-painter.h"
#include "schedule/entente-schedule-filter.h"

G_BEGIN_DECLS

/* Everything on, coloured by organisation, on white: entente_schedule_picture_options_init(). */
typedef struct {
  EntenteGanttOptions chart;
  EntenteLook look;
  EntenteScheduleFilter *filter; /* (nullable), borrowed */
  double scale;                  /* of PNG: pixels a point */
} EntenteSchedulePictureOptions;

void entente_schedule_picture_options_init (EntenteSchedulePictureOptions *options);

/* format: "svg" or "png". options: (nullable): NULL for the usual. The whole chart with names,
   scale and legend. */
GBytes *entente_schedule_picture_write (EntenteProject *project, const char *format,
                                        const EntenteSchedulePictureOptions *options,
                                        GError **error);

G_END_DECLS
