/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "evaluation/entente-evaluated-action.h"
#include "evaluation/entente-expected-result.h"
#include "evaluation/entente-objective.h"
#include "frame-fixture.h"

/* The outline of the frame: what is inserted, moved and removed, and that all of it is undone. */

#define N_STEPS 200

static void
assert_outline (FrameFixture *self, const char *expected)
{
  g_autofree char *outline = frame_fixture_dup_outline (self);

  g_assert_cmpstr (outline, ==, expected);
}

static void
assert_refused (gboolean done, GError **error)
{
  g_assert_false (done);
  g_assert_error (*error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE);
  g_assert_cmpstr ((*error)->message, !=, "");
  g_clear_error (error);
}

/* A small frame: A has a specific B. */
typedef struct {
  EntenteRecord *a, *b, *c, *act, *result, *one, *two;
} Parts;

static void
fill (FrameFixture *self, Parts *parts)
{
  parts->a = frame_fixture_insert (self, ENTENTE_FRAME_OBJECTIVE, NULL, "A");
  parts->c = frame_fixture_insert (self, ENTENTE_FRAME_OBJECTIVE, parts->a, "C");
  parts->b = frame_fixture_insert (self, ENTENTE_FRAME_SPECIFIC, parts->a, "B");
  parts->act = frame_fixture_insert (self, ENTENTE_FRAME_ACTION, parts->b, "d");
  parts->result = frame_fixture_insert (self, ENTENTE_FRAME_RESULT, parts->act, "e");
  parts->one = frame_fixture_insert (self, ENTENTE_FRAME_INDICATOR, parts->result, "1");
  parts->two = frame_fixture_insert (self, ENTENTE_FRAME_INDICATOR, parts->one, "2");
  assert_outline (self, "A(B(d(e(12))))C");
}

static void
test_insert (FrameFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Parts parts;

  assert_outline (self, "");
  assert_refused (entente_frame_insert (self->frame, ENTENTE_FRAME_ACTION, NULL, &error) != NULL,
                  &error);
  assert_refused (entente_frame_insert (self->frame, ENTENTE_FRAME_RESULT, NULL, &error) != NULL,
                  &error);
  fill (self, &parts);
  /* Beside one of its own level, wherever somebody is deeper down */
  frame_fixture_insert (self, ENTENTE_FRAME_RESULT, parts.one, "f");
  assert_outline (self, "A(B(d(e(12)f)))C");
  frame_fixture_insert (self, ENTENTE_FRAME_OBJECTIVE, parts.two, "G");
  assert_outline (self, "A(B(d(e(12)f)))GC");
  /* Into the last that can hold it, from above */
  frame_fixture_insert (self, ENTENTE_FRAME_INDICATOR, parts.a, "3");
  assert_outline (self, "A(B(d(e(12)f(3))))GC");
  /* Actions of a general objective stand before the objectives under it */
  frame_fixture_insert (self, ENTENTE_FRAME_ACTION, parts.a, "h");
  assert_outline (self, "A(hB(d(e(12)f(3))))GC");
}

/* An indicator without a place, and what it takes from where it stands. */
static void
test_loose_and_inherited (FrameFixture *self, gconstpointer data)
{
  EntenteRecord *loose = frame_fixture_insert (self, ENTENTE_FRAME_INDICATOR, NULL, "9");
  EntenteRecord *objective, *result, *indicator;

  assert_outline (self, "/(9)");
  objective = frame_fixture_insert (self, ENTENTE_FRAME_OBJECTIVE, NULL, "A");
  g_assert_true (entente_evaluation_type (objective, ENTENTE_OBJECTIVE_SCOPE, "internal", NULL));
  frame_fixture_insert (self, ENTENTE_FRAME_ACTION, objective, "b");
  result = frame_fixture_insert (self, ENTENTE_FRAME_RESULT, objective, "c");
  g_assert_true (entente_evaluation_type (result, ENTENTE_EXPECTED_RESULT_EFFECT, "induced", NULL));
  indicator = frame_fixture_insert (self, ENTENTE_FRAME_INDICATOR, result, "1");
  g_assert_cmpint (entente_record_get_choice (indicator, ENTENTE_INDICATOR_SCOPE), ==,
                   ENTENTE_SCOPE_INTERNAL);
  g_assert_cmpint (entente_record_get_choice (indicator, ENTENTE_INDICATOR_EFFECT), ==,
                   ENTENTE_EFFECT_INDUCED);
  assert_outline (self, "A(b(c(1)))/(9)");
  g_assert_true (entente_frame_move (self->frame, loose, result, indicator, NULL));
  assert_outline (self, "A(b(c(91)))");
  g_assert_true (entente_frame_move (self->frame, loose, NULL, NULL, NULL));
  assert_outline (self, "A(b(c(1)))/(9)");
}

