/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-body-calendar-private.h"

#include "collective/entente-project-details.h"
#include "entente-civil-date.h"
#include "entente-holidays.h"
#include "entente-words.h"

#include <glib/gi18n-lib.h>

#define WORDS "bodies"

/* A meeting that was put off stands for the date of its rhythm up to a third of the rhythm away,
   and never further than this. */
#define WINDOW_MAX 30

/**
 * entente_body_date_free:
 * @self: (transfer full): a date
 */
void
entente_body_date_free (EntenteBodyDate *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->body);
  g_clear_object (&self->meeting);
  g_free (self->holiday);
  g_free (self->school_holiday);
  g_free (self);
}

/**
 * entente_body_date_dup_remark:
 * @self: a date, asked for in the language of the interface
 *
 * Returns: (transfer full) (nullable): the holidays it falls on, translated; %NULL when there are
 *   none
 */
char *
entente_body_date_dup_remark (const EntenteBodyDate *self)
{
  g_autofree char *holiday = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->holiday == NULL)
    return g_strdup (self->school_holiday);

  /* Translators: %s is the name of the day, such as “All Saints’ Day”. */
  holiday = g_strdup_printf (_("Public holiday: %s"), self->holiday);
  if (self->school_holiday == NULL)
    return g_steal_pointer (&holiday);

  return g_strdup_printf ("%s · %s", holiday, self->school_holiday);
}

/*
 * Meetings of a body
 */

gboolean
_entente_meeting_find_start (EntenteMeeting *meeting, EntenteMoment *starts, gboolean *has_time)
{
  return entente_moment_from_iso (
    entente_record_get_text (ENTENTE_RECORD (meeting), ENTENTE_MEETING_STARTS_AT),
    ENTENTE_MOMENT_STARTS,
    starts,
    has_time);
}

static EntenteMeetingState
get_state (EntenteMeeting *meeting)
{
  return entente_record_get_choice (ENTENTE_RECORD (meeting), ENTENTE_MEETING_STATE);
}

/* Days of the meetings that stand: held or to come, not cancelled. In order. */
GArray *
_entente_body_list_meeting_days (EntenteBody *self)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (gint64));
  GListModel *meetings
    = entente_store_get_referrers (entente_record_get_store (ENTENTE_RECORD (self)),
                                   ENTENTE_TYPE_MEETING,
                                   ENTENTE_MEETING_BODY,
                                   entente_record_get_id (ENTENTE_RECORD (self)));

  for (guint i = 0; i < g_list_model_get_n_items (meetings); i++)
    {
      g_autoptr (EntenteMeeting) meeting = g_list_model_get_item (meetings, i);
      EntenteMoment starts;
      gint64 day;
      guint at = 0;

      if (get_state (meeting) == ENTENTE_MEETING_CANCELLED
          || !_entente_meeting_find_start (meeting, &starts, NULL))
        continue;
      day = entente_moment_get_day (starts);
      while (at < days->len && g_array_index (days, gint64, at) <= day)
        at++;
      g_array_insert_val (days, at, day);
    }

  return days;
}

guint
_entente_rhythm_get_window (EntenteRecurrence *rhythm)
{
  return MIN (entente_recurrence_get_days (rhythm) / 3, WINDOW_MAX);
}

static gboolean
has_meeting_near (GArray *days, gint64 day, guint window)
{
  for (guint i = 0; i < days->len; i++)
    if (ABS (g_array_index (days, gint64, i) - day) <= window)
      return TRUE;

  return FALSE;
}

/**
 * entente_body_find_last_meeting:
 * @self: a body of a store
 * @day: a valid date
 * @met: (out): when it last met; untouched when it never has
 *
 * A meeting whose day has passed counts as held, even if nobody has closed it yet.
 *
 * Returns: whether it has met by @day
 */
gboolean
entente_body_find_last_meeting (EntenteBody *self, const GDate *day, GDate *met)
{
  g_autoptr (GArray) days = NULL;
  gint64 last;

  g_return_val_if_fail (ENTENTE_IS_BODY (self), FALSE);
  g_return_val_if_fail (day != NULL && g_date_valid (day), FALSE);
  g_return_val_if_fail (met != NULL, FALSE);

  days = _entente_body_list_meeting_days (self);
  last = entente_moment_get_day (entente_moment_from_date (day));
  for (guint i = days->len; i > 0; i--)
    {
      gint64 at = g_array_index (days, gint64, i - 1);

      if (at > last)
        continue;
      g_date_clear (met, 1);
      entente_moment_get_date (at * ENTENTE_DAY, ENTENTE_MOMENT_STARTS, met);
      return TRUE;
    }

  return FALSE;
}

