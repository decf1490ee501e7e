/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-minutes.h"

#include "collective/entente-bodies.h"
#include "collective/entente-position.h"
#include "collective/entente-project-details.h"
#include "entente-fold.h"
#include "meetings/entente-attendance-list.h"
#include "meetings/entente-decision-vote.h"
#include "meetings/entente-meeting-life.h"
#include "meetings/entente-minutes-life.h"
#include "meetings/entente-minutes-shape-private.h"
#include "meetings/entente-problem-desk.h"

#include <string.h>

/* What the records say now. */
typedef struct
{
  EntenteStore *store;     /* borrowed */
  EntenteMeeting *meeting; /* borrowed */
  EntenteMinutes *minutes; /* owned by the caller */
} Reading;

static gpointer
find (Reading *self, EntenteRecord *record, GType type, guint field)
{
  return entente_store_get_record (self->store, type, entente_record_get_reference (record, field));
}

static char *
dup_person (Reading *self, EntenteRecord *record, guint field)
{
  EntentePerson *person = find (self, record, ENTENTE_TYPE_PERSON, field);

  return person != NULL ? entente_person_dup_full_name (person) : NULL;
}

static const char *
get_organization (Reading *self, EntenteRecord *record, guint field)
{
  EntenteRecord *organization = find (self, record, ENTENTE_TYPE_ORGANIZATION, field);

  return organization != NULL ? entente_record_get_text (organization, ENTENTE_ORGANIZATION_NAME)
                              : NULL;
}

static EntenteMoment
read_moment (EntenteRecord *record, guint field)
{
  EntenteMoment moment;

  return entente_moment_from_iso (entente_record_get_text (record, field), ENTENTE_MOMENT_STARTS,
                                  &moment, NULL)
           ? moment
           : ENTENTE_MOMENT_NONE;
}

/* Attendance */

static char *
dup_function (Reading *self, EntenteRecord *participant)
{
  GListModel *positions;
  gint64 organization
    = entente_record_get_reference (participant, ENTENTE_ATTENDANCE_ORGANIZATION);
  gint64 person = entente_record_get_reference (participant, ENTENTE_ATTENDANCE_PERSON);

  if (person == 0 || organization == 0)
    return NULL;

  positions = entente_store_get_referrers (self->store, ENTENTE_TYPE_POSITION,
                                           ENTENTE_POSITION_PERSON, person);
  for (guint i = 0; i < g_list_model_get_n_items (positions); i++)
    {
      g_autoptr (EntenteRecord) position = g_list_model_get_item (positions, i);

      if (entente_record_get_reference (position, ENTENTE_POSITION_ORGANIZATION) == organization)
        return g_strdup (entente_record_get_text (position, ENTENTE_POSITION_FUNCTION));
    }

  return NULL;
}

static EntenteMinutesAttendee *
read_attendee (Reading *self, EntenteAttendance *participant)
{
  EntenteRecord *record = ENTENTE_RECORD (participant);
  EntenteMinutesAttendee *attendee = _entente_minutes_shape_new (&_entente_minutes_attendee_shape);

  _entente_minutes_take_text (&attendee->name, entente_attendance_dup_name (participant));
  _entente_minutes_take_text (&attendee->function, dup_function (self, record));
  _entente_minutes_take_text (&attendee->proxy,
                              dup_person (self, record, ENTENTE_ATTENDANCE_PROXY));
  attendee->state = entente_record_get_choice (record, ENTENTE_ATTENDANCE_STATE);
  attendee->arrived_at = read_moment (record, ENTENTE_ATTENDANCE_ARRIVED_AT);
  attendee->left_at = read_moment (record, ENTENTE_ATTENDANCE_LEFT_AT);

  return attendee;
}

static EntenteMinutesGroup *
ensure_group (GPtrArray *groups, const char *organization)
{
  EntenteMinutesGroup *group;

  for (guint i = 0; i < groups->len; i++)
    if (strcmp (((EntenteMinutesGroup *) groups->pdata[i])->organization, organization) == 0)
      return groups->pdata[i];

  group = _entente_minutes_shape_new (&_entente_minutes_group_shape);
  _entente_minutes_set_text (&group->organization, organization);
  g_ptr_array_add (groups, group);

  return group;
}

