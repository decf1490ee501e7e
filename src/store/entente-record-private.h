/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-value-private.h"

G_BEGIN_DECLS

/* A record whose fields have their initial values. */
EntenteRecord *_entente_record_new (GType type, gint64 id);
/* Takes the values of a row whose columns are those of the fields, in order, from @first_column on.
   Notifies what changed unless nobody can know the record yet. */
void _entente_record_load (EntenteRecord *self,
                           sqlite3_stmt *row,
                           int first_column,
                           gboolean notify);
void _entente_record_set_deleted (EntenteRecord *self, gboolean deleted);
/* Borrowed; NULL once the store is gone. */
void _entente_record_set_store (EntenteRecord *self, gpointer store);
/* The id where it stands, for hash tables. */
const gint64 *_entente_record_peek_id (EntenteRecord *self);

G_END_DECLS
