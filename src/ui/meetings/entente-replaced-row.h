/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-decision-register.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Which decision this one replaces, chosen by number. */
#define ENTENTE_TYPE_REPLACED_ROW (entente_replaced_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteReplacedRow, entente_replaced_row, ENTENTE, REPLACED_ROW, AdwComboRow)

GtkWidget *entente_replaced_row_new (void);
/* decision: (nullable) */
void entente_replaced_row_show (EntenteReplacedRow *self, EntenteDecision *decision);

G_END_DECLS
