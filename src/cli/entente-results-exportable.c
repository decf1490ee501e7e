/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-results-exportable.h"

#include "entente-paper-format.h"
#include "evaluation/entente-results-document.h"
#include "evaluation/entente-results-export.h"

static const char *const results_formats[] = { ENTENTE_PAPER_FORMATS, "csv", "json", NULL };

static GBytes *
make_results (EntenteExportable *self,
              EntenteProject *project,
              const char *format,
              gboolean blank,
              GError **error)
{
  EntenteResultsDocument *document = self->document;
  g_autoptr (EntenteComposition) composition = NULL;

  if (!entente_paper_format_is_known (format))
    return entente_results_export (entente_results_document_get_questionnaire (document),
                                   entente_results_document_get_division (document), format);

  composition = entente_document_compose (
    self->document, blank ? ENTENTE_FILL_BLANK : ENTENTE_FILL_DATA, NULL);
  return entente_paper_format_write (composition, format, error);
}

EntenteExportable *
entente_results_exportable_new (EntenteDocument *document)
{
  EntenteExportable *self;

  if (!ENTENTE_IS_RESULTS_DOCUMENT (document))
    return NULL;

  self = g_new0 (EntenteExportable, 1);
  self->path = g_strdup (entente_document_get_path (document));
  self->title = g_strdup (entente_document_get_title (document));
  self->file_name = g_strdup (entente_document_get_file_name (document));
  self->formats = results_formats;
  self->make = make_results;
  self->document = g_object_ref (document);
  return self;
}
