/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

/* The evaluation sheet ("evaluation"): why, when and how; the frame in five columns; and once something
   was measured, what came of it. */
#define ENTENTE_TYPE_EVALUATION_DOCUMENT (entente_evaluation_document_get_type ())
G_DECLARE_FINAL_TYPE (EntenteEvaluationDocument,
                      entente_evaluation_document,
                      ENTENTE,
                      EVALUATION_DOCUMENT,
                      EntenteDocument)

EntenteDocument *entente_evaluation_document_new (EntenteProject *project);

G_END_DECLS
