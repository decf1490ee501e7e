/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "meetings-fixture.h"

#include "meetings/entente-agenda-offer.h"
#include "meetings/entente-agenda.h"
#include "meetings/entente-decision.h"
#include "meetings/entente-problem-desk.h"
#include "schedule/entente-task.h"

#define LAST "Choice of the next date"

static void
check_agenda (EntenteMeeting *meeting, const char *expected)
{
  g_autofree char *titles = collective_dup_agenda (meeting);

  g_assert_cmpstr (titles, ==, expected);
}

/* Titles of what is offered, joined by "|". */
static char *
dup_offers (EntenteMeeting *meeting)
{
  g_autoptr (GPtrArray) offers = entente_agenda_dup_offers (meeting);
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < offers->len; i++)
    {
      const EntenteAgendaOffer *offer = offers->pdata[i];

      g_assert_cmpstr (offer->words, !=, "");
      if (i > 0)
        g_string_append_c (titles, '|');
      g_string_append (titles, offer->title);
    }

  return g_string_free (titles, FALSE);
}

static void
check_offers (EntenteMeeting *meeting, const char *expected)
{
  g_autofree char *titles = dup_offers (meeting);

  g_assert_cmpstr (titles, ==, expected);
}

static void
take_all (EntenteMeeting *meeting)
{
  g_autoptr (GPtrArray) offers = entente_agenda_dup_offers (meeting);
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_agenda_take_offers (meeting, offers, &error));
  g_assert_no_error (error);
}

static EntenteAgendaItem *
add (EntenteMeeting *meeting, const char *title, EntenteAgendaKind kind)
{
  g_autoptr (GError) error = NULL;
  EntenteAgendaItem *item = entente_agenda_add (meeting, NULL, title, kind, 15, &error);

  g_assert_no_error (error);
  return item;
}

static void
hold_and_close (EntenteMeeting *meeting)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_meeting_hold (meeting, entente_moment_now (), &error));
  g_assert_true (entente_meeting_close (meeting, &error));
  g_assert_no_error (error);
}

static EntenteTask *
decide (Collective *self, EntenteMeeting *meeting, EntenteAgendaItem *item, const char *title)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "decide");
  EntenteRecord *task = entente_edit_insert (edit, ENTENTE_TYPE_TASK);
  EntenteRecord *decision = entente_edit_insert (edit, ENTENTE_TYPE_DECISION);

  entente_edit_set_text (edit, task, ENTENTE_TASK_TITLE, title);
  entente_edit_set_reference (
    edit, task, ENTENTE_TASK_REFERENT, ENTENTE_RECORD (self->people[CID]));
  entente_edit_set_reference (edit, decision, ENTENTE_DECISION_MEETING, (EntenteRecord *) meeting);
  entente_edit_set_reference (edit, decision, ENTENTE_DECISION_ITEM, (EntenteRecord *) item);
  entente_edit_set_reference (edit, decision, ENTENTE_DECISION_TASK, task);
  entente_edit_commit (edit, NULL);
  return ENTENTE_TASK (task);
}

static void
test_points (Collective *self, gconstpointer data)
{
  EntenteMeeting *first = collective_meet (self, self->group, -30);
  EntenteMeeting *second = collective_meet (self, self->group, 10);
  EntenteMeeting *third;
  EntenteAgendaItem *decided;

  add (first, "left", ENTENTE_AGENDA_DISCUSS);
  decided = add (first, "decided", ENTENTE_AGENDA_DECIDE);
  collective_set_text (add (first, "told", ENTENTE_AGENDA_INFORM),
                       ENTENTE_AGENDA_ITEM_EXCHANGES,
                       "Dit.");
  collective_set_text (add (first, "undecided", ENTENTE_AGENDA_DECIDE),
                       ENTENTE_AGENDA_ITEM_EXCHANGES,
                       "On ne sait pas.");
  decide (self, first, decided, "Peindre");
  /* Nothing was held yet: nothing was left. */
  check_offers (second, "");

  hold_and_close (first);
  check_offers (second, "left|undecided|Where we are: Peindre");
  take_all (second);
  check_agenda (second, "left|undecided|Where we are: Peindre|" LAST);
  check_offers (second, "");
  /* Once more does nothing. */
  take_all (second);
  check_agenda (second, "left|undecided|Where we are: Peindre|" LAST);

  /* What a later meeting carries is not offered to another, until it is left again. */
  third = collective_meet (self, self->group, 40);
  check_offers (third, "Where we are: Peindre");
  hold_and_close (second);
  check_offers (third, "left|undecided|Where we are: Peindre");
  collective_undo (self);
  collective_undo (self);
  check_offers (third, "Where we are: Peindre");
}

