/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-meeting-life.h"

#include "collective/entente-bodies.h"
#include "meetings/entente-agenda-offer-private.h"
#include "meetings/entente-agenda-private.h"
#include "meetings/entente-attendance-private.h"
#include "meetings/entente-meeting-private.h"
#include "meetings/entente-meeting-sender.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Numbers of meetings come from here, once and never again. */
#define SERIES "meeting"

/* What is usual */

/* The latest meeting of the body that was not cancelled, by its start. */
static EntenteMeeting *
find_last_meeting (EntenteStore *store, EntenteBody *body)
{
  GListModel *meetings = entente_store_get_list (store, ENTENTE_TYPE_MEETING);
  gint64 id = entente_record_get_id (ENTENTE_RECORD (body));
  EntenteRecord *last = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (meetings); i++)
    {
      g_autoptr (EntenteRecord) meeting = g_list_model_get_item (meetings, i);

      if (entente_record_get_reference (meeting, ENTENTE_MEETING_BODY) == id
          && entente_record_get_choice (meeting, ENTENTE_MEETING_STATE)
               != ENTENTE_MEETING_CANCELLED
          && (last == NULL
              || strcmp (entente_record_get_text (meeting, ENTENTE_MEETING_STARTS_AT),
                         entente_record_get_text (last, ENTENTE_MEETING_STARTS_AT))
                   > 0))
        last = meeting;
    }

  return (EntenteMeeting *) last;
}

guint
_entente_meeting_get_usual_minutes (EntenteStore *store, EntenteBody *body)
{
  EntenteMeeting *last = body != NULL ? find_last_meeting (store, body) : NULL;
  gint64 minutes = 0;

  if (body != NULL)
    minutes = entente_record_get_integer (ENTENTE_RECORD (body), ENTENTE_BODY_MINUTES);
  if (minutes <= 0 && last != NULL)
    minutes = entente_meeting_get_minutes (last);

  return minutes > 0 ? MIN (minutes, 30 * ENTENTE_DAY) : ENTENTE_MEETING_USUAL_MINUTES;
}

char *
_entente_meeting_make_end (const char *starts_at, guint minutes)
{
  EntenteMoment starts;
  gboolean has_time;

  if (!entente_moment_from_iso (starts_at, ENTENTE_MOMENT_STARTS, &starts, &has_time)
      || !has_time)
    return g_strdup ("");

  return entente_moment_to_iso (starts + minutes, ENTENTE_MOMENT_STARTS, TRUE);
}

static void
copy_text (EntenteEdit *edit, EntenteRecord *to, EntenteRecord *from, guint field)
{
  entente_edit_set_text (edit, to, field, entente_record_get_text (from, field));
}

/* The body's place; how to get there and to join from afar is what was said when it last met
   there. */
static void
set_usual_place (EntenteEdit *edit, EntenteRecord *meeting, EntenteStore *store, EntenteBody *body)
{
  EntenteRecord *last = (EntenteRecord *) find_last_meeting (store, body);
  const char *place = entente_record_get_text (ENTENTE_RECORD (body), ENTENTE_BODY_PLACE);

  if (last != NULL && *place == '\0')
    place = entente_record_get_text (last, ENTENTE_MEETING_PLACE);
  entente_edit_set_text (edit, meeting, ENTENTE_MEETING_PLACE, place);

  if (last == NULL
      || !g_str_equal (entente_record_get_text (last, ENTENTE_MEETING_PLACE), place))
    return;
  copy_text (edit, meeting, last, ENTENTE_MEETING_ACCESS);
  copy_text (edit, meeting, last, ENTENTE_MEETING_LINK);
}

/* People */

static EntenteRecord *
get_target (EntenteRecord *record, guint field, GType type)
{
  return entente_store_get_record (entente_record_get_store (record),
                                   type,
                                   entente_record_get_reference (record, field));
}

