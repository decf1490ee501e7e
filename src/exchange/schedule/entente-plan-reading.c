/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-plan-row-private.h"

#include "entente-work-time.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One row while it is read. */
typedef struct
{
  EntentePlanTable *table;
  guint index;
  EntentePlanRow *row;
} Reading;

static char *
dup_cell (const Reading *self, EntentePlanColumn column)
{
  return _entente_plan_cell_strip (_entente_plan_table_get_cell (self->table, self->index, column));
}

static void
take_cell (const Reading *self, EntentePlanColumn column, char **text)
{
  g_free (*text);
  *text = dup_cell (self, column);
}

static void
remark (const Reading *self, EntentePlanColumn column, const char *cell, char *sentence)
{
  _entente_plan_row_remark (self->row,
                            _entente_plan_table_get_heading (self->table, column),
                            cell,
                            sentence);
}

/* Dates */

/* Spreadsheets write a day as "12/06/2027 00:00:00", and hours with seconds. */
static char *
trim_time (const char *cell)
{
  char *trimmed = g_strdup (cell);
  gsize length = strlen (trimmed);
  g_autoptr (GRegex) seconds = g_regex_new ("[ T]\\d{1,2}:\\d{2}:\\d{2}$", 0, 0, NULL);

  if (g_regex_match (seconds, trimmed, 0, NULL))
    trimmed[length -= 3] = '\0';
  if (g_str_has_suffix (trimmed, " 00:00"))
    trimmed[length - 6] = '\0';
  else if (g_str_has_suffix (trimmed, " 0:00"))
    trimmed[length - 5] = '\0';
  return trimmed;
}

/* "12/06/27": what French Excel shows of a date when the column is narrow. */
static char *
lengthen_year (const char *cell)
{
  g_autoptr (GRegex)
    short_year = g_regex_new ("^(\\d{1,2}[/.-]\\d{1,2}[/.-])(\\d{2})(?!\\d)", 0, 0, NULL);

  return g_regex_replace (short_year, cell, -1, 0, "\\g<1>20\\2", 0, NULL);
}

static char *
explain_date (EntenteDateResult result, const char *cell)
{
  switch (result)
    {
    case ENTENTE_DATE_NO_YEAR:
      return g_strdup_printf (_ ("“%s” has no year; it is left out and kept in the notes."), cell);
    case ENTENTE_DATE_IMPOSSIBLE:
      return g_strdup_printf (
        _ ("“%s” is no day of the calendar; it is left out and kept in the notes."), cell);
    case ENTENTE_DATE_WRONG_WEEKDAY:
      return g_strdup_printf (
        _ ("the weekday of “%s” is another one; the date is left out and kept in the notes."),
        cell);
    default:
      return g_strdup_printf (_ ("“%s” is not a date; it is left out and kept in the notes."),
                              cell);
    }
}

/* The moment as the project keeps it; "" for an empty cell, NULL after a remark. */
static char *
read_moment (const Reading *self, EntentePlanColumn column, EntenteMomentEdge edge)
{
  g_autofree char *cell = dup_cell (self, column);
  g_autofree char *trimmed = trim_time (cell);
  EntenteDateResult result;
  EntenteMoment moment;
  gboolean has_time;

  if (*trimmed == '\0')
    return g_strdup ("");
  result = entente_moment_parse (trimmed, edge, &moment, &has_time);
  if (result == ENTENTE_DATE_SHORT_YEAR)
    {
      g_autofree char *longer = lengthen_year (trimmed);

      result = entente_moment_parse (longer, edge, &moment, &has_time);
    }
  if (result == ENTENTE_DATE_VALID)
    return entente_moment_to_iso (moment, edge, has_time);
  remark (self, column, cell, explain_date (result, cell));
  return NULL;
}

static void
take_moment (const Reading *self, EntentePlanColumn column, EntenteMomentEdge edge, char **text)
{
  char *moment = read_moment (self, column, edge);

  if (moment == NULL)
    return;
  g_free (*text);
  *text = moment;
}

/* Durations */

