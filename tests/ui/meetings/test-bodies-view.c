/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bodies: the tree, members, a rhythm chosen in words, dates prepared, and what goes with undo. */
#include "config.h"

#include "collective/entente-body-edit.h"
#include "entente-dialog-fixture.h"
#include "entente-ui.h"
#include "meetings/entente-bodies-view.h"
#include "meetings/entente-body-view.h"
#include "meetings/entente-meeting.h"

static GtkWidget *
open_view (DialogFixture *f)
{
  GtkWidget *view = g_object_new (ENTENTE_TYPE_BODIES_VIEW, NULL);

  adw_bin_set_child (ADW_BIN (f->opener), view);
  entente_bodies_view_set_project (ENTENTE_BODIES_VIEW (view), f->project);
  spin ();
  return view;
}

static void
close_view (DialogFixture *f, GtkWidget *view)
{
  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  adw_bin_set_child (ADW_BIN (f->opener), NULL);
  spin ();
  g_assert_null (view);
}

static void
set_first (DialogFixture *f, EntenteBody *body, const char *first)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "first");

  entente_edit_set_text (edit, ENTENTE_RECORD (body), ENTENTE_BODY_RHYTHM_FROM, first);
  g_assert_true (entente_edit_commit (edit, NULL));
  spin ();
}

static void
opened_cb (GtkWidget *view, EntenteMeeting *meeting, EntenteMeeting **opened)
{
  *opened = meeting;
}

static void
test_tree (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view = open_view (f);
  GtkWidget *list = find_type (view, GTK_TYPE_LIST_BOX);
  EntenteBody *body;

  g_assert_nonnull (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1));
  g_assert_false (gtk_widget_get_visible (get_button (view, "Delete the Body")));
  click (view, "Add a Body");
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_BODY), ==, 2);
  g_assert_nonnull (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1));

  body = entente_bodies_add (f->store, ENTENTE_BODY_STEERING, "Pilotage", NULL);
  spin ();
  g_assert_true (entente_body_set_parent (body, entente_bodies_get_organizing_group (f->store),
                                          NULL));
  spin ();
  g_assert_cmpint (gtk_widget_get_margin_start (
                     GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1))), >, 0);
  entente_bodies_view_open (ENTENTE_BODIES_VIEW (view), body);
  spin ();
  click (view, "Delete the Body");
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_BODY), ==, 2);
  g_assert_cmpstr (f->toast, ==, "Body deleted");
  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  g_assert_true (says (view, "Pilotage"));
  close_view (f, view);
}

static void
test_members (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view = open_view (f);
  EntenteBody *group = entente_bodies_get_organizing_group (f->store);
  EntenteRecord *ana = insert_record (f, ENTENTE_TYPE_PERSON, ENTENTE_PERSON_GIVEN_NAME, "Ana");
  EntenteSeat *seat;

  g_assert_true (says (view, "Nobody sits in it yet."));
  seat = entente_body_add_person (group, ENTENTE_PERSON (ana), NULL, NULL);
  g_assert_nonnull (seat);
  spin ();
  g_assert_true (says (view, "Ana"));
  click (get_row (view, "Ana"), "Remove");
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_SEAT), ==, 0);
  g_assert_cmpstr (f->toast, ==, "Member removed");
  close_view (f, view);
}

/* The keyboard is in a row, or in what it is made of. */
static gboolean
has_keyboard (DialogFixture *f, GtkWidget *row)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (f->window));

  return focus != NULL && (focus == row || gtk_widget_is_ancestor (focus, row));
}

static void
test_reveal (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view = open_view (f);
  EntenteBodiesView *bodies = ENTENTE_BODIES_VIEW (view);
  EntenteBody *body = entente_bodies_add (f->store, ENTENTE_BODY_STEERING, "Pilotage", NULL);
  EntenteRecord *ana = insert_record (f, ENTENTE_TYPE_PERSON, ENTENTE_PERSON_GIVEN_NAME, "Ana");
  EntenteSeat *seat = entente_body_add_person (body, ENTENTE_PERSON (ana), NULL, NULL);
  const EntenteField *fields = entente_record_type_get_fields (ENTENTE_TYPE_SEAT, NULL);
  const EntenteField *body_fields = entente_record_type_get_fields (ENTENTE_TYPE_BODY, NULL);

  spin ();
  g_assert_false (says (view, "Ana"));
  g_assert_true (entente_bodies_view_reveal (bodies, ENTENTE_RECORD (seat),
                                             &fields[ENTENTE_SEAT_ROLE]));
  spin ();
  g_assert_true (says (view, "Ana"));
  g_assert_true (has_keyboard (f, get_row (view, "Role in the body")));
  g_assert_true (entente_bodies_view_reveal (bodies, ENTENTE_RECORD (body),
                                             &body_fields[ENTENTE_BODY_MISSION]));
  spin ();
  g_assert_true (has_keyboard (f, find_type (view, ENTENTE_TYPE_BODY_VIEW)));
  g_assert_false (has_keyboard (f, get_row (view, "Role in the body")));
  g_assert_false (entente_bodies_view_reveal (bodies, ana, NULL));
  close_view (f, view);
}

