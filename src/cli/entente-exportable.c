/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-exportable.h"

#include "collective/entente-contact-export.h"
#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "entente-budget-exportable.h"
#include "entente-command.h"
#include "entente-document.h"
#include "entente-evaluation-exportable.h"
#include "entente-meeting-exportable.h"
#include "entente-paper-format.h"
#include "entente-paper-words.h"
#include "entente-results-exportable.h"
#include "meetings/entente-meeting.h"
#include "schedule/entente-schedule-export.h"
#include "schedule/entente-schedule-picture.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const document_formats[] = { ENTENTE_PAPER_FORMATS, NULL };
/* Papers whose words programs read too. */
static const char *const words_formats[] = { ENTENTE_PAPER_FORMATS, "csv", "json", NULL };
static const char *const worded[]
  = { "report", "experience", "questionnaire/", "volunteer-time", "settlement/",
      "financial-report/", "funder-note/", NULL };
/* The chart on paper and as a picture, then what other programs read. */
static const char *const schedule_formats[] = { "pdf", "svg", "png", "csv", "ics", "json", NULL };
static const char *const contact_formats[] = { "csv", "vcf", NULL };

void
entente_exportable_free (EntenteExportable *self)
{
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->file_name, g_free);
  g_clear_pointer (&self->profile, g_free);
  g_clear_object (&self->document);
  g_free (self);
}

static GBytes *
make_document (EntenteExportable *self,
               EntenteProject *project,
               const char *format,
               gboolean blank,
               GError **error)
{
  EntenteFill fill = blank ? ENTENTE_FILL_BLANK : ENTENTE_FILL_DATA;
  g_autoptr (EntenteComposition) composition =
      entente_document_compose (self->document, fill, NULL);

  if (entente_paper_words_know (format))
    return entente_paper_words_write (composition, format);
  return entente_paper_format_write (composition, format, error);
}

static const char *const *
choose_formats (const char *path)
{
  for (guint i = 0; worded[i] != NULL; i++)
    if (g_str_has_prefix (path, worded[i]))
      return words_formats;
  return document_formats;
}

static GBytes *
make_contacts (EntenteProject *project, GType type, const char *format)
{
  EntenteContactFormat contact_format
      = g_str_equal (format, "vcf") ? ENTENTE_CONTACTS_VCARD : ENTENTE_CONTACTS_CSV;

  return entente_contacts_export (entente_project_get_store (project), type, NULL, contact_format);
}

static GBytes *
make_people (EntenteExportable *self,
             EntenteProject *project,
             const char *format,
             gboolean blank,
             GError **error)
{
  return make_contacts (project, ENTENTE_TYPE_PERSON, format);
}

static GBytes *
make_organizations (EntenteExportable *self,
                    EntenteProject *project,
                    const char *format,
                    gboolean blank,
                    GError **error)
{
  return make_contacts (project, ENTENTE_TYPE_ORGANIZATION, format);
}

static GBytes *
make_schedule (EntenteExportable *self,
               EntenteProject *project,
               const char *format,
               gboolean blank,
               GError **error)
{
  if (g_str_equal (format, "pdf"))
    return make_document (self, project, format, blank, error);
  if (g_str_equal (format, "svg") || g_str_equal (format, "png"))
    return entente_schedule_picture_write (project, format, NULL, error);
  return entente_schedule_export (entente_project_get_schedule (project), format, error);
}

static EntenteExportable *
new_schedule (EntenteDocument *document)
{
  EntenteExportable *self = g_new0 (EntenteExportable, 1);

  self->path = g_strdup (entente_document_get_path (document));
  self->title = g_strdup (entente_document_get_title (document));
  self->file_name = g_strdup (entente_document_get_file_name (document));
  self->formats = schedule_formats;
  self->make = make_schedule;
  self->document = g_object_ref (document);
  return self;
}

static EntenteExportable *
new_from_document (EntenteDocument *document)
{
  EntenteExportable *self;

  if (g_str_equal (entente_document_get_path (document), "schedule"))
    return new_schedule (document);
  self = entente_budget_exportable_new (entente_document_get_path (document), document);
  if (self == NULL)
    self = entente_meeting_exportable_new (document);
  if (self == NULL)
    self = entente_results_exportable_new (document);
  if (self == NULL)
    self = entente_evaluation_exportable_new (document);
  if (self != NULL)
    return self;

  self = g_new0 (EntenteExportable, 1);
  self->path = g_strdup (entente_document_get_path (document));
  self->title = g_strdup (entente_document_get_title (document));
  self->file_name = g_strdup (entente_document_get_file_name (document));
  self->formats = choose_formats (self->path);
  self->make = make_document;
  self->document = g_object_ref (document);
  return self;
}

