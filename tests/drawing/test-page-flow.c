/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-block-layout.h"
#include "sample-documents.h"

static EntentePageFlow *
lay_out (EntenteTypesetter *typesetter, EntenteComposition *composition, guint n_initials)
{
  EntentePageGeometry geometry;
  GPtrArray *blocks = entente_composition_get_blocks (composition);

  entente_page_geometry_init (&geometry, entente_composition_get_paper (composition),
                              entente_composition_get_landscape (composition),
                              n_initials);

  EntentePageFlow *flow = entente_page_flow_new (typesetter, &geometry);
  EntenteLayoutFrame frame = { flow, geometry.text_x, geometry.text_width, 0, FALSE };
  for (guint i = 0; i < blocks->len; i++)
    {
      frame.is_last = i + 1 == blocks->len;
      entente_block_layout (&frame, blocks->pdata[i]);
    }

  return flow;
}

/* --- Rules that always hold ------------------------------------------------------------------- */

/* Strips follow one another down the page, inside its margins, each placed once. */
static void
assert_in_place (EntentePageFlow *flow, guint n_pages)
{
  const EntentePageGeometry *geometry = entente_page_flow_get_geometry (flow);
  guint n = 0;
  const EntentePlacement *placements = entente_page_flow_get_placements (flow, &n);
  guint next = 0;
  double bottom = 0;

  for (guint i = 0; i < n; i++)
    {
      const EntenteStrip *strip = entente_page_flow_get_strip (flow, placements[i].strip);
      const gboolean starts_page = i == 0 || placements[i].page != placements[i - 1].page;
      const double most =
          placements[i].page + 1 == n_pages ? geometry->last_bottom : geometry->bottom;

      if (!placements[i].repeated)
        g_assert_cmpuint (placements[i].strip, ==, next++);
      if (starts_page)
        g_assert_cmpuint (placements[i].page, ==, i == 0 ? 0 : placements[i - 1].page + 1);
      g_assert_cmpfloat (placements[i].y, >=, starts_page ? 0 : bottom - 0.01);
      bottom = placements[i].y + strip->metrics.height;
      g_assert_cmpfloat (geometry->top + bottom, <=, most + 0.02);
      g_assert_cmpfloat (strip->x, >=, geometry->wide_x - 0.01);
      g_assert_cmpfloat (strip->x + strip->width, <=,
                         geometry->wide_x + geometry->wide_width + 0.01);
    }
  g_assert_cmpuint (next, ==, entente_page_flow_get_n_strips (flow));
}

static guint
get_page (EntentePageFlow *flow, guint strip)
{
  guint n = 0;
  const EntentePlacement *placements = entente_page_flow_get_placements (flow, &n);

  for (guint i = 0; i < n; i++)
    if (placements[i].strip == strip && !placements[i].repeated)
      return placements[i].page;

  g_assert_not_reached ();
}

/* --- Signatures ------------------------------------------------------------------------------- */

static const char filler[] = "Une phrase qui n’est là que pour occuper de la place, et qui s’étend "
                             "assez pour tenir sur deux lignes au moins.";

/* Composes n_paragraphs and signatures; returns how many strips stand above the signatures. */
static EntentePageFlow *
lay_out_signatures (EntenteTypesetter *typesetter,
                    guint n_paragraphs,
                    guint n_parties,
                    gboolean long_names,
                    guint *above)
{
  g_autoptr (EntenteComposition) composition =
      entente_composition_new ("Test", ENTENTE_LANGUAGE_FRENCH);

  for (guint i = 0; i < n_paragraphs; i++)
    sample_add_paragraph (composition, filler);

  g_autoptr (EntentePageFlow) before = lay_out (typesetter, composition, n_parties);
  *above = entente_page_flow_get_n_strips (before);

  g_autoptr (EntenteBlock) signatures = sample_signatures (n_parties, long_names, FALSE);
  entente_composition_append (composition, signatures);

  return lay_out (typesetter, composition, n_parties);
}

