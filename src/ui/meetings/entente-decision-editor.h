/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-decision-register.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteDecisionEditor:
 *
 * A decision while it is taken, and ever after: what is typed is in the register within a second,
 * the other facts as soon as they are chosen.
 *
 * Signals: `taken` (EntenteDecision): the first words of a new one stand in the register.
 */
#define ENTENTE_TYPE_DECISION_EDITOR (entente_decision_editor_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDecisionEditor, entente_decision_editor, ENTENTE, DECISION_EDITOR, AdwBin)

GtkWidget *entente_decision_editor_new (void);
/* A new one. meeting: (nullable): outside a meeting; item: (nullable) */
void entente_decision_editor_start (EntenteDecisionEditor *self,
                                    EntenteStore *store,
                                    EntenteMeeting *meeting,
                                    EntenteAgendaItem *item,
                                    EntenteDecisionKind kind);
/* One of the register; decision: (nullable): nothing */
void entente_decision_editor_show (EntenteDecisionEditor *self, EntenteDecision *decision);
/* (nullable): while nothing was typed of a new one */
EntenteDecision *entente_decision_editor_get_decision (EntenteDecisionEditor *self);
/* Saves what was typed and not yet saved. */
void entente_decision_editor_flush (EntenteDecisionEditor *self);

/* In a dialog over what is on screen, for whoever is in a meeting. editor: (out) (transfer none): to
   start or to show one in. */
AdwDialog *entente_decision_editor_new_dialog (const char *title, EntenteDecisionEditor **editor);

G_END_DECLS
