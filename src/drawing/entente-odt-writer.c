/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-odt-writer.h"

#include "entente-odt-private.h"
#include "entente-pdf-writer.h"

#include <gsf/gsf-outfile-zip.h>
#include <gsf/gsf-output-impl.h>
#include <gsf/gsf-output-memory.h>
#include <gsf/gsf-utils.h>

#define ODT_TYPE "application/vnd.oasis.opendocument.text"

static gpointer
init_gsf (gpointer data)
{
  gsf_init ();

  return NULL;
}

/* The clock of the composition, so that the same one gives the same bytes. */
static GsfOutput *
open_part (EntenteOdt *self, GsfOutfile *folder, const char *name, gboolean is_folder)
{
  g_autoptr (GDateTime) created =
    g_date_time_new_from_unix_utc (entente_composition_get_created (self->composition));
  GsfOutput *part = gsf_outfile_new_child (folder, name, is_folder);

  gsf_output_set_modtime (part, created);

  return part;
}

static void
close_part (GsfOutput *part)
{
  gsf_output_close (part);
  g_object_unref (part);
}

static void
write_part (EntenteOdt *self, GsfOutfile *zip, const char *name, void (*write) (EntenteOdt *self))
{
  GsfOutput *part = open_part (self, zip, name, FALSE);

  self->out = gsf_xml_out_new (part);
  gsf_xml_out_set_pretty_print (self->out, FALSE);
  write (self);
  g_clear_object (&self->out);
  close_part (part);
}

/* Stored first and plain: whoever looks at the first bytes sees what the file is (OpenDocument 1.3,
   part 2, 3.3). */
static void
write_type (EntenteOdt *self, GsfOutfile *zip)
{
  g_autoptr (GDateTime) created =
    g_date_time_new_from_unix_utc (entente_composition_get_created (self->composition));
  GsfOutput *part =
    gsf_outfile_new_child_full (zip, "mimetype", FALSE, "compression-level", 0, NULL);

  gsf_output_set_modtime (part, created);
  gsf_output_write (part, sizeof ODT_TYPE - 1, (const guint8 *) ODT_TYPE);
  close_part (part);
}

static char *
dup_date (EntenteOdt *self)
{
  g_autoptr (GDateTime) created =
    g_date_time_new_from_unix_utc (entente_composition_get_created (self->composition));

  return g_date_time_format (created, "%Y-%m-%dT%H:%M:%SZ");
}

static void
write_meta (EntenteOdt *self)
{
  g_autofree char *date = dup_date (self);

  _entente_odt_start (self, "office:document-meta", NULL);
  _entente_odt_add_namespaces (self);
  _entente_odt_start (self, "office:meta", NULL);
  _entente_odt_add_text (self, "meta:generator", "Entente/" ENTENTE_VERSION);
  _entente_odt_add_text (self, "dc:title", entente_composition_get_title (self->composition));
  _entente_odt_add_text (self, "dc:subject", entente_composition_get_subject (self->composition));
  _entente_odt_add_text (self,
                         "meta:initial-creator",
                         entente_composition_get_author (self->composition));
  _entente_odt_add_text (self, "dc:creator", entente_composition_get_author (self->composition));
  _entente_odt_add_text (self, "meta:creation-date", date);
  _entente_odt_add_text (self, "dc:date", date);
  _entente_odt_add_text (
    self,
    "dc:language",
    entente_language_to_code (entente_composition_get_language (self->composition)));
  _entente_odt_end (self);
  _entente_odt_end (self);
}

static void
list_part (EntenteOdt *self, const char *path, const char *type)
{
  _entente_odt_add (self,
                    "manifest:file-entry",
                    "manifest:full-path",
                    path,
                    "manifest:media-type",
                    type,
                    "manifest:version",
                    g_str_equal (path, "/") ? "1.3" : NULL,
                    NULL);
}

