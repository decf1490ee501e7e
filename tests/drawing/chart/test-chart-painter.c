/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is drawn: told apart without colours, readable on every ground, the same words in PDF. */
#include "chart-samples.h"
#include "chart/entente-chart-painter-private.h"
#include "entente-composition.h"
#include "entente-drawing-font.h"
#include "entente-pdf-writer.h"
#include "pdf-ua-check.h"

#include <math.h>
#include <poppler.h>
#include <string.h>

/* Which of its types poppler gives a cleanup function depends on its version. */
typedef PopplerDocument OpenDocument;
typedef PopplerPage OpenPage;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OpenDocument, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OpenPage, g_object_unref)

typedef EntenteChart *(*Maker) (void);
static const Maker makers[] = { sample_bars, sample_grouped, sample_shares, sample_cash, sample_dots,
                                sample_radar };

static guint32
get_pixel (cairo_surface_t *image, int x, int y)
{
  const unsigned char *row
      = cairo_image_surface_get_data (image) + y * cairo_image_surface_get_stride (image);

  return ((const guint32 *) (gconstpointer) row)[x] & 0xffffff;
}

static gboolean
is_grey (guint32 pixel)
{
  return (pixel >> 16 & 0xff) == (pixel >> 8 & 0xff) && (pixel & 0xff) == (pixel >> 8 & 0xff);
}

static void
test_monochrome (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autoptr (EntenteChart) chart = makers[i]();
      cairo_surface_t *image = sample_image (chart, ENTENTE_LOOK_PRINT_MONOCHROME, 500);

      for (int y = 0; y < cairo_image_surface_get_height (image); y++)
        for (int x = 0; x < 500; x++)
          g_assert_true (is_grey (get_pixel (image, x, y)));
      cairo_surface_destroy (image);
    }
}

static cairo_surface_t *
paint_tone (EntenteLook look, EntenteTone tone)
{
  const EntenteTheme *theme = entente_theme_get (look);
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 60, 30);
  cairo_t *cr = cairo_create (image);

  entente_color_use (cr, &theme->background);
  cairo_paint (cr);
  _entente_chart_paint_piece (cr, theme, tone, &(cairo_rectangle_t){ 0, 0, 60, 30 });
  cairo_destroy (cr);
  cairo_surface_flush (image);
  return image;
}

/* How many pixels differ by more than a shade of grey. */
static guint
count_differences (cairo_surface_t *a, cairo_surface_t *b)
{
  guint n = 0;

  for (int y = 2; y < 28; y++)
    for (int x = 2; x < 58; x++)
      n += ABS ((int) (get_pixel (a, x, y) & 0xff) - (int) (get_pixel (b, x, y) & 0xff)) > 40;
  return n;
}

/* Where lines begin at the right, names of several lines that do not stay at the left of their place,
   not beyond the edge of the chart. */
static void
test_right_to_left (void)
{
  g_autoptr (EntenteChart) chart = sample_bars ();
  const EntenteTheme *theme = entente_theme_get (ENTENTE_LOOK_PRINT);
  PangoContext *context = entente_drawing_font_create_paper_context ();
  g_autoptr (PangoFontDescription) font = entente_drawing_font_new_for_paper (10);
  g_autoptr (EntenteChartPainter) painter = NULL;
  g_autoptr (EntenteChartLayout) layout = NULL;
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 700, 200);
  cairo_t *cr = cairo_create (image);

  pango_context_set_base_dir (context, PANGO_DIRECTION_RTL);
  painter = entente_chart_painter_new (context, font);
  layout = entente_chart_painter_place (painter, chart, 500, 200, TRUE);
  entente_color_use (cr, &theme->background);
  cairo_paint (cr);
  entente_chart_painter_paint (painter, layout, theme, cr);
  cairo_destroy (cr);
  cairo_surface_flush (image);
  for (int y = 0; y < 200; y++)
    for (int x = 502; x < 700; x++)
      g_assert_cmphex (get_pixel (image, x, y), ==, get_pixel (image, 699, 199));
  cairo_surface_destroy (image);
  g_object_unref (context);
}

/* Printed in black and white, no two tones look the same. */
static void
test_patterns (void)
{
  cairo_surface_t *images[ENTENTE_N_TONES];

  for (guint i = 0; i < ENTENTE_N_TONES; i++)
    images[i] = paint_tone (ENTENTE_LOOK_PRINT_MONOCHROME, i);
  for (guint i = 0; i < ENTENTE_N_TONES; i++)
    for (guint j = i + 1; j < ENTENTE_N_TONES; j++)
      g_assert_cmpuint (count_differences (images[i], images[j]), >, 56 * 26 / 12);
  for (guint i = 0; i < ENTENTE_N_TONES; i++)
    cairo_surface_destroy (images[i]);
}

static void
test_contrast (void)
{
  for (EntenteLook look = ENTENTE_LOOK_LIGHT; look <= ENTENTE_LOOK_PRINT_MONOCHROME; look++)
    for (guint tone = 0; tone < ENTENTE_N_TONES; tone++)
      {
        const EntenteTheme *theme = entente_theme_get (look);
        const EntenteColor color = _entente_chart_get_tone_color (theme, tone);

        g_assert_cmpfloat (entente_color_get_contrast (&color, &theme->background), >=, 3);
      }
}

