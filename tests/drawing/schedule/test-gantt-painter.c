/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gantt-samples.h"
#include "painting.h"

#define WIDTH 1200
#define HEIGHT 760
#define ROW 32.0

typedef struct
{
  EntenteGanttChart *chart;
  EntenteGanttLayout *layout;
  EntenteGanttPainter *painter;
} Fixture;

static void
show (Fixture *fixture, const EntenteGanttOptions *options)
{
  g_clear_pointer (&fixture->layout, entente_gantt_layout_free);
  g_clear_pointer (&fixture->chart, entente_gantt_chart_unref);
  fixture->chart = sample_busy_chart (ENTENTE_LANGUAGE_FRENCH, options);
  fixture->layout = entente_gantt_layout_new (fixture->chart, ROW);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->painter = sample_painter (14, ENTENTE_LANGUAGE_FRENCH);
  show (fixture, &sample_everything_shown);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  entente_gantt_painter_free (fixture->painter);
  entente_gantt_layout_free (fixture->layout);
  entente_gantt_chart_unref (fixture->chart);
}

/* Pixels */

static cairo_surface_t *
paint_body (Fixture *fixture, EntenteLook look, const cairo_rectangle_t *area)
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (image);

  cairo_set_source_rgb (cr, 1, 0, 1);
  cairo_paint (cr);
  entente_gantt_painter_paint_body (fixture->painter, fixture->layout,
                                    entente_theme_get (look), cr, area);
  cairo_destroy (cr);
  cairo_surface_flush (image);
  return image;
}

static const cairo_rectangle_t all = { 0, 0, WIDTH, HEIGHT };

static double
get_x (Fixture *fixture, EntenteMoment moment)
{
  return entente_time_axis_get_x (entente_gantt_layout_get_axis (fixture->layout), moment);
}

static void
test_nothing_outside_the_area (Fixture *fixture, gconstpointer data)
{
  const cairo_rectangle_t area = { 300, 100, 200, 150 };
  cairo_surface_t *image = paint_body (fixture, ENTENTE_LOOK_LIGHT, &area);

  for (int y = 0; y < HEIGHT; y += 3)
    {
      for (int x = 0; x < WIDTH; x += 3)
        {
          const gboolean is_inside = x >= 300 && x < 500 && y >= 100 && y < 250;

          g_assert_true ((get_pixel (image, x, y) == 0xff00ff) == !is_inside);
        }
    }
  cairo_surface_destroy (image);
}

/* Kept in tiles, a chart is the same as painted at once. */
static void
test_tiles_meet (Fixture *fixture, gconstpointer data)
{
  cairo_surface_t *whole = paint_body (fixture, ENTENTE_LOOK_LIGHT, &all);
  cairo_surface_t *tiled = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (tiled);
  guint n_different = 0;

  for (int x = 0; x < WIDTH; x += 150)
    {
      const cairo_rectangle_t tile = { x, 0, 150, HEIGHT };

      entente_gantt_painter_paint_body (fixture->painter, fixture->layout,
                                        entente_theme_get (ENTENTE_LOOK_LIGHT), cr, &tile);
    }
  cairo_destroy (cr);
  cairo_surface_flush (tiled);
  for (int y = 0; y < HEIGHT; y++)
    {
      for (int x = 0; x < WIDTH; x++)
        n_different += get_pixel (whole, x, y) != get_pixel (tiled, x, y);
    }
  g_assert_cmpuint (n_different, <, WIDTH * HEIGHT / 2000);
  cairo_surface_destroy (whole);
  cairo_surface_destroy (tiled);
}

static void
test_progress_is_told (Fixture *fixture, gconstpointer data)
{
  cairo_surface_t *image = paint_body (fixture, ENTENTE_LOOK_LIGHT, &all);
  cairo_rectangle_t bar;

  /* The sixth row is done by 40 %. */
  g_assert_true (entente_gantt_layout_get_bar (fixture->layout, 6, &bar));
  g_assert_cmpuint (get_pixel (image, bar.x + bar.width * 0.2, bar.y + bar.height / 2), !=,
                    get_pixel (image, bar.x + bar.width * 0.8, bar.y + bar.height / 2));
  cairo_surface_destroy (image);
}

static void
test_event_and_closed_time (Fixture *fixture, gconstpointer data)
{
  cairo_surface_t *image = paint_body (fixture, ENTENTE_LOOK_LIGHT, &all);
  const EntenteMoment event = (EntenteMoment) SAMPLE_EVENT_DAY * ENTENTE_DAY;
  const double bottom = 21 * ROW + 5;

  g_assert_cmphex (get_pixel (image, get_x (fixture, event + 690), bottom), ==, 0x813d9c);
  g_assert_cmphex (get_pixel (image, get_x (fixture, SAMPLE_NOW), bottom), ==, 0x1c71d8);
  /* The Sunday and the Wednesday before the event. */
  g_assert_cmphex (get_pixel (image, get_x (fixture, event - 6 * ENTENTE_DAY + 720) + 1, bottom),
                   !=,
                   get_pixel (image, get_x (fixture, event - 3 * ENTENTE_DAY + 720) + 1, bottom));
  cairo_surface_destroy (image);
}

