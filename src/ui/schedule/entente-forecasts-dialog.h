/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "project/entente-project.h"
#include "schedule/entente-schedule.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The forecasts of the project: save the plan as it stands, compare it with an earlier one, rename,
   delete. */
#define ENTENTE_TYPE_FORECASTS_DIALOG (entente_forecasts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteForecastsDialog, entente_forecasts_dialog, ENTENTE, FORECASTS_DIALOG,
                      AdwDialog)

AdwDialog *entente_forecasts_dialog_new (EntenteSchedule *schedule);

G_END_DECLS
