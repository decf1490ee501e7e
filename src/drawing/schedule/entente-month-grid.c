/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-typography.h"
#include "schedule/entente-gantt-chart-private.h"
#include "schedule/entente-month-grid.h"

#include <string.h>

/* Nobody hangs up more columns than that. */
#define MAX_COLUMNS 600

struct _EntenteMonthGrid
{
  gatomicrefcount references;

  /* Owned */
  EntenteGanttChart *chart;
  GStringChunk *strings;
  GArray *columns; /* of EntenteMonthGridColumn */
  GArray *rows;    /* of EntenteMonthGridRow */
};

static gboolean
get_period (const EntenteGanttRow *row,
            const EntenteGanttOptions *options,
            EntenteMonthGridPart part,
            EntenteMoment *from,
            EntenteMoment *until)
{
  switch (part)
    {
    case ENTENTE_MONTH_GRID_PLANNED:
      *from = _entente_gantt_row_get_moment (row);
      *until = MAX (*from, row->finish);
      break;
    case ENTENTE_MONTH_GRID_FORECAST:
      *from = row->forecast_start;
      *until = row->forecast_finish;
      break;
    default:
      if (!_entente_gantt_row_shows_delay (row, options))
        return FALSE;
      /* It begins with the last minute that was planned. */
      *from = MAX (row->start, row->finish - 1);
      *until = MAX (row->finish, row->expected_finish);
      break;
    }

  return *from != ENTENTE_MOMENT_NONE && *until != ENTENTE_MOMENT_NONE;
}

/* What ends with a month is not in the next. */
static EntenteMoment
get_last_minute (EntenteMoment from, EntenteMoment until)
{
  return MAX (from, until - 1);
}

/* Columns */

static void
mark_used (GArray *beats, GArray *used, EntenteMoment from, EntenteMoment until)
{
  const EntenteMoment last = get_last_minute (from, until);

  for (guint i = 0; i + 1 < beats->len; i++)
    {
      if (g_array_index (beats, EntenteMoment, i) <= last
          && g_array_index (beats, EntenteMoment, i + 1) > from)
        g_array_index (used, gboolean, i) = TRUE;
    }
}

