/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-record.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * EntenteRecordList: a live GListModel of records, in the order of their ids. Property `n-items`.
 */
#define ENTENTE_TYPE_RECORD_LIST (entente_record_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRecordList, entente_record_list, ENTENTE, RECORD_LIST, GObject)

EntenteRecordList *_entente_record_list_new (GType type);
/* Before anybody knows the list: the record goes to the end, its id being the highest. */
void _entente_record_list_append (EntenteRecordList *self, EntenteRecord *record);
/* Emits what changed: one signal for each record when they are few, one for the range they span
   when they are many. What is already there, or already gone, is passed over. */
void _entente_record_list_update (EntenteRecordList *self, GPtrArray *removed, GPtrArray *added);

G_END_DECLS
