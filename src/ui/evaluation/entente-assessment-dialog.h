/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-cooperation-sheets.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* One sheet of the self-assessment, typed in with one key a statement: 1 to 5, 0 for “don’t know”.
   Each answer is kept at once. */
#define ENTENTE_TYPE_ASSESSMENT_DIALOG (entente_assessment_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAssessmentDialog,
                      entente_assessment_dialog,
                      ENTENTE,
                      ASSESSMENT_DIALOG,
                      AdwDialog)

AdwDialog *entente_assessment_dialog_new (EntenteAssessment *assessment);

G_END_DECLS
