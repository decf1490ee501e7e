/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-forecasts.h"

#include "collective/entente-project-details.h"
#include "entente-model-error.h"
#include "entente-typography.h"

#include <glib/gi18n-lib.h>

/* Saving */

static char *
dup_lines (EntenteSchedule *schedule)
{
  GString *lines = g_string_new (NULL);
  guint n_items;
  const EntenteScheduleItem *items = entente_schedule_get_items (schedule, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      const EntentePlanDates *dates = &items[i].expected;

      if (dates->start == ENTENTE_MOMENT_NONE || dates->finish == ENTENTE_MOMENT_NONE)
        continue;
      g_string_append_printf (lines,
                              "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n",
                              entente_record_get_id (ENTENTE_RECORD (items[i].task)),
                              dates->start,
                              dates->finish);
    }

  return g_string_free (lines, FALSE);
}

static EntenteRecord *
get_project (EntenteSchedule *schedule)
{
  return entente_store_get_record (entente_schedule_get_store (schedule),
                                   ENTENTE_TYPE_PROJECT_DETAILS,
                                   ENTENTE_PROJECT_DETAILS_ID);
}

/**
 * entente_forecasts_propose_name:
 * @schedule: a schedule
 *
 * Returns: (transfer full): a name that says when the forecast is made
 */
char *
entente_forecasts_propose_name (EntenteSchedule *schedule)
{
  g_autofree char *day = NULL;
  GDate date;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (schedule), NULL);

  entente_moment_get_date (entente_schedule_get_now (schedule), ENTENTE_MOMENT_STARTS, &date);
  day = entente_typography_format_date (&date,
                                        ENTENTE_DATE_PLAIN,
                                        entente_schedule_get_language ());
  /* Translators: %s is a date such as "28 February 2027". */
  return g_strdup_printf (_("Forecast of %s"), day);
}

static EntenteRecord *
insert (EntenteEdit *edit, EntenteSchedule *schedule, const char *name)
{
  EntenteRecord *forecast = entente_edit_insert (edit, ENTENTE_TYPE_FORECAST);
  g_autofree char *lines = dup_lines (schedule);
  g_autofree char *now = entente_moment_to_iso (entente_schedule_get_now (schedule),
                                                ENTENTE_MOMENT_STARTS,
                                                TRUE);
  GDate event;

  entente_edit_set_text (edit, forecast, ENTENTE_FORECAST_NAME, name);
  entente_edit_set_text (edit, forecast, ENTENTE_FORECAST_MADE_AT, now);
  entente_edit_set_text (edit, forecast, ENTENTE_FORECAST_DATES, lines);
  if (entente_record_get_date (get_project (schedule), ENTENTE_PROJECT_DETAILS_STARTS_ON, &event))
    entente_edit_set_date (edit, forecast, ENTENTE_FORECAST_EVENT_ON, &event);

  return forecast;
}

/**
 * entente_forecasts_save:
 * @schedule: a schedule
 * @name: what the forecast will be called; "" for a name that says the day
 * @error: return location
 *
 * Keeps the plan as it is expected now, to be compared with what becomes of it.
 *
 * Returns: (transfer none) (nullable): the forecast; %NULL with %ENTENTE_MODEL_ERROR_STATE when
 * there are
 *   %ENTENTE_FORECASTS_MAX already, or with an error of #ENTENTE_STORE_ERROR
 */
EntenteForecast *
entente_forecasts_save (EntenteSchedule *schedule, const char *name, GError **error)
{
  EntenteStore *store;
  g_autofree char *trimmed = NULL;
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *forecast;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (schedule), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  store = entente_schedule_get_store (schedule);
  trimmed = g_strstrip (g_strdup (name));
  if (*trimmed == '\0')
    {
      g_free (trimmed);
      trimmed = entente_forecasts_propose_name (schedule);
    }
  if (g_list_model_get_n_items (entente_store_get_list (store, ENTENTE_TYPE_FORECAST))
      >= ENTENTE_FORECASTS_MAX)
    {
      g_set_error (error,
                   ENTENTE_MODEL_ERROR,
                   ENTENTE_MODEL_ERROR_STATE,
                   _("A project keeps %d forecasts: delete one before you save “%s”."),
                   ENTENTE_FORECASTS_MAX,
                   trimmed);
      return NULL;
    }

  edit = entente_store_begin (store, _("Save forecast"));
  forecast = insert (edit, schedule, trimmed);
  return entente_edit_commit (edit, error) ? ENTENTE_FORECAST (forecast) : NULL;
}

/* Reading */

