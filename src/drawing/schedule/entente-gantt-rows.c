/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-gantt-chart-private.h"
#include "schedule/entente-gantt-keys.h"

#include "schedule/entente-forecasts.h"

/* A chart taken from a schedule. */
typedef struct
{
  EntenteSchedule *schedule;
  const EntenteScheduleItem *items;
  const EntenteGanttOptions *options;
  GHashTable *folded;
  GHashTable *forecast; /* id of the task to EntenteForecastDates, or NULL */
  EntenteGanttKeys *keys;
} Source;

static EntenteMoment
read_moment (EntenteRecord *record, guint field, EntenteMomentEdge edge)
{
  EntenteMoment moment;

  return entente_moment_from_iso (entente_record_get_text (record, field), edge, &moment, NULL)
             ? moment
             : ENTENTE_MOMENT_NONE;
}

static void
set_forecast (const Source *source, EntenteGanttRow *row, EntenteRecord *task)
{
  const gint64 id = entente_record_get_id (task);
  const EntenteForecastDates *dates
      = source->forecast ? g_hash_table_lookup (source->forecast, &id) : NULL;

  row->forecast_start = dates ? dates->start : ENTENTE_MOMENT_NONE;
  row->forecast_finish = dates ? dates->finish : ENTENTE_MOMENT_NONE;
}

static EntenteGanttRow
make_row (const Source *source, guint index)
{
  const EntenteScheduleItem *item = &source->items[index];
  EntenteRecord *task = ENTENTE_RECORD (item->task);
  EntenteGanttRow row = {
    .item = index,
    .level = item->level,
    .outline = item->outline,
    .title = entente_record_get_text (task, ENTENTE_TASK_TITLE),
    .who = item->who,
    .is_group = item->is_group,
    .is_milestone = item->is_milestone,
    .is_folded = source->folded && g_hash_table_contains (source->folded, GUINT_TO_POINTER (index)),
    .is_done = item->is_done,
    .is_critical = item->is_critical,
    .has_time = item->has_time,
    .ends_day = item->is_milestone && item->planned_edges.start == ENTENTE_MOMENT_ENDS,
    .start = item->planned.start,
    .finish = item->planned.finish,
    .expected_finish = item->expected.finish,
    .float_until = item->planned.total_float > 0 && !item->is_unbound ? item->planned.late_finish
                                                                      : ENTENTE_MOMENT_NONE,
    .deadline = read_moment (task, ENTENTE_TASK_DEADLINE, ENTENTE_MOMENT_ENDS),
    .delay = item->delay,
    .progress = item->progress,
    .color = _entente_gantt_keys_find (source->keys, source->items, index),
  };

  set_forecast (source, &row, task);
  return row;
}

static GArray *
make_rows (const Source *source, const guint *visible, guint n_visible)
{
  GArray *rows = g_array_sized_new (FALSE, FALSE, sizeof (EntenteGanttRow), n_visible);

  for (guint i = 0; i < n_visible; i++)
    {
      const EntenteGanttRow row = make_row (source, visible ? visible[i] : i);

      g_array_append_val (rows, row);
    }

  return rows;
}

/* Links to what is folded away or left out are not drawn. */
static GArray *
make_links (const Source *source, GArray *rows, guint n_items)
{
  GArray *links = g_array_new (FALSE, FALSE, sizeof (EntenteGanttLink));
  g_autofree guint *places = g_new0 (guint, n_items + 1);
  guint n_found;
  const EntenteScheduleLink *found = entente_schedule_get_links (source->schedule, &n_found);

  for (guint i = 0; i < rows->len; i++)
    places[g_array_index (rows, EntenteGanttRow, i).item] = i + 1;
  for (guint i = 0; i < n_found; i++)
    {
      const EntenteScheduleLink *link = &found[i];

      if (link->from >= n_items || link->to >= n_items || places[link->from] == 0
          || places[link->to] == 0)
        continue;

      const EntenteGanttLink made = {
        .from = places[link->from] - 1,
        .to = places[link->to] - 1,
        .kind = link->kind,
        .is_critical = link->is_critical,
        .is_broken = link->is_broken,
      };
      g_array_append_val (links, made);
    }

  return links;
}

static void
read_details (EntenteSchedule *schedule, EntenteGanttFrame *frame)
{
  EntenteRecord *details =
      entente_store_get_record (entente_schedule_get_store (schedule), ENTENTE_TYPE_PROJECT_DETAILS,
                                ENTENTE_PROJECT_DETAILS_ID);

  frame->event_name = entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_EVENT_NAME);
  frame->holidays = entente_record_get_choice (details, ENTENTE_PROJECT_DETAILS_HOLIDAYS);
  frame->school_zone = entente_record_get_choice (details, ENTENTE_PROJECT_DETAILS_SCHOOL_ZONE);
}

static EntenteGanttFrame
make_frame (EntenteSchedule *schedule, EntenteLanguage language)
{
  EntenteGanttFrame frame = {
    .first = ENTENTE_MOMENT_NONE,
    .last = ENTENTE_MOMENT_NONE,
    .now = entente_schedule_get_now (schedule),
    .event_opens = ENTENTE_MOMENT_NONE,
    .event_closes = ENTENTE_MOMENT_NONE,
    .is_relative = entente_schedule_is_relative (schedule),
    .work_time = entente_schedule_get_work_time (schedule, NULL, NULL),
    .language = language,
  };
  EntenteMoment opens, closes;

  if (entente_schedule_get_event (schedule, &opens, &closes))
    {
      frame.event_opens = opens;
      frame.event_closes = closes;
    }
  else if (frame.is_relative)
    frame.event_opens = frame.event_closes = 0;
  read_details (schedule, &frame);

  return frame;
}

/**
 * entente_gantt_chart_new:
 * @schedule: what is drawn
 * @items: (nullable): those of a trial, drawn in the stead of the schedule's
 * @visible: (nullable) (array length=n_visible): indexes of the items with a row, in order; %NULL
 *   for all
 * @n_visible: how many, not looked at when @visible is %NULL
 * @folded: (nullable): set of indexes of the items whose children are hidden
 * @options: what is shown; copied
 * @language: of the words on the chart
 *
 * Takes what a chart shows out of a schedule as it stands now.
 *
 * Returns: (transfer full): the chart
 */
EntenteGanttChart *
entente_gantt_chart_new (EntenteSchedule *schedule,
                         const EntenteScheduleItem *items,
                         const guint *visible,
                         guint n_visible,
                         GHashTable *folded,
                         const EntenteGanttOptions *options,
                         EntenteLanguage language)
{
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (schedule), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  guint n_items, n_keys;
  const EntenteScheduleItem *own = entente_schedule_get_items (schedule, &n_items);
  g_autoptr (GHashTable) forecast
      = options->forecast ? entente_forecast_dup_dates (options->forecast) : NULL;
  g_autoptr (EntenteGanttKeys) keys
      = _entente_gantt_keys_new (schedule, options->coloring, language);
  const Source source = { schedule, items ? items : own, options, folded, forecast, keys };
  const EntenteGanttFrame frame = make_frame (schedule, language);
  g_autoptr (GArray) rows = make_rows (&source, visible, visible ? n_visible : n_items);
  g_autoptr (GArray) links = make_links (&source, rows, n_items);
  const EntenteGanttKey *found = _entente_gantt_keys_get (keys, &n_keys);

  return _entente_gantt_chart_new_from (&frame, options, (const EntenteGanttRow *) rows->data,
                                        rows->len, (const EntenteGanttLink *) links->data,
                                        links->len, found, n_keys);
}
