/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-agenda-item.h"
#include "meetings/entente-meeting.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteModeOutcomeGroup:
 *
 * What came out of a point while it is spoken of: its decisions, and the problems raised at the
 * meeting, each to be opened and gone on with. Nothing is shown while there is nothing.
 */
#define ENTENTE_TYPE_MODE_OUTCOME_GROUP (entente_mode_outcome_group_get_type ())
G_DECLARE_FINAL_TYPE (EntenteModeOutcomeGroup,
                      entente_mode_outcome_group,
                      ENTENTE,
                      MODE_OUTCOME_GROUP,
                      AdwPreferencesGroup)

void entente_mode_outcome_group_show (EntenteModeOutcomeGroup *self,
                                      EntenteMeeting *meeting,
                                      EntenteAgendaItem *point);

G_END_DECLS
