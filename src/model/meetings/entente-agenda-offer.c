/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-agenda-offer-private.h"

#include "collective/entente-person.h"
#include "entente-typography.h"
#include "entente-words.h"
#include "meetings/entente-agenda-private.h"
#include "meetings/entente-decision.h"
#include "meetings/entente-meeting-life.h"
#include "meetings/entente-meeting-private.h"
#include "schedule/entente-task.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* "Is it done?" takes a word, or a short talk. */
#define ACTION_MINUTES 5

/* What is collected for one agenda. */
typedef struct
{
  EntenteStore *store;     /* borrowed */
  EntenteMeeting *meeting; /* borrowed: for whose agenda */
  EntenteBody *body;       /* borrowed, NULL for a free meeting */
  GPtrArray *offers;       /* owned by whoever asked */
} Collection;

void
entente_agenda_offer_free (EntenteAgendaOffer *self)
{
  g_clear_object (&self->record);
  g_clear_object (&self->origin);
  g_free (self->title);
  g_free (self->words);
  g_free (self);
}

/* title, words: (transfer full) */
static void
add (Collection *collection,
     EntenteAgendaOfferKind kind,
     gpointer record,
     gpointer origin,
     char *title,
     char *words)
{
  EntenteAgendaOffer *offer = g_new0 (EntenteAgendaOffer, 1);

  offer->kind = kind;
  offer->record = g_object_ref (record);
  g_set_object (&offer->origin, origin);
  offer->title = title;
  offer->words = words;
  g_ptr_array_add (collection->offers, offer);
}

static gpointer
get_target (EntenteRecord *record, guint field, GType type)
{
  return entente_store_get_record (entente_record_get_store (record),
                                   type,
                                   entente_record_get_reference (record, field));
}

/* Whether a point of this agenda comes from the record already. */
static gboolean
is_here (Collection *collection, EntenteRecord *record, guint field)
{
  GListModel *items = entente_meeting_get_agenda (collection->meeting);
  gint64 id = entente_record_get_id (record);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (EntenteRecord) item = g_list_model_get_item (items, i);

      if (entente_record_get_reference (item, field) == id)
        return TRUE;
    }

  return FALSE;
}

/* Whether a meeting comes before this one, as one of the same series. */
static gboolean
is_earlier (Collection *collection, gpointer meeting)
{
  const char *other, *own;
  int state;

  if (meeting == NULL || meeting == collection->meeting
      || get_target (meeting, ENTENTE_MEETING_BODY, ENTENTE_TYPE_BODY) != collection->body)
    return FALSE;

  state = entente_record_get_choice (meeting, ENTENTE_MEETING_STATE);
  if (state != ENTENTE_MEETING_HELD && state != ENTENTE_MEETING_CANCELLED)
    return FALSE;

  own = entente_record_get_text (ENTENTE_RECORD (collection->meeting), ENTENTE_MEETING_STARTS_AT);
  other = entente_record_get_text (meeting, ENTENTE_MEETING_STARTS_AT);
  return *own == '\0' || strcmp (other, own) < 0;
}

/* "11 March 2027"; "" without a day. */
static char *
format_day (const char *iso)
{
  EntenteMoment moment;
  GDate date;

  if (!entente_moment_from_iso (iso, ENTENTE_MOMENT_STARTS, &moment, NULL))
    return g_strdup ("");

  g_date_clear (&date, 1);
  entente_moment_get_date (moment, ENTENTE_MOMENT_STARTS, &date);
  return entente_typography_format_date (&date,
                                         ENTENTE_DATE_PLAIN,
                                         entente_language_get_interface ());
}

/* Problems */

static char *
say_problem (EntenteRecord *problem)
{
  g_autofree char *day
    = format_day (entente_record_get_text (problem, ENTENTE_PROBLEM_RAISED_ON));

  if (*day == '\0')
    return g_strdup (_("Problem without an answer"));

  /* Translators: a day, “11 March 2027” */
  return g_strdup_printf (_("Problem raised on %s, without an answer"), day);
}

static void
collect_problems (Collection *collection)
{
  EntenteLanguage language = _entente_meeting_get_paper_language (collection->store);
  GListModel *problems = entente_store_get_list (collection->store, ENTENTE_TYPE_PROBLEM);

  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (EntenteRecord) problem = g_list_model_get_item (problems, i);

      if (_entente_problem_waits (problem)
          && _entente_problem_concerns (problem, collection->body)
          && !is_here (collection, problem, ENTENTE_AGENDA_ITEM_PROBLEM))
        add (collection,
             ENTENTE_OFFER_PROBLEM,
             problem,
             get_target (problem, ENTENTE_PROBLEM_MEETING, ENTENTE_TYPE_MEETING),
             _entente_agenda_make_problem_title (
               entente_record_get_text (problem, ENTENTE_PROBLEM_TEXT), language),
             say_problem (problem));
    }
}

