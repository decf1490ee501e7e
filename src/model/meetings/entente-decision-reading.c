/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-decision-register.h"

#include "entente-civil-date.h"
#include "entente-moment.h"
#include "entente-typography.h"
#include "meetings/entente-decision-referent.h"
#include "meetings/entente-decision-vote.h"
#include "meetings/entente-said-title-private.h"
#include "schedule/entente-schedule.h"

#include <glib/gi18n-lib.h>

static EntenteStore *
get_store (EntenteDecision *self)
{
  return entente_record_get_store (ENTENTE_RECORD (self));
}

static guint
get_number (EntenteDecision *self)
{
  return entente_record_get_integer (ENTENTE_RECORD (self), ENTENTE_DECISION_NUMBER);
}

/* What it stands beside */

/**
 * entente_decision_get_task:
 * @self: a decision
 *
 * Returns: (transfer none) (nullable): the task that an action has in the schedule
 */
EntenteTask *
entente_decision_get_task (EntenteDecision *self)
{
  EntenteRecord *task;

  g_return_val_if_fail (ENTENTE_IS_DECISION (self), NULL);

  task = entente_store_get_record (
    get_store (self), ENTENTE_TYPE_TASK,
    entente_record_get_reference (ENTENTE_RECORD (self), ENTENTE_DECISION_TASK));

  return task != NULL ? ENTENTE_TASK (task) : NULL;
}

/**
 * entente_decision_get_replaced:
 * @self: a decision
 *
 * Returns: (transfer none) (nullable): the decision that it replaces
 */
EntenteDecision *
entente_decision_get_replaced (EntenteDecision *self)
{
  EntenteRecord *replaced;

  g_return_val_if_fail (ENTENTE_IS_DECISION (self), NULL);

  replaced = entente_store_get_record (
    get_store (self), ENTENTE_TYPE_DECISION,
    entente_record_get_reference (ENTENTE_RECORD (self), ENTENTE_DECISION_REPLACES));

  return replaced != NULL ? ENTENTE_DECISION (replaced) : NULL;
}

static gboolean
was_rejected (EntenteDecision *self)
{
  EntenteVoteResult result;

  /* Most decisions are taken without one. */
  if (!entente_decision_vote_was_held (self))
    return FALSE;

  entente_decision_vote_count (self, ENTENTE_MOMENT_NONE, &result);

  return result.outcome != ENTENTE_VOTE_ADOPTED;
}

/* What was given up or never adopted replaces nothing. */
static gboolean
stands (EntenteDecision *self)
{
  return entente_record_get_choice (ENTENTE_RECORD (self), ENTENTE_DECISION_STATE)
           != ENTENTE_DECISION_DROPPED
         && !was_rejected (self);
}

/**
 * entente_decision_get_replacing:
 * @self: a decision
 *
 * Returns: (transfer none) (nullable): the decision that replaces it; one that was given up or not
 *   adopted does not
 */
EntenteDecision *
entente_decision_get_replacing (EntenteDecision *self)
{
  GListModel *later;

  g_return_val_if_fail (ENTENTE_IS_DECISION (self), NULL);

  later = entente_store_get_referrers (get_store (self), ENTENTE_TYPE_DECISION,
                                       ENTENTE_DECISION_REPLACES,
                                       entente_record_get_id (ENTENTE_RECORD (self)));
  for (guint i = 0; i < g_list_model_get_n_items (later); i++)
    {
      g_autoptr (EntenteDecision) decision = g_list_model_get_item (later, i);

      if (decision != self && stands (decision))
        return decision; /* its table holds it */
    }

  return NULL;
}

/**
 * entente_decision_register_find_by_task:
 * @task: a task of the schedule
 *
 * Returns: (transfer none) (nullable): the action that it comes from
 */
EntenteDecision *
entente_decision_register_find_by_task (EntenteTask *task)
{
  GListModel *decisions;
  g_autoptr (EntenteDecision) first = NULL;

  g_return_val_if_fail (ENTENTE_IS_TASK (task), NULL);

  decisions = entente_store_get_referrers (entente_record_get_store (ENTENTE_RECORD (task)),
                                           ENTENTE_TYPE_DECISION, ENTENTE_DECISION_TASK,
                                           entente_record_get_id (ENTENTE_RECORD (task)));
  first = g_list_model_get_item (decisions, 0);

  return first; /* its table holds it */
}

