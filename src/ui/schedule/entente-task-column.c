/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-task-column.h"

#include "entente-duration.h"
#include "schedule/entente-schedule-edit.h"

#include <glib/gi18n-lib.h>

static const EntenteGridColumnInfo infos[] = {
  [ENTENTE_TASK_COLUMN_NUMBER] = { "number", N_ ("No."), 48, TRUE, FALSE, FALSE, TRUE },
  [ENTENTE_TASK_COLUMN_TITLE] = { "title", N_ ("Task"), 270, TRUE, FALSE, TRUE },
  [ENTENTE_TASK_COLUMN_WHO] = { "who", N_ ("Who"), 116, TRUE, FALSE, TRUE },
  [ENTENTE_TASK_COLUMN_DURATION] = { "duration", N_ ("Duration"), 90, FALSE, TRUE, TRUE },
  [ENTENTE_TASK_COLUMN_START] = { "start", N_ ("Start"), 108, TRUE, FALSE, TRUE },
  [ENTENTE_TASK_COLUMN_FINISH] = { "finish", N_ ("Finish"), 108, FALSE, FALSE, TRUE },
  [ENTENTE_TASK_COLUMN_PROGRESS] = { "progress", N_ ("Progress"), 84, FALSE, TRUE, TRUE },
  [ENTENTE_TASK_COLUMN_STATE] = { "state", N_ ("State"), 140, FALSE, FALSE, FALSE },
  [ENTENTE_TASK_COLUMN_PREDECESSORS] = { "predecessors", N_ ("After"), 100, FALSE, FALSE, TRUE },
  [ENTENTE_TASK_COLUMN_FLOAT] = { "float", N_ ("Float"), 80, FALSE, TRUE, FALSE },
  [ENTENTE_TASK_COLUMN_RULE] = { "rule", N_ ("Rule"), 180, FALSE, FALSE, FALSE },
  [ENTENTE_TASK_COLUMN_DEADLINE] = { "deadline", N_ ("Deadline"), 104, FALSE, FALSE, TRUE },
};

static const EntenteScheduleItem *
get_item (EntenteSchedule *schedule, guint item)
{
  guint n_items;
  const EntenteScheduleItem *items = entente_schedule_get_items (schedule, &n_items);

  g_return_val_if_fail (item < n_items, NULL);

  return &items[item];
}

static const char *
get_text (const EntenteScheduleItem *item, guint field)
{
  return entente_record_get_text (ENTENTE_RECORD (item->task), field);
}

static char *
dup_moment (EntenteSchedule *schedule,
            const EntenteScheduleItem *item,
            EntenteMoment moment,
            EntenteMomentEdge edge,
            gboolean brief,
            EntenteLanguage language)
{
  if (moment == ENTENTE_MOMENT_NONE)
    return g_strdup ("");
  return entente_schedule_format_moment (schedule, moment, edge, item->has_time, brief, language);
}

static char *
dup_start (EntenteSchedule *schedule,
           const EntenteScheduleItem *item,
           gboolean brief,
           EntenteLanguage language)
{
  return dup_moment (schedule, item, item->planned.start, item->planned_edges.start, brief,
                     language);
}

static char *
dup_finish (EntenteSchedule *schedule,
            const EntenteScheduleItem *item,
            gboolean brief,
            EntenteLanguage language)
{
  return dup_moment (schedule, item, item->planned.finish, item->planned_edges.finish, brief,
                     language);
}

/* Of a task what was typed, so that weeks stay weeks; of a group what it comes to. */
static char *
dup_duration (EntenteSchedule *schedule,
              guint index,
              const EntenteScheduleItem *item,
              EntenteLanguage language)
{
  EntenteDuration duration;

  if (item->is_group)
    return entente_schedule_format_minutes (schedule, index, item->duration, language);
  if (item->is_milestone)
    return g_strdup ("");
  if (!entente_duration_from_text (get_text (item, ENTENTE_TASK_DURATION), &duration))
    duration = (EntenteDuration){ 1, ENTENTE_UNIT_DAY, FALSE };
  return entente_duration_format (&duration, language);
}

static char *
dup_relative_rule (const EntenteScheduleItem *item, EntenteLanguage language)
{
  EntenteDuration offset;
  g_autofree char *distance = NULL;
  gboolean is_before;

  if (!entente_duration_from_text (get_text (item, ENTENTE_TASK_EVENT_OFFSET), &offset)
      || offset.amount == 0)
    return g_strdup (_ ("With the event"));
  is_before = offset.amount < 0;
  offset.amount = ABS (offset.amount);
  distance = entente_duration_format (&offset, language);
  if (is_before)
    /* Translators: a distance in time, such as "30 days" */
    return g_strdup_printf (_ ("%s before the event"), distance);
  /* Translators: a distance in time, such as "2 weeks" */
  return g_strdup_printf (_ ("%s after the event"), distance);
}

