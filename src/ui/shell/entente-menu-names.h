/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * GTK 4.18 leaves the items of menus without a name for assistive technology: their label is
 * "presentation". Once called, every item of every menu is named when it appears.
 */
void entente_menu_names_install (void);

G_END_DECLS
