/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-block.h"
#include "entente-words.h"
#include "schedule/entente-schedule.h"

G_BEGIN_DECLS

/* The list of dates: date, task, referent, state, after; tasks by their start. items: (nullable)
   (array): indexes, NULL for all. Groups are left out. (transfer full) (nullable): NULL when there
   is nothing */
EntenteBlock *entente_schedule_table_new (EntenteSchedule *schedule, const guint *items,
                                          guint n_items, EntenteWords *words,
                                          EntenteLanguage language);
/* Empty lines to fill in by hand. */
EntenteBlock *entente_schedule_table_new_blank (guint n_rows, EntenteWords *words,
                                                EntenteLanguage language);
/* When an item is: "12 June 2027", "3 May 2027 – 12 May 2027". (transfer full) */
char *entente_schedule_table_format_dates (EntenteSchedule *schedule,
                                           const EntenteScheduleItem *item, gboolean brief,
                                           EntenteLanguage language);
/* The items without groups, by start. (transfer full) (element-type guint) */
GArray *entente_schedule_table_sort (EntenteSchedule *schedule, const guint *items, guint n_items);

G_END_DECLS
