/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "schedule-fixture.h"

#include "entente-model-error.h"

static guint
paste (Plan *plan, const char *copied, EntenteTask *after)
{
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_assert_true (entente_schedule_paste (plan->schedule, copied, after, &n, &error));
  g_assert_no_error (error);
  return n;
}

static const EntenteScheduleItem *
get (Plan *plan, guint item)
{
  guint n_items;
  const EntenteScheduleItem *items = entente_schedule_get_items (plan->schedule, &n_items);

  g_assert_cmpuint (item, <, n_items);
  return &items[item];
}

static void
assert_task (Plan *plan, guint item, const char *outline, const char *title)
{
  g_assert_cmpstr (get (plan, item)->outline, ==, outline);
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (get (plan, item)->task),
                                            ENTENTE_TASK_TITLE),
                   ==, title);
}

static void
assert_text (Plan *plan, guint item, guint field, const char *expected)
{
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (get (plan, item)->task), field), ==,
                   expected);
}

/* JSON */

static void
fill (Plan *plan, EntenteTask **group)
{
  EntentePerson *zoe = plan_add_person (plan, "Zoé", "Exemple");
  EntenteOrganization *spoons = plan_add_organization (plan, "Les Cuillères Volantes");
  EntenteTask *first, *second, *outside;

  *group = plan_add_kind (plan, NULL, ENTENTE_TASK_PHASE, "Prepare");
  first = plan_add (plan, *group, "Posters", "2d");
  second = plan_add_relative (plan, *group, "Hang “them”\nup", "4h", "-30ed");
  outside = plan_add (plan, NULL, "Outside", "");
  plan_set (plan, first, ENTENTE_TASK_NOTES, "- one\n- two");
  plan_set_reference (plan, first, ENTENTE_TASK_REFERENT, zoe);
  plan_set_reference (plan, first, ENTENTE_TASK_ORGANIZATION, spoons);
  plan_link (plan, first, second, "1d");
  plan_link (plan, second, outside, "");
  g_assert_true (entente_schedule_set_involvement (plan->schedule, second, zoe, NULL,
                                                   ENTENTE_INVOLVEMENT_CONSULTED, NULL));
}

static void
test_round_trip (void)
{
  g_autoptr (Plan) from = plan_new ("2027-06-12");
  g_autoptr (Plan) to = plan_new ("2027-09-04");
  EntenteTask *group, *kept;
  g_autoptr (GPtrArray) tasks = NULL;
  g_autofree char *copied = NULL;
  g_autofree char *again = NULL;
  g_autofree char *before = NULL;
  g_autofree char *undone = NULL;
  EntentePerson *zoe;
  guint n_links;

  fill (from, &group);
  tasks = plan_pick (group, NULL);
  copied = entente_schedule_copy (from->schedule, tasks);

  zoe = plan_add_person (to, "ZOE", "exemple");
  kept = plan_add (to, NULL, "Kept", "");
  plan_add (to, NULL, "Last", "");
  before = plan_dump (to);
  g_assert_cmpuint (paste (to, copied, kept), ==, 3);
  assert_task (to, 0, "1", "Kept");
  assert_task (to, 1, "2", "Prepare");
  assert_task (to, 2, "2.1", "Posters");
  assert_task (to, 3, "2.2", "Hang “them”\nup");
  assert_task (to, 4, "3", "Last");
  assert_text (to, 2, ENTENTE_TASK_DURATION, "2d");
  assert_text (to, 3, ENTENTE_TASK_EVENT_OFFSET, "-30ed");
  g_assert_cmpint (entente_record_get_choice (ENTENTE_RECORD (get (to, 1)->task),
                                              ENTENTE_TASK_KIND),
                   ==, ENTENTE_TASK_PHASE);

  /* Who is found by name; who is not stands in the notes. */
  g_assert_cmpint (entente_record_get_reference (ENTENTE_RECORD (get (to, 2)->task),
                                                 ENTENTE_TASK_REFERENT),
                   ==, entente_record_get_id (ENTENTE_RECORD (zoe)));
  assert_text (to, 2, ENTENTE_TASK_NOTES, "- one\n- two\n\nWho: Les Cuillères Volantes");
  g_assert_cmpint (entente_schedule_get_involvement (to->schedule, get (to, 3)->task, zoe, NULL),
                   ==,
                   ENTENTE_INVOLVEMENT_CONSULTED);

  /* Links among them come along, that to the outside does not. */
  entente_schedule_get_links (to->schedule, &n_links);
  g_assert_cmpuint (n_links, ==, 1);
  again = entente_schedule_dup_predecessors (to->schedule, 3);
  g_assert_cmpstr (again, ==, "2.1FS+1d");

  g_assert_cmpstr (entente_store_get_undo_label (to->store), ==, "Paste tasks");
  g_assert_true (entente_store_undo (to->store, NULL));
  undone = plan_dump (to);
  g_assert_cmpstr (undone, ==, before);
}

