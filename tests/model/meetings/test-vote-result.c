/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "meetings/entente-vote-result.h"

#include <string.h>

#define N_CASES 20000
#define MAX_BALLOTS 9

static void
count (EntenteDecisionRule rule, const char *ballots, EntenteVoteResult *result)
{
  EntenteVoteRule by = { .rule = rule };
  EntenteCastBallot casts[MAX_BALLOTS];
  guint n = strlen (ballots);

  for (guint i = 0; i < n; i++)
    casts[i] = (EntenteCastBallot) {
      i + 1,
      ballots[i] == '+'   ? ENTENTE_BALLOT_FOR
      : ballots[i] == '-' ? ENTENTE_BALLOT_AGAINST
                          : ENTENTE_BALLOT_ABSTAIN,
      1,
    };
  entente_vote_count (&by, casts, n, result);
}

static void
test_rules (void)
{
  static const struct
  {
    EntenteDecisionRule rule;
    const char *ballots;
    EntenteVoteOutcome outcome;
  } cases[] = {
    { ENTENTE_DECIDES_BY_CONSENSUS, "", ENTENTE_VOTE_NOBODY },
    { ENTENTE_DECIDES_BY_CONSENSUS, "+++", ENTENTE_VOTE_ADOPTED },
    { ENTENTE_DECIDES_BY_CONSENSUS, "++0", ENTENTE_VOTE_ADOPTED },
    { ENTENTE_DECIDES_BY_CONSENSUS, "++-", ENTENTE_VOTE_OPPOSED },
    { ENTENTE_DECIDES_BY_CONSENSUS, "00", ENTENTE_VOTE_NO_SUPPORT },
    { ENTENTE_DECIDES_BY_CONSENT, "00", ENTENTE_VOTE_ADOPTED },
    { ENTENTE_DECIDES_BY_CONSENT, "+0-", ENTENTE_VOTE_OPPOSED },
    { ENTENTE_DECIDES_BY_MAJORITY, "++-", ENTENTE_VOTE_ADOPTED },
    { ENTENTE_DECIDES_BY_MAJORITY, "+000", ENTENTE_VOTE_ADOPTED },
    { ENTENTE_DECIDES_BY_MAJORITY, "+-0", ENTENTE_VOTE_TIED },
    { ENTENTE_DECIDES_BY_MAJORITY, "+--", ENTENTE_VOTE_OUTVOTED },
    { ENTENTE_DECIDES_BY_MAJORITY, "000", ENTENTE_VOTE_NO_SUPPORT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntenteVoteResult result;

      count (cases[i].rule, cases[i].ballots, &result);
      g_assert_cmpint (result.outcome, ==, cases[i].outcome);
    }
}

static void
test_weights (void)
{
  EntenteVoteRule rule = { .rule = ENTENTE_DECIDES_BY_WEIGHTED };
  EntenteCastBallot ballots[] = {
    { 1, ENTENTE_BALLOT_FOR, 3 },
    { 2, ENTENTE_BALLOT_AGAINST, 1 },
    { 3, ENTENTE_BALLOT_AGAINST, 1 },
  };
  EntenteVoteResult result;

  entente_vote_count (&rule, ballots, G_N_ELEMENTS (ballots), &result);
  g_assert_cmpint (result.outcome, ==, ENTENTE_VOTE_ADOPTED);
  g_assert_cmpuint (result.voices[ENTENTE_BALLOT_FOR], ==, 3);
  g_assert_cmpuint (result.n[ENTENTE_BALLOT_AGAINST], ==, 2);

  /* One voice each, whatever seats say, where the body does not weigh them. */
  rule.rule = ENTENTE_DECIDES_BY_MAJORITY;
  entente_vote_count (&rule, ballots, G_N_ELEMENTS (ballots), &result);
  g_assert_cmpint (result.outcome, ==, ENTENTE_VOTE_OUTVOTED);

  /* Who changes their mind has voted once. */
  ballots[2] = (EntenteCastBallot) { 2, ENTENTE_BALLOT_FOR, 1 };
  entente_vote_count (&rule, ballots, G_N_ELEMENTS (ballots), &result);
  g_assert_cmpint (result.outcome, ==, ENTENTE_VOTE_ADOPTED);
  g_assert_cmpuint (result.n[ENTENTE_BALLOT_AGAINST], ==, 0);
}

static void
test_quorum (void)
{
  EntenteVoteRule rule = { .rule = ENTENTE_DECIDES_BY_CONSENT, .quorum = 50, .n_members = 5 };
  EntenteCastBallot ballot = { 1, ENTENTE_BALLOT_FOR, 1 };
  EntenteVoteResult result;

  rule.n_present = 2;
  entente_vote_count (&rule, &ballot, 1, &result);
  g_assert_cmpuint (result.quorum_needed, ==, 3);
  g_assert_cmpint (result.outcome, ==, ENTENTE_VOTE_NO_QUORUM);

  rule.n_present = 3;
  entente_vote_count (&rule, &ballot, 1, &result);
  g_assert_cmpint (result.outcome, ==, ENTENTE_VOTE_ADOPTED);
}

/* The rules read again, slowly: every organisation's last ballot, one head or voice after the
   other. */
static EntenteVoteOutcome
judge_slowly (const EntenteVoteRule *rule, const EntenteCastBallot *ballots, guint n)
{
  gint64 balance = 0;
  gboolean anybody = FALSE, supported = FALSE, opposed = FALSE;

  for (gint64 organization = 0; organization < MAX_BALLOTS; organization++)
    for (guint i = n; i-- > 0;)
      if (ballots[i].organization == organization)
        {
          guint weight = rule->rule == ENTENTE_DECIDES_BY_WEIGHTED ? ballots[i].voices : 1;

          anybody = TRUE;
          for (guint voice = 0; voice < weight; voice++)
            {
              supported |= ballots[i].ballot == ENTENTE_BALLOT_FOR;
              opposed |= ballots[i].ballot == ENTENTE_BALLOT_AGAINST;
              balance += ballots[i].ballot == ENTENTE_BALLOT_FOR       ? 1
                         : ballots[i].ballot == ENTENTE_BALLOT_AGAINST ? -1
                                                                       : 0;
            }
          break;
        }

  if (!anybody)
    return ENTENTE_VOTE_NOBODY;
  if (100 * rule->n_present < rule->quorum * rule->n_members)
    return ENTENTE_VOTE_NO_QUORUM;
  if (rule->rule == ENTENTE_DECIDES_BY_CONSENSUS || rule->rule == ENTENTE_DECIDES_BY_CONSENT)
    {
      if (opposed)
        return ENTENTE_VOTE_OPPOSED;
      return supported || rule->rule == ENTENTE_DECIDES_BY_CONSENT ? ENTENTE_VOTE_ADOPTED
                                                                   : ENTENTE_VOTE_NO_SUPPORT;
    }
  if (balance != 0)
    return balance > 0 ? ENTENTE_VOTE_ADOPTED : ENTENTE_VOTE_OUTVOTED;

  return supported ? ENTENTE_VOTE_TIED : ENTENTE_VOTE_NO_SUPPORT;
}

static void
test_against_slow_reading (void)
{
  guint seen[ENTENTE_VOTE_OUTVOTED + 1] = { 0 };

  for (guint i = 0; i < N_CASES; i++)
    {
      EntenteVoteRule rule = {
        .rule = g_test_rand_int_range (0, ENTENTE_DECIDES_BY_WEIGHTED + 1),
        .quorum = g_test_rand_int_range (0, 101),
        .n_members = g_test_rand_int_range (0, MAX_BALLOTS),
      };
      EntenteCastBallot ballots[MAX_BALLOTS];
      guint n = g_test_rand_int_range (0, MAX_BALLOTS + 1);
      EntenteVoteResult result;

      rule.n_present = g_test_rand_int_range (0, rule.n_members + 1);
      for (guint j = 0; j < n; j++)
        ballots[j] = (EntenteCastBallot) {
          g_test_rand_int_range (0, MAX_BALLOTS),
          g_test_rand_int_range (0, 3),
          g_test_rand_int_range (0, 4),
        };

      entente_vote_count (&rule, ballots, n, &result);
      g_assert_cmpint (result.outcome, ==, judge_slowly (&rule, ballots, n));
      seen[result.outcome]++;
    }

  for (guint i = 0; i < G_N_ELEMENTS (seen); i++)
    g_assert_cmpuint (seen[i], >, 0);
}

/* Nobody who comes round to a proposal makes it fail, and who is there makes no quorum fail. */
static void
test_monotony (void)
{
  for (guint i = 0; i < N_CASES; i++)
    {
      EntenteVoteRule rule = {
        .rule = g_test_rand_int_range (0, ENTENTE_DECIDES_BY_WEIGHTED + 1),
        .quorum = g_test_rand_int_range (0, 101),
        .n_members = MAX_BALLOTS,
        .n_present = g_test_rand_int_range (0, MAX_BALLOTS),
      };
      EntenteCastBallot ballots[MAX_BALLOTS];
      EntenteVoteResult before, after;

      for (guint j = 0; j < MAX_BALLOTS; j++)
        ballots[j] = (EntenteCastBallot) { j, g_test_rand_int_range (0, 3),
                                           g_test_rand_int_range (1, 4) };
      entente_vote_count (&rule, ballots, MAX_BALLOTS, &before);

      ballots[g_test_rand_int_range (0, MAX_BALLOTS)].ballot = ENTENTE_BALLOT_FOR;
      rule.n_present++;
      entente_vote_count (&rule, ballots, MAX_BALLOTS, &after);
      if (before.outcome == ENTENTE_VOTE_ADOPTED)
        g_assert_cmpint (after.outcome, ==, ENTENTE_VOTE_ADOPTED);
    }
}

/* What is kept of a result is enough to judge it again. */
static void
test_judge_again (void)
{
  EntenteVoteResult result;

  count (ENTENTE_DECIDES_BY_MAJORITY, "++-", &result);
  result.outcome = ENTENTE_VOTE_NOBODY;
  entente_vote_result_judge (&result);
  g_assert_cmpint (result.outcome, ==, ENTENTE_VOTE_ADOPTED);
}

static void
assert_sentence (EntenteDecisionRule rule, const char *ballots, const char *opponents,
                 const char *expected)
{
  g_autofree char *sentence = NULL;
  EntenteVoteResult result;

  count (rule, ballots, &result);
  sentence = entente_vote_result_dup_sentence (&result, opponents);
  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_sentences (void)
{
  assert_sentence (ENTENTE_DECIDES_BY_MAJORITY, "", NULL, "Nobody has voted yet.");
  assert_sentence (ENTENTE_DECIDES_BY_MAJORITY, "++-0", "B",
                   "Adopted (2 for, 1 against, 1 abstaining): more for it than against.");
  assert_sentence (ENTENTE_DECIDES_BY_CONSENSUS, "++-", "B",
                   "Not adopted (2 for, 1 against, 0 abstaining): opposed by B.");
  assert_sentence (ENTENTE_DECIDES_BY_CONSENT, "-", "A",
                   "Not adopted (0 for, 1 against, 0 abstaining): objection by A.");
  assert_sentence (ENTENTE_DECIDES_BY_WEIGHTED, "+-", NULL,
                   "Not adopted (voices: 1 for, 1 against, 0 abstaining): as many for it as "
                   "against.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vote/rules", test_rules);
  g_test_add_func ("/vote/weights", test_weights);
  g_test_add_func ("/vote/quorum", test_quorum);
  g_test_add_func ("/vote/against-slow-reading", test_against_slow_reading);
  g_test_add_func ("/vote/monotony", test_monotony);
  g_test_add_func ("/vote/judge-again", test_judge_again);
  g_test_add_func ("/vote/sentences", test_sentences);

  return g_test_run ();
}
