/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-document.h"
#include "entente-exportable.h"

G_BEGIN_DECLS

/* What the budget can be exported as beside paper. @document: (nullable): the same on paper, which
   adds "pdf". NULL when @path is nothing of the budget that is more than paper. */
EntenteExportable *entente_budget_exportable_new (const char *path, EntenteDocument *document);
/* Adds those that are not among @exportables as documents. */
void entente_budget_exportable_add_all (GPtrArray *exportables);

G_END_DECLS