/* States */

/**
 * entente_decision_get_state:
 * @self: a decision
 *
 * What people said by hand, unless something tells it better: a decision that was voted down is
 * given up, one that another replaces is replaced, and an action is applied when its task is done.
 *
 * Returns: its state
 */
EntenteDecisionState
entente_decision_get_state (EntenteDecision *self)
{
  EntenteDecisionState said;
  EntenteTask *task;

  g_return_val_if_fail (ENTENTE_IS_DECISION (self), ENTENTE_DECISION_TO_APPLY);

  said = entente_record_get_choice (ENTENTE_RECORD (self), ENTENTE_DECISION_STATE);
  if (said == ENTENTE_DECISION_DROPPED || was_rejected (self))
    return ENTENTE_DECISION_DROPPED;
  if (said == ENTENTE_DECISION_REPLACED || entente_decision_get_replacing (self) != NULL)
    return ENTENTE_DECISION_REPLACED;

  task = entente_decision_get_task (self);
  if (task == NULL)
    return said;

  return entente_record_get_choice (ENTENTE_RECORD (task), ENTENTE_TASK_STATE) == ENTENTE_TASK_DONE
           ? ENTENTE_DECISION_APPLIED
           : ENTENTE_DECISION_TO_APPLY;
}

/**
 * entente_decision_get_due:
 * @self: a decision
 * @day: (out caller-allocates): the last day
 *
 * Returns: whether there is one: of an action the deadline of its task while it has one, else the
 *   day that was decided
 */
gboolean
entente_decision_get_due (EntenteDecision *self, GDate *day)
{
  EntenteTask *task;
  EntenteMoment deadline;

  g_return_val_if_fail (ENTENTE_IS_DECISION (self), FALSE);
  g_return_val_if_fail (day != NULL, FALSE);

  task = entente_decision_get_task (self);
  if (task != NULL
      && entente_moment_from_iso (entente_record_get_text (ENTENTE_RECORD (task),
                                                           ENTENTE_TASK_DEADLINE),
                                  ENTENTE_MOMENT_ENDS, &deadline, NULL))
    {
      g_date_clear (day, 1);
      entente_moment_get_date (deadline, ENTENTE_MOMENT_ENDS, day);
      return TRUE;
    }

  return entente_record_get_date (ENTENTE_RECORD (self), ENTENTE_DECISION_DUE_ON, day);
}

/* Days from today until it is due, 0 when nothing is. */
static gboolean
get_days_left (EntenteDecision *self, const GDate *today, int *days)
{
  GDate due, now;

  if (entente_decision_get_state (self) != ENTENTE_DECISION_TO_APPLY
      || !entente_decision_get_due (self, &due))
    return FALSE;

  if (today != NULL)
    now = *today;
  else
    entente_date_today (&now);
  *days = g_date_days_between (&now, &due);

  return TRUE;
}

/**
 * entente_decision_is_overdue:
 * @self: a decision
 * @today: (nullable): the day it is, %NULL for today
 *
 * Returns: whether it is still to apply after its last day
 */
gboolean
entente_decision_is_overdue (EntenteDecision *self, const GDate *today)
{
  int days = 0;

  g_return_val_if_fail (ENTENTE_IS_DECISION (self), FALSE);

  return get_days_left (self, today, &days) && days < 0;
}

/* Words */

static int
compare_ranks (gconstpointer a, gconstpointer b)
{
  EntenteRecord *first = *(EntenteRecord *const *) a;
  EntenteRecord *second = *(EntenteRecord *const *) b;
  gint64 left = entente_record_get_integer (first, ENTENTE_DECISION_REFERENT_RANK);
  gint64 right = entente_record_get_integer (second, ENTENTE_DECISION_REFERENT_RANK);

  if (left != right)
    return left < right ? -1 : 1;

  return entente_record_get_id (first) < entente_record_get_id (second) ? -1 : 1;
}

/**
 * entente_decision_dup_referents:
 * @self: a decision
 *
 * Returns: (transfer full) (element-type EntentePerson): who answers for it, in their order
 */
