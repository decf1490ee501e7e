/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who does what: marks set by keys and menu, each one edit; only what is in sight is made of
   widgets, whatever the size. */
#include "config.h"

#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "entente-dialog-fixture.h"
#include "entente-ui.h"
#include "schedule/entente-involvement-grid.h"
#include "schedule/entente-involvement-view.h"
#include "schedule/entente-schedule-edit.h"

static EntenteSchedule *
get_schedule (DialogFixture *f)
{
  return entente_project_get_schedule (f->project);
}

static EntenteTask *
add_task (DialogFixture *f, const char *title, EntenteTask *after)
{
  return entente_schedule_insert (get_schedule (f), ENTENTE_TASK_TASK, title, NULL, after, NULL);
}

static gboolean
is_grid (GtkWidget *widget, gconstpointer data)
{
  return ENTENTE_IS_INVOLVEMENT_GRID (widget);
}

static GtkWidget *
show_view (DialogFixture *f)
{
  GtkWidget *view = g_object_new (ENTENTE_TYPE_INVOLVEMENT_VIEW,
                                  "schedule", get_schedule (f),
                                  "project", f->project,
                                  NULL);

  adw_bin_set_child (ADW_BIN (f->opener), view);
  spin ();
  return view;
}

static EntenteInvolvementGrid *
get_grid (GtkWidget *view)
{
  return ENTENTE_INVOLVEMENT_GRID (find_widget (view, is_grid, NULL));
}

/* As the keyboard would. */
static void
press (EntenteInvolvementGrid *grid, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (grid));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
  g_assert_true (handled);
  spin ();
}

static EntenteInvolvement
get_part (DialogFixture *f, EntenteTask *task, EntenteRecord *organization)
{
  return entente_schedule_get_involvement (get_schedule (f), task, NULL,
                                           ENTENTE_ORGANIZATION (organization));
}

static void
test_keys (DialogFixture *f, gconstpointer data)
{
  EntenteRecord *one
    = insert_record (f, ENTENTE_TYPE_ORGANIZATION, ENTENTE_ORGANIZATION_NAME, "Ludothèque");
  EntenteTask *posters = add_task (f, "Posters", NULL);
  EntenteTask *tables = add_task (f, "Tables", posters);
  EntenteInvolvementGrid *grid = get_grid (show_view (f));
  guint row, column;

  entente_involvement_grid_set_cursor (grid, 0, 0);
  press (grid, GDK_KEY_a);
  g_assert_cmpint (get_part (f, posters, one), ==, ENTENTE_INVOLVEMENT_ACCOUNTABLE);
  press (grid, GDK_KEY_Down);
  press (grid, GDK_KEY_D);
  g_assert_cmpint (get_part (f, tables, one), ==, ENTENTE_INVOLVEMENT_DOES);
  press (grid, GDK_KEY_space);
  g_assert_cmpint (get_part (f, tables, one), ==, ENTENTE_INVOLVEMENT_CONSULTED);
  press (grid, GDK_KEY_Delete);
  g_assert_cmpint (get_part (f, tables, one), ==, ENTENTE_INVOLVEMENT_NONE);

  /* Each was one step. */
  g_assert_true (entente_store_undo (f->store, NULL));
  g_assert_cmpint (get_part (f, tables, one), ==, ENTENTE_INVOLVEMENT_CONSULTED);
  spin ();
  entente_involvement_grid_get_cursor (grid, &row, &column);
  g_assert_cmpuint (row, ==, 1);
  g_assert_cmpuint (column, ==, 0);

  /* The keyboard stays within the matrix. */
  press (grid, GDK_KEY_Down);
  press (grid, GDK_KEY_Right);
  entente_involvement_grid_get_cursor (grid, &row, &column);
  g_assert_cmpuint (row, ==, 1);
  g_assert_cmpuint (column, ==, 0);
}

