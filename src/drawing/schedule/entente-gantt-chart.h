/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-project-details.h"
#include "schedule/entente-time-axis.h"
#include "schedule/entente-forecast.h"
#include "schedule/entente-schedule-trial.h"

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum {
  ENTENTE_GANTT_COLOR_PLAIN,
  ENTENTE_GANTT_COLOR_ORGANIZATION,
  ENTENTE_GANTT_COLOR_STEP,  /* the group at the top that it is in */
  ENTENTE_GANTT_COLOR_STATE,
} EntenteGanttColoring;

/* What is shown beside bars and dates. */
typedef struct {
  EntenteGanttColoring coloring;
  gboolean show_critical;
  gboolean show_float;
  gboolean show_links;
  gboolean show_who;
  gboolean show_late_dates;    /* delays: expected against planned */
  gboolean show_offsets;       /* the D−n scale */
  gboolean show_closed;
  EntenteForecast *forecast;   /* (nullable): bars of a forecast under the bars */
} EntenteGanttOptions;

/* One row: an item of the schedule ready to be drawn. Strings are owned by the chart. */
typedef struct {
  guint item;            /* index in the schedule's items */
  guint level;
  const char *outline, *title, *who;
  gboolean is_group, is_milestone, is_folded, is_done, is_critical, has_time;
  gboolean ends_day;     /* a milestone at midnight: of the day before */
  EntenteMoment start, finish;         /* as planned; ENTENTE_MOMENT_NONE: no bar */
  EntenteMoment expected_finish;       /* later than finish: a delay */
  EntenteMoment float_until;           /* late finish; NONE or <= finish: no float */
  EntenteMoment deadline;              /* or NONE */
  EntenteMoment forecast_start, forecast_finish; /* or NONE */
  EntenteDelay delay;
  int progress;          /* 0 to 100 */
  guint color;           /* index in the chart's keys */
} EntenteGanttRow;

typedef struct {
  guint from, to;        /* rows */
  EntenteLinkKind kind;
  gboolean is_critical, is_broken;
} EntenteGanttLink;

/* One colour and what it stands for: "Les Cuillères Volantes", "In progress". Beside it a pattern
   for paper without colours. */
typedef struct {
  const char *label;
  double red, green, blue;
  guint pattern;         /* 0: plain; others told apart in black and white */
} EntenteGanttKey;

/* The time around the bars. */
typedef struct {
  EntenteMoment first, last;               /* of all rows, event included */
  EntenteMoment now;                       /* or NONE */
  EntenteMoment event_opens, event_closes; /* both NONE without a date; both 0 on a relative axis */
  const char *event_name;                  /* "" when it has none */
  gboolean is_relative;
  EntenteWorkTime *work_time;              /* of the project */
  EntenteHolidays holidays;
  EntenteSchoolZone school_zone;
  EntenteLanguage language;
} EntenteGanttFrame;

/**
 * EntenteGanttChart:
 *
 * What a chart shows, taken from the schedule at one moment: visible rows in order, links between
 * visible rows, colour keys and the frame of time. Immutable and reference-counted, so that it can
 * be drawn in a worker; it holds no record.
 */
typedef struct _EntenteGanttChart EntenteGanttChart;

#define ENTENTE_TYPE_GANTT_CHART (entente_gantt_chart_get_type ())
GType entente_gantt_chart_get_type (void);

/* items: (nullable): those of a trial, drawn instead of the schedule's. visible: (nullable)
   (array): the indexes of the items with a row, in order, NULL for all; folded: (nullable): set of
   GUINT item indexes whose children are hidden (only for the mark). */
EntenteGanttChart *entente_gantt_chart_new (EntenteSchedule *schedule,
                                            const EntenteScheduleItem *items, const guint *visible,
                                            guint n_visible, GHashTable *folded,
                                            const EntenteGanttOptions *options,
                                            EntenteLanguage language);
EntenteGanttChart *entente_gantt_chart_ref (EntenteGanttChart *self);
void entente_gantt_chart_unref (EntenteGanttChart *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteGanttChart, entente_gantt_chart_unref)

const EntenteGanttRow *entente_gantt_chart_get_rows (EntenteGanttChart *self, guint *n_rows);
const EntenteGanttLink *entente_gantt_chart_get_links (EntenteGanttChart *self, guint *n_links);
const EntenteGanttKey *entente_gantt_chart_get_keys (EntenteGanttChart *self, guint *n_keys);
void entente_gantt_chart_get_extent (EntenteGanttChart *self, EntenteMoment *first,
                                     EntenteMoment *last);
gboolean entente_gantt_chart_is_relative (EntenteGanttChart *self);
const EntenteGanttFrame *entente_gantt_chart_get_frame (EntenteGanttChart *self);
/* Its `forecast` is always NULL: what was taken from it is in the rows. */
const EntenteGanttOptions *entente_gantt_chart_get_options (EntenteGanttChart *self);

G_END_DECLS
