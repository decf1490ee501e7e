/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The month grid as it is painted: what its cells, heading and legend say, that names stay on the
   sheet however narrow the months are, and that nothing is told by colour alone. */
#include "gantt-samples.h"
#include "painting.h"
#include "schedule/entente-month-grid-painter.h"

#define FONT 10
#define HEIGHT 900

typedef struct {
  EntenteMonthGrid *grid;
  EntenteMonthGridLayout *layout;
  EntenteGanttPainter *painter;
  double width;
  EntenteLook look;
} Fixture;

static void
show (Fixture *fixture, EntenteGanttChart *chart, EntenteRhythm rhythm, double width)
{
  g_clear_pointer (&fixture->layout, entente_month_grid_layout_free);
  g_clear_pointer (&fixture->grid, entente_month_grid_unref);
  fixture->grid = entente_month_grid_new (chart, rhythm);
  fixture->layout = entente_month_grid_layout_new (fixture->grid, FONT, width, 0, G_MAXUINT);
  fixture->width = entente_month_grid_layout_get_width (fixture->layout);
}

static void
show_busy (Fixture *fixture, const EntenteGanttOptions *options, EntenteRhythm rhythm, double width)
{
  g_autoptr (EntenteGanttChart) chart = sample_busy_chart (ENTENTE_LANGUAGE_FRENCH, options);

  show (fixture, chart, rhythm, width);
}

/* One row by hand. */
static void
show_row (Fixture *fixture, const EntenteGanttRow *row)
{
  EntenteGanttFrame frame = sample_frame (ENTENTE_LANGUAGE_FRENCH);
  const EntenteGanttKey key = { "", 0.2, 0.5, 0.9, 0 };
  g_autoptr (EntenteGanttChart) chart = _entente_gantt_chart_new_from (
      &frame, &sample_everything_shown, row, 1, NULL, 0, &key, 1);

  show (fixture, chart, ENTENTE_RHYTHM_MONTH, 400);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->painter = sample_painter (FONT, ENTENTE_LANGUAGE_FRENCH);
  fixture->look = ENTENTE_LOOK_PRINT;
  show_busy (fixture, &sample_everything_shown, ENTENTE_RHYTHM_MONTH, 1100);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  entente_gantt_painter_free (fixture->painter);
  entente_month_grid_layout_free (fixture->layout);
  entente_month_grid_unref (fixture->grid);
}

static void
paint_header (gpointer data, cairo_t *cr)
{
  Fixture *fixture = data;
  const EntenteTheme *theme = entente_theme_get (fixture->look);
  const double height
    = entente_month_grid_paint_header (fixture->painter, fixture->layout, theme, cr);

  g_assert_cmpfloat (height, >, 2 * FONT);
}

static void
paint_body (gpointer data, cairo_t *cr)
{
  Fixture *fixture = data;
  const cairo_rectangle_t area = { 0, 0, fixture->width, HEIGHT };

  entente_month_grid_paint_body (fixture->painter, fixture->layout,
                                 entente_theme_get (fixture->look), cr, &area);
}

static void
paint_legend (gpointer data, cairo_t *cr)
{
  Fixture *fixture = data;
  const EntenteTheme *theme = entente_theme_get (fixture->look);
  const double measured = entente_month_grid_paint_legend (fixture->painter, fixture->layout,
                                                           theme, NULL, fixture->width);

  g_assert_cmpfloat (entente_month_grid_paint_legend (fixture->painter, fixture->layout, theme, cr,
                                                      fixture->width),
                     ==, measured);
}

static char *
read_words (Fixture *fixture, void (*paint) (gpointer data, cairo_t *cr))
{
  return dup_words (paint, fixture, fixture->width, HEIGHT);
}

static cairo_surface_t *
paint_image (Fixture *fixture)
{
  cairo_surface_t *image
    = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) fixture->width + 100, HEIGHT);
  cairo_t *cr = cairo_create (image);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  paint_body (fixture, cr);
  cairo_destroy (cr);
  cairo_surface_flush (image);
  return image;
}