/*
 * The rhythm
 */

/**
 * entente_body_dup_rhythm:
 * @self: a body of a store
 * @from: (out) (optional): the moment it counts from: the one that was given, else that of its
 *   first meeting, else one long ago
 * @has_time: (out) (optional): whether that moment has an hour
 *
 * Returns: (transfer full) (nullable): its rhythm, %NULL when it has none or one that cannot be
 *   read
 */
EntenteRecurrence *
entente_body_dup_rhythm (EntenteBody *self, EntenteMoment *from, gboolean *has_time)
{
  EntenteRecurrence *rhythm;
  EntenteMoment first = 0;
  gboolean timed = FALSE;

  g_return_val_if_fail (ENTENTE_IS_BODY (self), NULL);

  rhythm = entente_recurrence_parse (
      entente_record_get_text (ENTENTE_RECORD (self), ENTENTE_BODY_RHYTHM), NULL);
  if (rhythm == NULL)
    return NULL;

  if (!entente_moment_from_iso (
        entente_record_get_text (ENTENTE_RECORD (self), ENTENTE_BODY_RHYTHM_FROM),
        ENTENTE_MOMENT_STARTS,
        &first,
        &timed))
    {
      g_autoptr (GArray) days = _entente_body_list_meeting_days (self);

      if (days->len > 0)
        first = g_array_index (days, gint64, 0) * ENTENTE_DAY;
    }
  if (from != NULL)
    *from = first;
  if (has_time != NULL)
    *has_time = timed;

  return rhythm;
}

/**
 * entente_body_dup_rhythm_words:
 * @self: a body of a store
 * @language: of what is written
 *
 * Returns: (transfer full): "every month, on the last Tuesday, at 18:30"; "" when it has none
 */
char *
entente_body_dup_rhythm_words (EntenteBody *self, EntenteLanguage language)
{
  g_autoptr (EntenteRecurrence) rhythm = NULL;
  g_autofree char *days = NULL;
  g_autofree char *time = NULL;
  g_autoptr (EntenteWords) words = NULL;
  EntenteMoment from;
  gboolean has_time;

  g_return_val_if_fail (ENTENTE_IS_BODY (self), NULL);

  rhythm = entente_body_dup_rhythm (self, &from, &has_time);
  if (rhythm == NULL)
    return g_strdup ("");
  /* A day of long ago is nobody's. */
  days = entente_recurrence_dup_words (rhythm, from != 0 ? from : ENTENTE_MOMENT_NONE, language);
  if (!has_time)
    return g_steal_pointer (&days);

  time = entente_time_format (entente_moment_get_minute (from), language);
  words = entente_words_new (language, WORDS);
  return entente_words_format (words, "rhythm-at", "rhythm", days, "time", time, NULL);
}

/*
 * Dates
 */

static void
look_up_holidays (EntenteBodyDate *self, EntenteStore *store, EntenteLanguage language)
{
  EntenteRecord *project
    = entente_store_get_record (store, ENTENTE_TYPE_PROJECT_DETAILS, ENTENTE_PROJECT_DETAILS_ID);
  EntenteHoliday holiday;
  gint64 day = entente_moment_get_day (self->starts);

  if (project == NULL)
    return;
  if (entente_holidays_find (entente_record_get_choice (project, ENTENTE_PROJECT_DETAILS_HOLIDAYS),
                             day,
                             &holiday))
    self->holiday = g_strdup (entente_holiday_get_name (holiday, language));
  self->school = entente_school_holidays_find (
    entente_record_get_choice (project, ENTENTE_PROJECT_DETAILS_SCHOOL_ZONE),
    day,
    language,
    &self->school_holiday);
}

static EntenteBodyDate *
propose (EntenteBody *body, EntenteMoment starts, gboolean has_time, EntenteLanguage language)
{
  EntenteBodyDate *date = g_new0 (EntenteBodyDate, 1);
  gint64 minutes = entente_record_get_integer (ENTENTE_RECORD (body), ENTENTE_BODY_MINUTES);

  date->kind = ENTENTE_BODY_DATE_PROPOSED;
  date->body = g_object_ref (body);
  date->starts = starts;
  date->ends = has_time ? starts + CLAMP (minutes, 0, ENTENTE_DAY) : starts;
  date->has_time = has_time;
  look_up_holidays (date, entente_record_get_store (ENTENTE_RECORD (body)), language);

  return date;
}

