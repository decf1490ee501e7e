/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-moment.h"
#include "meetings/entente-decision-register.h"

G_BEGIN_DECLS

/* The vote on a decision: ballots as records, counted by the rule of the body that met. */

/* Sets or changes the ballot of an organisation, and that there was a vote; voices as the body
   weighs them now. */
gboolean entente_decision_vote_cast (EntenteDecision *self,
                                     EntenteOrganization *organization,
                                     EntenteBallot ballot,
                                     GError **error);
gboolean entente_decision_vote_withdraw (EntenteDecision *self,
                                         EntenteOrganization *organization,
                                         GError **error);
/* Every organisation that is there and has not voted yet votes so: one edit. */
gboolean entente_decision_vote_cast_rest (EntenteDecision *self,
                                          EntenteBallot ballot,
                                          GError **error);
/* FALSE when it has not voted. */
gboolean entente_decision_vote_find (EntenteDecision *self,
                                     EntenteOrganization *organization,
                                     EntenteBallot *ballot,
                                     guint *voices);
/* Who may vote: the organisations that have a voice in the body that met (a free meeting: that have
   a participant; outside a meeting: in the organising group). (transfer container)
   (element-type EntenteOrganization) */
GPtrArray *entente_decision_vote_list_voters (EntenteDecision *self);
/* Whether anybody cast a ballot. */
gboolean entente_decision_vote_was_held (EntenteDecision *self);

/* moment: who is counted as present; ENTENTE_MOMENT_NONE for anybody who came. A decision that
   was not put to the vote has no ballots: ENTENTE_VOTE_NOBODY. */
void entente_decision_vote_count (EntenteDecision *self,
                                  EntenteMoment moment,
                                  EntenteVoteResult *result);
/* Why it is adopted or not, with the names of those against. (transfer full) */
char *entente_decision_vote_dup_sentence (EntenteDecision *self, EntenteMoment moment);

G_END_DECLS
