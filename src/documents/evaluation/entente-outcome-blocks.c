/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-frame-blocks.h"

#include "entente-markdown.h"
#include "evaluation/entente-evaluation-blocks.h"
#include "evaluation/entente-expected-result.h"
#include "evaluation/entente-indicator-state.h"
#include "evaluation/entente-objective.h"

#include <glib/gi18n-lib.h>

#define N_COLUMNS 6

#define BLANK_WIDTH 26 /* mm */
#define BLANK_ROWS 6
#define BLANK_LINES 5

static const EntenteTableColumn columns[N_COLUMNS] = {
  { 0.20, ENTENTE_COLUMN_START }, { 0.19, ENTENTE_COLUMN_START }, { 0.16, ENTENTE_COLUMN_START },
  { 0.13, ENTENTE_COLUMN_START }, { 0.16, ENTENTE_COLUMN_START }, { 0.16, ENTENTE_COLUMN_START },
};

/* An indicator and what it says today. */
typedef struct
{
  EntenteRecord *record;
  EntenteReading reading;
  gboolean has_value;
  EntenteIndicatorState state;
} Outcome;

static void
read_outcome (EntenteRecord *record, const EntenteFigureSources *sources, Outcome *outcome)
{
  EntenteIndicator *indicator = ENTENTE_INDICATOR (record);

  outcome->record = record;
  outcome->has_value = entente_indicator_read (indicator, sources, &outcome->reading);
  outcome->state = entente_indicator_find_state (
    indicator, outcome->has_value ? &outcome->reading : NULL, &sources->today);
}

/* Cells */

static EntenteRichText *
make_result (EntentePaperBlocks *self, EntenteRecord *result)
{
  g_autofree char *obtained = NULL;
  g_autofree char *note = NULL;
  EntenteRichText *text;

  if (result == NULL)
    return entente_rich_text_new (NULL);

  text = _entente_paper_blocks_set (
    self, entente_record_get_text (result, ENTENTE_EXPECTED_RESULT_TEXT), ENTENTE_TEXT_PLAIN);
  obtained
    = entente_markdown_to_line (entente_record_get_text (result, ENTENTE_EXPECTED_RESULT_OBTAINED));
  if (*obtained == '\0')
    return text;
  note = entente_words_format (self->words, "obtained-note", "text", obtained, NULL);
  _entente_evaluation_blocks_add_note (self, text, note);
  return text;
}

static EntenteRichText *
make_indicator (EntentePaperBlocks *self, const Outcome *outcome)
{
  g_autofree char *target
    = entente_indicator_dup_target_words (ENTENTE_INDICATOR (outcome->record), self->language);
  EntenteRichText *text = _entente_paper_blocks_set (
    self, entente_record_get_text (outcome->record, ENTENTE_INDICATOR_NAME), ENTENTE_TEXT_PLAIN);

  _entente_evaluation_blocks_add_note (self, text, target);
  return text;
}

/* What was said, and of which day and source. */
static void
add_circumstances (EntentePaperBlocks *self, EntenteRichText *text, const EntenteReading *reading)
{
  EntenteRecord *measurement = (EntenteRecord *) reading->measurement;
  g_autofree char *day = NULL;
  g_autofree char *said = NULL;

  if (measurement == NULL)
    return;
  said = entente_markdown_to_line (
    entente_record_get_text (measurement, ENTENTE_MEASUREMENT_WORDS));
  _entente_evaluation_blocks_add_note (self, text, said);
  day = _entente_paper_blocks_dup_day (self, measurement, ENTENTE_MEASUREMENT_TAKEN_ON);
  _entente_evaluation_blocks_add_note (self, text, day);
  _entente_evaluation_blocks_add_note (
    self, text, entente_record_get_text (measurement, ENTENTE_MEASUREMENT_SOURCE));
}

static EntenteRichText *
make_value (EntentePaperBlocks *self, const Outcome *outcome)
{
  g_autofree char *value = NULL;
  EntenteRichText *text;

  if (!outcome->has_value && outcome->state == ENTENTE_INDICATOR_LATE)
    return _entente_evaluation_blocks_make_blank (
      self, BLANK_WIDTH, "value",
      g_strdup_printf (_("Value of “%s”"),
                       entente_record_get_text (outcome->record, ENTENTE_INDICATOR_NAME)),
      outcome->record, ENTENTE_INDICATOR_NAME);
  if (!outcome->has_value)
    return entente_rich_text_new (NULL);

  value = entente_indicator_dup_value_words (ENTENTE_INDICATOR (outcome->record), &outcome->reading,
                                             self->language);
  text = _entente_paper_blocks_set (self, value, ENTENTE_TEXT_PLAIN);
  add_circumstances (self, text, &outcome->reading);
  return text;
}

