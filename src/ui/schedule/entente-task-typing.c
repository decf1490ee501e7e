/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is typed in a cell of the table, made an edit of the schedule. */
#include "config.h"

#include "schedule/entente-task-column.h"

#include "entente-duration.h"
#include "entente-fold.h"
#include "entente-model-error.h"
#include "schedule/entente-schedule-edit.h"
#include "schedule/entente-schedule-trial.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_GNUC_PRINTF (2, 3)
static gboolean
refuse (GError **error, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_set_error_literal (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_UNREADABLE, "");
  if (error != NULL)
    {
      g_clear_pointer (&(*error)->message, g_free);
      (*error)->message = g_strdup_vprintf (format, args);
    }
  va_end (args);
  return FALSE;
}

static gboolean
set_text (
    EntenteSchedule *schedule, EntenteTask *task, guint field, const char *text, GError **error)
{
  g_autoptr (GPtrArray) tasks = g_ptr_array_new ();
  g_auto (GValue) value = G_VALUE_INIT;

  if (g_str_equal (entente_record_get_text (ENTENTE_RECORD (task), field), text))
    return TRUE;
  g_ptr_array_add (tasks, task);
  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  return entente_schedule_set_field (schedule, tasks, field, &value, error);
}

static gboolean
apply_title (EntenteSchedule *schedule, EntenteTask *task, const char *typed, GError **error)
{
  if (*typed == '\0')
    return refuse (error,
                   _ ("A task needs a title: type one, or press Escape to keep the old one."));
  return set_text (schedule, task, ENTENTE_TASK_TITLE, typed, error);
}

static gboolean
apply_duration (EntenteSchedule *schedule, EntenteTask *task, const char *typed, GError **error)
{
  EntenteDuration fallback = { 1, ENTENTE_UNIT_DAY, FALSE };
  EntenteDuration duration;
  g_autofree char *text = NULL;

  entente_duration_from_text (
      entente_record_get_text (ENTENTE_RECORD (task), ENTENTE_TASK_DURATION), &fallback);
  if (!entente_duration_parse (typed, &fallback, &duration) || duration.amount < 0
      || duration.unit == ENTENTE_UNIT_PERCENT)
    return refuse (error, _ ("“%s” is no duration: type for example “3 days”, “4 h” or “2 weeks”."),
                   typed);
  text = entente_duration_to_text (&duration);
  return set_text (schedule, task, ENTENTE_TASK_DURATION, text, error);
}

/* "D−30", "J+2": days from the day of the event. */
static gboolean
parse_offset (const char *typed, gint64 *days)
{
  static GRegex *regex;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *sign = NULL;
  g_autofree char *number = NULL;

  if (g_once_init_enter_pointer (&regex))
    g_once_init_leave_pointer (&regex, g_regex_new ("^\\s*[dj]\\s*(?:([-−–+])\\s*(\\d{1,4}))?\\s*$",
                                                    G_REGEX_CASELESS, 0, NULL));
  if (!g_regex_match (regex, typed, 0, &match))
    return FALSE;
  sign = g_match_info_fetch (match, 1);
  number = g_match_info_fetch (match, 2);
  *days = number != NULL ? g_ascii_strtoll (number, NULL, 10) : 0;
  if (sign != NULL && *sign != '\0' && *sign != '+')
    *days = -*days;
  return TRUE;
}

