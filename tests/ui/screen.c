/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "screen.h"

#include <string.h>

/* One to lay out, one to draw what that brought about, one for what looks at what was drawn. */
#define N_FRAMES 3
#define PATIENCE (10 * G_TIME_SPAN_SECOND)

/*
 * Rest
 */

static void
finish_sources (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
draw_frame (GtkWidget *window)
{
  gint64 until = g_get_monotonic_time () + PATIENCE;
  GdkFrameClock *clock = g_object_ref (gtk_widget_get_frame_clock (window));
  gint64 before = gdk_frame_clock_get_frame_counter (clock);

  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  while (gtk_widget_get_mapped (window) && gdk_frame_clock_get_frame_counter (clock) <= before
         && g_get_monotonic_time () < until)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (500);
  g_object_unref (clock);
}

static void
draw_frames (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (gtk_widget_get_mapped (window))
        draw_frame (window);
    }
}

void
spin (void)
{
  finish_sources ();
  for (guint i = 0; i < N_FRAMES; i++)
    {
      draw_frames ();
      finish_sources ();
    }
}

/*
 * Looking
 */

GtkWidget *
find_widget (GtkWidget *widget, IsIt is_it, gconstpointer data)
{
  GtkWidget *found = NULL;

  if (is_it (widget, data))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, is_it, data);
  return found;
}

static gboolean
is_of_type (GtkWidget *widget, gconstpointer data)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, *(const GType *) data);
}

GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  return find_widget (widget, is_of_type, &type);
}

static gboolean
is_mapped_of_type (GtkWidget *widget, gconstpointer data)
{
  return gtk_widget_get_mapped (widget) && is_of_type (widget, data);
}

GtkWidget *
find_mapped (GtkWidget *widget, GType type)
{
  return find_widget (widget, is_mapped_of_type, &type);
}

static gboolean
shows_words (GtkWidget *widget, gconstpointer words)
{
  const char *text = NULL;

  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget))
    text = gtk_label_get_text (GTK_LABEL (widget));
  else if (GTK_IS_INSCRIPTION (widget))
    text = gtk_inscription_get_text (GTK_INSCRIPTION (widget));
  return text != NULL && strstr (text, words) != NULL;
}

gboolean
says (gpointer widget, const char *words)
{
  return find_widget (widget, shows_words, words) != NULL;
}
