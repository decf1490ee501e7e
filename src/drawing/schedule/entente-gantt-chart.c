/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-gantt-chart-private.h"

struct _EntenteGanttChart
{
  gatomicrefcount references;

  /* Owned */
  GStringChunk *strings;
  EntenteGanttRow *rows;
  EntenteGanttLink *links;
  EntenteGanttKey *keys;
  gboolean *key_is_used;
  EntenteWorkTime *work_time;

  EntenteGanttFrame frame;
  EntenteGanttOptions options;
  EntenteGanttContent content;
  guint n_rows;
  guint n_links;
  guint n_keys;
};

G_DEFINE_BOXED_TYPE (EntenteGanttChart,
                     entente_gantt_chart,
                     entente_gantt_chart_ref,
                     entente_gantt_chart_unref)

static const char *
keep_text (EntenteGanttChart *self, const char *text)
{
  return text && *text ? g_string_chunk_insert_const (self->strings, text) : "";
}

/* Whether the room between finish and the latest finish is drawn. */
gboolean
_entente_gantt_row_shows_float (const EntenteGanttRow *row, const EntenteGanttOptions *options)
{
  return options->show_float && !row->is_group && !row->is_done
         && row->float_until != ENTENTE_MOMENT_NONE && row->float_until > row->finish;
}

EntenteMoment
_entente_gantt_row_get_moment (const EntenteGanttRow *row)
{
  return row->ends_day && row->start != ENTENTE_MOMENT_NONE ? row->start - 1 : row->start;
}

/* Whether something is drawn for its delay. */
gboolean
_entente_gantt_row_shows_delay (const EntenteGanttRow *row, const EntenteGanttOptions *options)
{
  return options->show_late_dates && !row->is_group && row->delay != ENTENTE_DELAY_NONE;
}

static EntenteGanttContent
find_content_of_bar (const EntenteGanttRow *row)
{
  if (row->is_group)
    return ENTENTE_GANTT_HAS_GROUP;
  if (row->is_milestone)
    return ENTENTE_GANTT_HAS_MILESTONE;

  return ENTENTE_GANTT_HAS_TASK
         | (row->progress > 0 && row->progress < 100 ? ENTENTE_GANTT_HAS_PROGRESS : 0);
}

static EntenteGanttContent
find_content (const EntenteGanttRow *row, const EntenteGanttOptions *options)
{
  EntenteGanttContent content = 0;

  if (row->forecast_start != ENTENTE_MOMENT_NONE)
    content |= ENTENTE_GANTT_HAS_FORECAST;
  if (row->deadline != ENTENTE_MOMENT_NONE)
    content |= ENTENTE_GANTT_HAS_DEADLINE;
  if (row->start == ENTENTE_MOMENT_NONE)
    return content;

  content |= find_content_of_bar (row);
  if (row->is_done && !row->is_group)
    content |= ENTENTE_GANTT_HAS_DONE;
  if (row->is_critical && options->show_critical && !row->is_group)
    content |= ENTENTE_GANTT_HAS_CRITICAL;
  if (_entente_gantt_row_shows_float (row, options))
    content |= ENTENTE_GANTT_HAS_FLOAT;
  if (_entente_gantt_row_shows_delay (row, options))
    content |= row->delay == ENTENTE_DELAY_HARMLESS ? ENTENTE_GANTT_HAS_HARMLESS
                                                    : ENTENTE_GANTT_HAS_ENDANGERING;
  return content;
}

static void
copy_rows (EntenteGanttChart *self, const EntenteGanttRow *rows)
{
  self->rows = g_memdup2 (rows, self->n_rows * sizeof *rows);
  for (guint i = 0; i < self->n_rows; i++)
    {
      EntenteGanttRow *row = &self->rows[i];

      row->outline = keep_text (self, row->outline);
      row->title = keep_text (self, row->title);
      row->who = keep_text (self, row->who);
      row->progress = CLAMP (row->progress, 0, 100);
      row->color = MIN (row->color, self->n_keys - 1);
      self->content |= find_content (row, &self->options);
      if (!row->is_group && row->start != ENTENTE_MOMENT_NONE)
        self->key_is_used[row->color] = TRUE;
    }
}

static void
copy_keys (EntenteGanttChart *self, const EntenteGanttKey *keys)
{
  self->keys = g_memdup2 (keys, self->n_keys * sizeof *keys);
  self->key_is_used = g_new0 (gboolean, self->n_keys);
  for (guint i = 0; i < self->n_keys; i++)
    self->keys[i].label = keep_text (self, self->keys[i].label);
}

static void
copy_links (EntenteGanttChart *self, const EntenteGanttLink *links)
{
  self->links = g_memdup2 (links, self->n_links * sizeof *links);
  if (!self->options.show_links)
    return;

  for (guint i = 0; i < self->n_links; i++)
    self->content |= links[i].is_broken ? ENTENTE_GANTT_HAS_BROKEN_LINK : ENTENTE_GANTT_HAS_LINK;
}

static void
widen (EntenteGanttFrame *frame, EntenteMoment moment)
{
  if (moment == ENTENTE_MOMENT_NONE)
    return;

  frame->first = frame->first == ENTENTE_MOMENT_NONE ? moment : MIN (frame->first, moment);
  frame->last = frame->last == ENTENTE_MOMENT_NONE ? moment : MAX (frame->last, moment);
}

