/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-moment.h"
#include "meetings/entente-agenda-item.h"
#include "meetings/entente-meeting.h"

G_BEGIN_DECLS

/* Where a meeting stands while it is held: how long a point was spoken of, and how long there still
   is for it and for the meeting. Times are in seconds. */

EntenteAgendaItem *entente_agenda_get_current (EntenteMeeting *meeting);
gboolean entente_agenda_leave (EntenteAgendaItem *item, guint seconds, gboolean treated, GError **error);
gboolean entente_agenda_get_left (EntenteAgendaItem *item, guint seconds, gint64 *left);
gboolean entente_agenda_get_meeting_left (EntenteMeeting *meeting, EntenteMoment now, gint64 *left);

G_END_DECLS
