/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pointer on the rows of a grid: folding, the cell that is meant, opening one, the menu. */
#include "config.h"

#include "grid/entente-grid-private.h"

#include "grid/entente-grid-row.h"

static guint
get_n_rows (EntenteGrid *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->model));
}

static gboolean
toggle_fold (EntenteGrid *self, guint row)
{
  EntenteGridLook look;

  entente_grid_model_describe (self->model, row, &look);
  if (look.is_group)
    entente_grid_model_set_folded (self->model, row, !look.is_folded);
  return look.is_group;
}

/* The row at a point of the list, and that point in it; NULL between rows. */
static GtkWidget *
pick_shown (EntenteGrid *self, double *x, double *y)
{
  GtkWidget *picked = gtk_widget_pick (self->view, *x, *y, GTK_PICK_DEFAULT);
  GtkWidget *row
    = picked != NULL ? gtk_widget_get_ancestor (picked, ENTENTE_TYPE_GRID_ROW) : NULL;
  graphene_point_t at;

  if (row == NULL || entente_grid_row_get_row (ENTENTE_GRID_ROW (row)) >= get_n_rows (self)
      || !gtk_widget_compute_point (self->view, row, &GRAPHENE_POINT_INIT ((float) *x, (float) *y),
                                    &at))
    return NULL;
  *x = at.x;
  *y = at.y;
  return row;
}

static void
pressed_cb (EntenteGrid *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GtkWidget *shown = pick_shown (self, &x, &y);
  guint row, column;

  if (shown == NULL)
    return;
  row = entente_grid_row_get_row (ENTENTE_GRID_ROW (shown));
  if (entente_grid_row_is_on_fold (ENTENTE_GRID_ROW (shown), x))
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
      if (n_press == 1)
        toggle_fold (self, row);
      return;
    }
  column = entente_grid_columns_pick (self->columns, (int) x, gtk_widget_get_width (shown),
                                      gtk_widget_get_direction (shown));
  if (column < entente_grid_columns_get_n_columns (self->columns))
    _entente_grid_set_cursor_column (self, column);
  if (n_press != 2)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  if (!entente_grid_edit (self, row, column) && !toggle_fold (self, row))
    gtk_widget_activate_action (GTK_WIDGET (self), "grid.details", NULL);
}

static void
request_menu_at (EntenteGrid *self, double x, double y, GtkGesture *gesture)
{
  GtkWidget *row = pick_shown (self, &x, &y);
  guint position;
  graphene_point_t at;

  if (row == NULL)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  position = entente_grid_row_get_row (ENTENTE_GRID_ROW (row));
  if (!gtk_selection_model_is_selected (self->selection, position))
    entente_grid_go_to (self, position, G_MAXUINT, TRUE);
  if (gtk_widget_compute_point (row, GTK_WIDGET (self), &GRAPHENE_POINT_INIT ((float) x, (float) y),
                                &at))
    _entente_grid_request_menu (self, at.x, at.y);
}

static void
menu_pressed_cb (EntenteGrid *self, int n_press, double x, double y, GtkGesture *gesture)
{
  request_menu_at (self, x, y, gesture);
}

static void
add_gesture (EntenteGrid *self, GtkGesture *gesture, GCallback pressed)
{
  /* Before the rows, which take a click for a selection. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_object (gesture, "pressed", pressed, self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->view, GTK_EVENT_CONTROLLER (gesture));
}

/* Of the list, not of each row: there are a few hundred of those, which come and go. */
void
_entente_grid_add_gestures (EntenteGrid *self)
{
  GtkGesture *menu = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  add_gesture (self, gtk_gesture_click_new (), G_CALLBACK (pressed_cb));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  add_gesture (self, menu, G_CALLBACK (menu_pressed_cb));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  add_gesture (self, press, G_CALLBACK (request_menu_at));
}