/* Both delays are there without colours, and not taken for each other nor for the bar. */
static void
test_delays_without_colors (Fixture *fixture, gconstpointer data)
{
  cairo_surface_t *image = paint_body (fixture, ENTENTE_LOOK_PRINT_MONOCHROME, &all);
  const EntenteGanttRow *rows = entente_gantt_chart_get_rows (fixture->chart, NULL);
  const guint late[] = { 4, 8 };
  double ink[2];

  for (guint i = 0; i < 2; i++)
    {
      const EntenteGanttRow *row = &rows[late[i]];
      cairo_rectangle_t bar;

      g_assert_true (entente_gantt_layout_get_bar (fixture->layout, late[i], &bar));
      const cairo_rectangle_t delay = { bar.x + bar.width + 3, bar.y + 4,
                                        get_x (fixture, row->expected_finish) - bar.x - bar.width
                                            - 12,
                                        bar.height - 8 };
      g_assert_cmpuint (count_colors (image, &delay), >, 2);
      ink[i] = get_ink (image, &delay);
    }
  g_assert_cmpfloat (ink[0], >, 2 * ink[1]);
  cairo_surface_destroy (image);
}

static void
test_monochrome_is_grey (Fixture *fixture, gconstpointer data)
{
  cairo_surface_t *image = paint_body (fixture, ENTENTE_LOOK_PRINT_MONOCHROME, &all);

  g_assert_true (is_grey (image, &all));
  cairo_surface_destroy (image);
}

/* Two organisations are told apart by their patterns. */
static void
test_patterns (Fixture *fixture, gconstpointer data)
{
  cairo_surface_t *image = paint_body (fixture, ENTENTE_LOOK_PRINT_MONOCHROME, &all);
  const guint rows[] = { 9, 10 };
  guchar *pieces[2];

  for (guint i = 0; i < 2; i++)
    {
      cairo_rectangle_t bar;

      g_assert_true (entente_gantt_layout_get_bar (fixture->layout, rows[i], &bar));
      pieces[i] = g_malloc0 (40 * 8);
      for (guint j = 0; j < 320; j++)
        pieces[i][j] = get_pixel (image, bar.x + 8 + j % 40, bar.y + 2 + j / 40) & 0xff;
    }
  g_assert_cmpint (memcmp (pieces[0], pieces[1], 320), !=, 0);
  g_free (pieces[0]);
  g_free (pieces[1]);
  cairo_surface_destroy (image);
}

static void
test_options_hide (Fixture *fixture, gconstpointer data)
{
  EntenteGanttOptions options = sample_everything_shown;
  cairo_surface_t *full = paint_body (fixture, ENTENTE_LOOK_LIGHT, &all);
  cairo_surface_t *bare;
  cairo_rectangle_t bar;

  options.show_float = options.show_who = options.show_links = options.show_closed = FALSE;
  show (fixture, &options);
  bare = paint_body (fixture, ENTENTE_LOOK_LIGHT, &all);
  g_assert_true (entente_gantt_layout_get_bar (fixture->layout, 9, &bar));
  const cairo_rectangle_t beside = { bar.x + bar.width + 2, bar.y, 150, bar.height };
  g_assert_cmpfloat (get_ink (full, &beside), >, get_ink (bare, &beside));
  cairo_surface_destroy (full);
  cairo_surface_destroy (bare);
}

/* Numbers far beyond what cairo holds come out as they should. */
static void
test_far_ends (Fixture *fixture, gconstpointer data)
{
  EntenteTimeAxis axis
      = { (EntenteMoment) (SAMPLE_EVENT_DAY - 80) * ENTENTE_DAY, ENTENTE_TIME_SCALE_MAX };
  cairo_surface_t *image;
  cairo_rectangle_t bar;

  entente_gantt_layout_set_axis (fixture->layout, &axis);
  image = paint_body (fixture, ENTENTE_LOOK_LIGHT, &all);
  g_assert_true (entente_gantt_layout_get_bar (fixture->layout, 6, &bar));
  g_assert_cmpfloat (bar.width, >, 100000);
  g_assert_cmphex (get_pixel (image, 600, bar.y + bar.height / 2), !=, 0xffffff);
  cairo_surface_destroy (image);
}

/* Words */

static void
paint_header (gpointer data, cairo_t *cr)
{
  Fixture *fixture = data;

  entente_gantt_painter_paint_header (fixture->painter, fixture->layout,
                                      entente_theme_get (ENTENTE_LOOK_PRINT), cr, 0, WIDTH);
}

static void
paint_legend (gpointer data, cairo_t *cr)
{
  Fixture *fixture = data;
  const EntenteTheme *theme = entente_theme_get (ENTENTE_LOOK_PRINT);
  const double measured
      = entente_gantt_painter_paint_legend (fixture->painter, fixture->layout, theme, NULL, WIDTH);

  g_assert_cmpfloat (measured, >, 0);
  g_assert_cmpfloat (
      entente_gantt_painter_paint_legend (fixture->painter, fixture->layout, theme, cr, WIDTH), ==,
      measured);
}

