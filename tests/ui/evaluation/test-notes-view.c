/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notes of the day: typed in a dialog that loses nothing, sorted in a list. */
#include "config.h"

#include "collective/entente-organization.h"
#include "entente-dialog-fixture.h"
#include "entente-ui.h"
#include "evaluation/entente-note-dialog.h"
#include "evaluation/entente-note-sorting.h"
#include "evaluation/entente-notes-view.h"

static GtkTextBuffer *
get_buffer (DialogFixture *f)
{
  GtkWidget *text = find_type (GTK_WIDGET (get_dialog (f)), GTK_TYPE_TEXT_VIEW);

  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
}

static EntenteRecord *
get_note (DialogFixture *f)
{
  g_autoptr (EntenteRecord) note
    = g_list_model_get_item (entente_store_get_list (f->store, ENTENTE_TYPE_NOTE), 0);

  return note; /* the store keeps it */
}

static void
open_dialog (DialogFixture *f)
{
  adw_dialog_present (entente_note_dialog_new (f->store, f->opener), f->opener);
  spin ();
}

/* However it is closed, what was typed is kept; nothing typed is no note. */
static void
test_taking (DialogFixture *f, gconstpointer data)
{
  open_dialog (f);
  gtk_text_buffer_set_text (get_buffer (f), "  A long queue\n", -1);
  adw_dialog_close (get_dialog (f));
  spin ();
  g_assert_null (get_dialog (f));
  g_assert_cmpstr (f->toast, ==, "Noted");
  g_assert_cmpstr (entente_record_get_text (get_note (f), ENTENTE_NOTE_TEXT), ==, "A long queue");
  open_dialog (f);
  gtk_widget_activate_action (GTK_WIDGET (get_dialog (f)), "note.close", NULL);
  spin ();
  g_assert_null (get_dialog (f));
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_NOTE), ==, 1);
}

/* Wherever the focus goes first, it is to the text: the button takes it once there are words to
   keep. */
static void
test_focus (DialogFixture *f, gconstpointer data)
{
  GtkWidget *header;
  GtkWidget *text;

  open_dialog (f);
  header = find_type (GTK_WIDGET (get_dialog (f)), ADW_TYPE_HEADER_BAR);
  text = find_type (GTK_WIDGET (get_dialog (f)), GTK_TYPE_TEXT_VIEW);
  g_assert_false (gtk_widget_get_can_focus (header));
  gtk_widget_child_focus (GTK_WIDGET (get_dialog (f)), GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_is_focus (text));
  gtk_text_buffer_set_text (get_buffer (f), "A queue", -1);
  g_assert_true (gtk_widget_get_can_focus (header));
  adw_dialog_close (get_dialog (f));
  spin ();
}

static void
test_changing (DialogFixture *f, gconstpointer data)
{
  EntenteNote *note = entente_note_take (f->store, "A queue", NULL);

  adw_dialog_present (entente_note_dialog_new_for (note, f->opener), f->opener);
  spin ();
  gtk_text_buffer_set_text (get_buffer (f), "A short queue", -1);
  adw_dialog_close (get_dialog (f));
  spin ();
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_NOTE), ==, 1);
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (note), ENTENTE_NOTE_TEXT), ==,
                   "A short queue");
}

static GtkWidget *
open_view (DialogFixture *f)
{
  GtkWidget *view = g_object_new (ENTENTE_TYPE_NOTES_VIEW, NULL);

  adw_bin_set_child (ADW_BIN (f->opener), view);
  entente_page_set_project (ENTENTE_PAGE (view), f->project);
  spin ();
  return view;
}

static void
sort (GtkWidget *view, EntenteNote *note, guint sorting)
{
  g_assert_true (gtk_widget_activate_action (view, "notes.sort", "(xu)",
                                             entente_record_get_id (ENTENTE_RECORD (note)),
                                             sorting));
  spin ();
}

/* Every place of the menu is another one, and the row says it. */
static void
test_sorting (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view = open_view (f);
  g_autoptr (GHashTable) places
    = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  EntenteNote *note;

  g_assert_true (says (view, "Nothing Noted Yet"));
  note = entente_note_take (f->store, "A queue", NULL);
  spin ();
  g_assert_true (says (view, "1 note to sort"));
  for (guint i = 0; i < 13; i++)
    {
      char *words;

      sort (view, note, i);
      words = entente_note_dup_sorting_words (note);
      g_assert_nonnull (get_row (view, "A queue"));
      g_assert_true (g_hash_table_add (places, words));
    }
  g_assert_true (says (view, "1 note to sort"));
  sort (view, note, 8);
  g_assert_true (says (view, "All notes are sorted"));
  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  g_assert_true (says (view, "1 note to sort"));
  g_assert_true (gtk_widget_activate_action (view, "notes.delete", "x",
                                             entente_record_get_id (ENTENTE_RECORD (note))));
  spin ();
  g_assert_cmpstr (f->toast, ==, "Note deleted");
  g_assert_true (says (view, "Nothing Noted Yet"));
  adw_bin_set_child (ADW_BIN (f->opener), NULL);
}

/* Sorted by keyboard one after the other: the keyboard stays in the list, on a note. */
static void
test_sorting_focus (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view = open_view (f);
  EntenteNote *note = entente_note_take (f->store, "A queue", NULL);

  spin ();
  g_assert_true (entente_page_reveal (ENTENTE_PAGE (view), ENTENTE_RECORD (note), NULL));
  sort (view, note, 8);
  g_assert_nonnull (gtk_widget_get_focus_child (find_type (view, GTK_TYPE_LIST_BOX)));
  g_assert_nonnull (entente_note_take (f->store, "A smile", NULL));
  spin ();
  g_assert_nonnull (gtk_widget_get_focus_child (find_type (view, GTK_TYPE_LIST_BOX)));
  adw_bin_set_child (ADW_BIN (f->opener), NULL);
}

/* What is saved elsewhere leaves the rows alone: somebody may be choosing from the menu of one. */
static void
test_steady (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view = open_view (f);
  EntenteNote *note = entente_note_take (f->store, "A queue", NULL);
  GtkWidget *row;

  spin ();
  row = get_row (view, "A queue");
  g_assert_nonnull (row);
  g_object_add_weak_pointer (G_OBJECT (row), (gpointer *) &row);
  insert_record (f, ENTENTE_TYPE_ORGANIZATION, ENTENTE_ORGANIZATION_NAME, "Fanfare");
  spin ();
  g_assert_nonnull (row);
  g_clear_weak_pointer (&row);
  g_assert_true (entente_note_type (note, "Two queues", NULL));
  spin ();
  g_assert_nonnull (get_row (view, "Two queues"));
  adw_bin_set_child (ADW_BIN (f->opener), NULL);
}

#define ADD(name, function)                                                              \
  g_test_add ("/notes-view/" name, DialogFixture, NULL, dialog_fixture_set_up, function, \
              dialog_fixture_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  entente_ui_init ();

  ADD ("taking", test_taking);
  ADD ("focus", test_focus);
  ADD ("changing", test_changing);
  ADD ("sorting", test_sorting);
  ADD ("sorting-focus", test_sorting_focus);
  ADD ("steady", test_steady);

  return g_test_run ();
}
