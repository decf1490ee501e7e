/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collective-fixture.h"
#include "collective/entente-collective-findings.h"

#include <string.h>

/* Records come in an arbitrary order: which of two is named first is not known. */
static void
assert_findings (EntenteStore *store, guint expected, const char *words)
{
  g_autoptr (GPtrArray) findings = entente_findings_new ();
  gboolean found = words == NULL;

  entente_collective_find (store, findings);
  for (guint i = 0; i < findings->len; i++)
    {
      EntenteFinding *finding = findings->pdata[i];

      g_test_message ("%s", finding->sentence);
      g_assert_nonnull (finding->record);
      found |= words != NULL && strstr (finding->sentence, words) != NULL;
    }
  g_assert_cmpuint (findings->len, ==, expected);
  g_assert_true (found);
}

static void
test_leads (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteRecord *second;

  assert_findings (store, 0, NULL);
  collective_add_organization (store, "Cuillères", ENTENTE_ROLE_LEAD);
  assert_findings (store, 0, NULL);
  second = collective_add_organization (store, "Comité", ENTENTE_ROLE_LEAD);
  assert_findings (store, 1, "are both lead organisation");
  collective_set_choice (second, ENTENTE_ORGANIZATION_ROLE, ENTENTE_ROLE_MEMBER);
  assert_findings (store, 0, NULL);
}

static void
test_same_organization (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteRecord *a = collective_add_organization (store, "Comité", ENTENTE_ROLE_MEMBER);
  EntenteRecord *b = collective_add_organization (store, "Ludothèque", ENTENTE_ROLE_MEMBER);

  collective_set_text (a, ENTENTE_ORGANIZATION_SIRET, "732 829 320 00074");
  collective_set_text (b, ENTENTE_ORGANIZATION_SIRET, "73282932000074");
  assert_findings (store, 1, "same SIRET");
  collective_set_text (b, ENTENTE_ORGANIZATION_SIRET, "");
  collective_set_text (a, ENTENTE_ORGANIZATION_RNA, "W941234567");
  collective_set_text (b, ENTENTE_ORGANIZATION_RNA, "w941 234 567");
  assert_findings (store, 1, "same RNA");
  collective_set_text (b, ENTENTE_ORGANIZATION_RNA, "");
  collective_set_text (b, ENTENTE_ORGANIZATION_NAME, "COMITE");
  assert_findings (store, 1, "two organisations named");
}

static void
test_same_person (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteRecord *a = collective_add_person (store, "Zoé", "Exemple");
  EntenteRecord *b = collective_add_person (store, "Zoe", "EXEMPLE");

  assert_findings (store, 1, "is there twice");
  /* Two people of one name, then two people of one household. */
  collective_set_text (a, ENTENTE_PERSON_EMAIL, "zoe@example.org");
  assert_findings (store, 0, NULL);
  collective_set_text (b, ENTENTE_PERSON_EMAIL, "Zoe@Example.org");
  assert_findings (store, 1, "is there twice");
  collective_set_text (b, ENTENTE_PERSON_GIVEN_NAME, "Paul");
  assert_findings (store, 0, NULL);
}

static void
test_nameless (void)
{
  g_autoptr (EntenteStore) store = collective_new ();

  collective_add_organization (store, " ", ENTENTE_ROLE_MEMBER);
  assert_findings (store, 1, "organisation has no name");
  collective_add_person (store, "", "");
  assert_findings (store, 2, "person has no name");
}

static void
test_two_seats (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteRecord *person = collective_add_person (store, "Zoé", "Exemple");

  collective_add_seat (store, person, NULL, ENTENTE_SEAT_MEMBER);
  collective_add_seat (store, NULL, NULL, ENTENTE_SEAT_MEMBER);
  collective_add_seat (store, NULL, NULL, ENTENTE_SEAT_MEMBER);
  assert_findings (store, 0, NULL);
  collective_add_seat (store, person, NULL, ENTENTE_SEAT_TREASURER);
  assert_findings (store, 1, "Zoé Exemple has two seats in the organising group.");
}

/* Sitting in the group and in a committee is usual; twice in the committee is not. */
static void
test_seats_in_bodies (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteRecord *person = collective_add_person (store, "Zoé", "Exemple");
  EntenteBody *kitchen = collective_add_body (store, "Kitchen");
  EntenteBody *bar = collective_add_body (store, "Bar");

  collective_add_seat (store, person, NULL, ENTENTE_SEAT_MEMBER);
  collective_add_seat_in (kitchen, person, NULL, ENTENTE_SEAT_MEMBER, 1);
  collective_add_seat_in (bar, person, NULL, ENTENTE_SEAT_MEMBER, 1);
  assert_findings (store, 0, NULL);
  collective_add_seat_in (bar, person, NULL, ENTENTE_SEAT_MEMBER, 1);
  assert_findings (store, 1, "Zoé Exemple has two seats in “Bar”.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/collective-findings/leads", test_leads);
  g_test_add_func ("/collective-findings/same-organization", test_same_organization);
  g_test_add_func ("/collective-findings/same-person", test_same_person);
  g_test_add_func ("/collective-findings/nameless", test_nameless);
  g_test_add_func ("/collective-findings/two-seats", test_two_seats);
  g_test_add_func ("/collective-findings/seats-in-bodies", test_seats_in_bodies);
  return g_test_run ();
}