static void
test_names (DialogFixture *f, gconstpointer data)
{
  EntenteRecord *one
    = insert_record (f, ENTENTE_TYPE_ORGANIZATION, ENTENTE_ORGANIZATION_NAME, "Ludothèque");
  EntenteTask *posters = add_task (f, "Posters", NULL);
  EntenteInvolvementGrid *grid;
  GtkWidget *cell;

  g_assert_true (entente_schedule_set_involvement (get_schedule (f), posters, NULL,
                                                   ENTENTE_ORGANIZATION (one),
                                                   ENTENTE_INVOLVEMENT_CONSULTED, NULL));
  grid = get_grid (show_view (f));
  cell = entente_involvement_grid_get_cell (grid, 0, 0);
  g_assert_nonnull (cell);
  gtk_test_accessible_assert_role (cell, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Posters: Ludothèque is consulted");
}

static void
test_nothing (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view = show_view (f);

  g_assert_true (says (view, "No Tasks to Share Out"));
  add_task (f, "Posters", NULL);
  spin ();
  g_assert_true (says (view, "Nobody to Share With Yet"));
  insert_record (f, ENTENTE_TYPE_PERSON, ENTENTE_PERSON_GIVEN_NAME, "Zoé");
  g_object_set (view, "by-person", TRUE, NULL);
  spin ();
  g_assert_false (says (view, "Nobody to Share With Yet"));
  g_assert_nonnull (entente_involvement_grid_get_cell (get_grid (view), 0, 0));
}

static void
test_read_only (DialogFixture *f, gconstpointer data)
{
  EntenteRecord *one
    = insert_record (f, ENTENTE_TYPE_ORGANIZATION, ENTENTE_ORGANIZATION_NAME, "Ludothèque");
  EntenteTask *posters = add_task (f, "Posters", NULL);
  GtkWidget *view = show_view (f);

  g_object_set (view, "read-only", TRUE, NULL);
  entente_involvement_grid_set_cursor (get_grid (view), 0, 0);
  press (get_grid (view), GDK_KEY_a);
  g_assert_cmpint (get_part (f, posters, one), ==, ENTENTE_INVOLVEMENT_NONE);
}

static guint
count_children (GtkWidget *widget)
{
  guint n = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_children (child);
  return n;
}

/* 150 tasks × 30 organisations: 4500 cells, of which few are widgets; those out of sight are taken
   again. */
static void
test_many (DialogFixture *f, gconstpointer data)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "many");
  EntenteInvolvementGrid *grid;
  guint before;
  gint64 started;

  for (guint i = 0; i < 150; i++)
    {
      EntenteRecord *task = entente_edit_insert (edit, ENTENTE_TYPE_TASK);

      entente_edit_set_text (edit, task, ENTENTE_TASK_TITLE, "Something to do");
      entente_edit_set_integer (edit, task, ENTENTE_TASK_RANK, i);
    }
  for (guint i = 0; i < 30; i++)
    entente_edit_set_text (edit, entente_edit_insert (edit, ENTENTE_TYPE_ORGANIZATION),
                           ENTENTE_ORGANIZATION_NAME, "Association");
  g_assert_true (entente_edit_commit (edit, NULL));

  grid = get_grid (show_view (f));
  before = count_children (GTK_WIDGET (grid));
  g_assert_cmpuint (before, <, 700);

  started = g_get_monotonic_time ();
  entente_involvement_grid_set_cursor (grid, 149, 29);
  spin ();
  g_assert_nonnull (entente_involvement_grid_get_cell (grid, 149, 29));
  for (guint i = 0; i < 40; i++)
    press (grid, GDK_KEY_Up);
  g_test_message ("41 moves in %.1f ms", (double) (g_get_monotonic_time () - started) / 1000);
  /* The cell that had the keyboard is one more, and an edge of a row and a column. */
  g_assert_cmpuint (count_children (GTK_WIDGET (grid)), <, before + 100);
}

static void
test_finalize (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view;

  insert_record (f, ENTENTE_TYPE_ORGANIZATION, ENTENTE_ORGANIZATION_NAME, "Ludothèque");
  add_task (f, "Posters", NULL);
  view = show_view (f);
  g_object_ref (view);
  adw_bin_set_child (ADW_BIN (f->opener), NULL);
  spin ();
  g_assert_finalize_object (view);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

#define ADD(name, test)                                                                            \
  g_test_add ("/ui/schedule/involvement/" name, DialogFixture, NULL, dialog_fixture_set_up, test,  \
              dialog_fixture_tear_down)
  ADD ("keys", test_keys);
  ADD ("names", test_names);
  ADD ("nothing", test_nothing);
  ADD ("read-only", test_read_only);
  ADD ("many", test_many);
  ADD ("finalize", test_finalize);

  return g_test_run ();
}
