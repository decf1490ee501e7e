/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Schedule page on the example: every view can be looked at, what is found is shown and edited
   in the pane, an empty plan says what to do, and nothing is left behind. */
#include "config.h"

#include "entente-ui.h"
#include "form/entente-field-editor.h"
#include "schedule/entente-agenda-list.h"
#include "schedule/entente-schedule-chart.h"
#include "schedule/entente-schedule-edit.h"
#include "schedule/entente-schedule-mark.h"
#include "schedule/entente-schedule-page.h"
#include "schedule/entente-task-pane.h"
#include "schedule/entente-task-view.h"
#include "screen.h"

#include <glib/gstdio.h>

typedef struct {
  char *folder;
  EntenteProject *project;
  GtkWidget *window;
  EntentePage *page;
} Fixture;

static void
show (Fixture *f, int width)
{
  f->page = g_object_new (ENTENTE_TYPE_SCHEDULE_PAGE, NULL);
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), width, 800);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->page));
  entente_page_set_project (f->page, f->project);
  gtk_window_present (GTK_WINDOW (f->window));
  spin ();
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) location = NULL;
  g_autoptr (GError) error = NULL;

  f->folder = g_dir_make_tmp ("entente-schedule-XXXXXX", NULL);
  path = g_build_filename (f->folder, "exemple.entente", NULL);
  location = g_file_new_for_path (path);
  f->project = entente_project_create_example (location, ENTENTE_LANGUAGE_FRENCH, &error);
  g_assert_no_error (error);
  show (f, GPOINTER_TO_INT (data));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  EntentePage *page = f->page;
  g_autofree char *path = g_build_filename (f->folder, "exemple.entente", NULL);

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  gtk_window_destroy (GTK_WINDOW (f->window));
  spin ();
  g_assert_null (page);
  if (entente_project_get_file (f->project) != NULL)
    entente_file_close (entente_project_get_file (f->project), NULL);
  g_object_unref (f->project);
  g_unlink (path);
  g_rmdir (f->folder);
  g_free (f->folder);
}

static EntenteSchedule *
get_schedule (Fixture *f)
{
  return entente_project_get_schedule (f->project);
}

static EntenteTask *
get_leaf (Fixture *f)
{
  guint n_items;
  const EntenteScheduleItem *items = entente_schedule_get_items (get_schedule (f), &n_items);

  for (guint i = 0; i < n_items; i++)
    if (!items[i].is_group && !items[i].is_done && !items[i].is_milestone)
      return items[i].task;
  g_assert_not_reached ();
}

static const EntenteField *
get_field (guint field)
{
  return &entente_record_type_get_fields (ENTENTE_TYPE_TASK, &(guint) { 0 })[field];
}

static void
test_views (Fixture *f, gconstpointer data)
{
  static const char *const names[] = {
    "list", "month", "grid", "involvement", "workload", "chart"
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *selection = NULL;

      gtk_widget_activate_action (GTK_WIDGET (f->page), "schedule.view", "s", names[i]);
      spin ();
      selection = entente_page_dup_selection (f->page);
      g_assert_nonnull (strstr (selection, names[i]));
    }
}

/* What a search or a fact leads to is edited in the pane, which stays true when it is undone. */
static void
test_reveal (Fixture *f, gconstpointer data)
{
  EntenteTask *task = get_leaf (f);
  g_autoptr (GPtrArray) tasks = g_ptr_array_new ();
  g_autofree char *selection = NULL;
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT,
                                         entente_record_get_id (ENTENTE_RECORD (task)));

  g_assert_true (
    entente_page_reveal (f->page, ENTENTE_RECORD (task), get_field (ENTENTE_TASK_TITLE)));
  spin ();
  g_assert_nonnull (find_type (GTK_WIDGET (f->page), ENTENTE_TYPE_TASK_VIEW));
  selection = entente_page_dup_selection (f->page);
  g_assert_nonnull (strstr (selection, id));
  g_assert_nonnull (strstr (selection, "true"));

  g_ptr_array_add (tasks, task);
  g_assert_true (entente_schedule_set_done (get_schedule (f), tasks, TRUE, NULL));
  spin ();
  g_assert_true (entente_store_undo (entente_project_get_store (f->project), NULL));
  spin ();
}

