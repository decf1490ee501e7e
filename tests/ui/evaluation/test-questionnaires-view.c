/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questionnaires: made from a ready one, changed, typed by keyboard, imported, read. */
#include "config.h"

#include "chart/entente-chart-view.h"
#include "entente-dialog-fixture.h"
#include "entente-ui.h"
#include "evaluation/entente-answer-import-dialog.h"
#include "evaluation/entente-answer-sheet.h"
#include "evaluation/entente-answers-view.h"
#include "evaluation/entente-evaluation-page.h"
#include "evaluation/entente-indicator.h"
#include "evaluation/entente-question.h"
#include "evaluation/entente-question-choice.h"
#include "evaluation/entente-questionnaire-results-view.h"
#include "evaluation/entente-questionnaires-view.h"
#include "evaluation/entente-text-reading.h"
#include "form/entente-ordered-row.h"
#include "preview/entente-preview.h"

#include <glib/gstdio.h>

static GtkWidget *
open_view (DialogFixture *f)
{
  GtkWidget *view = g_object_new (ENTENTE_TYPE_QUESTIONNAIRES_VIEW, NULL);

  adw_bin_set_child (ADW_BIN (f->opener), view);
  entente_page_set_project (ENTENTE_PAGE (view), f->project);
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
make_ready (GtkWidget *view, const char *audience)
{
  g_assert_true (gtk_widget_activate_action (view, "questionnaire.new", "s", audience));
  spin ();
}

static void
show_part (GtkWidget *view, const char *part)
{
  g_assert_true (gtk_widget_activate_action (view, "questionnaire.part", "s", part));
  spin ();
}

static GtkEventController *
find_keys (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        return controller;
    }
  g_assert_not_reached ();
}

static void
press (GtkWidget *view, guint keyval)
{
  GtkEventController *keys = find_keys (find_type (view, ENTENTE_TYPE_ANSWERS_VIEW));
  gboolean handled = FALSE;

  g_signal_emit_by_name (keys, "key-pressed", keyval, 0, 0, &handled);
  spin ();
}

static void
press_all (GtkWidget *view, const char *keys)
{
  for (; *keys != '\0'; keys++)
    press (view, (guint) *keys);
}

static void
type_line (GtkWidget *view, const char *line)
{
  GtkWidget *answers = find_type (view, ENTENTE_TYPE_ANSWERS_VIEW);
  GtkWidget *entry = find_mapped (answers, GTK_TYPE_ENTRY);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), line);
  g_signal_emit_by_name (entry, "activate");
  spin ();
}

/* A copy of twelve questions, in the language of the documents, and back. */
static void
test_ready (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view = open_view (f);

  g_assert_true (says (view, "No Questionnaire Yet"));
  make_ready (view, "participants");
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_QUESTIONNAIRE), ==, 1);
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_QUESTION), ==, 12);
  g_assert_nonnull (entente_questionnaires_view_get_questionnaire (
    ENTENTE_QUESTIONNAIRES_VIEW (view)));
  g_assert_true (gtk_widget_activate_action (view, "questionnaire.copy", NULL));
  spin ();
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_QUESTION), ==, 24);
  g_assert_true (gtk_widget_activate_action (view, "questionnaire.delete", NULL));
  spin ();
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_QUESTIONNAIRE), ==, 1);
  g_assert_cmpstr (f->toast, ==, "Questionnaire deleted");
  make_ready (view, "");
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_QUESTION), ==, 12);
  close_view (f, view);
}

static EntenteOrderedRow *
get_question_row (GtkWidget *view, int position)
{
  GtkWidget *row = find_type (view, ENTENTE_TYPE_ORDERED_ROW);
  GtkWidget *list = gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX);

  return ENTENTE_ORDERED_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), position));
}

/* Questions are added, moved and removed where they stand. */
static void
test_build (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view = open_view (f);
  GtkWidget *part;
  EntenteOrderedRow *row;
  EntenteRecord *question;
  GtkWidget *adds;

  make_ready (view, "participants");
  part = find_type (view, ENTENTE_TYPE_ORDERED_ROW);
  g_assert_true (gtk_widget_activate_action (part, "question.add", "s", "choice"));
  spin ();
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_QUESTION), ==, 13);
  row = get_question_row (view, 12);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  adds = get_row (row, "Add an answer to choose from");
  gtk_editable_set_text (GTK_EDITABLE (adds), "Maybe");
  g_signal_emit_by_name (adds, "entry-activated");
  spin ();
  gtk_editable_set_text (GTK_EDITABLE (adds), "Never");
  g_signal_emit_by_name (adds, "entry-activated");
  spin ();
  g_assert_nonnull (get_row (row, "Answer b"));
  question = entente_ordered_row_get_record (row);
  g_signal_emit_by_name (row, "moved", -1);
  spin ();
  g_assert_true (entente_ordered_row_get_record (get_question_row (view, 11)) == question);
  g_signal_emit_by_name (get_question_row (view, 11), "removed");
  spin ();
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_QUESTION), ==, 12);
  g_assert_cmpstr (f->toast, ==, "Question removed");
  close_view (f, view);
}