/* Whatever stands above, the signatures are on one page, and so are the last two lines
   before them. */
static void
test_signatures_stay_together (void)
{
  static const guint parties[] = { 1, 2, 3, 4, 5, 7, 12 };
  g_autoptr (EntenteTypesetter) typesetter = entente_typesetter_new (ENTENTE_LANGUAGE_FRENCH);

  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    for (guint paragraphs = 1; paragraphs < 24; paragraphs++)
      {
        guint above;
        g_autoptr (EntentePageFlow) flow =
            lay_out_signatures (typesetter, paragraphs, parties[i], paragraphs % 2, &above);
        const guint n_pages = entente_page_flow_place (flow);
        const guint n = entente_page_flow_get_n_strips (flow);

        assert_in_place (flow, n_pages);
        g_test_message ("%u parties, %u paragraphs, row %g", parties[i], paragraphs,
                        entente_page_flow_get_strip (flow, above)->metrics.height);
        for (guint strip = above - 2; strip < n; strip++)
          g_assert_cmpuint (get_page (flow, strip), ==, n_pages - 1);
      }
}

/* Nothing above: the signatures stand alone because nothing else exists, not because they were
   parted. */
static void
test_signatures_first (void)
{
  g_autoptr (EntenteTypesetter) typesetter = entente_typesetter_new (ENTENTE_LANGUAGE_FRENCH);
  guint above;
  g_autoptr (EntentePageFlow) flow = lay_out_signatures (typesetter, 0, 2, FALSE, &above);

  g_assert_cmpuint (above, ==, 0);
  g_assert_cmpuint (entente_page_flow_place (flow), ==, 1);
}

/* Room for a hand: the box is 3 cm high in every arrangement. */
static void
test_signatures_have_room (void)
{
  g_autoptr (EntenteTypesetter) typesetter = entente_typesetter_new (ENTENTE_LANGUAGE_FRENCH);

  for (guint n = 1; n <= 12; n++)
    {
      guint above;
      g_autoptr (EntentePageFlow) flow = lay_out_signatures (typesetter, 1, n, TRUE, &above);

      for (guint i = above; i < entente_page_flow_get_n_strips (flow); i++)
        g_assert_cmpfloat (entente_page_flow_get_strip (flow, i)->metrics.height, >,
                           30 * ENTENTE_MM + 60);
    }
}

/* --- Titles, paragraphs, lists ---------------------------------------------------------------- */

static void
test_titles_never_end_a_page (void)
{
  g_autoptr (EntenteTypesetter) typesetter = entente_typesetter_new (ENTENTE_LANGUAGE_FRENCH);

  for (guint paragraphs = 10; paragraphs < 24; paragraphs++)
    {
      g_autoptr (EntenteComposition) composition =
          entente_composition_new ("Test", ENTENTE_LANGUAGE_FRENCH);

      for (guint i = 0; i < paragraphs; i++)
        sample_add_paragraph (composition, filler);
      g_autoptr (EntentePageFlow) before = lay_out (typesetter, composition, 0);
      const guint title = entente_page_flow_get_n_strips (before);

      sample_add_heading (composition, 2, "Article 1", "Objet");
      sample_add_heading (composition, 3, NULL, "Un titre sous un titre");
      sample_add_paragraph (composition, filler);
      g_autoptr (EntentePageFlow) flow = lay_out (typesetter, composition, 0);

      assert_in_place (flow, entente_page_flow_place (flow));
      /* number, title, second title, first line, second line */
      g_assert_cmpuint (get_page (flow, title), ==, get_page (flow, title + 4));
    }
}

