/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-chart-private.h"

#include <glib/gi18n-lib.h>

/* Of the heading of the table when there is no chart beside. */
#define HEADER_ALONE 40

G_DEFINE_FINAL_TYPE (EntenteScheduleChart, entente_schedule_chart, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_SCHEDULE,
  PROP_SELECTION,
  PROP_FILTER,
  PROP_READ_ONLY,
  N_PROPS
};

enum {
  EDIT_REQUESTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static EntenteTaskTable *
get_table (EntenteScheduleChart *self)
{
  return ENTENTE_TASK_TABLE (self->table);
}

static EntenteGanttView *
get_view (EntenteScheduleChart *self)
{
  return ENTENTE_GANTT_VIEW (self->view);
}

/*
 * What is shown
 */

EntenteGanttChart *
_entente_schedule_chart_make (EntenteScheduleChart *self,
                              const EntenteScheduleItem *items,
                              guint first,
                              guint end)
{
  g_autoptr (GHashTable) folded = entente_task_list_dup_folded_items (self->list);
  guint n_rows;
  const guint *rows = entente_task_list_get_items (self->list, &n_rows);
  const guint none = 0;

  EntenteGanttOptions options = self->options;

  /* Titles stand there then. */
  options.show_who &= !self->is_narrow;
  end = MIN (end, n_rows);
  first = MIN (first, end);
  /* No rows at all, as nothing matches a search, would be every row. */
  if (rows == NULL)
    rows = &none;
  return entente_gantt_chart_new (self->schedule, items, rows + first, end - first, folded,
                                  &options, entente_schedule_get_language ());
}

void
_entente_schedule_chart_refresh (EntenteScheduleChart *self)
{
  g_autoptr (EntenteGanttChart) chart = NULL;

  if (self->options.forecast != NULL
      && entente_record_is_deleted (ENTENTE_RECORD (self->options.forecast)))
    g_clear_object (&self->options.forecast);
  if (self->schedule != NULL)
    chart = _entente_schedule_chart_make (self, NULL, 0, G_MAXUINT);
  entente_gantt_view_set_chart (get_view (self), chart, TRUE);
}

guint
_entente_schedule_chart_get_cursor_row (EntenteScheduleChart *self)
{
  if (self->selection == NULL)
    return GTK_INVALID_LIST_POSITION;
  return entente_task_list_find (self->list, entente_task_selection_get_cursor (self->selection));
}

static void
cursor_changed_cb (EntenteScheduleChart *self)
{
  guint row = _entente_schedule_chart_get_cursor_row (self);
  const EntenteScheduleItem *item = entente_task_list_get_item (self->list, row);
  g_autofree char *sentence = NULL;

  entente_gantt_view_set_cursor (get_view (self), row);
  if (item != NULL)
    sentence = entente_task_dup_sentence (self->schedule,
                                          entente_schedule_find (self->schedule, item->task),
                                          entente_schedule_get_language ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence != NULL ? sentence : "", -1);
}

static void
list_changed_cb (EntenteScheduleChart *self)
{
  _entente_gantt_drag_cancel (self->drag);
  _entente_schedule_chart_refresh (self);
  _entente_schedule_chart_update_actions (self);
  cursor_changed_cb (self);
}

static void
selection_changed_cb (EntenteScheduleChart *self)
{
  _entente_schedule_chart_update_actions (self);
  cursor_changed_cb (self);
}

void
_entente_schedule_chart_go_to_row (EntenteScheduleChart *self, guint row)
{
  const EntenteScheduleItem *item = entente_task_list_get_item (self->list, row);

  if (item == NULL || self->selection == NULL)
    return;
  entente_task_selection_select (self->selection, item->task);
  if (gtk_widget_get_visible (self->table))
    entente_task_table_show_row (get_table (self), row, TRUE);
  else
    gtk_widget_grab_focus (self->view);
}

GArray *
_entente_schedule_chart_dup_selected_items (EntenteScheduleChart *self)
{
  g_autoptr (GPtrArray) tasks = entente_task_selection_dup_tasks (self->selection);
  GArray *items = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < tasks->len; i++)
    {
      guint item = entente_schedule_find (self->schedule, tasks->pdata[i]);

      g_array_append_val (items, item);
    }
  return items;
}

