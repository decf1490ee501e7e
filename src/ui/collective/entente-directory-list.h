/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-directory-kind.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteDirectoryList:
 *
 * The records of one kind, in order, in sections, and reduced to those that have the words searched for.
 * It stays in step with every commit: a renamed organisation moves to its new place by itself. Meant for
 * tens of thousands of records.
 *
 * Properties: `n-items` (guint), `n-records` (guint, searched or not).
 */
#define ENTENTE_TYPE_DIRECTORY_LIST (entente_directory_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDirectoryList, entente_directory_list, ENTENTE, DIRECTORY_LIST, GObject)

EntenteDirectoryList *entente_directory_list_new (EntenteStore *store,
                                                  const EntenteDirectoryKind *kind,
                                                  EntenteAffiliations *affiliations);
const EntenteDirectoryKind *entente_directory_list_get_kind (EntenteDirectoryList *self);
EntenteAffiliations *entente_directory_list_get_affiliations (EntenteDirectoryList *self);
EntenteStore *entente_directory_list_get_store (EntenteDirectoryList *self);

/* The list itself: borrowed, the same as long as this object lives; a GtkSectionModel. */
GListModel *entente_directory_list_get_model (EntenteDirectoryList *self);
guint entente_directory_list_get_n_records (EntenteDirectoryList *self);
gboolean entente_directory_list_find (EntenteDirectoryList *self,
                                      EntenteRecord *record,
                                      guint *position);

void entente_directory_list_set_search (EntenteDirectoryList *self, const char *search);
/* One of the kind's orders; an unknown nick gives the first. */
const char *entente_directory_list_get_order (EntenteDirectoryList *self);
void entente_directory_list_set_order (EntenteDirectoryList *self, const char *nick);
gboolean entente_directory_list_has_sections (EntenteDirectoryList *self);
char *entente_directory_list_dup_heading (EntenteDirectoryList *self, EntenteRecord *record);

G_END_DECLS
