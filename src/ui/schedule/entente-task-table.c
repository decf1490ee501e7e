/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-task-table-private.h"

#include "grid/entente-grid-header.h"
#include "grid/entente-grid-row.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (EntenteTaskTable, entente_task_table, GTK_TYPE_WIDGET)

enum {
  EDIT_REQUESTED,
  MENU_REQUESTED,
  ROW_HEIGHT,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/*
 * Rows
 */

static EntenteGridRow *
get_row (GtkListItem *item)
{
  return ENTENTE_GRID_ROW (gtk_list_item_get_child (item));
}

static void
show_row (EntenteTaskTable *self, GtkListItem *item)
{
  guint row = gtk_list_item_get_position (item);
  const EntenteScheduleItem *shown = entente_task_list_get_item (self->list, row);
  g_autofree char *sentence = NULL;

  entente_grid_row_show (get_row (item), row);
  if (shown == NULL)
    return;
  sentence = entente_task_dup_sentence (entente_task_list_get_schedule (self->list),
                                        entente_task_list_get_items (self->list, NULL)[row],
                                        entente_schedule_get_language ());
  gtk_list_item_set_accessible_label (item, sentence);
}

static void
position_cb (EntenteTaskTable *self, GParamSpec *pspec, GtkListItem *item)
{
  if (gtk_list_item_get_position (item) != GTK_INVALID_LIST_POSITION)
    show_row (self, item);
}

static void
pressed_cb (EntenteTaskTable *self, int n_press, double x, double y, GtkGesture *gesture)
{
  EntenteGridRow *row =
      ENTENTE_GRID_ROW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)));
  const EntenteScheduleItem *item =
      entente_task_list_get_item (self->list, entente_grid_row_get_row (row));
  EntenteTaskColumn column;

  if (item == NULL)
    return;
  if (entente_grid_row_is_on_fold (row, x))
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
      if (n_press == 1)
        entente_task_list_set_folded (self->list, item->task,
                                      !entente_task_list_is_folded (self->list, item->task));
      return;
    }
  if (n_press != 2)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  column =
      entente_grid_columns_pick (self->columns, (int) x, gtk_widget_get_width (GTK_WIDGET (row)),
                                 gtk_widget_get_direction (GTK_WIDGET (row)));
  if (!entente_task_table_edit (self, entente_grid_row_get_row (row), column))
    g_signal_emit (self, signals[EDIT_REQUESTED], 0);
}

static void
request_menu (EntenteTaskTable *self, GtkWidget *row, double x, double y)
{
  guint position = entente_grid_row_get_row (ENTENTE_GRID_ROW (row));
  graphene_point_t at;

  if (!gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->list), position))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->list), position, TRUE);
  if (gtk_widget_compute_point (row, GTK_WIDGET (self), &GRAPHENE_POINT_INIT ((float) x, (float) y),
                                &at))
    g_signal_emit (self, signals[MENU_REQUESTED], 0, (double) at.x, (double) at.y);
}

static void
menu_pressed_cb (EntenteTaskTable *self, int n_press, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  request_menu (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)), x, y);
}

static void
long_pressed_cb (EntenteTaskTable *self, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  request_menu (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)), x, y);
}

