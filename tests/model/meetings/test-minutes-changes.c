/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "meetings/entente-minutes-life.h"
#include "meetings/entente-problem-desk.h"
#include "minutes-fixture.h"
#include "register-fixture.h"

#include <string.h>

/* What a correction says that it changes. */

static char *
dup_changes (EntenteMinutes *before, EntenteMinutes *after)
{
  g_auto (GStrv) changes = entente_minutes_compare (before, after);

  return register_make_plain (g_strjoinv ("; ", changes));
}

static void
assert_changed (Register *self, EntenteMinutes *before, const char *expected)
{
  g_autoptr (EntenteMinutes) after = entente_minutes_new (self->meeting);
  g_autofree char *changes = dup_changes (before, after);

  g_assert_cmpstr (changes, ==, expected);
}

/* One edit, what it is called, and nothing once it is undone. */
static void
assert_edit (Register *self, EntenteMinutes *before, const char *expected)
{
  assert_changed (self, before, expected);
  register_undo (self);
  assert_changed (self, before, "");
}

static EntenteRecord *
find_participant (Register *self, guint person)
{
  GListModel *participants = entente_meeting_get_participants (self->meeting);

  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr (EntenteRecord) participant = g_list_model_get_item (participants, i);

      if (entente_record_get_reference (participant, ENTENTE_ATTENDANCE_PERSON)
          == entente_record_get_id (ENTENTE_RECORD (self->people[person])))
        return participant;
    }

  g_assert_not_reached ();
}

static void
test_header (Register *self, gconstpointer data)
{
  static const struct
  {
    guint field;
    const char *value;
    const char *expected;
  } edits[] = {
    { ENTENTE_MEETING_TITLE, "Board", "Title: “Board” instead of “Committee”" },
    { ENTENTE_MEETING_STARTS_AT, "2027-03-11T19:00",
      "Date: “11 March 2027, 19:00” instead of “11 March 2027, 18:30”" },
    { ENTENTE_MEETING_ENDS_AT, "2027-03-11T20:00", "End: “11 March 2027, 20:00” added" },
    { ENTENTE_MEETING_PLACE, "{before} & {after}", "Place: “{before} & {after}” added" },
    { ENTENTE_MEETING_DISAGREEMENTS, "Two\nlines", "Disagreements: the text has changed" },
    { ENTENTE_MEETING_HANDED_OUT, "Plan", "Documents handed out: “Plan” added" },
    { ENTENTE_MEETING_NOTES, "Private", "" },
  };
  g_autoptr (EntenteMinutes) before = entente_minutes_new (self->meeting);

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      register_set_text (self, self->meeting, edits[i].field, edits[i].value);
      assert_edit (self, before, edits[i].expected);
    }

  register_set_reference (self, self->meeting, ENTENTE_MEETING_FACILITATOR, self->people[0]);
  assert_edit (self, before, "Facilitator: “Ann” added");
  register_set_reference (self, self->meeting, ENTENTE_MEETING_MINUTE_TAKER, self->people[1]);
  assert_edit (self, before, "Minutes taken by: “Ben” added");
  register_set_reference (self, self->meeting, ENTENTE_MEETING_CIRCULATED_BY, self->people[2]);
  assert_edit (self, before, "Sent round by: “Cem” added");
}

/* The day by which they go round and the next meeting are nothing that was said. */
static void
test_no_change (Register *self, gconstpointer data)
{
  g_autoptr (EntenteMinutes) before = entente_minutes_new (self->meeting);

  register_set_day (self, self->meeting, ENTENTE_MEETING_CIRCULATE_BY, "2027-04-30");
  register_set_reference (self, self->meeting, ENTENTE_MEETING_NEXT_MEETING, self->meeting);
  register_set_choice (self, self->points[0], ENTENTE_AGENDA_ITEM_STATE, ENTENTE_AGENDA_TREATED);
  assert_changed (self, before, "");
}

