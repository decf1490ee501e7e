/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-problem.h"

#include "collective/entente-body.h"
#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "meetings/entente-meeting.h"

#include <glib/gi18n-lib.h>

struct _EntenteProblem
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteProblem, entente_problem, ENTENTE_TYPE_RECORD)

static const EntenteChoice severities[] = {
  { ENTENTE_PROBLEM_LOW, "low", NC_ ("problem", "Minor"), "problem" },
  { ENTENTE_PROBLEM_MEDIUM, "medium", NC_ ("problem", "Serious"), "problem" },
  { ENTENTE_PROBLEM_HIGH, "high", NC_ ("problem", "Blocking"), "problem" },
  { 0 },
};

static const EntenteChoice states[] = {
  { ENTENTE_PROBLEM_NEW, "new", NC_ ("problem", "New"), "problem" },
  { ENTENTE_PROBLEM_ACKNOWLEDGED, "acknowledged", NC_ ("problem", "Acknowledged"), "problem" },
  { ENTENTE_PROBLEM_ANSWERED, "answered", NC_ ("problem", "Answered"), "problem" },
  { ENTENTE_PROBLEM_CLOSED, "closed", NC_ ("problem", "Closed"), "problem" },
  { ENTENTE_PROBLEM_REOPENED, "reopened", NC_ ("problem", "Reopened"), "problem" },
  { 0 },
};

static const EntenteField fields[] = {
  [ENTENTE_PROBLEM_TEXT] = {
    .name = "text",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Problem"),
    .edit_label = N_ ("Change problem"),
  },
  [ENTENTE_PROBLEM_RAISED_BY] = {
    .name = "raised-by",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Raised by"),
    .edit_label = N_ ("Change who raised a problem"),
    .target = entente_person_get_type,
  },
  [ENTENTE_PROBLEM_ORGANIZATION] = {
    .name = "organization",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Organisation"),
    .edit_label = N_ ("Change organisation of problem"),
    .target = entente_organization_get_type,
  },
  [ENTENTE_PROBLEM_RAISED_ON] = {
    .name = "raised-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Raised on"),
    .edit_label = N_ ("Change date of problem"),
  },
  [ENTENTE_PROBLEM_SEVERITY] = {
    .name = "severity",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Severity"),
    .edit_label = N_ ("Change severity"),
    .choices = severities,
    .initial = ENTENTE_PROBLEM_MEDIUM,
  },
  [ENTENTE_PROBLEM_STATE] = {
    .name = "state",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("State"),
    .edit_label = N_ ("Change state of problem"),
    .choices = states,
  },
  [ENTENTE_PROBLEM_BODY] = {
    .name = "body",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Body that answers"),
    .edit_label = N_ ("Change who answers a problem"),
    .target = entente_body_get_type,
  },
  [ENTENTE_PROBLEM_MEETING] = {
    .name = "meeting",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Raised at"),
    .edit_label = N_ ("Change meeting of problem"),
    .target = entente_meeting_get_type,
  },
  [ENTENTE_PROBLEM_ANSWER_DUE] = {
    .name = "answer-due",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Answer due"),
    .edit_label = N_ ("Change date of the answer"),
  },
  [ENTENTE_PROBLEM_ANSWER] = {
    .name = "answer",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Answer"),
    .edit_label = N_ ("Change answer"),
  },
  [ENTENTE_PROBLEM_ANSWERED_BY] = {
    .name = "answered-by",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Answered by"),
    .edit_label = N_ ("Change who answered"),
    .target = entente_person_get_type,
  },
  [ENTENTE_PROBLEM_ANSWERED_ON] = {
    .name = "answered-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Answered on"),
    .edit_label = N_ ("Change date of the answer"),
  },
  [ENTENTE_PROBLEM_RANK] = {
    .name = "rank",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Place"),
    .edit_label = N_ ("Move problem"),
  },
};

static void
entente_problem_class_init (EntenteProblemClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "problem",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_problem_init (EntenteProblem *self)
{
}

int
entente_problem_compare_raised (EntenteRecord *a, EntenteRecord *b)
{
  gint64 first, second;

  g_return_val_if_fail (ENTENTE_IS_PROBLEM (a) && ENTENTE_IS_PROBLEM (b), 0);

  first = entente_record_get_integer (a, ENTENTE_PROBLEM_RANK);
  second = entente_record_get_integer (b, ENTENTE_PROBLEM_RANK);
  if (first == second)
    {
      /* Two copies of a project were merged, or neither has a place: in the same order every time. */
      first = entente_record_get_id (a);
      second = entente_record_get_id (b);
    }

  return (first > second) - (first < second);
}
