/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "register-fixture.h"

#include "collective/entente-seat.h"
#include "entente-civil-date.h"

static void
add_member (Register *self, EntenteEdit *edit, guint i, const char *organization, const char *person)
{
  EntenteRecord *seat = entente_edit_insert (edit, ENTENTE_TYPE_SEAT);
  EntenteRecord *participant = entente_edit_insert (edit, ENTENTE_TYPE_ATTENDANCE);
  EntenteRecord *from = entente_edit_insert (edit, ENTENTE_TYPE_ORGANIZATION);
  EntenteRecord *who = entente_edit_insert (edit, ENTENTE_TYPE_PERSON);

  entente_edit_set_text (edit, from, ENTENTE_ORGANIZATION_NAME, organization);
  entente_edit_set_choice (edit, from, ENTENTE_ORGANIZATION_ROLE, ENTENTE_ROLE_MEMBER);
  entente_edit_set_text (edit, who, ENTENTE_PERSON_GIVEN_NAME, person);
  entente_edit_set_reference (edit, seat, ENTENTE_SEAT_PERSON, who);
  entente_edit_set_reference (edit, seat, ENTENTE_SEAT_ORGANIZATION, from);
  entente_edit_set_reference (edit, participant, ENTENTE_ATTENDANCE_PERSON, who);
  entente_edit_set_reference (edit, participant, ENTENTE_ATTENDANCE_ORGANIZATION, from);
  entente_edit_set_reference (edit, participant, ENTENTE_ATTENDANCE_MEETING,
                              ENTENTE_RECORD (self->meeting));
  entente_edit_set_choice (edit, participant, ENTENTE_ATTENDANCE_STATE,
                           i < 3 ? ENTENTE_ATTENDANCE_PRESENT : ENTENTE_ATTENDANCE_ABSENT);
  self->organizations[i] = ENTENTE_ORGANIZATION (from);
  self->people[i] = ENTENTE_PERSON (who);
}

static void
add_point (Register *self, EntenteEdit *edit, guint i, const char *title)
{
  EntenteRecord *point = entente_edit_insert (edit, ENTENTE_TYPE_AGENDA_ITEM);

  entente_edit_set_text (edit, point, ENTENTE_AGENDA_ITEM_TITLE, title);
  entente_edit_set_reference (edit, point, ENTENTE_AGENDA_ITEM_MEETING,
                              ENTENTE_RECORD (self->meeting));
  entente_edit_set_integer (edit, point, ENTENTE_AGENDA_ITEM_RANK, i + 1);
  self->points[i] = ENTENTE_AGENDA_ITEM (point);
}

void
register_set_up (Register *self, gconstpointer data)
{
  static const char *const organizations[] = { "A", "B", "C", "D" };
  static const char *const people[] = { "Ann", "Ben", "Cem", "Dan" };
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *meeting, *group;

  self->project = entente_project_new_in_memory (ENTENTE_LANGUAGE_ENGLISH, &error);
  g_assert_no_error (error);
  self->store = entente_project_get_store (self->project);
  edit = entente_store_begin (self->store, "Fill");
  group = entente_store_get_record (self->store, ENTENTE_TYPE_BODY, ENTENTE_ORGANIZING_GROUP_ID);
  entente_edit_set_choice (edit, group, ENTENTE_BODY_DECISION_RULE, ENTENTE_DECIDES_BY_MAJORITY);
  meeting = entente_edit_insert (edit, ENTENTE_TYPE_MEETING);
  self->meeting = ENTENTE_MEETING (meeting);
  entente_edit_set_text (edit, meeting, ENTENTE_MEETING_TITLE, "Committee");
  entente_edit_set_reference (edit, meeting, ENTENTE_MEETING_BODY, group);
  entente_edit_set_text (edit, meeting, ENTENTE_MEETING_STARTS_AT, "2027-03-11T18:30");
  entente_edit_set_choice (edit, meeting, ENTENTE_MEETING_STATE, ENTENTE_MEETING_HELD);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    add_member (self, edit, i, organizations[i], people[i]);
  add_point (self, edit, 0, "Budget");
  add_point (self, edit, 1, "Music");
  entente_edit_commit (edit, &error);
  g_assert_no_error (error);
}

