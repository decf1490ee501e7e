/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-vote.h"

#include "collective/entente-organization.h"
#include "meetings/entente-decision.h"

#include <glib/gi18n-lib.h>

struct _EntenteVote
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteVote, entente_vote, ENTENTE_TYPE_RECORD)

static const EntenteChoice ballots[] = {
  { ENTENTE_BALLOT_FOR, "for", NC_ ("vote", "For"), "vote" },
  { ENTENTE_BALLOT_AGAINST, "against", NC_ ("vote", "Against"), "vote" },
  { ENTENTE_BALLOT_ABSTAIN, "abstain", NC_ ("vote", "Abstains"), "vote" },
  { 0 },
};

static const EntenteField fields[] = {
  [ENTENTE_VOTE_DECISION] = {
    .name = "decision",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Decision"),
    .edit_label = N_ ("Change vote"),
    .target = entente_decision_get_type,
  },
  [ENTENTE_VOTE_ORGANIZATION] = {
    .name = "organization",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Organisation"),
    .edit_label = N_ ("Change who votes"),
    .target = entente_organization_get_type,
  },
  [ENTENTE_VOTE_BALLOT] = {
    .name = "ballot",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Vote"),
    .edit_label = N_ ("Change vote"),
    .choices = ballots,
  },
  [ENTENTE_VOTE_VOICES] = {
    .name = "voices",
    .kind = ENTENTE_FIELD_INTEGER,
    .label = N_ ("Voices"),
    .edit_label = N_ ("Change number of voices"),
  },
};

static void
entente_vote_class_init (EntenteVoteClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "vote",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_vote_init (EntenteVote *self)
{
}
