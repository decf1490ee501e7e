/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-decision-vote.h"

#include "collective/entente-body-voices.h"
#include "entente-typography.h"
#include "meetings/entente-attendance-list.h"
#include "schedule/entente-schedule.h"

#include <glib/gi18n-lib.h>

static EntenteStore *
get_store (EntenteDecision *self)
{
  return entente_record_get_store (ENTENTE_RECORD (self));
}

static EntenteMeeting *
get_meeting (EntenteDecision *self)
{
  EntenteRecord *meeting = entente_store_get_record (
    get_store (self), ENTENTE_TYPE_MEETING,
    entente_record_get_reference (ENTENTE_RECORD (self), ENTENTE_DECISION_MEETING));

  return meeting != NULL ? ENTENTE_MEETING (meeting) : NULL;
}

/* The body that decides: none at a free meeting, the organising group outside meetings. */
static EntenteBody *
get_body (EntenteDecision *self)
{
  EntenteMeeting *meeting = get_meeting (self);
  EntenteRecord *body;

  if (meeting == NULL)
    return entente_bodies_get_organizing_group (get_store (self));

  body = entente_store_get_record (
    get_store (self), ENTENTE_TYPE_BODY,
    entente_record_get_reference (ENTENTE_RECORD (meeting), ENTENTE_MEETING_BODY));
  return body != NULL ? ENTENTE_BODY (body) : NULL;
}

static GListModel *
get_ballots (EntenteDecision *self)
{
  return entente_store_get_referrers (get_store (self), ENTENTE_TYPE_VOTE, ENTENTE_VOTE_DECISION,
                                      entente_record_get_id (ENTENTE_RECORD (self)));
}

static EntenteRecord *
find_ballot (EntenteDecision *self, gint64 organization)
{
  GListModel *ballots = get_ballots (self);

  for (guint i = 0; i < g_list_model_get_n_items (ballots); i++)
    {
      g_autoptr (EntenteRecord) ballot = g_list_model_get_item (ballots, i);

      if (entente_record_get_reference (ballot, ENTENTE_VOTE_ORGANIZATION) == organization)
        return ballot; /* its table holds it */
    }

  return NULL;
}

/* Who may vote */

static void
list_voters_of_body (EntenteBody *body, GPtrArray *voters)
{
  g_autoptr (GPtrArray) voices = entente_body_list_voices (body);

  for (guint i = 0; i < voices->len; i++)
    {
      EntenteBodyVoice *voice = voices->pdata[i];

      g_ptr_array_add (voters, voice->organization);
    }
}

/**
 * entente_decision_vote_list_voters:
 * @self: a decision
 *
 * Returns: (transfer container) (element-type EntenteOrganization): the organisations that have a
 *   voice, by name
 */
GPtrArray *
entente_decision_vote_list_voters (EntenteDecision *self)
{
  GPtrArray *organizations = g_ptr_array_new ();
  g_autoptr (GPtrArray) voters = NULL;
  EntenteMeeting *meeting;

  g_return_val_if_fail (ENTENTE_IS_DECISION (self), organizations);

  meeting = get_meeting (self);
  if (meeting == NULL)
    {
      list_voters_of_body (get_body (self), organizations);
      return organizations;
    }

  voters = entente_attendance_dup_voters (meeting, ENTENTE_MOMENT_NONE);
  for (guint i = 0; i < voters->len; i++)
    g_ptr_array_add (organizations, ((EntenteVoter *) voters->pdata[i])->organization);

  return organizations;
}

/* Outside its body, in a free meeting, whoever votes has one voice. */
static gint64
get_voices (EntenteDecision *self, EntenteOrganization *organization)
{
  EntenteBody *body = get_body (self);

  return body != NULL
           ? entente_body_get_voices (body, entente_record_get_id (ENTENTE_RECORD (organization)))
           : 1;
}

/* Casting */

static void
write_ballot (EntenteEdit *edit, EntenteDecision *self, EntenteOrganization *organization,
              EntenteBallot ballot)
{
  EntenteRecord *vote = find_ballot (self, entente_record_get_id (ENTENTE_RECORD (organization)));

  if (vote == NULL)
    {
      vote = entente_edit_insert (edit, ENTENTE_TYPE_VOTE);
      entente_edit_set_reference (edit, vote, ENTENTE_VOTE_DECISION, ENTENTE_RECORD (self));
      entente_edit_set_reference (edit, vote, ENTENTE_VOTE_ORGANIZATION,
                                  ENTENTE_RECORD (organization));
    }
  entente_edit_set_choice (edit, vote, ENTENTE_VOTE_BALLOT, ballot);
  entente_edit_set_integer (edit, vote, ENTENTE_VOTE_VOICES, get_voices (self, organization));
  entente_edit_set_choice (edit, ENTENTE_RECORD (self), ENTENTE_DECISION_HOW,
                           ENTENTE_DECIDED_BY_VOTE);
}

