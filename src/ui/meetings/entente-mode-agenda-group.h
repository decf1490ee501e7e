/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-agenda-item.h"
#include "meetings/entente-meeting.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteModeAgendaGroup:
 *
 * The agenda beside the point that is spoken of: what was treated, what comes. Choosing another point
 * goes there.
 *
 * Signal: `chosen` (uint): its place, from 1.
 */
#define ENTENTE_TYPE_MODE_AGENDA_GROUP (entente_mode_agenda_group_get_type ())
G_DECLARE_FINAL_TYPE (EntenteModeAgendaGroup,
                      entente_mode_agenda_group,
                      ENTENTE,
                      MODE_AGENDA_GROUP,
                      AdwPreferencesGroup)

void entente_mode_agenda_group_set_meeting (EntenteModeAgendaGroup *self, EntenteMeeting *meeting);
/* current: (nullable) */
void entente_mode_agenda_group_show (EntenteModeAgendaGroup *self, EntenteAgendaItem *current);

G_END_DECLS
