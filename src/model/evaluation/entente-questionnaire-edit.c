/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-questionnaire-edit.h"

#include "entente-ranked-list.h"
#include "evaluation/entente-answer-sheet.h"

#include <glib/gi18n-lib.h>

/* Numbers of questionnaires, given once. */
#define SERIES "questionnaire"

static EntenteStore *
get_store (gpointer record)
{
  return entente_record_get_store (ENTENTE_RECORD (record));
}

static gboolean
commit (EntenteEdit *edit, GError **error)
{
  return entente_edit_commit (edit, error);
}

/* Codes */

/* Whether a code is one that Entente gave: people may write their own. */
static gboolean
is_ours (const char *code)
{
  if (*code == '\0')
    return TRUE;
  if (*code != 'Q')
    return FALSE;
  for (const char *digit = code + 1; *digit != '\0'; digit++)
    if (!g_ascii_isdigit (*digit))
      return FALSE;
  return code[1] != '\0';
}

static gboolean
stands_on_paper (EntenteQuestionnaire *self)
{
  return g_list_model_get_n_items (entente_questionnaire_get_sheets (self)) > 0;
}

static void
give_code (EntenteEdit *edit, EntenteRecord *question, guint number)
{
  g_autofree char *code = g_strdup_printf ("Q%u", number);

  if (!g_str_equal (entente_record_get_text (question, ENTENTE_QUESTION_CODE), code))
    entente_edit_set_text (edit, question, ENTENTE_QUESTION_CODE, code);
}

/* The first number that no question has. */
static guint
find_free_number (EntenteQuestionnaire *self)
{
  GListModel *questions = entente_questionnaire_get_questions (self);
  guint number = 0;

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (EntenteRecord) question = g_list_model_get_item (questions, i);
      const char *code = entente_record_get_text (question, ENTENTE_QUESTION_CODE);

      if (is_ours (code) && *code != '\0')
        number = MAX (number, (guint) g_ascii_strtoull (code + 1, NULL, 10));
    }
  return number + 1;
}

/* Numbers the questions as they will stand: without @moved, which is put at @position; it is left
   out when it is removed. */
static void
give_codes (EntenteEdit *edit,
            EntenteQuestionnaire *self,
            EntenteRecord *moved,
            guint position,
            gboolean is_removed)
{
  GListModel *questions = entente_questionnaire_get_questions (self);
  guint n = 0;

  if (stands_on_paper (self))
    return;
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (EntenteRecord) question = g_list_model_get_item (questions, i);
      const guint place = n + (!is_removed && n >= position ? 1 : 0);

      if (question == moved)
        continue;
      if (is_ours (entente_record_get_text (question, ENTENTE_QUESTION_CODE)))
        give_code (edit, question, place + 1);
      n++;
    }
  if (!is_removed && is_ours (entente_record_get_text (moved, ENTENTE_QUESTION_CODE)))
    give_code (edit, moved, MIN (position, n) + 1);
}

/* Making questionnaires */

static EntenteRecord *
insert_questionnaire (EntenteEdit *edit, EntenteStore *store)
{
  EntenteRecord *questionnaire = entente_edit_insert (edit, ENTENTE_TYPE_QUESTIONNAIRE);
  const guint number = entente_edit_take_number (edit, SERIES);

  entente_edit_set_integer (edit, questionnaire, ENTENTE_QUESTIONNAIRE_NUMBER, number);
  entente_edit_set_integer (edit, questionnaire, ENTENTE_QUESTIONNAIRE_RANK, number);
  return questionnaire;
}

/**
 * entente_questionnaire_create:
 * @store: a project
 * @error: return location for an error
 *
 * Returns: (transfer none) (nullable): a questionnaire without a question
 */
EntenteQuestionnaire *
entente_questionnaire_create (EntenteStore *store, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *questionnaire;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  edit = entente_store_begin (store, _ ("Add questionnaire"));
  questionnaire = insert_questionnaire (edit, store);
  entente_edit_set_text (edit, questionnaire, ENTENTE_QUESTIONNAIRE_TITLE, _ ("Questionnaire"));
  return commit (edit, error) ? ENTENTE_QUESTIONNAIRE (questionnaire) : NULL;
}

