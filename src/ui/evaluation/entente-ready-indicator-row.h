/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-ready-indicator.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteReadyIndicatorRow:
 *
 * An indicator to choose from, with a tick: its name, and how it is told, on whom and measured how.
 * One's own has a button to remove it.
 *
 * Property: `active` (gboolean). Signal: `forget` (): the button was pressed.
 */
#define ENTENTE_TYPE_READY_INDICATOR_ROW (entente_ready_indicator_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteReadyIndicatorRow,
                      entente_ready_indicator_row,
                      ENTENTE,
                      READY_INDICATOR_ROW,
                      AdwActionRow)

/* is_chosen: the project has it already */
GtkWidget *entente_ready_indicator_row_new (EntenteReadyIndicator *indicator, gboolean is_chosen);
EntenteReadyIndicator *entente_ready_indicator_row_get_indicator (EntenteReadyIndicatorRow *self);
gboolean entente_ready_indicator_row_get_active (EntenteReadyIndicatorRow *self);
void entente_ready_indicator_row_set_active (EntenteReadyIndicatorRow *self, gboolean active);

G_END_DECLS
