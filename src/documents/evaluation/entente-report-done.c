/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-report-blocks.h"

#include "entente-civil-date.h"
#include "evaluation/entente-evaluation-blocks.h"
#include "evaluation/entente-expected-result.h"
#include "evaluation/entente-frame.h"
#include "evaluation/entente-objective.h"
#include "schedule/entente-forecasts.h"

#define CHART_WIDTH 126 /* mm, as the text */
#define SHORT_TABLE 12  /* rows */

void
_entente_report_add_chart (EntentePaperBlocks *self, EntenteChart *chart)
{
  if (entente_chart_is_empty (chart))
    return;

  _entente_paper_blocks_add_chart (self, chart, CHART_WIDTH);
  _entente_evaluation_blocks_add_words (self, ENTENTE_PARAGRAPH_NOTE,
                                        entente_chart_get_title (chart));
}

/* A short table stays on one page: each row holds on to the next. */
void
_entente_report_add_table (EntentePaperBlocks *self, const EntenteTableColumn *columns,
                           guint n_columns, GPtrArray *header, GPtrArray *rows, const char *summary)
{
  g_autoptr (GArray) styles = g_array_new (FALSE, FALSE, sizeof (EntenteTableRowStyle));

  for (guint i = 0; i < rows->len; i++)
    {
      const EntenteTableRowStyle style = rows->len <= SHORT_TABLE && i + 1 < rows->len
                                           ? ENTENTE_TABLE_ROW_GROUP
                                           : ENTENTE_TABLE_ROW_PLAIN;

      g_array_append_val (styles, style);
    }
  _entente_paper_blocks_add_table (self, columns, n_columns, header, rows, styles, summary);
}

/* Objectives: specific ones under the general one they serve */

static GPtrArray *
make_items (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
}

static GPtrArray *
add_item (EntentePaperBlocks *self, GPtrArray *items, const char *words)
{
  g_autoptr (EntenteRichText) text = _entente_paper_blocks_set (self, words, ENTENTE_TEXT_PLAIN);
  GPtrArray *item = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (item, entente_paragraph_block_new (ENTENTE_PARAGRAPH_BODY, text));
  g_ptr_array_add (items, item);

  return item;
}

static void
add_specific (EntentePaperBlocks *self, GPtrArray *item, const EntenteFrameRow *rows, guint row)
{
  g_autoptr (GPtrArray) items = make_items ();

  for (guint i = row + 1; i <= row + rows[row].n_descendants; i++)
    if (rows[i].level == ENTENTE_FRAME_SPECIFIC)
      add_item (self, items, entente_record_get_text (rows[i].record, ENTENTE_OBJECTIVE_TEXT));
  if (items->len > 0)
    g_ptr_array_add (item, entente_list_block_new (FALSE, 1, items));
}

static void
add_expected (EntentePaperBlocks *self, const EntenteFrameRow *rows, guint n_rows)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < n_rows; i++)
    if (rows[i].level == ENTENTE_FRAME_RESULT)
      g_ptr_array_add (
        texts, (char *) entente_record_get_text (rows[i].record, ENTENTE_EXPECTED_RESULT_TEXT));
  if (texts->len == 0)
    return;

  g_ptr_array_add (texts, NULL);
  _entente_evaluation_blocks_add_heading (self, 3,
                                          entente_words_get (self->common, "expected-results"));
  _entente_evaluation_blocks_add_list (self, (const char *const *) texts->pdata);
}

gboolean
_entente_report_add_objectives (EntentePaperBlocks *self)
{
  g_autoptr (EntenteFrame) frame = entente_frame_new (self->store);
  g_autoptr (GPtrArray) items = make_items ();
  guint n_rows;
  const EntenteFrameRow *rows = entente_frame_get_rows (frame, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    if (rows[i].level == ENTENTE_FRAME_OBJECTIVE)
      add_specific (self,
                    add_item (self, items,
                              entente_record_get_text (rows[i].record, ENTENTE_OBJECTIVE_TEXT)),
                    rows, i);
  if (items->len > 0)
    {
      g_autoptr (EntenteBlock) list = entente_list_block_new (FALSE, 1, items);

      entente_composition_append (self->composition, list);
    }
  add_expected (self, rows, n_rows);

  return items->len > 0;
}

/* What was planned, and what was done */

/**
 * Progress:
 * @planned: when it was to be over, by the first forecast kept, else by the plan
 * @n_tasks: how many tasks it is made of
 * @n_done: how many of them are done
 * @n_late: how many of those too late
 *
 * A step of the plan, or a task that stands alone.
 */
typedef struct
{
  EntenteMoment planned;
  guint n_tasks;
  guint n_done;
  guint n_late;
} Progress;

/* What people had in mind at the beginning. (nullable) */
static EntenteForecast *
find_first_forecast (EntenteStore *store)
{
  GListModel *forecasts = entente_store_get_list (store, ENTENTE_TYPE_FORECAST);
  EntenteRecord *first = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (forecasts); i++)
    {
      g_autoptr (EntenteRecord) forecast = g_list_model_get_item (forecasts, i);

      if (first == NULL
          || g_strcmp0 (entente_record_get_text (forecast, ENTENTE_FORECAST_MADE_AT),
                        entente_record_get_text (first, ENTENTE_FORECAST_MADE_AT))
               < 0)
        first = forecast; /* the store keeps it */
    }

  return first != NULL ? ENTENTE_FORECAST (first) : NULL;
}

static EntenteMoment
get_planned (const EntenteScheduleItem *item, EntenteForecast *forecast)
{
  EntenteForecastDates dates;

  if (forecast != NULL && entente_forecast_find (forecast, item->task, &dates))
    return dates.finish;

  return item->planned.finish;
}

