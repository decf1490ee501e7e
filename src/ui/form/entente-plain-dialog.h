/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntentePlainDialog:
 *
 * A dialog of a title and one widget under it, for what needs no type of its own. It lets go of the widget
 * when it is closed.
 */
#define ENTENTE_TYPE_PLAIN_DIALOG (entente_plain_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntentePlainDialog, entente_plain_dialog, ENTENTE, PLAIN_DIALOG, AdwDialog)

/* width, height: of the content, as far as the window has room. */
AdwDialog *entente_plain_dialog_new (const char *title, GtkWidget *content, int width, int height);

G_END_DECLS
