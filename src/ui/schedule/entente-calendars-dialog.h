/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "project/entente-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* When work can be done: working time of the project and of each organisation, public and school
   holidays, closures and absences. Everything is edited in place. */
#define ENTENTE_TYPE_CALENDARS_DIALOG (entente_calendars_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCalendarsDialog, entente_calendars_dialog, ENTENTE, CALENDARS_DIALOG,
                      AdwDialog)

AdwDialog *entente_calendars_dialog_new (EntenteProject *project);

G_END_DECLS