static void
test_move (FrameFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Parts parts;

  fill (self, &parts);
  g_assert_true (entente_frame_move (self->frame, parts.act, parts.c, NULL, NULL));
  assert_outline (self, "A(B)C(d(e(12)))");
  assert_refused (entente_frame_move (self->frame, parts.result, parts.c, NULL, &error), &error);
  assert_refused (entente_frame_move (self->frame, parts.act, NULL, NULL, &error), &error);
  assert_refused (entente_frame_move (self->frame, parts.c, parts.b, NULL, &error), &error);
  /* A serves nobody while others serve it */
  assert_refused (entente_frame_move (self->frame, parts.a, parts.c, NULL, &error), &error);
  assert_outline (self, "A(B)C(d(e(12)))");
  g_assert_true (entente_frame_move (self->frame, parts.c, NULL, parts.a, NULL));
  assert_outline (self, "C(d(e(12)))A(B)");
  g_assert_true (entente_store_undo (self->store, NULL));
  g_assert_true (entente_store_undo (self->store, NULL));
  assert_outline (self, "A(B(d(e(12))))C");
}

static void
test_shift (FrameFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Parts parts;

  fill (self, &parts);
  g_assert_true (entente_frame_shift (self->frame, parts.one, 1, NULL));
  assert_outline (self, "A(B(d(e(21))))C");
  g_assert_false (entente_frame_can_shift (self->frame, parts.one, 1));
  assert_refused (entente_frame_shift (self->frame, parts.one, 1, &error), &error);
  /* Past the end into the neighbour of its parent, and back */
  g_assert_true (entente_frame_can_shift (self->frame, parts.act, 1));
  g_assert_true (entente_frame_shift (self->frame, parts.act, 1, NULL));
  assert_outline (self, "A(B)C(d(e(21)))");
  g_assert_true (entente_frame_shift (self->frame, parts.act, -1, NULL));
  assert_outline (self, "A(B(d(e(21))))C");
  g_assert_true (entente_frame_shift (self->frame, parts.act, -1, NULL));
  assert_outline (self, "A(d(e(21))B)C");
  g_assert_true (entente_frame_shift (self->frame, parts.c, -1, NULL));
  assert_outline (self, "CA(d(e(21))B)");
  g_assert_false (entente_frame_can_shift (self->frame, parts.c, -1));
}

static void
test_indent (FrameFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Parts parts;

  fill (self, &parts);
  assert_refused (entente_frame_indent (self->frame, parts.a, 1, &error), &error);
  assert_refused (entente_frame_indent (self->frame, parts.act, 1, &error), &error);
  assert_refused (entente_frame_indent (self->frame, parts.b, 1, &error), &error);
  g_assert_true (entente_frame_indent (self->frame, parts.c, 1, NULL));
  assert_outline (self, "A(B(d(e(12)))C)");
  g_assert_cmpint (entente_record_get_choice (parts.c, ENTENTE_OBJECTIVE_KIND), ==,
                   ENTENTE_OBJECTIVE_SPECIFIC);
  g_assert_true (entente_frame_indent (self->frame, parts.b, -1, NULL));
  assert_outline (self, "A(C)B(d(e(12)))");
  g_assert_cmpint (entente_record_get_choice (parts.b, ENTENTE_OBJECTIVE_KIND), ==,
                   ENTENTE_OBJECTIVE_GENERAL);
  assert_refused (entente_frame_indent (self->frame, parts.b, -1, &error), &error);
}