static void
read_attendance (Reading *self)
{
  g_autoptr (GListModel) participants = entente_attendance_list_new (self->meeting);

  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr (EntenteAttendance) participant = g_list_model_get_item (participants, i);
      const char *organization = get_organization (self, ENTENTE_RECORD (participant),
                                                   ENTENTE_ATTENDANCE_ORGANIZATION);
      EntenteMinutesGroup *group
        = ensure_group (self->minutes->groups, organization != NULL ? organization : "");

      g_ptr_array_add (group->attendees, read_attendee (self, participant));
    }
}

/* Decisions */

static GStrv
list_referents (EntenteDecision *decision)
{
  g_autoptr (GPtrArray) people = entente_decision_dup_referents (decision);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < people->len; i++)
    g_strv_builder_take (names, entente_person_dup_full_name (people->pdata[i]));

  return g_strv_builder_end (names);
}

static GStrv
list_voters (EntenteDecision *decision, GPtrArray *organizations, EntenteBallot ballot)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < organizations->len; i++)
    {
      EntenteBallot cast;

      if (entente_decision_vote_find (decision, organizations->pdata[i], &cast, NULL)
          && cast == ballot)
        g_strv_builder_add (names, entente_record_get_text (organizations->pdata[i],
                                                            ENTENTE_ORGANIZATION_NAME));
    }

  return g_strv_builder_end (names);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return entente_fold_compare (
    entente_record_get_text (*(EntenteRecord *const *) a, ENTENTE_ORGANIZATION_NAME),
    entente_record_get_text (*(EntenteRecord *const *) b, ENTENTE_ORGANIZATION_NAME));
}

/* All that cast a ballot, even those that have no seat any more, by name. */
static GPtrArray *
list_who_voted (Reading *self, EntenteDecision *decision)
{
  GListModel *votes
    = entente_store_get_referrers (self->store, ENTENTE_TYPE_VOTE, ENTENTE_VOTE_DECISION,
                                   entente_record_get_id (ENTENTE_RECORD (decision)));
  GPtrArray *organizations = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (votes); i++)
    {
      g_autoptr (EntenteRecord) vote = g_list_model_get_item (votes, i);
      gpointer organization
        = find (self, vote, ENTENTE_TYPE_ORGANIZATION, ENTENTE_VOTE_ORGANIZATION);

      if (organization != NULL)
        g_ptr_array_add (organizations, organization);
    }
  g_ptr_array_sort (organizations, compare_names);

  return organizations;
}

static void
read_vote (Reading *self, EntenteDecision *decision, EntenteMinutesDecision *read)
{
  g_autoptr (GPtrArray) organizations = list_who_voted (self, decision);

  entente_decision_vote_count (decision, ENTENTE_MOMENT_NONE, &read->vote);
  read->has_vote = TRUE;
  for (guint ballot = 0; ballot < G_N_ELEMENTS (read->voters); ballot++)
    {
      g_strfreev (read->voters[ballot]);
      read->voters[ballot] = list_voters (decision, organizations, ballot);
    }
}

static EntenteMinutesDecision *
read_decision (Reading *self, EntenteDecision *decision)
{
  EntenteRecord *record = ENTENTE_RECORD (decision);
  EntenteRecord *replaced = (EntenteRecord *) entente_decision_get_replaced (decision);
  EntenteMinutesDecision *read = _entente_minutes_shape_new (&_entente_minutes_decision_shape);

  read->number = entente_record_get_integer (record, ENTENTE_DECISION_NUMBER);
  _entente_minutes_set_text (&read->text, entente_record_get_text (record, ENTENTE_DECISION_TEXT));
  read->kind = entente_record_get_choice (record, ENTENTE_DECISION_KIND);
  read->how = entente_record_get_choice (record, ENTENTE_DECISION_HOW);
  g_strfreev (read->referents);
  read->referents = list_referents (decision);
  read->whole_team = entente_record_get_boolean (record, ENTENTE_DECISION_WHOLE_TEAM);
  entente_record_get_date (record, ENTENTE_DECISION_DUE_ON, &read->due_on);
  _entente_minutes_set_text (&read->proposed_by,
                             get_organization (self, record, ENTENTE_DECISION_PROPOSED_BY));
  if (replaced != NULL)
    read->replaces = entente_record_get_integer (replaced, ENTENTE_DECISION_NUMBER);
  if (entente_decision_vote_was_held (decision))
    read_vote (self, decision, read);

  return read;
}

