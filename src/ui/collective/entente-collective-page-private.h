/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-collective-page.h"
#include "collective/entente-directory-view.h"
#include "collective/entente-group-view.h"

G_BEGIN_DECLS

/* Between the page and its actions. All borrowed; the first two are NULL without a project. */
EntenteStore *_entente_collective_page_get_store (EntenteCollectivePage *self);
EntenteAffiliations *_entente_collective_page_get_affiliations (EntenteCollectivePage *self);
EntenteGroupView *_entente_collective_page_get_group (EntenteCollectivePage *self);
/* The directory that is looked at; NULL for the group. */
EntenteDirectoryView *_entente_collective_page_get_directory (EntenteCollectivePage *self);
void _entente_collective_page_show_people (EntenteCollectivePage *self);
void _entente_collective_page_show_group (EntenteCollectivePage *self);
/* Shows an organisation or a person in its directory. */
EntenteDirectoryView *_entente_collective_page_show_record (EntenteCollectivePage *self,
                                                            EntenteRecord *record);

/* entente-collective-page-actions.c */
void _entente_collective_page_class_install_actions (GtkWidgetClass *widget_class);
/* Enables what the project allows. */
void _entente_collective_page_update_actions (EntenteCollectivePage *self);

G_END_DECLS
