/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-workload.h"

#include "collective/entente-position.h"
#include "entente-duration.h"
#include "entente-fold.h"
#include "entente-typography.h"
#include "schedule/entente-assignment.h"

#include <glib/gi18n-lib.h>

/* What a person works in a day when the calendar only says that all of it is open. */
#define WORKING_DAY (7 * 60)
#define LONGEST_DAY (12 * 60)

/* Ten years; a file with dates that lie further apart has a mistake in it. */
#define MOST_WEEKS 520
#define WEEK (7 * ENTENTE_DAY)

typedef struct
{
  EntenteSchedule *schedule; /* borrowed */
  EntenteStore *store;       /* borrowed */
  gboolean by_organization;
  EntenteMoment first;       /* a Monday, 00:00 */
  guint n_weeks;
  GHashTable *loads;         /* owned: EntenteRecord → EntenteWorkload, which it owns */
} Counting;

/* Those who work */

static EntenteRecord *
get_target (EntenteRecord *record, guint field, GType type)
{
  return entente_store_get_record (entente_record_get_store (record),
                                   type,
                                   entente_record_get_reference (record, field));
}

static void
add_worker (GPtrArray *workers, EntenteRecord *who)
{
  if (who != NULL && !g_ptr_array_find (workers, who, NULL))
    g_ptr_array_add (workers, who);
}

static GListModel *
get_assignments (Counting *self, EntenteRecord *task)
{
  return entente_store_get_referrers (self->store,
                                      ENTENTE_TYPE_ASSIGNMENT,
                                      ENTENTE_ASSIGNMENT_TASK,
                                      entente_record_get_id (task));
}

/* Nobody said which organisation: that of the person who answers for it. */
static EntenteRecord *
find_organization_of (Counting *self, EntenteRecord *task)
{
  GListModel *positions
    = entente_store_get_referrers (self->store,
                                   ENTENTE_TYPE_POSITION,
                                   ENTENTE_POSITION_PERSON,
                                   entente_record_get_reference (task, ENTENTE_TASK_REFERENT));
  g_autoptr (EntenteRecord) position = NULL;

  if (!entente_record_is_filled (task, ENTENTE_TASK_REFERENT))
    return NULL;
  position = g_list_model_get_item (positions, 0);

  return position != NULL
           ? get_target (position, ENTENTE_POSITION_ORGANIZATION, ENTENTE_TYPE_ORGANIZATION)
           : NULL;
}

static GPtrArray *
list_workers (Counting *self, EntenteRecord *task)
{
  GPtrArray *workers = g_ptr_array_new ();
  GListModel *assignments = get_assignments (self, task);
  guint field = self->by_organization ? ENTENTE_TASK_ORGANIZATION : ENTENTE_TASK_REFERENT;
  guint part = self->by_organization ? ENTENTE_ASSIGNMENT_ORGANIZATION : ENTENTE_ASSIGNMENT_PERSON;
  GType type = self->by_organization ? ENTENTE_TYPE_ORGANIZATION : ENTENTE_TYPE_PERSON;

  add_worker (workers, get_target (task, field, type));
  for (guint i = 0; i < g_list_model_get_n_items (assignments); i++)
    {
      g_autoptr (EntenteRecord) assignment = g_list_model_get_item (assignments, i);

      if (entente_record_get_choice (assignment, ENTENTE_ASSIGNMENT_PART) == ENTENTE_PART_DOES)
        add_worker (workers, get_target (assignment, part, type));
    }
  if (workers->len == 0 && self->by_organization)
    add_worker (workers, find_organization_of (self, task));

  return workers;
}

/* Time */

/* Open minutes count as they are, but for calendars whose days are too long to be worked
   through. */
static gint64
count_work (EntenteWorkTime *time, EntenteMoment from, EntenteMoment until)
{
  gint64 open = entente_work_time_between (time, from, until);
  gint64 day = entente_work_time_get_day_minutes (time);

  return day > LONGEST_DAY ? open * WORKING_DAY / day : open;
}

static EntenteWorkTime *
get_time (Counting *self, EntenteRecord *organization, EntenteRecord *person)
{
  return entente_schedule_get_work_time (self->schedule,
                                         (EntenteOrganization *) organization,
                                         (EntentePerson *) person);
}

static GPtrArray *
list_members (Counting *self, EntenteRecord *organization)
{
  GListModel *positions = entente_store_get_referrers (self->store,
                                                       ENTENTE_TYPE_POSITION,
                                                       ENTENTE_POSITION_ORGANIZATION,
                                                       entente_record_get_id (organization));
  GPtrArray *members = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (positions); i++)
    {
      g_autoptr (EntenteRecord) position = g_list_model_get_item (positions, i);

      add_worker (members, get_target (position, ENTENTE_POSITION_PERSON, ENTENTE_TYPE_PERSON));
    }

  return members;
}

static void
measure_weeks (Counting *self, EntenteWorkload *load, EntenteWorkTime *time)
{
  for (guint i = 0; i < self->n_weeks; i++)
    {
      EntenteMoment monday = self->first + (gint64) i * WEEK;

      load->weeks[i].available += count_work (time, monday, monday + WEEK);
    }
}

