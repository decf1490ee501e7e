/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-exchange-error.h"
#include "schedule/entente-schedule.h"

G_BEGIN_DECLS

GBytes *entente_calendar_export (EntenteSchedule *schedule, GError **error);

G_END_DECLS
