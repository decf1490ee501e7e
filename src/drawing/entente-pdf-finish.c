/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-page-painter.h"
#include "entente-pdf-finish.h"
#include "entente-pdf-metadata.h"
#include "entente-pdf-writer.h"

#include <qpdf/qpdf-c.h>
#include <string.h>

/* Deeper than any document nests; a tree that goes on is no tree. */
#define MAX_DEPTH 100

typedef struct
{
  qpdf_data pdf;
  EntenteComposition *composition;
  GArray *elements; /* of EntenteElement, in the order they were opened */
  guint next;       /* the element whose structure node comes next */
  gboolean matches; /* whether the tree has been the one that was drawn */
} Finish;

static void
set_key (Finish *finish, qpdf_oh dictionary, const char *key, qpdf_oh value)
{
  qpdf_oh_replace_key (finish->pdf, dictionary, key, value);
  qpdf_oh_release (finish->pdf, value);
}

static void
set_parsed (Finish *finish, qpdf_oh dictionary, const char *key, const char *value)
{
  set_key (finish, dictionary, key, qpdf_oh_parse (finish->pdf, value));
}

static void
set_text (Finish *finish, qpdf_oh dictionary, const char *key, const char *words)
{
  set_key (finish, dictionary, key, qpdf_oh_new_unicode_string (finish->pdf, words));
}

/* --- The structure tree ----------------------------------------------------------------------- */

static void
set_summary (Finish *finish, qpdf_oh node, const char *words)
{
  qpdf_oh attributes = qpdf_oh_parse (finish->pdf, "<< /O /Table >>");

  set_text (finish, attributes, "/Summary", words);
  set_key (finish, node, "/A", attributes);
}

/* The words of a link go to its annotation, which is among the children of the node. */
static void
set_link_contents (Finish *finish, qpdf_oh node, const char *words)
{
  qpdf_oh kids = qpdf_oh_get_key (finish->pdf, node, "/K");
  const int n =
      qpdf_oh_is_array (finish->pdf, kids) ? qpdf_oh_get_array_n_items (finish->pdf, kids) : 0;

  for (int i = 0; i < n; i++)
    {
      qpdf_oh kid = qpdf_oh_get_array_item (finish->pdf, kids, i);

      if (qpdf_oh_is_dictionary_of_type (finish->pdf, kid, "/OBJR", NULL))
        {
          qpdf_oh annotation = qpdf_oh_get_key (finish->pdf, kid, "/Obj");

          set_text (finish, annotation, "/Contents", words);
          qpdf_oh_release (finish->pdf, annotation);
        }
      qpdf_oh_release (finish->pdf, kid);
    }
  qpdf_oh_release (finish->pdf, kids);
}

