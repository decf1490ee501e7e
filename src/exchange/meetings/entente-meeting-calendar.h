/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-meeting.h"

G_BEGIN_DECLS

GBytes *entente_meeting_calendar_export (EntenteMeeting *meeting, GError **error);

G_END_DECLS
