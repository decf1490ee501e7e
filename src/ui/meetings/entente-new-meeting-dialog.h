/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-body.h"
#include "meetings/entente-meeting.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteNewMeetingDialog:
 *
 * Prepares a meeting in three choices: who meets, when (one of the dates that the rhythm of the body
 * proposes, another one, or one that a poll will find), from which ready agenda.
 *
 * Signals: `created` (EntenteMeeting).
 */
#define ENTENTE_TYPE_NEW_MEETING_DIALOG (entente_new_meeting_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteNewMeetingDialog,
                      entente_new_meeting_dialog,
                      ENTENTE,
                      NEW_MEETING_DIALOG,
                      AdwDialog)

/* body: (nullable): chosen beforehand; the organising group otherwise */
AdwDialog *entente_new_meeting_dialog_new (EntenteStore *store, EntenteBody *body);
/* On one of the dates of a body: "2027-03-11T18:30", "2027-03-11" */
AdwDialog *entente_new_meeting_dialog_new_at (EntenteBody *body, const char *starts_at);
/* The one that follows a meeting: the body is settled. */
AdwDialog *entente_new_meeting_dialog_new_next (EntenteMeeting *meeting);

G_END_DECLS