void
register_tear_down (Register *self, gconstpointer data)
{
  g_assert_finalize_object (self->project);
}

void
register_set_choice (Register *self, gpointer record, guint field, int value)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "Set");

  entente_edit_set_choice (edit, record, field, value);
  g_assert_true (entente_edit_commit (edit, NULL));
}

void
register_set_text (Register *self, gpointer record, guint field, const char *value)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "Set");

  entente_edit_set_text (edit, record, field, value);
  g_assert_true (entente_edit_commit (edit, NULL));
}

void
register_set_reference (Register *self, gpointer record, guint field, gpointer target)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "Set");

  entente_edit_set_reference (edit, record, field, target);
  g_assert_true (entente_edit_commit (edit, NULL));
}

void
register_set_day (Register *self, gpointer record, guint field, const char *iso)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "Set");
  GDate day = register_day (iso);

  entente_edit_set_date (edit, record, field, &day);
  g_assert_true (entente_edit_commit (edit, NULL));
}

void
register_undo (Register *self)
{
  g_autoptr (GError) error = NULL;

  entente_store_undo (self->store, &error);
  g_assert_no_error (error);
}

void
register_redo (Register *self)
{
  g_autoptr (GError) error = NULL;

  entente_store_redo (self->store, &error);
  g_assert_no_error (error);
}

GDate
register_day (const char *iso)
{
  GDate day;

  g_assert_true (entente_date_from_iso (iso, &day));
  return day;
}

EntenteMeeting *
register_meet (Register *self, const char *starts_at, EntenteMeetingState state)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "Meet");
  EntenteRecord *meeting = entente_edit_insert (edit, ENTENTE_TYPE_MEETING);

  entente_edit_set_text (edit, meeting, ENTENTE_MEETING_STARTS_AT, starts_at);
  entente_edit_set_choice (edit, meeting, ENTENTE_MEETING_STATE, state);
  entente_edit_set_reference (edit, meeting, ENTENTE_MEETING_BODY,
                              entente_store_get_record (self->store, ENTENTE_TYPE_BODY,
                                                        ENTENTE_ORGANIZING_GROUP_ID));
  g_assert_true (entente_edit_commit (edit, NULL));

  return ENTENTE_MEETING (meeting);
}

EntenteProblem *
register_raise (Register *self, const char *text, const char *on)
{
  GDate day = register_day (on);
  const EntenteProblemDraft draft = { .text = text, .raised_on = &day };
  g_autoptr (GError) error = NULL;
  EntenteProblem *problem = entente_problem_desk_raise (self->store, NULL, &draft, &error);

  g_assert_no_error (error);
  return problem;
}

char *
register_make_plain (char *words)
{
  g_autofree char *owned = words;
  g_auto (GStrv) wide = g_strsplit (owned, "\u00a0", -1);
  g_autofree char *joined = g_strjoinv (" ", wide);
  g_auto (GStrv) narrow = g_strsplit (joined, "\u202f", -1);

  return g_strjoinv (" ", narrow);
}

EntenteDecision *
register_take (Register *self, EntenteAgendaItem *point, EntenteDecisionKind kind, const char *text,
               const char *due, const char *who)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  EntenteDecisionDraft draft = { .text = text, .kind = kind, .referents = people };
  EntenteDecision *decision;
  GDate day;

  for (; *who != '\0'; who++)
    g_ptr_array_add (people, self->people[*who - 'A']);
  if (due != NULL)
    {
      day = register_day (due);
      draft.due_on = &day;
    }
  decision = entente_decision_register_take (self->store, self->meeting, point, &draft, &error);
  g_assert_no_error (error);

  return decision;
}

void
register_vote (Register *self, EntenteDecision *decision, const char *ballots)
{
  for (guint i = 0; ballots[i] != '\0'; i++)
    {
      g_autoptr (GError) error = NULL;
      EntenteBallot ballot = ballots[i] == '+'   ? ENTENTE_BALLOT_FOR
                             : ballots[i] == '-' ? ENTENTE_BALLOT_AGAINST
                                                 : ENTENTE_BALLOT_ABSTAIN;

      if (ballots[i] != ' ')
        entente_decision_vote_cast (decision, self->organizations[i], ballot, &error);
      g_assert_no_error (error);
    }
}
