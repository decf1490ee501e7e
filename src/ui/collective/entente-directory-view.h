/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-directory-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteDirectoryView:
 *
 * A directory and the detail of what is selected in it, side by side or one after the other on a narrow
 * window. It speaks upward with the actions `collective.…` of the page, and offers the page its own as an
 * action group.
 *
 * Properties: `collapsed` (gboolean, one after the other), `showing-detail` (gboolean, read-only: collapsed,
 * and past the list).
 */
#define ENTENTE_TYPE_DIRECTORY_VIEW (entente_directory_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDirectoryView, entente_directory_view, ENTENTE, DIRECTORY_VIEW, AdwBin)

GtkWidget *entente_directory_view_new (const EntenteDirectoryKind *kind);
const EntenteDirectoryKind *entente_directory_view_get_kind (EntenteDirectoryView *self);
/* list: (nullable) */
EntenteDirectoryList *entente_directory_view_get_list (EntenteDirectoryView *self);
void entente_directory_view_set_list (EntenteDirectoryView *self, EntenteDirectoryList *list);

/* add, search, order, rename, duplicate, delete; for people also join-organization and join-group */
GActionGroup *entente_directory_view_get_actions (EntenteDirectoryView *self);
/* Of what can be done with the selected record. */
GMenuModel *entente_directory_view_get_menu (EntenteDirectoryView *self);

/* (nullable) */
EntenteRecord *entente_directory_view_get_record (EntenteDirectoryView *self);
/* Shows a record in detail and, as far as the search allows, in the list. */
void entente_directory_view_select (EntenteDirectoryView *self, EntenteRecord *record);
/* Goes on to the detail where the list hides it. */
void entente_directory_view_show_detail (EntenteDirectoryView *self);
/* record: the selected one, or a position edited in its detail; field: (nullable) */
gboolean entente_directory_view_reveal (EntenteDirectoryView *self,
                                        EntenteRecord *record,
                                        const EntenteField *field);

G_END_DECLS
