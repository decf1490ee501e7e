/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteViewChooser:
 *
 * The names of the views of a page: side by side where there is room, else in a menu under the name
 * of the one that is shown.
 *
 * Properties: `stack` (AdwViewStack, nullable), `wide` (gboolean: there is room).
 */
#define ENTENTE_TYPE_VIEW_CHOOSER (entente_view_chooser_get_type ())
G_DECLARE_FINAL_TYPE (EntenteViewChooser, entente_view_chooser, ENTENTE, VIEW_CHOOSER, AdwBin)

void entente_view_chooser_set_stack (EntenteViewChooser *self, AdwViewStack *stack);
void entente_view_chooser_set_wide (EntenteViewChooser *self, gboolean wide);

G_END_DECLS
