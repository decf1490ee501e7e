/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-agenda-private.h"

#include "collective/entente-person.h"
#include "entente-ranked-list.h"
#include "entente-words.h"
#include "meetings/entente-meeting-private.h"

#include <glib/gi18n-lib.h>

static EntenteMeeting *
get_meeting (EntenteAgendaItem *self)
{
  EntenteRecord *record = ENTENTE_RECORD (self);
  gint64 id = entente_record_get_reference (record, ENTENTE_AGENDA_ITEM_MEETING);
  EntenteStore *store = entente_record_get_store (record);

  if (store == NULL || id == 0)
    return NULL;

  return ENTENTE_MEETING (entente_store_get_record (store, ENTENTE_TYPE_MEETING, id));
}

static gboolean
is_next_date (gpointer item)
{
  return entente_record_get_boolean (item, ENTENTE_AGENDA_ITEM_NEXT_DATE);
}

/* Places */

/* Where the point stands; the length of the list when it is not there. */
static guint
find_position (GListModel *items, EntenteAgendaItem *item)
{
  guint n = g_list_model_get_n_items (items);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteAgendaItem) other = g_list_model_get_item (items, i);

      if (other == item)
        return i;
    }

  return n;
}

guint
_entente_agenda_get_end (EntenteMeeting *meeting)
{
  GListModel *items = entente_meeting_get_agenda (meeting);
  guint n = g_list_model_get_n_items (items);

  while (n > 0)
    {
      g_autoptr (EntenteRecord) item = g_list_model_get_item (items, n - 1);

      if (!is_next_date (item))
        break;
      n--;
    }

  return n;
}

gint64
_entente_agenda_open_gap (EntenteEdit *edit,
                          EntenteMeeting *meeting,
                          guint position,
                          guint n_points)
{
  GListModel *items = entente_meeting_get_agenda (meeting);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (EntenteRecord) item = g_list_model_get_item (items, i);
      gint64 rank = 1 + i + (i < position ? 0 : n_points);

      if (entente_record_get_integer (item, ENTENTE_AGENDA_ITEM_RANK) != rank)
        entente_edit_set_integer (edit, item, ENTENTE_AGENDA_ITEM_RANK, rank);
    }

  return position + 1;
}

/* Making points */

EntenteRecord *
_entente_agenda_insert (EntenteEdit *edit,
                        EntenteRecord *meeting,
                        gint64 rank,
                        const EntentePointFacts *facts)
{
  EntenteRecord *item = entente_edit_insert (edit, ENTENTE_TYPE_AGENDA_ITEM);

  entente_edit_set_reference (edit, item, ENTENTE_AGENDA_ITEM_MEETING, meeting);
  entente_edit_set_integer (edit, item, ENTENTE_AGENDA_ITEM_RANK, rank);
  entente_edit_set_text (edit, item, ENTENTE_AGENDA_ITEM_TITLE, facts->title);
  entente_edit_set_choice (edit, item, ENTENTE_AGENDA_ITEM_KIND, facts->kind);
  entente_edit_set_integer (edit, item, ENTENTE_AGENDA_ITEM_MINUTES, facts->minutes);
  entente_edit_set_text (edit, item, ENTENTE_AGENDA_ITEM_TEXT, facts->text);
  entente_edit_set_boolean (edit, item, ENTENTE_AGENDA_ITEM_NEXT_DATE, facts->next_date);

  return item;
}

static EntenteRecord *
insert_ready (EntenteEdit *edit,
              EntenteRecord *meeting,
              gint64 rank,
              const EntenteReadyPoint *point,
              const EntentePointFilling *filling)
{
  g_autofree char *more
    = filling != NULL ? filling->dup_text (point, filling->data) : NULL;
  g_autofree char *text = more != NULL && *more != '\0'
                            ? g_strjoin (*point->text != '\0' ? "\n\n" : "", point->text, more, NULL)
                            : NULL;
  const EntentePointFacts facts = {
    point->title, point->kind, point->minutes, text != NULL ? text : point->text, point->next_date,
  };

  return _entente_agenda_insert (edit, meeting, rank, &facts);
}

static EntenteRecord *
insert_next_date (EntenteEdit *edit,
                  EntenteRecord *meeting,
                  gint64 rank,
                  EntenteLanguage language)
{
  g_autoptr (EntenteWords) words = entente_words_new (language, "agenda");
  const EntentePointFacts facts = {
    entente_words_get (words, "next-date"), ENTENTE_AGENDA_DECIDE, 5, "", TRUE,
  };

  return _entente_agenda_insert (edit, meeting, rank, &facts);
}

