/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-question-indicator.h"

#include "entente-model-error.h"
#include "evaluation/entente-question-choice.h"

#include <glib/gi18n-lib.h>

static EntenteQuestionKind
get_kind (EntenteQuestion *self)
{
  return entente_record_get_choice (ENTENTE_RECORD (self), ENTENTE_QUESTION_KIND);
}

static EntenteStatistic
choose_statistic (EntenteQuestion *self)
{
  switch (get_kind (self))
    {
    case ENTENTE_ASKED_AS_SCALE:
      return ENTENTE_STATISTIC_MEAN;
    case ENTENTE_ASKED_AS_NUMBER:
      return ENTENTE_STATISTIC_SUM;
    default:
      return ENTENTE_STATISTIC_SHARE_OF_CHOICE;
    }
}

static EntenteMeasure
choose_measure (EntenteQuestion *self)
{
  switch (get_kind (self))
    {
    case ENTENTE_ASKED_AS_SCALE:
      return ENTENTE_MEASURE_SCALE;
    case ENTENTE_ASKED_AS_NUMBER:
      return ENTENTE_MEASURE_NUMBER;
    default:
      return ENTENTE_MEASURE_PERCENTAGE;
    }
}

/* NULL when the choice is none of the question. */
static EntenteRecord *
find_choice (EntenteQuestion *self, gint64 choice)
{
  EntenteRecord *record = entente_store_get_record (
    entente_record_get_store (ENTENTE_RECORD (self)), ENTENTE_TYPE_QUESTION_CHOICE, choice);

  return record != NULL
             && entente_record_get_reference (record, ENTENTE_QUESTION_CHOICE_QUESTION)
                  == entente_record_get_id (ENTENTE_RECORD (self))
           ? record
           : NULL;
}

EntenteIndicator *
entente_question_find_indicator (EntenteQuestion *self, gint64 choice)
{
  EntenteRecord *record = ENTENTE_RECORD (self);
  GListModel *indicators;

  g_return_val_if_fail (ENTENTE_IS_QUESTION (self), NULL);

  indicators = entente_store_get_referrers (entente_record_get_store (record),
                                            ENTENTE_TYPE_INDICATOR, ENTENTE_INDICATOR_QUESTION,
                                            entente_record_get_id (record));
  for (guint i = 0; i < g_list_model_get_n_items (indicators); i++)
    {
      g_autoptr (EntenteRecord) indicator = g_list_model_get_item (indicators, i);

      if (entente_record_get_reference (indicator, ENTENTE_INDICATOR_QUESTION_CHOICE) == choice)
        return ENTENTE_INDICATOR (indicator);
    }
  return NULL;
}

/* "Is this your first time? Yes" */
static char *
make_name (EntenteQuestion *self, EntenteRecord *choice)
{
  const char *text = entente_record_get_text (ENTENTE_RECORD (self), ENTENTE_QUESTION_TEXT);

  if (choice == NULL)
    return g_strdup (text);
  /* Translators: a question and one of the answers to it, as the name of an indicator */
  return g_strdup_printf (C_ ("indicator", "%s %s"), text,
                          entente_record_get_text (choice, ENTENTE_QUESTION_CHOICE_TEXT));
}

static EntenteRecord *
insert_indicator (EntenteQuestion *self, EntenteRecord *choice, EntenteEdit *edit)
{
  EntenteRecord *indicator = entente_edit_insert (edit, ENTENTE_TYPE_INDICATOR);
  g_autofree char *name = make_name (self, choice);

  entente_edit_set_text (edit, indicator, ENTENTE_INDICATOR_NAME, name);
  entente_edit_set_choice (edit, indicator, ENTENTE_INDICATOR_MEASURE, choose_measure (self));
  entente_edit_set_text (edit, indicator, ENTENTE_INDICATOR_TOOL, _ ("Questionnaire"));
  entente_edit_set_reference (edit, indicator, ENTENTE_INDICATOR_QUESTION, ENTENTE_RECORD (self));
  entente_edit_set_choice (edit, indicator, ENTENTE_INDICATOR_STATISTIC, choose_statistic (self));
  entente_edit_set_reference (edit, indicator, ENTENTE_INDICATOR_QUESTION_CHOICE, choice);
  if (get_kind (self) == ENTENTE_ASKED_AS_SCALE)
    entente_edit_set_integer (edit, indicator, ENTENTE_INDICATOR_STEPS,
                              entente_question_get_n_steps (self));
  return indicator;
}

EntenteIndicator *
entente_question_follow (EntenteQuestion *self, gint64 choice, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *indicator, *chosen;

  g_return_val_if_fail (ENTENTE_IS_QUESTION (self), NULL);

  chosen = find_choice (self, choice);
  if (get_kind (self) == ENTENTE_ASKED_AS_TEXT
      || (choose_statistic (self) == ENTENTE_STATISTIC_SHARE_OF_CHOICE && chosen == NULL))
    {
      g_set_error_literal (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE,
                           _ ("An indicator needs figures: a scale, a number, or one of the "
                              "answers to choose from."));
      return NULL;
    }
  edit = entente_store_begin (entente_record_get_store (ENTENTE_RECORD (self)),
                              _ ("Add indicator"));
  indicator = insert_indicator (self, chosen, edit);
  return entente_edit_commit (edit, error) ? ENTENTE_INDICATOR (indicator) : NULL;
}
