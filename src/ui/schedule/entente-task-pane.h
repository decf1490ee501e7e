/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-task-selection.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteTaskPane:
 *
 * Beside the plan: edits the task that is selected, or what several selected ones have in common.
 *
 * Signal: `closed` (): it is not wanted any more.
 */
#define ENTENTE_TYPE_TASK_PANE (entente_task_pane_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTaskPane, entente_task_pane, ENTENTE, TASK_PANE, AdwBin)

/* selection: (nullable) */
void entente_task_pane_set_selection (EntenteTaskPane *self,
                                      EntenteSchedule *schedule,
                                      EntenteTaskSelection *selection);
/* Gives the keyboard to a field of the selected task or of what belongs to it; field:
   (nullable). */
gboolean entente_task_pane_reveal (EntenteTaskPane *self,
                                   EntenteRecord *record,
                                   const EntenteField *field);

G_END_DECLS