void
_entente_agenda_fill (EntenteEdit *edit,
                      EntenteRecord *meeting,
                      EntenteReadyAgenda *agenda,
                      const EntentePointFilling *filling,
                      guint n_more,
                      EntenteLanguage language,
                      gint64 *first_rank)
{
  guint n = agenda != NULL ? entente_ready_agenda_get_n_points (agenda) : 0;
  const EntenteReadyPoint *last = NULL;
  gint64 rank = 1;

  for (guint i = 0; i < n; i++)
    {
      const EntenteReadyPoint *point = entente_ready_agenda_get_point (agenda, i);

      if (point->next_date)
        last = point;
      else
        insert_ready (edit, meeting, rank++, point, filling);
    }

  *first_rank = rank;
  rank += n_more;
  if (last != NULL)
    insert_ready (edit, meeting, rank, last, NULL);
  else
    insert_next_date (edit, meeting, rank, language);
}

static EntenteEdit *
begin (EntenteMeeting *meeting, const char *label)
{
  return entente_store_begin (entente_record_get_store (ENTENTE_RECORD (meeting)), label);
}

static EntenteAgendaItem *
add (EntenteMeeting *meeting, EntenteAgendaItem *before, const EntentePointFacts *facts,
     GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *item;
  guint position = _entente_agenda_get_end (meeting);

  if (before != NULL)
    position = MIN (position, find_position (entente_meeting_get_agenda (meeting), before));

  edit = begin (meeting, _("Add point"));
  item = _entente_agenda_insert (edit,
                                 ENTENTE_RECORD (meeting),
                                 _entente_agenda_open_gap (edit, meeting, position, 1),
                                 facts);

  return entente_edit_commit (edit, error) ? ENTENTE_AGENDA_ITEM (item) : NULL;
}

EntenteAgendaItem *
entente_agenda_add (EntenteMeeting *meeting,
                    EntenteAgendaItem *before,
                    const char *title,
                    EntenteAgendaKind kind,
                    guint minutes,
                    GError **error)
{
  const EntentePointFacts facts = { title, kind, minutes, "", FALSE };

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), NULL);
  g_return_val_if_fail (before == NULL || ENTENTE_IS_AGENDA_ITEM (before), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  return add (meeting, before, &facts, error);
}

/**
 * entente_agenda_add_prepared:
 * @meeting: a meeting
 * @title: of the point
 * @kind: inform, discuss, decide
 * @minutes: planned, 0 for none
 * @text: how it is prepared, Markdown
 * @error: return location
 *
 * Adds a point with its preparation, after the others and before the next date.
 *
 * Returns: (transfer none) (nullable): the new point
 */
EntenteAgendaItem *
entente_agenda_add_prepared (EntenteMeeting *meeting,
                             const char *title,
                             EntenteAgendaKind kind,
                             guint minutes,
                             const char *text,
                             GError **error)
{
  const EntentePointFacts facts = { title, kind, minutes, text, FALSE };

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), NULL);
  g_return_val_if_fail (title != NULL && text != NULL, NULL);

  return add (meeting, NULL, &facts, error);
}

EntenteAgendaItem *
entente_agenda_add_next_date (EntenteMeeting *meeting, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  GListModel *items;
  EntenteRecord *item;
  guint n;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), NULL);

  items = entente_meeting_get_agenda (meeting);
  n = g_list_model_get_n_items (items);
  if (_entente_agenda_get_end (meeting) < n)
    {
      g_autoptr (EntenteAgendaItem) there = g_list_model_get_item (items, n - 1);

      return there;
    }

  edit = begin (meeting, _("Add choice of the next date"));
  item = insert_next_date (edit,
                           ENTENTE_RECORD (meeting),
                           _entente_agenda_open_gap (edit, meeting, n, 1),
                           _entente_meeting_get_paper_language (
                             entente_record_get_store (ENTENTE_RECORD (meeting))));

  return entente_edit_commit (edit, error) ? ENTENTE_AGENDA_ITEM (item) : NULL;
}

gboolean
entente_agenda_add_ready (EntenteMeeting *meeting, EntenteReadyAgenda *agenda, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  guint n, n_all, end;
  gboolean has_next_date;
  gint64 rank;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), FALSE);
  g_return_val_if_fail (agenda != NULL, FALSE);

  n = entente_ready_agenda_get_n_points (agenda);
  n_all = g_list_model_get_n_items (entente_meeting_get_agenda (meeting));
  end = _entente_agenda_get_end (meeting);
  has_next_date = end < n_all;

  edit = begin (meeting, _("Add ready agenda"));
  rank = _entente_agenda_open_gap (edit, meeting, end, n);
  for (guint i = 0; i < n; i++)
    {
      const EntenteReadyPoint *point = entente_ready_agenda_get_point (agenda, i);

      if (!point->next_date)
        insert_ready (edit, ENTENTE_RECORD (meeting), rank++, point, NULL);
      else if (!has_next_date)
        insert_ready (edit, ENTENTE_RECORD (meeting), end + n, point, NULL);
    }

  return entente_edit_commit (edit, error);
}

/* Changing their order */

