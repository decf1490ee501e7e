/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-task-clipboard-private.h"

#include "entente-duration.h"
#include "entente-fold.h"
#include "entente-moment.h"

#include <string.h>

/* Titles do not begin further in than that. */
#define LEVELS_MAX 64

typedef enum
{
  COLUMN_UNKNOWN,
  COLUMN_NUMBER,
  COLUMN_TITLE,
  COLUMN_WHO,
  COLUMN_START,
  COLUMN_FINISH,
  COLUMN_DURATION,
  COLUMN_PROGRESS,
  COLUMN_DESCRIPTION,
} Column;

/* Headings, folded, in both languages. */
static const struct
{
  const char *word;
  Column column;
} headings[] = {
  { "number", COLUMN_NUMBER },       { "no", COLUMN_NUMBER },
  { "outline", COLUMN_NUMBER },      { "wbs", COLUMN_NUMBER },
  { "numero", COLUMN_NUMBER },       { "n°", COLUMN_NUMBER },
  { "title", COLUMN_TITLE },         { "task", COLUMN_TITLE },
  { "name", COLUMN_TITLE },          { "titre", COLUMN_TITLE },
  { "tache", COLUMN_TITLE },         { "intitule", COLUMN_TITLE },
  { "nom", COLUMN_TITLE },           { "who", COLUMN_WHO },
  { "qui", COLUMN_WHO },             { "referent", COLUMN_WHO },
  { "referente", COLUMN_WHO },       { "responsable", COLUMN_WHO },
  { "organisation", COLUMN_WHO },    { "structure", COLUMN_WHO },
  { "start", COLUMN_START },         { "debut", COLUMN_START },
  { "date", COLUMN_START },          { "finish", COLUMN_FINISH },
  { "end", COLUMN_FINISH },          { "fin", COLUMN_FINISH },
  { "duration", COLUMN_DURATION },   { "duree", COLUMN_DURATION },
  { "progress", COLUMN_PROGRESS },   { "avancement", COLUMN_PROGRESS },
  { "description", COLUMN_DESCRIPTION },
};

typedef struct
{
  /* Owned */
  JsonArray *tasks;
  GArray *columns; /* of Column, when there were headings */

  int indents[LEVELS_MAX]; /* how far in each level began */
  guint n_indents;
} Reader;

/* Cells */

static Column
find_heading (const char *cell)
{
  g_autofree char *folded = entente_fold (cell);

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (strcmp (g_strstrip (folded), headings[i].word) == 0)
      return headings[i].column;

  return COLUMN_UNKNOWN;
}

/* A first line is one of headings when it names a title. */
static gboolean
read_headings (Reader *self, char **cells)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (Column));
  gboolean has_title = FALSE;

  for (guint i = 0; cells[i] != NULL; i++)
    {
      Column column = find_heading (cells[i]);

      has_title = has_title || column == COLUMN_TITLE;
      g_array_append_val (columns, column);
    }
  /* "Date" alone may be the title of something to do. */
  if (!has_title || columns->len < 2)
    return FALSE;

  self->columns = g_steal_pointer (&columns);
  return TRUE;
}

static gboolean
is_number (const char *cell)
{
  gsize length = strspn (cell, "0123456789.");

  return length > 0 && cell[length] == '\0' && g_ascii_isdigit (*cell);
}

static guint
count_level (const char *number)
{
  guint level = 0;

  for (const char *p = number; *p != '\0'; p++)
    if (*p == '.' && g_ascii_isdigit (p[1]))
      level++;

  return level;
}

static gboolean
is_date (const char *cell)
{
  EntenteMoment moment;

  return entente_moment_parse (cell, ENTENTE_MOMENT_STARTS, &moment, NULL) == ENTENTE_DATE_VALID;
}

