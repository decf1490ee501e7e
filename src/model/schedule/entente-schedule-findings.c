/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-findings.h"

#include "collective/entente-project-details.h"
#include "entente-typography.h"
#include "schedule/entente-absence.h"
#include "schedule/entente-assignment.h"
#include "schedule/entente-filing-date.h"
#include "schedule/entente-schedule-calendars-private.h"
#include "schedule/entente-workload.h"

#include <glib/gi18n-lib.h>

/* More of the same than this is told in one sentence. */
#define TOLD_ONE_BY_ONE 3

/* One person above this share of the open tasks, when there are enough of them to be shared. */
#define LARGE_SHARE 40
#define FEWEST_TO_SHARE 5

typedef struct
{
  EntenteSchedule *schedule;        /* borrowed */
  const EntenteScheduleItem *items; /* borrowed */
  guint n_items;
  EntenteRecord *project;           /* borrowed */
  EntenteMoment now;
  GPtrArray *findings;              /* borrowed */
} Search;

static void
add (Search *self, guint item, int field, char *sentence)
{
  g_ptr_array_add (self->findings,
                   entente_finding_new (ENTENTE_SEVERITY_WARNING,
                                        sentence,
                                        item != ENTENTE_SCHEDULE_NONE
                                          ? ENTENTE_RECORD (self->items[item].task)
                                          : NULL,
                                        field));
}

static EntenteRecord *
get_task (Search *self, guint item)
{
  return ENTENTE_RECORD (self->items[item].task);
}

static const char *
get_title (Search *self, guint item)
{
  return entente_record_get_text (get_task (self, item), ENTENTE_TASK_TITLE);
}

static gboolean
is_open_task (Search *self, guint item)
{
  const EntenteScheduleItem *shown = &self->items[item];

  return !shown->is_group && !shown->is_done && !shown->is_milestone;
}

static char *
say_day (EntenteMoment at, EntenteMomentEdge edge)
{
  GDate date;

  entente_moment_get_date (at, edge, &date);
  return entente_typography_format_date (&date,
                                         ENTENTE_DATE_PLAIN,
                                         entente_schedule_get_language ());
}

/* Formalities */

static void
find_late_formalities (Search *self)
{
  EntenteHolidays holidays
    = entente_record_get_choice (self->project, ENTENTE_PROJECT_DETAILS_HOLIDAYS);
  EntenteMoment opens;

  if (!entente_schedule_get_event (self->schedule, &opens, NULL))
    return;

  for (guint i = 0; i < self->n_items; i++)
    {
      gint64 clear_days = entente_record_get_integer (get_task (self, i), ENTENTE_TASK_CLEAR_DAYS);
      EntenteMoment end;
      g_autofree char *day = NULL;

      if (self->items[i].is_group || self->items[i].is_done || clear_days <= 0
          || clear_days > G_MAXINT16)
        continue;
      end = (entente_filing_date_find (entente_moment_get_day (opens), clear_days, holidays) + 1)
            * ENTENTE_DAY;
      if (end > self->now)
        continue;
      day = say_day (end, ENTENTE_MOMENT_ENDS);
      add (self, i, ENTENTE_TASK_CLEAR_DAYS,
           /* Translators: title of a formality, a date. */
           g_strdup_printf (
               _("“%s” should have been filed by %s, the last day the law allows: ask the "
                  "authority at once whether it still can be."),
               get_title (self, i), day));
    }
}

/* Nobody */

static void
tell_without_referent (Search *self, GArray *items)
{
  if (items->len > TOLD_ONE_BY_ONE)
    {
      guint first = g_array_index (items, guint, 0);

      add (self, first, ENTENTE_TASK_REFERENT,
           g_strdup_printf (
               ngettext ("%u open task has nobody to answer for it; the first is “%s”.",
                         "%u open tasks have nobody to answer for them; the first is “%s”.",
                         items->len),
               items->len, get_title (self, first)));
      return;
    }

  for (guint i = 0; i < items->len; i++)
    {
      guint item = g_array_index (items, guint, i);

      add (self,
           item,
           ENTENTE_TASK_REFERENT,
           g_strdup_printf (_("Nobody answers for “%s”: choose a referent."),
                            get_title (self, item)));
    }
}

static void
find_without_referent (Search *self)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->n_items; i++)
    if (is_open_task (self, i)
        && !entente_record_is_filled (get_task (self, i), ENTENTE_TASK_REFERENT))
      g_array_append_val (items, i);

  tell_without_referent (self, items);
}

/* Without a date of the event */