static void
test_links (Collective *self, gconstpointer data)
{
  EntenteMeeting *first = collective_meet (self, self->group, -30);
  EntenteMeeting *second = collective_meet (self, self->group, 10);
  EntenteAgendaItem *left = add (first, "left", ENTENTE_AGENDA_DISCUSS);
  EntenteTask *task;
  EntenteRecord *point;

  collective_set_reference (left, ENTENTE_AGENDA_ITEM_PRESENTER, self->people[DAN]);
  task = decide (self, first, NULL, "Peindre");
  hold_and_close (first);
  take_all (second);

  point = collective_get_point (second, 0);
  g_assert_cmpint (entente_record_get_reference (point, ENTENTE_AGENDA_ITEM_CARRIED_FROM),
                   ==,
                   entente_record_get_id (ENTENTE_RECORD (left)));
  g_assert_cmpint (entente_record_get_reference (point, ENTENTE_AGENDA_ITEM_PRESENTER),
                   ==,
                   entente_record_get_id (ENTENTE_RECORD (self->people[DAN])));
  g_assert_cmpint (entente_record_get_integer (point, ENTENTE_AGENDA_ITEM_MINUTES), ==, 15);

  point = collective_get_point (second, 1);
  g_assert_cmpint (entente_record_get_reference (point, ENTENTE_AGENDA_ITEM_TASK),
                   ==,
                   entente_record_get_id (ENTENTE_RECORD (task)));
  g_assert_cmpint (entente_record_get_reference (point, ENTENTE_AGENDA_ITEM_PRESENTER),
                   ==,
                   entente_record_get_id (ENTENTE_RECORD (self->people[CID])));

  collective_undo (self);
  check_agenda (second, LAST);
}

static void
test_done_actions (Collective *self, gconstpointer data)
{
  EntenteMeeting *first = collective_meet (self, self->group, -30);
  EntenteMeeting *second = collective_meet (self, self->group, 10);
  EntenteTask *task = decide (self, first, NULL, "Peindre");
  EntenteTask *homeless = decide (self, NULL, NULL, "Balayer");

  hold_and_close (first);
  check_offers (second, "Where we are: Balayer|Where we are: Peindre");
  collective_set_choice (task, ENTENTE_TASK_STATE, ENTENTE_TASK_DONE);
  check_offers (second, "Where we are: Balayer");
  collective_set_choice (homeless, ENTENTE_TASK_STATE, ENTENTE_TASK_DONE);
  check_offers (second, "");
}

static void
test_other_bodies (Collective *self, gconstpointer data)
{
  EntenteBody *kitchen = collective_add_working_group (self);
  EntenteMeeting *first = collective_meet (self, kitchen, -30);
  EntenteMeeting *of_group = collective_meet (self, self->group, 10);
  EntenteMeeting *of_kitchen = collective_meet (self, kitchen, 10);
  EntenteMeeting *earlier = collective_meet (self, kitchen, -60);

  add (first, "menu", ENTENTE_AGENDA_DISCUSS);
  decide (self, first, NULL, "Peindre");
  hold_and_close (first);
  check_offers (of_group, "");
  check_offers (of_kitchen, "menu|Where we are: Peindre");
  /* What happened later cannot come back. */
  check_offers (earlier, "");
}

