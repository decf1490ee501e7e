/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf-ua-check.h"

#include "pdf-content.h"

#include <qpdf/qpdf-c.h>
#include <string.h>

typedef struct
{
  qpdf_data pdf;
  GPtrArray *broken;
  GHashTable
      *claimed; /* "page/mcid" that some element has among its children → the element's object */
  GHashTable *links; /* objects of annotations that some Link holds */
  int last_heading;
  int page; /* being checked */
  GArray *open;
} Check;

G_GNUC_PRINTF (2, 3)
static void
report (Check *check, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (check->broken, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

static qpdf_oh
get (Check *check, qpdf_oh dictionary, const char *key)
{
  return qpdf_oh_is_dictionary (check->pdf, dictionary)
             ? qpdf_oh_get_key (check->pdf, dictionary, key)
             : qpdf_oh_new_null (check->pdf);
}

static gboolean
has_words (Check *check, qpdf_oh dictionary, const char *key)
{
  qpdf_oh value = get (check, dictionary, key);

  return qpdf_oh_is_string (check->pdf, value)
         && *qpdf_oh_get_utf8_value (check->pdf, value) != '\0';
}

static gboolean
is_named (Check *check, qpdf_oh dictionary, const char *key, const char *name)
{
  return qpdf_oh_is_name_and_equals (check->pdf, get (check, dictionary, key), name);
}

/* --- The catalog ------------------------------------------------------------------------------ */

static void
check_metadata (Check *check, qpdf_oh root)
{
  qpdf_oh stream = get (check, root, "/Metadata");
  unsigned char *buffer = NULL;
  size_t length = 0;

  if (!qpdf_oh_is_stream (check->pdf, stream)
      || qpdf_oh_get_stream_data (check->pdf, stream, qpdf_dl_all, NULL, &buffer, &length)
             != QPDF_SUCCESS)
    {
      report (check, "XMP: no metadata stream");
      return;
    }

  g_autofree char *xmp = g_strndup ((char *) buffer, length);
  qpdf_oh info = get (check, qpdf_get_trailer (check->pdf), "/Info");
  g_autofree char *title = has_words (check, info, "/Title") ? g_markup_escape_text (
                               qpdf_oh_get_utf8_value (check->pdf, get (check, info, "/Title")), -1)
                                                             : NULL;

  if (!strstr (xmp, "<pdfuaid:part>1</pdfuaid:part>"))
    report (check, "XMP: no pdfuaid:part");
  if (!strstr (xmp, "<dc:title>"))
    report (check, "XMP: no dc:title");
  if (!title)
    report (check, "Info: no title");
  else if (!strstr (xmp, title))
    report (check, "XMP: its title is not the Info dictionary's");
  qpdf_oh_free_buffer (&buffer);
}

static void
check_catalog (Check *check, qpdf_oh root)
{
  qpdf_oh marked = get (check, get (check, root, "/MarkInfo"), "/Marked");
  qpdf_oh display = get (check, get (check, root, "/ViewerPreferences"), "/DisplayDocTitle");

  if (!has_words (check, root, "/Lang"))
    report (check, "Lang: the catalog has none");
  if (!qpdf_oh_is_bool (check->pdf, marked) || !qpdf_oh_get_bool_value (check->pdf, marked))
    report (check, "MarkInfo: the file does not say it is tagged");
  if (!qpdf_oh_is_bool (check->pdf, display) || !qpdf_oh_get_bool_value (check->pdf, display))
    report (check, "DisplayDocTitle: the window would show the file's name");
  if (!qpdf_oh_is_array (check->pdf, get (check, qpdf_get_trailer (check->pdf), "/ID")))
    report (check, "ID: the file has no identifier");
  check_metadata (check, root);
}

/* --- The structure tree ----------------------------------------------------------------------- */

static const char *const known_tags[] = { "/Document", "/Sect",  "/Div",    "/H1", "/H2",
                                          "/H3",       "/P",     "/L",      "/LI", "/Lbl",
                                          "/LBody",    "/Table", "/TR",     "/TH", "/TD",
                                          "/Span",     "/Link",  "/Figure", NULL };

/* tag, its only possible parent */
static const char *const parents[][2] = {
  { "/LI", "/L" }, { "/LBody", "/LI" }, { "/TR", "/Table" }, { "/TH", "/TR" }, { "/TD", "/TR" },
};

static void
check_nesting (Check *check, const char *tag, const char *parent)
{
  if (!g_strv_contains (known_tags, tag))
    report (check, "Tag: %s is not a standard one of ours", tag);

  for (guint i = 0; i < G_N_ELEMENTS (parents); i++)
    if (g_str_equal (tag, parents[i][0]) && !g_str_equal (parent, parents[i][1]))
      report (check, "Nesting: %s inside %s", tag, parent);
}

static void
check_heading (Check *check, const char *tag)
{
  if (tag[1] != 'H' || !g_ascii_isdigit (tag[2]))
    return;

  const int level = tag[2] - '0';
  if (level > check->last_heading + 1)
    report (check, "Heading: H%d follows H%d", level, check->last_heading);
  check->last_heading = level;
}

/* Attributes may be one dictionary or several. */
static gboolean
has_scope (Check *check, qpdf_oh node)
{
  qpdf_oh attributes = get (check, node, "/A");

  if (!qpdf_oh_is_array (check->pdf, attributes))
    return qpdf_oh_is_name (check->pdf, get (check, attributes, "/Scope"));

  for (int i = 0; i < qpdf_oh_get_array_n_items (check->pdf, attributes); i++)
    if (qpdf_oh_is_name (check->pdf,
                         get (check, qpdf_oh_get_array_item (check->pdf, attributes, i), "/Scope")))
      return TRUE;

  return FALSE;
}

static int
find_page (Check *check, qpdf_oh node, int fallback)
{
  qpdf_oh page = get (check, node, "/Pg");

  return qpdf_oh_is_dictionary (check->pdf, page)
             ? qpdf_find_page_by_id (check->pdf, qpdf_oh_get_object_id (check->pdf, page), 0)
             : fallback;
}

static void
claim (Check *check, int page, int mcid, qpdf_oh node)
{
  char *key = g_strdup_printf ("%d/%d", page, mcid);

  if (g_hash_table_contains (check->claimed, key))
    report (check, "MCID: %s belongs to two elements", key);
  g_hash_table_insert (check->claimed, key,
                       GINT_TO_POINTER (qpdf_oh_get_object_id (check->pdf, node)));
}

static void check_node (Check *check, qpdf_oh node, const char *parent, int page);

static void
check_kid (Check *check, qpdf_oh node, qpdf_oh kid, const char *tag, int page)
{
  if (qpdf_oh_is_integer (check->pdf, kid))
    claim (check, page, qpdf_oh_get_int_value_as_int (check->pdf, kid), node);
  else if (is_named (check, kid, "/Type", "/MCR"))
    claim (check, find_page (check, kid, page),
           qpdf_oh_get_int_value_as_int (check->pdf, get (check, kid, "/MCID")), node);
  else if (is_named (check, kid, "/Type", "/OBJR"))
    g_hash_table_add (check->links, GINT_TO_POINTER (qpdf_oh_get_object_id (
                                        check->pdf, get (check, kid, "/Obj"))));
  else
    check_node (check, kid, tag, page);
}

static void
check_kids (Check *check, qpdf_oh node, const char *tag, int page)
{
  qpdf_oh kids = get (check, node, "/K");

  if (qpdf_oh_is_array (check->pdf, kids))
    for (int i = 0; i < qpdf_oh_get_array_n_items (check->pdf, kids); i++)
      check_kid (check, node, qpdf_oh_get_array_item (check->pdf, kids, i), tag, page);
  else if (!qpdf_oh_is_null (check->pdf, kids))
    check_kid (check, node, kids, tag, page);
}

static void
check_node (Check *check, qpdf_oh node, const char *parent, int page)
{
  qpdf_oh name = get (check, node, "/S");

  if (!qpdf_oh_is_name (check->pdf, name))
    {
      report (check, "Structure: an element without a tag in %s", parent);
      return;
    }

  g_autofree char *tag = g_strdup (qpdf_oh_get_name (check->pdf, name));
  check_nesting (check, tag, parent);
  check_heading (check, tag);
  if (!qpdf_oh_is_dictionary (check->pdf, get (check, node, "/P")))
    report (check, "Structure: %s does not know its parent", tag);
  if (g_str_equal (tag, "/Figure") && !has_words (check, node, "/Alt"))
    report (check, "Alt: a figure has none");
  if (g_str_equal (tag, "/TH") && !has_scope (check, node))
    report (check, "Scope: a table header has none");

  check_kids (check, node, tag, find_page (check, node, page));
}

/* --- The pages -------------------------------------------------------------------------------- */

/* The value of a number tree without kids, which is all that is written here. */
static qpdf_oh
look_up_number (Check *check, qpdf_oh tree, int number)
{
  qpdf_oh numbers = get (check, tree, "/Nums");

  if (qpdf_oh_is_array (check->pdf, numbers))
    for (int i = 0; i + 1 < qpdf_oh_get_array_n_items (check->pdf, numbers); i += 2)
      if (qpdf_oh_get_int_value_as_int (check->pdf, qpdf_oh_get_array_item (check->pdf, numbers, i))
          == number)
        return qpdf_oh_get_array_item (check->pdf, numbers, i + 1);

  return qpdf_oh_new_null (check->pdf);
}

static qpdf_oh
get_parent_tree (Check *check)
{
  return get (check, get (check, qpdf_get_root (check->pdf), "/StructTreeRoot"), "/ParentTree");
}

static void
check_marked_content (Check *check, int mcid)
{
  qpdf_oh page = qpdf_get_page_n (check->pdf, check->page);
  qpdf_oh number = get (check, page, "/StructParents");
  g_autofree char *key = g_strdup_printf ("%d/%d", check->page, mcid);
  const int owner = GPOINTER_TO_INT (g_hash_table_lookup (check->claimed, key));

  if (owner == 0)
    report (check, "MCID: %s belongs to no element", key);
  if (!qpdf_oh_is_integer (check->pdf, number))
    return;

  qpdf_oh row = look_up_number (check, get_parent_tree (check),
                                qpdf_oh_get_int_value_as_int (check->pdf, number));
  qpdf_oh found =
      qpdf_oh_is_array (check->pdf, row) && mcid < qpdf_oh_get_array_n_items (check->pdf, row)
          ? qpdf_oh_get_array_item (check->pdf, row, mcid)
          : qpdf_oh_new_null (check->pdf);
  if (!qpdf_oh_is_dictionary (check->pdf, found)
      || qpdf_oh_get_object_id (check->pdf, found) != owner)
    report (check, "ParentTree: %s does not lead to its element", key);
}

/* What a marked content sequence makes of what is in it. */
enum
{
  INSIDE_SPAN,
  INSIDE_ARTIFACT,
  INSIDE_ELEMENT
};

static gboolean
is_inside (Check *check, int what)
{
  for (guint i = 0; i < check->open->len; i++)
    if (g_array_index (check->open, int, i) == what)
      return TRUE;

  return FALSE;
}

static void
handle_content (ContentEvent event, const char *operator, const char * tag, int mcid, gpointer data)
{
  Check *check = data;
  int what = g_str_equal (tag, "Artifact") ? INSIDE_ARTIFACT
             : mcid >= 0                   ? INSIDE_ELEMENT
                                           : INSIDE_SPAN;

  if (event == CONTENT_BEGIN)
    {
      if (what != INSIDE_SPAN
          && (is_inside (check, INSIDE_ARTIFACT) || is_inside (check, INSIDE_ELEMENT)))
        report (check, "Content: %s inside other content on page %d", tag, check->page + 1);
      if (what == INSIDE_ELEMENT)
        check_marked_content (check, mcid);
      g_array_append_val (check->open, what);
    }
  else if (event == CONTENT_END)
    {
      if (check->open->len == 0)
        report (check, "Content: an end without a beginning on page %d", check->page + 1);
      else
        g_array_set_size (check->open, check->open->len - 1);
    }
  else if (!is_inside (check, INSIDE_ARTIFACT) && !is_inside (check, INSIDE_ELEMENT))
    report (check, "Content: %s paints outside any tag on page %d", operator, check->page + 1);
}

static void
check_content (Check *check, qpdf_oh page)
{
  unsigned char *buffer = NULL;
  size_t length = 0;

  if (qpdf_oh_get_page_content_data (check->pdf, page, &buffer, &length) != QPDF_SUCCESS)
    {
      report (check, "Content: page %d cannot be read", check->page + 1);
      return;
    }

  g_array_set_size (check->open, 0);
  content_parse ((char *) buffer, length, handle_content, check);
  if (check->open->len > 0)
    report (check, "Content: page %d leaves a tag open", check->page + 1);
  qpdf_oh_free_buffer (&buffer);
}

static void
check_annotation (Check *check, qpdf_oh annotation)
{
  qpdf_oh number = get (check, annotation, "/StructParent");

  if (!has_words (check, annotation, "/Contents"))
    report (check, "Contents: a link on page %d has none", check->page + 1);
  if (!g_hash_table_contains (check->links,
                              GINT_TO_POINTER (qpdf_oh_get_object_id (check->pdf, annotation))))
    report (check, "Link: an annotation on page %d is in no element", check->page + 1);
  if (!qpdf_oh_is_integer (check->pdf, number)
      || !is_named (check,
                    look_up_number (check, get_parent_tree (check),
                                    qpdf_oh_get_int_value_as_int (check->pdf, number)),
                    "/S", "/Link"))
    report (check, "Link: an annotation on page %d does not know its element", check->page + 1);
}

static void
check_page (Check *check, qpdf_oh page)
{
  qpdf_oh annotations = get (check, page, "/Annots");

  if (!is_named (check, page, "/Tabs", "/S"))
    report (check, "Tabs: page %d does not follow its structure", check->page + 1);
  if (!qpdf_oh_is_integer (check->pdf, get (check, page, "/StructParents")))
    report (check, "ParentTree: page %d is not in it", check->page + 1);
  if (qpdf_oh_is_array (check->pdf, annotations))
    for (int i = 0; i < qpdf_oh_get_array_n_items (check->pdf, annotations); i++)
      check_annotation (check, qpdf_oh_get_array_item (check->pdf, annotations, i));
  check_content (check, page);
}

/* --- The fonts -------------------------------------------------------------------------------- */

static gboolean
is_embedded (Check *check, qpdf_oh font)
{
  qpdf_oh descriptor = get (check, font, "/FontDescriptor");

  return qpdf_oh_is_stream (check->pdf, get (check, descriptor, "/FontFile"))
         || qpdf_oh_is_stream (check->pdf, get (check, descriptor, "/FontFile2"))
         || qpdf_oh_is_stream (check->pdf, get (check, descriptor, "/FontFile3"));
}

static void
check_font (Check *check, qpdf_oh font, int id)
{
  const gboolean is_cid = is_named (check, font, "/Subtype", "/CIDFontType2")
                          || is_named (check, font, "/Subtype", "/CIDFontType0");
  const gboolean is_composite = is_named (check, font, "/Subtype", "/Type0");
  const gboolean is_drawn = is_named (check, font, "/Subtype", "/Type3");

  if (!is_composite && !is_drawn && !is_embedded (check, font))
    report (check, "Font: %d is not embedded", id);
  if (!is_cid && !qpdf_oh_is_stream (check->pdf, get (check, font, "/ToUnicode")))
    report (check, "ToUnicode: font %d cannot be read back", id);
  if (is_named (check, font, "/Subtype", "/CIDFontType2")
      && qpdf_oh_is_null (check->pdf, get (check, font, "/CIDToGIDMap")))
    report (check, "CIDToGIDMap: font %d has none", id);
}

static void
check_fonts (Check *check)
{
  const int n = qpdf_oh_get_int_value_as_int (check->pdf,
                                              get (check, qpdf_get_trailer (check->pdf), "/Size"));

  for (int id = 1; id < n; id++)
    {
      qpdf_oh object = qpdf_get_object_by_id (check->pdf, id, 0);

      if (is_named (check, object, "/Type", "/Font"))
        check_font (check, object, id);
    }
}

/* --- All -------------------------------------------------------------------------------------- */

static void
check_all (Check *check)
{
  qpdf_oh root = qpdf_get_root (check->pdf);
  qpdf_oh tree = get (check, root, "/StructTreeRoot");

  check_catalog (check, root);
  if (!qpdf_oh_is_dictionary (check->pdf, get (check, tree, "/ParentTree")))
    report (check, "ParentTree: there is none");
  check_kids (check, tree, "the root", -1);

  for (check->page = 0; check->page < qpdf_get_num_pages (check->pdf); check->page++)
    check_page (check, qpdf_get_page_n (check->pdf, check->page));
  check_fonts (check);
}

GPtrArray *
pdf_ua_check (GBytes *pdf)
{
  Check check = { .pdf = qpdf_init (), .broken = g_ptr_array_new_with_free_func (g_free) };
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);

  check.claimed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  check.links = g_hash_table_new (NULL, NULL);
  check.open = g_array_new (FALSE, FALSE, sizeof (int));
  qpdf_set_suppress_warnings (check.pdf, QPDF_TRUE);
  qpdf_silence_errors (check.pdf);

  /* A warning is as bad as an error: the file is damaged, even if it can be mended. */
  if (qpdf_read_memory (check.pdf, "checked", data, length, NULL) != QPDF_SUCCESS
      || qpdf_check_pdf (check.pdf) != QPDF_SUCCESS)
    report (&check, "File: it is damaged");
  else
    check_all (&check);

  g_hash_table_unref (check.claimed);
  g_hash_table_unref (check.links);
  g_array_unref (check.open);
  qpdf_cleanup (&check.pdf);

  return check.broken;
}

void
pdf_ua_assert (GBytes *pdf)
{
  g_autoptr (GPtrArray) broken = pdf_ua_check (pdf);

  if (broken->len == 0)
    return;

  g_ptr_array_add (broken, NULL);
  g_autofree char *all = g_strjoinv ("\n  ", (char **) broken->pdata);
  g_error ("PDF/UA rules broken:\n  %s", all);
}
