/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-record.h"

G_BEGIN_DECLS

/* The rules of the single fields of a task, named in its field table: see EntenteFieldCheck. */
char *_entente_task_check_duration (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_task_check_effort (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_task_check_progress (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_task_check_rule_at (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_task_check_event_offset (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_task_check_deadline (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_task_check_actual_start (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_task_check_clear_days (EntenteRecord *record, EntenteSeverity *severity);
char *_entente_task_check_actual_finish (EntenteRecord *record, EntenteSeverity *severity);

G_END_DECLS
