/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-plan-export.h"

#include "entente-csv-writer.h"
#include "entente-plan-cell-private.h"
#include "entente-plan-facts-private.h"
#include "entente-plan-heading-private.h"

typedef struct
{
  EntenteSchedule *schedule;
  EntenteLanguage language;
  const EntenteScheduleItem *items;
  guint n_items;
  const EntenteScheduleLink *links;
  GPtrArray *sorted; /* links of each item */
} Export;

/* Ids count the rows: they are small, so that people can write predecessors by hand. */
static char *
dup_id (guint item)
{
  return g_strdup_printf ("%u", item + 1);
}

static char *
dup_predecessors (const Export *self, guint item)
{
  GString *cell = g_string_new (NULL);
  GArray *links = g_ptr_array_index (self->sorted, item);

  for (guint i = 0; i < links->len; i++)
    {
      const EntenteScheduleLink *link = &self->links[g_array_index (links, guint, i)];
      EntenteRecord *dependency = ENTENTE_RECORD (link->dependency);
      g_autofree char *id = dup_id (link->from);

      _entente_plan_link_write (cell,
                                id,
                                entente_record_get_choice (dependency, ENTENTE_DEPENDENCY_KIND),
                                entente_record_get_text (dependency, ENTENTE_DEPENDENCY_LAG));
    }
  return g_string_free_and_steal (cell);
}

static char *
dup_rule_date (const EntenteScheduleItem *item)
{
  EntenteRecord *task = ENTENTE_RECORD (item->task);
  gboolean dated
    = _entente_plan_rule_has_date (entente_record_get_choice (task, ENTENTE_TASK_RULE));

  return g_strdup (dated ? entente_record_get_text (task, ENTENTE_TASK_RULE_AT) : "");
}

static char *
dup_progress (const EntenteScheduleItem *item)
{
  gint64 own = entente_record_get_integer (ENTENTE_RECORD (item->task), ENTENTE_TASK_PROGRESS);

  return g_strdup_printf ("%d%%", item->is_group ? item->progress : (int) own);
}

static char *
dup_float (const Export *self, const EntenteScheduleItem *item, gint64 minutes)
{
  return _entente_plan_minutes_write (minutes,
                                      _entente_plan_get_day (self->schedule, item),
                                      _entente_plan_is_elapsed (item));
}

static const char *
get_critical (const Export *self, const EntenteScheduleItem *item)
{
  /* As the dates beside it: of the plan, whatever the time is. */
  const gboolean is_critical = item->planned.critical && !item->is_done;

  if (self->language == ENTENTE_LANGUAGE_FRENCH)
    return is_critical ? "oui" : "non";
  return is_critical ? "yes" : "no";
}

static char *
dup_text (const EntenteScheduleItem *item, guint field)
{
  return g_strdup (entente_record_get_text (ENTENTE_RECORD (item->task), field));
}

static char *
dup_typed (const Export *self, guint index, EntentePlanColumn column)
{
  const EntenteScheduleItem *item = &self->items[index];

  switch (column)
    {
    case ENTENTE_PLAN_ID:
      return dup_id (index);
    case ENTENTE_PLAN_OUTLINE:
      return g_strdup (item->outline);
    case ENTENTE_PLAN_TITLE:
      return dup_text (item, ENTENTE_TASK_TITLE);
    case ENTENTE_PLAN_DURATION:
      return _entente_plan_dup_duration (item);
    case ENTENTE_PLAN_PREDECESSORS:
      return dup_predecessors (self, index);
    case ENTENTE_PLAN_RULE:
      return _entente_plan_rule_write (item->task);
    case ENTENTE_PLAN_RULE_DATE:
      return dup_rule_date (item);
    case ENTENTE_PLAN_ORGANIZATION:
      return _entente_plan_dup_organization (self->schedule, item);
    case ENTENTE_PLAN_WHO:
      return _entente_plan_dup_who (self->schedule, item);
    case ENTENTE_PLAN_PROGRESS:
      return dup_progress (item);
    case ENTENTE_PLAN_NOTES:
      return dup_text (item, ENTENTE_TASK_NOTES);
    case ENTENTE_PLAN_DEADLINE:
      return dup_text (item, ENTENTE_TASK_DEADLINE);
    case ENTENTE_PLAN_ACTUAL_START:
      return dup_text (item, ENTENTE_TASK_ACTUAL_START);
    case ENTENTE_PLAN_ACTUAL_FINISH:
      return dup_text (item, ENTENTE_TASK_ACTUAL_FINISH);
    case ENTENTE_PLAN_KIND:
      return g_strdup (
        _entente_plan_kind_write (entente_record_get_choice (ENTENTE_RECORD (item->task),
                                                             ENTENTE_TASK_KIND),
                                  self->language));
    case ENTENTE_PLAN_STATE:
      return g_strdup (
        _entente_plan_state_write (entente_record_get_choice (ENTENTE_RECORD (item->task),
                                                              ENTENTE_TASK_STATE),
                                   self->language));
    default:
      g_assert_not_reached ();
    }
}

