/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-decision-balance.h"

#include "entente-fold.h"
#include "meetings/entente-attendance.h"
#include "meetings/entente-decision-task-private.h"
#include "meetings/entente-decision-vote.h"
#include "meetings/entente-speaking.h"

#include <glib/gi18n-lib.h>

/* Counting, in one pass over meetings and one over decisions. */
typedef struct
{
  EntenteStore *store; /* borrowed */
  gint64 body;         /* 0 for all */
  GArray *rows;        /* of EntenteDecisionBalance, owned by the caller */
} Counting;

static EntenteDecisionBalance *
find_row (Counting *self, gint64 organization)
{
  EntenteRecord *record
    = entente_store_get_record (self->store, ENTENTE_TYPE_ORGANIZATION, organization);
  EntenteDecisionBalance row = { .organization = (EntenteOrganization *) record };

  if (record == NULL)
    return NULL;

  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, EntenteDecisionBalance, i).organization == row.organization)
      return &g_array_index (self->rows, EntenteDecisionBalance, i);

  g_array_append_val (self->rows, row);
  return &g_array_index (self->rows, EntenteDecisionBalance, self->rows->len - 1);
}

/* Members have a row even when they never came: that is a fact too. */
static void
add_members (Counting *self)
{
  GListModel *organizations = entente_store_get_list (self->store, ENTENTE_TYPE_ORGANIZATION);

  for (guint i = 0; i < g_list_model_get_n_items (organizations); i++)
    {
      g_autoptr (EntenteRecord) organization = g_list_model_get_item (organizations, i);

      if (entente_organization_is_member (ENTENTE_ORGANIZATION (organization)))
        find_row (self, entente_record_get_id (organization));
    }
}

static GListModel *
get_of_meeting (Counting *self, GType type, guint field, EntenteRecord *meeting)
{
  return entente_store_get_referrers (self->store, type, field, entente_record_get_id (meeting));
}

/* Each organisation once a meeting, however many of its people were there. */
static void
count_attendance (Counting *self, EntenteRecord *meeting)
{
  GListModel *attendance
    = get_of_meeting (self, ENTENTE_TYPE_ATTENDANCE, ENTENTE_ATTENDANCE_MEETING, meeting);
  g_autoptr (GHashTable) invited = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) attended = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (attendance); i++)
    {
      g_autoptr (EntenteRecord) participant = g_list_model_get_item (attendance, i);
      int state = entente_record_get_choice (participant, ENTENTE_ATTENDANCE_STATE);
      EntenteDecisionBalance *row = find_row (
        self, entente_record_get_reference (participant, ENTENTE_ATTENDANCE_ORGANIZATION));

      if (row == NULL)
        continue;
      if (g_hash_table_add (invited, row->organization))
        row->n_meetings++;
      if ((state == ENTENTE_ATTENDANCE_PRESENT || state == ENTENTE_ATTENDANCE_BY_PROXY)
          && g_hash_table_add (attended, row->organization))
        row->n_attended++;
    }
}

static void
count_turns (Counting *self, EntenteRecord *meeting)
{
  GListModel *counts
    = get_of_meeting (self, ENTENTE_TYPE_SPEAKING, ENTENTE_SPEAKING_MEETING, meeting);

  for (guint i = 0; i < g_list_model_get_n_items (counts); i++)
    {
      g_autoptr (EntenteRecord) count = g_list_model_get_item (counts, i);
      EntenteDecisionBalance *row
        = find_row (self, entente_record_get_reference (count, ENTENTE_SPEAKING_ORGANIZATION));

      if (row != NULL)
        row->turns += MAX (0, entente_record_get_integer (count, ENTENTE_SPEAKING_TURNS));
    }
}

static gboolean
is_of_body (Counting *self, EntenteRecord *meeting)
{
  return self->body == 0
         || (meeting != NULL
             && entente_record_get_reference (meeting, ENTENTE_MEETING_BODY) == self->body);
}

static void
count_meetings (Counting *self)
{
  GListModel *meetings = entente_store_get_list (self->store, ENTENTE_TYPE_MEETING);

  for (guint i = 0; i < g_list_model_get_n_items (meetings); i++)
    {
      g_autoptr (EntenteRecord) meeting = g_list_model_get_item (meetings, i);

      if (!is_of_body (self, meeting)
          || entente_record_get_choice (meeting, ENTENTE_MEETING_STATE) != ENTENTE_MEETING_HELD)
        continue;
      count_attendance (self, meeting);
      count_turns (self, meeting);
    }
}

/* Decisions */

static void
count_votes (Counting *self, EntenteRecord *decision, gboolean adopted)
{
  GListModel *votes = entente_store_get_referrers (self->store, ENTENTE_TYPE_VOTE,
                                                   ENTENTE_VOTE_DECISION,
                                                   entente_record_get_id (decision));

  for (guint i = 0; i < g_list_model_get_n_items (votes); i++)
    {
      g_autoptr (EntenteRecord) vote = g_list_model_get_item (votes, i);
      int ballot = entente_record_get_choice (vote, ENTENTE_VOTE_BALLOT);
      EntenteDecisionBalance *row
        = find_row (self, entente_record_get_reference (vote, ENTENTE_VOTE_ORGANIZATION));

      if (row == NULL)
        continue;
      row->n_votes++;
      if (ballot == (adopted ? ENTENTE_BALLOT_AGAINST : ENTENTE_BALLOT_FOR))
        row->n_minority++;
    }
}

