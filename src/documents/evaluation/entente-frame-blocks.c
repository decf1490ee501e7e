/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-frame-blocks.h"

#include "collective/entente-person.h"
#include "evaluation/entente-evaluated-action.h"
#include "evaluation/entente-evaluation-blocks.h"
#include "evaluation/entente-expected-result.h"
#include "evaluation/entente-indicator-state.h"
#include "evaluation/entente-objective.h"
#include "evaluation/entente-question.h"
#include "evaluation/entente-questionnaire.h"
#include "schedule/entente-task.h"

#include <glib/gi18n-lib.h>

#define N_COLUMNS 5

#define BLANK_WIDTH 30 /* mm */

/* Of the empty model: so many objectives, with so many rows of so many lines each. */
#define BLANK_OBJECTIVES 3
#define BLANK_ROWS 2
#define BLANK_LINES 5

typedef struct
{
  EntentePaperBlocks *paper;
  EntenteFrame *frame;
} FramePaper;

/* Cells */

/* label: of the gap, which it takes. */
static EntenteRichText *
make_blank (EntentePaperBlocks *self, const char *what, char *label, EntenteRecord *record,
            guint field)
{
  return _entente_evaluation_blocks_make_blank (self, BLANK_WIDTH, what, label, record, field);
}

/* What is called by its first field, as all parts of the frame are. */
static EntenteRichText *
make_part (EntentePaperBlocks *self, EntenteRecord *record, const char *what, const char *label)
{
  const char *typed = entente_record_get_text (record, 0);

  if (*typed == '\0')
    return make_blank (self, what, g_strdup (label), record, 0);

  return _entente_paper_blocks_set (self, typed, ENTENTE_TEXT_PLAIN);
}

static EntenteRichText *
make_objective (FramePaper *self, const EntenteFrameLine *line)
{
  static const char *const notes[][2] = { { "general-external", "general-internal" },
                                          { "specific-external", "specific-internal" } };
  EntentePaperBlocks *paper = self->paper;
  EntenteRecord *objective = line->parts[ENTENTE_FRAME_PART_OBJECTIVE];
  EntenteRichText *text;

  if (objective == NULL)
    return _entente_paper_blocks_say (paper, "loose");

  text = make_part (paper, objective, "objective", _("Text of an objective"));
  _entente_evaluation_blocks_add_note (
    paper, text,
    entente_words_get (paper->words,
                       notes[entente_record_get_choice (objective, ENTENTE_OBJECTIVE_KIND)]
                            [entente_record_get_choice (objective, ENTENTE_OBJECTIVE_SCOPE)]));
  return text;
}

static void
add_tasks (EntentePaperBlocks *self, EntenteRichText *text, EntenteRecord *action)
{
  g_autoptr (GPtrArray) tasks = entente_frame_dup_tasks (action);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;
  g_autofree char *note = NULL;

  if (tasks->len == 0)
    return;
  for (guint i = 0; i < tasks->len; i++)
    g_ptr_array_add (names, (char *) entente_record_get_text (tasks->pdata[i], ENTENTE_TASK_TITLE));
  g_ptr_array_add (names, NULL);
  list = g_strjoinv (" · ", (char **) names->pdata);
  note = entente_words_format (self->words, "tasks", "names", list, NULL);
  _entente_evaluation_blocks_add_note (self, text, note);
}

static EntenteRichText *
make_action (FramePaper *self, const EntenteFrameLine *line)
{
  EntenteRecord *action = line->parts[ENTENTE_FRAME_PART_ACTION];
  EntenteRecord *objective = line->parts[ENTENTE_FRAME_PART_OBJECTIVE];
  EntenteRichText *text;

  if (action == NULL && (line->is_loose || line->is_heading))
    return entente_rich_text_new (NULL);
  if (action == NULL)
    return make_blank (
      self->paper, "action",
      /* Translators: %s: an objective of the evaluation frame. */
      g_strdup_printf (_("What is done for “%s”"),
                       entente_record_get_text (objective, ENTENTE_OBJECTIVE_TEXT)),
      objective, ENTENTE_OBJECTIVE_TEXT);

  text = make_part (self->paper, action, "action", _("Text of an action of the evaluation frame"));
  add_tasks (self->paper, text, action);
  return text;
}