static void
add_gestures (EntenteTaskTable *self, GtkWidget *row)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (menu, "pressed", G_CALLBACK (menu_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (menu));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_object (press, "pressed", G_CALLBACK (long_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (press));
}

static void
setup_cb (EntenteTaskTable *self, GtkListItem *item)
{
  GtkWidget *row = entente_grid_row_new (ENTENTE_GRID_MODEL (self->list), self->columns);

  add_gestures (self, row);
  _entente_task_table_add_drag (self, row);
  gtk_list_item_set_child (item, row);
  g_signal_connect_object (item, "notify::position", G_CALLBACK (position_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
bind_cb (EntenteTaskTable *self, GtkListItem *item)
{
  g_ptr_array_add (self->bound, item);
  show_row (self, item);
}

static void
unbind_cb (EntenteTaskTable *self, GtkListItem *item)
{
  g_ptr_array_remove_fast (self->bound, item);
  entente_grid_row_show (get_row (item), GTK_INVALID_LIST_POSITION);
}

static void
list_changed_cb (EntenteTaskTable *self)
{
  for (guint i = 0; i < self->bound->len; i++)
    show_row (self, self->bound->pdata[i]);
  if (self->edited != NULL
      && entente_task_list_find (self->list, self->edited) == GTK_INVALID_LIST_POSITION)
    entente_cell_editor_cancel (ENTENTE_CELL_EDITOR (self->editor));
  gtk_widget_queue_allocate (self->overlay);
}

/*
 * Sizes
 */

/* How rows come out is the theme's: what is around them is asked of one. */
static void
learn_row_height (EntenteTaskTable *self)
{
  GtkWidget *row = NULL;
  graphene_rect_t bounds;
  int height;

  for (guint i = 0; i < self->bound->len && row == NULL; i++)
    {
      GtkWidget *shown = gtk_list_item_get_child (self->bound->pdata[i]);

      if (gtk_widget_get_height (shown) > 0)
        row = shown;
    }
  if (row == NULL)
    return;
  gtk_widget_measure (gtk_widget_get_parent (row), GTK_ORIENTATION_VERTICAL, -1, &height, NULL,
                      NULL, NULL);
  if (gtk_widget_compute_bounds (row, self->view, &bounds))
    entente_grid_header_set_row (
        ENTENTE_GRID_HEADER (self->header),
        (int) (bounds.origin.x
               + gtk_adjustment_get_value (
                   gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scrolled)))),
        gtk_widget_get_width (row));
  if (height == self->row_height || height <= 0)
    return;
  self->row_height = height;
  g_signal_emit (self, signals[ROW_HEIGHT], 0, height);
}

static void
entente_task_table_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EntenteTaskTable *self = ENTENTE_TASK_TABLE (widget);
  int header, natural;

  gtk_widget_measure (self->header, GTK_ORIENTATION_VERTICAL, -1, &header, &natural, NULL, NULL);
  header = MIN (header, height);
  gtk_widget_size_allocate (self->header, &(GtkAllocation) { 0, 0, width, header }, -1);
  gtk_widget_size_allocate (self->overlay, &(GtkAllocation) { 0, header, width, height - header },
                            -1);
  learn_row_height (self);
}

static void
entente_task_table_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  EntenteTaskTable *self = ENTENTE_TASK_TABLE (widget);
  int least[2], usual[2];

  gtk_widget_measure (self->header, orientation, -1, &least[0], &usual[0], NULL, NULL);
  gtk_widget_measure (self->overlay, orientation, -1, &least[1], &usual[1], NULL, NULL);
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? least[0] + least[1]
                                                     : MAX (least[0], least[1]);
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? usual[0] + usual[1]
                                                     : MAX (usual[0], usual[1]);
}

static void
entente_task_table_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GTK_WIDGET_CLASS (entente_task_table_parent_class)->snapshot (widget, snapshot);
  _entente_task_table_snapshot_drop (ENTENTE_TASK_TABLE (widget), snapshot);
}

/*
 * Typing in a cell
 */

static gboolean
apply_cb (const char *typed, gpointer data, GError **error)
{
  EntenteTaskTable *self = ENTENTE_TASK_TABLE (data);
  EntenteSchedule *schedule = entente_task_list_get_schedule (self->list);
  guint item = schedule != NULL && self->edited != NULL
                   ? entente_schedule_find (schedule, self->edited)
                   : ENTENTE_SCHEDULE_NONE;

  /* It was deleted meanwhile: nothing is left to be said. */
  if (item == ENTENTE_SCHEDULE_NONE)
    return TRUE;
  return entente_task_column_apply (self->edited_column, schedule, item, typed, error);
}

/* The next cell of the row that can be typed in. */
static gboolean
edit_beside (EntenteTaskTable *self, guint row, int column, int step)
{
  for (column += step; column >= 0 && column < ENTENTE_N_TASK_COLUMNS; column += step)
    {
      if (entente_grid_columns_is_shown (self->columns, (EntenteTaskColumn) column)
          && entente_task_table_edit (self, row, (EntenteTaskColumn) column))
        return TRUE;
    }
  return FALSE;
}

static void
closed_cb (EntenteTaskTable *self, int step)
{
  g_autoptr (EntenteTask) task = g_steal_pointer (&self->edited);
  guint row = entente_task_list_find (self->list, task);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (row == GTK_INVALID_LIST_POSITION)
    return;
  if ((step == ENTENTE_CELL_BEFORE || step == ENTENTE_CELL_AFTER)
      && edit_beside (self, row, (int) self->edited_column, step))
    return;
  /* Who clicked elsewhere stays there. */
  if (focus == NULL || gtk_widget_is_ancestor (focus, self->editor))
    entente_task_table_show_row (self, row, TRUE);
}

