/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule-trial.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What a change would come to, in groups with problems first: which tasks move from where to where,
   and what speaks against it. */
#define ENTENTE_TYPE_CONSEQUENCE_LIST (entente_consequence_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteConsequenceList, entente_consequence_list, ENTENTE, CONSEQUENCE_LIST,
                      AdwBin)

/* has_date: whether the event has a date after the change: without one, tasks have none either. */
void entente_consequence_list_show (EntenteConsequenceList *self,
                                    EntenteSchedule *schedule,
                                    EntenteTrial *trial,
                                    gboolean has_date);
/* Tasks that move, and those of all that need a thought. */
guint entente_consequence_list_get_n_moving (EntenteConsequenceList *self);
guint entente_consequence_list_get_n_problems (EntenteConsequenceList *self);

G_END_DECLS
