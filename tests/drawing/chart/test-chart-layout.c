/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Geometry against figures made by hand. */
#include "chart-samples.h"

static void
assert_box (EntenteChartLayout *layout, guint item, double x, double y, double width, double height)
{
  cairo_rectangle_t box;

  entente_chart_layout_get_item_box (layout, item, &box);
  g_assert_cmpfloat_with_epsilon (box.x, x, 0.01);
  g_assert_cmpfloat_with_epsilon (box.y, y, 0.01);
  g_assert_cmpfloat_with_epsilon (box.width, width, 0.01);
  g_assert_cmpfloat_with_epsilon (box.height, height, 0.01);
}

/* Names 92 + 8, values 92 + 8: 200 are left for 0 to 2 000 €. A band is 10 + 13 high. */
static void
test_bars (void)
{
  g_autoptr (EntenteChart) chart = sample_bars ();
  const EntenteChartFrame frame
      = { .width = 400, .height = 112, .line = 10, .names = 92, .values = 92, .legend = 20 };
  g_autoptr (EntenteChartLayout) layout = entente_chart_layout_new (chart, &frame);
  cairo_rectangle_t name, band;

  g_assert_cmpfloat (entente_chart_layout_measure (chart, &frame), ==, 20 + 4 * 23);
  assert_box (layout, 0, 100, 27, 200, 10);
  assert_box (layout, 1, 100, 50, 100, 10);
  assert_box (layout, 3, 100, 96, 20, 10);
  g_assert_true (entente_chart_layout_get_name_box (layout, 1, &name));
  g_assert_cmpfloat (name.x, ==, 0);
  g_assert_cmpfloat (name.width, ==, 92);
  g_assert_cmpfloat (name.y, ==, 43);
  entente_chart_layout_get_band (layout, 3, &band);
  g_assert_cmpfloat (band.y + band.height, ==, 112);
}

/* Without room before the bars the names stand above. */
static void
test_narrow_bars (void)
{
  g_autoptr (EntenteChart) chart = sample_bars ();
  const EntenteChartFrame frame = { .width = 300, .height = 200, .line = 10, .values = 92 };
  g_autoptr (EntenteChartLayout) layout = entente_chart_layout_new (chart, &frame);
  cairo_rectangle_t name;

  g_assert_cmpfloat (entente_chart_layout_measure (chart, &frame), ==, 4 * (12 + 10 + 13));
  assert_box (layout, 0, 0, 7 + 12, 200, 10);
  g_assert_true (entente_chart_layout_get_name_box (layout, 1, &name));
  g_assert_cmpfloat (name.y, ==, 35 + 7);
  g_assert_cmpfloat (name.width, ==, 300);
}

/* From −100 to 2 500 €: one part of 26 lies before zero. */
static void
test_negative_bars (void)
{
  g_autoptr (EntenteChart) chart = sample_grouped ();
  const EntenteChartFrame frame
      = { .width = 400, .height = 200, .line = 10, .names = 92, .values = 92 };
  g_autoptr (EntenteChartLayout) layout = entente_chart_layout_new (chart, &frame);
  const EntenteValueAxis *axis = entente_chart_layout_get_axis (layout);

  g_assert_cmpint (axis->first, ==, -10000);
  g_assert_cmpint (axis->last, ==, 250000);
  g_assert_cmpfloat_with_epsilon (entente_chart_layout_get_place (layout, 0), 100 + 200 / 26.0,
                                  0.01);
  /* Two bars in a band, 2 apart; the last goes the other way. */
  assert_box (layout, 0, 107.69, 7, 153.85, 10);
  assert_box (layout, 1, 107.69, 19, 192.31, 10);
  assert_box (layout, 4, 100, 2 * 35 + 7 + 12, 7.69, 10);
}

static void
test_shares (void)
{
  g_autoptr (EntenteChart) chart = sample_shares ();
  const EntenteChartFrame frame = { .width = 508, .height = 60, .line = 10, .names = 0 };
  g_autoptr (EntenteChartLayout) layout = entente_chart_layout_new (chart, &frame);

  assert_box (layout, 0, 0, 19, 50.8, 16);
  assert_box (layout, 1, 50.8, 19, 152.4, 16);
  assert_box (layout, 2, 203.2, 19, 304.8, 16);
  assert_box (layout, 3, 508, 19, 0, 16);
}

