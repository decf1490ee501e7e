/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes the sample documents into a folder, to be looked at. */
#include "entente-pdf-writer.h"
#include "sample-documents.h"

static gboolean
write_sample (const char *folder, const char *name, EntenteComposition *composition)
{
  g_autoptr (EntenteComposition) owned = composition;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (folder, name, NULL);
  guint n_pages = 0;
  g_autoptr (GBytes) pdf = entente_pdf_write (owned, &n_pages, &error);
  gsize length = 0;

  if (!pdf
      || !g_file_set_contents (path, g_bytes_get_data (pdf, &length), g_bytes_get_size (pdf),
                               &error))
    {
      g_printerr ("%s: %s\n", name, error->message);
      return FALSE;
    }

  g_print ("%s: %u pages, %" G_GSIZE_FORMAT " bytes\n", path, n_pages, g_bytes_get_size (pdf));
  return TRUE;
}

static EntenteComposition *
turn (EntenteComposition *composition)
{
  g_object_set (composition, "landscape", TRUE, NULL);

  return composition;
}

int
main (int argc, char *argv[])
{
  if (argc != 2)
    {
      g_printerr ("Usage: write-samples FOLDER\n");
      return 2;
    }

  return write_sample (argv[1], "two-parties.pdf", sample_agreement (2, FALSE, FALSE))
                 && write_sample (argv[1], "three-parties-blank.pdf",
                                  sample_agreement (3, FALSE, TRUE))
                 && write_sample (argv[1], "twelve-parties.pdf",
                                  sample_agreement (12, FALSE, FALSE))
                 && write_sample (argv[1], "twelve-long-names.pdf",
                                  sample_agreement (12, TRUE, FALSE))
                 && write_sample (argv[1], "everything.pdf", sample_everything ())
                 && write_sample (argv[1], "landscape.pdf", turn (sample_everything ()))
                 && write_sample (argv[1], "table.pdf", sample_table (80, 6))
             ? 0
             : 1;
}
