/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-meeting-findings.h"

#include "entente-typography.h"
#include "meetings/entente-attendance-list.h"
#include "meetings/entente-decision-vote.h"
#include "meetings/entente-meeting-life.h"
#include "meetings/entente-minutes-life.h"
#include "meetings/entente-problem-desk.h"
#include "schedule/entente-schedule.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  EntenteStore *store; /* borrowed */
  const GDate *today;  /* nullable */
  GPtrArray *findings; /* owned by the caller */
} Search;

/* sentence: (transfer full) */
static void
add (Search *self, char *sentence, gpointer record, int field)
{
  g_ptr_array_add (self->findings, entente_finding_new (ENTENTE_SEVERITY_WARNING, sentence,
                                                        ENTENTE_RECORD (record), field));
}

static char *
dup_day (const GDate *day)
{
  return entente_typography_format_date (day, ENTENTE_DATE_PLAIN,
                                         entente_schedule_get_language ());
}

/* Meetings */

static void
look_at_minutes (Search *self, EntenteMeeting *meeting)
{
  g_autofree char *title = entente_meeting_dup_title (meeting);
  GDate due;

  if (entente_minutes_is_overdue (meeting, self->today)
      && entente_minutes_get_due (meeting, &due))
    {
      g_autofree char *day = dup_day (&due);

      add (self,
           /* Translators: title of a meeting, then a date. */
           g_strdup_printf (_("The minutes of “%s” should have been sent round by %s."), title, day),
           meeting, ENTENTE_MEETING_CIRCULATE_BY);
    }
  if (entente_minutes_get_state (meeting) == ENTENTE_MINUTES_CHANGED)
    add (self,
         g_strdup_printf (_("What was noted of “%s” has changed since its minutes were approved: "
                            "approve a correction."),
                          title),
         meeting, -1);
}

/* Who comes matters until they came. */
static void
look_at_participants (Search *self, EntenteMeeting *meeting)
{
  g_autoptr (GPtrArray) findings = NULL;
  int state = entente_record_get_choice (ENTENTE_RECORD (meeting), ENTENTE_MEETING_STATE);

  if (state != ENTENTE_MEETING_PREPARING && state != ENTENTE_MEETING_INVITED)
    return;

  findings = entente_attendance_dup_findings (meeting);
  for (guint i = 0; i < findings->len; i++)
    {
      const EntenteFinding *finding = findings->pdata[i];
      g_autofree char *title = entente_meeting_dup_title (meeting);

      g_ptr_array_add (self->findings,
                       entente_finding_new (finding->severity,
                                            /* Translators: title of a meeting, a sentence. */
                                            g_strdup_printf (C_ ("finding", "%s: %s"), title,
                                                             finding->sentence),
                                            finding->record, finding->field));
    }
}

static void
look_at_meetings (Search *self)
{
  GListModel *meetings = entente_store_get_list (self->store, ENTENTE_TYPE_MEETING);

  for (guint i = 0; i < g_list_model_get_n_items (meetings); i++)
    {
      g_autoptr (EntenteMeeting) meeting = g_list_model_get_item (meetings, i);

      look_at_minutes (self, meeting);
      look_at_participants (self, meeting);
    }
}

/* Problems */

static void
look_at_problems (Search *self)
{
  g_autoptr (GPtrArray) overdue = entente_problem_desk_list_overdue (self->store, self->today);

  for (guint i = 0; i < overdue->len; i++)
    {
      g_autofree char *title = entente_problem_dup_title (overdue->pdata[i]);
      g_autofree char *day = NULL;
      GDate due;

      entente_record_get_date (overdue->pdata[i], ENTENTE_PROBLEM_ANSWER_DUE, &due);
      day = dup_day (&due);
      add (self,
           /* Translators: what somebody raised, then a date. */
           g_strdup_printf (_("“%s” should have been answered by %s."), title, day),
           overdue->pdata[i], ENTENTE_PROBLEM_ANSWER_DUE);
    }
}

/* Decisions */

static void
look_at_task (Search *self, EntenteDecision *decision, int number)
{
  EntenteTask *task = entente_decision_get_task (decision);
  gboolean is_action
    = entente_record_get_choice (ENTENTE_RECORD (decision), ENTENTE_DECISION_KIND)
      == ENTENTE_DECISION_ACTION;
  EntenteDecisionState state = entente_decision_get_state (decision);

  if (is_action && task == NULL && state == ENTENTE_DECISION_TO_APPLY)
    add (self,
         g_strdup_printf (_("Decision no. %d is an action that has no task in the schedule."),
                          number),
         decision, ENTENTE_DECISION_TASK);
  else if (task != NULL && state == ENTENTE_DECISION_DROPPED
           && entente_decision_vote_was_held (decision)
           && entente_record_get_choice (ENTENTE_RECORD (task), ENTENTE_TASK_STATE)
                != ENTENTE_TASK_DONE)
    add (self,
         g_strdup_printf (_("Decision no. %d was not adopted, but its task is still in the "
                            "schedule."),
                          number),
         decision, ENTENTE_DECISION_TASK);
}

/* What is late in the schedule, the schedule says. */
static void
look_at_decision (Search *self, EntenteDecision *decision)
{
  int number = entente_record_get_integer (ENTENTE_RECORD (decision), ENTENTE_DECISION_NUMBER);
  g_autofree char *day = NULL;
  GDate due;

  look_at_task (self, decision, number);
  if (entente_decision_get_task (decision) != NULL
      || !entente_decision_is_overdue (decision, self->today)
      || !entente_decision_get_due (decision, &due))
    return;

  day = dup_day (&due);
  add (self,
       /* Translators: number of a decision, then a date. */
       g_strdup_printf (_("Decision no. %d should have been applied by %s."), number, day),
       decision, ENTENTE_DECISION_DUE_ON);
}

static void
look_at_decisions (Search *self)
{
  GListModel *decisions = entente_store_get_list (self->store, ENTENTE_TYPE_DECISION);

  for (guint i = 0; i < g_list_model_get_n_items (decisions); i++)
    {
      g_autoptr (EntenteDecision) decision = g_list_model_get_item (decisions, i);

      look_at_decision (self, decision);
    }
}

/**
 * entente_meetings_find:
 * @store: the records of a project
 * @today: (nullable): the day it is, %NULL for today
 * @findings: (element-type EntenteFinding): where to add what is found
 *
 * Says what meetings left to do and nobody did.
 */
void
entente_meetings_find (EntenteStore *store, const GDate *today, GPtrArray *findings)
{
  Search search = { store, today, findings };

  g_return_if_fail (ENTENTE_IS_STORE (store));
  g_return_if_fail (findings != NULL);

  look_at_meetings (&search);
  look_at_problems (&search);
  look_at_decisions (&search);
}
