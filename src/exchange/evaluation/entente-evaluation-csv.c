/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-csv-writer.h"
#include "evaluation/entente-evaluation-files-private.h"
#include "evaluation/entente-evaluated-action.h"
#include "evaluation/entente-expected-result.h"
#include "evaluation/entente-objective.h"

#include <glib/gi18n-lib.h>

/* A cell of an indicator. (transfer full) */
typedef char *(*Reader) (const EntenteIndicatorFacts *facts);

typedef struct
{
  const char *heading;
  Reader read;
  gboolean is_number; /* that a spreadsheet counts with */
} Column;

/* Cells */

static EntenteRecord *
get_record (const EntenteIndicatorFacts *facts)
{
  return ENTENTE_RECORD (facts->indicator);
}

static char *
dup_measure (const EntenteIndicatorFacts *facts)
{
  return entente_record_dup_display (get_record (facts), ENTENTE_INDICATOR_MEASURE);
}

static char *
dup_unit (const EntenteIndicatorFacts *facts)
{
  return entente_indicator_dup_unit_words (facts->indicator, entente_language_get_interface ());
}

/* As a spreadsheet in the language of the interface takes it for a number. */
static char *
dup_number (EntenteDecimal value)
{
  char *number = entente_decimal_to_text (value);

  if (entente_language_get_interface () == ENTENTE_LANGUAGE_FRENCH)
    g_strdelimit (number, ".", ',');
  return number;
}

static char *
dup_baseline (const EntenteIndicatorFacts *facts)
{
  EntenteDecimal value = ENTENTE_DECIMAL_NONE;

  entente_decimal_from_text (
    entente_record_get_text (get_record (facts), ENTENTE_INDICATOR_BASELINE), &value);
  return dup_number (value);
}

static char *
dup_target (const EntenteIndicatorFacts *facts)
{
  return entente_indicator_dup_target_words (facts->indicator, entente_language_get_interface ());
}

static char *
dup_value (const EntenteIndicatorFacts *facts)
{
  return dup_number (facts->has_value ? facts->reading.value : ENTENTE_DECIMAL_NONE);
}

/* The same as people read it, which is all that words have. */
static char *
dup_value_words (const EntenteIndicatorFacts *facts)
{
  if (!facts->has_value)
    return g_strdup ("");

  return entente_indicator_dup_value_words (facts->indicator, &facts->reading,
                                            entente_language_get_interface ());
}

static char *
dup_state (const EntenteIndicatorFacts *facts)
{
  return entente_indicator_state_dup_words (facts->state, entente_language_get_interface ());
}

static char *
dup_gap (const EntenteIndicatorFacts *facts)
{
  EntenteDecimal gap = ENTENTE_DECIMAL_NONE;

  if (facts->has_value)
    entente_indicator_find_gap (facts->indicator, &facts->reading, &gap);
  return dup_number (gap);
}

static char *
dup_tool (const EntenteIndicatorFacts *facts)
{
  return g_strdup (entente_record_get_text (get_record (facts), ENTENTE_INDICATOR_TOOL));
}

static char *
dup_explanation (const EntenteIndicatorFacts *facts)
{
  return g_strdup (entente_record_get_text (get_record (facts), ENTENTE_INDICATOR_EXPLANATION));
}

static char *
dup_follow_up (const EntenteIndicatorFacts *facts)
{
  return g_strdup (entente_record_get_text (get_record (facts), ENTENTE_INDICATOR_FOLLOW_UP));
}

