/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "minutes-fixture.h"

#include "meetings/entente-minutes-shape-private.h"

static int
below (int n)
{
  return g_test_rand_int_range (0, n);
}

/* What people type, and what nobody would. */
static char *
make_text (void)
{
  static const char *const pieces[] = {
    "",        "Budget", "“É\u202f!”", "\"", "\\",   "\n\n- **a**\n",
    "{after}", "\t",     "\x01",      "😀", "</b>", " ",
  };
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = below (4); i > 0; i--)
    g_string_append (text, pieces[below (G_N_ELEMENTS (pieces))]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
say (char **text)
{
  _entente_minutes_take_text (text, make_text ());
}

static void
name_some (GStrv *names, guint size)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (int i = below (size + 1); i > 0; i--)
    g_strv_builder_take (builder, make_text ());
  g_strfreev (*names);
  *names = g_strv_builder_end (builder);
}

static EntenteMoment
make_moment (void)
{
  GDate day;

  if (below (3) == 0)
    return ENTENTE_MOMENT_NONE;
  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 1 + below (28), 1 + below (12), 1990 + below (80));
  return entente_moment_from_date (&day) + below (ENTENTE_DAY);
}

static void
make_date (GDate *date)
{
  g_date_clear (date, 1);
  if (below (3) > 0)
    g_date_set_dmy (date, 1 + below (28), 1 + below (12), 1990 + below (80));
}

static void
add_attendee (EntenteMinutesGroup *group)
{
  EntenteMinutesAttendee *attendee = _entente_minutes_shape_new (&_entente_minutes_attendee_shape);

  say (&attendee->name);
  say (&attendee->function);
  say (&attendee->proxy);
  attendee->state = below (ENTENTE_ATTENDANCE_ABSENT + 1);
  attendee->arrived_at = make_moment ();
  attendee->left_at = make_moment ();
  g_ptr_array_add (group->attendees, attendee);
}

static void
add_group (EntenteMinutes *minutes, guint size)
{
  EntenteMinutesGroup *group = _entente_minutes_shape_new (&_entente_minutes_group_shape);

  say (&group->organization);
  for (int i = below (size + 1); i > 0; i--)
    add_attendee (group);
  g_ptr_array_add (minutes->groups, group);
}

static void
make_vote (EntenteMinutesDecision *decision, guint size)
{
  EntenteVoteResult *vote = &decision->vote;

  decision->has_vote = TRUE;
  vote->rule.rule = below (ENTENTE_DECIDES_BY_WEIGHTED + 1);
  vote->rule.quorum = below (101);
  vote->rule.quorum_of = below (ENTENTE_QUORUM_OF_PEOPLE + 1);
  vote->rule.n_members = below (9);
  vote->rule.n_present = below (9);
  for (guint i = 0; i < G_N_ELEMENTS (vote->n); i++)
    {
      vote->n[i] = below (5);
      vote->voices[i] = (guint64) below (G_MAXINT) * below (1000);
      name_some (&decision->voters[i], size);
    }
}

static void
add_decision (GPtrArray *decisions, guint number, guint size)
{
  EntenteMinutesDecision *decision = _entente_minutes_shape_new (&_entente_minutes_decision_shape);

  decision->number = number;
  say (&decision->text);
  decision->kind = below (ENTENTE_DECISION_DATE + 1);
  decision->how = below (ENTENTE_DECIDED_BY_REFERRED + 1);
  name_some (&decision->referents, size);
  decision->whole_team = below (2);
  make_date (&decision->due_on);
  say (&decision->proposed_by);
  decision->replaces = below (3);
  if (below (2))
    make_vote (decision, size);
  entente_vote_result_judge (&decision->vote);
  g_ptr_array_add (decisions, decision);
}

static void
add_point (EntenteMinutes *minutes, guint *number, guint size)
{
  EntenteMinutesPoint *point = _entente_minutes_shape_new (&_entente_minutes_point_shape);

  say (&point->title);
  point->kind = below (ENTENTE_AGENDA_DECIDE + 1);
  point->state = below (ENTENTE_AGENDA_POSTPONED + 1);
  say (&point->presenter);
  say (&point->text);
  say (&point->exchanges);
  point->next_date = below (2);
  for (int i = below (size + 1); i > 0; i--)
    add_decision (point->decisions, ++*number, size);
  g_ptr_array_add (minutes->points, point);
}

static void
add_problem (EntenteMinutes *minutes)
{
  EntenteMinutesProblem *problem = _entente_minutes_shape_new (&_entente_minutes_problem_shape);

  say (&problem->text);
  say (&problem->raised_by);
  say (&problem->organization);
  problem->severity = below (ENTENTE_PROBLEM_HIGH + 1);
  make_date (&problem->answer_due);
  say (&problem->answer);
  g_ptr_array_add (minutes->problems, problem);
}

