/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "evaluation/entente-evaluated-action.h"
#include "evaluation/entente-expected-result.h"
#include "evaluation/entente-objective.h"
#include "frame-fixture.h"

/* Rows of the frame dragged, copied and pasted, and frames pasted from other programs. */

static void
assert_outline (FrameFixture *self, const char *expected)
{
  g_autofree char *outline = frame_fixture_dup_outline (self);

  g_assert_cmpstr (outline, ==, expected);
}

typedef struct {
  EntenteRecord *a, *b, *c, *act, *other, *result, *one, *two, *three;
} Parts;

static void
fill (FrameFixture *self, Parts *parts)
{
  parts->a = frame_fixture_insert (self, ENTENTE_FRAME_OBJECTIVE, NULL, "A");
  parts->c = frame_fixture_insert (self, ENTENTE_FRAME_OBJECTIVE, parts->a, "C");
  parts->b = frame_fixture_insert (self, ENTENTE_FRAME_SPECIFIC, parts->a, "B");
  parts->act = frame_fixture_insert (self, ENTENTE_FRAME_ACTION, parts->b, "d");
  parts->other = frame_fixture_insert (self, ENTENTE_FRAME_ACTION, parts->c, "f");
  parts->result = frame_fixture_insert (self, ENTENTE_FRAME_RESULT, parts->act, "e");
  parts->one = frame_fixture_insert (self, ENTENTE_FRAME_INDICATOR, parts->result, "1");
  parts->two = frame_fixture_insert (self, ENTENTE_FRAME_INDICATOR, parts->one, "2");
  parts->three = frame_fixture_insert (self, ENTENTE_FRAME_INDICATOR, parts->two, "3");
  assert_outline (self, "A(B(d(e(123))))C(f)");
}

/* first, second: (nullable) */
static GPtrArray *
list (EntenteRecord *first, EntenteRecord *second)
{
  GPtrArray *records = g_ptr_array_new ();

  g_ptr_array_add (records, first);
  if (second != NULL)
    g_ptr_array_add (records, second);
  return records;
}

static void
drop (FrameFixture *self, EntenteRecord *first, EntenteRecord *second, EntenteRecord *target)
{
  g_autoptr (GPtrArray) records = list (first, second);
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_frame_can_drop (self->frame, records, target));
  entente_frame_drop (self->frame, records, target, &error);
  g_assert_no_error (error);
}