/* Points */

static gboolean
was_carried (EntenteRecord *item)
{
  GListModel *carriers
    = entente_store_get_referrers (entente_record_get_store (item),
                                   ENTENTE_TYPE_AGENDA_ITEM,
                                   ENTENTE_AGENDA_ITEM_CARRIED_FROM,
                                   entente_record_get_id (item));

  return g_list_model_get_n_items (carriers) > 0;
}

static gboolean
has_decision (EntenteRecord *item)
{
  GListModel *decisions = entente_store_get_referrers (entente_record_get_store (item),
                                                       ENTENTE_TYPE_DECISION,
                                                       ENTENTE_DECISION_ITEM,
                                                       entente_record_get_id (item));

  return g_list_model_get_n_items (decisions) > 0;
}

/* Problems and actions are offered as such, once. */
static gboolean
was_left (EntenteRecord *item)
{
  if (entente_record_get_boolean (item, ENTENTE_AGENDA_ITEM_NEXT_DATE)
      || entente_record_get_reference (item, ENTENTE_AGENDA_ITEM_PROBLEM) != 0
      || entente_record_get_reference (item, ENTENTE_AGENDA_ITEM_TASK) != 0)
    return FALSE;

  return entente_record_get_choice (item, ENTENTE_AGENDA_ITEM_STATE) != ENTENTE_AGENDA_TREATED
         || (entente_record_get_choice (item, ENTENTE_AGENDA_ITEM_KIND) == ENTENTE_AGENDA_DECIDE
             && !has_decision (item));
}

static char *
say_point (EntenteRecord *item, EntenteRecord *meeting)
{
  g_autofree char *day
    = format_day (entente_record_get_text (meeting, ENTENTE_MEETING_STARTS_AT));

  if (*day == '\0')
    return g_strdup (_("Left by an earlier meeting"));
  if (entente_record_get_choice (meeting, ENTENTE_MEETING_STATE) == ENTENTE_MEETING_CANCELLED)
    /* Translators: a day, “11 March 2027” */
    return g_strdup_printf (_("From the cancelled meeting of %s"), day);
  if (entente_record_get_choice (item, ENTENTE_AGENDA_ITEM_STATE) != ENTENTE_AGENDA_TREATED)
    /* Translators: a day, “11 March 2027” */
    return g_strdup_printf (_("Postponed on %s"), day);

  /* Translators: a day, “11 March 2027” */
  return g_strdup_printf (_("Discussed without a decision on %s"), day);
}

static void
collect_points (Collection *collection, EntenteMeeting *meeting)
{
  GListModel *items = entente_meeting_get_agenda (meeting);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (EntenteRecord) item = g_list_model_get_item (items, i);

      if (was_left (item) && !was_carried (item))
        add (collection,
             ENTENTE_OFFER_POINT,
             item,
             meeting,
             g_strdup (entente_record_get_text (item, ENTENTE_AGENDA_ITEM_TITLE)),
             say_point (item, ENTENTE_RECORD (meeting)));
    }
}

/* Actions */

/* What names no meeting, or one that was deleted, is for the organising group. */
static gboolean
is_for (Collection *collection, EntenteRecord *decision)
{
  EntenteRecord *meeting = get_target (decision, ENTENTE_DECISION_MEETING, ENTENTE_TYPE_MEETING);

  if (meeting != NULL)
    return is_earlier (collection, meeting);

  return collection->body != NULL
         && entente_record_get_id (ENTENTE_RECORD (collection->body))
              == ENTENTE_ORGANIZING_GROUP_ID;
}

static char *
say_action (EntenteRecord *decision)
{
  g_autofree char *day
    = format_day (entente_record_get_text (decision, ENTENTE_DECISION_TAKEN_ON));

  if (*day == '\0')
    return g_strdup (_("Action that is not done"));

  /* Translators: a day, “11 March 2027” */
  return g_strdup_printf (_("Action decided on %s, not done"), day);
}

static gboolean
is_open_action (Collection *collection, EntenteRecord *decision, EntenteRecord *task)
{
  int state = entente_record_get_choice (decision, ENTENTE_DECISION_STATE);

  return task != NULL && state != ENTENTE_DECISION_REPLACED && state != ENTENTE_DECISION_DROPPED
         && entente_record_get_choice (task, ENTENTE_TASK_STATE) != ENTENTE_TASK_DONE
         && is_for (collection, decision)
         && !is_here (collection, task, ENTENTE_AGENDA_ITEM_TASK);
}

