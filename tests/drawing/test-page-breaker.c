/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-page-breaker.h"

#define PAGE 100.0

#define LINE(keep_)                                                                                \
  {                                                                                                \
    .height = 10, .keep = ENTENTE_KEEP_##keep_, .repeat = -1                                       \
  }

static GArray *
place (const EntenteStripMetrics *strips, guint n, double last, guint *n_pages)
{
  GArray *placements = g_array_new (FALSE, FALSE, sizeof (EntentePlacement));

  *n_pages = entente_page_breaker_place (strips, n, PAGE, last, placements);
  return placements;
}

static guint
get_page (GArray *placements, guint strip)
{
  for (guint i = 0; i < placements->len; i++)
    {
      const EntentePlacement *placement = &g_array_index (placements, EntentePlacement, i);

      if (placement->strip == strip && !placement->repeated)
        return placement->page;
    }

  g_assert_not_reached ();
}

static double
get_y (GArray *placements, guint strip)
{
  for (guint i = 0; i < placements->len; i++)
    {
      const EntentePlacement *placement = &g_array_index (placements, EntentePlacement, i);

      if (placement->strip == strip && !placement->repeated)
        return placement->y;
    }

  g_assert_not_reached ();
}

static void
test_nothing (void)
{
  guint n_pages;
  g_autoptr (GArray) placements = place (NULL, 0, PAGE, &n_pages);

  g_assert_cmpuint (n_pages, ==, 0);
  g_assert_cmpuint (placements->len, ==, 0);
}

static void
test_fills_pages (void)
{
  EntenteStripMetrics strips[25];
  guint n_pages;

  for (guint i = 0; i < G_N_ELEMENTS (strips); i++)
    strips[i] = (EntenteStripMetrics) LINE (FREE);

  g_autoptr (GArray) placements = place (strips, G_N_ELEMENTS (strips), PAGE, &n_pages);
  g_assert_cmpuint (n_pages, ==, 3);
  g_assert_cmpuint (get_page (placements, 9), ==, 0);
  g_assert_cmpuint (get_page (placements, 10), ==, 1);
  g_assert_cmpfloat (get_y (placements, 10), ==, 0);
  g_assert_cmpfloat (get_y (placements, 19), ==, 90);
}

static void
test_space_is_dropped_at_the_top (void)
{
  EntenteStripMetrics strips[] = {
    { .space = 30, .height = 60, .repeat = -1 },
    { .space = 30, .height = 10, .repeat = -1 },
    { .space = 30, .height = 10, .repeat = -1 },
  };
  guint n_pages;
  g_autoptr (GArray) placements = place (strips, G_N_ELEMENTS (strips), PAGE, &n_pages);

  g_assert_cmpfloat (get_y (placements, 0), ==, 0);
  g_assert_cmpfloat (get_y (placements, 1), ==, 90);
  g_assert_cmpuint (get_page (placements, 2), ==, 1);
  g_assert_cmpfloat (get_y (placements, 2), ==, 0);
}

static void
test_heading_goes_with_what_follows (void)
{
  EntenteStripMetrics strips[] = {
    { .height = 80, .repeat = -1 },
    LINE (HEADING),
    LINE (LINES),
    LINE (FREE),
  };
  guint n_pages;
  g_autoptr (GArray) placements = place (strips, G_N_ELEMENTS (strips), PAGE, &n_pages);

  g_assert_cmpuint (get_page (placements, 0), ==, 0);
  g_assert_cmpuint (get_page (placements, 1), ==, 1);
}

/* Held together and higher than a page: parted where it hurts least, as late as possible. */
static void
test_the_weakest_gives_way (void)
{
  EntenteStripMetrics strips[] = {
    { .height = 30, .keep = ENTENTE_KEEP_SIGNATURE, .repeat = -1 },
    { .height = 30, .keep = ENTENTE_KEEP_LINES, .repeat = -1 },
    { .height = 30, .keep = ENTENTE_KEEP_HEADING, .repeat = -1 },
    { .height = 30, .keep = ENTENTE_KEEP_FREE, .repeat = -1 },
  };
  guint n_pages;
  g_autoptr (GArray) placements = place (strips, G_N_ELEMENTS (strips), PAGE, &n_pages);

  g_assert_cmpuint (n_pages, ==, 2);
  g_assert_cmpuint (get_page (placements, 1), ==, 0);
  g_assert_cmpuint (get_page (placements, 2), ==, 1);
}

static void
test_forced_break (void)
{
  EntenteStripMetrics strips[] = { LINE (HEADING), LINE (FREE), LINE (FREE) };
  guint n_pages;

  strips[1].new_page = TRUE;
  g_autoptr (GArray) placements = place (strips, G_N_ELEMENTS (strips), PAGE, &n_pages);

  g_assert_cmpuint (n_pages, ==, 2);
  g_assert_cmpuint (get_page (placements, 0), ==, 0);
  g_assert_cmpuint (get_page (placements, 1), ==, 1);
}

