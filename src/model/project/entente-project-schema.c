/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agreements/entente-agreement.h"
#include "agreements/entente-article.h"
#include "agreements/entente-party.h"
#include "budget/entente-budget.h"
#include "budget/entente-budget-line.h"
#include "budget/entente-budget-settings.h"
#include "budget/entente-contribution.h"
#include "budget/entente-funding-document.h"
#include "budget/entente-funding-payment.h"
#include "budget/entente-funding-request.h"
#include "budget/entente-in-kind.h"
#include "budget/entente-reference-value.h"
#include "budget/entente-settlement.h"
#include "budget/entente-sharing-key.h"
#include "budget/entente-sharing-part.h"
#include "budget/entente-transfer.h"
#include "collective/entente-body.h"
#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "collective/entente-position.h"
#include "collective/entente-seat.h"
#include "evaluation/entente-action-task.h"
#include "evaluation/entente-answer-sheet.h"
#include "evaluation/entente-assessment.h"
#include "evaluation/entente-cooperation-round.h"
#include "evaluation/entente-diffusion.h"
#include "evaluation/entente-evaluated-action.h"
#include "evaluation/entente-expected-result.h"
#include "evaluation/entente-indicator.h"
#include "evaluation/entente-measurement.h"
#include "evaluation/entente-note.h"
#include "evaluation/entente-objective.h"
#include "evaluation/entente-question-choice.h"
#include "evaluation/entente-question.h"
#include "evaluation/entente-questionnaire.h"
#include "evaluation/entente-rating.h"
#include "evaluation/entente-report-section.h"
#include "evaluation/entente-text-reading.h"
#include "meetings/entente-agenda-item.h"
#include "meetings/entente-attendance.h"
#include "meetings/entente-circulation.h"
#include "meetings/entente-date-answer.h"
#include "meetings/entente-date-option.h"
#include "meetings/entente-decision.h"
#include "meetings/entente-decision-referent.h"
#include "meetings/entente-meeting.h"
#include "meetings/entente-meeting-sender.h"
#include "meetings/entente-minutes-version.h"
#include "meetings/entente-problem.h"
#include "meetings/entente-speaking.h"
#include "meetings/entente-vote.h"
#include "project/entente-project.h"
#include "schedule/entente-absence.h"
#include "schedule/entente-assignment.h"
#include "schedule/entente-dependency.h"
#include "schedule/entente-forecast.h"
#include "schedule/entente-task.h"
#include "schedule/entente-work-calendar.h"

#include "entente-model-resources.h"

/* "Entn" in ASCII: bytes 68 to 71 of every project file, known to the MIME type's magic. */
#define APPLICATION_ID 0x456e746eu

#define SCHEMA_FOLDER ENTENTE_RESOURCE_PREFIX "/model/project/schema/"

/* One text a version, from the first; a released one never changes. */
static const char *const step_names[] = {
  "0001.sql",
  "0002.sql",
  "0003.sql",
  "0004.sql",
  "0005.sql",
};

/* Parents before those who refer to them. */
static GType (*const types[]) (void) = {
  entente_project_details_get_type,
  entente_organization_get_type,
  entente_person_get_type,
  entente_position_get_type,
  entente_body_get_type,
  entente_seat_get_type,
  entente_agreement_get_type,
  entente_party_get_type,
  entente_article_get_type,
  entente_task_get_type,
  entente_dependency_get_type,
  entente_assignment_get_type,
  entente_work_calendar_get_type,
  entente_absence_get_type,
  entente_forecast_get_type,
  entente_sharing_key_get_type,
  entente_sharing_part_get_type,
  entente_contribution_get_type,
  entente_funding_request_get_type,
  entente_funding_payment_get_type,
  entente_funding_document_get_type,
  entente_budget_get_type,
  entente_budget_line_get_type,
  entente_in_kind_get_type,
  entente_budget_settings_get_type,
  entente_settlement_get_type,
  entente_transfer_get_type,
  entente_reference_value_get_type,
  entente_meeting_get_type,
  entente_meeting_sender_get_type,
  entente_problem_get_type,
  entente_agenda_item_get_type,
  entente_attendance_get_type,
  entente_date_option_get_type,
  entente_date_answer_get_type,
  entente_decision_get_type,
  entente_decision_referent_get_type,
  entente_vote_get_type,
  entente_speaking_get_type,
  entente_minutes_version_get_type,
  entente_circulation_get_type,
  entente_objective_get_type,
  entente_evaluated_action_get_type,
  entente_action_task_get_type,
  entente_expected_result_get_type,
  entente_questionnaire_get_type,
  entente_question_get_type,
  entente_question_choice_get_type,
  entente_answer_sheet_get_type,
  entente_text_reading_get_type,
  entente_indicator_get_type,
  entente_measurement_get_type,
  entente_cooperation_round_get_type,
  entente_assessment_get_type,
  entente_rating_get_type,
  entente_note_get_type,
  entente_report_section_get_type,
  entente_diffusion_get_type,
};

static const char *
load_step (const char *name)
{
  g_autofree char *path = g_strconcat (SCHEMA_FOLDER, name, NULL);
  g_autoptr (GBytes) bytes = NULL;

  /* Linked into the program: the text outlives the bytes. Resources end with a zero byte. */
  bytes = g_resource_lookup_data (entente_model_get_resource (), path, 0, NULL);
  g_assert (bytes != NULL);
  return g_bytes_get_data (bytes, NULL);
}

static gpointer
make_schema (gpointer data)
{
  static const char *steps[G_N_ELEMENTS (step_names)];
  static EntenteSchema schema = {
    .application_id = APPLICATION_ID,
    .extension = "entente",
    .steps = steps,
    .n_steps = G_N_ELEMENTS (steps),
    .types = types,
    .n_types = G_N_ELEMENTS (types),
  };

  for (guint i = 0; i < G_N_ELEMENTS (step_names); i++)
    steps[i] = load_step (step_names[i]);

  return &schema;
}

/**
 * entente_project_get_schema:
 *
 * What a project file is made of: its number, its SQL versions and its record types.
 *
 * Returns: (transfer none): the same schema each time
 */
const EntenteSchema *
entente_project_get_schema (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_schema, NULL);
}
