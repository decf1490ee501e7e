/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Gives the application the shortcuts that the dialog lists: they stand once, in
   entente-shortcuts-dialog.c. */
void entente_shortcuts_dialog_install (GtkApplication *application);
AdwDialog *entente_shortcuts_dialog_new (void);

G_END_DECLS
