/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-ready-plan-private.h"

#include "entente-duration.h"
#include "entente-model-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LARGEST (1024 * 1024)
#define MOST_TASKS 2000
#define LONGEST_TEXT 20000
#define DEEPEST 20
#define MOST_CLEAR_DAYS 400

const char *const _entente_ready_plan_task_kinds[]
  = { "task", "milestone", "step", "phase", NULL };
const char *const _entente_ready_plan_link_kinds[]
  = { "finish-start", "start-start", "finish-finish", "start-finish", NULL };
const char *const _entente_ready_plan_points[] = { "opening", "closing", NULL };
const char *const _entente_ready_plan_edges[] = { "start", "finish", NULL };

/* Somebody else wrote the file: the first thing that is wrong ends the reading. */
typedef struct
{
  EntenteReadyPlan *plan; /* borrowed */
  GHashTable *indexes;    /* owned: id → index of the task + 1 */
  const char *name;       /* borrowed */
  const char *task;       /* borrowed: title of the task that is read, or NULL */
  GError *error;
} Reading;

/* Errors */

static void
fail (Reading *reading, const char *what)
{
  if (reading->error != NULL)
    return;

  if (reading->task != NULL)
    /* Translators: name of a file, title of a task, what is wrong with it. */
    reading->error = g_error_new (ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_UNREADABLE,
                                  _("The plan “%s” cannot be used, because of its task “%s”: %s"),
                                  reading->name, reading->task, what);
  else
    /* Translators: name of a file, what is wrong with it. */
    reading->error = g_error_new (ENTENTE_MODEL_ERROR,
                                  ENTENTE_MODEL_ERROR_UNREADABLE,
                                  _("The plan “%s” cannot be used: %s"),
                                  reading->name,
                                  what);
}

static void G_GNUC_PRINTF (2, 3)
fail_about (Reading *reading, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list arguments;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  fail (reading, what);
}

/* Members */

static const char *
keep (Reading *reading, const char *text)
{
  return g_string_chunk_insert_const (reading->plan->words, text);
}

static const char *
read_text (Reading *reading, JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);
  const char *text;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return "";
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    {
      fail_about (reading, _("“%s” is not a text."), member);
      return "";
    }

  text = json_node_get_string (node);
  if (strlen (text) <= LONGEST_TEXT && g_utf8_validate (text, -1, NULL))
    return keep (reading, text);

  fail_about (reading, _("the text of “%s” is too long."), member);
  return "";
}

static gint64
read_number (Reading *reading, JsonObject *object, const char *member, gint64 largest)
{
  JsonNode *node = json_object_get_member (object, member);
  gint64 number;

  if (node == NULL)
    return 0;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    {
      fail_about (reading, _("“%s” is not a whole number."), member);
      return 0;
    }

  number = json_node_get_int (node);
  if (number < 0 || number > largest)
    fail_about (reading, _("the number “%s” is out of bounds."), member);
  return number;
}

static JsonArray *
read_array (Reading *reading, JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);

  fail_about (reading, _("“%s” is not a list."), member);
  return NULL;
}

static JsonObject *
get_element (Reading *reading, JsonArray *array, guint index)
{
  JsonNode *node = json_array_get_element (array, index);

  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);

  fail (reading, _("one of its lists holds something else than tasks."));
  return NULL;
}

static int
read_choice (Reading *reading, JsonObject *object, const char *member, const char *const *nicks)
{
  const char *nick = read_text (reading, object, member);

  if (*nick == '\0')
    return 0;
  for (int i = 0; nicks[i] != NULL; i++)
    if (g_str_equal (nicks[i], nick))
      return i;

  fail_about (reading, _("“%s” is not one of the words that can stand there."), nick);
  return 0;
}

static const char *
read_duration (Reading *reading, JsonObject *object, const char *member, gboolean is_length)
{
  const char *text = read_text (reading, object, member);
  EntenteDuration duration;

  if (*text == '\0')
    return text;
  if (entente_duration_from_text (text, &duration)
      && (!is_length || (duration.amount >= 0 && duration.unit != ENTENTE_UNIT_PERCENT)))
    return text;

  fail_about (reading, _("“%s” is not a length of time, such as “3d”, “2w” or “90min”."), text);
  return "";
}

/* In words */

