/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-attendance.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Somebody invited to a meeting: whom they speak for, and a menu that says whether they come. It
   opens on the rest. Delete takes them off the list. */
#define ENTENTE_TYPE_PARTICIPANT_ROW (entente_participant_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteParticipantRow,
                      entente_participant_row,
                      ENTENTE,
                      PARTICIPANT_ROW,
                      AdwExpanderRow)

GtkWidget *entente_participant_row_new (EntenteAttendance *participant, gboolean read_only);
/* Says anew what is known. */
void entente_participant_row_update (EntenteParticipantRow *self);
EntenteAttendance *entente_participant_row_get_participant (EntenteParticipantRow *self);

G_END_DECLS