/* Below all that is in the task, and at the end when there is none. */
static void
test_place (void)
{
  g_autoptr (Plan) plan = plan_new (NULL);
  EntenteTask *group = plan_add (plan, NULL, "Group", "");
  EntenteTask *inner = plan_add (plan, group, "Inner", "");

  plan_add (plan, inner, "Deep", "");
  paste (plan, "End", NULL);
  paste (plan, "After group", group);
  paste (plan, "After inner", inner);
  assert_task (plan, 3, "1.2", "After inner");
  assert_task (plan, 4, "2", "After group");
  assert_task (plan, 5, "3", "End");
}

/* The clipboard belongs to anybody. */
static void
test_hostile (void)
{
  static const char *const copied[] = {
    "{\"entente-tasks\":1}",
    "{\"entente-tasks\":1,\"tasks\":{}}",
    "{\"entente-tasks\":1,\"tasks\":[]}",
    "{\"entente-tasks\":1,\"tasks\":[1,null,\"x\",{\"level\":\"far\",\"title\":7,\"rank\":9,"
    "\"parent\":1}]}",
    "{\"entente-tasks\":1,\"tasks\":[{\"level\":99},{\"level\":-5,\"kind\":\"none\",\"progress\":"
    "\"x\"}],"
    "\"links\":[{\"from\":0,\"to\":1},{\"from\":1,\"to\":0},{\"from\":7,\"to\":0},3,{\"from\":0,"
    "\"to\":0}]}",
    "{\"entente-tasks\":1,\"tasks\":[{\"assignments\":[1,{\"person\":4}],\"organization\":[],"
    "\"notes\":{}}]}",
    "{\"entente-tasks\":",
    "{}",
    "",
    " \t\n\r\n",
    "\xff\xfe bad bytes",
  };
  g_autoptr (Plan) plan = plan_new ("2027-06-12");

  for (guint i = 0; i < G_N_ELEMENTS (copied); i++)
    {
      g_autoptr (GError) error = NULL;
      guint n = 0;

      if (entente_schedule_paste (plan->schedule, copied[i], NULL, &n, &error))
        g_assert_cmpuint (n, >, 0);
      else
        g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_UNREADABLE);
      entente_schedule_get_items (plan->schedule, NULL);
    }
}

/* Text */

static void
test_titles (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");

  g_assert_cmpuint (
    paste (plan, "Prepare\n    Book the hall\n\n    - Posters\n\t\tPrint\r\nParty\n", NULL), ==, 5);
  assert_task (plan, 0, "1", "Prepare");
  assert_task (plan, 1, "1.1", "Book the hall");
  assert_task (plan, 2, "1.2", "Posters");
  assert_task (plan, 3, "1.2.1", "Print");
  assert_task (plan, 4, "2", "Party");
}

