/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart of the schedule as it is used: with the pointer, with the keyboard, and without seeing
   it. */
#include "config.h"

#include "chart-fixture.h"
#include "grid/entente-grid-row.h"

static int
get_day (EntenteMoment moment)
{
  return (int) entente_moment_get_day (moment);
}

static EntenteMoment
get_start (Fixture *f, EntenteTask *task)
{
  return plan_get (f->plan, task)->planned.start;
}

/* A day of the scale, in units of the view. */
static double
get_day_width (Fixture *f)
{
  return entente_gantt_view_get_axis (f->view)->scale * ENTENTE_DAY;
}

static void
undo (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  entente_store_undo (f->plan->store, &error);
  g_assert_no_error (error);
  fixture_spin ();
}

static void
select_task (Fixture *f, EntenteTask *task)
{
  entente_task_selection_select (f->selection, task);
  fixture_spin ();
}

/* So that a day is wide enough to be told from its neighbours. */
static void
zoom_to_days (Fixture *f)
{
  double left, scale;

  entente_gantt_view_get_place (f->view, &left, &scale);
  entente_gantt_view_set_place (f->view, (double) get_start (f, f->hall) - 4 * ENTENTE_DAY,
                                24.0 / ENTENTE_DAY);
  fixture_wait_drawn (f);
}

static void
test_rows (Fixture *f, gconstpointer data)
{
  fixture_save_picture (f, "rows");
  g_assert_cmpuint (fixture_get_row (f, f->group), ==, 0);
  g_assert_cmpuint (fixture_get_row (f, f->hall), ==, 1);
  g_assert_cmpuint (fixture_get_row (f, f->party), ==, 3);
}

/* A row of the table and its bar stand at the same height of the window. */
static void
test_lock_step (Fixture *f, gconstpointer data)
{
  GtkWidget *view = entente_task_table_get_view (f->table);
  guint n_compared = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = fixture_find (child, "EntenteGridRow");
      graphene_rect_t bounds, chart;
      double left, top;
      guint index = row != NULL ? entente_grid_row_get_row (ENTENTE_GRID_ROW (row))
                                : GTK_INVALID_LIST_POSITION;
      double height = entente_gantt_layout_get_row_height (entente_gantt_view_get_layout (f->view));

      if (index == GTK_INVALID_LIST_POSITION)
        continue;
      g_assert_true (gtk_widget_compute_bounds (child, f->window, &bounds));
      g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (f->view), f->window, &chart));
      entente_gantt_view_to_body (f->view, 0, 0, &left, &top);
      g_assert_cmpfloat_with_epsilon (bounds.origin.y, chart.origin.y + index * height - top, 0.5);
      g_assert_cmpfloat_with_epsilon (bounds.size.height, height, 0.5);
      n_compared++;
    }
  g_assert_cmpuint (n_compared, ==, 4);
}

static void
test_lock_step_scrolled (Fixture *f, gconstpointer data)
{
  g_autoptr (GtkAdjustment) across = NULL;

  for (guint i = 0; i < 200; i++)
    plan_add (f->plan, f->group, "One of many", "1d");
  fixture_wait_drawn (f);
  gtk_adjustment_set_value (entente_task_table_get_adjustment (f->table), 1234);
  fixture_wait_drawn (f);
  g_object_get (f->view, "vadjustment", &across, NULL);
  g_assert_cmpfloat (gtk_adjustment_get_value (across), ==, 1234);
  gtk_adjustment_set_value (across, 777);
  fixture_wait_drawn (f);
  g_assert_cmpfloat (gtk_adjustment_get_value (entente_task_table_get_adjustment (f->table)), ==,
                     777);
  gtk_adjustment_set_value (across, gtk_adjustment_get_upper (across));
  fixture_wait_drawn (f);
  g_assert_cmpfloat (gtk_adjustment_get_value (entente_task_table_get_adjustment (f->table)), ==,
                     gtk_adjustment_get_value (across));
  fixture_save_picture (f, "scrolled");
}