/* An organisation has the time of those who are known to be in it, and of one person at least. */
static void
measure_availability (Counting *self, EntenteWorkload *load)
{
  g_autoptr (GPtrArray) members = NULL;

  if (load->person != NULL)
    {
      measure_weeks (self, load, get_time (self, NULL, ENTENTE_RECORD (load->person)));
      return;
    }

  members = list_members (self, ENTENTE_RECORD (load->organization));
  for (guint i = 0; i < members->len; i++)
    measure_weeks (self,
                   load,
                   get_time (self, ENTENTE_RECORD (load->organization), members->pdata[i]));
  if (members->len == 0)
    measure_weeks (self, load, get_time (self, ENTENTE_RECORD (load->organization), NULL));
}

/* Work */

static gint64
read_minutes (const EntenteDuration *duration)
{
  switch (duration->unit)
    {
    case ENTENTE_UNIT_MINUTE:
      return duration->amount;
    case ENTENTE_UNIT_HOUR:
      return duration->amount * 60;
    case ENTENTE_UNIT_HALF_DAY:
      return duration->amount * WORKING_DAY / 2;
    case ENTENTE_UNIT_DAY:
      return duration->amount * WORKING_DAY;
    case ENTENTE_UNIT_WEEK:
      return duration->amount * WORKING_DAY * 5;
    case ENTENTE_UNIT_PERCENT:
    default:
      return 0;
    }
}

static gboolean
is_in_hours (EntenteRecord *task)
{
  EntenteDuration duration;

  return entente_duration_from_text (entente_record_get_text (task, ENTENTE_TASK_DURATION),
                                     &duration)
         && duration.unit <= ENTENTE_UNIT_HOUR;
}

/* The effort is that of all together; without one, everybody is at it as long as it lasts. */
static gint64
find_work (const EntenteScheduleItem *item, EntenteWorkTime *time, guint n_workers)
{
  EntenteRecord *task = ENTENTE_RECORD (item->task);
  EntenteDuration effort;

  if (entente_duration_from_text (entente_record_get_text (task, ENTENTE_TASK_EFFORT), &effort)
      && effort.amount > 0)
    return read_minutes (&effort) / n_workers;
  if (is_in_hours (task))
    return item->expected.finish - item->expected.start;

  return count_work (time, item->expected.start, item->expected.finish);
}

static EntenteWorkload *
get_load (Counting *self, EntenteRecord *who)
{
  EntenteWorkload *load = g_hash_table_lookup (self->loads, who);

  if (load != NULL)
    return load;

  load = g_new0 (EntenteWorkload, 1);
  load->n_weeks = self->n_weeks;
  load->weeks = g_new0 (EntenteWorkloadWeek, self->n_weeks);
  for (guint i = 0; i < self->n_weeks; i++)
    {
      load->weeks[i].monday = entente_moment_get_day (self->first) + (gint64) i * 7;
      load->weeks[i].items = g_array_new (FALSE, FALSE, sizeof (guint));
    }
  if (ENTENTE_IS_PERSON (who))
    {
      load->person = g_object_ref (ENTENTE_PERSON (who));
      load->name = entente_person_dup_full_name (load->person);
    }
  else
    {
      load->organization = g_object_ref (ENTENTE_ORGANIZATION (who));
      load->name = g_strdup (entente_record_get_text (who, ENTENTE_ORGANIZATION_NAME));
    }
  g_hash_table_insert (self->loads, who, load);

  return load;
}

static guint
find_week (Counting *self, EntenteMoment at)
{
  return CLAMP ((at - self->first) / WEEK, 0, self->n_weeks - 1);
}

/* By open time; what is rounded away in one week comes in the next. */
static void
spread (Counting *self, EntenteWorkload *load, guint item, EntenteWorkTime *time, gint64 work)
{
  const EntentePlanDates *dates
    = &entente_schedule_get_items (self->schedule, NULL)[item].expected;
  guint first = find_week (self, dates->start);
  guint last = find_week (self, MAX (dates->start, dates->finish - 1));
  gint64 open = entente_work_time_between (time, dates->start, dates->finish);
  gint64 given = 0;

  for (guint i = first; i <= last; i++)
    {
      EntenteMoment end = MIN (dates->finish, self->first + (gint64) (i + 1) * WEEK);
      gint64 passed = entente_work_time_between (time, dates->start, end);
      gint64 until_now = open > 0 && i < last ? work * passed / open : work;

      load->weeks[i].planned += until_now - given;
      given = until_now;
      g_array_append_val (load->weeks[i].items, item);
    }
}

static void
count_task (Counting *self, guint item)
{
  const EntenteScheduleItem *shown = &entente_schedule_get_items (self->schedule, NULL)[item];
  EntenteRecord *task = ENTENTE_RECORD (shown->task);
  g_autoptr (GPtrArray) workers = NULL;

  if (shown->is_group || shown->is_milestone || shown->expected.start == ENTENTE_MOMENT_NONE)
    return;

  workers = list_workers (self, task);
  for (guint i = 0; i < workers->len; i++)
    {
      EntenteRecord *who = workers->pdata[i];
      EntenteRecord *organization
        = get_target (task, ENTENTE_TASK_ORGANIZATION, ENTENTE_TYPE_ORGANIZATION);
      EntenteWorkTime *time = ENTENTE_IS_PERSON (who) ? get_time (self, organization, who)
                                                      : get_time (self, who, NULL);

      spread (self, get_load (self, who), item, time, find_work (shown, time, workers->len));
    }
}

