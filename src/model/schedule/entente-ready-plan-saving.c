/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-ready-plan-private.h"

#include "entente-duration.h"
#include "entente-fold.h"
#include "entente-model-error.h"
#include "entente-own-folder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LONGEST_NAME 60

typedef struct
{
  EntenteSchedule *schedule;         /* borrowed */
  const EntenteScheduleItem *items;  /* borrowed */
  guint n_items;
  gboolean *wanted;                  /* owned: one for each item */
  JsonBuilder *builder;              /* owned */
} Saving;

/* Which */

static void
choose (Saving *self, GPtrArray *tasks)
{
  for (guint i = 0; i < tasks->len; i++)
    {
      guint item = entente_schedule_find (self->schedule, tasks->pdata[i]);

      if (item == ENTENTE_SCHEDULE_NONE)
        continue;
      for (guint j = 0; j <= self->items[item].n_descendants; j++)
        self->wanted[item + j] = TRUE;
    }
}

/* What */

static void
add_text (Saving *self, const char *member, const char *text)
{
  if (*text == '\0')
    return;
  json_builder_set_member_name (self->builder, member);
  json_builder_add_string_value (self->builder, text);
}

static void
add_choice (Saving *self, const char *member, const char *const *nicks, int value)
{
  if (value != 0)
    add_text (self, member, nicks[value]);
}

static void
add_id (Saving *self, const char *member, guint item)
{
  g_autofree char *id = g_strdup_printf ("%u", item + 1);

  add_text (self, member, id);
}

static void
add_fields (Saving *self, EntenteRecord *task)
{
  static const struct
  {
    guint field;
    const char *member;
  } texts[] = {
    { ENTENTE_TASK_TITLE, "title" },          { ENTENTE_TASK_DESCRIPTION, "description" },
    { ENTENTE_TASK_DURATION, "duration" },    { ENTENTE_TASK_EFFORT, "effort" },
    { ENTENTE_TASK_PLACE, "place" },          { ENTENTE_TASK_CAUTIONS, "cautions" },
    { ENTENTE_TASK_AUTHORITY, "authority" },  { ENTENTE_TASK_REFERENCE, "reference" },
  };
  gint64 clear_days = entente_record_get_integer (task, ENTENTE_TASK_CLEAR_DAYS);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    add_text (self, texts[i].member, entente_record_get_text (task, texts[i].field));
  add_choice (self,
              "kind",
              _entente_ready_plan_task_kinds,
              entente_record_get_choice (task, ENTENTE_TASK_KIND));
  if (clear_days > 0)
    {
      json_builder_set_member_name (self->builder, "clear-days");
      json_builder_add_int_value (self->builder, clear_days);
    }
}

static gboolean
follows_another (Saving *self, guint item)
{
  guint n_links;
  const EntenteScheduleLink *links = entente_schedule_get_links (self->schedule, &n_links);

  for (guint i = 0; i < n_links; i++)
    if (links[i].to == item && self->wanted[links[i].from])
      return TRUE;

  return FALSE;
}

/* A task that only follows others keeps following them. */
static gboolean
has_own_date (Saving *self, guint item)
{
  EntenteRecord *task = ENTENTE_RECORD (self->items[item].task);
  EntenteTaskRule rule = entente_record_get_choice (task, ENTENTE_TASK_RULE);

  return (rule != ENTENTE_RULE_AS_SOON_AS_POSSIBLE && rule != ENTENTE_RULE_AS_LATE_AS_POSSIBLE)
         || !follows_another (self, item);
}

/* A distance in days, or in minutes on the days of the event where those matter. */
static char *
dup_distance (Saving *self, guint item, EntenteMoment opens, EntenteMoment closes)
{
  const EntenteScheduleItem *shown = &self->items[item];
  EntenteMoment start = shown->planned.start;
  gint64 day = entente_moment_get_day (start);
  EntenteDuration distance = { 0, ENTENTE_UNIT_DAY, TRUE };

  if (shown->has_time && day >= entente_moment_get_day (opens) - 1
      && day <= entente_moment_get_day (closes))
    {
      distance.unit = ENTENTE_UNIT_MINUTE;
      distance.amount = start - opens;
    }
  else
    distance.amount = day - entente_moment_get_day (opens);

  return entente_duration_to_text (&distance);
}

