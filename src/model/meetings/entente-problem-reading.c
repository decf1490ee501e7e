/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-problem-desk.h"

#include "entente-civil-date.h"
#include "entente-typography.h"
#include "meetings/entente-said-title-private.h"
#include "schedule/entente-schedule.h"

#include <glib/gi18n-lib.h>

static gpointer
find (EntenteProblem *self, GType type, guint field)
{
  return entente_store_get_record (entente_record_get_store (ENTENTE_RECORD (self)), type,
                                   entente_record_get_reference (ENTENTE_RECORD (self), field));
}

/**
 * entente_problem_is_answered:
 * @self: a problem
 *
 * Returns: whether whoever raised it has a reply
 */
gboolean
entente_problem_is_answered (EntenteProblem *self)
{
  EntenteProblemState state;

  g_return_val_if_fail (ENTENTE_IS_PROBLEM (self), FALSE);

  state = entente_record_get_choice (ENTENTE_RECORD (self), ENTENTE_PROBLEM_STATE);
  return state == ENTENTE_PROBLEM_ANSWERED || state == ENTENTE_PROBLEM_CLOSED;
}

/* Days until the answer is due. */
static gboolean
get_days_left (EntenteProblem *self, const GDate *today, int *days)
{
  GDate due, now;

  if (entente_problem_is_answered (self)
      || !entente_record_get_date (ENTENTE_RECORD (self), ENTENTE_PROBLEM_ANSWER_DUE, &due))
    return FALSE;

  if (today != NULL)
    now = *today;
  else
    entente_date_today (&now);
  *days = g_date_days_between (&now, &due);

  return TRUE;
}

/**
 * entente_problem_is_overdue:
 * @self: a problem
 * @today: (nullable): the day it is, %NULL for today
 *
 * Returns: whether it should have been answered by now and was not
 */
gboolean
entente_problem_is_overdue (EntenteProblem *self, const GDate *today)
{
  int days = 0;

  g_return_val_if_fail (ENTENTE_IS_PROBLEM (self), FALSE);

  return get_days_left (self, today, &days) && days < 0;
}

/* Words */

/**
 * entente_problem_dup_raiser:
 * @self: a problem
 *
 * Returns: (transfer full): who raised it, person and organisation as far as they are known
 */
char *
entente_problem_dup_raiser (EntenteProblem *self)
{
  EntentePerson *person;
  EntenteRecord *organization;
  g_autofree char *name = NULL;

  g_return_val_if_fail (ENTENTE_IS_PROBLEM (self), NULL);

  person = find (self, ENTENTE_TYPE_PERSON, ENTENTE_PROBLEM_RAISED_BY);
  organization = find (self, ENTENTE_TYPE_ORGANIZATION, ENTENTE_PROBLEM_ORGANIZATION);
  if (person != NULL)
    name = entente_person_dup_full_name (person);
  if (name != NULL && organization != NULL)
    /* Translators: a person and an organisation. */
    return g_strdup_printf (C_ ("problem", "%s, %s"), name,
                            entente_record_get_text (organization, ENTENTE_ORGANIZATION_NAME));
  if (name != NULL)
    return g_steal_pointer (&name);
  if (organization != NULL)
    return g_strdup (entente_record_get_text (organization, ENTENTE_ORGANIZATION_NAME));

  return g_strdup (C_ ("problem", "without a name"));
}

static char *
dup_answer_words (EntenteProblem *self)
{
  EntentePerson *person = find (self, ENTENTE_TYPE_PERSON, ENTENTE_PROBLEM_ANSWERED_BY);
  g_autofree char *name = person != NULL ? entente_person_dup_full_name (person) : NULL;
  g_autofree char *on = NULL;
  GDate day;

  if (!entente_record_get_date (ENTENTE_RECORD (self), ENTENTE_PROBLEM_ANSWERED_ON, &day))
    return g_strdup (C_ ("problem", "Answered"));

  on = entente_typography_format_date (&day, ENTENTE_DATE_PLAIN, entente_schedule_get_language ());
  if (name != NULL)
    /* Translators: a person, then a date. */
    return g_strdup_printf (C_ ("problem", "Answered by %s on %s"), name, on);

  return g_strdup_printf (C_ ("problem", "Answered on %s"), on);
}

