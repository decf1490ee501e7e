-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 2 of the project file: the schedule.
--
-- A moment is a day or a day with a time ("2027-06-12", "2027-06-12T18:30"), in the civil time of the project's
-- place; a duration is an amount and its unit ("90min", "4h", "0.5d", "3d", "2w", "5ed" for elapsed days).

ALTER TABLE project ADD COLUMN opens_at TEXT NOT NULL DEFAULT '';       -- doors open, "11:30"; '' for the whole day
ALTER TABLE project ADD COLUMN closes_at TEXT NOT NULL DEFAULT '';
ALTER TABLE project ADD COLUMN plan_starts_on TEXT NOT NULL DEFAULT ''; -- nothing is planned before
ALTER TABLE project ADD COLUMN holidays TEXT NOT NULL DEFAULT 'metropolitan';
ALTER TABLE project ADD COLUMN school_zone TEXT NOT NULL DEFAULT 'none';

-- Something to do, a group of such things, or a milestone.
CREATE TABLE task (
  id INTEGER PRIMARY KEY NOT NULL,
  parent INTEGER REFERENCES task (id) ON DELETE CASCADE,
  rank INTEGER NOT NULL DEFAULT 0,              -- among its siblings
  kind TEXT NOT NULL DEFAULT 'task',
  title TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL DEFAULT '',         -- Markdown, like notes
  organization INTEGER REFERENCES organization (id) ON DELETE SET NULL, -- accountable
  referent INTEGER REFERENCES person (id) ON DELETE SET NULL,
  duration TEXT NOT NULL DEFAULT '',            -- of a task without parts; '' for one day
  effort TEXT NOT NULL DEFAULT '',
  progress INTEGER NOT NULL DEFAULT 0,          -- per cent
  state TEXT NOT NULL DEFAULT 'to-do',
  place TEXT NOT NULL DEFAULT '',
  internal_communication TEXT NOT NULL DEFAULT '',
  external_communication TEXT NOT NULL DEFAULT '',
  cautions TEXT NOT NULL DEFAULT '',
  rule TEXT NOT NULL DEFAULT 'as-soon-as-possible',
  rule_at TEXT NOT NULL DEFAULT '',             -- the moment of the rule, but for those below
  event_offset TEXT NOT NULL DEFAULT '',              -- rule relative to the event: "-30ed", "2w"
  event_from TEXT NOT NULL DEFAULT 'opening',
  event_edge TEXT NOT NULL DEFAULT 'start',    -- which end of the task stands there
  deadline TEXT NOT NULL DEFAULT '',
  actual_start TEXT NOT NULL DEFAULT '',
  actual_finish TEXT NOT NULL DEFAULT '',
  authority TEXT NOT NULL DEFAULT '',           -- of a formality: to whom, and the text it comes from
  reference TEXT NOT NULL DEFAULT '',
  clear_days INTEGER NOT NULL DEFAULT 0,        -- to file it at the latest so many clear days before the event; 0: no such rule
  notes TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX task_parent ON task (parent);
CREATE INDEX task_organization ON task (organization);
CREATE INDEX task_referent ON task (referent);

-- One task waits for another.
CREATE TABLE dependency (
  id INTEGER PRIMARY KEY NOT NULL,
  predecessor INTEGER REFERENCES task (id) ON DELETE CASCADE,
  successor INTEGER REFERENCES task (id) ON DELETE CASCADE,
  kind TEXT NOT NULL DEFAULT 'finish-start',
  lag TEXT NOT NULL DEFAULT ''                  -- a duration, or "50%" of the predecessor's
) STRICT;

CREATE INDEX dependency_predecessor ON dependency (predecessor);
CREATE INDEX dependency_successor ON dependency (successor);

-- Who else has to do with a task: a person or an organisation.
CREATE TABLE assignment (
  id INTEGER PRIMARY KEY NOT NULL,
  task INTEGER REFERENCES task (id) ON DELETE CASCADE,
  person INTEGER REFERENCES person (id) ON DELETE CASCADE,
  organization INTEGER REFERENCES organization (id) ON DELETE CASCADE,
  part TEXT NOT NULL DEFAULT 'does',
  role TEXT NOT NULL DEFAULT ''                 -- "holds the ladder"
) STRICT;

CREATE INDEX assignment_task ON assignment (task);
CREATE INDEX assignment_person ON assignment (person);
CREATE INDEX assignment_organization ON assignment (organization);

-- When work can be done: of an organisation, or of the project. Hours are "09:00-12:00,13:30-17:00"; '' is closed.
CREATE TABLE work_calendar (
  id INTEGER PRIMARY KEY NOT NULL,
  organization INTEGER REFERENCES organization (id) ON DELETE CASCADE,
  monday TEXT NOT NULL DEFAULT '',
  tuesday TEXT NOT NULL DEFAULT '',
  wednesday TEXT NOT NULL DEFAULT '',
  thursday TEXT NOT NULL DEFAULT '',
  friday TEXT NOT NULL DEFAULT '',
  saturday TEXT NOT NULL DEFAULT '',
  sunday TEXT NOT NULL DEFAULT '',
  holidays_closed INTEGER NOT NULL DEFAULT 0    -- public holidays are days off
) STRICT;

CREATE INDEX work_calendar_organization ON work_calendar (organization);

-- The project's, for ever.
INSERT INTO work_calendar (id, monday, tuesday, wednesday, thursday, friday, saturday, sunday)
VALUES (1, '00:00-24:00', '00:00-24:00', '00:00-24:00', '00:00-24:00', '00:00-24:00', '00:00-24:00', '00:00-24:00');

-- Somebody is away, an organisation closed; with neither, the whole project rests.
CREATE TABLE absence (
  id INTEGER PRIMARY KEY NOT NULL,
  person INTEGER REFERENCES person (id) ON DELETE CASCADE,
  organization INTEGER REFERENCES organization (id) ON DELETE CASCADE,
  starts TEXT NOT NULL DEFAULT '',
  ends TEXT NOT NULL DEFAULT '',                -- a day is the end of that day
  label TEXT NOT NULL DEFAULT '',
  uid TEXT NOT NULL DEFAULT ''                  -- of the calendar it was imported from
) STRICT;

CREATE INDEX absence_person ON absence (person);
CREATE INDEX absence_organization ON absence (organization);

-- The plan as it stood one day.
CREATE TABLE forecast (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  made_at TEXT NOT NULL DEFAULT '',
  event_on TEXT NOT NULL DEFAULT '',
  dates TEXT NOT NULL DEFAULT ''                -- a line a task: id, start and finish in minutes since 1970
) STRICT;
