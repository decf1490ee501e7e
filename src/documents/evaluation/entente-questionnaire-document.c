/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-questionnaire-document.h"

#include "entente-typography.h"
#include "evaluation/entente-evaluation-blocks.h"
#include "evaluation/entente-question-blocks.h"
#include "evaluation/entente-question-choice.h"

#include <glib/gi18n-lib.h>

#define FACES 3
#define SHEET_WIDTH 20 /* mm */

struct _EntenteQuestionnaireDocument
{
  EntenteDocument parent_instance;

  EntenteQuestionnaire *questionnaire; /* owned */
};

G_DEFINE_FINAL_TYPE (EntenteQuestionnaireDocument,
                     entente_questionnaire_document,
                     ENTENTE_TYPE_DOCUMENT)

static gboolean
is_scale (EntenteQuestion *question)
{
  return entente_record_get_choice (ENTENTE_RECORD (question), ENTENTE_QUESTION_KIND)
         == ENTENTE_ASKED_AS_SCALE;
}

/* Those who do not read well point at a face. */
static gboolean
has_faces (EntenteQuestionnaireDocument *self, EntenteQuestion *question)
{
  return entente_record_get_choice (ENTENTE_RECORD (self->questionnaire),
                                    ENTENTE_QUESTIONNAIRE_AUDIENCE)
           == ENTENTE_AUDIENCE_CHILDREN
         && entente_question_get_n_steps (question) == FACES;
}

/* Two that say something. */
static gboolean
has_choices (EntenteQuestion *question)
{
  GListModel *choices = entente_question_get_choices (question);
  guint n_said = 0;

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (EntenteRecord) choice = g_list_model_get_item (choices, i);

      n_said += entente_record_is_filled (choice, ENTENTE_QUESTION_CHOICE_TEXT);
    }
  return n_said >= 2 && n_said == g_list_model_get_n_items (choices);
}

/* What has no words cannot be printed. */
static void
add_gaps (EntentePaperBlocks *paper, EntenteQuestion *question)
{
  const EntenteQuestionKind kind
    = entente_record_get_choice (ENTENTE_RECORD (question), ENTENTE_QUESTION_KIND);

  if (!entente_record_is_filled (ENTENTE_RECORD (question), ENTENTE_QUESTION_TEXT))
    _entente_paper_blocks_add_gap (paper, _ ("What is asked"), ENTENTE_RECORD (question),
                                   ENTENTE_QUESTION_TEXT, TRUE);
  if ((kind == ENTENTE_ASKED_AS_CHOICE || kind == ENTENTE_ASKED_AS_SEVERAL)
      && !has_choices (question))
    _entente_paper_blocks_add_gap (paper, _ ("Answers to choose from"), ENTENTE_RECORD (question),
                                   ENTENTE_QUESTION_KIND, TRUE);
}

/* Scales that follow each other and have as many steps stand in one table. */
static guint
add_run (EntentePaperBlocks *paper, GListModel *questions, guint first)
{
  g_autoptr (GPtrArray) run = g_ptr_array_new_with_free_func (g_object_unref);
  guint next = first;

  for (; next < g_list_model_get_n_items (questions); next++)
    {
      g_autoptr (EntenteQuestion) question = g_list_model_get_item (questions, next);

      if (!is_scale (question)
          || (run->len > 0
              && entente_question_get_n_steps (question)
                   != entente_question_get_n_steps (run->pdata[0])))
        break;
      g_ptr_array_add (run, g_steal_pointer (&question));
    }
  _entente_question_blocks_add_scales (paper, run);

  return next;
}

static void
add_questions (EntenteQuestionnaireDocument *self, EntentePaperBlocks *paper)
{
  GListModel *questions = entente_questionnaire_get_questions (self->questionnaire);
  guint i = 0;

  while (i < g_list_model_get_n_items (questions))
    {
      g_autoptr (EntenteQuestion) question = g_list_model_get_item (questions, i);

      if (is_scale (question) && !has_faces (self, question))
        {
          i = add_run (paper, questions, i);
          continue;
        }
      if (is_scale (question))
        _entente_question_blocks_add_faces (paper, question);
      else
        _entente_question_blocks_add (paper, question);
      i++;
    }
  for (i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (EntenteQuestion) question = g_list_model_get_item (questions, i);

      add_gaps (paper, question);
    }
}

/* Of whom it comes, and whatever they say first. */
static void
add_top (EntenteQuestionnaireDocument *self, EntentePaperBlocks *paper, const char *title)
{
  EntenteRecord *record = ENTENTE_RECORD (self->questionnaire);
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (paper->project));

  _entente_evaluation_blocks_add_heading (paper, 1, title);
  _entente_evaluation_blocks_add_words (
    paper, ENTENTE_PARAGRAPH_LEAD,
    entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_TITLE));
  if (!entente_record_is_filled (record, ENTENTE_QUESTIONNAIRE_TITLE))
    _entente_paper_blocks_add_gap (paper, _ ("Title of the questionnaire"), record,
                                   ENTENTE_QUESTIONNAIRE_TITLE, TRUE);
  _entente_paper_blocks_add_markdown (
    paper, entente_record_get_text (record, ENTENTE_QUESTIONNAIRE_INTRODUCTION));
}

