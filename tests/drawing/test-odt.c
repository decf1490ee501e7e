/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-odt-writer.h"
#include "entente-paragraph-block.h"
#include "entente-text-layout.h"
#include "sample-documents.h"

#include <gsf/gsf-infile-zip.h>
#include <gsf/gsf-input-memory.h>
#include <gsf/gsf-utils.h>
#include <string.h>

/* Named otherwise, should the library get them one day. */
typedef GsfInput OpenInput;
typedef GsfInfile OpenInfile;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OpenInput, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OpenInfile, g_object_unref)

static GBytes *
write_odt (EntenteComposition *composition)
{
  g_autoptr (GError) error = NULL;
  GBytes *odt = entente_odt_write (composition, &error);

  g_assert_no_error (error);
  g_assert_nonnull (odt);

  return odt;
}

/* One part of the package, or NULL. */
static char *
dup_part (GBytes *odt, const char *folder, const char *name)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (odt, &size);
  g_autoptr (OpenInput) memory = gsf_input_memory_new (data, (gsf_off_t) size, FALSE);
  g_autoptr (OpenInfile) zip = gsf_infile_zip_new (memory, NULL);
  g_autoptr (OpenInput) part = NULL;
  char *text;
  gsize length;

  g_assert_nonnull (zip);
  part = folder != NULL ? gsf_infile_child_by_vname (zip, folder, name, NULL)
                        : gsf_infile_child_by_name (zip, name);
  if (part == NULL)
    return NULL;
  length = (gsize) gsf_input_size (part);
  text = g_malloc0 (length + 1);
  if (length > 0)
    gsf_input_read (part, length, (guint8 *) text);

  return text;
}

/* What a part says, and what styles it makes and asks for. */
typedef struct
{
  GHashTable *made;
  GHashTable *asked;
  GString *text;
  guint n_elements;
} Reading;

static void
start_element (GMarkupParseContext *context,
               const char *element,
               const char **names,
               const char **values,
               gpointer data,
               GError **error)
{
  Reading *reading = data;

  reading->n_elements++;
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], "style:name"))
      g_hash_table_add (reading->made, g_strdup (values[i]));
    else if (g_str_has_suffix (names[i], "style-name"))
      g_hash_table_add (reading->asked, g_strdup (values[i]));
  if (g_str_equal (element, "text:line-break") || g_str_equal (element, "text:s"))
    g_string_append_c (reading->text, ' ');
}

static void
add_text (GMarkupParseContext *context,
          const char *text,
          gsize length,
          gpointer data,
          GError **error)
{
  Reading *reading = data;

  g_string_append_len (reading->text, text, (gssize) length);
}

