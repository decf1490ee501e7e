/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "schedule/entente-school-holidays.h"

#include "entente-civil-date.h"

static gint64
day_of (const char *iso)
{
  GDate date, epoch;

  g_assert_true (entente_date_from_iso (iso, &date));
  g_date_clear (&epoch, 1);
  g_date_set_dmy (&epoch, 1, G_DATE_JANUARY, 1970);
  return g_date_days_between (&epoch, &date);
}

static void
assert_day (const char *iso, EntenteSchoolZone zone, EntenteSchoolDay expected, const char *called)
{
  g_autofree char *name = NULL;

  g_test_message ("%s", iso);
  g_assert_cmpint (
    entente_school_holidays_find (zone, day_of (iso), ENTENTE_LANGUAGE_FRENCH, &name),
    ==,
    expected);
  g_assert_cmpstr (name, ==, called);
}

static void
test_zones (void)
{
  assert_day ("2027-02-06", ENTENTE_SCHOOL_ZONE_C, ENTENTE_SCHOOL_HOLIDAY, "Vacances d’hiver");
  assert_day ("2027-02-06", ENTENTE_SCHOOL_ZONE_A, ENTENTE_SCHOOL_IN_CLASS, NULL);
  assert_day ("2027-02-06", ENTENTE_SCHOOL_ZONE_B, ENTENTE_SCHOOL_IN_CLASS, NULL);
  assert_day ("2027-02-28", ENTENTE_SCHOOL_ZONE_A, ENTENTE_SCHOOL_HOLIDAY, "Vacances d’hiver");
  assert_day ("2027-03-01", ENTENTE_SCHOOL_ZONE_A, ENTENTE_SCHOOL_IN_CLASS, NULL);
  assert_day ("2027-03-07", ENTENTE_SCHOOL_ZONE_B, ENTENTE_SCHOOL_HOLIDAY, "Vacances d’hiver");
  assert_day ("2027-04-18", ENTENTE_SCHOOL_ZONE_C, ENTENTE_SCHOOL_HOLIDAY, "Vacances de printemps");
  assert_day ("2027-04-19", ENTENTE_SCHOOL_ZONE_C, ENTENTE_SCHOOL_IN_CLASS, NULL);
  assert_day ("2027-06-12", ENTENTE_SCHOOL_ZONE_C, ENTENTE_SCHOOL_IN_CLASS, NULL);
  assert_day ("2027-07-14", ENTENTE_SCHOOL_ZONE_B, ENTENTE_SCHOOL_HOLIDAY, "Vacances d’été");
  assert_day ("2027-07-14", ENTENTE_SCHOOL_ZONE_NONE, ENTENTE_SCHOOL_IN_CLASS, NULL);
}

static void
test_ends (void)
{
  gint64 first, last;

  entente_school_holidays_get_covered (&first, &last);
  g_assert_cmpint (first, ==, day_of ("2025-09-01"));
  g_assert_cmpint (last, ==, day_of ("2027-08-31"));
  for (EntenteSchoolZone zone = ENTENTE_SCHOOL_ZONE_A; zone <= ENTENTE_SCHOOL_ZONE_C; zone++)
    {
      assert_day ("2025-08-31", zone, ENTENTE_SCHOOL_UNKNOWN, NULL);
      assert_day ("2027-09-01", zone, ENTENTE_SCHOOL_UNKNOWN, NULL);
      assert_day ("2027-12-25", zone, ENTENTE_SCHOOL_UNKNOWN, NULL);
      assert_day ("1969-12-31", zone, ENTENTE_SCHOOL_UNKNOWN, NULL);
      for (gint64 day = first; day <= last; day++)
        g_assert_cmpint (
          entente_school_holidays_find (zone, day, ENTENTE_LANGUAGE_ENGLISH, NULL),
          !=,
          ENTENTE_SCHOOL_UNKNOWN);
    }
}

/* Every zone has the same rights: sixteen days at a time in winter and spring. */
static void
test_lengths (void)
{
  for (EntenteSchoolZone zone = ENTENTE_SCHOOL_ZONE_A; zone <= ENTENTE_SCHOOL_ZONE_C; zone++)
    {
      g_autoptr (GHashTable) days = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      gint64 first, last;

      entente_school_holidays_get_covered (&first, &last);
      for (gint64 day = first; day <= last; day++)
        {
          char *name = NULL;

          if (entente_school_holidays_find (zone, day, ENTENTE_LANGUAGE_ENGLISH, &name)
              == ENTENTE_SCHOOL_HOLIDAY)
            {
              guint n = GPOINTER_TO_UINT (g_hash_table_lookup (days, name)) + 1;

              g_hash_table_insert (days, name, GUINT_TO_POINTER (n));
            }
        }
#define LENGTH(name) GPOINTER_TO_UINT (g_hash_table_lookup (days, name))
      g_assert_cmpuint (LENGTH ("Autumn school holidays"), ==, 2 * 16);
      g_assert_cmpuint (LENGTH ("Christmas school holidays"), ==, 2 * 16);
      g_assert_cmpuint (LENGTH ("Winter school holidays"), ==, 2 * 16);
      g_assert_cmpuint (LENGTH ("Spring school holidays"), ==, 2 * 16);
      g_assert_cmpuint (LENGTH ("Ascension weekend"), ==, 2 * 4);
#undef LENGTH
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/school-holidays/zones", test_zones);
  g_test_add_func ("/school-holidays/ends", test_ends);
  g_test_add_func ("/school-holidays/lengths", test_lengths);
  return g_test_run ();
}