static void
test_drag_moves (Fixture *f, gconstpointer data)
{
  EntenteMoment before = get_start (f, f->hall);
  EntenteMoment posters = get_start (f, f->posters);
  g_autofree char *dump = plan_dump (f->plan);
  g_autofree char *restored = NULL;
  double x, y;

  zoom_to_days (f);
  fixture_get_bar (f, f->hall, 0.5, &x, &y);
  fixture_drag (f, x, y, 3 * get_day_width (f), 2);
  fixture_save_picture (f, "dragging");
  /* Nothing is done until the pointer lets go. */
  g_assert_cmpint (get_day (get_start (f, f->hall)), ==, get_day (before));
  fixture_drop (f, 3 * get_day_width (f), 2);
  g_assert_cmpint (get_day (get_start (f, f->hall)), ==, get_day (before) + 3);
  g_assert_cmpint (get_day (get_start (f, f->posters)), ==, get_day (posters) + 3);
  undo (f);
  restored = plan_dump (f->plan);
  g_assert_cmpstr (restored, ==, dump);
}

static void
test_drag_cancelled (Fixture *f, gconstpointer data)
{
  g_autofree char *dump = plan_dump (f->plan);
  g_autofree char *after = NULL;
  double x, y;

  zoom_to_days (f);
  fixture_get_bar (f, f->hall, 0.5, &x, &y);
  fixture_drag (f, x, y, 3 * get_day_width (f), 2);
  fixture_press (f, "Escape");
  fixture_drop (f, 3 * get_day_width (f), 2);
  after = plan_dump (f->plan);
  g_assert_cmpstr (after, ==, dump);
}

static void
test_drag_edge (Fixture *f, gconstpointer data)
{
  double x, y;

  zoom_to_days (f);
  fixture_get_bar (f, f->hall, 1, &x, &y);
  fixture_drag (f, x - 2, y, 2 * get_day_width (f), 0);
  fixture_drop (f, 2 * get_day_width (f), 0);
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (f->hall), ENTENTE_TASK_DURATION), ==,
                   "5d");
}

static void
test_drag_progress (Fixture *f, gconstpointer data)
{
  double x, y, left, top, bar_width, handle_x, handle_y;

  zoom_to_days (f);
  fixture_get_bar (f, f->hall, 0, &x, &y);
  fixture_get_bar (f, f->hall, 1, &bar_width, &y);
  bar_width -= x;
  entente_gantt_view_to_body (f->view, 0, 0, &left, &top);
  g_assert_true (entente_gantt_layout_get_handle (entente_gantt_view_get_layout (f->view),
                                                  fixture_get_row (f, f->hall),
                                                  ENTENTE_GANTT_PROGRESS, &handle_x, &handle_y));
  fixture_drag (f, handle_x - left, handle_y - top, bar_width / 2, 0);
  fixture_drop (f, bar_width / 2, 0);
  g_assert_cmpint (plan_get (f->plan, f->hall)->progress, ==, 50);
}

/* What is said beside the pointer. */
static const char *
get_hint (Fixture *f)
{
  GtkWidget *label = fixture_find (GTK_WIDGET (f->view), "GtkLabel");

  g_assert_true (gtk_widget_get_visible (gtk_widget_get_parent (label)));
  return gtk_label_get_text (GTK_LABEL (label));
}

/* Arrows go on from the row whose bar was clicked, wherever the keyboard was before. */
static void
test_bar_takes_keyboard (Fixture *f, gconstpointer data)
{
  GtkWidget *focus;
  double x, y;

  gtk_window_set_focus (GTK_WINDOW (f->window), NULL);
  fixture_get_bar (f, f->hall, 0.5, &x, &y);
  fixture_drag (f, x, y, 0, 0);
  fixture_drop (f, 0, 0);
  focus = gtk_window_get_focus (GTK_WINDOW (f->window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (f->table)));
}

