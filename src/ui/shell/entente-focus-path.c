/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/entente-focus-path.h"

/* From the widget that has the focus up to the window. */
typedef struct {
  GtkWindow *window; /* borrowed: it owns the path */
  GPtrArray *steps;  /* of GWeakRef */
} FocusPath;

static void
free_step (gpointer step)
{
  g_weak_ref_clear (step);
  g_free (step);
}

static void
add_step (FocusPath *self, GtkWidget *widget)
{
  GWeakRef *step = g_new0 (GWeakRef, 1);

  g_weak_ref_init (step, widget);
  g_ptr_array_add (self->steps, step);
}

static void
record_path (FocusPath *self)
{
  GtkWidget *widget = gtk_window_get_focus (self->window);

  g_ptr_array_set_size (self->steps, 0);
  for (; widget != NULL && widget != GTK_WIDGET (self->window); widget = gtk_widget_get_parent (widget))
    add_step (self, widget);
}

/* A container whose child with the focus went away goes on with Tab from behind that child, for ever: what stands
   before it is never reached again. GTK forgets it in the closest container only. */
static void
forget_path (FocusPath *self)
{
  GtkWidget *focus = gtk_window_get_focus (self->window);

  for (guint i = 0; i < self->steps->len; i++)
    {
      g_autoptr (GtkWidget) widget = g_weak_ref_get (g_ptr_array_index (self->steps, i));

      /* A paned remembers by itself, and warns when it is told with the focus elsewhere. */
      if (widget != NULL && !GTK_IS_PANED (widget)
          && (focus == NULL || !gtk_widget_is_ancestor (focus, widget)))
        gtk_widget_set_focus_child (widget, NULL);
    }
}

static void
focus_changed_cb (FocusPath *self)
{
  forget_path (self);
  record_path (self);
}

static void
focus_path_free (gpointer data)
{
  FocusPath *self = data;

  g_ptr_array_unref (self->steps);
  g_free (self);
}

void
entente_focus_path_follow (GtkWindow *window)
{
  FocusPath *self;

  g_return_if_fail (GTK_IS_WINDOW (window));

  self = g_new0 (FocusPath, 1);
  self->window = window;
  self->steps = g_ptr_array_new_with_free_func (free_step);
  g_signal_connect_data (window, "notify::focus-widget", G_CALLBACK (focus_changed_cb), self,
                         (GClosureNotify) (void (*) (void)) focus_path_free, G_CONNECT_SWAPPED);
}
