/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A slip and its cure: the example, an organisation deleted, the deletion undone, the program closed and opened again:
   everything is there. Not once is the mouse used. */
#include "config.h"

#include "journey.h"

/* What stands in the list of organisations, one a line, in its order. */
static char *
dup_organizations (Journey *journey)
{
  return journey_dup_items (journey, W ("Organisations"));
}

static void
go_to_organizations (Journey *journey)
{
  journey_press (journey, "alt+2");
  g_object_unref (journey_wait_for (journey, ATSPI_ROLE_LIST, W ("Organisations")));
}

static char *
get_first_line (const char *text)
{
  return g_strndup (text, strcspn (text, "\n"));
}

/* In the list: the first organisation has the focus and stands beside it. */
static void
select_first (Journey *journey, const char *first)
{
  journey_tab_to (journey, ATSPI_ROLE_LIST_ITEM, NULL);
  journey_press (journey, "Home");
  journey_go_to (journey, "Up", ATSPI_ROLE_LIST_ITEM, first);
  g_object_unref (journey_wait_for (journey, ATSPI_ROLE_HEADING, first));
}

static void
delete_and_undo (Journey *journey, const char *before, const char *first)
{
  g_autofree char *without = NULL;
  g_autofree char *again = NULL;

  journey_press (journey, "Delete");
  journey_wait_until_gone (journey, ATSPI_ROLE_LIST_ITEM, first);
  without = dup_organizations (journey);
  g_assert_cmpstr (without, ==, before + strlen (first) + 1);

  journey_press (journey, "ctrl+z");
  g_object_unref (journey_wait_for (journey, ATSPI_ROLE_HEADING, first));
  again = dup_organizations (journey);
  g_assert_cmpstr (again, ==, before);
}

static void
assert_facts (Journey *journey, const char *before)
{
  g_autofree char *facts = journey_dup_facts (journey);

  g_assert_cmpstr (facts, ==, before);
}

static void
test_deletion (void)
{
  g_autofree char *home = journey_make_home ();
  Journey *journey = journey_start (home, NULL);
  g_autofree char *before = NULL;
  g_autofree char *facts = NULL;
  g_autofree char *first = NULL;
  g_autofree char *after = NULL;

  journey_choose (journey, ATSPI_ROLE_BUTTON, W ("Look at an _Example"));
  journey_wait_until_gone (journey, ATSPI_ROLE_BUTTON, W ("Look at an _Example"));
  go_to_organizations (journey);
  before = dup_organizations (journey);
  first = get_first_line (before);
  select_first (journey, first);
  facts = journey_dup_facts (journey);
  g_assert_nonnull (strstr (facts, first));
  delete_and_undo (journey, before, first);
  assert_facts (journey, facts);
  journey_end (journey);

  /* Enter on the first of the recent projects: where it was left, with what stood there. */
  journey = journey_start (home, NULL);
  journey_tab_to (journey, ATSPI_ROLE_LIST_ITEM, NULL);
  journey_press (journey, "Return");
  g_object_unref (journey_wait_for (journey, ATSPI_ROLE_HEADING, first));
  after = dup_organizations (journey);
  g_assert_cmpstr (after, ==, before);
  assert_facts (journey, facts);
  journey_end (journey);
}

int
main (int argc, char *argv[])
{
  journey_init (&argc, &argv);
  g_test_add_func ("/journeys/deletion", test_deletion);

  return g_test_run ();
}
