/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collective/entente-body-edit.h"
#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "collective/entente-position.h"
#include "project/entente-project.h"

static EntenteProject *
new_project (void)
{
  g_autoptr (GError) error = NULL;
  EntenteProject *project = entente_project_new_in_memory (ENTENTE_LANGUAGE_FRENCH, &error);

  g_assert_no_error (error);
  return project;
}

static void
assert_findings (EntenteProject *project, const char *const *expected)
{
  g_autoptr (GPtrArray) findings = entente_project_dup_findings (project);

  for (guint i = 0; i < findings->len; i++)
    {
      g_test_message ("%s", (char *) findings->pdata[i]);
      g_assert_true (g_strv_contains (expected, findings->pdata[i]));
    }
  g_assert_cmpuint (findings->len, ==, g_strv_length ((char **) expected));
}

static void
test_new_project (void)
{
  g_autoptr (EntenteProject) project = new_project ();
  const char *none[] = { NULL };

  assert_findings (project, none);
}

/* Each sentence says what it is about, which field, and what is wrong. */
static void
test_sentences (void)
{
  g_autoptr (EntenteProject) project = new_project ();
  g_autoptr (EntenteEdit) edit = entente_store_begin (entente_project_get_store (project), "Fill");
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (project));
  EntenteRecord *organization = entente_edit_insert (edit, ENTENTE_TYPE_ORGANIZATION);
  EntenteRecord *person = entente_edit_insert (edit, ENTENTE_TYPE_PERSON);
  EntenteRecord *position = entente_edit_insert (edit, ENTENTE_TYPE_POSITION);
  g_autoptr (GError) error = NULL;
  GDate day;
  const char *expected[] = {
    "Code: A code has capitals without accents and digits only, such as TABLEE27.",
    "Fanfare, SIRET: A SIRET has 14 digits, this one has 2.",
    "Paul Échantillon, E-mail: An e-mail address has a name, an @ and a domain, such as "
    "contact@example.org.",
    "Paul Échantillon, Fanfare, Mandate until: The mandate has ended: who represents the "
    "organisation now?",
    NULL,
  };

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 31, 12, 2001);
  entente_edit_set_text (edit, details, ENTENTE_PROJECT_DETAILS_CODE, "tablée");
  entente_edit_set_text (edit, organization, ENTENTE_ORGANIZATION_NAME, "Fanfare");
  entente_edit_set_text (edit, organization, ENTENTE_ORGANIZATION_SIRET, "12");
  entente_edit_set_text (edit, person, ENTENTE_PERSON_GIVEN_NAME, "Paul");
  entente_edit_set_text (edit, person, ENTENTE_PERSON_FAMILY_NAME, "Échantillon");
  entente_edit_set_text (edit, person, ENTENTE_PERSON_EMAIL, "paul");
  entente_edit_set_reference (edit, position, ENTENTE_POSITION_PERSON, person);
  entente_edit_set_reference (edit, position, ENTENTE_POSITION_ORGANIZATION, organization);
  entente_edit_set_boolean (edit, position, ENTENTE_POSITION_REPRESENTATIVE, TRUE);
  entente_edit_set_date (edit, position, ENTENTE_POSITION_MANDATE_ENDS, &day);
  entente_edit_commit (edit, &error);
  g_assert_no_error (error);

  assert_findings (project, expected);
}

/* What a body says that cannot be, and that it has not met in its time. */
static void
test_bodies (void)
{
  g_autoptr (EntenteProject) project = new_project ();
  EntenteStore *store = entente_project_get_store (project);
  EntenteBody *kitchen = entente_bodies_add (store, ENTENTE_BODY_WORKING_GROUP, "Kitchen", NULL);
  EntenteBody *bar = entente_bodies_add (store, ENTENTE_BODY_WORKING_GROUP, "Bar", NULL);
  EntenteMoment long_ago;
  const char *expected[] = {
    "Kitchen, Rhythm: A body meets once a day at most: choose a rhythm of days, weeks, months or "
    "years.",
    "“Bar” has not met yet, though its rhythm (every week, on Tuesday) began on 5\u00a0March 2024. "
    "Plan "
    "its next meeting.",
    NULL,
  };

  g_assert_true (entente_moment_from_iso ("2024-03-05", ENTENTE_MOMENT_STARTS, &long_ago, NULL));
  g_assert_true (
    entente_body_set_rhythm (kitchen, "FREQ=HOURLY", ENTENTE_MOMENT_NONE, FALSE, NULL));
  g_assert_true (entente_body_set_rhythm (bar, "FREQ=WEEKLY;BYDAY=TU", long_ago, FALSE, NULL));
  assert_findings (project, expected);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/project-findings/new-project", test_new_project);
  g_test_add_func ("/project-findings/sentences", test_sentences);
  g_test_add_func ("/project-findings/bodies", test_bodies);

  return g_test_run ();
}
