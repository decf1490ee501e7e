/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-forecast.h"

#include <glib/gi18n-lib.h>

struct _EntenteForecast
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteForecast, entente_forecast, ENTENTE_TYPE_RECORD)

static const EntenteField fields[] = {
  [ENTENTE_FORECAST_NAME] = {
    .name = "name",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Name"),
    .edit_label = N_ ("Rename forecast"),
  },
  [ENTENTE_FORECAST_MADE_AT] = {
    .name = "made-at",
    .kind = ENTENTE_FIELD_MOMENT,
    .label = N_ ("Made on"),
    .edit_label = N_ ("Change date of forecast"),
  },
  [ENTENTE_FORECAST_EVENT_ON] = {
    .name = "event-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Date of the event"),
    .edit_label = N_ ("Change date of forecast"),
  },
  [ENTENTE_FORECAST_DATES] = {
    .name = "dates",
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Dates"),
    .edit_label = N_ ("Change forecast"),
  },
};

static void
entente_forecast_class_init (EntenteForecastClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "forecast",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_forecast_init (EntenteForecast *self)
{
}
