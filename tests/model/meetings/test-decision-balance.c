/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collective/entente-seat.h"
#include "meetings/entente-decision-balance.h"
#include "meetings/entente-speaking-count.h"
#include "register-fixture.h"

/* What each organisation weighs in decisions. */

#define N 4

static void
test_balance (Register *self, gconstpointer data)
{
  EntenteDecisionDraft draft = {
    .text = "Play",
    .kind = ENTENTE_DECISION_BUDGET,
    .proposed_by = self->organizations[1],
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) balance = NULL;
  const EntenteDecisionBalance *rows;
  g_autofree char *words = NULL;
  EntenteDecision *lost, *won;

  won = entente_decision_register_take (self->store, self->meeting, NULL, &draft, &error);
  lost = entente_decision_register_take (self->store, self->meeting, NULL, &draft, &error);
  register_vote (self, won, "++-");
  register_vote (self, lost, "-+-");
  register_take (self, NULL, ENTENTE_DECISION_ACTION, "Call", NULL, "AC");

  balance = entente_decision_balance_list (self->store, NULL);
  g_assert_cmpuint (balance->len, ==, 4);
  rows = (const EntenteDecisionBalance *) balance->data;
  g_assert_cmpuint (rows[0].n_attended, ==, 1);
  g_assert_cmpuint (rows[3].n_attended, ==, 0);
  g_assert_cmpuint (rows[3].n_meetings, ==, 1);
  g_assert_cmpuint (rows[0].n_minority, ==, 0);
  g_assert_cmpuint (rows[2].n_answers_for, ==, 1);
  words = entente_decision_balance_dup_words (&rows[1]);
  g_assert_cmpstr (words, ==,
                   "at 1 of 1 meeting, 1 of 2 proposals adopted, 1 of 2 votes with the minority");
}

/* Nobody gains or loses by what another body is still to decide. */
static void
test_referred (Register *self, gconstpointer data)
{
  EntenteDecisionDraft draft = {
    .text = "Play",
    .kind = ENTENTE_DECISION_BUDGET,
    .how = ENTENTE_DECIDED_BY_REFERRED,
    .proposed_by = self->organizations[0],
  };
  g_autoptr (GArray) balance = NULL;
  g_autofree char *words = NULL;

  g_assert_nonnull (entente_decision_register_take (self->store, self->meeting, NULL, &draft, NULL));
  balance = entente_decision_balance_list (self->store, NULL);
  words = entente_decision_balance_dup_words (&g_array_index (balance, EntenteDecisionBalance, 0));
  g_assert_cmpstr (words, ==, "at 1 of 1 meeting, 0 of 1 proposal adopted");
}

/* Random meetings and votes, counted by hand while they are made. */

typedef struct
{
  Register *fixture;
  EntenteRecord *body;             /* another one than the organising group */
  EntenteDecisionBalance all[N];   /* expected */
  EntenteDecisionBalance group[N]; /* of the organising group alone */
} Tally;

#define COUNT(self, of_group, i, field, amount) \
  G_STMT_START \
  { \
    (self)->all[i].field += (amount); \
    if (of_group) \
      (self)->group[i].field += (amount); \
  } \
  G_STMT_END

static void
come (Tally *self, EntenteMeeting *meeting, gboolean of_group)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->fixture->store, "Come");
  gboolean held = entente_record_get_choice (ENTENTE_RECORD (meeting), ENTENTE_MEETING_STATE)
                  == ENTENTE_MEETING_HELD;

  for (guint i = 0; i < N; i++)
    {
      guint n = g_test_rand_int_range (0, 3);
      gboolean came = FALSE;

      /* Two of one organisation are one organisation. */
      for (guint j = 0; j < n; j++)
        {
          EntenteRecord *participant = entente_edit_insert (edit, ENTENTE_TYPE_ATTENDANCE);
          int state = g_test_rand_int_range (0, ENTENTE_ATTENDANCE_ABSENT + 1);

          entente_edit_set_reference (edit, participant, ENTENTE_ATTENDANCE_MEETING,
                                      ENTENTE_RECORD (meeting));
          entente_edit_set_reference (edit, participant, ENTENTE_ATTENDANCE_ORGANIZATION,
                                      ENTENTE_RECORD (self->fixture->organizations[i]));
          entente_edit_set_text (edit, participant, ENTENTE_ATTENDANCE_NAME, "Somebody");
          entente_edit_set_choice (edit, participant, ENTENTE_ATTENDANCE_STATE, state);
          came |= state == ENTENTE_ATTENDANCE_PRESENT || state == ENTENTE_ATTENDANCE_BY_PROXY;
        }
      if (held)
        {
          COUNT (self, of_group, i, n_meetings, n > 0);
          COUNT (self, of_group, i, n_attended, came);
        }
    }
  g_assert_true (entente_edit_commit (edit, NULL));
}

