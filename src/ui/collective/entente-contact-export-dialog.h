/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-contact-export.h"
#include "collective/entente-directory-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks for a place, then writes what the list shows: a search narrows the export too. */
void entente_contact_export_dialog_choose (GtkWidget *parent,
                                           EntenteDirectoryList *list,
                                           EntenteContactFormat format);
gboolean entente_contact_export_dialog_write (EntenteDirectoryList *list,
                                              EntenteContactFormat format,
                                              GFile *file,
                                              GError **error);

G_END_DECLS
