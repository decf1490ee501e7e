/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is dragged said in words beside the pointer: a picture of rows would be words over words. */
void entente_drag_label_show (GdkDrag *drag, const char *words);

G_END_DECLS
