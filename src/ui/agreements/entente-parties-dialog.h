/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks which organisations an agreement binds: two or more for a new one. Signal `chosen`
   (GListModel of EntenteOrganization). */
#define ENTENTE_TYPE_PARTIES_DIALOG (entente_parties_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    EntentePartiesDialog, entente_parties_dialog, ENTENTE, PARTIES_DIALOG, AdwDialog)

/* left_out: (nullable): organisations that are parties already. fewest: how many must be chosen. */
AdwDialog *entente_parties_dialog_new (EntenteStore *store, GListModel *left_out, guint fewest);

G_END_DECLS
