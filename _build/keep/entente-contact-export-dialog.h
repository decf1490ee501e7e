/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-directory-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks for a place and a format (spreadsheet or address book), then writes what the list shows. */
void entente_contact_export_dialog_choose (GtkWidget *parent, EntenteDirectoryList *list);

/* By the extension of the file. */
gboolean entente_contact_export_dialog_write (EntenteDirectoryList *list,
                                              GFile *file,
                                              GError **error);

G_END_DECLS
