/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ready indicators chosen in their dialog: looked for, ticked, placed, kept and removed. */
#include "config.h"

#include "entente-dialog-fixture.h"
#include "entente-ui.h"
#include "evaluation/entente-frame-edit.h"
#include "evaluation/entente-frame-list.h"
#include "evaluation/entente-frame-view.h"
#include "evaluation/entente-indicator-library-dialog.h"
#include "evaluation/entente-indicators-view.h"
#include "evaluation/entente-ready-indicator-row.h"
#include "grid/entente-grid.h"

#include <string.h>

static EntentePage *
open_table (DialogFixture *f)
{
  EntentePage *page = g_object_new (ENTENTE_TYPE_INDICATORS_VIEW, NULL);

  adw_bin_set_child (ADW_BIN (f->opener), GTK_WIDGET (page));
  entente_page_set_project (page, f->project);
  spin ();
  return ENTENTE_PAGE (find_type (GTK_WIDGET (page), ENTENTE_TYPE_FRAME_VIEW));
}

static AdwDialog *
open_library (DialogFixture *f, EntentePage *table)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (table), "frame.library", NULL));
  spin ();
  g_assert_true (ENTENTE_IS_INDICATOR_LIBRARY_DIALOG (get_dialog (f)));
  return get_dialog (f);
}

static gboolean
is_open_row (GtkWidget *widget, gconstpointer title)
{
  return ENTENTE_IS_READY_INDICATOR_ROW (widget) && gtk_widget_get_mapped (widget)
         && (title == NULL
             || g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title));
}

static void
count_rows (GtkWidget *widget, guint *n)
{
  *n += is_open_row (widget, NULL) ? 1 : 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count_rows (child, n);
}

static guint
count_shown (AdwDialog *dialog)
{
  guint n = 0;

  count_rows (GTK_WIDGET (dialog), &n);
  return n;
}

/* As a search entry does once people pause. */
static void
look_for (AdwDialog *dialog, const char *words)
{
  GtkWidget *entry = find_mapped (GTK_WIDGET (dialog), GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
  spin ();
}

static GtkWidget *
find_ready (AdwDialog *dialog, const char *title)
{
  return find_widget (GTK_WIDGET (dialog), is_open_row, title);
}

static void
tick (AdwDialog *dialog, const char *title)
{
  GtkWidget *row = find_ready (dialog, title);

  g_assert_nonnull (row);
  adw_action_row_activate (ADW_ACTION_ROW (row));
  spin ();
  g_assert_true (entente_tick_row_get_active (ENTENTE_TICK_ROW (row)));
}

/* NULL when the project has none of that name. */
static EntenteRecord *
get_indicator (DialogFixture *f, const char *name)
{
  GListModel *indicators = entente_store_get_list (f->store, ENTENTE_TYPE_INDICATOR);

  for (guint i = 0; i < g_list_model_get_n_items (indicators); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (indicators, i);

      if (g_str_equal (entente_record_get_text (record, ENTENTE_INDICATOR_NAME), name))
        return record;
    }
  return NULL;
}

/* Three found by kind and by words, added as one edit; the table stands on the first. */
static void
test_several (DialogFixture *f, gconstpointer data)
{
  EntentePage *table = open_table (f);
  AdwDialog *dialog = open_library (f, table);
  GtkWidget *kinds = find_type (GTK_WIDGET (dialog), ADW_TYPE_TOGGLE_GROUP);
  const guint n_all = count_shown (dialog);

  g_assert_cmpuint (n_all, >, 25);
  g_assert_false (gtk_widget_get_sensitive (get_button (dialog, "_Add")));
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (kinds), "meal");
  spin ();
  g_assert_cmpuint (count_shown (dialog), <, n_all);
  g_assert_null (find_ready (dialog, "Stands tenus"));
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (kinds), "forum");
  spin ();
  tick (dialog, "Stands tenus");
  look_for (dialog, "entree compteur");
  g_assert_cmpuint (count_shown (dialog), ==, 1);
  tick (dialog, "Personnes venues");
  look_for (dialog, "zzz");
  g_assert_cmpuint (count_shown (dialog), ==, 0);
  g_assert_true (says (dialog, "No Such Indicator"));
  look_for (dialog, "assiduité");
  g_assert_true (says (dialog, "Counted by itself"));
  tick (dialog, "Assiduité aux réunions");

  click (dialog, "_Add 3");
  g_assert_null (get_dialog (f));
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_INDICATOR), ==, 3);
  g_assert_cmpstr (f->toast, ==, "3 indicators added");
  g_assert_nonnull (get_indicator (f, "Personnes venues"));
  g_assert_nonnull (get_indicator (f, "Assiduité aux réunions"));
  g_assert_true (entente_store_undo (f->store, NULL));
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_INDICATOR), ==, 0);
  adw_bin_set_child (ADW_BIN (f->opener), NULL);
}