/* The keyboard alone: a sheet, a wrong key, a correction, the next sheet. */
static void
test_type (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view = open_view (f);

  make_ready (view, "participants");
  show_part (view, "sheets");
  g_assert_true (says (view, "Sheet 1"));
  press_all (view, "ab4");
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_ANSWER_SHEET), ==, 1);
  press (view, '7');
  g_assert_true (says (view, "“7” is no answer to Q4"));
  press (view, '5');
  g_assert_false (says (view, "“7” is no answer to Q4"));
  press (view, GDK_KEY_BackSpace);
  press (view, GDK_KEY_Left);
  press (view, '9');
  g_assert_true (says (view, "“9” is no answer to Q3"));
  press (view, GDK_KEY_Right);
  press_all (view, "n33333 4");
  press (view, '4');
  type_line (view, "The soup");
  press (view, 'a');
  g_assert_true (says (view, "Sheet 2"));
  click (view, "Previous Sheet");
  g_assert_true (says (view, "Sheet 1"));
  g_assert_true (says (view, "not concerned"));
  g_assert_true (says (view, "The soup"));
  click (view, "Next Sheet");
  g_assert_true (says (view, "Sheet 2"));
  close_view (f, view);
}

static guint
count_charts (GtkWidget *widget)
{
  guint n = ENTENTE_IS_CHART_VIEW (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_charts (child);
  return n;
}

static void
import_file (DialogFixture *f, GtkWidget *view, const char *content)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "answers.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  entente_answer_import_dialog_open (
    view,
    entente_questionnaires_view_get_questionnaire (ENTENTE_QUESTIONNAIRES_VIEW (view)), file);
  spin ();
  wait_for (!says (get_dialog (f), "Reading the File…"));
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_remove (folder);
}

static char *
make_answers (guint n)
{
  GString *text = g_string_new ("ID;Name;Q1;Q3;Q11\n");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%u;Somebody;%s;%u;Text %u\n", i + 1,
                            i % 2 == 0 ? "A1" : "A3",
                            1 + i % 5, i);
  return g_string_free_and_steal (text);
}

/* A file is seen before it enters; then there are charts, and texts to be sorted. */
static void
test_import_and_results (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view = open_view (f);
  g_autofree char *answers = make_answers (60);
  GtkWidget *results, *toggles;
  AdwDialog *dialog;

  make_ready (view, "participants");
  show_part (view, "results");
  g_assert_true (says (view, "Nobody Has Answered Yet"));
  import_file (f, view, answers);
  dialog = get_dialog (f);
  g_assert_true (says (dialog, "60 added · 0 updated · 0 unchanged · 0 refused"));
  g_assert_true (says (dialog, "3 of 12 questions found"));
  click (dialog, "_Import");
  wait_for (get_dialog (f) == NULL);
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_ANSWER_SHEET), ==, 60);
  results = find_type (view, ENTENTE_TYPE_QUESTIONNAIRE_RESULTS_VIEW);
  wait_for (says (results, "60 sheets"));
  g_assert_cmpuint (count_charts (results), ==, 2);
  g_assert_true (says (results, "mean 3.0"));
  g_assert_true (says (results, "to be read: 60"));

  click (results, "Follow as an Indicator");
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_INDICATOR), ==, 1);
  g_assert_cmpstr (f->toast, ==, "Indicator added: these answers feed it");
  click (results, "Follow as an Indicator");
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_INDICATOR), ==, 1);
  toggles = find_type (results, ADW_TYPE_TOGGLE_GROUP);
  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (toggles), 1);
  spin ();
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_TEXT_READING), ==, 1);
  g_assert_true (says (results, "Positive: 1 · Negative: 0 · Idea: 0 · to be read: 59"));
  click (results, "Quote");
  g_assert_true (entente_store_undo (f->store, NULL));
  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  g_assert_cmpuint (adw_toggle_group_get_active (ADW_TOGGLE_GROUP (toggles)), ==, 0);
  close_view (f, view);
}