static void
test_header_is_repeated (void)
{
  EntenteStripMetrics strips[12];
  guint n_pages;
  guint n_repeated = 0;

  strips[0] = (EntenteStripMetrics){ .height = 20, .keep = ENTENTE_KEEP_HEADING, .repeat = -1 };
  for (guint i = 1; i < G_N_ELEMENTS (strips); i++)
    strips[i] = (EntenteStripMetrics){ .height = 20, .repeat = 0 };

  g_autoptr (GArray) placements = place (strips, G_N_ELEMENTS (strips), PAGE, &n_pages);
  g_assert_cmpuint (n_pages, ==, 3);
  for (guint i = 0; i < placements->len; i++)
    {
      const EntentePlacement *placement = &g_array_index (placements, EntentePlacement, i);

      if (!placement->repeated)
        continue;
      n_repeated++;
      g_assert_cmpuint (placement->strip, ==, 0);
      g_assert_cmpfloat (placement->y, ==, 0);
    }
  g_assert_cmpuint (n_repeated, ==, 2);
  g_assert_cmpfloat (get_y (placements, 5), ==, 20);
}

static void
test_last_page_has_more_room (void)
{
  EntenteStripMetrics strips[12];
  guint n_pages;

  for (guint i = 0; i < G_N_ELEMENTS (strips); i++)
    strips[i] = (EntenteStripMetrics) LINE (FREE);

  g_autoptr (GArray) one = place (strips, 12, 120, &n_pages);
  g_assert_cmpuint (n_pages, ==, 1);
  g_autoptr (GArray) two = place (strips, 12, 119, &n_pages);
  g_assert_cmpuint (n_pages, ==, 2);
  g_assert_cmpuint (get_page (two, 10), ==, 1);
}

/* --- Against a slow oracle -------------------------------------------------------------------- */

static EntenteStripMetrics
create_random (guint position)
{
  static const EntenteKeep keeps[] = { ENTENTE_KEEP_FREE,     ENTENTE_KEEP_FREE,
                                       ENTENTE_KEEP_FREE,     ENTENTE_KEEP_ROWS,
                                       ENTENTE_KEEP_LINES,    ENTENTE_KEEP_HEADING,
                                       ENTENTE_KEEP_SIGNATURE };
  const gboolean repeats = position > 0 && g_test_rand_int_range (0, 4) == 0;

  return (EntenteStripMetrics){
    .space = g_test_rand_int_range (0, 20),
    .height = g_test_rand_int_range (0, 50),
    .keep = keeps[g_test_rand_int_range (0, G_N_ELEMENTS (keeps))],
    .new_page = position > 0 && g_test_rand_int_range (0, 15) == 0,
    .repeat = repeats ? g_test_rand_int_range (0, position) : -1,
  };
}

static double
measure (const EntenteStripMetrics *strips, guint first, guint end)
{
  double height = strips[first].repeat >= 0 ? strips[strips[first].repeat].height : 0;

  for (guint i = first; i < end; i++)
    height += strips[i].height + (i > first ? strips[i].space : 0);

  return height;
}

/* Tries every page end and keeps the best by the rule as it is written down. */
static guint
find_best_end (const EntenteStripMetrics *strips, guint n, guint first, double last)
{
  guint best = first + 1;
  guint limit = n;
  EntenteKeep best_keep = ENTENTE_KEEP_BESIDE + 1;

  for (guint i = n; i-- > first + 1;)
    if (strips[i].new_page)
      limit = i;
  if (limit == n && measure (strips, first, n) <= last)
    return n;

  for (guint end = first + 1; end <= limit; end++)
    {
      const EntenteKeep keep = end == limit ? ENTENTE_KEEP_FREE : strips[end - 1].keep;

      if ((end == first + 1 || measure (strips, first, end) <= PAGE) && keep <= best_keep)
        {
          best = end;
          best_keep = keep;
        }
    }

  return best;
}

static void
assert_equals_oracle (const EntenteStripMetrics *strips, guint n, double last)
{
  guint n_pages;
  g_autoptr (GArray) placements = place (strips, n, last, &n_pages);
  guint page = 0;

  for (guint first = 0; first < n; page++)
    {
      const guint end = find_best_end (strips, n, first, last);

      for (guint i = first; i < end; i++)
        {
          g_assert_cmpuint (get_page (placements, i), ==, page);
          g_assert_cmpfloat_with_epsilon (get_y (placements, i),
                                          measure (strips, first, i + 1) - strips[i].height, 1e-6);
        }
      first = end;
    }
  g_assert_cmpuint (page, ==, n_pages);
}

static void
test_random_strips (void)
{
  for (guint round = 0; round < 3000; round++)
    {
      EntenteStripMetrics strips[40];
      const guint n = g_test_rand_int_range (1, G_N_ELEMENTS (strips));

      for (guint i = 0; i < n; i++)
        strips[i] = create_random (i);
      assert_equals_oracle (strips, n, g_test_rand_int_range (PAGE, 130));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-breaker/nothing", test_nothing);
  g_test_add_func ("/page-breaker/fills-pages", test_fills_pages);
  g_test_add_func ("/page-breaker/space-is-dropped-at-the-top", test_space_is_dropped_at_the_top);
  g_test_add_func ("/page-breaker/heading-goes-with-what-follows",
                   test_heading_goes_with_what_follows);
  g_test_add_func ("/page-breaker/the-weakest-gives-way", test_the_weakest_gives_way);
  g_test_add_func ("/page-breaker/forced-break", test_forced_break);
  g_test_add_func ("/page-breaker/header-is-repeated", test_header_is_repeated);
  g_test_add_func ("/page-breaker/last-page-has-more-room", test_last_page_has_more_room);
  g_test_add_func ("/page-breaker/random-strips", test_random_strips);
  return g_test_run ();
}