static void
insert_ready_choices (EntenteEdit *edit, EntenteRecord *question, const EntenteReadyQuestion *ready)
{
  for (guint i = 0; i < ready->n_choices; i++)
    {
      EntenteRecord *choice = entente_edit_insert (edit, ENTENTE_TYPE_QUESTION_CHOICE);

      entente_edit_set_reference (edit, choice, ENTENTE_QUESTION_CHOICE_QUESTION, question);
      entente_edit_set_text (edit, choice, ENTENTE_QUESTION_CHOICE_TEXT, ready->choices[i].text);
      entente_edit_set_boolean (
        edit, choice, ENTENTE_QUESTION_CHOICE_OPEN, ready->choices[i].open);
      entente_edit_set_integer (edit, choice, ENTENTE_QUESTION_CHOICE_RANK, i + 1);
    }
}

static void
insert_ready_question (EntenteEdit *edit,
                       EntenteRecord *questionnaire,
                       const EntenteReadyQuestion *ready,
                       guint number)
{
  EntenteRecord *question = entente_edit_insert (edit, ENTENTE_TYPE_QUESTION);
  g_autofree char *code = g_strdup_printf ("Q%u", number);

  entente_edit_set_reference (edit, question, ENTENTE_QUESTION_QUESTIONNAIRE, questionnaire);
  entente_edit_set_text (edit, question, ENTENTE_QUESTION_CODE, code);
  entente_edit_set_text (edit, question, ENTENTE_QUESTION_TEXT, ready->text);
  entente_edit_set_text (edit, question, ENTENTE_QUESTION_EXPLANATION, ready->explanation);
  entente_edit_set_choice (edit, question, ENTENTE_QUESTION_KIND, ready->kind);
  entente_edit_set_integer (edit, question, ENTENTE_QUESTION_STEPS, ready->steps);
  entente_edit_set_text (edit, question, ENTENTE_QUESTION_LOW_LABEL, ready->low_label);
  entente_edit_set_text (edit, question, ENTENTE_QUESTION_HIGH_LABEL, ready->high_label);
  entente_edit_set_boolean (edit, question, ENTENTE_QUESTION_NOT_CONCERNED, ready->not_concerned);
  entente_edit_set_text (edit, question, ENTENTE_QUESTION_LEAST, ready->least);
  entente_edit_set_text (edit, question, ENTENTE_QUESTION_MOST, ready->most);
  entente_edit_set_integer (edit, question, ENTENTE_QUESTION_RANK, number);
  insert_ready_choices (edit, question, ready);
}

/**
 * entente_questionnaire_create_ready:
 * @store: a project
 * @ready: a questionnaire to begin with, in the language of the project's documents
 * @error: return location for an error
 *
 * Returns: (transfer none) (nullable): a copy of it
 */
EntenteQuestionnaire *
entente_questionnaire_create_ready (EntenteStore *store,
                                    EntenteReadyQuestionnaire *ready,
                                    GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *questionnaire;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (ready != NULL, NULL);

  edit = entente_store_begin (store, _ ("Add questionnaire"));
  questionnaire = insert_questionnaire (edit, store);
  entente_edit_set_text (edit, questionnaire, ENTENTE_QUESTIONNAIRE_TITLE,
                         entente_ready_questionnaire_get_title (ready));
  entente_edit_set_choice (edit, questionnaire, ENTENTE_QUESTIONNAIRE_AUDIENCE,
                           entente_ready_questionnaire_get_audience (ready));
  entente_edit_set_text (edit, questionnaire, ENTENTE_QUESTIONNAIRE_INTRODUCTION,
                         entente_ready_questionnaire_get_introduction (ready));
  entente_edit_set_text (edit, questionnaire, ENTENTE_QUESTIONNAIRE_CLOSING,
                         entente_ready_questionnaire_get_closing (ready));
  for (guint i = 0; i < entente_ready_questionnaire_get_n_questions (ready); i++)
    insert_ready_question (
      edit, questionnaire, entente_ready_questionnaire_get_question (ready, i), i + 1);
  return commit (edit, error) ? ENTENTE_QUESTIONNAIRE (questionnaire) : NULL;
}

static void
copy_question (EntenteEdit *edit, EntenteRecord *question, EntenteRecord *questionnaire)
{
  EntenteRecord *copy = entente_edit_duplicate (edit, question);
  GListModel *choices = entente_question_get_choices (ENTENTE_QUESTION (question));

  entente_edit_set_reference (edit, copy, ENTENTE_QUESTION_QUESTIONNAIRE, questionnaire);
  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (EntenteRecord) choice = g_list_model_get_item (choices, i);

      entente_edit_set_reference (edit, entente_edit_duplicate (edit, choice),
                                  ENTENTE_QUESTION_CHOICE_QUESTION, copy);
    }
}