static EntenteRecord *
add_result (DialogFixture *f)
{
  g_autoptr (EntenteFrame) frame = entente_frame_new (f->store);
  EntenteRecord *near = NULL;

  for (EntenteFrameLevel level = ENTENTE_FRAME_OBJECTIVE; level <= ENTENTE_FRAME_RESULT; level++)
    if (level != ENTENTE_FRAME_SPECIFIC)
      near = entente_frame_insert (frame, level, near, NULL);
  return near;
}

/* Under the result the keyboard is on, unless somebody says otherwise. */
static void
test_places (DialogFixture *f, gconstpointer data)
{
  EntenteRecord *result = add_result (f);
  EntentePage *frame = g_object_new (ENTENTE_TYPE_FRAME_VIEW, NULL);
  AdwDialog *dialog;

  adw_bin_set_child (ADW_BIN (f->opener), GTK_WIDGET (frame));
  entente_page_set_project (frame, f->project);
  g_assert_true (entente_page_reveal (frame, result, NULL));
  dialog = open_library (f, frame);
  g_assert_cmpuint (
    adw_combo_row_get_selected (ADW_COMBO_ROW (get_row (dialog, "Placed under"))), ==, 1);
  tick (dialog, "Personnes venues");
  click (dialog, "_Add 1");
  g_assert_cmpint (
    entente_record_get_reference (get_indicator (f, "Personnes venues"), ENTENTE_INDICATOR_RESULT),
    ==, entente_record_get_id (result));

  dialog = open_library (f, frame);
  g_assert_true (says (dialog, "Already in this project"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_row (dialog, "Placed under")), 0);
  tick (dialog, "Places occupées");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "library.add", NULL));
  spin ();
  g_assert_cmpint (
    entente_record_get_reference (get_indicator (f, "Places occupées"), ENTENTE_INDICATOR_RESULT),
    ==, 0);
  adw_bin_set_child (ADW_BIN (f->opener), NULL);
}

/* Kept from one project, offered first in the next, removed there. */
static void
test_own (DialogFixture *f, gconstpointer data)
{
  EntentePage *table = open_table (f);
  EntenteRecord *cakes
    = insert_record (f, ENTENTE_TYPE_INDICATOR, ENTENTE_INDICATOR_NAME, "Gâteaux cuits");
  AdwDialog *dialog;
  GtkWidget *row;

  spin ();
  g_assert_true (entente_page_reveal (table, cakes, NULL));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (table), "frame.keep", NULL));
  g_assert_nonnull (strstr (f->toast, "Gâteaux cuits"));
  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();

  dialog = open_library (f, table);
  g_assert_true (says (dialog, "My Own"));
  tick (dialog, "Personnes venues");
  tick (dialog, "Gâteaux cuits");
  click (dialog, "_Add 2");
  g_assert_nonnull (get_indicator (f, "Gâteaux cuits"));

  dialog = open_library (f, table);
  tick (dialog, "Places occupées");
  row = find_ready (dialog, "Gâteaux cuits");
  click (row, "Remove From My Own");
  g_assert_true (ADW_IS_ALERT_DIALOG (get_dialog (f)));
  g_signal_emit_by_name (get_dialog (f), "response", "remove");
  adw_dialog_force_close (get_dialog (f));
  spin ();
  g_assert_null (find_ready (dialog, "Gâteaux cuits"));
  g_assert_false (says (dialog, "My Own"));
  /* What was ticked before stays so. */
  g_assert_nonnull (get_button (dialog, "_Add 1"));
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_INDICATOR), ==, 2);
  close_dialog (f);
  adw_bin_set_child (ADW_BIN (f->opener), NULL);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("entente-library-XXXXXX", NULL);

  /* Where one's own are kept. */
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

#define ADD(name, test)                                                                            \
  g_test_add ("/ui/evaluation/library/" name, DialogFixture, NULL, dialog_fixture_set_up, test,    \
              dialog_fixture_tear_down)
  ADD ("several", test_several);
  ADD ("places", test_places);
  ADD ("own", test_own);

  return g_test_run ();
}