static void
test_no_line_stands_alone (void)
{
  g_autoptr (EntenteTypesetter) typesetter = entente_typesetter_new (ENTENTE_LANGUAGE_FRENCH);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint lines = 2; lines < 40; lines++)
    {
      g_autoptr (EntenteComposition) composition =
          entente_composition_new ("Test", ENTENTE_LANGUAGE_FRENCH);

      g_string_append (words, filler);
      for (guint i = 0; i < 8; i++)
        sample_add_paragraph (composition, words->str);
      g_autoptr (EntentePageFlow) flow = lay_out (typesetter, composition, 2);
      assert_in_place (flow, entente_page_flow_place (flow));

      /* At the foot of a page the line is not a first one, at the top not a last one. */
      const guint n = entente_page_flow_get_n_strips (flow);
      for (guint i = 0; i + 1 < n; i++)
        {
          const EntenteStrip *strip = entente_page_flow_get_strip (flow, i);
          const EntenteStrip *next = entente_page_flow_get_strip (flow, i + 1);

          if (strip->content != next->content || get_page (flow, i) == get_page (flow, i + 1))
            continue;
          g_assert_cmpuint (strip->part, >=, 1);
          g_assert_true (i + 2 < n);
          g_assert_true (entente_page_flow_get_strip (flow, i + 2)->content == next->content);
        }
    }
}

/* The mark stands on the first line of its item, and the white is above both. */
static void
test_marks_stand_beside (void)
{
  g_autoptr (EntenteTypesetter) typesetter = entente_typesetter_new (ENTENTE_LANGUAGE_FRENCH);
  g_autoptr (EntenteComposition) composition = sample_everything ();
  g_autoptr (EntentePageFlow) flow = lay_out (typesetter, composition, 4);
  guint n = 0;
  guint n_beside = 0;

  entente_page_flow_place (flow);
  const EntentePlacement *placements = entente_page_flow_get_placements (flow, &n);
  for (guint i = 0; i + 1 < n; i++)
    {
      const EntenteStrip *strip = entente_page_flow_get_strip (flow, placements[i].strip);

      if (strip->metrics.keep != ENTENTE_KEEP_BESIDE)
        continue;
      n_beside++;
      g_assert_cmpfloat (placements[i].y, ==, placements[i + 1].y);
      g_assert_cmpuint (placements[i].page, ==, placements[i + 1].page);
      g_assert_cmpfloat (strip->x + strip->width, <=,
                         entente_page_flow_get_strip (flow, placements[i + 1].strip)->x);
    }
  g_assert_cmpuint (n_beside, ==, 3);
}

/* --- Tables ----------------------------------------------------------------------------------- */

static void
test_header_on_every_page (void)
{
  g_autoptr (EntenteTypesetter) typesetter = entente_typesetter_new (ENTENTE_LANGUAGE_ENGLISH);
  g_autoptr (EntenteComposition) composition = sample_table (150, 4);
  g_autoptr (EntentePageFlow) flow = lay_out (typesetter, composition, 0);
  const guint n_pages = entente_page_flow_place (flow);
  guint n = 0;
  guint n_repeated = 0;
  const EntentePlacement *placements = entente_page_flow_get_placements (flow, &n);

  assert_in_place (flow, n_pages);
  g_assert_cmpuint (n_pages, >, 3);
  for (guint i = 0; i < n; i++)
    n_repeated += placements[i].repeated;
  g_assert_cmpuint (n_repeated, ==, n_pages - 1);
}

/* A cell longer than two pages is parted between its lines, and each part fits. */
static void
test_row_higher_than_a_page (void)
{
  static const EntenteTableColumn columns[] = { { 1, ENTENTE_COLUMN_START },
                                                { 1, ENTENTE_COLUMN_START } };
  g_autoptr (EntenteTypesetter) typesetter = entente_typesetter_new (ENTENTE_LANGUAGE_FRENCH);
  g_autoptr (EntenteComposition) composition =
      entente_composition_new ("Test", ENTENTE_LANGUAGE_FRENCH);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < 60; i++)
    g_string_append_printf (words, "%s ", filler);
  g_ptr_array_add (rows, sample_texts ("short", words->str, NULL));
  g_autoptr (GPtrArray) header = sample_texts ("One", "Two", NULL);
  g_autoptr (EntenteBlock) table = entente_table_block_new (columns, 2, header, rows, NULL);
  entente_composition_append (composition, table);

  g_autoptr (EntentePageFlow) flow = lay_out (typesetter, composition, 2);
  const guint n_pages = entente_page_flow_place (flow);
  g_assert_cmpuint (n_pages, >, 2);
  assert_in_place (flow, n_pages);
}

