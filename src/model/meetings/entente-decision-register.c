/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-decision-register.h"

#include "entente-civil-date.h"
#include "entente-moment.h"
#include "meetings/entente-decision-referent.h"
#include "meetings/entente-decision-task-private.h"

#include <glib/gi18n-lib.h>

/* Numbers of decisions are never given again. */
#define SERIES "decision"

static EntenteStore *
get_store (EntenteDecision *self)
{
  return entente_record_get_store (ENTENTE_RECORD (self));
}

static gint64
get_id (gpointer record)
{
  return entente_record_get_id (ENTENTE_RECORD (record));
}

static int
get_number (EntenteDecision *self)
{
  return entente_record_get_integer (ENTENTE_RECORD (self), ENTENTE_DECISION_NUMBER);
}

static EntenteMeeting *
get_meeting (EntenteDecision *self)
{
  EntenteRecord *meeting = entente_store_get_record (
    get_store (self), ENTENTE_TYPE_MEETING,
    entente_record_get_reference (ENTENTE_RECORD (self), ENTENTE_DECISION_MEETING));

  return meeting != NULL ? ENTENTE_MEETING (meeting) : NULL;
}

static gboolean
refuse (GError **error, EntenteModelError code, const char *sentence)
{
  g_set_error_literal (error, ENTENTE_MODEL_ERROR, code, sentence);
  return FALSE;
}

/* Days */

static void
get_day (EntenteMeeting *meeting, GDate *day)
{
  EntenteMoment starts;

  if (meeting != NULL
      && entente_moment_from_iso (entente_record_get_text (ENTENTE_RECORD (meeting),
                                                           ENTENTE_MEETING_STARTS_AT),
                                  ENTENTE_MOMENT_STARTS, &starts, NULL))
    {
      g_date_clear (day, 1);
      entente_moment_get_date (starts, ENTENTE_MOMENT_STARTS, day);
    }
  else
    entente_date_today (day);
}

/**
 * entente_decision_register_get_day_after:
 * @meeting: (nullable): the meeting to count from, %NULL for today
 * @days: how many, such as 15 or 30
 * @day: (out caller-allocates): so many days later
 */
void
entente_decision_register_get_day_after (EntenteMeeting *meeting, guint days, GDate *day)
{
  g_return_if_fail (meeting == NULL || ENTENTE_IS_MEETING (meeting));
  g_return_if_fail (day != NULL);

  get_day (meeting, day);
  g_date_add_days (day, days);
}

/* Checks */

static gboolean
is_empty (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *stripped == '\0';
}

/* Whether to replace it would go round in a circle. */
static gboolean
comes_after (EntenteDecision *later, EntenteDecision *earlier)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (EntenteDecision *d = earlier; d != NULL && g_hash_table_add (seen, d);
       d = entente_decision_get_replaced (d))
    if (d == later)
      return FALSE;

  return TRUE;
}

/* self: (nullable): a new one */
static gboolean
check_replaced (EntenteDecision *self, EntenteDecision *replaced, GError **error)
{
  EntenteDecision *other;

  if (replaced == NULL)
    return TRUE;
  if (self != NULL && !comes_after (self, replaced))
    return refuse (error, ENTENTE_MODEL_ERROR_CYCLE,
                   _("A decision cannot replace itself or one that replaced it."));

  other = entente_decision_get_replacing (replaced);
  if (other == NULL || other == self)
    return TRUE;

  g_set_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE,
               _("Decision no. %d was replaced already, by no. %d: replace that one."),
               get_number (replaced), get_number (other));
  return FALSE;
}

static gboolean
check_draft (EntenteDecision *self, const EntenteDecisionDraft *draft, GError **error)
{
  if (is_empty (draft->text))
    return refuse (error, ENTENTE_MODEL_ERROR_INCOMPLETE, _("Say first what was decided."));

  /* What stood so before stays: only a new replacement is judged. */
  return (self != NULL && draft->replaces == entente_decision_get_replaced (self))
         || check_replaced (self, draft->replaces, error);
}