static void
insert_members (EntenteEdit *edit, EntenteRecord *meeting, EntenteBody *body)
{
  g_autoptr (GPtrArray) members = entente_body_list_members (body);
  g_autoptr (GHashTable) people = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < members->len; i++)
    {
      EntenteRecord *seat = members->pdata[i];
      EntenteRecord *person = get_target (seat, ENTENTE_SEAT_PERSON, ENTENTE_TYPE_PERSON);

      if (person != NULL && g_hash_table_add (people, person))
        _entente_attendance_insert (
          edit,
          meeting,
          person,
          "",
          get_target (seat, ENTENTE_SEAT_ORGANIZATION, ENTENTE_TYPE_ORGANIZATION));
    }
}

static void
copy_participants (EntenteEdit *edit, EntenteRecord *meeting, EntenteMeeting *from)
{
  GListModel *participants = entente_meeting_get_participants (from);

  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr (EntenteRecord) participant = g_list_model_get_item (participants, i);

      _entente_attendance_insert (
        edit,
        meeting,
        get_target (participant, ENTENTE_ATTENDANCE_PERSON, ENTENTE_TYPE_PERSON),
        entente_record_get_text (participant, ENTENTE_ATTENDANCE_NAME),
        get_target (participant, ENTENTE_ATTENDANCE_ORGANIZATION, ENTENTE_TYPE_ORGANIZATION));
    }
}

static void
copy_senders (EntenteEdit *edit, EntenteRecord *meeting, EntenteMeeting *from)
{
  GListModel *senders = entente_meeting_get_senders (from);

  for (guint i = 0; i < g_list_model_get_n_items (senders); i++)
    {
      g_autoptr (EntenteRecord) sender = g_list_model_get_item (senders, i);
      EntenteRecord *copy = entente_edit_duplicate (edit, sender);

      entente_edit_set_reference (edit, copy, ENTENTE_MEETING_SENDER_MEETING, meeting);
    }
}

/* Making */

static EntenteRecord *
insert_meeting (EntenteEdit *edit, EntenteBody *body, const char *starts_at, guint minutes)
{
  EntenteRecord *meeting = entente_edit_insert (edit, ENTENTE_TYPE_MEETING);
  const char *start = starts_at != NULL ? starts_at : "";
  g_autofree char *end = _entente_meeting_make_end (start, minutes);

  entente_edit_set_integer (edit,
                            meeting,
                            ENTENTE_MEETING_NUMBER,
                            entente_edit_take_number (edit, SERIES));
  entente_edit_set_reference (edit, meeting, ENTENTE_MEETING_BODY, (EntenteRecord *) body);
  entente_edit_set_text (edit, meeting, ENTENTE_MEETING_STARTS_AT, start);
  entente_edit_set_text (edit, meeting, ENTENTE_MEETING_ENDS_AT, end);

  return meeting;
}

static void
fill_agenda (EntenteEdit *edit,
             EntenteRecord *meeting,
             EntenteStore *store,
             EntenteBody *body,
             EntenteReadyAgenda *agenda,
             const EntentePointFilling *filling)
{
  g_autoptr (GPtrArray) problems = _entente_agenda_dup_waiting_problems (store, body);
  EntenteLanguage language = _entente_meeting_get_paper_language (store);
  gint64 rank;

  _entente_agenda_fill (edit, meeting, agenda, filling, problems->len, language, &rank);
  for (guint i = 0; i < problems->len; i++)
    _entente_agenda_insert_problem (edit, meeting, rank + i, problems->pdata[i], NULL, language);
}

static EntenteRecord *
make_meeting (EntenteEdit *edit,
              EntenteStore *store,
              EntenteBody *body,
              const char *starts_at,
              guint minutes,
              EntenteReadyAgenda *agenda,
              const EntentePointFilling *filling)
{
  EntenteRecord *meeting = insert_meeting (edit, body, starts_at, minutes);

  if (body != NULL)
    {
      set_usual_place (edit, meeting, store, body);
      insert_members (edit, meeting, body);
    }
  fill_agenda (edit, meeting, store, body, agenda, filling);

  return meeting;
}

static gboolean
is_moment (const char *iso)
{
  EntenteMoment moment;

  return iso == NULL || *iso == '\0'
         || entente_moment_from_iso (iso, ENTENTE_MOMENT_STARTS, &moment, NULL);
}

