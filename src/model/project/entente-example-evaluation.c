/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/entente-example-private.h"

#include "evaluation/entente-action-task.h"
#include "evaluation/entente-assessment.h"
#include "evaluation/entente-cooperation-grid.h"
#include "evaluation/entente-cooperation-round.h"
#include "evaluation/entente-evaluated-action.h"
#include "evaluation/entente-expected-result.h"
#include "evaluation/entente-indicator.h"
#include "evaluation/entente-measurement.h"
#include "evaluation/entente-note.h"
#include "evaluation/entente-objective.h"
#include "evaluation/entente-questionnaire-edit.h"
#include "evaluation/entente-rating.h"
#include "evaluation/entente-report-section.h"

#include <glib/gi18n-lib.h>

static EntenteRecord *
get_sheet (EntenteExampleFilling *filling, JsonObject *object)
{
  EntenteRecord *sheet = g_hash_table_lookup (filling->records,
                                              json_object_get_string_member (object, "sheet"));

  g_assert (sheet != NULL);
  return sheet;
}

static void
insert_mark (EntenteExampleFilling *filling, EntenteRecord *sheet, const char *statement, int mark,
             const char *comment)
{
  EntenteRecord *rating = entente_edit_insert (filling->edit, ENTENTE_TYPE_RATING);

  entente_edit_set_reference (filling->edit, rating, ENTENTE_RATING_ASSESSMENT, sheet);
  entente_edit_set_text (filling->edit, rating, ENTENTE_RATING_STATEMENT, statement);
  entente_edit_set_integer (filling->edit, rating, ENTENTE_RATING_MARK, mark);
  entente_edit_set_text (filling->edit, rating, ENTENTE_RATING_COMMENT, comment);
}

static const char *
find_comment (JsonArray *comments, const char *sheet, const char *statement)
{
  for (guint i = 0; i < json_array_get_length (comments); i++)
    {
      JsonObject *comment = json_array_get_object_element (comments, i);

      if (g_str_equal (json_object_get_string_member (comment, "sheet"), sheet)
          && g_str_equal (json_object_get_string_member (comment, "statement"), statement))
        return json_object_get_string_member (comment, "text");
    }
  return "";
}

/* "445 444 …": for each dimension the marks of its statements, as they were said. */
static void
insert_marks (EntenteExampleFilling *filling, JsonObject *example)
{
  JsonArray *all = json_object_get_array_member (example, "marks");
  JsonArray *comments = json_object_get_array_member (example, "comments");

  for (guint i = 0; i < json_array_get_length (all); i++)
    {
      JsonObject *object = json_array_get_object_element (all, i);
      g_auto (GStrv) marks = g_strsplit (json_object_get_string_member (object, "marks"), " ", -1);

      for (guint d = 0; d < ENTENTE_COOPERATION_DIMENSIONS; d++)
        for (guint s = 0; s < ENTENTE_COOPERATION_STATEMENTS; s++)
          {
            g_autofree char *key = entente_cooperation_grid_dup_key (d, s);

            insert_mark (filling, get_sheet (filling, object), key, marks[d][s] - '0',
                         find_comment (comments, json_object_get_string_member (object, "sheet"),
                                       key));
          }
    }
}

static gboolean
fill_records (EntenteStore *store, EntenteExampleFilling *filling, JsonObject *example,
              GError **error)
{
  static const struct
  {
    const char *member;
    GType (*type) (void);
  } tables[] = {
    { "objectives", entente_objective_get_type },
    { "actions", entente_evaluated_action_get_type },
    { "action-tasks", entente_action_task_get_type },
    { "results", entente_expected_result_get_type },
    { "indicators", entente_indicator_get_type },
    { "measurements", entente_measurement_get_type },
    { "rounds", entente_cooperation_round_get_type },
    { "sheets", entente_assessment_get_type },
    { "notes", entente_note_get_type },
    { "sections", entente_report_section_get_type },
  };
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, _("New project"));

  filling->edit = edit;
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    _entente_example_insert (filling, tables[i].type (),
                             json_object_get_array_member (example, tables[i].member));
  insert_marks (filling, example);
  filling->edit = NULL;

  return entente_edit_commit (edit, error);
}

/* "Q8" → the question of that code. */
static void
remember_questions (EntenteExampleFilling *filling, EntenteQuestionnaire *questionnaire)
{
  GListModel *questions = entente_questionnaire_get_questions (questionnaire);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      EntenteRecord *question = g_list_model_get_item (questions, i);

      g_hash_table_insert (filling->records,
                           g_strdup (entente_record_get_text (question, ENTENTE_QUESTION_CODE)),
                           question);
    }
}

/* The ready one for participants: nobody has answered yet. It comes before the indicators that its
   answers will feed. */
static gboolean
add_questionnaire (EntenteStore *store, EntenteExampleFilling *filling, EntenteLanguage language,
                   GError **error)
{
  guint n_questionnaires;
  EntenteReadyQuestionnaire *const *ready
    = entente_ready_questionnaire_list (language, &n_questionnaires);
  EntenteQuestionnaire *questionnaire
    = entente_questionnaire_create_ready (store, ready[0], error);

  if (questionnaire == NULL)
    return FALSE;
  remember_questions (filling, questionnaire);
  return TRUE;
}

gboolean
_entente_example_fill_evaluation (EntenteProject *project, EntenteExampleFilling *filling,
                                  JsonObject *example, EntenteLanguage language, GError **error)
{
  EntenteStore *store = entente_project_get_store (project);

  return add_questionnaire (store, filling, language, error)
         && fill_records (store, filling, example, error);
}