static void
assert_previews (DialogFixture *f, GtkWidget *view, const char *action, const char *path)
{
  GtkWidget *preview;

  g_assert_true (gtk_widget_activate_action (view, action, NULL));
  wait_for (get_dialog (f) != NULL);
  preview = find_type (GTK_WIDGET (get_dialog (f)), ENTENTE_TYPE_PREVIEW);
  wait_for (entente_preview_get_pdf (ENTENTE_PREVIEW (preview)) != NULL);
  g_assert_cmpstr (
    entente_document_get_path (entente_preview_get_document (ENTENTE_PREVIEW (preview))), ==, path);
  close_dialog (f);
}

/* On paper, as what is on screen: results told apart when they are, of another questionnaire not. */
static void
test_print (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view = open_view (f);
  g_autofree char *answers = make_answers (12);
  GtkWidget *results;

  make_ready (view, "participants");
  assert_previews (f, view, "questionnaire.print", "questionnaire/1");
  assert_previews (f, view, "questionnaire.print-results", "results/1");
  show_part (view, "results");
  import_file (f, view, answers);
  click (get_dialog (f), "_Import");
  wait_for (get_dialog (f) == NULL);
  results = find_type (view, ENTENTE_TYPE_QUESTIONNAIRE_RESULTS_VIEW);
  wait_for (says (results, "12 sheets"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_type (results, ADW_TYPE_COMBO_ROW)), 1);
  spin ();
  assert_previews (f, view, "questionnaire.print-results", "results/1/Q1");
  make_ready (view, "volunteers");
  assert_previews (f, view, "questionnaire.print-results", "results/2");
  close_view (f, view);
}

static void
test_save (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view = open_view (f);
  g_autofree char *folder = g_dir_make_tmp ("entente-results-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "results.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  make_ready (view, "participants");
  g_assert_true (entente_questionnaires_view_save_results (
    entente_questionnaires_view_get_questionnaire (ENTENTE_QUESTIONNAIRES_VIEW (view)), NULL, file,
    &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "Q12;"));
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  close_view (f, view);
}

/* Told apart by another question: the groups stand in the chart, small ones do not. */
static void
test_crossing (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view = open_view (f);
  g_autofree char *answers = make_answers (12);
  GtkWidget *results;
  AdwComboRow *by;

  make_ready (view, "participants");
  show_part (view, "results");
  import_file (f, view, answers);
  click (get_dialog (f), "_Import");
  wait_for (get_dialog (f) == NULL);
  results = find_type (view, ENTENTE_TYPE_QUESTIONNAIRE_RESULTS_VIEW);
  wait_for (says (results, "12 sheets"));
  g_assert_true (says (results, "Indicative: fewer than 30 people answered"));
  by = ADW_COMBO_ROW (get_row (results, "Tell Apart by the Answers to"));
  adw_combo_row_set_selected (by, 1);
  spin ();
  g_assert_cmpuint (count_charts (results), ==, 2);
  show_part (view, "questions");
  show_part (view, "results");
  g_assert_cmpuint (adw_combo_row_get_selected (by), ==, 1);
  close_view (f, view);
}

static void
test_page (DialogFixture *f, gconstpointer data)
{
  GtkWidget *page = g_object_new (ENTENTE_TYPE_EVALUATION_PAGE, NULL);
  EntenteRecord *questionnaire;
  g_autofree char *selection = NULL;

  adw_bin_set_child (ADW_BIN (f->opener), page);
  entente_page_set_project (ENTENTE_PAGE (page), f->project);
  spin ();
  questionnaire = insert_record (f, ENTENTE_TYPE_QUESTIONNAIRE, ENTENTE_QUESTIONNAIRE_TITLE, "Ours");
  spin ();
  g_assert_true (entente_page_reveal (ENTENTE_PAGE (page), questionnaire, NULL));
  g_assert_true (says (page, "Ours"));
  selection = entente_page_dup_selection (ENTENTE_PAGE (page));
  g_assert_true (g_str_has_prefix (selection, "('questionnaires'"));
  entente_page_restore_selection (ENTENTE_PAGE (page), selection);
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  adw_bin_set_child (ADW_BIN (f->opener), NULL);
  spin ();
  g_assert_null (page);
}

int
main (int argc, char *argv[])
{
#define ADD(name, function)                                                              \
  g_test_add ("/questionnaires-view/" name, DialogFixture, NULL, dialog_fixture_set_up,  \
              function, dialog_fixture_tear_down)
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  entente_ui_init ();
  ADD ("ready", test_ready);
  ADD ("build", test_build);
  ADD ("type", test_type);
  ADD ("import-and-results", test_import_and_results);
  ADD ("crossing", test_crossing);
  ADD ("print", test_print);
  ADD ("save", test_save);
  ADD ("page", test_page);
#undef ADD

  return g_test_run ();
}
