/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-task-checks-private.h"

#include "entente-duration.h"
#include "entente-moment.h"
#include "schedule/entente-task.h"

#include <glib/gi18n-lib.h>

#define WHOLE 100

static char *
say (EntenteSeverity *severity, EntenteSeverity level, const char *sentence)
{
  *severity = level;
  return g_strdup (sentence);
}

/* Work takes time, and time goes forward. */
static char *
check_length (EntenteRecord *record, guint field, EntenteSeverity *severity)
{
  EntenteDuration duration;

  if (!entente_record_is_filled (record, field))
    return NULL;
  if (!entente_duration_from_text (entente_record_get_text (record, field), &duration))
    return say (severity,
                ENTENTE_SEVERITY_ERROR,
                _("This length cannot be read: write 3 days, 4 h or 2 weeks."));
  if (duration.unit == ENTENTE_UNIT_PERCENT)
    return say (severity,
                ENTENTE_SEVERITY_ERROR,
                _("A share needs something to be a share of: write 3 days or 4 h."));
  if (duration.amount < 0)
    return say (severity, ENTENTE_SEVERITY_ERROR, _("Work cannot take less than no time."));
  return NULL;
}

/* What a table or a hand wrote into the file. */
static char *
check_moment (EntenteRecord *record, guint field, EntenteSeverity *severity)
{
  EntenteMoment moment;

  if (!entente_record_is_filled (record, field)
      || entente_moment_from_iso (entente_record_get_text (record, field),
                                  ENTENTE_MOMENT_STARTS,
                                  &moment,
                                  NULL))
    return NULL;
  return say (severity,
              ENTENTE_SEVERITY_ERROR,
              _("This date cannot be read, and does not count: give it again."));
}

char *
_entente_task_check_duration (EntenteRecord *record, EntenteSeverity *severity)
{
  return check_length (record, ENTENTE_TASK_DURATION, severity);
}

char *
_entente_task_check_effort (EntenteRecord *record, EntenteSeverity *severity)
{
  return check_length (record, ENTENTE_TASK_EFFORT, severity);
}

char *
_entente_task_check_progress (EntenteRecord *record, EntenteSeverity *severity)
{
  gint64 progress = entente_record_get_integer (record, ENTENTE_TASK_PROGRESS);

  if (progress >= 0 && progress <= WHOLE)
    return NULL;
  return say (severity, ENTENTE_SEVERITY_ERROR, _("Progress goes from 0 to 100."));
}

char *
_entente_task_check_rule_at (EntenteRecord *record, EntenteSeverity *severity)
{
  EntenteTaskRule rule = entente_record_get_choice (record, ENTENTE_TASK_RULE);
  char *fault = check_moment (record, ENTENTE_TASK_RULE_AT, severity);

  if (fault != NULL)
    return fault;
  if (rule == ENTENTE_RULE_AS_SOON_AS_POSSIBLE || rule == ENTENTE_RULE_AS_LATE_AS_POSSIBLE
      || rule == ENTENTE_RULE_RELATIVE || entente_record_is_filled (record, ENTENTE_TASK_RULE_AT))
    return NULL;
  return say (severity,
              ENTENTE_SEVERITY_WARNING,
              _("This rule needs a date; until then the task is planned as soon as possible."));
}

char *
_entente_task_check_event_offset (EntenteRecord *record, EntenteSeverity *severity)
{
  gboolean relative = entente_record_get_choice (record, ENTENTE_TASK_RULE)
                      == ENTENTE_RULE_RELATIVE;
  EntenteDuration offset;

  if (!entente_record_is_filled (record, ENTENTE_TASK_EVENT_OFFSET))
    return relative ? say (
             severity, ENTENTE_SEVERITY_WARNING,
             _ (
               "This rule needs a distance, such as 30 days before; until then the task is planned "
               "as soon as possible."))
                    : NULL;
  if (!entente_duration_from_text (entente_record_get_text (record, ENTENTE_TASK_EVENT_OFFSET),
                                   &offset)
      || offset.unit == ENTENTE_UNIT_PERCENT)
    return say (severity,
                ENTENTE_SEVERITY_ERROR,
                _("A distance to the event is a time: write 30 days or 2 h."));
  return NULL;
}

char *
_entente_task_check_actual_finish (EntenteRecord *record, EntenteSeverity *severity)
{
  const char *started = entente_record_get_text (record, ENTENTE_TASK_ACTUAL_START);
  char *fault = check_moment (record, ENTENTE_TASK_ACTUAL_FINISH, severity);
  const char *finished = entente_record_get_text (record, ENTENTE_TASK_ACTUAL_FINISH);
  EntenteMoment start, day, finish;

  if (fault != NULL)
    return fault;
  if (!entente_moment_from_iso (started, ENTENTE_MOMENT_STARTS, &start, NULL)
      || !entente_moment_from_iso (finished, ENTENTE_MOMENT_STARTS, &day, NULL)
      || !entente_moment_from_iso (finished, ENTENTE_MOMENT_ENDS, &finish, NULL))
    return NULL;
  /* A day ends where the next begins: who finished on the eve finished too early. */
  if (finish > start || day >= start)
    return NULL;
  return say (severity, ENTENTE_SEVERITY_ERROR, _("The task finished before it started."));
}

char *
_entente_task_check_actual_start (EntenteRecord *record, EntenteSeverity *severity)
{
  return check_moment (record, ENTENTE_TASK_ACTUAL_START, severity);
}

char *
_entente_task_check_clear_days (EntenteRecord *record, EntenteSeverity *severity)
{
  if (entente_record_get_integer (record, ENTENTE_TASK_CLEAR_DAYS) >= 0)
    return NULL;
  return say (severity,
              ENTENTE_SEVERITY_ERROR,
              _("Clear days are counted back from the event: give a number above 0."));
}

/* What the task itself says of its start; what it computes to is a contradiction of the plan. */
char *
_entente_task_check_deadline (EntenteRecord *record, EntenteSeverity *severity)
{
  static const guint starts[] = { ENTENTE_TASK_RULE_AT, ENTENTE_TASK_ACTUAL_START };
  const char *text = entente_record_get_text (record, ENTENTE_TASK_DEADLINE);
  EntenteTaskRule rule = entente_record_get_choice (record, ENTENTE_TASK_RULE);
  gboolean starts_by_rule
    = rule == ENTENTE_RULE_START_NO_EARLIER || rule == ENTENTE_RULE_MUST_START;
  char *fault = check_moment (record, ENTENTE_TASK_DEADLINE, severity);
  EntenteMoment deadline, start;

  if (fault != NULL || !entente_moment_from_iso (text, ENTENTE_MOMENT_ENDS, &deadline, NULL))
    return fault;

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if ((starts[i] != ENTENTE_TASK_RULE_AT || starts_by_rule)
        && entente_moment_from_iso (entente_record_get_text (record, starts[i]),
                                    ENTENTE_MOMENT_STARTS,
                                    &start,
                                    NULL)
        && deadline <= start)
      return say (severity,
                  ENTENTE_SEVERITY_WARNING,
                  _("The deadline comes before the task starts."));

  return NULL;
}
