/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Importing contacts through the dialog: what it shows before, one undo after, columns that are put right and remembered,
   files that cannot be read; and exporting what a list shows. */
#include "config.h"

#include "collective/entente-contact-export-dialog.h"
#include "collective/entente-contact-import-dialog.h"
#include "entente-ui.h"
#include "project/entente-project.h"
#include "screen.h"

#include <glib/gstdio.h>
#include <string.h>

#define FRENCH_CSV \
  "\xef\xbb\xbfPr\xc3\xa9nom;Nom;Courriel;Surnom\r\n" \
  "Zo\xc3\xa9;Exemple;zoe@example.org;La cheffe\r\n" \
  "Amadou;Mod\xc3\xa8le;amadou@example.org;\r\n"

typedef struct {
  char *folder;
  EntenteProject *project;
  EntenteStore *store;
  GtkWidget *window;
  GtkWidget *opener;
  char *toast;
  GPtrArray *paths;
} Fixture;

static void
toast_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_set_str (&((Fixture *) data)->toast, g_variant_get_string (parameter, NULL));
}

static void
set_up (Fixture *f, gconstpointer data)
{
  static const GActionEntry entries[]
    = { { .name = "toast-undo", .activate = toast_cb, .parameter_type = "s" } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  f->folder = g_dir_make_tmp ("entente-XXXXXX", NULL);
  f->paths = g_ptr_array_new_with_free_func (g_free);
  f->project = entente_project_new_in_memory (ENTENTE_LANGUAGE_FRENCH, NULL);
  f->store = entente_project_get_store (f->project);
  f->window = adw_window_new ();
  f->opener = adw_bin_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), f);
  gtk_widget_insert_action_group (f->window, "win", G_ACTION_GROUP (group));
  gtk_window_set_default_size (GTK_WINDOW (f->window), 800, 700);
  adw_window_set_content (ADW_WINDOW (f->window), f->opener);
  gtk_window_present (GTK_WINDOW (f->window));
  spin ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  spin ();
  g_assert_finalize_object (f->project);
  for (guint i = 0; i < f->paths->len; i++)
    g_unlink (g_ptr_array_index (f->paths, i));
  g_assert_cmpint (g_rmdir (f->folder), ==, 0);
  g_ptr_array_unref (f->paths);
  g_free (f->folder);
  g_free (f->toast);
}

static GFile *
make_file (Fixture *f, const char *name, const char *content, gssize length)
{
  char *path = g_build_filename (f->folder, name, NULL);

  g_ptr_array_add (f->paths, path);
  if (content != NULL)
    g_assert_true (g_file_set_contents (path, content, length, NULL));
  return g_file_new_for_path (path);
}

static AdwDialog *
open_dialog (Fixture *f, const char *name, const char *content, gssize length)
{
  g_autoptr (GFile) file = make_file (f, name, content, length);
  AdwDialog *dialog = entente_contact_import_dialog_open (f->opener, f->store, file);

  spin ();
  wait_for (!says (dialog, "Reading the File…"));
  return dialog;
}

static gboolean
is_button (GtkWidget *widget, gconstpointer label)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

static gboolean
is_column (GtkWidget *widget, gconstpointer title)
{
  return ADW_IS_COMBO_ROW (widget)
         && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title);
}

static GtkWidget *
get_button (gpointer widget, const char *label)
{
  GtkWidget *button = find_widget (widget, is_button, label);

  g_assert_nonnull (button);
  return button;
}

static void
click (gpointer widget, const char *label)
{
  g_signal_emit_by_name (get_button (widget, label), "clicked");
  spin ();
}

static guint
count (Fixture *f, GType type)
{
  return g_list_model_get_n_items (entente_store_get_list (f->store, type));
}

static void
test_import (Fixture *f, gconstpointer data)
{
  AdwDialog *dialog = open_dialog (f, "contacts.csv", FRENCH_CSV, -1);

  g_assert_true (says (dialog, "2 added · 0 updated · 0 unchanged · 0 refused"));
  g_assert_true (says (dialog, "Zoé Exemple"));
  g_assert_cmpuint (count (f, ENTENTE_TYPE_PERSON), ==, 0);

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  click (dialog, "_Import");
  wait_for (dialog == NULL);
  g_assert_cmpuint (count (f, ENTENTE_TYPE_PERSON), ==, 2);
  g_assert_cmpstr (f->toast, ==, "Imported: 2 added, 0 updated");
  g_assert_true (entente_store_undo (f->store, NULL));
  g_assert_cmpuint (count (f, ENTENTE_TYPE_PERSON), ==, 0);
  g_assert_false (entente_store_get_can_undo (f->store));
}

static void
select_target (AdwComboRow *row, const char *label)
{
  GListModel *model = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (model, i);

      if (strstr (gtk_string_object_get_string (item), label) != NULL)
        {
          adw_combo_row_set_selected (row, i);
          spin ();
          return;
        }
    }
  g_assert_not_reached ();
}