/* Everything drawn is within the extent, not the plan alone. */
static void
measure_extent (EntenteGanttChart *self)
{
  EntenteGanttFrame *frame = &self->frame;

  for (guint i = 0; i < self->n_rows; i++)
    {
      const EntenteGanttRow *row = &self->rows[i];

      widen (frame, row->start);
      widen (frame, row->finish);
      widen (frame, row->deadline);
      widen (frame, row->forecast_start);
      widen (frame, row->forecast_finish);
      if (_entente_gantt_row_shows_delay (row, &self->options))
        widen (frame, row->expected_finish);
    }
  widen (frame, frame->event_opens);
  widen (frame, frame->event_closes);
  if (frame->first == ENTENTE_MOMENT_NONE)
    frame->first = frame->last = frame->now != ENTENTE_MOMENT_NONE ? frame->now : 0;
}

/* A chart of rows that somebody else made; all is copied. `first` and `last` of the frame may be
   NONE: they come from the rows. At least one key. */
EntenteGanttChart *
_entente_gantt_chart_new_from (const EntenteGanttFrame *frame,
                               const EntenteGanttOptions *options,
                               const EntenteGanttRow *rows,
                               guint n_rows,
                               const EntenteGanttLink *links,
                               guint n_links,
                               const EntenteGanttKey *keys,
                               guint n_keys)
{
  EntenteGanttChart *self = g_new0 (EntenteGanttChart, 1);

  g_assert (n_keys > 0);

  g_atomic_ref_count_init (&self->references);
  self->strings = g_string_chunk_new (4096);
  self->frame = *frame;
  self->frame.event_name = keep_text (self, frame->event_name);
  self->work_time = entente_work_time_ref (frame->work_time ? frame->work_time
                                                            : entente_work_time_get_always ());
  self->frame.work_time = self->work_time;
  self->options = *options;
  self->options.forecast = NULL;
  self->n_rows = n_rows;
  self->n_links = n_links;
  self->n_keys = n_keys;
  copy_keys (self, keys);
  copy_rows (self, rows);
  copy_links (self, links);
  measure_extent (self);

  return self;
}

EntenteGanttContent
_entente_gantt_chart_get_content (EntenteGanttChart *self)
{
  return self->content;
}

gboolean
_entente_gantt_chart_uses_key (EntenteGanttChart *self, guint key)
{
  return key < self->n_keys && self->key_is_used[key];
}

/**
 * entente_gantt_chart_ref:
 * @self: a chart
 *
 * Returns: (transfer full): the same chart
 */
EntenteGanttChart *
entente_gantt_chart_ref (EntenteGanttChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * entente_gantt_chart_unref:
 * @self: (transfer full): a chart
 */
void
entente_gantt_chart_unref (EntenteGanttChart *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_string_chunk_free (self->strings);
  g_free (self->rows);
  g_free (self->links);
  g_free (self->keys);
  g_free (self->key_is_used);
  entente_work_time_unref (self->work_time);
  g_free (self);
}

/**
 * entente_gantt_chart_get_rows:
 * @self: a chart
 * @n_rows: (out) (optional): how many
 *
 * Returns: (transfer none) (array length=n_rows): its rows, from the top
 */
const EntenteGanttRow *
entente_gantt_chart_get_rows (EntenteGanttChart *self, guint *n_rows)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (n_rows)
    *n_rows = self->n_rows;
  return self->rows;
}

/**
 * entente_gantt_chart_get_links:
 * @self: a chart
 * @n_links: (out) (optional): how many
 *
 * Returns: (transfer none) (array length=n_links): the links between its rows
 */
const EntenteGanttLink *
entente_gantt_chart_get_links (EntenteGanttChart *self, guint *n_links)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (n_links)
    *n_links = self->n_links;
  return self->links;
}

/**
 * entente_gantt_chart_get_keys:
 * @self: a chart
 * @n_keys: (out) (optional): how many
 *
 * Returns: (transfer none) (array length=n_keys): what its colours stand for
 */
const EntenteGanttKey *
entente_gantt_chart_get_keys (EntenteGanttChart *self, guint *n_keys)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (n_keys)
    *n_keys = self->n_keys;
  return self->keys;
}

/**
 * entente_gantt_chart_get_extent:
 * @self: a chart
 * @first: (out) (optional): the first moment something is drawn at
 * @last: (out) (optional): the last one
 */
void
entente_gantt_chart_get_extent (EntenteGanttChart *self, EntenteMoment *first, EntenteMoment *last)
{
  g_return_if_fail (self != NULL);

  if (first)
    *first = self->frame.first;
  if (last)
    *last = self->frame.last;
}

/**
 * entente_gantt_chart_is_relative:
 * @self: a chart
 *
 * Returns: whether time is counted from the event, for want of any date
 */
gboolean
entente_gantt_chart_is_relative (EntenteGanttChart *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->frame.is_relative;
}

/**
 * entente_gantt_chart_get_frame:
 * @self: a chart
 *
 * Returns: (transfer none): the time around its bars
 */
const EntenteGanttFrame *
entente_gantt_chart_get_frame (EntenteGanttChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->frame;
}

/**
 * entente_gantt_chart_get_options:
 * @self: a chart
 *
 * Returns: (transfer none): what it shows beside bars and dates
 */
const EntenteGanttOptions *
entente_gantt_chart_get_options (EntenteGanttChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->options;
}