static void
paint_names (gpointer data, cairo_t *cr)
{
  Fixture *fixture = data;
  const cairo_rectangle_t area = { 0, 0, 320, HEIGHT };

  entente_gantt_painter_paint_names (fixture->painter, fixture->layout,
                                     entente_theme_get (ENTENTE_LOOK_PRINT), cr, &area);
}

static void
test_header_says (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = dup_words (paint_header, fixture, WIDTH, HEIGHT);
  const char *const words[] = { "juin 2027",       "La Grande Tablée", "Aujourd’hui", "J−30",
                                "Lundi de Pâques", "Vacances d’été",   NULL };

  assert_words (text, words, TRUE);
}

static void
test_unknown_school_holidays_are_said (Fixture *fixture, gconstpointer data)
{
  EntenteTimeAxis axis = { (EntenteMoment) 32000 * ENTENTE_DAY, 5.0 / ENTENTE_DAY };
  const char *const words[] = { "pas encore connues", NULL };

  entente_gantt_layout_set_axis (fixture->layout, &axis);
  g_autofree char *text = dup_words (paint_header, fixture, WIDTH, HEIGHT);
  assert_words (text, words, TRUE);
}

static void
test_legend_lists_what_is_shown (Fixture *fixture, gconstpointer data)
{
  EntenteGanttOptions options = sample_everything_shown;
  const char *const always[] = { "Les Cuillères Volantes", "Jalon", "Date limite", "Jour férié",
                                 NULL };
  const char *const sometimes[] = { "Critique",  "Marge",       "sans conséquence",
                                    "en danger", "Vient après", "Pas de travail",
                                    NULL };
  g_autofree char *full = dup_words (paint_legend, fixture, WIDTH, HEIGHT);

  assert_words (full, always, TRUE);
  assert_words (full, sometimes, TRUE);
  options.show_critical = options.show_float = options.show_late_dates = FALSE;
  options.show_links = options.show_closed = FALSE;
  show (fixture, &options);
  g_autofree char *bare = dup_words (paint_legend, fixture, WIDTH, HEIGHT);
  assert_words (bare, always, TRUE);
  assert_words (bare, sometimes, FALSE);
}

static void
test_names_say_titles_and_days (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = dup_words (paint_names, fixture, WIDTH, HEIGHT);
  const char *const words[] = { "Préparation", "Monter le chapiteau", "11 juin", NULL };

  assert_words (text, words, TRUE);
}

static void
test_colors_stand_out (Fixture *fixture, gconstpointer data)
{
  /* A yellow that nobody sees on white, a navy that nobody sees on black. */
  const guint32 expected_differences[] = { 0xffffff, 0x1d1d20 };
  const EntenteLook looks[] = { ENTENTE_LOOK_LIGHT, ENTENTE_LOOK_DARK };
  const EntenteGanttKey keys[] = { { "", 1, 1, 0.9, 0 }, { "", 0.05, 0.05, 0.15, 0 } };

  for (guint i = 0; i < 2; i++)
    {
      EntenteGanttRow row = sample_row ("Une", -40, 40);
      const EntenteGanttFrame frame = sample_frame (ENTENTE_LANGUAGE_FRENCH);

      row.is_done = TRUE;
      g_clear_pointer (&fixture->layout, entente_gantt_layout_free);
      g_clear_pointer (&fixture->chart, entente_gantt_chart_unref);
      fixture->chart = _entente_gantt_chart_new_from (&frame, &sample_everything_shown, &row, 1,
                                                      NULL, 0, &keys[i], 1);
      fixture->layout = entente_gantt_layout_new (fixture->chart, ROW);

      cairo_surface_t *image = paint_body (fixture, looks[i], &all);
      const guint32 pixel = get_pixel (image, 300, ROW / 2);
      const int difference =
          ABS ((int) (pixel >> 8 & 0xff) - (int) (expected_differences[i] >> 8 & 0xff));

      g_assert_cmpint (difference, >, 60);
      cairo_surface_destroy (image);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define add(path, function)                                                                        \
  g_test_add ("/gantt-painter/" path, Fixture, NULL, set_up, function, tear_down)
  add ("nothing-outside-the-area", test_nothing_outside_the_area);
  add ("tiles-meet", test_tiles_meet);
  add ("progress", test_progress_is_told);
  add ("event-and-closed-time", test_event_and_closed_time);
  add ("delays-without-colors", test_delays_without_colors);
  add ("monochrome-is-grey", test_monochrome_is_grey);
  add ("patterns", test_patterns);
  add ("options-hide", test_options_hide);
  add ("far-ends", test_far_ends);
  add ("header", test_header_says);
  add ("unknown-school-holidays", test_unknown_school_holidays_are_said);
  add ("legend", test_legend_lists_what_is_shown);
  add ("names", test_names_say_titles_and_days);
  add ("colors-stand-out", test_colors_stand_out);
#undef add

  return g_test_run ();
}