GPtrArray *
entente_decision_dup_referents (EntenteDecision *self)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *referents;

  g_return_val_if_fail (ENTENTE_IS_DECISION (self), people);

  referents = entente_store_get_referrers (get_store (self), ENTENTE_TYPE_DECISION_REFERENT,
                                           ENTENTE_DECISION_REFERENT_DECISION,
                                           entente_record_get_id (ENTENTE_RECORD (self)));
  for (guint i = 0; i < g_list_model_get_n_items (referents); i++)
    g_ptr_array_add (sorted, g_list_model_get_item (referents, i));
  g_ptr_array_sort (sorted, compare_ranks);

  for (guint i = 0; i < sorted->len; i++)
    {
      EntenteRecord *person = entente_store_get_record (
        get_store (self), ENTENTE_TYPE_PERSON,
        entente_record_get_reference (sorted->pdata[i], ENTENTE_DECISION_REFERENT_PERSON));

      if (person != NULL)
        g_ptr_array_add (people, g_object_ref (person));
    }

  return people;
}

/**
 * entente_decision_dup_referents_words:
 * @self: a decision
 *
 * Returns: (transfer full): their names, or that it is the whole team; "" when nobody is named
 */
char *
entente_decision_dup_referents_words (EntenteDecision *self)
{
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  g_return_val_if_fail (ENTENTE_IS_DECISION (self), NULL);

  if (entente_record_get_boolean (ENTENTE_RECORD (self), ENTENTE_DECISION_WHOLE_TEAM))
    return g_strdup (C_ ("decision", "the whole team"));

  people = entente_decision_dup_referents (self);
  for (guint i = 0; i < people->len; i++)
    g_strv_builder_take (names, entente_person_dup_full_name (people->pdata[i]));
  all = g_strv_builder_end (names);

  return entente_typography_join ((const char *const *) all, entente_schedule_get_language ());
}

/**
 * entente_decision_dup_number:
 * @self: a decision
 *
 * Returns: (transfer full): "No. 12", translated
 */
char *
entente_decision_dup_number (EntenteDecision *self)
{
  g_return_val_if_fail (ENTENTE_IS_DECISION (self), NULL);

  /* Translators: number of a decision in the register. */
  return g_strdup_printf (C_ ("decision", "No. %u"), get_number (self));
}

/**
 * entente_decision_dup_title:
 * @self: a decision
 *
 * Returns: (transfer full): what it says in a few words: its first line without marks
 */
char *
entente_decision_dup_title (EntenteDecision *self)
{
  g_return_val_if_fail (ENTENTE_IS_DECISION (self), NULL);

  return _entente_said_dup_title (
    entente_record_get_text (ENTENTE_RECORD (self), ENTENTE_DECISION_TEXT));
}

static char *
dup_open_words (EntenteDecision *self, const GDate *today)
{
  int days = 0;

  if (!get_days_left (self, today, &days))
    return g_strdup (C_ ("decision", "To apply"));
  if (days < 0)
    return g_strdup_printf (ngettext ("To apply, %d day late", "To apply, %d days late", -days),
                            -days);
  if (days == 0)
    return g_strdup (C_ ("decision", "To apply today"));

  return g_strdup_printf (ngettext ("To apply within %d day", "To apply within %d days", days),
                          days);
}

/**
 * entente_decision_dup_state_words:
 * @self: a decision
 * @today: (nullable): the day it is, %NULL for today
 *
 * Returns: (transfer full): its state with what matters about it: how late it is, what replaces it
 */
char *
entente_decision_dup_state_words (EntenteDecision *self, const GDate *today)
{
  EntenteDecision *replacing;

  g_return_val_if_fail (ENTENTE_IS_DECISION (self), NULL);

  switch (entente_decision_get_state (self))
    {
    case ENTENTE_DECISION_APPLIED:
      return g_strdup (C_ ("decision", "Applied"));
    case ENTENTE_DECISION_REPLACED:
      replacing = entente_decision_get_replacing (self);
      if (replacing == NULL)
        return g_strdup (C_ ("decision", "Replaced"));
      return g_strdup_printf (C_ ("decision", "Replaced by no. %u"), get_number (replacing));
    case ENTENTE_DECISION_DROPPED:
      return g_strdup (was_rejected (self) ? C_ ("decision", "Not adopted")
                                           : C_ ("decision", "Given up"));
    case ENTENTE_DECISION_TO_APPLY:
    default:
      return dup_open_words (self, today);
    }
}
