/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-meeting.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A meeting in a list: its title, when it is, its state. It follows every change. */
#define ENTENTE_TYPE_MEETING_ROW (entente_meeting_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMeetingRow, entente_meeting_row, ENTENTE, MEETING_ROW, GtkBox)

GtkWidget *entente_meeting_row_new (void);
void entente_meeting_row_set_meeting (EntenteMeetingRow *self, EntenteMeeting *meeting);

G_END_DECLS
