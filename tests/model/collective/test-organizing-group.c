/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collective-fixture.h"
#include "collective/entente-organizing-group.h"

#include <string.h>

/* Is there a fact with all these words? */
static gboolean
says (EntenteStore *store, const char *words)
{
  g_autoptr (GPtrArray) facts = entente_organizing_group_dup_facts (store);

  for (guint i = 0; i < facts->len; i++)
    {
      EntenteFinding *fact = facts->pdata[i];

      g_test_message ("%s", fact->sentence);
      g_assert_cmpint (fact->severity, ==, ENTENTE_SEVERITY_WARNING);
      if (strstr (fact->sentence, words) != NULL)
        return TRUE;
    }

  return FALSE;
}

static guint
count_facts (EntenteStore *store)
{
  g_autoptr (GPtrArray) facts = entente_organizing_group_dup_facts (store);

  return facts->len;
}

/* So many people of that organisation take a seat. */
static void
seat (EntenteStore *store, EntenteRecord *organization, guint n, EntenteSeatRole role)
{
  for (guint i = 0; i < n; i++)
    {
      EntenteRecord *person = collective_add_person (store, "Zoé", "Exemple");

      collective_add_seat (store, person, organization, role);
    }
}

static void
test_empty (void)
{
  g_autoptr (EntenteStore) store = collective_new ();

  g_assert_cmpuint (count_facts (store), ==, 0);
  collective_add_organization (store, "A", ENTENTE_ROLE_MEMBER);
  g_assert_cmpuint (count_facts (store), ==, 0);
}

static void
test_balanced (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteRecord *a = collective_add_organization (store, "A", ENTENTE_ROLE_LEAD);
  EntenteRecord *b = collective_add_organization (store, "B", ENTENTE_ROLE_MEMBER);

  seat (store, a, 1, ENTENTE_SEAT_COORDINATOR);
  seat (store, a, 3, ENTENTE_SEAT_MEMBER);
  seat (store, b, 4, ENTENTE_SEAT_MEMBER);
  g_assert_cmpuint (count_facts (store), ==, 0);
}

/* Who sits in a committee has no seat in the group for it. */
static void
test_other_bodies (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteRecord *a = collective_add_organization (store, "A", ENTENTE_ROLE_LEAD);
  EntenteRecord *b = collective_add_organization (store, "B", ENTENTE_ROLE_MEMBER);
  EntenteBody *kitchen = collective_add_body (store, "Kitchen");

  for (guint i = 0; i < 12; i++)
    {
      EntenteRecord *person = collective_add_person (store, "Zoé", "Exemple");

      collective_add_seat_in (kitchen, person, b, ENTENTE_SEAT_COORDINATOR, 1);
    }
  g_assert_cmpuint (count_facts (store), ==, 0);

  seat (store, a, 2, ENTENTE_SEAT_MEMBER);
  g_assert_true (says (store, "is its coordinator yet"));
  g_assert_true (says (store, "“B” has nobody in the organising group."));
  g_assert_true (says (store, "“A” holds 2 of the 2 seats"));
  g_assert_false (says (store, "people"));
}

static void
test_size (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteRecord *a = collective_add_organization (store, "A", ENTENTE_ROLE_LEAD);
  EntenteRecord *b = collective_add_organization (store, "B", ENTENTE_ROLE_MEMBER);

  seat (store, a, 4, ENTENTE_SEAT_COORDINATOR);
  seat (store, b, 4, ENTENTE_SEAT_MEMBER);
  g_assert_false (says (store, "people"));
  seat (store, NULL, 5, ENTENTE_SEAT_OBSERVER);
  g_assert_false (says (store, "people"));
  seat (store, NULL, 1, ENTENTE_SEAT_MEMBER);
  g_assert_true (says (store, "9 people; it works best with eight"));
  seat (store, NULL, 1, ENTENTE_SEAT_MEMBER);
  g_assert_true (says (store, "10 people; it works best with eight"));
  seat (store, NULL, 1, ENTENTE_SEAT_MEMBER);
  g_assert_true (says (store, "11 people. Above ten"));
}

