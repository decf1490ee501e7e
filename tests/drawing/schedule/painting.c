/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "painting.h"

#include <cairo-pdf.h>
#include <poppler.h>
#include <string.h>

guint32
get_pixel (cairo_surface_t *image, double x, double y)
{
  const guchar *data = cairo_image_surface_get_data (image);
  guint32 pixel;

  memcpy (&pixel, data + (int) y * cairo_image_surface_get_stride (image) + 4 * (int) x, 4);
  return pixel & 0xffffff;
}

guint
count_colors (cairo_surface_t *image, const cairo_rectangle_t *box)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (int y = (int) box->y; y < box->y + box->height; y++)
    {
      for (int x = (int) box->x; x < box->x + box->width; x++)
        g_hash_table_add (seen, GUINT_TO_POINTER (get_pixel (image, x, y) + 1));
    }

  return g_hash_table_size (seen);
}

double
get_ink (cairo_surface_t *image, const cairo_rectangle_t *box)
{
  double ink = 0;
  guint n = 0;

  for (int y = (int) box->y; y < box->y + box->height; y++)
    {
      for (int x = (int) box->x; x < box->x + box->width; x++, n++)
        ink += 255 - (get_pixel (image, x, y) >> 8 & 0xff);
    }

  return ink / MAX (n, 1);
}

gboolean
is_grey (cairo_surface_t *image, const cairo_rectangle_t *box)
{
  for (int y = (int) box->y; y < box->y + box->height; y++)
    for (int x = (int) box->x; x < box->x + box->width; x++)
      {
        const guint32 pixel = get_pixel (image, x, y);

        if ((pixel & 0xff) != (pixel >> 8 & 0xff) || (pixel & 0xff) != pixel >> 16)
          return FALSE;
      }

  return TRUE;
}

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

char *
dup_words (void (*paint) (gpointer data, cairo_t *cr), gpointer data, double width, double height)
{
  GByteArray *written = g_byte_array_new ();
  cairo_surface_t *pdf = cairo_pdf_surface_create_for_stream (append, written, width, height);
  cairo_t *cr = cairo_create (pdf);

  paint (data, cr);
  cairo_destroy (cr);
  cairo_surface_finish (pdf);
  cairo_surface_destroy (pdf);

  g_autoptr (GBytes) bytes = g_byte_array_free_to_bytes (written);
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, NULL);
  PopplerPage *page = poppler_document_get_page (document, 0);
  char *text = poppler_page_get_text (page);

  g_object_unref (page);
  g_object_unref (document);
  return text;
}

void
assert_words (const char *text, const char *const *words, gboolean are_there)
{
  for (; *words; words++)
    {
      if ((strstr (text, *words) != NULL) != are_there)
        g_test_message ("“%s” in: %s", *words, text);
      g_assert_true ((strstr (text, *words) != NULL) == are_there);
    }
}
