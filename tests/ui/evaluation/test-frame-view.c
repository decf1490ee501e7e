/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The evaluation frame in its table: added, typed, moved and deleted; values and states of
   indicators beside it. */
#include "config.h"

#include "chart/entente-chart-view.h"
#include "entente-civil-date.h"
#include "entente-dialog-fixture.h"
#include "entente-ui.h"
#include "evaluation/entente-frame-edit.h"
#include "evaluation/entente-frame-list.h"
#include "evaluation/entente-frame-view.h"
#include "evaluation/entente-indicator-edit.h"
#include "evaluation/entente-indicators-view.h"
#include "evaluation/entente-measurement-row.h"
#include "evaluation/entente-objective.h"
#include "grid/entente-grid.h"
#include "preview/entente-preview.h"

#include <string.h>

static EntentePage *
open_view (DialogFixture *f, GType type)
{
  EntentePage *page = g_object_new (type, NULL);

  adw_bin_set_child (ADW_BIN (f->opener), GTK_WIDGET (page));
  entente_page_set_project (page, f->project);
  spin ();
  return page;
}

static void
close_view (DialogFixture *f, EntentePage *page)
{
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  adw_bin_set_child (ADW_BIN (f->opener), NULL);
  spin ();
  g_assert_null (page);
}

static EntenteGrid *
get_grid (EntentePage *page)
{
  return ENTENTE_GRID (find_type (GTK_WIDGET (page), ENTENTE_TYPE_GRID));
}

static char *
dup_cell (EntentePage *page, guint row, guint column)
{
  return entente_grid_model_dup_text (entente_grid_get_model (get_grid (page)), row, column);
}

static void
assert_cell (EntentePage *page, guint row, guint column, const char *expected)
{
  g_autofree char *text = dup_cell (page, row, column);

  g_assert_cmpstr (text, ==, expected);
}

/* In the cell that is open after something was added. */
static void
type_open (EntentePage *page, const char *text)
{
  EntenteCellEditor *editor = entente_grid_get_editor (get_grid (page));

  g_assert_true (entente_cell_editor_is_open (editor));
  gtk_editable_set_text (entente_cell_editor_get_entry (editor), text);
  g_assert_true (entente_cell_editor_commit (editor));
  spin ();
}

static void
activate (EntentePage *page, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), action, NULL));
  spin ();
}

static void
add (EntentePage *page, const char *level, const char *text)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "frame.add", "s", level));
  spin ();
  type_open (page, text);
}

static void
fill (EntentePage *page)
{
  add (page, "objective", "Open the garden");
  activate (page, "frame.add-under");
  type_open (page, "Visits");
  activate (page, "frame.add-under");
  type_open (page, "Visitors come");
  activate (page, "frame.add-under");
  type_open (page, "People who came");
}

static guint
count_rows (EntentePage *page)
{
  return g_list_model_get_n_items (G_LIST_MODEL (entente_grid_get_model (get_grid (page))));
}

static void
test_outline (DialogFixture *f, gconstpointer data)
{
  EntentePage *page = open_view (f, ENTENTE_TYPE_FRAME_VIEW);
  EntenteGridLook look = { 0 };

  g_assert_true (says (page, "No Evaluation Frame Yet"));
  fill (page);
  g_assert_cmpuint (count_rows (page), ==, 4);
  assert_cell (page, 0, ENTENTE_FRAME_COLUMN_LEVEL, "General objective");
  assert_cell (page, 1, ENTENTE_FRAME_COLUMN_TEXT, "Visits");
  assert_cell (page, 3, ENTENTE_FRAME_COLUMN_STATE, "Not measured");
  entente_grid_model_describe (entente_grid_get_model (get_grid (page)), 3, &look);
  g_assert_cmpuint (look.level, ==, 3);
  activate (page, "grid.insert");
  type_open (page, "Satisfaction");
  g_assert_true (says (page, "2 indicators · Not measured: 2"));

  activate (page, "frame.move-up");
  assert_cell (page, 3, ENTENTE_FRAME_COLUMN_TEXT, "Satisfaction");
  entente_grid_model_set_folded (entente_grid_get_model (get_grid (page)), 0, TRUE);
  spin ();
  g_assert_cmpuint (count_rows (page), ==, 1);
  g_assert_true (entente_store_undo (f->store, NULL));
  entente_grid_model_set_folded (entente_grid_get_model (get_grid (page)), 0, FALSE);
  spin ();
  assert_cell (page, 4, ENTENTE_FRAME_COLUMN_TEXT, "Satisfaction");
  close_view (f, page);
}