/**
 * entente_questionnaire_copy:
 * @self: a questionnaire
 * @error: return location for an error
 *
 * Copies it with its questions and without its sheets, to ask something close to other people.
 *
 * Returns: (transfer none) (nullable): the copy
 */
EntenteQuestionnaire *
entente_questionnaire_copy (EntenteQuestionnaire *self, GError **error)
{
  GListModel *questions;
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *copy;
  guint number;

  g_return_val_if_fail (ENTENTE_IS_QUESTIONNAIRE (self), NULL);

  questions = entente_questionnaire_get_questions (self);
  edit = entente_store_begin (get_store (self), _ ("Copy questionnaire"));
  copy = entente_edit_duplicate (edit, ENTENTE_RECORD (self));
  number = entente_edit_take_number (edit, SERIES);
  entente_edit_set_integer (edit, copy, ENTENTE_QUESTIONNAIRE_NUMBER, number);
  entente_edit_set_integer (edit, copy, ENTENTE_QUESTIONNAIRE_RANK, number);
  entente_edit_set_integer (edit, copy, ENTENTE_QUESTIONNAIRE_PRESENT, 0);
  entente_edit_set_text (edit, copy, ENTENTE_QUESTIONNAIRE_MATCHING, "");
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (EntenteRecord) question = g_list_model_get_item (questions, i);

      copy_question (edit, question, copy);
    }
  return commit (edit, error) ? ENTENTE_QUESTIONNAIRE (copy) : NULL;
}

/* Questions */

static EntenteRankedList *
get_questions (EntenteQuestionnaire *self)
{
  return ENTENTE_RANKED_LIST (entente_questionnaire_get_questions (self));
}

/**
 * entente_questionnaire_add_question:
 * @self: a questionnaire
 * @kind: how the question is answered
 * @position: where it stands; beyond the end is the end
 * @error: return location for an error
 *
 * Returns: (transfer none) (nullable): a question to be worded
 */
EntenteQuestion *
entente_questionnaire_add_question (EntenteQuestionnaire *self,
                                    EntenteQuestionKind kind,
                                    guint position,
                                    GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *question;
  gint64 rank;

  g_return_val_if_fail (ENTENTE_IS_QUESTIONNAIRE (self), NULL);

  edit = entente_store_begin (get_store (self), _ ("Add question"));
  rank = entente_ranked_list_make_room (get_questions (self), edit, NULL, position);
  question = entente_edit_insert (edit, ENTENTE_TYPE_QUESTION);
  entente_edit_set_reference (
    edit, question, ENTENTE_QUESTION_QUESTIONNAIRE, ENTENTE_RECORD (self));
  entente_edit_set_choice (edit, question, ENTENTE_QUESTION_KIND, kind);
  entente_edit_set_integer (edit, question, ENTENTE_QUESTION_RANK, rank);
  if (stands_on_paper (self))
    give_code (edit, question, find_free_number (self));
  else
    give_codes (edit, self, question, position, FALSE);
  return commit (edit, error) ? ENTENTE_QUESTION (question) : NULL;
}

/**
 * entente_question_move:
 * @self: a question
 * @position: where it shall stand, counted without it
 * @error: return location for an error
 *
 * Returns: whether it was moved
 */
gboolean
entente_question_move (EntenteQuestion *self, guint position, GError **error)
{
  EntenteRecord *record = ENTENTE_RECORD (self);
  EntenteQuestionnaire *questionnaire;
  g_autoptr (EntenteEdit) edit = NULL;
  gint64 rank;

  g_return_val_if_fail (ENTENTE_IS_QUESTION (self), FALSE);

  questionnaire = entente_question_get_questionnaire (self);
  g_return_val_if_fail (questionnaire != NULL, FALSE);

  edit = entente_store_begin (get_store (self), _ ("Move question"));
  rank = entente_ranked_list_make_room (get_questions (questionnaire), edit, record, position);
  entente_edit_set_integer (edit, record, ENTENTE_QUESTION_RANK, rank);
  give_codes (edit, questionnaire, record, position, FALSE);
  return commit (edit, error);
}

/**
 * entente_question_remove:
 * @self: a question
 * @error: return location for an error
 *
 * What sheets answer to it stays in them unseen: undo brings everything back.
 *
 * Returns: whether it was removed
 */
gboolean
entente_question_remove (EntenteQuestion *self, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteQuestionnaire *questionnaire;

  g_return_val_if_fail (ENTENTE_IS_QUESTION (self), FALSE);

  questionnaire = entente_question_get_questionnaire (self);
  edit = entente_store_begin (get_store (self), _ ("Remove question"));
  if (questionnaire != NULL)
    give_codes (edit, questionnaire, ENTENTE_RECORD (self), 0, TRUE);
  entente_edit_delete (edit, ENTENTE_RECORD (self));
  return commit (edit, error);
}

