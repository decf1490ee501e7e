/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-reading-private.h"

static const EntenteDuration one_day = { 1, ENTENTE_UNIT_DAY, FALSE };

/* Durations */

gint64
_entente_duration_get_minutes (const EntenteDuration *self, EntenteWorkTime *calendar, gint64 whole)
{
  static const int elapsed[] = {
    [ENTENTE_UNIT_MINUTE] = 1,
    [ENTENTE_UNIT_HOUR] = 60,
    [ENTENTE_UNIT_HALF_DAY] = ENTENTE_DAY / 2,
    [ENTENTE_UNIT_DAY] = ENTENTE_DAY,
    [ENTENTE_UNIT_WEEK] = 7 * ENTENTE_DAY,
  };

  if (self->elapsed && self->unit != ENTENTE_UNIT_PERCENT)
    return self->amount * elapsed[self->unit];

  return entente_work_time_get_minutes (calendar, self, whole);
}

gboolean
_entente_duration_is_in_days (const EntenteDuration *self)
{
  return self->unit == ENTENTE_UNIT_DAY || self->unit == ENTENTE_UNIT_WEEK;
}

/* Tasks */

static EntenteMoment
read_moment (EntenteRecord *record, guint field, EntenteMomentEdge edge, gboolean *has_time)
{
  EntenteMoment moment;

  return entente_moment_from_iso (entente_record_get_text (record, field), edge, &moment, has_time)
           ? moment
           : ENTENTE_MOMENT_NONE;
}

/* What a day alone means for a rule: it starts that day, or is finished with it. */
EntenteMomentEdge
_entente_task_rule_get_edge (EntenteTaskRule rule)
{
  switch (rule)
    {
    case ENTENTE_RULE_FINISH_NO_EARLIER:
    case ENTENTE_RULE_FINISH_NO_LATER:
    case ENTENTE_RULE_MUST_FINISH:
      return ENTENTE_MOMENT_ENDS;
    default:
      return ENTENTE_MOMENT_STARTS;
    }
}

static void
read_rule (EntenteTaskReading *self, EntenteRecord *task)
{
  self->rule = entente_record_get_choice (task, ENTENTE_TASK_RULE);
  self->rule_at = ENTENTE_MOMENT_NONE;

  switch (self->rule)
    {
    case ENTENTE_RULE_AS_SOON_AS_POSSIBLE:
    case ENTENTE_RULE_AS_LATE_AS_POSSIBLE:
      return;
    case ENTENTE_RULE_RELATIVE:
      self->from = entente_record_get_choice (task, ENTENTE_TASK_EVENT_FROM);
      self->edge = entente_record_get_choice (task, ENTENTE_TASK_EVENT_EDGE);
      if (!entente_duration_from_text (entente_record_get_text (task, ENTENTE_TASK_EVENT_OFFSET),
                                       &self->offset)
          || self->offset.unit == ENTENTE_UNIT_PERCENT)
        self->rule = ENTENTE_RULE_AS_SOON_AS_POSSIBLE;
      return;
    default:
      self->rule_at = read_moment (task, ENTENTE_TASK_RULE_AT,
                                   _entente_task_rule_get_edge (self->rule), &self->rule_has_time);
      if (self->rule_at == ENTENTE_MOMENT_NONE)
        self->rule = ENTENTE_RULE_AS_SOON_AS_POSSIBLE;
    }
}

static void
read_duration (EntenteTaskReading *self, EntenteRecord *task)
{
  if (!entente_duration_from_text (entente_record_get_text (task, ENTENTE_TASK_DURATION),
                                   &self->duration)
      || self->duration.unit == ENTENTE_UNIT_PERCENT || self->duration.amount < 0)
    self->duration = one_day;
  if (self->kind == ENTENTE_TASK_MILESTONE)
    self->duration.amount = 0;
}