static void
read_decisions (Reading *self, EntenteAgendaItem *item, GPtrArray *read)
{
  g_autoptr (GPtrArray) decisions = entente_decision_register_list_at (self->meeting, item);

  for (guint i = 0; i < decisions->len; i++)
    g_ptr_array_add (read, read_decision (self, decisions->pdata[i]));
}

/* Points and problems */

static void
read_points (Reading *self)
{
  GListModel *agenda = entente_meeting_get_agenda (self->meeting);

  for (guint i = 0; i < g_list_model_get_n_items (agenda); i++)
    {
      g_autoptr (EntenteRecord) item = g_list_model_get_item (agenda, i);
      EntenteMinutesPoint *point = _entente_minutes_shape_new (&_entente_minutes_point_shape);

      _entente_minutes_set_text (&point->title,
                                 entente_record_get_text (item, ENTENTE_AGENDA_ITEM_TITLE));
      point->kind = entente_record_get_choice (item, ENTENTE_AGENDA_ITEM_KIND);
      point->state = entente_record_get_choice (item, ENTENTE_AGENDA_ITEM_STATE);
      _entente_minutes_take_text (&point->presenter,
                                  dup_person (self, item, ENTENTE_AGENDA_ITEM_PRESENTER));
      _entente_minutes_set_text (&point->text,
                                 entente_record_get_text (item, ENTENTE_AGENDA_ITEM_TEXT));
      _entente_minutes_set_text (&point->exchanges,
                                 entente_record_get_text (item, ENTENTE_AGENDA_ITEM_EXCHANGES));
      point->next_date = entente_record_get_boolean (item, ENTENTE_AGENDA_ITEM_NEXT_DATE);
      read_decisions (self, ENTENTE_AGENDA_ITEM (item), point->decisions);
      g_ptr_array_add (self->minutes->points, point);
    }
}

/* What was answered later is no part of what was said there. */
static gboolean
was_answered_there (Reading *self, EntenteRecord *problem)
{
  GDate answered, met;

  if (!entente_record_get_date (problem, ENTENTE_PROBLEM_ANSWERED_ON, &answered)
      || self->minutes->starts_at == ENTENTE_MOMENT_NONE)
    return FALSE;

  g_date_clear (&met, 1);
  entente_moment_get_date (self->minutes->starts_at, ENTENTE_MOMENT_STARTS, &met);

  return g_date_compare (&answered, &met) <= 0;
}

static void
read_problems (Reading *self)
{
  g_autoptr (GPtrArray) problems = entente_problem_desk_list_at (self->meeting);

  for (guint i = 0; i < problems->len; i++)
    {
      EntenteRecord *problem = problems->pdata[i];
      EntenteMinutesProblem *read = _entente_minutes_shape_new (&_entente_minutes_problem_shape);

      _entente_minutes_set_text (&read->text,
                                 entente_record_get_text (problem, ENTENTE_PROBLEM_TEXT));
      _entente_minutes_take_text (&read->raised_by,
                                  dup_person (self, problem, ENTENTE_PROBLEM_RAISED_BY));
      _entente_minutes_set_text (&read->organization,
                                 get_organization (self, problem, ENTENTE_PROBLEM_ORGANIZATION));
      read->severity = entente_record_get_choice (problem, ENTENTE_PROBLEM_SEVERITY);
      entente_record_get_date (problem, ENTENTE_PROBLEM_ANSWER_DUE, &read->answer_due);
      if (was_answered_there (self, problem))
        _entente_minutes_set_text (&read->answer,
                                   entente_record_get_text (problem, ENTENTE_PROBLEM_ANSWER));
      g_ptr_array_add (self->minutes->problems, read);
    }
}

