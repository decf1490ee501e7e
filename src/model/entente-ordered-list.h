/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/**
 * EntenteOrderedList:
 *
 * A live list of records in an order that depends on what they and records of other types say. When
 * it changes it emits the range that changed and nothing else. For an order that is a field of the
 * records: EntenteRankedList.
 */
#define ENTENTE_TYPE_ORDERED_LIST (entente_ordered_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOrderedList, entente_ordered_list, ENTENTE, ORDERED_LIST, GObject)

/* Compares two records of one store; equal ones keep the order of their ids. */
typedef int (*EntenteRecordOrder) (EntenteRecord *a, EntenteRecord *b);

EntenteOrderedList *entente_ordered_list_new (EntenteStore *store,
                                              GListModel *records,
                                              EntenteRecordOrder order,
                                              const GType *types,
                                              guint n_types);

G_END_DECLS