static void
read_reality (EntenteTaskReading *self, EntenteRecord *task)
{
  EntenteTaskState state = entente_record_get_choice (task, ENTENTE_TASK_STATE);
  gint64 progress = entente_record_get_integer (task, ENTENTE_TASK_PROGRESS);

  self->actual_start =
    read_moment (task, ENTENTE_TASK_ACTUAL_START, ENTENTE_MOMENT_STARTS, NULL);
  self->actual_finish =
    read_moment (task, ENTENTE_TASK_ACTUAL_FINISH, ENTENTE_MOMENT_ENDS, NULL);
  if (self->actual_start != ENTENTE_MOMENT_NONE && self->actual_finish != ENTENTE_MOMENT_NONE
      && self->actual_finish < self->actual_start)
    self->actual_finish = self->actual_start;

  self->done = state == ENTENTE_TASK_DONE || progress >= 100
               || self->actual_finish != ENTENTE_MOMENT_NONE;
  self->progress = self->done ? 100 : CLAMP (progress, 0, 100);
  self->begun = self->done || self->progress > 0 || state == ENTENTE_TASK_IN_PROGRESS
                || self->actual_start != ENTENTE_MOMENT_NONE;
}

static void
read_task (EntenteScheduleReading *self, EntenteTaskReading *reading)
{
  EntenteRecord *task = ENTENTE_RECORD (reading->task);

  reading->kind = entente_record_get_choice (task, ENTENTE_TASK_KIND);
  reading->organization = entente_record_get_reference (task, ENTENTE_TASK_ORGANIZATION);
  reading->referent = entente_record_get_reference (task, ENTENTE_TASK_REFERENT);
  reading->calendar = _entente_schedule_calendars_get (self->calendars,
                                                       reading->organization,
                                                       reading->referent);
  reading->clear_days = entente_record_get_integer (task, ENTENTE_TASK_CLEAR_DAYS);
  reading->deadline = read_moment (task, ENTENTE_TASK_DEADLINE, ENTENTE_MOMENT_ENDS, NULL);
  read_rule (reading, task);
  read_duration (reading, task);
  read_reality (reading, task);

  self->has_dates = self->has_dates || reading->rule_at != ENTENTE_MOMENT_NONE
                    || reading->deadline != ENTENTE_MOMENT_NONE
                    || reading->actual_start != ENTENTE_MOMENT_NONE
                    || reading->actual_finish != ENTENTE_MOMENT_NONE;
}

/* A phase or a step waits for what will stand in it. */
static void
find_empty_groups (EntenteScheduleReading *self)
{
  for (guint i = 0; i < self->n_tasks; i++)
    {
      EntenteTaskReading *reading = &self->tasks[i];

      reading->is_group = reading->n_descendants > 0 || reading->kind == ENTENTE_TASK_STEP
                          || reading->kind == ENTENTE_TASK_PHASE;
      reading->is_empty = reading->is_group;
    }

  for (guint i = self->n_tasks; i-- > 0;)
    if (!self->tasks[i].is_empty && self->tasks[i].parent != ENTENTE_SCHEDULE_NONE)
      self->tasks[self->tasks[i].parent].is_empty = FALSE;
}

/* Who answers for a task */

static char *
dup_organization_name (EntenteRecord *organization)
{
  guint field = entente_record_is_filled (organization, ENTENTE_ORGANIZATION_SHORT_NAME)
                  ? ENTENTE_ORGANIZATION_SHORT_NAME
                  : ENTENTE_ORGANIZATION_NAME;

  return g_strdup (entente_record_get_text (organization, field));
}

static char *
dup_who (EntenteScheduleReading *self, const EntenteTaskReading *task)
{
  EntenteRecord *person =
    entente_store_get_record (self->store, ENTENTE_TYPE_PERSON, task->referent);
  EntenteRecord *organization =
    entente_store_get_record (self->store, ENTENTE_TYPE_ORGANIZATION, task->organization);

  if (person != NULL)
    return entente_person_dup_full_name (ENTENTE_PERSON (person));

  return organization != NULL ? dup_organization_name (organization) : g_strdup ("");
}

static void
read_who (EntenteScheduleReading *self)
{
  for (guint i = 0; i < self->n_tasks; i++)
    {
      g_autofree char *who = dup_who (self, &self->tasks[i]);

      self->tasks[i].who = g_string_chunk_insert_const (self->words, who);
    }
}

/* Links */

