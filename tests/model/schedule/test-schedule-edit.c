/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "schedule-fixture.h"

#include "entente-model-error.h"

/* Undo gives back what was, redo what was done. */
static void
assert_undoable (Plan *plan, const char *before)
{
  g_autofree char *after = plan_dump (plan);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_true (entente_store_undo (plan->store, NULL));
  undone = plan_dump (plan);
  g_assert_cmpstr (undone, ==, before);
  g_assert_true (entente_store_redo (plan->store, NULL));
  redone = plan_dump (plan);
  g_assert_cmpstr (redone, ==, after);
}

static char *
dup_outline (Plan *plan)
{
  GString *out = g_string_new (NULL);
  guint n_items;
  const EntenteScheduleItem *items = entente_schedule_get_items (plan->schedule, &n_items);

  for (guint i = 0; i < n_items; i++)
    g_string_append_printf (out, "%s%*s%s", i > 0 ? "," : "", (int) items[i].level, "",
                            entente_record_get_text (ENTENTE_RECORD (items[i].task),
                                                     ENTENTE_TASK_TITLE));

  return g_string_free (out, FALSE);
}

static void
assert_outline (Plan *plan, const char *expected)
{
  g_autofree char *outline = dup_outline (plan);

  g_assert_cmpstr (outline, ==, expected);
}

/* Adding and removing */

static void
test_insert (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *a, *b;
  guint n_items;
  g_autofree char *before = NULL;

  a = entente_schedule_insert (plan->schedule, ENTENTE_TASK_TASK, "A", NULL, NULL, NULL);
  b = entente_schedule_insert (plan->schedule, ENTENTE_TASK_TASK, "B", NULL, a, NULL);
  assert_outline (plan, "A,B");
  before = plan_dump (plan);
  g_assert_nonnull (
    entente_schedule_insert (plan->schedule, ENTENTE_TASK_MILESTONE, "C", NULL, a, NULL));
  assert_outline (plan, "A,C,B");
  g_assert_cmpstr (entente_store_get_undo_label (plan->store), ==, "Add milestone");
  assert_undoable (plan, before);
  g_assert_nonnull (
    entente_schedule_insert (plan->schedule, ENTENTE_TASK_TASK, "D", NULL, NULL, NULL));
  assert_outline (plan, "D,A,C,B");
  g_assert_nonnull (
    entente_schedule_insert (plan->schedule, ENTENTE_TASK_TASK, "E", b, NULL, NULL));
  assert_outline (plan, "D,A,C,B, E");
  g_assert_true (plan_get (plan, b)->is_group);
  g_assert_true (entente_schedule_get_items (plan->schedule, &n_items)[2].is_milestone);
  g_assert_cmpuint (n_items, ==, 5);
}

static void
test_delete (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *group = plan_add (plan, NULL, "Group", "");
  EntenteTask *inner = plan_add (plan, group, "Inner", "");
  EntenteTask *other = plan_add (plan, NULL, "Other", "");
  g_autoptr (GPtrArray) tasks = plan_pick (inner, group, NULL);
  g_autofree char *before = NULL;
  guint n_links;

  plan_link (plan, inner, other, "2d");
  before = plan_dump (plan);
  g_assert_true (entente_schedule_delete (plan->schedule, tasks, NULL));
  assert_outline (plan, "Other");
  entente_schedule_get_links (plan->schedule, &n_links);
  g_assert_cmpuint (n_links, ==, 0);
  assert_undoable (plan, before);
}

/* Arranging */

static void
test_indent (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *a = plan_add (plan, NULL, "A", "");
  EntenteTask *b = plan_add (plan, NULL, "B", "");
  EntenteTask *c = plan_add (plan, NULL, "C", "");
  EntenteTask *d = plan_add (plan, NULL, "D", "");
  g_autoptr (GPtrArray) first = plan_pick (a, NULL);
  g_autoptr (GPtrArray) two = plan_pick (b, c, NULL);
  g_autoptr (GPtrArray) inner = plan_pick (c, NULL);
  g_autofree char *before = plan_dump (plan);

  g_assert_false (entente_schedule_can_indent (plan->schedule, first));
  g_assert_false (entente_schedule_can_outdent (plan->schedule, two));
  g_assert_true (entente_schedule_can_indent (plan->schedule, two));
  g_assert_true (entente_schedule_indent (plan->schedule, two, NULL));
  assert_outline (plan, "A, B, C,D");
  assert_undoable (plan, before);

  g_assert_true (entente_schedule_indent (plan->schedule, inner, NULL));
  assert_outline (plan, "A, B,  C,D");
  g_assert_true (entente_schedule_outdent (plan->schedule, inner, NULL));
  assert_outline (plan, "A, B, C,D");
  g_assert_true (entente_schedule_outdent (plan->schedule, two, NULL));
  assert_outline (plan, "A,B,C,D");
  g_assert_cmpstr (plan_get (plan, d)->outline, ==, "4");
}