static char *
dup_skills (Fixture *f)
{
  GListModel *people = entente_store_get_list (f->store, ENTENTE_TYPE_PERSON);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (EntenteRecord) person = g_list_model_get_item (people, i);

      if (g_str_equal (entente_record_get_text (person, ENTENTE_PERSON_GIVEN_NAME), "Zoé"))
        return g_strdup (entente_record_get_text (person, ENTENTE_PERSON_SKILLS));
    }
  return NULL;
}

/* The last test to import these columns: settings are shared by the tests of one run. */
static void
test_mapping (Fixture *f, gconstpointer data)
{
  AdwDialog *dialog = open_dialog (f, "contacts.csv", FRENCH_CSV, -1);
  GtkWidget *row = find_widget (GTK_WIDGET (dialog), is_column, "Surnom");
  g_autofree char *skills = NULL;
  g_autofree char *skills_again = NULL;

  g_assert_nonnull (row);
  select_target (ADW_COMBO_ROW (row), "Skills");
  click (dialog, "_Import");
  skills = dup_skills (f);
  g_assert_cmpstr (skills, ==, "La cheffe");

  /* The next file with these columns is understood at once. */
  g_assert_true (entente_store_undo (f->store, NULL));
  dialog = open_dialog (f, "again.csv", FRENCH_CSV, -1);
  click (dialog, "_Import");
  skills_again = dup_skills (f);
  g_assert_cmpstr (skills_again, ==, "La cheffe");
}

static void
test_duplicates (Fixture *f, gconstpointer data)
{
  click (open_dialog (f, "contacts.csv", FRENCH_CSV, -1), "_Import");
  spin ();
  {
    AdwDialog *dialog = open_dialog (f, "same.csv", FRENCH_CSV, -1);

    g_assert_true (says (dialog, "0 added · 0 updated · 2 unchanged · 0 refused"));
    g_assert_false (gtk_widget_get_sensitive (get_button (dialog, "_Import")));
    click (dialog, "_Cancel");
  }
  g_assert_cmpuint (count (f, ENTENTE_TYPE_PERSON), ==, 2);
}

static void
test_problems (Fixture *f, gconstpointer data)
{
  AdwDialog *empty = open_dialog (f, "empty.csv", "", 0);

  g_assert_true (says (empty, "Nothing Can Be Imported"));
  g_assert_false (gtk_widget_get_sensitive (get_button (empty, "_Import")));
  click (empty, "_Cancel");
  spin ();

  g_assert_true (says (open_dialog (f, "gone.csv", NULL, 0), "“gone.csv” could not be read"));
  g_assert_true (says (open_dialog (f, "noise.csv", "\0\1\2\0<\xff\xfe\0", 8), "Nothing Can Be Imported"));
}

static void
test_closed_while_loading (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) file = make_file (f, "contacts.csv", FRENCH_CSV, -1);
  AdwDialog *dialog = entente_contact_import_dialog_open (f->opener, f->store, file);

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  adw_dialog_force_close (dialog);
  wait_for (dialog == NULL);
}

static void
test_export (Fixture *f, gconstpointer data)
{
  g_autoptr (EntenteAffiliations) affiliations = entente_affiliations_new (f->store);
  g_autoptr (EntenteDirectoryList) list
    = entente_directory_list_new (f->store, entente_directory_kind_get_people (), affiliations);
  g_autoptr (GFile) csv = make_file (f, "out.csv", NULL, 0);
  g_autoptr (GFile) vcard = make_file (f, "out.vcf", NULL, 0);
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nonexistent/out.csv");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  GStatBuf status;

  click (open_dialog (f, "contacts.csv", FRENCH_CSV, -1), "_Import");
  /* What the list shows: the search narrows the export. */
  entente_directory_list_set_search (list, "zoe");
  g_assert_true (entente_contact_export_dialog_write (list, ENTENTE_CONTACTS_CSV, csv, NULL));
  g_assert_true (g_file_load_contents (csv, NULL, &text, NULL, NULL, NULL));
  g_assert_nonnull (strstr (text, "zoe@example.org"));
  g_assert_null (strstr (text, "amadou@example.org"));
  g_assert_cmpint (g_stat (g_file_peek_path (csv), &status), ==, 0);
  g_assert_cmpint (status.st_mode & 077, ==, 0);

  g_assert_true (entente_contact_export_dialog_write (list, ENTENTE_CONTACTS_VCARD, vcard, NULL));
  g_assert_false (entente_contact_export_dialog_write (list, ENTENTE_CONTACTS_CSV, nowhere, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

  ADD ("/ui/contact-import/import", test_import);
  ADD ("/ui/contact-import/duplicates", test_duplicates);
  ADD ("/ui/contact-import/problems", test_problems);
  ADD ("/ui/contact-import/closed-while-loading", test_closed_while_loading);
  ADD ("/ui/contact-import/export", test_export);
  ADD ("/ui/contact-import/mapping", test_mapping);

  return g_test_run ();
}
