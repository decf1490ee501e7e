/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "project/entente-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteFramePane:
 *
 * All that is known of an objective, an action, an expected result or an indicator, to be read and
 * edited.
 *
 * Signal: `closed` (): it is to be hidden.
 */
#define ENTENTE_TYPE_FRAME_PANE (entente_frame_pane_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFramePane, entente_frame_pane, ENTENTE, FRAME_PANE, AdwBin)

/* Each (nullable). */
void entente_frame_pane_set_project (EntenteFramePane *self, EntenteProject *project);
void entente_frame_pane_set_record (EntenteFramePane *self, EntenteRecord *record);
void entente_frame_pane_set_read_only (EntenteFramePane *self, gboolean read_only);
/* Puts the keyboard focus on a field; on the first one. */
gboolean entente_frame_pane_reveal (EntenteFramePane *self, const EntenteField *field);
void entente_frame_pane_focus (EntenteFramePane *self);

G_END_DECLS
