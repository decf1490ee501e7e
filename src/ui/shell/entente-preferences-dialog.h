/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_PREFERENCES_DIALOG (entente_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntentePreferencesDialog,
                      entente_preferences_dialog,
                      ENTENTE,
                      PREFERENCES_DIALOG,
                      AdwPreferencesDialog)

AdwDialog *entente_preferences_dialog_new (void);

G_END_DECLS