/* What does not move is not said to; what is in trouble is named before the pointer lets go. */
static void
test_drag_names_trouble (Fixture *f, gconstpointer data)
{
  double x, y;

  zoom_to_days (f);
  plan_set_rule (f->plan, f->posters, ENTENTE_RULE_MUST_START, "2027-05-07");
  fixture_wait_drawn (f);
  fixture_get_bar (f, f->hall, 0.5, &x, &y);
  fixture_drag (f, x, y, 6 * get_day_width (f), 2);
  g_assert_nonnull (strstr (get_hint (f), "“Print posters”"));
  g_assert_null (strstr (get_hint (f), "other task"));
  g_assert_null (strstr (get_hint (f), "more task"));
  fixture_drop (f, 0, 0);
}

static void
drag_link (Fixture *f, EntenteTask *from, EntenteTask *to)
{
  double left, top, x, y, to_x, to_y;

  entente_gantt_view_to_body (f->view, 0, 0, &left, &top);
  g_assert_true (entente_gantt_layout_get_handle (entente_gantt_view_get_layout (f->view),
                                                  fixture_get_row (f, from), ENTENTE_GANTT_LINK_OUT,
                                                  &x, &y));
  x -= left;
  y -= top;
  fixture_get_bar (f, to, 0.3, &to_x, &to_y);
  fixture_drag (f, x, y, to_x - x, to_y - y);
  fixture_save_picture (f, "linking");
  g_free (f->hint);
  f->hint = g_strdup (get_hint (f));
  fixture_drop (f, to_x - x, to_y - y);
}

static void
test_drag_links (Fixture *f, gconstpointer data)
{
  guint n_before, n_after;

  entente_schedule_get_links (f->plan->schedule, &n_before);
  drag_link (f, f->posters, f->party);
  entente_schedule_get_links (f->plan->schedule, &n_after);
  g_assert_cmpuint (n_after, ==, n_before + 1);
  g_assert_null (f->toast);
  g_assert_cmpstr (f->hint, ==, "“The party” starts when “Print posters” is finished");
}

static void
test_cycle_refused (Fixture *f, gconstpointer data)
{
  g_autofree char *dump = plan_dump (f->plan);
  g_autofree char *after = NULL;
  guint n_before, n_after;

  entente_schedule_get_links (f->plan->schedule, &n_before);
  drag_link (f, f->posters, f->hall);
  entente_schedule_get_links (f->plan->schedule, &n_after);
  g_assert_cmpuint (n_after, ==, n_before);
  after = plan_dump (f->plan);
  g_assert_cmpstr (after, ==, dump);
  g_assert_nonnull (f->toast);
  g_assert_nonnull (strstr (f->toast, "Print posters"));
  /* Said already while the pointer was held. */
  g_assert_cmpstr (f->hint, ==, f->toast);
}

static void
test_keys_indent (Fixture *f, gconstpointer data)
{
  select_task (f, f->party);
  fixture_press (f, "Tab");
  g_assert_cmpuint (plan_get (f->plan, f->party)->level, ==, 1);
  fixture_press (f, "<Shift>Tab");
  g_assert_cmpuint (plan_get (f->plan, f->party)->level, ==, 0);
  g_assert_true (entente_task_selection_get_cursor (f->selection) == f->party);
  g_assert_null (f->toast);
  /* A task that follows another cannot be a part of it. */
  select_task (f, f->posters);
  fixture_press (f, "Tab");
  g_assert_cmpuint (plan_get (f->plan, f->posters)->level, ==, 1);
  g_assert_nonnull (f->toast);
}

static void
test_keys_move (Fixture *f, gconstpointer data)
{
  EntenteMoment before = get_start (f, f->hall);

  zoom_to_days (f);
  select_task (f, f->hall);
  fixture_press (f, "<Alt>Right");
  g_assert_cmpint (get_day (get_start (f, f->hall)), ==, get_day (before) + 1);
  fixture_press (f, "<Alt>Left");
  g_assert_cmpint (get_day (get_start (f, f->hall)), ==, get_day (before));
  fixture_press (f, "<Alt><Shift>Right");
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (f->hall), ENTENTE_TASK_DURATION), ==,
                   "4d");
  fixture_press (f, "<Alt>Down");
  g_assert_cmpuint (fixture_get_row (f, f->hall), ==, 2);
  fixture_press (f, "space");
  g_assert_true (plan_get (f->plan, f->hall)->is_done);
  fixture_press (f, "space");
  g_assert_false (plan_get (f->plan, f->hall)->is_done);
}

