/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A task as a line of a list: ticked when done, its title, who, when, and its delay in words. It
   follows the plan. What other rooms have due has a sign instead of a tick. */
#define ENTENTE_TYPE_AGENDA_ROW (entente_agenda_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAgendaRow, entente_agenda_row, ENTENTE, AGENDA_ROW, AdwBin)

GtkWidget *entente_agenda_row_new (void);
/* Both (nullable). thing: EntenteTask or EntenteScheduleMark. */
void entente_agenda_row_show (EntenteAgendaRow *self, EntenteSchedule *schedule, gpointer thing);
/* What is said of it to who does not see it, borrowed until it changes. */
const char *entente_agenda_row_get_title (EntenteAgendaRow *self);
const char *entente_agenda_row_get_summary (EntenteAgendaRow *self);

G_END_DECLS
