/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-body.h"
#include "collective/entente-organization.h"

G_BEGIN_DECLS

/* What each organisation weighs in decisions: facts only, for the cooperation's self-assessment. */

/**
 * EntenteDecisionBalance:
 * @organization: (transfer none): whose facts
 * @n_meetings: meetings held to which it was invited
 * @n_attended: those of them where somebody of it was, or stood for by proxy
 * @n_proposed: decisions that it proposed
 * @n_adopted: those of them that were adopted
 * @n_votes: votes it took part in
 * @n_minority: those of them where it voted for what was not adopted, or against what was
 * @n_answers_for: decisions for which somebody of it answers
 * @turns: how often it spoke
 */
typedef struct {
  EntenteOrganization *organization;
  guint n_meetings;
  guint n_attended;
  guint n_proposed;
  guint n_adopted;
  guint n_votes;
  guint n_minority;
  guint n_answers_for;
  guint turns;
} EntenteDecisionBalance;

/* Those that are members of the collective or were invited, by name. body: (nullable): of
   all meetings. (transfer full) (element-type EntenteDecisionBalance) */
GArray *entente_decision_balance_list (EntenteStore *store, EntenteBody *body);
/* "4 of 5 meetings, 2 of 3 proposals adopted, 1 of 4 votes with the minority". Translated.
   (transfer full) */
char *entente_decision_balance_dup_words (const EntenteDecisionBalance *self);

G_END_DECLS
