/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-organization.h"
#include "evaluation/entente-assessment.h"
#include "evaluation/entente-cooperation-grid.h"
#include "evaluation/entente-cooperation-round.h"
#include "evaluation/entente-rating.h"

G_BEGIN_DECLS

/* Who answers the self-assessment, and what they answered. Each function that changes something is
   one undoable edit; errors are of #ENTENTE_MODEL_ERROR and #ENTENTE_STORE_ERROR. */

#define ENTENTE_MARK_DONT_KNOW 0
#define ENTENTE_MARK_NONE (-1) /* not answered */

/* By date, the undated last: a live list of EntenteCooperationRound. (transfer full) */
GListModel *entente_cooperation_round_new_list (EntenteStore *store);

/* A round, with a sheet for each member organisation; without names the sheets are added as they
   come back. held_on: (nullable). (transfer none) (nullable) */
EntenteCooperationRound *entente_cooperation_round_begin (EntenteStore *store,
                                                          EntenteRoundMoment moment,
                                                          const GDate *held_on,
                                                          gboolean anonymous,
                                                          GError **error);
/* Which moment comes next: start, then on the way, then the end. */
EntenteRoundMoment entente_cooperation_round_propose_moment (EntenteStore *store);
/* Its name, or what its moment says, with the year: "At the start, 2027". Translated. (transfer full) */
char *entente_cooperation_round_dup_title (EntenteCooperationRound *self);
/* Names of organisations are taken off its sheets, for ever once the edit cannot be undone; they do
   not come back when names are allowed again. */
gboolean entente_cooperation_round_set_anonymous (EntenteCooperationRound *self,
                                                  gboolean anonymous,
                                                  GError **error);
gboolean entente_cooperation_round_delete (EntenteCooperationRound *self, GError **error);

/* Sheets in their order. (transfer container) (element-type EntenteAssessment) */
GPtrArray *entente_cooperation_round_list_sheets (EntenteCooperationRound *self);
/* organization: (nullable): required in a round with names, and once there. (transfer none)
   (nullable) */
EntenteAssessment *entente_cooperation_round_add_sheet (EntenteCooperationRound *self,
                                                        EntenteOrganization *organization,
                                                        GError **error);
gboolean entente_assessment_delete (EntenteAssessment *self, GError **error);
/* "Les Cuillères Volantes", short where there is a short name; "Sheet 3" without a name. Translated.
   (transfer full) */
char *entente_assessment_dup_title (EntenteAssessment *self);

/* 1 to 5 as it was said; ENTENTE_MARK_DONT_KNOW; ENTENTE_MARK_NONE takes it back. */
gboolean entente_assessment_rate (EntenteAssessment *self,
                                  guint dimension,
                                  guint statement,
                                  int mark,
                                  GError **error);
gboolean entente_assessment_comment (EntenteAssessment *self,
                                     guint dimension,
                                     guint statement,
                                     const char *comment,
                                     GError **error);
int entente_assessment_get_mark (EntenteAssessment *self, guint dimension, guint statement);
/* "" without one */
const char *
entente_assessment_get_comment (EntenteAssessment *self, guint dimension, guint statement);
/* How many of the 24 statements were answered, “don’t know” included. */
guint entente_assessment_count_answers (EntenteAssessment *self);

G_END_DECLS
