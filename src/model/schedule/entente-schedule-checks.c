/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-checks-private.h"

#include "entente-work-time.h"
#include "schedule/entente-absence.h"
#include "schedule/entente-dependency.h"
#include "schedule/entente-work-calendar.h"

#include <glib/gi18n-lib.h>

static char *
say (EntenteSeverity *severity, const char *sentence)
{
  *severity = ENTENTE_SEVERITY_ERROR;
  return g_strdup (sentence);
}

/* Absences */

char *
_entente_absence_check_starts (EntenteRecord *record, EntenteSeverity *severity)
{
  const char *text = entente_record_get_text (record, ENTENTE_ABSENCE_STARTS);
  EntenteMoment moment;

  if (entente_moment_from_iso (text, ENTENTE_MOMENT_STARTS, &moment, NULL))
    return NULL;

  return say (severity,
              *text == '\0' ? _("An absence without a first day does not count: give it one.")
                            : _("This date cannot be read, and does not count: give it again."));
}

char *
_entente_absence_check_ends (EntenteRecord *record, EntenteSeverity *severity)
{
  const char *text = entente_record_get_text (record, ENTENTE_ABSENCE_ENDS);
  EntenteMoment from, until;

  if (*text == '\0')
    return NULL;
  if (!entente_moment_from_iso (text, ENTENTE_MOMENT_ENDS, &until, NULL))
    return say (severity, _("This date cannot be read, and does not count: give it again."));
  if (!entente_moment_from_iso (entente_record_get_text (record, ENTENTE_ABSENCE_STARTS),
                                ENTENTE_MOMENT_STARTS,
                                &from,
                                NULL)
      || from < until)
    return NULL;

  return say (severity, _("The absence ends before it starts, and does not count."));
}

/* Links */

char *
_entente_dependency_check_lag (EntenteRecord *record, EntenteSeverity *severity)
{
  const char *text = entente_record_get_text (record, ENTENTE_DEPENDENCY_LAG);
  EntenteDuration lag;

  if (*text == '\0' || entente_duration_from_text (text, &lag))
    return NULL;

  return say (severity, _("This length cannot be read: write 2 days, −1 h or 50 %."));
}

/* Calendars */

static char *
check_hours (EntenteRecord *record, guint field, EntenteSeverity *severity)
{
  g_autofree char *hours = entente_work_hours_normalize (entente_record_get_text (record, field));

  if (hours != NULL)
    return NULL;

  return say (
    severity,
    _ ("These hours cannot be read, and the day counts as open: write 9:00–12:00, 14:00–18:00."));
}

#define HOURS_CHECK(day, FIELD) \
  char *_entente_work_calendar_check_##day (EntenteRecord *record, EntenteSeverity *severity) \
  { \
    return check_hours (record, FIELD, severity); \
  }

HOURS_CHECK (monday, ENTENTE_WORK_CALENDAR_MONDAY)
HOURS_CHECK (tuesday, ENTENTE_WORK_CALENDAR_TUESDAY)
HOURS_CHECK (wednesday, ENTENTE_WORK_CALENDAR_WEDNESDAY)
HOURS_CHECK (thursday, ENTENTE_WORK_CALENDAR_THURSDAY)
HOURS_CHECK (friday, ENTENTE_WORK_CALENDAR_FRIDAY)
HOURS_CHECK (saturday, ENTENTE_WORK_CALENDAR_SATURDAY)
HOURS_CHECK (sunday, ENTENTE_WORK_CALENDAR_SUNDAY)