static void
refuse_drop (FrameFixture *self, EntenteRecord *first, EntenteRecord *second, EntenteRecord *target)
{
  g_autoptr (GPtrArray) records = list (first, second);
  g_autoptr (GError) error = NULL;

  g_assert_false (entente_frame_can_drop (self->frame, records, target));
  g_assert_false (entente_frame_drop (self->frame, records, target, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE);
}

static void
test_drop (FrameFixture *self, gconstpointer data)
{
  Parts parts;

  fill (self, &parts);
  /* Down behind the one dropped on, up before it. */
  drop (self, parts.one, NULL, parts.three);
  assert_outline (self, "A(B(d(e(231))))C(f)");
  drop (self, parts.one, NULL, parts.two);
  assert_outline (self, "A(B(d(e(123))))C(f)");
  drop (self, parts.one, parts.two, parts.three);
  assert_outline (self, "A(B(d(e(312))))C(f)");
  /* Into what can hold it, and up from what cannot. */
  drop (self, parts.result, NULL, parts.other);
  assert_outline (self, "A(B(d))C(f(e(312)))");
  drop (self, parts.act, NULL, parts.two);
  assert_outline (self, "A(B)C(df(e(312)))");
  drop (self, parts.c, NULL, parts.b);
  assert_outline (self, "C(df(e(312)))A(B)");
  /* A specific one under another general one. */
  drop (self, parts.b, NULL, parts.c);
  assert_outline (self, "C(df(e(312))B)A");
  drop (self, parts.two, NULL, NULL);
  assert_outline (self, "C(df(e(31))B)A/(2)");
  for (guint i = 0; i < 8; i++)
    g_assert_true (entente_store_undo (self->store, NULL));
  assert_outline (self, "A(B(d(e(123))))C(f)");
}

static void
test_drop_refused (FrameFixture *self, gconstpointer data)
{
  Parts parts;

  fill (self, &parts);
  refuse_drop (self, parts.act, NULL, parts.one);    /* into itself */
  refuse_drop (self, parts.one, parts.other, parts.c); /* of two kinds */
  refuse_drop (self, parts.act, NULL, NULL);         /* only indicators may be without a place */
  refuse_drop (self, parts.one, NULL, parts.a);
  refuse_drop (self, parts.c, NULL, parts.c);
  /* What belongs to a row that moves goes with it. */
  drop (self, parts.act, parts.two, parts.other);
  assert_outline (self, "A(B)C(d(e(123))f)");
}

static char *
copy (FrameFixture *self, EntenteRecord *first, EntenteRecord *second)
{
  g_autoptr (GPtrArray) records = list (first, second);

  return entente_frame_copy (self->frame, records);
}

static EntenteRecord *
paste (FrameFixture *self, const char *copied, EntenteFrameLevel level, EntenteRecord *near, guint n)
{
  g_autoptr (GError) error = NULL;
  EntenteRecord *first = NULL;
  guint n_pasted = 0;

  entente_frame_paste (self->frame, copied, level, near, &n_pasted, &first, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_pasted, ==, n);
  return first;
}

static void
test_paste (FrameFixture *self, gconstpointer data)
{
  g_autofree char *copied = NULL;
  g_autofree char *indicators = NULL;
  Parts parts;

  fill (self, &parts);
  copied = copy (self, parts.act, parts.two);
  paste (self, copied, ENTENTE_FRAME_OBJECTIVE, parts.other, 5);
  assert_outline (self, "A(B(d(e(123))))C(fd(e(123)))");
  g_assert_true (entente_store_undo (self->store, NULL));
  paste (self, copied, ENTENTE_FRAME_OBJECTIVE, parts.a, 5);
  assert_outline (self, "A(d(e(123))B(d(e(123))))C(f)");
  g_assert_true (entente_store_undo (self->store, NULL));

  indicators = copy (self, parts.one, parts.three);
  paste (self, indicators, ENTENTE_FRAME_INDICATOR, parts.one, 2);
  assert_outline (self, "A(B(d(e(11323))))C(f)");
  g_assert_true (entente_store_undo (self->store, NULL));
  assert_outline (self, "A(B(d(e(123))))C(f)");
}

/* Objectives with their specific ones; into an empty project; an action nowhere is refused. */
static void
test_paste_elsewhere (FrameFixture *self, gconstpointer data)
{
  FrameFixture other;
  g_autofree char *whole = NULL;
  g_autofree char *action = NULL;
  g_autofree char *indicator = NULL;
  g_autoptr (GError) error = NULL;
  Parts parts;

  fill (self, &parts);
  whole = copy (self, parts.a, parts.c);
  action = copy (self, parts.act, NULL);
  indicator = copy (self, parts.one, NULL);
  frame_fixture_set_up (&other, NULL);
  g_assert_false (entente_frame_paste (other.frame, action, ENTENTE_FRAME_OBJECTIVE, NULL, NULL, NULL,
                                       &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE);
  assert_outline (&other, "");
  paste (&other, indicator, ENTENTE_FRAME_OBJECTIVE, NULL, 1);
  assert_outline (&other, "/(1)");
  paste (&other, whole, ENTENTE_FRAME_OBJECTIVE, NULL, 9);
  assert_outline (&other, "A(B(d(e(123))))C(f)/(1)");
  frame_fixture_tear_down (&other, NULL);
}

/* All that is planned travels, what was measured does not; people are found again by their name. */
static void
test_fields (FrameFixture *self, gconstpointer data)
{
  EntenteIndicator *indicator;
  EntenteRecord *copied;
  g_autoptr (EntenteEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) measurements = NULL;
  g_autofree char *text = NULL;
  g_autofree char *target = NULL;
  GDate day = frame_fixture_day ("2026-06-01");
  EntenteRecord *person;

  indicator = frame_fixture_add_indicator (self, ENTENTE_MEASURE_PERCENTAGE, "60", "90 days after");
  edit = entente_store_begin (self->store, "Person");
  person = entente_edit_insert (edit, ENTENTE_TYPE_PERSON);
  entente_edit_set_text (edit, person, ENTENTE_PERSON_FAMILY_NAME, "Fictive");
  entente_edit_set_reference (edit, ENTENTE_RECORD (indicator), ENTENTE_INDICATOR_COLLECTOR, person);
  entente_edit_set_text (edit, ENTENTE_RECORD (indicator), ENTENTE_INDICATOR_EXPLANATION, "Rain");
  g_assert_true (entente_edit_commit (edit, NULL));
  g_clear_pointer (&edit, entente_edit_rollback);
  g_assert_nonnull (entente_indicator_measure (indicator, "50", &day, &error));

  text = copy (self, ENTENTE_RECORD (indicator), NULL);
  copied = paste (self, text, ENTENTE_FRAME_INDICATOR, NULL, 1);
  g_assert_true (copied != ENTENTE_RECORD (indicator));
  target = entente_indicator_dup_target_words (ENTENTE_INDICATOR (copied), ENTENTE_LANGUAGE_ENGLISH);
  g_assert_nonnull (strstr (target, "60"));
  g_assert_cmpint (entente_record_get_choice (copied, ENTENTE_INDICATOR_MEASURE), ==,
                   ENTENTE_MEASURE_PERCENTAGE);
  g_assert_cmpstr (entente_record_get_text (copied, ENTENTE_INDICATOR_MEASURE_OFFSET), ==, "90ed");
  g_assert_cmpint (entente_record_get_reference (copied, ENTENTE_INDICATOR_COLLECTOR), ==,
                   entente_record_get_id (person));
  g_assert_cmpstr (entente_record_get_text (copied, ENTENTE_INDICATOR_EXPLANATION), ==, "");
  measurements = entente_indicator_dup_measurements (ENTENTE_INDICATOR (copied));
  g_assert_cmpuint (measurements->len, ==, 0);
}

static void
test_tasks (FrameFixture *self, gconstpointer data)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "Task");
  EntenteRecord *task = entente_edit_insert (edit, ENTENTE_TYPE_TASK);
  g_autoptr (GPtrArray) tasks = list (task, NULL);
  g_autoptr (GPtrArray) linked = NULL;
  g_autofree char *copied = NULL;
  Parts parts;

  entente_edit_set_text (edit, task, ENTENTE_TASK_TITLE, "Dig the beds");
  g_assert_true (entente_edit_commit (edit, NULL));
  g_clear_pointer (&edit, entente_edit_rollback);
  fill (self, &parts);
  g_assert_true (entente_frame_set_tasks (parts.act, tasks, NULL));
  copied = copy (self, parts.act, NULL);
  linked = entente_frame_dup_tasks (paste (self, copied, ENTENTE_FRAME_ACTION, parts.other, 5));
  g_assert_cmpuint (linked->len, ==, 1);
  g_assert_true (linked->pdata[0] == task);
}