static void
test_keys_fold (Fixture *f, gconstpointer data)
{
  select_task (f, f->group);
  fixture_press (f, "Left");
  g_assert_cmpuint (fixture_get_row (f, f->party), ==, 1);
  fixture_press (f, "Right");
  g_assert_cmpuint (fixture_get_row (f, f->party), ==, 3);
  select_task (f, f->posters);
  fixture_press (f, "Left");
  g_assert_true (entente_task_selection_get_cursor (f->selection) == f->group);
}

static void
test_keys_delete (Fixture *f, gconstpointer data)
{
  select_task (f, f->hall);
  fixture_press (f, "Delete");
  g_assert_cmpuint (fixture_get_row (f, f->posters), ==, 1);
  /* The keyboard stays where it was. */
  g_assert_true (entente_task_selection_get_cursor (f->selection) == f->posters);
  undo (f);
  g_assert_cmpuint (fixture_get_row (f, f->posters), ==, 2);
}

static EntenteCellEditor *
type (Fixture *f, const char *text)
{
  EntenteCellEditor *editor = entente_task_table_get_editor (f->table);

  g_assert_true (entente_cell_editor_is_open (editor));
  gtk_editable_set_text (entente_cell_editor_get_entry (editor), text);
  return editor;
}

static void
test_rename (Fixture *f, gconstpointer data)
{
  EntenteCellEditor *editor;
  GtkWidget *focus;

  select_task (f, f->hall);
  fixture_press (f, "Return");
  fixture_save_picture (f, "renaming");
  editor = type (f, "Réserver la salle");
  g_assert_true (entente_cell_editor_commit (editor));
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (f->hall), ENTENTE_TASK_TITLE), ==,
                   "Réserver la salle");
  g_assert_false (entente_cell_editor_is_open (editor));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (editor)));
  /* The keyboard goes on with the rows. */
  fixture_spin ();
  focus = gtk_window_get_focus (GTK_WINDOW (f->window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, entente_task_table_get_view (f->table)));
}

/* A search that finds nothing leaves nothing, in the table and beside it. */
static void
test_nothing_found (Fixture *f, gconstpointer data)
{
  g_autoptr (EntenteScheduleFilter) filter = entente_schedule_filter_new ();
  guint n_rows = 0;

  g_object_set (filter, "text", "zzz", NULL);
  g_object_set (f->chart, "filter", filter, NULL);
  fixture_spin ();
  entente_gantt_chart_get_rows (
    entente_gantt_layout_get_chart (entente_gantt_view_get_layout (f->view)), &n_rows);
  g_assert_cmpuint (n_rows, ==, 0);
  g_object_set (f->chart, "filter", NULL, NULL);
}

/* A sentence, the text as it was typed, and nothing done. */
static void
test_bad_cell (Fixture *f, gconstpointer data)
{
  static const struct
  {
    EntenteTaskColumn column;
    const char *typed;
  } cases[] = {
    { ENTENTE_TASK_COLUMN_DURATION, "trois éléphants" },
    { ENTENTE_TASK_COLUMN_START, "31/06/2027" },
    { ENTENTE_TASK_COLUMN_FINISH, "01/01/2020" },
    { ENTENTE_TASK_COLUMN_PROGRESS, "120" },
    { ENTENTE_TASK_COLUMN_WHO, "Personne Inconnue" },
    { ENTENTE_TASK_COLUMN_TITLE, "  " },
    { ENTENTE_TASK_COLUMN_DEADLINE, "bientôt" },
    { ENTENTE_TASK_COLUMN_PREDECESSORS, "99.99" },
  };
  g_autofree char *dump = plan_dump (f->plan);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *after = NULL;
      EntenteCellEditor *editor;

      g_assert_true (
          entente_task_table_edit (f->table, fixture_get_row (f, f->hall), cases[i].column));
      editor = type (f, cases[i].typed);
      g_assert_false (entente_cell_editor_commit (editor));
      g_assert_true (entente_cell_editor_is_open (editor));
      g_assert_nonnull (entente_cell_editor_get_complaint (editor));
      g_assert_cmpstr (gtk_editable_get_text (entente_cell_editor_get_entry (editor)), ==,
                       cases[i].typed);
      if (i == 0)
        fixture_save_picture (f, "complaint");
      entente_cell_editor_cancel (editor);
      after = plan_dump (f->plan);
      g_assert_cmpstr (after, ==, dump);
    }
}

