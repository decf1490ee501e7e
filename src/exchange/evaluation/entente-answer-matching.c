/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which column of a form tool answers which question. */
#include "config.h"

#include "evaluation/entente-answer-import-private.h"

#include "evaluation/entente-question-choice.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * entente_answer_import_get_n_columns:
 * @self: an import
 *
 * Returns: how many columns the file has
 */
guint
entente_answer_import_get_n_columns (EntenteAnswerImport *self)
{
  g_return_val_if_fail (ENTENTE_IS_ANSWER_IMPORT (self), 0);

  return self->columns->len;
}

/**
 * entente_answer_import_get_heading:
 * @self: an import
 * @column: index of a column
 *
 * Returns: (transfer none): its heading as it stands in the file, "" when it has none
 */
const char *
entente_answer_import_get_heading (EntenteAnswerImport *self, guint column)
{
  g_return_val_if_fail (ENTENTE_IS_ANSWER_IMPORT (self), "");
  g_return_val_if_fail (column < self->columns->len, "");

  return ((const EntenteAnswerHeading *) g_ptr_array_index (self->source->headings, column))->whole;
}

/**
 * entente_answer_import_get_example:
 * @self: an import
 * @column: index of a column
 *
 * Returns: (transfer none): the first thing that stands in it, or ""
 */
const char *
entente_answer_import_get_example (EntenteAnswerImport *self, guint column)
{
  g_return_val_if_fail (ENTENTE_IS_ANSWER_IMPORT (self), "");

  for (guint i = 0; i < _entente_answer_source_get_n_rows (self->source); i++)
    if (*_entente_answer_source_get_cell (self->source, i, column) != '\0')
      return _entente_answer_source_get_cell (self->source, i, column);
  return "";
}

/**
 * entente_answer_import_dup_target:
 * @self: an import
 * @column: index of a column
 *
 * Returns: (transfer full): what the column is taken for; "" when it is left out
 */
char *
entente_answer_import_dup_target (EntenteAnswerImport *self, guint column)
{
  g_return_val_if_fail (ENTENTE_IS_ANSWER_IMPORT (self), NULL);
  g_return_val_if_fail (column < self->columns->len, NULL);

  return _entente_answer_column_to_text (_entente_answer_import_get_column (self, column), self->questions);
}

/* Two columns cannot mean the same: the other is left out. */
static void
free_target (EntenteAnswerImport *self, const EntenteAnswerColumn *target)
{
  g_autofree char *text = _entente_answer_column_to_text (target, self->questions);

  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autofree char *other = _entente_answer_column_to_text (_entente_answer_import_get_column (self, i),
                                                               self->questions);

      if (*text != '\0' && g_str_equal (other, text))
        g_array_index (self->columns, EntenteAnswerColumn, i).role = ENTENTE_COLUMN_NOTHING;
    }
}

/**
 * entente_answer_import_set_target:
 * @self: an import
 * @column: index of a column
 * @target: what it means; another column that meant it is left out
 *
 * Returns: whether @target is one of those of entente_answer_import_dup_targets()
 */
gboolean
entente_answer_import_set_target (EntenteAnswerImport *self, guint column, const char *target)
{
  EntenteAnswerColumn meaning;

  g_return_val_if_fail (ENTENTE_IS_ANSWER_IMPORT (self), FALSE);
  g_return_val_if_fail (column < self->columns->len, FALSE);
  g_return_val_if_fail (target != NULL, FALSE);

  if (!_entente_answer_column_from_text (target, self->questions, &meaning))
    return FALSE;
  free_target (self, &meaning);
  g_array_index (self->columns, EntenteAnswerColumn, column) = meaning;
  _entente_answer_import_plan (self);

  return TRUE;
}

static void
add_target (EntenteAnswerImport *self,
            GStrvBuilder *targets,
            const EntenteAnswerColumn *column,
            char *label)
{
  g_strv_builder_take (targets, _entente_answer_column_to_text (column, self->questions));
  g_strv_builder_take (targets, label);
}

/* A column a choice, for what several may be chosen of. */
static void
add_choice_targets (EntenteAnswerImport *self, GStrvBuilder *targets, guint place)
{
  const EntenteAskedQuestion *question = g_ptr_array_index (self->questions, place);
  const int open = _entente_asked_question_find_open (question);
  GListModel *choices = entente_question_get_choices (question->question);
  const char *code
    = entente_record_get_text (ENTENTE_RECORD (question->question), ENTENTE_QUESTION_CODE);

  for (guint i = 0;
       question->kind == ENTENTE_ASKED_AS_SEVERAL && i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (EntenteRecord) choice = g_list_model_get_item (choices, i);
      const EntenteAnswerColumn column
        = { ENTENTE_COLUMN_CHOICE, place, entente_record_get_id (choice) };

      add_target (self, targets, &column,
                  /* Translators: code of a question, one of its choices */
                  g_strdup_printf (C_ ("column of answers", "%s: %s"), code,
                                   entente_record_get_text (choice,
                                                            ENTENTE_QUESTION_CHOICE_TEXT)));
    }
  if (open >= 0)
    add_target (self, targets, &(EntenteAnswerColumn) { ENTENTE_COLUMN_OTHER, place, 0 },
                /* Translators: code of a question */
                g_strdup_printf (_ ("%s: what is written beside “other”"), code));
}

/**
 * entente_answer_import_dup_targets:
 * @self: an import
 *
 * Returns: (transfer full): target, translated label, target, label… and %NULL
 */
char **
entente_answer_import_dup_targets (EntenteAnswerImport *self)
{
  g_autoptr (GStrvBuilder) targets = g_strv_builder_new ();

  g_return_val_if_fail (ENTENTE_IS_ANSWER_IMPORT (self), NULL);

  add_target (self, targets, &(EntenteAnswerColumn) { ENTENTE_COLUMN_NOTHING },
              g_strdup (C_ ("column of answers", "Left out")));
  add_target (self, targets, &(EntenteAnswerColumn) { ENTENTE_COLUMN_NUMBER },
              g_strdup (_ ("Number of the answer")));
  for (guint i = 0; i < self->questions->len; i++)
    {
      const EntenteAskedQuestion *question = g_ptr_array_index (self->questions, i);

      add_target (self, targets, &(EntenteAnswerColumn) { ENTENTE_COLUMN_QUESTION, i, 0 },
                  entente_question_dup_title (question->question));
      add_choice_targets (self, targets, i);
    }

  return g_strv_builder_end (targets);
}

/**
 * entente_answer_import_count_matched:
 * @self: an import
 *
 * Returns: how many questions some column answers
 */
guint
entente_answer_import_count_matched (EntenteAnswerImport *self)
{
  guint n_matched = 0;

  g_return_val_if_fail (ENTENTE_IS_ANSWER_IMPORT (self), 0);

  for (guint question = 0; question < self->questions->len; question++)
    for (guint i = 0; i < self->columns->len; i++)
      if (_entente_answer_import_get_column (self, i)->role > ENTENTE_COLUMN_NUMBER
          && _entente_answer_import_get_column (self, i)->question == question)
        {
          n_matched++;
          break;
        }
  return n_matched;
}
