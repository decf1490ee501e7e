/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "meetings/entente-minutes-life.h"
#include "register-fixture.h"

/* Who got the minutes, and until when they must be sent round. */

static void
assert_words (Register *self, const char *today, const char *expected)
{
  GDate day = register_day (today);
  g_autofree char *words
    = register_make_plain (entente_minutes_dup_circulation_words (self->meeting, &day));

  g_assert_cmpstr (words, ==, expected);
}

static void
assert_overdue (Register *self, const char *today, gboolean expected)
{
  GDate day = register_day (today);

  g_assert_cmpint (entente_minutes_is_overdue (self->meeting, &day), ==, expected);
}

static void
assert_due (EntenteMeeting *meeting, const char *expected)
{
  GDate due, day = register_day (expected);

  g_assert_true (entente_minutes_get_due (meeting, &due));
  g_assert_cmpint (g_date_days_between (&day, &due), ==, 0);
}

/* who: "AB", people of the fixture */
static void
circulate (Register *self, const char *who, const char *const *others, const char *on)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  GDate day = register_day (on);

  for (; *who != '\0'; who++)
    g_ptr_array_add (people, self->people[*who - 'A']);
  entente_minutes_circulate (self->meeting, people, others, &day, "e-mail", &error);
  g_assert_no_error (error);
}

static void
assert_sent (Register *self, guint n)
{
  g_autoptr (GPtrArray) sent = entente_minutes_list_circulation (self->meeting);

  g_assert_cmpuint (sent->len, ==, n);
}

/* Fifteen days after the 11th; on the last day they are not late. */
static void
test_edges (Register *self, gconstpointer data)
{
  assert_due (self->meeting, "2027-03-26");
  assert_words (self, "2027-03-11", "To send round by 26 March 2027, within 15 days");
  assert_words (self, "2027-03-25", "To send round by 26 March 2027, within 1 day");
  assert_words (self, "2027-03-26", "To send round today");
  assert_overdue (self, "2027-03-26", FALSE);
  assert_words (self, "2027-03-27", "To send round by 26 March 2027: 1 day late");
  assert_overdue (self, "2027-03-27", TRUE);
  assert_words (self, "2028-03-26", "To send round by 26 March 2027: 366 days late");
}

/* What the meeting says comes before the usual delay; without a date there is none. */
static void
test_due (Register *self, gconstpointer data)
{
  EntenteMeeting *undated = register_meet (self, "", ENTENTE_MEETING_HELD);
  g_autoptr (GPtrArray) waiting = NULL;
  GDate due;

  register_set_day (self, self->meeting, ENTENTE_MEETING_CIRCULATE_BY, "2027-03-12");
  assert_due (self->meeting, "2027-03-12");
  assert_overdue (self, "2027-03-13", TRUE);
  register_undo (self);
  assert_due (self->meeting, "2027-03-26");
  register_set_text (self, self->meeting, ENTENTE_MEETING_STARTS_AT, "2028-02-20");
  assert_due (self->meeting, "2028-03-06");
  register_set_text (self, self->meeting, ENTENTE_MEETING_STARTS_AT, "2027-12-31T23:59");
  assert_due (self->meeting, "2028-01-15");

  g_assert_false (entente_minutes_get_due (undated, &due));
  g_assert_false (entente_minutes_is_overdue (undated, &due));
  waiting = entente_minutes_list_to_circulate (self->store);
  g_assert_cmpuint (waiting->len, ==, 1);
}

static void
test_not_held (Register *self, gconstpointer data)
{
  static const EntenteMeetingState states[]
    = { ENTENTE_MEETING_PREPARING, ENTENTE_MEETING_INVITED, ENTENTE_MEETING_CANCELLED };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (GPtrArray) waiting = NULL;
      g_autoptr (GError) error = NULL;

      register_set_choice (self, self->meeting, ENTENTE_MEETING_STATE, states[i]);
      assert_words (self, "2028-01-01", "");
      assert_overdue (self, "2028-01-01", FALSE);
      waiting = entente_minutes_list_to_circulate (self->store);
      g_assert_cmpuint (waiting->len, ==, 0);
      g_assert_false (
        entente_minutes_circulate (self->meeting, NULL, NULL, NULL, NULL, &error));
      g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE);
    }
}

