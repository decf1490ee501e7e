/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-agenda-offer-private.h"

#include "entente-civil-date.h"
#include "entente-words.h"
#include "meetings/entente-agenda-private.h"
#include "meetings/entente-body-calendar.h"
#include "meetings/entente-meeting-private.h"
#include "meetings/entente-problem-desk.h"
#include "meetings/entente-said-title-private.h"

#include <string.h>

/* What nobody measured: long enough to answer, short enough to fit. */
#define PROBLEM_MINUTES 10

gboolean
_entente_problem_waits (EntenteRecord *problem)
{
  int state = entente_record_get_choice (problem, ENTENTE_PROBLEM_STATE);

  return state != ENTENTE_PROBLEM_ANSWERED && state != ENTENTE_PROBLEM_CLOSED;
}

static gint64
get_body_id (EntenteRecord *problem)
{
  gint64 id = entente_record_get_reference (problem, ENTENTE_PROBLEM_BODY);

  return id != 0 ? id : ENTENTE_ORGANIZING_GROUP_ID;
}

gboolean
_entente_problem_concerns (EntenteRecord *problem, EntenteBody *body)
{
  return body != NULL
         && get_body_id (problem) == entente_record_get_id (ENTENTE_RECORD (body));
}

/* Which agenda */

/* Whether a coming meeting, but for @except (nullable), has it on its agenda. */
static gboolean
is_coming (EntenteRecord *problem, EntenteMeeting *except, const GDate *today)
{
  EntenteStore *store = entente_record_get_store (problem);
  GListModel *items = entente_store_get_referrers (store,
                                                   ENTENTE_TYPE_AGENDA_ITEM,
                                                   ENTENTE_AGENDA_ITEM_PROBLEM,
                                                   entente_record_get_id (problem));

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (EntenteRecord) item = g_list_model_get_item (items, i);
      EntenteRecord *meeting = entente_store_get_record (
        store,
        ENTENTE_TYPE_MEETING,
        entente_record_get_reference (item, ENTENTE_AGENDA_ITEM_MEETING));

      if (meeting != NULL && meeting != (EntenteRecord *) except
          && _entente_meeting_is_coming (ENTENTE_MEETING (meeting), today))
        return TRUE;
    }

  return FALSE;
}

/* Points */

char *
_entente_agenda_make_problem_title (const char *text, EntenteLanguage language)
{
  g_autoptr (EntenteWords) words = entente_words_new (language, "agenda");
  g_autofree char *title = _entente_said_dup_title (text);

  return entente_words_format (words, "problem", "title", title, NULL);
}

EntenteRecord *
_entente_agenda_insert_problem (EntenteEdit *edit,
                                EntenteRecord *meeting,
                                gint64 rank,
                                EntenteProblem *problem,
                                const char *text,
                                EntenteLanguage language)
{
  EntenteRecord *record = ENTENTE_RECORD (problem);
  g_autofree char *title = _entente_agenda_make_problem_title (
    text != NULL ? text : entente_record_get_text (record, ENTENTE_PROBLEM_TEXT), language);
  const EntentePointFacts facts = { title, ENTENTE_AGENDA_DECIDE, PROBLEM_MINUTES, "", FALSE };
  EntenteRecord *item = _entente_agenda_insert (edit, meeting, rank, &facts);

  entente_edit_set_reference (edit, item, ENTENTE_AGENDA_ITEM_PROBLEM, record);
  return item;
}

static void
append_problems (EntenteEdit *edit, EntenteMeeting *meeting, GPtrArray *problems)
{
  EntenteStore *store = entente_record_get_store (ENTENTE_RECORD (meeting));
  EntenteLanguage language = _entente_meeting_get_paper_language (store);
  gint64 rank = _entente_agenda_open_gap (edit,
                                          meeting,
                                          _entente_agenda_get_end (meeting),
                                          problems->len);

  for (guint i = 0; i < problems->len; i++)
    _entente_agenda_insert_problem (edit,
                                    ENTENTE_RECORD (meeting),
                                    rank + i,
                                    problems->pdata[i],
                                    NULL,
                                    language);
}

/* Those that wait */

static int
compare_age (gconstpointer a, gconstpointer b)
{
  EntenteRecord *left = *(EntenteRecord *const *) a;
  EntenteRecord *right = *(EntenteRecord *const *) b;
  int order = strcmp (entente_record_get_text (left, ENTENTE_PROBLEM_RAISED_ON),
                      entente_record_get_text (right, ENTENTE_PROBLEM_RAISED_ON));

  if (order != 0)
    return order;

  return entente_problem_compare_raised (left, right);
}

