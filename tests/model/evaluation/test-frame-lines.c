/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "evaluation/entente-frame-lines.h"
#include "evaluation/entente-objective.h"
#include "frame-fixture.h"

/* The frame as a table: "A b c 1", "- - - 2" where cells go on from the line above, "." where there is
   nothing, "/" for what stands under no objective. */

static const char *
get_text (EntenteRecord *record)
{
  /* The first field of each is what it is called. */
  return record != NULL ? entente_record_get_text (record, 0) : ".";
}

static char *
dup_table (FrameFixture *self)
{
  g_autoptr (GArray) lines = entente_frame_list_lines (self->frame);
  GString *table = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const EntenteFrameLine *line = &g_array_index (lines, EntenteFrameLine, i);

      for (guint part = 0; part < ENTENTE_FRAME_N_PARTS; part++)
        g_string_append (table, part < line->n_joined ? "-"
                                : part == 0 && line->is_loose ? "/" : get_text (line->parts[part]));
      g_string_append (table, line->is_heading ? "!\n" : "\n");
    }

  return g_string_free_and_steal (table);
}

static void
assert_table (FrameFixture *self, const char *expected)
{
  g_autofree char *table = dup_table (self);

  g_assert_cmpstr (table, ==, expected);
}

static void
test_lines (FrameFixture *self, gconstpointer data)
{
  EntenteRecord *a, *b, *action, *result, *second;

  assert_table (self, "");
  a = frame_fixture_insert (self, ENTENTE_FRAME_OBJECTIVE, NULL, "A");
  assert_table (self, "A...\n");
  b = frame_fixture_insert (self, ENTENTE_FRAME_SPECIFIC, a, "B");
  assert_table (self, "A...!\nB...\n");
  action = frame_fixture_insert (self, ENTENTE_FRAME_ACTION, b, "c");
  result = frame_fixture_insert (self, ENTENTE_FRAME_RESULT, action, "d");
  frame_fixture_insert (self, ENTENTE_FRAME_INDICATOR, result, "1");
  frame_fixture_insert (self, ENTENTE_FRAME_INDICATOR, result, "2");
  assert_table (self, "A...!\nBcd1\n---2\n");
  second = frame_fixture_insert (self, ENTENTE_FRAME_RESULT, result, "e");
  assert_table (self, "A...!\nBcd1\n---2\n--e.\n");
  frame_fixture_insert (self, ENTENTE_FRAME_ACTION, second, "f");
  assert_table (self, "A...!\nBcd1\n---2\n--e.\n-f..\n");
  /* Of its own, the general objective has lines as others have */
  frame_fixture_insert (self, ENTENTE_FRAME_ACTION, a, "g");
  assert_table (self, "Ag..\nBcd1\n---2\n--e.\n-f..\n");
}

/* Two lines with nothing in a column share nothing from there on. */
static void
test_gaps_are_not_joined (FrameFixture *self, gconstpointer data)
{
  EntenteRecord *a = frame_fixture_insert (self, ENTENTE_FRAME_OBJECTIVE, NULL, "A");

  frame_fixture_insert (self, ENTENTE_FRAME_OBJECTIVE, a, "B");
  assert_table (self, "A...\nB...\n");
}

static void
test_loose (FrameFixture *self, gconstpointer data)
{
  EntenteRecord *one, *objective;

  one = frame_fixture_insert (self, ENTENTE_FRAME_INDICATOR, NULL, "1");
  frame_fixture_insert (self, ENTENTE_FRAME_INDICATOR, one, "2");
  assert_table (self, "/..1\n-..2\n");
  objective = frame_fixture_insert (self, ENTENTE_FRAME_OBJECTIVE, NULL, "A");
  frame_fixture_insert (self, ENTENTE_FRAME_ACTION, objective, "b");
  assert_table (self, "Ab..\n/..1\n-..2\n");
}

static void
test_general (FrameFixture *self, gconstpointer data)
{
  EntenteRecord *a = frame_fixture_insert (self, ENTENTE_FRAME_OBJECTIVE, NULL, "A");
  EntenteRecord *b = frame_fixture_insert (self, ENTENTE_FRAME_SPECIFIC, a, "B");

  g_assert_null (entente_frame_get_general (self->frame, a));
  g_assert_true (entente_frame_get_general (self->frame, b) == a);
  g_assert_true (entente_frame_indent (self->frame, b, -1, NULL));
  g_assert_null (entente_frame_get_general (self->frame, b));
}

/* Every indicator has one line, and nothing of the frame is left out, whatever was made of it. */
static void
test_property (FrameFixture *self, gconstpointer data)
{
  EntenteRecord *near = frame_fixture_insert (self, ENTENTE_FRAME_OBJECTIVE, NULL, "A");

  for (guint step = 0; step < 150; step++)
    {
      const EntenteFrameLevel level = g_test_rand_int_range (0, ENTENTE_FRAME_LOOSE);
      EntenteRecord *made = entente_frame_insert (self->frame, level, near, NULL);
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
      g_autoptr (GArray) lines = entente_frame_list_lines (self->frame);
      guint n_rows, n_indicators = 0, n_records = 0;
      const EntenteFrameRow *rows = entente_frame_get_rows (self->frame, &n_rows);

      for (guint i = 0; i < lines->len; i++)
        for (guint part = 0; part < ENTENTE_FRAME_N_PARTS; part++)
          {
            EntenteRecord *record = g_array_index (lines, EntenteFrameLine, i).parts[part];

            n_indicators += part == ENTENTE_FRAME_PART_INDICATOR && record != NULL;
            if (record != NULL)
              g_hash_table_add (seen, record);
          }
      for (guint i = 0; i < n_rows; i++)
        {
          n_indicators -= rows[i].level == ENTENTE_FRAME_INDICATOR;
          n_records += rows[i].record != NULL;
        }
      g_assert_cmpuint (n_indicators, ==, 0);
      g_assert_cmpuint (g_hash_table_size (seen), ==, n_records);
      if (made != NULL && g_test_rand_bit ())
        near = made;
    }
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (FrameFixture *, gconstpointer);
  } tests[] = {
    { "/frame-lines/lines", test_lines },
    { "/frame-lines/gaps-are-not-joined", test_gaps_are_not_joined },
    { "/frame-lines/loose", test_loose },
    { "/frame-lines/general", test_general },
    { "/frame-lines/property", test_property },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, FrameFixture, NULL, frame_fixture_set_up, tests[i].test,
                frame_fixture_tear_down);

  return g_test_run ();
}