static void
test_not_of_this_page (Fixture *f, gconstpointer data)
{
  g_assert_false (
    entente_page_reveal (f->page, ENTENTE_RECORD (entente_project_get_details (f->project)), NULL));
}

static void
test_add_and_undo (Fixture *f, gconstpointer data)
{
  guint before, after;

  entente_schedule_get_items (get_schedule (f), &before);
  gtk_widget_activate_action (GTK_WIDGET (f->page), "schedule.add-task", NULL);
  spin ();
  entente_schedule_get_items (get_schedule (f), &after);
  g_assert_cmpuint (after, ==, before + 1);
  g_assert_true (entente_store_undo (entente_project_get_store (f->project), NULL));
  spin ();
  entente_schedule_get_items (get_schedule (f), &after);
  g_assert_cmpuint (after, ==, before);
}

static void
test_agenda (Fixture *f, gconstpointer data)
{
  g_autoptr (EntenteAgendaList) list = entente_agenda_list_new ();
  guint n_items, n_things = 0, start, end;
  const EntenteScheduleItem *items = entente_schedule_get_items (get_schedule (f), &n_items);
  EntenteMoment last = G_MININT64;

  for (guint i = 0; i < n_items; i++)
    n_things += !items[i].is_group;
  n_things += entente_schedule_get_marks (get_schedule (f))->len;
  entente_agenda_list_read (list, get_schedule (f), NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, n_things);
  for (guint i = 0; i < n_things; i++)
    {
      g_autoptr (GObject) thing = g_list_model_get_item (G_LIST_MODEL (list), i);
      g_autofree char *heading = entente_agenda_list_dup_heading (list, i);
      EntenteMoment at
        = ENTENTE_IS_TASK (thing)
            ? items[entente_schedule_find (get_schedule (f), ENTENTE_TASK (thing))].planned.start
            : (entente_schedule_mark_get_day (ENTENTE_SCHEDULE_MARK (thing)) + 1) * ENTENTE_DAY - 1;

      g_assert_cmpint (at, >=, last);
      last = at;
      g_assert_cmpstr (heading, !=, "");
      gtk_section_model_get_section (GTK_SECTION_MODEL (list), i, &start, &end);
      g_assert_cmpuint (start, <=, i);
      g_assert_cmpuint (end, >, i);
    }
}

static void
test_restore (Fixture *f, gconstpointer data)
{
  entente_page_restore_selection (f->page, "('month', 0, true, '')");
  spin ();
  entente_page_restore_selection (f->page, "nonsense");
  entente_page_restore_selection (f->page, "('nowhere', 12, false, 'x')");
  spin ();
}

static guint n_editors;

/* What people could type into or choose from. */
static void
assert_read_only (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget))
    return;
  if (ENTENTE_IS_FIELD_EDITOR (widget))
    n_editors++;
  if (GTK_IS_EDITABLE (widget))
    g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (widget)));
  if (GTK_IS_TEXT_VIEW (widget))
    g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (widget)));
  g_assert_false (GTK_IS_DROP_DOWN (widget) || GTK_IS_SWITCH (widget)
                  || GTK_IS_CHECK_BUTTON (widget) || ADW_IS_COMBO_ROW (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_read_only (child);
}

/* Another program has it, or it lies on a CD. */
static void
reopen_for_reading (Fixture *f)
{
  g_autoptr (GFile) location
    = g_object_ref (entente_file_get_location (entente_project_get_file (f->project)));
  g_autoptr (GError) error = NULL;

  gtk_window_destroy (GTK_WINDOW (f->window));
  spin ();
  g_assert_true (entente_file_close (entente_project_get_file (f->project), &error));
  g_assert_no_error (error);
  g_assert_finalize_object (f->project);
  f->project = entente_project_open (location, ENTENTE_FILE_READ, &error);
  g_assert_no_error (error);
}

static void
test_read_only (Fixture *f, gconstpointer data)
{
  static const char *const actions[] = { "add-task", "add-milestone", "insert-method",
                                         "insert-plan" };
  int width = GPOINTER_TO_INT (data);
  guint before, after;

  reopen_for_reading (f);
  show (f, width);
  g_assert_true (entente_store_get_read_only (entente_project_get_store (f->project)));
  test_views (f, data);
  g_assert_true (
    entente_page_reveal (f->page, ENTENTE_RECORD (get_leaf (f)), get_field (ENTENTE_TASK_TITLE)));
  spin ();
  n_editors = 0;
  assert_read_only (find_type (GTK_WIDGET (f->page), ENTENTE_TYPE_TASK_PANE));
  g_assert_cmpuint (n_editors, >, 0);

  entente_schedule_get_items (get_schedule (f), &before);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autofree char *name = g_strconcat ("schedule.", actions[i], NULL);

      gtk_widget_activate_action (GTK_WIDGET (f->page), name, NULL);
    }
  gtk_widget_activate_action (GTK_WIDGET (f->page), "chart.delete", NULL);
  spin ();
  entente_schedule_get_items (get_schedule (f), &after);
  g_assert_cmpuint (after, ==, before);
}

