/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-body-calendar.h"

G_BEGIN_DECLS

/* Days since 1970 of the meetings of a body that stand, in order. (element-type gint64) */
GArray *_entente_body_list_meeting_days (EntenteBody *self);
/* How many days a meeting may be away from the date of the rhythm that it stands for. */
guint _entente_rhythm_get_window (EntenteRecurrence *rhythm);
gboolean _entente_meeting_find_start (EntenteMeeting *meeting,
                                      EntenteMoment *starts,
                                      gboolean *has_time);

G_END_DECLS