static void
read_duration (const Reading *self)
{
  const EntenteDuration days = { 1, ENTENTE_UNIT_DAY, FALSE };
  g_autofree char *cell = dup_cell (self, ENTENTE_PLAN_DURATION);
  g_autofree char *sure = g_strdup (cell);
  EntenteDuration duration;

  /* The question mark of MS Project: a guess. */
  if (g_str_has_suffix (sure, "?"))
    sure[strlen (sure) - 1] = '\0';
  if (*sure == '\0')
    return;
  if (!entente_duration_parse (sure, &days, &duration) || duration.amount < 0
      || duration.unit == ENTENTE_UNIT_PERCENT)
    {
      remark (self, ENTENTE_PLAN_DURATION, cell,
              g_strdup_printf (
                _ ("“%s” is not a duration, such as “3 days” or “4 h”; one day is taken."), cell));
      return;
    }
  if (duration.amount == 0)
    self->row->kind = ENTENTE_TASK_MILESTONE;
  else
    {
      g_free (self->row->duration);
      self->row->duration = entente_duration_to_text (&duration);
    }
}

/* From the first to the last day of a table without durations, in days of the project; in calendar
   days when they are all closed. */
static void
measure (const Reading *self, const char *finish, EntenteWorkTime *work_time)
{
  EntenteMoment from, until;
  EntenteDuration duration = { 0, ENTENTE_UNIT_DAY, FALSE };
  gboolean from_has_time, until_has_time;
  gint64 day = entente_work_time_get_day_minutes (work_time);
  gint64 minutes;

  if (!entente_moment_from_iso (self->row->rule_at, ENTENTE_MOMENT_STARTS, &from, &from_has_time)
      || !entente_moment_from_iso (finish, ENTENTE_MOMENT_ENDS, &until, &until_has_time))
    return;
  if (until < from)
    {
      remark (self,
              ENTENTE_PLAN_FINISH,
              finish,
              g_strdup (_ ("the task would finish before it starts; one day is taken.")));
      return;
    }
  minutes = entente_work_time_between (work_time, from, until);
  if (until == from)
    self->row->kind = ENTENTE_TASK_MILESTONE;
  else if (minutes > 0 && day > 0 && minutes % day == 0)
    duration.amount = minutes / day;
  else if (minutes > 0)
    duration = (EntenteDuration) { minutes, ENTENTE_UNIT_MINUTE, FALSE };
  else
    duration = (EntenteDuration) { until - from, ENTENTE_UNIT_MINUTE, TRUE };
  if (duration.amount == 0)
    return;
  g_free (self->row->duration);
  self->row->duration = entente_duration_to_text (&duration);
}

/* Rules */

static void
read_rule_date (const Reading *self)
{
  EntentePlanRow *row = self->row;
  EntenteMomentEdge edge = _entente_plan_rule_get_edge (row->rule.rule);

  if (!_entente_plan_rule_has_date (row->rule.rule))
    return;
  take_moment (self, ENTENTE_PLAN_RULE_DATE, edge, &row->rule_at);
  if (*row->rule_at != '\0')
    return;
  /* "Start no earlier than" beside a column of starts. */
  take_moment (self,
               edge == ENTENTE_MOMENT_STARTS ? ENTENTE_PLAN_START : ENTENTE_PLAN_FINISH,
               edge,
               &row->rule_at);
  if (*row->rule_at != '\0')
    return;
  remark (self,
          ENTENTE_PLAN_RULE,
          "",
          g_strdup (_ ("the rule has no date; the task is planned as soon as possible.")));
  row->rule.rule = ENTENTE_RULE_AS_SOON_AS_POSSIBLE;
}

/* Without a rule a start says when the task may begin at the earliest, or how far from the
   event. */
static void
read_start (const Reading *self)
{
  EntentePlanRow *row = self->row;
  EntentePlanColumn column = _entente_plan_table_has (self->table, ENTENTE_PLAN_RULE_DATE)
                                 && *_entente_plan_table_get_cell (self->table,
                                                                   self->index,
                                                                   ENTENTE_PLAN_RULE_DATE)
                                      != '\0'
                               ? ENTENTE_PLAN_RULE_DATE
                               : ENTENTE_PLAN_START;
  g_autofree char *cell = dup_cell (self, column);
  EntentePlanRuleCell relative;

  row->rule.rule = ENTENTE_RULE_AS_SOON_AS_POSSIBLE;
  if (_entente_plan_rule_read (cell, &relative) && relative.rule == ENTENTE_RULE_RELATIVE)
    {
      row->rule = relative;
      return;
    }
  take_moment (self, column, ENTENTE_MOMENT_STARTS, &row->rule_at);
  if (*row->rule_at != '\0')
    row->rule.rule = ENTENTE_RULE_START_NO_EARLIER;
}