static void
test_cancelled (Collective *self, gconstpointer data)
{
  EntenteMeeting *first = collective_meet (self, self->group, 5);
  EntenteMeeting *second = collective_meet (self, self->group, 10);
  EntenteMeeting *copy;
  g_autoptr (GError) error = NULL;

  add (first, "menu", ENTENTE_AGENDA_DISCUSS);
  g_assert_true (entente_meeting_cancel (first, &error));
  check_offers (second, "menu");

  copy = entente_meeting_duplicate (first, NULL, &error);
  check_agenda (copy, "menu|" LAST);
  check_offers (copy, "");
  check_offers (second, "");
}

#define WATER "Difficulty raised: No water"

static void
test_problems_come (Collective *self, gconstpointer data)
{
  EntenteBody *kitchen = collective_add_working_group (self);
  EntenteMeeting *of_group, *of_kitchen, *second;

  collective_raise (self, "No **water**\n\nin the hall.", NULL, "2026-03-01");
  collective_raise (self, "No oven", kitchen, "2026-03-02");
  collective_set_choice (collective_raise (self, "Solved", NULL, "2026-03-03"),
                         ENTENTE_PROBLEM_STATE,
                         ENTENTE_PROBLEM_ANSWERED);

  of_group = collective_meet (self, self->group, 10);
  check_agenda (of_group, WATER "|" LAST);
  of_kitchen = collective_meet (self, kitchen, 10);
  check_agenda (of_kitchen, "Difficulty raised: No oven|" LAST);
  /* It is on a coming agenda: another does not take it, nor does a free meeting. */
  second = collective_meet (self, self->group, 40);
  check_agenda (second, LAST);
  check_agenda (collective_meet (self, NULL, 3), LAST);
  check_offers (of_group, "");
}

static void
test_problems_follow (Collective *self, gconstpointer data)
{
  EntenteMeeting *first, *second;
  g_autoptr (GError) error = NULL;

  collective_raise (self, "No water", NULL, "2026-03-01");
  first = collective_meet (self, self->group, 10);
  second = collective_meet (self, self->group, 40);

  hold_and_close (first);
  check_agenda (first, WATER "|" LAST);
  check_agenda (second, WATER "|" LAST);
  collective_undo (self);
  check_agenda (second, LAST);
  collective_undo (self);

  g_assert_true (entente_meeting_cancel (first, &error));
  check_agenda (second, WATER "|" LAST);
  collective_undo (self);
  g_assert_true (entente_meeting_delete (first, &error));
  check_agenda (second, WATER "|" LAST);
}

static void
test_problem_raised (Collective *self, gconstpointer data)
{
  EntenteMeeting *now = collective_meet (self, self->group, 0);
  EntenteMeeting *undated, *later, *sooner;
  EntenteProblemDraft draft = { .text = "No water" };
  EntenteProblem *problem;
  g_autoptr (GError) error = NULL;

  undated = entente_meeting_create (self->store, self->group, NULL, NULL, &error);
  later = collective_meet (self, self->group, 40);
  sooner = collective_meet (self, self->group, 10);
  g_assert_true (entente_meeting_hold (now, entente_moment_now (), &error));

  problem = entente_problem_desk_raise (self->store, now, &draft, &error);
  g_assert_no_error (error);
  check_agenda (now, LAST);
  check_agenda (undated, LAST);
  check_agenda (later, LAST);
  check_agenda (sooner, WATER "|" LAST);
  /* It was on its way already. */
  g_assert_true (entente_meeting_close (now, &error));
  check_agenda (sooner, WATER "|" LAST);

  g_assert_true (entente_problem_desk_answer (problem, "There is now.", NULL, NULL, &error));
  hold_and_close (sooner);
  check_agenda (later, LAST);
  g_assert_true (entente_problem_desk_reopen (problem, NULL, &error));
  check_agenda (later, WATER "|" LAST);
}