static const char *
say_when (Reading *reading, const EntenteReadyTask *task)
{
  EntenteDuration offset;
  g_autofree char *length = NULL;
  g_autofree char *words = NULL;
  gboolean days, before, closing = task->from == ENTENTE_EVENT_CLOSING;

  if (!entente_duration_from_text (task->offset, &offset))
    return "";
  if (offset.amount == 0)
    return closing ? _("at the close") : _("at the opening");

  days = offset.unit >= ENTENTE_UNIT_HALF_DAY;
  before = offset.amount < 0;
  offset.amount = ABS (offset.amount);
  /* Nobody counts the working days before a party. */
  offset.elapsed = FALSE;
  length = entente_duration_format (&offset, entente_schedule_get_language ());
  if (days)
    words = g_strdup_printf (before ? _("%s before the event") : _("%s after the event"), length);
  else if (closing)
    words = g_strdup_printf (before ? _("%s before the close") : _("%s after the close"), length);
  else
    words =
        g_strdup_printf (before ? _("%s before the opening") : _("%s after the opening"), length);

  return keep (reading, words);
}

/* Tasks */

/* A task stands under the one before it, beside it, or beside a group that one is in. */
static gboolean
is_open_group (Reading *reading, guint parent)
{
  guint group = reading->plan->tasks->len - 1;

  while (group != parent && group != G_MAXUINT)
    group = g_array_index (reading->plan->tasks, EntenteReadyTask, group).parent;

  return group == parent;
}

static void
read_parent (Reading *reading, JsonObject *object, EntenteReadyTask *task)
{
  const char *id = read_text (reading, object, "parent");
  guint found;
  EntenteReadyTask *parent;

  task->parent = G_MAXUINT;
  if (*id == '\0')
    return;
  found = GPOINTER_TO_UINT (g_hash_table_lookup (reading->indexes, id));
  if (found == 0 || !is_open_group (reading, found - 1))
    {
      fail_about (reading, _("the group “%s” that it is in does not stand above it."), id);
      return;
    }

  parent = &g_array_index (reading->plan->tasks, EntenteReadyTask, found - 1);
  parent->is_group = TRUE;
  task->parent = found - 1;
  task->level = parent->level + 1;
  if (task->level > DEEPEST)
    fail (reading, _("its groups lie too deep in each other."));
}

static void
read_texts (Reading *reading, JsonObject *object, EntenteReadyTask *task)
{
  task->question = read_text (reading, object, "question");
  task->description = read_text (reading, object, "description");
  task->role = read_text (reading, object, "role");
  task->cautions = read_text (reading, object, "cautions");
  task->place = read_text (reading, object, "place");
  task->authority = read_text (reading, object, "authority");
  task->document = read_text (reading, object, "document");
  task->reference = read_text (reading, object, "reference");
}

static void
read_task (Reading *reading, JsonObject *object)
{
  EntenteReadyTask task = { 0 };

  reading->task = NULL;
  task.id = read_text (reading, object, "id");
  task.title = read_text (reading, object, "title");
  if (*task.title == '\0')
    fail (reading, _("one of its tasks has no title."));
  reading->task = task.title;
  if (*task.id == '\0')
    fail (reading, _("it has no “id”."));
  if (g_hash_table_contains (reading->indexes, task.id))
    fail_about (reading, _("another task has the same id “%s”."), task.id);

  read_parent (reading, object, &task);
  read_texts (reading, object, &task);
  task.kind = read_choice (reading, object, "kind", _entente_ready_plan_task_kinds);
  task.duration = read_duration (reading, object, "duration", TRUE);
  task.effort = read_duration (reading, object, "effort", TRUE);
  task.offset = read_duration (reading, object, "offset", FALSE);
  task.from = read_choice (reading, object, "from", _entente_ready_plan_points);
  task.edge = read_choice (reading, object, "edge", _entente_ready_plan_edges);
  task.clear_days = read_number (reading, object, "clear-days", MOST_CLEAR_DAYS);
  if (reading->error != NULL)
    return;

  task.when = say_when (reading, &task);
  g_array_append_val (reading->plan->tasks, task);
  g_hash_table_insert (reading->indexes,
                       (gpointer) task.id,
                       GUINT_TO_POINTER (reading->plan->tasks->len));
}

static void
read_tasks (Reading *reading, JsonArray *tasks)
{
  guint n = tasks != NULL ? json_array_get_length (tasks) : 0;

  if (n == 0)
    fail (reading, _("it has no task."));
  if (n > MOST_TASKS)
    fail (reading, _("it has too many tasks."));
  for (guint i = 0; i < n && reading->error == NULL; i++)
    {
      JsonObject *object = get_element (reading, tasks, i);

      if (object != NULL)
        read_task (reading, object);
    }
  reading->task = NULL;
}

/* Links */

static void
read_link (Reading *reading, JsonObject *object, guint to)
{
  const char *id = read_text (reading, object, "task");
  guint from = GPOINTER_TO_UINT (g_hash_table_lookup (reading->indexes, id));
  EntenteReadyLink link = { .to = to };

  if (from == 0 || from - 1 == to)
    {
      fail_about (reading, _("it follows “%s”, which is not another task of the plan."), id);
      return;
    }

  link.from = from - 1;
  link.kind = read_choice (reading, object, "kind", _entente_ready_plan_link_kinds);
  link.lag = read_duration (reading, object, "lag", FALSE);
  g_array_append_val (reading->plan->links, link);
}

