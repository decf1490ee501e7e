/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Zooming with the pointer: Ctrl and the wheel, or two fingers. What is under the pointer stays
   there. */
#include "config.h"

#include "schedule/entente-gantt-view-private.h"

#include <math.h>

/* One click of a wheel. */
#define STEP 1.25

static gboolean
scroll_cb (EntenteGanttView *self, double dx, double dy, GtkEventController *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);

  if ((state & GDK_CONTROL_MASK) == 0 || dy == 0)
    return GDK_EVENT_PROPAGATE;
  entente_gantt_view_zoom (self, pow (STEP, -dy), self->pointer_x);
  return GDK_EVENT_STOP;
}

static void
motion_cb (EntenteGanttView *self, double x, double y)
{
  self->pointer_x = x;
}

static void
pinch_begin_cb (EntenteGanttView *self, GdkEventSequence *sequence, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->pinched = 1;
}

static void
pinch_cb (EntenteGanttView *self, double scale, GtkGesture *gesture)
{
  double x, y;

  if (!gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    return;
  entente_gantt_view_zoom (self, scale / self->pinched, x);
  self->pinched = scale;
}

void
_entente_gantt_view_init_zoom (EntenteGanttView *self)
{
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  self->pointer_x = -1;
  g_signal_connect_object (motion, "enter", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  g_signal_connect_object (pinch, "begin", G_CALLBACK (pinch_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (pinch_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}
