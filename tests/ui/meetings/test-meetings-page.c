/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Meetings page: what is listed, what is shown beside it, what its menus do, and that nothing of
   it is left behind. */
#include "config.h"

#include "collective/entente-bodies.h"
#include "entente-dialog-fixture.h"
#include "entente-ui.h"
#include "form/entente-field-row.h"
#include "form/entente-ordered-row.h"
#include "meetings/entente-agenda.h"
#include "meetings/entente-attendance-list.h"
#include "meetings/entente-bodies-view.h"
#include "meetings/entente-date-poll.h"
#include "meetings/entente-decision-register.h"
#include "meetings/entente-decisions-view.h"
#include "meetings/entente-meeting-life.h"
#include "meetings/entente-meeting-list.h"
#include "meetings/entente-meeting-view.h"
#include "meetings/entente-meetings-page.h"
#include "meetings/entente-participant-row.h"
#include "meetings/entente-poll-cell.h"
#include "meetings/entente-problems-view.h"

typedef struct {
  DialogFixture dialog;
  EntentePage *page;
} Fixture;

static EntenteMeeting *
get_shown (Fixture *f)
{
  return entente_meeting_view_get_meeting (
    ENTENTE_MEETING_VIEW (find_type (GTK_WIDGET (f->page), ENTENTE_TYPE_MEETING_VIEW)));
}

static EntenteMeeting *
make_meeting (Fixture *f, const char *starts_at, const char *agenda)
{
  g_autoptr (GError) error = NULL;
  EntenteMeeting *meeting
    = entente_meeting_create (f->dialog.store,
                              entente_bodies_get_organizing_group (f->dialog.store),
                              starts_at,
                              agenda != NULL
                                ? entente_ready_agenda_find (ENTENTE_LANGUAGE_FRENCH, agenda)
                                : NULL,
                              &error);

  g_assert_no_error (error);
  spin ();
  return meeting;
}

static void
act (Fixture *f, const char *action)
{
  GtkWidget *view = find_type (GTK_WIDGET (f->page), ENTENTE_TYPE_MEETING_VIEW);

  g_assert_true (gtk_widget_activate_action (view, action, NULL));
  spin ();
}

static void
set_up (Fixture *f, gconstpointer data)
{
  dialog_fixture_set_up (&f->dialog, NULL);
  f->page = g_object_new (ENTENTE_TYPE_MEETINGS_PAGE, NULL);
  adw_bin_set_child (ADW_BIN (f->dialog.opener), GTK_WIDGET (f->page));
  entente_page_set_project (f->page, f->dialog.project);
  spin ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  EntentePage *page = f->page;

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  adw_bin_set_child (ADW_BIN (f->dialog.opener), NULL);
  spin ();
  g_assert_null (page);
  dialog_fixture_tear_down (&f->dialog, NULL);
}

static guint
count_points (Fixture *f)
{
  guint count = 0;
  GQueue queue = G_QUEUE_INIT;

  g_queue_push_tail (&queue, f->page);
  while (!g_queue_is_empty (&queue))
    {
      GtkWidget *widget = g_queue_pop_head (&queue);

      count += ENTENTE_IS_ORDERED_ROW (widget) ? 1 : 0;
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        g_queue_push_tail (&queue, child);
    }
  return count;
}

/* From the empty page, by its one button, to a meeting with a ready agenda. */
static void
test_new_meeting (Fixture *f, gconstpointer data)
{
  g_assert_true (says (f->page, "No Meeting Yet"));
  g_assert_null (get_shown (f));

  click (f->page, "_New Meeting…");
  g_assert_nonnull (get_dialog (&f->dialog));
  click (get_dialog (&f->dialog), "Cr_eate");
  g_assert_null (get_dialog (&f->dialog));

  g_assert_nonnull (get_shown (f));
  g_assert_nonnull (gtk_widget_get_ancestor (
    gtk_window_get_focus (GTK_WINDOW (f->dialog.window)), GTK_TYPE_LIST_VIEW));
  /* A group that never met is offered the agenda of a first meeting. */
  g_assert_cmpuint (count_points (f), >, 3);
  g_assert_true (entente_store_undo (f->dialog.store, NULL));
  spin ();
  g_assert_true (says (f->page, "No Meeting Yet"));
}

