/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-ready-indicator.h"
#include "form/entente-tick-row.h"

G_BEGIN_DECLS

/**
 * EntenteReadyIndicatorRow:
 *
 * An indicator to choose from, with a tick: its name, and how it is told, on whom and measured how.
 * One's own has a button to remove it.
 *
 * Signal: `forget` (): the button was pressed.
 */
#define ENTENTE_TYPE_READY_INDICATOR_ROW (entente_ready_indicator_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteReadyIndicatorRow,
                      entente_ready_indicator_row,
                      ENTENTE,
                      READY_INDICATOR_ROW,
                      EntenteTickRow)

/* is_chosen: the project has it already */
GtkWidget *entente_ready_indicator_row_new (EntenteReadyIndicator *indicator, gboolean is_chosen);
EntenteReadyIndicator *entente_ready_indicator_row_get_indicator (EntenteReadyIndicatorRow *self);

G_END_DECLS
