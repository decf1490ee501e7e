/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart-fixture.h"

#include "entente-ui.h"

static void
toast_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Fixture *self = data;

  g_free (self->toast);
  self->toast = g_variant_dup_string (parameter, NULL);
}

static void
add_window_actions (Fixture *self)
{
  static const char *const names[] = { "toast", "toast-undo" };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (names[i], G_VARIANT_TYPE_STRING);

      g_signal_connect (action, "activate", G_CALLBACK (toast_cb), self);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (self->window, "win", G_ACTION_GROUP (group));
}

static void
fill (Fixture *self)
{
  self->plan = plan_new ("2027-06-12");
  self->group = plan_add (self->plan, NULL, "Preparation", "");
  self->hall = plan_add (self->plan, self->group, "Book the hall", "3d");
  self->posters = plan_add (self->plan, self->group, "Print posters", "2d");
  self->party = plan_add_kind (self->plan, NULL, ENTENTE_TASK_MILESTONE, "The party");
  plan_set_rule (self->plan, self->hall, ENTENTE_RULE_START_NO_EARLIER, "2027-05-03");
  plan_link (self->plan, self->hall, self->posters, "");
  plan_set_rule (self->plan, self->party, ENTENTE_RULE_MUST_START, "2027-06-12");
}

void
fixture_set_up (Fixture *self, gconstpointer data)
{
  entente_ui_init ();
  fill (self);
  self->selection = entente_task_selection_new (self->plan->schedule);
  self->chart = g_object_new (ENTENTE_TYPE_SCHEDULE_CHART, "schedule", self->plan->schedule,
                              "selection", self->selection, NULL);
  self->window = adw_window_new ();
  add_window_actions (self);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1100, 500);
  adw_window_set_content (ADW_WINDOW (self->window), GTK_WIDGET (self->chart));
  self->view = ENTENTE_GANTT_VIEW (fixture_find (GTK_WIDGET (self->chart), "EntenteGanttView"));
  self->table = ENTENTE_TASK_TABLE (fixture_find (GTK_WIDGET (self->chart), "EntenteTaskTable"));
  gtk_window_present (GTK_WINDOW (self->window));
  fixture_wait_drawn (self);
}

void
fixture_tear_down (Fixture *self, gconstpointer data)
{
  GtkWidget *chart = g_object_ref (GTK_WIDGET (self->chart));
  EntenteGanttView *view = g_object_ref (self->view);
  EntenteTaskTable *table = g_object_ref (self->table);

  gtk_window_destroy (GTK_WINDOW (self->window));
  fixture_spin ();
  g_assert_finalize_object (chart);
  g_assert_finalize_object (view);
  g_assert_finalize_object (table);
  g_assert_finalize_object (self->selection);
  g_clear_pointer (&self->toast, g_free);
  g_clear_pointer (&self->hint, g_free);
  plan_free (self->plan);
}

void
fixture_spin (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
fixture_wait_drawn (Fixture *self)
{
  wait_for (gtk_widget_get_mapped (GTK_WIDGET (self->chart)));
  gtk_widget_queue_draw (self->window);
  spin ();
}

guint
fixture_get_row (Fixture *self, EntenteTask *task)
{
  GListModel *rows = G_LIST_MODEL (
      gtk_list_view_get_model (GTK_LIST_VIEW (entente_task_table_get_view (self->table))));

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (EntenteTask) shown = g_list_model_get_item (rows, i);

      if (shown == task)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

void
fixture_act (Fixture *self, const char *action)
{
  g_action_group_activate_action (entente_schedule_chart_get_actions (self->chart), action, NULL);
  fixture_spin ();
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
press_on (GtkWidget *widget, GListModel *shortcuts, GtkShortcutTrigger *wanted)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);

      if (contains (gtk_shortcut_get_trigger (shortcut), wanted))
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, NULL);
    }
  return FALSE;
}

void
fixture_press (Fixture *self, const char *key)
{
  GtkWidget *view = entente_task_table_get_view (self->table);
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
  fixture_spin ();
}

void
fixture_get_bar (Fixture *self, EntenteTask *task, double share, double *x, double *y)
{
  cairo_rectangle_t bar;
  double left, top;

  g_assert_true (entente_gantt_layout_get_bar (entente_gantt_view_get_layout (self->view),
                                               fixture_get_row (self, task), &bar));
  entente_gantt_view_to_body (self->view, 0, 0, &left, &top);
  *x = bar.x + bar.width * share - left;
  *y = bar.y + bar.height / 2 - top;
}

static GtkGesture *
get_drag (Fixture *self)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller))
        return GTK_GESTURE (controller);
    }
  g_assert_not_reached ();
}

void
fixture_drag (Fixture *self, double x, double y, double dx, double dy)
{
  GtkGesture *drag = get_drag (self);

  g_signal_emit_by_name (drag, "drag-begin", x, y);
  g_signal_emit_by_name (drag, "drag-update", dx / 2, dy / 2);
  g_signal_emit_by_name (drag, "drag-update", dx, dy);
  fixture_spin ();
}

void
fixture_drop (Fixture *self, double dx, double dy)
{
  g_signal_emit_by_name (get_drag (self), "drag-end", dx, dy);
  fixture_spin ();
}

void
fixture_save_picture (Fixture *self, const char *name)
{
  const char *folder = g_getenv ("ENTENTE_PICTURES");
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *path = NULL;

  if (folder == NULL)
    return;
  fixture_wait_drawn (self);
  paintable = gtk_widget_paintable_new (self->window);
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (self->window),
                          gtk_widget_get_height (self->window));
  node = gtk_snapshot_to_node (snapshot);
  texture =
      gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (self->window)), node, NULL);
  path = g_strdup_printf ("%s/%s.png", folder, name);
  gdk_texture_save_to_png (texture, path);
}

GtkWidget *
fixture_find (GtkWidget *widget, const char *type)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = fixture_find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}