/* What was deleted and came back is another object. */
static EntenteRecord *
find (FrameFixture *self, const char *text)
{
  guint n_rows;
  const EntenteFrameRow *rows = entente_frame_get_rows (self->frame, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    if (rows[i].record != NULL && g_str_equal (entente_record_get_text (rows[i].record, 0), text))
      return rows[i].record;
  g_assert_not_reached ();
}

/* Indicators with values outlive what they stood under. */
static void
test_remove (FrameFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  GDate day = frame_fixture_day ("2027-06-12");
  guint n_kept = 9;
  Parts parts;

  fill (self, &parts);
  g_assert_nonnull (
    entente_indicator_measure (ENTENTE_INDICATOR (parts.two), "12", &day, NULL));
  g_ptr_array_add (records, parts.a);
  g_assert_true (entente_frame_remove (self->frame, records, &n_kept, NULL));
  g_assert_cmpuint (n_kept, ==, 1);
  assert_outline (self, "C/(2)");
  g_assert_true (entente_store_undo (self->store, NULL));
  assert_outline (self, "A(B(d(e(12))))C");

  g_ptr_array_set_size (records, 0);
  g_ptr_array_add (records, find (self, "e"));
  g_ptr_array_add (records, find (self, "2"));
  g_assert_true (entente_frame_remove (self->frame, records, &n_kept, NULL));
  g_assert_cmpuint (n_kept, ==, 0);
  assert_outline (self, "A(B(d))C");
  g_assert_cmpuint (
    g_list_model_get_n_items (entente_store_get_list (self->store, ENTENTE_TYPE_MEASUREMENT)), ==,
    0);
  g_assert_true (entente_store_undo (self->store, NULL));
  assert_outline (self, "A(B(d(e(12))))C");
}

static EntenteRecord *
add_task (FrameFixture *self, const char *title)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "Add");
  EntenteRecord *task = entente_edit_insert (edit, ENTENTE_TYPE_TASK);

  entente_edit_set_text (edit, task, ENTENTE_TASK_TITLE, title);
  g_assert_true (entente_edit_commit (edit, NULL));
  return task;
}

static void
assert_tasks (EntenteRecord *action, const char *expected)
{
  g_autoptr (GPtrArray) tasks = entente_frame_dup_tasks (action);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < tasks->len; i++)
    g_string_append (titles, entente_record_get_text (tasks->pdata[i], ENTENTE_TASK_TITLE));
  g_assert_cmpstr (titles->str, ==, expected);
}

static void
test_tasks (FrameFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) tasks = g_ptr_array_new ();
  EntenteRecord *one = add_task (self, "p");
  EntenteRecord *two = add_task (self, "o");
  Parts parts;

  fill (self, &parts);
  g_ptr_array_add (tasks, one);
  g_ptr_array_add (tasks, two);
  g_ptr_array_add (tasks, two);
  g_assert_true (entente_frame_set_tasks (parts.act, tasks, NULL));
  assert_tasks (parts.act, "op");
  g_ptr_array_remove_index (tasks, 0);
  g_assert_true (entente_frame_set_tasks (parts.act, tasks, NULL));
  assert_tasks (parts.act, "o");
  g_assert_true (entente_store_undo (self->store, NULL));
  assert_tasks (parts.act, "op");
}

