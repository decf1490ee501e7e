/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-capture-editor.h"
#include "meetings/entente-decision-register.h"

G_BEGIN_DECLS

/**
 * EntenteDecisionEditor:
 *
 * A decision while it is taken, and ever after: what is typed is in the register within a second,
 * the other facts as soon as they are chosen.
 */
#define ENTENTE_TYPE_DECISION_EDITOR (entente_decision_editor_get_type ())
G_DECLARE_FINAL_TYPE (
  EntenteDecisionEditor, entente_decision_editor, ENTENTE, DECISION_EDITOR, EntenteCaptureEditor)

/* A new one. meeting: (nullable): outside a meeting; item: (nullable) */
void entente_decision_editor_start (EntenteDecisionEditor *self,
                                    EntenteStore *store,
                                    EntenteMeeting *meeting,
                                    EntenteAgendaItem *item,
                                    EntenteDecisionKind kind);

G_END_DECLS
