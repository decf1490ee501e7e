/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-answer-mapping.h"

#include "budget/entente-budget-column-private.h"
#include "entente-fold.h"
#include "evaluation/entente-question-choice.h"
#include "evaluation/entente-question.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NUMBER "number"
#define OTHER "+"

/* Columns */

static int
find_column (EntenteAnswerImport *import, const char *name)
{
  const guint n = entente_answer_import_get_n_columns (import);
  g_autofree char *folded = entente_fold (name);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *heading = entente_fold (entente_answer_import_get_heading (import, i));

      if (*folded != '\0' && g_str_equal (heading, folded))
        return (int) i;
    }
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *letters = _entente_budget_column_dup_letters (i);

      if (g_ascii_strcasecmp (letters, name) == 0)
        return (int) i;
    }
  return -1;
}

char *
entente_answer_mapping_dup_letters (guint column)
{
  return _entente_budget_column_dup_letters (column);
}

/* Targets */

static char *
dup_id (const char *kind, gpointer record)
{
  return g_strdup_printf ("%s:%" G_GINT64_FORMAT, kind, entente_record_get_id (record));
}

/* What follows the code of a question: nothing, the letter of a choice, or "+". NULL for others. */
static char *
dup_part_target (EntenteQuestion *question, const char *part)
{
  GListModel *choices = entente_question_get_choices (question);

  if (*part == '\0')
    return dup_id ("question", question);
  if (g_str_equal (part, OTHER))
    return dup_id ("other", question);
  for (guint i = 0; i < g_list_model_get_n_items (choices) && part[1] == '\0'; i++)
    {
      g_autoptr (EntenteRecord) choice = g_list_model_get_item (choices, i);

      if (g_ascii_tolower (*part) == entente_question_choice_get_letter (i))
        return dup_id ("choice", choice);
    }
  return NULL;
}

/* The longest code wins: Q1 is the beginning of Q12. (nullable) */
static char *
dup_target (EntenteQuestionnaire *questionnaire, const char *word)
{
  GListModel *questions = entente_questionnaire_get_questions (questionnaire);
  g_autofree char *target = NULL;
  gsize longest = 0;

  if (*word == '\0' || g_ascii_strcasecmp (word, NUMBER) == 0)
    return g_strdup (*word != '\0' ? NUMBER : "");
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (EntenteQuestion) question = g_list_model_get_item (questions, i);
      const char *code = entente_record_get_text (ENTENTE_RECORD (question), ENTENTE_QUESTION_CODE);
      const gsize length = strlen (code);

      if (length <= longest || g_ascii_strncasecmp (word, code, length) != 0)
        continue;
      longest = length;
      g_free (target);
      target = dup_part_target (question, word + length);
    }
  return g_steal_pointer (&target);
}

/* The whole */

static gboolean
refuse (const char *part, GError **error)
{
  g_set_error (error, ENTENTE_EXCHANGE_ERROR, ENTENTE_EXCHANGE_ERROR_MAPPING,
               _ ("“%s” names no column of the file and no question that it answers. Write it like "
                  "B=Q3."),
               part);
  return FALSE;
}

/* In the first pass everything is understood, in the second it is done. */
static gboolean
apply_part (const char *part, EntenteAnswerImport *import, EntenteQuestionnaire *questionnaire,
            gboolean is_real, GError **error)
{
  const char *equals = strrchr (part, '=');
  g_autofree char *name = equals != NULL ? g_strndup (part, (gsize) (equals - part)) : NULL;
  g_autofree char *word = equals != NULL ? g_strstrip (g_strdup (equals + 1)) : NULL;
  const int column = name != NULL ? find_column (import, g_strstrip (name)) : -1;
  g_autofree char *target = column >= 0 ? dup_target (questionnaire, word) : NULL;

  if (target == NULL)
    return refuse (part, error);
  return !is_real || entente_answer_import_set_target (import, (guint) column, target)
         || refuse (part, error);
}

/**
 * entente_answer_mapping_apply:
 * @mapping: what columns mean
 * @import: answers that were read
 * @questionnaire: what they answer
 * @error: return location for an error
 *
 * Returns: whether it was understood; if not, nothing is changed
 */
gboolean
entente_answer_mapping_apply (const char *mapping, EntenteAnswerImport *import,
                              EntenteQuestionnaire *questionnaire, GError **error)
{
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (mapping != NULL, FALSE);
  g_return_val_if_fail (ENTENTE_IS_ANSWER_IMPORT (import), FALSE);
  g_return_val_if_fail (ENTENTE_IS_QUESTIONNAIRE (questionnaire), FALSE);

  parts = g_strsplit (mapping, ";", -1);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; parts[i] != NULL; i++)
      if (*g_strstrip (parts[i]) != '\0'
          && !apply_part (parts[i], import, questionnaire, pass == 1, error))
        return FALSE;

  return TRUE;
}
