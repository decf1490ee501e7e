/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

/* The table of indicators ("indicators"): where each started, what is aimed at, its last value and how it
   stands, then its values over time as charts and tables. */
#define ENTENTE_TYPE_INDICATORS_DOCUMENT (entente_indicators_document_get_type ())
G_DECLARE_FINAL_TYPE (EntenteIndicatorsDocument,
                      entente_indicators_document,
                      ENTENTE,
                      INDICATORS_DOCUMENT,
                      EntenteDocument)

EntenteDocument *entente_indicators_document_new (EntenteProject *project);

G_END_DECLS
