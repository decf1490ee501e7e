/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule.h"

G_BEGIN_DECLS

/**
 * EntenteScheduleMark:
 *
 * A day of the plan that is no task: something of another room is due then. Immutable. The schedule only shows it; whoever
 * knows the other rooms gives it.
 */
#define ENTENTE_TYPE_SCHEDULE_MARK (entente_schedule_mark_get_type ())
G_DECLARE_FINAL_TYPE (EntenteScheduleMark, entente_schedule_mark, ENTENTE, SCHEDULE_MARK, GObject)

/* icon_name: static. field: of the record, where the day is edited, or -1. */
EntenteScheduleMark *entente_schedule_mark_new (const GDate *day, const char *label,
                                                const char *icon_name, EntenteRecord *record,
                                                int field);
/* Days since 1970-01-01. */
gint64 entente_schedule_mark_get_day (EntenteScheduleMark *self);
const char *entente_schedule_mark_get_label (EntenteScheduleMark *self);
const char *entente_schedule_mark_get_icon_name (EntenteScheduleMark *self);
EntenteRecord *entente_schedule_mark_get_record (EntenteScheduleMark *self);
int entente_schedule_mark_get_field (EntenteScheduleMark *self);
gboolean entente_schedule_mark_equal (EntenteScheduleMark *self, EntenteScheduleMark *other);

/* By day; `changed` is emitted when they are other than before. (element-type EntenteScheduleMark) */
void entente_schedule_set_marks (EntenteSchedule *self, GPtrArray *marks);
/* Never NULL. (transfer none) (element-type EntenteScheduleMark) */
GPtrArray *entente_schedule_get_marks (EntenteSchedule *self);

G_END_DECLS
