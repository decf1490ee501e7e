/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-attendance-list.h"

G_BEGIN_DECLS

/* Somebody more, invited. person, organization: (nullable); name: of a guest, else "". */
EntenteRecord *_entente_attendance_insert (EntenteEdit *edit,
                                           EntenteRecord *meeting,
                                           EntenteRecord *person,
                                           const char *name,
                                           EntenteRecord *organization);

EntenteMeeting *_entente_attendance_get_meeting (EntenteAttendance *self);
/* The participant who is that person. (transfer none) (nullable) */
EntenteAttendance *_entente_attendance_find (EntenteMeeting *meeting, EntenteRecord *person);
/* In the order of the list. (transfer full) */
GPtrArray *_entente_attendance_list_sorted (EntenteMeeting *meeting);

EntenteAttendanceState _entente_attendance_get_state (EntenteAttendance *self);
/* Whether a proxy was given to somebody else of the meeting who is in the room then. */
gboolean _entente_attendance_proxy_counts (EntenteAttendance *self, EntenteMoment at);

G_END_DECLS