static void
find_without_event (Search *self)
{
  guint first = ENTENTE_SCHEDULE_NONE;
  guint n = 0;

  if (entente_schedule_is_relative (self->schedule)
      || entente_schedule_get_event (self->schedule, NULL, NULL))
    return;

  for (guint i = 0; i < self->n_items; i++)
    {
      if (entente_record_get_choice (get_task (self, i), ENTENTE_TASK_RULE)
          != ENTENTE_RULE_RELATIVE)
        continue;
      if (n++ == 0)
        first = i;
    }

  if (n > 0)
    add (self, first, ENTENTE_TASK_RULE,
         /* Translators: a number of tasks, the title of the first. */
         g_strdup_printf (
             ngettext ("%u task, “%s”, is counted from the event, which has no date: until "
                       "it has one, it stands as soon as possible.",
                       "%u tasks, the first of them “%s”, are counted from the event, "
                       "which has no date: until it has one, they stand as soon as possible.",
                       n),
             n, get_title (self, first)));
}

/* What cannot be */

static void
find_contradictions (Search *self)
{
  g_autoptr (GPtrArray) contradictions = entente_schedule_dup_contradictions (self->schedule);

  for (guint i = 0; i < contradictions->len; i++)
    {
      const EntenteContradiction *contradiction = contradictions->pdata[i];
      EntenteRecord *task = NULL;

      if (contradiction->items->len > 0)
        task = get_task (self, g_array_index (contradiction->items, guint, 0));
      g_ptr_array_add (self->findings,
                       entente_finding_new (ENTENTE_SEVERITY_ERROR,
                                            g_strdup (contradiction->sentence),
                                            task,
                                            ENTENTE_TASK_RULE));
    }
}

/* Late */

static void
find_late (Search *self)
{
  for (guint i = 0; i < self->n_items; i++)
    {
      const EntenteScheduleItem *shown = &self->items[i];
      g_autofree char *delay = NULL;

      if (shown->is_group || shown->is_done
          || (shown->delay != ENTENTE_DELAY_ENDANGERING
              && !(shown->is_milestone && shown->delay == ENTENTE_DELAY_HARMLESS)))
        continue;
      delay = entente_schedule_dup_delay (self->schedule, i);
      if (delay != NULL)
        add (self,
             i,
             -1,
             /* Translators: title of a task, what its delay comes to. */
             g_strdup_printf (_("“%s”: %s"), get_title (self, i), delay));
    }
}

/* Away */

static void
tell_absence (Search *self, guint item, EntenteRecord *person, EntenteRecord *absence)
{
  EntenteMoment from, until;
  g_autofree char *name = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (!_entente_absence_read (absence, &from, &until) || until <= self->now
      || until <= self->items[item].expected.start || from >= self->items[item].expected.finish)
    return;

  name = entente_person_dup_full_name (ENTENTE_PERSON (person));
  first = say_day (from, ENTENTE_MOMENT_STARTS);
  last = say_day (until, ENTENTE_MOMENT_ENDS);
  add (self,
       item,
       ENTENTE_TASK_REFERENT,
       /* Translators: name, first day, last day, title of a task. */
       g_strdup_printf (_("%s is away from %s to %s, during “%s”."),
                        name,
                        first,
                        last,
                        get_title (self, item)));
}

static void
find_absences_of (Search *self, guint item, gint64 person)
{
  EntenteStore *store = entente_schedule_get_store (self->schedule);
  EntenteRecord *record = entente_store_get_record (store, ENTENTE_TYPE_PERSON, person);
  GListModel *absences;

  if (record == NULL)
    return;

  absences = entente_store_get_referrers (store,
                                          ENTENTE_TYPE_ABSENCE,
                                          ENTENTE_ABSENCE_PERSON,
                                          person);
  for (guint i = 0; i < g_list_model_get_n_items (absences); i++)
    {
      g_autoptr (EntenteRecord) absence = g_list_model_get_item (absences, i);

      tell_absence (self, item, record, absence);
    }
}

static void
find_absences (Search *self)
{
  EntenteStore *store = entente_schedule_get_store (self->schedule);

  for (guint i = 0; i < self->n_items; i++)
    {
      gint64 referent = entente_record_get_reference (get_task (self, i), ENTENTE_TASK_REFERENT);
      GListModel *assignments;

      if (self->items[i].is_group || self->items[i].is_done)
        continue;
      find_absences_of (self, i, referent);
      assignments
        = entente_store_get_referrers (store,
                                       ENTENTE_TYPE_ASSIGNMENT,
                                       ENTENTE_ASSIGNMENT_TASK,
                                       entente_record_get_id (get_task (self, i)));
      for (guint j = 0; j < g_list_model_get_n_items (assignments); j++)
        {
          g_autoptr (EntenteRecord) assignment = g_list_model_get_item (assignments, j);
          gint64 person = entente_record_get_reference (assignment, ENTENTE_ASSIGNMENT_PERSON);

          if (person != referent
              && entente_record_get_choice (assignment, ENTENTE_ASSIGNMENT_PART)
                     == ENTENTE_PART_DOES)
            find_absences_of (self, i, person);
        }
    }
}

