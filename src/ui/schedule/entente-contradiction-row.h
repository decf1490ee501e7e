/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What cannot be in the plan, in a sentence, and a button for each thing that would end it. Signal:
   `applied` (). */
#define ENTENTE_TYPE_CONTRADICTION_ROW (entente_contradiction_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteContradictionRow, entente_contradiction_row, ENTENTE,
                      CONTRADICTION_ROW, AdwPreferencesRow)

/* contradictions: (element-type EntenteContradiction): kept alive by the row; it tells the one at
   index */
GtkWidget *entente_contradiction_row_new (EntenteSchedule *schedule,
                                          GPtrArray *contradictions,
                                          guint index);

G_END_DECLS
