/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/**
 * EntenteRecordWatchList:
 *
 * The store's live list, which in addition says of a record whose fields changed that it was replaced by
 * itself. Sorters and filters do not watch the items they have seen; this is how they hear of an edit.
 * The word comes after the whole commit, once a record.
 */
#define ENTENTE_TYPE_RECORD_WATCH_LIST (entente_record_watch_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRecordWatchList,
                      entente_record_watch_list,
                      ENTENTE,
                      RECORD_WATCH_LIST,
                      GObject)

EntenteRecordWatchList *entente_record_watch_list_new (EntenteStore *store, GType type);
/* Called for each record whose fields changed, before the word goes out. */
void entente_record_watch_list_set_touched_func (EntenteRecordWatchList *self,
                                                 void (*func) (EntenteRecord *record,
                                                               gpointer data),
                                                 gpointer data);

G_END_DECLS
