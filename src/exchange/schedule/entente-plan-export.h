/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-exchange-error.h"
#include "schedule/entente-schedule.h"

G_BEGIN_DECLS

GBytes *entente_plan_export_csv (EntenteSchedule *schedule, EntenteLanguage language);
GBytes *entente_plan_export_json (EntenteSchedule *schedule);

G_END_DECLS