static void
read_part (Reading *reading, GBytes *odt, const char *name)
{
  static const GMarkupParser parser = { .start_element = start_element, .text = add_text };
  g_autofree char *xml = dup_part (odt, NULL, name);
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, reading, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (xml);
  g_markup_parse_context_parse (context, xml, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

static void
reading_init (Reading *reading)
{
  reading->made = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reading->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reading->text = g_string_new (NULL);
  reading->n_elements = 0;
}

static void
reading_clear (Reading *reading)
{
  g_hash_table_unref (reading->made);
  g_hash_table_unref (reading->asked);
  g_string_free (reading->text, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

/* What a file is can be read from its first bytes: name at 30, content at 38. */
static void
test_type (void)
{
  static const char type[] = "application/vnd.oasis.opendocument.text";
  g_autoptr (EntenteComposition) composition = sample_everything ();
  g_autoptr (GBytes) odt = write_odt (composition);
  gsize size;
  const char *data = g_bytes_get_data (odt, &size);

  g_assert_cmpuint (size, >, 38 + strlen (type));
  g_assert_cmpint (memcmp (data, "PK\3\4", 4), ==, 0);
  g_assert_cmpint (data[8], ==, 0); /* stored */
  g_assert_cmpint (memcmp (data + 30, "mimetype", 8), ==, 0);
  g_assert_cmpint (memcmp (data + 38, type, strlen (type)), ==, 0);
}

/* Every style that a part asks for is made in it or among the common ones. */
static void
test_styles (void)
{
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (EntenteComposition) sample = i == 0   ? sample_everything ()
                                              : i == 1 ? sample_agreement (4, FALSE, FALSE)
                                              : i == 2 ? sample_agreement (12, TRUE, TRUE)
                                                       : sample_table (40, 2);
      g_autoptr (GBytes) odt = write_odt (sample);
      g_auto (Reading) reading = { 0 };
      GHashTableIter iter;
      const char *name;

      reading_init (&reading);
      read_part (&reading, odt, "styles.xml");
      read_part (&reading, odt, "content.xml");
      read_part (&reading, odt, "meta.xml");
      g_assert_cmpuint (reading.n_elements, >, 100);
      g_hash_table_iter_init (&iter, reading.asked);
      while (g_hash_table_iter_next (&iter, (gpointer *) &name, NULL))
        {
          if (!g_hash_table_contains (reading.made, name))
            g_test_message ("the style %s is made nowhere", name);
          g_assert_true (g_hash_table_contains (reading.made, name));
        }
    }
}

/* Same composition, same bytes, whenever it is written. */
static void
test_same_bytes (void)
{
  g_autoptr (EntenteComposition) a = sample_everything ();
  g_autoptr (EntenteComposition) b = sample_everything ();
  g_autoptr (GBytes) first = write_odt (a);
  g_autoptr (GBytes) second = NULL;

  /* A package notes time in steps of two seconds. */
  g_usleep (2100 * 1000);
  second = write_odt (b);
  g_assert_true (g_bytes_equal (first, second));
}

/* A long table says its headings again on each page, and all its rows once. */
static void
test_table (void)
{
  g_autoptr (EntenteComposition) composition = sample_table (3000, 1);
  g_autoptr (GBytes) odt = write_odt (composition);
  g_autofree char *xml = dup_part (odt, NULL, "content.xml");
  guint n_rows = 0;

  g_assert_nonnull (strstr (xml, "<table:table-header-rows>"));
  for (const char *at = xml; (at = strstr (at, "<table:table-row ")) != NULL; at++)
    n_rows++;
  g_assert_cmpuint (n_rows, ==, 3001);
}

/* What stands under a heading in a table is set in, by a style of its own. */
static void
test_indent (void)
{
  static const EntenteTableColumn columns[] = { { 1, ENTENTE_COLUMN_START } };
  g_autoptr (EntenteComposition) composition =
    entente_composition_new ("T", ENTENTE_LANGUAGE_FRENCH);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *row =
    g_ptr_array_new_with_free_func ((GDestroyNotify) entente_rich_text_unref);
  EntenteRichText *text = entente_rich_text_new ("Locations");
  g_autoptr (EntenteBlock) table = NULL;
  g_autoptr (GBytes) odt = NULL;
  g_autofree char *xml = NULL;

  entente_rich_text_set_indent (text, 1);
  g_ptr_array_add (row, text);
  g_ptr_array_add (rows, row);
  table = entente_table_block_new_ledger (columns, 1, NULL, rows, NULL, NULL);
  entente_composition_append (composition, table);
  odt = write_odt (composition);
  xml = dup_part (odt, NULL, "content.xml");
  g_assert_nonnull (strstr (xml, "Table_20_Indented"));
}

/* What stands for several rows is one cell, with covered ones under it. */
static void
test_joined (void)
{
  static const EntenteTableColumn columns[]
    = { { 1, ENTENTE_COLUMN_START }, { 1, ENTENTE_COLUMN_START } };
  static const guint n_joined[] = { 0, 1, 1, 0 };
  g_autoptr (EntenteComposition) composition
    = entente_composition_new ("T", ENTENTE_LANGUAGE_FRENCH);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GArray) joins = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (EntenteBlock) table = NULL;
  g_autoptr (GBytes) odt = NULL;
  g_autofree char *xml = NULL;
  guint n_covered = 0;

  for (guint i = 0; i < G_N_ELEMENTS (n_joined); i++)
    g_ptr_array_add (rows, sample_texts (n_joined[i] > 0 ? "" : "Objective", "Action", NULL));
  g_array_append_vals (joins, n_joined, G_N_ELEMENTS (n_joined));
  table = entente_table_block_new_joined (columns, 2, NULL, rows, joins, NULL);
  entente_composition_append (composition, table);
  odt = write_odt (composition);
  xml = dup_part (odt, NULL, "content.xml");
  g_assert_nonnull (strstr (xml, "table:number-rows-spanned=\"3\""));
  g_assert_null (strstr (xml, "table:number-rows-spanned=\"1\""));
  for (const char *at = xml; (at = strstr (at, "<table:covered-table-cell")) != NULL; at++)
    n_covered++;
  g_assert_cmpuint (n_covered, ==, 2);
}

/* Words that would break XML, or be lost in it. */
static void
test_hostile_words (void)
{
  static const char words[] = "a < b & c > \"d\"\001\033\xef\xbf\xbf  two\ttabs\nline \xf0\x9f\x8e\xba عربي";
  g_autoptr (EntenteComposition) composition =
    entente_composition_new ("T <&>", ENTENTE_LANGUAGE_FRENCH);
  g_autoptr (GBytes) odt = NULL;
  g_autofree char *xml = NULL;
  g_auto (Reading) reading = { 0 };

  sample_add_paragraph (composition, words);
  odt = write_odt (composition);
  xml = dup_part (odt, NULL, "content.xml");
  g_assert_null (strchr (xml, '\001'));
  g_assert_nonnull (strstr (xml, "<text:tab/>"));
  g_assert_nonnull (strstr (xml, "<text:s/>"));
  reading_init (&reading);
  read_part (&reading, odt, "content.xml");
  g_assert_nonnull (strstr (reading.text->str, "a < b & c > \"d\""));
  g_assert_nonnull (strstr (reading.text->str, "\xf0\x9f\x8e\xba عربي"));
}

/* What stands around the text: initials, who and when, the number of pages, and that it is a draft. */
static void
test_furniture (void)
{
  g_autoptr (EntenteComposition) composition = sample_agreement (3, FALSE, FALSE);
  g_autoptr (GBytes) odt = NULL;
  g_autofree char *styles = NULL;
  g_autofree char *meta = NULL;

  g_object_set (composition, "watermark", "PROJET", "footer", "TABLEE27-CC-2027-001", NULL);
  odt = write_odt (composition);
  styles = dup_part (odt, NULL, "styles.xml");
  meta = dup_part (odt, NULL, "meta.xml");
  g_assert_nonnull (strstr (styles, "PROJET"));
  g_assert_nonnull (strstr (styles, "TABLEE27-CC-2027-001"));
  g_assert_nonnull (strstr (styles, "<text:page-number>"));
  g_assert_nonnull (strstr (styles, "<text:page-count>"));
  g_assert_nonnull (strstr (styles, "table:name=\"Initials\""));
  g_assert_nonnull (strstr (meta, entente_composition_get_title (composition)));
  g_assert_nonnull (strstr (meta, "<dc:language>fr</dc:language>"));
}

/* Pictures are in the package, listed, and say what they show. */
static void
test_pictures (void)
{
  g_autoptr (EntenteComposition) composition = sample_everything ();
  g_autoptr (GBytes) odt = write_odt (composition);
  g_autofree char *picture = dup_part (odt, "Pictures", "1.png");
  g_autofree char *manifest = dup_part (odt, "META-INF", "manifest.xml");
  g_autofree char *content = dup_part (odt, NULL, "content.xml");

  g_assert_nonnull (picture);
  g_assert_cmpint (memcmp (picture, "\211PNG", 4), ==, 0);
  g_assert_nonnull (strstr (manifest, "Pictures/1.png"));
  g_assert_nonnull (strstr (content, "<svg:desc>"));
}

/* A line cut off what is higher than it: pictures were strips. */
static void
test_picture_height (void)
{
  g_autoptr (EntenteComposition) composition = sample_everything ();
  g_autoptr (GBytes) odt = write_odt (composition);
  g_autofree char *styles = dup_part (odt, NULL, "styles.xml");
  const char *style = strstr (styles, "style:name=\"Figure\"");
  const char *end;
  g_autofree char *words = NULL;

  g_assert_nonnull (style);
  end = strstr (style, "</style:style>");
  words = g_strndup (style, (gsize) (end - style));
  g_assert_nonnull (strstr (words, "fo:line-height=\"100%\""));
}

/* Headings stand where the text does: on sheets laid across, at the edge. */
static void
test_headings (void)
{
  for (guint landscape = 0; landscape < 2; landscape++)
    {
      g_autoptr (EntenteComposition) composition =
        entente_composition_new ("T", ENTENTE_LANGUAGE_FRENCH);
      g_autoptr (GBytes) odt = NULL;
      g_autofree char *xml = NULL;

      g_object_set (composition, "landscape", landscape == 1, NULL);
      sample_add_heading (composition, 2, NULL, "Suites");
      odt = write_odt (composition);
      xml = dup_part (odt, NULL, "content.xml");
      g_assert_true ((strstr (xml, "<text:tab/>Suites") == NULL) == (landscape == 1));
      g_assert_nonnull (strstr (xml, "Suites"));
    }
}

static guint
count_dots (const char *xml, const char *label)
{
  const char *at = strstr (xml, label);
  guint n = 0;

  g_assert_nonnull (at);
  for (at += strlen (label); g_str_has_prefix (at, "…"); at += strlen ("…"))
    n++;

  return n;
}

static double
measure (EntenteTypesetter *typesetter, const char *words)
{
  g_autoptr (EntenteTextLayout) layout = entente_text_layout_new_plain (
    typesetter, words, ENTENTE_TEXT_ROLE_BODY, ENTENTE_COLUMN_START, 10000);

  return entente_text_layout_get_natural_width (layout);
}

/* A line to write on is as long as was asked for, and never goes on in the next line. */
static void
test_blanks (void)
{
  static const struct
  {
    const char *label;
    double mm;
  } blanks[] = { { "Nom\302\240: ", 20 },
                 { "Je ne peux pas venir et je donne pouvoir à\302\240: ", 45 },
                 { "Organisation\302\240: ", 500 } };
  g_autoptr (EntenteComposition) composition =
    entente_composition_new ("T", ENTENTE_LANGUAGE_FRENCH);
  g_autoptr (EntenteTypesetter) typesetter = entente_typesetter_new (ENTENTE_LANGUAGE_FRENCH);
  const double dot = measure (typesetter, "…");
  EntentePageGeometry geometry;
  g_autoptr (GBytes) odt = NULL;
  g_autofree char *xml = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (blanks); i++)
    {
      g_autoptr (EntenteRichText) text = entente_rich_text_new (blanks[i].label);
      g_autoptr (EntenteBlock) block = NULL;

      entente_rich_text_append_blank (text, blanks[i].mm, "name");
      block = entente_paragraph_block_new (ENTENTE_PARAGRAPH_BODY, text);
      entente_composition_append (composition, block);
    }
  odt = write_odt (composition);
  xml = dup_part (odt, NULL, "content.xml");
  entente_page_geometry_init (&geometry, ENTENTE_PAPER_A4, FALSE, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (blanks); i++)
    {
      g_autofree char *label = g_strstrip (g_strdup (blanks[i].label));
      g_autofree char *written = g_strconcat (label, "<text:s/>", NULL);
      const guint n = count_dots (xml, written);
      const double before = measure (typesetter, label);

      g_assert_cmpuint (n, >=, 3);
      g_assert_cmpfloat (n * dot, <=, blanks[i].mm * ENTENTE_MM);
      g_assert_cmpfloat (before + n * dot, <, geometry.text_width);
      if (before + blanks[i].mm * ENTENTE_MM < geometry.text_width * 0.9)
        g_assert_cmpfloat ((n + 1) * dot, >, blanks[i].mm * ENTENTE_MM);
      else
        g_assert_cmpfloat (before + n * dot, >, geometry.text_width * 0.85);
    }
}

static guint
count (const char *xml, const char *words)
{
  guint n = 0;

  for (const char *at = xml; (at = strstr (at, words)) != NULL; at++)
    n++;

  return n;
}

/* Names and the boxes under them stay on one page, row by row of signatures. */
static void
test_signatures (void)
{
  for (guint n_parties = 1; n_parties <= 7; n_parties++)
    {
      g_autoptr (EntenteComposition) composition =
        entente_composition_new ("T", ENTENTE_LANGUAGE_FRENCH);
      g_autoptr (EntenteBlock) signatures = sample_signatures (n_parties, FALSE, FALSE);
      const guint n_columns = n_parties > 4 ? 3 : 2;
      const guint n_bands = (n_parties + n_columns - 1) / n_columns;
      g_autoptr (GBytes) odt = NULL;
      g_autofree char *xml = NULL;

      entente_composition_append (composition, signatures);
      odt = write_odt (composition);
      xml = dup_part (odt, NULL, "content.xml");
      g_assert_nonnull (strstr (xml, "style:may-break-between-rows=\"false\""));
      g_assert_cmpuint (count (xml, "<table:table "), ==, n_bands);
      g_assert_cmpuint (count (xml, "<table:table-row "), ==, 2 * n_bands);
      g_assert_cmpuint (count (xml, "table:style-name=\"Box\""), ==, n_parties);
      /* Between them, and after the last, where a word processor would add a page. */
      g_assert_cmpuint (count (xml, "text:style-name=\"Table_20_Joint\""), ==, n_bands);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gsf_init ();

  g_test_add_func ("/odt/type", test_type);
  g_test_add_func ("/odt/styles", test_styles);
  g_test_add_func ("/odt/same-bytes", test_same_bytes);
  g_test_add_func ("/odt/table", test_table);
  g_test_add_func ("/odt/indent", test_indent);
  g_test_add_func ("/odt/joined", test_joined);
  g_test_add_func ("/odt/hostile-words", test_hostile_words);
  g_test_add_func ("/odt/furniture", test_furniture);
  g_test_add_func ("/odt/pictures", test_pictures);
  g_test_add_func ("/odt/picture-height", test_picture_height);
  g_test_add_func ("/odt/headings", test_headings);
  g_test_add_func ("/odt/blanks", test_blanks);
  g_test_add_func ("/odt/signatures", test_signatures);

  return g_test_run ();
}
