/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-task.h"

#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "entente-duration.h"
#include "schedule/entente-event-offset.h"
#include "schedule/entente-task-checks-private.h"

#include <glib/gi18n-lib.h>

struct _EntenteTask
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteTask, entente_task, ENTENTE_TYPE_RECORD)

static const EntenteChoice kinds[] = {
  { ENTENTE_TASK_TASK, "task", NC_ ("task kind", "Task"), "task kind" },
  { ENTENTE_TASK_MILESTONE, "milestone", NC_ ("task kind", "Milestone"), "task kind" },
  { ENTENTE_TASK_STEP, "step", NC_ ("task kind", "Step"), "task kind" },
  { ENTENTE_TASK_PHASE, "phase", NC_ ("task kind", "Phase"), "task kind" },
  { 0 },
};

static const EntenteChoice states[] = {
  { ENTENTE_TASK_TO_DO, "to-do", NC_ ("task state", "To do"), "task state" },
  { ENTENTE_TASK_IN_PROGRESS, "in-progress", NC_ ("task state", "In progress"), "task state" },
  { ENTENTE_TASK_WAITING, "waiting", NC_ ("task state", "Waiting"), "task state" },
  { ENTENTE_TASK_DONE, "done", NC_ ("task state", "Done"), "task state" },
  { 0 },
};

static const EntenteChoice rules[] = {
  { ENTENTE_RULE_AS_SOON_AS_POSSIBLE,
    "as-soon-as-possible",
    NC_ ("rule", "As soon as possible"),
    "rule" },
  { ENTENTE_RULE_AS_LATE_AS_POSSIBLE,
    "as-late-as-possible",
    NC_ ("rule", "As late as possible"),
    "rule" },
  { ENTENTE_RULE_START_NO_EARLIER,
    "start-no-earlier",
    NC_ ("rule", "Start no earlier than"),
    "rule" },
  { ENTENTE_RULE_START_NO_LATER, "start-no-later", NC_ ("rule", "Start no later than"), "rule" },
  { ENTENTE_RULE_FINISH_NO_EARLIER,
    "finish-no-earlier",
    NC_ ("rule", "Finish no earlier than"),
    "rule" },
  { ENTENTE_RULE_FINISH_NO_LATER, "finish-no-later", NC_ ("rule", "Finish no later than"), "rule" },
  { ENTENTE_RULE_MUST_START, "must-start", NC_ ("rule", "Must start on"), "rule" },
  { ENTENTE_RULE_MUST_FINISH, "must-finish", NC_ ("rule", "Must finish on"), "rule" },
  { ENTENTE_RULE_RELATIVE, "relative", NC_ ("rule", "Relative to the event"), "rule" },
  { 0 },
};

static const EntenteChoice points[] = {
  { ENTENTE_EVENT_OPENING, "opening", NC_ ("event", "Opening of the event"), "event" },
  { ENTENTE_EVENT_CLOSING, "closing", NC_ ("event", "Close of the event"), "event" },
  { 0 },
};

static const EntenteChoice edges[] = {
  { ENTENTE_EDGE_START, "start", NC_ ("task edge", "Start"), "task edge" },
  { ENTENTE_EDGE_FINISH, "finish", NC_ ("task edge", "Finish"), "task edge" },
  { 0 },
};

