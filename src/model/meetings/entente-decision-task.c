/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-decision-task-private.h"

#include "budget/entente-budget-line.h"
#include "budget/entente-contribution.h"
#include "budget/entente-in-kind.h"
#include "collective/entente-position.h"
#include "collective/entente-project-details.h"
#include "collective/entente-seat.h"
#include "entente-civil-date.h"
#include "meetings/entente-attendance.h"
#include "meetings/entente-said-title-private.h"
#include "schedule/entente-assignment.h"
#include "schedule/entente-dependency.h"

#include <string.h>

static EntenteStore *
get_store (EntenteDecision *decision)
{
  return entente_record_get_store (ENTENTE_RECORD (decision));
}

/* For whom people speak */

static gint64
find_organization_in (EntenteStore *store,
                      GType type,
                      guint person_field,
                      gint64 person,
                      guint organization_field)
{
  GListModel *records = entente_store_get_referrers (store, type, person_field, person);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (records, i);
      gint64 organization = entente_record_get_reference (record, organization_field);

      if (organization != 0)
        return organization;
    }

  return 0;
}

static gint64
find_organization_at (EntenteStore *store, EntenteMeeting *meeting, gint64 person)
{
  GListModel *attendance = entente_store_get_referrers (store, ENTENTE_TYPE_ATTENDANCE,
                                                        ENTENTE_ATTENDANCE_PERSON, person);

  for (guint i = 0; i < g_list_model_get_n_items (attendance); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (attendance, i);

      if (entente_record_get_reference (record, ENTENTE_ATTENDANCE_MEETING)
          == entente_record_get_id (ENTENTE_RECORD (meeting)))
        return entente_record_get_reference (record, ENTENTE_ATTENDANCE_ORGANIZATION);
    }

  return 0;
}

EntenteOrganization *
_entente_person_find_organization (EntentePerson *person, EntenteMeeting *meeting)
{
  EntenteStore *store = entente_record_get_store (ENTENTE_RECORD (person));
  gint64 id = entente_record_get_id (ENTENTE_RECORD (person));
  gint64 organization = meeting != NULL ? find_organization_at (store, meeting, id) : 0;
  EntenteRecord *record;

  if (organization == 0)
    organization = find_organization_in (store, ENTENTE_TYPE_SEAT, ENTENTE_SEAT_PERSON, id,
                                         ENTENTE_SEAT_ORGANIZATION);
  if (organization == 0)
    organization = find_organization_in (store, ENTENTE_TYPE_POSITION, ENTENTE_POSITION_PERSON, id,
                                         ENTENTE_POSITION_ORGANIZATION);
  if (organization == 0)
    return NULL;

  record = entente_store_get_record (store, ENTENTE_TYPE_ORGANIZATION, organization);
  return record != NULL ? ENTENTE_ORGANIZATION (record) : NULL;
}

/* Making */

/* After all that stands at the top of the plan. */
static gint64
find_last_rank (EntenteStore *store)
{
  GListModel *tasks = entente_store_get_list (store, ENTENTE_TYPE_TASK);
  gint64 last = 0;

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (EntenteRecord) task = g_list_model_get_item (tasks, i);

      if (entente_record_get_reference (task, ENTENTE_TASK_PARENT) == 0)
        last = MAX (last, entente_record_get_integer (task, ENTENTE_TASK_RANK));
    }

  return last;
}

/* What must be done by a day stands before that day; what need not, waits for the meeting. A plan
   that has no date yet gets none from that. */
static void
set_dates (EntenteEdit *edit, EntenteRecord *task, const GDate *due_on, const GDate *taken_on)
{
  EntenteRecord *project = entente_store_get_record (entente_record_get_store (task),
                                                     ENTENTE_TYPE_PROJECT_DETAILS,
                                                     ENTENTE_PROJECT_DETAILS_ID);
  g_autofree char *due = due_on != NULL ? entente_date_to_iso (due_on) : NULL;
  g_autofree char *taken = entente_date_to_iso (taken_on);

  entente_edit_set_text (edit, task, ENTENTE_TASK_DEADLINE, due);
  if (due != NULL)
    entente_edit_set_choice (edit, task, ENTENTE_TASK_RULE, ENTENTE_RULE_AS_LATE_AS_POSSIBLE);
  else if (project != NULL && entente_record_is_filled (project, ENTENTE_PROJECT_DETAILS_STARTS_ON))
    {
      entente_edit_set_choice (edit, task, ENTENTE_TASK_RULE, ENTENTE_RULE_START_NO_EARLIER);
      entente_edit_set_text (edit, task, ENTENTE_TASK_RULE_AT, taken);
    }
}