/* The mode has the window for itself as long as it lasts. */
static void
test_mode (Fixture *f, gconstpointer data)
{
  GtkWidget *navigation = find_type (GTK_WIDGET (f->page), ADW_TYPE_NAVIGATION_VIEW);

  make_meeting (f, "2027-03-11T18:30", "first");
  g_assert_false (entente_page_get_alone (f->page));
  act (f, "meetings.hold");
  g_assert_true (entente_page_get_alone (f->page));
  g_assert_true (adw_navigation_view_pop (ADW_NAVIGATION_VIEW (navigation)));
  wait_for (!entente_page_get_alone (f->page));
  spin ();
}

/* A date that is no date does not make a meeting. */
static void
test_bad_date (Fixture *f, gconstpointer data)
{
  AdwDialog *dialog;
  GtkWidget *row;

  click (f->page, "_New Meeting…");
  dialog = get_dialog (&f->dialog);
  row = get_row (dialog, "Day and time, such as 11/03/2027 18:30");
  gtk_editable_set_text (GTK_EDITABLE (row), "31/02/2027");
  spin ();
  g_assert_false (gtk_widget_get_sensitive (get_button (dialog, "Cr_eate")));
  gtk_editable_set_text (GTK_EDITABLE (row), "28/02/2027 18:30");
  spin ();
  click (dialog, "Cr_eate");
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (get_shown (f)),
                                            ENTENTE_MEETING_STARTS_AT),
                   ==, "2027-02-28T18:30");
}

/* To come first, earliest first, those without a date at their end; then held, then cancelled. */
static void
test_order (Fixture *f, gconstpointer data)
{
  g_autoptr (GListModel) list = entente_meeting_list_new (f->dialog.store);
  EntenteMeeting *undated = make_meeting (f, NULL, NULL);
  EntenteMeeting *later = make_meeting (f, "2099-06-01T18:30", NULL);
  EntenteMeeting *sooner = make_meeting (f, "2099-05-01", NULL);
  EntenteMeeting *cancelled = make_meeting (f, "2099-01-01", NULL);
  EntenteMeeting *expected[4];

  g_assert_true (entente_meeting_cancel (cancelled, NULL));
  spin ();
  expected[0] = sooner;
  expected[1] = later;
  expected[2] = undated;
  expected[3] = cancelled;
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (EntenteMeeting) meeting = g_list_model_get_item (list, i);

      g_assert_true (meeting == expected[i]);
    }
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* The only one changes parts without changing places: the heading over it is another one. */
static void
test_parts (Fixture *f, gconstpointer data)
{
  g_autoptr (GListModel) list = entente_meeting_list_new (f->dialog.store);
  EntenteMeeting *meeting = make_meeting (f, "2099-05-01T18:30", "first");
  guint count = 0;

  g_assert_true (says (f->page, "To Come"));
  g_assert_true (entente_meeting_hold (meeting, entente_moment_now (), NULL));
  g_signal_connect_swapped (list, "sections-changed", G_CALLBACK (count_cb), &count);
  g_assert_true (entente_meeting_close (meeting, NULL));
  spin ();
  g_assert_cmpuint (count, >, 0);
  g_assert_true (says (f->page, "Held"));
  g_assert_false (says (f->page, "To Come"));
}

/* A meeting that goes on stays where it was; one that has ended is among those held. */
static void
test_order_held (Fixture *f, gconstpointer data)
{
  g_autoptr (GListModel) list = entente_meeting_list_new (f->dialog.store);
  EntenteMeeting *held = make_meeting (f, "2099-05-01T18:30", "first");
  EntenteMeeting *later = make_meeting (f, "2099-06-01T18:30", NULL);
  g_autoptr (EntenteMeeting) first = NULL;
  g_autoptr (EntenteMeeting) now = NULL;

  g_assert_true (entente_meeting_hold (held, entente_moment_now (), NULL));
  spin ();
  first = g_list_model_get_item (list, 0);
  g_assert_true (first == held);
  g_assert_true (entente_meeting_close (held, NULL));
  spin ();
  now = g_list_model_get_item (list, 0);
  g_assert_true (now == later);
}

/* Said in another way than the list does: parts in their order, in each of them by the text of the
   date, what has none last. */
static void
assert_ordered (GListModel *list)
{
  for (guint i = 1; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (EntenteMeeting) one = g_list_model_get_item (list, i - 1);
      g_autoptr (EntenteMeeting) other = g_list_model_get_item (list, i);
      const char *start = entente_record_get_text (ENTENTE_RECORD (one), ENTENTE_MEETING_STARTS_AT);
      const char *next = entente_record_get_text (ENTENTE_RECORD (other),
                                                  ENTENTE_MEETING_STARTS_AT);
      EntenteMeetingPart part = entente_meeting_list_get_part (one);

      g_assert_cmpint (part, <=, entente_meeting_list_get_part (other));
      if (part != entente_meeting_list_get_part (other) || *next == '\0')
        continue;
      g_assert_cmpstr (start, !=, "");
      g_assert_cmpint (strcmp (start, next) * (part == ENTENTE_MEETING_PART_TO_COME ? 1 : -1), <=, 0);
    }
}