/* A total never begins a page, and what announces others never ends one. */
static void
test_totals_stay_with_their_rows (void)
{
  static const EntenteTableColumn columns[] = { { 1, ENTENTE_COLUMN_START },
                                                { 1, ENTENTE_COLUMN_END, TRUE } };
  g_autoptr (EntenteTypesetter) typesetter = entente_typesetter_new (ENTENTE_LANGUAGE_FRENCH);

  for (guint n = 30; n < 60; n++)
    {
      g_autoptr (EntenteComposition) composition =
          entente_composition_new ("Test", ENTENTE_LANGUAGE_FRENCH);
      g_autoptr (GPtrArray) rows =
          g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
      g_autoptr (GArray) styles = g_array_new (FALSE, TRUE, sizeof (EntenteTableRowStyle));

      for (guint i = 0; i < n; i++)
        g_ptr_array_add (rows, sample_texts ("Achats", "800,00", NULL));
      g_array_set_size (styles, n);
      for (guint i = 0; i < n; i += 3)
        {
          g_array_index (styles, EntenteTableRowStyle, i) = ENTENTE_TABLE_ROW_GROUP;
          g_array_index (styles, EntenteTableRowStyle, MIN (i + 2, n - 1)) =
              ENTENTE_TABLE_ROW_TOTAL;
        }
      g_autoptr (EntenteBlock) table =
          entente_table_block_new_ledger (columns, 2, NULL, rows, styles, NULL);
      entente_composition_append (composition, table);

      g_autoptr (EntentePageFlow) flow = lay_out (typesetter, composition, 2);
      const guint n_pages = entente_page_flow_place (flow);

      assert_in_place (flow, n_pages);
      for (guint i = 1; i < n; i++)
        if (get_page (flow, i) != get_page (flow, i - 1))
          g_assert_cmpuint (i % 3, ==, 0);
    }
}

/* What one cell stands for stays on one page, as long as a page holds it. */
static void
test_joined_rows_stay_together (void)
{
  static const EntenteTableColumn columns[]
    = { { 1, ENTENTE_COLUMN_START }, { 1, ENTENTE_COLUMN_START } };
  g_autoptr (EntenteTypesetter) typesetter = entente_typesetter_new (ENTENTE_LANGUAGE_FRENCH);
  const guint n = 100;
  const guint span = 7;
  g_autoptr (EntenteComposition) composition
    = entente_composition_new ("Test", ENTENTE_LANGUAGE_FRENCH);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GArray) joins = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (EntenteBlock) table = NULL;
  g_autoptr (EntentePageFlow) flow = NULL;
  guint n_pages;

  for (guint i = 0; i < n; i++)
    {
      const guint joined = i % span > 0;

      g_ptr_array_add (rows, sample_texts (joined ? "" : "Objective", "Action", NULL));
      g_array_append_val (joins, joined);
    }
  table = entente_table_block_new_joined (columns, 2, NULL, rows, joins, NULL);
  entente_composition_append (composition, table);
  flow = lay_out (typesetter, composition, 2);
  n_pages = entente_page_flow_place (flow);
  g_assert_cmpuint (n_pages, >, 1);
  assert_in_place (flow, n_pages);
  for (guint i = 1; i < n; i++)
    if (get_page (flow, i) != get_page (flow, i - 1))
      g_assert_cmpuint (i % span, ==, 0);
}

