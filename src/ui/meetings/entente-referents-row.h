/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-decision-register.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Who answers for a decision: the whole team, or people to tick, those of the meeting first. */
#define ENTENTE_TYPE_REFERENTS_ROW (entente_referents_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteReferentsRow, entente_referents_row, ENTENTE, REFERENTS_ROW, AdwExpanderRow)

GtkWidget *entente_referents_row_new (void);
/* decision: (nullable) */
void entente_referents_row_show (EntenteReferentsRow *self, EntenteDecision *decision);

G_END_DECLS
