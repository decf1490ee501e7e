/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* The plan as it stood one day (table `forecast`). */
#define ENTENTE_TYPE_FORECAST (entente_forecast_get_type ())
G_DECLARE_FINAL_TYPE (EntenteForecast, entente_forecast, ENTENTE, FORECAST, EntenteRecord)

enum {
  ENTENTE_FORECAST_NAME,
  ENTENTE_FORECAST_MADE_AT,  /* moment */
  ENTENTE_FORECAST_EVENT_ON, /* date */
  ENTENTE_FORECAST_DATES,    /* a line a task: id, start and finish as EntenteMoment */
};

G_END_DECLS
