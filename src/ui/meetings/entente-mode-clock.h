/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-agenda-item.h"
#include "meetings/entente-meeting.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteModeClock:
 *
 * How much time there still is, for a point and for the whole meeting, in letters that are read from
 * the back of a room.
 */
#define ENTENTE_TYPE_MODE_CLOCK (entente_mode_clock_get_type ())
G_DECLARE_FINAL_TYPE (EntenteModeClock, entente_mode_clock, ENTENTE, MODE_CLOCK, AdwBin)

/* elapsed: seconds that the point was on screen and that are not in the project yet */
void entente_mode_clock_show (EntenteModeClock *self,
                              EntenteMeeting *meeting,
                              EntenteAgendaItem *point,
                              guint elapsed);

G_END_DECLS
