/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-meeting.h"
#include "project/entente-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What comes after a meeting: its papers, what they lack, approval and its versions, and sending the
   minutes round. */
#define ENTENTE_TYPE_MINUTES_VIEW (entente_minutes_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMinutesView, entente_minutes_view, ENTENTE, MINUTES_VIEW, AdwBin)

/* Both (nullable). */
void entente_minutes_view_set_meeting (EntenteMinutesView *self,
                                       EntenteProject *project,
                                       EntenteMeeting *meeting);
/* Gives the keyboard to a field of the meeting that stands here; FALSE when it does not. */
gboolean entente_minutes_view_reveal (EntenteMinutesView *self, const EntenteField *field);

G_END_DECLS
