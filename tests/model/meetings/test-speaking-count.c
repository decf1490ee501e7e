/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "meetings/entente-speaking-count.h"
#include "register-fixture.h"

/* How often each organisation spoke: a click each time. */

static void
speak (Register *self, guint who, guint turns)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < turns; i++)
    entente_speaking_count_add (self->meeting, self->organizations[who], &error);
  g_assert_no_error (error);
}

static void
assert_least (Register *self, const char *expected)
{
  g_autofree char *sentence
    = entente_speaking_count_dup_sentence (self->meeting, ENTENTE_MOMENT_NONE);

  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_speaking (Register *self, gconstpointer data)
{
  g_autoptr (GArray) list = NULL;
  g_autoptr (GError) error = NULL;

  assert_least (self, NULL);
  speak (self, 0, 3);
  assert_least (self, "B and C have not spoken yet.");
  speak (self, 1, 1);
  speak (self, 2, 2);
  assert_least (self, "Spoke least: B (1 time).");
  g_assert_true (
    entente_speaking_count_take_back (self->meeting, self->organizations[2], &error));
  assert_least (self, "Spoke least: B and C (1 time).");
  g_assert_true (
    entente_speaking_count_take_back (self->meeting, self->organizations[3], &error));
  g_assert_cmpuint (entente_speaking_count_get (self->meeting, self->organizations[3]), ==, 0);

  /* Who is not there is not waited for. */
  list = entente_speaking_count_list (self->meeting, ENTENTE_MOMENT_NONE);
  g_assert_cmpuint (list->len, ==, 4);
  g_assert_false (g_array_index (list, EntenteSpeakingTurns, 3).is_present);
  g_assert_false (g_array_index (list, EntenteSpeakingTurns, 3).spoke_least);

  /* Clicks in a row are taken back together. */
  register_undo (self);
  g_assert_cmpuint (entente_speaking_count_get (self->meeting, self->organizations[0]), ==, 0);
}

static void
assert_turns (Register *self, const guint expected[4])
{
  for (guint i = 0; i < 4; i++)
    g_assert_cmpuint (entente_speaking_count_get (self->meeting, self->organizations[i]), ==,
                      expected[i]);
}

/* Clicks in a row are one step, for all that speak; anything else in between begins another. */
static void
test_steps (Register *self, gconstpointer data)
{
  speak (self, 0, 2);
  speak (self, 1, 1);
  register_set_text (self, self->meeting, ENTENTE_MEETING_PLACE, "Kitchen");
  speak (self, 0, 1);
  speak (self, 3, 4);
  g_assert_true (entente_speaking_count_take_back (self->meeting, self->organizations[3], NULL));
  assert_turns (self, (const guint[]) { 3, 1, 0, 3 });

  register_undo (self);
  assert_turns (self, (const guint[]) { 2, 1, 0, 0 });
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (self->meeting), ENTENTE_MEETING_PLACE),
                   ==, "Kitchen");
  register_undo (self);
  assert_turns (self, (const guint[]) { 2, 1, 0, 0 });
  register_undo (self);
  assert_turns (self, (const guint[]) { 0, 0, 0, 0 });
  for (guint i = 0; i < 3; i++)
    register_redo (self);
  assert_turns (self, (const guint[]) { 3, 1, 0, 3 });
}

/* What was taken back does not come back with the next click. */
static void
test_after_undo (Register *self, gconstpointer data)
{
  speak (self, 0, 3);
  register_undo (self);
  speak (self, 0, 1);
  assert_turns (self, (const guint[]) { 1, 0, 0, 0 });
  g_assert_false (entente_store_get_can_redo (self->store));
  register_undo (self);
  assert_turns (self, (const guint[]) { 0, 0, 0, 0 });
}

/* Each meeting counts for itself, and its clicks are a step of their own. */
static void
test_meetings (Register *self, gconstpointer data)
{
  EntenteMeeting *other = register_meet (self, "2027-04-15T18:30", ENTENTE_MEETING_HELD);

  speak (self, 0, 2);
  g_assert_true (entente_speaking_count_add (other, self->organizations[0], NULL));
  assert_turns (self, (const guint[]) { 2, 0, 0, 0 });
  g_assert_cmpuint (entente_speaking_count_get (other, self->organizations[0]), ==, 1);
  register_undo (self);
  g_assert_cmpuint (entente_speaking_count_get (other, self->organizations[0]), ==, 0);
  assert_turns (self, (const guint[]) { 2, 0, 0, 0 });
}

/* Below none nothing happens, not even a step. */
static void
test_none (Register *self, gconstpointer data)
{
  register_set_text (self, self->meeting, ENTENTE_MEETING_PLACE, "Kitchen");
  g_assert_true (entente_speaking_count_take_back (self->meeting, self->organizations[0], NULL));
  register_undo (self);
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (self->meeting), ENTENTE_MEETING_PLACE),
                   ==, "");
}

/* Who came uninvited is counted, and who left is not waited for. */
static void
test_list (Register *self, gconstpointer data)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "Come");
  EntenteRecord *guest = entente_edit_insert (edit, ENTENTE_TYPE_ORGANIZATION);
  g_autoptr (GArray) list = NULL;

  entente_edit_set_text (edit, guest, ENTENTE_ORGANIZATION_NAME, "A guest");
  g_assert_true (entente_edit_commit (edit, NULL));
  speak (self, 0, 1);
  speak (self, 1, 1);
  speak (self, 2, 1);
  assert_least (self, NULL);
  g_assert_true (
    entente_speaking_count_add (self->meeting, ENTENTE_ORGANIZATION (guest), NULL));
  list = entente_speaking_count_list (self->meeting, ENTENTE_MOMENT_NONE);
  g_assert_cmpuint (list->len, ==, 5);
  g_assert_true ((gpointer) g_array_index (list, EntenteSpeakingTurns, 1).organization == guest);
  g_assert_false (g_array_index (list, EntenteSpeakingTurns, 1).is_present);
  g_assert_cmpuint (g_array_index (list, EntenteSpeakingTurns, 1).turns, ==, 1);
  assert_least (self, NULL);
  speak (self, 0, 1);
  assert_least (self, "Spoke least: B and C (1 time).");
}

/* Against the plain sum of all clicks. */
static void
test_random (Register *self, gconstpointer data)
{
  guint expected[4] = { 0 };

  for (guint i = 0; i < 300; i++)
    {
      guint who = g_test_rand_int_range (0, 4);

      if (g_test_rand_int_range (0, 3) > 0)
        {
          speak (self, who, 1);
          expected[who]++;
        }
      else
        {
          g_assert_true (
            entente_speaking_count_take_back (self->meeting, self->organizations[who], NULL));
          expected[who] -= expected[who] > 0;
        }
      assert_turns (self, expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/speaking/" path, Register, NULL, register_set_up, function, register_tear_down)
  ADD ("speaking", test_speaking);
  ADD ("steps", test_steps);
  ADD ("after-undo", test_after_undo);
  ADD ("meetings", test_meetings);
  ADD ("none", test_none);
  ADD ("list", test_list);
  ADD ("random", test_random);
#undef ADD

  return g_test_run ();
}