static void
speak (Tally *self, EntenteMeeting *meeting, gboolean of_group)
{
  gboolean held = entente_record_get_choice (ENTENTE_RECORD (meeting), ENTENTE_MEETING_STATE)
                  == ENTENTE_MEETING_HELD;

  for (guint i = 0; i < N; i++)
    {
      guint n = g_test_rand_int_range (0, 4);

      for (guint j = 0; j < n; j++)
        g_assert_true (
          entente_speaking_count_add (meeting, self->fixture->organizations[i], NULL));
      if (held)
        COUNT (self, of_group, i, turns, n);
    }
}

static void
set_how (EntenteDecision *decision, int how)
{
  g_autoptr (EntenteEdit) edit
    = entente_store_begin (entente_record_get_store (ENTENTE_RECORD (decision)), "How");

  entente_edit_set_choice (edit, ENTENTE_RECORD (decision), ENTENTE_DECISION_HOW, how);
  g_assert_true (entente_edit_commit (edit, NULL));
}

/* -1 for no ballot; what the organising group adopts: more for than against. What is referred is
   not decided, and a vote where nobody voted yet neither. */
static void
vote (Tally *self, EntenteDecision *decision, gboolean of_group, guint proposer)
{
  int ballots[N];
  int margin = 0;
  guint n = 0;
  gboolean adopted;
  int how = g_test_rand_int_range (ENTENTE_DECIDED_BY_CONSENSUS, ENTENTE_DECIDED_BY_REFERRED + 1);

  for (guint i = 0; i < N; i++)
    {
      ballots[i] = g_test_rand_int_range (-1, 3);
      if (ballots[i] < 0)
        continue;
      g_assert_true (entente_decision_vote_cast (decision, self->fixture->organizations[i],
                                                 ballots[i], NULL));
      n++;
      margin += ballots[i] == ENTENTE_BALLOT_FOR;
      margin -= ballots[i] == ENTENTE_BALLOT_AGAINST;
    }

  set_how (decision, how);
  adopted = how == ENTENTE_DECIDED_BY_REFERRED ? FALSE
            : how == ENTENTE_DECIDED_BY_VOTE   ? margin > 0
                                               : n == 0 || margin > 0;
  COUNT (self, of_group, proposer, n_proposed, 1);
  COUNT (self, of_group, proposer, n_adopted, adopted);
  for (guint i = 0; i < N && how != ENTENTE_DECIDED_BY_REFERRED; i++)
    {
      COUNT (self, of_group, i, n_votes, ballots[i] >= 0);
      COUNT (self, of_group, i, n_minority,
             ballots[i] == (adopted ? ENTENTE_BALLOT_AGAINST : ENTENTE_BALLOT_FOR));
    }
}

static void
decide (Tally *self, EntenteMeeting *meeting, gboolean of_group)
{
  guint proposer = g_test_rand_int_range (0, N);
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  EntenteDecisionDraft draft = {
    .text = "Play",
    .kind = g_test_rand_int_range (ENTENTE_DECISION_ACTION, ENTENTE_DECISION_DATE + 1),
    .proposed_by = self->fixture->organizations[proposer],
    .referents = people,
  };

  for (guint i = 0; i < N; i++)
    if (g_test_rand_bit ())
      {
        g_ptr_array_add (people, self->fixture->people[i]);
        COUNT (self, of_group, i, n_answers_for, 1);
      }
  vote (self,
        entente_decision_register_take (self->fixture->store, meeting, NULL, &draft, NULL),
        of_group, proposer);
}

static void
hold (Tally *self)
{
  gboolean of_group = g_test_rand_bit ();
  EntenteMeeting *meeting
    = register_meet (self->fixture, "2027-04-15T18:30",
                     g_test_rand_int_range (0, 3) > 0 ? ENTENTE_MEETING_HELD
                                                      : ENTENTE_MEETING_CANCELLED);

  if (!of_group)
    register_set_reference (self->fixture, meeting, ENTENTE_MEETING_BODY, self->body);
  come (self, meeting, of_group);
  speak (self, meeting, of_group);
  for (guint i = g_test_rand_int_range (0, 4); i > 0; i--)
    decide (self, meeting, of_group);
}