static EntenteExportable *
new_contacts (const char *path, const char *title, typeof (&make_people) make)
{
  EntenteExportable *self = g_new0 (EntenteExportable, 1);

  self->path = g_strdup (path);
  self->title = g_strdup (title);
  self->file_name = g_strdup (title);
  self->formats = contact_formats;
  self->make = make;
  return self;
}

/**
 * entente_exportable_list:
 * @project: an open project
 *
 * Returns: (transfer container) (element-type EntenteExportable): all that @project can export now
 */
GPtrArray *
entente_exportable_list (EntenteProject *project)
{
  g_autoptr (GPtrArray) documents = entente_document_list (project);
  GPtrArray *exportables =
      g_ptr_array_new_with_free_func ((GDestroyNotify) entente_exportable_free);

  for (guint i = 0; i < documents->len; i++)
    g_ptr_array_add (exportables, new_from_document (documents->pdata[i]));
  entente_budget_exportable_add_all (exportables);
  g_ptr_array_add (exportables,
                   new_contacts ("organizations", _ ("Organisations"), make_organizations));
  g_ptr_array_add (exportables, new_contacts ("people", _("People"), make_people));

  return exportables;
}

static EntenteExportable *
refuse_ambiguous (GPtrArray *documents, const char *path, GError **error)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  g_autofree char *candidates = NULL;

  for (guint i = 0; i < documents->len; i++)
    g_ptr_array_add (titles, (gpointer) entente_document_get_title (documents->pdata[i]));
  candidates = entente_command_join_names (titles);
  g_set_error (error, ENTENTE_COMMAND_ERROR, ENTENTE_COMMAND_ERROR_USAGE,
               /* Translators: what was typed, then all that it may mean. */
               _ ("“%s” may be: %s. Write more of the name."), path, candidates);
  return NULL;
}

/* "invitation", or "meeting/1/invitation" before there is any meeting: an empty model is that of
   none. (transfer full) (nullable) */
static EntenteExportable *
find_model (EntenteProject *project, const char *path)
{
  GListModel *meetings
    = entente_store_get_list (entente_project_get_store (project), ENTENTE_TYPE_MEETING);
  const char *slash = strrchr (path, '/');
  g_autofree char *model = g_strconcat ("model/", slash != NULL ? slash + 1 : path, NULL);
  g_autoptr (EntenteDocument) document = NULL;

  if (slash != NULL
      && (!g_str_has_prefix (path, "meeting/") || g_list_model_get_n_items (meetings) > 0))
    return NULL;
  document = entente_document_find (project, model);

  return document != NULL ? new_from_document (document) : NULL;
}

/**
 * entente_exportable_find:
 * @project: an open project
 * @path: what to export; what [func@document_search] knows by name or place
 * @blank: whether an empty model is wanted, that of a meeting without it having to exist
 * @error: return location, a sentence
 *
 * Returns: (transfer full) (nullable): it, or %NULL when the project has no such thing, or several
 */
EntenteExportable *
entente_exportable_find (EntenteProject *project,
                         const char *path,
                         gboolean blank,
                         GError **error)
{
  g_autoptr (GPtrArray) documents = entente_document_search (project, path);
  g_autoptr (GPtrArray) exportables = NULL;
  EntenteExportable *model;

  if (documents->len > 1)
    return refuse_ambiguous (documents, path, error);
  if (documents->len == 1)
    return new_from_document (documents->pdata[0]);

  exportables = entente_exportable_list (project);
  for (guint i = 0; i < exportables->len; i++)
    {
      EntenteExportable *exportable = exportables->pdata[i];

      if (g_str_equal (exportable->path, path))
        return g_ptr_array_steal_index (exportables, i);
    }
  model = blank ? find_model (project, path) : NULL;
  if (model != NULL)
    return model;

  g_set_error (error, ENTENTE_COMMAND_ERROR, ENTENTE_COMMAND_ERROR_USAGE,
               _ ("This project has no “%s” to export. “entente list FILE” says what it has."),
               path);
  return NULL;
}