EntenteMeeting *
entente_meeting_create (EntenteStore *store,
                        EntenteBody *body,
                        const char *starts_at,
                        EntenteReadyAgenda *agenda,
                        GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *meeting;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (body == NULL || ENTENTE_IS_BODY (body), NULL);
  g_return_val_if_fail (is_moment (starts_at), NULL);

  edit = entente_store_begin (store, _("New meeting"));
  meeting = make_meeting (edit,
                          store,
                          body,
                          starts_at,
                          _entente_meeting_get_usual_minutes (store, body),
                          agenda,
                          NULL);

  return entente_edit_commit (edit, error) ? ENTENTE_MEETING (meeting) : NULL;
}

EntenteMeeting *
entente_meeting_create_prepared (EntenteStore *store,
                                 EntenteBody *body,
                                 EntenteReadyAgenda *agenda,
                                 EntentePointTextFunc dup_text,
                                 gpointer data,
                                 GError **error)
{
  const EntentePointFilling filling = { dup_text, data };
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *meeting;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (body == NULL || ENTENTE_IS_BODY (body), NULL);
  g_return_val_if_fail (agenda != NULL && dup_text != NULL, NULL);

  edit = entente_store_begin (store, _("New meeting"));
  /* As long as its points ask for. */
  meeting = make_meeting (edit, store, body, NULL, entente_ready_agenda_get_minutes (agenda), agenda,
                          &filling);
  entente_edit_set_text (edit, meeting, ENTENTE_MEETING_TITLE,
                         entente_ready_agenda_get_title (agenda));

  return entente_edit_commit (edit, error) ? ENTENTE_MEETING (meeting) : NULL;
}

static EntenteBody *
get_body (EntenteMeeting *self)
{
  return (EntenteBody *) get_target (ENTENTE_RECORD (self),
                                     ENTENTE_MEETING_BODY,
                                     ENTENTE_TYPE_BODY);
}

/* As long as the one before it, when that is known. */
static guint
get_same_minutes (EntenteMeeting *self, EntenteStore *store, EntenteBody *body)
{
  guint minutes = entente_meeting_get_minutes (self);

  return minutes > 0 ? minutes : _entente_meeting_get_usual_minutes (store, body);
}

EntenteMeeting *
entente_meeting_create_next (EntenteMeeting *self,
                             const char *starts_at,
                             EntenteReadyAgenda *agenda,
                             GError **error)
{
  EntenteRecord *record = ENTENTE_RECORD (self);
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteStore *store;
  EntenteRecord *next;
  EntenteBody *body;
  guint minutes;

  g_return_val_if_fail (ENTENTE_IS_MEETING (self), NULL);
  g_return_val_if_fail (is_moment (starts_at), NULL);

  store = entente_record_get_store (record);
  body = get_body (self);
  minutes = body != NULL ? _entente_meeting_get_usual_minutes (store, body)
                         : get_same_minutes (self, store, NULL);

  edit = entente_store_begin (store, _("New meeting"));
  next = make_meeting (edit, store, body, starts_at, minutes, agenda, NULL);
  if (body == NULL)
    {
      copy_text (edit, next, record, ENTENTE_MEETING_TITLE);
      copy_text (edit, next, record, ENTENTE_MEETING_PLACE);
      copy_text (edit, next, record, ENTENTE_MEETING_ACCESS);
      copy_text (edit, next, record, ENTENTE_MEETING_LINK);
      copy_participants (edit, next, self);
    }
  copy_senders (edit, next, self);
  entente_edit_set_reference (edit, record, ENTENTE_MEETING_NEXT_MEETING, next);

  return entente_edit_commit (edit, error) ? ENTENTE_MEETING (next) : NULL;
}

/* Copying */

static const guint copied_texts[] = {
  ENTENTE_MEETING_TITLE,        ENTENTE_MEETING_PLACE,          ENTENTE_MEETING_ACCESS,
  ENTENTE_MEETING_LINK,         ENTENTE_MEETING_INTRODUCTION,   ENTENTE_MEETING_PRACTICAL_NOTE,
};

