/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "meetings-fixture.h"

#include "collective/entente-project-details.h"
#include "entente-civil-date.h"
#include "meetings/entente-agenda.h"

/* The choice of the next date stands on every new agenda: "Choice of the next date". */
#define LAST "Choice of the next date"

static EntenteAgendaItem *
add (EntenteMeeting *meeting, const char *title, guint minutes)
{
  g_autoptr (GError) error = NULL;
  EntenteAgendaItem *item
    = entente_agenda_add (meeting, NULL, title, ENTENTE_AGENDA_DISCUSS, minutes, &error);

  g_assert_no_error (error);
  return item;
}

#define assert_agenda(meeting, expected)                        \
  G_STMT_START                                                  \
  {                                                             \
    g_autofree char *titles = collective_dup_agenda (meeting);  \
    g_assert_cmpstr (titles, ==, expected);                     \
  }                                                             \
  G_STMT_END

static void
test_next_date_stays_last (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = collective_meet (self, NULL, 10);
  g_autoptr (GError) error = NULL;
  EntenteAgendaItem *a, *last;

  assert_agenda (meeting, LAST);
  a = add (meeting, "a", 10);
  add (meeting, "b", 10);
  assert_agenda (meeting, "a|b|" LAST);

  last = ENTENTE_AGENDA_ITEM (collective_get_point (meeting, 2));
  g_assert_true (entente_agenda_move (a, 99, &error));
  assert_agenda (meeting, "b|a|" LAST);
  g_assert_true (entente_agenda_move (last, 0, &error));
  assert_agenda (meeting, "b|a|" LAST);
  g_assert_false (entente_agenda_can_shift (a, 1));
  g_assert_true (entente_agenda_can_shift (a, -1));
  g_assert_false (entente_agenda_can_shift (last, -1));

  /* It can be taken away, and comes back once only. */
  g_assert_true (entente_agenda_remove (last, &error));
  assert_agenda (meeting, "b|a");
  last = entente_agenda_add_next_date (meeting, &error);
  g_assert_true (entente_agenda_add_next_date (meeting, &error) == last);
  assert_agenda (meeting, "b|a|" LAST);
  g_assert_cmpuint (entente_agenda_get_number (last), ==, 3);
}

static void
test_add_before (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = collective_meet (self, NULL, 10);
  g_autoptr (GError) error = NULL;
  EntenteAgendaItem *b;

  add (meeting, "a", 10);
  b = add (meeting, "b", 10);
  entente_agenda_add (meeting, b, "new", ENTENTE_AGENDA_DECIDE, 0, &error);
  g_assert_no_error (error);
  assert_agenda (meeting, "a|new|b|" LAST);

  entente_agenda_duplicate (b, &error);
  g_assert_no_error (error);
  assert_agenda (meeting, "a|new|b|b|" LAST);

  /* Each was one edit. */
  collective_undo (self);
  collective_undo (self);
  assert_agenda (meeting, "a|b|" LAST);
}

static void
test_duplicate_of_last (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = collective_meet (self, NULL, 10);
  g_autoptr (GError) error = NULL;
  EntenteAgendaItem *copy;

  copy = entente_agenda_duplicate (ENTENTE_AGENDA_ITEM (collective_get_point (meeting, 0)),
                                   &error);
  g_assert_no_error (error);
  /* One next date is enough: the copy is a point like others. */
  g_assert_false (
    entente_record_get_boolean (ENTENTE_RECORD (copy), ENTENTE_AGENDA_ITEM_NEXT_DATE));
  g_assert_cmpuint (entente_agenda_get_number (copy), ==, 1);
}