static gboolean
read_line (const char *line, gint64 *id, EntenteForecastDates *dates)
{
  g_auto (GStrv) parts = g_strsplit (line, " ", 4);

  return g_strv_length (parts) == 3
         && g_ascii_string_to_signed (parts[0], 10, 1, G_MAXINT64, id, NULL)
         && g_ascii_string_to_signed (parts[1], 10, -G_MAXINT32, G_MAXINT32, &dates->start, NULL)
         && g_ascii_string_to_signed (parts[2], 10, -G_MAXINT32, G_MAXINT32, &dates->finish, NULL)
         && dates->start <= dates->finish;
}

/**
 * entente_forecast_dup_dates:
 * @self: a forecast
 *
 * Returns: (transfer full) (element-type gint64 EntenteForecastDates): what it says of each task,
 * by
 *   id; lines that cannot be read are passed over
 */
GHashTable *
entente_forecast_dup_dates (EntenteForecast *self)
{
  GHashTable *table = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (ENTENTE_IS_FORECAST (self), table);

  lines = g_strsplit (entente_record_get_text (ENTENTE_RECORD (self), ENTENTE_FORECAST_DATES),
                      "\n",
                      -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      EntenteForecastDates dates;
      gint64 id;

      if (read_line (lines[i], &id, &dates))
        g_hash_table_insert (table,
                             g_memdup2 (&id, sizeof id),
                             g_memdup2 (&dates, sizeof dates));
    }

  return table;
}

static gboolean
look_up (GHashTable *table, EntenteTask *task, EntenteForecastDates *dates)
{
  gint64 id = entente_record_get_id (ENTENTE_RECORD (task));
  const EntenteForecastDates *found = g_hash_table_lookup (table, &id);

  if (found != NULL)
    *dates = *found;
  return found != NULL;
}

/**
 * entente_forecast_find:
 * @self: a forecast
 * @task: a task
 * @dates: (out): when it was to start and to finish
 *
 * Returns: whether the task stood in the plan then
 */
gboolean
entente_forecast_find (EntenteForecast *self, EntenteTask *task, EntenteForecastDates *dates)
{
  g_autoptr (GHashTable) table = NULL;

  g_return_val_if_fail (ENTENTE_IS_FORECAST (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_TASK (task), FALSE);

  table = entente_forecast_dup_dates (self);
  return look_up (table, task, dates);
}

/* Slips */

static EntenteWorkTime *
get_work_time (EntenteSchedule *schedule, EntenteTask *task)
{
  EntenteStore *store = entente_schedule_get_store (schedule);
  EntenteRecord *record = ENTENTE_RECORD (task);
  gint64 organization = entente_record_get_reference (record, ENTENTE_TASK_ORGANIZATION);
  gint64 person = entente_record_get_reference (record, ENTENTE_TASK_REFERENT);

  if (entente_schedule_is_relative (schedule))
    return entente_work_time_get_always ();

  return entente_schedule_get_work_time (
      schedule,
      (EntenteOrganization *) entente_store_get_record (store, ENTENTE_TYPE_ORGANIZATION,
                                                        organization),
      (EntentePerson *) entente_store_get_record (store, ENTENTE_TYPE_PERSON, person));
}

static gboolean
measure (GHashTable *table, EntenteSchedule *schedule, guint item, gint64 *minutes)
{
  const EntenteScheduleItem *shown = &entente_schedule_get_items (schedule, NULL)[item];
  EntenteForecastDates dates;

  if (shown->expected.finish == ENTENTE_MOMENT_NONE || !look_up (table, shown->task, &dates))
    return FALSE;

  *minutes = entente_work_time_between (get_work_time (schedule, shown->task),
                                        dates.finish,
                                        shown->expected.finish);
  return TRUE;
}

static char *
say_length (EntenteSchedule *schedule, guint item, gint64 minutes)
{
  return entente_schedule_format_minutes (schedule,
                                          item,
                                          ABS (minutes),
                                          entente_schedule_get_language ());
}

static EntenteSlip *
slip_new (EntenteSchedule *schedule, guint item, gint64 minutes)
{
  const EntenteScheduleItem *shown = &entente_schedule_get_items (schedule, NULL)[item];
  const char *title = entente_record_get_text (ENTENTE_RECORD (shown->task), ENTENTE_TASK_TITLE);
  g_autofree char *length = say_length (schedule, item, minutes);
  EntenteSlip *slip = g_new0 (EntenteSlip, 1);

  slip->item = item;
  slip->minutes = minutes;
  /* Translators: title of a task, a length of time such as "3 days". */
  slip->sentence =
      g_strdup_printf (minutes > 0 ? _("“%s”: %s later") : _("“%s”: %s earlier"), title, length);
  return slip;
}

static void
slip_free (gpointer data)
{
  EntenteSlip *slip = data;

  g_free (slip->sentence);
  g_free (slip);
}

/**
 * entente_forecast_dup_slips:
 * @self: a forecast
 * @schedule: the schedule of the same project
 *
 * Compares the ends of tasks with what was forecast.
 *
 * Returns: (transfer full) (element-type EntenteSlip): the tasks that slipped, in outline order
 */
GPtrArray *
entente_forecast_dup_slips (EntenteForecast *self, EntenteSchedule *schedule)
{
  GPtrArray *slips = g_ptr_array_new_with_free_func (slip_free);
  g_autoptr (GHashTable) table = NULL;
  const EntenteScheduleItem *items;
  guint n_items;

  g_return_val_if_fail (ENTENTE_IS_FORECAST (self), slips);
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (schedule), slips);

  table = entente_forecast_dup_dates (self);
  items = entente_schedule_get_items (schedule, &n_items);
  for (guint i = 0; i < n_items; i++)
    {
      gint64 minutes;

      if (!items[i].is_group && measure (table, schedule, i, &minutes) && minutes != 0)
        g_ptr_array_add (slips, slip_new (schedule, i, minutes));
    }

  return slips;
}

