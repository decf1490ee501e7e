/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/entente-page-ahead.h"

#include "entente-page.h"

struct _EntentePageAhead
{
  GWeakRef stack;
  guint tick;   /* of the stack, until its next frame */
  guint source; /* of the next step */
};

/* At the place it will have: what is not on screen is neither measured nor laid out by the stack. FALSE where
   there is no room for it. */
static gboolean
lay_out (GtkWidget *stack, GtkWidget *page)
{
  int width = gtk_widget_get_width (stack);
  int height = gtk_widget_get_height (stack);
  int least_width, least_height;

  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  gtk_widget_measure (page, GTK_ORIENTATION_VERTICAL, -1, &least_height, NULL, NULL, NULL);
  if (width < least_width || height < least_height)
    return FALSE;
  gtk_widget_size_allocate (page, &(GtkAllocation){ 0, 0, width, height }, -1);
  return TRUE;
}

/* Only what is mapped can be drawn: for that long, and for no frame, the page passes for one that is shown. */
static GskRenderNode *
dup_node (GtkWidget *stack, GtkWidget *page, float scale)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();

  gtk_snapshot_scale (snapshot, scale, scale);
  gtk_widget_set_child_visible (page, TRUE);
  if (lay_out (stack, page))
    gtk_widget_snapshot_child (stack, page, snapshot);
  gtk_widget_set_child_visible (page, FALSE);
  return gtk_snapshot_to_node (snapshot);
}

/* Its letters and icons, and room for a picture of the whole window, are then there when the page is opened. */
static gboolean
draw (GtkWidget *stack, GtkWidget *page)
{
  GtkNative *native = gtk_widget_get_native (stack);
  GdkSurface *surface = gtk_native_get_surface (native);
  float scale = (float) gdk_surface_get_scale (surface);
  graphene_rect_t window
    = GRAPHENE_RECT_INIT (0, 0, (float) gdk_surface_get_width (surface) * scale,
                          (float) gdk_surface_get_height (surface) * scale);
  g_autoptr (GskRenderNode) node = dup_node (stack, page, scale);
  g_autoptr (GdkTexture) picture = NULL;

  if (node != NULL)
    picture = gsk_renderer_render_texture (gtk_native_get_renderer (native), node, &window);
  return picture != NULL;
}

static void
do_step (EntentePageAhead *self, gboolean (*step) (GtkWidget *stack, GtkWidget *page))
{
  g_autoptr (GtkWidget) stack = g_weak_ref_get (&self->stack);

  if (stack == NULL || !gtk_widget_get_mapped (stack))
    return;
  for (GtkWidget *page = gtk_widget_get_first_child (stack); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    if (ENTENTE_PAGE_GET_CLASS (page)->is_laid_out_ahead && !gtk_widget_get_mapped (page))
      step (stack, page);
}

static gboolean
draw_cb (gpointer data)
{
  EntentePageAhead *self = data;

  self->source = 0;
  do_step (self, draw);
  return G_SOURCE_REMOVE;
}

/* What is laid out may have more to do by itself while nobody waits: it is drawn after that. */
static gboolean
lay_out_cb (gpointer data)
{
  EntentePageAhead *self = data;

  do_step (self, lay_out);
  self->source = g_idle_add_full (G_PRIORITY_LOW + 1, draw_cb, self, NULL);
  return G_SOURCE_REMOVE;
}

/* While nobody waits: after everything that keys, the pointer and frames ask for. */
static gboolean
tick_cb (GtkWidget *stack, GdkFrameClock *clock, gpointer data)
{
  EntentePageAhead *self = data;

  self->tick = 0;
  self->source = g_idle_add_full (G_PRIORITY_LOW, lay_out_cb, self, NULL);
  return G_SOURCE_REMOVE;
}

static void
cancel (EntentePageAhead *self)
{
  g_autoptr (GtkWidget) stack = g_weak_ref_get (&self->stack);

  if (self->tick != 0 && stack != NULL)
    gtk_widget_remove_tick_callback (stack, self->tick);
  self->tick = 0;
  g_clear_handle_id (&self->source, g_source_remove);
}

EntentePageAhead *
entente_page_ahead_new (void)
{
  EntentePageAhead *self = g_new0 (EntentePageAhead, 1);

  g_weak_ref_init (&self->stack, NULL);
  return self;
}

void
entente_page_ahead_begin (EntentePageAhead *self, AdwViewStack *stack)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (stack == NULL || ADW_IS_VIEW_STACK (stack));

  cancel (self);
  g_weak_ref_set (&self->stack, stack);
  if (stack != NULL)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (stack), tick_cb, self, NULL);
}

void
entente_page_ahead_free (EntentePageAhead *self)
{
  cancel (self);
  g_weak_ref_clear (&self->stack);
  g_free (self);
}