static char *
dup_waiting_words (EntenteProblem *self, const GDate *today)
{
  EntenteProblemState state
    = entente_record_get_choice (ENTENTE_RECORD (self), ENTENTE_PROBLEM_STATE);
  const char *words = state == ENTENTE_PROBLEM_ACKNOWLEDGED ? C_ ("problem", "Acknowledged")
                      : state == ENTENTE_PROBLEM_REOPENED   ? C_ ("problem", "Reopened")
                                                            : C_ ("problem", "New");
  int days = 0;

  if (!get_days_left (self, today, &days))
    return g_strdup (words);
  /* Translators, also below: %s is the state of a problem, “New”. */
  if (days < 0)
    return g_strdup_printf (ngettext ("%s, the answer is %d day late",
                                      "%s, the answer is %d days late", -days),
                            words, -days);
  if (days == 0)
    return g_strdup_printf (_("%s, to be answered today"), words);

  return g_strdup_printf (ngettext ("%s, to be answered within %d day",
                                    "%s, to be answered within %d days", days),
                          words, days);
}

/**
 * entente_problem_dup_state_words:
 * @self: a problem
 * @today: (nullable): the day it is, %NULL for today
 *
 * Returns: (transfer full): its state, by when it must be answered or who answered it
 */
char *
entente_problem_dup_state_words (EntenteProblem *self, const GDate *today)
{
  g_return_val_if_fail (ENTENTE_IS_PROBLEM (self), NULL);

  switch ((EntenteProblemState) entente_record_get_choice (ENTENTE_RECORD (self),
                                                           ENTENTE_PROBLEM_STATE))
    {
    case ENTENTE_PROBLEM_ANSWERED:
      return dup_answer_words (self);
    case ENTENTE_PROBLEM_CLOSED:
      return g_strdup (C_ ("problem", "Closed"));
    case ENTENTE_PROBLEM_NEW:
    case ENTENTE_PROBLEM_ACKNOWLEDGED:
    case ENTENTE_PROBLEM_REOPENED:
    default:
      return dup_waiting_words (self, today);
    }
}

/**
 * entente_problem_dup_title:
 * @self: a problem
 *
 * Returns: (transfer full): what it says in a few words: its first line without marks
 */
char *
entente_problem_dup_title (EntenteProblem *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROBLEM (self), NULL);

  return _entente_said_dup_title (
    entente_record_get_text (ENTENTE_RECORD (self), ENTENTE_PROBLEM_TEXT));
}

/* Lists */

static int
compare_dates (const char *a, const char *b)
{
  if ((*a == '\0') != (*b == '\0'))
    return *a == '\0' ? 1 : -1;

  return g_strcmp0 (a, b);
}

static int
compare_due (gconstpointer a, gconstpointer b)
{
  EntenteRecord *first = *(EntenteRecord *const *) a;
  EntenteRecord *second = *(EntenteRecord *const *) b;
  int order = compare_dates (entente_record_get_text (first, ENTENTE_PROBLEM_ANSWER_DUE),
                             entente_record_get_text (second, ENTENTE_PROBLEM_ANSWER_DUE));

  if (order != 0)
    return order;

  return entente_problem_compare_raised (first, second);
}

static GPtrArray *
list_waiting (EntenteStore *store, EntenteBody *body, gboolean only_late, const GDate *today)
{
  GListModel *problems = entente_store_get_list (store, ENTENTE_TYPE_PROBLEM);
  gint64 id = body != NULL ? entente_record_get_id (ENTENTE_RECORD (body)) : 0;
  GPtrArray *waiting = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (EntenteProblem) problem = g_list_model_get_item (problems, i);
      gint64 of = entente_record_get_reference (ENTENTE_RECORD (problem), ENTENTE_PROBLEM_BODY);

      if (entente_problem_is_answered (problem)
          || (id != 0 && id != (of != 0 ? of : ENTENTE_ORGANIZING_GROUP_ID))
          || (only_late && !entente_problem_is_overdue (problem, today)))
        continue;
      g_ptr_array_add (waiting, problem);
    }
  g_ptr_array_sort (waiting, compare_due);

  return waiting;
}

/**
 * entente_problem_desk_list_unanswered:
 * @store: the records of a project
 * @body: (nullable): who must answer, %NULL for all bodies; what names none is the organising
 *   group's
 *
 * Returns: (transfer container) (element-type EntenteProblem): those that wait, by the day an
 *   answer is due, the undated last
 */