/* Thanks; what becomes of the answers; where whoever types them writes which sheet it is. */
static void
add_bottom (EntenteQuestionnaireDocument *self, EntentePaperBlocks *paper)
{
  EntenteRichText *note = _entente_paper_blocks_say (paper, "anonymous");
  g_autofree char *office = entente_typography_correct (
    entente_words_get (paper->words, "office"), paper->language);

  _entente_paper_blocks_add_markdown (
    paper, entente_record_get_text (ENTENTE_RECORD (self->questionnaire),
                                    ENTENTE_QUESTIONNAIRE_CLOSING));
  entente_rich_text_append_break (note);
  entente_rich_text_append (note, office, ENTENTE_TEXT_PLAIN);
  entente_rich_text_append (note, " ", ENTENTE_TEXT_PLAIN);
  entente_rich_text_append_blank (note, SHEET_WIDTH,
                                  entente_words_get (paper->words, "sheet-number"));
  _entente_paper_blocks_add_paragraph (paper, ENTENTE_PARAGRAPH_NOTE, note);
}

/* It is to be filled in by hand whatever the fill. */
static EntenteComposition *
entente_questionnaire_document_compose (EntenteDocument *document,
                                        EntenteFill fill,
                                        GPtrArray *gaps)
{
  EntenteQuestionnaireDocument *self = ENTENTE_QUESTIONNAIRE_DOCUMENT (document);
  EntenteRecord *details
    = ENTENTE_RECORD (entente_project_get_details (entente_document_get_project (document)));
  EntentePaperBlocks paper = { .project = NULL };
  const char *title
    = entente_record_get_text (ENTENTE_RECORD (self->questionnaire), ENTENTE_QUESTIONNAIRE_TITLE);

  paper.language = entente_record_get_choice (details, ENTENTE_PROJECT_DETAILS_LANGUAGE);
  paper.words = entente_words_new (paper.language, "questionnaire");
  paper.common = entente_words_new (paper.language, "evaluation-papers");
  if (*title == '\0')
    title = entente_words_get (paper.words, "title");
  _entente_paper_blocks_open (&paper, document, ENTENTE_FILL_DATA, gaps, title);
  add_top (self, &paper, title);
  add_questions (self, &paper);
  add_bottom (self, &paper);
  _entente_evaluation_blocks_clear (&paper);

  return paper.composition;
}

static void
entente_questionnaire_document_dispose (GObject *object)
{
  g_clear_object (&ENTENTE_QUESTIONNAIRE_DOCUMENT (object)->questionnaire);

  G_OBJECT_CLASS (entente_questionnaire_document_parent_class)->dispose (object);
}

static void
entente_questionnaire_document_class_init (EntenteQuestionnaireDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_questionnaire_document_dispose;
  ENTENTE_DOCUMENT_CLASS (klass)->compose = entente_questionnaire_document_compose;
}

static void
entente_questionnaire_document_init (EntenteQuestionnaireDocument *self)
{
}

/**
 * entente_questionnaire_document_new:
 * @project: a project
 * @questionnaire: one of its questionnaires
 *
 * Returns: (transfer full): it on paper
 */
EntenteDocument *
entente_questionnaire_document_new (EntenteProject *project, EntenteQuestionnaire *questionnaire)
{
  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);
  g_return_val_if_fail (ENTENTE_IS_QUESTIONNAIRE (questionnaire), NULL);

  EntenteRecord *record = ENTENTE_RECORD (questionnaire);
  g_autofree char *number = g_strdup_printf (
    "%" G_GINT64_FORMAT, entente_record_get_integer (record, ENTENTE_QUESTIONNAIRE_NUMBER));
  g_autofree char *path = g_strconcat ("questionnaire/", number, NULL);
  g_autofree char *file_name
    = _entente_paper_blocks_dup_file_name (project, C_ ("file name", "questionnaire"), number);
  /* Translators: title of a questionnaire */
  g_autofree char *title = g_strdup_printf (
    _ ("Questionnaire on paper: %s"),
    entente_record_get_text (record, ENTENTE_QUESTIONNAIRE_TITLE));
  EntenteQuestionnaireDocument *self = g_object_new (ENTENTE_TYPE_QUESTIONNAIRE_DOCUMENT,
                                                     "project", project,
                                                     "path", path,
                                                     "title", title,
                                                     "file-name", file_name,
                                                     NULL);

  self->questionnaire = g_object_ref (questionnaire);
  return ENTENTE_DOCUMENT (self);
}
