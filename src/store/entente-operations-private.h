/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-catalog-private.h"

G_BEGIN_DECLS

/*
 * EntenteOperations: what an edit is going to write, in order. Values set on one record are
 * gathered into one operation for as long as the order cannot matter.
 */
typedef struct _EntenteOperations EntenteOperations;

EntenteOperations *_entente_operations_new (void);
void _entente_operations_free (EntenteOperations *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteOperations, _entente_operations_free)

void _entente_operations_insert (EntenteOperations *self, EntenteRecord *record);
void _entente_operations_copy (EntenteOperations *self,
                               EntenteRecord *record,
                               EntenteRecord *source);
/* Takes the value. */
void _entente_operations_set (EntenteOperations *self,
                              EntenteRecord *record,
                              guint field,
                              EntenteValue value);
void _entente_operations_delete (EntenteOperations *self, EntenteRecord *record);

/* What a field holds after all operations so far; a text is not the caller's. */
EntenteValue _entente_operations_peek (EntenteOperations *self,
                                       EntenteRecord *record,
                                       guint field);
gboolean _entente_operations_is_deleted (EntenteOperations *self, EntenteRecord *record);
/* The records of the operations so far whose type has something that follows, by type, each once.
   (transfer full) (element-type GType GPtrArray) */
GHashTable *_entente_operations_group_followed (EntenteOperations *self);

gboolean _entente_operations_write (EntenteOperations *self,
                                    EntenteCatalog *catalog,
                                    GError **error);

G_END_DECLS