/* Writing */

/* Each once, in their order. people: (nullable) */
static GPtrArray *
dup_distinct (GPtrArray *people)
{
  GPtrArray *distinct = g_ptr_array_new ();

  for (guint i = 0; people != NULL && i < people->len; i++)
    if (!g_ptr_array_find (distinct, people->pdata[i], NULL))
      g_ptr_array_add (distinct, people->pdata[i]);

  return distinct;
}

static void
write_referents (EntenteEdit *edit, EntenteRecord *decision, GPtrArray *people)
{
  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      EntenteRecord *referent = entente_edit_insert (edit, ENTENTE_TYPE_DECISION_REFERENT);

      entente_edit_set_reference (edit, referent, ENTENTE_DECISION_REFERENT_DECISION, decision);
      entente_edit_set_reference (edit, referent, ENTENTE_DECISION_REFERENT_PERSON,
                                  people->pdata[i]);
      entente_edit_set_integer (edit, referent, ENTENTE_DECISION_REFERENT_RANK, i + 1);
    }
}

static void
rewrite_referents (EntenteEdit *edit, EntenteDecision *self, GPtrArray *people)
{
  GListModel *before
    = entente_store_get_referrers (get_store (self), ENTENTE_TYPE_DECISION_REFERENT,
                                   ENTENTE_DECISION_REFERENT_DECISION, get_id (self));

  for (guint i = 0; i < g_list_model_get_n_items (before); i++)
    {
      g_autoptr (EntenteRecord) referent = g_list_model_get_item (before, i);

      entente_edit_delete (edit, referent);
    }
  write_referents (edit, ENTENTE_RECORD (self), people);
}

static gboolean
same_referents (GPtrArray *before, GPtrArray *after)
{
  guint n_after = after != NULL ? after->len : 0;

  if (before->len != n_after)
    return FALSE;
  for (guint i = 0; i < n_after; i++)
    if (before->pdata[i] != after->pdata[i])
      return FALSE;

  return TRUE;
}

static void
write_draft (EntenteEdit *edit, EntenteRecord *record, const EntenteDecisionDraft *draft)
{
  entente_edit_set_text (edit, record, ENTENTE_DECISION_TEXT, draft->text);
  entente_edit_set_choice (edit, record, ENTENTE_DECISION_KIND, draft->kind);
  entente_edit_set_choice (edit, record, ENTENTE_DECISION_HOW, draft->how);
  entente_edit_set_boolean (edit, record, ENTENTE_DECISION_WHOLE_TEAM, draft->whole_team);
  entente_edit_set_date (edit, record, ENTENTE_DECISION_DUE_ON, draft->due_on);
  entente_edit_set_reference (edit, record, ENTENTE_DECISION_PROPOSED_BY,
                              (EntenteRecord *) draft->proposed_by);
  entente_edit_set_reference (edit, record, ENTENTE_DECISION_REPLACES,
                              (EntenteRecord *) draft->replaces);
}

/* What nobody is to do by any day holds from the moment it was said. */
static EntenteDecisionState
get_first_state (const EntenteDecisionDraft *draft)
{
  gboolean somebody = draft->whole_team || (draft->referents != NULL && draft->referents->len > 0);

  return draft->kind == ENTENTE_DECISION_ACTION || somebody || draft->due_on != NULL
           ? ENTENTE_DECISION_TO_APPLY
           : ENTENTE_DECISION_APPLIED;
}

