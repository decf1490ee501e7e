/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-answer-cell-private.h"
#include "evaluation/entente-answer-source-private.h"

G_BEGIN_DECLS

typedef enum {
  ENTENTE_COLUMN_NOTHING,
  ENTENTE_COLUMN_NUMBER,   /* of the answer in the form tool */
  ENTENTE_COLUMN_QUESTION, /* the whole answer */
  ENTENTE_COLUMN_CHOICE,   /* whether one choice was chosen */
  ENTENTE_COLUMN_OTHER,    /* what was written beside “other” */
} EntenteColumnRole;

/* What a column holds. */
typedef struct {
  EntenteColumnRole role;
  guint question; /* place among the questions */
  gint64 choice;
} EntenteAnswerColumn;

/* One a heading, by what the headings say. questions: EntenteAskedQuestion. (transfer full)
   (element-type EntenteAnswerColumn) */
GArray *_entente_answer_columns_guess (const EntenteAnswerSource *source, GPtrArray *questions);

/* "", "number", "question:ID", "choice:ID", "other:ID": (transfer full) */
char *_entente_answer_column_to_text (const EntenteAnswerColumn *column, GPtrArray *questions);
/* FALSE when there is no such question or choice. */
gboolean _entente_answer_column_from_text (const char *text,
                                           GPtrArray *questions,
                                           EntenteAnswerColumn *column);

/* What the questionnaire remembers: JSON, "group|heading" → target. */
void _entente_answer_columns_recall (GArray *columns,
                                     const char *matching,
                                     const EntenteAnswerSource *source,
                                     GPtrArray *questions);
char *_entente_answer_columns_remember (GArray *columns,
                                        const char *matching,
                                        const EntenteAnswerSource *source,
                                        GPtrArray *questions);

G_END_DECLS
