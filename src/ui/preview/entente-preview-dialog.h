/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A document as it will be printed, with what can be done with it: save as PDF, print. */
#define ENTENTE_TYPE_PREVIEW_DIALOG (entente_preview_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntentePreviewDialog, entente_preview_dialog, ENTENTE, PREVIEW_DIALOG, AdwDialog)

AdwDialog *entente_preview_dialog_new (EntenteDocument *document);

G_END_DECLS
