/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule-network-private.h"

G_BEGIN_DECLS

/* Changes of what a task says, made on its reading and written back: of trials and remedies. */

/* Makes it stand there by its rule: another date, another distance; a task without one waits for
   that start. Of start and finish the one counts that the rule speaks of. */
void _entente_task_reading_move (EntenteTaskReading *self, EntenteNetwork *network, guint item,
                                 EntenteMoment start, EntenteMoment finish);
/* Another duration, in the unit it has, rounded; one of it at least. FALSE when it stays. */
gboolean _entente_task_reading_set_minutes (EntenteTaskReading *self, EntenteWorkTime *calendar,
                                            gint64 minutes);
/* Whether its rule speaks of the finish. */
gboolean _entente_task_reading_is_held_by_finish (const EntenteTaskReading *self);
/* The fields that differ. */
void _entente_task_reading_write (const EntenteTaskReading *before, const EntenteTaskReading *after,
                                  EntenteEdit *edit);

G_END_DECLS
