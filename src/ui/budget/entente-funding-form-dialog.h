/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-funder-note-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Every value of the form of a funder in its order, each with a button that copies it, to fill in the
   form on line. */
#define ENTENTE_TYPE_FUNDING_FORM_DIALOG (entente_funding_form_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFundingFormDialog, entente_funding_form_dialog, ENTENTE,
                      FUNDING_FORM_DIALOG, AdwDialog)

AdwDialog *entente_funding_form_dialog_new (EntenteFunderNoteDocument *note);

G_END_DECLS
