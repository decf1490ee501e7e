/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-answers.h"
#include "evaluation/entente-question.h"

G_BEGIN_DECLS

/* One of the answers to choose from, as it is compared. */
typedef struct {
  gint64 id;
  char *words; /* folded */
  gboolean open;
} EntenteAskedChoice;

/* A question as its cells are read: nothing of it changes meanwhile. */
typedef struct {
  gint64 id;
  EntenteQuestion *question; /* owned */
  EntenteQuestionKind kind;
  guint n_steps;
  char *code;  /* folded */
  char *words; /* folded text */
  char *low;   /* folded words of the first step */
  char *high;
  GPtrArray *choices; /* EntenteAskedChoice */
  guint n_parts;      /* of the choice that has most commas */
} EntenteAskedQuestion;

EntenteAskedQuestion *_entente_asked_question_new (EntenteQuestion *question);
void _entente_asked_question_free (EntenteAskedQuestion *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteAskedQuestion, _entente_asked_question_free)
/* The place of the choice that says this, -1 for none. words: folded */
int _entente_asked_question_find_choice (const EntenteAskedQuestion *self, const char *words);
int _entente_asked_question_find_open (const EntenteAskedQuestion *self);

/* Reads a cell as the answer to a question; FALSE when it is none, which leaves the question
   blank. */
gboolean _entente_answer_cell_read (const EntenteAskedQuestion *self,
                                    const char *cell,
                                    EntenteAnswers *answers);
/* A cell of a column of its own for one choice: a mark, or the choice again. */
gboolean _entente_answer_cell_read_choice (const EntenteAskedQuestion *self,
                                           gint64 choice,
                                           const char *cell,
                                           EntenteAnswers *answers);
/* What is written beside “other”. */
void _entente_answer_cell_read_other (const EntenteAskedQuestion *self,
                                      const char *cell,
                                      EntenteAnswers *answers);

G_END_DECLS
