/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Agreements page on the example: what it shows follows the project, and nothing of it is left
   behind. */
#include "config.h"

#include "agreements/entente-agreement-life.h"
#include "agreements/entente-agreement-view.h"
#include "agreements/entente-agreements-page.h"
#include "form/entente-gap-list.h"
#include "form/entente-ordered-row.h"
#include "agreements/entente-parties-dialog.h"
#include "collective/entente-organization.h"
#include "entente-gap.h"
#include "entente-ui.h"
#include "preview/entente-preview.h"
#include "screen.h"

#include <glib/gstdio.h>

typedef struct {
  char *folder;
  EntenteProject *project;
  GtkWidget *window;
  EntentePage *page;
  guint n_papers; /* that the preview has shown */
} Fixture;

static EntentePreview *
get_preview (Fixture *f)
{
  return ENTENTE_PREVIEW (find_type (GTK_WIDGET (f->page), ENTENTE_TYPE_PREVIEW));
}

static GBytes *
get_pdf (Fixture *f)
{
  return entente_preview_get_pdf (get_preview (f));
}

static gboolean
shows_other_paper (Fixture *f, GBytes *than)
{
  return get_pdf (f) != NULL && !g_bytes_equal (get_pdf (f), than);
}

static void
composed_cb (Fixture *f)
{
  f->n_papers++;
}

static EntenteStore *
get_store (Fixture *f)
{
  return entente_project_get_store (f->project);
}

static EntenteAgreement *
get_shown (Fixture *f)
{
  return entente_agreement_view_get_agreement (
      ENTENTE_AGREEMENT_VIEW (find_type (GTK_WIDGET (f->page), ENTENTE_TYPE_AGREEMENT_VIEW)));
}

static EntenteAgreement *
draft (Fixture *f, guint n_parties)
{
  GListModel *all = entente_store_get_list (get_store (f), ENTENTE_TYPE_ORGANIZATION);
  g_autoptr (GListStore) parties = g_list_store_new (ENTENTE_TYPE_RECORD);
  g_autoptr (GError) error = NULL;
  EntenteAgreement *agreement;

  for (guint i = 0; i < n_parties; i++)
    {
      g_autoptr (EntenteRecord) organization = g_list_model_get_item (all, i);

      g_list_store_append (parties, organization);
    }
  agreement = entente_agreement_draft (get_store (f), ENTENTE_AGREEMENT_COOPERATION,
                                       G_LIST_MODEL (parties), &error);
  g_assert_no_error (error);
  spin ();
  return agreement;
}

static void
show (Fixture *f, EntenteAgreement *agreement)
{
  g_autofree char *selection =
      g_strdup_printf ("%" G_GINT64_FORMAT, entente_record_get_id (ENTENTE_RECORD (agreement)));

  entente_page_restore_selection (f->page, selection);
  spin ();
  g_assert_true (get_shown (f) == agreement);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) location = NULL;
  g_autoptr (GError) error = NULL;

  f->folder = g_dir_make_tmp ("entente-agreements-XXXXXX", NULL);
  path = g_build_filename (f->folder, "exemple.entente", NULL);
  location = g_file_new_for_path (path);
  f->project = entente_project_create_example (location, ENTENTE_LANGUAGE_FRENCH, &error);
  g_assert_no_error (error);

  f->page = g_object_new (ENTENTE_TYPE_AGREEMENTS_PAGE, NULL);
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1200, 800);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->page));
  entente_page_set_project (f->page, f->project);
  g_signal_connect_swapped (get_preview (f), "composed", G_CALLBACK (composed_cb), f);
  gtk_window_present (GTK_WINDOW (f->window));
  wait_for (f->n_papers > 0);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  EntentePage *page = f->page;
  g_autofree char *path = g_build_filename (f->folder, "exemple.entente", NULL);

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  gtk_window_destroy (GTK_WINDOW (f->window));
  /* A drawing under way in a worker holds what it draws. */
  wait_for (page == NULL);
  entente_file_close (entente_project_get_file (f->project), NULL);
  g_assert_finalize_object (f->project);
  g_unlink (path);
  g_rmdir (f->folder);
  g_free (f->folder);
}

static void
test_shows_the_first (Fixture *f, gconstpointer data)
{
  GPtrArray *gaps = entente_preview_get_gaps (get_preview (f));

  g_assert_nonnull (get_shown (f));
  g_assert_nonnull (get_pdf (f));
  g_assert_cmpuint (entente_gap_list_count_required (gaps), ==, 0);
}