static EntenteMoment
get_last_moment (EntenteBody *self, EntenteMoment last)
{
  GDate end;

  if (entente_record_get_date (ENTENTE_RECORD (self), ENTENTE_BODY_ENDED_ON, &end))
    last = MIN (last, entente_moment_from_date (&end) + ENTENTE_DAY - 1);

  return last;
}

/* From @at on, at most @max dates, none after @last. */
static GPtrArray *
propose_from (EntenteBody *self,
              EntenteMoment at,
              EntenteMoment last,
              guint max,
              EntenteLanguage language)
{
  GPtrArray *dates = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_body_date_free);
  EntenteMoment first, next;
  gboolean has_time;
  g_autoptr (EntenteRecurrence) rhythm = entente_body_dup_rhythm (self, &first, &has_time);
  g_autoptr (GArray) taken = NULL;
  guint window;

  if (rhythm == NULL)
    return dates;

  taken = _entente_body_list_meeting_days (self);
  window = _entente_rhythm_get_window (rhythm);
  last = get_last_moment (self, last);
  for (next = entente_recurrence_find_next (rhythm, first, at - 1);
       next != ENTENTE_MOMENT_NONE && next <= last && dates->len < max;
       next = entente_recurrence_find_next (rhythm, first, next))
    {
      if (!has_meeting_near (taken, entente_moment_get_day (next), window))
        g_ptr_array_add (dates, propose (self, next, has_time, language));
    }

  return dates;
}

/**
 * entente_body_propose_dates:
 * @self: a body of a store
 * @from: (nullable): the first day to propose, %NULL for today
 * @n_dates: how many at most
 * @language: of the names of holidays
 *
 * What comes next in the rhythm of a body, up to the day it ends. A date near which a meeting of
 * the body stands is left out: that meeting is the one.
 *
 * Returns: (transfer full) (element-type EntenteBodyDate): the dates in order
 */
GPtrArray *
entente_body_propose_dates (EntenteBody *self,
                            const GDate *from,
                            guint n_dates,
                            EntenteLanguage language)
{
  GDate today;

  g_return_val_if_fail (ENTENTE_IS_BODY (self), NULL);
  g_return_val_if_fail (from == NULL || g_date_valid (from), NULL);

  entente_date_today (&today);
  return propose_from (self,
                       entente_moment_from_date (from != NULL ? from : &today),
                       G_MAXINT64,
                       n_dates,
                       language);
}

/**
 * entente_body_propose_between:
 * @self: a body of a store
 * @from: the first day
 * @to: the last day
 * @language: of the names of holidays
 *
 * Returns: (transfer full) (element-type EntenteBodyDate): what entente_body_propose_dates()
 *   proposes in those days
 */
GPtrArray *
entente_body_propose_between (EntenteBody *self,
                              const GDate *from,
                              const GDate *to,
                              EntenteLanguage language)
{
  g_return_val_if_fail (ENTENTE_IS_BODY (self), NULL);
  g_return_val_if_fail (from != NULL && g_date_valid (from), NULL);
  g_return_val_if_fail (to != NULL && g_date_valid (to), NULL);

  return propose_from (self,
                       entente_moment_from_date (from),
                       entente_moment_from_date (to) + ENTENTE_DAY - 1,
                       G_MAXUINT,
                       language);
}

static EntenteBodyDateKind
get_kind (EntenteMeeting *meeting)
{
  switch (get_state (meeting))
    {
    case ENTENTE_MEETING_HELD:
      return ENTENTE_BODY_DATE_HELD;
    case ENTENTE_MEETING_CANCELLED:
      return ENTENTE_BODY_DATE_CANCELLED;
    case ENTENTE_MEETING_PREPARING:
    case ENTENTE_MEETING_INVITED:
    default:
      return ENTENTE_BODY_DATE_PLANNED;
    }
}

