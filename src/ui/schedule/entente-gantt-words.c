/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said beside the pointer: of a bar, of a link, and of what a drag would come to. */
#include "config.h"

#include "schedule/entente-schedule-chart-private.h"

#include "schedule/entente-task-column.h"

#include <glib/gi18n-lib.h>

static const char *
get_title (const EntenteScheduleItem *item)
{
  const char *title = entente_record_get_text (ENTENTE_RECORD (item->task), ENTENTE_TASK_TITLE);

  return *title != '\0' ? title : item->outline;
}

/* "D−30" beside a date; NULL when dates are said so already, or there is no event. */
static char *
dup_offset (EntenteSchedule *schedule, const EntenteScheduleItem *item)
{
  EntenteMoment opens, closes;
  gint64 first, last, days;

  if (entente_schedule_is_relative (schedule) || item->planned.start == ENTENTE_MOMENT_NONE
      || !entente_schedule_get_event (schedule, &opens, &closes))
    return NULL;
  entente_schedule_item_get_days (item, &first, &last);
  days = first - entente_moment_get_day (opens);
  if (days < 0)
    /* Translators: so many days before the day of the event */
    return g_strdup_printf (C_ ("event", "D−%d"), (int) -days);
  if (days > 0)
    /* Translators: so many days after the day of the event */
    return g_strdup_printf (C_ ("event", "D+%d"), (int) days);
  return g_strdup (C_ ("event", "D-day"));
}

static char *
dup_moment (EntenteSchedule *schedule,
            const EntenteScheduleItem *item,
            EntenteMoment moment,
            EntenteMomentEdge edge)
{
  if (moment == ENTENTE_MOMENT_NONE)
    return g_strdup ("");
  return entente_schedule_format_moment (schedule, moment, edge, item->has_time, FALSE,
                                         entente_schedule_get_language ());
}

/* From start to finish, with the distance to the event. */
static char *
dup_dates (EntenteSchedule *schedule, const EntenteScheduleItem *item)
{
  g_autofree char *start =
      dup_moment (schedule, item, item->planned.start, item->planned_edges.start);
  g_autofree char *finish =
      dup_moment (schedule, item, item->planned.finish, item->planned_edges.finish);
  g_autofree char *offset = dup_offset (schedule, item);
  g_autofree char *both = NULL;

  if (g_str_equal (start, finish))
    both = g_steal_pointer (&start);
  else
    both = g_strdup_printf (C_ ("dates", "%s – %s"), start, finish);
  if (offset == NULL)
    return g_steal_pointer (&both);
  /* Translators: dates, and their distance to the event: "12 June 2027 (D−30)" */
  return g_strdup_printf (C_ ("dates", "%s (%s)"), both, offset);
}

static void
append_line (GString *words, const char *line)
{
  if (line != NULL && *line != '\0')
    g_string_append_printf (words, "\n%s", line);
}

/* What the change means for one other task: contradictions name it themselves. */
static void
append_problem (GString *words, const EntenteScheduleItem *item, const char *sentence)
{
  if (strstr (sentence, get_title (item)) != NULL)
    {
      append_line (words, sentence);
      return;
    }
  g_string_append_c (words, '\n');
  /* Translators: the title of a task, and what becomes of it */
  g_string_append_printf (words, C_ ("consequence", "“%s”: %s"), get_title (item), sentence);
}

/* What the change means for the task itself when it needs a thought, and for others: the first of
   those in trouble by its name, since there is no place for all. */
static void
append_consequences (GString *words,
                     EntenteTrial *trial,
                     const EntenteScheduleItem *items,
                     guint item)
{
  g_autoptr (GPtrArray) consequences = entente_trial_dup_consequences (trial);
  const EntenteConsequence *problem = NULL;
  guint n_moved = 0, n_problems = 0;

  for (guint i = 0; i < consequences->len; i++)
    {
      const EntenteConsequence *consequence = consequences->pdata[i];

      if (consequence->item == item)
        append_line (words, consequence->sentence);
      else if (consequence->from != consequence->to)
        n_moved++;
      if (consequence->item == item || consequence->sentence == NULL)
        continue;
      if (problem == NULL)
        problem = consequence;
      n_problems++;
    }
  if (n_moved > 0)
    {
      g_string_append_c (words, '\n');
      g_string_append_printf (
          words, ngettext ("%u other task moves", "%u other tasks move", n_moved), n_moved);
    }
  if (problem != NULL)
    append_problem (words, &items[problem->item], problem->sentence);
  if (n_problems > 1)
    {
      g_string_append_c (words, '\n');
      g_string_append_printf (
          words,
          ngettext ("%u more task needs a thought", "%u more tasks need a thought", n_problems - 1),
          n_problems - 1);
    }
}

char *
_entente_gantt_words_dup_trial (EntenteSchedule *schedule, EntenteTrial *trial, guint item)
{
  guint n_items;
  const EntenteScheduleItem *items = entente_trial_get_items (trial, &n_items);
  GString *words;
  g_autofree char *dates = NULL;

  g_assert (item < n_items);
  dates = dup_dates (schedule, &items[item]);
  words = g_string_new (dates);
  append_consequences (words, trial, items, item);
  return g_string_free (words, FALSE);
}

char *
_entente_gantt_words_dup_row (EntenteSchedule *schedule, guint index)
{
  guint n_items;
  const EntenteScheduleItem *items = entente_schedule_get_items (schedule, &n_items);
  g_autofree char *dates = NULL;
  g_autofree char *state = NULL;
  g_autofree char *reason = NULL;
  GString *words;

  g_assert (index < n_items);
  dates = dup_dates (schedule, &items[index]);
  state = entente_task_dup_state (schedule, index);
  reason = entente_schedule_dup_reason (schedule, index);
  words = g_string_new (get_title (&items[index]));
  append_line (words, dates);
  append_line (words, items[index].who);
  append_line (words, state);
  append_line (words, reason);
  return g_string_free (words, FALSE);
}

char *
_entente_gantt_words_dup_link (EntenteSchedule *schedule,
                               guint from,
                               guint to,
                               EntenteLinkKind kind)
{
  guint n_items;
  const EntenteScheduleItem *items = entente_schedule_get_items (schedule, &n_items);
  const char *a, *b;

  g_assert (from < n_items && to < n_items);
  a = get_title (&items[from]);
  b = get_title (&items[to]);
  switch (kind)
    {
    case ENTENTE_LINK_START_START:
      return g_strdup_printf (_ ("“%s” starts when “%s” starts"), b, a);
    case ENTENTE_LINK_FINISH_FINISH:
      return g_strdup_printf (_ ("“%s” finishes when “%s” is finished"), b, a);
    case ENTENTE_LINK_START_FINISH:
      return g_strdup_printf (_ ("“%s” finishes when “%s” starts"), b, a);
    case ENTENTE_LINK_FINISH_START:
    default:
      return g_strdup_printf (_ ("“%s” starts when “%s” is finished"), b, a);
    }
}
