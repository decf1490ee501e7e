/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-table-private.h"

G_BEGIN_DECLS

/* EntenteCatalog: the tables of all record types. */
typedef struct _EntenteCatalog EntenteCatalog;

EntenteCatalog *_entente_catalog_new (EntenteDatabase *database,
                                      const EntenteSchema *schema,
                                      EntenteRecordHome *home,
                                      GError **error);
void _entente_catalog_free (EntenteCatalog *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteCatalog, _entente_catalog_free)

/* (nullable) when the schema does not name the type. */
EntenteTable *_entente_catalog_get_table (EntenteCatalog *self, GType type);

/* Brings every row of a changeset into memory. @fresh: (nullable): records made by the edit, a set;
   those whose row did not come to be are marked deleted. */
EntenteRefresh *_entente_catalog_refresh (EntenteCatalog *self,
                                          GBytes *changeset,
                                          GPtrArray *fresh);

G_END_DECLS
