/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks for the first day of the next event. The callback is called with a dialog that was answered. */
void entente_new_edition_dialog_present (GtkWidget *parent,
                                         GAsyncReadyCallback callback,
                                         gpointer data);
/* FALSE when the user thought better of it. */
gboolean entente_new_edition_dialog_finish (GObject *dialog, GAsyncResult *result, GDate *starts_on);

G_END_DECLS
