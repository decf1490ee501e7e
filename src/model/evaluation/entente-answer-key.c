/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-answer-key-private.h"

#include "evaluation/entente-question-choice.h"

#include <glib/gi18n-lib.h>

/* Ten steps have a key each, as on the keyboard: 0 stands after 9. */
#define STEPS_OF_ZERO 10

static EntenteQuestionKind
get_kind (EntenteQuestion *question)
{
  return entente_record_get_choice (ENTENTE_RECORD (question), ENTENTE_QUESTION_KIND);
}

static gboolean
takes_not_concerned (EntenteQuestion *question)
{
  return entente_record_get_boolean (ENTENTE_RECORD (question), ENTENTE_QUESTION_NOT_CONCERNED);
}

static guint
count_choices (EntenteQuestion *question)
{
  return g_list_model_get_n_items (entente_question_get_choices (question));
}

/* Which keys there are */

static char *
dup_letters (EntenteQuestion *question)
{
  const guint n = count_choices (question);
  const char last = entente_question_choice_get_letter (n > 0 ? n - 1 : 0);

  return g_strdup_printf ("%c", last != '\0' ? last : 'z');
}

static char *
dup_own_keys (EntenteQuestion *question)
{
  g_autofree char *letter = dup_letters (question);

  switch (get_kind (question))
    {
    case ENTENTE_ASKED_AS_SCALE:
      if (entente_question_get_n_steps (question) == STEPS_OF_ZERO)
        return g_strdup (_ ("1 to 9, 0 for 10, - for no answer"));
      /* Translators: keys: "1 to 5, 0 for no answer" */
      return g_strdup_printf (_ ("1 to %u, 0 for no answer"),
                              entente_question_get_n_steps (question));
    case ENTENTE_ASKED_AS_CHOICE:
      /* Translators: keys: "a to d, 0 for no answer" */
      return g_strdup_printf (_ ("a to %s, 0 for no answer"), letter);
    case ENTENTE_ASKED_AS_SEVERAL:
      return g_strdup_printf (_ ("a to %s, then Enter; 0 for no answer"), letter);
    case ENTENTE_ASKED_AS_NUMBER:
      return g_strdup (_ ("A number, then Enter; Enter alone for no answer"));
    case ENTENTE_ASKED_AS_TEXT:
    default:
      return g_strdup (_ ("The text, then Enter; Enter alone for no answer"));
    }
}

static gboolean
has_keys (EntenteQuestion *question)
{
  return get_kind (question) != ENTENTE_ASKED_AS_NUMBER
         && get_kind (question) != ENTENTE_ASKED_AS_TEXT;
}

char *
_entente_answer_key_dup_words (EntenteQuestion *question)
{
  g_autofree char *keys = dup_own_keys (question);

  if (!has_keys (question) || !takes_not_concerned (question))
    return g_steal_pointer (&keys);
  /* Translators: after the other keys: "1 to 5, 0 for no answer, n for not concerned" */
  return g_strdup_printf (_ ("%s, n for not concerned"), keys);
}

/* Reading a key */

static gboolean
refuse (EntenteQuestion *question, gunichar key, char **problem)
{
  char typed[7] = "";
  g_autofree char *keys = _entente_answer_key_dup_words (question);

  typed[g_unichar_to_utf8 (key, typed)] = '\0';
  /* Translators: a key that means nothing here, code of the question, and the keys that do */
  *problem = g_strdup_printf (
    _ ("“%s” is no answer to %s: %s."), typed,
    entente_record_get_text (ENTENTE_RECORD (question), ENTENTE_QUESTION_CODE), keys);
  return FALSE;
}

static gboolean
read_step (EntenteQuestion *question, gunichar key, EntenteAnswerKey *read)
{
  const guint n_steps = entente_question_get_n_steps (question);
  guint step;

  if (key < '0' || key > '9')
    return FALSE;
  step = key == '0' ? STEPS_OF_ZERO : key - '0';
  if (step > n_steps)
    return FALSE;
  read->meaning = ENTENTE_KEY_STEP;
  read->step = step;
  return TRUE;
}

