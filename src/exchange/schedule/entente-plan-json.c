/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-plan-export.h"

#include "entente-plan-cell-private.h"
#include "entente-plan-facts-private.h"

#include <json-glib/json-glib.h>
#include <string.h>

static void
add_text (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
take_text (JsonBuilder *builder, const char *name, char *value)
{
  g_autofree char *taken = value;

  json_builder_set_member_name (builder, name);
  if (taken == NULL)
    json_builder_add_null_value (builder);
  else
    json_builder_add_string_value (builder, taken);
}

static void
add_integer (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_boolean (JsonBuilder *builder, const char *name, gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

static void
add_dates (JsonBuilder *builder, EntenteSchedule *schedule, const EntenteScheduleItem *item)
{
  const EntentePlanDates *dates = &item->planned;
  const struct
  {
    const char *name;
    EntenteMoment moment;
    EntenteMomentEdge edge;
  } moments[] = {
    { "start", dates->start, ENTENTE_MOMENT_STARTS },
    { "finish", dates->finish, ENTENTE_MOMENT_ENDS },
    { "early_start", dates->early_start, ENTENTE_MOMENT_STARTS },
    { "early_finish", dates->early_finish, ENTENTE_MOMENT_ENDS },
    { "late_start", dates->late_start, ENTENTE_MOMENT_STARTS },
    { "late_finish", dates->late_finish, ENTENTE_MOMENT_ENDS },
    { "expected_start", item->expected.start, ENTENTE_MOMENT_STARTS },
    { "expected_finish", item->expected.finish, ENTENTE_MOMENT_ENDS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    take_text (builder,
               moments[i].name,
               _entente_plan_dup_date (schedule, item, moments[i].moment, moments[i].edge));
  add_integer (builder, "total_float", dates->total_float);
  add_integer (builder, "free_float", dates->free_float);
}

static void
add_predecessors (JsonBuilder *builder,
                  const EntenteScheduleItem *items,
                  const EntenteScheduleLink *links,
                  GArray *own)
{
  json_builder_set_member_name (builder, "predecessors");
  json_builder_begin_array (builder);
  for (guint i = 0; i < own->len; i++)
    {
      const EntenteScheduleLink *link = &links[g_array_index (own, guint, i)];
      EntenteRecord *dependency = ENTENTE_RECORD (link->dependency);
      g_autoptr (GString) written = g_string_new (NULL);

      _entente_plan_link_write (written,
                                items[link->from].outline,
                                entente_record_get_choice (dependency, ENTENTE_DEPENDENCY_KIND),
                                entente_record_get_text (dependency, ENTENTE_DEPENDENCY_LAG));
      json_builder_begin_object (builder);
      add_integer (builder, "id", entente_record_get_id (ENTENTE_RECORD (items[link->from].task)));
      add_text (builder, "link", written->str);
      add_boolean (builder, "critical", link->is_critical);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_delay (JsonBuilder *builder, EntenteSchedule *schedule, guint index, EntenteDelay delay)
{
  static const char *const delays[] = {
    [ENTENTE_DELAY_NONE] = "none",
    [ENTENTE_DELAY_HARMLESS] = "harmless",
    [ENTENTE_DELAY_ENDANGERING] = "endangering",
  };

  add_text (builder, "delay", delays[delay]);
  take_text (builder, "delay_reason", entente_schedule_dup_delay (schedule, index));
}

static void
add_task (JsonBuilder *builder,
          EntenteSchedule *schedule,
          const EntenteScheduleItem *items,
          guint index,
          const EntenteScheduleLink *links,
          GArray *own)
{
  const EntenteScheduleItem *item = &items[index];
  EntenteRecord *task = ENTENTE_RECORD (item->task);
  gint64 progress = entente_record_get_integer (task, ENTENTE_TASK_PROGRESS);

  json_builder_begin_object (builder);
  add_integer (builder, "id", entente_record_get_id (task));
  add_text (builder, "outline", item->outline);
  add_text (builder, "title", entente_record_get_text (task, ENTENTE_TASK_TITLE));
  add_text (builder,
            "kind",
            _entente_plan_kind_write (entente_record_get_choice (task, ENTENTE_TASK_KIND),
                                      ENTENTE_LANGUAGE_ENGLISH));
  add_boolean (builder, "group", item->is_group);
  take_text (builder, "organisation", _entente_plan_dup_organization (schedule, item));
  take_text (builder, "who", _entente_plan_dup_who (schedule, item));
  take_text (builder, "rule", _entente_plan_rule_write (item->task));
  add_text (builder, "rule_date", entente_record_get_text (task, ENTENTE_TASK_RULE_AT));
  take_text (builder, "duration", _entente_plan_dup_duration (item));
  add_integer (builder, "minutes", item->duration);
  add_dates (builder, schedule, item);
  add_text (builder, "deadline", entente_record_get_text (task, ENTENTE_TASK_DEADLINE));
  add_boolean (builder, "critical", item->planned.critical && !item->is_done);
  add_delay (builder, schedule, index, item->delay);
  take_text (builder, "reason", entente_schedule_dup_reason (schedule, index));
  add_integer (builder, "progress", item->is_group ? item->progress : progress);
  add_boolean (builder, "done", item->is_done);
  add_predecessors (builder, items, links, own);
  json_builder_end_object (builder);
}

static void
add_event (JsonBuilder *builder, EntenteSchedule *schedule)
{
  EntenteMoment opens, closes;

  json_builder_set_member_name (builder, "event");
  if (!entente_schedule_get_event (schedule, &opens, &closes))
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  take_text (builder, "opens", entente_moment_to_iso (opens, ENTENTE_MOMENT_STARTS, TRUE));
  take_text (builder, "closes", entente_moment_to_iso (closes, ENTENTE_MOMENT_STARTS, TRUE));
  json_builder_end_object (builder);
}

static void
add_contradictions (JsonBuilder *builder, EntenteSchedule *schedule)
{
  g_autoptr (GPtrArray) contradictions = entente_schedule_dup_contradictions (schedule);

  json_builder_set_member_name (builder, "contradictions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < contradictions->len; i++)
    {
      const EntenteContradiction *contradiction = g_ptr_array_index (contradictions, i);

      json_builder_add_string_value (builder, contradiction->sentence);
    }
  json_builder_end_array (builder);
}

/**
 * entente_plan_export_json:
 * @schedule: a schedule
 *
 * Writes the plan for programs: an object with `event`, `relative`, `tasks` (in outline order, each
 * with its computed dates, its floats in minutes of its working time, its delay and its reason) and
 * `contradictions`. Dates are those of entente_plan_export_csv(); ids are those of the project
 * file.
 *
 * Returns: (transfer full): JSON in UTF-8
 */
GBytes *
entente_plan_export_json (EntenteSchedule *schedule)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GPtrArray) sorted = NULL;
  const EntenteScheduleItem *items;
  const EntenteScheduleLink *links;
  guint n_items, n_links;
  char *text;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (schedule), NULL);

  items = entente_schedule_get_items (schedule, &n_items);
  links = entente_schedule_get_links (schedule, &n_links);
  sorted = _entente_plan_sort_links (schedule);

  json_builder_begin_object (builder);
  add_event (builder, schedule);
  add_boolean (builder, "relative", entente_schedule_is_relative (schedule));
  json_builder_set_member_name (builder, "tasks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_items; i++)
    add_task (builder, schedule, items, i, links, g_ptr_array_index (sorted, i));
  json_builder_end_array (builder);
  add_contradictions (builder, schedule);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  return g_bytes_new_take (text, strlen (text));
}