static void
count_progress (const EntenteScheduleItem *items, guint row, EntenteForecast *forecast,
                Progress *progress)
{
  *progress = (Progress) { .planned = ENTENTE_MOMENT_NONE };

  for (guint i = row; i <= row + items[row].n_descendants; i++)
    {
      EntenteMoment planned;

      if (items[i].is_group)
        continue;
      planned = get_planned (&items[i], forecast);
      if (planned != ENTENTE_MOMENT_NONE
          && (progress->planned == ENTENTE_MOMENT_NONE || planned > progress->planned))
        progress->planned = planned;
      progress->n_tasks++;
      progress->n_done += items[i].is_done;
      progress->n_late += items[i].is_done && items[i].was_late;
    }
}

static char *
dup_day (EntentePaperBlocks *self, EntenteMoment moment)
{
  GDate day;

  if (moment == ENTENTE_MOMENT_NONE)
    return g_strdup ("");

  g_date_clear (&day, 1);
  entente_moment_get_date (moment, ENTENTE_MOMENT_ENDS, &day);
  return _entente_paper_blocks_dup_date (self, &day);
}

static const char *
get_state (EntentePaperBlocks *self, const EntenteScheduleItem *item, const Progress *progress)
{
  if (progress->n_tasks > 0 && progress->n_done == progress->n_tasks)
    return entente_words_get (self->common, progress->n_late > 0 ? "done-late" : "done");
  if (item->progress > 0 || progress->n_done > 0)
    return entente_words_get (self->common, "in-progress");

  return entente_words_get (self->common, "to-do");
}

static char *
dup_out_of (EntentePaperBlocks *self, const Progress *progress)
{
  g_autofree char *some = _entente_evaluation_blocks_dup_count (self, progress->n_done);
  g_autofree char *all = _entente_evaluation_blocks_dup_count (self, progress->n_tasks);

  return entente_words_format (self->common, "out-of", "some", some, "all", all, NULL);
}

static void
add_row (EntentePaperBlocks *self, const EntenteScheduleItem *item, const Progress *progress,
         GPtrArray *rows)
{
  GPtrArray *row = _entente_paper_blocks_texts ();
  g_autofree char *planned = dup_day (self, progress->planned);
  g_autofree char *expected = dup_day (self, item->expected.finish);
  g_autofree char *count = dup_out_of (self, progress);

  _entente_evaluation_blocks_add_cell (
    self, row, entente_record_get_text (ENTENTE_RECORD (item->task), ENTENTE_TASK_TITLE));
  _entente_evaluation_blocks_add_cell (self, row, planned);
  _entente_evaluation_blocks_add_cell (self, row, expected);
  _entente_evaluation_blocks_add_cell (self, row, item->is_group ? count : "");
  _entente_evaluation_blocks_add_cell (self, row, get_state (self, item, progress));
  g_ptr_array_add (rows, row);
}

static void
add_count (EntentePaperBlocks *self, const Progress *whole)
{
  g_autofree char *some = _entente_evaluation_blocks_dup_count (self, whole->n_done);
  g_autofree char *all = _entente_evaluation_blocks_dup_count (self, whole->n_tasks);
  g_autofree char *late = _entente_evaluation_blocks_dup_count (self, whole->n_late);
  g_autofree char *words
    = entente_words_format (self->common, whole->n_late > 0 ? "tasks-done-late" : "tasks-done",
                            "some", some, "all", all, "late", late, NULL);

  _entente_evaluation_blocks_add_words (self, ENTENTE_PARAGRAPH_BODY, words);
}

/* What stands at the top of the plan: its phases, or its tasks where nobody made any. */
static void
add_steps (EntentePaperBlocks *self, const EntenteScheduleItem *items, guint n_items,
           Progress *whole, GPtrArray *rows)
{
  EntenteForecast *forecast = find_first_forecast (self->store);

  for (guint i = 0; i < n_items; i++)
    {
      Progress progress;

      if (items[i].level > 0)
        continue;
      count_progress (items, i, forecast, &progress);
      add_row (self, &items[i], &progress, rows);
      whole->n_tasks += progress.n_tasks;
      whole->n_done += progress.n_done;
      whole->n_late += progress.n_late;
    }
}

gboolean
_entente_report_add_done (EntentePaperBlocks *self)
{
  static const EntenteTableColumn columns[] = {
    { 0.32, ENTENTE_COLUMN_START }, { 0.20, ENTENTE_COLUMN_START }, { 0.20, ENTENTE_COLUMN_START },
    { 0.12, ENTENTE_COLUMN_START }, { 0.16, ENTENTE_COLUMN_START },
  };
  EntenteSchedule *schedule = entente_project_get_schedule (self->project);
  Progress whole = { .planned = ENTENTE_MOMENT_NONE };
  guint n_items;
  const EntenteScheduleItem *items = entente_schedule_get_items (schedule, &n_items);
  g_autoptr (GPtrArray) rows = _entente_paper_blocks_rows ();
  g_autoptr (GPtrArray) header = _entente_paper_blocks_header (
    self, "task", "planned-for", "over-on", "tasks-column", "state", NULL);

  if (entente_schedule_is_relative (schedule) || n_items == 0)
    return FALSE;

  add_steps (self, items, n_items, &whole, rows);
  _entente_report_add_table (self, columns, G_N_ELEMENTS (columns), header, rows, "done-summary");
  if (whole.n_tasks > 0)
    add_count (self, &whole);
  return TRUE;
}
