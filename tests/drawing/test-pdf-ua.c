/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-pdf-writer.h"
#include "pdf-content.h"
#include "pdf-ua-check.h"
#include "sample-documents.h"

#include <qpdf/qpdf-c.h>
#include <string.h>

static GBytes *
write_pdf (EntenteComposition *composition)
{
  g_autoptr (EntenteComposition) owned = composition;
  g_autoptr (GError) error = NULL;
  GBytes *pdf = entente_pdf_write (owned, NULL, &error);

  g_assert_no_error (error);
  return pdf;
}

static void
test_documents_hold (void)
{
  g_autoptr (GBytes) two = write_pdf (sample_agreement (2, FALSE, FALSE));
  g_autoptr (GBytes) blank = write_pdf (sample_agreement (3, FALSE, TRUE));
  g_autoptr (GBytes) twelve = write_pdf (sample_agreement (12, FALSE, FALSE));
  g_autoptr (GBytes) everything = write_pdf (sample_everything ());
  g_autoptr (GBytes) table = write_pdf (sample_table (120, 3));
  g_autoptr (GBytes) empty =
      write_pdf (entente_composition_new ("Nothing", ENTENTE_LANGUAGE_ENGLISH));

  pdf_ua_assert (two);
  pdf_ua_assert (blank);
  pdf_ua_assert (twelve);
  pdf_ua_assert (everything);
  pdf_ua_assert (table);
  pdf_ua_assert (empty);
}

/* --- The checker can fail --------------------------------------------------------------------- */

static void
remove_from_root (qpdf_data pdf, const char *key)
{
  qpdf_oh_remove_key (pdf, qpdf_get_root (pdf), key);
}

static qpdf_oh
find_node (qpdf_data pdf, qpdf_oh node, const char *tag)
{
  qpdf_oh kids = qpdf_oh_get_key (pdf, node, "/K");

  if (qpdf_oh_has_key (pdf, node, "/S")
      && qpdf_oh_is_name_and_equals (pdf, qpdf_oh_get_key (pdf, node, "/S"), tag))
    return node;
  if (qpdf_oh_is_dictionary (pdf, kids))
    return find_node (pdf, kids, tag);

  for (int i = 0; qpdf_oh_is_array (pdf, kids) && i < qpdf_oh_get_array_n_items (pdf, kids); i++)
    {
      qpdf_oh kid = qpdf_oh_get_array_item (pdf, kids, i);
      qpdf_oh found = qpdf_oh_is_dictionary (pdf, kid) ? find_node (pdf, kid, tag) : 0;

      if (found)
        return found;
    }

  return 0;
}

static qpdf_oh
find_tag (qpdf_data pdf, const char *tag)
{
  qpdf_oh node =
      find_node (pdf, qpdf_oh_get_key (pdf, qpdf_get_root (pdf), "/StructTreeRoot"), tag);

  g_assert_cmpuint (node, !=, 0);
  return node;
}

static void
break_lang (qpdf_data pdf)
{
  remove_from_root (pdf, "/Lang");
}
static void
break_mark_info (qpdf_data pdf)
{
  remove_from_root (pdf, "/MarkInfo");
}
static void
break_display_title (qpdf_data pdf)
{
  remove_from_root (pdf, "/ViewerPreferences");
}
static void
break_xmp (qpdf_data pdf)
{
  remove_from_root (pdf, "/Metadata");
}
static void
break_alt (qpdf_data pdf)
{
  qpdf_oh_remove_key (pdf, find_tag (pdf, "/Figure"), "/Alt");
}
static void
break_scope (qpdf_data pdf)
{
  qpdf_oh_remove_key (pdf, find_tag (pdf, "/TH"), "/A");
}
static void
break_tabs (qpdf_data pdf)
{
  qpdf_oh_remove_key (pdf, qpdf_get_page_n (pdf, 0), "/Tabs");
}

static void
break_title (qpdf_data pdf)
{
  qpdf_set_info_key (pdf, "/Title", "Another");
}

static void
break_parent_tree (qpdf_data pdf)
{
  qpdf_oh tree = qpdf_oh_get_key (pdf, qpdf_get_root (pdf), "/StructTreeRoot");

  qpdf_oh_replace_key (pdf, tree, "/ParentTree", qpdf_oh_parse (pdf, "<< /Nums [ ] >>"));
}

static void
break_nesting (qpdf_data pdf)
{
  qpdf_oh_replace_key (pdf, find_tag (pdf, "/LI"), "/S", qpdf_oh_new_name (pdf, "/TD"));
}

static void
break_heading (qpdf_data pdf)
{
  qpdf_oh_replace_key (pdf, find_tag (pdf, "/H1"), "/S", qpdf_oh_new_name (pdf, "/H3"));
}

static void
break_tag (qpdf_data pdf)
{
  qpdf_oh_replace_key (pdf, find_tag (pdf, "/Sect"), "/S", qpdf_oh_new_name (pdf, "/Chapter"));
}

static void
break_link (qpdf_data pdf)
{
  qpdf_oh_remove_key (pdf, find_tag (pdf, "/Link"), "/K");
}

static void
break_annotation (qpdf_data pdf)
{
  qpdf_oh annotations = qpdf_oh_get_key (pdf, qpdf_get_page_n (pdf, 0), "/Annots");

  qpdf_oh_remove_key (pdf, qpdf_oh_get_array_item (pdf, annotations, 0), "/StructParent");
}

static void
break_mcid (qpdf_data pdf)
{
  qpdf_oh_remove_key (pdf, find_tag (pdf, "/P"), "/K");
}

static void
break_contents (qpdf_data pdf)
{
  qpdf_oh annotations = qpdf_oh_get_key (pdf, qpdf_get_page_n (pdf, 0), "/Annots");

  qpdf_oh_remove_key (pdf, qpdf_oh_get_array_item (pdf, annotations, 0), "/Contents");
}

