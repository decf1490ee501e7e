/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-meeting.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* In what part of the list of meetings one stands. */
typedef enum {
  ENTENTE_MEETING_PART_TO_COME,
  ENTENTE_MEETING_PART_HELD,
  ENTENTE_MEETING_PART_CANCELLED,
} EntenteMeetingPart;

/* A live list of all meetings, a GtkSectionModel: to come, earliest first and those without a date
   at the end; held and cancelled, latest first. (transfer full) */
GListModel *entente_meeting_list_new (EntenteStore *store);

EntenteMeetingPart entente_meeting_list_get_part (EntenteMeeting *meeting);
/* Translated heading over a part. */
const char *entente_meeting_list_get_heading (EntenteMeetingPart part);

G_END_DECLS
