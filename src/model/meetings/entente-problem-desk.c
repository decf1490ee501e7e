/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-problem-desk.h"

#include "budget/entente-reference-values.h"
#include "entente-civil-date.h"
#include "entente-moment.h"
#include "meetings/entente-agenda-offer.h"

#include <glib/gi18n-lib.h>

static EntenteStore *
get_store (EntenteProblem *self)
{
  return entente_record_get_store (ENTENTE_RECORD (self));
}

static EntenteProblemState
get_state (EntenteProblem *self)
{
  return entente_record_get_choice (ENTENTE_RECORD (self), ENTENTE_PROBLEM_STATE);
}

static gpointer
find (EntenteRecord *record, GType type, guint field)
{
  return entente_store_get_record (entente_record_get_store (record), type,
                                   entente_record_get_reference (record, field));
}

static void
get_today (const GDate *given, GDate *today)
{
  if (given != NULL)
    *today = *given;
  else
    entente_date_today (today);
}

static gboolean
is_empty (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *stripped == '\0';
}

/* When an answer is due */

static gboolean
get_day (EntenteRecord *meeting, GDate *day)
{
  EntenteMoment starts;

  if (!entente_moment_from_iso (entente_record_get_text (meeting, ENTENTE_MEETING_STARTS_AT),
                                ENTENTE_MOMENT_STARTS, &starts, NULL))
    return FALSE;

  g_date_clear (day, 1);
  entente_moment_get_date (starts, ENTENTE_MOMENT_STARTS, day);
  return TRUE;
}

/* The first meeting of the body after a day, when it is before @due. */
static void
find_next_meeting (EntenteBody *body, const GDate *after, GDate *due)
{
  GListModel *meetings
    = entente_store_get_referrers (entente_record_get_store (ENTENTE_RECORD (body)),
                                   ENTENTE_TYPE_MEETING, ENTENTE_MEETING_BODY,
                                   entente_record_get_id (ENTENTE_RECORD (body)));

  for (guint i = 0; i < g_list_model_get_n_items (meetings); i++)
    {
      g_autoptr (EntenteRecord) meeting = g_list_model_get_item (meetings, i);
      GDate day;

      if (entente_record_get_choice (meeting, ENTENTE_MEETING_STATE) != ENTENTE_MEETING_CANCELLED
          && get_day (meeting, &day) && g_date_compare (&day, after) > 0
          && g_date_compare (&day, due) < 0)
        *due = day;
    }
}

static EntenteBody *
get_organizing_group (EntenteStore *store)
{
  EntenteRecord *group
    = entente_store_get_record (store, ENTENTE_TYPE_BODY, ENTENTE_ORGANIZING_GROUP_ID);

  return group != NULL ? ENTENTE_BODY (group) : NULL;
}

/**
 * entente_problem_desk_get_due:
 * @store: the records of a project
 * @body: (nullable): who must answer, %NULL for the organising group
 * @raised_on: the day it was raised
 * @due: (out caller-allocates): the last day of an answer: 15 days later, unless the project says
 *   otherwise, or the next meeting of @body, whichever is sooner
 */
void
entente_problem_desk_get_due (EntenteStore *store,
                              EntenteBody *body,
                              const GDate *raised_on,
                              GDate *due)
{
  EntenteDecimal days;

  g_return_if_fail (ENTENTE_IS_STORE (store));
  g_return_if_fail (raised_on != NULL && g_date_valid (raised_on));
  g_return_if_fail (due != NULL);

  days = entente_reference_values_get (store, ENTENTE_VALUE_ANSWER_DAYS, raised_on,
                                       ENTENTE_PROBLEM_ANSWER_DAYS * ENTENTE_DECIMAL_ONE);
  *due = *raised_on;
  g_date_add_days (due, CLAMP (days / ENTENTE_DECIMAL_ONE, 0, 3650));

  if (body == NULL)
    body = get_organizing_group (store);
  if (body != NULL)
    find_next_meeting (body, raised_on, due);
}

/* Raising */

static EntenteBody *
choose_body (EntenteStore *store, EntenteMeeting *meeting, const EntenteProblemDraft *draft)
{
  EntenteBody *body = draft->body;

  if (body == NULL && meeting != NULL)
    body = find (ENTENTE_RECORD (meeting), ENTENTE_TYPE_BODY, ENTENTE_MEETING_BODY);

  return body != NULL ? body : get_organizing_group (store);
}

static void
write_draft (EntenteEdit *edit, EntenteRecord *problem, const EntenteProblemDraft *draft)
{
  entente_edit_set_text (edit, problem, ENTENTE_PROBLEM_TEXT, draft->text);
  entente_edit_set_reference (edit, problem, ENTENTE_PROBLEM_RAISED_BY,
                              (EntenteRecord *) draft->raised_by);
  entente_edit_set_reference (edit, problem, ENTENTE_PROBLEM_ORGANIZATION,
                              (EntenteRecord *) draft->organization);
  entente_edit_set_choice (edit, problem, ENTENTE_PROBLEM_SEVERITY, draft->severity);
}