static void
test_shift (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *a = plan_add (plan, NULL, "A", "");
  EntenteTask *b = plan_add (plan, NULL, "B", "");
  EntenteTask *c = plan_add (plan, NULL, "C", "");
  g_autoptr (GPtrArray) two = plan_pick (b, c, NULL);
  g_autoptr (GPtrArray) one = plan_pick (a, NULL);
  g_autofree char *before = plan_dump (plan);

  g_assert_true (entente_schedule_shift (plan->schedule, two, -1, NULL));
  assert_outline (plan, "B,C,A");
  assert_undoable (plan, before);
  g_assert_true (entente_schedule_shift (plan->schedule, two, -1, NULL));
  assert_outline (plan, "B,C,A");
  g_assert_true (entente_schedule_shift (plan->schedule, two, 1, NULL));
  assert_outline (plan, "A,B,C");
  g_assert_true (entente_schedule_shift (plan->schedule, one, 1, NULL));
  assert_outline (plan, "B,A,C");
}

static void
test_arrange (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *a = plan_add (plan, NULL, "A", "");
  EntenteTask *inner = plan_add (plan, a, "Inner", "");
  EntenteTask *b = plan_add (plan, NULL, "B", "");
  EntenteTask *c = plan_add (plan, NULL, "C", "");
  g_autoptr (GPtrArray) two = plan_pick (c, b, NULL);
  g_autoptr (GPtrArray) group = plan_pick (a, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = plan_dump (plan);

  g_assert_true (entente_schedule_arrange (plan->schedule, two, a, inner, NULL));
  assert_outline (plan, "A, Inner, B, C");
  assert_undoable (plan, before);
  /* Behind one of themselves. */
  g_assert_true (entente_schedule_arrange (plan->schedule, two, a, b, NULL));
  assert_outline (plan, "A, Inner, B, C");

  g_assert_false (entente_schedule_arrange (plan->schedule, group, inner, NULL, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_CYCLE);
  g_assert_cmpstr (error->message, ==, "“A” cannot be put into itself. Nothing was moved.");
  assert_outline (plan, "A, Inner, B, C");
}

/* A task that waits for another cannot go into it. */
static void
test_arrange_with_links (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *a = plan_add (plan, NULL, "A", "");
  EntenteTask *b = plan_add (plan, NULL, "B", "");
  g_autoptr (GPtrArray) one = plan_pick (b, NULL);
  g_autoptr (GError) error = NULL;

  plan_link (plan, a, b, "");
  g_assert_false (entente_schedule_indent (plan->schedule, one, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_CYCLE);
  g_assert_cmpstr (
    error->message, ==,
    "There, tasks would wait for themselves: “A” → “B” → “A”. Nothing was moved; remove a link "
    "between them first.");
  assert_outline (plan, "A,B");
}

/* Whatever people do to the tree, it is one: every task once, parents before children, and undo
   gives back the state before, all the way. */
static void
assert_tree (Plan *plan, guint n_expected)
{
  guint n_items;
  const EntenteScheduleItem *items = entente_schedule_get_items (plan->schedule, &n_items);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) contradictions = NULL;

  g_assert_cmpuint (n_items, ==, n_expected);
  for (guint i = 0; i < n_items; i++)
    {
      guint parent = items[i].parent;
      EntenteRecord *task = ENTENTE_RECORD (items[i].task);

      g_assert_true (g_hash_table_add (seen, items[i].task));
      g_assert_cmpuint (parent + 1, <=, i);
      g_assert_cmpuint (items[i].level,
                        ==,
                        parent == ENTENTE_SCHEDULE_NONE ? 0 : items[parent].level + 1);
      g_assert_cmpint (entente_record_get_reference (task, ENTENTE_TASK_PARENT), ==,
                       parent == ENTENTE_SCHEDULE_NONE
                         ? 0
                         : entente_record_get_id (ENTENTE_RECORD (items[parent].task)));
    }
  contradictions = entente_schedule_dup_contradictions (plan->schedule);
  g_assert_cmpuint (contradictions->len, ==, 0);
}

static EntenteTask *
pick_task (Plan *plan, gboolean may_be_none)
{
  guint n_items;
  const EntenteScheduleItem *items = entente_schedule_get_items (plan->schedule, &n_items);
  int i = g_test_rand_int_range (may_be_none ? -1 : 0, n_items);

  return i < 0 ? NULL : items[i].task;
}

static EntenteTask *
pick_child (Plan *plan, EntenteTask *parent)
{
  guint n_items;
  const EntenteScheduleItem *items = entente_schedule_get_items (plan->schedule, &n_items);
  guint group = entente_schedule_find (plan->schedule, parent);
  EntenteTask *picked = NULL;

  for (guint i = 0; i < n_items; i++)
    if (items[i].parent == group && g_test_rand_bit ())
      picked = items[i].task;

  return picked;
}

static void
do_something (Plan *plan)
{
  g_autoptr (GPtrArray) tasks = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  EntenteTask *parent = pick_task (plan, TRUE);

  for (int i = g_test_rand_int_range (1, 4); i > 0; i--)
    g_ptr_array_add (tasks, pick_task (plan, FALSE));

  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
      entente_schedule_indent (plan->schedule, tasks, &error);
      break;
    case 1:
      entente_schedule_outdent (plan->schedule, tasks, &error);
      break;
    case 2:
      entente_schedule_shift (plan->schedule, tasks, g_test_rand_bit () ? 1 : -1, &error);
      break;
    case 3:
      entente_schedule_link (plan->schedule, tasks->pdata[0], pick_task (plan, FALSE),
                             ENTENTE_DEPENDENCY_FINISH_START, NULL, &error);
      break;
    default:
      entente_schedule_arrange (plan->schedule, tasks, parent, pick_child (plan, parent), &error);
    }
  if (error != NULL)
    g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_CYCLE);
}