static void
test_cells (Fixture *f, gconstpointer data)
{
  EntentePerson *person = plan_add_person (f->plan, "Zoé", "Exemple");
  guint row = fixture_get_row (f, f->hall);
  EntenteMoment before = get_start (f, f->hall);

  entente_task_table_edit (f->table, row, ENTENTE_TASK_COLUMN_WHO);
  g_assert_true (entente_cell_editor_commit (type (f, "zoe exemple")));
  g_assert_cmpint (entente_record_get_reference (ENTENTE_RECORD (f->hall), ENTENTE_TASK_REFERENT),
                   ==, entente_record_get_id (ENTENTE_RECORD (person)));
  entente_task_table_edit (f->table, row, ENTENTE_TASK_COLUMN_DURATION);
  g_assert_true (entente_cell_editor_commit (type (f, "2 semaines")));
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (f->hall), ENTENTE_TASK_DURATION), ==,
                   "2w");
  entente_task_table_edit (f->table, row, ENTENTE_TASK_COLUMN_START);
  g_assert_true (entente_cell_editor_commit (type (f, "05/05/2027")));
  g_assert_cmpint (get_day (get_start (f, f->hall)), ==, get_day (before) + 2);
  entente_task_table_edit (f->table, row, ENTENTE_TASK_COLUMN_START);
  g_assert_true (entente_cell_editor_commit (type (f, "J-10")));
  g_assert_cmpint (get_day (get_start (f, f->hall)), ==, get_day (get_start (f, f->party)) - 10);
  entente_task_table_edit (f->table, row, ENTENTE_TASK_COLUMN_PROGRESS);
  g_assert_true (entente_cell_editor_commit (type (f, "30 %")));
  g_assert_cmpint (plan_get (f->plan, f->hall)->progress, ==, 30);
}

static void
test_insert (Fixture *f, gconstpointer data)
{
  EntenteTask *task;

  select_task (f, f->hall);
  fixture_press (f, "Insert");
  task = entente_task_selection_get_cursor (f->selection);
  g_assert_true (task != f->hall);
  g_assert_cmpuint (fixture_get_row (f, task), ==, 2);
  g_assert_true (entente_cell_editor_commit (type (f, "Pay the deposit")));
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (task), ENTENTE_TASK_TITLE), ==,
                   "Pay the deposit");
}

static void
test_selection (Fixture *f, gconstpointer data)
{
  GtkSelectionModel *rows =
      gtk_list_view_get_model (GTK_LIST_VIEW (entente_task_table_get_view (f->table)));
  double x, y;

  gtk_selection_model_select_item (rows, 1, TRUE);
  gtk_selection_model_select_range (rows, 1, 3, TRUE);
  g_assert_cmpuint (entente_task_selection_get_n_tasks (f->selection), ==, 3);
  g_assert_true (entente_task_selection_get_cursor (f->selection) == f->party);
  gtk_selection_model_unselect_item (rows, 2);
  g_assert_false (entente_task_selection_contains (f->selection, f->posters));
  fixture_get_bar (f, f->posters, 0.5, &x, &y);
  fixture_drag (f, x, y, 0, 0);
  fixture_drop (f, 0, 0);
  g_assert_cmpuint (entente_task_selection_get_n_tasks (f->selection), ==, 1);
  g_assert_true (gtk_selection_model_is_selected (rows, 2));
  /* What is deleted is not selected any more. */
  fixture_act (f, "delete");
  g_assert_false (entente_task_selection_contains (f->selection, f->posters));
}