static void
test_attendance (Register *self, gconstpointer data)
{
  EntenteRecord *ben = find_participant (self, 1);
  g_autoptr (EntenteMinutes) before = entente_minutes_new (self->meeting);

  register_set_choice (self, ben, ENTENTE_ATTENDANCE_STATE, ENTENTE_ATTENDANCE_EXCUSED);
  assert_edit (self, before, "Ben: “excused” instead of “present”");
  register_set_text (self, ben, ENTENTE_ATTENDANCE_ARRIVED_AT, "2027-03-11T19:10");
  assert_edit (self, before, "Arrival of Ben: “11 March 2027, 19:10” added");
  register_set_text (self, ben, ENTENTE_ATTENDANCE_LEFT_AT, "2027-03-11T20:00");
  assert_edit (self, before, "Departure of Ben: “11 March 2027, 20:00” added");
  register_set_reference (self, ben, ENTENTE_ATTENDANCE_PROXY, self->people[0]);
  assert_edit (self, before, "Proxy of Ben: “Ann” added");
  /* For whom somebody came: gone there, come here. */
  register_set_reference (self, ben, ENTENTE_ATTENDANCE_ORGANIZATION, self->organizations[0]);
  assert_edit (self, before, "Ben: “present” removed; Ben: “present” added");
}

/* Two people of one name are two people. */
static void
test_namesakes (Register *self, gconstpointer data)
{
  g_autoptr (EntenteMinutes) before = NULL;

  register_set_text (self, self->people[1], ENTENTE_PERSON_GIVEN_NAME, "Ann");
  register_set_reference (self, find_participant (self, 1), ENTENTE_ATTENDANCE_ORGANIZATION,
                 self->organizations[0]);
  register_set_choice (self, find_participant (self, 1), ENTENTE_ATTENDANCE_STATE,
                       ENTENTE_ATTENDANCE_EXCUSED);
  before = entente_minutes_new (self->meeting);
  assert_changed (self, before, "");

  register_set_choice (self, find_participant (self, 1), ENTENTE_ATTENDANCE_STATE,
                       ENTENTE_ATTENDANCE_ABSENT);
  assert_edit (self, before, "Ann: “absent” instead of “excused”");
}

static void
test_points (Register *self, gconstpointer data)
{
  EntenteAgendaItem *music = self->points[1];
  g_autoptr (EntenteMinutes) before = entente_minutes_new (self->meeting);
  g_autoptr (EntenteEdit) edit = NULL;

  register_set_text (self, music, ENTENTE_AGENDA_ITEM_TITLE, "Choir");
  assert_edit (self, before, "Point “Choir” added; Point “Music” removed");
  register_set_text (self, music, ENTENTE_AGENDA_ITEM_EXCHANGES, "Loud.");
  assert_edit (self, before, "Point “Music”: the exchanges have changed");
  register_set_text (self, music, ENTENTE_AGENDA_ITEM_TEXT, "Who plays?");
  assert_edit (self, before, "Point “Music”: the text has changed");
  register_set_choice (self, music, ENTENTE_AGENDA_ITEM_KIND, ENTENTE_AGENDA_DECIDE);
  assert_edit (self, before, "Point “Music”: what was expected of it has changed");
  register_set_choice (self, music, ENTENTE_AGENDA_ITEM_STATE, ENTENTE_AGENDA_POSTPONED);
  assert_edit (self, before, "Point “Music” put off");
  register_set_reference (self, music, ENTENTE_AGENDA_ITEM_PRESENTER, self->people[3]);
  assert_edit (self, before, "Point “Music”, presented by: “Dan” added");

  edit = entente_store_begin (self->store, "Delete");
  entente_edit_delete (edit, ENTENTE_RECORD (self->points[0]));
  g_assert_true (entente_edit_commit (edit, NULL));
  assert_edit (self, before, "Point “Budget” removed");
}

/* “Any other business” twice on one agenda: each is compared with itself. */
static void
test_same_titles (Register *self, gconstpointer data)
{
  g_autoptr (EntenteMinutes) before = NULL;

  register_set_text (self, self->points[1], ENTENTE_AGENDA_ITEM_TITLE, "Budget");
  register_set_text (self, self->points[0], ENTENTE_AGENDA_ITEM_EXCHANGES, "First.");
  register_set_text (self, self->points[1], ENTENTE_AGENDA_ITEM_EXCHANGES, "Second.");
  before = entente_minutes_new (self->meeting);
  assert_changed (self, before, "");

  register_set_text (self, self->points[1], ENTENTE_AGENDA_ITEM_EXCHANGES, "Third.");
  assert_edit (self, before, "Point “Budget”: the exchanges have changed");
  register_set_text (self, self->points[1], ENTENTE_AGENDA_ITEM_TITLE, "Music");
  assert_edit (self, before, "Point “Music” added; Point “Budget” removed");
}