static void
add_date (Saving *self, guint item)
{
  EntenteRecord *task = ENTENTE_RECORD (self->items[item].task);
  EntenteMoment opens = 0;
  EntenteMoment closes = 0;
  g_autofree char *distance = NULL;

  if (entente_record_get_choice (task, ENTENTE_TASK_RULE) == ENTENTE_RULE_RELATIVE)
    {
      add_text (self, "offset", entente_record_get_text (task, ENTENTE_TASK_EVENT_OFFSET));
      add_choice (self,
                  "from",
                  _entente_ready_plan_points,
                  entente_record_get_choice (task, ENTENTE_TASK_EVENT_FROM));
      add_choice (self,
                  "edge",
                  _entente_ready_plan_edges,
                  entente_record_get_choice (task, ENTENTE_TASK_EVENT_EDGE));
      return;
    }

  if (self->items[item].is_group || !has_own_date (self, item))
    return;
  if (!entente_schedule_get_event (self->schedule, &opens, &closes)
      && !entente_schedule_is_relative (self->schedule))
    return;
  distance = dup_distance (self, item, opens, closes);
  add_text (self, "offset", distance);
}

static void
add_links (Saving *self, guint item)
{
  guint n_links;
  const EntenteScheduleLink *links = entente_schedule_get_links (self->schedule, &n_links);

  if (!follows_another (self, item))
    return;

  json_builder_set_member_name (self->builder, "after");
  json_builder_begin_array (self->builder);
  for (guint i = 0; i < n_links; i++)
    {
      if (links[i].to != item || !self->wanted[links[i].from])
        continue;
      json_builder_begin_object (self->builder);
      add_id (self, "task", links[i].from);
      add_choice (self, "kind", _entente_ready_plan_link_kinds, (int) links[i].kind);
      add_text (self,
                "lag",
                entente_record_get_text (ENTENTE_RECORD (links[i].dependency),
                                         ENTENTE_DEPENDENCY_LAG));
      json_builder_end_object (self->builder);
    }
  json_builder_end_array (self->builder);
}

static void
add_task (Saving *self, guint item)
{
  guint parent = self->items[item].parent;

  json_builder_begin_object (self->builder);
  add_id (self, "id", item);
  if (parent != ENTENTE_SCHEDULE_NONE && self->wanted[parent])
    add_id (self, "parent", parent);
  add_fields (self, ENTENTE_RECORD (self->items[item].task));
  add_date (self, item);
  add_links (self, item);
  json_builder_end_object (self->builder);
}

static char *
make_text (Saving *self, const char *title)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (self->builder);
  add_text (self, "format", ENTENTE_READY_PLAN_FORMAT);
  json_builder_set_member_name (self->builder, "version");
  json_builder_add_int_value (self->builder, ENTENTE_READY_PLAN_VERSION);
  add_text (self,
            "language",
            entente_language_to_code (entente_schedule_get_language ()));
  add_text (self, "title", title);
  json_builder_set_member_name (self->builder, "tasks");
  json_builder_begin_array (self->builder);
  for (guint i = 0; i < self->n_items; i++)
    if (self->wanted[i])
      add_task (self, i);
  json_builder_end_array (self->builder);
  json_builder_end_object (self->builder);

  root = json_builder_get_root (self->builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  return json_generator_to_data (generator, NULL);
}

/* Where */

/* "Fête d’été" → "fete-d-ete" */
static char *
make_name (const char *title)
{
  g_autofree char *folded = entente_fold (title);
  GString *name = g_string_new (NULL);

  for (const char *p = folded; *p != '\0' && name->len < LONGEST_NAME; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (name, *p);
      else if (name->len > 0 && name->str[name->len - 1] != '-')
        g_string_append_c (name, '-');
    }
  while (name->len > 0 && name->str[name->len - 1] == '-')
    g_string_truncate (name, name->len - 1);
  if (name->len == 0)
    g_string_append (name, "plan");

  return g_string_free (name, FALSE);
}

