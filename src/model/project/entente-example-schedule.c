/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/entente-example-private.h"

#include "entente-moment.h"
#include "schedule/entente-absence.h"
#include "schedule/entente-assignment.h"
#include "schedule/entente-dependency.h"
#include "schedule/entente-forecast.h"
#include "schedule/entente-task.h"
#include "schedule/entente-work-calendar.h"

#include <glib/gi18n-lib.h>

/* Tasks stand in the example as they stand in the outline. */
static void
rank_tasks (EntenteExampleFilling *filling, JsonArray *tasks)
{
  for (guint i = 0; i < json_array_get_length (tasks); i++)
    {
      JsonObject *object = json_array_get_object_element (tasks, i);
      const char *id = json_object_get_string_member (object, "id");

      entente_edit_set_integer (filling->edit,
                                g_hash_table_lookup (filling->records, id),
                                ENTENTE_TASK_RANK,
                                i);
    }
}

static gboolean
fill_tasks (EntenteStore *store,
            EntenteExampleFilling *filling,
            JsonObject *example,
            GError **error)
{
  static const struct
  {
    const char *member;
    GType (*type) (void);
  } tables[] = {
    { "calendars", entente_work_calendar_get_type },
    { "absences", entente_absence_get_type },
    { "tasks", entente_task_get_type },
    { "dependencies", entente_dependency_get_type },
    { "assignments", entente_assignment_get_type },
  };
  EntenteRecord *calendar
    = entente_store_get_record (store, ENTENTE_TYPE_WORK_CALENDAR, ENTENTE_PROJECT_CALENDAR_ID);
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, _("New project"));

  filling->edit = edit;
  _entente_example_set_fields (filling,
                               calendar,
                               json_object_get_object_member (example, "calendar"));
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    _entente_example_insert (filling,
                             tables[i].type (),
                             json_object_get_array_member (example, tables[i].member));
  rank_tasks (filling, json_object_get_array_member (example, "tasks"));
  filling->edit = NULL;

  return entente_edit_commit (edit, error);
}

/* "2027-01-11 2027-01-22" → start and finish of a line of the forecast. */
static void
append_dates (GString *lines, EntenteRecord *task, const char *dates)
{
  g_auto (GStrv) parts = g_strsplit (dates, " ", 2);
  EntenteMoment start, finish;
  gboolean read;

  read = entente_moment_from_iso (parts[0], ENTENTE_MOMENT_STARTS, &start, NULL)
         && entente_moment_from_iso (parts[1], ENTENTE_MOMENT_ENDS, &finish, NULL);
  g_assert (read);
  g_string_append_printf (lines,
                          "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n",
                          entente_record_get_id (task),
                          start,
                          finish);
}

static char *
dup_dates (EntenteExampleFilling *filling, JsonObject *dates)
{
  GString *lines = g_string_new (NULL);
  JsonObjectIter iter;
  const char *id;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, dates);
  while (json_object_iter_next_ordered (&iter, &id, &value))
    append_dates (lines, g_hash_table_lookup (filling->records, id), json_node_get_string (value));

  return g_string_free (lines, FALSE);
}

static void
insert_forecast (EntenteExampleFilling *filling, JsonObject *object)
{
  static const struct
  {
    const char *member;
    guint field;
  } members[] = {
    { "name", ENTENTE_FORECAST_NAME },
    { "made-at", ENTENTE_FORECAST_MADE_AT },
  };
  EntenteRecord *forecast = entente_edit_insert (filling->edit, ENTENTE_TYPE_FORECAST);
  g_autofree char *dates = dup_dates (filling, json_object_get_object_member (object, "dates"));
  GDate event;
  gboolean read
    = entente_date_from_iso (json_object_get_string_member (object, "event-on"), &event);

  g_assert (read);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    entente_edit_set_text (filling->edit,
                           forecast,
                           members[i].field,
                           json_object_get_string_member (object, members[i].member));
  entente_edit_set_date (filling->edit, forecast, ENTENTE_FORECAST_EVENT_ON, &event);
  entente_edit_set_text (filling->edit, forecast, ENTENTE_FORECAST_DATES, dates);
}

/* Forecasts name tasks by their ids, which they have once they stand in the file. */
static gboolean
fill_forecasts (EntenteStore *store,
                EntenteExampleFilling *filling,
                JsonArray *forecasts,
                GError **error)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, _("New project"));

  filling->edit = edit;
  for (guint i = 0; i < json_array_get_length (forecasts); i++)
    insert_forecast (filling, json_array_get_object_element (forecasts, i));
  filling->edit = NULL;

  return entente_edit_commit (edit, error);
}

gboolean
_entente_example_fill_schedule (EntenteProject *project,
                                EntenteExampleFilling *filling,
                                JsonObject *example,
                                GError **error)
{
  EntenteStore *store = entente_project_get_store (project);

  return fill_tasks (store, filling, example, error)
         && fill_forecasts (store,
                            filling,
                            json_object_get_array_member (example, "forecasts"),
                            error);
}
