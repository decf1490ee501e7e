/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-database-private.h"
#include "entente-store.h"

G_BEGIN_DECLS

/* Takes the database, already migrated. */
EntenteStore *_entente_store_new (EntenteDatabase *database,
                                  const EntenteSchema *schema,
                                  gboolean read_only,
                                  GError **error);
EntenteDatabase *_entente_store_get_database (EntenteStore *self);
/* Number of edits ever committed (undo and redo count as well): "is the file behind?" */
gint64 _entente_store_get_revision (EntenteStore *self);
/* Replaces the whole content by another database's, as one undoable edit (reload theirs). */
gboolean _entente_store_replace_content (EntenteStore *self,
                                         const char *path,
                                         const char *label,
                                         GError **error);

G_END_DECLS