/* Whatever people do, the agenda is what a plain array says, and undoing all of it gives it back. */
static void
test_any_order (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = collective_meet (self, NULL, 10);
  g_autoptr (GPtrArray) oracle = g_ptr_array_new_with_free_func (g_free);
  guint n_edits = 0;

  for (guint round = 0; round < 120; round++)
    {
      guint n = oracle->len;
      guint at = n > 0 ? (guint) g_test_rand_int_range (0, n) : 0;
      int what = n > 0 ? g_test_rand_int_range (0, 4) : 0;
      gint64 revision = entente_store_get_revision (self->store);
      g_autoptr (GError) error = NULL;
      EntenteAgendaItem *item
        = n > 0 ? ENTENTE_AGENDA_ITEM (collective_get_point (meeting, at)) : NULL;
      g_autofree char *expected = NULL;

      if (what == 0)
        {
          g_autofree char *title = g_strdup_printf ("p%u", round);

          entente_agenda_add (meeting, item, title, ENTENTE_AGENDA_INFORM, 5, &error);
          g_ptr_array_insert (oracle, at, g_steal_pointer (&title));
        }
      else if (what == 1)
        {
          guint to = g_test_rand_int_range (0, n + 2);

          entente_agenda_move (item, to, &error);
          g_ptr_array_insert (oracle, MIN (to, n - 1), g_ptr_array_steal_index (oracle, at));
        }
      else if (what == 2)
        {
          int step = g_test_rand_bit () ? 1 : -1;
          int to = (int) at + step;

          entente_agenda_shift (item, step, &error);
          if (to >= 0 && to < (int) n)
            g_ptr_array_insert (oracle, to, g_ptr_array_steal_index (oracle, at));
        }
      else
        {
          entente_agenda_remove (item, &error);
          g_ptr_array_remove_index (oracle, at);
        }
      g_assert_no_error (error);
      n_edits += entente_store_get_revision (self->store) != revision;

      g_ptr_array_add (oracle, g_strdup (LAST));
      g_ptr_array_add (oracle, NULL);
      expected = g_strjoinv ("|", (char **) oracle->pdata);
      g_ptr_array_set_size (oracle, oracle->len - 2);
      assert_agenda (meeting, expected);
    }

  while (n_edits-- > 0)
    collective_undo (self);
  assert_agenda (meeting, LAST);
}

static void
set_minutes (EntenteAgendaItem *item, guint minutes)
{
  g_autoptr (EntenteEdit) edit
    = entente_store_begin (entente_record_get_store (ENTENTE_RECORD (item)), "minutes");

  entente_edit_set_integer (edit, ENTENTE_RECORD (item), ENTENTE_AGENDA_ITEM_MINUTES, minutes);
  entente_edit_commit (edit, NULL);
}

static void
check_time (EntenteMeeting *meeting, const char *expected)
{
  g_autofree char *words = collective_make_plain (entente_agenda_dup_time_words (meeting));

  g_assert_cmpstr (words, ==, expected);
}

static void
test_time (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = collective_meet (self, NULL, 10);
  EntenteAgendaItem *next = ENTENTE_AGENDA_ITEM (collective_get_point (meeting, 0));
  EntenteAgendaItem *a, *b;
  EntenteAgendaTime time;

  /* Two hours, as meetings usually last. */
  g_assert_cmpuint (entente_meeting_get_minutes (meeting), ==, 120);
  set_minutes (next, 0);
  check_time (meeting, "");

  a = add (meeting, "a", 60);
  b = add (meeting, "b", 50);
  check_time (meeting, "1 h 50 planned, 10 minutes left");
  set_minutes (b, 59);
  check_time (meeting, "1 h 59 planned, 1 minute left");
  set_minutes (b, 60);
  check_time (meeting, "2 h planned, exactly as long as the meeting");
  set_minutes (b, 72);
  check_time (meeting, "2 h 12 planned, 12 minutes too long");
  set_minutes (b, 150);
  check_time (meeting, "3 h 30 planned, 1 h 30 too long");
  set_minutes (b, 0);
  check_time (meeting, "1 h planned, 1 h left; 1 point has no minutes yet");

  entente_agenda_measure (meeting, &time);
  g_assert_cmpuint (time.n_points, ==, 3);
  g_assert_cmpuint (time.n_without_minutes, ==, 1);
  g_assert_cmpuint (time.planned, ==, 60);
  g_assert_cmpint (time.excess, ==, -60);

  /* Without an end there is nothing to compare with. */
  collective_set_text (meeting, ENTENTE_MEETING_ENDS_AT, "");
  check_time (meeting, "1 h planned; 1 point has no minutes yet");
  g_assert_cmpint (entente_agenda_get_start (a), ==, entente_meeting_get_start (meeting, NULL));
}