/* By the day they are due, whatever the order in which they were held. */
static void
test_waiting (Register *self, gconstpointer data)
{
  EntenteMeeting *last = register_meet (self, "2027-05-01", ENTENTE_MEETING_HELD);
  EntenteMeeting *first = register_meet (self, "2027-06-01", ENTENTE_MEETING_HELD);
  g_autoptr (GPtrArray) waiting = NULL;
  g_autoptr (GPtrArray) rest = NULL;

  register_set_day (self, first, ENTENTE_MEETING_CIRCULATE_BY, "2027-01-01");
  waiting = entente_minutes_list_to_circulate (self->store);
  g_assert_cmpuint (waiting->len, ==, 3);
  g_assert_true (waiting->pdata[0] == first);
  g_assert_true (waiting->pdata[1] == self->meeting);
  g_assert_true (waiting->pdata[2] == last);

  circulate (self, "A", NULL, "2027-03-20");
  rest = entente_minutes_list_to_circulate (self->store);
  g_assert_cmpuint (rest->len, ==, 2);
}

/* Nobody twice for one day, however often and however typed; another day is another time. */
static void
test_twice (Register *self, gconstpointer data)
{
  const char *const others[]
    = { "press@example.org", " press@example.org ", "", "  ", "Town hall", NULL };

  circulate (self, "AAB", others, "2027-03-20");
  assert_sent (self, 4);
  circulate (self, "BA", others, "2027-03-20");
  assert_sent (self, 4);
  circulate (self, "BC", NULL, "2027-03-20");
  assert_sent (self, 5);
  circulate (self, "A", NULL, "2027-03-21");
  assert_sent (self, 6);
}

static void
test_nobody (Register *self, gconstpointer data)
{
  const char *const blank[] = { "", " ", NULL };

  circulate (self, "", blank, "2027-03-20");
  assert_sent (self, 0);
  g_assert_false (entente_minutes_was_circulated (self->meeting));
  assert_words (self, "2027-03-20", "To send round by 26 March 2027, within 6 days");
}

/* The invitation that went round is no copy of the minutes. */
static void
test_other_papers (Register *self, gconstpointer data)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "Invite");
  EntenteRecord *sent = entente_edit_insert (edit, ENTENTE_TYPE_CIRCULATION);

  entente_edit_set_reference (edit, sent, ENTENTE_CIRCULATION_MEETING,
                              ENTENTE_RECORD (self->meeting));
  entente_edit_set_choice (edit, sent, ENTENTE_CIRCULATION_WHAT, ENTENTE_CIRCULATED_INVITATION);
  entente_edit_set_reference (edit, sent, ENTENTE_CIRCULATION_PERSON,
                              ENTENTE_RECORD (self->people[0]));
  g_assert_true (entente_edit_commit (edit, NULL));
  assert_sent (self, 0);
  assert_overdue (self, "2027-04-01", TRUE);
}

/* How many people got them, not how often; undone, nobody did. */
static void
test_words (Register *self, gconstpointer data)
{
  g_autoptr (GPtrArray) sent = NULL;

  circulate (self, "A", NULL, "2027-03-20");
  assert_words (self, "2027-04-20", "Sent to 1 recipient on 20 March 2027");
  circulate (self, "AB", NULL, "2027-03-22");
  assert_words (self, "2027-04-20", "Sent to 2 recipients, the last time on 22 March 2027");
  sent = entente_minutes_list_circulation (self->meeting);
  g_assert_cmpuint (sent->len, ==, 3);
  g_assert_cmpstr (entente_record_get_text (sent->pdata[0], ENTENTE_CIRCULATION_SENT_ON), ==,
                   "2027-03-22");
  g_assert_cmpstr (entente_record_get_text (sent->pdata[2], ENTENTE_CIRCULATION_SENT_ON), ==,
                   "2027-03-20");
  g_assert_cmpstr (entente_record_get_text (sent->pdata[2], ENTENTE_CIRCULATION_MEANS), ==,
                   "e-mail");
  register_undo (self);
  register_undo (self);
  assert_words (self, "2027-04-20", "To send round by 26 March 2027: 25 days late");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/circulation/" path, Register, NULL, register_set_up, function, register_tear_down)
  ADD ("edges", test_edges);
  ADD ("due", test_due);
  ADD ("not-held", test_not_held);
  ADD ("waiting", test_waiting);
  ADD ("twice", test_twice);
  ADD ("nobody", test_nobody);
  ADD ("other-papers", test_other_papers);
  ADD ("words", test_words);
#undef ADD

  return g_test_run ();
}