GPtrArray *
entente_problem_desk_list_unanswered (EntenteStore *store, EntenteBody *body)
{
  g_return_val_if_fail (ENTENTE_IS_STORE (store), g_ptr_array_new ());
  g_return_val_if_fail (body == NULL || ENTENTE_IS_BODY (body), g_ptr_array_new ());

  return list_waiting (store, body, FALSE, NULL);
}

/**
 * entente_problem_desk_list_overdue:
 * @store: the records of a project
 * @today: (nullable): the day it is, %NULL for today
 *
 * Returns: (transfer container) (element-type EntenteProblem): those that wait too long, the
 *   longest first
 */
GPtrArray *
entente_problem_desk_list_overdue (EntenteStore *store, const GDate *today)
{
  g_return_val_if_fail (ENTENTE_IS_STORE (store), g_ptr_array_new ());

  return list_waiting (store, NULL, TRUE, today);
}

static int
compare_raised (gconstpointer a, gconstpointer b)
{
  return entente_problem_compare_raised (*(EntenteRecord *const *) a, *(EntenteRecord *const *) b);
}

/**
 * entente_problem_desk_list_at:
 * @meeting: a meeting
 *
 * Returns: (transfer container) (element-type EntenteProblem): those raised there, in the order
 *   they were
 */
GPtrArray *
entente_problem_desk_list_at (EntenteMeeting *meeting)
{
  GPtrArray *raised = g_ptr_array_new ();
  GListModel *problems;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), raised);

  problems = entente_store_get_referrers (entente_record_get_store (ENTENTE_RECORD (meeting)),
                                          ENTENTE_TYPE_PROBLEM, ENTENTE_PROBLEM_MEETING,
                                          entente_record_get_id (ENTENTE_RECORD (meeting)));
  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (EntenteProblem) problem = g_list_model_get_item (problems, i);

      g_ptr_array_add (raised, problem);
    }
  g_ptr_array_sort (raised, compare_raised);

  return raised;
}

/**
 * entente_problem_compare:
 * @first: (type EntenteProblem): a problem
 * @second: (type EntenteProblem): another one
 * @data: nothing
 *
 * Returns: negative when @first was raised later: the latest come first
 */
int
entente_problem_compare (gconstpointer first, gconstpointer second, gpointer data)
{
  EntenteRecord *a = (EntenteRecord *) first;
  EntenteRecord *b = (EntenteRecord *) second;
  int order = g_strcmp0 (entente_record_get_text (b, ENTENTE_PROBLEM_RAISED_ON),
                         entente_record_get_text (a, ENTENTE_PROBLEM_RAISED_ON));

  if (order != 0)
    return order;

  return entente_problem_compare_raised (b, a);
}

/* Facts */

/**
 * entente_problem_desk_count:
 * @store: the records of a project
 * @n_answered: (out): how many have a reply
 * @n_all: (out): how many were raised
 */
void
entente_problem_desk_count (EntenteStore *store, guint *n_answered, guint *n_all)
{
  GListModel *problems;

  g_return_if_fail (ENTENTE_IS_STORE (store));
  g_return_if_fail (n_answered != NULL && n_all != NULL);

  problems = entente_store_get_list (store, ENTENTE_TYPE_PROBLEM);
  *n_all = g_list_model_get_n_items (problems);
  *n_answered = 0;
  for (guint i = 0; i < *n_all; i++)
    {
      g_autoptr (EntenteProblem) problem = g_list_model_get_item (problems, i);

      if (entente_problem_is_answered (problem))
        (*n_answered)++;
    }
}

/**
 * entente_problem_desk_dup_facts:
 * @store: the records of a project
 * @today: (nullable): the day it is, %NULL for today
 *
 * Returns: (transfer full) (nullable): how many problems have an answer, and how many wait too
 *   long; %NULL when none was raised
 */
char *
entente_problem_desk_dup_facts (EntenteStore *store, const GDate *today)
{
  g_autoptr (GPtrArray) overdue = NULL;
  guint n_answered, n_all;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  entente_problem_desk_count (store, &n_answered, &n_all);
  if (n_all == 0)
    return NULL;

  overdue = entente_problem_desk_list_overdue (store, today);
  if (overdue->len == 0)
    return g_strdup_printf (ngettext ("%u answered out of %u", "%u answered out of %u", n_answered),
                            n_answered, n_all);

  return g_strdup_printf (ngettext ("%u answered out of %u, %u late",
                                    "%u answered out of %u, %u late", n_answered),
                          n_answered, n_all, overdue->len);
}
