/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "schedule/entente-involvement-table.h"

#include "schedule-fixture.h"

static void
test_table (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntentePerson *zoe = plan_add_person (plan, "Zoé", "Exemple");
  EntentePerson *jean = plan_add_person (plan, "Jean", "Gabarit");
  EntenteOrganization *spoons = plan_add_organization (plan, "Les Cuillères Volantes");
  EntenteTask *first = plan_add (plan, NULL, "First", "3d");
  EntenteTask *second = plan_add (plan, NULL, "Second", "3d");
  g_autoptr (EntenteInvolvementTable) people = NULL;
  g_autoptr (EntenteInvolvementTable) organizations = NULL;

  plan_set_reference (plan, first, ENTENTE_TASK_REFERENT, zoe);
  plan_set_reference (plan, first, ENTENTE_TASK_ORGANIZATION, spoons);
  {
    g_autoptr (EntenteEdit) edit = entente_store_begin (plan->store, "assign");
    EntenteRecord *record = entente_edit_insert (edit, ENTENTE_TYPE_ASSIGNMENT);

    entente_edit_set_reference (edit, record, ENTENTE_ASSIGNMENT_TASK, ENTENTE_RECORD (second));
    entente_edit_set_reference (edit, record, ENTENTE_ASSIGNMENT_PERSON, ENTENTE_RECORD (jean));
    entente_edit_set_choice (edit, record, ENTENTE_ASSIGNMENT_PART, ENTENTE_PART_CONSULTED);
    record = entente_edit_insert (edit, ENTENTE_TYPE_ASSIGNMENT);
    entente_edit_set_reference (edit, record, ENTENTE_ASSIGNMENT_TASK, ENTENTE_RECORD (second));
    entente_edit_set_reference (edit, record, ENTENTE_ASSIGNMENT_PERSON, ENTENTE_RECORD (jean));
    entente_edit_set_choice (edit, record, ENTENTE_ASSIGNMENT_PART, ENTENTE_PART_DOES);
    entente_edit_set_text (edit, record, ENTENTE_ASSIGNMENT_ROLE, "holds the ladder");
    record = entente_edit_insert (edit, ENTENTE_TYPE_ASSIGNMENT);
    entente_edit_set_reference (edit, record, ENTENTE_ASSIGNMENT_TASK, ENTENTE_RECORD (second));
    entente_edit_set_reference (edit,
                                record,
                                ENTENTE_ASSIGNMENT_ORGANIZATION,
                                ENTENTE_RECORD (spoons));
    entente_edit_set_choice (edit, record, ENTENTE_ASSIGNMENT_PART, ENTENTE_PART_INFORMED);
    g_assert_true (entente_edit_commit (edit, NULL));
  }

  people = entente_involvement_table_new (plan->schedule, TRUE);
  g_assert_cmpuint (entente_involvement_table_get_n_columns (people), ==, 2);
  g_assert_cmpstr (entente_involvement_table_get_name (people, 0), ==, "Zoé Exemple");
  g_assert_true (entente_involvement_table_get_record (people, 1) == ENTENTE_RECORD (jean));
  g_assert_cmpint (entente_involvement_table_get (people, 0, 0), ==,
                   ENTENTE_INVOLVEMENT_ACCOUNTABLE);
  g_assert_cmpint (entente_involvement_table_get (people, 0, 1), ==, ENTENTE_INVOLVEMENT_NONE);
  /* The strongest part, and the role with it. */
  g_assert_cmpint (entente_involvement_table_get (people, 1, 1), ==, ENTENTE_INVOLVEMENT_DOES);
  g_assert_cmpstr (entente_involvement_table_get_role (people, 1, 1), ==, "holds the ladder");
  g_assert_cmpstr (entente_involvement_table_get_role (people, 0, 0), ==, "");
  g_assert_cmpuint (entente_involvement_table_count (people, 1), ==, 1);

  organizations = entente_involvement_table_new (plan->schedule, FALSE);
  g_assert_cmpuint (entente_involvement_table_get_n_columns (organizations), ==, 1);
  g_assert_cmpint (entente_involvement_table_get (organizations, 0, 0),
                   ==,
                   ENTENTE_INVOLVEMENT_ACCOUNTABLE);
  g_assert_cmpint (entente_involvement_table_get (organizations, 1, 0),
                   ==,
                   ENTENTE_INVOLVEMENT_INFORMED);
}

/* It says what asking one by one says. */
static void
test_agrees (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntentePerson *people[4];
  EntenteTask *tasks[6];
  g_autoptr (EntenteInvolvementTable) table = NULL;

  for (guint i = 0; i < 4; i++)
    people[i] = plan_add_person (plan, "P", "Q");
  for (guint i = 0; i < 6; i++)
    tasks[i] = plan_add (plan, NULL, "T", "1d");
  for (guint i = 0; i < 60; i++)
    {
      entente_schedule_set_involvement (plan->schedule,
                                        tasks[g_test_rand_int_range (0, 6)],
                                        people[g_test_rand_int_range (0, 4)],
                                        NULL,
                                        g_test_rand_int_range (0, 5),
                                        &error);
      g_assert_no_error (error);
    }
  table = entente_involvement_table_new (plan->schedule, TRUE);
  for (guint i = 0; i < 6; i++)
    for (guint j = 0; j < 4; j++)
      g_assert_cmpint (
        entente_involvement_table_get (table, plan_find (plan, tasks[i]), j),
        ==,
        entente_schedule_get_involvement (
          plan->schedule,
          tasks[i],
          ENTENTE_PERSON (entente_involvement_table_get_record (table, j)),
          NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/involvement-table/table", test_table);
  g_test_add_func ("/involvement-table/agrees", test_agrees);
  return g_test_run ();
}