static EntenteRichText *
make_result (FramePaper *self, const EntenteFrameLine *line)
{
  static const char *const notes[] = { "direct", "induced" };
  EntenteRecord *result = line->parts[ENTENTE_FRAME_PART_RESULT];
  EntenteRecord *action = line->parts[ENTENTE_FRAME_PART_ACTION];
  EntenteRichText *text;

  if (result == NULL && action == NULL)
    return entente_rich_text_new (NULL);
  if (result == NULL)
    return make_blank (
      self->paper, "result",
      /* Translators: %s: an action of the evaluation frame. */
      g_strdup_printf (_("What is expected of “%s”"),
                       entente_record_get_text (action, ENTENTE_EVALUATED_ACTION_TEXT)),
      action, ENTENTE_EVALUATED_ACTION_TEXT);

  text = make_part (self->paper, result, "result", _("Text of an expected result"));
  _entente_evaluation_blocks_add_note (
    self->paper, text,
    entente_words_get (self->paper->words, notes[entente_record_get_choice (
                                             result, ENTENTE_EXPECTED_RESULT_EFFECT)]));
  return text;
}

/* Words are judged without one. */
static gboolean
lacks_target (EntenteRecord *indicator)
{
  return entente_record_get_choice (indicator, ENTENTE_INDICATOR_MEASURE) != ENTENTE_MEASURE_WORDS
         && entente_record_get_choice (indicator, ENTENTE_INDICATOR_TARGET) == ENTENTE_TARGET_NONE;
}

static void
add_funder (EntentePaperBlocks *self, EntenteRichText *text, EntenteRecord *indicator)
{
  EntenteRecord *funder = entente_store_get_record (
    self->store, ENTENTE_TYPE_ORGANIZATION,
    entente_record_get_reference (indicator, ENTENTE_INDICATOR_REQUIRED_BY));
  g_autofree char *note = NULL;

  if (funder == NULL)
    return;
  note = entente_words_format (self->words, "required-by", "funder",
                               entente_record_get_text (funder, ENTENTE_ORGANIZATION_NAME), NULL);
  _entente_evaluation_blocks_add_note (self, text, note);
}

/* On a line of its own, with the gap; label: which it takes. */
static void
add_blank (EntentePaperBlocks *self, EntenteRichText *text, const char *what, char *label,
           EntenteRecord *record, guint field)
{
  if (!entente_rich_text_is_empty (text))
    entente_rich_text_append_break (text);
  entente_rich_text_append_blank (text, BLANK_WIDTH, entente_words_get (self->words, what));
  _entente_paper_blocks_add_gap (self, label, record, field, TRUE);
  g_free (label);
}

static EntenteRichText *
make_indicator (FramePaper *self, const EntenteFrameLine *line)
{
  EntenteRecord *indicator = line->parts[ENTENTE_FRAME_PART_INDICATOR];
  EntenteRecord *result = line->parts[ENTENTE_FRAME_PART_RESULT];
  g_autofree char *target = NULL;
  EntenteRichText *text;

  if (indicator == NULL && result == NULL)
    return entente_rich_text_new (NULL);
  if (indicator == NULL)
    return make_blank (
      self->paper, "indicator",
      /* Translators: %s: an expected result of the evaluation frame. */
      g_strdup_printf (_("What tells whether “%s” is there"),
                       entente_record_get_text (result, ENTENTE_EXPECTED_RESULT_TEXT)),
      result, ENTENTE_EXPECTED_RESULT_TEXT);

  text = make_part (self->paper, indicator, "indicator", _("Name of an indicator"));
  target = entente_indicator_dup_target_words (ENTENTE_INDICATOR (indicator),
                                               self->paper->language);
  _entente_evaluation_blocks_add_note (self->paper, text, target);
  if (lacks_target (indicator))
    add_blank (self->paper, text, "target",
               /* Translators: %s: an indicator. */
               g_strdup_printf (_("Target of “%s”"),
                                entente_record_get_text (indicator, ENTENTE_INDICATOR_NAME)),
               indicator, ENTENTE_INDICATOR_TARGET);
  add_funder (self->paper, text, indicator);
  return text;
}