/* Objectives that serve each other after two copies were merged stand at the top. */
static void
test_circle (FrameFixture *self, gconstpointer data)
{
  Parts parts;

  fill (self, &parts);
  {
    g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "Merge");

    entente_edit_set_choice (edit, parts.a, ENTENTE_OBJECTIVE_KIND, ENTENTE_OBJECTIVE_SPECIFIC);
    entente_edit_set_reference (edit, parts.a, ENTENTE_OBJECTIVE_PARENT, parts.b);
    g_assert_true (entente_edit_commit (edit, NULL));
  }
  {
    g_autofree char *outline = frame_fixture_dup_outline (self);

    g_assert_nonnull (strchr (outline, 'A'));
    g_assert_nonnull (strstr (outline, "B(d(e(12)))"));
    g_assert_cmpuint (strlen (outline), ==, strlen ("AB(d(e(12)))C"));
  }
}

/* Findings */

static char *
dup_findings (FrameFixture *self)
{
  g_autoptr (GPtrArray) findings = entente_findings_new ();
  g_autoptr (GString) all = g_string_new (NULL);

  entente_frame_find_gaps (self->store, findings);
  for (guint i = 0; i < findings->len; i++)
    g_string_append_printf (all, "%s\n", ((EntenteFinding *) findings->pdata[i])->sentence);
  return g_string_free_and_steal (g_steal_pointer (&all));
}

static void
assert_says (FrameFixture *self, const char *words, gboolean says)
{
  g_autofree char *findings = dup_findings (self);

  g_test_message ("%s: %s", words, findings);
  g_assert_cmpint (strstr (findings, words) != NULL, ==, says);
}

static void
test_findings (FrameFixture *self, gconstpointer data)
{
  EntenteRecord *judged;
  Parts parts;
  g_autofree char *none = dup_findings (self);

  g_assert_cmpstr (none, ==, "");
  fill (self, &parts);
  assert_says (self, "the objective “A”", FALSE);
  assert_says (self, "the objective “C”", TRUE);
  assert_says (self, "“1” does not say: the day it is measured, who measures it, how it is measured, "
                     "the target.",
               TRUE);
  assert_says (self, "is counted", FALSE);
  assert_says (self, "is judged", TRUE);
  assert_says (self, "what the public gets directly", FALSE);
  assert_says (self, "what follows around the project", TRUE);
  assert_says (self, "what follows inside", TRUE);

  judged = ENTENTE_RECORD (
    frame_fixture_add_indicator (self, ENTENTE_MEASURE_WORDS, "", "30 days after"));
  g_assert_true (entente_evaluation_type (judged, ENTENTE_INDICATOR_SCOPE, "internal", NULL));
  g_assert_true (entente_evaluation_type (judged, ENTENTE_INDICATOR_EFFECT, "induced", NULL));
  g_assert_true (entente_evaluation_type (judged, ENTENTE_INDICATOR_TOOL, "interviews", NULL));
  assert_says (self, "is judged", FALSE);
  assert_says (self, "what follows inside", FALSE);
  assert_says (self, "“x” does not say: who measures it.", TRUE);
  frame_fixture_set_text (judged, ENTENTE_INDICATOR_AUTOMATIC, "meetings-held");
  assert_says (self, "“x”", FALSE);
  g_assert_cmpuint (
    entente_frame_count_box (self->store, ENTENTE_SCOPE_INTERNAL, ENTENTE_EFFECT_INDUCED), ==, 1);
}

/* Property: whatever is done, every record stands once and under what may hold it; undoing all of it
   leads back through the same outlines. */

static void
assert_sound (FrameFixture *self)
{
  guint n_rows, n_records = 0;
  const EntenteFrameRow *rows = entente_frame_get_rows (self->frame, &n_rows);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  const GType types[] = { ENTENTE_TYPE_OBJECTIVE, ENTENTE_TYPE_EVALUATED_ACTION,
                          ENTENTE_TYPE_EXPECTED_RESULT, ENTENTE_TYPE_INDICATOR };

  for (guint i = 0; i < n_rows; i++)
    {
      guint last = i;

      if (rows[i].record == NULL)
        continue;
      g_assert_true (g_hash_table_add (seen, rows[i].record));
      g_assert_cmpuint (entente_frame_find (self->frame, rows[i].record), ==, i);
      if (rows[i].parent != ENTENTE_FRAME_NONE && rows[rows[i].parent].record != NULL)
        g_assert_true (entente_frame_can_hold (rows[rows[i].parent].record, rows[i].record));
      while (last + 1 < n_rows && rows[last + 1].depth > rows[i].depth)
        last++;
      g_assert_cmpuint (rows[i].n_descendants, ==, last - i);
    }
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    n_records += g_list_model_get_n_items (entente_store_get_list (self->store, types[i]));
  g_assert_cmpuint (g_hash_table_size (seen), ==, n_records);
}