static void
test_cells (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntentePerson *zoe = plan_add_person (plan, "Zoé", "Exemple");

  paste (plan,
         "Affiches\t3 j\tZoé Exemple\t10/05/2027\n"
         "Salle\t12/05/2027\t14/05/2027\n"
         "Jour J\t0 j\n"
         "Repas\tpour cent personnes\tprévoir du pain\n",
         NULL);
  assert_task (plan, 0, "1", "Affiches");
  assert_text (plan, 0, ENTENTE_TASK_DURATION, "3d");
  assert_text (plan, 0, ENTENTE_TASK_RULE_AT, "2027-05-10");
  g_assert_cmpint (entente_record_get_reference (ENTENTE_RECORD (get (plan, 0)->task),
                                                 ENTENTE_TASK_REFERENT),
                   ==, entente_record_get_id (ENTENTE_RECORD (zoe)));
  plan_assert_dates (plan, get (plan, 1)->task, "2027-05-12", "2027-05-14");
  g_assert_true (get (plan, 2)->is_milestone);
  assert_text (plan, 3, ENTENTE_TASK_NOTES, "Who: pour cent personnes");
  assert_text (plan, 3, ENTENTE_TASK_DESCRIPTION, "prévoir du pain");
}

static void
test_headings (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteOrganization *spoons = plan_add_organization (plan, "Les Cuillères Volantes");

  paste (plan,
         "N°\tTâche\tDurée\tResponsable\tAvancement\tRemarque\n"
         "1\tPréparer\t\t\t\t\n"
         "1.1\tAffiches\t2\tles cuillères volantes\t50 %\tau café\n"
         "1.2\tDate\tbientôt\t\t\t\n",
         NULL);
  assert_task (plan, 0, "1", "Préparer");
  assert_task (plan, 1, "1.1", "Affiches");
  assert_text (plan, 1, ENTENTE_TASK_DURATION, "2d");
  assert_text (plan, 1, ENTENTE_TASK_DESCRIPTION, "au café");
  g_assert_cmpint (get (plan, 1)->progress, ==, 50);
  g_assert_cmpint (
    entente_record_get_reference (ENTENTE_RECORD (get (plan, 1)->task), ENTENTE_TASK_ORGANIZATION),
    ==,
    entente_record_get_id (ENTENTE_RECORD (spoons)));
  assert_task (plan, 2, "1.2", "Date");
  assert_text (plan, 2, ENTENTE_TASK_DESCRIPTION, "bientôt");
}

/* What goes out as text comes back as the same tasks. */
static void
test_text_round_trip (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *group = plan_add_kind (plan, NULL, ENTENTE_TASK_PHASE, "Prepare");
  EntenteTask *posters = plan_add_relative (plan, group, "Posters\tA3", "2d", "-30ed");
  g_autoptr (GPtrArray) tasks = plan_pick (group, NULL);
  g_autofree char *text = NULL;

  plan_set_reference (plan, posters, ENTENTE_TASK_REFERENT,
                      plan_add_person (plan, "Zoé", "Exemple"));
  text = entente_schedule_copy_text (plan->schedule, tasks);
  g_assert_cmpstr (text,
                   ==,
                   "Number\tTitle\tWho\tStart\tFinish\tProgress\n"
                   "1\tPrepare\t\t2027-05-13\t2027-05-14\t0%\n"
                   "1.1\tPosters A3\tZoé Exemple\t2027-05-13\t2027-05-14\t0%\n");
  g_assert_cmpuint (paste (plan, text, NULL), ==, 2);
  assert_task (plan, 3, "2.1", "Posters A3");
  g_assert_cmpstr (get (plan, 3)->who, ==, "Zoé Exemple");
  plan_assert_dates (plan, get (plan, 3)->task, "2027-05-13", "2027-05-14");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/schedule-clipboard/round-trip", test_round_trip);
  g_test_add_func ("/schedule-clipboard/place", test_place);
  g_test_add_func ("/schedule-clipboard/hostile", test_hostile);
  g_test_add_func ("/schedule-clipboard/text/titles", test_titles);
  g_test_add_func ("/schedule-clipboard/text/cells", test_cells);
  g_test_add_func ("/schedule-clipboard/text/headings", test_headings);
  g_test_add_func ("/schedule-clipboard/text/round-trip", test_text_round_trip);

  return g_test_run ();
}