static gint64
find_last_rank (EntenteStore *store, EntenteMeeting *meeting)
{
  GListModel *decisions;
  gint64 last = 0;

  if (meeting == NULL)
    return 0;

  decisions = entente_store_get_referrers (store, ENTENTE_TYPE_DECISION, ENTENTE_DECISION_MEETING,
                                           get_id (meeting));
  for (guint i = 0; i < g_list_model_get_n_items (decisions); i++)
    {
      g_autoptr (EntenteRecord) decision = g_list_model_get_item (decisions, i);

      last = MAX (last, entente_record_get_integer (decision, ENTENTE_DECISION_RANK));
    }

  return last;
}

static void
write_place (EntenteEdit *edit,
             EntenteRecord *record,
             EntenteMeeting *meeting,
             EntenteAgendaItem *item)
{
  entente_edit_set_reference (edit, record, ENTENTE_DECISION_MEETING, (EntenteRecord *) meeting);
  entente_edit_set_reference (edit, record, ENTENTE_DECISION_ITEM, (EntenteRecord *) item);
  entente_edit_set_integer (edit, record, ENTENTE_DECISION_RANK,
                            find_last_rank (entente_record_get_store (record), meeting) + 1);
}

/**
 * entente_decision_register_take:
 * @store: the records of a project
 * @meeting: (nullable): where it was decided, %NULL outside a meeting
 * @item: (nullable): the point of @meeting at which it was, %NULL outside its points
 * @draft: what was decided
 * @error: return location, domains #ENTENTE_MODEL_ERROR and #ENTENTE_STORE_ERROR
 *
 * Writes a decision into the register under the next number, and the task of an action into the
 * schedule, as one edit. What nobody has to do by any day is applied at once.
 *
 * Returns: (transfer none) (nullable): the decision, %NULL when it was refused
 */
EntenteDecision *
entente_decision_register_take (EntenteStore *store,
                                EntenteMeeting *meeting,
                                EntenteAgendaItem *item,
                                const EntenteDecisionDraft *draft,
                                GError **error)
{
  g_autoptr (GPtrArray) referents = NULL;
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteDecisionDraft said;
  EntenteRecord *record;
  GDate taken_on;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (draft != NULL, NULL);
  g_return_val_if_fail (item == NULL
                          || (meeting != NULL
                              && entente_record_get_reference (ENTENTE_RECORD (item),
                                                               ENTENTE_AGENDA_ITEM_MEETING)
                                   == get_id (meeting)),
                        NULL);

  if (!check_draft (NULL, draft, error))
    return NULL;

  if (draft->taken_on != NULL)
    taken_on = *draft->taken_on;
  else
    get_day (meeting, &taken_on);

  referents = dup_distinct (draft->referents);
  said = *draft;
  said.referents = referents;
  edit = entente_store_begin (store, _("Note decision"));
  record = entente_edit_insert (edit, ENTENTE_TYPE_DECISION);
  entente_edit_set_integer (edit, record, ENTENTE_DECISION_NUMBER,
                            entente_edit_take_number (edit, SERIES));
  write_draft (edit, record, &said);
  write_place (edit, record, meeting, item);
  entente_edit_set_date (edit, record, ENTENTE_DECISION_TAKEN_ON, &taken_on);
  entente_edit_set_choice (edit, record, ENTENTE_DECISION_STATE, get_first_state (&said));
  write_referents (edit, record, referents);
  if (said.kind == ENTENTE_DECISION_ACTION)
    _entente_decision_task_insert (edit, ENTENTE_DECISION (record), &said, meeting, &taken_on);

  return entente_edit_commit (edit, error) ? ENTENTE_DECISION (record) : NULL;
}

/* Changing */

/* The task comes and goes with the kind. */
static void
write_task (EntenteEdit *edit, EntenteDecision *self, const EntenteDecisionDraft *draft,
            const GDate *taken_on)
{
  gboolean had_task = entente_decision_get_task (self) != NULL;
  gboolean was_action
    = entente_record_get_choice (ENTENTE_RECORD (self), ENTENTE_DECISION_KIND)
      == ENTENTE_DECISION_ACTION;

  if (had_task && draft->kind == ENTENTE_DECISION_ACTION)
    _entente_decision_task_follow (edit, self, draft);
  else if (had_task)
    {
      _entente_decision_task_give_up (edit, self);
      entente_edit_set_reference (edit, ENTENTE_RECORD (self), ENTENTE_DECISION_TASK, NULL);
    }
  else if (draft->kind == ENTENTE_DECISION_ACTION && !was_action)
    _entente_decision_task_insert (edit, self, draft, get_meeting (self), taken_on);
}

