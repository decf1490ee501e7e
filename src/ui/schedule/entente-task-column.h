/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "grid/entente-grid-columns.h"
#include "schedule/entente-schedule.h"

G_BEGIN_DECLS

/* What the table of tasks can show. */
typedef enum {
  ENTENTE_TASK_COLUMN_NUMBER,
  ENTENTE_TASK_COLUMN_TITLE,
  ENTENTE_TASK_COLUMN_WHO,
  ENTENTE_TASK_COLUMN_DURATION,
  ENTENTE_TASK_COLUMN_START,
  ENTENTE_TASK_COLUMN_FINISH,
  ENTENTE_TASK_COLUMN_PROGRESS,
  ENTENTE_TASK_COLUMN_STATE,
  ENTENTE_TASK_COLUMN_PREDECESSORS,
  ENTENTE_TASK_COLUMN_FLOAT,
  ENTENTE_TASK_COLUMN_RULE,
  ENTENTE_TASK_COLUMN_DEADLINE,
  ENTENTE_N_TASK_COLUMNS,
} EntenteTaskColumn;

const EntenteGridColumnInfo *entente_task_column_get_info (EntenteTaskColumn column);
/* (transfer full) */
EntenteGridColumns *entente_task_columns_new (void);

/* What a cell says. (transfer full) */
char *entente_task_column_dup_text (EntenteTaskColumn column, EntenteSchedule *schedule, guint item,
                                    EntenteLanguage language);
/* What the entry starts with when a cell is edited. (transfer full) */
char *entente_task_column_dup_typed (EntenteTaskColumn column, EntenteSchedule *schedule,
                                     guint item, EntenteLanguage language);
gboolean entente_task_column_is_editable (EntenteTaskColumn column,
                                          const EntenteScheduleItem *item);
/* Does what was typed, as one edit; an error is a sentence for people, and nothing changed. */
gboolean entente_task_column_apply (EntenteTaskColumn column, EntenteSchedule *schedule, guint item,
                                    const char *typed, GError **error);

/* "12 – 14 June 2027", one date for a milestone, "" without any. (transfer full) */
char *entente_task_dup_dates (EntenteSchedule *schedule, guint item, EntenteLanguage language);
/* State and delay in words. (transfer full) */
char *entente_task_dup_state (EntenteSchedule *schedule, guint item);
/* All of a row in one sentence, for who does not see it. (transfer full) */
char *entente_task_dup_sentence (EntenteSchedule *schedule, guint item, EntenteLanguage language);

G_END_DECLS