static void
test_decisions (Register *self, gconstpointer data)
{
  EntenteDecision *first
    = register_take (self, self->points[0], ENTENTE_DECISION_CONTACT, "Ask", "2027-03-26", "A");
  EntenteDecision *second
    = register_take (self, NULL, ENTENTE_DECISION_BUDGET, "Print", NULL, "");
  GDate day = register_day ("2027-04-10");
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  g_autoptr (EntenteMinutes) before = entente_minutes_new (self->meeting);

  g_assert_true (entente_decision_register_set_due (first, &day, NULL));
  assert_edit (self, before,
               "Decision no. 1, due date: “10 April 2027” instead of “26 March 2027”");
  g_ptr_array_add (people, self->people[1]);
  g_ptr_array_add (people, self->people[0]);
  g_assert_true (entente_decision_register_set_referents (first, people, FALSE, NULL));
  assert_edit (self, before, "Decision no. 1, who answers for it: “Ben and Ann” instead of “Ann”");
  g_assert_true (entente_decision_register_set_referents (first, NULL, TRUE, NULL));
  assert_edit (self, before,
               "Decision no. 1, who answers for it: “the whole team” instead of “Ann”");
  register_set_choice (self, first, ENTENTE_DECISION_HOW, ENTENTE_DECIDED_BY_REFERRED);
  assert_edit (self, before,
               "Decision no. 1, how it was taken: “referred to another body” instead of "
               "“consensus”");
  register_set_choice (self, second, ENTENTE_DECISION_KIND, ENTENTE_DECISION_PURPOSE);
  assert_edit (self, before, "Decision no. 2: what it is about has changed");
  register_set_reference (self, second, ENTENTE_DECISION_PROPOSED_BY, self->organizations[2]);
  assert_edit (self, before, "Decision no. 2, proposed by: “C” added");
  g_assert_true (entente_decision_register_replace (second, first, NULL));
  assert_edit (self, before, "Decision no. 2, decision replaced: “1” added");
  g_assert_true (entente_decision_register_delete (second, NULL));
  assert_edit (self, before, "Decision no. 2 removed");
  register_take (self, self->points[1], ENTENTE_DECISION_BUDGET, "More", NULL, "");
  assert_edit (self, before, "Decision no. 3 added");
}

/* The same numbers of voices may be those of others. */
static void
test_votes (Register *self, gconstpointer data)
{
  EntenteDecision *decision
    = register_take (self, NULL, ENTENTE_DECISION_ORGANIZATION, "Play", NULL, "");
  g_autoptr (EntenteMinutes) unvoted = entente_minutes_new (self->meeting);
  g_autoptr (EntenteMinutes) before = NULL;

  register_vote (self, decision, "++-");
  assert_changed (self, unvoted,
                  "Decision no. 1, how it was taken: “vote” instead of “consensus”; "
                  "Decision no. 1, vote (for / against / abstaining): “2 / 1 / 0” added");
  before = entente_minutes_new (self->meeting);

  /* Cast again in another order, it is the same vote. */
  for (guint i = 0; i < 3; i++)
    g_assert_true (entente_decision_vote_withdraw (decision, self->organizations[i], NULL));
  for (guint i = 3; i > 0; i--)
    g_assert_true (entente_decision_vote_cast (decision, self->organizations[i - 1],
                                               i == 3 ? ENTENTE_BALLOT_AGAINST : ENTENTE_BALLOT_FOR,
                                               NULL));
  assert_changed (self, before, "");
  register_vote (self, decision, "-++");
  assert_changed (self, before, "Decision no. 1: who voted how has changed");
}