static double
get_height (EntentePageFlow *flow, guint strip)
{
  return entente_page_flow_get_strip (flow, strip)->metrics.height;
}

/* A long text beside three short rows makes the last of them higher, only by what it lacks. */
static void
test_joined_text_hangs (void)
{
  static const EntenteTableColumn columns[]
    = { { 1, ENTENTE_COLUMN_START }, { 4, ENTENTE_COLUMN_START } };
  g_autoptr (EntenteTypesetter) typesetter = entente_typesetter_new (ENTENTE_LANGUAGE_FRENCH);
  g_autoptr (EntenteComposition) composition
    = entente_composition_new ("Test", ENTENTE_LANGUAGE_FRENCH);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GArray) joins = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (EntenteBlock) table = NULL;
  g_autoptr (EntenteBlock) plain = NULL;
  g_autoptr (EntentePageFlow) flow = NULL;
  double together;

  for (guint i = 0; i < 3; i++)
    {
      const guint joined = i > 0;

      g_ptr_array_add (rows, sample_texts (joined ? "" : filler, "Action", NULL));
      g_array_append_val (joins, joined);
    }
  table = entente_table_block_new_joined (columns, 2, NULL, rows, joins, NULL);
  plain = entente_table_block_new (columns, 2, NULL, rows, NULL);
  entente_composition_append (composition, table);
  entente_composition_append (composition, plain);
  flow = lay_out (typesetter, composition, 2);
  together = get_height (flow, 0) + get_height (flow, 1) + get_height (flow, 2);

  g_assert_cmpfloat_with_epsilon (get_height (flow, 0), get_height (flow, 1), 0.01);
  g_assert_cmpfloat (get_height (flow, 2), >, get_height (flow, 1));
  g_assert_cmpfloat_with_epsilon (together, get_height (flow, 3), 0.01);
  g_assert_cmpint (entente_page_flow_get_strip (flow, 0)->metrics.keep, ==, ENTENTE_KEEP_BESIDE);
}

/* --- Geometry --------------------------------------------------------------------------------- */

static void
test_initials_fit (void)
{
  for (guint n = 1; n <= 12; n++)
    {
      EntentePageGeometry geometry;
      double last_x = -1, last_y = -1;

      entente_page_geometry_init (&geometry, ENTENTE_PAPER_A4, n % 2, n);
      for (guint i = 0; i < n; i++)
        {
          double x, y, width;

          entente_page_geometry_get_initials_box (&geometry, n, i, &x, &y, &width);
          g_assert_cmpfloat (width, >, 20 * ENTENTE_MM);
          g_assert_cmpfloat (x, >=, geometry.wide_x + ENTENTE_INITIALS_LABEL - 0.01);
          g_assert_cmpfloat (x + width, <=, geometry.wide_x + geometry.wide_width + 0.01);
          g_assert_cmpfloat (y, >=, geometry.bottom);
          g_assert_cmpfloat (y + ENTENTE_INITIALS_HEIGHT, <=, geometry.footer_y);
          g_assert_true (y > last_y || x > last_x);
          last_x = x;
          last_y = y;
        }
      g_assert_cmpfloat (geometry.last_bottom, >=, geometry.bottom);
    }
}

static void
test_measure_is_comfortable (void)
{
  g_autoptr (EntenteTypesetter) typesetter = entente_typesetter_new (ENTENTE_LANGUAGE_FRENCH);
  const char *words = "Les associations signataires, qui œuvrent chacune à sa manière à la vie du "
                      "quartier, ont souhaité donner à ce rendez-vous une ampleur nouvelle en "
                      "mettant en commun leurs savoir-faire, leurs bénévoles et leur matériel, "
                      "dans un esprit d’égalité entre elles quels que soient leur taille et leurs "
                      "moyens, et sans rien perdre de ce qui fait le caractère de chacune.";
  EntentePageGeometry geometry;

  entente_page_geometry_init (&geometry, ENTENTE_PAPER_A4, FALSE, 0);
  g_autoptr (EntenteTextLayout) layout = entente_text_layout_new_plain (
      typesetter, words, ENTENTE_TEXT_ROLE_BODY, ENTENTE_COLUMN_START, geometry.text_width);
  const double per_line =
      (double) g_utf8_strlen (words, -1) / entente_text_layout_get_n_lines (layout);

  g_assert_cmpfloat (per_line, >=, 60);
  g_assert_cmpfloat (per_line, <=, 76);
}