void
_entente_schedule_chart_fail (EntenteScheduleChart *self, const GError *error)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

void
_entente_schedule_chart_request_edit (EntenteScheduleChart *self)
{
  g_signal_emit (self, signals[EDIT_REQUESTED], 0);
}

/*
 * Rows in lock-step
 */

/* Only when both are on screen: what is hidden has no size to keep within. */
static void
follow (EntenteScheduleChart *self, GtkAdjustment *from, GtkAdjustment *to)
{
  if (gtk_widget_get_mapped (self->table) && gtk_widget_get_mapped (self->view))
    gtk_adjustment_set_value (to, gtk_adjustment_get_value (from));
}

static void
table_scrolled_cb (EntenteScheduleChart *self, GtkAdjustment *adjustment)
{
  follow (self, adjustment,
          gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->frame)));
}

static void
view_scrolled_cb (EntenteScheduleChart *self, GtkAdjustment *adjustment)
{
  follow (self, adjustment, entente_task_table_get_adjustment (get_table (self)));
}

static void
row_height_cb (EntenteScheduleChart *self, int height)
{
  entente_gantt_view_set_row_height (get_view (self), height);
}

/* As high as the dates beside it; alone no higher than it needs. */
static void
looked_cb (EntenteScheduleChart *self)
{
  entente_task_table_set_header_height (get_table (self),
                                        gtk_widget_get_visible (self->frame)
                                            ? entente_gantt_view_get_header_height (get_view (self))
                                            : HEADER_ALONE);
}

/*
 * Table and chart
 */

static void
update_panes (EntenteScheduleChart *self)
{
  const char *shown = adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (self->switcher));

  gtk_widget_set_visible (self->table, !self->is_narrow || g_strcmp0 (shown, "chart") != 0);
  gtk_widget_set_visible (self->frame, !self->is_narrow || g_strcmp0 (shown, "chart") == 0);
  gtk_widget_set_visible (self->switcher, self->is_narrow);
  entente_gantt_view_set_titles (get_view (self), self->is_narrow);
  looked_cb (self);
}

static void
narrow_cb (EntenteScheduleChart *self)
{
  self->is_narrow = TRUE;
  update_panes (self);
  _entente_schedule_chart_refresh (self);
}

static void
wide_cb (EntenteScheduleChart *self)
{
  self->is_narrow = FALSE;
  update_panes (self);
  _entente_schedule_chart_refresh (self);
}

static void
menu_requested_cb (EntenteScheduleChart *self, double x, double y)
{
  _entente_schedule_chart_show_menu (self, self->table, x, y);
}

static void
failed_cb (EntenteScheduleChart *self, const char *sentence)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", sentence);
}

/*
 * The type
 */

static void
set_selection (EntenteScheduleChart *self, EntenteTaskSelection *selection)
{
  if (self->selection == selection)
    return;
  if (self->selection != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->selection, selection_changed_cb, self);
      g_signal_handlers_disconnect_by_func (self->selection, cursor_changed_cb, self);
    }
  g_set_object (&self->selection, selection);
  if (selection != NULL)
    {
      g_signal_connect_object (selection, "changed", G_CALLBACK (selection_changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (selection, "notify::cursor", G_CALLBACK (cursor_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  entente_task_list_set_selection (self->list, selection);
  selection_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}

static void
set_schedule (EntenteScheduleChart *self, EntenteSchedule *schedule)
{
  if (!g_set_object (&self->schedule, schedule))
    return;
  g_clear_object (&self->options.forecast);
  entente_task_list_set_schedule (self->list, schedule);
  entente_mark_row_set_schedule (ENTENTE_MARK_ROW (self->marks), schedule);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCHEDULE]);
}

static void
set_filter (EntenteScheduleChart *self, EntenteScheduleFilter *filter)
{
  if (!g_set_object (&self->filter, filter))
    return;
  entente_task_list_set_filter (self->list, filter);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILTER]);
}