static EntenteRichText *
make_gap (EntentePaperBlocks *self, const Outcome *outcome)
{
  g_autofree char *state = entente_indicator_state_dup_words (outcome->state, self->language);
  g_autofree char *gap = outcome->has_value
                           ? entente_indicator_dup_gap_words (ENTENTE_INDICATOR (outcome->record),
                                                              &outcome->reading, self->language)
                           : g_strdup ("");
  EntenteRichText *text = _entente_paper_blocks_set (self, state, ENTENTE_TEXT_PLAIN);

  _entente_evaluation_blocks_add_note (self, text, gap);
  return text;
}

/* What is not there asks for a why and a what next. label: of the gap, with a place for the name */
static EntenteRichText *
make_typed (EntentePaperBlocks *self, const Outcome *outcome, guint field, const char *what,
            char *label)
{
  const char *typed = entente_record_get_text (outcome->record, field);
  g_autofree char *line = NULL;

  if (*typed == '\0'
      && (outcome->state == ENTENTE_INDICATOR_PARTLY || outcome->state == ENTENTE_INDICATOR_MISSED))
    return _entente_evaluation_blocks_make_blank (self, BLANK_WIDTH, what, label, outcome->record,
                                                  field);

  g_free (label);
  line = entente_markdown_to_line (typed);
  return _entente_paper_blocks_set (self, line, ENTENTE_TEXT_PLAIN);
}

static EntenteRichText *
make_explanation (EntentePaperBlocks *self, const Outcome *outcome)
{
  const char *name = entente_record_get_text (outcome->record, ENTENTE_INDICATOR_NAME);

  return make_typed (self, outcome, ENTENTE_INDICATOR_EXPLANATION, "explanation",
                     /* Translators: %s: an indicator. */
                     g_strdup_printf (_("Why “%s” is not what was aimed at"), name));
}

static EntenteRichText *
make_follow_up (EntentePaperBlocks *self, const Outcome *outcome)
{
  const char *name = entente_record_get_text (outcome->record, ENTENTE_INDICATOR_NAME);

  return make_typed (self, outcome, ENTENTE_INDICATOR_FOLLOW_UP, "follow-up",
                     /* Translators: %s: an indicator. */
                     g_strdup_printf (_("What follows from “%s”"), name));
}

/* Tables */

static void
add_indicator (EntentePaperBlocks *self, const Outcome *outcome, GPtrArray *row)
{
  g_ptr_array_add (row, make_indicator (self, outcome));
  g_ptr_array_add (row, make_value (self, outcome));
  g_ptr_array_add (row, make_gap (self, outcome));
  g_ptr_array_add (row, make_explanation (self, outcome));
  g_ptr_array_add (row, make_follow_up (self, outcome));
}

static void
add_line (EntentePaperBlocks *self, const EntenteFrameLine *line,
          const EntenteFigureSources *sources, GPtrArray *rows, GArray *joins)
{
  const guint n_joined = rows->len > 0 && line->n_joined > ENTENTE_FRAME_PART_RESULT;
  GPtrArray *row = _entente_paper_blocks_texts ();

  g_ptr_array_add (row, n_joined > 0 ? entente_rich_text_new (NULL)
                                     : make_result (self, line->parts[ENTENTE_FRAME_PART_RESULT]));
  if (line->parts[ENTENTE_FRAME_PART_INDICATOR] != NULL)
    {
      Outcome outcome;

      read_outcome (line->parts[ENTENTE_FRAME_PART_INDICATOR], sources, &outcome);
      add_indicator (self, &outcome, row);
    }
  while (row->len < N_COLUMNS)
    g_ptr_array_add (row, entente_rich_text_new (NULL));
  g_ptr_array_add (rows, row);
  g_array_append_val (joins, n_joined);
}

static void
add_table (EntentePaperBlocks *self, GPtrArray *rows, GArray *joins)
{
  g_autoptr (GPtrArray) header
    = _entente_paper_blocks_header (self, "results", "indicators", "obtained", "gap",
                                    "explanation", "follow-up", NULL);

  _entente_evaluation_blocks_add_table (self, columns, N_COLUMNS, header, rows, joins,
                                        "outcome-summary");
}