static char *
dup_computed (const Export *self, guint index, EntentePlanColumn column)
{
  const EntenteScheduleItem *item = &self->items[index];
  const EntentePlanDates *dates = &item->planned;
  const struct
  {
    EntenteMoment moment;
    EntenteMomentEdge edge;
  } moments[] = {
    { dates->start, ENTENTE_MOMENT_STARTS },       { dates->finish, ENTENTE_MOMENT_ENDS },
    { dates->early_start, ENTENTE_MOMENT_STARTS }, { dates->early_finish, ENTENTE_MOMENT_ENDS },
    { dates->late_start, ENTENTE_MOMENT_STARTS },  { dates->late_finish, ENTENTE_MOMENT_ENDS },
  };

  switch (column)
    {
    case ENTENTE_PLAN_TOTAL_FLOAT:
      return dup_float (self, item, dates->total_float);
    case ENTENTE_PLAN_FREE_FLOAT:
      return dup_float (self, item, dates->free_float);
    case ENTENTE_PLAN_CRITICAL:
      return g_strdup (get_critical (self, item));
    case ENTENTE_PLAN_REASON:
      return entente_schedule_dup_reason (self->schedule, index);
    default:
      return _entente_plan_dup_date (self->schedule,
                                     item,
                                     moments[column - ENTENTE_PLAN_START].moment,
                                     moments[column - ENTENTE_PLAN_START].edge);
    }
}

/**
 * entente_plan_export_csv:
 * @schedule: a schedule
 * @language: of headings and words
 *
 * Writes the plan as a table, one task a row in outline order. What is written comes back the same
 * with [ctor@PlanImport.read]; the dates and floats that are computed stand in columns of their
 * own. Dates are ISO 8601: a day alone for tasks that are planned by days, where a finish is the
 * last day of work; a day and a time for those that are planned to the minute. Without a date of
 * the event they are "D-30".
 *
 * Returns: (transfer full): the content of a CSV file
 */
GBytes *
entente_plan_export_csv (EntenteSchedule *schedule, EntenteLanguage language)
{
  g_autoptr (GPtrArray) sorted = NULL;
  EntenteCsvWriter *writer;
  Export self = { .schedule = schedule, .language = language };
  guint n_links;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (schedule), NULL);

  self.items = entente_schedule_get_items (schedule, &self.n_items);
  self.links = entente_schedule_get_links (schedule, &n_links);
  self.sorted = sorted = _entente_plan_sort_links (schedule);

  writer = entente_csv_writer_new ();
  for (guint c = 0; c < ENTENTE_PLAN_N_WRITTEN; c++)
    entente_csv_writer_append (writer, _entente_plan_heading_get (c, language));
  entente_csv_writer_end_row (writer);
  for (guint i = 0; i < self.n_items; i++)
    {
      for (guint c = 0; c < ENTENTE_PLAN_N_WRITTEN; c++)
        {
          g_autofree char *cell = _entente_plan_column_is_computed (c) ? dup_computed (&self, i, c)
                                                                       : dup_typed (&self, i, c);

          entente_csv_writer_append (writer, cell);
        }
      entente_csv_writer_end_row (writer);
    }
  return entente_csv_writer_free_to_bytes (writer);
}
