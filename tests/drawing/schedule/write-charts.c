/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes the sample chart in every look into a folder, to be looked at. */
#include "gantt-samples.h"
#include "schedule/entente-month-grid-painter.h"

static void
write_chart (const char *folder,
             const char *name,
             EntenteLook look,
             int width,
             int height,
             double scale)
{
  g_autoptr (EntenteGanttChart) chart
      = sample_busy_chart (ENTENTE_LANGUAGE_FRENCH, &sample_everything_shown);
  g_autoptr (EntenteGanttLayout) layout = entente_gantt_layout_new (chart, 32);
  g_autoptr (EntenteGanttPainter) painter = sample_painter (14.67, ENTENTE_LANGUAGE_FRENCH);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  EntenteTimeAxis axis;
  EntenteMoment first, last;

  entente_gantt_chart_get_extent (chart, &first, &last);
  entente_time_axis_fit (&axis, first, last, width);
  entente_time_axis_zoom (
      &axis, scale,
      entente_time_axis_get_x (&axis, (EntenteMoment) SAMPLE_EVENT_DAY * ENTENTE_DAY));
  entente_gantt_layout_set_axis (layout, &axis);

  cairo_surface_t *image = sample_image (painter, layout, look, width, height);
  cairo_surface_write_to_png (image, path);
  cairo_surface_destroy (image);
}

static void
write_grid (
    const char *folder, const char *name, EntenteLook look, EntenteRhythm rhythm, int width)
{
  g_autoptr (EntenteGanttChart) chart
      = sample_busy_chart (ENTENTE_LANGUAGE_FRENCH, &sample_everything_shown);
  g_autoptr (EntenteMonthGrid) grid = entente_month_grid_new (chart, rhythm);
  g_autoptr (EntenteMonthGridLayout) layout
      = entente_month_grid_layout_new (grid, 14.67, width, 0, G_MAXUINT);
  g_autoptr (EntenteGanttPainter) painter = sample_painter (14.67, ENTENTE_LANGUAGE_FRENCH);
  const EntenteTheme *theme = entente_theme_get (look);
  const double header = entente_month_grid_paint_header (painter, layout, theme, NULL);
  const double legend = entente_month_grid_paint_legend (painter, layout, theme, NULL, width);
  const double body = entente_month_grid_layout_get_height (layout);
  const cairo_rectangle_t area = { 0, 0, entente_month_grid_layout_get_width (layout), body };
  g_autofree char *path = g_build_filename (folder, name, NULL);
  cairo_surface_t *image
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, area.width + 1, header + body + legend + 4);
  cairo_t *cr = cairo_create (image);

  cairo_set_source_rgb (cr, theme->background.red, theme->background.green, theme->background.blue);
  cairo_paint (cr);
  entente_month_grid_paint_header (painter, layout, theme, cr);
  cairo_translate (cr, 0, header);
  entente_month_grid_paint_body (painter, layout, theme, cr, &area);
  cairo_translate (cr, 0, body + 4);
  entente_month_grid_paint_legend (painter, layout, theme, cr, width);
  cairo_destroy (cr);
  cairo_surface_write_to_png (image, path);
  cairo_surface_destroy (image);
}

int
main (int argc, char *argv[])
{
  if (argc != 2)
    {
      g_printerr ("Usage: write-charts FOLDER\n");
      return 2;
    }

  write_chart (argv[1], "light.png", ENTENTE_LOOK_LIGHT, 1400, 860, 1);
  write_chart (argv[1], "dark.png", ENTENTE_LOOK_DARK, 1400, 860, 1);
  write_chart (argv[1], "high-contrast.png", ENTENTE_LOOK_HIGH_CONTRAST, 1400, 860, 1);
  write_chart (argv[1], "print.png", ENTENTE_LOOK_PRINT, 1400, 860, 1);
  write_chart (argv[1], "mono.png", ENTENTE_LOOK_PRINT_MONOCHROME, 1400, 860, 1);
  write_chart (argv[1], "narrow.png", ENTENTE_LOOK_LIGHT, 400, 860, 1);
  write_chart (argv[1], "near.png", ENTENTE_LOOK_LIGHT, 1400, 860, 4);
  write_chart (argv[1], "day.png", ENTENTE_LOOK_LIGHT, 1400, 860, 120);
  write_chart (argv[1], "minutes.png", ENTENTE_LOOK_LIGHT, 1400, 860, 3000);
  write_grid (argv[1], "months.png", ENTENTE_LOOK_LIGHT, ENTENTE_RHYTHM_MONTH, 1400);
  write_grid (argv[1], "months-mono.png", ENTENTE_LOOK_PRINT_MONOCHROME, ENTENTE_RHYTHM_MONTH,
              1400);
  write_grid (argv[1], "weeks-dark.png", ENTENTE_LOOK_DARK, ENTENTE_RHYTHM_WEEK, 1400);
  return 0;
}
