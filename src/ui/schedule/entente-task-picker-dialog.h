/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks for a task of the plan by typing a part of its title. Signal: `picked` (EntenteTask); the
   dialog closes by itself then. */
#define ENTENTE_TYPE_TASK_PICKER_DIALOG (entente_task_picker_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTaskPickerDialog, entente_task_picker_dialog, ENTENTE,
                      TASK_PICKER_DIALOG, AdwDialog)

/* except: (nullable): not in the list */
AdwDialog *entente_task_picker_dialog_new (EntenteSchedule *schedule,
                                           EntenteTask *except,
                                           const char *title);

G_END_DECLS