static void
remove_from_fonts (qpdf_data pdf, const char *key)
{
  const int n =
      qpdf_oh_get_int_value_as_int (pdf, qpdf_oh_get_key (pdf, qpdf_get_trailer (pdf), "/Size"));

  for (int id = 1; id < n; id++)
    {
      qpdf_oh object = qpdf_get_object_by_id (pdf, id, 0);

      if (qpdf_oh_is_dictionary_of_type (pdf, object, "/Font", NULL)
          && qpdf_oh_has_key (pdf, object, key))
        qpdf_oh_remove_key (pdf, object, key);
    }
}

static void
break_to_unicode (qpdf_data pdf)
{
  remove_from_fonts (pdf, "/ToUnicode");
}
static void
break_embedding (qpdf_data pdf)
{
  remove_from_fonts (pdf, "/FontDescriptor");
}
static void
break_glyph_map (qpdf_data pdf)
{
  remove_from_fonts (pdf, "/CIDToGIDMap");
}

static void
break_content (qpdf_data pdf)
{
  const char *content = "0 0 10 10 re f";
  qpdf_oh stream = qpdf_oh_new_stream (pdf);

  qpdf_oh_replace_stream_data (pdf, stream, (const unsigned char *) content, strlen (content),
                               qpdf_oh_new_null (pdf), qpdf_oh_new_null (pdf));
  qpdf_oh_replace_key (pdf, qpdf_get_page_n (pdf, 0), "/Contents", stream);
}

static GBytes *
change (GBytes *original, void (*breaker) (qpdf_data))
{
  qpdf_data pdf = qpdf_init ();
  gsize length;
  const char *data = g_bytes_get_data (original, &length);

  g_assert_cmpint (qpdf_read_memory (pdf, "changed", data, length, NULL), ==, QPDF_SUCCESS);
  breaker (pdf);
  qpdf_init_write_memory (pdf);
  qpdf_set_static_ID (pdf, QPDF_TRUE);
  g_assert_cmpint (qpdf_write (pdf), ==, QPDF_SUCCESS);

  GBytes *changed = g_bytes_new (qpdf_get_buffer (pdf), qpdf_get_buffer_length (pdf));
  qpdf_cleanup (&pdf);

  return changed;
}

static gboolean
reports (GPtrArray *broken, const char *rule)
{
  for (guint i = 0; i < broken->len; i++)
    if (g_str_has_prefix (broken->pdata[i], rule))
      return TRUE;

  return FALSE;
}

static void
test_checker_can_fail (void)
{
  static const struct
  {
    const char *rule;
    void (*breaker) (qpdf_data);
  } cases[] = {
    { "Lang:", break_lang },
    { "MarkInfo:", break_mark_info },
    { "DisplayDocTitle:", break_display_title },
    { "XMP: no metadata", break_xmp },
    { "XMP: its title", break_title },
    { "Alt:", break_alt },
    { "Scope:", break_scope },
    { "Tabs:", break_tabs },
    { "ParentTree:", break_parent_tree },
    { "Nesting:", break_nesting },
    { "Heading:", break_heading },
    { "Tag:", break_tag },
    { "Link: an annotation on page 1 is in no element", break_link },
    { "Link: an annotation on page 1 does not know", break_annotation },
    { "MCID:", break_mcid },
    { "Contents:", break_contents },
    { "ToUnicode:", break_to_unicode },
    { "Font:", break_embedding },
    { "CIDToGIDMap:", break_glyph_map },
    { "Content:", break_content },
  };
  g_autoptr (GBytes) pdf = write_pdf (sample_everything ());

  pdf_ua_assert (pdf);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) changed = change (pdf, cases[i].breaker);
      g_autoptr (GPtrArray) broken = pdf_ua_check (changed);

      if (!reports (broken, cases[i].rule))
        g_error ("%s is not found", cases[i].rule);
    }
}

static void
test_damaged_file (void)
{
  g_autoptr (GBytes) pdf = write_pdf (sample_table (2, 0));
  g_autoptr (GBytes) cut = g_bytes_new_from_bytes (pdf, 0, g_bytes_get_size (pdf) / 2);
  g_autoptr (GPtrArray) broken = pdf_ua_check (cut);

  g_assert_true (reports (broken, "File:"));
}

/* --- The content reader ----------------------------------------------------------------------- */

static void
write_event (ContentEvent event, const char *operator, const char * tag, int mcid, gpointer data)
{
  static const char *const names[] = { "begin", "end", "paint" };

  g_string_append_printf (data, "%s %s %s %d|", names[event], operator, tag, mcid);
}

static void
test_content_reader (void)
{
  const char *content =
      "/P << /MCID 7 /ActualText (a EMC \\) Tj) >> BDC % f\n[(x) -3 <0A>] TJ EMC /Artifact BMC "
      "1 0 0 rg 0 0 1 1 re f* EMC BI /W 1 ID f EMC \x01 EI /Fm0 Do";
  g_autoptr (GString) events = g_string_new (NULL);

  content_parse (content, strlen (content), write_event, events);
  g_assert_cmpstr (
      events->str, ==,
      "begin BDC P 7|paint TJ  -1|end EMC  -1|begin BMC Artifact -1|paint f*  -1|end EMC  -1|"
      "paint EI  -1|paint Do  -1|");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-ua/content-reader", test_content_reader);
  g_test_add_func ("/pdf-ua/documents-hold", test_documents_hold);
  g_test_add_func ("/pdf-ua/checker-can-fail", test_checker_can_fail);
  g_test_add_func ("/pdf-ua/damaged-file", test_damaged_file);
  return g_test_run ();
}