static void
assign (EntenteEdit *edit, EntenteRecord *task, EntenteRecord *person)
{
  EntenteRecord *assignment = entente_edit_insert (edit, ENTENTE_TYPE_ASSIGNMENT);

  entente_edit_set_reference (edit, assignment, ENTENTE_ASSIGNMENT_TASK, task);
  entente_edit_set_reference (edit, assignment, ENTENTE_ASSIGNMENT_PERSON, person);
  entente_edit_set_choice (edit, assignment, ENTENTE_ASSIGNMENT_PART, ENTENTE_PART_DOES);
}

static void
set_referent (EntenteEdit *edit,
              EntenteRecord *task,
              EntentePerson *person,
              EntenteMeeting *meeting)
{
  EntenteOrganization *organization
    = person != NULL ? _entente_person_find_organization (person, meeting) : NULL;

  entente_edit_set_reference (edit, task, ENTENTE_TASK_REFERENT,
                              person != NULL ? ENTENTE_RECORD (person) : NULL);
  entente_edit_set_reference (edit, task, ENTENTE_TASK_ORGANIZATION,
                              organization != NULL ? ENTENTE_RECORD (organization) : NULL);
}

static guint
count_referents (const EntenteDecisionDraft *draft)
{
  return draft->referents != NULL && !draft->whole_team ? draft->referents->len : 0;
}

static EntentePerson *
get_first_referent (const EntenteDecisionDraft *draft)
{
  return count_referents (draft) > 0 ? draft->referents->pdata[0] : NULL;
}

void
_entente_decision_task_insert (EntenteEdit *edit,
                               EntenteDecision *decision,
                               const EntenteDecisionDraft *draft,
                               EntenteMeeting *meeting,
                               const GDate *taken_on)
{
  gint64 rank = find_last_rank (get_store (decision)) + 1;
  EntenteRecord *task = entente_edit_insert (edit, ENTENTE_TYPE_TASK);
  const char *text = draft->text != NULL ? draft->text : "";
  g_autofree char *title = _entente_said_dup_title (text);

  entente_edit_set_text (edit, task, ENTENTE_TASK_TITLE, title);
  if (_entente_said_is_longer (text))
    entente_edit_set_text (edit, task, ENTENTE_TASK_DESCRIPTION, text);
  entente_edit_set_integer (edit, task, ENTENTE_TASK_RANK, rank);
  set_dates (edit, task, draft->due_on, taken_on);
  set_referent (edit, task, get_first_referent (draft), meeting);
  for (guint i = 1; i < count_referents (draft); i++)
    assign (edit, task, draft->referents->pdata[i]);

  entente_edit_set_reference (edit, ENTENTE_RECORD (decision), ENTENTE_DECISION_TASK, task);
}

/* Following */

/* What the decision says of its task as it stands. */
typedef struct
{
  EntenteRecord *task; /* borrowed, NULL when there is none */
  EntenteDecisionDraft said;
  GDate dates[2];
  char *title;
} Link;