static gboolean
write_change (EntenteDecision *self, const EntenteDecisionDraft *draft, const char *label,
              GError **error)
{
  g_autoptr (GPtrArray) before = entente_decision_dup_referents (self);
  g_autoptr (GPtrArray) after = dup_distinct (draft->referents);
  g_autoptr (EntenteEdit) edit = entente_store_begin (get_store (self), label);
  EntenteDecisionDraft said = *draft;
  GDate taken_on;

  said.referents = after;
  if (draft->taken_on != NULL)
    taken_on = *draft->taken_on;
  else
    get_day (get_meeting (self), &taken_on);

  write_task (edit, self, &said, &taken_on);
  write_draft (edit, ENTENTE_RECORD (self), &said);
  entente_edit_set_date (edit, ENTENTE_RECORD (self), ENTENTE_DECISION_TAKEN_ON, &taken_on);
  if (!same_referents (before, after))
    rewrite_referents (edit, self, after);

  return entente_edit_commit (edit, error);
}

/**
 * entente_decision_register_change:
 * @self: a decision
 * @draft: all that it is to say
 * @error: return location
 *
 * The task of an action follows where it still says what the decision said: what people changed in
 * the schedule stays. A decision that is no action any more gives its task up.
 *
 * Returns: whether it was done
 */
gboolean
entente_decision_register_change (EntenteDecision *self,
                                  const EntenteDecisionDraft *draft,
                                  GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_DECISION (self), FALSE);
  g_return_val_if_fail (draft != NULL, FALSE);

  return check_draft (self, draft, error)
         && write_change (self, draft, _("Change decision"), error);
}

static gpointer
find (EntenteDecision *self, GType type, guint field)
{
  return entente_store_get_record (get_store (self), type,
                                   entente_record_get_reference (ENTENTE_RECORD (self), field));
}

/**
 * entente_decision_register_read:
 * @self: a decision
 * @draft: (out caller-allocates): what it says; free its @referents with g_ptr_array_unref()
 * @dates: (out caller-allocates) (array fixed-size=2): where @draft keeps its days
 *
 * For whoever changes a few of its facts.
 */
void
entente_decision_register_read (EntenteDecision *self, EntenteDecisionDraft *draft, GDate dates[2])
{
  EntenteRecord *record = ENTENTE_RECORD (self);

  g_return_if_fail (ENTENTE_IS_DECISION (self));
  g_return_if_fail (draft != NULL && dates != NULL);

  *draft = (EntenteDecisionDraft) {
    .text = entente_record_get_text (record, ENTENTE_DECISION_TEXT),
    .kind = entente_record_get_choice (record, ENTENTE_DECISION_KIND),
    .how = entente_record_get_choice (record, ENTENTE_DECISION_HOW),
    .referents = entente_decision_dup_referents (self),
    .whole_team = entente_record_get_boolean (record, ENTENTE_DECISION_WHOLE_TEAM),
    .proposed_by = find (self, ENTENTE_TYPE_ORGANIZATION, ENTENTE_DECISION_PROPOSED_BY),
    .replaces = find (self, ENTENTE_TYPE_DECISION, ENTENTE_DECISION_REPLACES),
  };
  if (entente_record_get_date (record, ENTENTE_DECISION_DUE_ON, &dates[0]))
    draft->due_on = &dates[0];
  if (!entente_record_get_date (record, ENTENTE_DECISION_TAKEN_ON, &dates[1]))
    get_day (get_meeting (self), &dates[1]);
  draft->taken_on = &dates[1];
}

