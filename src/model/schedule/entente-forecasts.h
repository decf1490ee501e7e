/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-forecast.h"
#include "schedule/entente-schedule.h"

G_BEGIN_DECLS

/* A project keeps so many. */
#define ENTENTE_FORECASTS_MAX 10

typedef struct {
  EntenteMoment start;
  EntenteMoment finish;
} EntenteForecastDates;

/* Keeps the plan as it is expected now under a name, as one edit. (transfer none) (nullable) */
EntenteForecast *
entente_forecasts_save (EntenteSchedule *schedule, const char *name, GError **error);
/* "Forecast of 28 February 2027", to begin with. (transfer full) */
char *entente_forecasts_propose_name (EntenteSchedule *schedule);

/* By id of the task (gint64). (transfer full) (element-type gint64 EntenteForecastDates) */
GHashTable *entente_forecast_dup_dates (EntenteForecast *self);
gboolean
entente_forecast_find (EntenteForecast *self, EntenteTask *task, EntenteForecastDates *dates);

/**
 * EntenteSlip:
 * @item: the task
 * @minutes: working minutes its finish is later than in the forecast, negative when it is earlier
 * @sentence: that in words, translated: "“Posters”: 3 days later"
 */
typedef struct {
  guint item;
  gint64 minutes;
  char *sentence;
} EntenteSlip;

/* The tasks that slipped, in outline order, groups left out. Array of EntenteSlip. (transfer
   full) */
GPtrArray *entente_forecast_dup_slips (EntenteForecast *self, EntenteSchedule *schedule);
/* Of one task: "3 days later than in “Forecast of 28 February”", "as in …", "not yet in …".
   (transfer full) */
char *entente_forecast_dup_slip (EntenteForecast *self, EntenteSchedule *schedule, guint item);
/* Of the event, and of the whole plan. (transfer full) */
char *entente_forecast_dup_summary (EntenteForecast *self, EntenteSchedule *schedule);

G_END_DECLS