/* The title is typed where it stands, after what its level takes. */
static void
skip_outline (EntenteTaskTable *self, guint row, EntenteGridPlace *place)
{
  const EntenteScheduleItem *item = entente_task_list_get_item (self->list, row);
  int inset =
      item != NULL ? (int) item->level * ENTENTE_GRID_ROW_INDENT + ENTENTE_GRID_ROW_FOLD - 10 : 0;

  inset = MIN (inset, place->width / 2);
  place->width -= inset;
  if (gtk_widget_get_direction (GTK_WIDGET (self)) != GTK_TEXT_DIR_RTL)
    place->x += inset;
}

static gboolean
place_editor_cb (EntenteTaskTable *self, GtkWidget *widget, GtkAllocation *allocation)
{
  EntenteGridPlace place;
  guint row = entente_task_list_find (self->list, self->edited);
  GtkAdjustment *across =
      gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  int row_width =
      MAX (gtk_widget_get_width (self->view), entente_grid_columns_get_total (self->columns));
  GtkRequisition size;

  if (widget != self->editor || row == GTK_INVALID_LIST_POSITION)
    return FALSE;
  gtk_widget_get_preferred_size (widget, &size, NULL);
  entente_grid_columns_get_place (self->columns, self->edited_column, row_width,
                                  gtk_widget_get_direction (widget), &place);
  if (self->edited_column == ENTENTE_TASK_COLUMN_TITLE)
    skip_outline (self, row, &place);
  allocation->width = MAX (place.width, size.width);
  allocation->height = size.height;
  allocation->x = place.x - (int) gtk_adjustment_get_value (across);
  allocation->y = (int) (row * (guint) self->row_height)
                  - (int) gtk_adjustment_get_value (entente_task_table_get_adjustment (self))
                  + (self->row_height - size.height) / 2;
  return TRUE;
}

/*
 * The type
 */

static void
fit_cb (EntenteTaskTable *self, int column)
{
  int width = 0;

  for (guint i = 0; i < self->bound->len; i++)
    width = MAX (width, entente_grid_row_measure_cell (get_row (self->bound->pdata[i]),
                                                       (guint) column));
  entente_grid_columns_set_width (self->columns, (EntenteTaskColumn) column, width);
}

static void
columns_changed_cb (EntenteTaskTable *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_allocate (self->overlay);
}

static void
entente_task_table_dispose (GObject *object)
{
  EntenteTaskTable *self = ENTENTE_TASK_TABLE (object);

  g_clear_pointer (&self->overlay, gtk_widget_unparent);
  self->view = NULL;
  g_clear_pointer (&self->header, gtk_widget_unparent);
  g_clear_pointer (&self->bound, g_ptr_array_unref);
  g_clear_object (&self->edited);
  g_clear_object (&self->list);
  g_clear_object (&self->columns);

  G_OBJECT_CLASS (entente_task_table_parent_class)->dispose (object);
}

static void
entente_task_table_class_init (EntenteTaskTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_task_table_dispose;
  widget_class->size_allocate = entente_task_table_size_allocate;
  widget_class->measure = entente_task_table_measure;
  widget_class->snapshot = entente_task_table_snapshot;

  signals[EDIT_REQUESTED]
    = g_signal_new ("edit-requested", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MENU_REQUESTED] = g_signal_new ("menu-requested", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[ROW_HEIGHT] = g_signal_new ("row-height", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, G_TYPE_INT);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
entente_task_table_init (EntenteTaskTable *self)
{
  self->bound = g_ptr_array_new ();
  self->drop_row = GTK_INVALID_LIST_POSITION;
  self->edited_column = ENTENTE_N_TASK_COLUMNS;
}

static GtkWidget *
make_view (EntenteTaskTable *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *view;

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  view = gtk_list_view_new (g_object_ref (GTK_SELECTION_MODEL (self->list)), factory);
  /* Keys that leave the rows leave them all. */
  gtk_list_view_set_tab_behavior (GTK_LIST_VIEW (view), GTK_LIST_TAB_ITEM);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Tasks"),
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_SELECTABLE, TRUE, -1);
  return view;
}

static void
build (EntenteTaskTable *self)
{
  self->view = make_view (self);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_EXTERNAL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->view);
  self->editor = entente_cell_editor_new (apply_cb, self);
  g_signal_connect_object (self->editor, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  self->header = entente_grid_header_new (
      self->columns, gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scrolled)));
  g_signal_connect_object (self->header, "fit-requested", G_CALLBACK (fit_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->header, GTK_WIDGET (self));
  self->overlay = gtk_overlay_new ();
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), self->scrolled);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->editor);
  gtk_overlay_set_clip_overlay (GTK_OVERLAY (self->overlay), self->editor, TRUE);
  g_signal_connect_object (self->overlay, "get-child-position", G_CALLBACK (place_editor_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));
}

