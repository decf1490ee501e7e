/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * A drop-down for the end of a row: flat, and no wider than there is room for, however long the
 * names in it.
 *
 * @name: (transfer full): what an item reads, as text
 */
GtkWidget *entente_drop_down_new (GtkExpression *name);

G_END_DECLS