/* Whatever happens to meetings and their agendas, and what is undone of it. */
static void
test_order_follows (Fixture *f, gconstpointer data)
{
  g_autoptr (GListModel) list = entente_meeting_list_new (f->dialog.store);
  EntenteMeeting *meetings[12];

  for (guint i = 0; i < G_N_ELEMENTS (meetings); i++)
    meetings[i] = make_meeting (f, "2099-05-01T18:30", i % 2 == 0 ? "follow-up" : NULL);
  for (guint i = 0; i < 120; i++)
    {
      EntenteMeeting *meeting = meetings[g_test_rand_int_range (0, G_N_ELEMENTS (meetings))];
      GListModel *agenda = entente_meeting_get_agenda (meeting);
      g_autoptr (EntenteEdit) edit = entente_store_begin (f->dialog.store, "Edit");
      g_autofree char *start
        = g_strdup_printf ("20%02d-05-01T18:30", g_test_rand_int_range (10, 99));

      if (i % 4 == 0)
        entente_edit_set_text (edit, ENTENTE_RECORD (meeting), ENTENTE_MEETING_STARTS_AT,
                               i % 20 == 0 ? "" : start);
      else if (i % 4 == 1)
        entente_edit_set_choice (edit, ENTENTE_RECORD (meeting), ENTENTE_MEETING_STATE,
                                 g_test_rand_int_range (0, ENTENTE_MEETING_CANCELLED + 1));
      else
        for (guint k = 0; k < g_list_model_get_n_items (agenda); k++)
          {
            g_autoptr (EntenteRecord) point = g_list_model_get_item (agenda, k);

            entente_edit_set_choice (edit, point, ENTENTE_AGENDA_ITEM_STATE,
                                     i % 4 == 2 ? ENTENTE_AGENDA_TREATED : ENTENTE_AGENDA_OPEN);
          }
      g_assert_true (entente_edit_commit (edit, NULL));
      assert_ordered (list);
    }
  while (g_list_model_get_n_items (list) > 0)
    {
      g_assert_true (entente_store_undo (f->dialog.store, NULL));
      assert_ordered (list);
    }
  spin ();
}

/* The keyboard adds points in the line under them; the choice of the next date stays the last. */
static void
test_add_points (Fixture *f, gconstpointer data)
{
  EntenteMeeting *meeting = make_meeting (f, "2099-05-01T18:30", NULL);
  GListModel *agenda = entente_meeting_get_agenda (meeting);
  GtkWidget *row = get_row (f->page, "Add a point");
  guint before = g_list_model_get_n_items (agenda);
  g_autoptr (EntenteRecord) last = NULL;

  gtk_editable_set_text (GTK_EDITABLE (row), "  Budget de la fête ");
  g_signal_emit_by_name (row, "apply");
  gtk_editable_set_text (GTK_EDITABLE (row), "   ");
  g_signal_emit_by_name (row, "apply");
  spin ();

  g_assert_cmpuint (g_list_model_get_n_items (agenda), ==, before + 1);
  g_assert_true (says (f->page, "1. Budget de la fête"));
  g_assert_cmpuint (count_points (f), ==, before + 1);
  last = g_list_model_get_item (agenda, before);
  g_assert_true (entente_record_get_boolean (last, ENTENTE_AGENDA_ITEM_NEXT_DATE));
}

/* Rows move by whole steps and follow undo; what cannot move says so. */
static void
test_move_points (Fixture *f, gconstpointer data)
{
  EntenteMeeting *meeting = make_meeting (f, "2099-05-01T18:30", "follow-up");
  GListModel *agenda = entente_meeting_get_agenda (meeting);
  g_autoptr (EntenteRecord) first = g_list_model_get_item (agenda, 0);
  g_autoptr (EntenteRecord) third = NULL;
  GtkWidget *row = find_type (GTK_WIDGET (f->page), ENTENTE_TYPE_ORDERED_ROW);

  g_assert_true (entente_ordered_row_get_record (ENTENTE_ORDERED_ROW (row)) == first);
  g_assert_false (gtk_widget_get_sensitive (get_button (row, "Move Up")));
  g_signal_emit_by_name (row, "moved", 2);
  spin ();
  third = g_list_model_get_item (agenda, 2);
  g_assert_true (third == first);
  g_assert_true (entente_store_undo (f->dialog.store, NULL));
  g_clear_object (&third);
  third = g_list_model_get_item (agenda, 0);
  g_assert_true (third == first);
}