GPtrArray *
_entente_agenda_dup_waiting_problems (EntenteStore *store, EntenteBody *body)
{
  GPtrArray *waiting = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *problems = entente_store_get_list (store, ENTENTE_TYPE_PROBLEM);
  GDate today;

  entente_date_today (&today);
  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (EntenteRecord) problem = g_list_model_get_item (problems, i);

      if (_entente_problem_waits (problem) && _entente_problem_concerns (problem, body)
          && !is_coming (problem, NULL, &today))
        g_ptr_array_add (waiting, g_steal_pointer (&problem));
    }
  g_ptr_array_sort (waiting, compare_age);

  return waiting;
}

/* Handing on */

static void
take (GPtrArray *problems, EntenteRecord *problem)
{
  if (problem != NULL && _entente_problem_waits (problem)
      && !g_ptr_array_find (problems, problem, NULL))
    g_ptr_array_add (problems, problem);
}

/* Those of its agenda, and those that were raised there. */
static GPtrArray *
collect_problems (EntenteMeeting *meeting)
{
  GPtrArray *problems = g_ptr_array_new ();
  EntenteStore *store = entente_record_get_store (ENTENTE_RECORD (meeting));
  GListModel *items = entente_meeting_get_agenda (meeting);
  g_autoptr (GPtrArray) raised = entente_problem_desk_list_at (meeting);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (EntenteRecord) item = g_list_model_get_item (items, i);

      take (problems,
            entente_store_get_record (
              store,
              ENTENTE_TYPE_PROBLEM,
              entente_record_get_reference (item, ENTENTE_AGENDA_ITEM_PROBLEM)));
    }
  for (guint i = 0; i < raised->len; i++)
    take (problems, raised->pdata[i]);

  return problems;
}

void
_entente_agenda_hand_on_problems (EntenteEdit *edit, EntenteMeeting *meeting)
{
  EntenteStore *store = entente_record_get_store (ENTENTE_RECORD (meeting));
  g_autoptr (GPtrArray) problems = collect_problems (meeting);
  g_autoptr (GHashTable) by_meeting
    = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  GHashTableIter iter;
  gpointer next, array;
  GDate today;

  entente_date_today (&today);
  for (guint i = 0; i < problems->len; i++)
    {
      EntenteRecord *problem = problems->pdata[i];

      if (is_coming (problem, meeting, &today))
        continue;
      next = entente_body_find_next_meeting (store, get_body_id (problem), meeting, &today);
      if (next == NULL)
        continue;
      array = g_hash_table_lookup (by_meeting, next);
      if (array == NULL)
        {
          array = g_ptr_array_new ();
          g_hash_table_insert (by_meeting, next, array);
        }
      g_ptr_array_add (array, problem);
    }

  g_hash_table_iter_init (&iter, by_meeting);
  while (g_hash_table_iter_next (&iter, &next, &array))
    append_problems (edit, next, array);
}

EntenteMeeting *
entente_agenda_place_problem (EntenteEdit *edit,
                              EntenteProblem *problem,
                              const char *text,
                              EntenteBody *body,
                              EntenteMeeting *raised_at,
                              const GDate *today)
{
  EntenteRecord *record = ENTENTE_RECORD (problem);
  EntenteStore *store;
  EntenteMeeting *next;
  GDate now;
  gint64 id;

  g_return_val_if_fail (edit != NULL, NULL);
  g_return_val_if_fail (ENTENTE_IS_PROBLEM (problem), NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (body == NULL || ENTENTE_IS_BODY (body), NULL);
  g_return_val_if_fail (raised_at == NULL || ENTENTE_IS_MEETING (raised_at), NULL);

  if (today == NULL)
    {
      entente_date_today (&now);
      today = &now;
    }

  store = entente_record_get_store (record);
  if (is_coming (record, raised_at, today))
    return NULL;
  id = body != NULL ? entente_record_get_id (ENTENTE_RECORD (body)) : ENTENTE_ORGANIZING_GROUP_ID;
  next = entente_body_find_next_meeting (store, id, raised_at, today);
  if (next != NULL)
    _entente_agenda_insert_problem (
      edit,
      ENTENTE_RECORD (next),
      _entente_agenda_open_gap (edit, next, _entente_agenda_get_end (next), 1),
      problem,
      text,
      _entente_meeting_get_paper_language (store));

  return next;
}
