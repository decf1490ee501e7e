/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-accounts-document.h"

#include "budget/entente-budget-settings.h"

typedef struct
{
  /* Owned */
  char *chart;

  gboolean whole_euros;
} EntenteAccountsDocumentPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntenteAccountsDocument,
                                     entente_accounts_document,
                                     ENTENTE_TYPE_DOCUMENT)

enum
{
  PROP_0,
  PROP_CHART,
  PROP_WHOLE_EUROS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static EntenteAccountsDocumentPrivate *
get_private (EntenteAccountsDocument *self)
{
  return entente_accounts_document_get_instance_private (self);
}

static void
entente_accounts_document_get_property (GObject *object,
                                        guint prop_id,
                                        GValue *value,
                                        GParamSpec *pspec)
{
  EntenteAccountsDocument *self = ENTENTE_ACCOUNTS_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_CHART:
      g_value_set_string (value, entente_accounts_document_get_chart (self));
      break;

    case PROP_WHOLE_EUROS:
      g_value_set_boolean (value, entente_accounts_document_get_whole_euros (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_accounts_document_set_property (GObject *object,
                                        guint prop_id,
                                        const GValue *value,
                                        GParamSpec *pspec)
{
  EntenteAccountsDocument *self = ENTENTE_ACCOUNTS_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_CHART:
      entente_accounts_document_set_chart (self, g_value_get_string (value));
      break;

    case PROP_WHOLE_EUROS:
      entente_accounts_document_set_whole_euros (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Euros as the project says, until somebody says otherwise. */
static void
entente_accounts_document_constructed (GObject *object)
{
  EntenteProject *project = entente_document_get_project (ENTENTE_DOCUMENT (object));
  EntenteRecord *settings
    = entente_store_get_record (entente_project_get_store (project), ENTENTE_TYPE_BUDGET_SETTINGS,
                                ENTENTE_BUDGET_SETTINGS_ID);

  G_OBJECT_CLASS (entente_accounts_document_parent_class)->constructed (object);

  get_private (ENTENTE_ACCOUNTS_DOCUMENT (object))->whole_euros
    = entente_record_get_boolean (settings, ENTENTE_BUDGET_SETTINGS_WHOLE_EUROS);
}

static void
entente_accounts_document_finalize (GObject *object)
{
  g_free (get_private (ENTENTE_ACCOUNTS_DOCUMENT (object))->chart);

  G_OBJECT_CLASS (entente_accounts_document_parent_class)->finalize (object);
}

static void
entente_accounts_document_class_init (EntenteAccountsDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = entente_accounts_document_get_property;
  object_class->set_property = entente_accounts_document_set_property;
  object_class->constructed = entente_accounts_document_constructed;
  object_class->finalize = entente_accounts_document_finalize;

  properties[PROP_CHART] = g_param_spec_string ("chart", NULL, NULL, "", flags);
  properties[PROP_WHOLE_EUROS] = g_param_spec_boolean ("whole-euros", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_accounts_document_init (EntenteAccountsDocument *self)
{
  get_private (self)->chart = g_strdup ("");
}

/**
 * entente_accounts_document_get_chart:
 * @self: a document
 *
 * Returns: (transfer none): id of a chart of accounts; "" for that of the project
 */
const char *
entente_accounts_document_get_chart (EntenteAccountsDocument *self)
{
  g_return_val_if_fail (ENTENTE_IS_ACCOUNTS_DOCUMENT (self), "");

  return get_private (self)->chart;
}

/**
 * entente_accounts_document_set_chart:
 * @self: a document
 * @chart: (nullable): id of a chart of accounts; "" for that of the project
 *
 * Chooses how accounts are called and in which order they stand.
 */
void
entente_accounts_document_set_chart (EntenteAccountsDocument *self, const char *chart)
{
  g_return_if_fail (ENTENTE_IS_ACCOUNTS_DOCUMENT (self));

  if (g_set_str (&get_private (self)->chart, chart != NULL ? chart : ""))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHART]);
}

/**
 * entente_accounts_document_get_whole_euros:
 * @self: a document
 *
 * Returns: whether amounts are rounded to euros
 */
gboolean
entente_accounts_document_get_whole_euros (EntenteAccountsDocument *self)
{
  g_return_val_if_fail (ENTENTE_IS_ACCOUNTS_DOCUMENT (self), FALSE);

  return get_private (self)->whole_euros;
}

/**
 * entente_accounts_document_set_whole_euros:
 * @self: a document
 * @whole_euros: whether amounts are rounded to euros, both totals staying equal
 */
void
entente_accounts_document_set_whole_euros (EntenteAccountsDocument *self, gboolean whole_euros)
{
  EntenteAccountsDocumentPrivate *priv;

  g_return_if_fail (ENTENTE_IS_ACCOUNTS_DOCUMENT (self));

  priv = get_private (self);
  whole_euros = whole_euros != FALSE;
  if (priv->whole_euros == whole_euros)
    return;

  priv->whole_euros = whole_euros;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WHOLE_EUROS]);
}
