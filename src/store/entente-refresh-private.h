/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-record-list-private.h"

G_BEGIN_DECLS

/*
 * EntenteRefresh: what one commit changed in memory and nobody was told yet. Records already hold
 * their new values, with their notifications frozen; lists hold their old content until they are
 * told.
 */
typedef struct _EntenteRefresh EntenteRefresh;

EntenteRefresh *_entente_refresh_new (void);
void _entente_refresh_free (EntenteRefresh *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteRefresh, _entente_refresh_free)

/* Freezes the record's notifications until the announcement. */
void _entente_refresh_touch (EntenteRefresh *self, EntenteRecord *record);
void _entente_refresh_add (EntenteRefresh *self, EntenteRecordList *list, EntenteRecord *record);
void _entente_refresh_remove (EntenteRefresh *self, EntenteRecordList *list, EntenteRecord *record);

/* Lists emit, then records notify. */
void _entente_refresh_announce (EntenteRefresh *self);

G_END_DECLS