static void
mark_all_used (EntenteMonthGrid *self, GArray *beats, GArray *used)
{
  const EntenteGanttFrame *frame = entente_gantt_chart_get_frame (self->chart);
  const EntenteGanttOptions *options = entente_gantt_chart_get_options (self->chart);
  guint n_rows;
  const EntenteGanttRow *rows = entente_gantt_chart_get_rows (self->chart, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    {
      for (EntenteMonthGridPart part = 0; !rows[i].is_group && part <= ENTENTE_MONTH_GRID_DELAY;
           part++)
        {
          EntenteMoment from, until;

          if (get_period (&rows[i], options, part, &from, &until))
            mark_used (beats, used, from, until);
        }
    }
  if (frame->event_opens != ENTENTE_MOMENT_NONE)
    mark_used (beats, used, frame->event_opens, frame->event_closes);
}

/* A month is named without its year, which stands above. */
static char *
make_label (const EntenteGanttFrame *frame,
            EntenteRhythm rhythm,
            EntenteMoment from,
            gboolean is_used)
{
  if (!is_used)
    return g_strdup ("…");

  const guint room = rhythm == ENTENTE_RHYTHM_WEEK && !frame->is_relative ? 3 : 9;
  char *label = entente_rhythm_format (rhythm, from, frame->is_relative, room, frame->language);
  char *year = strstr (label, ENTENTE_NO_BREAK_SPACE);

  if (year)
    *year = '\0';
  return label;
}

/* A gap stands under the year or month before it, so that it does not part it. */
static char *
make_upper (const EntenteGanttFrame *frame,
            EntenteRhythm over,
            EntenteMoment from,
            gboolean is_used,
            const EntenteMonthGridColumn *last)
{
  if (frame->is_relative)
    return g_strdup ("");
  if (!is_used)
    return g_strdup (last ? last->upper : "");

  return entente_rhythm_format (over, entente_rhythm_floor (over, from, FALSE), FALSE, 30,
                                frame->language);
}

static void
add_column (EntenteMonthGrid *self,
            EntenteRhythm rhythm,
            EntenteMoment from,
            EntenteMoment until,
            gboolean is_used)
{
  const EntenteGanttFrame *frame = entente_gantt_chart_get_frame (self->chart);
  const EntenteRhythm over
      = rhythm == ENTENTE_RHYTHM_MONTH ? ENTENTE_RHYTHM_YEAR : ENTENTE_RHYTHM_MONTH;
  EntenteMonthGridColumn *last
      = self->columns->len > 0
            ? &g_array_index (self->columns, EntenteMonthGridColumn, self->columns->len - 1)
            : NULL;

  if (!is_used && last && last->is_gap)
    {
      last->until = until;
      return;
    }

  g_autofree char *label = make_label (frame, rhythm, from, is_used);
  g_autofree char *upper = make_upper (frame, over, from, is_used, last);
  const EntenteMonthGridColumn column = {
    .from = from,
    .until = until,
    .is_gap = !is_used,
    .label = g_string_chunk_insert_const (self->strings, label),
    .upper = g_string_chunk_insert_const (self->strings, upper),
  };

  g_array_append_val (self->columns, column);
}

static void
make_columns (EntenteMonthGrid *self, EntenteRhythm rhythm)
{
  const gboolean is_relative = entente_gantt_chart_is_relative (self->chart);
  g_autoptr (GArray) beats = g_array_new (FALSE, FALSE, sizeof (EntenteMoment));
  g_autoptr (GArray) used = g_array_new (FALSE, TRUE, sizeof (gboolean));
  EntenteMoment first, last;

  entente_gantt_chart_get_extent (self->chart, &first, &last);
  last = get_last_minute (first, last);
  for (EntenteMoment beat = entente_rhythm_floor (rhythm, first, is_relative);
       beats->len <= MAX_COLUMNS
       && (beats->len == 0 || g_array_index (beats, EntenteMoment, beats->len - 1) <= last);
       beat = entente_rhythm_next (rhythm, beat, is_relative))
    g_array_append_val (beats, beat);
  g_array_set_size (used, beats->len);
  mark_all_used (self, beats, used);

  for (guint i = 0; i + 1 < beats->len; i++)
    add_column (self, rhythm, g_array_index (beats, EntenteMoment, i),
                g_array_index (beats, EntenteMoment, i + 1), g_array_index (used, gboolean, i));
}

/* Rows */

static void
make_rows (EntenteMonthGrid *self)
{
  guint n_rows;
  const EntenteGanttRow *rows = entente_gantt_chart_get_rows (self->chart, &n_rows);
  const char *step = "";
  guint first = G_MAXUINT;

  for (guint i = 0; i < n_rows; i++)
    {
      if (rows[i].level == 0)
        {
          step = rows[i].is_group ? rows[i].title : "";
          first = G_MAXUINT;
        }
      if (rows[i].is_group)
        continue;

      const EntenteMonthGridRow row = { .row = i, .step = step };
      g_array_append_val (self->rows, row);
      if (first == G_MAXUINT)
        first = self->rows->len - 1;
      g_array_index (self->rows, EntenteMonthGridRow, first).n_in_step++;
    }
}

/**
 * entente_month_grid_new:
 * @chart: what is put into the table
 * @rhythm: %ENTENTE_RHYTHM_MONTH or %ENTENTE_RHYTHM_WEEK
 *
 * Months in which nothing is done before the first and after the last are cut off; those between
 * are drawn together.
 *
 * Returns: (transfer full): the table
 */
EntenteMonthGrid *
entente_month_grid_new (EntenteGanttChart *chart, EntenteRhythm rhythm)
{
  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (rhythm == ENTENTE_RHYTHM_MONTH || rhythm == ENTENTE_RHYTHM_WEEK, NULL);

  EntenteMonthGrid *self = g_new0 (EntenteMonthGrid, 1);

  g_atomic_ref_count_init (&self->references);
  self->chart = entente_gantt_chart_ref (chart);
  self->strings = g_string_chunk_new (256);
  self->columns = g_array_new (FALSE, TRUE, sizeof (EntenteMonthGridColumn));
  self->rows = g_array_new (FALSE, TRUE, sizeof (EntenteMonthGridRow));
  make_columns (self, rhythm);
  make_rows (self);

  return self;
}

/**
 * entente_month_grid_ref:
 * @self: a table
 *
 * Returns: (transfer full): the same table
 */
EntenteMonthGrid *
entente_month_grid_ref (EntenteMonthGrid *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * entente_month_grid_unref:
 * @self: (transfer full): a table
 */
void
entente_month_grid_unref (EntenteMonthGrid *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;

  entente_gantt_chart_unref (self->chart);
  g_string_chunk_free (self->strings);
  g_array_unref (self->columns);
  g_array_unref (self->rows);
  g_free (self);
}

/**
 * entente_month_grid_get_chart:
 * @self: a table
 *
 * Returns: (transfer none): what it was made from
 */
EntenteGanttChart *
entente_month_grid_get_chart (EntenteMonthGrid *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->chart;
}

/**
 * entente_month_grid_get_columns:
 * @self: a table
 * @n_columns: (out) (optional): how many
 *
 * Returns: (transfer none) (array length=n_columns): its months or weeks
 */
const EntenteMonthGridColumn *
entente_month_grid_get_columns (EntenteMonthGrid *self, guint *n_columns)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (n_columns)
    *n_columns = self->columns->len;
  return (const EntenteMonthGridColumn *) self->columns->data;
}

/**
 * entente_month_grid_get_rows:
 * @self: a table
 * @n_rows: (out) (optional): how many
 *
 * Returns: (transfer none) (array length=n_rows): its tasks
 */
const EntenteMonthGridRow *
entente_month_grid_get_rows (EntenteMonthGrid *self, guint *n_rows)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (n_rows)
    *n_rows = self->rows->len;
  return (const EntenteMonthGridRow *) self->rows->data;
}