static void
test_tree_stays_a_tree (void)
{
  const guint n_tasks = 14;

  for (guint round = 0; round < 15; round++)
    {
      g_autoptr (Plan) plan = plan_new ("2027-06-12");
      g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);

      for (guint i = 0; i < n_tasks; i++)
        {
          g_autofree char *title = g_strdup_printf ("T%u", i);

          plan_add (plan, NULL, title, "");
        }
      g_assert_true (entente_store_forget_history (plan->store, NULL));

      g_ptr_array_add (states, plan_dump (plan));
      for (guint i = 0; i < 30; i++)
        {
          g_autofree char *now = NULL;

          do_something (plan);
          assert_tree (plan, n_tasks);
          now = plan_dump (plan);
          if (g_strcmp0 (now, states->pdata[states->len - 1]) != 0)
            g_ptr_array_add (states, g_steal_pointer (&now));
        }

      /* Renumbering alone is an edit that shows in no dump. */
      while (entente_store_get_can_undo (plan->store))
        {
          g_autofree char *now = NULL;

          g_assert_true (entente_store_undo (plan->store, NULL));
          now = plan_dump (plan);
          if (g_strcmp0 (now, states->pdata[states->len - 1]) != 0)
            g_ptr_array_set_size (states, states->len - 1);
          g_assert_cmpstr (now, ==, states->pdata[states->len - 1]);
        }
      g_assert_cmpuint (states->len, ==, 1);
    }
}

/* Links */

