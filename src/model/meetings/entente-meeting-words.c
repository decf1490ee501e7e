/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-meeting-life.h"

#include "collective/entente-bodies.h"
#include "collective/entente-project-details.h"
#include "entente-typography.h"
#include "entente-words.h"
#include "meetings/entente-meeting-private.h"

EntenteLanguage
_entente_meeting_get_paper_language (EntenteStore *store)
{
  EntenteRecord *project = entente_store_get_record (store,
                                                     ENTENTE_TYPE_PROJECT_DETAILS,
                                                     ENTENTE_PROJECT_DETAILS_ID);

  return entente_record_get_choice (project, ENTENTE_PROJECT_DETAILS_LANGUAGE);
}

/* Moments */

static gboolean
read_moment (EntenteMeeting *self,
             guint field,
             EntenteMomentEdge edge,
             EntenteMoment *moment,
             gboolean *has_time)
{
  return entente_moment_from_iso (entente_record_get_text (ENTENTE_RECORD (self), field),
                                  edge,
                                  moment,
                                  has_time);
}

EntenteMoment
entente_meeting_get_start (EntenteMeeting *self, gboolean *has_time)
{
  EntenteMoment start = ENTENTE_MOMENT_NONE;
  gboolean timed = FALSE;

  g_return_val_if_fail (ENTENTE_IS_MEETING (self), ENTENTE_MOMENT_NONE);

  read_moment (self, ENTENTE_MEETING_STARTS_AT, ENTENTE_MOMENT_STARTS, &start, &timed);
  if (has_time != NULL)
    *has_time = timed;

  return start;
}

EntenteMoment
entente_meeting_get_end (EntenteMeeting *self)
{
  EntenteMoment end;
  gboolean timed;

  g_return_val_if_fail (ENTENTE_IS_MEETING (self), ENTENTE_MOMENT_NONE);

  return read_moment (self, ENTENTE_MEETING_ENDS_AT, ENTENTE_MOMENT_ENDS, &end, &timed) && timed
           ? end
           : ENTENTE_MOMENT_NONE;
}

guint
entente_meeting_get_minutes (EntenteMeeting *self)
{
  EntenteMoment starts, ends;
  gboolean start_timed, end_timed;

  g_return_val_if_fail (ENTENTE_IS_MEETING (self), 0);

  if (!read_moment (
        self, ENTENTE_MEETING_STARTS_AT, ENTENTE_MOMENT_STARTS, &starts, &start_timed)
      || !read_moment (self, ENTENTE_MEETING_ENDS_AT, ENTENTE_MOMENT_ENDS, &ends, &end_timed)
      || !start_timed || !end_timed)
    return 0;

  return CLAMP (ends - starts, 0, G_MAXINT);
}

gboolean
_entente_meeting_is_past (EntenteMeeting *self, const GDate *today)
{
  EntenteMoment start = entente_meeting_get_start (self, NULL);

  return start != ENTENTE_MOMENT_NONE
         && entente_moment_get_day (start)
              < entente_moment_get_day (entente_moment_from_date (today));
}

gboolean
_entente_meeting_is_coming (EntenteMeeting *self, const GDate *today)
{
  int state = entente_record_get_choice (ENTENTE_RECORD (self), ENTENTE_MEETING_STATE);

  return (state == ENTENTE_MEETING_PREPARING || state == ENTENTE_MEETING_INVITED)
         && !_entente_meeting_is_past (self, today);
}

/* Words */

static char *
format_day (EntenteMoment moment,
            EntenteMomentEdge edge,
            EntenteDateStyle style,
            EntenteLanguage language)
{
  GDate date;

  g_date_clear (&date, 1);
  entente_moment_get_date (moment, edge, &date);

  return entente_typography_format_date (&date, style, language);
}

/* 24:00 of a day, rather than 0:00 of the next. */
static char *
format_end (EntenteMoment ends, EntenteLanguage language)
{
  int minute = entente_moment_get_minute (ends);

  return entente_time_format (minute == 0 ? ENTENTE_DAY : minute, language);
}