static void
set_trait (Finish *finish, qpdf_oh node, const EntenteElement *element)
{
  switch (element->trait)
    {
    case ENTENTE_ELEMENT_PLAIN:
      break;
    case ENTENTE_ELEMENT_ALTERNATIVE:
      set_text (finish, node, "/Alt", element->words);
      break;
    case ENTENTE_ELEMENT_SUMMARY:
      set_summary (finish, node, element->words);
      break;
    case ENTENTE_ELEMENT_COLUMN_HEADER:
      set_parsed (finish, node, "/A", "<< /O /Table /Scope /Column >>");
      break;
    case ENTENTE_ELEMENT_NUMBERED:
      set_parsed (finish, node, "/A", "<< /O /List /ListNumbering /Decimal >>");
      break;
    case ENTENTE_ELEMENT_BULLETED:
      set_parsed (finish, node, "/A", "<< /O /List /ListNumbering /Disc >>");
      break;
    case ENTENTE_ELEMENT_BARE:
      set_parsed (finish, node, "/A", "<< /O /List /ListNumbering /None >>");
      break;
    case ENTENTE_ELEMENT_LINK:
      set_link_contents (finish, node, element->words);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void walk_kids (Finish *finish, qpdf_oh node, guint depth);

/* The tree is walked in the order in which the elements were opened. */
static void
walk_node (Finish *finish, qpdf_oh node, guint depth)
{
  if (!qpdf_oh_is_dictionary (finish->pdf, node) || !qpdf_oh_has_key (finish->pdf, node, "/S"))
    return;

  qpdf_oh tag = qpdf_oh_get_key (finish->pdf, node, "/S");
  const EntenteElement *element =
      finish->next < finish->elements->len
          ? &g_array_index (finish->elements, EntenteElement, finish->next++)
          : NULL;

  if (depth < MAX_DEPTH && element
      && g_str_equal (qpdf_oh_get_name (finish->pdf, tag) + 1, element->tag))
    {
      set_trait (finish, node, element);
      walk_kids (finish, node, depth + 1);
    }
  else
    finish->matches = FALSE;
  qpdf_oh_release (finish->pdf, tag);
}

static void
walk_kids (Finish *finish, qpdf_oh node, guint depth)
{
  qpdf_oh kids = qpdf_oh_get_key (finish->pdf, node, "/K");

  if (!qpdf_oh_is_array (finish->pdf, kids))
    walk_node (finish, kids, depth);
  else
    {
      const int n = qpdf_oh_get_array_n_items (finish->pdf, kids);

      for (int i = 0; i < n && finish->matches; i++)
        {
          qpdf_oh kid = qpdf_oh_get_array_item (finish->pdf, kids, i);

          walk_node (finish, kid, depth);
          qpdf_oh_release (finish->pdf, kid);
        }
    }
  qpdf_oh_release (finish->pdf, kids);
}

static gboolean
finish_structure (Finish *finish, qpdf_oh root, GError **error)
{
  qpdf_oh tree = qpdf_oh_get_key (finish->pdf, root, "/StructTreeRoot");

  if (qpdf_oh_is_dictionary (finish->pdf, tree))
    walk_kids (finish, tree, 0);
  qpdf_oh_release (finish->pdf, tree);

  if (finish->matches && finish->next == finish->elements->len)
    return TRUE;

  g_set_error (error, ENTENTE_DRAWING_ERROR, ENTENTE_DRAWING_ERROR_FINISHING,
               "The structure tree differs from what was drawn, at element %u of %u", finish->next,
               finish->elements->len);
  return FALSE;
}

/* --- The catalog, the pages, the fonts -------------------------------------------------------- */

static char *
dup_producer (Finish *finish)
{
  qpdf_oh trailer = qpdf_get_trailer (finish->pdf);
  qpdf_oh info = qpdf_oh_get_key (finish->pdf, trailer, "/Info");
  char *producer = NULL;

  if (qpdf_oh_is_dictionary (finish->pdf, info) && qpdf_oh_has_key (finish->pdf, info, "/Producer"))
    {
      qpdf_oh value = qpdf_oh_get_key (finish->pdf, info, "/Producer");

      producer = g_strdup (qpdf_oh_get_utf8_value (finish->pdf, value));
      qpdf_oh_release (finish->pdf, value);
    }
  qpdf_oh_release (finish->pdf, info);
  qpdf_oh_release (finish->pdf, trailer);

  return producer;
}

static void
set_metadata (Finish *finish, qpdf_oh root)
{
  g_autofree char *producer = dup_producer (finish);
  g_autofree char *xmp = entente_pdf_metadata_dup_xmp (finish->composition, producer);
  qpdf_oh stream = qpdf_oh_new_stream (finish->pdf);
  qpdf_oh dictionary = qpdf_oh_get_dict (finish->pdf, stream);
  qpdf_oh nothing = qpdf_oh_new_null (finish->pdf);

  set_parsed (finish, dictionary, "/Type", "/Metadata");
  set_parsed (finish, dictionary, "/Subtype", "/XML");
  qpdf_oh_replace_stream_data (finish->pdf, stream, (const unsigned char *) xmp, strlen (xmp),
                               nothing, nothing);
  qpdf_oh_release (finish->pdf, nothing);
  qpdf_oh_release (finish->pdf, dictionary);
  set_key (finish, root, "/Metadata", stream);
}

static void
finish_catalog (Finish *finish, qpdf_oh root)
{
  const EntenteLanguage language = entente_composition_get_language (finish->composition);

  set_text (finish, root, "/Lang", entente_language_to_code (language));
  set_parsed (finish, root, "/ViewerPreferences", "<< /DisplayDocTitle true >>");
  set_metadata (finish, root);
}

static void
finish_pages (Finish *finish)
{
  const int n = qpdf_get_num_pages (finish->pdf);

  for (int i = 0; i < n; i++)
    {
      qpdf_oh page = qpdf_get_page_n (finish->pdf, i);

      set_parsed (finish, page, "/Tabs", "/S");
      qpdf_oh_release (finish->pdf, page);
    }
}

static void
finish_fonts (Finish *finish)
{
  qpdf_oh trailer = qpdf_get_trailer (finish->pdf);
  qpdf_oh size = qpdf_oh_get_key (finish->pdf, trailer, "/Size");
  const int n = qpdf_oh_get_int_value_as_int (finish->pdf, size);

  for (int id = 1; id < n; id++)
    {
      qpdf_oh object = qpdf_get_object_by_id (finish->pdf, id, 0);

      if (qpdf_oh_is_dictionary_of_type (finish->pdf, object, "/Font", "/CIDFontType2"))
        set_parsed (finish, object, "/CIDToGIDMap", "/Identity");
      qpdf_oh_release (finish->pdf, object);
    }
  qpdf_oh_release (finish->pdf, size);
  qpdf_oh_release (finish->pdf, trailer);
}

/* --- The file --------------------------------------------------------------------------------- */

/* Warnings are expected: cairo lists artifacts as objects and never writes them. Rewriting mends
   that. */
static gboolean
check (Finish *finish, int status, GError **error)
{
  if (!(status & QPDF_ERRORS) && !qpdf_has_error (finish->pdf))
    return TRUE;

  qpdf_error cause = qpdf_get_error (finish->pdf);
  g_set_error (error, ENTENTE_DRAWING_ERROR, ENTENTE_DRAWING_ERROR_FINISHING,
               "Finishing the PDF failed: %s",
               cause ? qpdf_get_error_full_text (finish->pdf, cause) : "unknown error");
  return FALSE;
}

static GBytes *
write_out (Finish *finish, GError **error)
{
  qpdf_init_write_memory (finish->pdf);
  qpdf_set_object_stream_mode (finish->pdf, qpdf_o_generate);
  /* cairo has compressed all that is worth it. */
  qpdf_set_decode_level (finish->pdf, qpdf_dl_none);
  /* The file's identifier comes from its content: the same document gives the same bytes. */
  qpdf_set_deterministic_ID (finish->pdf, QPDF_TRUE);
  if (!check (finish, qpdf_write (finish->pdf), error))
    return NULL;

  return g_bytes_new (qpdf_get_buffer (finish->pdf), qpdf_get_buffer_length (finish->pdf));
}

static gboolean
finish_all (Finish *finish, GError **error)
{
  qpdf_oh root = qpdf_get_root (finish->pdf);

  finish_catalog (finish, root);
  finish_pages (finish);
  finish_fonts (finish);

  const gboolean finished = finish_structure (finish, root, error);
  qpdf_oh_release (finish->pdf, root);

  return finished && check (finish, QPDF_SUCCESS, error);
}

/**
 * entente_pdf_finish:
 * @drawn: a tagged PDF as cairo writes it
 * @composition: the document it shows
 * @elements: (element-type EntenteElement): the elements of its structure, in the order they were
 *   opened
 * @error: return location, domain #ENTENTE_DRAWING_ERROR
 *
 * Adds what cairo cannot write and PDF/UA-1 asks for: language, title in the window, XMP,
 * alternative texts, scopes of headers, order of tabs, contents of links, glyph maps, and a
 * reproducible identifier.
 *
 * Returns: (transfer full) (nullable): the finished file
 */
GBytes *
entente_pdf_finish (GBytes *drawn,
                    EntenteComposition *composition,
                    GArray *elements,
                    GError **error)
{
  g_return_val_if_fail (drawn != NULL, NULL);
  g_return_val_if_fail (ENTENTE_IS_COMPOSITION (composition), NULL);
  g_return_val_if_fail (elements != NULL, NULL);

  Finish finish = { qpdf_init (), composition, elements, 0, TRUE };
  GBytes *finished = NULL;
  gsize length;
  const char *data = g_bytes_get_data (drawn, &length);

  qpdf_set_suppress_warnings (finish.pdf, QPDF_TRUE);
  qpdf_silence_errors (finish.pdf);
  if (check (&finish, qpdf_read_memory (finish.pdf, "document", data, length, NULL), error)
      && finish_all (&finish, error))
    finished = write_out (&finish, error);
  qpdf_cleanup (&finish.pdf);

  return finished;
}
