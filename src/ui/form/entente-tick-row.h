/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteTickRow:
 *
 * A row with a tick before its title, in a list of things to choose several of. The keyboard goes from row to
 * row, and a key on the row ticks it.
 *
 * Property: `active` (gboolean).
 */
#define ENTENTE_TYPE_TICK_ROW (entente_tick_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteTickRow, entente_tick_row, ENTENTE, TICK_ROW, AdwActionRow)

struct _EntenteTickRowClass
{
  AdwActionRowClass parent_class;
};

gboolean entente_tick_row_get_active (EntenteTickRow *self);
void entente_tick_row_set_active (EntenteTickRow *self, gboolean active);
/* How much deeper than the others it stands. */
void entente_tick_row_set_indent (EntenteTickRow *self, int pixels);

G_END_DECLS