/* Two decisions may name one task. */
static gboolean
is_offered (Collection *collection, EntenteRecord *record)
{
  for (guint i = 0; i < collection->offers->len; i++)
    {
      const EntenteAgendaOffer *offer = collection->offers->pdata[i];

      if (offer->record == record)
        return TRUE;
    }

  return FALSE;
}

static void
collect_actions (Collection *collection)
{
  EntenteLanguage language = _entente_meeting_get_paper_language (collection->store);
  g_autoptr (EntenteWords) words = entente_words_new (language, "agenda");
  GListModel *decisions = entente_store_get_list (collection->store, ENTENTE_TYPE_DECISION);

  for (guint i = 0; i < g_list_model_get_n_items (decisions); i++)
    {
      g_autoptr (EntenteRecord) decision = g_list_model_get_item (decisions, i);
      EntenteRecord *task = get_target (decision, ENTENTE_DECISION_TASK, ENTENTE_TYPE_TASK);

      if (is_open_action (collection, decision, task) && !is_offered (collection, task))
        add (collection,
             ENTENTE_OFFER_ACTION,
             task,
             get_target (decision, ENTENTE_DECISION_MEETING, ENTENTE_TYPE_MEETING),
             entente_words_format (words,
                                   "action",
                                   "title",
                                   entente_record_get_text (task, ENTENTE_TASK_TITLE),
                                   NULL),
             say_action (decision));
    }
}

/* Together */

/* Meetings of the same series before this one, earliest first. */
static int
compare_meetings (gconstpointer a, gconstpointer b)
{
  EntenteRecord *left = *(EntenteRecord *const *) a;
  EntenteRecord *right = *(EntenteRecord *const *) b;
  int order = strcmp (entente_record_get_text (left, ENTENTE_MEETING_STARTS_AT),
                      entente_record_get_text (right, ENTENTE_MEETING_STARTS_AT));

  if (order != 0)
    return order;

  return entente_record_get_integer (left, ENTENTE_MEETING_NUMBER)
             < entente_record_get_integer (right, ENTENTE_MEETING_NUMBER)
           ? -1
           : 1;
}

static GPtrArray *
list_earlier (Collection *collection)
{
  GPtrArray *earlier = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *meetings = entente_store_get_list (collection->store, ENTENTE_TYPE_MEETING);

  for (guint i = 0; i < g_list_model_get_n_items (meetings); i++)
    {
      g_autoptr (EntenteRecord) meeting = g_list_model_get_item (meetings, i);

      if (is_earlier (collection, meeting))
        g_ptr_array_add (earlier, g_steal_pointer (&meeting));
    }
  g_ptr_array_sort (earlier, compare_meetings);

  return earlier;
}

static const char *
get_age (const EntenteAgendaOffer *offer)
{
  switch (offer->kind)
    {
    case ENTENTE_OFFER_PROBLEM:
      return entente_record_get_text (offer->record, ENTENTE_PROBLEM_RAISED_ON);
    case ENTENTE_OFFER_ACTION:
      return offer->origin != NULL ? entente_record_get_text (ENTENTE_RECORD (offer->origin),
                                                              ENTENTE_MEETING_STARTS_AT)
                                   : "";
    default:
      /* Points come in the order of their meetings and agendas. */
      return "";
    }
}

static int
compare_offers (gconstpointer a, gconstpointer b)
{
  const EntenteAgendaOffer *left = *(EntenteAgendaOffer *const *) a;
  const EntenteAgendaOffer *right = *(EntenteAgendaOffer *const *) b;
  int order;

  if (left->kind != right->kind)
    return left->kind < right->kind ? -1 : 1;

  order = strcmp (get_age (left), get_age (right));
  if (order == 0 && left->kind == ENTENTE_OFFER_PROBLEM)
    return entente_problem_compare_raised (left->record, right->record);

  return order;
}

GPtrArray *
entente_agenda_dup_offers (EntenteMeeting *meeting)
{
  Collection collection = { .meeting = meeting };
  g_autoptr (GPtrArray) earlier = NULL;

  collection.offers = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_agenda_offer_free);
  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), collection.offers);

  collection.store = entente_record_get_store (ENTENTE_RECORD (meeting));
  collection.body = get_target (ENTENTE_RECORD (meeting), ENTENTE_MEETING_BODY, ENTENTE_TYPE_BODY);
  collect_problems (&collection);
  earlier = list_earlier (&collection);
  for (guint i = 0; i < earlier->len; i++)
    collect_points (&collection, earlier->pdata[i]);
  collect_actions (&collection);
  /* Stable: g_ptr_array_sort() is. */
  g_ptr_array_sort (collection.offers, compare_offers);

  return collection.offers;
}