static gboolean
is_duration (const char *cell)
{
  EntenteDuration duration;

  /* A bare number could be anything. */
  return !is_number (cell) && entente_duration_parse (cell, NULL, &duration)
         && duration.unit != ENTENTE_UNIT_PERCENT && duration.amount >= 0;
}

static gboolean
is_percentage (const char *cell)
{
  return g_str_has_suffix (cell, "%");
}

static gboolean
has (JsonObject *task, const char *member)
{
  return json_object_has_member (task, member);
}

/* Without headings: what it looks like, each once; what looks like nothing is said about the
   task. */
static Column
guess (JsonObject *task, const char *cell)
{
  if (!has (task, "title"))
    return is_number (cell) && !has (task, "number") ? COLUMN_NUMBER : COLUMN_TITLE;
  if (!has (task, "start") && is_date (cell))
    return COLUMN_START;
  if (!has (task, "finish") && is_date (cell))
    return COLUMN_FINISH;
  if (!has (task, "duration") && is_duration (cell))
    return COLUMN_DURATION;
  if (!has (task, "progress") && is_percentage (cell))
    return COLUMN_PROGRESS;

  return has (task, "who") ? COLUMN_DESCRIPTION : COLUMN_WHO;
}

static void
describe (JsonObject *task, const char *cell)
{
  const char *before = _entente_json_get_text (task, "description");
  g_autofree char *both = *before != '\0' ? g_strconcat (before, "\n\n", cell, NULL)
                                          : g_strdup (cell);

  json_object_set_string_member (task, "description", both);
}

static void
set_duration (JsonObject *task, const char *cell)
{
  EntenteDuration fallback = { 0, ENTENTE_UNIT_DAY, FALSE };
  EntenteDuration duration;
  g_autofree char *text = NULL;

  if (!entente_duration_parse (cell, &fallback, &duration) || duration.amount < 0
      || duration.unit == ENTENTE_UNIT_PERCENT)
    {
      describe (task, cell);
      return;
    }

  text = entente_duration_to_text (&duration);
  json_object_set_string_member (task, "duration", text);
  if (duration.amount == 0)
    json_object_set_string_member (task, "kind", "milestone");
}

static void
set_moment (JsonObject *task, const char *member, const char *cell, EntenteMomentEdge edge)
{
  EntenteMoment moment;
  gboolean has_time = FALSE;
  g_autofree char *text = NULL;

  if (entente_moment_parse (cell, edge, &moment, &has_time) != ENTENTE_DATE_VALID)
    {
      describe (task, cell);
      return;
    }

  text = entente_moment_to_iso (moment, edge, has_time);
  json_object_set_string_member (task, member, text);
}

static void
set_cell (JsonObject *task, Column column, const char *cell)
{
  switch (column)
    {
    case COLUMN_NUMBER:
      json_object_set_string_member (task, "number", cell);
      break;
    case COLUMN_TITLE:
      json_object_set_string_member (task, "title", cell);
      break;
    case COLUMN_WHO:
      json_object_set_string_member (task, "who", cell);
      break;
    case COLUMN_START:
      set_moment (task, "start", cell, ENTENTE_MOMENT_STARTS);
      break;
    case COLUMN_FINISH:
      set_moment (task, "finish", cell, ENTENTE_MOMENT_ENDS);
      break;
    case COLUMN_DURATION:
      set_duration (task, cell);
      break;
    case COLUMN_PROGRESS:
      json_object_set_int_member (task, "progress",
                                  CLAMP (g_ascii_strtoll (cell, NULL, 10), 0, 100));
      break;
    case COLUMN_UNKNOWN:
    case COLUMN_DESCRIPTION:
    default:
      describe (task, cell);
    }
}

