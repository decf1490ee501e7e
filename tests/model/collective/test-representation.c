/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collective-fixture.h"
#include "collective/entente-representation.h"
#include "entente-civil-date.h"

typedef struct
{
  EntenteStore *store;
  EntenteRecord *organization;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->store = collective_new ();
  fixture->organization = collective_add_organization (fixture->store, "A", ENTENTE_ROLE_MEMBER);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->store);
}

static EntenteRecord *
add (Fixture *fixture, gboolean representative, const char *starts, const char *ends)
{
  EntenteRecord *person = collective_add_person (fixture->store, "Zoé", "Exemple");

  return collective_add_position (fixture->store,
                                  person,
                                  fixture->organization,
                                  representative,
                                  starts,
                                  ends);
}

static void
assert_representative (Fixture *fixture, const char *day, EntenteRecord *expected)
{
  g_autoptr (EntentePosition) found = NULL;
  GDate date;

  g_assert_true (entente_date_from_iso (day, &date));
  found = entente_organization_dup_representative (ENTENTE_ORGANIZATION (fixture->organization), &date);
  g_assert_true ((EntenteRecord *) found == expected);
}

static void
test_nobody (Fixture *fixture, gconstpointer data)
{
  assert_representative (fixture, "2027-06-12", NULL);
  add (fixture, FALSE, NULL, NULL);
  assert_representative (fixture, "2027-06-12", NULL);
}

static void
test_in_office_first (Fixture *fixture, gconstpointer data)
{
  EntenteRecord *before = add (fixture, TRUE, "2024-01-01", "2026-12-31");
  EntenteRecord *now = add (fixture, TRUE, "2027-01-01", "2028-12-31");
  EntenteRecord *later = add (fixture, TRUE, "2029-01-01", NULL);

  assert_representative (fixture, "2026-12-31", before);
  assert_representative (fixture, "2027-01-01", now);
  assert_representative (fixture, "2028-12-31", now);
  assert_representative (fixture, "2029-01-01", later);
  assert_representative (fixture, "2050-01-01", later);
}

/* Nobody in office: the latest, rather than an empty line. */
static void
test_mandate_over (Fixture *fixture, gconstpointer data)
{
  EntenteRecord *last;

  add (fixture, TRUE, "2020-01-01", "2021-12-31");
  last = add (fixture, TRUE, "2022-01-01", "2023-12-31");
  assert_representative (fixture, "2027-06-12", last);
}

static void
test_two_in_office (Fixture *fixture, gconstpointer data)
{
  EntenteRecord *a = add (fixture, TRUE, NULL, NULL);
  EntenteRecord *b = add (fixture, TRUE, NULL, NULL);
  gboolean a_first = entente_record_get_id (a) < entente_record_get_id (b);

  /* Any of the two, but the same one each time and in every copy. */
  assert_representative (fixture, "2027-06-12", a_first ? a : b);
}

static void
test_in_office (Fixture *fixture, gconstpointer data)
{
  EntentePosition *open = ENTENTE_POSITION (add (fixture, TRUE, NULL, NULL));
  EntentePosition *from = ENTENTE_POSITION (add (fixture, TRUE, "2027-01-01", NULL));
  EntentePosition *until = ENTENTE_POSITION (add (fixture, TRUE, NULL, "2027-01-01"));
  GDate day;

  g_assert_true (entente_date_from_iso ("2026-12-31", &day));
  g_assert_true (entente_position_is_in_office (open, &day));
  g_assert_false (entente_position_is_in_office (from, &day));
  g_assert_true (entente_position_is_in_office (until, &day));
  g_assert_true (entente_date_from_iso ("2027-01-02", &day));
  g_assert_true (entente_position_is_in_office (from, &day));
  g_assert_false (entente_position_is_in_office (until, &day));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/representation/nobody", test_nobody);
  ADD ("/representation/in-office-first", test_in_office_first);
  ADD ("/representation/mandate-over", test_mandate_over);
  ADD ("/representation/two-in-office", test_two_in_office);
  ADD ("/representation/in-office", test_in_office);
#undef ADD
  return g_test_run ();
}
