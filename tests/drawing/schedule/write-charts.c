/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes the sample chart in every look into a folder, to be looked at. */
#include "gantt-samples.h"

static void
write_chart (const char *folder,
             const char *name,
             EntenteGanttLook look,
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

int
main (int argc, char *argv[])
{
  if (argc != 2)
    {
      g_printerr ("Usage: write-charts FOLDER\n");
      return 2;
    }

  write_chart (argv[1], "light.png", ENTENTE_GANTT_LIGHT, 1400, 860, 1);
  write_chart (argv[1], "dark.png", ENTENTE_GANTT_DARK, 1400, 860, 1);
  write_chart (argv[1], "high-contrast.png", ENTENTE_GANTT_HIGH_CONTRAST, 1400, 860, 1);
  write_chart (argv[1], "print.png", ENTENTE_GANTT_PRINT, 1400, 860, 1);
  write_chart (argv[1], "mono.png", ENTENTE_GANTT_PRINT_MONOCHROME, 1400, 860, 1);
  write_chart (argv[1], "narrow.png", ENTENTE_GANTT_LIGHT, 400, 860, 1);
  write_chart (argv[1], "near.png", ENTENTE_GANTT_LIGHT, 1400, 860, 4);
  write_chart (argv[1], "day.png", ENTENTE_GANTT_LIGHT, 1400, 860, 120);
  write_chart (argv[1], "minutes.png", ENTENTE_GANTT_LIGHT, 1400, 860, 3000);
  return 0;
}