/* A forgotten meeting of the past is no next one, and holds nothing back. */
static void
test_forgotten_meeting (Collective *self, gconstpointer data)
{
  EntenteMeeting *forgotten = collective_meet (self, self->group, -3);
  EntenteProblemDraft draft = { .text = "No water" };
  EntenteMeeting *next;
  g_autoptr (GError) error = NULL;

  entente_problem_desk_raise (self->store, NULL, &draft, &error);
  g_assert_no_error (error);
  check_agenda (forgotten, LAST);
  next = collective_meet (self, self->group, 10);
  check_agenda (next, WATER "|" LAST);
}

/* Over any history of meetings, no agenda has a thing twice, and no two coming ones have the same
   problem. */
static void
test_never_twice (Collective *self, gconstpointer data)
{
  g_autoptr (GPtrArray) meetings = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  GListModel *problems;

  for (guint round = 0; round < 60; round++)
    {
      EntenteMeeting *any = meetings->len > 0
                              ? meetings->pdata[g_test_rand_int_range (0, meetings->len)]
                              : NULL;
      EntenteProblemDraft draft = { .text = "Problem" };

      switch (any != NULL ? g_test_rand_int_range (0, 6) : 0)
        {
        case 0:
          g_ptr_array_add (meetings, collective_meet (self, self->group, 1 + (int) round));
          break;
        case 1:
          entente_problem_desk_raise (self->store, any, &draft, &error);
          break;
        case 2:
          take_all (any);
          break;
        case 3:
          add (any, "point", ENTENTE_AGENDA_DECIDE);
          break;
        case 4:
          entente_meeting_cancel (any, NULL);
          break;
        default:
          if (entente_meeting_hold (any, entente_moment_now (), NULL))
            entente_meeting_close (any, &error);
        }
      g_assert_no_error (error);
    }

  problems = entente_store_get_list (self->store, ENTENTE_TYPE_PROBLEM);
  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (EntenteRecord) problem = g_list_model_get_item (problems, i);
      const gint64 raised_at = entente_record_get_reference (problem, ENTENTE_PROBLEM_MEETING);
      guint n_coming = 0;
      gboolean any_coming = FALSE;

      for (guint j = 0; j < meetings->len; j++)
        {
          GListModel *items = entente_meeting_get_agenda (meetings->pdata[j]);
          gboolean coming = (entente_meeting_get_actions (meetings->pdata[j])
                             & ENTENTE_MEETING_CAN_PREPARE)
                            != 0;
          guint n_here = 0;

          /* The one where it was raised hands it on when it is over. */
          any_coming
            |= coming && entente_record_get_id (ENTENTE_RECORD (meetings->pdata[j])) != raised_at;
          for (guint k = 0; k < g_list_model_get_n_items (items); k++)
            n_here += entente_record_get_reference (collective_get_point (meetings->pdata[j], k),
                                                    ENTENTE_AGENDA_ITEM_PROBLEM)
                      == entente_record_get_id (problem);
          g_assert_cmpuint (n_here, <=, 1);
          n_coming += coming ? n_here : 0;
        }
      /* By itself onto one agenda; by hand perhaps onto more. */
      if (any_coming)
        g_assert_cmpuint (n_coming, >=, 1);
    }
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

  add_test ("/agenda-offers/points", test_points);
  add_test ("/agenda-offers/links", test_links);
  add_test ("/agenda-offers/done-actions", test_done_actions);
  add_test ("/agenda-offers/other-bodies", test_other_bodies);
  add_test ("/agenda-offers/cancelled", test_cancelled);
  add_test ("/agenda-offers/problems-come", test_problems_come);
  add_test ("/agenda-offers/problems-follow", test_problems_follow);
  add_test ("/agenda-offers/problem-raised", test_problem_raised);
  add_test ("/agenda-offers/forgotten-meeting", test_forgotten_meeting);
  add_test ("/agenda-offers/never-twice", test_never_twice);

  return g_test_run ();
}
