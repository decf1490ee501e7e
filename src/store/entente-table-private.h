/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-record-list-private.h"
#include "entente-record-private.h"
#include "entente-refresh-private.h"
#include "entente-rows-private.h"

G_BEGIN_DECLS

/*
 * EntenteTable: the live records of one type. Nothing is read before somebody asks for one of them;
 * then all are, and from there on no reading queries the database.
 */
typedef struct _EntenteTable EntenteTable;

EntenteTable *_entente_table_new (EntenteDatabase *database,
                                  GType type,
                                  EntenteRecordHome *home,
                                  GError **error);
void _entente_table_free (EntenteTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTable, _entente_table_free)

GType _entente_table_get_type (EntenteTable *self);
EntenteRows *_entente_table_get_rows (EntenteTable *self);

EntenteRecordList *_entente_table_get_list (EntenteTable *self);
EntenteRecord *_entente_table_get_record (EntenteTable *self, gint64 id);
EntenteRecordList *_entente_table_get_referrers (EntenteTable *self, guint field, gint64 target);
guint64 _entente_table_get_generation (EntenteTable *self);

/* A record with initial values, that joins the others when a refresh finds its row. */
EntenteRecord *_entente_table_make_record (EntenteTable *self);
EntenteRecord *_entente_table_make_record_with_id (EntenteTable *self, gint64 id);
/* Brings one row into memory. @fresh: (nullable): the record made for the row, if this edit made
   it. */
void _entente_table_refresh (EntenteTable *self,
                             gint64 id,
                             EntenteRecord *fresh,
                             EntenteRefresh *refresh);

G_END_DECLS