static void
count_referents (Counting *self, EntenteDecision *decision, EntenteRecord *meeting)
{
  g_autoptr (GPtrArray) people = entente_decision_dup_referents (decision);
  g_autoptr (GHashTable) counted = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < people->len; i++)
    {
      EntenteOrganization *organization
        = _entente_person_find_organization (people->pdata[i], (EntenteMeeting *) meeting);

      if (organization != NULL && g_hash_table_add (counted, organization))
        find_row (self, entente_record_get_id (ENTENTE_RECORD (organization)))->n_answers_for++;
    }
}

/* What another body is to decide is not decided, nor is what nobody has voted on yet. */
static gboolean
was_adopted (EntenteRecord *decision, const EntenteVoteResult *result)
{
  switch (entente_record_get_choice (decision, ENTENTE_DECISION_HOW))
    {
    case ENTENTE_DECIDED_BY_REFERRED:
      return FALSE;

    case ENTENTE_DECIDED_BY_VOTE:
      return result->outcome == ENTENTE_VOTE_ADOPTED;

    default:
      return result->outcome == ENTENTE_VOTE_NOBODY || result->outcome == ENTENTE_VOTE_ADOPTED;
    }
}

static void
count_decision (Counting *self, EntenteRecord *decision)
{
  EntenteRecord *meeting = entente_store_get_record (
    self->store, ENTENTE_TYPE_MEETING,
    entente_record_get_reference (decision, ENTENTE_DECISION_MEETING));
  EntenteDecisionBalance *proposer;
  EntenteVoteResult result;
  gboolean adopted;

  if (!is_of_body (self, meeting))
    return;

  entente_decision_vote_count (ENTENTE_DECISION (decision), ENTENTE_MOMENT_NONE, &result);
  adopted = was_adopted (decision, &result);
  proposer
    = find_row (self, entente_record_get_reference (decision, ENTENTE_DECISION_PROPOSED_BY));
  if (proposer != NULL)
    {
      proposer->n_proposed++;
      proposer->n_adopted += adopted;
    }
  if (entente_record_get_choice (decision, ENTENTE_DECISION_HOW) != ENTENTE_DECIDED_BY_REFERRED)
    count_votes (self, decision, adopted);
  count_referents (self, ENTENTE_DECISION (decision), meeting);
}

static const char *
get_name (const EntenteDecisionBalance *row)
{
  return entente_record_get_text (ENTENTE_RECORD (row->organization), ENTENTE_ORGANIZATION_NAME);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return entente_fold_compare (get_name (a), get_name (b));
}

/**
 * entente_decision_balance_list:
 * @store: the records of a project
 * @body: (nullable): only what its meetings decided, %NULL for everything
 *
 * Counts what each organisation weighs in decisions. What was taken by consensus or consent without
 * a vote counts as adopted; what was referred to another body, or is still to be voted on, does not,
 * and its votes have no majority. Abstaining is neither with the majority nor against it.
 *
 * Returns: (transfer full) (element-type EntenteDecisionBalance): the members of the collective and
 *   whoever else was invited, by name
 */
GArray *
entente_decision_balance_list (EntenteStore *store, EntenteBody *body)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (EntenteDecisionBalance));
  Counting counting = { .store = store, .rows = rows };
  GListModel *decisions;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), rows);
  g_return_val_if_fail (body == NULL || ENTENTE_IS_BODY (body), rows);

  counting.body = body != NULL ? entente_record_get_id (ENTENTE_RECORD (body)) : 0;
  add_members (&counting);
  count_meetings (&counting);
  decisions = entente_store_get_list (store, ENTENTE_TYPE_DECISION);
  for (guint i = 0; i < g_list_model_get_n_items (decisions); i++)
    {
      g_autoptr (EntenteRecord) decision = g_list_model_get_item (decisions, i);

      count_decision (&counting, decision);
    }
  g_array_sort (rows, compare_names);

  return rows;
}

/**
 * entente_decision_balance_dup_words:
 * @self: what an organisation weighs
 *
 * Returns: (transfer full): the facts that there are, translated; "" when there are none
 */
char *
entente_decision_balance_dup_words (const EntenteDecisionBalance *self)
{
  g_autoptr (GStrvBuilder) facts = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->n_meetings > 0)
    g_strv_builder_take (facts,
                         g_strdup_printf (ngettext ("at %u of %u meeting", "at %u of %u meetings",
                                                    self->n_meetings),
                                          self->n_attended, self->n_meetings));
  if (self->n_proposed > 0)
    g_strv_builder_take (facts, g_strdup_printf (ngettext ("%u of %u proposal adopted",
                                                           "%u of %u proposals adopted",
                                                           self->n_proposed),
                                                 self->n_adopted, self->n_proposed));
  if (self->n_votes > 0)
    g_strv_builder_take (facts, g_strdup_printf (ngettext ("%u of %u vote with the minority",
                                                           "%u of %u votes with the minority",
                                                           self->n_votes),
                                                 self->n_minority, self->n_votes));
  all = g_strv_builder_end (facts);

  /* Translators: between facts of an enumeration. */
  return g_strjoinv (C_ ("facts", ", "), all);
}
