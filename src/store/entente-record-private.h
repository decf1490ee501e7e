/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"
#include "entente-value-private.h"

G_BEGIN_DECLS

/* One for each store, in a g_rc_box, shared by all its records: they may outlive it, and then find
   no store in it. */
typedef struct {
  EntenteStore *store; /* (nullable), borrowed */
} EntenteRecordHome;

/* A record whose fields have their initial values. */
EntenteRecord *_entente_record_new (GType type, gint64 id, EntenteRecordHome *home);
/* Takes the values of a row whose columns are those of the fields, in order, from @first_column on.
   Notifies what changed unless nobody can know the record yet. */
void _entente_record_load (EntenteRecord *self,
                           sqlite3_stmt *row,
                           int first_column,
                           gboolean notify);
/* What is committed; a text is the record's. */
EntenteValue _entente_record_peek_value (EntenteRecord *self, guint field);
void _entente_record_set_deleted (EntenteRecord *self, gboolean deleted);
/* The id where it stands, for hash tables. */
const gint64 *_entente_record_peek_id (EntenteRecord *self);
/* For arrays of records. */
int _entente_record_compare_ids (gconstpointer a, gconstpointer b);

G_END_DECLS
