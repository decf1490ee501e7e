/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The file dialogs of projects: one filter, one ending, the portal's rules kept in one place. */

void entente_file_choice_open (GtkWindow *parent, GAsyncReadyCallback callback, gpointer data);
/* (transfer full) (nullable): NULL when the user thought better of it */
GFile *entente_file_choice_open_finish (GAsyncResult *result);

/* @folder: (nullable): proposed; the user's documents when NULL
   @name: proposed, without the ending */
void entente_file_choice_save (GtkWindow *parent,
                               const char *title,
                               GFile *folder,
                               const char *name,
                               GAsyncReadyCallback callback,
                               gpointer data);
GFile *entente_file_choice_save_finish (GAsyncResult *result);

G_END_DECLS