EntenteMinutes *
minutes_fixture_make (EntenteLanguage language, guint size)
{
  EntenteMinutes *self = _entente_minutes_new_empty (language);
  char **texts[] = {
    &self->project,      &self->title,      &self->body,          &self->place,
    &self->facilitator,  &self->handed_out, &self->circulated_by, &self->next_place,
    &self->minute_taker, &self->changes,    &self->disagreements, &self->approved_at,
  };
  guint number = 0;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    say (texts[i]);
  self->form = below (ENTENTE_MINUTES_FULL + 1);
  self->number = below (G_MAXINT);
  self->starts_at = make_moment ();
  self->has_time = below (2);
  self->ends_at = make_moment ();
  make_date (&self->circulate_by);
  self->next_at = make_moment ();
  self->next_has_time = below (2);
  for (guint i = 0; i < size; i++)
    {
      add_group (self, size);
      add_point (self, &number, size);
      add_decision (self->decisions, ++number, size);
      add_problem (self);
    }

  return self;
}

/* Comparing */

static void
assert_same_date (const GDate *first, const GDate *second)
{
  g_assert_cmpint (g_date_valid (first), ==, g_date_valid (second));
  if (g_date_valid (first))
    g_assert_cmpint (g_date_compare (first, second), ==, 0);
}

static void
assert_same_group (EntenteMinutesGroup *first, EntenteMinutesGroup *second)
{
  g_assert_cmpstr (first->organization, ==, second->organization);
  g_assert_cmpuint (first->attendees->len, ==, second->attendees->len);
  for (guint i = 0; i < first->attendees->len; i++)
    {
      EntenteMinutesAttendee *one = first->attendees->pdata[i];
      EntenteMinutesAttendee *other = second->attendees->pdata[i];

      g_assert_cmpstr (one->name, ==, other->name);
      g_assert_cmpstr (one->function, ==, other->function);
      g_assert_cmpstr (one->proxy, ==, other->proxy);
      g_assert_cmpint (one->state, ==, other->state);
      g_assert_cmpint (one->arrived_at, ==, other->arrived_at);
      g_assert_cmpint (one->left_at, ==, other->left_at);
    }
}

static void
assert_same_vote (EntenteMinutesDecision *first, EntenteMinutesDecision *second)
{
  g_assert_cmpint (first->has_vote, ==, second->has_vote);
  g_assert_cmpint (first->vote.rule.rule, ==, second->vote.rule.rule);
  g_assert_cmpuint (first->vote.rule.quorum, ==, second->vote.rule.quorum);
  g_assert_cmpint (first->vote.rule.quorum_of, ==, second->vote.rule.quorum_of);
  g_assert_cmpuint (first->vote.rule.n_members, ==, second->vote.rule.n_members);
  g_assert_cmpuint (first->vote.rule.n_present, ==, second->vote.rule.n_present);
  g_assert_cmpuint (first->vote.quorum_needed, ==, second->vote.quorum_needed);
  g_assert_cmpint (first->vote.outcome, ==, second->vote.outcome);
  for (guint i = 0; i < G_N_ELEMENTS (first->vote.n); i++)
    {
      g_assert_cmpuint (first->vote.n[i], ==, second->vote.n[i]);
      g_assert_cmpuint (first->vote.voices[i], ==, second->vote.voices[i]);
      g_assert_cmpstrv (first->voters[i], second->voters[i]);
    }
}

static void
assert_same_decisions (GPtrArray *first, GPtrArray *second)
{
  g_assert_cmpuint (first->len, ==, second->len);
  for (guint i = 0; i < first->len; i++)
    {
      EntenteMinutesDecision *one = first->pdata[i];
      EntenteMinutesDecision *other = second->pdata[i];

      g_assert_cmpuint (one->number, ==, other->number);
      g_assert_cmpstr (one->text, ==, other->text);
      g_assert_cmpint (one->kind, ==, other->kind);
      g_assert_cmpint (one->how, ==, other->how);
      g_assert_cmpstrv (one->referents, other->referents);
      g_assert_cmpint (one->whole_team, ==, other->whole_team);
      assert_same_date (&one->due_on, &other->due_on);
      g_assert_cmpstr (one->proposed_by, ==, other->proposed_by);
      g_assert_cmpuint (one->replaces, ==, other->replaces);
      assert_same_vote (one, other);
    }
}

