/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gantt-samples.h"
#include "schedule/entente-gantt-sheet.h"
#include "schedule/entente-month-grid-sheet.h"

static EntenteGanttChart *
make_chart (const EntenteGanttRow *rows, guint n_rows)
{
  EntenteGanttFrame frame = sample_frame (ENTENTE_LANGUAGE_FRENCH);
  const EntenteGanttKey key = { "", 0.2, 0.5, 0.9, 0 };

  return _entente_gantt_chart_new_from (&frame, &sample_everything_shown, rows, n_rows, NULL, 0,
                                        &key, 1);
}

static void
assert_span (EntenteMonthGrid *grid,
             guint row,
             EntenteMonthGridPart part,
             const char *first,
             const char *last)
{
  const EntenteMonthGridColumn *columns = entente_month_grid_get_columns (grid, NULL);
  guint from, to;

  g_assert_true (entente_month_grid_get_span (grid, row, part, &from, &to));
  g_assert_cmpstr (columns[from].label, ==, first);
  g_assert_cmpstr (columns[to].label, ==, last);
}

/* The months of the busy plan: January to July 2027, all with something in them. */
static void
test_columns (void)
{
  g_autoptr (EntenteGanttChart) chart
      = sample_busy_chart (ENTENTE_LANGUAGE_FRENCH, &sample_everything_shown);
  g_autoptr (EntenteMonthGrid) grid = entente_month_grid_new (chart, ENTENTE_RHYTHM_MONTH);
  guint n_columns;
  const EntenteMonthGridColumn *columns = entente_month_grid_get_columns (grid, &n_columns);

  g_assert_cmpuint (n_columns, ==, 7);
  g_assert_cmpstr (columns[0].label, ==, "janvier");
  g_assert_cmpstr (columns[6].label, ==, "juillet");
  g_assert_cmpstr (columns[0].upper, ==, "2027");
  for (guint i = 1; i < n_columns; i++)
    g_assert_cmpint (columns[i].from, ==, columns[i - 1].until);
}

static void
test_empty_months_are_one (void)
{
  const EntenteGanttRow rows[] = { sample_row ("Il y a longtemps", -400, -395),
                                   sample_row ("Le jour", 0, 0) };
  g_autoptr (EntenteGanttChart) chart = make_chart (rows, 2);
  g_autoptr (EntenteMonthGrid) grid = entente_month_grid_new (chart, ENTENTE_RHYTHM_MONTH);
  guint n_columns;
  const EntenteMonthGridColumn *columns = entente_month_grid_get_columns (grid, &n_columns);

  g_assert_cmpuint (n_columns, ==, 3);
  g_assert_cmpstr (columns[0].upper, ==, "2026");
  g_assert_true (columns[1].is_gap);
  g_assert_cmpstr (columns[2].label, ==, "juin");
}

static void
test_steps_are_merged (void)
{
  g_autoptr (EntenteGanttChart) chart
      = sample_busy_chart (ENTENTE_LANGUAGE_FRENCH, &sample_everything_shown);
  g_autoptr (EntenteMonthGrid) grid = entente_month_grid_new (chart, ENTENTE_RHYTHM_MONTH);
  guint n_rows;
  const EntenteMonthGridRow *rows = entente_month_grid_get_rows (grid, &n_rows);
  const guint expected[] = { 4, 0, 0, 0, 8 };

  g_assert_cmpuint (n_rows, ==, 17);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (rows[i].n_in_step, ==, expected[i]);
  g_assert_cmpstr (rows[0].step, ==, "Idée et réseau");
  g_assert_cmpstr (rows[4].step, ==, "Préparation");
}

static void
test_cells (void)
{
  g_autoptr (EntenteGanttChart) chart
      = sample_busy_chart (ENTENTE_LANGUAGE_FRENCH, &sample_everything_shown);
  g_autoptr (EntenteMonthGrid) grid = entente_month_grid_new (chart, ENTENTE_RHYTHM_MONTH);
  guint first, last;

  /* From 16 February to 12 March, expected on 20 March. */
  assert_span (grid, 3, ENTENTE_MONTH_GRID_PLANNED, "février", "mars");
  assert_span (grid, 3, ENTENTE_MONTH_GRID_DELAY, "mars", "mars");
  g_assert_false (
      entente_month_grid_get_span (grid, 3, ENTENTE_MONTH_GRID_FORECAST, &first, &last));
  /* The subsidy: to 13 April, a week late, seven days earlier in the forecast. */
  assert_span (grid, 6, ENTENTE_MONTH_GRID_PLANNED, "mars", "avril");
  assert_span (grid, 6, ENTENTE_MONTH_GRID_FORECAST, "mars", "avril");
  assert_span (grid, 6, ENTENTE_MONTH_GRID_DELAY, "avril", "avril");
}