static void
test_paste_text (Fixture *f, gconstpointer data)
{
  gint64 until = g_get_monotonic_time () + 5 * G_TIME_SPAN_SECOND;
  guint n_items;

  select_task (f, f->posters);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (f->window),
                          "Louer la sono\nFaire les courses\n");
  fixture_press (f, "<Control>v");
  do
    {
      fixture_spin ();
      entente_schedule_get_items (f->plan->schedule, &n_items);
    }
  while (n_items < 6 && g_get_monotonic_time () < until);
  g_assert_cmpuint (n_items, ==, 6);
  g_assert_cmpuint (fixture_get_row (f, f->party), ==, 5);
}

static void
test_copy_paste (Fixture *f, gconstpointer data)
{
  gint64 until = g_get_monotonic_time () + 5 * G_TIME_SPAN_SECOND;
  guint n_items;

  select_task (f, f->group);
  fixture_press (f, "<Control>c");
  select_task (f, f->party);
  fixture_press (f, "<Control>v");
  do
    {
      fixture_spin ();
      entente_schedule_get_items (f->plan->schedule, &n_items);
    }
  while (n_items < 7 && g_get_monotonic_time () < until);
  g_assert_cmpuint (n_items, ==, 7);
}

static void
test_accessible (Fixture *f, gconstpointer data)
{
  EntentePerson *person = plan_add_person (f->plan, "Zoé", "Exemple");
  g_autofree char *said = NULL;
  GtkWidget *row;

  plan_set_reference (f->plan, f->hall, ENTENTE_TASK_REFERENT, person);
  fixture_wait_drawn (f);
  for (row = gtk_widget_get_first_child (entente_task_table_get_view (f->table)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *cells = fixture_find (row, "EntenteGridRow");

      if (cells != NULL && entente_grid_row_get_row (ENTENTE_GRID_ROW (cells)) == 1)
        break;
    }
  g_assert_nonnull (row);
  said =
      gtk_test_accessible_check_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, "");
  g_assert_nonnull (strstr (said, "1.1 Book the hall"));
  g_assert_nonnull (strstr (said, "3 May 2027"));
  g_assert_nonnull (strstr (said, "5 May 2027"));
  g_assert_nonnull (strstr (said, "To do"));
  g_assert_nonnull (strstr (said, "Zoé Exemple"));
}

static void
test_read_only (Fixture *f, gconstpointer data)
{
  GActionGroup *actions = entente_schedule_chart_get_actions (f->chart);
  g_autofree char *dump = plan_dump (f->plan);
  g_autofree char *after = NULL;
  double x, y;

  g_object_set (f->chart, "read-only", TRUE, NULL);
  select_task (f, f->hall);
  g_assert_false (g_action_group_get_action_enabled (actions, "delete"));
  g_assert_true (g_action_group_get_action_enabled (actions, "copy"));
  fixture_press (f, "Delete");
  fixture_press (f, "Tab");
  fixture_get_bar (f, f->hall, 0.5, &x, &y);
  fixture_drag (f, x, y, 200, 0);
  fixture_drop (f, 200, 0);
  g_assert_false (entente_task_table_edit (f->table, 1, ENTENTE_TASK_COLUMN_TITLE));
  after = plan_dump (f->plan);
  g_assert_cmpstr (after, ==, dump);
}

static void
test_state (Fixture *f, gconstpointer data)
{
  GActionGroup *actions = entente_schedule_chart_get_actions (f->chart);
  g_autofree char *state = NULL;
  double left, scale;

  g_action_group_change_action_state (actions, "show-float", g_variant_new_boolean (TRUE));
  g_action_group_change_action_state (
      actions, "columns", g_variant_new_strv ((const char *[]){ "title", "float", NULL }, -1));
  g_action_group_change_action_state (actions, "coloring", g_variant_new_string ("state"));
  select_task (f, f->group);
  fixture_press (f, "Left");
  entente_gantt_view_set_place (f->view, 29000000, 0.01);
  state = entente_schedule_chart_dup_state (f->chart);

  fixture_act (f, "unfold-all");
  fixture_act (f, "fit");
  g_action_group_change_action_state (actions, "show-float", g_variant_new_boolean (FALSE));
  g_action_group_change_action_state (actions, "coloring", g_variant_new_string ("plain"));
  entente_schedule_chart_restore_state (f->chart, state);

  g_assert_cmpuint (fixture_get_row (f, f->party), ==, 1);
  g_assert_true (entente_schedule_chart_get_options (f->chart)->show_float);
  g_assert_cmpint (entente_schedule_chart_get_options (f->chart)->coloring, ==,
                   ENTENTE_GANTT_COLOR_STATE);
  entente_gantt_view_get_place (f->view, &left, &scale);
  g_assert_cmpfloat (scale, ==, 0.01);
  /* What is no state changes nothing. */
  entente_schedule_chart_restore_state (f->chart, "{'scale': <'long'>, 'divider'");
  entente_schedule_chart_restore_state (
      f->chart, "{'scale': <'long'>, 'folded': <[1, 2]>, 'coloring': <'rainbow'>}");
  g_assert_cmpint (entente_schedule_chart_get_options (f->chart)->coloring, ==,
                   ENTENTE_GANTT_COLOR_STATE);
}

