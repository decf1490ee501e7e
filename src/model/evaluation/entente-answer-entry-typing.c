/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is typed of a sheet: what a key or a line means to the question that is asked. */
#include "config.h"

#include "evaluation/entente-answer-entry-private.h"

#include "evaluation/entente-answer-key-private.h"
#include "evaluation/entente-question-choice.h"

static gboolean
is_open (EntenteAnswerEntry *self, gint64 choice)
{
  EntenteRecord *record
    = entente_store_get_record (_entente_answer_entry_get_store (self), ENTENTE_TYPE_QUESTION_CHOICE, choice);

  return record != NULL && entente_record_get_boolean (record, ENTENTE_QUESTION_CHOICE_OPEN);
}

static void
toggle (EntenteAnswerEntry *self, gint64 question, gint64 choice)
{
  const EntenteAnswer before = entente_answers_get (self->answers, question);
  g_autoptr (GArray) choices = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *text = g_strdup (before.text);
  const gboolean was_chosen = entente_answer_has_choice (&before, choice);

  for (guint i = 0; i < before.n_choices; i++)
    if (before.choices[i] != choice)
      g_array_append_val (choices, before.choices[i]);
  if (!was_chosen)
    g_array_append_val (choices, choice);
  else if (is_open (self, choice))
    g_clear_pointer (&text, g_free);
  entente_answers_set_choices (self->answers, question,
                               (const gint64 *) (gpointer) choices->data, choices->len, text);
  self->awaits_other = !was_chosen && is_open (self, choice);
}

/* Puts what the key means into the answers; whether the next question comes by itself. */
static gboolean
take (EntenteAnswerEntry *self, EntenteQuestion *question, const EntenteAnswerKey *key)
{
  const gint64 id = entente_record_get_id (ENTENTE_RECORD (question));

  switch (key->meaning)
    {
    case ENTENTE_KEY_STEP:
      entente_answers_set_number (self->answers, id, key->step * ENTENTE_DECIMAL_ONE);
      return TRUE;
    case ENTENTE_KEY_CHOICE:
      if (entente_record_get_choice (ENTENTE_RECORD (question), ENTENTE_QUESTION_KIND)
          == ENTENTE_ASKED_AS_SEVERAL)
        {
          toggle (self, id, key->choice);
          return FALSE;
        }
      entente_answers_set_choices (self->answers, id, &key->choice, 1, NULL);
      self->awaits_other = is_open (self, key->choice);
      return !self->awaits_other;
    case ENTENTE_KEY_NOT_CONCERNED:
      entente_answers_set_not_concerned (self->answers, id);
      return TRUE;
    case ENTENTE_KEY_BLANK:
    default:
      entente_answers_set_blank (self->answers, id);
      return TRUE;
    }
}

/**
 * entente_answer_entry_press:
 * @self: an entry
 * @key: a character that was typed
 * @problem: (out): when it is refused, a translated sentence that says why and what is expected
 *
 * Answers the question with one key, saves the answer, and goes on where it is whole.
 *
 * Returns: whether the key was taken; if not, nothing changed
 */
gboolean
entente_answer_entry_press (EntenteAnswerEntry *self, gunichar key, char **problem)
{
  EntenteQuestion *question;
  EntenteAnswerKey read;
  gboolean goes_on;

  g_return_val_if_fail (ENTENTE_IS_ANSWER_ENTRY (self), FALSE);
  g_return_val_if_fail (problem != NULL, FALSE);

  *problem = NULL;
  question = entente_answer_entry_get_question (self);
  if (question == NULL || !_entente_answer_key_read (question, key, &read, problem))
    return FALSE;
  goes_on = take (self, question, &read);
  if (!_entente_answer_entry_save (self, problem))
    return FALSE;
  if (goes_on)
    entente_answer_entry_go_on (self);
  else
    _entente_answer_entry_tell (self);
  return TRUE;
}

