/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-export.h"

#include "schedule/entente-calendar-export.h"
#include "schedule/entente-plan-export.h"

const char *const entente_schedule_export_formats[] = { "csv", "ics", "json", NULL };

/**
 * entente_schedule_export:
 * @schedule: a schedule
 * @format: one of [const@schedule_export_formats]
 * @error: return location for an error
 *
 * Writes the schedule for other programs: what the command line and the window both do. The table
 * has headings of the language of the window.
 *
 * Returns: (transfer full): the content of a file, or %NULL with an error of
 *   %ENTENTE_EXCHANGE_ERROR whose message is a translated sentence
 */
GBytes *
entente_schedule_export (EntenteSchedule *schedule, const char *format, GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (schedule), NULL);
  g_return_val_if_fail (g_strv_contains (entente_schedule_export_formats, format), NULL);

  if (g_str_equal (format, "ics"))
    return entente_calendar_export (schedule, error);
  if (g_str_equal (format, "json"))
    return entente_plan_export_json (schedule);
  return entente_plan_export_csv (schedule, entente_schedule_get_language ());
}
