/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-questionnaire-papers.h"

#include "entente-name-search.h"
#include "entente-ranked-list.h"
#include "evaluation/entente-questionnaire-document.h"
#include "evaluation/entente-questionnaire-edit.h"
#include "evaluation/entente-questionnaire-results.h"
#include "evaluation/entente-results-document.h"

#include <string.h>

#define ON_PAPER "questionnaire/"
#define RESULTS "results/"

void
_entente_questionnaire_papers_add (GPtrArray *documents, EntenteProject *project)
{
  GListModel *all
    = entente_store_get_list (entente_project_get_store (project), ENTENTE_TYPE_QUESTIONNAIRE);
  g_autoptr (EntenteRankedList) questionnaires
    = entente_ranked_list_new (all, ENTENTE_QUESTIONNAIRE_RANK);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (questionnaires)); i++)
    {
      g_autoptr (EntenteQuestionnaire) questionnaire
        = g_list_model_get_item (G_LIST_MODEL (questionnaires), i);

      g_ptr_array_add (documents, entente_questionnaire_document_new (project, questionnaire));
      g_ptr_array_add (documents, entente_results_document_new (project, questionnaire, NULL));
    }
}

/* (element-type EntenteQuestionnaire), borrowed */
static GPtrArray *
find_questionnaires (EntenteStore *store, const char *word)
{
  GListModel *all = entente_store_get_list (store, ENTENTE_TYPE_QUESTIONNAIRE);
  g_autoptr (EntenteNameSearch) search = entente_name_search_new (word);
  guint64 number;

  if (g_ascii_string_to_unsigned (word, 10, 1, G_MAXUINT, &number, NULL))
    {
      EntenteQuestionnaire *found = entente_questionnaire_find (store, (guint) number);
      GPtrArray *alone = g_ptr_array_new ();

      if (found != NULL)
        g_ptr_array_add (alone, found);
      return alone;
    }
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      /* The store keeps it. */
      g_autoptr (EntenteRecord) record = g_list_model_get_item (all, i);

      entente_name_search_offer (search, record,
                                 entente_record_get_text (record, ENTENTE_QUESTIONNAIRE_TITLE));
    }
  return g_ptr_array_ref (entente_name_search_get_found (search));
}

/* (nullable): borrowed; only one that puts people into groups */
static EntenteQuestion *
find_division (EntenteQuestionnaire *questionnaire, const char *code)
{
  GListModel *questions = entente_questionnaire_get_questions (questionnaire);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (EntenteQuestion) question = g_list_model_get_item (questions, i);

      if (entente_question_can_divide (question)
          && g_ascii_strcasecmp (
               entente_record_get_text (ENTENTE_RECORD (question), ENTENTE_QUESTION_CODE), code)
               == 0)
        return question;
    }
  return NULL;
}

static void
find_on_paper (GPtrArray *documents, EntenteProject *project, const char *word)
{
  g_autoptr (GPtrArray) found = find_questionnaires (entente_project_get_store (project), word);

  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (documents, entente_questionnaire_document_new (project, found->pdata[i]));
}

/* "2", "2/Q3" */
static void
find_results (GPtrArray *documents, EntenteProject *project, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, "/", 2);
  g_autoptr (GPtrArray) found = find_questionnaires (entente_project_get_store (project), parts[0]);

  for (guint i = 0; i < found->len; i++)
    {
      EntenteQuestion *by = parts[1] != NULL ? find_division (found->pdata[i], parts[1]) : NULL;

      if (parts[1] == NULL || by != NULL)
        g_ptr_array_add (documents, entente_results_document_new (project, found->pdata[i], by));
    }
}

void
_entente_questionnaire_papers_find (GPtrArray *documents, EntenteProject *project,
                                    const char *path)
{
  if (g_str_has_prefix (path, ON_PAPER) && path[strlen (ON_PAPER)] != '\0')
    find_on_paper (documents, project, path + strlen (ON_PAPER));
  else if (g_str_has_prefix (path, RESULTS) && path[strlen (RESULTS)] != '\0')
    find_results (documents, project, path + strlen (RESULTS));
}
