/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-evaluation-exportable.h"

#include "entente-paper-format.h"
#include "evaluation/entente-cooperation-export.h"
#include "evaluation/entente-evaluation-export.h"

static const char *const formats[] = { ENTENTE_PAPER_FORMATS, "csv", "json", NULL };

static GBytes *
make_paper (EntenteExportable *self, const char *format, gboolean blank, GError **error)
{
  EntenteFill fill = blank ? ENTENTE_FILL_BLANK : ENTENTE_FILL_DATA;
  g_autoptr (EntenteComposition) composition
    = entente_document_compose (self->document, fill, NULL);

  return entente_paper_format_write (composition, format, error);
}

/* A paper, or what is counted from the whole file. */
static GBytes *
make_counted (EntenteExportable *self,
              EntenteProject *project,
              const char *format,
              gboolean blank,
              typeof (&entente_evaluation_export) export,
              GError **error)
{
  EntenteFigureSources sources;

  if (entente_paper_format_is_known (format))
    return make_paper (self, format, blank, error);

  entente_project_init_figure_sources (project, &sources);
  return export (&sources, format);
}

static GBytes *
make_evaluation (EntenteExportable *self,
                 EntenteProject *project,
                 const char *format,
                 gboolean blank,
                 GError **error)
{
  return make_counted (self, project, format, blank, entente_evaluation_export, error);
}

static GBytes *
make_indicators (EntenteExportable *self,
                 EntenteProject *project,
                 const char *format,
                 gboolean blank,
                 GError **error)
{
  return make_counted (self, project, format, blank, entente_indicators_export, error);
}

static GBytes *
make_cooperation (EntenteExportable *self,
                  EntenteProject *project,
                  const char *format,
                  gboolean blank,
                  GError **error)
{
  if (entente_paper_format_is_known (format))
    return make_paper (self, format, blank, error);

  return entente_cooperation_export (entente_project_get_store (project), format);
}

static const struct
{
  const char *path;
  typeof (&make_evaluation) make;
} papers[] = {
  { "evaluation", make_evaluation },
  { "indicators", make_indicators },
  { "cooperation", make_cooperation },
};

EntenteExportable *
entente_evaluation_exportable_new (EntenteDocument *document)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      EntenteExportable *self;

      if (!g_str_equal (papers[i].path, entente_document_get_path (document)))
        continue;
      self = g_new0 (EntenteExportable, 1);
      self->path = g_strdup (papers[i].path);
      self->title = g_strdup (entente_document_get_title (document));
      self->file_name = g_strdup (entente_document_get_file_name (document));
      self->formats = formats;
      self->make = papers[i].make;
      self->document = g_object_ref (document);
      return self;
    }

  return NULL;
}