static void
test_link (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *a = plan_add (plan, NULL, "A", "");
  EntenteTask *b = plan_add (plan, NULL, "B", "");
  EntenteTask *c = plan_add (plan, NULL, "C", "");
  g_autofree char *before = plan_dump (plan);
  g_autofree char *shown = NULL;
  guint n_links;

  g_assert_true (
    entente_schedule_check_link (plan->schedule, plan_find (plan, a), plan_find (plan, b), NULL));
  entente_schedule_get_links (plan->schedule, &n_links);
  g_assert_cmpuint (n_links, ==, 0);
  g_assert_true (
    entente_schedule_link (plan->schedule, a, b, ENTENTE_DEPENDENCY_FINISH_START, NULL, NULL));
  assert_undoable (plan, before);
  g_assert_true (
    entente_schedule_link (plan->schedule, a, b, ENTENTE_DEPENDENCY_START_START, "2d", NULL));
  entente_schedule_get_links (plan->schedule, &n_links);
  g_assert_cmpuint (n_links, ==, 1);
  g_assert_true (
    entente_schedule_link (plan->schedule, c, b, ENTENTE_DEPENDENCY_FINISH_START, "-1h", NULL));
  shown = entente_schedule_dup_predecessors (plan->schedule, plan_find (plan, b));
  g_assert_true (g_str_equal (shown, "1SS+2d;3FS-1h") || g_str_equal (shown, "3FS-1h;1SS+2d"));
  g_assert_true (entente_schedule_unlink (
    plan->schedule, entente_schedule_get_links (plan->schedule, NULL)[0].dependency, NULL));
  entente_schedule_get_links (plan->schedule, &n_links);
  g_assert_cmpuint (n_links, ==, 1);
}

static void
assert_refused (Plan *plan, EntenteTask *from, EntenteTask *to, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) before = NULL;

  g_assert_false (entente_schedule_link (plan->schedule, from, to, ENTENTE_DEPENDENCY_FINISH_START,
                                         NULL, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_CYCLE);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_false (entente_schedule_check_link (plan->schedule, plan_find (plan, from),
                                               plan_find (plan, to), &before));
  g_assert_error (before, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_CYCLE);
  g_assert_cmpstr (before->message, ==, message);
}

static void
test_cycles (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *a = plan_add (plan, NULL, "A", "");
  EntenteTask *b = plan_add (plan, NULL, "B", "");
  EntenteTask *c = plan_add (plan, NULL, "C", "");
  EntenteTask *group = plan_add_kind (plan, NULL, ENTENTE_TASK_PHASE, "Group");
  EntenteTask *empty = plan_add_kind (plan, NULL, ENTENTE_TASK_PHASE, "Empty");
  EntenteTask *inner = plan_add (plan, group, "Inner", "");

  plan_link (plan, a, b, "");
  plan_link (plan, b, c, "");
  assert_refused (plan, a, a, "“A” cannot wait for itself. No link was made.");
  assert_refused (plan, group, inner,
                  "“Inner” cannot wait for “Group”: one stands in the other. No link was made.");
  {
    g_autoptr (GError) error = NULL;

    g_assert_false (
      entente_schedule_link (plan->schedule, c, a, ENTENTE_DEPENDENCY_FINISH_FINISH, NULL, &error));
    g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_CYCLE);
    g_test_message ("%s", error->message);
    g_assert_nonnull (strstr (error->message, "“A” → “B”"));
    g_assert_nonnull (strstr (error->message, "“C” → “A”"));
  }
  /* Also through a group that holds nothing yet. */
  plan_link (plan, a, empty, "");
  assert_refused (plan, empty, a,
                  "These tasks would wait for each other: “A” → “Empty” → “A”. No link was made.");
}

static void
test_link_in_order (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *a = plan_add (plan, NULL, "A", "2d");
  EntenteTask *b = plan_add (plan, NULL, "B", "2d");
  EntenteTask *c = plan_add (plan, NULL, "C", "2d");
  g_autoptr (GPtrArray) tasks = plan_pick (c, a, b, NULL);
  g_autofree char *before = plan_dump (plan);
  guint n_links;

  g_assert_true (entente_schedule_link_in_order (plan->schedule, tasks, NULL));
  entente_schedule_get_links (plan->schedule, &n_links);
  g_assert_cmpuint (n_links, ==, 2);
  g_assert_cmpint (plan_get (plan, a)->planned.start, >=, plan_get (plan, c)->planned.finish);
  g_assert_cmpint (plan_get (plan, b)->planned.start, >=, plan_get (plan, a)->planned.finish);
  assert_undoable (plan, before);
  g_assert_true (entente_store_undo (plan->store, NULL));
  entente_schedule_get_links (plan->schedule, &n_links);
  g_assert_cmpuint (n_links, ==, 0);
}