/* Taking */

static gboolean
is_taken (EntenteMeeting *meeting, const EntenteAgendaOffer *offer)
{
  static const guint fields[] = {
    [ENTENTE_OFFER_PROBLEM] = ENTENTE_AGENDA_ITEM_PROBLEM,
    [ENTENTE_OFFER_POINT] = ENTENTE_AGENDA_ITEM_CARRIED_FROM,
    [ENTENTE_OFFER_ACTION] = ENTENTE_AGENDA_ITEM_TASK,
  };
  Collection collection = { .meeting = meeting };

  return is_here (&collection, offer->record, fields[offer->kind]);
}

static void
insert_carried (EntenteEdit *edit, EntenteMeeting *meeting, gint64 rank, EntenteRecord *left)
{
  const EntentePointFacts facts = {
    entente_record_get_text (left, ENTENTE_AGENDA_ITEM_TITLE),
    entente_record_get_choice (left, ENTENTE_AGENDA_ITEM_KIND),
    entente_record_get_integer (left, ENTENTE_AGENDA_ITEM_MINUTES),
    entente_record_get_text (left, ENTENTE_AGENDA_ITEM_TEXT),
    FALSE,
  };
  EntenteRecord *item = _entente_agenda_insert (edit, ENTENTE_RECORD (meeting), rank, &facts);

  entente_edit_set_reference (
    edit,
    item,
    ENTENTE_AGENDA_ITEM_PRESENTER,
    get_target (left, ENTENTE_AGENDA_ITEM_PRESENTER, ENTENTE_TYPE_PERSON));
  entente_edit_set_reference (edit, item, ENTENTE_AGENDA_ITEM_CARRIED_FROM, left);
}

static void
insert_action (EntenteEdit *edit,
               EntenteMeeting *meeting,
               gint64 rank,
               const EntenteAgendaOffer *offer)
{
  const EntentePointFacts facts
    = { offer->title, ENTENTE_AGENDA_INFORM, ACTION_MINUTES, "", FALSE };
  EntenteRecord *item = _entente_agenda_insert (edit, ENTENTE_RECORD (meeting), rank, &facts);

  entente_edit_set_reference (
    edit,
    item,
    ENTENTE_AGENDA_ITEM_PRESENTER,
    get_target (offer->record, ENTENTE_TASK_REFERENT, ENTENTE_TYPE_PERSON));
  entente_edit_set_reference (edit, item, ENTENTE_AGENDA_ITEM_TASK, offer->record);
}

static void
insert_offer (EntenteEdit *edit,
              EntenteMeeting *meeting,
              gint64 rank,
              const EntenteAgendaOffer *offer)
{
  EntenteStore *store = entente_record_get_store (ENTENTE_RECORD (meeting));

  switch (offer->kind)
    {
    case ENTENTE_OFFER_PROBLEM:
      _entente_agenda_insert_problem (edit,
                                      ENTENTE_RECORD (meeting),
                                      rank,
                                      ENTENTE_PROBLEM (offer->record),
                                      NULL,
                                      _entente_meeting_get_paper_language (store));
      break;
    case ENTENTE_OFFER_POINT:
      insert_carried (edit, meeting, rank, offer->record);
      break;
    case ENTENTE_OFFER_ACTION:
      insert_action (edit, meeting, rank, offer);
      break;
    default:
      g_assert_not_reached ();
    }
}

gboolean
entente_agenda_take_offers (EntenteMeeting *meeting, GPtrArray *offers, GError **error)
{
  g_autoptr (GPtrArray) taken = g_ptr_array_new ();
  g_autoptr (GHashTable) records = g_hash_table_new (NULL, NULL);
  g_autoptr (EntenteEdit) edit = NULL;
  gint64 rank;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), FALSE);
  g_return_val_if_fail (offers != NULL, FALSE);

  for (guint i = 0; i < offers->len; i++)
    {
      EntenteAgendaOffer *offer = offers->pdata[i];

      /* It may be gone since it was offered. */
      if (!entente_record_is_deleted (offer->record) && !is_taken (meeting, offer)
          && g_hash_table_add (records, offer->record))
        g_ptr_array_add (taken, offer);
    }
  if (taken->len == 0)
    return TRUE;

  edit = entente_store_begin (entente_record_get_store (ENTENTE_RECORD (meeting)),
                              _("Add points from earlier meetings"));
  rank = _entente_agenda_open_gap (edit,
                                   meeting,
                                   _entente_agenda_get_end (meeting),
                                   taken->len);
  for (guint i = 0; i < taken->len; i++)
    insert_offer (edit, meeting, rank + i, taken->pdata[i]);

  return entente_edit_commit (edit, error);
}
