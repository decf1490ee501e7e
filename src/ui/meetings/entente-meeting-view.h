/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-meeting.h"
#include "project/entente-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteMeetingView:
 *
 * One meeting: what it is and its agenda, who takes part, the poll for its date.
 *
 * Actions: `meeting.next`, `meeting.duplicate`, `meeting.invite`, `meeting.cancel`, `meeting.restore`,
 * `meeting.delete`. Signals: `open-meeting` (EntenteMeeting): another meeting is to be shown.
 */
#define ENTENTE_TYPE_MEETING_VIEW (entente_meeting_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMeetingView, entente_meeting_view, ENTENTE, MEETING_VIEW, AdwBin)

EntenteMeeting *entente_meeting_view_get_meeting (EntenteMeetingView *self);
/* Both NULL, or a meeting of that project. */
void entente_meeting_view_set_meeting (EntenteMeetingView *self,
                                       EntenteProject *project,
                                       EntenteMeeting *meeting);
/* What came of it. */
void entente_meeting_view_show_minutes (EntenteMeetingView *self);
/* Shows a field of the meeting, of one of its points or participants; FALSE when it is nowhere. */
gboolean entente_meeting_view_reveal (EntenteMeetingView *self,
                                      EntenteRecord *record,
                                      const EntenteField *field);

G_END_DECLS
