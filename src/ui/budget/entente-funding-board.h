/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-funding.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteFundingBoard:
 *
 * The funding requests as cards in a column for each stage; a card dropped in another column moves
 * its request on. Arrows go from card to card, Alt with them carries the card.
 *
 * Signals: `opened` (EntenteFundingRequest): a card was clicked, or Enter pressed on it.
 */
#define ENTENTE_TYPE_FUNDING_BOARD (entente_funding_board_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFundingBoard, entente_funding_board, ENTENTE, FUNDING_BOARD, AdwBin)

/* requests: in the order they are shown; NULL for none. */
void entente_funding_board_show (EntenteFundingBoard *self, GListModel *requests);
/* Columns under one another, for where there is no room beside. */
void entente_funding_board_set_narrow (EntenteFundingBoard *self, gboolean narrow);
/* Puts the keyboard on the card of a request; FALSE when it has none. */
gboolean entente_funding_board_focus (EntenteFundingBoard *self, EntenteFundingRequest *request);

G_END_DECLS
