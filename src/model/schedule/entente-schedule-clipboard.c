/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-edit.h"

#include "entente-model-error.h"
#include "schedule/entente-schedule-private.h"
#include "schedule/entente-task-clipboard-private.h"
#include "schedule/entente-task-tree-private.h"

#include <glib/gi18n-lib.h>

/* The tasks of a selection with all that is in them, of guint. */
static GArray *
list_items (EntenteNetwork *network, GPtrArray *tasks)
{
  g_autoptr (GArray) roots = _entente_network_find_roots (network, tasks);
  GArray *items = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < roots->len; i++)
    {
      guint root = g_array_index (roots, guint, i);

      for (guint item = root; item <= root + network->items[root].n_descendants; item++)
        g_array_append_val (items, item);
    }

  return items;
}

/* Fields */

static void
add_field (JsonObject *object, EntenteRecord *task, guint index, const EntenteField *field)
{
  if (!entente_record_is_filled (task, index) || (field->flags & ENTENTE_FIELD_INTERNAL))
    return;

  switch (field->kind)
    {
    case ENTENTE_FIELD_REFERENCE:
      break;
    case ENTENTE_FIELD_INTEGER:
      json_object_set_int_member (object, field->name, entente_record_get_integer (task, index));
      break;
    case ENTENTE_FIELD_CHOICE:
      json_object_set_string_member (
        object,
        field->name,
        entente_choice_to_nick (field->choices, entente_record_get_choice (task, index)));
      break;
    default:
      json_object_set_string_member (object, field->name, entente_record_get_text (task, index));
    }
}

/* People and organisations have other ids in other projects. */
static void
add_name (JsonObject *object, const char *member, EntenteStore *store, GType type, gint64 id)
{
  EntenteRecord *record = entente_store_get_record (store, type, id);

  if (record == NULL)
    return;
  if (ENTENTE_IS_PERSON (record))
    {
      g_autofree char *name = entente_person_dup_full_name (ENTENTE_PERSON (record));

      json_object_set_string_member (object, member, name);
    }
  else
    json_object_set_string_member (object,
                                   member,
                                   entente_record_get_text (record, ENTENTE_ORGANIZATION_NAME));
}

static JsonArray *
make_assignments (EntenteStore *store, EntenteRecord *task)
{
  JsonArray *array = json_array_new ();
  GListModel *assignments = entente_store_get_referrers (store,
                                                         ENTENTE_TYPE_ASSIGNMENT,
                                                         ENTENTE_ASSIGNMENT_TASK,
                                                         entente_record_get_id (task));
  const EntenteField *fields = entente_record_type_get_fields (ENTENTE_TYPE_ASSIGNMENT, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (assignments); i++)
    {
      g_autoptr (EntenteRecord) assignment = g_list_model_get_item (assignments, i);
      JsonObject *object = json_object_new ();

      add_name (object, "person", store, ENTENTE_TYPE_PERSON,
                entente_record_get_reference (assignment, ENTENTE_ASSIGNMENT_PERSON));
      add_name (object, "organization", store, ENTENTE_TYPE_ORGANIZATION,
                entente_record_get_reference (assignment, ENTENTE_ASSIGNMENT_ORGANIZATION));
      add_field (object, assignment, ENTENTE_ASSIGNMENT_PART, &fields[ENTENTE_ASSIGNMENT_PART]);
      add_field (object, assignment, ENTENTE_ASSIGNMENT_ROLE, &fields[ENTENTE_ASSIGNMENT_ROLE]);
      json_array_add_object_element (array, object);
    }

  return array;
}

