/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-meeting.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What earlier meetings left to do, each with a button that puts it on the agenda. Not shown when
   there is nothing. */
#define ENTENTE_TYPE_MEETING_OFFERS_GROUP (entente_meeting_offers_group_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMeetingOffersGroup,
                      entente_meeting_offers_group,
                      ENTENTE,
                      MEETING_OFFERS_GROUP,
                      AdwPreferencesGroup)

void entente_meeting_offers_group_set_meeting (EntenteMeetingOffersGroup *self,
                                               EntenteMeeting *meeting);

G_END_DECLS
