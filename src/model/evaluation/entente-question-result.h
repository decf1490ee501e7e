/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-language.h"
#include "evaluation/entente-answer-sheet.h"
#include "evaluation/entente-answers.h"
#include "evaluation/entente-indicator.h"
#include "evaluation/entente-question.h"
#include "evaluation/entente-text-reading.h"

G_BEGIN_DECLS

/* Fewer answers than this say nothing about a group: who gave them could be recognised. */
#define ENTENTE_FEWEST_ANSWERS 5
/* Figures from fewer answers than this are “indicative”, and are said to be. */
#define ENTENTE_INDICATIVE_ANSWERS 30

#define ENTENTE_N_READING_TAGS (ENTENTE_READ_AS_IDEA + 1)

/**
 * EntenteResultBin:
 * @label: the choice, the step, or the numbers it holds
 * @choice: id of the choice; 0 when it is none
 * @least: the step, or the least number it holds
 * @count: how many answered this
 *
 * One line of a distribution.
 */
typedef struct {
  char *label;
  gint64 choice;
  double least;
  guint count;
} EntenteResultBin;

/**
 * EntenteAnswerText:
 * @sheet: (transfer none): where it stands
 * @text: what was written
 * @tag: how it was read
 * @quoted: whether it was picked out for the results and the report
 *
 * A free text of a sheet.
 */
typedef struct {
  EntenteAnswerSheet *sheet;
  char *text;
  EntenteReadingTag tag;
  gboolean quoted;
} EntenteAnswerText;

/**
 * EntenteQuestionResult:
 * @question: what was asked
 * @n_answered: how many answered it
 * @n_blank: how many sheets left it blank
 * @n_not_concerned: how many it does not concern
 * @bins: (element-type EntenteResultBin): the distribution; empty for free texts
 * @has_figures: whether the following are there: scales and numbers that somebody answered
 * @mean: of what was answered
 * @median: the middle of it, or the middle between the two that are there
 * @spread: standard deviation, with n − 1; 0 for a single answer
 * @least: the smallest
 * @most: the largest
 * @sum: all of it
 * @n_satisfied: of a scale, how many are above its middle
 * @texts: (element-type EntenteAnswerText): what was written, in the order of the sheets
 * @n_tags: (array fixed-size=4): how many texts by [enum@ReadingTag]
 *
 * What a set of sheets answers to one question. Blanks and “not concerned” are counted and left out
 * of all other figures.
 */
typedef struct {
  EntenteQuestion *question;
  guint n_answered;
  guint n_blank;
  guint n_not_concerned;
  GPtrArray *bins;
  gboolean has_figures;
  double mean;
  double median;
  double spread;
  double least;
  double most;
  double sum;
  guint n_satisfied;
  GPtrArray *texts;
  guint n_tags[ENTENTE_N_READING_TAGS];
} EntenteQuestionResult;

/* One sheet, read once for all questions. */
typedef struct {
  EntenteAnswerSheet *sheet; /* borrowed */
  EntenteAnswers *answers;   /* owned */
} EntenteReadSheet;

EntenteQuestionResult *entente_question_result_new (EntenteQuestion *question,
                                                    const EntenteReadSheet *const *sheets,
                                                    guint n_sheets);
void entente_question_result_free (EntenteQuestionResult *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteQuestionResult, entente_question_result_free)

gboolean entente_question_result_is_indicative (const EntenteQuestionResult *self);
double entente_question_result_get_share_satisfied (const EntenteQuestionResult *self);
double entente_question_result_get_share (const EntenteQuestionResult *self, guint bin);
gboolean entente_question_result_measure (const EntenteQuestionResult *self,
                                          EntenteStatistic statistic,
                                          gint64 choice,
                                          double *value);

/* "4.0", "4,3": to one decimal, always, as figures that are compared are read. (transfer full) */
char *entente_question_figure_format (double figure, EntenteLanguage language);

/* Half of the interval that holds the share in 95 cases of 100; present: 0 when nobody knows */
double entente_share_margin (double share, guint n_answered, guint n_present);

G_END_DECLS
