/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-question-choice.h"
#include "evaluation/entente-ready-questionnaire.h"

G_BEGIN_DECLS

/* What people do to questionnaires, each one edit. Errors: those of the commit; nothing changed
   then. What is returned is borrowed from the store. */

/* Codes ("Q1") follow the order of the questions until a sheet is answered: then they stand on
   paper, and stay. */

EntenteQuestionnaire *entente_questionnaire_create (EntenteStore *store, GError **error);
EntenteQuestionnaire *entente_questionnaire_create_ready (EntenteStore *store,
                                                          EntenteReadyQuestionnaire *ready,
                                                          GError **error);
EntenteQuestionnaire *entente_questionnaire_copy (EntenteQuestionnaire *self, GError **error);
EntenteQuestion *entente_questionnaire_add_question (EntenteQuestionnaire *self,
                                                     EntenteQuestionKind kind,
                                                     guint position,
                                                     GError **error);
gboolean entente_question_move (EntenteQuestion *self, guint position, GError **error);
gboolean entente_question_remove (EntenteQuestion *self, GError **error);
EntenteQuestionChoice *entente_question_add_choice (EntenteQuestion *self,
                                                    const char *text,
                                                    GError **error);
gboolean entente_question_choice_move (EntenteQuestionChoice *self,
                                       guint position,
                                       GError **error);
gboolean entente_question_choice_remove (EntenteQuestionChoice *self, GError **error);

/* The one of that number; NULL when there is none. */
EntenteQuestionnaire *entente_questionnaire_find (EntenteStore *store, guint number);
/* NULL once it is gone. */
EntenteQuestionnaire *entente_question_get_questionnaire (EntenteQuestion *self);

G_END_DECLS
