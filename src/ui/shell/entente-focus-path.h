/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Keeps all of a window within the keyboard’s reach when a row that has the focus goes away, as live lists make them
   go: no container believes any more that the focus is still in it. */
void entente_focus_path_follow (GtkWindow *window);

G_END_DECLS