/* Tools */

static char *
dup_questionnaire (EntentePaperBlocks *self, EntenteRecord *indicator)
{
  EntenteRecord *question = entente_store_get_record (
    self->store, ENTENTE_TYPE_QUESTION,
    entente_record_get_reference (indicator, ENTENTE_INDICATOR_QUESTION));
  EntenteRecord *questionnaire
    = question != NULL
        ? entente_store_get_record (
            self->store, ENTENTE_TYPE_QUESTIONNAIRE,
            entente_record_get_reference (question, ENTENTE_QUESTION_QUESTIONNAIRE))
        : NULL;

  return questionnaire != NULL
           ? g_strdup (entente_record_get_text (questionnaire, ENTENTE_QUESTIONNAIRE_TITLE))
           : g_strdup ("");
}

char *
_entente_frame_blocks_dup_tool (EntentePaperBlocks *self, EntenteIndicator *indicator)
{
  EntenteRecord *record = ENTENTE_RECORD (indicator);

  if (entente_record_is_filled (record, ENTENTE_INDICATOR_TOOL))
    return g_strdup (entente_record_get_text (record, ENTENTE_INDICATOR_TOOL));
  if (entente_record_is_filled (record, ENTENTE_INDICATOR_AUTOMATIC))
    return g_strdup (entente_words_get (self->common, "counted-by-file"));

  return dup_questionnaire (self, record);
}

static char *
dup_collector (EntentePaperBlocks *self, EntenteRecord *indicator)
{
  EntenteRecord *person = entente_store_get_record (
    self->store, ENTENTE_TYPE_PERSON,
    entente_record_get_reference (indicator, ENTENTE_INDICATOR_COLLECTOR));

  return person != NULL ? entente_person_dup_full_name (ENTENTE_PERSON (person)) : g_strdup ("");
}

/* The day, or in words how far from an event that has none yet. */
static char *
dup_day (EntentePaperBlocks *self, EntenteIndicator *indicator)
{
  GDate due;

  if (!entente_indicator_find_due (indicator, &due))
    return g_strdup ("");

  return _entente_paper_blocks_dup_date (self, &due);
}

char *
_entente_frame_blocks_dup_who_and_when (EntentePaperBlocks *self, EntenteIndicator *indicator)
{
  g_autofree char *who = dup_collector (self, ENTENTE_RECORD (indicator));
  g_autofree char *when = dup_day (self, indicator);

  return g_strconcat (who, *who != '\0' && *when != '\0' ? ", " : "", when, NULL);
}

/* A day is said, even one that waits for that of the event. */
static gboolean
has_day (EntenteRecord *indicator)
{
  return entente_record_is_filled (indicator, ENTENTE_INDICATOR_MEASURE_ON)
         || entente_record_is_filled (indicator, ENTENTE_INDICATOR_MEASURE_OFFSET);
}

/* What the file or answers tell needs nobody to measure it. */
static void
add_missing (EntentePaperBlocks *self, EntenteRichText *text, EntenteRecord *indicator)
{
  const char *name = entente_record_get_text (indicator, ENTENTE_INDICATOR_NAME);

  if (!entente_indicator_is_measured (ENTENTE_INDICATOR (indicator)))
    return;
  if (!entente_record_is_filled (indicator, ENTENTE_INDICATOR_COLLECTOR))
    add_blank (self, text, "collector", g_strdup_printf (_("Who measures “%s”"), name), indicator,
               ENTENTE_INDICATOR_COLLECTOR);
  if (!has_day (indicator))
    add_blank (self, text, "day", g_strdup_printf (_("When “%s” is measured"), name), indicator,
               ENTENTE_INDICATOR_MEASURE_ON);
}

