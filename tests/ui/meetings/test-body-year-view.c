/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The year of every body: what stands in it, where the keys go, what Enter opens, and that all of it
   follows the project. */
#include "config.h"

#include "collective/entente-bodies.h"
#include "collective/entente-body-edit.h"
#include "entente-civil-date.h"
#include "entente-dialog-fixture.h"
#include "entente-ui.h"
#include "meetings/entente-body-year-group.h"
#include "meetings/entente-body-year-row.h"
#include "meetings/entente-body-year-view.h"
#include "meetings/entente-meeting-life.h"
#include "preview/entente-preview.h"

typedef struct {
  DialogFixture dialog;
  GtkWidget *view;
  EntenteBody *group;
  EntenteMeeting *opened;
  EntenteBody *opened_body;
  GDateYear year; /* after this one, so that rhythms propose all of it */
} Fixture;

static void
open_meeting_cb (GtkWidget *view, EntenteMeeting *meeting, Fixture *f)
{
  f->opened = meeting;
}

static void
open_body_cb (GtkWidget *view, EntenteBody *body, Fixture *f)
{
  f->opened_body = body;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  GDate today;

  dialog_fixture_set_up (&f->dialog, NULL);
  entente_date_today (&today);
  f->year = g_date_get_year (&today) + 2;
  f->group = entente_bodies_get_organizing_group (f->dialog.store);
  f->view = g_object_new (ENTENTE_TYPE_BODY_YEAR_VIEW, NULL);
  g_signal_connect (f->view, "open-meeting", G_CALLBACK (open_meeting_cb), f);
  g_signal_connect (f->view, "open-body", G_CALLBACK (open_body_cb), f);
  adw_bin_set_child (ADW_BIN (f->dialog.opener), f->view);
  entente_body_year_view_set_project (ENTENTE_BODY_YEAR_VIEW (f->view), f->dialog.project);
  entente_body_year_view_set_year (ENTENTE_BODY_YEAR_VIEW (f->view), f->year);
  spin ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  GtkWidget *view = f->view;

  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  adw_bin_set_child (ADW_BIN (f->dialog.opener), NULL);
  spin ();
  g_assert_null (view);
  dialog_fixture_tear_down (&f->dialog, NULL);
}

static EntenteMeeting *
make_meeting (Fixture *f, EntenteBody *body, const char *day, EntenteMeetingState state)
{
  g_autofree char *starts_at = g_strdup_printf ("%u-%s", f->year, day);
  EntenteMeeting *meeting
    = entente_meeting_create (f->dialog.store, body, starts_at, NULL, NULL);
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->dialog.store, "State");

  g_assert_nonnull (meeting);
  entente_edit_set_choice (edit, ENTENTE_RECORD (meeting), ENTENTE_MEETING_STATE, state);
  g_assert_true (entente_edit_commit (edit, NULL));
  spin ();
  return meeting;
}

/* On the second of every month, from January of the year on. */
static void
give_rhythm (Fixture *f, EntenteBody *body)
{
  g_autofree char *iso = g_strdup_printf ("%u-01-02T18:30", f->year);
  EntenteMoment first;
  gboolean has_time;

  g_assert_true (entente_moment_from_iso (iso, ENTENTE_MOMENT_STARTS, &first, &has_time));
  g_assert_true (entente_body_set_rhythm (body, "FREQ=MONTHLY;BYMONTHDAY=2", first, has_time, NULL));
  spin ();
}

static gboolean
is_date (GtkWidget *widget, gconstpointer style)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "meeting-date")
         && gtk_widget_has_css_class (widget, style);
}

static guint
count (GtkWidget *widget, const char *style)
{
  guint n = is_date (widget, style) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count (child, style);
  return n;
}

static gboolean
press (Fixture *f, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (f->view);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
  spin ();
  return handled;
}

static const char *
get_focused_words (Fixture *f)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (f->dialog.window));

  return focus != NULL ? gtk_widget_get_tooltip_text (focus) : NULL;
}

static void
assert_focused (Fixture *f, const char *words)
{
  const char *focused = get_focused_words (f);

  if (focused == NULL || strstr (focused, words) == NULL)
    g_error ("the keyboard is at “%s”, not at “%s”", focused, words);
}