/* All of it */

static void
workload_free (gpointer data)
{
  EntenteWorkload *self = data;

  for (guint i = 0; i < self->n_weeks; i++)
    g_array_unref (self->weeks[i].items);
  g_clear_object (&self->person);
  g_clear_object (&self->organization);
  g_free (self->weeks);
  g_free (self->name);
  g_free (self);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const EntenteWorkload *left = *(EntenteWorkload *const *) a;
  const EntenteWorkload *right = *(EntenteWorkload *const *) b;

  return entente_fold_compare (left->name, right->name);
}

/* From the Monday of the first task to the Sunday of the last. */
static void
set_weeks (Counting *self, guint n_items)
{
  const EntenteScheduleItem *items = entente_schedule_get_items (self->schedule, NULL);
  EntenteMoment first = G_MAXINT64;
  EntenteMoment last = G_MININT64;
  gint64 day;

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].is_group || items[i].expected.start == ENTENTE_MOMENT_NONE)
        continue;
      first = MIN (first, items[i].expected.start);
      last = MAX (last, items[i].expected.finish);
    }
  if (first > last)
    return;

  /* 5 January 1970 was a Monday. */
  day = entente_moment_get_day (first);
  self->first = (day - ((day - 4) % 7 + 7) % 7) * ENTENTE_DAY;
  self->n_weeks = MIN ((last - self->first + WEEK - 1) / WEEK, MOST_WEEKS);
  self->n_weeks = MAX (self->n_weeks, 1);
}

static void
finish (Counting *self, EntenteWorkload *load)
{
  EntenteMoment now = entente_schedule_get_now (self->schedule);

  measure_availability (self, load);
  for (guint i = 0; i < load->n_weeks; i++)
    {
      EntenteWorkloadWeek *week = &load->weeks[i];

      week->is_overloaded = week->planned > week->available
                            && (week->monday + 7) * ENTENTE_DAY > now;
    }
}

/**
 * entente_workload_list:
 * @schedule: a schedule
 * @by_organization: organisations instead of people
 *
 * Counts the work of everybody by ISO week. The effort of a task is shared by those who do it and
 * spread over its working time; without an effort each of them works as long as the task lasts.
 * Where a calendar has days of more than twelve hours, seven of them are work. A plan without dates
 * has no weeks.
 *
 * Returns: (transfer full) (element-type EntenteWorkload): those who have something to do, by name
 */
GPtrArray *
entente_workload_list (EntenteSchedule *schedule, gboolean by_organization)
{
  GPtrArray *loads = g_ptr_array_new_with_free_func (workload_free);
  g_autoptr (GHashTable) table = g_hash_table_new (NULL, NULL);
  Counting counting = { .schedule = schedule, .by_organization = by_organization, .loads = table };
  GHashTableIter iter;
  gpointer load;
  guint n_items;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (schedule), loads);

  counting.store = entente_schedule_get_store (schedule);
  entente_schedule_get_items (schedule, &n_items);
  if (!entente_schedule_is_relative (schedule))
    set_weeks (&counting, n_items);
  if (counting.n_weeks == 0)
    return loads;

  for (guint i = 0; i < n_items; i++)
    count_task (&counting, i);
  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, NULL, &load))
    {
      finish (&counting, load);
      g_ptr_array_add (loads, load);
    }
  g_ptr_array_sort (loads, compare);

  return loads;
}

static char *
say_hours (gint64 minutes)
{
  /* Translators: a number of hours of work. */
  return g_strdup_printf (_("%d h"), (int) ((minutes + 30) / 60));
}

/**
 * entente_workload_dup_sentence:
 * @self: the work of somebody
 * @week: which week
 *
 * Returns: (transfer full): when, how much work and how much time, translated
 */
char *
entente_workload_dup_sentence (const EntenteWorkload *self, guint week)
{
  g_autofree char *day = NULL;
  g_autofree char *planned = NULL;
  g_autofree char *available = NULL;
  GDate monday;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (week < self->n_weeks, NULL);

  entente_moment_get_date (self->weeks[week].monday * ENTENTE_DAY, ENTENTE_MOMENT_STARTS, &monday);
  day = entente_typography_format_date (&monday,
                                        ENTENTE_DATE_PLAIN,
                                        entente_schedule_get_language ());
  planned = say_hours (self->weeks[week].planned);
  available = say_hours (self->weeks[week].available);
  /* Translators: number of the week, its Monday, hours of work, hours there are for it. */
  return g_strdup_printf (_("Week %u, from %s: %s of work for %s available"),
                          g_date_get_iso8601_week_of_year (&monday),
                          day,
                          planned,
                          available);
}