/* Dates make a rule; two of them a length, in days of the calendar as the table counted them. */
static void
make_rule (JsonObject *task)
{
  const char *start = _entente_json_get_text (task, "start");
  const char *finish = _entente_json_get_text (task, "finish");
  EntenteMoment from, until;

  if (*start != '\0')
    {
      json_object_set_string_member (task, "rule", "start-no-earlier");
      json_object_set_string_member (task, "rule-at", start);
    }
  else if (*finish != '\0')
    {
      json_object_set_string_member (task, "rule", "must-finish");
      json_object_set_string_member (task, "rule-at", finish);
    }

  if (!has (task, "duration") && entente_moment_from_iso (start, ENTENTE_MOMENT_STARTS, &from, NULL)
      && entente_moment_from_iso (finish, ENTENTE_MOMENT_ENDS, &until, NULL) && until > from)
    {
      gboolean days = (until - from) % ENTENTE_DAY == 0;
      EntenteDuration duration = { days ? (until - from) / ENTENTE_DAY : until - from,
                                   days ? ENTENTE_UNIT_DAY : ENTENTE_UNIT_MINUTE,
                                   TRUE };
      g_autofree char *text = entente_duration_to_text (&duration);

      json_object_set_string_member (task, "duration", text);
    }
}

/* Lines */

static int
measure_indent (const char **line)
{
  int indent = 0;

  for (; **line == ' ' || **line == '\t'; (*line)++)
    indent += **line == '\t' ? 4 : 1;

  return indent;
}

/* "- " and "• " of a list that was copied from a letter. */
static const char *
skip_bullet (const char *line)
{
  static const char *const bullets[] = { "- ", "* ", "• ", "– ", "– ", "☐ " };

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (line, bullets[i]))
      return line + strlen (bullets[i]);

  return line;
}

static guint
find_level (Reader *self, int indent)
{
  while (self->n_indents > 0 && self->indents[self->n_indents - 1] >= indent)
    self->n_indents--;
  if (self->n_indents == LEVELS_MAX)
    self->n_indents--;
  self->indents[self->n_indents++] = indent;

  return self->n_indents - 1;
}

static JsonObject *
make_task (Reader *self, char **cells)
{
  JsonObject *task = json_object_new ();

  for (guint i = 0; cells[i] != NULL; i++)
    {
      const char *cell = g_strstrip (cells[i]);
      Column column;

      if (*cell == '\0')
        continue;
      if (self->columns != NULL)
        column = i < self->columns->len ? g_array_index (self->columns, Column, i)
                                        : COLUMN_DESCRIPTION;
      else
        column = guess (task, cell);
      set_cell (task, column, cell);
    }

  return task;
}

static void
read_line (Reader *self, const char *line)
{
  int indent = self->columns != NULL ? 0 : measure_indent (&line);
  g_auto (GStrv) cells = g_strsplit (skip_bullet (line), "\t", -1);
  g_autoptr (JsonObject) task = NULL;
  const char *number;

  if (json_array_get_length (self->tasks) == 0 && self->columns == NULL
      && read_headings (self, cells))
    return;

  task = make_task (self, cells);
  number = _entente_json_get_text (task, "number");
  /* A number alone is what the line is called. */
  if (!has (task, "title") && *number != '\0')
    json_object_set_string_member (task, "title", number);
  else if (*number != '\0')
    indent = count_level (number);
  if (!has (task, "title") && !has (task, "description") && !has (task, "who"))
    return;

  make_rule (task);
  json_object_set_int_member (task, "level", find_level (self, indent));
  json_array_add_object_element (self->tasks, g_steal_pointer (&task));
}

JsonObject *
_entente_task_clipboard_read_text (const char *text)
{
  JsonObject *read = json_object_new ();
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_auto (GStrv) lines = g_strsplit_set (valid, "\r\n", -1);
  Reader reader = { .tasks = json_array_new () };

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = lines[i];

      measure_indent (&line);
      if (*line != '\0')
        read_line (&reader, lines[i]);
    }
  g_clear_pointer (&reader.columns, g_array_unref);
  json_object_set_array_member (read, "tasks", reader.tasks);

  return read;
}
