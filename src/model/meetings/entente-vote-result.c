/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-vote-result.h"

#include <glib/gi18n-lib.h>

#define N_BALLOTS 3

/* Counting */

/**
 * entente_vote_rule_get_quorum_needed:
 * @self: a rule
 *
 * Returns: how many of the members must be there, rounded up; 0 when there is no quorum
 */
guint
entente_vote_rule_get_quorum_needed (const EntenteVoteRule *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return ((guint64) MIN (self->quorum, 100) * self->n_members + 99) / 100;
}

/**
 * entente_vote_rule_has_quorum:
 * @self: a rule
 *
 * Returns: whether enough members are there to decide
 */
gboolean
entente_vote_rule_has_quorum (const EntenteVoteRule *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->n_present >= entente_vote_rule_get_quorum_needed (self);
}

static gboolean
is_superseded (const EntenteCastBallot *ballots, guint n_ballots, guint i)
{
  for (guint later = i + 1; later < n_ballots; later++)
    if (ballots[later].organization == ballots[i].organization)
      return TRUE;

  return FALSE;
}

static void
add_up (EntenteVoteResult *result, const EntenteCastBallot *ballots, guint n_ballots)
{
  gboolean weighted = result->rule.rule == ENTENTE_DECIDES_BY_WEIGHTED;

  for (guint i = 0; i < n_ballots; i++)
    {
      EntenteBallot ballot = ballots[i].ballot;

      if (ballot >= N_BALLOTS || is_superseded (ballots, n_ballots, i))
        continue;
      result->n[ballot]++;
      result->voices[ballot] += weighted ? ballots[i].voices : 1;
    }
}

static EntenteVoteOutcome
judge_voices (const EntenteVoteResult *self)
{
  guint64 voices_for = self->voices[ENTENTE_BALLOT_FOR];
  guint64 voices_against = self->voices[ENTENTE_BALLOT_AGAINST];

  if (voices_for > voices_against)
    return ENTENTE_VOTE_ADOPTED;
  if (voices_against > voices_for)
    return ENTENTE_VOTE_OUTVOTED;

  return voices_for == 0 ? ENTENTE_VOTE_NO_SUPPORT : ENTENTE_VOTE_TIED;
}

static EntenteVoteOutcome
judge (const EntenteVoteResult *self)
{
  /* Each alone: a copy may hold numbers whose sum is none. */
  if (self->n[ENTENTE_BALLOT_FOR] == 0 && self->n[ENTENTE_BALLOT_AGAINST] == 0
      && self->n[ENTENTE_BALLOT_ABSTAIN] == 0)
    return ENTENTE_VOTE_NOBODY;
  if (!entente_vote_rule_has_quorum (&self->rule))
    return ENTENTE_VOTE_NO_QUORUM;

  switch (self->rule.rule)
    {
    case ENTENTE_DECIDES_BY_CONSENSUS:
      if (self->n[ENTENTE_BALLOT_AGAINST] > 0)
        return ENTENTE_VOTE_OPPOSED;
      return self->n[ENTENTE_BALLOT_FOR] > 0 ? ENTENTE_VOTE_ADOPTED : ENTENTE_VOTE_NO_SUPPORT;
    case ENTENTE_DECIDES_BY_CONSENT:
      return self->n[ENTENTE_BALLOT_AGAINST] > 0 ? ENTENTE_VOTE_OPPOSED : ENTENTE_VOTE_ADOPTED;
    case ENTENTE_DECIDES_BY_MAJORITY:
    case ENTENTE_DECIDES_BY_WEIGHTED:
    default:
      return judge_voices (self);
    }
}

/**
 * entente_vote_count:
 * @rule: the rule of the body, and who is there
 * @ballots: (array length=n_ballots) (nullable): the ballots; of several of one organisation the
 *   last counts
 * @n_ballots: how many
 * @result: (out caller-allocates): what comes of them
 *
 * By consensus somebody must be for and nobody against; by consent nobody against, abstaining is
 * consenting; by majority and in weighted votes there must be more voices for than against, those
 * of abstentions left out. Without the quorum nothing is adopted.
 */
void
entente_vote_count (const EntenteVoteRule *rule,
                    const EntenteCastBallot *ballots,
                    guint n_ballots,
                    EntenteVoteResult *result)
{
  g_return_if_fail (rule != NULL && result != NULL);
  g_return_if_fail (ballots != NULL || n_ballots == 0);

  *result = (EntenteVoteResult) { .rule = *rule };
  add_up (result, ballots, n_ballots);
  entente_vote_result_judge (result);
}

