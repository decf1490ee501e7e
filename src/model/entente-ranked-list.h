/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/**
 * EntenteRankedList:
 *
 * A live list of records in the order of one of their integer fields, equal ranks in the order of
 * ids. When records come, go or change rank it emits the range that changed and nothing else.
 */
#define ENTENTE_TYPE_RANKED_LIST (entente_ranked_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRankedList, entente_ranked_list, ENTENTE, RANKED_LIST, GObject)

EntenteRankedList *entente_ranked_list_new (GListModel *records, guint rank);

/* The rank that puts a record at a position of the list; makes room by moving others when it
   must. */
gint64 entente_ranked_list_make_room (EntenteRankedList *self,
                                      EntenteEdit *edit,
                                      EntenteRecord *moved,
                                      guint position);

G_END_DECLS
