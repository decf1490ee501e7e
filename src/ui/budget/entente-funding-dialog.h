/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-funding.h"
#include "project/entente-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A funding request with everything about it, edited in place: what is missing before it can be
   filed, amounts, dates, documents to supply, instalments, arguments, report. */
#define ENTENTE_TYPE_FUNDING_DIALOG (entente_funding_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFundingDialog, entente_funding_dialog, ENTENTE, FUNDING_DIALOG,
                      AdwDialog)

AdwDialog *entente_funding_dialog_new (EntenteProject *project, EntenteFundingRequest *request);
/* Shows the row that edits a field and gives it the keyboard; FALSE when none does. */
gboolean entente_funding_dialog_reveal (EntenteFundingDialog *self, const EntenteField *field);

G_END_DECLS
