/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-page.h"

G_BEGIN_DECLS

/* The evaluation: its views, each under its name. */
#define ENTENTE_TYPE_EVALUATION_PAGE (entente_evaluation_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteEvaluationPage,
                      entente_evaluation_page,
                      ENTENTE,
                      EVALUATION_PAGE,
                      EntentePage)

G_END_DECLS