static void
test_empty (Fixture *f, gconstpointer data)
{
  g_autofree char *title = g_strdup_printf ("No Meeting in %u", f->year);

  g_assert_true (says (f->view, title));
  make_meeting (f, f->group, "03-11T18:30", ENTENTE_MEETING_PREPARING);
  g_assert_false (says (f->view, title));
  g_assert_cmpuint (count (f->view, "suggested-action"), ==, 1);
  click (f->view, "Next Year");
  g_assert_cmpuint (entente_body_year_view_get_year (ENTENTE_BODY_YEAR_VIEW (f->view)), ==,
                    f->year + 1);
  g_assert_cmpuint (count (f->view, "suggested-action"), ==, 0);
  click (f->view, "Previous Year");
  g_assert_cmpuint (count (f->view, "suggested-action"), ==, 1);
  click (f->view, "This Year");
  g_assert_cmpuint (entente_body_year_view_get_year (ENTENTE_BODY_YEAR_VIEW (f->view)), ==,
                    f->year - 2);
}

/* A state is a shape and a word, and follows what happens to the meeting. */
static void
test_kinds (Fixture *f, gconstpointer data)
{
  EntenteMeeting *meeting;

  give_rhythm (f, f->group);
  g_assert_cmpuint (count (f->view, "proposed"), ==, 12);
  make_meeting (f, f->group, "01-03T18:30", ENTENTE_MEETING_HELD);
  make_meeting (f, f->group, "02-02T18:30", ENTENTE_MEETING_CANCELLED);
  meeting = make_meeting (f, f->group, "03-02T18:30", ENTENTE_MEETING_INVITED);
  /* What was cancelled leaves its date to be proposed again. */
  g_assert_cmpuint (count (f->view, "held"), ==, 1);
  g_assert_cmpuint (count (f->view, "cancelled"), ==, 1);
  g_assert_cmpuint (count (f->view, "suggested-action"), ==, 1);
  g_assert_cmpuint (count (f->view, "proposed"), ==, 10);
  g_assert_true (says (f->view, "every month"));

  g_assert_true (entente_meeting_cancel (meeting, NULL));
  spin ();
  g_assert_cmpuint (count (f->view, "cancelled"), ==, 2);
  g_assert_true (entente_store_undo (f->dialog.store, NULL));
  spin ();
  g_assert_cmpuint (count (f->view, "cancelled"), ==, 1);

  g_assert_false (says (f->view, "Meetings of no body"));
  make_meeting (f, NULL, "07-01", ENTENTE_MEETING_PREPARING);
  g_assert_true (says (f->view, "Meetings of no body"));
}

static void
test_keys (Fixture *f, gconstpointer data)
{
  EntenteBody *body = entente_bodies_add (f->dialog.store, ENTENTE_BODY_STEERING, "Pilotage", NULL);
  GtkWidget *row;

  make_meeting (f, f->group, "01-10T18:30", ENTENTE_MEETING_PREPARING);
  make_meeting (f, f->group, "06-10T18:30", ENTENTE_MEETING_PREPARING);
  make_meeting (f, f->group, "12-10T18:30", ENTENTE_MEETING_PREPARING);
  make_meeting (f, body, "05-20T18:30", ENTENTE_MEETING_PREPARING);
  g_assert_false (press (f, GDK_KEY_Right));

  row = find_mapped (f->view, ENTENTE_TYPE_BODY_YEAR_ROW);
  g_assert_true (entente_body_year_row_get_body (ENTENTE_BODY_YEAR_ROW (row)) == f->group);
  g_assert_true (entente_body_year_row_focus (ENTENTE_BODY_YEAR_ROW (row), 0));
  assert_focused (f, "10 January");
  g_assert_true (press (f, GDK_KEY_Left));
  assert_focused (f, "10 January");
  press (f, GDK_KEY_Right);
  assert_focused (f, "10 June");
  press (f, GDK_KEY_Down);
  assert_focused (f, "20 May");
  press (f, GDK_KEY_Down);
  assert_focused (f, "20 May");
  press (f, GDK_KEY_Up);
  assert_focused (f, "10 June");
  press (f, GDK_KEY_End);
  assert_focused (f, "10 December");
  press (f, GDK_KEY_Home);
  assert_focused (f, "10 January");
  g_assert_false (press (f, GDK_KEY_Tab));

  /* Another meeting changes the row under the keyboard, which stays. */
  make_meeting (f, f->group, "03-10T18:30", ENTENTE_MEETING_PREPARING);
  assert_focused (f, "10 January");
  press (f, GDK_KEY_Right);
  assert_focused (f, "10 March");
}