/* All or nothing: a round through any of them, a group with what is in it, too many. */
static void
test_link_in_order_refused (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *a = plan_add (plan, NULL, "A", "2d");
  EntenteTask *b = plan_add (plan, NULL, "B", "2d");
  EntenteTask *c = plan_add (plan, NULL, "C", "2d");
  g_autoptr (GPtrArray) tasks = plan_pick (a, b, c, NULL);
  g_autoptr (GPtrArray) many = g_ptr_array_new ();
  g_autoptr (GError) cycle = NULL;
  g_autoptr (GError) state = NULL;
  guint n_links;

  plan_link (plan, c, a, "");
  g_assert_false (entente_schedule_link_in_order (plan->schedule, tasks, &cycle));
  g_assert_error (cycle, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_CYCLE);
  for (guint i = 0; i <= 100; i++)
    g_ptr_array_add (many, i % 2 == 0 ? a : b);
  g_assert_false (entente_schedule_link_in_order (plan->schedule, many, &state));
  g_assert_error (state, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE);
  entente_schedule_get_links (plan->schedule, &n_links);
  g_assert_cmpuint (n_links, ==, 1);
}

static void
test_predecessors (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *a = plan_add (plan, NULL, "A", "");
  EntenteTask *b = plan_add (plan, NULL, "B", "");
  EntenteTask *c = plan_add (plan, NULL, "C", "");
  static const struct
  {
    const char *typed;
    const char *shown;
  } cases[] = {
    { "1", "1" },
    { " 1 FD + 2 j ", "1FS+2d" },
    { "1DD-1h", "1SS-1h" },
    { "1FS+50%", "1FS+50%" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *before = plan_dump (plan);
      g_autofree char *shown = NULL;

      g_assert_true (entente_schedule_set_predecessors (plan->schedule, c, cases[i].typed, NULL));
      shown = entente_schedule_dup_predecessors (plan->schedule, plan_find (plan, c));
      g_assert_cmpstr (shown, ==, cases[i].shown);
      assert_undoable (plan, before);
    }

  g_assert_true (entente_schedule_set_predecessors (plan->schedule, b, "1", NULL));
  {
    static const struct
    {
      const char *typed;
      EntenteModelError code;
    } wrong[] = {
      { "7", ENTENTE_MODEL_ERROR_UNREADABLE },    { "one", ENTENTE_MODEL_ERROR_UNREADABLE },
      { "2;x", ENTENTE_MODEL_ERROR_UNREADABLE },  { "2FS+soon", ENTENTE_MODEL_ERROR_UNREADABLE },
      { "2", ENTENTE_MODEL_ERROR_CYCLE },         { "1", ENTENTE_MODEL_ERROR_CYCLE },
    };
    g_autofree char *before = plan_dump (plan);

    for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
      {
        g_autoptr (GError) error = NULL;
        g_autofree char *after = NULL;

        g_assert_false (
          entente_schedule_set_predecessors (plan->schedule, a, wrong[i].typed, &error));
        g_assert_error (error, ENTENTE_MODEL_ERROR, (int) wrong[i].code);
        after = plan_dump (plan);
        g_assert_cmpstr (after, ==, before);
      }
  }
}

/* Reality and fields */

static void
assert_reality (
  EntenteTask *task, EntenteTaskState state, int progress, const char *start, const char *finish)
{
  EntenteRecord *record = ENTENTE_RECORD (task);

  g_assert_cmpint (entente_record_get_choice (record, ENTENTE_TASK_STATE), ==, state);
  g_assert_cmpint (entente_record_get_integer (record, ENTENTE_TASK_PROGRESS), ==, progress);
  g_assert_cmpstr (entente_record_get_text (record, ENTENTE_TASK_ACTUAL_START), ==, start);
  g_assert_cmpstr (entente_record_get_text (record, ENTENTE_TASK_ACTUAL_FINISH), ==, finish);
}

static void
test_progress (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *task = plan_add_relative (plan, NULL, "Posters", "4d", "-30ed");
  g_autoptr (GPtrArray) tasks = plan_pick (task, NULL);
  g_autofree char *before = NULL;
  g_auto (GValue) state = G_VALUE_INIT;

  plan_set_now (plan, "2027-05-15");
  before = plan_dump (plan);
  g_assert_true (entente_schedule_set_progress (plan->schedule, tasks, 50, NULL));
  assert_reality (task, ENTENTE_TASK_IN_PROGRESS, 50, "2027-05-13", "");
  assert_undoable (plan, before);
  g_assert_true (entente_schedule_set_progress (plan->schedule, tasks, 100, NULL));
  assert_reality (task, ENTENTE_TASK_DONE, 100, "2027-05-13", "2027-05-15");
  g_assert_true (entente_schedule_set_progress (plan->schedule, tasks, 30, NULL));
  assert_reality (task, ENTENTE_TASK_IN_PROGRESS, 30, "2027-05-13", "");
  g_assert_true (entente_schedule_set_done (plan->schedule, tasks, TRUE, NULL));
  g_assert_true (entente_schedule_set_done (plan->schedule, tasks, FALSE, NULL));
  assert_reality (task, ENTENTE_TASK_TO_DO, 0, "", "");

  g_value_init (&state, G_TYPE_INT);
  g_value_set_int (&state, ENTENTE_TASK_DONE);
  g_assert_true (
    entente_schedule_set_field (plan->schedule, tasks, ENTENTE_TASK_STATE, &state, NULL));
  assert_reality (task, ENTENTE_TASK_DONE, 100, "2027-05-13", "2027-05-15");
  g_value_set_int (&state, ENTENTE_TASK_WAITING);
  g_assert_true (
    entente_schedule_set_field (plan->schedule, tasks, ENTENTE_TASK_STATE, &state, NULL));
  assert_reality (task, ENTENTE_TASK_WAITING, 0, "", "");
  g_assert_false (plan_get (plan, task)->is_done);
}

/* A plan without dates gets none by being marked. */
static void
test_progress_without_dates (void)
{
  g_autoptr (Plan) plan = plan_new (NULL);
  EntenteTask *task = plan_add_relative (plan, NULL, "Posters", "4d", "-30ed");
  g_autoptr (GPtrArray) tasks = plan_pick (task, NULL);

  g_assert_true (entente_schedule_set_done (plan->schedule, tasks, TRUE, NULL));
  assert_reality (task, ENTENTE_TASK_DONE, 100, "", "");
  g_assert_true (entente_schedule_is_relative (plan->schedule));
  g_assert_true (plan_get (plan, task)->is_done);
}

static void
set_rule (Plan *plan, EntenteTask *task, EntenteTaskRule rule)
{
  g_autoptr (GPtrArray) tasks = plan_pick (task, NULL);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_INT);
  g_value_set_int (&value, rule);
  g_assert_true (
    entente_schedule_set_field (plan->schedule, tasks, ENTENTE_TASK_RULE, &value, NULL));
}

