/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-calendars-private.h"

#include "collective/entente-project-details.h"
#include "schedule/entente-absence.h"
#include "schedule/entente-work-calendar.h"

typedef struct
{
  gint64 organization;
  gint64 person;
} CalendarKey;

struct _EntenteScheduleCalendars
{
  EntenteStore *store; /* borrowed */

  /* Owned */
  GHashTable *times; /* CalendarKey → EntenteWorkTime */

  EntenteHolidays holidays;
};

static guint
hash_key (gconstpointer data)
{
  const CalendarKey *key = data;

  return g_int64_hash (&key->organization) * 31 + g_int64_hash (&key->person);
}

static gboolean
equal_keys (gconstpointer a, gconstpointer b)
{
  const CalendarKey *left = a;
  const CalendarKey *right = b;

  return left->organization == right->organization && left->person == right->person;
}

EntenteScheduleCalendars *
_entente_schedule_calendars_new (EntenteStore *store)
{
  EntenteScheduleCalendars *self = g_new0 (EntenteScheduleCalendars, 1);
  EntenteRecord *project = entente_store_get_record (store,
                                                     ENTENTE_TYPE_PROJECT_DETAILS,
                                                     ENTENTE_PROJECT_DETAILS_ID);

  self->store = store;
  self->times = g_hash_table_new_full (hash_key,
                                       equal_keys,
                                       g_free,
                                       (GDestroyNotify) entente_work_time_unref);
  self->holidays = project != NULL
                     ? entente_record_get_choice (project, ENTENTE_PROJECT_DETAILS_HOLIDAYS)
                     : ENTENTE_HOLIDAYS_NONE;

  return self;
}

void
_entente_schedule_calendars_free (EntenteScheduleCalendars *self)
{
  g_hash_table_unref (self->times);
  g_free (self);
}

EntenteHolidays
_entente_schedule_calendars_get_holidays (EntenteScheduleCalendars *self)
{
  return self->holidays;
}

/* Absences */

gboolean
_entente_absence_read (EntenteRecord *absence, EntenteMoment *from, EntenteMoment *until)
{
  const char *starts = entente_record_get_text (absence, ENTENTE_ABSENCE_STARTS);
  const char *ends = entente_record_get_text (absence, ENTENTE_ABSENCE_ENDS);

  if (!entente_moment_from_iso (starts, ENTENTE_MOMENT_STARTS, from, NULL))
    return FALSE;
  /* One day, or what remains of it. */
  if (*ends == '\0')
    *until = (entente_moment_get_day (*from) + 1) * ENTENTE_DAY;
  else if (!entente_moment_from_iso (ends, ENTENTE_MOMENT_ENDS, until, NULL))
    return FALSE;

  return *from < *until;
}

/* Those of a person; of an organisation; with neither, of everybody. Somebody's absence is not that
   of the organisation they are noted with. */
static GListModel *
get_absences (EntenteScheduleCalendars *self, gint64 organization, gint64 person)
{
  if (person != 0)
    return entente_store_get_referrers (self->store, ENTENTE_TYPE_ABSENCE, ENTENTE_ABSENCE_PERSON,
                                        person);

  return entente_store_get_referrers (self->store,
                                      ENTENTE_TYPE_ABSENCE,
                                      ENTENTE_ABSENCE_ORGANIZATION,
                                      organization);
}

static gboolean
counts (EntenteRecord *absence, gint64 person)
{
  return entente_record_get_reference (absence, ENTENTE_ABSENCE_PERSON) == person;
}

static void
close_absences (EntenteScheduleCalendars *self,
                EntenteWorkTimeBuilder *builder,
                gint64 organization,
                gint64 person)
{
  GListModel *absences = get_absences (self, organization, person);

  for (guint i = 0; i < g_list_model_get_n_items (absences); i++)
    {
      g_autoptr (EntenteRecord) absence = g_list_model_get_item (absences, i);
      EntenteMoment from, until;

      if (counts (absence, person) && _entente_absence_read (absence, &from, &until))
        entente_work_time_builder_close (builder, from, until);
    }
}

static gboolean
has_absences (EntenteScheduleCalendars *self, gint64 organization, gint64 person)
{
  GListModel *absences = get_absences (self, organization, person);

  for (guint i = 0; i < g_list_model_get_n_items (absences); i++)
    {
      g_autoptr (EntenteRecord) absence = g_list_model_get_item (absences, i);

      if (counts (absence, person))
        return TRUE;
    }

  return FALSE;
}