static void
test_end_of_month_is_not_next_month (void)
{
  /* June ends 18 days after the event. */
  const EntenteGanttRow rows[] = { sample_row ("Juin", -11, 18), sample_row ("Juillet", 19, 19) };
  g_autoptr (EntenteGanttChart) chart = make_chart (rows, 2);
  g_autoptr (EntenteMonthGrid) grid = entente_month_grid_new (chart, ENTENTE_RHYTHM_MONTH);

  assert_span (grid, 0, ENTENTE_MONTH_GRID_PLANNED, "juin", "juin");
  assert_span (grid, 1, ENTENTE_MONTH_GRID_PLANNED, "juillet", "juillet");
}

static void
test_weeks (void)
{
  g_autoptr (EntenteGanttChart) chart
      = sample_busy_chart (ENTENTE_LANGUAGE_FRENCH, &sample_everything_shown);
  g_autoptr (EntenteMonthGrid) grid = entente_month_grid_new (chart, ENTENTE_RHYTHM_WEEK);
  guint n_columns;
  const EntenteMonthGridColumn *columns = entente_month_grid_get_columns (grid, &n_columns);

  g_assert_cmpuint (n_columns, >, 25);
  g_assert_cmpstr (columns[0].upper, ==, "janvier\u00a02027");
  g_assert_cmpstr (columns[0].label, ==, "11");
}

static void
test_pick (void)
{
  g_autoptr (EntenteGanttChart) chart
      = sample_busy_chart (ENTENTE_LANGUAGE_FRENCH, &sample_everything_shown);
  g_autoptr (EntenteMonthGrid) grid = entente_month_grid_new (chart, ENTENTE_RHYTHM_MONTH);
  g_autoptr (EntenteMonthGridLayout) layout =
      entente_month_grid_layout_new (grid, 10, 900, 0, G_MAXUINT);
  guint n_rows, row;

  entente_month_grid_get_rows (grid, &n_rows);
  for (guint i = 0; i < n_rows; i++)
    {
      const double y = entente_month_grid_layout_get_y (layout, i);

      g_assert_true (entente_month_grid_layout_pick (layout, y, &row));
      g_assert_cmpuint (row, ==, i);
      g_assert_true (entente_month_grid_layout_pick (
          layout, entente_month_grid_layout_get_y (layout, i + 1) - 0.1, &row));
      g_assert_cmpuint (row, ==, i);
    }
  g_assert_false (entente_month_grid_layout_pick (layout, -1, &row));
  g_assert_false (
      entente_month_grid_layout_pick (layout, entente_month_grid_layout_get_height (layout), &row));
  g_assert_cmpfloat_with_epsilon (entente_month_grid_layout_get_width (layout), 900, 0.01);
}

/* Every cell is on one sheet and no other. */
static void
test_grid_sheets_cover_all (void)
{
  g_autoptr (EntenteGanttChart) chart
      = sample_busy_chart (ENTENTE_LANGUAGE_FRENCH, &sample_everything_shown);
  g_autoptr (EntenteMonthGrid) grid = entente_month_grid_new (chart, ENTENTE_RHYTHM_WEEK);
  g_autoptr (GPtrArray) sheets
      = entente_month_grid_sheet_split (grid, ENTENTE_LOOK_PRINT, 500, 300, 400);
  guint n_rows, n_columns;

  entente_month_grid_get_rows (grid, &n_rows);
  entente_month_grid_get_columns (grid, &n_columns);
  g_assert_cmpuint (sheets->len, >, 3);
  for (guint row = 0; row < n_rows; row++)
    {
      for (guint column = 0; column < n_columns; column++)
        {
          guint n = 0;

          for (guint i = 0; i < sheets->len; i++)
            {
              const EntenteMonthGridSheet *sheet = g_ptr_array_index (sheets, i);

              n += row >= sheet->first_row && row < sheet->first_row + sheet->n_rows
                   && column >= sheet->first_column
                   && column < sheet->first_column + sheet->n_columns;
            }
          g_assert_cmpuint (n, ==, 1);
        }
    }
  for (guint i = 0; i < sheets->len; i++)
    {
      const EntenteMonthGridSheet *sheet = g_ptr_array_index (sheets, i);

      g_assert_cmpfloat (sheet->height, <=, i == 0 ? 300 : 400);
    }
}

