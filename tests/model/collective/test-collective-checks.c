/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collective-fixture.h"

static void
assert_fault (EntenteRecord *record, guint field, EntenteSeverity expected)
{
  EntenteSeverity severity = ENTENTE_SEVERITY_NONE;
  g_autofree char *fault = entente_record_check (record, field, &severity);

  g_test_message ("%s", fault != NULL ? fault : "(none)");
  g_assert_cmpint (fault != NULL, ==, expected != ENTENTE_SEVERITY_NONE);
  g_assert_cmpint (severity, ==, expected);
}

#define assert_right(record, field) assert_fault (record, field, ENTENTE_SEVERITY_NONE)
#define assert_error(record, field) assert_fault (record, field, ENTENTE_SEVERITY_ERROR)
#define assert_warning(record, field) assert_fault (record, field, ENTENTE_SEVERITY_WARNING)

/* Marked, and still there. */
static void
test_wrong_values_are_kept (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteRecord *record = collective_add_organization (store, "A", ENTENTE_ROLE_MEMBER);
  static const struct
  {
    guint field;
    const char *wrong;
    const char *right;
  } cases[] = {
    { ENTENTE_ORGANIZATION_SIRET, "200 034 582 00041", "732 829 320 00074" },
    { ENTENTE_ORGANIZATION_RNA, "941234567", "W941234567" },
    { ENTENTE_ORGANIZATION_POSTCODE, "9350", "93500" },
    { ENTENTE_ORGANIZATION_EMAIL, "contact@", "contact@example.org" },
    { ENTENTE_ORGANIZATION_PHONE, "00 12 34 56 78", "01 99 00 12 34" },
    { ENTENTE_ORGANIZATION_WEBSITE, "notre site", "example.org" },
    { ENTENTE_ORGANIZATION_COLOR, "vert", "#26a269" },
    { ENTENTE_ORGANIZATION_NOTES, "2991299123456", "rien" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_right (record, cases[i].field);
      collective_set_text (record, cases[i].field, cases[i].wrong);
      assert_error (record, cases[i].field);
      g_assert_cmpstr (entente_record_get_text (record, cases[i].field), ==, cases[i].wrong);
      collective_set_text (record, cases[i].field, cases[i].right);
      assert_right (record, cases[i].field);
    }
}

static void
test_siret_or_none (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteRecord *record = collective_add_organization (store, "A", ENTENTE_ROLE_MEMBER);

  collective_set_boolean (record, ENTENTE_ORGANIZATION_NO_SIRET, TRUE);
  assert_right (record, ENTENTE_ORGANIZATION_SIRET);
  collective_set_text (record, ENTENTE_ORGANIZATION_SIRET, "732 829 320 00074");
  assert_error (record, ENTENTE_ORGANIZATION_SIRET);
  collective_set_boolean (record, ENTENTE_ORGANIZATION_NO_SIRET, FALSE);
  assert_right (record, ENTENTE_ORGANIZATION_SIRET);
}

static void
test_sample_postcodes (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteRecord *record = collective_add_organization (store, "A", ENTENTE_ROLE_MEMBER);

  collective_set_text (record, ENTENTE_ORGANIZATION_POSTCODE, "99999");
  assert_error (record, ENTENTE_ORGANIZATION_POSTCODE);
  collective_set_boolean (collective_get_project (store), ENTENTE_PROJECT_DETAILS_SAMPLE, TRUE);
  assert_right (record, ENTENTE_ORGANIZATION_POSTCODE);
}

static void
test_insurance (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteRecord *project = collective_get_project (store);
  EntenteRecord *record = collective_add_organization (store, "A", ENTENTE_ROLE_MEMBER);

  collective_set_text (record, ENTENTE_ORGANIZATION_POLICY, "AB");
  assert_warning (record, ENTENTE_ORGANIZATION_INSURER);
  assert_warning (record, ENTENTE_ORGANIZATION_POLICY);
  collective_set_text (record, ENTENTE_ORGANIZATION_POLICY, "AB1");
  collective_set_text (record, ENTENTE_ORGANIZATION_INSURER, "Mutuelle Imaginaire");
  assert_right (record, ENTENTE_ORGANIZATION_INSURER);
  assert_right (record, ENTENTE_ORGANIZATION_POLICY);

  /* What counts is the last day of the event, whatever today is. */
  collective_set_date (record, ENTENTE_ORGANIZATION_POLICY_EXPIRES, "2027-06-12");
  collective_set_date (project, ENTENTE_PROJECT_DETAILS_STARTS_ON, "2027-06-12");
  assert_right (record, ENTENTE_ORGANIZATION_POLICY_EXPIRES);
  collective_set_date (project, ENTENTE_PROJECT_DETAILS_ENDS_ON, "2027-06-13");
  assert_warning (record, ENTENTE_ORGANIZATION_POLICY_EXPIRES);
}

static void
test_insurance_without_event (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteRecord *record = collective_add_organization (store, "A", ENTENTE_ROLE_MEMBER);

  collective_set_date (record, ENTENTE_ORGANIZATION_POLICY_EXPIRES, "2001-12-31");
  assert_warning (record, ENTENTE_ORGANIZATION_POLICY_EXPIRES);
  collective_set_date (record, ENTENTE_ORGANIZATION_POLICY_EXPIRES, "2199-12-31");
  assert_right (record, ENTENTE_ORGANIZATION_POLICY_EXPIRES);
}

static void
test_commitment (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteRecord *record = collective_add_organization (store, "A", ENTENTE_ROLE_MEMBER);

  for (int level = -1; level <= 6; level++)
    {
      collective_set_integer (record, ENTENTE_ORGANIZATION_COMMITMENT, level);
      assert_fault (record,
                    ENTENTE_ORGANIZATION_COMMITMENT,
                    level < 0 || level > 5 ? ENTENTE_SEVERITY_ERROR : ENTENTE_SEVERITY_NONE);
    }
}

static void
test_project (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteRecord *project = collective_get_project (store);

  assert_right (project, ENTENTE_PROJECT_DETAILS_CODE);
  collective_set_text (project, ENTENTE_PROJECT_DETAILS_CODE, "TABLEE27");
  assert_right (project, ENTENTE_PROJECT_DETAILS_CODE);
  collective_set_text (project, ENTENTE_PROJECT_DETAILS_CODE, "Tablée 27");
  assert_error (project, ENTENTE_PROJECT_DETAILS_CODE);
  collective_set_text (project, ENTENTE_PROJECT_DETAILS_CODE, "GRANDETABLEE27");
  assert_warning (project, ENTENTE_PROJECT_DETAILS_CODE);

  collective_set_date (project, ENTENTE_PROJECT_DETAILS_ENDS_ON, "2027-06-12");
  assert_error (project, ENTENTE_PROJECT_DETAILS_STARTS_ON);
  collective_set_date (project, ENTENTE_PROJECT_DETAILS_STARTS_ON, "2027-06-13");
  assert_right (project, ENTENTE_PROJECT_DETAILS_STARTS_ON);
  assert_error (project, ENTENTE_PROJECT_DETAILS_ENDS_ON);
  collective_set_date (project, ENTENTE_PROJECT_DETAILS_STARTS_ON, "2027-06-12");
  assert_right (project, ENTENTE_PROJECT_DETAILS_ENDS_ON);
}

static void
test_people (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteRecord *person = collective_add_person (store, "Zoé", "Exemple");
  const guint free_texts[]
    = { ENTENTE_PERSON_SKILLS, ENTENTE_PERSON_AVAILABILITY, ENTENTE_PERSON_NOTES };

  collective_set_text (person, ENTENTE_PERSON_EMAIL, "zoe");
  collective_set_text (person, ENTENTE_PERSON_PHONE, "06 39");
  collective_set_text (person, ENTENTE_PERSON_OTHER_PHONE, "01 99 00 12 34");
  assert_error (person, ENTENTE_PERSON_EMAIL);
  assert_error (person, ENTENTE_PERSON_PHONE);
  assert_right (person, ENTENTE_PERSON_OTHER_PHONE);
  for (guint i = 0; i < G_N_ELEMENTS (free_texts); i++)
    {
      assert_right (person, free_texts[i]);
      collective_set_text (person, free_texts[i], "sécu : 2 99 12 99 123 456");
      assert_error (person, free_texts[i]);
    }
}

static void
test_mandates (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteRecord *project = collective_get_project (store);
  EntenteRecord *person = collective_add_person (store, "Zoé", "Exemple");
  EntenteRecord *organization = collective_add_organization (store, "A", ENTENTE_ROLE_MEMBER);
  EntenteRecord *position
    = collective_add_position (store, person, organization, TRUE, "2026-03-21", "2027-03-31");

  collective_set_date (project, ENTENTE_PROJECT_DETAILS_STARTS_ON, "2027-03-31");
  assert_right (position, ENTENTE_POSITION_MANDATE_ENDS);
  collective_set_date (project, ENTENTE_PROJECT_DETAILS_STARTS_ON, "2027-06-12");
  assert_warning (position, ENTENTE_POSITION_MANDATE_ENDS);
  /* Who does not sign may leave before. */
  collective_set_boolean (position, ENTENTE_POSITION_REPRESENTATIVE, FALSE);
  assert_right (position, ENTENTE_POSITION_MANDATE_ENDS);
  collective_set_date (position, ENTENTE_POSITION_MANDATE_STARTS, "2027-04-01");
  assert_error (position, ENTENTE_POSITION_MANDATE_ENDS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/collective-checks/wrong-values-are-kept", test_wrong_values_are_kept);
  g_test_add_func ("/collective-checks/siret-or-none", test_siret_or_none);
  g_test_add_func ("/collective-checks/sample-postcodes", test_sample_postcodes);
  g_test_add_func ("/collective-checks/insurance", test_insurance);
  g_test_add_func ("/collective-checks/insurance-without-event", test_insurance_without_event);
  g_test_add_func ("/collective-checks/commitment", test_commitment);
  g_test_add_func ("/collective-checks/project", test_project);
  g_test_add_func ("/collective-checks/people", test_people);
  g_test_add_func ("/collective-checks/mandates", test_mandates);
  return g_test_run ();
}