/**
 * entente_decision_register_type:
 * @self: a decision
 * @text: what it says so far
 * @error: return location
 *
 * Returns: whether it was done; what is typed in a row is one edit
 */
gboolean
entente_decision_register_type (EntenteDecision *self, const char *text, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  g_autofree char *key = NULL;

  g_return_val_if_fail (ENTENTE_IS_DECISION (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  key = g_strdup_printf ("decision:%" G_GINT64_FORMAT ":text", get_id (self));
  edit = entente_store_begin_typing (get_store (self), _("Change decision"), key);
  _entente_decision_task_rename (edit, self, text);
  entente_edit_set_text (edit, ENTENTE_RECORD (self), ENTENTE_DECISION_TEXT, text);

  return entente_edit_commit (edit, error);
}

/**
 * entente_decision_register_set_due:
 * @self: a decision
 * @day: (nullable): the last day, %NULL for none
 * @error: return location
 *
 * Returns: whether it was done
 */
gboolean
entente_decision_register_set_due (EntenteDecision *self, const GDate *day, GError **error)
{
  g_autoptr (GPtrArray) referents = NULL;
  EntenteDecisionDraft draft;
  GDate dates[2];

  g_return_val_if_fail (ENTENTE_IS_DECISION (self), FALSE);
  g_return_val_if_fail (day == NULL || g_date_valid (day), FALSE);

  entente_decision_register_read (self, &draft, dates);
  referents = draft.referents;
  draft.due_on = day;

  return write_change (self, &draft, _("Change due date of decision"), error);
}

/**
 * entente_decision_register_set_referents:
 * @self: a decision
 * @people: (nullable) (element-type EntentePerson): who answers for it, in their order
 * @whole_team: whether everybody does
 * @error: return location
 *
 * Returns: whether it was done
 */
gboolean
entente_decision_register_set_referents (EntenteDecision *self,
                                         GPtrArray *people,
                                         gboolean whole_team,
                                         GError **error)
{
  g_autoptr (GPtrArray) referents = NULL;
  EntenteDecisionDraft draft;
  GDate dates[2];

  g_return_val_if_fail (ENTENTE_IS_DECISION (self), FALSE);

  entente_decision_register_read (self, &draft, dates);
  referents = draft.referents;
  draft.referents = people;
  draft.whole_team = whole_team;

  return write_change (self, &draft, _("Change who answers for a decision"), error);
}

/**
 * entente_decision_register_replace:
 * @self: a decision
 * @replaced: (nullable): the one that it replaces, %NULL for none
 * @error: return location
 *
 * Returns: whether it was done
 */
gboolean
entente_decision_register_replace (EntenteDecision *self, EntenteDecision *replaced, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_DECISION (self), FALSE);
  g_return_val_if_fail (replaced == NULL || ENTENTE_IS_DECISION (replaced), FALSE);

  if (!check_replaced (self, replaced, error))
    return FALSE;

  edit = entente_store_begin (get_store (self), _("Change what a decision replaces"));
  entente_edit_set_reference (edit, ENTENTE_RECORD (self), ENTENTE_DECISION_REPLACES,
                              (EntenteRecord *) replaced);

  return entente_edit_commit (edit, error);
}

/* States */

static gboolean
is_dropped (EntenteDecision *self)
{
  return entente_record_get_choice (ENTENTE_RECORD (self), ENTENTE_DECISION_STATE)
         == ENTENTE_DECISION_DROPPED;
}

static void
write_state (EntenteEdit *edit, EntenteDecision *self, EntenteDecisionState state)
{
  gboolean is_action = entente_record_get_choice (ENTENTE_RECORD (self), ENTENTE_DECISION_KIND)
                       == ENTENTE_DECISION_ACTION;
  gboolean was_dropped = is_dropped (self);

  entente_edit_set_choice (edit, ENTENTE_RECORD (self), ENTENTE_DECISION_STATE, state);
  if (state == ENTENTE_DECISION_DROPPED)
    _entente_decision_task_give_up (edit, self);
  else if (entente_decision_get_task (self) != NULL)
    _entente_decision_task_set_done (edit, self, state == ENTENTE_DECISION_APPLIED);
  else if (is_action && was_dropped && state == ENTENTE_DECISION_TO_APPLY)
    {
      EntenteDecisionDraft draft;
      GDate dates[2];

      entente_decision_register_read (self, &draft, dates);
      _entente_decision_task_insert (edit, self, &draft, get_meeting (self), &dates[1]);
      g_ptr_array_unref (draft.referents);
    }
}

/**
 * entente_decision_register_set_state:
 * @self: a decision
 * @state: to apply, applied or given up
 * @error: return location
 *
 * The task of an action is done, reopened or given up in the same edit. Fails with
 * %ENTENTE_MODEL_ERROR_STATE when another decision replaces it, or took its place as the one that
 * replaces a third.
 *
 * Returns: whether it was done
 */
gboolean
entente_decision_register_set_state (EntenteDecision *self,
                                     EntenteDecisionState state,
                                     GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteDecision *replacing;

  g_return_val_if_fail (ENTENTE_IS_DECISION (self), FALSE);
  g_return_val_if_fail (state != ENTENTE_DECISION_REPLACED, FALSE);

  replacing = entente_decision_get_replacing (self);
  if (replacing != NULL)
    {
      g_set_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE,
                   _("Decision no. %d replaces this one: its state is that of the past."),
                   get_number (replacing));
      return FALSE;
    }
  /* Taken up again, it must not take the place of one that came since. */
  if (state != ENTENTE_DECISION_DROPPED && is_dropped (self)
      && !check_replaced (self, entente_decision_get_replaced (self), error))
    return FALSE;

  edit = entente_store_begin (get_store (self), _("Change state of decision"));
  write_state (edit, self, state);

  return entente_edit_commit (edit, error);
}