static EntenteRichText *
make_tool (FramePaper *self, const EntenteFrameLine *line)
{
  EntenteRecord *indicator = line->parts[ENTENTE_FRAME_PART_INDICATOR];
  EntentePaperBlocks *paper = self->paper;
  g_autofree char *tool = NULL;
  g_autofree char *note = NULL;
  EntenteRichText *text;

  if (indicator == NULL)
    return entente_rich_text_new (NULL);

  tool = _entente_frame_blocks_dup_tool (paper, ENTENTE_INDICATOR (indicator));
  note = _entente_frame_blocks_dup_who_and_when (paper, ENTENTE_INDICATOR (indicator));
  if (*tool != '\0')
    text = _entente_paper_blocks_set (paper, tool, ENTENTE_TEXT_PLAIN);
  else
    text = make_blank (paper, "tool",
                       g_strdup_printf (_("How “%s” is measured"),
                                        entente_record_get_text (indicator, ENTENTE_INDICATOR_NAME)),
                       indicator, ENTENTE_INDICATOR_TOOL);
  _entente_evaluation_blocks_add_note (paper, text, note);
  add_missing (paper, text, indicator);
  return text;
}

/* The table */

static GPtrArray *
make_row (FramePaper *self, const EntenteFrameLine *line)
{
  static EntenteRichText *(*const makers[N_COLUMNS]) (FramePaper *, const EntenteFrameLine *)
    = { make_objective, make_action, make_result, make_indicator, make_tool };
  GPtrArray *row = _entente_paper_blocks_texts ();

  for (guint i = 0; i < N_COLUMNS; i++)
    g_ptr_array_add (row, i < line->n_joined ? entente_rich_text_new (NULL)
                                             : makers[i] (self, line));
  return row;
}

static void
add_rows (FramePaper *self, GPtrArray *rows, GArray *joins)
{
  g_autoptr (GArray) lines = entente_frame_list_lines (self->frame);

  for (guint i = 0; i < lines->len; i++)
    {
      const EntenteFrameLine *line = &g_array_index (lines, EntenteFrameLine, i);

      g_ptr_array_add (rows, make_row (self, line));
      g_array_append_val (joins, line->n_joined);
    }
}

/* Rows to write on by hand. */
static void
add_blank_rows (GPtrArray *rows, GArray *joins)
{
  for (guint i = 0; i < BLANK_OBJECTIVES * BLANK_ROWS; i++)
    {
      const guint n_joined = i % BLANK_ROWS > 0;

      g_ptr_array_add (rows, _entente_evaluation_blocks_make_empty_row (N_COLUMNS, BLANK_LINES));
      g_array_append_val (joins, n_joined);
    }
}

void
_entente_frame_blocks_add_table (EntentePaperBlocks *self, EntenteFrame *frame)
{
  static const EntenteTableColumn columns[N_COLUMNS] = {
    { 0.20, ENTENTE_COLUMN_START }, { 0.20, ENTENTE_COLUMN_START }, { 0.20, ENTENTE_COLUMN_START },
    { 0.20, ENTENTE_COLUMN_START }, { 0.20, ENTENTE_COLUMN_START },
  };
  FramePaper paper = { self, frame };
  g_autoptr (GPtrArray) rows = _entente_paper_blocks_rows ();
  g_autoptr (GArray) joins = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) header = _entente_paper_blocks_header (self, "objectives", "actions",
                                                               "results", "indicators", "tools",
                                                               NULL);

  if (!self->blank)
    add_rows (&paper, rows, joins);
  if (rows->len == 0)
    {
      _entente_paper_blocks_add_gap (self, _("The objectives of the evaluation frame"), NULL, 0,
                                     TRUE);
      add_blank_rows (rows, joins);
    }
  _entente_evaluation_blocks_add_table (self, columns, N_COLUMNS, header, rows, joins,
                                        "frame-summary");
}
