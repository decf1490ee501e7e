/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-import.h"

G_DEFINE_INTERFACE (EntenteImport, entente_import, G_TYPE_OBJECT)

static void
entente_import_default_init (EntenteImportInterface *iface)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  /**
   * EntenteImport:n-added:
   *
   * How many lines add somebody or something.
   */
  g_object_interface_install_property (
    iface,
    g_param_spec_uint ("n-added", NULL, NULL, 0, G_MAXUINT, 0, flags));

  /**
   * EntenteImport:n-updated:
   *
   * How many lines complete or change what is there.
   */
  g_object_interface_install_property (
    iface,
    g_param_spec_uint ("n-updated", NULL, NULL, 0, G_MAXUINT, 0, flags));

  /**
   * EntenteImport:n-unchanged:
   *
   * How many lines say nothing new.
   */
  g_object_interface_install_property (
    iface,
    g_param_spec_uint ("n-unchanged", NULL, NULL, 0, G_MAXUINT, 0, flags));

  /**
   * EntenteImport:n-refused:
   *
   * How many lines cannot be imported.
   */
  g_object_interface_install_property (
    iface,
    g_param_spec_uint ("n-refused", NULL, NULL, 0, G_MAXUINT, 0, flags));
}

/**
 * entente_import_get_plan:
 * @self: an import
 *
 * Returns: (transfer none): a list of [class@ImportLine], one a line of the file, that follows every
 *   change of what the file is taken for
 */
GListModel *
entente_import_get_plan (EntenteImport *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT (self), NULL);

  return ENTENTE_IMPORT_GET_IFACE (self)->get_plan (self);
}

/**
 * entente_import_apply:
 * @self: an import
 * @error: return location for an error
 *
 * Writes what the plan says as one edit, planned once more if the project changed since.
 *
 * Returns: whether it was done; if not, nothing changed
 */
gboolean
entente_import_apply (EntenteImport *self, GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT (self), FALSE);

  return ENTENTE_IMPORT_GET_IFACE (self)->apply (self, error);
}
