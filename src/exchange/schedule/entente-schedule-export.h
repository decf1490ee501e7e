/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-exchange-error.h"
#include "schedule/entente-schedule.h"

G_BEGIN_DECLS

/* "csv", "ics", "json"; NULL-terminated. */
extern const char *const entente_schedule_export_formats[];

GBytes *entente_schedule_export (EntenteSchedule *schedule, const char *format, GError **error);

G_END_DECLS