static void
test_zoom (Fixture *f, gconstpointer data)
{
  const EntenteTimeAxis *axis = entente_gantt_view_get_axis (f->view);
  double left, top, after_left, scale = axis->scale;
  EntenteMoment there;

  entente_gantt_view_to_body (f->view, 200, 0, &left, &top);
  there = entente_time_axis_get_moment (axis, left);
  entente_gantt_view_zoom (f->view, 3, 200);
  fixture_wait_drawn (f);
  g_assert_cmpfloat_with_epsilon (axis->scale, scale * 3, 1e-9);
  entente_gantt_view_to_body (f->view, 200, 0, &after_left, &top);
  g_assert_cmpfloat_with_epsilon (entente_time_axis_get_x (axis, there), after_left, 2);
  fixture_act (f, "fit");
  fixture_wait_drawn (f);
  g_assert_cmpfloat_with_epsilon (axis->scale, scale, scale / 10);
}

static void
test_narrow (Fixture *f, gconstpointer data)
{
  gtk_window_set_default_size (GTK_WINDOW (f->window), 360, 640);
  /* The window gets its new size when the server says so. */
  wait_for (!gtk_widget_get_mapped (GTK_WIDGET (f->view)));
  fixture_wait_drawn (f);
  fixture_save_picture (f, "narrow");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (f->table)));
  adw_toggle_group_set_active_name (
      ADW_TOGGLE_GROUP (fixture_find (GTK_WIDGET (f->chart), "AdwToggleGroup")), "chart");
  fixture_wait_drawn (f);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (f->table)));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (f->view)));
  fixture_save_picture (f, "narrow-chart");
}

#define ADD(path, function) \
  g_test_add ("/schedule-chart/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("rows", test_rows);
  ADD ("lock-step", test_lock_step);
  ADD ("lock-step-scrolled", test_lock_step_scrolled);
  ADD ("drag-moves", test_drag_moves);
  ADD ("drag-cancelled", test_drag_cancelled);
  ADD ("drag-edge", test_drag_edge);
  ADD ("drag-progress", test_drag_progress);
  ADD ("bar-takes-keyboard", test_bar_takes_keyboard);
  ADD ("drag-names-trouble", test_drag_names_trouble);
  ADD ("drag-links", test_drag_links);
  ADD ("cycle-refused", test_cycle_refused);
  ADD ("keys-indent", test_keys_indent);
  ADD ("keys-move", test_keys_move);
  ADD ("keys-fold", test_keys_fold);
  ADD ("keys-delete", test_keys_delete);
  ADD ("rename", test_rename);
  ADD ("nothing-found", test_nothing_found);
  ADD ("bad-cell", test_bad_cell);
  ADD ("cells", test_cells);
  ADD ("insert", test_insert);
  ADD ("selection", test_selection);
  ADD ("paste-text", test_paste_text);
  ADD ("copy-paste", test_copy_paste);
  ADD ("accessible", test_accessible);
  ADD ("read-only", test_read_only);
  ADD ("state", test_state);
  ADD ("zoom", test_zoom);
  ADD ("narrow", test_narrow);

  return g_test_run ();
}
