/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-gap.h"
#include "entente-language.h"
#include "entente-moment.h"
#include "meetings/entente-agenda-item.h"
#include "meetings/entente-attendance.h"
#include "meetings/entente-decision.h"
#include "meetings/entente-meeting.h"
#include "meetings/entente-minutes-version.h"
#include "meetings/entente-problem.h"
#include "meetings/entente-vote-result.h"

G_BEGIN_DECLS

/*
 * Everything said at a meeting, as a value: made from the records while they may change, from the
 * copy of an approved version, or empty for a blank model. No text is ever NULL, what is unknown is
 * "". Dates that nobody gave are not valid (g_date_valid()), moments are ENTENTE_MOMENT_NONE. Words
 * that people did not type are left to whoever composes: values here are choices, never labels.
 */

/**
 * EntenteMinutesAttendee:
 * @name: the full name
 * @function: what they are in their organisation, ""
 * @state: present, excused…
 * @proxy: the name of who stands for them, ""
 * @arrived_at: when later than the start, or none
 * @left_at: when before the end, or none
 */
typedef struct {
  char *name;
  char *function;
  EntenteAttendanceState state;
  char *proxy;
  EntenteMoment arrived_at;
  EntenteMoment left_at;
} EntenteMinutesAttendee;

/**
 * EntenteMinutesGroup:
 * @organization: its name; "" for people who speak for none
 * @attendees: (element-type EntenteMinutesAttendee)
 *
 * Those of one organisation who were expected or came.
 */
typedef struct {
  char *organization;
  GPtrArray *attendees;
} EntenteMinutesGroup;

/**
 * EntenteMinutesDecision:
 * @number: in the register, 0 in a blank model
 * @text: Markdown
 * @kind: what it is about
 * @how: how it was taken
 * @referents: names of those who answer for it
 * @whole_team: everybody does
 * @due_on: the last day as decided
 * @proposed_by: the name of an organisation, ""
 * @replaces: number of the decision it replaces, 0
 * @has_vote: whether @vote and the names by ballot say something
 * @vote: what was voted
 * @voters: names of organisations, by EntenteBallot
 */
typedef struct {
  guint number;
  char *text;
  EntenteDecisionKind kind;
  EntenteDecisionHow how;
  GStrv referents;
  gboolean whole_team;
  GDate due_on;
  char *proposed_by;
  guint replaces;
  gboolean has_vote;
  EntenteVoteResult vote;
  GStrv voters[3];
} EntenteMinutesDecision;

/**
 * EntenteMinutesPoint:
 * @title: of the point
 * @kind: what was expected
 * @state: treated, or put off
 * @presenter: name, ""
 * @text: Markdown, as prepared
 * @exchanges: Markdown, what was said
 * @next_date: the usual last point
 * @decisions: (element-type EntenteMinutesDecision)
 */
typedef struct {
  char *title;
  EntenteAgendaKind kind;
  EntenteAgendaState state;
  char *presenter;
  char *text;
  char *exchanges;
  gboolean next_date;
  GPtrArray *decisions;
} EntenteMinutesPoint;

/**
 * EntenteMinutesProblem:
 * @text: Markdown
 * @raised_by: name, "" when it was said without one
 * @organization: name, ""
 * @severity: how bad it is
 * @answer_due: by when it is to be answered
 * @answer: Markdown; only what was answered on the day of the meeting
 *
 * A problem raised at the meeting.
 */
typedef struct {
  char *text;
  char *raised_by;
  char *organization;
  EntenteProblemSeverity severity;
  GDate answer_due;
  char *answer;
} EntenteMinutesProblem;

/**
 * EntenteMinutes:
 * @language: of the document
 * @blank: whether it is the empty model
 * @form: only decisions, or exchanges as well
 * @project: title of the project
 * @title: of the meeting
 * @body: name of the body, "" for a free meeting
 * @number: of the meeting
 * @starts_at: when
 * @has_time: whether @starts_at has a time
 * @ends_at: until when
 * @place: where
 * @facilitator: name
 * @minute_taker: name
 * @groups: (element-type EntenteMinutesGroup): attendance by organisation
 * @points: (element-type EntenteMinutesPoint)
 * @decisions: (element-type EntenteMinutesDecision): taken outside the points
 * @problems: (element-type EntenteMinutesProblem)
 * @disagreements: Markdown, to keep
 * @handed_out: documents handed out
 * @circulated_by: name of who sends it round
 * @circulate_by: until when it must be sent round
 * @next_at: the next meeting
 * @next_has_time: whether @next_at has a time
 * @next_place: where it will be
 * @version: 0 for a draft
 * @approved_on: when it was approved
 * @approved_at: title of the meeting that approved it, ""
 * @changes: Markdown, what this version changes
 */
typedef struct {
  EntenteLanguage language;
  gboolean blank;
  EntenteMinutesForm form;
  char *project;
  char *title;
  char *body;
  guint number;
  EntenteMoment starts_at;
  gboolean has_time;
  EntenteMoment ends_at;
  char *place;
  char *facilitator;
  char *minute_taker;
  GPtrArray *groups;
  GPtrArray *points;
  GPtrArray *decisions;
  GPtrArray *problems;
  char *disagreements;
  char *handed_out;
  char *circulated_by;
  GDate circulate_by;
  EntenteMoment next_at;
  gboolean next_has_time;
  char *next_place;
  guint version;
  GDate approved_on;
  char *approved_at;
  char *changes;
} EntenteMinutes;

#define ENTENTE_TYPE_MINUTES (entente_minutes_get_type ())
GType entente_minutes_get_type (void);

/* As the records say now: a draft, whatever was approved. */
EntenteMinutes *entente_minutes_new (EntenteMeeting *meeting);
/* As it was approved. (nullable): NULL when its copy is damaged */
EntenteMinutes *entente_minutes_new_from_version (EntenteMinutesVersion *version);
/* What there is to print: the last version if there is one, unless the records changed since,
   else the draft. */
EntenteMinutes *entente_minutes_new_current (EntenteMeeting *meeting);
EntenteMinutes *entente_minutes_new_blank (EntenteLanguage language, EntenteMinutesForm form);
EntenteMinutes *entente_minutes_ref (EntenteMinutes *self);
void entente_minutes_unref (EntenteMinutes *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteMinutes, entente_minutes_unref)

/* JSON, and back; NULL when it is damaged. */
char *entente_minutes_freeze (EntenteMinutes *self);
EntenteMinutes *entente_minutes_thaw (const char *frozen);

/* In their order, outside the points last. (transfer container) (element-type
   EntenteMinutesDecision) */
GPtrArray *entente_minutes_list_decisions (EntenteMinutes *self);
guint entente_minutes_count_present (EntenteMinutes *self);
/* What changed from one to the other, one phrase each in the language of the second; when they
   were approved and the date of the next meeting are no part of it. (transfer full) */
GStrv entente_minutes_compare (EntenteMinutes *before, EntenteMinutes *after);

/* What is missing before it can be approved. (transfer full) (element-type EntenteGap) */
GPtrArray *entente_minutes_dup_gaps (EntenteMeeting *meeting);

G_END_DECLS
