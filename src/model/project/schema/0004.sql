-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 4 of the project file: the meetings.
--
-- Moments are civil days with or without a time ("2027-03-11T18:30"). Numbers of meetings and decisions are given once,
-- from the counters of the project, and never again.

-- A body that meets: the organising group, a committee, a working group. Who sits in it: EntenteSeat.
CREATE TABLE body (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT 'working-group',
  mission TEXT NOT NULL DEFAULT '',
  parent INTEGER REFERENCES body (id) ON DELETE SET NULL,
  organization INTEGER REFERENCES organization (id) ON DELETE SET NULL,
  decision_rule TEXT NOT NULL DEFAULT 'consensus',
  quorum INTEGER NOT NULL DEFAULT 0,
  quorum_of TEXT NOT NULL DEFAULT 'organizations',
  rhythm TEXT NOT NULL DEFAULT '',
  rhythm_from TEXT NOT NULL DEFAULT '',
  minutes INTEGER NOT NULL DEFAULT 0,
  place TEXT NOT NULL DEFAULT '',
  ended_on TEXT NOT NULL DEFAULT '',
  rank INTEGER NOT NULL DEFAULT 0,
  notes TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX body_parent ON body (parent);
CREATE INDEX body_organization ON body (organization);

-- A meeting of a body, or a free one.
CREATE TABLE meeting (
  id INTEGER PRIMARY KEY NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  body INTEGER REFERENCES body (id) ON DELETE SET NULL,
  number INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL DEFAULT 'preparing',
  starts_at TEXT NOT NULL DEFAULT '',
  ends_at TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  access TEXT NOT NULL DEFAULT '',
  link TEXT NOT NULL DEFAULT '',
  facilitator INTEGER REFERENCES person (id) ON DELETE SET NULL,
  minute_taker INTEGER REFERENCES person (id) ON DELETE SET NULL,
  tone TEXT NOT NULL DEFAULT 'friendly',
  introduction TEXT NOT NULL DEFAULT '',
  practical_note TEXT NOT NULL DEFAULT '',
  punctuality INTEGER NOT NULL DEFAULT 1,
  reply_by TEXT NOT NULL DEFAULT '',
  add_items_until TEXT NOT NULL DEFAULT '',
  invited_on TEXT NOT NULL DEFAULT '',
  sequence INTEGER NOT NULL DEFAULT 0,
  sent_as TEXT NOT NULL DEFAULT '',
  form TEXT NOT NULL DEFAULT 'decisions',
  disagreements TEXT NOT NULL DEFAULT '',
  handed_out TEXT NOT NULL DEFAULT '',
  circulated_by INTEGER REFERENCES person (id) ON DELETE SET NULL,
  circulate_by TEXT NOT NULL DEFAULT '',
  next_meeting INTEGER REFERENCES meeting (id) ON DELETE SET NULL,
  notes TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX meeting_body ON meeting (body);
CREATE INDEX meeting_facilitator ON meeting (facilitator);
CREATE INDEX meeting_minute_taker ON meeting (minute_taker);
CREATE INDEX meeting_circulated_by ON meeting (circulated_by);
CREATE INDEX meeting_next_meeting ON meeting (next_meeting);

-- An organisation that invites to a meeting; when there is none, those of its body do.
CREATE TABLE meeting_sender (
  id INTEGER PRIMARY KEY NOT NULL,
  meeting INTEGER REFERENCES meeting (id) ON DELETE CASCADE,
  organization INTEGER REFERENCES organization (id) ON DELETE CASCADE,
  rank INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX meeting_sender_meeting ON meeting_sender (meeting);
CREATE INDEX meeting_sender_organization ON meeting_sender (organization);

-- A difficulty that somebody raised; it must be answered.
CREATE TABLE problem (
  id INTEGER PRIMARY KEY NOT NULL,
  text TEXT NOT NULL DEFAULT '',
  raised_by INTEGER REFERENCES person (id) ON DELETE SET NULL,
  organization INTEGER REFERENCES organization (id) ON DELETE SET NULL,
  raised_on TEXT NOT NULL DEFAULT '',
  severity TEXT NOT NULL DEFAULT 'medium',
  state TEXT NOT NULL DEFAULT 'new',
  body INTEGER REFERENCES body (id) ON DELETE SET NULL,
  meeting INTEGER REFERENCES meeting (id) ON DELETE SET NULL,
  answer_due TEXT NOT NULL DEFAULT '',
  answer TEXT NOT NULL DEFAULT '',
  answered_by INTEGER REFERENCES person (id) ON DELETE SET NULL,
  answered_on TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX problem_raised_by ON problem (raised_by);
CREATE INDEX problem_organization ON problem (organization);
CREATE INDEX problem_body ON problem (body);
CREATE INDEX problem_meeting ON problem (meeting);
CREATE INDEX problem_answered_by ON problem (answered_by);

-- A point of the agenda of a meeting, and what was said of it.
CREATE TABLE agenda_item (
  id INTEGER PRIMARY KEY NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  meeting INTEGER REFERENCES meeting (id) ON DELETE CASCADE,
  rank INTEGER NOT NULL DEFAULT 0,
  kind TEXT NOT NULL DEFAULT 'discuss',
  minutes INTEGER NOT NULL DEFAULT 0,
  presenter INTEGER REFERENCES person (id) ON DELETE SET NULL,
  text TEXT NOT NULL DEFAULT '',
  exchanges TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'open',
  seconds INTEGER NOT NULL DEFAULT 0,
  next_date INTEGER NOT NULL DEFAULT 0,
  task INTEGER REFERENCES task (id) ON DELETE SET NULL,
  problem INTEGER REFERENCES problem (id) ON DELETE SET NULL,
  carried_from INTEGER REFERENCES agenda_item (id) ON DELETE SET NULL
) STRICT;

CREATE INDEX agenda_item_meeting ON agenda_item (meeting);
CREATE INDEX agenda_item_presenter ON agenda_item (presenter);
CREATE INDEX agenda_item_task ON agenda_item (task);
CREATE INDEX agenda_item_problem ON agenda_item (problem);
CREATE INDEX agenda_item_carried_from ON agenda_item (carried_from);

-- Somebody invited to a meeting, and whether they came.
CREATE TABLE attendance (
  id INTEGER PRIMARY KEY NOT NULL,
  person INTEGER REFERENCES person (id) ON DELETE CASCADE,
  name TEXT NOT NULL DEFAULT '',
  meeting INTEGER REFERENCES meeting (id) ON DELETE CASCADE,
  organization INTEGER REFERENCES organization (id) ON DELETE SET NULL,
  state TEXT NOT NULL DEFAULT 'invited',
  proxy INTEGER REFERENCES person (id) ON DELETE SET NULL,
  arrived_at TEXT NOT NULL DEFAULT '',
  left_at TEXT NOT NULL DEFAULT '',
  rank INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX attendance_person ON attendance (person);
CREATE INDEX attendance_meeting ON attendance (meeting);
CREATE INDEX attendance_organization ON attendance (organization);
CREATE INDEX attendance_proxy ON attendance (proxy);

-- A moment proposed for a meeting.
CREATE TABLE date_option (
  id INTEGER PRIMARY KEY NOT NULL,
  meeting INTEGER REFERENCES meeting (id) ON DELETE CASCADE,
  starts_at TEXT NOT NULL DEFAULT '',
  ends_at TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX date_option_meeting ON date_option (meeting);

-- What somebody answered to a proposed moment.
CREATE TABLE date_answer (
  id INTEGER PRIMARY KEY NOT NULL,
  option INTEGER REFERENCES date_option (id) ON DELETE CASCADE,
  person INTEGER REFERENCES person (id) ON DELETE CASCADE,
  answer TEXT NOT NULL DEFAULT 'yes'
) STRICT;

CREATE INDEX date_answer_option ON date_answer (option);
CREATE INDEX date_answer_person ON date_answer (person);

-- What was decided; the register of the project has them all by number.
CREATE TABLE decision (
  id INTEGER PRIMARY KEY NOT NULL,
  text TEXT NOT NULL DEFAULT '',
  number INTEGER NOT NULL DEFAULT 0,
  kind TEXT NOT NULL DEFAULT 'action',
  how TEXT NOT NULL DEFAULT 'consensus',
  state TEXT NOT NULL DEFAULT 'to-apply',
  meeting INTEGER REFERENCES meeting (id) ON DELETE SET NULL,
  item INTEGER REFERENCES agenda_item (id) ON DELETE SET NULL,
  taken_on TEXT NOT NULL DEFAULT '',
  due_on TEXT NOT NULL DEFAULT '',
  whole_team INTEGER NOT NULL DEFAULT 0,
  proposed_by INTEGER REFERENCES organization (id) ON DELETE SET NULL,
  replaces INTEGER REFERENCES decision (id) ON DELETE SET NULL,
  task INTEGER REFERENCES task (id) ON DELETE SET NULL,
  rank INTEGER NOT NULL DEFAULT 0,
  notes TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX decision_meeting ON decision (meeting);
CREATE INDEX decision_item ON decision (item);
CREATE INDEX decision_proposed_by ON decision (proposed_by);
CREATE INDEX decision_replaces ON decision (replaces);
CREATE INDEX decision_task ON decision (task);

-- Somebody who answers for a decision.
CREATE TABLE decision_referent (
  id INTEGER PRIMARY KEY NOT NULL,
  decision INTEGER REFERENCES decision (id) ON DELETE CASCADE,
  person INTEGER REFERENCES person (id) ON DELETE CASCADE,
  rank INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX decision_referent_decision ON decision_referent (decision);
CREATE INDEX decision_referent_person ON decision_referent (person);

-- What an organisation voted on a decision.
CREATE TABLE vote (
  id INTEGER PRIMARY KEY NOT NULL,
  decision INTEGER REFERENCES decision (id) ON DELETE CASCADE,
  organization INTEGER REFERENCES organization (id) ON DELETE CASCADE,
  ballot TEXT NOT NULL DEFAULT 'for',
  voices INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX vote_decision ON vote (decision);
CREATE INDEX vote_organization ON vote (organization);

-- How often an organisation spoke at a meeting.
CREATE TABLE speaking (
  id INTEGER PRIMARY KEY NOT NULL,
  meeting INTEGER REFERENCES meeting (id) ON DELETE CASCADE,
  organization INTEGER REFERENCES organization (id) ON DELETE CASCADE,
  turns INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX speaking_meeting ON speaking (meeting);
CREATE INDEX speaking_organization ON speaking (organization);

-- The minutes as they were approved; a correction makes the next version.
CREATE TABLE minutes_version (
  id INTEGER PRIMARY KEY NOT NULL,
  meeting INTEGER REFERENCES meeting (id) ON DELETE CASCADE,
  version INTEGER NOT NULL DEFAULT 0,
  approved_on TEXT NOT NULL DEFAULT '',
  approved_at INTEGER REFERENCES meeting (id) ON DELETE SET NULL,
  changes TEXT NOT NULL DEFAULT '',
  copy TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX minutes_version_meeting ON minutes_version (meeting);
CREATE INDEX minutes_version_approved_at ON minutes_version (approved_at);

-- A paper of a meeting given to somebody.
CREATE TABLE circulation (
  id INTEGER PRIMARY KEY NOT NULL,
  meeting INTEGER REFERENCES meeting (id) ON DELETE CASCADE,
  what TEXT NOT NULL DEFAULT 'invitation',
  person INTEGER REFERENCES person (id) ON DELETE CASCADE,
  recipient TEXT NOT NULL DEFAULT '',
  sent_on TEXT NOT NULL DEFAULT '',
  means TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX circulation_meeting ON circulation (meeting);
CREATE INDEX circulation_person ON circulation (person);

-- Who sits in which body; NULL: in the organising group, as before there were others.
ALTER TABLE seat ADD COLUMN body INTEGER REFERENCES body (id) ON DELETE CASCADE;
ALTER TABLE seat ADD COLUMN voices INTEGER NOT NULL DEFAULT 1;
CREATE INDEX seat_body ON seat (body);

INSERT INTO body (id, kind) VALUES (1, 'organizing-group');
