/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-invitation-private.h"

#include "collective/entente-bodies.h"
#include "collective/entente-person.h"
#include "collective/entente-project-details.h"
#include "entente-hours.h"
#include "entente-typography.h"
#include "meetings/entente-agenda-item.h"
#include "meetings/entente-meeting-life.h"

static EntenteRecord *
as_record (EntenteInvitation *self)
{
  return ENTENTE_RECORD (self->meeting);
}

/* "salutation-friendly", "closing-formal-days". */
static char *
make_key (EntenteInvitation *self, const char *part, const char *variant)
{
  gboolean formal
    = entente_record_get_choice (as_record (self), ENTENTE_MEETING_TONE) == ENTENTE_TONE_FORMAL;

  return g_strconcat (part, formal ? "-formal" : "-friendly", variant, NULL);
}

/* words: (transfer full) */
static void
set_part (EntenteInvitation *self, EntenteInvitationPart part, char *words)
{
  g_autofree char *typed = words;

  self->parts[part] = entente_typography_correct (typed, self->language);
}

/* What people typed stands as they typed it. */
static void
set_typed (EntenteInvitation *self, EntenteInvitationPart part, guint field)
{
  self->parts[part] = g_strstrip (g_strdup (entente_record_get_text (as_record (self), field)));
}

static char *
format_date (EntenteInvitation *self, const GDate *date, EntenteDateStyle style)
{
  return entente_typography_format_date (date, style, self->language);
}

/* Beginning */

static void
make_issued (EntenteInvitation *self)
{
  g_autofree char *day = format_date (self, &self->issued_on, ENTENTE_DATE_PLAIN);
  EntenteRecord *first = self->senders->len > 0 ? self->senders->pdata[0] : NULL;

  if (first != NULL && entente_record_is_filled (first, ENTENTE_ORGANIZATION_TOWN))
    set_part (self,
              ENTENTE_INVITATION_ISSUED,
              entente_words_format (self->words,
                                    "issued",
                                    "town",
                                    entente_record_get_text (first, ENTENTE_ORGANIZATION_TOWN),
                                    "day",
                                    day,
                                    NULL));
  else
    set_part (self,
              ENTENTE_INVITATION_ISSUED,
              entente_words_format (self->words, "issued-day", "day", day, NULL));
}

static void
make_salutation (EntenteInvitation *self)
{
  g_autofree char *key = make_key (self, "salutation", "");

  set_part (self, ENTENTE_INVITATION_SALUTATION, g_strdup (entente_words_get (self->words, key)));
}

static char *
dup_project (EntenteInvitation *self)
{
  EntenteRecord *project
    = entente_store_get_record (entente_record_get_store (as_record (self)),
                                ENTENTE_TYPE_PROJECT_DETAILS,
                                ENTENTE_PROJECT_DETAILS_ID);

  if (!entente_record_is_filled (project, ENTENTE_PROJECT_DETAILS_TITLE))
    return g_strdup (entente_words_get (self->words, "of-our-project"));

  return entente_words_format (self->words,
                               "of-project",
                               "project",
                               entente_record_get_text (project, ENTENTE_PROJECT_DETAILS_TITLE),
                               NULL);
}

/* What the meeting is called without its day; NULL when there is nothing. */
static char *
dup_what (EntenteInvitation *self)
{
  EntenteRecord *body;

  if (entente_record_is_filled (as_record (self), ENTENTE_MEETING_TITLE))
    return g_strdup (entente_record_get_text (as_record (self), ENTENTE_MEETING_TITLE));

  body = entente_store_get_record (
    entente_record_get_store (as_record (self)),
    ENTENTE_TYPE_BODY,
    entente_record_get_reference (as_record (self), ENTENTE_MEETING_BODY));
  return body != NULL ? entente_body_dup_paper_name (ENTENTE_BODY (body), self->language) : NULL;
}

static void
make_introduction (EntenteInvitation *self)
{
  g_autofree char *what = NULL;
  g_autofree char *project = NULL;
  g_autofree char *key = NULL;

  if (entente_record_is_filled (as_record (self), ENTENTE_MEETING_INTRODUCTION))
    {
      set_typed (self, ENTENTE_INVITATION_INTRODUCTION, ENTENTE_MEETING_INTRODUCTION);
      return;
    }

  what = dup_what (self);
  project = dup_project (self);
  key = make_key (self, "introduction", what != NULL ? "" : "-free");
  set_part (self,
            ENTENTE_INVITATION_INTRODUCTION,
            entente_words_format (self->words,
                                  key,
                                  "what",
                                  what != NULL ? what : "",
                                  "of-project",
                                  project,
                                  NULL));
}

/* When */

static char *
format_times (EntenteInvitation *self, EntenteMoment starts)
{
  g_autofree char *start
    = entente_time_format (entente_moment_get_minute (starts), self->language);
  g_autofree char *end = NULL;
  guint minutes = entente_meeting_get_minutes (self->meeting);
  EntenteMoment ends = starts + minutes;
  g_autofree char *last_day = NULL;
  int end_minute;
  GDate date;

  if (minutes == 0)
    return entente_words_format (self->words, "times-start", "start", start, NULL);

  end_minute = entente_moment_get_minute (ends);
  end = entente_time_format (end_minute == 0 ? ENTENTE_DAY : end_minute, self->language);
  /* A minute before the end: what ends at midnight ends on the same day. */
  if (entente_moment_get_day (ends - 1) == entente_moment_get_day (starts))
    return entente_words_format (self->words, "times", "start", start, "end", end, NULL);

  g_date_clear (&date, 1);
  entente_moment_get_date (ends, ENTENTE_MOMENT_ENDS, &date);
  last_day = format_date (self, &date, ENTENTE_DATE_WEEKDAY);
  return entente_words_format (
    self->words, "times-days", "start", start, "last-day", last_day, "end", end, NULL);
}