static GFile *
make_free_file (const char *title)
{
  g_autofree char *folder = _entente_ready_plan_dup_folder ();
  g_autofree char *name = make_name (title);

  for (guint i = 1;; i++)
    {
      g_autofree char *base = i == 1 ? g_strdup_printf ("%s.json", name)
                                     : g_strdup_printf ("%s-%u.json", name, i);
      g_autoptr (GFile) file = g_file_new_build_filename (folder, base, NULL);

      if (!g_file_query_exists (file, NULL))
        return g_steal_pointer (&file);
    }
}

static GFile *
find_file (const char *title)
{
  g_autoptr (GPtrArray) plans = entente_ready_plan_list (ENTENTE_LANGUAGE_FRENCH, NULL);
  g_autofree char *folded = entente_fold (title);

  for (guint i = 0; i < plans->len; i++)
    {
      EntenteReadyPlan *plan = plans->pdata[i];
      g_autofree char *other = entente_fold (plan->title);

      if (plan->file != NULL && g_str_equal (other, folded))
        return g_object_ref (plan->file);
    }

  return make_free_file (title);
}

static gboolean
write_file (GFile *file, const char *text, const char *title, GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (entente_own_folder_write (g_file_peek_path (file), text, &reason))
    return TRUE;

  g_set_error (error,
               ENTENTE_MODEL_ERROR,
               ENTENTE_MODEL_ERROR_STATE,
               _("The plan “%s” could not be saved: %s. Your project is unchanged."),
               title,
               reason->message);
  return FALSE;
}

/**
 * entente_ready_plan_save:
 * @schedule: a schedule
 * @tasks: (element-type EntenteTask): what to save of it, with all that is in groups among them
 * @title: what the plan will be called; an own plan of that name is replaced
 * @error: return location
 *
 * Keeps a part of a schedule for other projects of the person at the computer. Dates become
 * distances to the event; what was done, and who did it, stays out.
 *
 * Returns: (transfer full) (nullable): the plan, or %NULL with an error of #ENTENTE_MODEL_ERROR
 */
EntenteReadyPlan *
entente_ready_plan_save (EntenteSchedule *schedule,
                         GPtrArray *tasks,
                         const char *title,
                         GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autofree gboolean *wanted = NULL;
  g_autofree char *trimmed = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (EntenteReadyPlan) plan = NULL;
  Saving saving = { .schedule = schedule, .builder = builder };

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (schedule), NULL);
  g_return_val_if_fail (tasks != NULL && title != NULL, NULL);

  trimmed = g_strstrip (g_strdup (title));
  saving.items = entente_schedule_get_items (schedule, &saving.n_items);
  saving.wanted = wanted = g_new0 (gboolean, saving.n_items + 1);
  choose (&saving, tasks);
  text = make_text (&saving, trimmed);
  file = find_file (trimmed);
  bytes = g_bytes_new (text, strlen (text));
  /* Whatever would not be read again is not written. */
  plan = entente_ready_plan_new (bytes, file, error);
  if (plan == NULL || !write_file (file, text, trimmed, error))
    return NULL;

  return g_steal_pointer (&plan);
}

/**
 * entente_ready_plan_delete:
 * @self: a plan that somebody saved
 * @error: return location
 *
 * Deletes the file of a plan; projects it was inserted into keep their tasks.
 *
 * Returns: whether it is gone; %FALSE with an error of #ENTENTE_MODEL_ERROR
 */
gboolean
entente_ready_plan_delete (EntenteReadyPlan *self, GError **error)
{
  g_autoptr (GError) reason = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (self->file != NULL, FALSE);

  if (g_file_delete (self->file, NULL, &reason)
      || g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return TRUE;

  g_set_error (error,
               ENTENTE_MODEL_ERROR,
               ENTENTE_MODEL_ERROR_STATE,
               _("The plan “%s” could not be deleted: %s"),
               self->title,
               reason->message);
  return FALSE;
}
