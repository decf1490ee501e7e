/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "meeting-papers-fixture.h"

#include "pdf-ua-check.h"
#include "entente-block-text.h"
#include "entente-paper-format.h"

#include <glib/gstdio.h>
#include <poppler.h>
#include <string.h>

typedef PopplerDocument Pdf;
typedef PopplerPage PdfPage;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pdf, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfPage, g_object_unref)

void
papers_set_up (Papers *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  self->folder = g_dir_make_tmp ("entente-meetings-XXXXXX", NULL);
  path = g_build_filename (self->folder, "example.entente", NULL);
  self->location = g_file_new_for_path (path);
  self->project
    = entente_project_create_example (self->location, ENTENTE_LANGUAGE_FRENCH, &error);
  g_assert_no_error (error);
  self->store = entente_project_get_store (self->project);
}

void
papers_tear_down (Papers *self, gconstpointer data)
{
  entente_file_close (entente_project_get_file (self->project), NULL);
  g_assert_finalize_object (self->project);
  g_file_delete (self->location, NULL, NULL);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_object_unref (self->location);
  g_free (self->folder);
}

EntenteMeeting *
papers_get_meeting (Papers *self, gint64 number)
{
  GListModel *meetings = entente_store_get_list (self->store, ENTENTE_TYPE_MEETING);

  for (guint i = 0; i < g_list_model_get_n_items (meetings); i++)
    {
      g_autoptr (EntenteRecord) meeting = g_list_model_get_item (meetings, i);

      if (entente_record_get_integer (meeting, ENTENTE_MEETING_NUMBER) == number)
        return ENTENTE_MEETING (meeting);
    }
  g_assert_not_reached ();
}

void
papers_set (gpointer record, guint field, const char *value)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (entente_record_get_store (record), "set");
  g_autoptr (GError) error = NULL;

  entente_edit_set_text (edit, record, field, value);
  entente_edit_commit (edit, &error);
  g_assert_no_error (error);
}

EntenteComposition *
papers_make (Papers *self, const char *path, EntenteFill fill)
{
  g_autoptr (EntenteDocument) document = entente_document_find (self->project, path);

  g_assert_nonnull (document);
  return entente_document_compose (document, fill, NULL);
}

static char *
make_plain (const char *text)
{
  g_auto (GStrv) wide = g_strsplit (text, "\u00a0", -1);
  g_autofree char *joined = g_strjoinv (" ", wide);
  g_auto (GStrv) narrow = g_strsplit (joined, "\u202f", -1);

  return g_strjoinv (" ", narrow);
}

static void
check_formats (EntenteComposition *composition)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = entente_paper_format_write (composition, "pdf", &error);
  g_autoptr (GBytes) odt = entente_paper_format_write (composition, "odt", &error);

  g_assert_no_error (error);
  pdf_ua_assert (pdf);
  g_assert_cmpuint (g_bytes_get_size (odt), >, 1000);
}

char *
papers_compose (Papers *self, const char *path, EntenteFill fill, GPtrArray *gaps)
{
  g_autoptr (EntenteDocument) document = entente_document_find (self->project, path);
  g_autoptr (EntenteComposition) composition = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  GPtrArray *blocks;

  g_assert_nonnull (document);
  composition = entente_document_compose (document, fill, gaps);
  blocks = entente_composition_get_blocks (composition);
  for (guint i = 0; i < blocks->len; i++)
    {
      g_autofree char *block = entente_block_dup_text (blocks->pdata[i]);

      g_string_append_printf (text, "%s\n", block);
    }
  check_formats (composition);

  return make_plain (text->str);
}

char *
papers_read_pdf (Papers *self, const char *path, int *n_pages)
{
  g_autoptr (EntenteComposition) composition = papers_make (self, path, ENTENTE_FILL_DATA);
  g_autoptr (GBytes) bytes = entente_paper_format_write (composition, "pdf", NULL);
  g_autoptr (Pdf) pdf = poppler_document_new_from_bytes (bytes, NULL, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  *n_pages = poppler_document_get_n_pages (pdf);
  for (int i = 0; i < *n_pages; i++)
    {
      g_autoptr (PdfPage) page = poppler_document_get_page (pdf, i);
      g_autofree char *words = poppler_page_get_text (page);

      g_string_append_printf (text, "%s\n", words);
    }

  return make_plain (text->str);
}

void
papers_assert_says (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in:\n%s", words, text);
}

void
papers_assert_silent (const char *text, const char *words)
{
  if (strstr (text, words) != NULL)
    g_error ("“%s” is in:\n%s", words, text);
}
