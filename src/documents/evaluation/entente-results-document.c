/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-results-document.h"

#include "evaluation/entente-answer-sheet.h"
#include "evaluation/entente-evaluation-blocks.h"
#include "evaluation/entente-result-blocks.h"

#include <glib/gi18n-lib.h>

struct _EntenteResultsDocument
{
  EntenteDocument parent_instance;

  /* Owned */
  EntenteQuestionnaire *questionnaire;
  EntenteQuestion *by; /* nullable */
};

G_DEFINE_FINAL_TYPE (EntenteResultsDocument, entente_results_document, ENTENTE_TYPE_DOCUMENT)

/* Who answered */

static const char *
get_audience (EntenteResultsDocument *self, EntentePaperBlocks *paper)
{
  static const char *const keys[]
    = { "audience-participants", "audience-volunteers", "audience-stand-holders",
        "audience-partners", "audience-children" };

  return entente_words_get (paper->words,
                            keys[entente_record_get_choice (ENTENTE_RECORD (self->questionnaire),
                                                            ENTENTE_QUESTIONNAIRE_AUDIENCE)]);
}

static char *
dup_count (EntentePaperBlocks *paper, EntenteQuestionnaireResults *results)
{
  const double rate = entente_questionnaire_results_get_response_rate (results);
  g_autofree char *count = _entente_evaluation_blocks_dup_count (
    paper, entente_questionnaire_results_get_n_sheets (results));
  g_autofree char *present = _entente_evaluation_blocks_dup_count (
    paper, entente_questionnaire_results_get_n_present (results));
  g_autofree char *share = NULL;

  if (rate < 0)
    return g_steal_pointer (&count);
  share = _entente_evaluation_blocks_dup_share (paper, rate);
  return entente_words_format (paper->words, "sheets-rate", "count", count, "share", share,
                               "present", present, NULL);
}

static guint
count_typed (EntenteResultsDocument *self)
{
  GListModel *sheets = entente_questionnaire_get_sheets (self->questionnaire);
  guint n_typed = 0;

  for (guint i = 0; i < g_list_model_get_n_items (sheets); i++)
    {
      g_autoptr (EntenteRecord) sheet = g_list_model_get_item (sheets, i);

      n_typed
        += entente_record_get_choice (sheet, ENTENTE_ANSWER_SHEET_ORIGIN) == ENTENTE_SHEET_TYPED;
    }
  return n_typed;
}

/* "64 on paper, 23 online"; NULL when they all came the same way. */
static char *
dup_origin (EntenteResultsDocument *self, EntentePaperBlocks *paper,
            EntenteQuestionnaireResults *results)
{
  const guint n_typed = count_typed (self);
  const guint n_imported = entente_questionnaire_results_get_n_sheets (results) - n_typed;
  g_autofree char *typed = _entente_evaluation_blocks_dup_count (paper, n_typed);
  g_autofree char *imported = _entente_evaluation_blocks_dup_count (paper, n_imported);

  if (n_typed == 0 || n_imported == 0)
    return NULL;
  return entente_words_format (paper->words, "origin-both", "typed", typed, "imported", imported,
                               NULL);
}

static void
add_who (EntenteResultsDocument *self, EntentePaperBlocks *paper,
         EntenteQuestionnaireResults *results)
{
  g_autofree char *count = dup_count (paper, results);
  g_autofree char *origin = dup_origin (self, paper, results);
  EntentePaperFacts facts;

  _entente_paper_facts_init (&facts);
  _entente_paper_blocks_add_fact (paper, &facts, "questionnaire",
                                  entente_record_get_text (ENTENTE_RECORD (self->questionnaire),
                                                           ENTENTE_QUESTIONNAIRE_TITLE),
                                  FALSE);
  _entente_paper_blocks_add_fact (paper, &facts, "audience", get_audience (self, paper), FALSE);
  _entente_paper_blocks_add_fact (paper, &facts, "sheets", count, FALSE);
  _entente_paper_blocks_add_fact (paper, &facts, "origin", origin, FALSE);
  _entente_paper_blocks_add_facts (paper, &facts);
  if (entente_questionnaire_results_get_n_sheets (results) < ENTENTE_INDICATIVE_ANSWERS)
    _entente_evaluation_blocks_add_words (paper, ENTENTE_PARAGRAPH_NOTE,
                                          entente_words_get (paper->common, "indicative"));
}

/* What they answered */

static void
add_details (EntenteResultsDocument *self, EntentePaperBlocks *paper,
             EntenteQuestionnaireResults *results)
{
  _entente_paper_blocks_add_heading (paper, 2, "details");
  if (self->by != NULL)
    _entente_evaluation_blocks_add_words (paper, ENTENTE_PARAGRAPH_NOTE,
                                          entente_words_get (paper->words, "crossed-note"));
  for (guint i = 0; i < entente_questionnaire_results_get_n_questions (results); i++)
    _entente_result_blocks_add_question (paper, results, i, self->by);
}

static void
compose_results (EntenteResultsDocument *self, EntentePaperBlocks *paper)
{
  g_autoptr (EntenteQuestionnaireResults) results
    = entente_questionnaire_results_new (self->questionnaire);

  if (entente_questionnaire_results_get_n_sheets (results) == 0)
    {
      _entente_evaluation_blocks_add_words (
        paper, ENTENTE_PARAGRAPH_BODY,
        entente_record_get_text (ENTENTE_RECORD (self->questionnaire),
                                 ENTENTE_QUESTIONNAIRE_TITLE));
      _entente_paper_blocks_add_paragraph (paper, ENTENTE_PARAGRAPH_BODY,
                                           _entente_paper_blocks_say (paper, "nothing"));
      return;
    }
  add_who (self, paper, results);
  _entente_result_blocks_add_overview (paper, results);
  add_details (self, paper, results);
}