static char *
dup_iso (EntenteSchedule *schedule,
         const char *iso,
         EntenteMomentEdge edge,
         gboolean brief,
         EntenteLanguage language)
{
  EntenteMoment moment;
  gboolean has_time;

  if (!entente_moment_from_iso (iso, edge, &moment, &has_time))
    return g_strdup ("");
  return entente_schedule_format_moment (schedule, moment, edge, has_time, brief, language);
}

static char *
dup_rule (EntenteSchedule *schedule, const EntenteScheduleItem *item, EntenteLanguage language)
{
  EntenteRecord *task = ENTENTE_RECORD (item->task);
  int rule = entente_record_get_choice (task, ENTENTE_TASK_RULE);
  g_autofree char *words = NULL;
  g_autofree char *date = NULL;

  if (rule == ENTENTE_RULE_RELATIVE)
    return dup_relative_rule (item, language);
  words = entente_record_dup_display (task, ENTENTE_TASK_RULE);
  if (rule == ENTENTE_RULE_AS_SOON_AS_POSSIBLE || rule == ENTENTE_RULE_AS_LATE_AS_POSSIBLE)
    return g_steal_pointer (&words);
  date = dup_iso (schedule, entente_record_get_text (task, ENTENTE_TASK_RULE_AT),
                  ENTENTE_MOMENT_STARTS, TRUE, language);
  /* Translators: a rule and its date: "Must start on 12 Jun 2027" */
  return g_strdup_printf (C_ ("rule and date", "%s %s"), words, date);
}

static char *
dup_percent (int percent)
{
  /* Translators: a percentage */
  return g_strdup_printf (_ ("%d %%"), percent);
}

const EntenteGridColumnInfo *
entente_task_column_get_info (EntenteTaskColumn column)
{
  g_return_val_if_fail (column < ENTENTE_N_TASK_COLUMNS, NULL);

  return &infos[column];
}

EntenteGridColumns *
entente_task_columns_new (void)
{
  return entente_grid_columns_new (infos, ENTENTE_N_TASK_COLUMNS, ENTENTE_TASK_COLUMN_TITLE);
}

char *
entente_task_column_dup_text (EntenteTaskColumn column, EntenteSchedule *schedule, guint index,
                              EntenteLanguage language)
{
  const EntenteScheduleItem *item = get_item (schedule, index);

  g_return_val_if_fail (item != NULL, NULL);

  switch (column)
    {
    case ENTENTE_TASK_COLUMN_NUMBER:
      return g_strdup (item->outline);
    case ENTENTE_TASK_COLUMN_TITLE:
      return g_strdup (get_text (item, ENTENTE_TASK_TITLE));
    case ENTENTE_TASK_COLUMN_WHO:
      return g_strdup (item->who);
    case ENTENTE_TASK_COLUMN_DURATION:
      return dup_duration (schedule, index, item, language);
    case ENTENTE_TASK_COLUMN_START:
      return dup_start (schedule, item, TRUE, language);
    case ENTENTE_TASK_COLUMN_FINISH:
      return dup_finish (schedule, item, TRUE, language);
    case ENTENTE_TASK_COLUMN_PROGRESS:
      return dup_percent (item->progress);
    case ENTENTE_TASK_COLUMN_STATE:
      return entente_task_dup_state (schedule, index);
    case ENTENTE_TASK_COLUMN_PREDECESSORS:
      return entente_schedule_dup_predecessors (schedule, index);
    case ENTENTE_TASK_COLUMN_FLOAT:
      return item->is_done || item->is_unbound ? g_strdup ("")
                           : entente_schedule_format_minutes (schedule, index,
                                                              item->planned.total_float, language);
    case ENTENTE_TASK_COLUMN_RULE:
      return dup_rule (schedule, item, language);
    case ENTENTE_TASK_COLUMN_DEADLINE:
      return dup_iso (schedule, get_text (item, ENTENTE_TASK_DEADLINE), ENTENTE_MOMENT_ENDS, TRUE,
                      language);
    case ENTENTE_N_TASK_COLUMNS:
    default:
      g_return_val_if_reached (NULL);
    }
}