/* 8 + 42 for the scale, then 600 for six months; 5 + 130 + 8 + 7 high, of −2 000 to 3 000 €. */
static void
test_columns (void)
{
  g_autoptr (EntenteChart) chart = sample_cash ();
  const EntenteChartFrame frame
      = { .width = 650, .height = 150, .line = 10, .names = 7, .name = 40, .values = 42 };
  g_autoptr (EntenteChartLayout) layout = entente_chart_layout_new (chart, &frame);
  const EntenteValueAxis *axis = entente_chart_layout_get_axis (layout);
  cairo_rectangle_t plot;

  entente_chart_layout_get_plot (layout, &plot);
  g_assert_cmpfloat (plot.x, ==, 50);
  g_assert_cmpfloat (plot.width, ==, 600);
  g_assert_cmpfloat (plot.y, ==, 5);
  g_assert_cmpfloat (plot.height, ==, 130);
  g_assert_cmpint (axis->first, ==, -200000);
  g_assert_cmpint (axis->last, ==, 300000);
  g_assert_cmpfloat (entente_chart_layout_get_place (layout, 300000), ==, 5);
  g_assert_cmpfloat (entente_chart_layout_get_place (layout, -200000), ==, 135);

  /* May: 3 000 in, 1 000 out, 36 wide each and one over the other, as nothing else stands on their
     side of zero; the line goes through the middle. */
  const double zero = 5 + 130 * 3 / 5.0;
  assert_box (layout, 12, 450 + 32, zero - 78, 36, 78);
  assert_box (layout, 13, 450 + 32, zero, 36, 130 / 5.0);
  assert_box (layout, 14, 500 - 6, entente_chart_layout_get_place (layout, 130000) - 6, 12, 12);
}

/* Two that come in: side by side. */
static void
test_side_by_side (void)
{
  g_autoptr (EntenteChart) chart = sample_cash ();
  const EntenteChartFrame frame = { .width = 600, .height = 150, .line = 10 };
  g_autoptr (EntenteChartLayout) layout = NULL;

  entente_chart_set_value (chart, 0, 1, 100);
  layout = entente_chart_layout_new (chart, &frame);
  cairo_rectangle_t first, second;
  entente_chart_layout_get_item_box (layout, 0, &first);
  entente_chart_layout_get_item_box (layout, 1, &second);
  g_assert_cmpfloat_with_epsilon (first.x, 14, 0.01);
  g_assert_cmpfloat_with_epsilon (second.x, first.x + first.width, 0.01);
}

/* Every third name when there is room for so many. */
static void
test_names_left_out (void)
{
  g_autoptr (EntenteChart) chart = sample_cash ();
  const EntenteChartFrame frame
      = { .width = 160, .height = 150, .line = 10, .names = 10, .name = 40, .values = 32 };
  g_autoptr (EntenteChartLayout) layout = entente_chart_layout_new (chart, &frame);
  cairo_rectangle_t box;

  for (guint i = 0; i < 6; i++)
    g_assert_true (entente_chart_layout_get_name_box (layout, i, &box) == (i % 3 == 0));
}

static void
test_mirrored (void)
{
  g_autoptr (EntenteChart) chart = sample_bars ();
  const EntenteChartFrame frame = {
    .width = 400, .height = 100, .line = 10, .names = 92, .values = 92, .is_mirrored = TRUE
  };
  g_autoptr (EntenteChartLayout) layout = entente_chart_layout_new (chart, &frame);
  cairo_rectangle_t name;

  assert_box (layout, 1, 200, 30, 100, 10);
  entente_chart_layout_get_name_box (layout, 0, &name);
  g_assert_cmpfloat (name.x, ==, 308);
  g_assert_cmpuint (entente_chart_layout_pick (layout, 250, 31), ==, 1);
}

/* The middle of everything that has an extent is itself. */
static void
assert_picks_itself (EntenteChart *chart, const EntenteChartFrame *frame)
{
  g_autoptr (EntenteChartLayout) layout = entente_chart_layout_new (chart, frame);
  guint n_items;

  entente_chart_layout_get_items (layout, &n_items);
  g_assert_cmpuint (n_items, >, 0);
  for (guint i = 0; i < n_items; i++)
    {
      cairo_rectangle_t box;

      entente_chart_layout_get_item_box (layout, i, &box);
      /* The middle of a column may lie under the point of a line. */
      if (box.width > 0 && box.height > 0)
        g_assert_cmpuint (entente_chart_layout_pick (layout, box.x + box.width * 0.1,
                                                     box.y + box.height / 2),
                          ==, i);
    }
}