/* Choosing a rule moves nothing. */
static void
test_rule_takes_date (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *first = plan_add (plan, NULL, "First", "2d");
  EntenteTask *second = plan_add (plan, NULL, "Second", "2d");

  plan_set_project (plan, ENTENTE_PROJECT_DETAILS_PLAN_STARTS_ON, "2027-05-03");
  plan_link (plan, first, second, "");
  set_rule (plan, second, ENTENTE_RULE_RELATIVE);
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (second), ENTENTE_TASK_EVENT_OFFSET), ==,
                   "-38ed");
  plan_assert_dates (plan, second, "2027-05-05", "2027-05-06");
  set_rule (plan, second, ENTENTE_RULE_MUST_FINISH);
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (second), ENTENTE_TASK_RULE_AT), ==,
                   "2027-05-06");
  plan_assert_dates (plan, second, "2027-05-05", "2027-05-06");
}

static void
test_field_of_several (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *a = plan_add (plan, NULL, "A", "");
  EntenteTask *b = plan_add (plan, NULL, "B", "");
  g_autoptr (GPtrArray) tasks = plan_pick (a, b, NULL);
  g_autofree char *before = plan_dump (plan);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, "3d");
  g_assert_true (
    entente_schedule_set_field (plan->schedule, tasks, ENTENTE_TASK_DURATION, &value, NULL));
  g_assert_cmpint (plan_get (plan, a)->duration, ==, 3 * ENTENTE_DAY);
  g_assert_cmpint (plan_get (plan, b)->duration, ==, 3 * ENTENTE_DAY);
  g_assert_cmpstr (entente_store_get_undo_label (plan->store), ==, "Change duration");
  assert_undoable (plan, before);
}

/* The method */