static EntenteRecord *
find_covering (EntenteScheduleCalendars *self,
               gint64 organization,
               gint64 person,
               EntenteMoment at,
               EntenteMoment *latest)
{
  GListModel *absences = get_absences (self, organization, person);
  EntenteRecord *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (absences); i++)
    {
      g_autoptr (EntenteRecord) absence = g_list_model_get_item (absences, i);
      EntenteMoment from, until;

      if (!counts (absence, person) || !_entente_absence_read (absence, &from, &until)
          || at < from || at >= until || until <= *latest)
        continue;
      *latest = until;
      /* The store keeps it. */
      found = absence;
    }

  return found;
}

EntenteRecord *
_entente_schedule_calendars_find_closure (EntenteScheduleCalendars *self,
                                          gint64 organization,
                                          gint64 person,
                                          EntenteMoment at)
{
  EntenteMoment latest = ENTENTE_MOMENT_NONE;
  EntenteRecord *found = find_covering (self, 0, 0, at, &latest);
  EntenteRecord *longer = NULL;

  if (organization != 0)
    longer = find_covering (self, organization, 0, at, &latest);
  found = longer != NULL ? longer : found;
  longer = person != 0 ? find_covering (self, 0, person, at, &latest) : NULL;

  return longer != NULL ? longer : found;
}

/* Calendars */

static EntenteRecord *
get_own_calendar (EntenteScheduleCalendars *self, gint64 organization)
{
  GListModel *calendars = entente_store_get_referrers (self->store,
                                                       ENTENTE_TYPE_WORK_CALENDAR,
                                                       ENTENTE_WORK_CALENDAR_ORGANIZATION,
                                                       organization);
  g_autoptr (EntenteRecord) calendar = NULL;

  if (organization == 0)
    return entente_store_get_record (self->store,
                                     ENTENTE_TYPE_WORK_CALENDAR,
                                     ENTENTE_PROJECT_CALENDAR_ID);

  calendar = g_list_model_get_item (calendars, 0);
  /* The store keeps it. */
  return calendar;
}

static EntenteRecord *
get_calendar (EntenteScheduleCalendars *self, gint64 organization)
{
  EntenteRecord *calendar = get_own_calendar (self, organization);

  return calendar != NULL ? calendar : get_own_calendar (self, 0);
}

gboolean
_entente_schedule_calendars_close_holidays (EntenteScheduleCalendars *self, gint64 organization)
{
  EntenteRecord *calendar = get_calendar (self, organization);

  return calendar != NULL
         && entente_record_get_boolean (calendar, ENTENTE_WORK_CALENDAR_HOLIDAYS_CLOSED);
}

static EntenteWorkTime *
make_pattern (EntenteScheduleCalendars *self, gint64 organization)
{
  EntenteWorkTimeBuilder *builder = entente_work_time_builder_new (NULL);
  EntenteRecord *calendar = get_calendar (self, organization);

  /* Hours that cannot be read leave the day open. */
  for (guint day = 0; calendar != NULL && day < 7; day++)
    entente_work_time_builder_set_weekday (
      builder,
      G_DATE_MONDAY + day,
      entente_record_get_text (calendar, ENTENTE_WORK_CALENDAR_MONDAY + day));
  if (_entente_schedule_calendars_close_holidays (self, organization))
    entente_work_time_builder_set_holidays (builder, self->holidays);

  close_absences (self, builder, 0, 0);
  if (organization != 0)
    close_absences (self, builder, organization, 0);

  return entente_work_time_builder_end (builder);
}

static EntenteWorkTime *
make_time (EntenteScheduleCalendars *self, gint64 organization, gint64 person)
{
  EntenteWorkTimeBuilder *builder;

  if (person != 0)
    {
      EntenteWorkTime *base = _entente_schedule_calendars_get (self, organization, 0);

      if (!has_absences (self, 0, person))
        return entente_work_time_ref (base);
      builder = entente_work_time_builder_new (base);
      close_absences (self, builder, 0, person);
      return entente_work_time_builder_end (builder);
    }

  if (organization != 0 && get_own_calendar (self, organization) == NULL
      && !has_absences (self, organization, 0))
    return entente_work_time_ref (_entente_schedule_calendars_get (self, 0, 0));

  return make_pattern (self, organization);
}

EntenteWorkTime *
_entente_schedule_calendars_get (EntenteScheduleCalendars *self, gint64 organization, gint64 person)
{
  CalendarKey key = { organization, person };
  EntenteWorkTime *time = g_hash_table_lookup (self->times, &key);

  if (time == NULL)
    {
      time = make_time (self, organization, person);
      g_hash_table_insert (self->times, g_memdup2 (&key, sizeof key), time);
    }

  return time;
}
