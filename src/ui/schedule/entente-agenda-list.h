/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule-filter.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteAgendaList:
 *
 * The tasks of a plan in the order of their dates, without the groups, and what other rooms have due:
 * a list model of EntenteTask and EntenteScheduleMark whose sections are months (on a relative axis:
 * thirty days before or after the event).
 */
#define ENTENTE_TYPE_AGENDA_LIST (entente_agenda_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAgendaList, entente_agenda_list, ENTENTE, AGENDA_LIST, GObject)

EntenteAgendaList *entente_agenda_list_new (void);
/* schedule: (nullable); filter: (nullable). Reads them anew; only what changed is told. */
void entente_agenda_list_read (EntenteAgendaList *self,
                               EntenteSchedule *schedule,
                               EntenteScheduleFilter *filter);
guint entente_agenda_list_find (EntenteAgendaList *self, EntenteTask *task);
/* What stands over the section of a task: "June 2027", "D−30 to D−1". (transfer full) */
char *entente_agenda_list_dup_heading (EntenteAgendaList *self, guint position);

/* "June 2027", with a capital whatever the language. (transfer full) */
char *entente_agenda_dup_month (const GDate *date);

G_END_DECLS