char *
entente_task_column_dup_typed (EntenteTaskColumn column, EntenteSchedule *schedule, guint index,
                               EntenteLanguage language)
{
  const EntenteScheduleItem *item = get_item (schedule, index);

  g_return_val_if_fail (item != NULL, NULL);

  switch (column)
    {
    case ENTENTE_TASK_COLUMN_START:
      return dup_start (schedule, item, FALSE, language);
    case ENTENTE_TASK_COLUMN_FINISH:
      return dup_finish (schedule, item, FALSE, language);
    case ENTENTE_TASK_COLUMN_DEADLINE:
      return dup_iso (schedule, get_text (item, ENTENTE_TASK_DEADLINE), ENTENTE_MOMENT_ENDS, FALSE,
                      language);
    case ENTENTE_TASK_COLUMN_PROGRESS:
      return g_strdup_printf ("%d", item->progress);
    default:
      return entente_task_column_dup_text (column, schedule, index, language);
    }
}

/* A group has no duration and no end of its own. */
gboolean
entente_task_column_is_editable (EntenteTaskColumn column, const EntenteScheduleItem *item)
{
  g_return_val_if_fail (item != NULL, FALSE);

  if (column >= ENTENTE_N_TASK_COLUMNS || !infos[column].is_typed)
    return FALSE;
  return !item->is_group
         || (column != ENTENTE_TASK_COLUMN_DURATION && column != ENTENTE_TASK_COLUMN_FINISH
             && column != ENTENTE_TASK_COLUMN_PROGRESS);
}

char *
entente_task_dup_dates (EntenteSchedule *schedule, guint index, EntenteLanguage language)
{
  const EntenteScheduleItem *item = get_item (schedule, index);
  g_autofree char *start = NULL;
  g_autofree char *finish = NULL;

  g_return_val_if_fail (item != NULL, NULL);

  start = dup_start (schedule, item, FALSE, language);
  finish = dup_finish (schedule, item, FALSE, language);
  if (item->is_milestone || g_str_equal (start, finish))
    return g_steal_pointer (&start);
  /* Translators: from a date to a date */
  return g_strdup_printf (C_ ("dates", "%s – %s"), start, finish);
}

char *
entente_task_dup_state (EntenteSchedule *schedule, guint index)
{
  const EntenteScheduleItem *item = get_item (schedule, index);
  g_autofree char *state = NULL;
  g_autofree char *delay = NULL;

  g_return_val_if_fail (item != NULL, NULL);

  if (!item->is_group)
    state = entente_record_dup_display (ENTENTE_RECORD (item->task), ENTENTE_TASK_STATE);
  else
    state = dup_percent (item->progress);
  if (item->delay != ENTENTE_DELAY_NONE)
    delay = entente_schedule_dup_delay (schedule, index);
  if (delay == NULL)
    return g_steal_pointer (&state);
  /* Translators: the state of a task, and its delay */
  return g_strdup_printf (C_ ("state and delay", "%s, %s"), state, delay);
}

/* A word for a delay: what it pushes is said where there is room. */
static const char *
get_delay_word (EntenteDelay delay)
{
  if (delay == ENTENTE_DELAY_ENDANGERING)
    return C_ ("delay", "late, the event is in danger");
  return C_ ("delay", "late");
}

/* Short, and cheap: it is made for each row that scrolls in. */
static char *
dup_short_state (EntenteSchedule *schedule, const EntenteScheduleItem *item)
{
  g_autofree char *state = NULL;

  if (item->is_group)
    state = dup_percent (item->progress);
  else
    state = entente_record_dup_display (ENTENTE_RECORD (item->task), ENTENTE_TASK_STATE);
  if (item->delay == ENTENTE_DELAY_NONE)
    return g_steal_pointer (&state);
  return g_strdup_printf (C_ ("state and delay", "%s, %s"), state, get_delay_word (item->delay));
}

char *
entente_task_dup_sentence (EntenteSchedule *schedule, guint index, EntenteLanguage language)
{
  const EntenteScheduleItem *item = get_item (schedule, index);
  g_autofree char *dates = NULL;
  g_autofree char *state = NULL;

  g_return_val_if_fail (item != NULL, NULL);

  dates = entente_task_dup_dates (schedule, index, language);
  state = dup_short_state (schedule, item);
  if (*item->who == '\0')
    /* Translators: a task for a screen reader: number, title, dates, state */
    return g_strdup_printf (C_ ("row", "%s %s, %s, %s, nobody named"), item->outline,
                            get_text (item, ENTENTE_TASK_TITLE), dates, state);
  /* Translators: a task for a screen reader: number, title, dates, state, who */
  return g_strdup_printf (C_ ("row", "%s %s, %s, %s, %s"), item->outline,
                          get_text (item, ENTENTE_TASK_TITLE), dates, state, item->who);
}
