/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "preview/entente-pdf-pages.h"

#include <poppler.h>

/* Poppler declares it for a document, not for its pages. */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerPage, g_object_unref)

/* What is known of one page. */
typedef struct {
  double width;
  double height;
  GdkTexture *texture; /* (nullable) */
  int drawn_width;     /* of the texture, in pixels */
  int wanted_width;    /* being drawn, or 0 */
} Page;

/* Lives as long as a drawing that was begun, even when nobody looks at the pages any more. */
typedef struct {
  GMutex mutex; /* poppler draws one page of a document at a time */
  PopplerDocument *document;
} Source;

struct _EntentePdfPages
{
  GObject parent_instance;

  /* Owned */
  Source *source;
  GArray *pages;
  char *text; /* (nullable): made when first asked for */
};

G_DEFINE_FINAL_TYPE (EntentePdfPages, entente_pdf_pages, G_TYPE_OBJECT)

enum {
  DRAWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct {
  guint page;
  int width;
  double page_width;
  double page_height;
  Source *source;
} Drawing;

/*
 * Source
 */

static void
source_clear (Source *source)
{
  g_clear_object (&source->document);
  g_mutex_clear (&source->mutex);
}

static void
source_unref (Source *source)
{
  g_atomic_rc_box_release_full (source, (GDestroyNotify) source_clear);
}

/*
 * Drawing, in a worker
 */

static void
drawing_free (Drawing *drawing)
{
  source_unref (drawing->source);
  g_free (drawing);
}

static GdkTexture *
make_texture (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) pixels = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                                          (gsize) stride * height,
                                                          (GDestroyNotify) cairo_surface_destroy,
                                                          cairo_surface_reference (surface));

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, pixels, stride);
}

static void
draw_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Drawing *drawing = data;
  double scale = drawing->width / drawing->page_width;
  int height = MAX (1, (int) (drawing->page_height * scale + 0.5));
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, drawing->width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);

  g_mutex_lock (&drawing->source->mutex);
  {
    g_autoptr (PopplerPage) page =
        poppler_document_get_page (drawing->source->document, drawing->page);

    poppler_page_render (page, cr);
  }
  g_mutex_unlock (&drawing->source->mutex);

  cairo_destroy (cr);
  cairo_surface_flush (surface);
  g_task_return_pointer (task, make_texture (surface), g_object_unref);
  cairo_surface_destroy (surface);
}

static void
drawn_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  EntentePdfPages *self = ENTENTE_PDF_PAGES (object);
  Drawing *drawing = g_task_get_task_data (G_TASK (result));
  Page *page = &g_array_index (self->pages, Page, drawing->page);
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Another size may have been asked for since. */
  if (texture == NULL || page->wanted_width != drawing->width)
    return;

  g_set_object (&page->texture, texture);
  page->drawn_width = drawing->width;
  page->wanted_width = 0;
  g_signal_emit (self, signals[DRAWN], 0, drawing->page);
}

static void
draw (EntentePdfPages *self, guint number, int width)
{
  Page *page = &g_array_index (self->pages, Page, number);
  Drawing *drawing = g_new0 (Drawing, 1);
  g_autoptr (GTask) task = g_task_new (self, NULL, drawn_cb, NULL);

  drawing->page = number;
  drawing->width = width;
  drawing->page_width = page->width;
  drawing->page_height = page->height;
  drawing->source = g_atomic_rc_box_acquire (self->source);
  page->wanted_width = width;

  g_task_set_source_tag (task, draw);
  g_task_set_task_data (task, drawing, (GDestroyNotify) drawing_free);
  g_task_run_in_thread (task, draw_in_thread);
}

/*
 * Object
 */

static void
page_clear (Page *page)
{
  g_clear_object (&page->texture);
}

static void
entente_pdf_pages_finalize (GObject *object)
{
  EntentePdfPages *self = ENTENTE_PDF_PAGES (object);

  g_clear_pointer (&self->source, source_unref);
  g_clear_pointer (&self->pages, g_array_unref);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (entente_pdf_pages_parent_class)->finalize (object);
}

