/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-indicator-blocks.h"

#include "entente-markdown.h"
#include "evaluation/entente-evaluation-blocks.h"
#include "evaluation/entente-indicator-chart.h"
#include "evaluation/entente-indicator-state.h"

#define N_COLUMNS 6
#define N_VALUE_COLUMNS 5

#define CHART_WIDTH 110        /* mm */
#define STATES_CHART_WIDTH 110 /* mm */

/* Of the empty model. */
#define BLANK_ROWS 6
#define BLANK_LINES 3
#define BLANK_VALUES 10
#define BLANK_VALUE_LINES 2

/* The states */

void
_entente_indicator_blocks_add_states (EntentePaperBlocks *self, const EntenteFigureSources *sources)
{
  guint counts[ENTENTE_N_INDICATOR_STATES];
  g_autoptr (EntenteChart) chart = NULL;

  entente_indicators_count_states (self->store, sources, &sources->today, counts);
  chart = entente_indicator_states_chart_new (counts, self->language);
  _entente_paper_blocks_add_heading (self, 2, "states");
  _entente_paper_blocks_add_chart (self, chart, STATES_CHART_WIDTH);
}

/* The table */

static void
add_cell (EntentePaperBlocks *self, GPtrArray *row, const char *text, const char *note)
{
  EntenteRichText *cell = _entente_paper_blocks_set (self, text, ENTENTE_TEXT_PLAIN);

  _entente_evaluation_blocks_add_note (self, cell, note);
  g_ptr_array_add (row, cell);
}

/* On whom it is measured, and whether what it tells was meant. */
static const char *
get_box (EntentePaperBlocks *self, EntenteRecord *indicator)
{
  static const char *const keys[][2] = { { "external-direct", "external-induced" },
                                         { "internal-direct", "internal-induced" } };

  return entente_words_get (self->words,
                            keys[entente_record_get_choice (indicator, ENTENTE_INDICATOR_SCOPE)]
                                [entente_record_get_choice (indicator, ENTENTE_INDICATOR_EFFECT)]);
}

/* The day somebody took it, or what told it. */
static char *
dup_circumstance (EntentePaperBlocks *self, const EntenteReading *reading)
{
  switch (reading->origin)
    {
    case ENTENTE_READING_AUTOMATIC:
      return g_strdup (entente_words_get (self->common, "counted-by-file"));
    case ENTENTE_READING_ANSWERS:
      return g_strdup (entente_words_get (self->words, "from-answers"));
    case ENTENTE_READING_MEASURED:
    default:
      return _entente_paper_blocks_dup_day (self, ENTENTE_RECORD (reading->measurement),
                                            ENTENTE_MEASUREMENT_TAKEN_ON);
    }
}

static void
add_last_value (EntentePaperBlocks *self, GPtrArray *row, EntenteIndicator *indicator,
                const EntenteReading *reading)
{
  g_autofree char *value = NULL;
  g_autofree char *note = NULL;

  if (reading == NULL)
    {
      g_ptr_array_add (row, entente_rich_text_new (NULL));
      return;
    }
  value = entente_indicator_dup_value_words (indicator, reading, self->language);
  note = dup_circumstance (self, reading);
  add_cell (self, row, value, note);
}

static void
add_state (EntentePaperBlocks *self, GPtrArray *row, EntenteIndicator *indicator,
           const EntenteReading *reading, const GDate *today)
{
  g_autofree char *state = entente_indicator_state_dup_words (
    entente_indicator_find_state (indicator, reading, today), self->language);
  g_autofree char *gap = reading != NULL
                           ? entente_indicator_dup_gap_words (indicator, reading, self->language)
                           : g_strdup ("");

  add_cell (self, row, state, gap);
}