static void
scrolled_cb (EntenteTaskTable *self)
{
  if (self->edited != NULL)
    gtk_widget_queue_allocate (self->overlay);
}

GtkWidget *
entente_task_table_new (EntenteTaskList *list, EntenteGridColumns *columns)
{
  EntenteTaskTable *self;

  g_return_val_if_fail (ENTENTE_IS_TASK_LIST (list), NULL);
  g_return_val_if_fail (ENTENTE_IS_GRID_COLUMNS (columns), NULL);

  self = g_object_new (ENTENTE_TYPE_TASK_TABLE, NULL);
  self->list = g_object_ref (list);
  self->columns = g_object_ref (columns);
  build (self);
  _entente_task_table_init_drop (self);
  g_signal_connect_object (list, "changed", G_CALLBACK (list_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (columns, "changed", G_CALLBACK (columns_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (entente_task_table_get_adjustment (self), "value-changed",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
entente_task_table_set_read_only (EntenteTaskTable *self, gboolean read_only)
{
  g_return_if_fail (ENTENTE_IS_TASK_TABLE (self));

  self->read_only = read_only;
  if (read_only)
    entente_cell_editor_cancel (ENTENTE_CELL_EDITOR (self->editor));
}

void
entente_task_table_set_header_height (EntenteTaskTable *self, int height)
{
  g_return_if_fail (ENTENTE_IS_TASK_TABLE (self));

  entente_grid_header_set_height (ENTENTE_GRID_HEADER (self->header), height);
}

GtkAdjustment *
entente_task_table_get_adjustment (EntenteTaskTable *self)
{
  g_return_val_if_fail (ENTENTE_IS_TASK_TABLE (self), NULL);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
}

void
entente_task_table_show_row (EntenteTaskTable *self, guint row, gboolean focus)
{
  g_return_if_fail (ENTENTE_IS_TASK_TABLE (self));

  if (row >= g_list_model_get_n_items (G_LIST_MODEL (self->list)))
    return;
  gtk_list_view_scroll_to (GTK_LIST_VIEW (self->view), row,
                           focus ? GTK_LIST_SCROLL_FOCUS : GTK_LIST_SCROLL_NONE, NULL);
  /* Scrolling gives the focus to a row only while the list has it already. */
  if (focus)
    gtk_widget_grab_focus (self->view);
}

gboolean
entente_task_table_edit (EntenteTaskTable *self, guint row, EntenteTaskColumn column)
{
  const EntenteScheduleItem *item;
  EntenteSchedule *schedule;
  EntenteLanguage language;
  g_autofree char *text = NULL;

  g_return_val_if_fail (ENTENTE_IS_TASK_TABLE (self), FALSE);

  item = entente_task_list_get_item (self->list, row);
  if (self->read_only || item == NULL || column >= ENTENTE_N_TASK_COLUMNS
      || !entente_task_column_is_editable (column, item))
    return FALSE;
  if (!entente_cell_editor_commit (ENTENTE_CELL_EDITOR (self->editor)))
    return TRUE;
  entente_task_table_show_row (self, row, FALSE);
  schedule = entente_task_list_get_schedule (self->list);
  language = entente_schedule_get_language ();
  text = entente_task_column_dup_typed (
      column, schedule, entente_task_list_get_items (self->list, NULL)[row], language);
  g_set_object (&self->edited, item->task);
  self->edited_column = column;
  entente_cell_editor_open (ENTENTE_CELL_EDITOR (self->editor), text,
                            _ (entente_task_column_get_info (column)->title));
  return TRUE;
}

EntenteCellEditor *
entente_task_table_get_editor (EntenteTaskTable *self)
{
  g_return_val_if_fail (ENTENTE_IS_TASK_TABLE (self), NULL);

  return ENTENTE_CELL_EDITOR (self->editor);
}

GtkWidget *
entente_task_table_get_view (EntenteTaskTable *self)
{
  g_return_val_if_fail (ENTENTE_IS_TASK_TABLE (self), NULL);

  return self->view;
}

void
_entente_task_table_fail (EntenteTaskTable *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error->message);
}
