/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-database-private.h"

G_BEGIN_DECLS

/*
 * SQLite session changesets: recording what a transaction did to the tables of records, taking it
 * back, doing it again. The store's own tables are never part of one.
 */

/* Records from now on; %NULL with an error set. Free with sqlite3session_delete(). */
sqlite3_session *_entente_changeset_record (EntenteDatabase *database, GError **error);
GBytes *_entente_changeset_new_from_session (EntenteDatabase *database,
                                             sqlite3_session *session,
                                             GError **error);
/* What turns the tables of the database into those of the one attached as @attached. */
GBytes *_entente_changeset_new_from_difference (EntenteDatabase *database,
                                                const char *attached,
                                                GError **error);
GBytes *_entente_changeset_invert (GBytes *changeset, GError **error);
GBytes *_entente_changeset_join (GBytes *first, GBytes *second, GError **error);
/* Inside a transaction, on the very content the changeset was made for: anything else is an error,
   after which the transaction must be rolled back. */
gboolean _entente_changeset_apply (EntenteDatabase *database, GBytes *changeset, GError **error);

/* Whether a changeset that was read from a file is one; the other functions must see no other. */
gboolean _entente_changeset_is_sound (GBytes *changeset);

typedef void (*EntenteChangesetFunc) (const char *table, gint64 id, gpointer data);
/* Every row the changeset inserts, updates or deletes, once. */
gboolean _entente_changeset_foreach (GBytes *changeset,
                                     EntenteChangesetFunc function,
                                     gpointer data,
                                     GError **error);

G_END_DECLS
