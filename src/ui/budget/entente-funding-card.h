/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-funding.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteFundingCard:
 *
 * A funding request on the board: who is asked, its state, its amounts, what is due next. It can be
 * dragged; its menu and Alt with the arrows do the same by the actions `funding.move` ("(xi)": id,
 * state) and `funding.place` ("(xx)": id, id of the one it comes before or 0 for the end of its
 * stage), which whoever holds the board installs.
 */
#define ENTENTE_TYPE_FUNDING_CARD (entente_funding_card_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFundingCard, entente_funding_card, ENTENTE, FUNDING_CARD,
                      GtkListBoxRow)

GtkWidget *entente_funding_card_new (EntenteFundingRequest *request);
EntenteFundingRequest *entente_funding_card_get_request (EntenteFundingCard *self);

G_END_DECLS
