/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "grid-fixture.h"

#include "entente-ui.h"

#include <string.h>

static void
toast_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_set_str (&((Fixture *) data)->toast, g_variant_get_string (parameter, NULL));
}

void
fixture_set_up (Fixture *self, gconstpointer data)
{
  static const GActionEntry entries[] = {
    { .name = "toast-undo", .activate = toast_cb, .parameter_type = "s" },
    { .name = "toast", .activate = toast_cb, .parameter_type = "s" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  entente_ui_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  self->money = money_new ();
  self->window = adw_window_new ();
  self->page = g_object_new (ENTENTE_TYPE_BUDGET_PAGE, NULL);
  self->view = ENTENTE_BUDGET_VIEW (find_type (GTK_WIDGET (self->page), ENTENTE_TYPE_BUDGET_VIEW));
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (self->window, "win", G_ACTION_GROUP (group));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1250, 800);
  adw_window_set_content (ADW_WINDOW (self->window), GTK_WIDGET (self->page));
}

void
fixture_show (Fixture *self)
{
  entente_page_set_project (ENTENTE_PAGE (self->page), self->money->project);
  gtk_window_present (GTK_WINDOW (self->window));
  spin ();
  self->grid = fixture_find_grid (self, 0);
}

void
fixture_tear_down (Fixture *self, gconstpointer data)
{
  GtkWidget *page = g_object_ref (GTK_WIDGET (self->page));
  GtkWidget *view = g_object_ref (GTK_WIDGET (self->view));
  GtkWidget *grid = self->grid != NULL ? g_object_ref (GTK_WIDGET (self->grid)) : NULL;

  gtk_window_destroy (GTK_WINDOW (self->window));
  spin ();
  g_assert_finalize_object (page);
  g_assert_finalize_object (view);
  if (grid != NULL)
    g_assert_finalize_object (grid);
  g_clear_pointer (&self->toast, g_free);
  money_free (self->money);
}

static gboolean
count_grid (GtkWidget *widget, gconstpointer data)
{
  guint *n = (guint *) data;

  return ENTENTE_IS_GRID (widget) && (*n)-- == 0;
}

EntenteBudgetLine *
fixture_fill (Fixture *self)
{
  EntenteBudgetLine *drinks = money_add (self->money, "C60.materials", "Drinks", "420.00");

  money_add (self->money, "C60.materials", "Glasses", "80.00");
  money_add (self->money, "P74.commune", "Grant of the town", "350.00");
  fixture_show (self);
  return drinks;
}

void
fixture_show_view (Fixture *self, const char *name)
{
  gtk_widget_activate_action (GTK_WIDGET (self->page), "budget.view", "s", name);
  spin ();
}

EntenteGrid *
fixture_find_grid (Fixture *self, guint n)
{
  return ENTENTE_GRID (find_widget (GTK_WIDGET (self->view), count_grid, &n));
}

void
fixture_activate (Fixture *self, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->grid), action, NULL));
  spin ();
}

static gboolean
contains (GtkShortcutTrigger *trigger, GtkShortcutTrigger *wanted)
{
  if (GTK_IS_ALTERNATIVE_TRIGGER (trigger))
    return contains (gtk_alternative_trigger_get_first (GTK_ALTERNATIVE_TRIGGER (trigger)), wanted)
           || contains (gtk_alternative_trigger_get_second (GTK_ALTERNATIVE_TRIGGER (trigger)),
                        wanted);
  return gtk_shortcut_trigger_equal (trigger, wanted);
}

static gboolean
press_on (GtkWidget *view, GListModel *shortcuts, GtkShortcutTrigger *wanted)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);

      if (contains (gtk_shortcut_get_trigger (shortcut), wanted))
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, view, NULL);
    }
  return FALSE;
}

void
fixture_press (Fixture *self, const char *key)
{
  GtkWidget *view = entente_grid_get_view (self->grid);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);
  g_autoptr (GtkShortcutTrigger) wanted = gtk_shortcut_trigger_parse_string (key);
  gboolean is_done = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !is_done; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        is_done = press_on (view, G_LIST_MODEL (controller), wanted);
    }
  g_assert_true (is_done);
  spin ();
}

void
fixture_type (Fixture *self, const char *text)
{
  EntenteCellEditor *editor = entente_grid_get_editor (self->grid);

  if (!entente_cell_editor_is_open (editor))
    fixture_press (self, "F2");
  g_assert_true (entente_cell_editor_is_open (editor));
  gtk_editable_set_text (entente_cell_editor_get_entry (editor), text);
  g_signal_emit_by_name (entente_cell_editor_get_entry (editor), "activate");
  spin ();
}

static guint
find_row (Fixture *self, const char *label)
{
  EntenteGridModel *model = entente_grid_get_model (self->grid);
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (model))
                 + entente_grid_model_get_n_footers (model);

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *text = entente_grid_model_dup_text (model, i, 0);

      if (strstr (text, label) != NULL)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

gboolean
fixture_has_row (Fixture *self, const char *label)
{
  return find_row (self, label) != GTK_INVALID_LIST_POSITION;
}

guint
fixture_get_row (Fixture *self, const char *label)
{
  guint row = find_row (self, label);

  if (row == GTK_INVALID_LIST_POSITION)
    g_error ("no row “%s”", label);
  return row;
}

void
fixture_go_to (Fixture *self, const char *label, guint column)
{
  entente_grid_go_to (self->grid, fixture_get_row (self, label), column, TRUE);
  spin ();
}

char *
fixture_dup_cell (Fixture *self, const char *label, guint column)
{
  g_autofree char *text = entente_grid_model_dup_text (entente_grid_get_model (self->grid),
                                                       fixture_get_row (self, label), column);
  g_autoptr (GString) plain = g_string_new (text);

  g_string_replace (plain, "\u202f", " ", 0);
  g_string_replace (plain, "\u00a0", " ", 0);
  return g_string_free (g_steal_pointer (&plain), FALSE);
}

void
fixture_assert_cell (Fixture *self, const char *label, guint column, const char *expected)
{
  g_autofree char *cell = fixture_dup_cell (self, label, column);

  g_assert_cmpstr (cell, ==, expected);
}