static void
test_typing (DialogFixture *f, gconstpointer data)
{
  EntentePage *page = open_view (f, ENTENTE_TYPE_FRAME_VIEW);
  EntenteCellEditor *editor;

  fill (page);
  g_assert_true (entente_grid_edit (get_grid (page), 3, ENTENTE_FRAME_COLUMN_TARGET));
  type_open (page, "80-120");
  assert_cell (page, 3, ENTENTE_FRAME_COLUMN_TARGET, "80 to 120");
  /* Left out of a narrow window */
  g_assert_true (entente_grid_model_apply (entente_grid_get_model (get_grid (page)), 3,
                                           ENTENTE_FRAME_COLUMN_DUE, "30 days after", NULL));
  assert_cell (page, 3, ENTENTE_FRAME_COLUMN_DUE, "30 days after");
  g_assert_false (entente_grid_edit (get_grid (page), 1, ENTENTE_FRAME_COLUMN_TARGET));

  /* What cannot be read stays in the cell with a sentence */
  g_assert_true (entente_grid_edit (get_grid (page), 3, ENTENTE_FRAME_COLUMN_TARGET));
  editor = entente_grid_get_editor (get_grid (page));
  gtk_editable_set_text (entente_cell_editor_get_entry (editor), "plenty");
  g_assert_false (entente_cell_editor_commit (editor));
  g_assert_nonnull (entente_cell_editor_get_complaint (editor));
  entente_cell_editor_cancel (editor);
  assert_cell (page, 3, ENTENTE_FRAME_COLUMN_TARGET, "80 to 120");
  close_view (f, page);
}

/* A value typed over the last one is of today, and takes nothing away. */
static void
test_value_cell (DialogFixture *f, gconstpointer data)
{
  EntentePage *page = open_view (f, ENTENTE_TYPE_FRAME_VIEW);
  GListModel *values = entente_store_get_list (f->store, ENTENTE_TYPE_MEASUREMENT);
  EntenteGridModel *model;

  fill (page);
  model = entente_grid_get_model (get_grid (page));
  g_assert_true (entente_grid_model_apply (model, 3, ENTENTE_FRAME_COLUMN_VALUE, "", NULL));
  g_assert_cmpuint (g_list_model_get_n_items (values), ==, 0);
  g_assert_true (entente_grid_model_apply (model, 3, ENTENTE_FRAME_COLUMN_VALUE, "12", NULL));
  g_assert_true (entente_grid_model_apply (model, 3, ENTENTE_FRAME_COLUMN_VALUE, "13", NULL));
  g_assert_cmpuint (g_list_model_get_n_items (values), ==, 1);
  assert_cell (page, 3, ENTENTE_FRAME_COLUMN_VALUE, "13");
  g_assert_false (entente_grid_model_apply (model, 3, ENTENTE_FRAME_COLUMN_VALUE, "many", NULL));
  assert_cell (page, 3, ENTENTE_FRAME_COLUMN_VALUE, "13");
  close_view (f, page);
}

static EntenteRecord *
get_indicator (DialogFixture *f)
{
  g_autoptr (EntenteRecord) record
    = g_list_model_get_item (entente_store_get_list (f->store, ENTENTE_TYPE_INDICATOR), 0);

  return record;
}

