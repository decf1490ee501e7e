/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/entente-text-height.h"

/* One frame to be given its width, one to wrap for it. */
static gboolean
resize_cb (GtkWidget *view, GdkFrameClock *clock, gpointer data)
{
  guint *n_frames = data;

  if (++*n_frames < 3)
    return G_SOURCE_CONTINUE;

  gtk_widget_queue_resize (view);
  return G_SOURCE_REMOVE;
}

/* While its page was hidden the text was wrapped for the narrowest of widths, and its height stays what that took
   until it is asked again. */
static void
mapped_cb (GtkWidget *view)
{
  gtk_widget_add_tick_callback (view, resize_cb, g_new0 (guint, 1), g_free);
}

void
entente_text_height_follow (GtkWidget *view)
{
  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  g_signal_connect (view, "map", G_CALLBACK (mapped_cb), NULL);
}
