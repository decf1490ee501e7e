/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-body-calendar-private.h"

#include "budget/entente-reference-values.h"
#include "collective/entente-project-details.h"
#include "entente-civil-date.h"
#include "entente-typography.h"

#include <glib/gi18n-lib.h>

/* A follow-up committee, and whoever meets once a quarter, is late after so many days, unless the
   project's reference values say otherwise. */
#define QUARTER_DAYS 100
#define QUARTER_MIN 85
#define QUARTER_MAX 95

/* Days after its date before a rhythm is said to have passed by. */
#define GRACE 2

/* A project that is over is left in peace: its bodies meet for the review, then no more. */
#define DAYS_AFTER_PROJECT 180

/* Why a body is late. */
typedef struct
{
  EntenteBody *body;   /* borrowed */
  gint64 today;        /* in days since 1970, as all here */
  gint64 last;         /* when it last met; -1 when it never has */
  gint64 expected;     /* when its rhythm wanted it; -1 without a rhythm */
  gint64 next_planned; /* -1 for none */
} Lateness;

static gint64
get_day (const GDate *date)
{
  return entente_moment_get_day (entente_moment_from_date (date));
}

static gboolean
is_over (EntenteStore *store, gint64 today)
{
  EntenteRecord *project
    = entente_store_get_record (store, ENTENTE_TYPE_PROJECT_DETAILS, ENTENTE_PROJECT_DETAILS_ID);
  GDate end;

  if (project == NULL
      || entente_record_get_choice (project, ENTENTE_PROJECT_DETAILS_KIND)
             == ENTENTE_PROJECT_LASTING)
    return FALSE;
  if (!entente_record_get_date (project, ENTENTE_PROJECT_DETAILS_ENDS_ON, &end)
      && !entente_record_get_date (project, ENTENTE_PROJECT_DETAILS_STARTS_ON, &end))
    return FALSE;

  return today > get_day (&end) + DAYS_AFTER_PROJECT;
}

static void
find_meetings (Lateness *self)
{
  g_autoptr (GArray) days = _entente_body_list_meeting_days (self->body);

  self->last = -1;
  self->next_planned = -1;
  for (guint i = 0; i < days->len; i++)
    {
      gint64 day = g_array_index (days, gint64, i);

      if (day <= self->today)
        self->last = day;
      else if (self->next_planned < 0)
        self->next_planned = day;
    }
}

static gint64
get_quarter_days (Lateness *self)
{
  GDate day;

  g_date_clear (&day, 1);
  entente_moment_get_date (self->today * ENTENTE_DAY, ENTENTE_MOMENT_STARTS, &day);

  return entente_reference_values_get (entente_record_get_store (ENTENTE_RECORD (self->body)),
                                       ENTENTE_VALUE_QUARTER_DAYS,
                                       &day,
                                       QUARTER_DAYS * ENTENTE_DECIMAL_ONE)
         / ENTENTE_DECIMAL_ONE;
}

/* The first date of the rhythm for which no meeting stands. */
static gint64
find_expected (Lateness *self, EntenteRecurrence *rhythm, EntenteMoment first)
{
  gint64 after = entente_moment_get_day (first) - 1;
  EntenteMoment next;

  if (self->last >= 0)
    after = MAX (after, self->last + _entente_rhythm_get_window (rhythm));
  next = entente_recurrence_find_next (rhythm, first, after * ENTENTE_DAY + ENTENTE_DAY - 1);

  return next != ENTENTE_MOMENT_NONE ? entente_moment_get_day (next) : G_MAXINT64 / ENTENTE_DAY;
}

static gboolean
is_late_by_rhythm (Lateness *self, EntenteRecurrence *rhythm, EntenteMoment first)
{
  guint days = entente_recurrence_get_days (rhythm);

  /* Nobody knows since when it should meet. */
  if (self->last < 0
      && !entente_record_is_filled (ENTENTE_RECORD (self->body), ENTENTE_BODY_RHYTHM_FROM))
    return FALSE;

  self->expected = find_expected (self, rhythm, first);
  if (self->last >= 0 && days >= QUARTER_MIN && days <= QUARTER_MAX)
    return self->today - self->last > get_quarter_days (self)
           && self->today > entente_moment_get_day (first);

  return self->today > self->expected + GRACE;
}

