/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Keeps a text view as high as its text, whenever it comes on screen. */
void entente_text_height_follow (GtkWidget *view);

G_END_DECLS
