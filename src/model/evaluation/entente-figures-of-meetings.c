/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-automatic-figure-private.h"

#include "meetings/entente-attendance-list.h"
#include "meetings/entente-circulation.h"
#include "meetings/entente-decision-register.h"
#include "meetings/entente-minutes-life.h"
#include "meetings/entente-problem-desk.h"

/* (transfer full) (element-type EntenteMeeting) */
static GPtrArray *
list_held (EntenteStore *store)
{
  GListModel *meetings = entente_store_get_list (store, ENTENTE_TYPE_MEETING);
  GPtrArray *held = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (meetings); i++)
    {
      g_autoptr (EntenteRecord) meeting = g_list_model_get_item (meetings, i);

      if (entente_record_get_choice (meeting, ENTENTE_MEETING_STATE) == ENTENTE_MEETING_HELD)
        g_ptr_array_add (held, g_steal_pointer (&meeting));
    }
  return held;
}

void
_entente_figure_meetings_held (const EntenteFigureSources *from, EntenteFigure *to)
{
  g_autoptr (GPtrArray) held = list_held (from->store);

  _entente_figure_set_count (to, held->len);
}

/* Nobody is taken for absent because the attendance was never written down. */
void
_entente_figure_attendance (const EntenteFigureSources *from, EntenteFigure *to)
{
  g_autoptr (GPtrArray) held = list_held (from->store);
  gint64 n_invited = 0, n_there = 0;

  for (guint i = 0; i < held->len; i++)
    {
      EntenteAttendanceCounts counts;
      guint n_here;

      entente_attendance_count (held->pdata[i], &counts);
      n_here = counts.n_by_state[ENTENTE_ATTENDANCE_PRESENT]
               + counts.n_by_state[ENTENTE_ATTENDANCE_BY_PROXY];
      if (n_here == 0)
        continue;
      n_invited += counts.n_participants;
      n_there += n_here;
    }
  _entente_figure_set_share (to, n_there, n_invited);
}

/* The day they first went round. */
static gboolean
find_first_sending (EntenteMeeting *meeting, GDate *day)
{
  g_autoptr (GPtrArray) sendings = entente_minutes_list_circulation (meeting);

  return sendings->len > 0
         && entente_record_get_date (sendings->pdata[sendings->len - 1], ENTENTE_CIRCULATION_SENT_ON,
                                     day);
}

void
_entente_figure_minutes_in_time (const EntenteFigureSources *from, EntenteFigure *to)
{
  g_autoptr (GPtrArray) held = list_held (from->store);
  gint64 n_due = 0, n_in_time = 0;

  for (guint i = 0; i < held->len; i++)
    {
      GDate due, sent;
      gboolean was_sent = find_first_sending (held->pdata[i], &sent);

      if (!entente_minutes_get_due (held->pdata[i], &due)
          || (!was_sent && g_date_compare (&from->today, &due) <= 0))
        continue;
      n_due++;
      n_in_time += was_sent && g_date_compare (&sent, &due) <= 0;
    }
  _entente_figure_set_share (to, n_in_time, n_due);
}

/* What was replaced or given up binds nobody any more. */
void
_entente_figure_decisions_applied (const EntenteFigureSources *from, EntenteFigure *to)
{
  GListModel *decisions = entente_store_get_list (from->store, ENTENTE_TYPE_DECISION);
  gint64 n_due = 0, n_applied = 0;

  for (guint i = 0; i < g_list_model_get_n_items (decisions); i++)
    {
      g_autoptr (EntenteDecision) decision = g_list_model_get_item (decisions, i);
      gboolean is_applied = entente_decision_get_state (decision) == ENTENTE_DECISION_APPLIED;

      n_due += is_applied || entente_decision_is_overdue (decision, &from->today);
      n_applied += is_applied;
    }
  _entente_figure_set_share (to, n_applied, n_due);
}

/* Problems */

void
_entente_figure_problems_answered (const EntenteFigureSources *from, EntenteFigure *to)
{
  guint n_answered, n_all;

  entente_problem_desk_count (from->store, &n_answered, &n_all);
  _entente_figure_set_share (to, n_answered, n_all);
}

static gboolean
find_answer_days (EntenteRecord *problem, int *days)
{
  GDate raised, answered;

  if (!entente_problem_is_answered (ENTENTE_PROBLEM (problem))
      || !entente_record_get_date (problem, ENTENTE_PROBLEM_RAISED_ON, &raised)
      || !entente_record_get_date (problem, ENTENTE_PROBLEM_ANSWERED_ON, &answered))
    return FALSE;

  *days = MAX (g_date_days_between (&raised, &answered), 0);
  return TRUE;
}

static int
compare_ints (gconstpointer first, gconstpointer second)
{
  return *(const int *) first - *(const int *) second;
}

void
_entente_figure_answer_days (const EntenteFigureSources *from, EntenteFigure *to)
{
  GListModel *problems = entente_store_get_list (from->store, ENTENTE_TYPE_PROBLEM);
  g_autoptr (GArray) delays = g_array_new (FALSE, FALSE, sizeof (int));
  guint middle;

  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (EntenteRecord) problem = g_list_model_get_item (problems, i);
      int days;

      if (find_answer_days (problem, &days))
        g_array_append_val (delays, days);
    }
  if (delays->len == 0)
    return;

  g_array_sort (delays, compare_ints);
  middle = delays->len / 2;
  to->value = g_array_index (delays, int, middle) * ENTENTE_DECIMAL_ONE;
  if (delays->len % 2 == 0)
    to->value = (to->value + g_array_index (delays, int, middle - 1) * ENTENTE_DECIMAL_ONE) / 2;
}
