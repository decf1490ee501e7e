/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-theme.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How drawings look on the screen of a widget, and a word when that changes. */
const EntenteTheme *entente_widget_theme_get (GtkWidget *widget);
void entente_widget_theme_watch (GtkWidget *widget, GCallback callback);

G_END_DECLS
