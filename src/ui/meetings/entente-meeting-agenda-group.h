/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-meeting.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteMeetingAgendaGroup:
 *
 * The points of a meeting in their order, each opening on what it is made of, moved by dragging or
 * with Alt and the arrows; a line that adds one more; what all take together, in words. A ready
 * agenda can be added.
 */
#define ENTENTE_TYPE_MEETING_AGENDA_GROUP (entente_meeting_agenda_group_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMeetingAgendaGroup,
                      entente_meeting_agenda_group,
                      ENTENTE,
                      MEETING_AGENDA_GROUP,
                      AdwPreferencesGroup)

void entente_meeting_agenda_group_set_meeting (EntenteMeetingAgendaGroup *self,
                                               EntenteMeeting *meeting);
/* Opens a point and gives the keyboard to one of its fields; FALSE when it is not here. */
gboolean entente_meeting_agenda_group_reveal (EntenteMeetingAgendaGroup *self,
                                              EntenteRecord *item,
                                              const EntenteField *field);

G_END_DECLS
