/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes the sample charts in every look into a folder, to be looked at. */
#include "chart-samples.h"

static void
write_figure (const char *folder, const char *name, EntenteChart *chart, int width)
{
  static const char *const looks[] = { "light",         "dark",  "contrast",
                                       "contrast-dark", "print", "grey" };

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *file = g_strdup_printf ("%s-%d-%s.png", name, width, looks[i]);
      g_autofree char *path = g_build_filename (folder, file, NULL);
      cairo_surface_t *image = sample_image (chart, i, width);

      cairo_surface_write_to_png (image, path);
      cairo_surface_destroy (image);
    }
}

int
main (int argc, char *argv[])
{
  EntenteChart *(*const makers[]) (void)
      = { sample_bars, sample_grouped, sample_shares, sample_cash };
  static const char *const names[] = { "bars", "grouped", "shares", "cash" };

  if (argc != 2)
    {
      g_printerr ("Usage: %s FOLDER\n", argv[0]);
      return 2;
    }
  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autoptr (EntenteChart) chart = makers[i]();

      write_figure (argv[1], names[i], chart, 640);
      write_figure (argv[1], names[i], chart, 320);
    }
  return 0;
}
