/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every window test does: let the windows come to rest, wait for something to become true
   however slow the machine is, and look for what is on screen. */
#pragma once

#include <gtk/gtk.h>

typedef gboolean (*IsIt) (GtkWidget *widget, gconstpointer data);

/* Until nothing is left to do and a few frames were drawn of every window: what is laid out, focused
   or reported when a window draws itself has happened then. What a worker or a timer brings does not
   count: wait_for() waits for that. */
void spin (void);

/* Lets the main loop run until a condition holds; fails when it does not within half a minute. */
#define wait_for(condition)                                                                \
  G_STMT_START                                                                             \
  {                                                                                        \
    gint64 wait_until_ = g_get_monotonic_time () + 30 * G_TIME_SPAN_SECOND;                \
                                                                                           \
    while (!(condition))                                                                   \
      {                                                                                    \
        if (g_get_monotonic_time () > wait_until_)                                         \
          g_error ("%s:%d: never came true: %s", __FILE__, __LINE__, #condition);          \
        if (!g_main_context_iteration (NULL, FALSE))                                       \
          g_usleep (1000);                                                                 \
      }                                                                                    \
  }                                                                                        \
  G_STMT_END

/* The first descendant, in depth, that is it, or NULL. */
GtkWidget *find_widget (GtkWidget *widget, IsIt is_it, gconstpointer data);
/* The first descendant of a type, whether it is shown or not; or NULL. */
GtkWidget *find_type (GtkWidget *widget, GType type);
/* The same among what is on screen: a hidden page has the same widgets as the one that is seen. */
GtkWidget *find_mapped (GtkWidget *widget, GType type);
/* A label or cell on screen with these words in it. */
gboolean says (gpointer widget, const char *words);