static gboolean
put_line (EntenteAnswerEntry *self, EntenteQuestion *question, const char *line, char **problem)
{
  const gint64 id = entente_record_get_id (ENTENTE_RECORD (question));
  const EntenteAnswer before = entente_answers_get (self->answers, id);
  EntenteDecimal number;

  switch (entente_answer_entry_get_need (self))
    {
    case ENTENTE_ENTRY_NUMBER:
      if (!_entente_answer_key_read_number (question, line, &number, problem))
        return FALSE;
      entente_answers_set_number (self->answers, id, number);
      return TRUE;
    case ENTENTE_ENTRY_OTHER:
      entente_answers_set_choices (self->answers, id, before.choices, before.n_choices, line);
      return TRUE;
    case ENTENTE_ENTRY_TEXT:
      entente_answers_set_text (self->answers, id, line);
      return TRUE;
    case ENTENTE_ENTRY_KEY:
    case ENTENTE_ENTRY_KEYS:
    case ENTENTE_ENTRY_NOTHING:
    default:
      return FALSE;
    }
}

/* Beside one of several choices others may still follow. */
static void
go_on_after_line (EntenteAnswerEntry *self, EntenteQuestion *question)
{
  const gboolean more = self->awaits_other
                        && entente_record_get_choice (ENTENTE_RECORD (question),
                                                      ENTENTE_QUESTION_KIND)
                             == ENTENTE_ASKED_AS_SEVERAL;

  self->awaits_other = FALSE;
  if (more)
    _entente_answer_entry_tell (self);
  else
    entente_answer_entry_go_on (self);
}

/**
 * entente_answer_entry_type:
 * @self: an entry that wants a number or a text
 * @line: what was typed; "" leaves the question blank
 * @problem: (out): when it is refused, a translated sentence
 *
 * Returns: whether it was taken; if not, nothing changed
 */
gboolean
entente_answer_entry_type (EntenteAnswerEntry *self, const char *line, char **problem)
{
  EntenteQuestion *question;
  g_autofree char *typed = NULL;

  g_return_val_if_fail (ENTENTE_IS_ANSWER_ENTRY (self), FALSE);
  g_return_val_if_fail (line != NULL && problem != NULL, FALSE);

  *problem = NULL;
  typed = g_strstrip (g_strdup (line));
  question = entente_answer_entry_get_question (self);
  if (question == NULL || !put_line (self, question, typed, problem) || !_entente_answer_entry_save (self, problem))
    return FALSE;
  go_on_after_line (self, question);
  return TRUE;
}

/**
 * entente_answer_entry_erase:
 * @self: an entry
 * @problem: (out): why nothing could be erased, a translated sentence, or %NULL
 *
 * Goes back to the question before and empties its answer; where the question that is shown has an
 * answer, that one is emptied first.
 *
 * Returns: whether an answer was emptied
 */
gboolean
entente_answer_entry_erase (EntenteAnswerEntry *self, char **problem)
{
  EntenteQuestion *question;
  EntenteAnswer answer;

  g_return_val_if_fail (ENTENTE_IS_ANSWER_ENTRY (self), FALSE);
  g_return_val_if_fail (problem != NULL, FALSE);

  *problem = NULL;
  question = entente_answer_entry_get_question (self);
  if (question == NULL)
    return FALSE;
  answer = entente_answers_get (self->answers, entente_record_get_id (ENTENTE_RECORD (question)));
  if (answer.kind == ENTENTE_ANSWER_BLANK)
    {
      entente_answer_entry_go_back (self);
      question = entente_answer_entry_get_question (self);
      answer = entente_answers_get (self->answers, entente_record_get_id (ENTENTE_RECORD (question)));
    }
  if (answer.kind == ENTENTE_ANSWER_BLANK)
    return FALSE;
  entente_answers_set_blank (self->answers, entente_record_get_id (ENTENTE_RECORD (question)));
  self->awaits_other = FALSE;
  if (!_entente_answer_entry_save (self, problem))
    return FALSE;
  _entente_answer_entry_tell (self);
  return TRUE;
}