static const guint origins[] = {
  ENTENTE_AGENDA_ITEM_TASK,
  ENTENTE_AGENDA_ITEM_PROBLEM,
  ENTENTE_AGENDA_ITEM_CARRIED_FROM,
};

static gboolean
has_origin (EntenteRecord *item)
{
  for (guint i = 0; i < G_N_ELEMENTS (origins); i++)
    if (entente_record_get_reference (item, origins[i]) != 0)
      return TRUE;

  return FALSE;
}

static void
copy_point (EntenteEdit *edit, EntenteRecord *meeting, EntenteRecord *item, gboolean carried)
{
  const EntentePointFacts facts = {
    entente_record_get_text (item, ENTENTE_AGENDA_ITEM_TITLE),
    entente_record_get_choice (item, ENTENTE_AGENDA_ITEM_KIND),
    entente_record_get_integer (item, ENTENTE_AGENDA_ITEM_MINUTES),
    entente_record_get_text (item, ENTENTE_AGENDA_ITEM_TEXT),
    entente_record_get_boolean (item, ENTENTE_AGENDA_ITEM_NEXT_DATE),
  };
  EntenteRecord *copy
    = _entente_agenda_insert (edit,
                              meeting,
                              entente_record_get_integer (item, ENTENTE_AGENDA_ITEM_RANK),
                              &facts);

  entente_edit_set_reference (
    edit,
    copy,
    ENTENTE_AGENDA_ITEM_PRESENTER,
    get_target (item, ENTENTE_AGENDA_ITEM_PRESENTER, ENTENTE_TYPE_PERSON));
  if (carried && !facts.next_date)
    entente_edit_set_reference (edit, copy, ENTENTE_AGENDA_ITEM_CARRIED_FROM, item);
}

/* The points of a cancelled meeting are carried on by the copy: they are not offered again. */
static void
copy_agenda (EntenteEdit *edit, EntenteRecord *meeting, EntenteMeeting *from)
{
  GListModel *items = entente_meeting_get_agenda (from);
  gboolean cancelled
    = entente_record_get_choice (ENTENTE_RECORD (from), ENTENTE_MEETING_STATE)
      == ENTENTE_MEETING_CANCELLED;

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (EntenteRecord) item = g_list_model_get_item (items, i);

      if (!has_origin (item))
        copy_point (edit, meeting, item, cancelled);
    }
}

EntenteMeeting *
entente_meeting_duplicate (EntenteMeeting *self, const char *starts_at, GError **error)
{
  EntenteRecord *record = ENTENTE_RECORD (self);
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteStore *store;
  EntenteRecord *copy;
  EntenteBody *body;

  g_return_val_if_fail (ENTENTE_IS_MEETING (self), NULL);
  g_return_val_if_fail (is_moment (starts_at), NULL);

  store = entente_record_get_store (record);
  body = get_body (self);
  edit = entente_store_begin (store, _("Duplicate meeting"));
  copy = insert_meeting (edit, body, starts_at, get_same_minutes (self, store, body));
  for (guint i = 0; i < G_N_ELEMENTS (copied_texts); i++)
    copy_text (edit, copy, record, copied_texts[i]);
  entente_edit_set_choice (edit,
                           copy,
                           ENTENTE_MEETING_TONE,
                           entente_record_get_choice (record, ENTENTE_MEETING_TONE));
  entente_edit_set_choice (edit,
                           copy,
                           ENTENTE_MEETING_FORM,
                           entente_record_get_choice (record, ENTENTE_MEETING_FORM));
  entente_edit_set_boolean (edit,
                            copy,
                            ENTENTE_MEETING_PUNCTUALITY,
                            entente_record_get_boolean (record, ENTENTE_MEETING_PUNCTUALITY));
  copy_agenda (edit, copy, self);
  copy_participants (edit, copy, self);
  copy_senders (edit, copy, self);

  return entente_edit_commit (edit, error) ? ENTENTE_MEETING (copy) : NULL;
}