static GPtrArray *
make_row (EntentePaperBlocks *self, EntenteIndicator *indicator,
          const EntenteFigureSources *sources)
{
  EntenteRecord *record = ENTENTE_RECORD (indicator);
  GPtrArray *row = _entente_paper_blocks_texts ();
  EntenteReading last;
  const EntenteReading *reading = entente_indicator_read (indicator, sources, &last) ? &last : NULL;
  g_autofree char *baseline = entente_indicator_dup_baseline_words (indicator, self->language);
  g_autofree char *target = entente_indicator_dup_target_words (indicator, self->language);
  g_autofree char *tool = _entente_frame_blocks_dup_tool (self, indicator);
  g_autofree char *who = _entente_frame_blocks_dup_who_and_when (self, indicator);

  add_cell (self, row, entente_record_get_text (record, ENTENTE_INDICATOR_NAME),
            get_box (self, record));
  add_cell (self, row, baseline, "");
  add_cell (self, row, target, "");
  add_last_value (self, row, indicator, reading);
  add_state (self, row, indicator, reading, &sources->today);
  add_cell (self, row, tool, who);

  return row;
}

void
_entente_indicator_blocks_add_table (EntentePaperBlocks *self, GPtrArray *indicators,
                                     const EntenteFigureSources *sources)
{
  static const EntenteTableColumn columns[N_COLUMNS] = {
    { 0.24, ENTENTE_COLUMN_START }, { 0.11, ENTENTE_COLUMN_START }, { 0.15, ENTENTE_COLUMN_START },
    { 0.15, ENTENTE_COLUMN_START }, { 0.13, ENTENTE_COLUMN_START }, { 0.22, ENTENTE_COLUMN_START },
  };
  g_autoptr (GPtrArray) rows = _entente_paper_blocks_rows ();
  g_autoptr (GPtrArray) header = _entente_paper_blocks_header (
    self, "indicator", "baseline", "target", "last", "state", "measured-by", NULL);

  for (guint i = 0; indicators != NULL && i < indicators->len; i++)
    g_ptr_array_add (rows, make_row (self, indicators->pdata[i], sources));
  for (guint i = 0; indicators == NULL && i < BLANK_ROWS; i++)
    g_ptr_array_add (rows, _entente_evaluation_blocks_make_empty_row (N_COLUMNS, BLANK_LINES));
  _entente_evaluation_blocks_add_table (self, columns, N_COLUMNS, header, rows, NULL,
                                        "table-summary");
}

/* The values */

/* What was typed, after the name of what it is. */
static void
add_typed (EntentePaperBlocks *self, EntenteRichText *cell, EntenteIndicator *indicator,
           guint field, const char *key)
{
  g_autofree char *line
    = entente_markdown_to_line (entente_record_get_text (ENTENTE_RECORD (indicator), field));
  g_autofree char *words = NULL;

  if (*line == '\0')
    return;
  words = entente_words_format (self->words, key, "text", line, NULL);
  _entente_evaluation_blocks_add_note (self, cell, words);
}

/* Stands beside all its measures. */
static EntenteRichText *
make_name (EntentePaperBlocks *self, EntenteIndicator *indicator)
{
  EntenteRichText *cell = _entente_paper_blocks_set (
    self, entente_record_get_text (ENTENTE_RECORD (indicator), ENTENTE_INDICATOR_NAME),
    ENTENTE_TEXT_PLAIN);

  add_typed (self, cell, indicator, ENTENTE_INDICATOR_EXPLANATION, "explanation-of");
  add_typed (self, cell, indicator, ENTENTE_INDICATOR_FOLLOW_UP, "follow-up-of");
  return cell;
}