gboolean
entente_agenda_move (EntenteAgendaItem *item, guint position, GError **error)
{
  EntenteMeeting *meeting;
  EntenteRankedList *items;
  g_autoptr (EntenteEdit) edit = NULL;
  gint64 rank;
  guint last;

  g_return_val_if_fail (ENTENTE_IS_AGENDA_ITEM (item), FALSE);
  meeting = get_meeting (item);
  g_return_val_if_fail (meeting != NULL, FALSE);

  if (is_next_date (item))
    return TRUE;

  items = ENTENTE_RANKED_LIST (entente_meeting_get_agenda (meeting));
  /* Counted without the point itself, which is one of those before the next date. */
  last = MAX (_entente_agenda_get_end (meeting), 1) - 1;
  edit = begin (meeting, _("Move point"));
  rank = entente_ranked_list_make_room (items, edit, ENTENTE_RECORD (item), MIN (position, last));
  if (entente_record_get_integer (ENTENTE_RECORD (item), ENTENTE_AGENDA_ITEM_RANK) != rank)
    entente_edit_set_integer (edit, ENTENTE_RECORD (item), ENTENTE_AGENDA_ITEM_RANK, rank);

  return entente_edit_commit (edit, error);
}

gboolean
entente_agenda_can_shift (EntenteAgendaItem *item, int step)
{
  EntenteMeeting *meeting;
  guint position, end;

  g_return_val_if_fail (ENTENTE_IS_AGENDA_ITEM (item), FALSE);
  g_return_val_if_fail (step == -1 || step == 1, FALSE);

  meeting = get_meeting (item);
  if (meeting == NULL || is_next_date (item))
    return FALSE;

  position = find_position (entente_meeting_get_agenda (meeting), item);
  end = _entente_agenda_get_end (meeting);

  return step < 0 ? position > 0 && position < end : position + 1 < end;
}

gboolean
entente_agenda_shift (EntenteAgendaItem *item, int step, GError **error)
{
  guint position;

  g_return_val_if_fail (ENTENTE_IS_AGENDA_ITEM (item), FALSE);

  if (!entente_agenda_can_shift (item, step))
    return TRUE;

  position = find_position (entente_meeting_get_agenda (get_meeting (item)), item);
  return entente_agenda_move (item, position + step, error);
}

gboolean
entente_agenda_remove (EntenteAgendaItem *item, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_AGENDA_ITEM (item), FALSE);

  edit = entente_store_begin (entente_record_get_store (ENTENTE_RECORD (item)),
                              _("Remove point"));
  entente_edit_delete (edit, ENTENTE_RECORD (item));

  return entente_edit_commit (edit, error);
}

EntenteAgendaItem *
entente_agenda_duplicate (EntenteAgendaItem *item, GError **error)
{
  EntenteRecord *record = ENTENTE_RECORD (item);
  EntentePointFacts facts = { 0 };
  EntenteMeeting *meeting;
  EntenteRecord *copy;
  EntenteRecord *presenter;
  g_autoptr (EntenteEdit) edit = NULL;
  guint position;

  g_return_val_if_fail (ENTENTE_IS_AGENDA_ITEM (item), NULL);
  meeting = get_meeting (item);
  g_return_val_if_fail (meeting != NULL, NULL);

  facts.title = entente_record_get_text (record, ENTENTE_AGENDA_ITEM_TITLE);
  facts.kind = entente_record_get_choice (record, ENTENTE_AGENDA_ITEM_KIND);
  facts.minutes = entente_record_get_integer (record, ENTENTE_AGENDA_ITEM_MINUTES);
  facts.text = entente_record_get_text (record, ENTENTE_AGENDA_ITEM_TEXT);
  position = find_position (entente_meeting_get_agenda (meeting), item) + 1;

  edit = begin (meeting, _("Duplicate point"));
  copy = _entente_agenda_insert (
    edit,
    ENTENTE_RECORD (meeting),
    _entente_agenda_open_gap (edit, meeting, MIN (position, _entente_agenda_get_end (meeting)), 1),
    &facts);
  presenter = entente_store_get_record (
    entente_record_get_store (record),
    ENTENTE_TYPE_PERSON,
    entente_record_get_reference (record, ENTENTE_AGENDA_ITEM_PRESENTER));
  entente_edit_set_reference (edit, copy, ENTENTE_AGENDA_ITEM_PRESENTER, presenter);

  return entente_edit_commit (edit, error) ? ENTENTE_AGENDA_ITEM (copy) : NULL;
}

guint
entente_agenda_get_number (EntenteAgendaItem *item)
{
  EntenteMeeting *meeting;
  GListModel *items;
  guint position;

  g_return_val_if_fail (ENTENTE_IS_AGENDA_ITEM (item), 0);

  meeting = get_meeting (item);
  if (meeting == NULL)
    return 0;

  items = entente_meeting_get_agenda (meeting);
  position = find_position (items, item);

  return position < g_list_model_get_n_items (items) ? position + 1 : 0;
}
