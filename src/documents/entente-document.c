/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-document-private.h"

#include <string.h>

typedef struct
{
  /* Owned */
  EntenteProject *project;
  char *path;
  char *title;
  char *file_name;
} EntenteDocumentPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntenteDocument, entente_document, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PROJECT,
  PROP_PATH,
  PROP_TITLE,
  PROP_FILE_NAME,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static EntenteDocumentPrivate *
get_private (EntenteDocument *self)
{
  return entente_document_get_instance_private (self);
}

/* A name that every file system takes; what it was made of may hold anything. */
static char *
make_file_name (const char *wish)
{
  char *name = g_strdup (wish != NULL ? wish : "");

  g_strdelimit (name, "/\\:*?\"<>|\t\n\r", '-');
  g_strstrip (name);
  while (*name == '.')
    memmove (name, name + 1, strlen (name));

  return name;
}

static void
entente_document_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntenteDocumentPrivate *priv = get_private (ENTENTE_DOCUMENT (object));

  switch (prop_id)
    {
    case PROP_PROJECT:
      g_value_set_object (value, priv->project);
      break;
    case PROP_PATH:
      g_value_set_string (value, priv->path);
      break;
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_FILE_NAME:
      g_value_set_string (value, priv->file_name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_document_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  EntenteDocumentPrivate *priv = get_private (ENTENTE_DOCUMENT (object));

  switch (prop_id)
    {
    case PROP_PROJECT:
      priv->project = g_value_dup_object (value);
      break;
    case PROP_PATH:
      priv->path = g_value_dup_string (value);
      break;
    case PROP_TITLE:
      priv->title = g_value_dup_string (value);
      break;
    case PROP_FILE_NAME:
      priv->file_name = make_file_name (g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_document_finalize (GObject *object)
{
  EntenteDocumentPrivate *priv = get_private (ENTENTE_DOCUMENT (object));

  g_clear_object (&priv->project);
  g_free (priv->path);
  g_free (priv->title);
  g_free (priv->file_name);

  G_OBJECT_CLASS (entente_document_parent_class)->finalize (object);
}

static void
entente_document_class_init (EntenteDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags
      = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = entente_document_get_property;
  object_class->set_property = entente_document_set_property;
  object_class->finalize = entente_document_finalize;

  /**
   * EntenteDocument:project:
   *
   * The project it speaks of.
   */
  properties[PROP_PROJECT]
      = g_param_spec_object ("project", NULL, NULL, ENTENTE_TYPE_PROJECT, flags);

  /**
   * EntenteDocument:path:
   *
   * What the command line calls it.
   */
  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);

  /**
   * EntenteDocument:title:
   *
   * What lists call it, translated.
   */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);

  /**
   * EntenteDocument:file-name:
   *
   * A name for its file, without extension; characters that no file name has are replaced.
   */
  properties[PROP_FILE_NAME] = g_param_spec_string ("file-name", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_document_init (EntenteDocument *self)
{
}

/* Tells two documents apart that would have the same file name. */
void
_entente_document_number_file_name (EntenteDocument *self, guint number)
{
  EntenteDocumentPrivate *priv = get_private (self);
  g_autofree char *plain = g_steal_pointer (&priv->file_name);

  priv->file_name = g_strdup_printf ("%s-%u", plain, number);
}

/**
 * entente_document_get_project:
 * @self: a document
 *
 * Returns: (transfer none): the project it speaks of
 */
EntenteProject *
entente_document_get_project (EntenteDocument *self)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self), NULL);

  return get_private (self)->project;
}

/**
 * entente_document_get_path:
 * @self: a document
 *
 * Returns: (transfer none): what the command line calls it
 */
const char *
entente_document_get_path (EntenteDocument *self)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self), NULL);

  return get_private (self)->path;
}

/**
 * entente_document_get_title:
 * @self: a document
 *
 * Returns: (transfer none): what lists call it, translated
 */
const char *
entente_document_get_title (EntenteDocument *self)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self), NULL);

  return get_private (self)->title;
}

/**
 * entente_document_get_file_name:
 * @self: a document
 *
 * Returns: (transfer none): a name for its file, without extension
 */
const char *
entente_document_get_file_name (EntenteDocument *self)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self), NULL);

  return get_private (self)->file_name;
}

/* When the project was last edited, in seconds since 1970; 0 when its history does not tell. */
static gint64
get_last_edit_time (EntenteProject *project)
{
  g_autoptr (GPtrArray) history
      = entente_store_dup_history (entente_project_get_store (project), NULL);
  gint64 time = 0;

  for (guint i = 0; history != NULL && i < history->len; i++)
    {
      const EntenteHistoryEntry *entry = history->pdata[i];

      if (!entry->undone)
        time = MAX (time, entry->time);
    }

  return time;
}

/* A document without a date of its own bears that of the last edit: the clock's would give other
   bytes each time the same project is exported. */
static void
date_composition (EntenteDocument *self, EntenteComposition *composition)
{
  gint64 created;

  g_object_get (composition, "created", &created, NULL);
  if (created == 0)
    g_object_set (composition,
                  "created", get_last_edit_time (entente_document_get_project (self)),
                  NULL);
}

/**
 * entente_document_compose:
 * @self: a document
 * @fill: with the project's data, or blank
 * @gaps: (nullable) (element-type EntenteGap): receives what is missing; its free function is
 *   entente_gap_free()
 *
 * Puts the document together, in the thread of the project. The composition may then be written in
 * another. The same project gives the same composition.
 *
 * Returns: (transfer full): the document, ready to be written
 */
EntenteComposition *
entente_document_compose (EntenteDocument *self, EntenteFill fill, GPtrArray *gaps)
{
  EntenteComposition *composition;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self), NULL);

  composition = ENTENTE_DOCUMENT_GET_CLASS (self)->compose (self, fill, gaps);
  date_composition (self, composition);
  return composition;
}