/* One more than the last of all, so that those of different meetings have their order too. */
static gint64
find_next_rank (EntenteStore *store)
{
  GListModel *problems = entente_store_get_list (store, ENTENTE_TYPE_PROBLEM);
  gint64 last = 0;

  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (EntenteRecord) problem = g_list_model_get_item (problems, i);

      last = MAX (last, entente_record_get_integer (problem, ENTENTE_PROBLEM_RANK));
    }

  return last < G_MAXINT64 ? last + 1 : last;
}

/**
 * entente_problem_desk_raise:
 * @store: the records of a project
 * @meeting: (nullable): where it was raised, %NULL outside a meeting
 * @draft: what was said
 * @error: return location, domains #ENTENTE_MODEL_ERROR and #ENTENTE_STORE_ERROR
 *
 * Notes a problem and by when it must be answered, and puts it on the agenda of the next meeting of
 * the body that must, as one edit.
 *
 * Returns: (transfer none) (nullable): the problem, %NULL when it says nothing
 */
EntenteProblem *
entente_problem_desk_raise (EntenteStore *store,
                            EntenteMeeting *meeting,
                            const EntenteProblemDraft *draft,
                            GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *problem;
  EntenteBody *body;
  GDate raised_on, due;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (meeting == NULL || ENTENTE_IS_MEETING (meeting), NULL);
  g_return_val_if_fail (draft != NULL, NULL);

  if (is_empty (draft->text))
    {
      g_set_error_literal (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_INCOMPLETE,
                           _("Say first what the problem is."));
      return NULL;
    }

  body = choose_body (store, meeting, draft);
  if (draft->raised_on != NULL || meeting == NULL
      || !get_day (ENTENTE_RECORD (meeting), &raised_on))
    get_today (draft->raised_on, &raised_on);
  entente_problem_desk_get_due (store, body, &raised_on, &due);

  edit = entente_store_begin (store, _("Note problem"));
  problem = entente_edit_insert (edit, ENTENTE_TYPE_PROBLEM);
  write_draft (edit, problem, draft);
  entente_edit_set_date (edit, problem, ENTENTE_PROBLEM_RAISED_ON, &raised_on);
  entente_edit_set_date (edit, problem, ENTENTE_PROBLEM_ANSWER_DUE,
                         draft->answer_due != NULL ? draft->answer_due : &due);
  entente_edit_set_reference (edit, problem, ENTENTE_PROBLEM_BODY, (EntenteRecord *) body);
  entente_edit_set_reference (edit, problem, ENTENTE_PROBLEM_MEETING, (EntenteRecord *) meeting);
  entente_edit_set_integer (edit, problem, ENTENTE_PROBLEM_RANK, find_next_rank (store));
  entente_agenda_place_problem (edit, ENTENTE_PROBLEM (problem), draft->text, body, meeting, NULL);

  return entente_edit_commit (edit, error) ? ENTENTE_PROBLEM (problem) : NULL;
}

/* States */

/**
 * entente_problem_get_actions:
 * @self: a problem
 *
 * Returns: what its state allows
 */
EntenteProblemActions
entente_problem_get_actions (EntenteProblem *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROBLEM (self), 0);

  switch (get_state (self))
    {
    case ENTENTE_PROBLEM_ACKNOWLEDGED:
      return ENTENTE_PROBLEM_CAN_ANSWER;
    case ENTENTE_PROBLEM_ANSWERED:
      return ENTENTE_PROBLEM_CAN_ANSWER | ENTENTE_PROBLEM_CAN_CLOSE | ENTENTE_PROBLEM_CAN_REOPEN;
    case ENTENTE_PROBLEM_CLOSED:
      return ENTENTE_PROBLEM_CAN_REOPEN;
    case ENTENTE_PROBLEM_NEW:
    case ENTENTE_PROBLEM_REOPENED:
    default:
      return ENTENTE_PROBLEM_CAN_ACKNOWLEDGE | ENTENTE_PROBLEM_CAN_ANSWER;
    }
}

static gboolean
check (EntenteProblem *self, EntenteProblemActions action, const char *refusal, GError **error)
{
  if (entente_problem_get_actions (self) & action)
    return TRUE;

  g_set_error_literal (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE, refusal);
  return FALSE;
}

static gboolean
move_to (EntenteProblem *self, EntenteProblemState state, const char *label, GError **error)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (get_store (self), label);

  entente_edit_set_choice (edit, ENTENTE_RECORD (self), ENTENTE_PROBLEM_STATE, state);

  return entente_edit_commit (edit, error);
}