/* Without any task there is one next step; the method makes the plan. */
static void
test_empty (void)
{
  Fixture f = { 0 };
  guint n_items;

  f.project = entente_project_new_in_memory (ENTENTE_LANGUAGE_FRENCH, NULL);
  show (&f, 900);
  g_assert_nonnull (find_type (GTK_WIDGET (f.page), ADW_TYPE_STATUS_PAGE));
  gtk_widget_activate_action (GTK_WIDGET (f.page), "schedule.insert-method", NULL);
  spin ();
  entente_schedule_get_items (entente_project_get_schedule (f.project), &n_items);
  g_assert_cmpuint (n_items, >=, 5);
  gtk_widget_activate_action (GTK_WIDGET (f.page), "schedule.view", "s", "list");
  spin ();
  entente_page_set_project (f.page, NULL);
  spin ();
  gtk_window_destroy (GTK_WINDOW (f.window));
  spin ();
  g_assert_finalize_object (f.project);
}

/* The first task opens the pane beside a plan that was never drawn before: both are in sight, without a warning. */
static void
test_first_task (void)
{
  Fixture f = { 0 };
  GtkWidget *view, *chart;
  guint n_items;

  f.project = entente_project_new_in_memory (ENTENTE_LANGUAGE_FRENCH, NULL);
  show (&f, 1280);
  gtk_widget_activate_action (GTK_WIDGET (f.page), "schedule.add-task", NULL);
  spin ();
  entente_schedule_get_items (entente_project_get_schedule (f.project), &n_items);
  g_assert_cmpuint (n_items, ==, 1);
  view = find_type (GTK_WIDGET (f.page), ENTENTE_TYPE_TASK_VIEW);
  g_assert_nonnull (view);
  g_assert_true (gtk_widget_get_mapped (view));
  chart = find_type (GTK_WIDGET (f.page), ENTENTE_TYPE_SCHEDULE_CHART);
  g_assert_cmpint (gtk_widget_get_width (chart), >, 0);
  entente_page_set_project (f.page, NULL);
  gtk_window_destroy (GTK_WINDOW (f.window));
  spin ();
  g_assert_finalize_object (f.project);
}

#define ADD(path, test) \
  g_test_add ("/ui/schedule-page/" path, Fixture, GINT_TO_POINTER (1280), set_up, test, \
              tear_down); \
  g_test_add ("/ui/schedule-page/narrow/" path, Fixture, GINT_TO_POINTER (360), set_up, test, \
              tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

  ADD ("views", test_views);
  ADD ("reveal", test_reveal);
  ADD ("not-of-this-page", test_not_of_this_page);
  ADD ("add-and-undo", test_add_and_undo);
  ADD ("agenda", test_agenda);
  ADD ("restore", test_restore);
  ADD ("read-only", test_read_only);
  g_test_add_func ("/ui/schedule-page/empty", test_empty);
  g_test_add_func ("/ui/schedule-page/first-task", test_first_task);

  return g_test_run ();
}
