/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The schedule for others: documents shown before they are printed, files written whole or not at
   all, text for an e-mail. */
#include "config.h"

#include "entente-dialog-fixture.h"
#include "entente-ui.h"
#include "schedule/entente-schedule-dialogs.h"
#include "schedule/entente-schedule-edit.h"
#include "schedule/entente-schedule-export-dialog.h"

#include <glib/gstdio.h>
#include <string.h>

static void
add_task (DialogFixture *f)
{
  EntenteTask *task = entente_schedule_insert (entente_project_get_schedule (f->project),
                                               ENTENTE_TASK_TASK, "Posters", NULL, NULL, NULL);
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "rule");

  entente_edit_set_choice (edit, ENTENTE_RECORD (task), ENTENTE_TASK_RULE, ENTENTE_RULE_MUST_START);
  entente_edit_set_text (edit, ENTENTE_RECORD (task), ENTENTE_TASK_RULE_AT, "2032-05-03");
  g_assert_true (entente_edit_commit (edit, NULL));
}

static AdwDialog *
open_dialog (DialogFixture *f)
{
  entente_schedule_present_export_dialog (f->opener, f->project);
  spin ();
  return get_dialog (f);
}

static void
test_files (DialogFixture *f, gconstpointer data)
{
  static const struct
  {
    const char *format;
    const char *begins;
    const char *holds;
  } files[] = {
    { "csv", NULL, "Posters" },
    { "ics", "BEGIN:VCALENDAR", "Posters" },
    { "svg", "<?xml", "<svg" },
    { "png", "\x89PNG", NULL },
  };
  g_autofree char *folder = g_dir_make_tmp ("entente-XXXXXX", NULL);

  add_task (f);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/plan.%s", folder, files[i].format);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;
      GStatBuf status;

      g_assert_true (
        entente_schedule_export_dialog_write (f->project, files[i].format, file, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      g_assert_true (files[i].begins == NULL || g_str_has_prefix (text, files[i].begins));
      g_assert_true (files[i].holds == NULL || strstr (text, files[i].holds) != NULL);
      g_assert_cmpint (g_stat (path, &status), ==, 0);
      g_assert_cmpint (status.st_mode & 077, ==, 0);
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_nowhere (DialogFixture *f, gconstpointer data)
{
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nonexistent/plan.csv");
  g_autoptr (GError) error = NULL;

  add_task (f);
  g_assert_false (entente_schedule_export_dialog_write (f->project, "csv", nowhere, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_dialog (DialogFixture *f, gconstpointer data)
{
  AdwDialog *dialog;

  add_task (f);
  dialog = open_dialog (f);
  g_assert_true (says (dialog, "Bars on a line of time"));
  g_assert_true (says (dialog, "Steps and tasks in rows"));
  g_assert_true (says (dialog, "Calendar (iCalendar)"));

  click (dialog, "Copy as Text for an E-mail");
  spin ();
  g_assert_null (get_dialog (f));
  g_assert_cmpstr (f->toast, ==, "The text is ready to be pasted into an e-mail");
}

static gboolean
is_pages_row (GtkWidget *widget, gconstpointer data)
{
  return ADW_IS_COMBO_ROW (widget)
         && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), "Chart");
}

/* A large plan on one page: said before it is printed. */
static void
test_letters (DialogFixture *f, gconstpointer data)
{
  GtkWidget *row;

  for (guint i = 0; i < 150; i++)
    add_task (f);
  row = find_widget (GTK_WIDGET (open_dialog (f)), is_pages_row, NULL);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)),
                                   "On one page the letters are only 0."));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 2);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "");
  close_dialog (f);
}

static void
add_referent (DialogFixture *f, const char *name)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "referent");
  EntenteRecord *person = entente_edit_insert (edit, ENTENTE_TYPE_PERSON);
  EntenteRecord *task = entente_edit_insert (edit, ENTENTE_TYPE_TASK);

  entente_edit_set_text (edit, person, ENTENTE_PERSON_GIVEN_NAME, name);
  entente_edit_set_text (edit, task, ENTENTE_TASK_TITLE, "Letters");
  entente_edit_set_reference (edit, task, ENTENTE_TASK_REFERENT, person);
  g_assert_true (entente_edit_commit (edit, NULL));
}

static gboolean
is_sheet_of (GtkWidget *widget, gconstpointer name)
{
  return ADW_IS_ACTION_ROW (widget)
         && strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), name) != NULL;
}

static gboolean
is_search_entry (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_SEARCH_ENTRY (widget)
         && g_strcmp0 (gtk_search_entry_get_placeholder_text (GTK_SEARCH_ENTRY (widget)), "Name…")
              == 0;
}

/* One row for all people; which one is asked on a page of its own. */
static void
test_sheets (DialogFixture *f, gconstpointer data)
{
  AdwDialog *dialog;
  GtkWidget *entry;

  add_referent (f, "Zoé");
  add_referent (f, "Karim");
  dialog = open_dialog (f);
  g_signal_emit_by_name (find_widget (GTK_WIDGET (dialog), is_sheet_of, "What one has to do"),
                         "activate");
  spin ();
  entry = find_widget (GTK_WIDGET (dialog), is_search_entry, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "zoe");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_true (
    gtk_widget_get_child_visible (find_widget (GTK_WIDGET (dialog), is_sheet_of, "Zoé")));
  g_assert_false (
    gtk_widget_get_child_visible (find_widget (GTK_WIDGET (dialog), is_sheet_of, "Karim")));
  close_dialog (f);
}

static gboolean
is_chart_row (GtkWidget *widget, gconstpointer data)
{
  return ADW_IS_ACTION_ROW (widget)
         && g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (widget)) != NULL
                                ? adw_action_row_get_subtitle (ADW_ACTION_ROW (widget))
                                : "",
                              "Bars on a line");
}

static void
test_preview (DialogFixture *f, gconstpointer data)
{
  AdwDialog *dialog;
  AdwDialog *preview;

  add_task (f);
  dialog = open_dialog (f);
  g_signal_emit_by_name (find_widget (GTK_WIDGET (dialog), is_chart_row, NULL), "activate");
  spin ();
  preview = get_dialog (f);
  g_assert_true (preview != dialog);
  wait_for (gtk_widget_get_sensitive (get_button (preview, "Print…")));
  g_assert_true (gtk_widget_get_sensitive (get_button (preview, "Save as PDF…")));
  close_dialog (f);
  close_dialog (f);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

#define ADD(name, test)                                                                            \
  g_test_add ("/ui/schedule/export/" name, DialogFixture, NULL, dialog_fixture_set_up, test,       \
              dialog_fixture_tear_down)
  ADD ("files", test_files);
  ADD ("nowhere", test_nowhere);
  ADD ("dialog", test_dialog);
  ADD ("letters", test_letters);
  ADD ("sheets", test_sheets);
  ADD ("preview", test_preview);

  return g_test_run ();
}
