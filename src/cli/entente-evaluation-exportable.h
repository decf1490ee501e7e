/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-document.h"
#include "entente-exportable.h"

G_BEGIN_DECLS

/* A paper of the evaluation that is also written for other programs; NULL when the document is none.
   (transfer full) (nullable) */
EntenteExportable *entente_evaluation_exportable_new (EntenteDocument *document);

G_END_DECLS