static const EntenteField fields[] = {
  [ENTENTE_TASK_TITLE] = {
    .name = "title",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Title"),
    .edit_label = N_ ("Rename task"),
  },
  [ENTENTE_TASK_PARENT] = {
    .name = "parent",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Part of"),
    .edit_label = N_ ("Move task"),
    .target = entente_task_get_type,
  },
  [ENTENTE_TASK_RANK] = {
    .name = "rank",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Place"),
    .edit_label = N_ ("Move task"),
  },
  [ENTENTE_TASK_KIND] = {
    .name = "kind",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Kind"),
    .edit_label = N_ ("Change kind of task"),
    .choices = kinds,
  },
  [ENTENTE_TASK_DESCRIPTION] = {
    .name = "description",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Description"),
    .edit_label = N_ ("Change description of task"),
  },
  [ENTENTE_TASK_ORGANIZATION] = {
    .name = "organization",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Accountable organisation"),
    .edit_label = N_ ("Change accountable organisation"),
    .target = entente_organization_get_type,
  },
  [ENTENTE_TASK_REFERENT] = {
    .name = "referent",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Referent"),
    .edit_label = N_ ("Change referent"),
    .target = entente_person_get_type,
  },
  [ENTENTE_TASK_DURATION] = {
    .name = "duration",
    .kind = ENTENTE_FIELD_DURATION,
    .label = N_ ("Duration"),
    .edit_label = N_ ("Change duration"),
    .check = _entente_task_check_duration,
    .initial = ENTENTE_UNIT_DAY,
  },
  [ENTENTE_TASK_EFFORT] = {
    .name = "effort",
    .kind = ENTENTE_FIELD_DURATION,
    .label = N_ ("Effort"),
    .edit_label = N_ ("Change effort"),
    .check = _entente_task_check_effort,
    .initial = ENTENTE_UNIT_HOUR,
  },
  [ENTENTE_TASK_PROGRESS] = {
    .name = "progress",
    .kind = ENTENTE_FIELD_INTEGER,
    .label = N_ ("Progress"),
    .edit_label = N_ ("Change progress"),
    .check = _entente_task_check_progress,
  },
  [ENTENTE_TASK_STATE] = {
    .name = "state",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("State"),
    .edit_label = N_ ("Change state of task"),
    .choices = states,
  },
  [ENTENTE_TASK_PLACE] = {
    .name = "place",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Place"),
    .edit_label = N_ ("Change place of task"),
  },
  [ENTENTE_TASK_INTERNAL_COMMUNICATION] = {
    .name = "internal-communication",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Communication within the collective"),
    .edit_label = N_ ("Change communication of task"),
  },
  [ENTENTE_TASK_EXTERNAL_COMMUNICATION] = {
    .name = "external-communication",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Communication to the public"),
    .edit_label = N_ ("Change communication of task"),
  },
  [ENTENTE_TASK_CAUTIONS] = {
    .name = "cautions",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Cautions"),
    .edit_label = N_ ("Change cautions"),
  },
  [ENTENTE_TASK_RULE] = {
    .name = "rule",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Rule"),
    .edit_label = N_ ("Change rule of task"),
    .choices = rules,
  },
  [ENTENTE_TASK_RULE_AT] = {
    .name = "rule-at",
    .kind = ENTENTE_FIELD_MOMENT,
    .label = N_ ("Date of the rule"),
    .edit_label = N_ ("Change date of rule"),
    .check = _entente_task_check_rule_at,
  },
  [ENTENTE_TASK_EVENT_OFFSET] = {
    .name = "event-offset",
    .kind = ENTENTE_FIELD_DURATION,
    .label = N_ ("Distance to the event"),
    .edit_label = N_ ("Change distance to the event"),
    .check = _entente_task_check_event_offset,
    .initial = ENTENTE_UNIT_DAY,
    .normalize = entente_event_offset_normalize,
    .display = entente_event_offset_display,
  },
  [ENTENTE_TASK_EVENT_FROM] = {
    .name = "event-from",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Counted from"),
    .edit_label = N_ ("Change distance to the event"),
    .choices = points,
  },
  [ENTENTE_TASK_EVENT_EDGE] = {
    .name = "event-edge",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("What stands there"),
    .edit_label = N_ ("Change distance to the event"),
    .choices = edges,
  },
  [ENTENTE_TASK_DEADLINE] = {
    .name = "deadline",
    .kind = ENTENTE_FIELD_MOMENT,
    .label = N_ ("Deadline"),
    .edit_label = N_ ("Change deadline"),
    .check = _entente_task_check_deadline,
  },
  [ENTENTE_TASK_ACTUAL_START] = {
    .name = "actual-start",
    .kind = ENTENTE_FIELD_MOMENT,
    .label = N_ ("Really started"),
    .edit_label = N_ ("Change actual start"),
    .check = _entente_task_check_actual_start,
  },
  [ENTENTE_TASK_ACTUAL_FINISH] = {
    .name = "actual-finish",
    .kind = ENTENTE_FIELD_MOMENT,
    .label = N_ ("Really finished"),
    .edit_label = N_ ("Change actual finish"),
    .check = _entente_task_check_actual_finish,
  },
  [ENTENTE_TASK_AUTHORITY] = {
    .name = "authority",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Authority"),
    .edit_label = N_ ("Change authority"),
  },
  [ENTENTE_TASK_REFERENCE] = {
    .name = "reference",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Legal reference"),
    .edit_label = N_ ("Change legal reference"),
  },
  [ENTENTE_TASK_CLEAR_DAYS] = {
    .name = "clear-days",
    .kind = ENTENTE_FIELD_INTEGER,
    .label = N_ ("Clear days before the event"),
    .edit_label = N_ ("Change clear days of formality"),
    .check = _entente_task_check_clear_days,
  },
  [ENTENTE_TASK_NOTES] = {
    .name = "notes",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Notes"),
    .edit_label = N_ ("Change notes of task"),
  },
};

static void
entente_task_class_init (EntenteTaskClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "task",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_task_init (EntenteTask *self)
{
}