/* The preview follows an edit by itself. */
static void
test_follows_edits (Fixture *f, gconstpointer data)
{
  EntenteAgreement *agreement = draft (f, 2);
  g_autoptr (EntenteEdit) edit = NULL;
  g_autoptr (GBytes) first = g_bytes_ref (get_pdf (f));
  g_autoptr (GBytes) untitled = NULL;

  show (f, agreement);
  wait_for (shows_other_paper (f, first));
  untitled = g_bytes_ref (get_pdf (f));

  edit = entente_store_begin (get_store (f), "Rename agreement");
  entente_edit_set_text (edit, ENTENTE_RECORD (agreement), ENTENTE_AGREEMENT_TITLE, "Ensemble");
  g_assert_true (entente_edit_commit (edit, NULL));
  wait_for (shows_other_paper (f, untitled));
}

static guint
count_rows (Fixture *f)
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

/* A row for each party and article; adding, removing and undoing are seen at once. */
static void
test_rows (Fixture *f, gconstpointer data)
{
  EntenteAgreement *agreement = draft (f, 3);
  guint n_articles = g_list_model_get_n_items (entente_agreement_get_articles (agreement));
  g_autoptr (EntenteArticle) first = NULL;

  show (f, agreement);
  g_assert_cmpuint (count_rows (f), ==, 3 + n_articles);

  g_assert_nonnull (entente_agreement_add_article (agreement, NULL, NULL, NULL));
  spin ();
  g_assert_cmpuint (count_rows (f), ==, 3 + n_articles + 1);

  first = g_list_model_get_item (entente_agreement_get_articles (agreement), 0);
  g_assert_true (entente_agreement_move_article (agreement, first, 2, NULL));
  g_assert_true (entente_store_undo (get_store (f), NULL));
  g_assert_true (entente_store_undo (get_store (f), NULL));
  spin ();
  g_assert_cmpuint (count_rows (f), ==, 3 + n_articles);
}

/* A gap leads to the field where the fact is typed. */
static void
test_reveal (Fixture *f, gconstpointer data)
{
  EntenteAgreement *agreement = draft (f, 2);
  const EntenteField *fields = entente_record_type_get_fields (ENTENTE_TYPE_PARTY, NULL);
  g_autoptr (EntenteRecord) party =
      g_list_model_get_item (entente_agreement_get_parties (agreement), 1);
  GtkWidget *focus;

  g_assert_true (entente_page_reveal (f->page, party, &fields[ENTENTE_PARTY_COMMITMENTS]));
  spin ();
  g_assert_true (get_shown (f) == agreement);
  focus = gtk_window_get_focus (GTK_WINDOW (f->window));
  g_assert_nonnull (focus);
  g_assert_nonnull (gtk_widget_get_ancestor (focus, ENTENTE_TYPE_ORDERED_ROW));
}

/* Deleting what is shown shows another one, and at last the empty page; undo brings it back. */
static void
test_delete_and_undo (Fixture *f, gconstpointer data)
{
  GListModel *agreements = entente_store_get_list (get_store (f), ENTENTE_TYPE_AGREEMENT);
  g_autoptr (EntenteRecord) agreement = g_list_model_get_item (agreements, 0);
  g_autoptr (EntenteEdit) edit = entente_store_begin (get_store (f), "Delete agreement");
  guint n_papers;

  entente_edit_delete (edit, agreement);
  g_assert_true (entente_edit_commit (edit, NULL));
  spin ();
  g_assert_null (get_shown (f));
  n_papers = f->n_papers;

  g_assert_true (entente_store_undo (get_store (f), NULL));
  spin ();
  g_assert_nonnull (get_shown (f));
  wait_for (f->n_papers > n_papers);
}

/* A project without organisations cannot have an agreement; the dialog says so instead of
   failing. */
static void
test_parties_dialog (Fixture *f, gconstpointer data)
{
  g_autoptr (EntenteProject) empty = entente_project_new_in_memory (ENTENTE_LANGUAGE_FRENCH, NULL);
  AdwDialog *full = entente_parties_dialog_new (get_store (f), NULL, 2);
  AdwDialog *none = entente_parties_dialog_new (entente_project_get_store (empty), NULL, 2);
  GtkWidget *stack = find_type (adw_dialog_get_child (none), GTK_TYPE_STACK);

  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "nobody");
  stack = find_type (adw_dialog_get_child (full), GTK_TYPE_STACK);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "organizations");
  g_object_ref_sink (full);
  g_object_ref_sink (none);
  g_assert_finalize_object (full);
  g_assert_finalize_object (none);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  entente_ui_init ();

#define ADD(name, function)                                                                        \
  g_test_add ("/agreements-page/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("shows-the-first", test_shows_the_first);
  ADD ("follows-edits", test_follows_edits);
  ADD ("rows", test_rows);
  ADD ("reveal", test_reveal);
  ADD ("delete-and-undo", test_delete_and_undo);
  ADD ("parties-dialog", test_parties_dialog);
#undef ADD
  return g_test_run ();
}