static void
read_links (Reading *reading, JsonArray *tasks)
{
  for (guint i = 0; i < reading->plan->tasks->len && reading->error == NULL; i++)
    {
      JsonObject *task = json_array_get_object_element (tasks, i);
      JsonArray *after = read_array (reading, task, "after");

      reading->task = g_array_index (reading->plan->tasks, EntenteReadyTask, i).title;
      for (guint j = 0;
           after != NULL && j < json_array_get_length (after) && reading->error == NULL; j++)
        {
          JsonObject *object = get_element (reading, after, j);

          if (object != NULL)
            read_link (reading, object, i);
        }
    }
  reading->task = NULL;
}

/* As the plan of a project would: whether its links go round is not guessed here. */
static void
check_cycles (Reading *reading)
{
  GArray *tasks = reading->plan->tasks;
  GArray *links = reading->plan->links;
  g_autofree EntentePlanTask *plan_tasks = g_new0 (EntentePlanTask, tasks->len);
  g_autofree EntentePlanLink *plan_links = g_new0 (EntentePlanLink, links->len);
  g_autoptr (GArray) cycle = NULL;
  EntentePlan *plan;

  for (guint i = 0; i < tasks->len; i++)
    plan_tasks[i] = (EntentePlanTask) {
      .parent = g_array_index (tasks, EntenteReadyTask, i).parent,
      .calendar = entente_work_time_get_always (),
      .deadline = ENTENTE_MOMENT_NONE,
      .actual_start = ENTENTE_MOMENT_NONE,
      .actual_finish = ENTENTE_MOMENT_NONE,
    };
  for (guint i = 0; i < links->len; i++)
    {
      const EntenteReadyLink *link = &g_array_index (links, EntenteReadyLink, i);

      plan_links[i] = (EntentePlanLink) { .from = link->from, .to = link->to };
    }

  plan = entente_plan_new (plan_tasks, tasks->len, plan_links, links->len, &cycle, NULL);
  if (plan != NULL)
    entente_plan_free (plan);
  else
    fail (reading, _("its tasks wait for each other."));
}

/* All of it */

static void
read_head (Reading *reading, JsonObject *root)
{
  const char *language = read_text (reading, root, "language");
  const char *kind = read_text (reading, root, "kind");

  if (!g_str_equal (read_text (reading, root, "format"), ENTENTE_READY_PLAN_FORMAT))
    fail (reading, _("it is not a plan of Entente."));
  if (read_number (reading, root, "version", G_MAXINT) > ENTENTE_READY_PLAN_VERSION)
    fail (reading, _("a newer version of Entente made it."));
  reading->plan->title = g_strdup (read_text (reading, root, "title"));
  reading->plan->description = g_strdup (read_text (reading, root, "description"));
  if (*reading->plan->title == '\0')
    fail (reading, _("it has no title."));
  if (!entente_language_from_code (language, &reading->plan->language))
    reading->plan->language = ENTENTE_LANGUAGE_FRENCH;
  reading->plan->is_formalities = g_str_equal (kind, "formalities");
}

static JsonObject *
parse (Reading *reading, JsonParser *parser, GBytes *bytes)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  JsonNode *root;

  if (size > LARGEST)
    fail (reading, _("it is too large."));
  else if (!g_utf8_validate_len (text, size, NULL)
           || !json_parser_load_from_data (parser, text, size, NULL))
    fail (reading, _("it is damaged, or something else than a plan."));
  if (reading->error != NULL)
    return NULL;

  root = json_parser_get_root (parser);
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    return json_node_get_object (root);

  fail (reading, _("it is not a plan of Entente."));
  return NULL;
}

gboolean
_entente_ready_plan_read (EntenteReadyPlan *self, GBytes *text, const char *name, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GHashTable) indexes = g_hash_table_new (g_str_hash, g_str_equal);
  Reading reading = { .plan = self, .indexes = indexes, .name = name };
  JsonObject *root = parse (&reading, parser, text);
  JsonArray *tasks = NULL;

  if (root != NULL)
    read_head (&reading, root);
  if (reading.error == NULL)
    {
      tasks = read_array (&reading, root, "tasks");
      read_tasks (&reading, tasks);
    }
  if (reading.error == NULL)
    read_links (&reading, tasks);
  if (reading.error == NULL)
    check_cycles (&reading);

  if (reading.error == NULL)
    return TRUE;
  g_propagate_error (error, reading.error);
  return FALSE;
}
