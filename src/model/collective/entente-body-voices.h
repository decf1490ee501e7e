/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-bodies.h"
#include "collective/entente-organization.h"

G_BEGIN_DECLS

/**
 * EntenteBodyVoice:
 * @organization: who votes
 * @voices: how many: one, or what its seats add up to in a body that weights them
 * @n_seats: how many of its people sit there, observers left out
 *
 * What an organisation weighs in the decisions of a body.
 */
typedef struct {
  EntenteOrganization *organization;
  gint64 voices;
  guint n_seats;
} EntenteBodyVoice;

void entente_body_voice_free (EntenteBodyVoice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteBodyVoice, entente_body_voice_free)

/* By name; observers have no voice, nor have people who sit for nobody. (transfer full)
   (element-type EntenteBodyVoice) */
GPtrArray *entente_body_list_voices (EntenteBody *self);
/* Of one organisation, 0 when it has none. */
gint64 entente_body_get_voices (EntenteBody *self, gint64 organization);

/**
 * EntenteBodyQuorum:
 * @of: what is counted
 * @n_members: how many there are, observers left out
 * @n_needed: how many must be there; 0 when there is no quorum
 * @n_present: how many of them are there
 *
 * Whether enough members are there to decide.
 */
typedef struct {
  EntenteQuorumOf of;
  guint n_members;
  guint n_needed;
  guint n_present;
} EntenteBodyQuorum;

/* The ids of people and of organisations who are there, each (nullable) when none. Somebody who
   sits there makes their organisation present; whoever is not of the body does not count, and
   nobody counts twice. */
EntenteBodyQuorum entente_body_count_quorum (EntenteBody *self,
                                             const gint64 *people,
                                             guint n_people,
                                             const gint64 *organizations,
                                             guint n_organizations);
gboolean entente_body_quorum_is_reached (const EntenteBodyQuorum *self);
/* "3 of the 5 organisations must be there."; NULL when there is no quorum. (transfer full)
   (nullable) */
char *entente_body_dup_quorum_rule (EntenteBody *self);
/* "Quorum reached: 4 of 5 organisations are there, 3 needed."; NULL when there is none. */
char *entente_body_quorum_dup_words (const EntenteBodyQuorum *self);

G_END_DECLS
