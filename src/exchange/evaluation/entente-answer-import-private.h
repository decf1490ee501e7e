/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-answer-column-private.h"
#include "evaluation/entente-answer-import.h"

G_BEGIN_DECLS

struct _EntenteAnswerImport
{
  GObject parent_instance;

  /* Owned */
  EntenteQuestionnaire *questionnaire;
  EntenteAnswerSource *source;
  GPtrArray *questions; /* EntenteAskedQuestion */
  GArray *columns;      /* EntenteAnswerColumn */
  GPtrArray *drafts;    /* Draft */
  GListStore *lines;

  guint counts[4]; /* by EntenteImportOutcome */
};

const EntenteAnswerColumn *_entente_answer_import_get_column (EntenteAnswerImport *self,
                                                              guint column);
void _entente_answer_import_plan (EntenteAnswerImport *self);

G_END_DECLS