static EntenteBodyDate *
date_of_meeting (EntenteMeeting *meeting, EntenteLanguage language)
{
  EntenteRecord *record = ENTENTE_RECORD (meeting);
  EntenteStore *store = entente_record_get_store (record);
  EntenteBodyDate *date;
  EntenteMoment starts, ends;
  EntenteRecord *body;
  gboolean has_time;

  if (!_entente_meeting_find_start (meeting, &starts, &has_time))
    return NULL;

  date = g_new0 (EntenteBodyDate, 1);
  date->kind = get_kind (meeting);
  body = entente_store_get_record (store,
                                   ENTENTE_TYPE_BODY,
                                   entente_record_get_reference (record, ENTENTE_MEETING_BODY));
  if (body != NULL)
    date->body = ENTENTE_BODY (g_object_ref (body));
  date->meeting = g_object_ref (meeting);
  date->starts = starts;
  date->ends = entente_moment_from_iso (entente_record_get_text (record, ENTENTE_MEETING_ENDS_AT),
                                        ENTENTE_MOMENT_STARTS,
                                        &ends,
                                        NULL)
                 ? MAX (starts, ends)
                 : starts;
  date->has_time = has_time;
  look_up_holidays (date, store, language);

  return date;
}

static gint64
get_rank (const EntenteBodyDate *self)
{
  return self->body != NULL
           ? entente_record_get_integer (ENTENTE_RECORD (self->body), ENTENTE_BODY_RANK)
           : G_MAXINT64;
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  const EntenteBodyDate *one = *(const EntenteBodyDate *const *) a;
  const EntenteBodyDate *other = *(const EntenteBodyDate *const *) b;

  if (one->starts != other->starts)
    return one->starts < other->starts ? -1 : 1;
  if (get_rank (one) != get_rank (other))
    return get_rank (one) < get_rank (other) ? -1 : 1;

  return (int) one->kind - (int) other->kind;
}

static void
append_meetings (GPtrArray *dates,
                 EntenteStore *store,
                 EntenteBody *body,
                 gint64 first,
                 gint64 last,
                 EntenteLanguage language)
{
  GListModel *meetings = entente_store_get_list (store, ENTENTE_TYPE_MEETING);

  for (guint i = 0; i < g_list_model_get_n_items (meetings); i++)
    {
      g_autoptr (EntenteMeeting) meeting = g_list_model_get_item (meetings, i);
      EntenteMoment starts;

      if (!_entente_meeting_find_start (meeting, &starts, NULL)
          || entente_moment_get_day (starts) < first || entente_moment_get_day (starts) > last)
        continue;
      if (body == NULL
          || entente_record_get_reference (ENTENTE_RECORD (meeting), ENTENTE_MEETING_BODY)
               == entente_record_get_id (ENTENTE_RECORD (body)))
        g_ptr_array_add (dates, date_of_meeting (meeting, language));
    }
}

static void
append_proposed (GPtrArray *dates,
                 EntenteStore *store,
                 EntenteBody *only,
                 const GDate *from,
                 const GDate *to,
                 EntenteLanguage language)
{
  GListModel *bodies = entente_store_get_list (store, ENTENTE_TYPE_BODY);

  for (guint i = 0; i < g_list_model_get_n_items (bodies); i++)
    {
      g_autoptr (EntenteBody) body = g_list_model_get_item (bodies, i);

      if (only == NULL || only == body)
        g_ptr_array_extend_and_steal (dates,
                                      entente_body_propose_between (body, from, to, language));
    }
}

/**
 * entente_bodies_list_dates:
 * @store: the records of a project
 * @body: (nullable): one body, %NULL for all and for free meetings
 * @from: the first day
 * @to: the last day
 * @today: (nullable): the day it is, %NULL for today
 * @language: of the names of holidays
 *
 * The calendar of a year, or of any span of days: what was held, stands or was cancelled, and from
 * @today on what the rhythms propose.
 *
 * Returns: (transfer full) (element-type EntenteBodyDate): by moment, then by rank of the body
 */
GPtrArray *
entente_bodies_list_dates (EntenteStore *store,
                           EntenteBody *body,
                           const GDate *from,
                           const GDate *to,
                           const GDate *today,
                           EntenteLanguage language)
{
  GPtrArray *dates = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_body_date_free);
  GDate now;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), dates);
  g_return_val_if_fail (body == NULL || ENTENTE_IS_BODY (body), dates);
  g_return_val_if_fail (from != NULL && g_date_valid (from), dates);
  g_return_val_if_fail (to != NULL && g_date_valid (to), dates);
  g_return_val_if_fail (today == NULL || g_date_valid (today), dates);

  if (today != NULL)
    now = *today;
  else
    entente_date_today (&now);

  append_meetings (dates,
                   store,
                   body,
                   entente_moment_get_day (entente_moment_from_date (from)),
                   entente_moment_get_day (entente_moment_from_date (to)),
                   language);
  append_proposed (dates, store, body, g_date_compare (&now, from) > 0 ? &now : from, to, language);
  g_ptr_array_sort (dates, compare_dates);

  return dates;
}