static void
test_delete (DialogFixture *f, gconstpointer data)
{
  EntentePage *page = open_view (f, ENTENTE_TYPE_FRAME_VIEW);
  GDate day;

  fill (page);
  entente_date_from_iso ("2027-06-12", &day);
  g_assert_nonnull (
    entente_indicator_measure (ENTENTE_INDICATOR (get_indicator (f)), "12", &day, NULL));
  entente_grid_go_to (get_grid (page), 0, 0, TRUE);
  spin ();
  activate (page, "grid.delete");
  g_assert_cmpuint (count_rows (page), ==, 2);
  assert_cell (page, 0, ENTENTE_FRAME_COLUMN_TEXT, "Not placed in the frame yet");
  assert_cell (page, 1, ENTENTE_FRAME_COLUMN_TEXT, "People who came");
  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  g_assert_cmpuint (count_rows (page), ==, 4);
  close_view (f, page);
}

/* Values of an indicator in the pane: typed, charted, deleted. */
static void
test_values (DialogFixture *f, gconstpointer data)
{
  EntentePage *page = open_view (f, ENTENTE_TYPE_INDICATORS_VIEW);
  EntentePage *table = ENTENTE_PAGE (find_type (GTK_WIDGET (page), ENTENTE_TYPE_FRAME_VIEW));
  EntenteIndicator *indicator;
  EntenteChartView *chart;
  GDate day;

  g_assert_true (says (page, "No Indicators Yet"));
  add (table, "indicator", "People who came");
  indicator = ENTENTE_INDICATOR (get_indicator (f));
  g_assert_true (entente_indicator_type_target (indicator, "80", NULL));
  activate (table, "grid.details");
  g_assert_true (says (page, "Target: At least 80"));
  g_assert_null (find_type (GTK_WIDGET (page), ENTENTE_TYPE_MEASUREMENT_ROW));

  entente_date_from_iso ("2027-06-12", &day);
  g_assert_nonnull (entente_indicator_measure (indicator, "104", &day, NULL));
  spin ();
  g_assert_true (says (page, "104. Target: At least 80"));
  g_assert_true (says (page, "June"));
  g_assert_nonnull (find_type (GTK_WIDGET (page), ENTENTE_TYPE_MEASUREMENT_ROW));
  assert_cell (page, 0, ENTENTE_FRAME_COLUMN_VALUE, "104");
  assert_cell (page, 0, ENTENTE_FRAME_COLUMN_STATE, "Reached");
  chart = ENTENTE_CHART_VIEW (find_type (GTK_WIDGET (page), ENTENTE_TYPE_CHART_VIEW));
  g_assert_false (entente_chart_is_empty (entente_chart_view_get_chart (chart)));
  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  g_assert_true (says (page, "Target: At least 80"));
  g_assert_null (find_type (GTK_WIDGET (page), ENTENTE_TYPE_MEASUREMENT_ROW));
  close_view (f, page);
}

static void
test_reveal (DialogFixture *f, gconstpointer data)
{
  EntentePage *page = open_view (f, ENTENTE_TYPE_FRAME_VIEW);
  const EntenteField *fields = entente_record_type_get_fields (ENTENTE_TYPE_OBJECTIVE, NULL);
  g_autoptr (EntenteRecord) objective = NULL;

  fill (page);
  objective
    = g_list_model_get_item (entente_store_get_list (f->store, ENTENTE_TYPE_OBJECTIVE), 0);
  entente_grid_model_set_folded (entente_grid_get_model (get_grid (page)), 0, TRUE);
  g_assert_true (entente_page_reveal (page, get_indicator (f), NULL));
  spin ();
  g_assert_cmpuint (entente_grid_get_cursor (get_grid (page), NULL), ==, 3);
  g_assert_true (entente_page_reveal (page, objective, &fields[ENTENTE_OBJECTIVE_SCOPE]));
  spin ();
  g_assert_cmpuint (entente_grid_get_cursor (get_grid (page), NULL), ==, 0);
  close_view (f, page);
}