static void
test_remove_point (Fixture *f, gconstpointer data)
{
  EntenteMeeting *meeting = make_meeting (f, "2099-05-01T18:30", "follow-up");
  guint n_points = g_list_model_get_n_items (entente_meeting_get_agenda (meeting));

  click (find_type (GTK_WIDGET (f->page), ENTENTE_TYPE_ORDERED_ROW), "Remove");
  g_assert_cmpuint (count_points (f), ==, n_points - 1);
  g_assert_cmpstr (f->dialog.toast, ==, "Point removed");
}

/* Cancelled, it can neither be prepared nor cancelled; it may take place after all; deleted, it
   leaves the empty page, and undo brings it back. */
static void
test_life (Fixture *f, gconstpointer data)
{
  EntenteMeeting *meeting = make_meeting (f, "2099-05-01T18:30", "follow-up");

  act (f, "meeting.cancel");
  g_assert_cmpstr (f->dialog.toast, ==, "Meeting cancelled");
  g_assert_cmpint (entente_record_get_choice (ENTENTE_RECORD (meeting), ENTENTE_MEETING_STATE), ==,
                   ENTENTE_MEETING_CANCELLED);
  g_assert_null (find_mapped (GTK_WIDGET (f->page), ADW_TYPE_ENTRY_ROW));
  act (f, "meeting.restore");
  g_assert_cmpint (entente_record_get_choice (ENTENTE_RECORD (meeting), ENTENTE_MEETING_STATE), ==,
                   ENTENTE_MEETING_PREPARING);
  act (f, "meeting.delete");
  g_assert_null (get_shown (f));
  g_assert_true (entente_store_undo (f->dialog.store, NULL));
  spin ();
  g_assert_nonnull (get_shown (f));
}

static void
test_duplicate (Fixture *f, gconstpointer data)
{
  EntenteMeeting *meeting = make_meeting (f, "2099-05-01T18:30", "follow-up");

  act (f, "meeting.duplicate");
  g_assert_nonnull (get_shown (f));
  g_assert_true (get_shown (f) != meeting);
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (get_shown (f)),
                                            ENTENTE_MEETING_STARTS_AT),
                   ==, "");
}

/* A point is found by the field that is looked for, and what was open comes back. */
static void
test_reveal (Fixture *f, gconstpointer data)
{
  EntenteMeeting *first = make_meeting (f, "2099-05-01T18:30", "follow-up");
  EntenteMeeting *second = make_meeting (f, "2099-04-01T18:30", NULL);
  const EntenteField *fields = entente_record_type_get_fields (ENTENTE_TYPE_AGENDA_ITEM, NULL);
  g_autoptr (EntenteRecord) item
    = g_list_model_get_item (entente_meeting_get_agenda (first), 1);
  g_autofree char *selection = NULL;
  GtkWidget *focus;

  g_assert_true (entente_page_reveal (f->page, ENTENTE_RECORD (second), NULL));
  g_assert_true (get_shown (f) == second);
  g_assert_true (entente_page_reveal (f->page, item, &fields[ENTENTE_AGENDA_ITEM_TEXT]));
  spin ();
  g_assert_true (get_shown (f) == first);
  focus = gtk_window_get_focus (GTK_WINDOW (f->dialog.window));
  g_assert_nonnull (focus);
  g_assert_nonnull (gtk_widget_get_ancestor (focus, ENTENTE_TYPE_ORDERED_ROW));

  selection = entente_page_dup_selection (f->page);
  g_assert_true (entente_page_reveal (f->page, ENTENTE_RECORD (second), NULL));
  entente_page_restore_selection (f->page, selection);
  spin ();
  g_assert_true (get_shown (f) == first);
}

static gboolean
is_made (Fixture *f, GType type)
{
  return find_type (GTK_WIDGET (f->page), type) != NULL;
}

