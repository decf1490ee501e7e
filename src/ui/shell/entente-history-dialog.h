/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Who did what and when, the last first; choosing an entry goes back, or forward again, to that
   moment. */
#define ENTENTE_TYPE_HISTORY_DIALOG (entente_history_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteHistoryDialog,
                      entente_history_dialog,
                      ENTENTE,
                      HISTORY_DIALOG,
                      AdwDialog)

AdwDialog *entente_history_dialog_new (EntenteStore *store);

G_END_DECLS