static void
add_blank_table (EntentePaperBlocks *self)
{
  g_autoptr (GPtrArray) rows = _entente_paper_blocks_rows ();

  for (guint i = 0; i < BLANK_ROWS; i++)
    g_ptr_array_add (rows, _entente_evaluation_blocks_make_empty_row (N_COLUMNS, BLANK_LINES));
  add_table (self, rows, NULL);
}

static gboolean
says_something (const EntenteFrameLine *line)
{
  return line->parts[ENTENTE_FRAME_PART_RESULT] != NULL
         || line->parts[ENTENTE_FRAME_PART_INDICATOR] != NULL;
}

/* The lines of one objective, from the one at *@next on, which goes to the first of another. */
static void
add_objective (EntentePaperBlocks *self, GArray *lines, const EntenteFigureSources *sources,
               guint *next)
{
  const EntenteFrameLine *first = &g_array_index (lines, EntenteFrameLine, *next);
  EntenteRecord *objective = first->parts[ENTENTE_FRAME_PART_OBJECTIVE];
  g_autoptr (GPtrArray) rows = _entente_paper_blocks_rows ();
  g_autoptr (GArray) joins = g_array_new (FALSE, FALSE, sizeof (guint));

  do
    {
      const EntenteFrameLine *line = &g_array_index (lines, EntenteFrameLine, *next);

      if (says_something (line))
        add_line (self, line, sources, rows, joins);
    }
  while (++*next < lines->len
         && g_array_index (lines, EntenteFrameLine, *next).n_joined > ENTENTE_FRAME_PART_OBJECTIVE);
  if (rows->len == 0)
    return;

  _entente_evaluation_blocks_add_heading (
    self, 3,
    objective != NULL ? entente_record_get_text (objective, ENTENTE_OBJECTIVE_TEXT)
                      : entente_words_get (self->words, "loose"));
  add_table (self, rows, joins);
}

/* What is shown */

static gboolean
is_told (const EntenteFrameLine *line)
{
  EntenteRecord *result = line->parts[ENTENTE_FRAME_PART_RESULT];
  EntenteRecord *indicator = line->parts[ENTENTE_FRAME_PART_INDICATOR];
  EntenteReading reading;

  if (result != NULL && entente_record_is_filled (result, ENTENTE_EXPECTED_RESULT_OBTAINED))
    return TRUE;

  return indicator != NULL
         && (entente_indicator_read (ENTENTE_INDICATOR (indicator), NULL, &reading)
             || entente_record_is_filled (indicator, ENTENTE_INDICATOR_EXPLANATION)
             || entente_record_is_filled (indicator, ENTENTE_INDICATOR_FOLLOW_UP));
}

gboolean
_entente_frame_blocks_has_outcome (EntenteFrame *frame)
{
  g_autoptr (GArray) lines = entente_frame_list_lines (frame);

  for (guint i = 0; i < lines->len; i++)
    if (is_told (&g_array_index (lines, EntenteFrameLine, i)))
      return TRUE;

  return FALSE;
}

char *
_entente_frame_blocks_dup_summary (EntentePaperBlocks *self, const EntenteFigureSources *sources)
{
  guint counts[ENTENTE_N_INDICATOR_STATES];
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  entente_indicators_count_states (self->store, sources, &sources->today, counts);
  for (guint i = 0; i < ENTENTE_N_INDICATOR_STATES; i++)
    {
      const EntenteIndicatorState state = entente_indicator_state_get_nth (i);
      g_autofree char *name = entente_indicator_state_dup_words (state, self->language);
      g_autofree char *count = _entente_evaluation_blocks_dup_count (self, counts[state]);

      if (counts[state] > 0)
        g_ptr_array_add (parts, entente_words_format (self->common, "state-count", "state", name,
                                                      "count", count, NULL));
    }
  g_ptr_array_add (parts, NULL);
  list = g_strjoinv (" · ", (char **) parts->pdata);

  return g_steal_pointer (&list);
}

void
_entente_frame_blocks_add_outcome (EntentePaperBlocks *self, EntenteFrame *frame,
                                   const EntenteFigureSources *sources)
{
  g_autoptr (GArray) lines = NULL;
  g_autofree char *summary = NULL;

  if (self->blank)
    {
      add_blank_table (self);
      return;
    }

  lines = entente_frame_list_lines (frame);
  summary = _entente_frame_blocks_dup_summary (self, sources);
  _entente_evaluation_blocks_add_words (self, ENTENTE_PARAGRAPH_BODY, summary);
  for (guint i = 0; i < lines->len;)
    add_objective (self, lines, sources, &i);
}