static void
compose_tally (EntenteResultsDocument *self, EntentePaperBlocks *paper)
{
  GListModel *questions = entente_questionnaire_get_questions (self->questionnaire);

  _entente_evaluation_blocks_add_heading (
    paper, 2,
    entente_record_get_text (ENTENTE_RECORD (self->questionnaire), ENTENTE_QUESTIONNAIRE_TITLE));
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (EntenteQuestion) question = g_list_model_get_item (questions, i);

      _entente_tally_blocks_add (paper, question);
    }
}

/* EntenteDocument */

static EntenteComposition *
entente_results_document_compose (EntenteDocument *document, EntenteFill fill, GPtrArray *gaps)
{
  EntenteResultsDocument *self = ENTENTE_RESULTS_DOCUMENT (document);
  const char *title_key = fill == ENTENTE_FILL_BLANK ? "tally-title" : "title";
  EntenteRecord *details
    = ENTENTE_RECORD (entente_project_get_details (entente_document_get_project (document)));
  EntentePaperBlocks paper = { .project = NULL };

  paper.language = entente_record_get_choice (details, ENTENTE_PROJECT_DETAILS_LANGUAGE);
  paper.words = entente_words_new (paper.language, "results");
  paper.common = entente_words_new (paper.language, "evaluation-papers");
  /* Whose it is stands on a sheet to count on, too. */
  _entente_paper_blocks_open (&paper, document, ENTENTE_FILL_DATA, gaps,
                              entente_words_get (paper.words, title_key));
  _entente_paper_blocks_add_heading (&paper, 1, title_key);
  _entente_evaluation_blocks_add_words (
    &paper, ENTENTE_PARAGRAPH_LEAD,
    entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_TITLE));
  if (fill == ENTENTE_FILL_BLANK)
    compose_tally (self, &paper);
  else
    compose_results (self, &paper);
  _entente_evaluation_blocks_clear (&paper);

  return paper.composition;
}

static void
entente_results_document_dispose (GObject *object)
{
  EntenteResultsDocument *self = ENTENTE_RESULTS_DOCUMENT (object);

  g_clear_object (&self->by);
  g_clear_object (&self->questionnaire);

  G_OBJECT_CLASS (entente_results_document_parent_class)->dispose (object);
}

static void
entente_results_document_class_init (EntenteResultsDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_results_document_dispose;
  ENTENTE_DOCUMENT_CLASS (klass)->compose = entente_results_document_compose;
}

static void
entente_results_document_init (EntenteResultsDocument *self)
{
}

/* "2" or, told apart, "2-Q3". */
static char *
dup_name (EntenteQuestionnaire *questionnaire, EntenteQuestion *by, char separator)
{
  const gint64 number
    = entente_record_get_integer (ENTENTE_RECORD (questionnaire), ENTENTE_QUESTIONNAIRE_NUMBER);

  if (by == NULL)
    return g_strdup_printf ("%" G_GINT64_FORMAT, number);
  return g_strdup_printf ("%" G_GINT64_FORMAT "%c%s", number, separator,
                          entente_record_get_text (ENTENTE_RECORD (by), ENTENTE_QUESTION_CODE));
}

/**
 * entente_results_document_new:
 * @project: a project
 * @questionnaire: one of its questionnaires
 * @by: (nullable): a question of @questionnaire to tell answers apart by
 *
 * Returns: (transfer full): what was answered; blank, a sheet to count answers by hand
 */
EntenteDocument *
entente_results_document_new (EntenteProject *project, EntenteQuestionnaire *questionnaire,
                              EntenteQuestion *by)
{
  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);
  g_return_val_if_fail (ENTENTE_IS_QUESTIONNAIRE (questionnaire), NULL);
  g_return_val_if_fail (by == NULL || ENTENTE_IS_QUESTION (by), NULL);

  g_autofree char *place = dup_name (questionnaire, by, '/');
  g_autofree char *name = dup_name (questionnaire, by, '-');
  g_autofree char *path = g_strconcat ("results/", place, NULL);
  g_autofree char *file_name
    = _entente_paper_blocks_dup_file_name (project, C_ ("file name", "results"), name);
  g_autofree char *title = g_strdup_printf (
    /* Translators: title of a questionnaire */
    _ ("Results: %s"),
    entente_record_get_text (ENTENTE_RECORD (questionnaire), ENTENTE_QUESTIONNAIRE_TITLE));
  EntenteResultsDocument *self = g_object_new (ENTENTE_TYPE_RESULTS_DOCUMENT,
                                               "project", project,
                                               "path", path,
                                               "title", title,
                                               "file-name", file_name,
                                               NULL);

  self->questionnaire = g_object_ref (questionnaire);
  g_set_object (&self->by, by);
  return ENTENTE_DOCUMENT (self);
}

/**
 * entente_results_document_get_questionnaire:
 * @self: results
 *
 * Returns: (transfer none): what was answered
 */
EntenteQuestionnaire *
entente_results_document_get_questionnaire (EntenteResultsDocument *self)
{
  g_return_val_if_fail (ENTENTE_IS_RESULTS_DOCUMENT (self), NULL);

  return self->questionnaire;
}

/**
 * entente_results_document_get_division:
 * @self: results
 *
 * Returns: (transfer none) (nullable): the question by which answers are told apart
 */
EntenteQuestion *
entente_results_document_get_division (EntenteResultsDocument *self)
{
  g_return_val_if_fail (ENTENTE_IS_RESULTS_DOCUMENT (self), NULL);

  return self->by;
}