/**
 * entente_month_grid_find_column:
 * @self: a table
 * @moment: any moment
 * @column: (out): the column it is in
 *
 * Returns: whether it is in one
 */
gboolean
entente_month_grid_find_column (EntenteMonthGrid *self, EntenteMoment moment, guint *column)
{
  g_return_val_if_fail (self != NULL && column != NULL, FALSE);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const EntenteMonthGridColumn *candidate =
          &g_array_index (self->columns, EntenteMonthGridColumn, i);

      if (moment >= candidate->from && moment < candidate->until)
        {
          *column = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * entente_month_grid_get_span:
 * @self: a table
 * @row: less than its number of rows
 * @part: what of it
 * @first: (out): the first column it is in
 * @last: (out): the last one
 *
 * Returns: whether the row has that part
 */
gboolean
entente_month_grid_get_span (EntenteMonthGrid *self,
                             guint row,
                             EntenteMonthGridPart part,
                             guint *first,
                             guint *last)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len, FALSE);
  g_return_val_if_fail (first != NULL && last != NULL, FALSE);

  const EntenteGanttRow *rows = entente_gantt_chart_get_rows (self->chart, NULL);
  const guint index = g_array_index (self->rows, EntenteMonthGridRow, row).row;
  EntenteMoment from, until;

  return get_period (&rows[index], entente_gantt_chart_get_options (self->chart), part, &from,
                     &until)
         && entente_month_grid_find_column (self, from, first)
         && entente_month_grid_find_column (self, get_last_minute (from, until), last);
}
