/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows that come or go below what is seen leave the rest where it is. A list view would hold the row
   with the keyboard still instead, and push the rows above it out of sight. */
#include "config.h"

#include "grid/entente-grid-private.h"

static GtkAdjustment *
get_down (EntenteGrid *self)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
}

/* Rows are equally high. */
static double
get_row_height (EntenteGrid *self, guint n_rows)
{
  return gtk_adjustment_get_upper (get_down (self)) / MAX (n_rows, 1);
}

/* As little further as it takes to see the row that somebody was led to. */
static double
reach_cursor (EntenteGrid *self, double value)
{
  double height
    = get_row_height (self, g_list_model_get_n_items (G_LIST_MODEL (self->model)));
  double top = self->cursor_row * height;
  double page = gtk_adjustment_get_page_size (get_down (self));

  return MAX (MIN (value, top), top + height - page);
}

/* The view has given its rows their places; they are drawn after this. */
static void
layout_cb (EntenteGrid *self, GdkFrameClock *clock)
{
  double value = self->kept_value;

  g_clear_signal_handler (&self->keeping, clock);
  if (self->is_led && entente_grid_get_cursor (self, NULL) != GTK_INVALID_LIST_POSITION)
    value = reach_cursor (self, value);
  self->is_led = FALSE;
  gtk_adjustment_set_value (get_down (self), value);
}

void
_entente_grid_keep_place (EntenteGrid *self, guint position, guint n_before)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));
  double value = gtk_adjustment_get_value (get_down (self));

  if (self->keeping != 0 || clock == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self))
      || position * get_row_height (self, n_before) < value)
    return;
  self->kept_value = value;
  self->is_led = FALSE;
  self->keeping = g_signal_connect_object (clock, "layout", G_CALLBACK (layout_cb), self,
                                           G_CONNECT_AFTER | G_CONNECT_SWAPPED);
}
