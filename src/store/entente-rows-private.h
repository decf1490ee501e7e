/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-database-private.h"
#include "entente-value-private.h"

G_BEGIN_DECLS

/*
 * EntenteRows: the rows of one record type as SQL, whose columns follow from the description of its
 * fields. It holds no objects.
 */
typedef struct _EntenteRows EntenteRows;

/* Fails when the table lacks a column that the type describes. */
EntenteRows *_entente_rows_new (EntenteDatabase *database, GType type, GError **error);
void _entente_rows_free (EntenteRows *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteRows, _entente_rows_free)

/* The columns are the id, then the fields in their order. Reset the statement when done. */
sqlite3_stmt *_entente_rows_select_all (EntenteRows *self, GError **error);
sqlite3_stmt *_entente_rows_select (EntenteRows *self, gint64 id, GError **error);

/* @values: one per field */
gboolean _entente_rows_insert (EntenteRows *self,
                               gint64 id,
                               const EntenteValue *values,
                               GError **error);
gboolean _entente_rows_copy (EntenteRows *self, gint64 id, gint64 source, GError **error);
gboolean _entente_rows_update (
  EntenteRows *self, gint64 id, guint field, EntenteValue value, GError **error);
gboolean _entente_rows_delete (EntenteRows *self, gint64 id, GError **error);

G_END_DECLS