/**
 * entente_problem_desk_acknowledge:
 * @self: a problem that nobody has taken up yet
 * @error: return location
 *
 * Returns: whether it was done
 */
gboolean
entente_problem_desk_acknowledge (EntenteProblem *self, GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_PROBLEM (self), FALSE);

  return check (self, ENTENTE_PROBLEM_CAN_ACKNOWLEDGE,
                _("This problem has been acknowledged already."), error)
         && move_to (self, ENTENTE_PROBLEM_ACKNOWLEDGED, _("Acknowledge problem"), error);
}

/**
 * entente_problem_desk_answer:
 * @self: a problem that is not closed
 * @answer: what is answered, Markdown
 * @by: (nullable): who answers
 * @on: (nullable): when, %NULL for today
 * @error: return location
 *
 * Answers it, or changes the answer.
 *
 * Returns: whether it was done
 */
gboolean
entente_problem_desk_answer (EntenteProblem *self,
                             const char *answer,
                             EntentePerson *by,
                             const GDate *on,
                             GError **error)
{
  EntenteRecord *record = ENTENTE_RECORD (self);
  g_autoptr (EntenteEdit) edit = NULL;
  GDate day;

  g_return_val_if_fail (ENTENTE_IS_PROBLEM (self), FALSE);
  g_return_val_if_fail (by == NULL || ENTENTE_IS_PERSON (by), FALSE);

  if (!check (self, ENTENTE_PROBLEM_CAN_ANSWER,
              _("This problem is closed: reopen it before you answer again."), error))
    return FALSE;
  if (is_empty (answer))
    {
      g_set_error_literal (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_INCOMPLETE,
                           _("Write the answer first."));
      return FALSE;
    }

  get_today (on, &day);
  edit = entente_store_begin (get_store (self), _("Answer problem"));
  entente_edit_set_text (edit, record, ENTENTE_PROBLEM_ANSWER, answer);
  entente_edit_set_reference (edit, record, ENTENTE_PROBLEM_ANSWERED_BY, (EntenteRecord *) by);
  entente_edit_set_date (edit, record, ENTENTE_PROBLEM_ANSWERED_ON, &day);
  entente_edit_set_choice (edit, record, ENTENTE_PROBLEM_STATE, ENTENTE_PROBLEM_ANSWERED);

  return entente_edit_commit (edit, error);
}

/**
 * entente_problem_desk_close:
 * @self: a problem that was answered
 * @error: return location
 *
 * Returns: whether it was done
 */
gboolean
entente_problem_desk_close (EntenteProblem *self, GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_PROBLEM (self), FALSE);

  return check (self, ENTENTE_PROBLEM_CAN_CLOSE,
                _("Answer this problem before you close it: whoever raised it gets a reply."),
                error)
         && move_to (self, ENTENTE_PROBLEM_CLOSED, _("Close problem"), error);
}

/**
 * entente_problem_desk_reopen:
 * @self: a problem that was answered
 * @on: (nullable): the day it comes back, %NULL for today
 * @error: return location
 *
 * It waits for an answer again, on the next agenda too; the answer given stays until there is
 * another.
 *
 * Returns: whether it was done
 */
gboolean
entente_problem_desk_reopen (EntenteProblem *self, const GDate *on, GError **error)
{
  EntenteRecord *record = ENTENTE_RECORD (self);
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteBody *body;
  GDate day, due;

  g_return_val_if_fail (ENTENTE_IS_PROBLEM (self), FALSE);

  if (!check (self, ENTENTE_PROBLEM_CAN_REOPEN, _("This problem waits for an answer already."),
              error))
    return FALSE;

  body = find (record, ENTENTE_TYPE_BODY, ENTENTE_PROBLEM_BODY);
  get_today (on, &day);
  entente_problem_desk_get_due (get_store (self), body, &day, &due);
  edit = entente_store_begin (get_store (self), _("Reopen problem"));
  entente_edit_set_choice (edit, record, ENTENTE_PROBLEM_STATE, ENTENTE_PROBLEM_REOPENED);
  entente_edit_set_date (edit, record, ENTENTE_PROBLEM_ANSWER_DUE, &due);
  entente_agenda_place_problem (edit, self, entente_record_get_text (record, ENTENTE_PROBLEM_TEXT),
                                body, NULL, &day);

  return entente_edit_commit (edit, error);
}

/**
 * entente_problem_desk_delete:
 * @self: a problem
 * @error: return location
 *
 * Points of agendas that came from it stay.
 *
 * Returns: whether it was done
 */
gboolean
entente_problem_desk_delete (EntenteProblem *self, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_PROBLEM (self), FALSE);

  edit = entente_store_begin (get_store (self), _("Delete problem"));
  entente_edit_delete (edit, ENTENTE_RECORD (self));

  return entente_edit_commit (edit, error);
}
