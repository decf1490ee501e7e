/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-meeting.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Who is invited to a meeting, who comes, who came; how many, in words; what is to be known of it.
   Members of the body, people of the collective and guests are invited from here. */
#define ENTENTE_TYPE_MEETING_PARTICIPANTS_GROUP (entente_meeting_participants_group_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMeetingParticipantsGroup,
                      entente_meeting_participants_group,
                      ENTENTE,
                      MEETING_PARTICIPANTS_GROUP,
                      AdwPreferencesGroup)

void entente_meeting_participants_group_set_meeting (EntenteMeetingParticipantsGroup *self,
                                                     EntenteMeeting *meeting);
/* Gives the keyboard to the row of a participant; FALSE when there is none. */
gboolean entente_meeting_participants_group_reveal (EntenteMeetingParticipantsGroup *self,
                                                    EntenteRecord *participant);

G_END_DECLS