static void
test_method (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  g_autoptr (GError) error = NULL;
  g_autofree char *before = plan_dump (plan);

  g_assert_true (entente_schedule_insert_method (plan->schedule, NULL));
  assert_outline (
    plan, "Prepare, Conception, Organisation of the collective,Carry out, Programming, Carrying "
          "out,Evaluate, Final evaluation");
  assert_undoable (plan, before);
  g_assert_false (entente_schedule_insert_method (plan->schedule, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE);
}

static void
test_method_in_french (void)
{
  g_autoptr (Plan) plan = plan_new (NULL);
  EntenteEdit *edit = entente_store_begin (plan->store, "language");

  entente_edit_set_choice (edit,
                           ENTENTE_RECORD (entente_project_get_details (plan->project)),
                           ENTENTE_PROJECT_DETAILS_LANGUAGE,
                           ENTENTE_LANGUAGE_FRENCH);
  g_assert_true (entente_edit_commit (edit, NULL));
  entente_edit_rollback (edit);
  g_assert_true (entente_schedule_insert_method (plan->schedule, NULL));
  assert_outline (plan,
                  "Préparer, Conception, Organisation du collectif,Réaliser, Programmation, "
                  "Réalisation,Évaluer, Évaluation finale");
}

/* Who does what */

static void
test_involvement (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *task = plan_add (plan, NULL, "Posters", "");
  EntentePerson *zoe = plan_add_person (plan, "Zoé", "Exemple");
  EntenteOrganization *spoons = plan_add_organization (plan, "Les Cuillères");
  static const EntenteInvolvement all[] = {
    ENTENTE_INVOLVEMENT_DOES,     ENTENTE_INVOLVEMENT_CONSULTED, ENTENTE_INVOLVEMENT_ACCOUNTABLE,
    ENTENTE_INVOLVEMENT_INFORMED, ENTENTE_INVOLVEMENT_NONE,
  };

  g_assert_cmpint (entente_schedule_get_involvement (plan->schedule, task, zoe, NULL), ==,
                   ENTENTE_INVOLVEMENT_NONE);
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_assert_true (
        entente_schedule_set_involvement (plan->schedule, task, zoe, NULL, all[i], NULL));
      g_assert_cmpint (entente_schedule_get_involvement (plan->schedule, task, zoe, NULL), ==,
                       all[i]);
      g_assert_true (
        entente_schedule_set_involvement (plan->schedule, task, NULL, spoons, all[i], NULL));
      g_assert_cmpint (entente_schedule_get_involvement (plan->schedule, task, NULL, spoons), ==,
                       all[i]);
      g_assert_cmpstr (plan_get (plan, task)->who,
                       ==,
                       all[i] == ENTENTE_INVOLVEMENT_ACCOUNTABLE ? "Zoé Exemple" : "");
    }
  g_assert_cmpuint (g_list_model_get_n_items (
                      entente_store_get_list (plan->store, ENTENTE_TYPE_ASSIGNMENT)),
                    ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/schedule-edit/insert", test_insert);
  g_test_add_func ("/schedule-edit/delete", test_delete);
  g_test_add_func ("/schedule-edit/indent", test_indent);
  g_test_add_func ("/schedule-edit/shift", test_shift);
  g_test_add_func ("/schedule-edit/arrange", test_arrange);
  g_test_add_func ("/schedule-edit/arrange/links", test_arrange_with_links);
  g_test_add_func ("/schedule-edit/tree", test_tree_stays_a_tree);
  g_test_add_func ("/schedule-edit/link", test_link);
  g_test_add_func ("/schedule-edit/cycles", test_cycles);
  g_test_add_func ("/schedule-edit/link-in-order", test_link_in_order);
  g_test_add_func ("/schedule-edit/link-in-order/refused", test_link_in_order_refused);
  g_test_add_func ("/schedule-edit/predecessors", test_predecessors);
  g_test_add_func ("/schedule-edit/progress", test_progress);
  g_test_add_func ("/schedule-edit/progress/no-dates", test_progress_without_dates);
  g_test_add_func ("/schedule-edit/rule", test_rule_takes_date);
  g_test_add_func ("/schedule-edit/field", test_field_of_several);
  g_test_add_func ("/schedule-edit/method", test_method);
  g_test_add_func ("/schedule-edit/method/french", test_method_in_french);
  g_test_add_func ("/schedule-edit/involvement", test_involvement);

  return g_test_run ();
}
