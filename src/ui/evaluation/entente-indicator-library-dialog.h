/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-ready-indicator.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteIndicatorLibraryDialog:
 *
 * Ready indicators to choose from, several at once, by kind of event and by words; the person's own
 * stand first and are removed here.
 *
 * Signal: `added` (EntenteIndicator first, guint count): they are in the project; the dialog closes
 * by itself.
 */
#define ENTENTE_TYPE_INDICATOR_LIBRARY_DIALOG (entente_indicator_library_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteIndicatorLibraryDialog,
                      entente_indicator_library_dialog,
                      ENTENTE,
                      INDICATOR_LIBRARY_DIALOG,
                      AdwDialog)

/* result: (nullable): where they are placed unless somebody says otherwise */
AdwDialog *entente_indicator_library_dialog_new (EntenteStore *store,
                                                 EntenteExpectedResult *result);

G_END_DECLS