/* The cells of a row from one column to the next. */
static cairo_rectangle_t
get_cell (Fixture *fixture, guint row, guint column)
{
  cairo_rectangle_t cell = { 0 };
  double until;

  g_assert_true (entente_month_grid_layout_get_x (fixture->layout, column, &cell.x));
  g_assert_true (entente_month_grid_layout_get_x (fixture->layout, column + 1, &until));
  cell.y = entente_month_grid_layout_get_y (fixture->layout, row);
  cell.width = until - cell.x;
  cell.height = entente_month_grid_layout_get_y (fixture->layout, row + 1) - cell.y;
  return cell;
}

/*
 * Words
 */

static void
test_heading (Fixture *fixture, gconstpointer data)
{
  const char *const months[]
    = { "2027", "janvier", "juillet", "Les étapes", "La Grande Tablée", NULL };
  const char *const weeks[] = { "juin 2027", NULL };
  g_autofree char *by_month = read_words (fixture, paint_header);
  g_autofree char *by_week = NULL;

  assert_words (by_month, months, TRUE);
  assert_words (by_month, weeks, FALSE);
  show_busy (fixture, &sample_everything_shown, ENTENTE_RHYTHM_WEEK, 1100);
  by_week = read_words (fixture, paint_header);
  assert_words (by_week, weeks, TRUE);
}

static void
test_steps_tasks_and_names (Fixture *fixture, gconstpointer data)
{
  const char *const words[]
    = { "Idée et réseau", "Préparation", "Monter le chapiteau", "Amina Fictive", NULL };
  g_autofree char *text = read_words (fixture, paint_body);

  assert_words (text, words, TRUE);
}

/* A milestone tells its day. */
static void
test_milestone_day (Fixture *fixture, gconstpointer data)
{
  EntenteGanttRow row = sample_row ("Bouclage", -29, -29);
  const char *const words[] = { "14", NULL };
  g_autofree char *text = NULL;

  row.title = "Bouclage";
  row.is_milestone = TRUE;
  row.finish = row.start;
  show_row (fixture, &row);
  text = read_words (fixture, paint_body);
  assert_words (text, words, TRUE);
}

/* Beside a bar without room there is a place for whoever does it, on this side or that: never
   beyond the sheet, and never nowhere. */
static void
test_names_stay_on_the_sheet (Fixture *fixture, gconstpointer data)
{
  const int days[] = { -40, -12, 0, 17 };
  const char *const words[] = { "Zoé", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      EntenteGanttRow row = sample_row ("T", days[i], days[i]);
      g_autofree char *text = NULL;
      cairo_surface_t *image;

      row.who = "Zoé Exemple de La Ludothèque";
      show_row (fixture, &row);
      text = read_words (fixture, paint_body);
      assert_words (text, words, TRUE);

      image = paint_image (fixture);
      g_assert_cmpfloat (
          get_ink (image, &(cairo_rectangle_t) { fixture->width + 1, 0, 98, HEIGHT }), ==, 0);
      cairo_surface_destroy (image);
    }
}

/* However many words a title has, they stay in their row and their column. */
static void
test_long_titles_are_cut (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) title = g_string_new ("Préparer");
  EntenteGanttRow row;
  cairo_surface_t *image;
  cairo_rectangle_t below, beside;

  for (guint i = 0; i < 60; i++)
    g_string_append (title, " la salle et la place");
  row = sample_row (title->str, 10, 17);
  show_row (fixture, &row);
  image = paint_image (fixture);
  below = (cairo_rectangle_t) { 0, entente_month_grid_layout_get_y (fixture->layout, 1) + 2,
                                fixture->width, 100 };
  /* Half way to the first column there are no words of it any more but the cell's own. */
  beside = get_cell (fixture, 0, 0);
  g_assert_cmpfloat (get_ink (image, &below), ==, 0);
  g_assert_cmpfloat (beside.x, ==, entente_month_grid_layout_get_cells_x (fixture->layout));
  g_assert_cmpfloat (entente_month_grid_layout_get_height (fixture->layout), <, 12 * FONT);
  cairo_surface_destroy (image);
}

