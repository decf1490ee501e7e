/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/entente-new-edition-private.h"

#include "evaluation/entente-answer-sheet.h"
#include "evaluation/entente-assessment.h"
#include "evaluation/entente-cooperation-round.h"
#include "evaluation/entente-diffusion.h"
#include "evaluation/entente-expected-result.h"
#include "evaluation/entente-indicator.h"
#include "evaluation/entente-measurement.h"
#include "evaluation/entente-note.h"
#include "evaluation/entente-questionnaire.h"
#include "evaluation/entente-rating.h"
#include "evaluation/entente-report-section.h"
#include "evaluation/entente-text-reading.h"

/* What was measured, answered, noted and reported is of that year; the frame and the questionnaires
   serve again. */
gboolean
_entente_new_edition_evaluation_stays (EntenteRecord *record)
{
  GType (*const types[]) (void) = {
    entente_answer_sheet_get_type, entente_assessment_get_type, entente_cooperation_round_get_type,
    entente_diffusion_get_type,    entente_measurement_get_type, entente_note_get_type,
    entente_rating_get_type,       entente_report_section_get_type,
    entente_text_reading_get_type,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (G_OBJECT_TYPE (record) == types[i] ())
      return TRUE;

  return FALSE;
}

/* What came of it, and why. */
gboolean
_entente_new_edition_evaluation_begins_anew (EntenteRecord *record, guint field)
{
  if (ENTENTE_IS_EXPECTED_RESULT (record))
    return field == ENTENTE_EXPECTED_RESULT_OBTAINED;
  if (ENTENTE_IS_INDICATOR (record))
    return field == ENTENTE_INDICATOR_EXPLANATION || field == ENTENTE_INDICATOR_FOLLOW_UP;

  return ENTENTE_IS_QUESTIONNAIRE (record) && field == ENTENTE_QUESTIONNAIRE_PRESENT;
}
