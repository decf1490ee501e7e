/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-block-layout.h"
#include "entente-page-furniture.h"
#include "entente-pdf-finish.h"
#include "entente-pdf-metadata.h"
#include "entente-pdf-writer.h"

#include <cairo-pdf.h>

G_DEFINE_QUARK (entente - drawing - error - quark, entente_drawing_error)

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t *pdf, EntenteComposition *composition)
{
  g_autofree char *date = entente_pdf_metadata_dup_date (composition);
  const struct
  {
    cairo_pdf_metadata_t key;
    const char *value;
  } metadata[] = {
    { CAIRO_PDF_METADATA_TITLE, entente_composition_get_title (composition) },
    { CAIRO_PDF_METADATA_AUTHOR, entente_composition_get_author (composition) },
    { CAIRO_PDF_METADATA_SUBJECT, entente_composition_get_subject (composition) },
    { CAIRO_PDF_METADATA_CREATOR, ENTENTE_PDF_CREATOR },
    { CAIRO_PDF_METADATA_CREATE_DATE, date },
    { CAIRO_PDF_METADATA_MOD_DATE, date },
  };

  for (guint i = 0; i < G_N_ELEMENTS (metadata); i++)
    {
      if (metadata[i].value)
        cairo_pdf_surface_set_metadata (pdf, metadata[i].key, metadata[i].value);
    }
}

static EntentePageFlow *
lay_out (EntenteComposition *composition,
         EntenteTypesetter *typesetter,
         const EntentePageGeometry *geometry)
{
  EntentePageFlow *flow = entente_page_flow_new (typesetter, geometry);
  EntenteLayoutFrame frame = { flow, geometry->text_x, geometry->text_width, 0, FALSE };
  GPtrArray *blocks = entente_composition_get_blocks (composition);

  entente_page_flow_open_tag (flow, "Document");
  for (guint i = 0; i < blocks->len; i++)
    {
      frame.is_last = i + 1 == blocks->len;
      entente_block_layout (&frame, g_ptr_array_index (blocks, i));
    }
  entente_page_flow_close (flow);

  return flow;
}

static void
paint_furniture (EntentePagePainter *painter, guint page, gpointer data)
{
  entente_page_furniture_paint (data, painter, page);
}

/* Draws all pages and returns the elements of their structure, or NULL. */
static GArray *
draw (EntenteComposition *composition, cairo_surface_t *pdf, guint *n_pages, GError **error)
{
  const char *const *initials = entente_composition_get_initials (composition);
  EntentePageGeometry geometry;

  entente_page_geometry_init (&geometry, entente_composition_get_paper (composition),
                              entente_composition_get_landscape (composition),
                              initials ? g_strv_length ((char **) initials) : 0);
  cairo_pdf_surface_set_size (pdf, geometry.width, geometry.height);

  g_autoptr (EntenteTypesetter) typesetter =
      entente_typesetter_new (entente_composition_get_language (composition));
  g_autoptr (EntentePageFlow) flow = lay_out (composition, typesetter, &geometry);
  *n_pages = entente_page_flow_place (flow);

  g_autoptr (EntentePageFurniture) furniture =
      entente_page_furniture_new (composition, typesetter, &geometry, *n_pages);
  cairo_t *cr = cairo_create (pdf);
  g_autoptr (EntentePagePainter) painter = entente_page_painter_new (cr, typesetter);

  entente_page_flow_paint (flow, painter, pdf, paint_furniture, furniture);
  cairo_show_page (cr);

  const cairo_status_t status = cairo_status (cr);
  cairo_destroy (cr);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, ENTENTE_DRAWING_ERROR, ENTENTE_DRAWING_ERROR_PDF,
                   "Drawing the pages failed: %s", cairo_status_to_string (status));
      return NULL;
    }

  return g_array_ref (entente_page_painter_get_elements (painter));
}

GBytes *
entente_pdf_write (EntenteComposition *composition, guint *n_pages, GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_COMPOSITION (composition), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  GByteArray *written = g_byte_array_new ();
  cairo_surface_t *pdf = cairo_pdf_surface_create_for_stream (append_bytes, written, 1, 1);
  guint count = 0;

  set_metadata (pdf, composition);
  g_autoptr (GArray) elements = draw (composition, pdf, &count, error);
  cairo_surface_finish (pdf);

  const cairo_status_t status = cairo_surface_status (pdf);
  cairo_surface_destroy (pdf);
  g_autoptr (GBytes) drawn = g_byte_array_free_to_bytes (written);
  if (!elements)
    return NULL;
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, ENTENTE_DRAWING_ERROR, ENTENTE_DRAWING_ERROR_PDF,
                   "Writing the pages failed: %s", cairo_status_to_string (status));
      return NULL;
    }

  if (n_pages)
    *n_pages = count;
  return entente_pdf_finish (drawn, composition, elements, error);
}
