/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-directory-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteDirectoryListView:
 *
 * A directory as a list with a search bar, section headings, a context menu and drag and drop.
 *
 * It uses the actions `directory.…` of the view around it, and `collective.join` for what is dropped.
 *
 * Properties: `selected` (EntenteRecord, nullable, read-only), `searching` (gboolean).
 * Signals: `opened` (): the selected record was clicked or activated, as opposed to passed over.
 */
#define ENTENTE_TYPE_DIRECTORY_LIST_VIEW (entente_directory_list_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDirectoryListView,
                      entente_directory_list_view,
                      ENTENTE,
                      DIRECTORY_LIST_VIEW,
                      AdwBin)

/* list: (nullable) */
void entente_directory_list_view_set_list (EntenteDirectoryListView *self,
                                           EntenteDirectoryList *list);
void entente_directory_list_view_set_menu (EntenteDirectoryListView *self, GMenuModel *menu);
void entente_directory_list_view_set_order (EntenteDirectoryListView *self, const char *nick);

EntenteRecord *entente_directory_list_view_get_selected (EntenteDirectoryListView *self);
/* Where the selected record stands, or stood before it left the list. */
guint entente_directory_list_view_get_position (EntenteDirectoryListView *self);
/* Selects and scrolls to the record; nothing is selected when the search hides it. */
void entente_directory_list_view_select (EntenteDirectoryListView *self, EntenteRecord *record);
void entente_directory_list_view_unselect (EntenteDirectoryListView *self);
/* Selects what stands there, or last; FALSE when the list is empty. */
gboolean entente_directory_list_view_select_position (EntenteDirectoryListView *self,
                                                      guint position);
void entente_directory_list_view_focus_selected (EntenteDirectoryListView *self);
void entente_directory_list_view_popup_menu (EntenteDirectoryListView *self);

gboolean entente_directory_list_view_get_searching (EntenteDirectoryListView *self);
/* FALSE also empties the search. */
void entente_directory_list_view_set_searching (EntenteDirectoryListView *self, gboolean searching);

G_END_DECLS
