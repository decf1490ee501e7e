/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/entente-new-edition-private.h"

#include "collective/entente-body.h"
#include "collective/entente-seat.h"
#include "meetings/entente-agenda-item.h"
#include "meetings/entente-attendance.h"
#include "meetings/entente-circulation.h"
#include "meetings/entente-date-answer.h"
#include "meetings/entente-date-option.h"
#include "meetings/entente-decision-referent.h"
#include "meetings/entente-decision.h"
#include "meetings/entente-meeting-sender.h"
#include "meetings/entente-meeting.h"
#include "meetings/entente-minutes-version.h"
#include "meetings/entente-problem.h"
#include "meetings/entente-speaking.h"
#include "meetings/entente-vote.h"

static gboolean
has_ended (EntenteRecord *body)
{
  return body != NULL && entente_record_is_filled (body, ENTENTE_BODY_ENDED_ON)
         && entente_record_get_id (body) != ENTENTE_ORGANIZING_GROUP_ID;
}

/* Nobody moves to the organising group because their own body is no more. */
static gboolean
sits_in_ended_body (EntenteRecord *seat)
{
  return has_ended (entente_store_get_record (
    entente_record_get_store (seat), ENTENTE_TYPE_BODY,
    entente_record_get_reference (seat, ENTENTE_SEAT_BODY)));
}

/* What was said and decided that year stays with it; bodies go on, but for those that ended. */
gboolean
_entente_new_edition_meetings_stay (EntenteRecord *record)
{
  GType (*const types[]) (void) = {
    entente_meeting_get_type,     entente_meeting_sender_get_type,
    entente_agenda_item_get_type, entente_attendance_get_type,
    entente_date_option_get_type, entente_date_answer_get_type,
    entente_decision_get_type,    entente_decision_referent_get_type,
    entente_vote_get_type,        entente_speaking_get_type,
    entente_problem_get_type,     entente_minutes_version_get_type,
    entente_circulation_get_type,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (G_OBJECT_TYPE (record) == types[i] ())
      return TRUE;

  if (ENTENTE_IS_SEAT (record))
    return sits_in_ended_body (record);

  return ENTENTE_IS_BODY (record) && has_ended (record);
}
