/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-catalog-private.h"
#include "entente-database-private.h"
#include "entente-history-private.h"
#include "entente-store.h"

G_BEGIN_DECLS

/* Takes the database, already migrated. */
EntenteStore *_entente_store_new (EntenteDatabase *database,
                                  const EntenteSchema *schema,
                                  gboolean read_only,
                                  GError **error);
EntenteDatabase *_entente_store_get_database (EntenteStore *self);
/* Replaces the whole content by another database's, as one undoable edit (reload theirs). */
gboolean _entente_store_replace_content (EntenteStore *self,
                                         const char *path,
                                         const char *label,
                                         GError **error);
/* Empties the history of a database that no store has open, and every trace of it in the file: a
   copy for other people. */
gboolean _entente_database_forget_history (EntenteDatabase *database, GError **error);
/* The database is about to go away: from now on nothing changes. What was read stays. */
void _entente_store_close (EntenteStore *self);

/* Between the parts of the store. */
EntenteCatalog *_entente_store_get_catalog (EntenteStore *self);
EntenteHistory *_entente_store_get_history (EntenteStore *self);
gboolean _entente_store_is_editing (EntenteStore *self);
void _entente_store_set_editing (EntenteStore *self, gboolean editing);
/* One transaction around what changes the database. A commit that fails has rolled back. */
gboolean _entente_store_begin_transaction (EntenteStore *self, GError **error);
gboolean _entente_store_commit_transaction (EntenteStore *self, GError **error);
void _entente_store_rollback_transaction (EntenteStore *self);
/* After a commit: brings the changeset into memory and tells everybody. @fresh: (nullable): the
   records that the edit made. */
void _entente_store_refresh (EntenteStore *self, GBytes *changeset, GPtrArray *fresh);

G_END_DECLS