static void
read_finish (const Reading *self, EntenteWorkTime *work_time)
{
  EntentePlanRow *row = self->row;
  gboolean has_duration = *_entente_plan_table_get_cell (self->table, self->index,
                                                         ENTENTE_PLAN_DURATION)
                          != '\0';
  g_autofree char *finish = NULL;

  if (has_duration && row->rule.rule != ENTENTE_RULE_AS_SOON_AS_POSSIBLE)
    return;
  finish = read_moment (self, ENTENTE_PLAN_FINISH, ENTENTE_MOMENT_ENDS);
  if (finish == NULL || *finish == '\0')
    return;
  if (row->rule.rule == ENTENTE_RULE_START_NO_EARLIER)
    measure (self, finish, work_time);
  /* An end alone is what the task is due for. */
  else if (*row->deadline == '\0')
    g_set_str (&row->deadline, finish);
}

static void
read_rule (const Reading *self, EntenteWorkTime *work_time)
{
  g_autofree char *cell = dup_cell (self, ENTENTE_PLAN_RULE);

  if (*cell == '\0')
    {
      read_start (self);
      read_finish (self, work_time);
    }
  else if (_entente_plan_rule_read (cell, &self->row->rule))
    read_rule_date (self);
  else
    {
      remark (self, ENTENTE_PLAN_RULE, cell,
              g_strdup_printf (
                _ ("“%s” is no rule, such as “SNET” or “D-30”; the task is planned as soon as "
                   "possible."),
                cell));
      self->row->rule.rule = ENTENTE_RULE_AS_SOON_AS_POSSIBLE;
    }
}

/* States */

static void
read_progress (const Reading *self)
{
  EntentePlanRow *row = self->row;
  g_autofree char *progress = dup_cell (self, ENTENTE_PLAN_PROGRESS);
  g_autofree char *state = dup_cell (self, ENTENTE_PLAN_STATE);
  gboolean has_state = *state != '\0' && _entente_plan_state_read (state, &row->state);

  if (*progress != '\0' && !_entente_plan_progress_read (progress, &row->progress)
      && !(!has_state && (has_state = _entente_plan_state_read (progress, &row->state))))
    remark (self, ENTENTE_PLAN_PROGRESS, progress,
            g_strdup_printf (_ ("“%s” is not a percentage from 0 to 100; it is kept in the notes."),
                             progress));
  if (*state != '\0' && !has_state)
    remark (self,
            ENTENTE_PLAN_STATE,
            state,
            g_strdup_printf (_ ("“%s” is no state of a task; it is kept in the notes."), state));
  if (has_state)
    {
      if (row->state == ENTENTE_TASK_DONE)
        row->progress = 100;
      return;
    }
  if (row->progress == 100)
    row->state = ENTENTE_TASK_DONE;
  else if (row->progress > 0)
    row->state = ENTENTE_TASK_IN_PROGRESS;
}

static void
read_kind (const Reading *self)
{
  g_autofree char *kind = dup_cell (self, ENTENTE_PLAN_KIND);
  EntenteTaskKind read;

  if (*kind == '\0')
    return;
  if (_entente_plan_kind_read (kind, &read))
    self->row->kind = read;
  else
    _entente_plan_row_keep (self->row,
                            _entente_plan_table_get_heading (self->table, ENTENTE_PLAN_KIND),
                            kind);
}

/* Where it stands */

/* Numbers of more parts are none. */
#define MAX_PARTS 32

/* " 1.2.3." → "1.2.3"; NULL when it is no number of an outline. */
static char *
normalize_number (const char *cell)
{
  g_auto (GStrv) parts = g_strsplit (cell, ".", -1);
  guint n = g_strv_length (parts);
  GString *number = g_string_new (NULL);

  if (n > 1 && *parts[n - 1] == '\0')
    n--;
  for (guint i = 0; i < n; i++)
    {
      gsize length = strlen (parts[i]);

      if (n > MAX_PARTS || length == 0 || length > 9
          || parts[i][strspn (parts[i], "0123456789")] != '\0')
        {
          g_string_free (number, TRUE);
          return NULL;
        }
      g_string_append_printf (number, "%s%s", i > 0 ? "." : "", parts[i]);
    }
  return g_string_free_and_steal (number);
}