static void
test_starts (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = collective_meet (self, NULL, 10);
  EntenteAgendaItem *next = ENTENTE_AGENDA_ITEM (collective_get_point (meeting, 0));
  EntenteMoment start = entente_meeting_get_start (meeting, NULL);
  EntenteAgendaItem *a = add (meeting, "a", 20);
  EntenteAgendaItem *b = add (meeting, "b", 45);

  g_assert_cmpint (entente_agenda_get_start (a), ==, start);
  g_assert_cmpint (entente_agenda_get_start (b), ==, start + 20);
  g_assert_cmpint (entente_agenda_get_start (next), ==, start + 65);

  set_minutes (a, 0);
  g_assert_cmpint (entente_agenda_get_start (a), ==, start);
  g_assert_cmpint (entente_agenda_get_start (b), ==, ENTENTE_MOMENT_NONE);

  collective_set_text (meeting, ENTENTE_MEETING_STARTS_AT, "2027-03-11");
  g_assert_cmpint (entente_agenda_get_start (a), ==, ENTENTE_MOMENT_NONE);
}

static void
test_add_ready (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = collective_meet (self, NULL, 10);
  EntenteReadyAgenda *ready
    = entente_ready_agenda_find (ENTENTE_LANGUAGE_ENGLISH, "follow-up");
  guint n = entente_ready_agenda_get_n_points (ready);
  g_autoptr (GError) error = NULL;

  add (meeting, "mine", 5);
  g_assert_true (entente_agenda_add_ready (meeting, ready, &error));
  g_assert_no_error (error);

  /* All but its next date, which is there already. */
  g_assert_cmpuint (g_list_model_get_n_items (entente_meeting_get_agenda (meeting)), ==, n + 1);
  g_assert_cmpstr (
    entente_record_get_text (collective_get_point (meeting, 0), ENTENTE_AGENDA_ITEM_TITLE),
    ==,
    "mine");
  g_assert_true (
    entente_record_get_boolean (collective_get_point (meeting, n), ENTENTE_AGENDA_ITEM_NEXT_DATE));
  collective_undo (self);
  assert_agenda (meeting, "mine|" LAST);
}

/* Both languages say the same, and all of it can be used. */
static void
test_ready_agendas (void)
{
  guint n, n_english;
  EntenteReadyAgenda *const *french = entente_ready_agenda_list (ENTENTE_LANGUAGE_FRENCH, &n);
  EntenteReadyAgenda *const *english
    = entente_ready_agenda_list (ENTENTE_LANGUAGE_ENGLISH, &n_english);

  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpuint (n, ==, n_english);
  for (guint i = 0; i < n; i++)
    {
      guint n_points = entente_ready_agenda_get_n_points (french[i]);

      g_assert_cmpstr (entente_ready_agenda_get_name (french[i]),
                       ==,
                       entente_ready_agenda_get_name (english[i]));
      g_assert_cmpstr (entente_ready_agenda_get_title (french[i]),
                       !=,
                       entente_ready_agenda_get_title (english[i]));
      g_assert_cmpstr (entente_ready_agenda_get_description (french[i]), !=, "");
      g_assert_cmpuint (n_points, ==, entente_ready_agenda_get_n_points (english[i]));
      g_assert_cmpuint (entente_ready_agenda_get_minutes (french[i]), >=, 90);
      g_assert_cmpuint (entente_ready_agenda_get_minutes (french[i]), <=, 150);
      for (guint j = 0; j < n_points; j++)
        {
          const EntenteReadyPoint *a = entente_ready_agenda_get_point (french[i], j);
          const EntenteReadyPoint *b = entente_ready_agenda_get_point (english[i], j);

          g_assert_cmpstr (a->title, !=, "");
          g_assert_cmpstr (a->title, !=, b->title);
          g_assert_cmpint (a->kind, ==, b->kind);
          g_assert_cmpuint (a->minutes, ==, b->minutes);
          g_assert_cmpuint (a->minutes, >, 0);
          g_assert_cmpint (*a->text == '\0', ==, *b->text == '\0');
          g_assert_cmpint (a->next_date, ==, j + 1 == n_points);
          g_assert_cmpint (b->next_date, ==, j + 1 == n_points);
        }
    }
  g_assert_null (entente_ready_agenda_find (ENTENTE_LANGUAGE_FRENCH, "unknown"));
}

