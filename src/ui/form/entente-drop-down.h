/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * A drop-down for the end of a row: flat, and no wider than there is room for, however long the
 * names in it.
 *
 * @name: (transfer full): what an item reads, as text
 */
GtkWidget *entente_drop_down_new (GtkExpression *name);

/* A combo row cuts long names short in the list it opens, where they are to be told apart: shows them
   whole, on several lines if need be. The model: a GtkStringList. */
void entente_drop_down_show_whole_names (AdwComboRow *row);

G_END_DECLS
