/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-answer-sheet.h"
#include "evaluation/entente-answers.h"
#include "evaluation/entente-question.h"
#include "evaluation/entente-questionnaire.h"

G_BEGIN_DECLS

/**
 * EntenteEntryNeed:
 * @ENTENTE_ENTRY_NOTHING: there is no question
 * @ENTENTE_ENTRY_KEY: a key: a step, a letter
 * @ENTENTE_ENTRY_KEYS: letters until Enter: several may be chosen
 * @ENTENTE_ENTRY_NUMBER: a number and Enter
 * @ENTENTE_ENTRY_TEXT: a text and Enter
 * @ENTENTE_ENTRY_OTHER: what was written beside the choice, and Enter
 *
 * What the question that is asked wants to be typed.
 */
typedef enum {
  ENTENTE_ENTRY_NOTHING,
  ENTENTE_ENTRY_KEY,
  ENTENTE_ENTRY_KEYS,
  ENTENTE_ENTRY_NUMBER,
  ENTENTE_ENTRY_TEXT,
  ENTENTE_ENTRY_OTHER,
} EntenteEntryNeed;

/**
 * EntenteAnswerEntry:
 *
 * Somebody types the answers of a pile of paper sheets: which sheet and question is next, what each
 * key means, what is refused and why. Each answer is saved as soon as it is typed, as one edit; after
 * the last question of a sheet comes the next sheet. What others change, and undo, is followed.
 *
 * Signals: `changed` (): another question or sheet, or another answer.
 */
#define ENTENTE_TYPE_ANSWER_ENTRY (entente_answer_entry_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAnswerEntry, entente_answer_entry, ENTENTE, ANSWER_ENTRY, GObject)

EntenteAnswerEntry *entente_answer_entry_new (EntenteQuestionnaire *questionnaire);

/* Where it is. */
guint entente_answer_entry_get_sheet_number (EntenteAnswerEntry *self);
/* NULL until something is typed. */
EntenteAnswerSheet *entente_answer_entry_get_sheet (EntenteAnswerEntry *self);
EntenteQuestion *entente_answer_entry_get_question (EntenteAnswerEntry *self);
guint entente_answer_entry_get_position (EntenteAnswerEntry *self);
EntenteAnswer entente_answer_entry_get_answer (EntenteAnswerEntry *self, EntenteQuestion *question);
EntenteEntryNeed entente_answer_entry_get_need (EntenteAnswerEntry *self);
char *entente_answer_entry_dup_keys (EntenteAnswerEntry *self);
char *entente_answer_entry_dup_answer_words (EntenteAnswerEntry *self, EntenteQuestion *question);

/* Typing. problem: (out): why it was refused, a translated sentence. */
gboolean entente_answer_entry_press (EntenteAnswerEntry *self, gunichar key, char **problem);
gboolean entente_answer_entry_type (EntenteAnswerEntry *self, const char *line, char **problem);
gboolean entente_answer_entry_erase (EntenteAnswerEntry *self, char **problem);

/* Moving. */
void entente_answer_entry_go_on (EntenteAnswerEntry *self);
void entente_answer_entry_go_back (EntenteAnswerEntry *self);
void entente_answer_entry_go_to (EntenteAnswerEntry *self, guint position);
void entente_answer_entry_begin_sheet (EntenteAnswerEntry *self);
gboolean entente_answer_entry_open_sheet (EntenteAnswerEntry *self, guint number);

G_END_DECLS
