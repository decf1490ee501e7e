/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-speaking-count.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A click for each time somebody of an organisation speaks, and who spoke least. */
#define ENTENTE_TYPE_SPEAKING_GROUP (entente_speaking_group_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSpeakingGroup, entente_speaking_group, ENTENTE, SPEAKING_GROUP,
                      AdwPreferencesGroup)

/* meeting: (nullable) */
void entente_speaking_group_show (EntenteSpeakingGroup *self, EntenteMeeting *meeting);
/* Counts the organisation at a place of the list, from 0; FALSE when there is none. */
gboolean entente_speaking_group_add (EntenteSpeakingGroup *self, guint place);

G_END_DECLS
