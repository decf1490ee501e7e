/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-exchange-error.h"
#include "entente-import-line.h"

G_BEGIN_DECLS

/**
 * EntenteImport:
 *
 * A file that was read and not yet imported: what would become of each of its lines. Making one changes
 * nothing; applying it is one edit.
 *
 * Properties: `n-added`, `n-updated`, `n-unchanged`, `n-refused` (guint): of lines.
 */
#define ENTENTE_TYPE_IMPORT (entente_import_get_type ())
G_DECLARE_INTERFACE (EntenteImport, entente_import, ENTENTE, IMPORT, GObject)

struct _EntenteImportInterface
{
  GTypeInterface parent_iface;

  GListModel *(*get_plan) (EntenteImport *self);
  gboolean (*apply) (EntenteImport *self, GError **error);
};

GListModel *entente_import_get_plan (EntenteImport *self);
gboolean entente_import_apply (EntenteImport *self, GError **error);

G_END_DECLS