static void
test_pick (void)
{
  const EntenteChartFrame frame = {
    .width = 800, .height = 400, .line = 10, .names = 40, .name = 40, .values = 42, .legend = 20
  };
  g_autoptr (EntenteChart) bars = sample_bars ();
  g_autoptr (EntenteChart) grouped = sample_grouped ();
  g_autoptr (EntenteChart) shares = sample_shares ();
  g_autoptr (EntenteChart) cash = sample_cash ();
  g_autoptr (EntenteChartLayout) layout = entente_chart_layout_new (bars, &frame);

  assert_picks_itself (bars, &frame);
  assert_picks_itself (grouped, &frame);
  assert_picks_itself (shares, &frame);
  assert_picks_itself (cash, &frame);
  /* The name of a bar and what is right of it are the bar's; above and below is nothing. */
  g_assert_cmpuint (entente_chart_layout_pick (layout, 5, 28), ==, 0);
  g_assert_cmpuint (entente_chart_layout_pick (layout, 790, 28), ==, 0);
  g_assert_cmpuint (entente_chart_layout_pick (layout, 5, 10), ==, ENTENTE_CHART_NOWHERE);
  g_assert_cmpuint (entente_chart_layout_pick (layout, 5, 399), ==, ENTENTE_CHART_NOWHERE);
}

static void
test_walk (void)
{
  const EntenteChartFrame frame = { .width = 800, .height = 400, .line = 10, .names = 40 };
  g_autoptr (EntenteChart) grouped = sample_grouped ();
  g_autoptr (EntenteChart) cash = sample_cash ();
  g_autoptr (EntenteChartLayout) bars = entente_chart_layout_new (grouped, &frame);
  g_autoptr (EntenteChartLayout) columns = entente_chart_layout_new (cash, &frame);

  /* Bar after bar, with either key; the end is the end. */
  g_assert_cmpuint (entente_chart_layout_walk (bars, 0, 0, 1), ==, 1);
  g_assert_cmpuint (entente_chart_layout_walk (bars, 1, 1, 0), ==, 2);
  g_assert_cmpuint (entente_chart_layout_walk (bars, 4, 0, 1), ==, 4);
  g_assert_cmpuint (entente_chart_layout_walk (bars, 0, -1, 0), ==, 0);
  /* From month to month, from series to series. */
  g_assert_cmpuint (entente_chart_layout_walk (columns, 2, 1, 0), ==, 5);
  g_assert_cmpuint (entente_chart_layout_walk (columns, 5, -1, 0), ==, 2);
  g_assert_cmpuint (entente_chart_layout_walk (columns, 5, 0, -1), ==, 4);
  g_assert_cmpuint (entente_chart_layout_walk (columns, 5, 0, 1), ==, 5);
  g_assert_cmpuint (entente_chart_layout_walk (columns, 17, 1, 0), ==, 17);
}

/* Names 92 + 8; a dot is 14 thick, so that 286 are left for 1 to 5. Three may lie one under the other: a row
   is 3 × 14 + 2 × 2 high, and 13 lie between two. */
static void
test_dots (void)
{
  g_autoptr (EntenteChart) chart = sample_dots ();
  const EntenteChartFrame frame
    = { .width = 400, .height = 148, .line = 10, .names = 92, .legend = 20 };
  g_autoptr (EntenteChartLayout) layout = entente_chart_layout_new (chart, &frame);
  const double step = 286 / 4.0;
  cairo_rectangle_t row;

  g_assert_cmpfloat (entente_chart_layout_measure (chart, &frame), ==, 20 + 2 * (46 + 13) + 10);
  g_assert_cmpuint (entente_value_axis_get_n_ticks (entente_chart_layout_get_axis (layout)), ==, 5);
  g_assert_cmpfloat_with_epsilon (entente_chart_layout_get_place (layout, 100), 107, 0.01);
  g_assert_cmpfloat_with_epsilon (entente_chart_layout_get_place (layout, 500), 393, 0.01);
  entente_chart_layout_get_row (layout, 0, &row);
  g_assert_cmpfloat (row.y, ==, 27);
  g_assert_cmpfloat (row.height, ==, 46);
  /* The middle of the dots goes all across its row; the dots alone stand in the middle of it. */
  assert_box (layout, 0, 107 + 3 * step - 2, 27, 4, 46);
  assert_box (layout, 1, 393 - 7, 27 + 16, 14, 14);
  assert_box (layout, 2, 107 + 3 * step - 7, 27 + 16, 14, 14);
  assert_box (layout, 3, 100, 27 + 16, 14, 14);
  /* Three that say the same. */
  assert_box (layout, 5, 107 + 2 * step - 7, 86, 14, 14);
  assert_box (layout, 6, 107 + 2 * step - 7, 102, 14, 14);
  assert_box (layout, 7, 107 + 2 * step - 7, 118, 14, 14);
  g_assert_cmpuint (entente_chart_layout_pick (layout, 393, 50), ==, 1);
}