/* Enter opens a meeting, and convenes what is only proposed. */
static void
test_enter (Fixture *f, gconstpointer data)
{
  EntenteMeeting *meeting;

  give_rhythm (f, f->group);
  meeting = make_meeting (f, f->group, "01-02T18:30", ENTENTE_MEETING_HELD);
  g_assert_true (gtk_widget_activate (find_widget (f->view, is_date, "held")));
  wait_for (f->opened != NULL);
  g_assert_true (f->opened == meeting);
  f->opened = NULL;

  g_assert_true (gtk_widget_activate (find_widget (f->view, is_date, "proposed")));
  wait_for (get_dialog (&f->dialog) != NULL);
  spin ();
  click (get_dialog (&f->dialog), "Cr_eate");
  g_assert_nonnull (f->opened);
  g_assert_true (g_str_has_suffix (entente_record_get_text (ENTENTE_RECORD (f->opened),
                                                            ENTENTE_MEETING_STARTS_AT),
                                   "-02-02T18:30"));
  g_assert_cmpuint (count (f->view, "suggested-action"), ==, 1);
  click (f->view, "Show the Body");
  g_assert_true (f->opened_body == f->group);
}

static void
test_narrow (Fixture *f, gconstpointer data)
{
  give_rhythm (f, f->group);
  make_meeting (f, f->group, "01-02T18:30", ENTENTE_MEETING_HELD);
  g_assert_nonnull (find_type (f->view, ENTENTE_TYPE_BODY_YEAR_ROW));
  gtk_widget_set_size_request (f->view, 360, -1);
  gtk_widget_set_halign (f->view, GTK_ALIGN_START);
  spin ();
  g_assert_cmpint (gtk_widget_get_width (f->view), ==, 360);
  g_assert_null (find_type (f->view, ENTENTE_TYPE_BODY_YEAR_ROW));
  g_assert_nonnull (find_type (f->view, ENTENTE_TYPE_BODY_YEAR_GROUP));
  g_assert_true (says (f->view, "Proposed by the rhythm, not convened"));

  g_signal_emit_by_name (find_type (f->view, ADW_TYPE_ACTION_ROW), "activated");
  spin ();
  g_assert_nonnull (f->opened);
  gtk_widget_set_halign (f->view, GTK_ALIGN_FILL);
  spin ();
  g_assert_nonnull (find_type (f->view, ENTENTE_TYPE_BODY_YEAR_ROW));
}

static void
test_late (Fixture *f, gconstpointer data)
{
  g_autofree char *iso = NULL;
  EntenteMoment first;
  GDate day;
  gboolean has_time;

  entente_date_today (&day);
  g_date_subtract_days (&day, 90);
  iso = entente_date_to_iso (&day);
  g_assert_true (entente_moment_from_iso (iso, ENTENTE_MOMENT_STARTS, &first, &has_time));
  g_assert_true (entente_body_set_rhythm (f->group, "FREQ=WEEKLY", first, has_time, NULL));
  spin ();
  g_assert_false (says (f->view, "Plan its next meeting."));
  click (f->view, "This Year");
  g_assert_true (says (f->view, "Plan its next meeting."));
}

static void
test_print (Fixture *f, gconstpointer data)
{
  GtkWidget *preview;

  make_meeting (f, f->group, "01-02T18:30", ENTENTE_MEETING_HELD);
  click (f->view, "Print the Year…");
  preview = find_type (GTK_WIDGET (get_dialog (&f->dialog)), ENTENTE_TYPE_PREVIEW);
  g_assert_nonnull (preview);
  wait_for (entente_preview_get_pdf (ENTENTE_PREVIEW (preview)) != NULL);
  spin ();
  close_dialog (&f->dialog);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

#define ADD(name, test)                                                                            \
  g_test_add ("/ui/meetings/year/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("empty", test_empty);
  ADD ("enter", test_enter);
  ADD ("keys", test_keys);
  ADD ("kinds", test_kinds);
  ADD ("late", test_late);
  ADD ("narrow", test_narrow);
  ADD ("print", test_print);

  return g_test_run ();
}