static void
link_clear (Link *link)
{
  g_clear_pointer (&link->said.referents, g_ptr_array_unref);
  g_clear_pointer (&link->title, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Link, link_clear)

static void
link_read (Link *link, EntenteDecision *decision)
{
  EntenteTask *task = entente_decision_get_task (decision);

  link->task = task != NULL ? ENTENTE_RECORD (task) : NULL;
  entente_decision_register_read (decision, &link->said, link->dates);
  link->title = _entente_said_dup_title (link->said.text);
}

static gboolean
has_title (const Link *link)
{
  return strcmp (link->title, entente_record_get_text (link->task, ENTENTE_TASK_TITLE)) == 0;
}

static gboolean
has_description (const Link *link)
{
  const char *expected = _entente_said_is_longer (link->said.text) ? link->said.text : "";

  return strcmp (expected, entente_record_get_text (link->task, ENTENTE_TASK_DESCRIPTION)) == 0;
}

static gboolean
has_deadline (const Link *link)
{
  g_autofree char *due = link->said.due_on != NULL ? entente_date_to_iso (link->said.due_on)
                                                   : g_strdup ("");

  return strcmp (due, entente_record_get_text (link->task, ENTENTE_TASK_DEADLINE)) == 0;
}

static gboolean
has_referent (const Link *link)
{
  EntentePerson *first = get_first_referent (&link->said);

  return entente_record_get_reference (link->task, ENTENTE_TASK_REFERENT)
         == (first != NULL ? entente_record_get_id (ENTENTE_RECORD (first)) : 0);
}

static void
follow_text (EntenteEdit *edit, const Link *link, const char *text)
{
  g_autofree char *title = _entente_said_dup_title (text);

  if (has_title (link))
    entente_edit_set_text (edit, link->task, ENTENTE_TASK_TITLE, title);
  if (has_description (link))
    entente_edit_set_text (edit, link->task, ENTENTE_TASK_DESCRIPTION,
                           _entente_said_is_longer (text) ? text : "");
}

static void
follow_due (EntenteEdit *edit, const Link *link, const EntenteDecisionDraft *draft)
{
  int rule = entente_record_get_choice (link->task, ENTENTE_TASK_RULE);

  if (!has_deadline (link))
    return;

  if (rule == ENTENTE_RULE_AS_LATE_AS_POSSIBLE || rule == ENTENTE_RULE_START_NO_EARLIER)
    set_dates (edit, link->task, draft->due_on, &link->dates[1]);
  else
    {
      g_autofree char *due = draft->due_on != NULL ? entente_date_to_iso (draft->due_on) : NULL;

      entente_edit_set_text (edit, link->task, ENTENTE_TASK_DEADLINE, due);
    }
}

static gboolean
is_among_others (const EntenteDecisionDraft *draft, gpointer person)
{
  for (guint i = 1; i < count_referents (draft); i++)
    if (draft->referents->pdata[i] == person)
      return TRUE;

  return FALSE;
}

static EntenteRecord *
find_assignment (EntenteRecord *task, EntenteRecord *person)
{
  GListModel *assignments
    = entente_store_get_referrers (entente_record_get_store (task), ENTENTE_TYPE_ASSIGNMENT,
                                   ENTENTE_ASSIGNMENT_TASK, entente_record_get_id (task));

  for (guint i = 0; i < g_list_model_get_n_items (assignments); i++)
    {
      g_autoptr (EntenteRecord) assignment = g_list_model_get_item (assignments, i);

      if (entente_record_get_reference (assignment, ENTENTE_ASSIGNMENT_PERSON)
          == entente_record_get_id (person))
        return assignment; /* its table holds it */
    }

  return NULL;
}

static void
follow_others (EntenteEdit *edit, const Link *link, const EntenteDecisionDraft *draft)
{
  for (guint i = 1; i < count_referents (&link->said); i++)
    {
      EntenteRecord *person = link->said.referents->pdata[i];
      EntenteRecord *assignment = find_assignment (link->task, person);

      if (assignment != NULL && !is_among_others (draft, person))
        entente_edit_delete (edit, assignment);
    }

  for (guint i = 1; i < count_referents (draft); i++)
    if (find_assignment (link->task, draft->referents->pdata[i]) == NULL)
      assign (edit, link->task, draft->referents->pdata[i]);
}

static EntenteMeeting *
get_meeting (EntenteDecision *decision)
{
  EntenteRecord *meeting = entente_store_get_record (
    get_store (decision), ENTENTE_TYPE_MEETING,
    entente_record_get_reference (ENTENTE_RECORD (decision), ENTENTE_DECISION_MEETING));

  return meeting != NULL ? ENTENTE_MEETING (meeting) : NULL;
}

void
_entente_decision_task_follow (EntenteEdit *edit,
                               EntenteDecision *decision,
                               const EntenteDecisionDraft *draft)
{
  g_auto (Link) link = { 0 };

  link_read (&link, decision);
  if (link.task == NULL)
    return;

  follow_text (edit, &link, draft->text != NULL ? draft->text : "");
  follow_due (edit, &link, draft);
  if (has_referent (&link) && get_first_referent (&link.said) != get_first_referent (draft))
    set_referent (edit, link.task, get_first_referent (draft), get_meeting (decision));
  follow_others (edit, &link, draft);
}

void
_entente_decision_task_rename (EntenteEdit *edit, EntenteDecision *decision, const char *text)
{
  g_auto (Link) link = { 0 };

  link_read (&link, decision);
  if (link.task != NULL)
    follow_text (edit, &link, text);
}

/* Done and undone, given up */

void
_entente_decision_task_set_done (EntenteEdit *edit, EntenteDecision *decision, gboolean done)
{
  EntenteRecord *task = ENTENTE_RECORD (entente_decision_get_task (decision));
  g_autofree char *today = NULL;
  GDate date;

  if ((entente_record_get_choice (task, ENTENTE_TASK_STATE) == ENTENTE_TASK_DONE) == done)
    return;

  entente_date_today (&date);
  today = entente_date_to_iso (&date);
  entente_edit_set_choice (edit, task, ENTENTE_TASK_STATE,
                           done ? ENTENTE_TASK_DONE : ENTENTE_TASK_TO_DO);
  entente_edit_set_integer (edit, task, ENTENTE_TASK_PROGRESS, done ? 100 : 0);
  entente_edit_set_text (edit, task, ENTENTE_TASK_ACTUAL_FINISH, done ? today : "");
}

static gboolean
is_referred_to (EntenteRecord *task, GType type, guint field)
{
  GListModel *referrers = entente_store_get_referrers (entente_record_get_store (task), type, field,
                                                       entente_record_get_id (task));

  return g_list_model_get_n_items (referrers) > 0;
}

/* Parts, links and money are work that others put into it. */
static gboolean
is_built_upon (EntenteRecord *task)
{
  return is_referred_to (task, ENTENTE_TYPE_TASK, ENTENTE_TASK_PARENT)
         || is_referred_to (task, ENTENTE_TYPE_DEPENDENCY, ENTENTE_DEPENDENCY_PREDECESSOR)
         || is_referred_to (task, ENTENTE_TYPE_DEPENDENCY, ENTENTE_DEPENDENCY_SUCCESSOR)
         || is_referred_to (task, ENTENTE_TYPE_BUDGET_LINE, ENTENTE_BUDGET_LINE_TASK)
         || is_referred_to (task, ENTENTE_TYPE_IN_KIND, ENTENTE_IN_KIND_TASK)
         || is_referred_to (task, ENTENTE_TYPE_CONTRIBUTION, ENTENTE_CONTRIBUTION_TASK);
}

/* As set_dates() left it; people may have given it another place since. */
static gboolean
has_rule (const Link *link)
{
  int rule = entente_record_get_choice (link->task, ENTENTE_TASK_RULE);
  g_autofree char *taken = NULL;

  if (link->said.due_on != NULL)
    return rule == ENTENTE_RULE_AS_LATE_AS_POSSIBLE;
  if (rule == ENTENTE_RULE_AS_SOON_AS_POSSIBLE)
    return TRUE;

  taken = entente_date_to_iso (&link->dates[1]);
  return rule == ENTENTE_RULE_START_NO_EARLIER
         && strcmp (taken, entente_record_get_text (link->task, ENTENTE_TASK_RULE_AT)) == 0;
}

/* Whoever joined in the schedule counts on the task. */
static gboolean
has_others (const Link *link)
{
  GListModel *assignments = entente_store_get_referrers (
    entente_record_get_store (link->task), ENTENTE_TYPE_ASSIGNMENT, ENTENTE_ASSIGNMENT_TASK,
    entente_record_get_id (link->task));

  for (guint i = 0; i < g_list_model_get_n_items (assignments); i++)
    {
      g_autoptr (EntenteRecord) assignment = g_list_model_get_item (assignments, i);
      gpointer person = entente_store_get_record (
        entente_record_get_store (link->task), ENTENTE_TYPE_PERSON,
        entente_record_get_reference (assignment, ENTENTE_ASSIGNMENT_PERSON));

      if (!is_among_others (&link->said, person))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_untouched (const Link *link)
{
  static const guint left_empty[] = {
    ENTENTE_TASK_DURATION,
    ENTENTE_TASK_EFFORT,
    ENTENTE_TASK_PLACE,
    ENTENTE_TASK_INTERNAL_COMMUNICATION,
    ENTENTE_TASK_EXTERNAL_COMMUNICATION,
    ENTENTE_TASK_CAUTIONS,
    ENTENTE_TASK_ACTUAL_START,
    ENTENTE_TASK_ACTUAL_FINISH,
    ENTENTE_TASK_AUTHORITY,
    ENTENTE_TASK_NOTES,
  };

  for (guint i = 0; i < G_N_ELEMENTS (left_empty); i++)
    if (entente_record_is_filled (link->task, left_empty[i]))
      return FALSE;

  return entente_record_get_choice (link->task, ENTENTE_TASK_STATE) == ENTENTE_TASK_TO_DO
         && entente_record_get_integer (link->task, ENTENTE_TASK_PROGRESS) == 0
         && has_title (link) && has_description (link) && has_deadline (link)
         && has_referent (link) && has_rule (link) && !has_others (link)
         && entente_record_get_reference (link->task, ENTENTE_TASK_PARENT) == 0
         && !is_built_upon (link->task);
}

void
_entente_decision_task_give_up (EntenteEdit *edit, EntenteDecision *decision)
{
  g_auto (Link) link = { 0 };

  link_read (&link, decision);
  if (link.task != NULL && is_untouched (&link))
    entente_edit_delete (edit, link.task);
}
