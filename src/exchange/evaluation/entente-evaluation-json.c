/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-organization.h"
#include "collective/entente-project-details.h"
#include "entente-civil-date.h"
#include "evaluation/entente-evaluated-action.h"
#include "evaluation/entente-evaluation-files-private.h"
#include "evaluation/entente-expected-result.h"
#include "evaluation/entente-objective.h"
#include "schedule/entente-task.h"

#include <json-glib/json-glib.h>

/* Values */

static void
add_text (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

/* null for "" */
static void
add_filled (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  if (*value != '\0')
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

/* A whole number where it is one; four decimals at most stay the same as floating point. */
static void
add_decimal (JsonBuilder *builder, const char *name, EntenteDecimal value)
{
  json_builder_set_member_name (builder, name);
  if (value == ENTENTE_DECIMAL_NONE)
    json_builder_add_null_value (builder);
  else if (value % ENTENTE_DECIMAL_ONE == 0)
    json_builder_add_int_value (builder, value / ENTENTE_DECIMAL_ONE);
  else
    json_builder_add_double_value (builder, (double) value / ENTENTE_DECIMAL_ONE);
}

static void
add_decimal_field (JsonBuilder *builder, const char *name, EntenteRecord *record, guint field)
{
  EntenteDecimal value = ENTENTE_DECIMAL_NONE;

  entente_decimal_from_text (entente_record_get_text (record, field), &value);
  add_decimal (builder, name, value);
}

/* By its name in files. */
static void
add_choice (JsonBuilder *builder, const char *name, EntenteRecord *record, guint field)
{
  const EntenteField *fields = entente_record_type_get_fields (G_OBJECT_TYPE (record), NULL);

  add_text (builder, name,
            entente_choice_to_nick (fields[field].choices,
                                    entente_record_get_choice (record, field)));
}

static void
add_field (JsonBuilder *builder, const char *name, EntenteRecord *record, guint field)
{
  add_filled (builder, name, entente_record_get_text (record, field));
}

/* Values of an indicator */

static EntenteLanguage
get_language (EntenteIndicator *indicator)
{
  EntenteRecord *details = entente_store_get_record (
    entente_record_get_store (ENTENTE_RECORD (indicator)), ENTENTE_TYPE_PROJECT_DETAILS,
    ENTENTE_PROJECT_DETAILS_ID);

  return details != NULL ? entente_record_get_choice (details, ENTENTE_PROJECT_DETAILS_LANGUAGE)
                         : ENTENTE_LANGUAGE_FRENCH;
}

/* The same as people read it, in the language of the documents. */
static void
add_words (JsonBuilder *builder, const EntenteIndicatorFacts *facts)
{
  const EntenteLanguage language = get_language (facts->indicator);
  g_autofree char *target = entente_indicator_dup_target_words (facts->indicator, language);
  g_autofree char *state = entente_indicator_state_dup_words (facts->state, language);
  g_autofree char *value = facts->has_value
                             ? entente_indicator_dup_value_words (facts->indicator, &facts->reading,
                                                                  language)
                             : g_strdup ("");

  add_filled (builder, "target_words", target);
  add_filled (builder, "last_value_words", value);
  add_text (builder, "state_words", state);
}

/* Of a percentage, "%". */
static void
add_unit (JsonBuilder *builder, const EntenteIndicatorFacts *facts)
{
  g_autofree char *unit
    = entente_indicator_dup_unit_words (facts->indicator, get_language (facts->indicator));

  add_text (builder, "unit", unit);
}

static void
add_target (JsonBuilder *builder, const EntenteIndicatorFacts *facts)
{
  EntenteRecord *record = ENTENTE_RECORD (facts->indicator);

  json_builder_set_member_name (builder, "target");
  if (entente_record_get_choice (record, ENTENTE_INDICATOR_TARGET) == ENTENTE_TARGET_NONE)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  add_choice (builder, "kind", record, ENTENTE_INDICATOR_TARGET);
  add_decimal_field (builder, "low", record, ENTENTE_INDICATOR_TARGET_LOW);
  add_decimal_field (builder, "high", record, ENTENTE_INDICATOR_TARGET_HIGH);
  json_builder_end_object (builder);
}

/* Of words, what they were judged. */
static void
add_judgement (JsonBuilder *builder, const EntenteReading *reading)
{
  static const char *const nicks[]
    = { [ENTENTE_JUDGED_NOT] = "", [ENTENTE_JUDGED_GOOD] = "good", [ENTENTE_JUDGED_MIXED] = "mixed",
        [ENTENTE_JUDGED_POOR] = "poor" };

  add_filled (builder, "judgement", reading != NULL ? nicks[reading->judgement] : "");
}

static void
add_last_value (JsonBuilder *builder, const EntenteIndicatorFacts *facts)
{
  static const char *const origins[] = { [ENTENTE_READING_MEASURED] = "measured",
                                         [ENTENTE_READING_ANSWERS] = "answers",
                                         [ENTENTE_READING_AUTOMATIC] = "automatic" };
  const EntenteReading *reading = &facts->reading;
  const gboolean has_value = facts->has_value;
  g_autofree char *taken_on = _entente_indicator_facts_dup_taken_on (facts);

  add_decimal (builder, "last_value", has_value ? reading->value : ENTENTE_DECIMAL_NONE);
  add_decimal (builder, "counted", has_value ? reading->counted : ENTENTE_DECIMAL_NONE);
  add_decimal (builder, "out_of", has_value ? reading->out_of : ENTENTE_DECIMAL_NONE);
  add_judgement (builder, has_value ? reading : NULL);
  add_filled (builder, "last_value_on", taken_on);
  add_filled (builder, "last_value_from", has_value ? origins[reading->origin] : "");
}

static void
add_state (JsonBuilder *builder, const EntenteIndicatorFacts *facts)
{
  EntenteDecimal score = ENTENTE_DECIMAL_NONE;
  EntenteDecimal gap = ENTENTE_DECIMAL_NONE;

  if (facts->has_value)
    {
      entente_indicator_find_score (facts->indicator, &facts->reading, &score);
      entente_indicator_find_gap (facts->indicator, &facts->reading, &gap);
    }
  add_text (builder, "state", entente_indicator_state_get_nick (facts->state));
  add_decimal (builder, "percent_of_target", score);
  add_decimal (builder, "difference", gap);
}

static void
add_measurement (JsonBuilder *builder, EntenteMeasurement *measurement)
{
  EntenteRecord *record = ENTENTE_RECORD (measurement);
  EntenteReading reading;

  if (!entente_measurement_read (measurement, &reading))
    return;

  json_builder_begin_object (builder);
  add_field (builder, "taken_on", record, ENTENTE_MEASUREMENT_TAKEN_ON);
  add_decimal (builder, "value", reading.value);
  add_decimal (builder, "counted", reading.counted);
  add_decimal (builder, "out_of", reading.out_of);
  add_judgement (builder, &reading);
  add_field (builder, "words", record, ENTENTE_MEASUREMENT_WORDS);
  add_field (builder, "source", record, ENTENTE_MEASUREMENT_SOURCE);
  add_field (builder, "comment", record, ENTENTE_MEASUREMENT_COMMENT);
  json_builder_end_object (builder);
}

static void
add_measurements (JsonBuilder *builder, EntenteIndicator *indicator)
{
  g_autoptr (GPtrArray) measurements = entente_indicator_dup_measurements (indicator);

  json_builder_set_member_name (builder, "values");
  json_builder_begin_array (builder);
  for (guint i = 0; i < measurements->len; i++)
    add_measurement (builder, measurements->pdata[i]);
  json_builder_end_array (builder);
}

static void
add_funder (JsonBuilder *builder, EntenteRecord *indicator)
{
  EntenteRecord *funder = entente_store_get_record (
    entente_record_get_store (indicator), ENTENTE_TYPE_ORGANIZATION,
    entente_record_get_reference (indicator, ENTENTE_INDICATOR_REQUIRED_BY));

  add_filled (builder, "required_by",
              funder != NULL ? entente_record_get_text (funder, ENTENTE_ORGANIZATION_NAME) : "");
}

static void
add_how (JsonBuilder *builder, const EntenteIndicatorFacts *facts)
{
  EntenteRecord *record = ENTENTE_RECORD (facts->indicator);
  g_autofree char *collector = _entente_indicator_facts_dup_collector (facts);
  g_autofree char *due = _entente_indicator_facts_dup_due (facts);

  add_field (builder, "tool", record, ENTENTE_INDICATOR_TOOL);
  add_filled (builder, "collector", collector);
  add_filled (builder, "due", due);
  add_field (builder, "automatic", record, ENTENTE_INDICATOR_AUTOMATIC);
  add_funder (builder, record);
}

/* Its members, into an object that is begun. */
static void
add_indicator (JsonBuilder *builder, EntenteRecord *record, const EntenteFigureSources *sources)
{
  EntenteIndicatorFacts facts;

  _entente_indicator_facts_read (&facts, ENTENTE_INDICATOR (record), sources);
  add_text (builder, "name", entente_record_get_text (record, ENTENTE_INDICATOR_NAME));
  add_choice (builder, "measure", record, ENTENTE_INDICATOR_MEASURE);
  add_unit (builder, &facts);
  add_choice (builder, "scope", record, ENTENTE_INDICATOR_SCOPE);
  add_choice (builder, "effect", record, ENTENTE_INDICATOR_EFFECT);
  add_decimal_field (builder, "baseline", record, ENTENTE_INDICATOR_BASELINE);
  add_target (builder, &facts);
  add_last_value (builder, &facts);
  add_state (builder, &facts);
  add_words (builder, &facts);
  add_how (builder, &facts);
  add_field (builder, "explanation", record, ENTENTE_INDICATOR_EXPLANATION);
  add_field (builder, "follow_up", record, ENTENTE_INDICATOR_FOLLOW_UP);
  add_measurements (builder, facts.indicator);
}

/* The list of indicators */

static void
add_part (JsonBuilder *builder, const char *name, EntenteRecord *record)
{
  add_filled (builder, name, record != NULL ? entente_record_get_text (record, 0) : "");
}

static void
add_line (JsonBuilder *builder,
          const EntenteFrameLine *line,
          const EntenteFigureSources *sources)
{
  if (line->parts[ENTENTE_FRAME_PART_INDICATOR] == NULL)
    return;

  json_builder_begin_object (builder);
  add_indicator (builder, line->parts[ENTENTE_FRAME_PART_INDICATOR], sources);
  add_part (builder, "objective", line->parts[ENTENTE_FRAME_PART_OBJECTIVE]);
  add_part (builder, "action", line->parts[ENTENTE_FRAME_PART_ACTION]);
  add_part (builder, "result", line->parts[ENTENTE_FRAME_PART_RESULT]);
  json_builder_end_object (builder);
}

static void
add_indicators (JsonBuilder *builder, EntenteFrame *frame, const EntenteFigureSources *sources)
{
  g_autoptr (GArray) lines = entente_frame_list_lines (frame);

  json_builder_set_member_name (builder, "indicators");
  json_builder_begin_array (builder);
  for (guint i = 0; i < lines->len; i++)
    add_line (builder, &g_array_index (lines, EntenteFrameLine, i), sources);
  json_builder_end_array (builder);
}

/* The frame */

static void
add_tasks (JsonBuilder *builder, EntenteRecord *action)
{
  g_autoptr (GPtrArray) tasks = entente_frame_dup_tasks (action);

  json_builder_set_member_name (builder, "tasks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < tasks->len; i++)
    json_builder_add_string_value (builder,
                                   entente_record_get_text (tasks->pdata[i], ENTENTE_TASK_TITLE));
  json_builder_end_array (builder);
}

/* What it is, and what it says of itself. */
static void
add_facts (JsonBuilder *builder, const EntenteFrameRow *row, const EntenteFigureSources *sources)
{
  static const char *const levels[]
    = { "objective", "specific-objective", "action", "result", "indicator", "loose" };

  add_text (builder, "level", levels[row->level]);
  if (row->level == ENTENTE_FRAME_INDICATOR)
    add_indicator (builder, row->record, sources);
  else if (row->record != NULL)
    add_text (builder, "text", entente_record_get_text (row->record, 0));
  if (row->level <= ENTENTE_FRAME_SPECIFIC)
    add_choice (builder, "scope", row->record, ENTENTE_OBJECTIVE_SCOPE);
  if (row->level == ENTENTE_FRAME_ACTION)
    add_tasks (builder, row->record);
  if (row->level == ENTENTE_FRAME_RESULT)
    {
      add_choice (builder, "effect", row->record, ENTENTE_EXPECTED_RESULT_EFFECT);
      add_field (builder, "obtained", row->record, ENTENTE_EXPECTED_RESULT_OBTAINED);
    }
}

static void add_rows (JsonBuilder *builder,
                      const char *name,
                      const EntenteFrameRow *rows,
                      guint first,
                      guint end,
                      const EntenteFigureSources *sources);

static void
add_row (JsonBuilder *builder,
         const EntenteFrameRow *rows,
         guint row,
         const EntenteFigureSources *sources)
{
  json_builder_begin_object (builder);
  add_facts (builder, &rows[row], sources);
  if (rows[row].level != ENTENTE_FRAME_INDICATOR)
    add_rows (builder, "parts", rows, row + 1, row + 1 + rows[row].n_descendants, sources);
  json_builder_end_object (builder);
}

/* Those from @first on that do not stand under each other. */
static void
add_rows (JsonBuilder *builder,
          const char *name,
          const EntenteFrameRow *rows,
          guint first,
          guint end,
          const EntenteFigureSources *sources)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = first; i < end; i += rows[i].n_descendants + 1)
    add_row (builder, rows, i, sources);
  json_builder_end_array (builder);
}

static void
add_frame (JsonBuilder *builder, EntenteFrame *frame, const EntenteFigureSources *sources)
{
  guint n_rows;
  const EntenteFrameRow *rows = entente_frame_get_rows (frame, &n_rows);

  add_rows (builder, "frame", rows, 0, n_rows, sources);
}

/* The file */

static void
add_states (JsonBuilder *builder, const EntenteFigureSources *sources)
{
  guint counts[ENTENTE_N_INDICATOR_STATES];

  entente_indicators_count_states (sources->store, sources, &sources->today, counts);
  json_builder_set_member_name (builder, "states");
  json_builder_begin_object (builder);
  for (guint i = 0; i < ENTENTE_N_INDICATOR_STATES; i++)
    {
      json_builder_set_member_name (builder, entente_indicator_state_get_nick (i));
      json_builder_add_int_value (builder, counts[i]);
    }
  json_builder_end_object (builder);
}

static GBytes *
generate (JsonBuilder *builder)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  gsize length;
  char *text;

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, &length);

  return g_bytes_new_take (text, length);
}

GBytes *
_entente_evaluation_write_json (const EntenteFigureSources *sources, gboolean indicators_only)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (EntenteFrame) frame = entente_frame_new (sources->store);
  g_autofree char *today = entente_date_to_iso (&sources->today);

  json_builder_begin_object (builder);
  add_text (builder, "as_of", today);
  add_states (builder, sources);
  if (indicators_only)
    add_indicators (builder, frame, sources);
  else
    add_frame (builder, frame, sources);
  json_builder_end_object (builder);

  return generate (builder);
}