static void
assert_same_point (EntenteMinutesPoint *first, EntenteMinutesPoint *second)
{
  g_assert_cmpstr (first->title, ==, second->title);
  g_assert_cmpint (first->kind, ==, second->kind);
  g_assert_cmpint (first->state, ==, second->state);
  g_assert_cmpstr (first->presenter, ==, second->presenter);
  g_assert_cmpstr (first->text, ==, second->text);
  g_assert_cmpstr (first->exchanges, ==, second->exchanges);
  g_assert_cmpint (first->next_date, ==, second->next_date);
  assert_same_decisions (first->decisions, second->decisions);
}

static void
assert_same_problem (EntenteMinutesProblem *first, EntenteMinutesProblem *second)
{
  g_assert_cmpstr (first->text, ==, second->text);
  g_assert_cmpstr (first->raised_by, ==, second->raised_by);
  g_assert_cmpstr (first->organization, ==, second->organization);
  g_assert_cmpint (first->severity, ==, second->severity);
  assert_same_date (&first->answer_due, &second->answer_due);
  g_assert_cmpstr (first->answer, ==, second->answer);
}

static void
assert_same_header (EntenteMinutes *first, EntenteMinutes *second)
{
  g_assert_cmpint (first->language, ==, second->language);
  g_assert_cmpint (first->form, ==, second->form);
  g_assert_cmpstr (first->project, ==, second->project);
  g_assert_cmpstr (first->title, ==, second->title);
  g_assert_cmpstr (first->body, ==, second->body);
  g_assert_cmpuint (first->number, ==, second->number);
  g_assert_cmpint (first->starts_at, ==, second->starts_at);
  g_assert_cmpint (first->has_time, ==, second->has_time);
  g_assert_cmpint (first->ends_at, ==, second->ends_at);
  g_assert_cmpstr (first->place, ==, second->place);
  g_assert_cmpstr (first->facilitator, ==, second->facilitator);
  g_assert_cmpstr (first->minute_taker, ==, second->minute_taker);
}

static void
assert_same_end (EntenteMinutes *first, EntenteMinutes *second)
{
  g_assert_cmpstr (first->disagreements, ==, second->disagreements);
  g_assert_cmpstr (first->handed_out, ==, second->handed_out);
  g_assert_cmpstr (first->circulated_by, ==, second->circulated_by);
  assert_same_date (&first->circulate_by, &second->circulate_by);
  g_assert_cmpint (first->next_at, ==, second->next_at);
  g_assert_cmpint (first->next_has_time, ==, second->next_has_time);
  g_assert_cmpstr (first->next_place, ==, second->next_place);
  g_assert_cmpstr (first->approved_at, ==, second->approved_at);
  g_assert_cmpstr (first->changes, ==, second->changes);
}

void
minutes_fixture_assert_same (EntenteMinutes *first, EntenteMinutes *second)
{
  assert_same_header (first, second);
  assert_same_end (first, second);
  assert_same_decisions (first->decisions, second->decisions);
  g_assert_cmpuint (first->groups->len, ==, second->groups->len);
  for (guint i = 0; i < first->groups->len; i++)
    assert_same_group (first->groups->pdata[i], second->groups->pdata[i]);
  g_assert_cmpuint (first->points->len, ==, second->points->len);
  for (guint i = 0; i < first->points->len; i++)
    assert_same_point (first->points->pdata[i], second->points->pdata[i]);
  g_assert_cmpuint (first->problems->len, ==, second->problems->len);
  for (guint i = 0; i < first->problems->len; i++)
    assert_same_problem (first->problems->pdata[i], second->problems->pdata[i]);
}

static void
assert_text (const char *text)
{
  g_assert_nonnull (text);
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

void
minutes_fixture_assert_readable (EntenteMinutes *self)
{
  g_autoptr (GPtrArray) decisions = entente_minutes_list_decisions (self);

  assert_text (self->title);
  assert_text (self->place);
  for (guint i = 0; i < self->points->len; i++)
    {
      EntenteMinutesPoint *point = self->points->pdata[i];

      assert_text (point->title);
      assert_text (point->exchanges);
      g_assert_cmpint (point->state, <=, ENTENTE_AGENDA_POSTPONED);
    }
  for (guint i = 0; i < decisions->len; i++)
    {
      EntenteMinutesDecision *decision = decisions->pdata[i];

      assert_text (decision->text);
      g_assert_nonnull (decision->referents);
      g_assert_cmpint (decision->how, <=, ENTENTE_DECIDED_BY_REFERRED);
      g_assert_cmpint (decision->vote.outcome, <=, ENTENTE_VOTE_OUTVOTED);
    }
}
