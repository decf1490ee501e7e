/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/entente-project.h"

#include "collective/entente-project-code.h"
#include "entente-civil-date.h"
#include "project/entente-due-dates-private.h"
#include "project/entente-example-private.h"

#include "schedule/entente-schedule-mark.h"

#include <glib/gi18n-lib.h>

struct _EntenteProject
{
  GObject parent_instance;

  /* Owned */
  EntenteFile *file;
  EntenteStore *store;
  EntenteProjectDetails *details;
  EntenteSchedule *schedule; /* NULL until somebody asks, like the table */
  EntenteBudgetTable *budget_table;
};

G_DEFINE_FINAL_TYPE (EntenteProject, entente_project, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_FILE,
  PROP_STORE,
  PROP_DETAILS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
entente_project_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntenteProject *self = ENTENTE_PROJECT (object);

  switch (prop_id)
    {
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_DETAILS:
      g_value_set_object (value, self->details);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_project_dispose (GObject *object)
{
  EntenteProject *self = ENTENTE_PROJECT (object);

  g_clear_object (&self->budget_table);
  g_clear_object (&self->schedule);
  g_clear_object (&self->details);
  g_clear_object (&self->store);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (entente_project_parent_class)->dispose (object);
}

static void
entente_project_class_init (EntenteProjectClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = entente_project_get_property;
  object_class->dispose = entente_project_dispose;

  properties[PROP_FILE] =
    g_param_spec_object ("file", NULL, NULL, ENTENTE_TYPE_FILE, flags);
  properties[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL, ENTENTE_TYPE_STORE, flags);
  properties[PROP_DETAILS] =
    g_param_spec_object ("details", NULL, NULL, ENTENTE_TYPE_PROJECT_DETAILS, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_project_init (EntenteProject *self)
{
}

/* Every project has its row from the first SQL on; a file without it was damaged by hand. */
static EntenteProject *
wrap (EntenteFile *file, EntenteStore *store, GError **error)
{
  GListModel *rows = entente_store_get_list (store, ENTENTE_TYPE_PROJECT_DETAILS);
  g_autoptr (EntenteProjectDetails) details = g_list_model_get_item (rows, 0);
  EntenteProject *self;

  if (details == NULL)
    {
      g_set_error_literal (error,
                           ENTENTE_STORE_ERROR,
                           ENTENTE_STORE_ERROR_CORRUPT,
                           "open project: the row of the project is missing");
      return NULL;
    }

  self = g_object_new (ENTENTE_TYPE_PROJECT, NULL);
  g_set_object (&self->file, file);
  self->store = g_object_ref (store);
  self->details = g_steal_pointer (&details);
  return self;
}

/* "grande_tablée.entente" → "grande tablée": a name to begin with, on the screen and on paper. */
static char *
make_title (GFile *location)
{
  g_autofree char *name = g_file_get_basename (location);
  g_autofree char *suffix = g_strconcat (".", entente_project_get_schema ()->extension, NULL);

  if (g_str_has_suffix (name, suffix))
    name[strlen (name) - strlen (suffix)] = '\0';
  g_strdelimit (name, "_", ' ');
  g_strstrip (name);

  /* File names may hold any bytes. */
  return g_utf8_make_valid (name, -1);
}

/* The first edit in the history is to be the user's: what a new project begins with is not
   undone. */
static gboolean
begin_new (EntenteProject *self, const char *title, EntenteLanguage language, GError **error)
{
  EntenteRecord *details = ENTENTE_RECORD (self->details);
  g_autofree char *code = entente_project_code_propose (title, NULL);
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, _("New project"));

  entente_edit_set_choice (edit, details, ENTENTE_PROJECT_DETAILS_LANGUAGE, language);
  entente_edit_set_text (edit, details, ENTENTE_PROJECT_DETAILS_TITLE, title);
  entente_edit_set_text (edit, details, ENTENTE_PROJECT_DETAILS_CODE, code);
  return entente_edit_commit (edit, error) && entente_store_forget_history (self->store, error);
}

static EntenteProject *
create (GFile *location, EntenteLanguage language, gboolean example, GError **error)
{
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (EntenteProject) self = NULL;
  g_autofree char *title = make_title (location);

  file = entente_file_create (location, entente_project_get_schema (), error);
  if (file == NULL)
    return NULL;

  self = wrap (file, entente_file_get_store (file), error);
  if (self == NULL
      || !(example ? _entente_example_fill (self, language, error)
                   : begin_new (self, title, language, error))
      || !entente_file_publish (file, error))
    {
      entente_file_close (file, NULL);
      g_file_delete (location, NULL, NULL);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * entente_project_create:
 * @location: where the new file goes; nothing may stand there
 * @language: the language of the project's documents
 * @error: return location
 *
 * Makes a new project, named after its file until people name it.
 *
 * Returns: (transfer full) (nullable): the open project, or %NULL with an error of
 *   #ENTENTE_STORE_ERROR and no file left behind
 */
EntenteProject *
entente_project_create (GFile *location, EntenteLanguage language, GError **error)
{
  g_return_val_if_fail (G_IS_FILE (location), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return create (location, language, FALSE, error);
}

/**
 * entente_project_create_example:
 * @location: where the new file goes; nothing may stand there
 * @language: the language of the example's texts and documents
 * @error: return location
 *
 * Makes a copy of the project that Entente shows itself with: a shared meal of four associations.
 * All its names and identifiers are invented.
 *
 * Returns: (transfer full) (nullable): the open project, or %NULL with an error of
 *   #ENTENTE_STORE_ERROR and no file left behind
 */
EntenteProject *
entente_project_create_example (GFile *location, EntenteLanguage language, GError **error)
{
  g_return_val_if_fail (G_IS_FILE (location), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return create (location, language, TRUE, error);
}

/**
 * entente_project_open:
 * @location: a project file
 * @mode: for editing or for looking only
 * @error: return location
 *
 * Opens a project. The file is untrusted: what is wrong with it comes as an error code.
 *
 * Returns: (transfer full) (nullable): the open project, or %NULL with an error of
 *   #ENTENTE_STORE_ERROR
 */
EntenteProject *
entente_project_open (GFile *location, EntenteFileMode mode, GError **error)
{
  g_autoptr (EntenteFile) file = NULL;
  EntenteProject *self;

  g_return_val_if_fail (G_IS_FILE (location), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  file = entente_file_open (location, entente_project_get_schema (), mode, error);
  if (file == NULL)
    return NULL;

  self = wrap (file, entente_file_get_store (file), error);
  if (self == NULL)
    entente_file_close (file, NULL);

  return self;
}

/**
 * entente_project_new_in_memory:
 * @language: the language of the project's documents
 * @error: return location
 *
 * Makes a project that is never saved: for blank models and for tests.
 *
 * Returns: (transfer full) (nullable): the project, or %NULL with an error of #ENTENTE_STORE_ERROR
 */
EntenteProject *
entente_project_new_in_memory (EntenteLanguage language, GError **error)
{
  g_autoptr (EntenteStore) store = NULL;
  g_autoptr (EntenteProject) self = NULL;

  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  store = entente_store_new_in_memory (entente_project_get_schema (), error);
  if (store == NULL)
    return NULL;

  self = wrap (NULL, store, error);
  if (self == NULL || !begin_new (self, "", language, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * entente_project_get_file:
 * @self: a project
 *
 * Returns: (transfer none) (nullable): the file it is kept in, %NULL for a project in memory
 */
EntenteFile *
entente_project_get_file (EntenteProject *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROJECT (self), NULL);

  return self->file;
}

/**
 * entente_project_get_store:
 * @self: a project
 *
 * Returns: (transfer none): the records of the project
 */
EntenteStore *
entente_project_get_store (EntenteProject *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROJECT (self), NULL);

  return self->store;
}

/**
 * entente_project_get_details:
 * @self: a project
 *
 * Returns: (transfer none): what the project is: title, dates, place, language of the documents
 */
EntenteProjectDetails *
entente_project_get_details (EntenteProject *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROJECT (self), NULL);

  return self->details;
}

/* What is due in the budget stands in the plan, and when bodies meet. */
static void
update_marks (EntenteProject *self)
{
  g_autoptr (GPtrArray) marks = NULL;

  if (self->schedule == NULL)
    return;
  marks = _entente_project_list_marks (self);
  entente_schedule_set_marks (self->schedule, marks);
}

/**
 * entente_project_get_schedule:
 * @self: a project
 *
 * Returns: (transfer none): its plan, computed and kept true
 */
EntenteSchedule *
entente_project_get_schedule (EntenteProject *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROJECT (self), NULL);

  if (self->schedule == NULL)
    {
      self->schedule = entente_schedule_new (self->store);
      update_marks (self);
      g_signal_connect_object (self->store, "changed", G_CALLBACK (update_marks), self,
                               G_CONNECT_SWAPPED);
    }

  return self->schedule;
}

static void
language_changed_cb (EntenteProject *self)
{
  entente_budget_table_set_language (
    self->budget_table,
    entente_record_get_choice (ENTENTE_RECORD (self->details), ENTENTE_PROJECT_DETAILS_LANGUAGE));
}

/**
 * entente_project_get_budget_table:
 * @self: a project
 *
 * Returns: (transfer none): the working budget in the chart of the settings and the language of the
 *   documents, computed and kept true
 */
EntenteBudgetTable *
entente_project_get_budget_table (EntenteProject *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROJECT (self), NULL);

  if (self->budget_table == NULL)
    {
      self->budget_table = entente_budget_table_new (self->store, NULL, ENTENTE_LANGUAGE_FRENCH);
      language_changed_cb (self);
      g_signal_connect_object (self->details,
                               "notify::language",
                               G_CALLBACK (language_changed_cb),
                               self,
                               G_CONNECT_SWAPPED);
    }

  return self->budget_table;
}

/**
 * entente_project_init_figure_sources:
 * @self: a project
 * @sources: (out caller-allocates): where automatic indicators are counted, as of today; borrowed from
 *   @self
 */
void
entente_project_init_figure_sources (EntenteProject *self, EntenteFigureSources *sources)
{
  g_return_if_fail (ENTENTE_IS_PROJECT (self));
  g_return_if_fail (sources != NULL);

  *sources = (EntenteFigureSources) {
    .store = self->store,
    .schedule = entente_project_get_schedule (self),
    .budget = entente_project_get_budget_table (self),
  };
  entente_date_today (&sources->today);
}
