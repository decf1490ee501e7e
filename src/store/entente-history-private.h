/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-database-private.h"

G_BEGIN_DECLS

/*
 * EntenteHistory: the edits that a project remembers, in the table store_history. All writing
 * happens inside a transaction that the caller began; after one that failed, call
 * _entente_history_load().
 *
 * The history is bounded: the oldest edits are folded away, that is, they can no longer be undone,
 * when there are more than ENTENTE_HISTORY_MAX_EDITS or when their changesets together are above
 * ENTENTE_HISTORY_MAX_BYTES. The last edit is always kept, however big. The content of the project
 * does not depend on it.
 */
#define ENTENTE_HISTORY_MAX_EDITS 1000
#define ENTENTE_HISTORY_MAX_BYTES (16 * 1024 * 1024)

/* Typing that goes on after a longer pause than that is another edit. */
#define ENTENTE_HISTORY_TYPING_SECONDS 5

typedef struct _EntenteHistory EntenteHistory;

EntenteHistory *_entente_history_new (EntenteDatabase *database, GError **error);
void _entente_history_free (EntenteHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteHistory, _entente_history_free)

gboolean _entente_history_load (EntenteHistory *self, GError **error);
void _entente_history_set_bounds (EntenteHistory *self, guint max_edits, gint64 max_bytes);

gint64 _entente_history_get_revision (EntenteHistory *self);
/* (nullable) when there is nothing to undo, to redo. */
const char *_entente_history_get_undo_label (EntenteHistory *self);
const char *_entente_history_get_redo_label (EntenteHistory *self);

/* After the last applied edit; what was undone is dropped. @typing: (nullable): an edit with the
   same key as the last and soon after it becomes one with it. */
gboolean _entente_history_append (EntenteHistory *self,
                                  const char *label,
                                  const char *author,
                                  const char *typing,
                                  GBytes *changeset,
                                  GError **error);
/* The changeset that undoes the last applied edit, or redoes the next, and the step itself. */
GBytes *_entente_history_undo (EntenteHistory *self, GError **error);
GBytes *_entente_history_redo (EntenteHistory *self, GError **error);
/* Counts a commit that leaves no trace in the history. */
gboolean _entente_history_count (EntenteHistory *self, GError **error);

G_END_DECLS
