/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* A satisfaction questionnaire (table `questionnaire`). */
#define ENTENTE_TYPE_QUESTIONNAIRE (entente_questionnaire_get_type ())
G_DECLARE_FINAL_TYPE (EntenteQuestionnaire,
                      entente_questionnaire,
                      ENTENTE,
                      QUESTIONNAIRE,
                      EntenteRecord)

typedef enum {
  ENTENTE_AUDIENCE_PARTICIPANTS,
  ENTENTE_AUDIENCE_VOLUNTEERS,
  ENTENTE_AUDIENCE_STAND_HOLDERS,
  ENTENTE_AUDIENCE_PARTNERS,
  ENTENTE_AUDIENCE_CHILDREN,
} EntenteAudience;

enum {
  ENTENTE_QUESTIONNAIRE_TITLE,
  ENTENTE_QUESTIONNAIRE_NUMBER,       /* in the project, from 1, given once, never again */
  ENTENTE_QUESTIONNAIRE_AUDIENCE,     /* EntenteAudience */
  ENTENTE_QUESTIONNAIRE_INTRODUCTION, /* Markdown */
  ENTENTE_QUESTIONNAIRE_CLOSING,      /* Markdown */
  ENTENTE_QUESTIONNAIRE_PRESENT,      /* for the response rate; 0 when nobody said */
  ENTENTE_QUESTIONNAIRE_MATCHING,     /* JSON: headings of files and the question each answers */
  ENTENTE_QUESTIONNAIRE_RANK,
};

/* Live lists, lent: questions in their order, sheets in the order of their ids. */
GListModel *entente_questionnaire_get_questions (EntenteQuestionnaire *self);
GListModel *entente_questionnaire_get_sheets (EntenteQuestionnaire *self);

G_END_DECLS
