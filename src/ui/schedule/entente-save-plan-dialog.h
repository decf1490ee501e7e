/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Keeps tasks as a ready plan of one's own, for other projects. */
#define ENTENTE_TYPE_SAVE_PLAN_DIALOG (entente_save_plan_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSavePlanDialog, entente_save_plan_dialog, ENTENTE, SAVE_PLAN_DIALOG,
                      AdwDialog)

/* tasks: array of EntenteTask, referenced */
AdwDialog *entente_save_plan_dialog_new (EntenteSchedule *schedule, GPtrArray *tasks);

G_END_DECLS
