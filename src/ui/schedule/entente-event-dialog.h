/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "project/entente-project.h"
#include "schedule/entente-schedule.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Another first day for the event: what it comes to is told before it is done. */
#define ENTENTE_TYPE_EVENT_DIALOG (entente_event_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteEventDialog, entente_event_dialog, ENTENTE, EVENT_DIALOG, AdwDialog)

AdwDialog *entente_event_dialog_new (EntenteProject *project, EntenteSchedule *schedule);

G_END_DECLS