/* Choices */

static EntenteRankedList *
get_choices (EntenteQuestion *self)
{
  return ENTENTE_RANKED_LIST (entente_question_get_choices (self));
}

/**
 * entente_question_add_choice:
 * @self: a question
 * @text: what the choice says
 * @error: return location for an error
 *
 * Returns: (transfer none) (nullable): the choice, after the others
 */
EntenteQuestionChoice *
entente_question_add_choice (EntenteQuestion *self, const char *text, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *choice;

  g_return_val_if_fail (ENTENTE_IS_QUESTION (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  edit = entente_store_begin (get_store (self), _ ("Add answer to choose from"));
  choice = entente_edit_insert (edit, ENTENTE_TYPE_QUESTION_CHOICE);
  entente_edit_set_reference (
    edit, choice, ENTENTE_QUESTION_CHOICE_QUESTION, ENTENTE_RECORD (self));
  entente_edit_set_text (edit, choice, ENTENTE_QUESTION_CHOICE_TEXT, text);
  entente_edit_set_integer (
    edit, choice, ENTENTE_QUESTION_CHOICE_RANK,
    entente_ranked_list_make_room (get_choices (self), edit, NULL, G_MAXUINT));
  return commit (edit, error) ? ENTENTE_QUESTION_CHOICE (choice) : NULL;
}

static EntenteQuestion *
get_question (EntenteQuestionChoice *self)
{
  const gint64 id
    = entente_record_get_reference (ENTENTE_RECORD (self), ENTENTE_QUESTION_CHOICE_QUESTION);

  return (EntenteQuestion *) entente_store_get_record (get_store (self), ENTENTE_TYPE_QUESTION, id);
}

/**
 * entente_question_choice_move:
 * @self: a choice
 * @position: where it shall stand, counted without it
 * @error: return location for an error
 *
 * Returns: whether it was moved
 */
gboolean
entente_question_choice_move (EntenteQuestionChoice *self, guint position, GError **error)
{
  EntenteRecord *record = ENTENTE_RECORD (self);
  EntenteQuestion *question;
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_QUESTION_CHOICE (self), FALSE);

  question = get_question (self);
  g_return_val_if_fail (question != NULL, FALSE);

  edit = entente_store_begin (get_store (self), _ ("Move answer to choose from"));
  entente_edit_set_integer (
    edit, record, ENTENTE_QUESTION_CHOICE_RANK,
    entente_ranked_list_make_room (get_choices (question), edit, record, position));
  return commit (edit, error);
}

/**
 * entente_question_choice_remove:
 * @self: a choice
 * @error: return location for an error
 *
 * Returns: whether it was removed
 */
gboolean
entente_question_choice_remove (EntenteQuestionChoice *self, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_QUESTION_CHOICE (self), FALSE);

  edit = entente_store_begin (get_store (self), _ ("Remove answer to choose from"));
  entente_edit_delete (edit, ENTENTE_RECORD (self));
  return commit (edit, error);
}

/* Finding */

/**
 * entente_questionnaire_find:
 * @store: a project
 * @number: of a questionnaire in the project, from 1
 *
 * Returns: (transfer none) (nullable): the questionnaire
 */
EntenteQuestionnaire *
entente_questionnaire_find (EntenteStore *store, guint number)
{
  GListModel *all;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  all = entente_store_get_list (store, ENTENTE_TYPE_QUESTIONNAIRE);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (EntenteRecord) questionnaire = g_list_model_get_item (all, i);

      if (entente_record_get_integer (questionnaire, ENTENTE_QUESTIONNAIRE_NUMBER) == number)
        return ENTENTE_QUESTIONNAIRE (questionnaire);
    }
  return NULL;
}

/**
 * entente_question_get_questionnaire:
 * @self: a question
 *
 * Returns: (transfer none) (nullable): the questionnaire it stands in
 */
EntenteQuestionnaire *
entente_question_get_questionnaire (EntenteQuestion *self)
{
  gint64 id;

  g_return_val_if_fail (ENTENTE_IS_QUESTION (self), NULL);

  id = entente_record_get_reference (ENTENTE_RECORD (self), ENTENTE_QUESTION_QUESTIONNAIRE);
  return (EntenteQuestionnaire *) entente_store_get_record (
    get_store (self), ENTENTE_TYPE_QUESTIONNAIRE, id);
}