/* The moment that was typed; a day alone leaves the hour as it is. */
static gboolean
parse_moment (EntenteSchedule *schedule,
              const char *typed,
              EntenteMomentEdge edge,
              EntenteMoment before,
              EntenteMoment *moment,
              GError **error)
{
  gint64 day_before = entente_moment_get_day (edge == ENTENTE_MOMENT_ENDS ? before - 1 : before);
  EntenteMoment opens = 0, closes = 0;
  gboolean has_time;
  gint64 days;

  if (parse_offset (typed, &days))
    {
      if (!entente_schedule_get_event (schedule, &opens, &closes)
          && !entente_schedule_is_relative (schedule))
        return refuse (error, _ ("The event has no date yet: “%s” cannot be counted."), typed);
      *moment = before + (entente_moment_get_day (opens) + days - day_before) * ENTENTE_DAY;
      return TRUE;
    }
  if (entente_schedule_is_relative (schedule))
    return refuse (
        error,
        _ ("Without a date of the event, dates are counted from it: type for example “D−30”."));
  if (entente_moment_parse (typed, edge, moment, &has_time) != ENTENTE_DATE_VALID)
    return refuse (error,
                   _ ("“%s” is no date: type for example “12 June 2027” or “12/06/2027 18:30”."),
                   typed);
  if (!has_time)
    *moment = before
              + (entente_moment_get_day (edge == ENTENTE_MOMENT_ENDS ? *moment - 1 : *moment)
                 - day_before)
                    * ENTENTE_DAY;
  return TRUE;
}

static gboolean
apply_start (EntenteSchedule *schedule,
             guint index,
             const EntenteScheduleItem *item,
             const char *typed,
             GError **error)
{
  EntenteMoment start = item->planned.start;
  EntenteMoment moment;
  g_autoptr (EntenteTrial) trial = NULL;

  if (!parse_moment (schedule, typed, item->planned_edges.start, start, &moment, error))
    return FALSE;
  if (moment == start)
    return TRUE;
  /* What ended a day with another task begins the one it is put on. */
  if (item->planned_edges.start == ENTENTE_MOMENT_ENDS && item->planned.reason != ENTENTE_REASON_RULE
      && entente_moment_get_minute (moment) == 0)
    moment -= ENTENTE_DAY;
  trial = entente_schedule_try (schedule);
  entente_trial_move (trial, &index, 1, moment - start);
  return entente_trial_commit (trial, NULL, error);
}

static gboolean
apply_finish (EntenteSchedule *schedule,
              guint index,
              const EntenteScheduleItem *item,
              const char *typed,
              GError **error)
{
  EntenteMoment finish = item->planned.finish;
  EntenteMoment moment;
  g_autoptr (EntenteTrial) trial = NULL;

  if (item->is_milestone)
    return apply_start (schedule, index, item, typed, error);
  if (!parse_moment (schedule, typed, ENTENTE_MOMENT_ENDS, finish, &moment, error))
    return FALSE;
  if (moment == finish)
    return TRUE;
  if (moment <= item->planned.start)
    return refuse (
        error, _ ("The task would end before it starts: type a later date, or change its start."));
  trial = entente_schedule_try (schedule);
  entente_trial_set_finish (trial, index, moment);
  return entente_trial_commit (trial, NULL, error);
}

static gboolean
apply_progress (EntenteSchedule *schedule, EntenteTask *task, const char *typed, GError **error)
{
  g_autoptr (GPtrArray) tasks = g_ptr_array_new ();
  char *end;
  gint64 percent = g_ascii_strtoll (typed, &end, 10);

  while (g_unichar_isspace (g_utf8_get_char (end)) || *end == '%')
    end = g_utf8_next_char (end);
  if (end == typed || *end != '\0' || percent < 0 || percent > 100)
    return refuse (error, _ ("Progress is a number from 0 to 100."));
  g_ptr_array_add (tasks, task);
  return entente_schedule_set_progress (schedule, tasks, (int) percent, error);
}

static gboolean
apply_deadline (EntenteSchedule *schedule, EntenteTask *task, const char *typed, GError **error)
{
  EntenteMoment moment;
  gboolean has_time;
  g_autofree char *iso = NULL;

  if (*typed == '\0')
    return set_text (schedule, task, ENTENTE_TASK_DEADLINE, "", error);
  if (entente_moment_parse (typed, ENTENTE_MOMENT_ENDS, &moment, &has_time) != ENTENTE_DATE_VALID)
    return refuse (error,
                   _ ("“%s” is no date: type for example “12 June 2027” or “12/06/2027 18:30”."),
                   typed);
  iso = entente_moment_to_iso (moment, ENTENTE_MOMENT_ENDS, has_time);
  return set_text (schedule, task, ENTENTE_TASK_DEADLINE, iso, error);
}