static void
set_read_only (EntenteScheduleChart *self, gboolean read_only)
{
  if (self->read_only == read_only)
    return;
  self->read_only = read_only;
  entente_task_table_set_read_only (get_table (self), read_only);
  _entente_schedule_chart_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

static void
entente_schedule_chart_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EntenteScheduleChart *self = ENTENTE_SCHEDULE_CHART (object);

  switch (id)
    {
    case PROP_SCHEDULE:
      g_value_set_object (value, self->schedule);
      break;
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    case PROP_FILTER:
      g_value_set_object (value, self->filter);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_schedule_chart_set_property (GObject *object,
                                     guint id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  EntenteScheduleChart *self = ENTENTE_SCHEDULE_CHART (object);

  switch (id)
    {
    case PROP_SCHEDULE:
      set_schedule (self, g_value_get_object (value));
      break;
    case PROP_SELECTION:
      set_selection (self, g_value_get_object (value));
      break;
    case PROP_FILTER:
      set_filter (self, g_value_get_object (value));
      break;
    case PROP_READ_ONLY:
      set_read_only (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_schedule_chart_dispose (GObject *object)
{
  EntenteScheduleChart *self = ENTENTE_SCHEDULE_CHART (object);

  g_cancellable_cancel (self->pasting);
  g_clear_pointer (&self->drag, _entente_gantt_drag_free);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->options.forecast);
  g_clear_object (&self->schedule);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->list);
  g_clear_object (&self->columns);
  g_clear_object (&self->actions);
  g_clear_object (&self->pasting);

  G_OBJECT_CLASS (entente_schedule_chart_parent_class)->dispose (object);
}

static gboolean
entente_schedule_chart_grab_focus (GtkWidget *widget)
{
  EntenteScheduleChart *self = ENTENTE_SCHEDULE_CHART (widget);

  if (!gtk_widget_get_visible (self->table))
    return gtk_widget_grab_focus (self->view);
  return gtk_widget_grab_focus (entente_task_table_get_view (get_table (self)));
}

static void
entente_schedule_chart_class_init (EntenteScheduleChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = entente_schedule_chart_dispose;
  object_class->get_property = entente_schedule_chart_get_property;
  object_class->set_property = entente_schedule_chart_set_property;
  widget_class->grab_focus = entente_schedule_chart_grab_focus;

  properties[PROP_SCHEDULE] =
      g_param_spec_object ("schedule", NULL, NULL, ENTENTE_TYPE_SCHEDULE, flags);
  properties[PROP_SELECTION] =
      g_param_spec_object ("selection", NULL, NULL, ENTENTE_TYPE_TASK_SELECTION, flags);
  properties[PROP_FILTER] =
      g_param_spec_object ("filter", NULL, NULL, ENTENTE_TYPE_SCHEDULE_FILTER, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[EDIT_REQUESTED] = g_signal_new ("edit-requested", G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
make_table (EntenteScheduleChart *self)
{
  self->table = entente_task_table_new (self->list, self->columns);
  g_signal_connect_object (self->table, "row-height", G_CALLBACK (row_height_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "edit-requested",
                           G_CALLBACK (_entente_schedule_chart_request_edit), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "menu-requested", G_CALLBACK (menu_requested_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entente_task_table_get_adjustment (get_table (self)), "value-changed",
                           G_CALLBACK (table_scrolled_cb), self, G_CONNECT_SWAPPED);
  _entente_schedule_chart_add_keys (self, entente_task_table_get_view (get_table (self)));
}

static void
make_view (EntenteScheduleChart *self)
{
  self->view = entente_gantt_view_new ();
  entente_gantt_view_set_selection (get_view (self), GTK_SELECTION_MODEL (self->list));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Chart of the tasks"), -1);
  g_signal_connect_object (self->view, "looked", G_CALLBACK (looked_cb), self, G_CONNECT_SWAPPED);
  _entente_schedule_chart_add_keys (self, self->view);
  self->frame = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->frame), self->view);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->frame)),
                           "value-changed", G_CALLBACK (view_scrolled_cb), self, G_CONNECT_SWAPPED);
  self->marks = entente_mark_row_new (
    get_view (self), gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->frame)));
}

static void
make_switcher (EntenteScheduleChart *self)
{
  static const char *const names[] = { "table", "chart" };
  const char *const labels[] = { C_ ("pane", "Table"), C_ ("pane", "Chart") };

  self->switcher = adw_toggle_group_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_name (toggle, names[i]);
      adw_toggle_set_label (toggle, labels[i]);
      adw_toggle_group_add (ADW_TOGGLE_GROUP (self->switcher), toggle);
    }
  gtk_widget_set_margin_top (self->switcher, 6);
  gtk_widget_set_margin_bottom (self->switcher, 6);
  gtk_widget_set_halign (self->switcher, GTK_ALIGN_CENTER);
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (self->switcher), "table");
  g_signal_connect_object (self->switcher, "notify::active", G_CALLBACK (update_panes), self,
                           G_CONNECT_SWAPPED);
}

