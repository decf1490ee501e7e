/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-school-holidays.h"

#include "entente-civil-date.h"

#include "entente-model-resources.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define PATH ENTENTE_RESOURCE_PREFIX "/model/reference/school-holidays.json"
#define JULIAN_OF_EPOCH 719163 /* of 1 January 1970, as GDate counts */

/* The table is linked into the program: whatever is wrong with it is a fault of ours that the tests
   find. */
typedef struct
{
  gint64 first;
  gint64 last;
  const char *zones;  /* "ABC" */
  JsonObject *names;  /* by code of language */
} Holiday;

typedef struct
{
  JsonParser *parser; /* owned: what the rest points into */
  gint64 first;
  gint64 last;
  GArray *holidays;   /* owned: of Holiday, in order */
} Table;

static gint64
read_day (JsonObject *object, const char *member)
{
  GDate date;
  gboolean read = entente_date_from_iso (json_object_get_string_member (object, member), &date);

  g_assert (read);
  return (gint64) g_date_get_julian (&date) - JULIAN_OF_EPOCH;
}

static void
read_holidays (Table *table, JsonObject *root)
{
  JsonObject *names = json_object_get_object_member (root, "names");
  JsonArray *holidays = json_object_get_array_member (root, "holidays");

  table->first = read_day (root, "first");
  table->last = read_day (root, "last");
  table->holidays = g_array_new (FALSE, FALSE, sizeof (Holiday));
  for (guint i = 0; i < json_array_get_length (holidays); i++)
    {
      JsonObject *object = json_array_get_object_element (holidays, i);
      Holiday holiday = {
        .first = read_day (object, "first"),
        .last = read_day (object, "last"),
        .zones = json_object_get_string_member (object, "zones"),
        .names = json_object_get_object_member (names,
                                                json_object_get_string_member (object, "name")),
      };

      g_array_append_val (table->holidays, holiday);
    }
}

static gpointer
load_table (gpointer unused)
{
  Table *table = g_new0 (Table, 1);
  g_autoptr (GBytes) bytes
    = g_resource_lookup_data (entente_model_get_resource (), PATH, 0, NULL);
  gsize size;
  const char *text;
  gboolean loaded;

  g_assert (bytes != NULL);
  text = g_bytes_get_data (bytes, &size);
  table->parser = json_parser_new_immutable ();
  loaded = json_parser_load_from_data (table->parser, text, size, NULL);
  g_assert (loaded);
  read_holidays (table, json_node_get_object (json_parser_get_root (table->parser)));

  return table;
}

static Table *
get_table (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_table, NULL);
}

static char
get_letter (EntenteSchoolZone zone)
{
  switch (zone)
    {
    case ENTENTE_SCHOOL_ZONE_A:
      return 'A';
    case ENTENTE_SCHOOL_ZONE_B:
      return 'B';
    case ENTENTE_SCHOOL_ZONE_C:
      return 'C';
    case ENTENTE_SCHOOL_ZONE_NONE:
    default:
      return '\0';
    }
}

/**
 * entente_school_holidays_find:
 * @zone: whose school holidays
 * @day: days since 1 January 1970
 * @language: of the name
 * @name: (out) (optional) (nullable) (transfer full): what the holidays are called ("Vacances
 *   d’hiver"); %NULL unless the day is in some
 *
 * Looks a day up in the dated table that comes with the program.
 *
 * Returns: what is known of the day; with %ENTENTE_SCHOOL_ZONE_NONE, where there is nothing to
 * tell,
 *   always %ENTENTE_SCHOOL_IN_CLASS
 */
EntenteSchoolDay
entente_school_holidays_find (EntenteSchoolZone zone,
                              gint64 day,
                              EntenteLanguage language,
                              char **name)
{
  Table *table = get_table ();
  char letter = get_letter (zone);

  if (name != NULL)
    *name = NULL;
  if (letter == '\0')
    return ENTENTE_SCHOOL_IN_CLASS;
  if (day < table->first || day > table->last)
    return ENTENTE_SCHOOL_UNKNOWN;

  for (guint i = 0; i < table->holidays->len; i++)
    {
      const Holiday *holiday = &g_array_index (table->holidays, Holiday, i);

      if (day < holiday->first || day > holiday->last || strchr (holiday->zones, letter) == NULL)
        continue;
      if (name != NULL)
        *name = g_strdup (json_object_get_string_member (holiday->names,
                                                         entente_language_to_code (language)));
      return ENTENTE_SCHOOL_HOLIDAY;
    }

  return ENTENTE_SCHOOL_IN_CLASS;
}

/**
 * entente_school_holidays_get_covered:
 * @first: (out) (optional): the first day that is known, in days since 1 January 1970
 * @last: (out) (optional): the last one
 *
 * Tells for which period the table has dates: outside it every day is unknown.
 */
void
entente_school_holidays_get_covered (gint64 *first, gint64 *last)
{
  Table *table = get_table ();

  if (first != NULL)
    *first = table->first;
  if (last != NULL)
    *last = table->last;
}
