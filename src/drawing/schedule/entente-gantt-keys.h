/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-gantt-chart.h"

G_BEGIN_DECLS

/* Gives a colour to each item of a schedule, and collects what the colours stand for. */
typedef struct _EntenteGanttKeys EntenteGanttKeys;

EntenteGanttKeys *_entente_gantt_keys_new (EntenteSchedule *schedule, EntenteGanttColoring coloring,
                                           EntenteLanguage language);
void _entente_gantt_keys_free (EntenteGanttKeys *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteGanttKeys, _entente_gantt_keys_free)

/* The key of an item; a new one the first time it is needed. */
guint _entente_gantt_keys_find (EntenteGanttKeys *self, const EntenteScheduleItem *items,
                                guint item);
const EntenteGanttKey *_entente_gantt_keys_get (EntenteGanttKeys *self, guint *n_keys);

G_END_DECLS