/* The signs of the row stand under the days of the chart: with the table alone there is no place. */
static GtkWidget *
make_marks_place (EntenteScheduleChart *self)
{
  GtkWidget *place = adw_bin_new ();

  adw_bin_set_child (ADW_BIN (place), self->marks);
  g_object_bind_property (self->frame, "visible", place, "visible", G_BINDING_SYNC_CREATE);
  return place;
}

/* Side by side, or one of the two when there is no room for both. */
static GtkWidget *
make_panes (EntenteScheduleChart *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bin = adw_breakpoint_bin_new ();
  AdwBreakpoint *breakpoint =
      adw_breakpoint_new (adw_breakpoint_condition_parse ("max-width: 620sp"));

  self->paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);
  gtk_paned_set_start_child (GTK_PANED (self->paned), self->table);
  gtk_paned_set_end_child (GTK_PANED (self->paned), self->frame);
  gtk_paned_set_resize_start_child (GTK_PANED (self->paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (self->paned), FALSE);
  gtk_paned_set_position (GTK_PANED (self->paned),
                          entente_grid_columns_get_total (self->columns) + 12);
  gtk_widget_set_vexpand (self->paned, TRUE);
  gtk_box_append (GTK_BOX (box), self->switcher);
  gtk_box_append (GTK_BOX (box), self->paned);
  gtk_box_append (GTK_BOX (box), make_marks_place (self));
  g_signal_connect_object (self->paned, "notify::position", G_CALLBACK (gtk_widget_queue_allocate),
                           self->marks, G_CONNECT_SWAPPED);
  g_signal_connect_object (breakpoint, "apply", G_CALLBACK (narrow_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (breakpoint, "unapply", G_CALLBACK (wide_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_size_request (bin, 200, 150);
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (bin), box);
  adw_breakpoint_bin_add_breakpoint (ADW_BREAKPOINT_BIN (bin), breakpoint);
  return bin;
}

static void
entente_schedule_chart_init (EntenteScheduleChart *self)
{
  self->options = (EntenteGanttOptions){
    .show_critical = TRUE,
    .show_links = TRUE,
    .show_who = TRUE,
    .show_late_dates = TRUE,
    .show_offsets = TRUE,
    .show_closed = TRUE,
  };
  self->pasting = g_cancellable_new ();
  self->list = entente_task_list_new ();
  self->columns = entente_task_columns_new ();
  make_table (self);
  make_view (self);
  make_switcher (self);
  adw_bin_set_child (ADW_BIN (self), make_panes (self));
  _entente_schedule_chart_init_actions (self);
  self->drag = _entente_gantt_drag_new (self);
  g_signal_connect_object (self->list, "changed", G_CALLBACK (list_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update_panes (self);
  _entente_schedule_chart_update_actions (self);
}

/*
 * For the page
 */

GActionGroup *
entente_schedule_chart_get_actions (EntenteScheduleChart *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE_CHART (self), NULL);

  return G_ACTION_GROUP (self->actions);
}

void
entente_schedule_chart_reveal (EntenteScheduleChart *self, EntenteTask *task)
{
  guint row;

  g_return_if_fail (ENTENTE_IS_SCHEDULE_CHART (self));
  g_return_if_fail (ENTENTE_IS_TASK (task));

  if (self->schedule == NULL
      || entente_schedule_find (self->schedule, task) == ENTENTE_SCHEDULE_NONE)
    return;
  entente_task_list_uncover (self->list, task);
  row = entente_task_list_find (self->list, task);
  if (row == GTK_INVALID_LIST_POSITION)
    return;
  _entente_schedule_chart_go_to_row (self, row);
  entente_gantt_view_show_bar (get_view (self), row);
}

const EntenteGanttOptions *
entente_schedule_chart_get_options (EntenteScheduleChart *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE_CHART (self), NULL);

  return &self->options;
}