static void
assert_balance (Tally *self, EntenteBody *body, const EntenteDecisionBalance expected[N])
{
  g_autoptr (GArray) rows = entente_decision_balance_list (self->fixture->store, body);

  g_assert_cmpuint (rows->len, ==, N);
  for (guint i = 0; i < N; i++)
    {
      const EntenteDecisionBalance *row = &g_array_index (rows, EntenteDecisionBalance, i);

      g_assert_true (row->organization == self->fixture->organizations[i]);
      g_assert_cmpuint (row->n_meetings, ==, expected[i].n_meetings);
      g_assert_cmpuint (row->n_attended, ==, expected[i].n_attended);
      g_assert_cmpuint (row->n_proposed, ==, expected[i].n_proposed);
      g_assert_cmpuint (row->n_adopted, ==, expected[i].n_adopted);
      g_assert_cmpuint (row->n_votes, ==, expected[i].n_votes);
      g_assert_cmpuint (row->n_minority, ==, expected[i].n_minority);
      g_assert_cmpuint (row->n_answers_for, ==, expected[i].n_answers_for);
      g_assert_cmpuint (row->turns, ==, expected[i].turns);
    }
}

static void
add_body (Tally *self)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->fixture->store, "Body");

  self->body = entente_edit_insert (edit, ENTENTE_TYPE_BODY);
  entente_edit_set_text (edit, self->body, ENTENTE_BODY_NAME, "Kitchen");
  entente_edit_set_choice (edit, self->body, ENTENTE_BODY_DECISION_RULE,
                           ENTENTE_DECIDES_BY_MAJORITY);
  for (guint i = 0; i < N; i++)
    {
      EntenteRecord *seat = entente_edit_insert (edit, ENTENTE_TYPE_SEAT);

      entente_edit_set_reference (edit, seat, ENTENTE_SEAT_BODY, self->body);
      entente_edit_set_reference (edit, seat, ENTENTE_SEAT_PERSON,
                                  ENTENTE_RECORD (self->fixture->people[i]));
      entente_edit_set_reference (edit, seat, ENTENTE_SEAT_ORGANIZATION,
                                  ENTENTE_RECORD (self->fixture->organizations[i]));
    }
  g_assert_true (entente_edit_commit (edit, NULL));
}

static void
test_random (Register *fixture, gconstpointer data)
{
  Tally tally = { .fixture = fixture };
  EntenteRecord *group
    = entente_store_get_record (fixture->store, ENTENTE_TYPE_BODY, ENTENTE_ORGANIZING_GROUP_ID);

  add_body (&tally);
  /* Those of the fixture came to its one meeting. */
  for (guint i = 0; i < N; i++)
    {
      COUNT (&tally, TRUE, i, n_meetings, 1);
      COUNT (&tally, TRUE, i, n_attended, i < 3);
    }
  for (guint i = 0; i < 40; i++)
    {
      hold (&tally);
      assert_balance (&tally, NULL, tally.all);
      assert_balance (&tally, ENTENTE_BODY (group), tally.group);
    }
}

/* Who observes has no row until they were invited; members always have one. */
static void
test_rows (Register *self, gconstpointer data)
{
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) after = NULL;
  g_autofree char *words = NULL;
  const EntenteDecisionBalance nothing = { 0 };

  {
    g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "Add");
    EntenteRecord *member = entente_edit_insert (edit, ENTENTE_TYPE_ORGANIZATION);
    EntenteRecord *radio = entente_edit_insert (edit, ENTENTE_TYPE_ORGANIZATION);

    entente_edit_set_text (edit, member, ENTENTE_ORGANIZATION_NAME, "Éole");
    entente_edit_set_choice (edit, member, ENTENTE_ORGANIZATION_ROLE, ENTENTE_ROLE_MEMBER);
    entente_edit_set_text (edit, radio, ENTENTE_ORGANIZATION_NAME, "Z");
    entente_edit_set_choice (edit, radio, ENTENTE_ORGANIZATION_ROLE, ENTENTE_ROLE_MEDIA_PARTNER);
    g_assert_true (entente_edit_commit (edit, NULL));
    before = entente_decision_balance_list (self->store, NULL);
    g_assert_cmpuint (before->len, ==, 5);
    g_assert_true ((gpointer) g_array_index (before, EntenteDecisionBalance, 4).organization
                   == member);
    g_assert_true (
      entente_speaking_count_add (self->meeting, ENTENTE_ORGANIZATION (radio), NULL));
  }
  after = entente_decision_balance_list (self->store, NULL);
  g_assert_cmpuint (after->len, ==, 6);
  g_assert_cmpuint (g_array_index (after, EntenteDecisionBalance, 5).turns, ==, 1);
  words = entente_decision_balance_dup_words (&nothing);
  g_assert_cmpstr (words, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/balance/" path, Register, NULL, register_set_up, function, register_tear_down)
  ADD ("balance", test_balance);
  ADD ("referred", test_referred);
  ADD ("random", test_random);
  ADD ("rows", test_rows);
#undef ADD

  return g_test_run ();
}