/* Coming and going */

/**
 * entente_decision_register_delete:
 * @self: a decision
 * @error: return location
 *
 * Its number is not given again, and what it replaced stands again. The task of an action that
 * nobody touched since goes along; any other stays in the schedule.
 *
 * Returns: whether it was done
 */
gboolean
entente_decision_register_delete (EntenteDecision *self, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_DECISION (self), FALSE);

  edit = entente_store_begin (get_store (self), _("Delete decision"));
  _entente_decision_task_give_up (edit, self);
  entente_edit_delete (edit, ENTENTE_RECORD (self));

  return entente_edit_commit (edit, error);
}

/**
 * entente_decision_register_make_task:
 * @self: a decision without a task
 * @error: return location
 *
 * Makes it an action, with a task in the schedule.
 *
 * Returns: whether it was done
 */
gboolean
entente_decision_register_make_task (EntenteDecision *self, GError **error)
{
  g_autoptr (GPtrArray) referents = NULL;
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteDecisionDraft draft;
  GDate dates[2];

  g_return_val_if_fail (ENTENTE_IS_DECISION (self), FALSE);

  if (entente_decision_get_task (self) != NULL)
    return refuse (error, ENTENTE_MODEL_ERROR_STATE,
                   _("This decision has its task in the schedule already."));

  entente_decision_register_read (self, &draft, dates);
  referents = draft.referents;
  edit = entente_store_begin (get_store (self), _("Make task of decision"));
  entente_edit_set_choice (edit, ENTENTE_RECORD (self), ENTENTE_DECISION_KIND,
                           ENTENTE_DECISION_ACTION);
  _entente_decision_task_insert (edit, self, &draft, get_meeting (self), &dates[1]);

  return entente_edit_commit (edit, error);
}