/* Views are made when they are first wanted: looked at, or asked for a record that is known there. */
static void
test_late_views (Fixture *f, gconstpointer data)
{
  EntenteMeeting *meeting = make_meeting (f, "2099-05-01T18:30", NULL);
  EntenteDecisionDraft draft = { .text = "Order the benches", .kind = ENTENTE_DECISION_ACTION };
  EntenteDecision *decision
    = entente_decision_register_take (f->dialog.store, meeting, NULL, &draft, NULL);

  g_assert_true (entente_page_reveal (f->page, ENTENTE_RECORD (meeting), NULL));
  g_assert_false (is_made (f, ENTENTE_TYPE_DECISIONS_VIEW));
  g_assert_false (is_made (f, ENTENTE_TYPE_PROBLEMS_VIEW));
  g_assert_false (is_made (f, ENTENTE_TYPE_BODIES_VIEW));

  g_assert_true (entente_page_reveal (f->page, ENTENTE_RECORD (decision), NULL));
  spin ();
  g_assert_true (is_made (f, ENTENTE_TYPE_DECISIONS_VIEW));
  g_assert_true (says (find_type (GTK_WIDGET (f->page), ENTENTE_TYPE_DECISIONS_VIEW),
                       "Order the benches"));
  g_assert_false (is_made (f, ENTENTE_TYPE_PROBLEMS_VIEW));
  g_assert_false (is_made (f, ENTENTE_TYPE_BODIES_VIEW));

  gtk_widget_activate_action (GTK_WIDGET (f->page), "meetings.view", "s", "problems");
  spin ();
  g_assert_true (is_made (f, ENTENTE_TYPE_PROBLEMS_VIEW));
  g_assert_true (entente_page_reveal (
    f->page, ENTENTE_RECORD (entente_bodies_get_organizing_group (f->dialog.store)), NULL));
  spin ();
  g_assert_nonnull (find_mapped (GTK_WIDGET (f->page), ENTENTE_TYPE_BODIES_VIEW));
}

/*
 * Participants
 */

static EntenteParticipantRow *
find_participant (Fixture *f, const char *name)
{
  return ENTENTE_PARTICIPANT_ROW (get_row (f->page, name));
}

static const char *
get_state_nick (EntenteMeeting *meeting, guint position)
{
  g_autoptr (EntenteRecord) participant
    = g_list_model_get_item (entente_meeting_get_participants (meeting), position);
  const EntenteField *fields = entente_record_type_get_fields (ENTENTE_TYPE_ATTENDANCE, NULL);

  return entente_choice_to_nick (fields[ENTENTE_ATTENDANCE_STATE].choices,
                                 entente_record_get_choice (participant, ENTENTE_ATTENDANCE_STATE));
}

static EntenteMeeting *
make_meeting_with_guests (Fixture *f)
{
  EntenteMeeting *meeting = make_meeting (f, "2099-05-01T18:30", NULL);
  GtkWidget *row = get_row (f->page, "Invite a guest by name");

  gtk_editable_set_text (GTK_EDITABLE (row), " Zoé Exemple ");
  g_signal_emit_by_name (row, "apply");
  gtk_editable_set_text (GTK_EDITABLE (row), "");
  g_signal_emit_by_name (row, "apply");
  spin ();
  return meeting;
}

/* A line invites guests; the menu of a row says whether they come; Delete takes them off. */
static void
test_guest (Fixture *f, gconstpointer data)
{
  EntenteMeeting *meeting = make_meeting_with_guests (f);
  GtkWidget *row = GTK_WIDGET (find_participant (f, "Zoé Exemple"));
  GListModel *participants = entente_meeting_get_participants (meeting);

  g_assert_cmpuint (g_list_model_get_n_items (participants), ==, 1);
  gtk_widget_activate_action (row, "participant.state", "s", "excused");
  spin ();
  g_assert_cmpstr (get_state_nick (meeting, 0), ==, "excused");
  gtk_widget_activate_action (row, "participant.remove", NULL);
  spin ();
  g_assert_cmpuint (g_list_model_get_n_items (participants), ==, 0);
  g_assert_cmpstr (f->dialog.toast, ==, "Participant removed");
}

