/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-body.h"
#include "meetings/entente-vote.h"

G_BEGIN_DECLS

/* What a vote comes to: values only, so that it is counted the same while people raise their
   hands and years later. */

/**
 * EntenteVoteRule:
 * @rule: how the body decides
 * @quorum: per cent of the members who must be there, 0 for none
 * @quorum_of: who is counted for it
 * @n_members: organisations or people of the body, as @quorum_of says; observers are none
 * @n_present: those of them who are there, or stand for by proxy
 *
 * The rule of a vote, and who was there.
 */
typedef struct {
  EntenteDecisionRule rule;
  guint quorum;
  EntenteQuorumOf quorum_of;
  guint n_members;
  guint n_present;
} EntenteVoteRule;

/**
 * EntenteCastBallot:
 * @organization: id of whoever votes
 * @ballot: what they vote
 * @voices: what they weigh; in weighted votes only, one otherwise
 *
 * The ballot of one organisation.
 */
typedef struct {
  gint64 organization;
  EntenteBallot ballot;
  guint voices;
} EntenteCastBallot;

/**
 * EntenteVoteOutcome:
 * @ENTENTE_VOTE_NOBODY: no ballot was cast
 * @ENTENTE_VOTE_ADOPTED: adopted
 * @ENTENTE_VOTE_NO_QUORUM: too few were there, whatever they said
 * @ENTENTE_VOTE_OPPOSED: somebody is against, where nobody may be
 * @ENTENTE_VOTE_NO_SUPPORT: nobody is against, but nobody is for it either
 * @ENTENTE_VOTE_TIED: as many voices for as against
 * @ENTENTE_VOTE_OUTVOTED: more voices against than for
 *
 * Why a proposal is adopted or not.
 */
typedef enum {
  ENTENTE_VOTE_NOBODY,
  ENTENTE_VOTE_ADOPTED,
  ENTENTE_VOTE_NO_QUORUM,
  ENTENTE_VOTE_OPPOSED,
  ENTENTE_VOTE_NO_SUPPORT,
  ENTENTE_VOTE_TIED,
  ENTENTE_VOTE_OUTVOTED,
} EntenteVoteOutcome;

/**
 * EntenteVoteResult:
 * @rule: what it was counted by
 * @outcome: what came of it
 * @n: how many organisations, by EntenteBallot
 * @voices: how many voices, by EntenteBallot; the same as @n unless the vote is weighted
 * @quorum_needed: how many must be there
 */
typedef struct {
  EntenteVoteRule rule;
  EntenteVoteOutcome outcome;
  guint n[3];
  guint64 voices[3];
  guint quorum_needed;
} EntenteVoteResult;

/* How many of the members the quorum asks for, rounded up. */
guint entente_vote_rule_get_quorum_needed (const EntenteVoteRule *self);
gboolean entente_vote_rule_has_quorum (const EntenteVoteRule *self);

/* Several ballots of one organisation: the last counts. Consensus: somebody for, nobody against.
   Consent: nobody against, abstaining is consenting. Majority and weighted: more voices for than
   against, abstentions not counted. */
void entente_vote_count (const EntenteVoteRule *rule,
                         const EntenteCastBallot *ballots,
                         guint n_ballots,
                         EntenteVoteResult *result);

/* Sets outcome and quorum_needed again from what was counted: of a result that was kept. */
void entente_vote_result_judge (EntenteVoteResult *self);

/* "Adopted (3 for, 1 against, 1 abstaining): more for it than against." Translated; says why.
   opponents: (nullable): names of those who are against, joined. (transfer full) */
char *entente_vote_result_dup_sentence (const EntenteVoteResult *self, const char *opponents);

G_END_DECLS