/**
 * entente_vote_result_judge:
 * @self: a result whose rule and sums are known
 *
 * Says what came of it, and how many had to be there: for results that were kept.
 */
void
entente_vote_result_judge (EntenteVoteResult *self)
{
  g_return_if_fail (self != NULL);

  self->quorum_needed = entente_vote_rule_get_quorum_needed (&self->rule);
  self->outcome = judge (self);
}

/* Words */

static char *
dup_counts (const EntenteVoteResult *self)
{
  g_auto (GStrv) voices = g_new0 (char *, N_BALLOTS + 1);

  for (guint i = 0; i < N_BALLOTS; i++)
    voices[i] = g_strdup_printf ("%" G_GUINT64_FORMAT, self->voices[i]);

  if (self->rule.rule == ENTENTE_DECIDES_BY_WEIGHTED)
    /* Translators: numbers of voices. */
    return g_strdup_printf (C_ ("vote", "voices: %s for, %s against, %s abstaining"), voices[0],
                            voices[1], voices[2]);

  /* Translators: numbers of organisations. */
  return g_strdup_printf (C_ ("vote", "%s for, %s against, %s abstaining"), voices[0], voices[1],
                          voices[2]);
}

static char *
dup_adopted (const EntenteVoteResult *self, const char *counts)
{
  switch (self->rule.rule)
    {
    case ENTENTE_DECIDES_BY_CONSENSUS:
      return g_strdup_printf (_("Adopted (%s): nobody is against."), counts);
    case ENTENTE_DECIDES_BY_CONSENT:
      return g_strdup_printf (_("Adopted (%s): nobody objects."), counts);
    case ENTENTE_DECIDES_BY_MAJORITY:
    case ENTENTE_DECIDES_BY_WEIGHTED:
    default:
      return g_strdup_printf (_("Adopted (%s): more for it than against."), counts);
    }
}

static char *
dup_without_quorum (const EntenteVoteResult *self, const char *counts)
{
  const EntenteVoteRule *rule = &self->rule;

  if (rule->quorum_of == ENTENTE_QUORUM_OF_PEOPLE)
    return g_strdup_printf (ngettext ("Not adopted (%s): %u of the %u person is there, the quorum "
                                      "is %u.",
                                      "Not adopted (%s): %u of the %u people are there, the quorum "
                                      "is %u.",
                                      rule->n_members),
                            counts, rule->n_present, rule->n_members, self->quorum_needed);

  return g_strdup_printf (ngettext ("Not adopted (%s): %u of the %u organisation is there, the "
                                    "quorum is %u.",
                                    "Not adopted (%s): %u of the %u organisations are there, the "
                                    "quorum is %u.",
                                    rule->n_members),
                          counts, rule->n_present, rule->n_members, self->quorum_needed);
}

static char *
dup_opposed (const EntenteVoteResult *self, const char *counts, const char *opponents)
{
  gboolean consent = self->rule.rule == ENTENTE_DECIDES_BY_CONSENT;

  if (opponents == NULL || *opponents == '\0')
    return g_strdup_printf (consent ? _("Not adopted (%s): somebody objects.")
                                    : _("Not adopted (%s): somebody is against."),
                            counts);

  /* Translators: how many voted what, then the names of organisations. */
  return g_strdup_printf (consent ? _("Not adopted (%s): objection by %s.")
                                  : _("Not adopted (%s): opposed by %s."),
                          counts, opponents);
}

/**
 * entente_vote_result_dup_sentence:
 * @self: what came of a vote
 * @opponents: (nullable): names of those who are against, joined
 *
 * Returns: (transfer full): whether it is adopted, and why; translated
 */
char *
entente_vote_result_dup_sentence (const EntenteVoteResult *self, const char *opponents)
{
  g_autofree char *counts = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  counts = dup_counts (self);
  switch (self->outcome)
    {
    case ENTENTE_VOTE_ADOPTED:
      return dup_adopted (self, counts);
    case ENTENTE_VOTE_NO_QUORUM:
      return dup_without_quorum (self, counts);
    case ENTENTE_VOTE_OPPOSED:
      return dup_opposed (self, counts, opponents);
    case ENTENTE_VOTE_NO_SUPPORT:
      return g_strdup_printf (_("Not adopted (%s): nobody is for it."), counts);
    case ENTENTE_VOTE_TIED:
      return g_strdup_printf (_("Not adopted (%s): as many for it as against."), counts);
    case ENTENTE_VOTE_OUTVOTED:
      return g_strdup_printf (_("Not adopted (%s): more against it than for."), counts);
    case ENTENTE_VOTE_NOBODY:
    default:
      return g_strdup (_("Nobody has voted yet."));
    }
}
