/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-import-line.h"

struct _EntenteImportLine
{
  GObject parent_instance;

  /* Owned */
  char *title;
  char *reason;

  guint line;
  EntenteImportOutcome outcome;
};

G_DEFINE_FINAL_TYPE (EntenteImportLine, entente_import_line, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_LINE,
  PROP_OUTCOME,
  PROP_TITLE,
  PROP_REASON,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
entente_import_line_finalize (GObject *object)
{
  EntenteImportLine *self = ENTENTE_IMPORT_LINE (object);

  g_free (self->title);
  g_free (self->reason);

  G_OBJECT_CLASS (entente_import_line_parent_class)->finalize (object);
}

static void
entente_import_line_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntenteImportLine *self = ENTENTE_IMPORT_LINE (object);

  switch (prop_id)
    {
    case PROP_LINE:
      g_value_set_uint (value, self->line);
      break;
    case PROP_OUTCOME:
      g_value_set_int (value, self->outcome);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_REASON:
      g_value_set_string (value, self->reason);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_import_line_class_init (EntenteImportLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = entente_import_line_finalize;
  object_class->get_property = entente_import_line_get_property;

  /**
   * EntenteImportLine:line:
   *
   * The line of the file, from 1.
   */
  properties[PROP_LINE] = g_param_spec_uint ("line", NULL, NULL, 0, G_MAXUINT, 0, flags);

  /**
   * EntenteImportLine:outcome:
   *
   * What becomes of it, an [enum@ImportOutcome].
   */
  properties[PROP_OUTCOME] = g_param_spec_int ("outcome",
                                               NULL,
                                               NULL,
                                               ENTENTE_IMPORT_ADDED,
                                               ENTENTE_IMPORT_REFUSED,
                                               ENTENTE_IMPORT_ADDED,
                                               flags);

  /**
   * EntenteImportLine:title:
   *
   * Whom or what it is about; "" when that cannot be told.
   */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);

  /**
   * EntenteImportLine:reason:
   *
   * Why, and what changes: translated sentences, or "".
   */
  properties[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_import_line_init (EntenteImportLine *self)
{
}

/**
 * entente_import_line_new:
 * @line: of the file, from 1
 * @outcome: what becomes of it
 * @title: (transfer full): whom or what it is about, or ""
 * @reason: (transfer full): translated sentences, or ""
 *
 * Returns: (transfer full): a line of an import
 */
EntenteImportLine *
entente_import_line_new (guint line, EntenteImportOutcome outcome, char *title, char *reason)
{
  EntenteImportLine *self = g_object_new (ENTENTE_TYPE_IMPORT_LINE, NULL);

  self->line = line;
  self->outcome = outcome;
  self->title = title;
  self->reason = reason;
  return self;
}
