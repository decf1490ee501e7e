/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What painting one frame of a chart costs at 1600×1000, of 100, 1,000 and 10,000 tasks with half
   as many links again: all anew at each step of a scroll, of a zoom and of a drag, where the chart
   itself is made anew. Beside it: cairo filling the same image once. */
#include "gantt-samples.h"

#include <stdlib.h>
#include <time.h>

#define WIDTH 1600
#define HEIGHT 1000
#define ROW 30.0
#define N_FRAMES 200

typedef struct
{
  EntenteGanttChart *chart;
  EntenteGanttLayout *layout;
  EntenteGanttPainter *painter;
  cairo_t *cr;
  guint n_tasks;
} Bench;

/* Of the thread alone: what else the machine does must not count. In microseconds. */
static gint64
get_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const gint64 left = *(const gint64 *) a;
  const gint64 right = *(const gint64 *) b;

  return left < right ? -1 : left > right;
}

static void
paint_frame (Bench *bench, double top)
{
  const EntenteTheme *theme = entente_theme_get (ENTENTE_LOOK_LIGHT);
  const double header = entente_gantt_painter_get_header_height (bench->painter, bench->layout);
  const cairo_rectangle_t area = { 0, top, WIDTH, HEIGHT - header };

  entente_gantt_painter_paint_header (bench->painter, bench->layout, theme, bench->cr, 0, WIDTH);
  cairo_save (bench->cr);
  cairo_translate (bench->cr, 0, header - top);
  entente_gantt_painter_paint_body (bench->painter, bench->layout, theme, bench->cr, &area);
  cairo_restore (bench->cr);
}

static double
get_top (Bench *bench, guint frame)
{
  const double most = MAX (0, entente_gantt_layout_get_height (bench->layout) - HEIGHT);

  return most > 0 ? (int) (frame * 53) % (int) most : 0;
}

static void
scroll (Bench *bench, guint frame)
{
  paint_frame (bench, get_top (bench, frame));
}

static void
zoom (Bench *bench, guint frame)
{
  EntenteTimeAxis axis = *entente_gantt_layout_get_axis (bench->layout);

  entente_time_axis_zoom (&axis, frame % 100 < 50 ? 1.05 : 1 / 1.05, WIDTH / 2);
  entente_gantt_layout_set_axis (bench->layout, &axis);
  paint_frame (bench, get_top (bench, 40));
}

/* A drag makes the chart and the index of its links anew. */
static void
drag (Bench *bench, guint frame)
{
  const EntenteTimeAxis axis = *entente_gantt_layout_get_axis (bench->layout);
  guint n_rows, n_links, n_keys;
  const EntenteGanttRow *rows = entente_gantt_chart_get_rows (bench->chart, &n_rows);
  const EntenteGanttLink *links = entente_gantt_chart_get_links (bench->chart, &n_links);
  const EntenteGanttKey *keys = entente_gantt_chart_get_keys (bench->chart, &n_keys);
  g_autofree EntenteGanttRow *moved = g_memdup2 (rows, n_rows * sizeof *rows);

  for (guint i = 0; i < MIN (n_rows, 1000); i++)
    {
      moved[i].start += ENTENTE_DAY / 4;
      moved[i].finish += ENTENTE_DAY / 4;
    }

  EntenteGanttChart *chart = _entente_gantt_chart_new_from (
      entente_gantt_chart_get_frame (bench->chart), entente_gantt_chart_get_options (bench->chart),
      moved, n_rows, links, n_links, keys, n_keys);
  entente_gantt_layout_free (bench->layout);
  entente_gantt_chart_unref (bench->chart);
  bench->chart = chart;
  bench->layout = entente_gantt_layout_new (chart, ROW);
  entente_gantt_layout_set_axis (bench->layout, &axis);
  paint_frame (bench, get_top (bench, 3));
}

static void
fill_only (Bench *bench, guint frame)
{
  cairo_set_source_rgb (bench->cr, 1, 1, (frame % 2) * 0.5);
  cairo_paint (bench->cr);
}

static void
measure (Bench *bench, const char *name, void (*step) (Bench *bench, guint frame))
{
  gint64 times[N_FRAMES];

  step (bench, 0);
  for (guint i = 0; i < N_FRAMES; i++)
    {
      const gint64 start = get_time ();

      step (bench, i);
      cairo_surface_flush (cairo_get_target (bench->cr));
      times[i] = get_time () - start;
    }
  qsort (times, N_FRAMES, sizeof *times, compare_times);
  g_print ("%7u  %-8s  %8.2f  %8.2f\n", bench->n_tasks, name, times[N_FRAMES / 2] / 1000.0,
           times[N_FRAMES * 99 / 100] / 1000.0);
}

static void
run (guint n_tasks)
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  GRand *random = g_rand_new_with_seed (n_tasks);
  Bench bench = {
    .chart = sample_random_chart (random, n_tasks, n_tasks * 3 / 2),
    .painter = sample_painter (14.67, ENTENTE_LANGUAGE_FRENCH),
    .cr = cairo_create (image),
    .n_tasks = n_tasks,
  };

  bench.layout = entente_gantt_layout_new (bench.chart, ROW);
  measure (&bench, "fill", fill_only);
  measure (&bench, "scroll", scroll);
  measure (&bench, "zoom", zoom);
  measure (&bench, "drag", drag);

  g_rand_free (random);
  entente_gantt_painter_free (bench.painter);
  entente_gantt_layout_free (bench.layout);
  entente_gantt_chart_unref (bench.chart);
  cairo_destroy (bench.cr);
  cairo_surface_destroy (image);
}

int
main (void)
{
  g_print ("  tasks  frame       median       p99   (ms, 1600×1000)\n");
  run (100);
  run (1000);
  run (10000);

  return 0;
}
