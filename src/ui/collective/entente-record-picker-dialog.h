/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-directory-kind.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteRecordPickerDialog:
 *
 * Asks for a person or an organisation by typing a part of its name; whoever is not there yet is made from
 * what was typed.
 *
 * Signals: `picked` (EntenteRecord) one of those there are; `named` (char *) a new one of that name. The
 * dialog closes by itself after either.
 */
#define ENTENTE_TYPE_RECORD_PICKER_DIALOG (entente_record_picker_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRecordPickerDialog,
                      entente_record_picker_dialog,
                      ENTENTE,
                      RECORD_PICKER_DIALOG,
                      AdwDialog)

AdwDialog *entente_record_picker_dialog_new (EntenteStore *store,
                                             const EntenteDirectoryKind *kind,
                                             EntenteAffiliations *affiliations,
                                             const char *title);

G_END_DECLS