static void
test_rhythm (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view = open_view (f);
  EntenteBody *group = entente_bodies_get_organizing_group (f->store);
  EntenteMeeting *opened = NULL;
  GtkWidget *row = get_row (view, "Rhythm");

  g_signal_connect (view, "open-meeting", G_CALLBACK (opened_cb), &opened);
  g_assert_false (gtk_widget_get_sensitive (row));
  set_first (f, group, "2027-03-30T18:30");
  g_assert_true (gtk_widget_get_sensitive (row));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "None");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  spin ();
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "every week, on Tuesday");
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (group), ENTENTE_BODY_RHYTHM), ==,
                   "FREQ=WEEKLY;BYDAY=TU");
  g_assert_cmpint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 1);

  /* The day is chosen already, and so is what usually comes first. */
  click (view, "_Prepare…");
  g_assert_null (opened);
  g_assert_true (says (get_dialog (f), "Première réunion d’un collectif"));
  click (get_dialog (f), "Cr_eate");
  g_assert_nonnull (opened);
  g_assert_cmpuint (g_list_model_get_n_items (entente_meeting_get_agenda (opened)), >, 3);
  g_assert_cmpint (entente_record_get_reference (ENTENTE_RECORD (opened), ENTENTE_MEETING_BODY), ==,
                   entente_record_get_id (ENTENTE_RECORD (group)));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 0);
  spin ();
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (group), ENTENTE_BODY_RHYTHM), ==, "");
  close_view (f, view);
}

/* A project that cannot be written stands for whatever refuses: the row says what is so. */
static void
test_refused_rhythm (DialogFixture *f, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-XXXXXX", NULL);
  g_autoptr (GFile) location = g_file_new_build_filename (folder, "project.entente", NULL);
  EntenteProject *project = entente_project_create (location, ENTENTE_LANGUAGE_FRENCH, NULL);
  GtkWidget *view = g_object_new (ENTENTE_TYPE_BODIES_VIEW, NULL);
  EntenteMoment first;
  gboolean has_time;
  EntenteBody *group;
  GtkWidget *row;

  g_assert_nonnull (project);
  group = entente_bodies_get_organizing_group (entente_project_get_store (project));
  g_assert_true (entente_moment_from_iso ("2027-03-30T18:30", ENTENTE_MOMENT_STARTS, &first,
                                          &has_time));
  g_assert_true (entente_body_set_rhythm (group, "FREQ=WEEKLY;BYDAY=TU", first, has_time, NULL));
  g_assert_true (entente_file_close (entente_project_get_file (project), NULL));
  g_assert_finalize_object (project);
  project = entente_project_open (location, ENTENTE_FILE_READ, NULL);
  g_assert_nonnull (project);

  adw_bin_set_child (ADW_BIN (f->opener), view);
  entente_bodies_view_set_project (ENTENTE_BODIES_VIEW (view), project);
  spin ();
  row = get_row (view, "Rhythm");
  g_assert_cmpint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 1);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 2);
  spin ();
  g_assert_nonnull (f->toast);
  g_assert_cmpint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 1);

  close_view (f, view);
  g_assert_true (entente_file_close (entente_project_get_file (project), NULL));
  g_assert_finalize_object (project);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

#define ADD(name, test)                                                                            \
  g_test_add ("/ui/meetings/bodies/" name, DialogFixture, NULL, dialog_fixture_set_up, test,       \
              dialog_fixture_tear_down)
  ADD ("tree", test_tree);
  ADD ("members", test_members);
  ADD ("reveal", test_reveal);
  ADD ("rhythm", test_rhythm);
  ADD ("refused-rhythm", test_refused_rhythm);

  return g_test_run ();
}