/* What a row opens on is made when it opens; arrival is asked of those who are there alone. */
static void
test_open_participant (Fixture *f, gconstpointer data)
{
  EntenteMeeting *meeting = make_meeting_with_guests (f);
  g_autoptr (EntenteRecord) participant
    = g_list_model_get_item (entente_meeting_get_participants (meeting), 0);
  GtkWidget *row;

  g_assert_true (entente_page_reveal (f->page, participant, NULL));
  spin ();
  row = GTK_WIDGET (find_participant (f, "Zoé Exemple"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  spin ();
  wait_for (find_mapped (row, ENTENTE_TYPE_FIELD_ROW) != NULL);
  g_assert_false (says (row, "Arrived"));
  gtk_widget_activate_action (row, "participant.state", "s", "present");
  spin ();
  wait_for (says (row, "Arrived"));
}

/*
 * The poll
 */

static GtkWidget *
get_cell (Fixture *f)
{
  return find_mapped (GTK_WIDGET (f->page), ENTENTE_TYPE_POLL_CELL);
}

static void
propose (Fixture *f, const char *date)
{
  GtkWidget *row = get_row (f->page, "Propose a day and time, such as 11/03/2027 18:30");

  gtk_editable_set_text (GTK_EDITABLE (row), date);
  g_signal_emit_by_name (row, "apply");
  spin ();
}

static EntenteDateOption *
get_option (EntenteMeeting *meeting, guint position)
{
  g_autoptr (GListModel) options = entente_date_poll_new_options (meeting);
  g_autoptr (EntenteDateOption) option = g_list_model_get_item (options, position);

  return option;
}

/* A cell goes from answer to answer and keeps the keyboard; the best date becomes the meeting's. */
static void
test_poll (Fixture *f, gconstpointer data)
{
  EntenteMeeting *meeting = make_meeting (f, NULL, NULL);
  const EntenteField *fields = entente_record_type_get_fields (ENTENTE_TYPE_MEETING, NULL);
  EntenteRecord *person
    = insert_record (&f->dialog, ENTENTE_TYPE_PERSON, ENTENTE_PERSON_FAMILY_NAME, "Exemple");
  EntentePollAnswer answer;
  GtkWidget *cell;

  g_assert_true (
    entente_page_reveal (f->page, ENTENTE_RECORD (meeting), &fields[ENTENTE_MEETING_PLACE]));
  /* Without anybody to ask, that is what is said. */
  g_assert_nonnull (entente_date_poll_add (meeting, "2099-04-30T18:30", NULL, NULL));
  spin ();
  g_assert_true (says (f->page, "Nobody of the collective is invited yet"));
  g_assert_true (entente_store_undo (f->dialog.store, NULL));
  g_assert_nonnull (
    entente_attendance_invite_person (meeting, ENTENTE_PERSON (person), NULL, NULL));
  g_assert_false (says (f->page, "Nobody of the collective is invited yet"));
  propose (f, "31/02/2099");
  g_assert_null (get_cell (f));
  propose (f, "01/05/2099 18:30");
  propose (f, "02/05/2099 18:30");
  cell = get_cell (f);
  g_assert_nonnull (cell);
  gtk_widget_grab_focus (cell);

  g_signal_emit_by_name (cell, "clicked");
  spin ();
  g_assert_true (entente_date_poll_get_answer (get_option (meeting, 0), ENTENTE_PERSON (person),
                                               &answer));
  g_assert_cmpint (answer, ==, ENTENTE_POLL_YES);
  g_assert_true (get_cell (f) == cell);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->dialog.window)) == cell);
  g_assert_true (says (f->page, "Best date"));

  for (guint i = 0; i < 3; i++)
    g_signal_emit_by_name (cell, "clicked");
  g_assert_false (entente_date_poll_get_answer (get_option (meeting, 0), ENTENTE_PERSON (person),
                                                &answer));

  click (f->page, "Make It the Date of the Meeting");
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (meeting), ENTENTE_MEETING_STARTS_AT),
                   ==, "2099-05-01T18:30");
  click (f->page, "Take This Date Back");
  g_assert_nonnull (get_option (meeting, 0));
  g_assert_null (get_option (meeting, 1));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  entente_ui_init ();

#define ADD(name, function)                                                                        \
  g_test_add ("/meetings-page/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("new-meeting", test_new_meeting);
  ADD ("bad-date", test_bad_date);
  ADD ("order", test_order);
  ADD ("order-held", test_order_held);
  ADD ("parts", test_parts);
  ADD ("order-follows", test_order_follows);
  ADD ("add-points", test_add_points);
  ADD ("move-points", test_move_points);
  ADD ("remove-point", test_remove_point);
  ADD ("life", test_life);
  ADD ("duplicate", test_duplicate);
  ADD ("reveal", test_reveal);
  ADD ("mode", test_mode);
  ADD ("late-views", test_late_views);
  ADD ("guest", test_guest);
  ADD ("open-participant", test_open_participant);
  ADD ("poll", test_poll);
#undef ADD
  return g_test_run ();
}