char *
entente_meeting_dup_when (EntenteMeeting *self, EntenteLanguage language)
{
  EntenteRecord *record = ENTENTE_RECORD (self);

  g_return_val_if_fail (ENTENTE_IS_MEETING (self), NULL);

  return _entente_meeting_format_period (
    entente_record_get_text (record, ENTENTE_MEETING_STARTS_AT),
    entente_record_get_text (record, ENTENTE_MEETING_ENDS_AT),
    language);
}

char *
_entente_meeting_format_period (const char *starts_at,
                                const char *ends_at,
                                EntenteLanguage language)
{
  g_autoptr (EntenteWords) words = entente_words_new (language, "meeting");
  EntenteMoment starts, ends;
  gboolean timed, end_timed = FALSE;
  g_autofree char *day = NULL;
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  g_autofree char *last_day = NULL;

  if (!entente_moment_from_iso (starts_at, ENTENTE_MOMENT_STARTS, &starts, &timed))
    return g_strdup ("");

  day = format_day (starts, ENTENTE_MOMENT_STARTS, ENTENTE_DATE_WEEKDAY, language);
  if (!timed)
    return g_steal_pointer (&day);

  start = entente_time_format (entente_moment_get_minute (starts), language);
  if (!entente_moment_from_iso (ends_at, ENTENTE_MOMENT_ENDS, &ends, &end_timed) || !end_timed
      || ends <= starts)
    return entente_words_format (words, "when-start", "day", day, "start", start, NULL);

  end = format_end (ends, language);
  /* A minute before the end: what ends at midnight ends on the same day. */
  if (entente_moment_get_day (ends - 1) == entente_moment_get_day (starts))
    return entente_words_format (words, "when", "day", day, "start", start, "end", end, NULL);

  last_day = format_day (ends, ENTENTE_MOMENT_ENDS, ENTENTE_DATE_WEEKDAY, language);
  return entente_words_format (words,
                               "when-days",
                               "day",
                               day,
                               "start",
                               start,
                               "last-day",
                               last_day,
                               "end",
                               end,
                               NULL);
}

char *
entente_meeting_dup_paper_title (EntenteMeeting *self, EntenteLanguage language)
{
  EntenteRecord *record = ENTENTE_RECORD (self);
  g_autoptr (EntenteWords) words = NULL;
  EntenteRecord *body;
  EntenteMoment start;
  g_autofree char *name = NULL;
  g_autofree char *day = NULL;

  g_return_val_if_fail (ENTENTE_IS_MEETING (self), NULL);

  if (entente_record_is_filled (record, ENTENTE_MEETING_TITLE))
    return g_strstrip (g_strdup (entente_record_get_text (record, ENTENTE_MEETING_TITLE)));

  words = entente_words_new (language, "meeting");
  start = entente_meeting_get_start (self, NULL);
  if (start != ENTENTE_MOMENT_NONE)
    day = format_day (start, ENTENTE_MOMENT_STARTS, ENTENTE_DATE_PLAIN, language);
  body = entente_store_get_record (entente_record_get_store (record),
                                   ENTENTE_TYPE_BODY,
                                   entente_record_get_reference (record, ENTENTE_MEETING_BODY));
  if (body == NULL)
    return day != NULL ? entente_words_format (words, "title-free", "day", day, NULL)
                       : g_strdup (entente_words_get (words, "title-free-undated"));

  name = entente_body_dup_paper_name (ENTENTE_BODY (body), language);
  return day != NULL
           ? entente_words_format (words, "title", "body", name, "day", day, NULL)
           : entente_words_format (words, "title-undated", "body", name, NULL);
}

char *
entente_meeting_dup_title (EntenteMeeting *self)
{
  return entente_meeting_dup_paper_title (self, entente_language_get_interface ());
}