/* Too much for one */

static void
tell_share (Search *self, gint64 person, guint n, guint n_open)
{
  EntenteRecord *record = entente_store_get_record (entente_schedule_get_store (self->schedule),
                                                    ENTENTE_TYPE_PERSON,
                                                    person);
  g_autofree char *name = NULL;

  if (record == NULL || n * 100 <= n_open * LARGE_SHARE)
    return;

  name = entente_person_dup_full_name (ENTENTE_PERSON (record));
  g_ptr_array_add (
      self->findings,
      entente_finding_new (
          ENTENTE_SEVERITY_WARNING,
          /* Translators: name, two numbers of tasks, the same in per cent. */
          g_strdup_printf (_("%s answers for %u of the %u open tasks (%u %%): some of "
                              "them could be shared."),
                           name, n, n_open, n * 100 / n_open),
          record, -1));
}

static void
find_large_shares (Search *self)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer person, n;
  guint n_open = 0;

  for (guint i = 0; i < self->n_items; i++)
    {
      gint64 referent;

      if (!is_open_task (self, i))
        continue;
      n_open++;
      referent = entente_record_get_reference (get_task (self, i), ENTENTE_TASK_REFERENT);
      if (referent != 0)
        g_hash_table_insert (
          counts,
          g_memdup2 (&referent, sizeof referent),
          GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, &referent)) + 1));
    }

  if (n_open < FEWEST_TO_SHARE)
    return;
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &person, &n))
    tell_share (self, *(gint64 *) person, GPOINTER_TO_UINT (n), n_open);
}

static void
tell_overload (Search *self, const EntenteWorkload *load)
{
  guint first = G_MAXUINT;
  guint n = 0;
  g_autofree char *when = NULL;
  EntenteRecord *who;

  for (guint i = 0; i < load->n_weeks; i++)
    {
      if (!load->weeks[i].is_overloaded)
        continue;
      if (n++ == 0)
        first = i;
    }
  if (n == 0)
    return;

  who = load->person != NULL ? ENTENTE_RECORD (load->person) : ENTENTE_RECORD (load->organization);
  when = entente_workload_dup_sentence (load, first);
  g_ptr_array_add (
    self->findings,
    entente_finding_new (ENTENTE_SEVERITY_WARNING,
                         /* Translators: name, number of weeks, what the first one looks like. */
                         g_strdup_printf (ngettext ("%s has more work than time in %u week. %s.",
                                                    "%s has more work than time in %u weeks. The "
                                                    "first: %s.",
                                                    n),
                                          load->name,
                                          n,
                                          when),
                         who,
                         -1));
}

static void
find_overloads (Search *self)
{
  for (int by_organization = FALSE; by_organization <= TRUE; by_organization++)
    {
      g_autoptr (GPtrArray) loads = entente_workload_list (self->schedule, by_organization);

      for (guint i = 0; i < loads->len; i++)
        tell_overload (self, loads->pdata[i]);
    }
}

/**
 * entente_schedule_find_facts:
 * @schedule: a schedule
 * @findings: (element-type EntenteFinding): where findings are added
 *
 * Looks for what deserves a thought: dates that contradict each other, formalities whose legal date
 * has passed, what endangers the event, milestones that are late, people away during their tasks,
 * tasks nobody answers for, one person with more than two fifths of the open tasks, weeks with more
 * work than time, distances to an event without a date. What was done is past.
 */
void
entente_schedule_find_facts (EntenteSchedule *schedule, GPtrArray *findings)
{
  Search search = { .schedule = schedule, .findings = findings };

  g_return_if_fail (ENTENTE_IS_SCHEDULE (schedule));
  g_return_if_fail (findings != NULL);

  search.items = entente_schedule_get_items (schedule, &search.n_items);
  search.now = entente_schedule_get_now (schedule);
  search.project = entente_store_get_record (entente_schedule_get_store (schedule),
                                             ENTENTE_TYPE_PROJECT_DETAILS,
                                             ENTENTE_PROJECT_DETAILS_ID);

  find_contradictions (&search);
  find_late_formalities (&search);
  find_without_event (&search);
  if (!entente_schedule_is_relative (schedule))
    {
      find_late (&search);
      find_absences (&search);
    }
  find_without_referent (&search);
  find_large_shares (&search);
  find_overloads (&search);
}
