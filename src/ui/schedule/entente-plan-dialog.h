/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "project/entente-project.h"
#include "schedule/entente-schedule.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Ready plans to choose from, and which of their tasks to insert before and after the event of the
   project. */
#define ENTENTE_TYPE_PLAN_DIALOG (entente_plan_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntentePlanDialog, entente_plan_dialog, ENTENTE, PLAN_DIALOG, AdwDialog)

AdwDialog *entente_plan_dialog_new (EntenteProject *project, EntenteSchedule *schedule);

G_END_DECLS
