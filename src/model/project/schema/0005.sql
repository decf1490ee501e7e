-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 5 of the project file: the evaluation.
--
-- Answers to a questionnaire are one row a sheet: thousands are imported and counted at once.

-- What the project is for: the first column of the evaluation frame.
CREATE TABLE objective (
  id INTEGER PRIMARY KEY NOT NULL,
  text TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT 'general',
  scope TEXT NOT NULL DEFAULT 'external',
  parent INTEGER REFERENCES objective (id) ON DELETE SET NULL,
  rank INTEGER NOT NULL DEFAULT 0,
  notes TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX objective_parent ON objective (parent);

-- What is done for an objective: the second column of the evaluation frame.
CREATE TABLE evaluated_action (
  id INTEGER PRIMARY KEY NOT NULL,
  text TEXT NOT NULL DEFAULT '',
  objective INTEGER REFERENCES objective (id) ON DELETE CASCADE,
  rank INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX evaluated_action_objective ON evaluated_action (objective);

-- A task of the schedule that does an evaluated action.
CREATE TABLE action_task (
  id INTEGER PRIMARY KEY NOT NULL,
  action INTEGER REFERENCES evaluated_action (id) ON DELETE CASCADE,
  task INTEGER REFERENCES task (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX action_task_action ON action_task (action);
CREATE INDEX action_task_task ON action_task (task);

-- What an action should change: the third column of the evaluation frame.
CREATE TABLE expected_result (
  id INTEGER PRIMARY KEY NOT NULL,
  text TEXT NOT NULL DEFAULT '',
  action INTEGER REFERENCES evaluated_action (id) ON DELETE CASCADE,
  effect TEXT NOT NULL DEFAULT 'direct',
  rank INTEGER NOT NULL DEFAULT 0,
  obtained TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX expected_result_action ON expected_result (action);

-- A satisfaction questionnaire.
CREATE TABLE questionnaire (
  id INTEGER PRIMARY KEY NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  number INTEGER NOT NULL DEFAULT 0,
  audience TEXT NOT NULL DEFAULT 'participants',
  introduction TEXT NOT NULL DEFAULT '',
  closing TEXT NOT NULL DEFAULT '',
  present INTEGER NOT NULL DEFAULT 0,
  matching TEXT NOT NULL DEFAULT '',
  rank INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A question of a questionnaire.
CREATE TABLE question (
  id INTEGER PRIMARY KEY NOT NULL,
  text TEXT NOT NULL DEFAULT '',
  questionnaire INTEGER REFERENCES questionnaire (id) ON DELETE CASCADE,
  code TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT 'scale',
  explanation TEXT NOT NULL DEFAULT '',
  steps INTEGER NOT NULL DEFAULT 0,
  low_label TEXT NOT NULL DEFAULT '',
  high_label TEXT NOT NULL DEFAULT '',
  not_concerned INTEGER NOT NULL DEFAULT 0,
  least TEXT NOT NULL DEFAULT '',
  most TEXT NOT NULL DEFAULT '',
  rank INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX question_questionnaire ON question (questionnaire);

-- One of the answers to choose from.
CREATE TABLE question_choice (
  id INTEGER PRIMARY KEY NOT NULL,
  text TEXT NOT NULL DEFAULT '',
  question INTEGER REFERENCES question (id) ON DELETE CASCADE,
  open INTEGER NOT NULL DEFAULT 0,
  rank INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX question_choice_question ON question_choice (question);

-- What one person answered, without a name.
CREATE TABLE answer_sheet (
  id INTEGER PRIMARY KEY NOT NULL,
  questionnaire INTEGER REFERENCES questionnaire (id) ON DELETE CASCADE,
  number INTEGER NOT NULL DEFAULT 0,
  origin TEXT NOT NULL DEFAULT 'typed',
  foreign_id TEXT NOT NULL DEFAULT '',
  entered_on TEXT NOT NULL DEFAULT '',
  answers TEXT NOT NULL DEFAULT '',
  checked INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX answer_sheet_questionnaire ON answer_sheet (questionnaire);

-- How a free text of a sheet was read.
CREATE TABLE text_reading (
  id INTEGER PRIMARY KEY NOT NULL,
  sheet INTEGER REFERENCES answer_sheet (id) ON DELETE CASCADE,
  question INTEGER REFERENCES question (id) ON DELETE CASCADE,
  tag TEXT NOT NULL DEFAULT 'nothing',
  quoted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX text_reading_sheet ON text_reading (sheet);
CREATE INDEX text_reading_question ON text_reading (question);

-- What tells whether a result is there: the fourth and fifth columns of the evaluation frame.
CREATE TABLE indicator (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  result INTEGER REFERENCES expected_result (id) ON DELETE SET NULL,
  rank INTEGER NOT NULL DEFAULT 0,
  measure TEXT NOT NULL DEFAULT 'number',
  unit TEXT NOT NULL DEFAULT '',
  steps INTEGER NOT NULL DEFAULT 0,
  scope TEXT NOT NULL DEFAULT 'external',
  effect TEXT NOT NULL DEFAULT 'direct',
  baseline TEXT NOT NULL DEFAULT '',
  target TEXT NOT NULL DEFAULT 'none',
  target_low TEXT NOT NULL DEFAULT '',
  target_high TEXT NOT NULL DEFAULT '',
  tool TEXT NOT NULL DEFAULT '',
  collector INTEGER REFERENCES person (id) ON DELETE SET NULL,
  measure_on TEXT NOT NULL DEFAULT '',
  measure_offset TEXT NOT NULL DEFAULT '',
  automatic TEXT NOT NULL DEFAULT '',
  question INTEGER REFERENCES question (id) ON DELETE SET NULL,
  statistic TEXT NOT NULL DEFAULT 'mean',
  question_choice INTEGER REFERENCES question_choice (id) ON DELETE SET NULL,
  required_by INTEGER REFERENCES organization (id) ON DELETE SET NULL,
  ready TEXT NOT NULL DEFAULT '',
  explanation TEXT NOT NULL DEFAULT '',
  follow_up TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX indicator_result ON indicator (result);
CREATE INDEX indicator_collector ON indicator (collector);
CREATE INDEX indicator_question ON indicator (question);
CREATE INDEX indicator_question_choice ON indicator (question_choice);
CREATE INDEX indicator_required_by ON indicator (required_by);

-- A value of an indicator at a date.
CREATE TABLE measurement (
  id INTEGER PRIMARY KEY NOT NULL,
  indicator INTEGER REFERENCES indicator (id) ON DELETE CASCADE,
  taken_on TEXT NOT NULL DEFAULT '',
  value TEXT NOT NULL DEFAULT '',
  counted TEXT NOT NULL DEFAULT '',
  out_of TEXT NOT NULL DEFAULT '',
  words TEXT NOT NULL DEFAULT '',
  judgement TEXT NOT NULL DEFAULT 'not',
  source TEXT NOT NULL DEFAULT '',
  comment TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX measurement_indicator ON measurement (indicator);

-- A self-assessment of the cooperation, at one moment of the project.
CREATE TABLE cooperation_round (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  moment TEXT NOT NULL DEFAULT 'start',
  held_on TEXT NOT NULL DEFAULT '',
  anonymous INTEGER NOT NULL DEFAULT 0,
  rank INTEGER NOT NULL DEFAULT 0,
  notes TEXT NOT NULL DEFAULT ''
) STRICT;

-- What one organisation, or one person without a name, answered in a self-assessment.
CREATE TABLE assessment (
  id INTEGER PRIMARY KEY NOT NULL,
  round INTEGER REFERENCES cooperation_round (id) ON DELETE CASCADE,
  organization INTEGER REFERENCES organization (id) ON DELETE CASCADE,
  rank INTEGER NOT NULL DEFAULT 0,
  comment TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX assessment_round ON assessment (round);
CREATE INDEX assessment_organization ON assessment (organization);

-- What was answered to one statement of the self-assessment.
CREATE TABLE rating (
  id INTEGER PRIMARY KEY NOT NULL,
  assessment INTEGER REFERENCES assessment (id) ON DELETE CASCADE,
  statement TEXT NOT NULL DEFAULT '',
  mark INTEGER NOT NULL DEFAULT 0,
  comment TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX rating_assessment ON rating (assessment);

-- Something noted on the day, to be sorted later.
CREATE TABLE note (
  id INTEGER PRIMARY KEY NOT NULL,
  text TEXT NOT NULL DEFAULT '',
  taken_at TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT 'unsorted',
  effect TEXT NOT NULL DEFAULT 'direct',
  scope TEXT NOT NULL DEFAULT 'external',
  negative INTEGER NOT NULL DEFAULT 0,
  rank INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A section of the final report or of the experience sheet, as somebody rewrote it.
CREATE TABLE report_section (
  id INTEGER PRIMARY KEY NOT NULL,
  paper TEXT NOT NULL DEFAULT 'final',
  key TEXT NOT NULL DEFAULT '',
  organization INTEGER REFERENCES organization (id) ON DELETE CASCADE,
  text TEXT NOT NULL DEFAULT '',
  replaces INTEGER NOT NULL DEFAULT 0,
  hidden INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX report_section_organization ON report_section (organization);

-- To whom the report goes, or went.
CREATE TABLE diffusion (
  id INTEGER PRIMARY KEY NOT NULL,
  readership TEXT NOT NULL DEFAULT 'members',
  paper TEXT NOT NULL DEFAULT 'final',
  organization INTEGER REFERENCES organization (id) ON DELETE SET NULL,
  recipient TEXT NOT NULL DEFAULT '',
  due_on TEXT NOT NULL DEFAULT '',
  sent_on TEXT NOT NULL DEFAULT '',
  means TEXT NOT NULL DEFAULT '',
  comment TEXT NOT NULL DEFAULT '',
  rank INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX diffusion_organization ON diffusion (organization);

-- Problems raised at one meeting stand in the order they are moved to.
ALTER TABLE problem ADD COLUMN rank INTEGER NOT NULL DEFAULT 0;
