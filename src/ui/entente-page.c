/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-page.h"

#include <glib/gi18n-lib.h>

typedef struct {
  /* Owned */
  EntenteProject *project;

  gboolean alone;
} EntentePagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntentePage, entente_page, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_PROJECT,
  PROP_ALONE,
  PROP_TITLE,
  PROP_ICON_NAME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
entente_page_dispose (GObject *object)
{
  EntentePage *self = ENTENTE_PAGE (object);

  entente_page_set_project (self, NULL);

  G_OBJECT_CLASS (entente_page_parent_class)->dispose (object);
}

static void
entente_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntentePage *self = ENTENTE_PAGE (object);

  switch (prop_id)
    {
    case PROP_PROJECT:
      g_value_set_object (value, entente_page_get_project (self));
      break;

    case PROP_ALONE:
      g_value_set_boolean (value, entente_page_get_alone (self));
      break;

    case PROP_TITLE:
      g_value_set_string (value, _ (ENTENTE_PAGE_GET_CLASS (self)->title));
      break;

    case PROP_ICON_NAME:
      g_value_set_static_string (value, ENTENTE_PAGE_GET_CLASS (self)->icon_name);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  EntentePage *self = ENTENTE_PAGE (object);

  switch (prop_id)
    {
    case PROP_PROJECT:
      entente_page_set_project (self, g_value_get_object (value));
      break;

    case PROP_ALONE:
      entente_page_set_alone (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_page_class_init (EntentePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_page_dispose;
  object_class->get_property = entente_page_get_property;
  object_class->set_property = entente_page_set_property;

  properties[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, ENTENTE_TYPE_PROJECT,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                    G_PARAM_STATIC_STRINGS);
  properties[PROP_ALONE] = g_param_spec_boolean ("alone", NULL, NULL, FALSE,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                   G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_page_init (EntentePage *self)
{
}

EntenteProject *
entente_page_get_project (EntentePage *self)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_PAGE (self), NULL);

  return priv->project;
}

void
entente_page_set_project (EntentePage *self, EntenteProject *project)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_PAGE (self));
  g_return_if_fail (project == NULL || ENTENTE_IS_PROJECT (project));

  if (!g_set_object (&priv->project, project))
    return;

  if (ENTENTE_PAGE_GET_CLASS (self)->project_changed != NULL)
    ENTENTE_PAGE_GET_CLASS (self)->project_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROJECT]);
}

gboolean
entente_page_get_alone (EntentePage *self)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_PAGE (self), FALSE);

  return priv->alone;
}

void
entente_page_set_alone (EntentePage *self, gboolean alone)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_PAGE (self));

  if (priv->alone == alone)
    return;

  priv->alone = alone;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ALONE]);
}

gboolean
entente_page_reveal (EntentePage *self, EntenteRecord *record, const EntenteField *field)
{
  g_return_val_if_fail (ENTENTE_IS_PAGE (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_RECORD (record), FALSE);

  if (ENTENTE_PAGE_GET_CLASS (self)->reveal == NULL)
    return FALSE;
  return ENTENTE_PAGE_GET_CLASS (self)->reveal (self, record, field);
}

char *
entente_page_dup_selection (EntentePage *self)
{
  g_return_val_if_fail (ENTENTE_IS_PAGE (self), NULL);

  if (ENTENTE_PAGE_GET_CLASS (self)->dup_selection == NULL)
    return NULL;
  return ENTENTE_PAGE_GET_CLASS (self)->dup_selection (self);
}

void
entente_page_restore_selection (EntentePage *self, const char *selection)
{
  g_return_if_fail (ENTENTE_IS_PAGE (self));
  g_return_if_fail (selection != NULL);

  if (ENTENTE_PAGE_GET_CLASS (self)->restore_selection != NULL)
    ENTENTE_PAGE_GET_CLASS (self)->restore_selection (self, selection);
}