/* What others wrote: lines with bullets, tables with and without headings, merged cells. */
static const struct {
  const char *text;
  EntenteFrameLevel level;
  const char *outline;
} texts[] = {
  { "a\n\n - b\n3. c\r\n• d\n2 e", ENTENTE_FRAME_OBJECTIVE, "abcd2 e" },
  { "x; y\nz", ENTENTE_FRAME_INDICATOR, "/(x; yz)" },
  { "o\ta\tr\ti\tt\n\t\t\tj\tu\n\tb\tr\tk\tt\n", ENTENTE_FRAME_OBJECTIVE,
    "o(a(r(ij))b(r(k)))" },
  { "Objectifs\tActions\tRésultats attendus\tIndicateurs\tOutils\no\ta\tr\ti\tt\no\ta\tr\tj\tt\n",
    ENTENTE_FRAME_OBJECTIVE, "o(a(r(ij)))" },
  { "Action\tObjective\nd\to\n", ENTENTE_FRAME_OBJECTIVE, "o(d)" },
  { "o\ta\n\tb\np\tc\n", ENTENTE_FRAME_OBJECTIVE, "o(ab)p(c)" },
  { "o\t\"- a\n- b\"\tr\n", ENTENTE_FRAME_OBJECTIVE, "o(ab(r))" },
};

static void
test_texts (FrameFixture *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      entente_frame_paste (self->frame, texts[i].text, texts[i].level, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      assert_outline (self, texts[i].outline);
      g_assert_true (entente_store_undo (self->store, NULL));
    }
}

/* What goes out as a table comes in again. */
static void
test_table (FrameFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autofree char *table = NULL;
  Parts parts;

  fill (self, &parts);
  frame_fixture_set_text (parts.two, ENTENTE_INDICATOR_TOOL, "counter");
  records = list (parts.a, parts.c);
  table = entente_frame_copy_text (self->frame, records);
  g_assert_true (g_str_has_prefix (table,
                                   "Objectives\tActions\tExpected results\tIndicators\tTools\n"));
  g_assert_nonnull (strstr (table, "\n\t\t\t2\tcounter\n"));
  g_assert_true (entente_frame_remove (self->frame, records, NULL, NULL));
  assert_outline (self, "");
  paste (self, table, ENTENTE_FRAME_OBJECTIVE, NULL, 9);
  assert_outline (self, "AB(d(e(123)))C(f)");
}

static void
test_unreadable (FrameFixture *self, gconstpointer data)
{
  static const char *const nothing[]
    = { "", " \n\t\n", "entente-frame 1\n", "entente-frame 1\n[", "entente-frame 1\n[(true, 9)]",
        /* Rows of a level that only a newer program knows. */
        "entente-frame 1\n[(true, 9, {})]" };
  g_autoptr (GString) much = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  EntenteRecord *first = NULL;
  guint n_pasted;

  for (guint i = 0; i < G_N_ELEMENTS (nothing); i++)
    {
      g_assert_false (entente_frame_paste (self->frame, nothing[i], ENTENTE_FRAME_OBJECTIVE, NULL,
                                           &n_pasted, &first, &error));
      g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_UNREADABLE);
      g_clear_error (&error);
    }
  for (guint i = 0; i <= 5000; i++)
    g_string_append (much, "x\n");
  g_assert_false (entente_frame_paste (self->frame, much->str, ENTENTE_FRAME_OBJECTIVE, NULL, NULL,
                                       NULL, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_UNREADABLE);
  assert_outline (self, "");
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

  add ("/frame-paste/drop", test_drop);
  add ("/frame-paste/drop-refused", test_drop_refused);
  add ("/frame-paste/paste", test_paste);
  add ("/frame-paste/elsewhere", test_paste_elsewhere);
  add ("/frame-paste/fields", test_fields);
  add ("/frame-paste/tasks", test_tasks);
  add ("/frame-paste/texts", test_texts);
  add ("/frame-paste/table", test_table);
  add ("/frame-paste/unreadable", test_unreadable);

  return g_test_run ();
}
