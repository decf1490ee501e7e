/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-calendar-entry-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a calendar made to harm may take, in all. */
#define MAX_TIME (3 * G_USEC_PER_SEC)
#define MAX_ENTRIES 20000

typedef struct
{
  EntenteCalendarContent *content;
  EntenteCalendarZone *zone;
  EntenteMoment from, until;
  gint64 deadline;
  GHashTable *keys; /* key → entry, borrowed */
} Reader;

EntenteCalendarEntry *
_entente_calendar_entry_new (guint line)
{
  EntenteCalendarEntry *self = g_new0 (EntenteCalendarEntry, 1);

  self->line = line;
  self->uid = g_strdup ("");
  self->key = g_strdup ("");
  self->summary = g_strdup ("");
  self->place = g_strdup ("");
  self->starts = g_strdup ("");
  self->ends = g_strdup ("");
  return self;
}

void
_entente_calendar_entry_free (EntenteCalendarEntry *self)
{
  if (self == NULL)
    return;

  g_free (self->uid);
  g_free (self->key);
  g_free (self->summary);
  g_free (self->place);
  g_free (self->starts);
  g_free (self->ends);
  g_free (self->problem);
  g_free (self);
}

void
_entente_calendar_content_free (EntenteCalendarContent *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

/* Texts of one line, whatever the calendar has. */
static void
take_text (char **text, const char *value)
{
  char *line = g_utf8_make_valid (value != NULL ? value : "", -1);

  g_strdelimit (line, "\r\n\t", ' ');
  g_free (*text);
  *text = g_strstrip (line);
}

/* The zones of the file: one whose rules could keep the reader busy for ever is none. */

static gboolean
is_sound_zone (icalcomponent *zone)
{
  for (icalcomponent *part = icalcomponent_get_first_component (zone, ICAL_ANY_COMPONENT);
       part != NULL; part = icalcomponent_get_next_component (zone, ICAL_ANY_COMPONENT))
    {
      guint n = 0;

      for (icalproperty *property = icalcomponent_get_first_property (part, ICAL_ANY_PROPERTY);
           property != NULL; property = icalcomponent_get_next_property (part, ICAL_ANY_PROPERTY))
        {
          if (++n > 500)
            return FALSE;
          if (icalproperty_isa (property) == ICAL_RRULE_PROPERTY
              && icalproperty_get_rrule (property).freq != ICAL_YEARLY_RECURRENCE)
            return FALSE;
        }
    }
  return TRUE;
}

static void
drop_unsound_zones (icalcomponent *calendar)
{
  g_autoptr (GPtrArray) unsound = g_ptr_array_new ();

  for (icalcomponent *zone = icalcomponent_get_first_component (calendar, ICAL_VTIMEZONE_COMPONENT);
       zone != NULL; zone = icalcomponent_get_next_component (calendar, ICAL_VTIMEZONE_COMPONENT))
    {
      if (!is_sound_zone (zone))
        g_ptr_array_add (unsound, zone);
    }
  for (guint i = 0; i < unsound->len; i++)
    {
      icalcomponent_remove_component (calendar, g_ptr_array_index (unsound, i));
      icalcomponent_free (g_ptr_array_index (unsound, i));
    }
}

/* Entries */

static gboolean
set_dates (Reader *self, EntenteCalendarEntry *entry, struct icaltimetype start, gint64 length)
{
  EntenteMoment from = _entente_calendar_zone_from_ical (self->zone, start);
  EntenteMoment until;

  if (from == ENTENTE_MOMENT_NONE || start.year < 1900 || start.year > 2199 || length < 0
      || length > 3660 * (gint64) ENTENTE_DAY)
    return FALSE;
  until = from + length;
  g_free (entry->starts);
  g_free (entry->ends);
  entry->starts = entente_moment_to_iso (from, ENTENTE_MOMENT_STARTS, !start.is_date);
  entry->ends = entente_moment_to_iso (start.is_date ? MAX (until, from + ENTENTE_DAY) : until,
                                       ENTENTE_MOMENT_ENDS,
                                       !start.is_date);
  return TRUE;
}

/* How long it is, as clocks show it. */
static gint64
get_length (Reader *self, icalcomponent *component)
{
  EntenteMoment from
    = _entente_calendar_zone_from_ical (self->zone, icalcomponent_get_dtstart (component));
  struct icaltimetype end = icalcomponent_get_dtend (component);
  EntenteMoment until
    = icaltime_is_null_time (end) ? from : _entente_calendar_zone_from_ical (self->zone, end);

  return until == ENTENTE_MOMENT_NONE || from == ENTENTE_MOMENT_NONE ? -1 : until - from;
}

static EntenteCalendarEntry *
make_entry (icalcomponent *component, guint line)
{
  EntenteCalendarEntry *entry = _entente_calendar_entry_new (line);

  take_text (&entry->uid, icalcomponent_get_uid (component));
  take_text (&entry->summary, icalcomponent_get_summary (component));
  take_text (&entry->place, icalcomponent_get_location (component));
  entry->cancelled = icalcomponent_get_status (component) == ICAL_STATUS_CANCELLED;
  return entry;
}

static void
set_key (EntenteCalendarEntry *entry, const char *repetition)
{
  g_free (entry->key);
  if (*entry->uid == '\0')
    entry->key = g_strdup_printf ("%s@%s", entry->summary, entry->starts);
  else if (repetition != NULL)
    entry->key = g_strdup_printf ("%s#%s", entry->uid, repetition);
  else
    entry->key = g_strdup (entry->uid);
}

/* Takes the entry. What changes one repetition stands in its place. */
static void
add_entry (Reader *self, EntenteCalendarEntry *entry, gboolean changes)
{
  EntenteCalendarEntry *other = g_hash_table_lookup (self->keys, entry->key);
  guint index;

  if (other != NULL && changes && g_ptr_array_find (self->content->entries, other, &index))
    {
      g_hash_table_insert (self->keys, entry->key, entry);
      g_ptr_array_remove_index (self->content->entries, index);
      g_ptr_array_insert (self->content->entries, index, entry);
      return;
    }
  if (other != NULL && entry->problem == NULL)
    entry->problem = g_strdup_printf (
      _ ("The same entry stands on line %u as well; that one counts."), other->line);
  else if (other == NULL)
    g_hash_table_insert (self->keys, entry->key, entry);
  g_ptr_array_add (self->content->entries, entry);
}

static void
refuse (Reader *self, EntenteCalendarEntry *entry, char *problem)
{
  g_free (entry->problem);
  entry->problem = problem;
  g_ptr_array_add (self->content->entries, entry);
}

static char *
say_impossible (void)
{
  return g_strdup (_ ("Its dates are no days of the calendar, or it ends before it starts."));
}

static void
read_single (Reader *self, icalcomponent *component, guint line)
{
  EntenteCalendarEntry *entry = make_entry (component, line);

  if (!set_dates (self, entry, icalcomponent_get_dtstart (component), get_length (self, component)))
    {
      refuse (self, entry, say_impossible ());
      return;
    }
  set_key (entry, NULL);
  add_entry (self, entry, FALSE);
}

static void
read_repeated (Reader *self, icalcomponent *component, guint line)
{
  gint64 length = get_length (self, component);
  g_autofree char *problem = NULL;
  g_autoptr (GArray) starts = _entente_calendar_expand (component, self->zone, self->from,
                                                        self->until, self->deadline, &problem);

  if (starts == NULL)
    {
      refuse (self, make_entry (component, line), g_steal_pointer (&problem));
      return;
    }
  for (guint i = 0; i < starts->len && self->content->entries->len < MAX_ENTRIES; i++)
    {
      EntenteCalendarEntry *entry = make_entry (component, line);

      if (!set_dates (self, entry, g_array_index (starts, struct icaltimetype, i), length))
        {
          refuse (self, entry, say_impossible ());
          return;
        }
      set_key (entry, entry->starts);
      add_entry (self, entry, FALSE);
    }
}

/* One repetition that was moved or changed by itself. */
static void
read_change (Reader *self, icalcomponent *component, guint line)
{
  EntenteCalendarEntry *entry = make_entry (component, line);
  struct icaltimetype of = icalcomponent_get_recurrenceid (component);
  EntenteMoment at = _entente_calendar_zone_from_ical (self->zone, of);
  g_autofree char *repetition = NULL;

  if (at == ENTENTE_MOMENT_NONE || of.year < 1900 || of.year > 2199
      || !set_dates (self, entry, icalcomponent_get_dtstart (component),
                     get_length (self, component)))
    {
      refuse (self, entry, say_impossible ());
      return;
    }
  repetition = entente_moment_to_iso (at, ENTENTE_MOMENT_STARTS, !of.is_date);
  set_key (entry, repetition);
  add_entry (self, entry, TRUE);
}

static gboolean
has (icalcomponent *component, icalproperty_kind kind)
{
  return icalcomponent_get_first_property (component, kind) != NULL;
}

/* Changes of repetitions come after what they change, wherever they stand. */
static void
read_entry (Reader *self, icalcomponent *component, guint line, gboolean changes)
{
  if (changes != has (component, ICAL_RECURRENCEID_PROPERTY))
    return;
  if (icalcomponent_isa (component) != ICAL_VEVENT_COMPONENT)
    refuse (self, make_entry (component, line),
            g_strdup (_ ("It is a thing to do, not an entry with a date.")));
  else if (changes)
    read_change (self, component, line);
  else if (has (component, ICAL_RRULE_PROPERTY) || has (component, ICAL_RDATE_PROPERTY))
    read_repeated (self, component, line);
  else
    read_single (self, component, line);
}

static void
read_calendar (Reader *self, icalcomponent *calendar, GArray *lines, guint *index, gboolean changes)
{
  for (icalcomponent *component = icalcomponent_get_first_component (calendar, ICAL_ANY_COMPONENT);
       component != NULL && self->content->entries->len < MAX_ENTRIES;
       component = icalcomponent_get_next_component (calendar, ICAL_ANY_COMPONENT))
    {
      icalcomponent_kind kind = icalcomponent_isa (component);
      guint line = *index < lines->len ? g_array_index (lines, guint, *index) : 0;

      if (kind != ICAL_VEVENT_COMPONENT && kind != ICAL_VTODO_COMPONENT)
        continue;
      (*index)++;
      read_entry (self, component, line, changes);
    }
}

static void
read_name (EntenteCalendarContent *content, icalcomponent *calendar)
{
  for (icalproperty *property = icalcomponent_get_first_property (calendar, ICAL_X_PROPERTY);
       property != NULL; property = icalcomponent_get_next_property (calendar, ICAL_X_PROPERTY))
    {
      const char *name = icalproperty_get_x_name (property);

      if (g_strcmp0 (name, "X-WR-CALNAME") == 0)
        take_text (&content->name, icalproperty_get_x (property));
    }
}

/* A file may hold several calendars one after the other; the parser puts them into a nameless
   one. */
static void
read_root (Reader *self, icalcomponent *root, GArray *lines, gboolean changes)
{
  guint index = 0;

  if (icalcomponent_isa (root) == ICAL_VCALENDAR_COMPONENT)
    {
      read_calendar (self, root, lines, &index, changes);
      return;
    }
  for (icalcomponent *calendar = icalcomponent_get_first_component (root, ICAL_VCALENDAR_COMPONENT);
       calendar != NULL;
       calendar = icalcomponent_get_next_component (root, ICAL_VCALENDAR_COMPONENT))
    read_calendar (self, calendar, lines, &index, changes);
}

static void
prepare (EntenteCalendarContent *content, icalcomponent *root)
{
  if (icalcomponent_isa (root) == ICAL_VCALENDAR_COMPONENT)
    {
      read_name (content, root);
      drop_unsound_zones (root);
      return;
    }
  for (icalcomponent *calendar = icalcomponent_get_first_component (root, ICAL_VCALENDAR_COMPONENT);
       calendar != NULL;
       calendar = icalcomponent_get_next_component (root, ICAL_VCALENDAR_COMPONENT))
    {
      read_name (content, calendar);
      drop_unsound_zones (calendar);
    }
}

EntenteCalendarContent *
_entente_calendar_content_read (GBytes *content,
                                EntenteCalendarZone *zone,
                                EntenteMoment from,
                                EntenteMoment until,
                                GError **error)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *text = _entente_calendar_text_read (content, lines, error);
  g_autoptr (EntenteCalendarContent) self = NULL;
  g_autoptr (GHashTable) keys = NULL;
  icalcomponent *root;
  Reader reader;

  if (text == NULL)
    return NULL;

  icalerror_set_errors_are_fatal (FALSE);
  self = g_new0 (EntenteCalendarContent, 1);
  self->name = g_strdup ("");
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) _entente_calendar_entry_free);
  keys = g_hash_table_new (g_str_hash, g_str_equal);
  root = icalparser_parse_string (text);
  if (root != NULL)
    {
      reader = (Reader) { self, zone, from, until, g_get_monotonic_time () + MAX_TIME, keys };
      prepare (self, root);
      read_root (&reader, root, lines, FALSE);
      read_root (&reader, root, lines, TRUE);
      icalcomponent_free (root);
    }
  if (self->entries->len == 0)
    {
      g_set_error_literal (
        error, ENTENTE_EXCHANGE_ERROR, ENTENTE_EXCHANGE_ERROR_EMPTY,
        _ ("The calendar has no entry that could be read: there is nothing to import."));
      return NULL;
    }
  return g_steal_pointer (&self);
}