static gboolean
is_late (Lateness *self)
{
  int kind = entente_record_get_choice (ENTENTE_RECORD (self->body), ENTENTE_BODY_KIND);
  EntenteMoment first;
  g_autoptr (EntenteRecurrence) rhythm = entente_body_dup_rhythm (self->body, &first, NULL);

  find_meetings (self);
  self->expected = -1;
  if (rhythm != NULL)
    return is_late_by_rhythm (self, rhythm, first);

  return kind == ENTENTE_BODY_FOLLOW_UP && self->last >= 0
         && self->today - self->last > get_quarter_days (self);
}

/*
 * In words
 */

static char *
dup_day_words (gint64 day)
{
  GDate date;

  g_date_clear (&date, 1);
  entente_moment_get_date (day * ENTENTE_DAY, ENTENTE_MOMENT_STARTS, &date);

  return entente_typography_format_date (&date,
                                         ENTENTE_DATE_PLAIN,
                                         entente_language_get_interface ());
}

static char *
say_what (const Lateness *self)
{
  g_autofree char *name = entente_body_dup_name (self->body);
  g_autofree char *day = dup_day_words (self->last >= 0 ? self->last : self->expected);
  g_autofree char *rhythm
    = entente_body_dup_rhythm_words (self->body, entente_language_get_interface ());
  int n_days = self->today - self->last;

  if (self->last < 0)
    /* Translators: a body; its rhythm, “every month, on the last Tuesday”; a day. */
    return g_strdup_printf (_("“%s” has not met yet, though its rhythm (%s) began on %s."),
                            name,
                            rhythm,
                            day);
  if (self->expected < 0)
    return g_strdup_printf (
      /* Translators: a body, a day, how many days ago that is. */
      ngettext ("“%s” last met on %s, %d day ago; a follow-up committee meets once a quarter.",
                "“%s” last met on %s, %d days ago; a follow-up committee meets once a quarter.",
                n_days),
      name,
      day,
      n_days);

  return g_strdup_printf (
    /* Translators: a body; a day; how many days ago that is; its rhythm, “every month, on the last
       Tuesday”. */
    ngettext ("“%s” last met on %s, %d day ago; its rhythm: %s.",
              "“%s” last met on %s, %d days ago; its rhythm: %s.",
              n_days),
    name,
    day,
    n_days,
    rhythm);
}

static char *
say_what_to_do (const Lateness *self)
{
  g_autofree char *day = NULL;

  if (self->next_planned < 0)
    return g_strdup (_("Plan its next meeting."));

  day = dup_day_words (self->next_planned);
  return g_strdup_printf (_("Its next meeting is on %s."), day);
}

static char *
say (const Lateness *self)
{
  g_autofree char *what = say_what (self);
  g_autofree char *to_do = say_what_to_do (self);

  /* Translators: two sentences, one after the other. */
  return g_strdup_printf (C_ ("sentences", "%s %s"), what, to_do);
}

/**
 * entente_bodies_find_late:
 * @store: the records of a project
 * @today: (nullable): the day it is, %NULL for today
 * @findings: (element-type EntenteFinding): where findings are added
 *
 * Looks for bodies that have not met in their time: whose rhythm passed by two days ago without a
 * meeting near, or which meet once a quarter and have not for more than 100 days. Bodies that have
 * ended, and those of a project that is over for half a year, are left in peace.
 */
void
entente_bodies_find_late (EntenteStore *store, const GDate *today, GPtrArray *findings)
{
  g_autoptr (GListModel) bodies = NULL;
  GDate now;

  g_return_if_fail (ENTENTE_IS_STORE (store));
  g_return_if_fail (today == NULL || g_date_valid (today));
  g_return_if_fail (findings != NULL);

  if (today != NULL)
    now = *today;
  else
    entente_date_today (&now);
  if (is_over (store, get_day (&now)))
    return;

  bodies = entente_bodies_new_list (store);
  for (guint i = 0; i < g_list_model_get_n_items (bodies); i++)
    {
      g_autoptr (EntenteBody) body = g_list_model_get_item (bodies, i);
      Lateness lateness = { .body = body, .today = get_day (&now) };

      if (entente_body_stands_on (body, &now) && is_late (&lateness))
        g_ptr_array_add (findings,
                         entente_finding_new (ENTENTE_SEVERITY_WARNING,
                                              say (&lateness),
                                              ENTENTE_RECORD (body),
                                              ENTENTE_BODY_RHYTHM));
    }
}