/* The header and the end */

static void
read_header (Reading *self)
{
  EntenteRecord *record = ENTENTE_RECORD (self->meeting);
  EntenteRecord *project = entente_store_get_record (self->store, ENTENTE_TYPE_PROJECT_DETAILS,
                                                     ENTENTE_PROJECT_DETAILS_ID);
  EntenteBody *body = find (self, record, ENTENTE_TYPE_BODY, ENTENTE_MEETING_BODY);
  EntenteMinutes *minutes = self->minutes;

  minutes->form = entente_record_get_choice (record, ENTENTE_MEETING_FORM);
  minutes->number = entente_record_get_integer (record, ENTENTE_MEETING_NUMBER);
  minutes->starts_at = entente_meeting_get_start (self->meeting, &minutes->has_time);
  minutes->ends_at = read_moment (record, ENTENTE_MEETING_ENDS_AT);
  _entente_minutes_set_text (&minutes->project,
                             entente_record_get_text (project, ENTENTE_PROJECT_DETAILS_TITLE));
  _entente_minutes_take_text (&minutes->title,
                              entente_meeting_dup_paper_title (self->meeting, minutes->language));
  if (body != NULL)
    _entente_minutes_take_text (&minutes->body,
                                entente_body_dup_paper_name (body, minutes->language));
  _entente_minutes_set_text (&minutes->place,
                             entente_record_get_text (record, ENTENTE_MEETING_PLACE));
  _entente_minutes_take_text (&minutes->facilitator,
                              dup_person (self, record, ENTENTE_MEETING_FACILITATOR));
  _entente_minutes_take_text (&minutes->minute_taker,
                              dup_person (self, record, ENTENTE_MEETING_MINUTE_TAKER));
}

static void
read_end (Reading *self)
{
  EntenteRecord *record = ENTENTE_RECORD (self->meeting);
  EntenteMeeting *next = find (self, record, ENTENTE_TYPE_MEETING, ENTENTE_MEETING_NEXT_MEETING);
  EntenteMinutes *minutes = self->minutes;

  _entente_minutes_set_text (&minutes->disagreements,
                             entente_record_get_text (record, ENTENTE_MEETING_DISAGREEMENTS));
  _entente_minutes_set_text (&minutes->handed_out,
                             entente_record_get_text (record, ENTENTE_MEETING_HANDED_OUT));
  _entente_minutes_take_text (&minutes->circulated_by,
                              dup_person (self, record, ENTENTE_MEETING_CIRCULATED_BY));
  entente_minutes_get_due (self->meeting, &minutes->circulate_by);
  if (next == NULL)
    return;

  minutes->next_at = entente_meeting_get_start (next, &minutes->next_has_time);
  _entente_minutes_set_text (&minutes->next_place, entente_record_get_text (ENTENTE_RECORD (next),
                                                                            ENTENTE_MEETING_PLACE));
}

/**
 * entente_minutes_new:
 * @meeting: a meeting
 *
 * Returns: (transfer full): what the records say of it now, in the language of the documents: a
 *   draft, whatever was approved
 */
EntenteMinutes *
entente_minutes_new (EntenteMeeting *meeting)
{
  Reading reading = { .meeting = meeting };
  EntenteRecord *project;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), NULL);

  reading.store = entente_record_get_store (ENTENTE_RECORD (meeting));
  project = entente_store_get_record (reading.store, ENTENTE_TYPE_PROJECT_DETAILS,
                                      ENTENTE_PROJECT_DETAILS_ID);
  reading.minutes = _entente_minutes_new_empty (
    entente_record_get_choice (project, ENTENTE_PROJECT_DETAILS_LANGUAGE));
  read_header (&reading);
  read_attendance (&reading);
  read_points (&reading);
  read_decisions (&reading, NULL, reading.minutes->decisions);
  read_problems (&reading);
  read_end (&reading);

  return reading.minutes;
}