static void
read_link (EntenteLinkReading *self, EntenteRecord *dependency)
{
  static const EntenteLinkKind kinds[] = {
    [ENTENTE_DEPENDENCY_FINISH_START] = ENTENTE_LINK_FINISH_START,
    [ENTENTE_DEPENDENCY_START_START] = ENTENTE_LINK_START_START,
    [ENTENTE_DEPENDENCY_FINISH_FINISH] = ENTENTE_LINK_FINISH_FINISH,
    [ENTENTE_DEPENDENCY_START_FINISH] = ENTENTE_LINK_START_FINISH,
  };

  self->dependency = g_object_ref (ENTENTE_DEPENDENCY (dependency));
  self->kind = kinds[entente_record_get_choice (dependency, ENTENTE_DEPENDENCY_KIND)];
  if (!entente_duration_from_text (entente_record_get_text (dependency, ENTENTE_DEPENDENCY_LAG),
                                   &self->lag))
    self->lag = (EntenteDuration) { 0, ENTENTE_UNIT_DAY, FALSE };
}

static guint
find_id (EntenteScheduleReading *self, gint64 id)
{
  guint i = _entente_find_id (self->ids, self->n_tasks, id);

  return i != ENTENTE_SCHEDULE_NONE ? self->positions[i] : ENTENTE_SCHEDULE_NONE;
}

static guint
find_end (EntenteScheduleReading *self, EntenteRecord *dependency, guint field)
{
  return find_id (self, entente_record_get_reference (dependency, field));
}

static void
read_links (EntenteScheduleReading *self)
{
  GListModel *dependencies = entente_store_get_list (self->store, ENTENTE_TYPE_DEPENDENCY);
  guint n = g_list_model_get_n_items (dependencies);

  self->links = g_new0 (EntenteLinkReading, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteRecord) dependency = g_list_model_get_item (dependencies, i);
      EntenteLinkReading *link = &self->links[self->n_links];

      link->from = find_end (self, dependency, ENTENTE_DEPENDENCY_PREDECESSOR);
      link->to = find_end (self, dependency, ENTENTE_DEPENDENCY_SUCCESSOR);
      if (link->from == ENTENTE_SCHEDULE_NONE || link->to == ENTENTE_SCHEDULE_NONE)
        continue;
      read_link (link, dependency);
      self->n_links++;
    }
}

guint
_entente_schedule_reading_find (EntenteScheduleReading *self, EntenteTask *task)
{
  guint position = find_id (self, entente_record_get_id (ENTENTE_RECORD (task)));

  /* One that was deleted, or stands in another project. */
  return position != ENTENTE_SCHEDULE_NONE && self->tasks[position].task == task
           ? position
           : ENTENTE_SCHEDULE_NONE;
}

/* All of it */

EntenteScheduleReading *
_entente_schedule_reading_new (EntenteStore *store)
{
  EntenteScheduleReading *self = g_rc_box_new0 (EntenteScheduleReading);
  GListModel *tasks = entente_store_get_list (store, ENTENTE_TYPE_TASK);
  EntenteRecord *project = entente_store_get_record (store,
                                                     ENTENTE_TYPE_PROJECT_DETAILS,
                                                     ENTENTE_PROJECT_DETAILS_ID);

  self->store = store;
  self->words = g_string_chunk_new (4096);
  self->calendars = _entente_schedule_calendars_new (store);
  self->n_tasks = g_list_model_get_n_items (tasks);
  self->tasks = g_new0 (EntenteTaskReading, self->n_tasks);
  self->ids = g_new (gint64, self->n_tasks);
  self->positions = g_new (guint, self->n_tasks);
  self->strays =
    _entente_task_outline_fill (tasks, self->tasks, self->ids, self->positions, self->words);

  for (guint i = 0; i < self->n_tasks; i++)
    read_task (self, &self->tasks[i]);
  find_empty_groups (self);
  read_who (self);
  read_links (self);
  _entente_schedule_axis_read (&self->axis, project, self->has_dates);

  return self;
}

static void
clear (EntenteScheduleReading *self)
{
  for (guint i = 0; i < self->n_tasks; i++)
    g_object_unref (self->tasks[i].task);
  for (guint i = 0; i < self->n_links; i++)
    g_object_unref (self->links[i].dependency);
  g_free (self->tasks);
  g_free (self->links);
  g_array_unref (self->strays);
  g_free (self->ids);
  g_free (self->positions);
  g_string_chunk_free (self->words);
  _entente_schedule_calendars_free (self->calendars);
}

EntenteScheduleReading *
_entente_schedule_reading_ref (EntenteScheduleReading *self)
{
  return g_rc_box_acquire (self);
}

void
_entente_schedule_reading_unref (EntenteScheduleReading *self)
{
  g_rc_box_release_full (self, (GDestroyNotify) clear);
}