static void
make_when (EntenteInvitation *self)
{
  gboolean has_time;
  EntenteMoment starts = entente_meeting_get_start (self->meeting, &has_time);
  GDate date;

  if (starts == ENTENTE_MOMENT_NONE)
    return;

  g_date_clear (&date, 1);
  entente_moment_get_date (starts, ENTENTE_MOMENT_STARTS, &date);
  set_part (self, ENTENTE_INVITATION_DATE, format_date (self, &date, ENTENTE_DATE_WEEKDAY));
  if (has_time)
    set_part (self, ENTENTE_INVITATION_TIMES, format_times (self, starts));
}

/* The points */

static const char *
get_kind_key (EntenteRecord *item)
{
  switch (entente_record_get_choice (item, ENTENTE_AGENDA_ITEM_KIND))
    {
    case ENTENTE_AGENDA_INFORM:
      return "kind-inform";
    case ENTENTE_AGENDA_DECIDE:
      return "kind-decide";
    default:
      return "kind-discuss";
    }
}

static char *
add_presenter (EntenteInvitation *self, EntenteRecord *item, char *words)
{
  g_autofree char *point = words;
  g_autofree char *name = NULL;
  EntenteRecord *person = entente_store_get_record (
    entente_record_get_store (item),
    ENTENTE_TYPE_PERSON,
    entente_record_get_reference (item, ENTENTE_AGENDA_ITEM_PRESENTER));

  if (person == NULL)
    return g_steal_pointer (&point);

  name = entente_person_dup_full_name (ENTENTE_PERSON (person));
  return entente_words_format (
    self->words, "point-presenter", "point", point, "name", name, NULL);
}

static char *
format_point (EntenteInvitation *self, EntenteRecord *item)
{
  const char *title = entente_record_get_text (item, ENTENTE_AGENDA_ITEM_TITLE);
  const char *kind = entente_words_get (self->words, get_kind_key (item));
  gint64 minutes = entente_record_get_integer (item, ENTENTE_AGENDA_ITEM_MINUTES);
  g_autofree char *length = NULL;

  if (entente_record_get_boolean (item, ENTENTE_AGENDA_ITEM_NEXT_DATE))
    return g_strdup (title);
  if (minutes <= 0)
    return add_presenter (
      self,
      item,
      entente_words_format (self->words, "point", "title", title, "kind", kind, NULL));

  length = entente_hours_format (minutes, self->language);
  return add_presenter (self,
                        item,
                        entente_words_format (self->words,
                                              "point-minutes",
                                              "title",
                                              title,
                                              "kind",
                                              kind,
                                              "minutes",
                                              length,
                                              NULL));
}

/* Points that nobody named yet are not announced. */
static void
make_points (EntenteInvitation *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GListModel *items = entente_meeting_get_agenda (self->meeting);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (EntenteRecord) item = g_list_model_get_item (items, i);
      g_autofree char *point = NULL;

      if (!entente_record_is_filled (item, ENTENTE_AGENDA_ITEM_TITLE))
        continue;
      point = format_point (self, item);
      g_strv_builder_take (builder, entente_typography_correct (point, self->language));
    }
  self->points = g_strv_builder_end (builder);
}

/* End */

static void
make_day (EntenteInvitation *self, EntenteInvitationPart part, const char *name, const GDate *date)
{
  g_autofree char *key = make_key (self, name, "");
  g_autofree char *day = format_date (self, date, ENTENTE_DATE_WEEKDAY);

  set_part (self, part, entente_words_format (self->words, key, "day", day, NULL));
}

static void
make_requests (EntenteInvitation *self)
{
  GDate date;

  if (entente_record_get_boolean (as_record (self), ENTENTE_MEETING_PUNCTUALITY))
    {
      g_autofree char *key = make_key (self, "punctuality", "");

      set_part (
        self, ENTENTE_INVITATION_PUNCTUALITY, g_strdup (entente_words_get (self->words, key)));
    }
  if (entente_invitation_get_add_items_until (self, &date))
    make_day (self, ENTENTE_INVITATION_ADD_ITEMS, "add-items", &date);
  if (entente_record_get_date (as_record (self), ENTENTE_MEETING_REPLY_BY, &date))
    make_day (self, ENTENTE_INVITATION_REPLY, "reply", &date);
}

static void
make_closing (EntenteInvitation *self)
{
  g_autofree char *number = NULL;
  g_autofree char *key = NULL;
  const char *variant = "";
  int days = -1;

  if (entente_invitation_get_days_left (self, &days) && days >= 0)
    variant = days == 0 ? "-today" : days == 1 ? "-day" : "-days";
  key = make_key (self, "closing", variant);
  number = g_strdup_printf ("%d", days);
  set_part (self,
            ENTENTE_INVITATION_CLOSING,
            entente_words_format (self->words, key, "days", number, NULL));
}

void
_entente_invitation_make_words (EntenteInvitation *self)
{
  set_part (self,
            ENTENTE_INVITATION_TITLE,
            entente_meeting_dup_paper_title (self->meeting, self->language));
  make_issued (self);
  make_salutation (self);
  make_introduction (self);
  make_when (self);
  set_typed (self, ENTENTE_INVITATION_PLACE, ENTENTE_MEETING_PLACE);
  set_typed (self, ENTENTE_INVITATION_ACCESS, ENTENTE_MEETING_ACCESS);
  set_typed (self, ENTENTE_INVITATION_LINK, ENTENTE_MEETING_LINK);
  make_points (self);
  set_typed (self, ENTENTE_INVITATION_PRACTICAL_NOTE, ENTENTE_MEETING_PRACTICAL_NOTE);
  make_requests (self);
  make_closing (self);
}