/* Somebody with two seats is one person. */
static void
test_size_counts_people (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteRecord *person = collective_add_person (store, "Zoé", "Exemple");

  for (guint i = 0; i < 20; i++)
    collective_add_seat (store, person, NULL, ENTENTE_SEAT_COORDINATOR);
  g_assert_cmpuint (count_facts (store), ==, 0);
}

static void
test_coordinator (void)
{
  g_autoptr (EntenteStore) store = collective_new ();

  seat (store, NULL, 2, ENTENTE_SEAT_TREASURER);
  g_assert_true (says (store, "coordinator"));
  seat (store, NULL, 1, ENTENTE_SEAT_COORDINATOR);
  g_assert_false (says (store, "coordinator"));
}

static void
test_majority (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteRecord *a = collective_add_organization (store, "Cuillères", ENTENTE_ROLE_LEAD);
  EntenteRecord *b = collective_add_organization (store, "Comité", ENTENTE_ROLE_MEMBER);

  seat (store, a, 2, ENTENTE_SEAT_MEMBER);
  seat (store, b, 1, ENTENTE_SEAT_MEMBER);
  g_assert_true (says (store, "“Cuillères” holds 2 of the 3 seats"));
  seat (store, b, 1, ENTENTE_SEAT_MEMBER);
  g_assert_false (says (store, "more than half")); /* just half */
  seat (store, b, 3, ENTENTE_SEAT_OBSERVER);
  g_assert_false (says (store, "more than half"));
}

static void
test_absent (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteRecord *a = collective_add_organization (store, "A", ENTENTE_ROLE_LEAD);

  collective_add_organization (store, "Ville", ENTENTE_ROLE_FINANCIAL_PARTNER);
  seat (store, a, 1, ENTENTE_SEAT_COORDINATOR);
  g_assert_false (says (store, "nobody"));
  collective_add_organization (store, "Fanfare", ENTENTE_ROLE_MEMBER);
  g_assert_true (says (store, "“Fanfare” has nobody"));
  collective_add_organization (store, "Ludothèque", ENTENTE_ROLE_MEMBER);
  g_assert_true (says (store, "“Ludothèque” has nobody"));
  /* A long list is counted. */
  collective_add_organization (store, "C", ENTENTE_ROLE_MEMBER);
  collective_add_organization (store, "D", ENTENTE_ROLE_MEMBER);
  g_assert_true (says (store, "4 organisations have nobody"));
  g_assert_false (says (store, "Fanfare"));
}

/* A fact leads to the organisation it is about. */
static void
test_fact_names_its_record (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteRecord *a = collective_add_organization (store, "A", ENTENTE_ROLE_LEAD);
  EntenteRecord *b = collective_add_organization (store, "B", ENTENTE_ROLE_MEMBER);
  g_autoptr (GPtrArray) facts = NULL;
  EntenteFinding *fact;

  seat (store, a, 2, ENTENTE_SEAT_COORDINATOR);
  seat (store, NULL, 2, ENTENTE_SEAT_MEMBER);
  facts = entente_organizing_group_dup_facts (store);
  g_assert_cmpuint (facts->len, ==, 1);
  fact = facts->pdata[0];
  g_assert_true (fact->record == b);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/organizing-group/empty", test_empty);
  g_test_add_func ("/organizing-group/balanced", test_balanced);
  g_test_add_func ("/organizing-group/other-bodies", test_other_bodies);
  g_test_add_func ("/organizing-group/size", test_size);
  g_test_add_func ("/organizing-group/size-counts-people", test_size_counts_people);
  g_test_add_func ("/organizing-group/coordinator", test_coordinator);
  g_test_add_func ("/organizing-group/majority", test_majority);
  g_test_add_func ("/organizing-group/absent", test_absent);
  g_test_add_func ("/organizing-group/fact-names-its-record", test_fact_names_its_record);
  return g_test_run ();
}