static void
test_legend (Fixture *fixture, gconstpointer data)
{
  const char *const always[] = { "Les Cuillères Volantes", "Jalon", NULL };
  const char *const delays[] = { "sans conséquence", "en danger", NULL };
  EntenteGanttOptions options = sample_everything_shown;
  g_autofree char *full = read_words (fixture, paint_legend);
  g_autofree char *bare = NULL;

  assert_words (full, always, TRUE);
  assert_words (full, delays, TRUE);
  options.show_late_dates = FALSE;
  show_busy (fixture, &options, ENTENTE_RHYTHM_MONTH, 1100);
  bare = read_words (fixture, paint_legend);
  assert_words (bare, always, TRUE);
  assert_words (bare, delays, FALSE);
}

/*
 * Pixels
 */

/* Rows 3 and 6 are the late ones of the busy plan: endangering and harmless. */
static void
test_delays_without_colors (Fixture *fixture, gconstpointer data)
{
  EntenteGanttOptions options = sample_everything_shown;
  const guint rows[] = { 3, 6 };
  double late[2], punctual[2];
  cairo_surface_t *image;

  fixture->look = ENTENTE_LOOK_PRINT_MONOCHROME;
  image = paint_image (fixture);
  g_assert_true (is_grey (image, &(cairo_rectangle_t) { 0, 0, fixture->width, HEIGHT }));
  for (guint i = 0; i < 2; i++)
    {
      cairo_rectangle_t cell;
      guint first, last;

      g_assert_true (entente_month_grid_get_span (fixture->grid, rows[i], ENTENTE_MONTH_GRID_DELAY,
                                                  &first, &last));
      cell = get_cell (fixture, rows[i], last);
      late[i] = get_ink (image, &cell);
    }
  cairo_surface_destroy (image);

  options.show_late_dates = FALSE;
  show_busy (fixture, &options, ENTENTE_RHYTHM_MONTH, 1100);
  image = paint_image (fixture);
  for (guint i = 0; i < 2; i++)
    {
      const cairo_rectangle_t cell = get_cell (fixture, rows[i], i == 0 ? 2 : 3);

      punctual[i] = get_ink (image, &cell);
      g_assert_cmpfloat (late[i], >, punctual[i] + 1);
    }
  cairo_surface_destroy (image);
  /* And not the same for both. */
  g_assert_cmpfloat (ABS (late[0] - late[1]), >, 0.5);
}

/* What is planned is seen in its months and in no other. */
static void
test_bars_are_in_their_months (Fixture *fixture, gconstpointer data)
{
  guint n_columns, n_rows;
  cairo_surface_t *image = paint_image (fixture);
  const EntenteMonthGridRow *rows = entente_month_grid_get_rows (fixture->grid, &n_rows);
  const EntenteGanttRow *chart_rows
    = entente_gantt_chart_get_rows (entente_month_grid_get_chart (fixture->grid), NULL);

  entente_month_grid_get_columns (fixture->grid, &n_columns);
  for (guint i = 0; i < n_rows; i++)
    {
      guint first, last;

      g_assert_true (entente_month_grid_get_span (fixture->grid, i, ENTENTE_MONTH_GRID_PLANNED,
                                                  &first, &last));
      if (chart_rows[rows[i].row].is_milestone)
        continue;
      for (guint column = first; column <= last; column++)
        {
          const cairo_rectangle_t cell = get_cell (fixture, i, column);

          g_assert_cmpuint (count_colors (image, &cell), >, 2);
        }
    }
  g_assert_cmpuint (n_columns, ==, 7);
  cairo_surface_destroy (image);
}

