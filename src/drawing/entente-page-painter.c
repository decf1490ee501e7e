/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-page-painter.h"

#include <math.h>
#include <string.h>

/* About how far the dots of a line to write on are apart, in points. */
#define DOT_STEP 3.0

#define ARTIFACT "Artifact"

struct _EntentePagePainter
{
  cairo_t *cr;                   /* borrowed */
  EntenteTypesetter *typesetter; /* borrowed */

  /* Owned */
  GArray *elements; /* of EntenteElement, in the order they were opened */
  GPtrArray *open;  /* the tags open now */

  guint in_artifact;
};

static void
clear_element (gpointer data)
{
  EntenteElement *element = data;

  g_free ((char *) element->words);
}

/**
 * entente_page_painter_new:
 * @cr: where to draw; must outlive the painter
 * @typesetter: the fonts of the document; must outlive the painter
 *
 * Returns: (transfer full): a painter
 */
EntentePagePainter *
entente_page_painter_new (cairo_t *cr, EntenteTypesetter *typesetter)
{
  g_return_val_if_fail (cr != NULL, NULL);
  g_return_val_if_fail (typesetter != NULL, NULL);

  EntentePagePainter *self = g_new0 (EntentePagePainter, 1);

  self->cr = cr;
  self->typesetter = typesetter;
  self->elements = g_array_new (FALSE, FALSE, sizeof (EntenteElement));
  g_array_set_clear_func (self->elements, clear_element);
  self->open = g_ptr_array_new ();

  return self;
}

/**
 * entente_page_painter_free:
 * @self: (transfer full): a painter
 */
void
entente_page_painter_free (EntentePagePainter *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->elements);
  g_ptr_array_unref (self->open);
  g_free (self);
}

/**
 * entente_page_painter_get_cairo:
 * @self: a painter
 *
 * Returns: (transfer none): where it draws
 */
cairo_t *
entente_page_painter_get_cairo (EntentePagePainter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->cr;
}

/**
 * entente_page_painter_get_elements:
 * @self: a painter
 *
 * Returns: (transfer none) (element-type EntenteElement): the elements opened so far, in order
 */
GArray *
entente_page_painter_get_elements (EntentePagePainter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->elements;
}

static void
begin (EntentePagePainter *self, const EntenteElement *element, const char *attributes)
{
  EntenteElement record = { element->tag, element->trait, g_strdup (element->words) };

  g_array_append_val (self->elements, record);
  g_ptr_array_add (self->open, (gpointer) element->tag);
  cairo_tag_begin (self->cr, element->tag, attributes);
}

/**
 * entente_page_painter_open:
 * @self: a painter
 * @element: what opens; its tag must be a string that lasts as long as the program
 *
 * Opens a structure element inside the one open now. It may stay open over several pages. Inside an
 * artifact, where nothing has a structure, this does nothing.
 */
void
entente_page_painter_open (EntentePagePainter *self, const EntenteElement *element)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (element != NULL && element->trait != ENTENTE_ELEMENT_LINK);

  if (!self->in_artifact)
    begin (self, element, NULL);
}

/**
 * entente_page_painter_open_tag:
 * @self: a painter
 * @tag: a string that lasts as long as the program
 *
 * Opens an element whose tag says it all.
 */
void
entente_page_painter_open_tag (EntentePagePainter *self, const char *tag)
{
  entente_page_painter_open (self, &(EntenteElement){ tag, ENTENTE_ELEMENT_PLAIN, NULL });
}

/* cairo takes ASCII only, in quotes of its own. */
static char *
escape_uri (const char *uri)
{
  GString *escaped = g_string_new (NULL);

  for (const char *c = uri; *c; c++)
    {
      if (g_ascii_isgraph (*c) && !strchr ("'\"\\<>", *c))
        g_string_append_c (escaped, *c);
      else
        g_string_append_printf (escaped, "%%%02X", (guchar) *c);
    }

  return g_string_free_and_steal (escaped);
}

static char *
format_link (const char *uri, const cairo_rectangle_t *area)
{
  const double numbers[] = { area->x, area->y, area->width, area->height };
  g_autofree char *escaped = escape_uri (uri);
  GString *attributes = g_string_new (NULL);
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (attributes, "uri='%s' rect=[", escaped);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_string_append_printf (attributes, " %s",
                            g_ascii_formatd (buffer, sizeof buffer, "%.2f", numbers[i]));
  g_string_append (attributes, " ]");

  return g_string_free_and_steal (attributes);
}

/**
 * entente_page_painter_open_link:
 * @self: a painter
 * @uri: where the link leads
 * @words: what it says
 * @area: where it can be clicked
 *
 * Opens a link, which must not go over to another line.
 */
void
entente_page_painter_open_link (EntentePagePainter *self,
                                const char *uri,
                                const char *words,
                                const cairo_rectangle_t *area)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (uri != NULL && words != NULL && area != NULL);

  if (self->in_artifact)
    return;

  const EntenteElement element = { CAIRO_TAG_LINK, ENTENTE_ELEMENT_LINK, words };
  g_autofree char *attributes = format_link (uri, area);

  begin (self, &element, attributes);
}

/**
 * entente_page_painter_close:
 * @self: a painter
 *
 * Closes the element opened last.
 */
void
entente_page_painter_close (EntentePagePainter *self)
{
  g_return_if_fail (self != NULL);

  if (self->in_artifact)
    return;

  g_return_if_fail (self->open->len > 0);

  cairo_tag_end (self->cr, g_ptr_array_steal_index (self->open, self->open->len - 1));
}

