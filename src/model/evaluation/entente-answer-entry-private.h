/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-answer-entry.h"

G_BEGIN_DECLS

struct _EntenteAnswerEntry
{
  GObject parent_instance;

  /* Owned */
  EntenteQuestionnaire *questionnaire;
  EntenteAnswerSheet *sheet; /* nullable: nothing was typed of it yet */
  EntenteAnswers *answers;   /* of the sheet */
  EntenteAnswerSheet *last;  /* nullable: the one that was typed before */
  char *last_answers;

  guint number; /* of the sheet */
  guint position;
  gboolean awaits_other; /* an open choice was typed, what stands beside it was not */
  gboolean is_saving;
};

void _entente_answer_entry_tell (EntenteAnswerEntry *self);
EntenteStore *_entente_answer_entry_get_store (EntenteAnswerEntry *self);
/* What stands in the answers goes into the file; FALSE with a sentence when it does not. */
gboolean _entente_answer_entry_save (EntenteAnswerEntry *self, char **problem);

G_END_DECLS