/* Dots never cover each other, whatever they say. */
static void
test_dots_apart (void)
{
  for (guint round = 0; round < 50; round++)
    {
      g_autoptr (EntenteChart) chart = sample_dots ();
      const EntenteChartFrame frame = { .width = 300, .height = 200, .line = 10 };
      g_autoptr (EntenteChartLayout) layout = NULL;

      for (guint i = 1; i < 4; i++)
        entente_chart_set_value (chart, 0, i, g_test_rand_int_range (100, 501));
      layout = entente_chart_layout_new (chart, &frame);
      for (guint i = 1; i < 4; i++)
        for (guint j = i + 1; j < 4; j++)
          {
            cairo_rectangle_t one, other;

            entente_chart_layout_get_item_box (layout, i, &one);
            entente_chart_layout_get_item_box (layout, j, &other);
            g_assert_true (ABS (one.x - other.x) >= one.width || ABS (one.y - other.y) >= one.height);
          }
    }
}

/* In the middle of 300 × 200, names 70 wide: 150 − 70 − 8 = 72 reach the sides, 100 − 22 up and down. */
static void
test_radar (void)
{
  g_autoptr (EntenteChart) chart = sample_radar ();
  const EntenteChartFrame frame = { .width = 300, .height = 200, .line = 10, .names = 70 };
  g_autoptr (EntenteChartLayout) layout = entente_chart_layout_new (chart, &frame);
  cairo_rectangle_t name;
  double x, y;

  entente_chart_layout_get_spoke (layout, 0, 500, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 150, 0.01);
  g_assert_cmpfloat_with_epsilon (y, 100 - 72, 0.01);
  entente_chart_layout_get_spoke (layout, 1, 300, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 150 + 36, 0.01);
  g_assert_cmpfloat_with_epsilon (y, 100, 0.01);
  entente_chart_layout_get_spoke (layout, 3, 100, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 150, 0.01);
  /* The first value of the first category, then of the last. */
  assert_box (layout, 0, 150 - 6, 28 - 6, 12, 12);
  g_assert_true (entente_chart_layout_get_name_box (layout, 3, &name));
  g_assert_cmpfloat_with_epsilon (name.x, 0, 0.01);
  g_assert_cmpfloat_with_epsilon (name.x + name.width, 150 - 72 - 8, 0.01);
  g_assert_true (entente_chart_layout_get_name_box (layout, 0, &name));
  g_assert_cmpfloat_with_epsilon (name.y + name.height, 28 - 8, 0.01);
  g_assert_cmpuint (entente_chart_layout_pick (layout, 150, 25), ==, 0);
}

/* The first at the top still, the others the other way round. */
static void
test_mirrored_radar (void)
{
  g_autoptr (EntenteChart) chart = sample_radar ();
  const EntenteChartFrame frame
    = { .width = 300, .height = 200, .line = 10, .names = 70, .is_mirrored = TRUE };
  g_autoptr (EntenteChartLayout) layout = entente_chart_layout_new (chart, &frame);
  double x, y;

  entente_chart_layout_get_spoke (layout, 1, 500, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 150 - 72, 0.01);
}

static void
test_nothing (void)
{
  g_autoptr (EntenteChart) chart
      = entente_chart_new (ENTENTE_CHART_COLUMNS, "Rien", ENTENTE_LANGUAGE_FRENCH);
  const EntenteChartFrame frame = { .width = 1, .height = 1, .line = 10 };
  g_autoptr (EntenteChartLayout) layout = entente_chart_layout_new (chart, &frame);
  guint n_items;

  entente_chart_layout_get_items (layout, &n_items);
  g_assert_cmpuint (n_items, ==, 0);
  g_assert_cmpuint (entente_chart_layout_pick (layout, 0, 0), ==, ENTENTE_CHART_NOWHERE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drawing/chart-layout/bars", test_bars);
  g_test_add_func ("/drawing/chart-layout/narrow-bars", test_narrow_bars);
  g_test_add_func ("/drawing/chart-layout/negative-bars", test_negative_bars);
  g_test_add_func ("/drawing/chart-layout/shares", test_shares);
  g_test_add_func ("/drawing/chart-layout/columns", test_columns);
  g_test_add_func ("/drawing/chart-layout/side-by-side", test_side_by_side);
  g_test_add_func ("/drawing/chart-layout/names-left-out", test_names_left_out);
  g_test_add_func ("/drawing/chart-layout/mirrored", test_mirrored);
  g_test_add_func ("/drawing/chart-layout/pick", test_pick);
  g_test_add_func ("/drawing/chart-layout/walk", test_walk);
  g_test_add_func ("/drawing/chart-layout/dots", test_dots);
  g_test_add_func ("/drawing/chart-layout/dots-apart", test_dots_apart);
  g_test_add_func ("/drawing/chart-layout/radar", test_radar);
  g_test_add_func ("/drawing/chart-layout/mirrored-radar", test_mirrored_radar);
  g_test_add_func ("/drawing/chart-layout/nothing", test_nothing);
  return g_test_run ();
}
