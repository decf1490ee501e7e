/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-meeting.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteMeetingPollGroup:
 *
 * The poll for the date of a meeting, as the coordinator notes it down: a column for each moment
 * that is proposed, a row for each person. In a cell, Space goes from one answer to the next, 1, 2
 * and 3 say yes, maybe and no, Delete takes the answer away. Under each column stands how many it
 * suits, and the button that makes it the date.
 */
#define ENTENTE_TYPE_MEETING_POLL_GROUP (entente_meeting_poll_group_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMeetingPollGroup,
                      entente_meeting_poll_group,
                      ENTENTE,
                      MEETING_POLL_GROUP,
                      AdwPreferencesGroup)

void entente_meeting_poll_group_set_meeting (EntenteMeetingPollGroup *self,
                                             EntenteMeeting *meeting);

G_END_DECLS