static void
write_manifest (EntenteOdt *self)
{
  _entente_odt_start (self,
                      "manifest:manifest",
                      "xmlns:manifest",
                      "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
                      "manifest:version",
                      "1.3",
                      NULL);
  list_part (self, "/", ODT_TYPE);
  list_part (self, "content.xml", "text/xml");
  list_part (self, "styles.xml", "text/xml");
  list_part (self, "meta.xml", "text/xml");
  for (guint i = 0; i < self->pictures->len; i++)
    {
      g_autofree char *path = g_strdup_printf ("Pictures/%u.png", i + 1);

      list_part (self, path, "image/png");
    }
  _entente_odt_end (self);
}

static void
write_pictures (EntenteOdt *self, GsfOutfile *zip)
{
  GsfOutput *folder;

  if (self->pictures->len == 0)
    return;

  folder = open_part (self, zip, "Pictures", TRUE);
  for (guint i = 0; i < self->pictures->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.png", i + 1);
      GsfOutput *part = open_part (self, GSF_OUTFILE (folder), name, FALSE);
      gsize size;
      gconstpointer data = g_bytes_get_data (self->pictures->pdata[i], &size);

      gsf_output_write (part, size, data);
      close_part (part);
    }
  close_part (folder);
}

static void
write_package (EntenteOdt *self, GsfOutfile *zip)
{
  GsfOutput *folder;

  write_type (self, zip);
  write_part (self, zip, "content.xml", _entente_odt_write_content);
  write_part (self, zip, "styles.xml", _entente_odt_write_styles);
  write_part (self, zip, "meta.xml", write_meta);
  write_pictures (self, zip);
  folder = open_part (self, zip, "META-INF", TRUE);
  write_part (self, GSF_OUTFILE (folder), "manifest.xml", write_manifest);
  close_part (folder);
}

static guint
count_initials (EntenteComposition *composition)
{
  const char *const *initials = entente_composition_get_initials (composition);

  return initials != NULL ? g_strv_length ((char **) initials) : 0;
}

/**
 * entente_odt_write:
 * @composition: what to write
 * @error: return location, domain #ENTENTE_DRAWING_ERROR
 *
 * Writes an OpenDocument text (ISO/IEC 26300) with named styles, for those who go on in a word
 * processor. Where lines and pages end is theirs. Safe in a worker thread, provided no other thread
 * uses @composition. Same composition, same bytes.
 *
 * Returns: (transfer full) (nullable): the file's content
 */
GBytes *
entente_odt_write (EntenteComposition *composition, GError **error)
{
  static GOnce once = G_ONCE_INIT;
  g_autoptr (GPtrArray) pictures = NULL;
  g_autoptr (EntenteTypesetter) typesetter = NULL;
  EntenteOdt self;
  GsfOutput *memory;
  GsfOutfile *zip;
  GBytes *bytes = NULL;

  g_return_val_if_fail (ENTENTE_IS_COMPOSITION (composition), NULL);

  g_once (&once, init_gsf, NULL);
  pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  typesetter = entente_typesetter_new (entente_composition_get_language (composition));
  self = (EntenteOdt) { .composition = composition, .pictures = pictures, .typesetter = typesetter };
  entente_page_geometry_init (&self.geometry,
                              entente_composition_get_paper (composition),
                              entente_composition_get_landscape (composition),
                              count_initials (composition));
  memory = gsf_output_memory_new ();
  zip = gsf_outfile_zip_new (memory, NULL);
  write_package (&self, zip);
  if (gsf_output_close (GSF_OUTPUT (zip)) && gsf_output_close (memory))
    bytes = g_bytes_new (gsf_output_memory_get_bytes (GSF_OUTPUT_MEMORY (memory)),
                         (gsize) gsf_output_size (memory));
  else
    g_set_error_literal (error,
                         ENTENTE_DRAWING_ERROR,
                         ENTENTE_DRAWING_ERROR_ODT,
                         "closing the package");
  g_object_unref (zip);
  g_object_unref (memory);

  return bytes;
}
