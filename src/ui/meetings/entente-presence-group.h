/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-attendance-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Who comes and goes while a meeting is held, and whether there is a quorum. */
#define ENTENTE_TYPE_PRESENCE_GROUP (entente_presence_group_get_type ())
G_DECLARE_FINAL_TYPE (EntentePresenceGroup, entente_presence_group, ENTENTE, PRESENCE_GROUP,
                      AdwPreferencesGroup)

/* meeting: (nullable) */
void entente_presence_group_show (EntentePresenceGroup *self, EntenteMeeting *meeting);

G_END_DECLS