/* Nothing is painted outside the piece that was asked for. */
static void
test_nothing_outside_the_area (Fixture *fixture, gconstpointer data)
{
  const cairo_rectangle_t area = { 0, 100, 500, 120 };
  const cairo_rectangle_t above = { 0, 0, 1000, 99 };
  const cairo_rectangle_t below = { 0, 222, 1000, 400 };
  const cairo_rectangle_t beside = { 502, 0, 500, HEIGHT };
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1100, HEIGHT);
  cairo_t *cr = cairo_create (image);

  cairo_set_source_rgb (cr, 1, 0, 1);
  cairo_paint (cr);
  entente_month_grid_paint_body (fixture->painter, fixture->layout,
                                 entente_theme_get (fixture->look), cr, &area);
  cairo_destroy (cr);
  cairo_surface_flush (image);
  g_assert_cmpuint (count_colors (image, &area), >, 2);
  g_assert_cmpuint (count_colors (image, &above), ==, 1);
  g_assert_cmpuint (count_colors (image, &below), ==, 1);
  g_assert_cmpuint (count_colors (image, &beside), ==, 1);
  cairo_surface_destroy (image);
}

/*
 * Layout
 */

/* Rows follow one another without a gap, columns as well; narrow columns make the table wider than
   asked rather than unreadable. */
static void
test_layout (Fixture *fixture, gconstpointer data)
{
  guint n_rows, n_columns;
  double x, next;

  show_busy (fixture, &sample_everything_shown, ENTENTE_RHYTHM_WEEK, 500);
  entente_month_grid_get_rows (fixture->grid, &n_rows);
  entente_month_grid_get_columns (fixture->grid, &n_columns);
  for (guint i = 0; i < n_rows; i++)
    g_assert_cmpfloat (entente_month_grid_layout_get_y (fixture->layout, i + 1), >,
                       entente_month_grid_layout_get_y (fixture->layout, i) + FONT);
  g_assert_cmpfloat (entente_month_grid_layout_get_y (fixture->layout, n_rows), ==,
                     entente_month_grid_layout_get_height (fixture->layout));
  for (guint i = 0; i < n_columns; i++)
    {
      g_assert_true (entente_month_grid_layout_get_x (fixture->layout, i, &x));
      g_assert_true (entente_month_grid_layout_get_x (fixture->layout, i + 1, &next));
      g_assert_cmpfloat (next, >, x + FONT);
    }
  g_assert_cmpfloat_with_epsilon (next, fixture->width, 0.01);
  g_assert_cmpfloat (fixture->width, >, 500);
  g_assert_cmpuint (entente_month_grid_layout_count_columns (fixture->grid, FONT, 500), <,
                    n_columns);
}

/* A page of several shows its columns and no other; what it shows begins where the cells do. */
static void
test_some_columns (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteMonthGridLayout) layout
    = entente_month_grid_layout_new (fixture->grid, FONT, 600, 2, 3);
  guint first, until;
  double x;

  entente_month_grid_layout_get_columns (layout, &first, &until);
  g_assert_cmpuint (first, ==, 2);
  g_assert_cmpuint (until, ==, 5);
  g_assert_false (entente_month_grid_layout_get_x (layout, 1, &x));
  g_assert_true (entente_month_grid_layout_get_x (layout, 2, &x));
  g_assert_cmpfloat_with_epsilon (x, entente_month_grid_layout_get_cells_x (layout), 0.01);
  /* Today is in March, the third month; the event in June, the sixth. */
  g_assert_true (entente_month_grid_layout_find_x (layout, SAMPLE_NOW, &x));
  g_assert_false (entente_month_grid_layout_find_x (
      layout, (EntenteMoment) SAMPLE_EVENT_DAY * ENTENTE_DAY, &x));
}

#define ADD(path, function)                                                                        \
  g_test_add ("/month-grid-painter/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("heading", test_heading);
  ADD ("steps-tasks-and-names", test_steps_tasks_and_names);
  ADD ("milestone-day", test_milestone_day);
  ADD ("names-stay-on-the-sheet", test_names_stay_on_the_sheet);
  ADD ("long-titles-are-cut", test_long_titles_are_cut);
  ADD ("legend", test_legend);
  ADD ("delays-without-colors", test_delays_without_colors);
  ADD ("bars-are-in-their-months", test_bars_are_in_their_months);
  ADD ("nothing-outside-the-area", test_nothing_outside_the_area);
  ADD ("layout", test_layout);
  ADD ("some-columns", test_some_columns);

  return g_test_run ();
}