static void
add_measurement (EntentePaperBlocks *self, GPtrArray *row, EntenteIndicator *indicator,
                 EntenteMeasurement *measurement, const EntenteReading *reading)
{
  EntenteRecord *record = ENTENTE_RECORD (measurement);
  g_autofree char *day
    = _entente_paper_blocks_dup_day (self, record, ENTENTE_MEASUREMENT_TAKEN_ON);
  g_autofree char *value = entente_indicator_dup_value_words (indicator, reading, self->language);
  g_autofree char *words
    = entente_markdown_to_line (entente_record_get_text (record, ENTENTE_MEASUREMENT_WORDS));

  add_cell (self, row, day, "");
  add_cell (self, row, value, words);
  add_cell (self, row, entente_record_get_text (record, ENTENTE_MEASUREMENT_SOURCE), "");
  add_cell (self, row, entente_record_get_text (record, ENTENTE_MEASUREMENT_COMMENT), "");
}

static void
add_measurements (EntentePaperBlocks *self, EntenteIndicator *indicator, GPtrArray *rows,
                  GArray *joins)
{
  g_autoptr (GPtrArray) measurements = entente_indicator_dup_measurements (indicator);
  guint n_joined = 0;

  for (guint i = 0; i < measurements->len; i++)
    {
      EntenteReading reading;
      GPtrArray *row;

      if (!entente_measurement_read (measurements->pdata[i], &reading))
        continue;
      row = _entente_paper_blocks_texts ();
      g_ptr_array_add (row, n_joined > 0 ? entente_rich_text_new (NULL)
                                         : make_name (self, indicator));
      add_measurement (self, row, indicator, measurements->pdata[i], &reading);
      g_ptr_array_add (rows, row);
      g_array_append_val (joins, n_joined);
      n_joined = 1;
    }
}

static void
add_empty_measurements (GPtrArray *rows, GArray *joins)
{
  const guint n_joined = 0;

  for (guint i = 0; i < BLANK_VALUES; i++)
    {
      g_ptr_array_add (
        rows, _entente_evaluation_blocks_make_empty_row (N_VALUE_COLUMNS, BLANK_VALUE_LINES));
      g_array_append_val (joins, n_joined);
    }
}

void
_entente_indicator_blocks_add_values (EntentePaperBlocks *self, GPtrArray *indicators)
{
  static const EntenteTableColumn columns[N_VALUE_COLUMNS] = {
    { 0.28, ENTENTE_COLUMN_START }, { 0.14, ENTENTE_COLUMN_START }, { 0.18, ENTENTE_COLUMN_START },
    { 0.19, ENTENTE_COLUMN_START }, { 0.21, ENTENTE_COLUMN_START },
  };
  g_autoptr (GPtrArray) rows = _entente_paper_blocks_rows ();
  g_autoptr (GArray) joins = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) header = _entente_paper_blocks_header (self, "indicator", "day", "value",
                                                               "source", "comment", NULL);

  for (guint i = 0; indicators != NULL && i < indicators->len; i++)
    add_measurements (self, indicators->pdata[i], rows, joins);
  if (indicators == NULL)
    add_empty_measurements (rows, joins);
  if (rows->len == 0)
    return;

  _entente_paper_blocks_add_heading (self, 2, "values");
  _entente_evaluation_blocks_add_table (self, columns, N_VALUE_COLUMNS, header, rows, joins,
                                        "values-summary");
}

/* The charts */

/* One value alone is not compared with anything. */
static gboolean
is_worth_drawing (EntenteChart *chart)
{
  guint n_values;

  entente_chart_get_categories (chart, &n_values);
  return n_values >= 2;
}

void
_entente_indicator_blocks_add_charts (EntentePaperBlocks *self, GPtrArray *indicators)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < indicators->len; i++)
    {
      g_autoptr (EntenteChart) chart
        = entente_indicator_chart_new (indicators->pdata[i], self->language);

      if (!is_worth_drawing (chart))
        continue;
      if (is_first)
        _entente_paper_blocks_add_heading (self, 2, "charts");
      is_first = FALSE;
      _entente_evaluation_blocks_add_heading (self, 3, entente_chart_get_title (chart));
      _entente_paper_blocks_add_chart (self, chart, CHART_WIDTH);
    }
}