/* At any width a chart fits in the height it asked for: nothing is drawn at the last row. */
static void
test_height (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    for (int width = 120; width < 900; width += 97)
      {
        g_autoptr (EntenteChart) chart = makers[i]();
        cairo_surface_t *image = sample_image (chart, ENTENTE_LOOK_LIGHT, width);
        const int height = cairo_image_surface_get_height (image);

        g_assert_cmpint (height, >, 20);
        g_assert_cmpint (height, <, 600);
        for (int x = 0; x < width; x++)
          g_assert_cmphex (get_pixel (image, x, height - 1), ==, 0xffffff);
        cairo_surface_destroy (image);
      }
}

/* In a width like that of a telephone the values still have their room. */
static void
test_values_fit (void)
{
  g_autoptr (EntenteChart) chart = sample_bars ();
  g_autoptr (EntenteChartPainter) painter = entente_chart_painter_new_for_paper (14.67);
  g_autoptr (EntenteChartLayout) narrow
      = entente_chart_painter_place (painter, chart, 300, 300, FALSE);
  g_autoptr (EntenteChartLayout) wide
      = entente_chart_painter_place (painter, chart, 800, 300, FALSE);
  g_autofree char *value = _entente_chart_dup_value (chart, &(EntenteChartItem){ 0, 0 });
  cairo_rectangle_t box;

  g_assert_cmpstr (value, ==, "2000\u00a0€ (50\u00a0%)");
  g_assert_cmpfloat (entente_chart_layout_get_frame (narrow)->names, ==, 0);
  g_assert_cmpfloat (entente_chart_layout_get_frame (wide)->names, >, 100);
  entente_chart_layout_get_item_box (narrow, 0, &box);
  g_assert_cmpfloat (
      box.x + box.width
          + _entente_chart_painter_get_width (painter, ENTENTE_CHART_TEXT_VALUE, value),
      <=, 300);
}

static void
test_empty (void)
{
  g_autoptr (EntenteChart) chart
      = entente_chart_new (ENTENTE_CHART_BARS, "Rien", ENTENTE_LANGUAGE_FRENCH);
  cairo_surface_t *blank = sample_image (chart, ENTENTE_LOOK_LIGHT, 300);
  cairo_surface_t *words;
  gboolean differs = FALSE;

  entente_chart_set_empty_words (chart, "Rien à montrer");
  words = sample_image (chart, ENTENTE_LOOK_LIGHT, 300);
  for (int y = 0; y < cairo_image_surface_get_height (words); y++)
    for (int x = 0; x < 300; x++)
      {
        g_assert_cmphex (get_pixel (blank, x, y), ==, 0xffffff);
        differs |= get_pixel (words, x, y) != 0xffffff;
      }
  g_assert_true (differs);
  cairo_surface_destroy (blank);
  cairo_surface_destroy (words);
}

/* The words of a figure can be copied (poppler reads plain spaces), and stand in its alternative,
   too. */
static void
test_pdf (void)
{
  g_autoptr (EntenteComposition) composition
      = entente_composition_new ("Budget", ENTENTE_LANGUAGE_FRENCH);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (OpenDocument) document = NULL;
  g_autoptr (OpenPage) page = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autoptr (EntenteChart) chart = makers[i]();
      g_autoptr (EntenteBlock) figure = entente_chart_figure_new (
          chart, 170, i % 2 ? ENTENTE_LOOK_PRINT : ENTENTE_LOOK_PRINT_MONOCHROME);

      entente_composition_append (composition, figure);
    }
  pdf = entente_pdf_write (composition, NULL, &error);
  g_assert_no_error (error);
  pdf_ua_assert (pdf);
  document = poppler_document_new_from_bytes (pdf, NULL, &error);
  g_assert_no_error (error);
  page = poppler_document_get_page (document, 0);
  text = poppler_page_get_text (page);
  g_assert_nonnull (strstr (text, "61 – Services extérieurs"));
  g_assert_nonnull (strstr (text, "2000 € (50 %)"));
  g_assert_nonnull (strstr (text, "Réalisé"));
  g_assert_nonnull (strstr (text, "Obtenu : 3000 € (60 %)"));
  g_assert_nonnull (strstr (text, "-700 €"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drawing/chart-painter/right-to-left", test_right_to_left);
  g_test_add_func ("/drawing/chart-painter/monochrome", test_monochrome);
  g_test_add_func ("/drawing/chart-painter/patterns", test_patterns);
  g_test_add_func ("/drawing/chart-painter/contrast", test_contrast);
  g_test_add_func ("/drawing/chart-painter/height", test_height);
  g_test_add_func ("/drawing/chart-painter/values-fit", test_values_fit);
  g_test_add_func ("/drawing/chart-painter/empty", test_empty);
  g_test_add_func ("/drawing/chart-painter/pdf", test_pdf);
  return g_test_run ();
}