/**
 * entente_page_painter_begin_artifact:
 * @self: a painter
 * @words: (nullable): when only shapes are drawn, the words they stand for; "" for none. %NULL when
 *   text is drawn
 *
 * What is drawn from here is no part of the document's content: assistive technology passes over
 * it.
 */
void
entente_page_painter_begin_artifact (EntentePagePainter *self, const char *words)
{
  g_return_if_fail (self != NULL);

  /* cairo allows nothing inside an artifact, not even an artifact. */
  if (self->in_artifact++ > 0)
    return;

  cairo_tag_begin (self->cr, ARTIFACT, NULL);
  if (words)
    entente_page_painter_seed (self, words);
}

/**
 * entente_page_painter_end_artifact:
 * @self: a painter
 */
void
entente_page_painter_end_artifact (EntentePagePainter *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->in_artifact > 0);

  if (--self->in_artifact == 0)
    cairo_tag_end (self->cr, ARTIFACT);
}

/**
 * entente_page_painter_seed:
 * @self: a painter
 * @words: the words that the shapes to come stand for; "" for none
 *
 * cairo gives a tag content only when text is drawn in it. To put shapes in a tag, sow one white
 * dot of half a point first: readers see @words in its place, or nothing at all.
 */
void
entente_page_painter_seed (EntentePagePainter *self, const char *words)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (words != NULL);

  cairo_glyph_t glyph = { entente_typesetter_get_dot (self->typesetter, NULL), 0, 1 };
  cairo_text_cluster_t cluster = { strlen (words), 1 };

  cairo_save (self->cr);
  cairo_identity_matrix (self->cr);
  cairo_set_font_face (self->cr, cairo_scaled_font_get_font_face (entente_typesetter_get_font (
                                     self->typesetter, ENTENTE_TEXT_ROLE_BODY)));
  cairo_set_font_size (self->cr, 0.5);
  cairo_set_source_rgb (self->cr, 1, 1, 1);
  cairo_show_text_glyphs (self->cr, words, cluster.num_bytes, &glyph, 1, &cluster, 1, 0);
  cairo_restore (self->cr);
}

/**
 * entente_page_painter_set_grey:
 * @self: a painter
 * @grey: 0 is black, 1 is white
 *
 * Sets the shade of what is drawn next.
 */
void
entente_page_painter_set_grey (EntentePagePainter *self, double grey)
{
  g_return_if_fail (self != NULL);

  cairo_set_source_rgb (self->cr, grey, grey, grey);
}

/**
 * entente_page_painter_rule:
 * @self: a painter
 * @x: its left end
 * @y: its middle
 * @width: its length
 * @thickness: its thickness
 *
 * Draws a horizontal line in the shade set last.
 */
void
entente_page_painter_rule (
    EntentePagePainter *self, double x, double y, double width, double thickness)
{
  g_return_if_fail (self != NULL);

  cairo_rectangle (self->cr, x, y - thickness / 2, width, thickness);
  cairo_fill (self->cr);
}

/**
 * entente_page_painter_dots:
 * @self: a painter
 * @x: where the line starts
 * @baseline: where it stands
 * @width: how long it is
 *
 * Draws a dotted line to write on. The dots are text, so that it is read and copied as one.
 */
void
entente_page_painter_dots (EntentePagePainter *self, double x, double baseline, double width)
{
  g_return_if_fail (self != NULL);

  double dot_width;
  const unsigned long dot = entente_typesetter_get_dot (self->typesetter, &dot_width);
  const int n = MAX (2, (int) ((width - dot_width) / DOT_STEP) + 1);
  /* The first dot and the last are at the very ends. */
  const double step = (width - dot_width) / (n - 1);
  g_autofree cairo_glyph_t *glyphs = g_new (cairo_glyph_t, n);
  g_autofree cairo_text_cluster_t *clusters = g_new (cairo_text_cluster_t, n);
  g_autofree char *text = g_strnfill (n, '.');

  for (int i = 0; i < n; i++)
    {
      glyphs[i] = (cairo_glyph_t){ dot, x + i * step, baseline };
      clusters[i] = (cairo_text_cluster_t){ 1, 1 };
    }

  entente_page_painter_set_grey (self, entente_page_style_get_text (ENTENTE_TEXT_ROLE_KEY)->grey);
  cairo_set_scaled_font (self->cr,
                         entente_typesetter_get_font (self->typesetter, ENTENTE_TEXT_ROLE_BODY));
  cairo_show_text_glyphs (self->cr, text, n, glyphs, n, clusters, n, 0);
}

/**
 * entente_page_painter_space:
 * @self: a painter
 * @x: where
 * @baseline: where
 *
 * Writes a space: nobody sees it, but it keeps the last word of a line apart from the first of the
 * next for those who listen to the page.
 */
void
entente_page_painter_space (EntentePagePainter *self, double x, double baseline)
{
  g_return_if_fail (self != NULL);

  /* cairo leaves out what covers no pixel. A glyph without ink covers one only between whole
     coordinates. */
  cairo_glyph_t glyph = { entente_typesetter_get_space (self->typesetter), floor (x) + 0.4,
                          floor (baseline) + 0.4 };
  cairo_text_cluster_t cluster = { 1, 1 };

  cairo_set_scaled_font (self->cr,
                         entente_typesetter_get_font (self->typesetter, ENTENTE_TEXT_ROLE_BODY));
  cairo_show_text_glyphs (self->cr, " ", 1, &glyph, 1, &cluster, 1, 0);
}