/* What is printed is shown first. */
static void
test_print (DialogFixture *f, gconstpointer data)
{
  static const char *const papers[] = { "evaluation", "indicators" };
  EntentePage *page = open_view (f, ENTENTE_TYPE_FRAME_VIEW);

  fill (page);
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      GtkWidget *preview;
      EntenteDocument *document;

      g_assert_true (
        gtk_widget_activate_action (GTK_WIDGET (page), "frame.print", "s", papers[i]));
      spin ();
      preview = find_type (GTK_WIDGET (get_dialog (f)), ENTENTE_TYPE_PREVIEW);
      g_assert_nonnull (preview);
      document = entente_preview_get_document (ENTENTE_PREVIEW (preview));
      g_assert_cmpstr (entente_document_get_path (document), ==, papers[i]);
      wait_for (entente_preview_get_pdf (ENTENTE_PREVIEW (preview)) != NULL);
      adw_dialog_force_close (get_dialog (f));
      spin ();
    }
  close_view (f, page);
}

/* What is folded, and where the keyboard was, comes back when the project is opened again. */
static void
test_memory (DialogFixture *f, gconstpointer data)
{
  EntentePage *page = open_view (f, ENTENTE_TYPE_FRAME_VIEW);
  g_autofree char *memory = NULL;

  fill (page);
  entente_grid_model_set_folded (entente_grid_get_model (get_grid (page)), 1, TRUE);
  entente_grid_go_to (get_grid (page), 1, G_MAXUINT, FALSE);
  g_assert_cmpuint (count_rows (page), ==, 2);
  memory = entente_page_dup_selection (page);
  close_view (f, page);

  page = open_view (f, ENTENTE_TYPE_FRAME_VIEW);
  g_assert_cmpuint (count_rows (page), ==, 4);
  entente_page_restore_selection (page, "nonsense");
  entente_page_restore_selection (page, "a99;o7 x r-3");
  g_assert_cmpuint (count_rows (page), ==, 4);
  entente_page_restore_selection (page, memory);
  g_assert_cmpuint (count_rows (page), ==, 2);
  g_assert_cmpuint (entente_grid_get_cursor (get_grid (page), NULL), ==, 1);
  close_view (f, page);
}

static gboolean
has_rows (EntentePage *page, guint n)
{
  const gint64 until = g_get_monotonic_time () + 5 * G_TIME_SPAN_SECOND;

  while (count_rows (page) != n && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, FALSE);
  return count_rows (page) == n;
}

/* Rows are copied whole; a table of another program becomes a frame. */
static void
test_clipboard (DialogFixture *f, gconstpointer data)
{
  EntentePage *page = open_view (f, ENTENTE_TYPE_FRAME_VIEW);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (page));

  fill (page);
  entente_grid_go_to (get_grid (page), 2, ENTENTE_FRAME_COLUMN_TEXT, TRUE);
  spin ();
  activate (page, "grid.copy");
  activate (page, "grid.paste");
  g_assert_true (has_rows (page, 6));
  assert_cell (page, 4, ENTENTE_FRAME_COLUMN_TEXT, "Visitors come");
  assert_cell (page, 5, ENTENTE_FRAME_COLUMN_TEXT, "People who came");
  activate (page, "grid.cut");
  g_assert_true (has_rows (page, 4));

  gdk_clipboard_set_text (clipboard, "Actions\tResults\nWorkshop\tPeople repair\n");
  entente_grid_go_to (get_grid (page), 0, ENTENTE_FRAME_COLUMN_TEXT, TRUE);
  spin ();
  activate (page, "grid.paste");
  g_assert_true (has_rows (page, 6));
  assert_cell (page, 4, ENTENTE_FRAME_COLUMN_TEXT, "Workshop");
  assert_cell (page, 5, ENTENTE_FRAME_COLUMN_TEXT, "People repair");
  close_view (f, page);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

#define ADD(name, test)                                                                            \
  g_test_add ("/ui/evaluation/frame/" name, DialogFixture, NULL, dialog_fixture_set_up, test,      \
              dialog_fixture_tear_down)
  ADD ("outline", test_outline);
  ADD ("typing", test_typing);
  ADD ("value-cell", test_value_cell);
  ADD ("delete", test_delete);
  ADD ("values", test_values);
  ADD ("reveal", test_reveal);
  ADD ("print", test_print);
  ADD ("memory", test_memory);
  ADD ("clipboard", test_clipboard);

  return g_test_run ();
}