static JsonObject *
make_task (EntenteNetwork *network, guint item)
{
  EntenteStore *store = network->reading->store;
  EntenteRecord *task = ENTENTE_RECORD (network->items[item].task);
  JsonObject *object = json_object_new ();
  guint n_fields = 0;
  const EntenteField *fields = entente_record_type_get_fields (ENTENTE_TYPE_TASK, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    add_field (object, task, i, &fields[i]);
  add_name (object, "organization", store, ENTENTE_TYPE_ORGANIZATION,
            entente_record_get_reference (task, ENTENTE_TASK_ORGANIZATION));
  add_name (object, "referent", store, ENTENTE_TYPE_PERSON,
            entente_record_get_reference (task, ENTENTE_TASK_REFERENT));
  json_object_set_array_member (object, "assignments", make_assignments (store, task));

  return object;
}

/* The top of what is copied is level 0, wherever it stood. */
static JsonArray *
make_tasks (EntenteNetwork *network, GArray *items)
{
  JsonArray *tasks = json_array_new ();
  guint top = 0;
  guint end = 0;

  for (guint i = 0; i < items->len; i++)
    {
      guint item = g_array_index (items, guint, i);
      JsonObject *task = make_task (network, item);

      if (item >= end)
        {
          top = network->items[item].level;
          end = item + 1 + network->items[item].n_descendants;
        }
      json_object_set_int_member (task, "level", network->items[item].level - top);
      json_array_add_object_element (tasks, task);
    }

  return tasks;
}

static JsonArray *
make_links (EntenteNetwork *network, GArray *items)
{
  const EntenteField *fields = entente_record_type_get_fields (ENTENTE_TYPE_DEPENDENCY, NULL);
  g_autofree guint *place = g_new (guint, network->n_tasks);
  JsonArray *links = json_array_new ();

  for (guint i = 0; i < network->n_tasks; i++)
    place[i] = ENTENTE_SCHEDULE_NONE;
  for (guint i = 0; i < items->len; i++)
    place[g_array_index (items, guint, i)] = i;

  for (guint i = 0; i < network->reading->n_links; i++)
    {
      const EntenteScheduleLink *link = &network->links[i];
      EntenteRecord *dependency = ENTENTE_RECORD (link->dependency);
      JsonObject *object;

      if (place[link->from] == ENTENTE_SCHEDULE_NONE || place[link->to] == ENTENTE_SCHEDULE_NONE)
        continue;
      object = json_object_new ();
      json_object_set_int_member (object, "from", place[link->from]);
      json_object_set_int_member (object, "to", place[link->to]);
      add_field (object, dependency, ENTENTE_DEPENDENCY_KIND, &fields[ENTENTE_DEPENDENCY_KIND]);
      add_field (object, dependency, ENTENTE_DEPENDENCY_LAG, &fields[ENTENTE_DEPENDENCY_LAG]);
      json_array_add_object_element (links, object);
    }

  return links;
}

/**
 * entente_schedule_copy:
 * @self: a schedule
 * @tasks: (element-type EntenteTask): tasks, with all that is in them
 *
 * Returns: (transfer full): JSON for entente_schedule_paste(), here or in another project
 */
char *
entente_schedule_copy (EntenteSchedule *self, GPtrArray *tasks)
{
  EntenteNetwork *network;
  g_autoptr (GArray) items = NULL;
  g_autoptr (JsonNode) root = NULL;
  JsonObject *copied;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), NULL);
  g_return_val_if_fail (tasks != NULL, NULL);

  network = _entente_schedule_get_network (self);
  items = list_items (network, tasks);
  copied = json_object_new ();
  json_object_set_int_member (copied, ENTENTE_CLIPBOARD_TASKS, 1);
  json_object_set_array_member (copied, "tasks", make_tasks (network, items));
  json_object_set_array_member (copied, "links", make_links (network, items));
  root = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (root, copied);

  return json_to_string (root, FALSE);
}

/* For spreadsheets: a tab would begin another cell, a line end another line. */
static void
append_cell (GString *out, const char *cell, const char *end)
{
  g_autofree char *line = g_strdelimit (g_strdup (cell), "\t\r\n", ' ');

  g_string_append_printf (out, "%s%s", line, end);
}

static void
append_moment (
  EntenteNetwork *network, GString *out, guint item, EntenteMoment at, EntenteMomentEdge edge)
{
  g_autofree char *text = NULL;

  if (at == ENTENTE_MOMENT_NONE || network->axis.relative)
    text = _entente_network_format_moment (network,
                                           at,
                                           edge,
                                           network->items[item].has_time,
                                           FALSE,
                                           entente_schedule_get_language ());
  else
    text = entente_moment_to_iso (at, edge, network->items[item].has_time);
  append_cell (out, text, "\t");
}

/**
 * entente_schedule_copy_text:
 * @self: a schedule
 * @tasks: (element-type EntenteTask): tasks, with all that is in them
 *
 * Returns: (transfer full): a line of headings and a line a task, with tabs between cells, as
 *   spreadsheets take them
 */
char *
entente_schedule_copy_text (EntenteSchedule *self, GPtrArray *tasks)
{
  EntenteNetwork *network;
  g_autoptr (GArray) items = NULL;
  GString *out;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), NULL);
  g_return_val_if_fail (tasks != NULL, NULL);

  network = _entente_schedule_get_network (self);
  items = list_items (network, tasks);
  out = g_string_new (NULL);
  append_cell (out, C_ ("column", "Number"), "\t");
  append_cell (out, C_ ("column", "Title"), "\t");
  append_cell (out, C_ ("column", "Who"), "\t");
  append_cell (out, C_ ("column", "Start"), "\t");
  append_cell (out, C_ ("column", "Finish"), "\t");
  append_cell (out, C_ ("column", "Progress"), "\n");
  for (guint i = 0; i < items->len; i++)
    {
      guint index = g_array_index (items, guint, i);
      const EntenteScheduleItem *item = &network->items[index];

      append_cell (out, item->outline, "\t");
      append_cell (out, entente_record_get_text (ENTENTE_RECORD (item->task), ENTENTE_TASK_TITLE),
                   "\t");
      append_cell (out, item->who, "\t");
      append_moment (network, out, index, item->planned.start, item->planned_edges.start);
      append_moment (network, out, index, item->planned.finish, item->planned_edges.finish);
      g_string_append_printf (out, "%d%%\n", item->progress);
    }

  return g_string_free (out, FALSE);
}
