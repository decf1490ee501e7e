/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-decision-vote.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The vote on a decision: a ballot per organisation, what comes of it in words, and the quorum. */
#define ENTENTE_TYPE_VOTE_GROUP (entente_vote_group_get_type ())
G_DECLARE_FINAL_TYPE (EntenteVoteGroup, entente_vote_group, ENTENTE, VOTE_GROUP, AdwPreferencesGroup)

GtkWidget *entente_vote_group_new (void);
/* decision: (nullable) */
void entente_vote_group_show (EntenteVoteGroup *self, EntenteDecision *decision);

G_END_DECLS