/* --- Random documents ------------------------------------------------------------------------- */

static void
append_random_block (EntenteComposition *composition)
{
  g_autoptr (GString) words = g_string_new (NULL);
  const guint n = g_test_rand_int_range (1, 9);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (words, "%s ", filler);

  switch (g_test_rand_int_range (0, 9))
    {
    case 0:
      sample_add_heading (composition, g_test_rand_int_range (1, 4), n % 2 ? "Article 12" : NULL,
                          n % 3 ? "Titre" : filler);
      break;
    case 1:
      {
        g_autoptr (EntenteBlock) signatures =
            sample_signatures (g_test_rand_int_range (1, 13), n % 2, n % 3 == 0);
        entente_composition_append (composition, signatures);
        break;
      }
    case 2:
      {
        g_autoptr (EntenteBlock) page_break = entente_page_break_block_new ();
        entente_composition_append (composition, page_break);
        break;
      }
    case 3:
    case 4:
      {
        g_autoptr (EntenteComposition) other =
            n % 2 ? sample_everything () : sample_table (n * 6, 0);
        GPtrArray *blocks = entente_composition_get_blocks (other);
        entente_composition_append (composition,
                                    blocks->pdata[g_test_rand_int_range (0, blocks->len)]);
        break;
      }
    default:
      sample_add_paragraph (composition, words->str);
      break;
    }
}

static void
test_random_documents (void)
{
  g_autoptr (EntenteTypesetter) typesetter = entente_typesetter_new (ENTENTE_LANGUAGE_FRENCH);

  for (guint round = 0; round < 40; round++)
    {
      g_autoptr (EntenteComposition) composition =
          entente_composition_new ("Test", ENTENTE_LANGUAGE_FRENCH);
      const guint n = g_test_rand_int_range (0, 30);

      g_object_set (composition, "landscape", round % 4 == 0, NULL);
      for (guint i = 0; i < n; i++)
        append_random_block (composition);
      g_autoptr (EntentePageFlow) flow =
          lay_out (typesetter, composition, g_test_rand_int_range (0, 13));
      assert_in_place (flow, entente_page_flow_place (flow));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-flow/signatures-stay-together", test_signatures_stay_together);
  g_test_add_func ("/page-flow/signatures-first", test_signatures_first);
  g_test_add_func ("/page-flow/signatures-have-room", test_signatures_have_room);
  g_test_add_func ("/page-flow/titles-never-end-a-page", test_titles_never_end_a_page);
  g_test_add_func ("/page-flow/no-line-stands-alone", test_no_line_stands_alone);
  g_test_add_func ("/page-flow/marks-stand-beside", test_marks_stand_beside);
  g_test_add_func ("/page-flow/header-on-every-page", test_header_on_every_page);
  g_test_add_func ("/page-flow/row-higher-than-a-page", test_row_higher_than_a_page);
  g_test_add_func ("/page-flow/totals-stay-with-their-rows", test_totals_stay_with_their_rows);
  g_test_add_func ("/page-flow/joined-text-hangs", test_joined_text_hangs);
  g_test_add_func ("/page-flow/joined-rows-stay-together", test_joined_rows_stay_together);
  g_test_add_func ("/page-flow/initials-fit", test_initials_fit);
  g_test_add_func ("/page-flow/measure-is-comfortable", test_measure_is_comfortable);
  g_test_add_func ("/page-flow/random-documents", test_random_documents);
  return g_test_run ();
}