static void
entente_pdf_pages_class_init (EntentePdfPagesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = entente_pdf_pages_finalize;

  signals[DRAWN] = g_signal_new ("drawn", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, g_cclosure_marshal_VOID__UINT, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
entente_pdf_pages_init (EntentePdfPages *self)
{
  self->pages = g_array_new (FALSE, TRUE, sizeof (Page));
  g_array_set_clear_func (self->pages, (GDestroyNotify) page_clear);
}

static void
read_sizes (EntentePdfPages *self)
{
  int n_pages = poppler_document_get_n_pages (self->source->document);

  g_array_set_size (self->pages, n_pages);
  for (int i = 0; i < n_pages; i++)
    {
      Page *page = &g_array_index (self->pages, Page, i);
      g_autoptr (PopplerPage) source = poppler_document_get_page (self->source->document, i);

      poppler_page_get_size (source, &page->width, &page->height);
    }
}

EntentePdfPages *
entente_pdf_pages_new (GBytes *pdf, GError **error)
{
  g_autoptr (EntentePdfPages) self = g_object_new (ENTENTE_TYPE_PDF_PAGES, NULL);
  PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, error);

  if (document == NULL)
    return NULL;

  self->source = g_atomic_rc_box_new0 (Source);
  g_mutex_init (&self->source->mutex);
  self->source->document = document;
  read_sizes (self);

  return g_steal_pointer (&self);
}

guint
entente_pdf_pages_get_n_pages (EntentePdfPages *self)
{
  g_return_val_if_fail (ENTENTE_IS_PDF_PAGES (self), 0);

  return self->pages->len;
}

void
entente_pdf_pages_get_size (EntentePdfPages *self, guint page, double *width, double *height)
{
  g_return_if_fail (ENTENTE_IS_PDF_PAGES (self));
  g_return_if_fail (page < self->pages->len);

  *width = g_array_index (self->pages, Page, page).width;
  *height = g_array_index (self->pages, Page, page).height;
}

GdkTexture *
entente_pdf_pages_get_texture (EntentePdfPages *self, guint number, int width)
{
  Page *page;

  g_return_val_if_fail (ENTENTE_IS_PDF_PAGES (self), NULL);
  g_return_val_if_fail (number < self->pages->len, NULL);
  g_return_val_if_fail (width > 0, NULL);

  page = &g_array_index (self->pages, Page, number);
  if (page->drawn_width != width && page->wanted_width != width)
    draw (self, number, width);

  return page->texture;
}

void
entente_pdf_pages_take_looks (EntentePdfPages *self, EntentePdfPages *older)
{
  g_return_if_fail (ENTENTE_IS_PDF_PAGES (self));
  g_return_if_fail (ENTENTE_IS_PDF_PAGES (older));

  for (guint i = 0; i < MIN (self->pages->len, older->pages->len); i++)
    {
      Page *page = &g_array_index (self->pages, Page, i);

      if (page->texture == NULL)
        g_set_object (&page->texture, g_array_index (older->pages, Page, i).texture);
    }
}

GArray *
entente_pdf_pages_find (EntentePdfPages *self, guint number, const char *text)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  g_autoptr (PopplerPage) page = NULL;
  GList *rectangles;
  double height;

  g_return_val_if_fail (ENTENTE_IS_PDF_PAGES (self), found);
  g_return_val_if_fail (number < self->pages->len, found);

  height = g_array_index (self->pages, Page, number).height;
  g_mutex_lock (&self->source->mutex);
  page = poppler_document_get_page (self->source->document, number);
  rectangles = poppler_page_find_text_with_options (
      page, text, POPPLER_FIND_IGNORE_DIACRITICS | POPPLER_FIND_MULTILINE);
  g_clear_object (&page);
  g_mutex_unlock (&self->source->mutex);

  for (GList *link = rectangles; link != NULL; link = link->next)
    {
      /* PDF counts upward from the foot of the page. */
      PopplerRectangle *box = link->data;
      graphene_rect_t rectangle
          = GRAPHENE_RECT_INIT (box->x1, height - box->y2, box->x2 - box->x1, box->y2 - box->y1);

      g_array_append_val (found, rectangle);
    }
  g_list_free_full (rectangles, (GDestroyNotify) poppler_rectangle_free);

  return found;
}

const char *
entente_pdf_pages_get_text (EntentePdfPages *self)
{
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (ENTENTE_IS_PDF_PAGES (self), "");

  if (self->text != NULL)
    return self->text;

  text = g_string_new (NULL);
  g_mutex_lock (&self->source->mutex);
  for (guint i = 0; i < self->pages->len; i++)
    {
      g_autoptr (PopplerPage) page = poppler_document_get_page (self->source->document, i);
      g_autofree char *words = poppler_page_get_text (page);

      g_string_append_printf (text, "%s\n", words);
    }
  g_mutex_unlock (&self->source->mutex);
  self->text = g_string_free_and_steal (g_steal_pointer (&text));

  return self->text;
}
