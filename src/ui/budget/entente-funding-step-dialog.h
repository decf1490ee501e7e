/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-funding.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteFundingStepDialog:
 *
 * Asks for what a request needs in order to go on: which of the states of a stage, on which day,
 * how much was granted, whether the commitment contract was accepted. Moves the request by itself;
 * what cannot be done is said by `win.toast`.
 */
#define ENTENTE_TYPE_FUNDING_STEP_DIALOG (entente_funding_step_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFundingStepDialog, entente_funding_step_dialog, ENTENTE,
                      FUNDING_STEP_DIALOG, AdwAlertDialog)

/* state: proposed, others of its stage can be chosen. */
AdwDialog *entente_funding_step_dialog_new (EntenteFundingRequest *request,
                                            EntenteFundingState state);
/* Moves a request to a stage, asking when something is needed. parent: what the dialog stands
   over. */
void entente_funding_step_to_stage (EntenteFundingRequest *request, EntenteFundingStage stage,
                                    GtkWidget *parent);
void entente_funding_step_to_state (EntenteFundingRequest *request, EntenteFundingState state,
                                    GtkWidget *parent);

G_END_DECLS
