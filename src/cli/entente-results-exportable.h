/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-document.h"
#include "entente-exportable.h"

G_BEGIN_DECLS

/* NULL when the document does not say what was answered to a questionnaire. */
EntenteExportable *entente_results_exportable_new (EntenteDocument *document);

G_END_DECLS