static gboolean
read_letter (EntenteQuestion *question, gunichar key, EntenteAnswerKey *read)
{
  GListModel *choices = entente_question_get_choices (question);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    if (key == (gunichar) (guchar) entente_question_choice_get_letter (i))
      {
        g_autoptr (EntenteRecord) choice = g_list_model_get_item (choices, i);

        read->meaning = ENTENTE_KEY_CHOICE;
        read->choice = entente_record_get_id (choice);
        return TRUE;
      }
  return FALSE;
}

gboolean
_entente_answer_key_read (EntenteQuestion *question,
                          gunichar key,
                          EntenteAnswerKey *read,
                          char **problem)
{
  const EntenteQuestionKind kind = get_kind (question);

  *read = (EntenteAnswerKey) { 0 };
  key = g_unichar_tolower (key);
  if (!has_keys (question))
    return refuse (question, key, problem);
  if (kind == ENTENTE_ASKED_AS_SCALE ? read_step (question, key, read)
                                     : read_letter (question, key, read))
    return TRUE;
  if (key == '0' || key == '-')
    return TRUE;
  if (key == 'n' && takes_not_concerned (question))
    {
      read->meaning = ENTENTE_KEY_NOT_CONCERNED;
      return TRUE;
    }
  return refuse (question, key, problem);
}

/* Numbers */

static char *
dup_limit (EntenteQuestion *question, guint field, EntenteDecimal *limit)
{
  const char *text = entente_record_get_text (ENTENTE_RECORD (question), field);

  if (!entente_decimal_from_text (text, limit))
    *limit = ENTENTE_DECIMAL_NONE;
  return *limit == ENTENTE_DECIMAL_NONE
           ? NULL
           : entente_decimal_format (*limit, entente_language_get_interface ());
}

static gboolean
check_limits (EntenteQuestion *question, EntenteDecimal number, char **problem)
{
  EntenteDecimal least, most;
  g_autofree char *from = dup_limit (question, ENTENTE_QUESTION_LEAST, &least);
  g_autofree char *to = dup_limit (question, ENTENTE_QUESTION_MOST, &most);
  const char *code = entente_record_get_text (ENTENTE_RECORD (question), ENTENTE_QUESTION_CODE);

  if (from != NULL && number < least)
    *problem = g_strdup_printf (_ ("The answer to %s is %s at least."), code, from);
  else if (to != NULL && number > most)
    *problem = g_strdup_printf (_ ("The answer to %s is %s at most."), code, to);
  return *problem == NULL;
}

gboolean
_entente_answer_key_read_number (EntenteQuestion *question,
                                 const char *typed,
                                 EntenteDecimal *number,
                                 char **problem)
{
  if (!entente_decimal_parse (typed, number))
    {
      *problem = g_strdup_printf (
        /* Translators: what was typed, then the code of a question that wants a number */
        _ ("“%s” is no number. Type the answer to %s in figures."), typed,
        entente_record_get_text (ENTENTE_RECORD (question), ENTENTE_QUESTION_CODE));
      return FALSE;
    }
  return *number == ENTENTE_DECIMAL_NONE || check_limits (question, *number, problem);
}

/* Words of an answer */

static char *
dup_choice_words (EntenteQuestion *question, const EntenteAnswer *answer)
{
  GListModel *choices = entente_question_get_choices (question);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (EntenteRecord) choice = g_list_model_get_item (choices, i);

      if (!entente_answer_has_choice (answer, entente_record_get_id (choice)))
        continue;
      if (words->len > 0)
        g_string_append (words, " · ");
      g_string_append (words, entente_record_get_text (choice, ENTENTE_QUESTION_CHOICE_TEXT));
    }
  if (answer->text != NULL)
    g_string_append_printf (words, " (%s)", answer->text);
  return g_string_free_and_steal (g_steal_pointer (&words));
}

char *
_entente_answer_key_dup_answer_words (EntenteQuestion *question, const EntenteAnswer *answer)
{
  switch (answer->kind)
    {
    case ENTENTE_ANSWER_NOT_CONCERNED:
      return g_strdup (C_ ("answer", "not concerned"));
    case ENTENTE_ANSWER_NUMBER:
      return entente_decimal_format (answer->number, entente_language_get_interface ());
    case ENTENTE_ANSWER_CHOICES:
      return dup_choice_words (question, answer);
    case ENTENTE_ANSWER_TEXT:
      return g_strdup (answer->text);
    case ENTENTE_ANSWER_BLANK:
    default:
      return g_strdup ("");
    }
}