static const Column columns[] = {
  { NC_ ("evaluation frame", "Kind"), dup_measure, FALSE },
  { NC_ ("evaluation frame", "Unit"), dup_unit, FALSE },
  { NC_ ("evaluation frame", "Starting value"), dup_baseline, TRUE },
  { NC_ ("evaluation frame", "Target"), dup_target, FALSE },
  { NC_ ("evaluation frame", "Last value"), dup_value, TRUE },
  { NC_ ("evaluation frame", "In words"), dup_value_words, FALSE },
  { NC_ ("evaluation frame", "Measured on"), _entente_indicator_facts_dup_taken_on, FALSE },
  { NC_ ("evaluation frame", "State"), dup_state, FALSE },
  { NC_ ("evaluation frame", "Difference from the target"), dup_gap, TRUE },
  { NC_ ("evaluation frame", "Tool"), dup_tool, FALSE },
  { NC_ ("evaluation frame", "Measured by"), _entente_indicator_facts_dup_collector, FALSE },
  { NC_ ("evaluation frame", "To measure on"), _entente_indicator_facts_dup_due, FALSE },
  { NC_ ("evaluation frame", "Explanation"), dup_explanation, FALSE },
  { NC_ ("evaluation frame", "What follows"), dup_follow_up, FALSE },
};

/* Rows */

static void
append_headings (EntenteCsvWriter *writer)
{
  entente_csv_writer_append (writer, C_ ("evaluation frame", "Objective"));
  entente_csv_writer_append (writer, C_ ("evaluation frame", "Action"));
  entente_csv_writer_append (writer, C_ ("evaluation frame", "Expected result"));
  entente_csv_writer_append (writer, C_ ("evaluation frame", "Result obtained"));
  entente_csv_writer_append (writer, C_ ("evaluation frame", "Indicator"));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    entente_csv_writer_append (writer, g_dpgettext2 (GETTEXT_PACKAGE, "evaluation frame", columns[i].heading));
  entente_csv_writer_end_row (writer);
}

static void
append_text (EntenteCsvWriter *writer, EntenteRecord *record, guint field)
{
  entente_csv_writer_append (writer, record != NULL ? entente_record_get_text (record, field) : "");
}

static void
append_indicator (EntenteCsvWriter *writer,
                  EntenteIndicator *indicator,
                  const EntenteFigureSources *sources)
{
  EntenteIndicatorFacts facts;

  _entente_indicator_facts_read (&facts, indicator, sources);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *cell = columns[i].read (&facts);

      if (columns[i].is_number)
        entente_csv_writer_append_number (writer, cell);
      else
        entente_csv_writer_append (writer, cell);
    }
}

/* Everything is said on every line, so that lines may be sorted and counted. */
static void
append_line (EntenteCsvWriter *writer,
             const EntenteFrameLine *line,
             const EntenteFigureSources *sources)
{
  EntenteRecord *indicator = line->parts[ENTENTE_FRAME_PART_INDICATOR];
  EntenteRecord *result = line->parts[ENTENTE_FRAME_PART_RESULT];

  append_text (writer, line->parts[ENTENTE_FRAME_PART_OBJECTIVE], ENTENTE_OBJECTIVE_TEXT);
  append_text (writer, line->parts[ENTENTE_FRAME_PART_ACTION], ENTENTE_EVALUATED_ACTION_TEXT);
  append_text (writer, result, ENTENTE_EXPECTED_RESULT_TEXT);
  append_text (writer, result, ENTENTE_EXPECTED_RESULT_OBTAINED);
  append_text (writer, indicator, ENTENTE_INDICATOR_NAME);
  if (indicator != NULL)
    append_indicator (writer, ENTENTE_INDICATOR (indicator), sources);
  else
    for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
      entente_csv_writer_append (writer, "");
  entente_csv_writer_end_row (writer);
}

GBytes *
_entente_evaluation_write_csv (const EntenteFigureSources *sources, gboolean indicators_only)
{
  EntenteCsvWriter *writer = entente_csv_writer_new ();
  g_autoptr (EntenteFrame) frame = entente_frame_new (sources->store);
  g_autoptr (GArray) lines = entente_frame_list_lines (frame);

  append_headings (writer);
  for (guint i = 0; i < lines->len; i++)
    {
      const EntenteFrameLine *line = &g_array_index (lines, EntenteFrameLine, i);

      if (line->parts[ENTENTE_FRAME_PART_INDICATOR] != NULL || !indicators_only)
        append_line (writer, line, sources);
    }

  return entente_csv_writer_free_to_bytes (writer);
}