static gboolean
has_name (EntenteRecord *record, const char *folded)
{
  g_autofree char *name = NULL;
  g_autofree char *other = NULL;

  if (ENTENTE_IS_PERSON (record))
    {
      g_autofree char *full = entente_person_dup_full_name (ENTENTE_PERSON (record));

      name = entente_fold (full);
      return g_str_equal (name, folded);
    }
  name = entente_fold (entente_record_get_text (record, ENTENTE_ORGANIZATION_NAME));
  other = entente_fold (entente_record_get_text (record, ENTENTE_ORGANIZATION_SHORT_NAME));
  return g_str_equal (name, folded) || g_str_equal (other, folded);
}

/* Borrowed. */
static EntenteRecord *
find_named (EntenteSchedule *schedule, GType type, const char *name)
{
  GListModel *records = entente_store_get_list (entente_schedule_get_store (schedule), type);
  g_autofree char *folded = entente_fold (name);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (records, i);

      if (has_name (record, folded))
        return record;
    }
  return NULL;
}

/* "Zoé Exemple", "Les Cuillères Volantes", or both; nothing for nobody. */
static gboolean
apply_who (EntenteSchedule *schedule, EntenteTask *task, const char *typed, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  g_auto (GStrv) names = g_strsplit_set (typed, ",;", -1);
  EntenteRecord *person = NULL;
  EntenteRecord *organization = NULL;

  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *name = g_strstrip (names[i]);
      EntenteRecord *found;

      if (*name == '\0')
        continue;
      if ((found = find_named (schedule, ENTENTE_TYPE_PERSON, name)) != NULL)
        person = found;
      else if ((found = find_named (schedule, ENTENTE_TYPE_ORGANIZATION, name)) != NULL)
        organization = found;
      else
        return refuse (
            error, _ ("Nobody in the collective is called “%s”: type a name as it stands there."),
            name);
    }
  edit =
      entente_store_begin (entente_schedule_get_store (schedule), _ ("Say who answers for a task"));
  entente_edit_set_reference (edit, ENTENTE_RECORD (task), ENTENTE_TASK_REFERENT, person);
  if (organization != NULL || person == NULL)
    entente_edit_set_reference (edit, ENTENTE_RECORD (task), ENTENTE_TASK_ORGANIZATION,
                                organization);
  return entente_edit_commit (edit, error);
}

gboolean
entente_task_column_apply (EntenteTaskColumn column,
                           EntenteSchedule *schedule,
                           guint index,
                           const char *text,
                           GError **error)
{
  g_autofree char *typed = g_strstrip (g_strdup (text));
  g_autoptr (EntenteTask) task = NULL;
  const EntenteScheduleItem *items;
  guint n_items;

  items = entente_schedule_get_items (schedule, &n_items);
  g_return_val_if_fail (index < n_items, FALSE);

  task = g_object_ref (items[index].task);
  switch (column)
    {
    case ENTENTE_TASK_COLUMN_TITLE:
      return apply_title (schedule, task, typed, error);
    case ENTENTE_TASK_COLUMN_WHO:
      return apply_who (schedule, task, typed, error);
    case ENTENTE_TASK_COLUMN_DURATION:
      return apply_duration (schedule, task, typed, error);
    case ENTENTE_TASK_COLUMN_START:
      return apply_start (schedule, index, &items[index], typed, error);
    case ENTENTE_TASK_COLUMN_FINISH:
      return apply_finish (schedule, index, &items[index], typed, error);
    case ENTENTE_TASK_COLUMN_PROGRESS:
      return apply_progress (schedule, task, typed, error);
    case ENTENTE_TASK_COLUMN_PREDECESSORS:
      return entente_schedule_set_predecessors (schedule, task, typed, error);
    case ENTENTE_TASK_COLUMN_DEADLINE:
      return apply_deadline (schedule, task, typed, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}
