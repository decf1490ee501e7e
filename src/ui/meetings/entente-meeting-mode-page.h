/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-agenda-item.h"
#include "meetings/entente-meeting.h"
#include "project/entente-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteMeetingModePage:
 *
 * A meeting while it is held, for everybody to see on the wall: the point that is spoken of, the time
 * left, what comes next, and everything that is noted of it by keyboard. Popping the page ends the
 * mode; nothing has to be saved.
 */
#define ENTENTE_TYPE_MEETING_MODE_PAGE (entente_meeting_mode_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMeetingModePage, entente_meeting_mode_page, ENTENTE, MEETING_MODE_PAGE,
                      AdwNavigationPage)

AdwNavigationPage *entente_meeting_mode_page_new (EntenteProject *project, EntenteMeeting *meeting);
/* What is shown: (transfer none) (nullable) */
EntenteAgendaItem *entente_meeting_mode_page_get_point (EntenteMeetingModePage *self);

G_END_DECLS