static void
test_problems (Register *self, gconstpointer data)
{
  const char *changed = "Problem “Noise at night”: who raised it or how bad it is has changed";
  g_autofree char *filling = g_strnfill (5000, 'z');
  g_autofree char *long_text = g_strdup_printf ("**Noise** at night\n\nAfter ten. %s", filling);
  const EntenteProblemDraft draft = { .text = long_text };
  g_autoptr (EntenteMinutes) none = entente_minutes_new (self->meeting);
  g_autoptr (EntenteMinutes) before = NULL;
  GDate later = register_day ("2027-04-20");
  EntenteProblem *problem
    = entente_problem_desk_raise (self->store, self->meeting, &draft, NULL);

  /* Named in a few words, however much was said. */
  assert_changed (self, none, "Problem added: Noise at night");
  before = entente_minutes_new (self->meeting);
  register_set_reference (self, problem, ENTENTE_PROBLEM_RAISED_BY, self->people[0]);
  assert_edit (self, before, changed);
  register_set_choice (self, problem, ENTENTE_PROBLEM_SEVERITY, ENTENTE_PROBLEM_HIGH);
  assert_edit (self, before, changed);

  /* What becomes of it afterwards is another story. */
  g_assert_true (entente_problem_desk_answer (problem, "Sleep.", NULL, &later, NULL));
  assert_changed (self, before, "");
  g_assert_true (entente_problem_desk_reopen (problem, &later, NULL));
  assert_changed (self, before, "");
  g_assert_true (entente_problem_desk_delete (problem, NULL));
  assert_changed (self, before, "Problem removed: Noise at night");
}

/* Texts are quoted up to 120 characters of one line, counted as people count. */
static void
test_quoting (Register *self, gconstpointer data)
{
  g_autoptr (EntenteMinutes) before = entente_minutes_new (self->meeting);
  g_autoptr (GString) place = g_string_new (NULL);
  g_autofree char *expected = NULL;

  for (guint i = 0; i < 120; i++)
    g_string_append (place, "é");
  expected = g_strdup_printf ("Place: “%s” added", place->str);
  register_set_text (self, self->meeting, ENTENTE_MEETING_PLACE, place->str);
  assert_edit (self, before, expected);
  g_string_append (place, "é");
  register_set_text (self, self->meeting, ENTENTE_MEETING_PLACE, place->str);
  assert_edit (self, before, "Place: the text has changed");
}

static void
test_french (Register *self, gconstpointer data)
{
  EntenteDecision *decision
    = register_take (self, self->points[0], ENTENTE_DECISION_CONTACT, "Ask", "2027-03-26", "A");
  g_autoptr (EntenteMinutes) before = entente_minutes_new (self->meeting);
  g_autoptr (EntenteMinutes) after = NULL;
  g_autofree char *changes = NULL;

  register_set_text (self, self->meeting, ENTENTE_MEETING_PLACE, "Cuisine");
  g_assert_true (entente_decision_register_type (decision, "Appeler", NULL));
  register_set_choice (self, self->points[1], ENTENTE_AGENDA_ITEM_STATE, ENTENTE_AGENDA_POSTPONED);
  register_set_choice (self, decision, ENTENTE_DECISION_KIND, ENTENTE_DECISION_DATE);
  after = entente_minutes_new (self->meeting);
  after->language = ENTENTE_LANGUAGE_FRENCH;
  changes = dup_changes (before, after);
  g_assert_cmpstr (changes, ==,
                   "Lieu : ajout de « Cuisine »; Report du point « Music »; "
                   "Décision nº 1 : « Appeler » au lieu de « Ask »; "
                   "Décision nº 1 : son objet a changé");
}

/* Nothing changes from minutes to themselves; what is in one alone is named both ways. */
static void
test_any (void)
{
  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (EntenteMinutes) one = minutes_fixture_make (ENTENTE_LANGUAGE_ENGLISH, 3);
      g_autoptr (EntenteMinutes) other = minutes_fixture_make (ENTENTE_LANGUAGE_ENGLISH, 3);
      g_auto (GStrv) none = entente_minutes_compare (one, one);
      g_auto (GStrv) there = entente_minutes_compare (one, other);
      g_auto (GStrv) back = entente_minutes_compare (other, one);

      g_assert_null (none[0]);
      g_assert_cmpuint (g_strv_length (there), ==, g_strv_length (back));
      for (guint j = 0; there[j] != NULL; j++)
        g_assert_true (*there[j] != '\0' && g_utf8_validate (there[j], -1, NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/minutes-changes/" path, Register, NULL, register_set_up, function, \
              register_tear_down)
  ADD ("header", test_header);
  ADD ("no-change", test_no_change);
  ADD ("attendance", test_attendance);
  ADD ("namesakes", test_namesakes);
  ADD ("points", test_points);
  ADD ("same-titles", test_same_titles);
  ADD ("decisions", test_decisions);
  ADD ("votes", test_votes);
  ADD ("problems", test_problems);
  ADD ("quoting", test_quoting);
  ADD ("french", test_french);
#undef ADD
  g_test_add_func ("/minutes-changes/any", test_any);

  return g_test_run ();
}