/* Every bar, from end to end, is on some tile. */
static void
test_chart_tiles_cover_all (void)
{
  g_autoptr (EntenteGanttChart) chart
      = sample_busy_chart (ENTENTE_LANGUAGE_FRENCH, &sample_everything_shown);
  g_autoptr (GPtrArray) sheets = entente_gantt_sheet_split (
      chart, ENTENTE_LOOK_PRINT, ENTENTE_GANTT_PAGES_TILED, 728, 300, 380);
  guint n_rows;
  const EntenteGanttRow *rows = entente_gantt_chart_get_rows (chart, &n_rows);

  g_assert_cmpuint (sheets->len, >, 2);
  for (guint row = 0; row < n_rows; row++)
    {
      for (EntenteMoment at = rows[row].start; at <= rows[row].finish; at += ENTENTE_DAY)
        {
          guint n = 0;

          for (guint i = 0; i < sheets->len; i++)
            {
              const EntenteGanttSheet *sheet = g_ptr_array_index (sheets, i);
              const double x = entente_time_axis_get_x (&sheet->axis, at);

              n += row >= sheet->first_row && row < sheet->first_row + sheet->n_rows && x >= -0.01
                   && x <= sheet->body_width + 0.01;
            }
          g_assert_cmpuint (n, >=, 1);
        }
    }
}

static void
test_one_page_is_one_page (void)
{
  GRand *random = g_rand_new_with_seed (7);
  g_autoptr (EntenteGanttChart) chart = sample_random_chart (random, 400, 100);
  g_autoptr (GPtrArray) one = entente_gantt_sheet_split (chart, ENTENTE_LOOK_PRINT,
                                                         ENTENTE_GANTT_PAGES_ONE, 728, 400, 460);
  g_autoptr (GPtrArray) many = entente_gantt_sheet_split (chart, ENTENTE_LOOK_PRINT,
                                                          ENTENTE_GANTT_PAGES_AUTO, 728, 400, 460);
  const EntenteGanttSheet *sheet = g_ptr_array_index (one, 0);
  guint n_rows = 0;

  g_rand_free (random);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpfloat (entente_gantt_sheet_get_height (sheet) * 728
                         / entente_gantt_sheet_get_width (sheet),
                     <=, 400.5);
  g_assert_cmpuint (many->len, >, 10);
  for (guint i = 0; i < many->len; i++)
    {
      const EntenteGanttSheet *page = g_ptr_array_index (many, i);

      g_assert_cmpuint (page->first_row, ==, n_rows);
      g_assert_cmpfloat (entente_gantt_sheet_get_height (page), <=, i == 0 ? 400 : 460);
      g_assert_true ((page->legend_height > 0) == (i == 0));
      n_rows += page->n_rows;
    }
  g_assert_cmpuint (n_rows, ==, 400);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/month-grid/columns", test_columns);
  g_test_add_func ("/month-grid/empty-months-are-one", test_empty_months_are_one);
  g_test_add_func ("/month-grid/steps-are-merged", test_steps_are_merged);
  g_test_add_func ("/month-grid/cells", test_cells);
  g_test_add_func ("/month-grid/end-of-month", test_end_of_month_is_not_next_month);
  g_test_add_func ("/month-grid/weeks", test_weeks);
  g_test_add_func ("/month-grid/pick", test_pick);
  g_test_add_func ("/month-grid/sheets-cover-all", test_grid_sheets_cover_all);
  g_test_add_func ("/gantt-sheet/tiles-cover-all", test_chart_tiles_cover_all);
  g_test_add_func ("/gantt-sheet/one-page", test_one_page_is_one_page);

  return g_test_run ();
}