/**
 * entente_decision_vote_cast:
 * @self: a decision
 * @organization: who votes
 * @ballot: what it votes
 * @error: return location
 *
 * Sets or changes the ballot of an organisation, and that there was a vote. It weighs what the body
 * says now. Fails with %ENTENTE_MODEL_ERROR_STATE when the organisation has no voice there.
 *
 * Returns: whether it was done
 */
gboolean
entente_decision_vote_cast (EntenteDecision *self,
                            EntenteOrganization *organization,
                            EntenteBallot ballot,
                            GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_DECISION (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_ORGANIZATION (organization), FALSE);
  g_return_val_if_fail (ballot <= ENTENTE_BALLOT_ABSTAIN, FALSE);

  if (get_voices (self, organization) <= 0)
    {
      g_set_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE,
                   _("“%s” has no voice in the body that decides: give somebody of it a seat "
                     "first."),
                   entente_record_get_text (ENTENTE_RECORD (organization),
                                            ENTENTE_ORGANIZATION_NAME));
      return FALSE;
    }

  edit = entente_store_begin (get_store (self), _("Vote"));
  write_ballot (edit, self, organization, ballot);

  return entente_edit_commit (edit, error);
}

/**
 * entente_decision_vote_cast_rest:
 * @self: a decision
 * @ballot: what they vote
 * @error: return location
 *
 * Everybody who is there and has not voted yet votes the same: "nobody against?".
 *
 * Returns: whether it was done
 */
gboolean
entente_decision_vote_cast_rest (EntenteDecision *self, EntenteBallot ballot, GError **error)
{
  g_autoptr (GPtrArray) voters = NULL;
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteMeeting *meeting;

  g_return_val_if_fail (ENTENTE_IS_DECISION (self), FALSE);
  g_return_val_if_fail (ballot <= ENTENTE_BALLOT_ABSTAIN, FALSE);

  meeting = get_meeting (self);
  edit = entente_store_begin (get_store (self), _("Vote"));
  if (meeting == NULL)
    {
      g_autoptr (GPtrArray) all = entente_decision_vote_list_voters (self);

      for (guint i = 0; i < all->len; i++)
        if (find_ballot (self, entente_record_get_id (all->pdata[i])) == NULL)
          write_ballot (edit, self, all->pdata[i], ballot);
      return entente_edit_commit (edit, error);
    }

  voters = entente_attendance_dup_voters (meeting, ENTENTE_MOMENT_NONE);
  for (guint i = 0; i < voters->len; i++)
    {
      EntenteVoter *voter = voters->pdata[i];

      if (voter->speaker != NULL
          && find_ballot (self, entente_record_get_id (ENTENTE_RECORD (voter->organization)))
               == NULL)
        write_ballot (edit, self, voter->organization, ballot);
    }

  return entente_edit_commit (edit, error);
}

/**
 * entente_decision_vote_withdraw:
 * @self: a decision
 * @organization: whose ballot is taken back
 * @error: return location
 *
 * Returns: whether it was done; there may have been none
 */
