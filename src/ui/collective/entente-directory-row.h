/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-directory-list.h"

G_BEGIN_DECLS

/* One record in a directory's list: avatar, name, and a line that says what it is there. */
#define ENTENTE_TYPE_DIRECTORY_ROW (entente_directory_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDirectoryRow, entente_directory_row, ENTENTE, DIRECTORY_ROW, GtkBox)

GtkWidget *entente_directory_row_new (EntenteDirectoryList *list);
EntenteRecord *entente_directory_row_get_record (EntenteDirectoryRow *self);
void entente_directory_row_set_record (EntenteDirectoryRow *self, EntenteRecord *record);
/* Once, for the item whose row it is: assistive technology hears the name that is shown, also after a renaming. */
void entente_directory_row_name_item (EntenteDirectoryRow *self, GtkListItem *item);
/* A person may then be taken from the row, an organisation receives people: `collective.join` (xx). around: the
   widget of the list that holds the row, which is larger. */
void entente_directory_row_enable_drag_and_drop (EntenteDirectoryRow *self, GtkWidget *around);

G_END_DECLS