static void
read_place_in_plan (const Reading *self)
{
  EntentePlanRow *row = self->row;
  g_autofree char *number = dup_cell (self, ENTENTE_PLAN_OUTLINE);
  g_autofree char *level = dup_cell (self, ENTENTE_PLAN_LEVEL);
  g_autofree char *id = dup_cell (self, ENTENTE_PLAN_ID);
  g_autofree char *normal = *number != '\0' ? normalize_number (number) : NULL;
  const char *title = _entente_plan_table_get_cell (self->table, self->index, ENTENTE_PLAN_TITLE);

  g_free (row->id);
  row->id = _entente_plan_id_fold (id);
  if (normal != NULL)
    g_set_str (&row->number, normal);
  else if (*number != '\0')
    remark (self, ENTENTE_PLAN_OUTLINE, number,
            g_strdup_printf (
              _ ("“%s” is no place in an outline, such as “1.2.3”; the task stands at the top."),
              number));
  if (g_ascii_isdigit (*level))
    row->level = (guint) MIN (g_ascii_strtoull (level, NULL, 10), 1000);
  else
    for (const char *p = title; g_unichar_isspace (g_utf8_get_char (p)); p = g_utf8_next_char (p))
      row->level += *p == '\t' ? 4 : 1;
}

/* The rest */

/* Columns that mean nothing here are somebody's work all the same. */
static void
keep_others (const Reading *self)
{
  const EntenteCsvRow *cells = g_ptr_array_index (self->table->rows, self->index);

  for (guint i = 0; i < cells->n_cells; i++)
    {
      g_autofree char *cell = _entente_plan_cell_strip (cells->cells[i]);
      const char *heading
        = i < self->table->headings->len ? g_ptr_array_index (self->table->headings, i) : "";

      if (i >= self->table->meanings->len
          || g_array_index (self->table->meanings, EntentePlanColumn, i) == ENTENTE_PLAN_N_COLUMNS)
        _entente_plan_row_keep (self->row, heading, cell);
    }
}

static gboolean
is_blank (EntentePlanTable *table, guint row)
{
  const EntenteCsvRow *cells = g_ptr_array_index (table->rows, row);

  for (guint i = 0; i < cells->n_cells; i++)
    {
      g_autofree char *cell = _entente_plan_cell_strip (cells->cells[i]);

      if (*cell != '\0')
        return FALSE;
    }
  return TRUE;
}

EntentePlanRow *
_entente_plan_row_read (EntentePlanTable *table,
                        guint row,
                        EntenteWorkTime *work_time,
                        char **problem)
{
  Reading self = { .table = table, .index = row };
  const EntenteCsvRow *cells = g_ptr_array_index (table->rows, row);
  g_autofree char *title = dup_cell (&self, ENTENTE_PLAN_TITLE);
  g_autofree char *notes = dup_cell (&self, ENTENTE_PLAN_NOTES);

  *problem = NULL;
  if (*title == '\0')
    {
      if (!is_blank (table, row))
        *problem = g_strdup_printf (_ ("Column “%s” is empty: a task needs a title."),
                                    _entente_plan_table_get_heading (table, ENTENTE_PLAN_TITLE));
      return NULL;
    }

  self.row = _entente_plan_row_new (cells->line, title);
  g_string_append (self.row->notes, notes);
  read_place_in_plan (&self);
  read_duration (&self);
  read_kind (&self);
  take_moment (&self, ENTENTE_PLAN_DEADLINE, ENTENTE_MOMENT_ENDS, &self.row->deadline);
  read_rule (&self, work_time);
  read_progress (&self);
  take_moment (&self, ENTENTE_PLAN_ACTUAL_START, ENTENTE_MOMENT_STARTS, &self.row->actual_start);
  take_moment (&self, ENTENTE_PLAN_ACTUAL_FINISH, ENTENTE_MOMENT_ENDS, &self.row->actual_finish);
  take_cell (&self, ENTENTE_PLAN_PLACE, &self.row->place);
  take_cell (&self, ENTENTE_PLAN_DESCRIPTION, &self.row->description);
  take_cell (&self, ENTENTE_PLAN_ORGANIZATION, &self.row->organization);
  take_cell (&self, ENTENTE_PLAN_WHO, &self.row->who);
  take_cell (&self, ENTENTE_PLAN_PREDECESSORS, &self.row->predecessors);
  keep_others (&self);
  return self.row;
}