gboolean
entente_decision_vote_withdraw (EntenteDecision *self,
                                EntenteOrganization *organization,
                                GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *ballot;

  g_return_val_if_fail (ENTENTE_IS_DECISION (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_ORGANIZATION (organization), FALSE);

  ballot = find_ballot (self, entente_record_get_id (ENTENTE_RECORD (organization)));
  if (ballot == NULL)
    return TRUE;

  edit = entente_store_begin (get_store (self), _("Take vote back"));
  entente_edit_delete (edit, ballot);

  return entente_edit_commit (edit, error);
}

/**
 * entente_decision_vote_find:
 * @self: a decision
 * @organization: an organisation
 * @ballot: (out) (optional): what it voted
 * @voices: (out) (optional): what that weighed
 *
 * Returns: whether it has voted
 */
gboolean
entente_decision_vote_find (EntenteDecision *self,
                            EntenteOrganization *organization,
                            EntenteBallot *ballot,
                            guint *voices)
{
  EntenteRecord *vote;

  g_return_val_if_fail (ENTENTE_IS_DECISION (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_ORGANIZATION (organization), FALSE);

  vote = find_ballot (self, entente_record_get_id (ENTENTE_RECORD (organization)));
  if (vote == NULL)
    return FALSE;

  if (ballot != NULL)
    *ballot = entente_record_get_choice (vote, ENTENTE_VOTE_BALLOT);
  if (voices != NULL)
    *voices = CLAMP (entente_record_get_integer (vote, ENTENTE_VOTE_VOICES), 0, G_MAXUINT);

  return TRUE;
}

/**
 * entente_decision_vote_was_held:
 * @self: a decision
 *
 * Returns: whether anybody cast a ballot
 */
gboolean
entente_decision_vote_was_held (EntenteDecision *self)
{
  g_return_val_if_fail (ENTENTE_IS_DECISION (self), FALSE);

  return g_list_model_get_n_items (get_ballots (self)) > 0;
}

/* Counting */

static GArray *
read_ballots (EntenteDecision *self)
{
  GListModel *ballots = get_ballots (self);
  GArray *casts = g_array_new (FALSE, TRUE, sizeof (EntenteCastBallot));

  for (guint i = 0; i < g_list_model_get_n_items (ballots); i++)
    {
      g_autoptr (EntenteRecord) vote = g_list_model_get_item (ballots, i);
      gint64 voices = entente_record_get_integer (vote, ENTENTE_VOTE_VOICES);
      EntenteCastBallot cast = {
        .organization = entente_record_get_reference (vote, ENTENTE_VOTE_ORGANIZATION),
        .ballot = entente_record_get_choice (vote, ENTENTE_VOTE_BALLOT),
        .voices = CLAMP (voices, 0, G_MAXUINT),
      };

      g_array_append_val (casts, cast);
    }

  return casts;
}

/* A quorum is one of a meeting; outside, and in free meetings, there is none. */
static void
read_rule (EntenteDecision *self, EntenteMoment moment, EntenteVoteRule *rule)
{
  EntenteMeeting *meeting = get_meeting (self);
  EntenteBody *body = get_body (self);
  EntenteBodyQuorum quorum;

  *rule = (EntenteVoteRule) { .rule = ENTENTE_DECIDES_BY_MAJORITY };
  if (body == NULL)
    return;

  rule->rule = entente_record_get_choice (ENTENTE_RECORD (body), ENTENTE_BODY_DECISION_RULE);
  if (meeting == NULL || !entente_attendance_count_quorum (meeting, moment, &quorum))
    return;

  rule->quorum
    = CLAMP (entente_record_get_integer (ENTENTE_RECORD (body), ENTENTE_BODY_QUORUM), 0, 100);
  rule->quorum_of = quorum.of;
  rule->n_members = quorum.n_members;
  rule->n_present = quorum.n_present;
}

/**
 * entente_decision_vote_count:
 * @self: a decision
 * @moment: when, for the quorum; %ENTENTE_MOMENT_NONE counts whoever came at all
 * @result: (out caller-allocates): what came of the vote
 *
 * Counts the ballots by the rule of the body that met; a free meeting decides by majority.
 */
void
entente_decision_vote_count (EntenteDecision *self, EntenteMoment moment, EntenteVoteResult *result)
{
  g_autoptr (GArray) ballots = NULL;
  EntenteVoteRule rule;

  g_return_if_fail (ENTENTE_IS_DECISION (self));
  g_return_if_fail (result != NULL);

  ballots = read_ballots (self);
  read_rule (self, moment, &rule);
  entente_vote_count (&rule, (EntenteCastBallot *) ballots->data, ballots->len, result);
}

static char *
dup_opponents (EntenteDecision *self)
{
  GListModel *ballots = get_ballots (self);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (ballots); i++)
    {
      g_autoptr (EntenteRecord) vote = g_list_model_get_item (ballots, i);
      EntenteRecord *organization = entente_store_get_record (
        get_store (self), ENTENTE_TYPE_ORGANIZATION,
        entente_record_get_reference (vote, ENTENTE_VOTE_ORGANIZATION));

      if (organization != NULL
          && entente_record_get_choice (vote, ENTENTE_VOTE_BALLOT) == ENTENTE_BALLOT_AGAINST)
        g_strv_builder_add (names,
                            entente_record_get_text (organization, ENTENTE_ORGANIZATION_NAME));
    }
  all = g_strv_builder_end (names);

  return entente_typography_join ((const char *const *) all, entente_schedule_get_language ());
}

/**
 * entente_decision_vote_dup_sentence:
 * @self: a decision
 * @moment: when, as for entente_decision_vote_count()
 *
 * Returns: (transfer full): whether it is adopted and why, with the names of those against
 */
char *
entente_decision_vote_dup_sentence (EntenteDecision *self, EntenteMoment moment)
{
  g_autofree char *opponents = NULL;
  EntenteVoteResult result;

  g_return_val_if_fail (ENTENTE_IS_DECISION (self), NULL);

  entente_decision_vote_count (self, moment, &result);
  opponents = dup_opponents (self);

  return entente_vote_result_dup_sentence (&result, opponents);
}
