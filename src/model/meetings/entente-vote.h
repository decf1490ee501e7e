/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* What an organisation voted on a decision (table `vote`). */
#define ENTENTE_TYPE_VOTE (entente_vote_get_type ())
G_DECLARE_FINAL_TYPE (EntenteVote, entente_vote, ENTENTE, VOTE, EntenteRecord)

typedef enum {
  ENTENTE_BALLOT_FOR,
  ENTENTE_BALLOT_AGAINST,
  ENTENTE_BALLOT_ABSTAIN,
} EntenteBallot;

enum {
  ENTENTE_VOTE_DECISION,     /* reference, deleted with it */
  ENTENTE_VOTE_ORGANIZATION, /* reference, deleted with it */
  ENTENTE_VOTE_BALLOT,       /* EntenteBallot */
  ENTENTE_VOTE_VOICES,       /* at the time of the vote */
};

G_END_DECLS