static EntenteRecord *
pick (FrameFixture *self)
{
  guint n_rows;
  const EntenteFrameRow *rows = entente_frame_get_rows (self->frame, &n_rows);

  return n_rows > 0 ? rows[g_test_rand_int_range (0, (int) n_rows)].record : NULL;
}

static void
remove_one (FrameFixture *self, EntenteRecord *record)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, record);
  g_assert_true (entente_frame_remove (self->frame, records, NULL, NULL));
}

/* One thing that people do, and whether it undoes itself the other way. */
static void
take_step (FrameFixture *self)
{
  EntenteRecord *record = pick (self);
  const int direction = g_test_rand_bit () ? 1 : -1;
  g_autofree char *before = frame_fixture_dup_outline (self);

  switch (record == NULL ? 0 : g_test_rand_int_range (0, 8))
    {
    case 5:
      if (!entente_frame_shift (self->frame, record, direction, NULL))
        return;
      g_assert_true (entente_frame_shift (self->frame, record, -direction, NULL));
      assert_outline (self, before);
      g_assert_true (entente_store_undo (self->store, NULL));
      return;
    case 6:
      entente_frame_indent (self->frame, record, direction, NULL);
      return;
    case 7:
      if (g_test_rand_bit ())
        remove_one (self, record);
      else
        entente_frame_move (self->frame, record, pick (self), NULL, NULL);
      return;
    default:
      entente_frame_insert (self->frame, g_test_rand_int_range (0, ENTENTE_FRAME_LOOSE), record,
                            NULL);
      return;
    }
}

static char *
dup_ids (FrameFixture *self)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  guint n_rows;
  const EntenteFrameRow *rows = entente_frame_get_rows (self->frame, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (ids, "%u:%" G_GINT64_FORMAT " ", rows[i].depth,
                            rows[i].record != NULL ? entente_record_get_id (rows[i].record) : 0);
  return g_string_free_and_steal (g_steal_pointer (&ids));
}

static void
test_property (FrameFixture *self, gconstpointer data)
{
  g_autofree char *last = NULL;

  for (guint i = 0; i < N_STEPS; i++)
    {
      take_step (self);
      assert_sound (self);
    }
  /* The last step may have taken something back, which would come again. */
  while (entente_store_get_can_redo (self->store))
    g_assert_true (entente_store_redo (self->store, NULL));
  last = dup_ids (self);
  while (entente_store_get_can_undo (self->store))
    {
      g_assert_true (entente_store_undo (self->store, NULL));
      assert_sound (self);
    }
  assert_outline (self, "");
  while (entente_store_get_can_redo (self->store))
    g_assert_true (entente_store_redo (self->store, NULL));
  {
    g_autofree char *again = dup_ids (self);

    g_assert_cmpstr (again, ==, last);
  }
}

static void
add (const char *path, void (*test) (FrameFixture *self, gconstpointer data))
{
  g_test_add (path, FrameFixture, NULL, frame_fixture_set_up, test, frame_fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/frame/insert", test_insert);
  add ("/frame/loose-and-inherited", test_loose_and_inherited);
  add ("/frame/move", test_move);
  add ("/frame/shift", test_shift);
  add ("/frame/indent", test_indent);
  add ("/frame/remove", test_remove);
  add ("/frame/tasks", test_tasks);
  add ("/frame/circle", test_circle);
  add ("/frame/findings", test_findings);
  add ("/frame/property", test_property);

  return g_test_run ();
}