/**
 * entente_forecast_dup_slip:
 * @self: a forecast
 * @schedule: the schedule of the same project
 * @item: a task
 *
 * Returns: (transfer full): how the end of the task compares with the forecast, translated
 */
char *
entente_forecast_dup_slip (EntenteForecast *self, EntenteSchedule *schedule, guint item)
{
  g_autoptr (GHashTable) table = NULL;
  g_autofree char *length = NULL;
  const char *name;
  gint64 minutes;

  g_return_val_if_fail (ENTENTE_IS_FORECAST (self), NULL);
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (schedule), NULL);

  name = entente_record_get_text (ENTENTE_RECORD (self), ENTENTE_FORECAST_NAME);
  table = entente_forecast_dup_dates (self);
  if (!measure (table, schedule, item, &minutes))
    return g_strdup_printf (_("Not yet in “%s”"), name);
  if (minutes == 0)
    return g_strdup_printf (_("As in “%s”"), name);

  length = say_length (schedule, item, minutes);
  /* Translators: a length of time such as "3 days", the name of a forecast. */
  return g_strdup_printf (minutes > 0 ? _("%s later than in “%s”") : _("%s earlier than in “%s”"),
                          length, name);
}

/* The whole */

static char *
dup_event_slip (EntenteForecast *self, EntenteSchedule *schedule)
{
  GDate then, now;
  int days;

  if (!entente_record_get_date (ENTENTE_RECORD (self), ENTENTE_FORECAST_EVENT_ON, &then)
      || !entente_record_get_date (get_project (schedule), ENTENTE_PROJECT_DETAILS_STARTS_ON, &now))
    return NULL;

  days = g_date_days_between (&then, &now);
  if (days == 0)
    return g_strdup (_("The event has kept its date."));
  if (days > 0)
    return g_strdup_printf (ngettext ("The event is %d day later.",
                                      "The event is %d days later.",
                                      days),
                            days);
  return g_strdup_printf (ngettext ("The event is %d day earlier.",
                                    "The event is %d days earlier.",
                                    -days),
                          -days);
}

static char *
dup_tasks_slip (EntenteForecast *self, EntenteSchedule *schedule)
{
  g_autoptr (GPtrArray) slips = entente_forecast_dup_slips (self, schedule);
  const EntenteSlip *worst = NULL;
  guint n_later = 0;

  for (guint i = 0; i < slips->len; i++)
    {
      const EntenteSlip *slip = slips->pdata[i];

      if (slip->minutes <= 0)
        continue;
      n_later++;
      if (worst == NULL || slip->minutes > worst->minutes)
        worst = slip;
    }

  if (worst == NULL)
    return g_strdup (_("No task is later."));
  /* Translators: at the end, what slipped most: "“Posters”: 3 days later". */
  return g_strdup_printf (ngettext ("%u task is later: %s.",
                                    "%u tasks are later, the most of them %s.",
                                    n_later),
                          n_later,
                          worst->sentence);
}

/**
 * entente_forecast_dup_summary:
 * @self: a forecast
 * @schedule: the schedule of the same project
 *
 * Returns: (transfer full): what became of the event and of the tasks since, translated
 */
char *
entente_forecast_dup_summary (EntenteForecast *self, EntenteSchedule *schedule)
{
  g_autofree char *event = NULL;
  g_autofree char *tasks = NULL;

  g_return_val_if_fail (ENTENTE_IS_FORECAST (self), NULL);
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (schedule), NULL);

  event = dup_event_slip (self, schedule);
  tasks = dup_tasks_slip (self, schedule);
  return event != NULL ? g_strdup_printf ("%s %s", event, tasks) : g_steal_pointer (&tasks);
}
