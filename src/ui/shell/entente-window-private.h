/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shell/entente-project-view.h"
#include "shell/entente-window.h"

G_BEGIN_DECLS

/* Installs the actions "win.…" (entente-window-actions.c). */
void _entente_window_class_install_actions (GtkWidgetClass *widget_class);
void _entente_window_update_actions (EntenteWindow *self);

EntenteProjectView *_entente_window_get_view (EntenteWindow *self);
/* Saves what is being typed; before anything that looks at the project as a whole. */
void _entente_window_flush (EntenteWindow *self);
/* Says an error of the project file under the name people know it by. */
void _entente_window_say_error (EntenteWindow *self, const GError *error, GFile *file);

G_END_DECLS