static const char *
propose (Collective *self, EntenteBody *body, int days)
{
  g_autofree char *moment = collective_make_moment (days);
  EntenteReadyAgenda *agenda;
  GDate day;

  moment[10] = '\0';
  g_assert_cmpint (entente_date_parse (moment, &day), ==, ENTENTE_DATE_VALID);
  agenda = entente_agenda_propose (self->store, body, &day, ENTENTE_LANGUAGE_ENGLISH);
  return agenda != NULL ? entente_ready_agenda_get_name (agenda) : NULL;
}

/* What the day says of the event comes before what is usual. */
static void
test_propose (Collective *self, gconstpointer data)
{
  EntenteRecord *details = entente_store_get_record (self->store, ENTENTE_TYPE_PROJECT_DETAILS,
                                                     ENTENTE_PROJECT_DETAILS_ID);
  g_autofree char *starts = collective_make_moment (100);
  g_autofree char *ends = collective_make_moment (101);
  EntenteReadyAgenda *agenda;

  g_assert_null (propose (self, NULL, 10));
  g_assert_cmpstr (propose (self, self->group, 10), ==, "first");
  collective_meet (self, self->group, 12);
  g_assert_cmpstr (propose (self, self->group, 10), ==, "first");
  g_assert_cmpstr (propose (self, self->group, 20), ==, "follow-up");
  g_assert_cmpstr (propose (self, self->group, 99), ==, "follow-up");

  starts[10] = ends[10] = '\0';
  collective_set_text (details, ENTENTE_PROJECT_DETAILS_STARTS_ON, starts);
  collective_set_text (details, ENTENTE_PROJECT_DETAILS_ENDS_ON, ends);
  g_assert_cmpstr (propose (self, self->group, 85), ==, "follow-up");
  g_assert_cmpstr (propose (self, self->group, 86), ==, "before-event");
  g_assert_cmpstr (propose (self, self->group, 99), ==, "before-event");
  g_assert_cmpstr (propose (self, self->group, 101), ==, "follow-up");
  g_assert_cmpstr (propose (self, self->group, 102), ==, "review");

  agenda = entente_agenda_propose (self->store, self->group, NULL, ENTENTE_LANGUAGE_FRENCH);
  g_assert_cmpstr (entente_ready_agenda_get_name (agenda), ==, "first");
}

#define add_test(path, function)                        \
  g_test_add (path,                                     \
              Collective,                               \
              GINT_TO_POINTER (ENTENTE_LANGUAGE_ENGLISH), \
              collective_set_up,                        \
              function,                                 \
              collective_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/agenda/next-date-stays-last", test_next_date_stays_last);
  add_test ("/agenda/add-before", test_add_before);
  add_test ("/agenda/duplicate-of-last", test_duplicate_of_last);
  add_test ("/agenda/any-order", test_any_order);
  add_test ("/agenda/time", test_time);
  add_test ("/agenda/starts", test_starts);
  add_test ("/agenda/add-ready", test_add_ready);
  add_test ("/agenda/propose", test_propose);
  g_test_add_func ("/agenda/ready-agendas", test_ready_agendas);

  return g_test_run ();
}
