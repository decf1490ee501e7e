/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-results-writing-private.h"

#include <json-glib/json-glib.h>

/* Shares from 0 to 1; null where nobody answered. */

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_count (JsonBuilder *builder, const char *name, gint64 count)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, count);
}

static void
add_figure (JsonBuilder *builder, const char *name, gboolean is_known, double value)
{
  json_builder_set_member_name (builder, name);
  if (is_known)
    json_builder_add_double_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

/* "scale": how it is kept in the file. */
static const char *
get_nick (EntenteRecord *record, guint field)
{
  const EntenteField *fields = entente_record_type_get_fields (G_OBJECT_TYPE (record), NULL);

  return entente_choice_to_nick (fields[field].choices, entente_record_get_choice (record, field));
}

static EntenteQuestionKind
get_kind (EntenteQuestion *question)
{
  return entente_record_get_choice (ENTENTE_RECORD (question), ENTENTE_QUESTION_KIND);
}

static void
add_figures (JsonBuilder *builder, const EntenteQuestionResult *result)
{
  const gboolean is_known = result->has_figures;
  const EntenteQuestionKind kind = get_kind (result->question);

  add_count (builder, "answers", result->n_answered);
  add_count (builder, "blank", result->n_blank);
  add_count (builder, "not_concerned", result->n_not_concerned);
  if (kind != ENTENTE_ASKED_AS_SCALE && kind != ENTENTE_ASKED_AS_NUMBER)
    return;
  add_figure (builder, "mean", is_known, result->mean);
  add_figure (builder, "median", is_known, result->median);
  add_figure (builder, "standard_deviation", is_known, result->spread);
  add_figure (builder, "least", is_known, result->least);
  add_figure (builder, "most", is_known, result->most);
  add_figure (builder, "sum", is_known, result->sum);
  if (kind == ENTENTE_ASKED_AS_SCALE)
    add_figure (builder, "share_satisfied", is_known,
                entente_question_result_get_share_satisfied (result));
}

static void
add_distribution (JsonBuilder *builder, const EntenteQuestionResult *result)
{
  json_builder_set_member_name (builder, "distribution");
  json_builder_begin_array (builder);
  for (guint i = 0; i < result->bins->len; i++)
    {
      const EntenteResultBin *bin = result->bins->pdata[i];

      json_builder_begin_object (builder);
      add_text (builder, "answer", bin->label);
      add_count (builder, "count", bin->count);
      add_figure (builder, "share", result->n_answered > 0,
                  entente_question_result_get_share (result, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static const char *
get_reading (EntenteReadingTag tag)
{
  const EntenteField *fields = entente_record_type_get_fields (ENTENTE_TYPE_TEXT_READING, NULL);

  return entente_choice_to_nick (fields[ENTENTE_TEXT_READING_TAG].choices, tag);
}

static void
add_texts (JsonBuilder *builder, const EntenteQuestionResult *result)
{
  json_builder_set_member_name (builder, "texts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < result->texts->len; i++)
    {
      const EntenteAnswerText *text = result->texts->pdata[i];

      json_builder_begin_object (builder);
      add_text (builder, "text", text->text);
      add_text (builder, "reading", get_reading (text->tag));
      json_builder_set_member_name (builder, "quoted");
      json_builder_add_boolean_value (builder, text->quoted);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* Of those that are hidden, not even how many they are. */
static void
add_groups (JsonBuilder *builder, GPtrArray *groups)
{
  json_builder_set_member_name (builder, "groups");
  json_builder_begin_array (builder);
  for (guint i = 0; i < groups->len; i++)
    {
      const EntenteCrossGroup *group = groups->pdata[i];

      json_builder_begin_object (builder);
      add_text (builder, "group", group->label);
      json_builder_set_member_name (builder, "hidden");
      json_builder_add_boolean_value (builder, group->hidden);
      if (!group->hidden)
        {
          add_figures (builder, group->result);
          add_distribution (builder, group->result);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_question (JsonBuilder *builder, EntenteQuestionnaireResults *results, guint index,
              EntenteQuestion *by)
{
  const EntenteQuestionResult *result = entente_questionnaire_results_get_question (results, index);
  EntenteRecord *question = ENTENTE_RECORD (result->question);

  json_builder_begin_object (builder);
  add_text (builder, "code", entente_record_get_text (question, ENTENTE_QUESTION_CODE));
  add_text (builder, "question", entente_record_get_text (question, ENTENTE_QUESTION_TEXT));
  add_text (builder, "kind", get_nick (question, ENTENTE_QUESTION_KIND));
  add_figures (builder, result);
  if (get_kind (result->question) != ENTENTE_ASKED_AS_TEXT)
    add_distribution (builder, result);
  add_texts (builder, result);
  if (_entente_results_are_crossed (results, index, by))
    {
      g_autoptr (GPtrArray) groups = entente_questionnaire_results_cross (results, index, by);

      add_groups (builder, groups);
    }
  json_builder_end_object (builder);
}

static void
add_questionnaire (JsonBuilder *builder, EntenteQuestionnaireResults *results,
                   EntenteRecord *questionnaire, EntenteQuestion *by)
{
  const double rate = entente_questionnaire_results_get_response_rate (results);
  const guint n_present = entente_questionnaire_results_get_n_present (results);

  add_count (builder, "number",
             entente_record_get_integer (questionnaire, ENTENTE_QUESTIONNAIRE_NUMBER));
  add_text (builder, "title",
            entente_record_get_text (questionnaire, ENTENTE_QUESTIONNAIRE_TITLE));
  add_text (builder, "audience", get_nick (questionnaire, ENTENTE_QUESTIONNAIRE_AUDIENCE));
  add_count (builder, "sheets", entente_questionnaire_results_get_n_sheets (results));
  json_builder_set_member_name (builder, "present");
  if (n_present > 0)
    json_builder_add_int_value (builder, n_present);
  else
    json_builder_add_null_value (builder);
  add_figure (builder, "response_rate", rate >= 0, rate);
  if (by != NULL)
    add_text (builder, "by", entente_record_get_text (ENTENTE_RECORD (by), ENTENTE_QUESTION_CODE));
}

GBytes *
_entente_results_write_json (EntenteQuestionnaireResults *results,
                             EntenteQuestionnaire *questionnaire, EntenteQuestion *by)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  gsize length;
  char *text;

  json_builder_begin_object (builder);
  add_questionnaire (builder, results, ENTENTE_RECORD (questionnaire), by);
  json_builder_set_member_name (builder, "questions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < entente_questionnaire_results_get_n_questions (results); i++)
    add_question (builder, results, i, by);
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, &length);

  return g_bytes_new_take (text, length);
}
