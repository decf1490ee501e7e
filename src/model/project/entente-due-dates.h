/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "project/entente-project.h"

G_BEGIN_DECLS

/**
 * EntenteDueDateKind:
 * @ENTENTE_DUE_DATE_TASK: a task to finish, by its deadline or as planned
 * @ENTENTE_DUE_DATE_FUNDING: a request to file or to complete, an answer, a report
 * @ENTENTE_DUE_DATE_MONEY: money to pay or to receive
 * @ENTENTE_DUE_DATE_MEETING: a meeting that is planned, or that nobody has closed; minutes to send
 *   round, an answer to a problem, a decision to apply
 * @ENTENTE_DUE_DATE_EVALUATION: an indicator to measure, a report to send
 */
typedef enum {
  ENTENTE_DUE_DATE_TASK,
  ENTENTE_DUE_DATE_FUNDING,
  ENTENTE_DUE_DATE_MONEY,
  ENTENTE_DUE_DATE_MEETING,
  ENTENTE_DUE_DATE_EVALUATION,
} EntenteDueDateKind;

/**
 * EntenteDueDate:
 * @kind: which room it comes from
 * @day: the last day
 * @label: what is to be done, translated: "Finish “Posters”", "File the request: County"
 * @record: (nullable): what it is about
 * @field: the field that says the day, to go to; -1 when it is not one field
 *
 * Something that is not done yet and due on a day.
 */
typedef struct {
  EntenteDueDateKind kind;
  GDate day;
  char *label;
  EntenteRecord *record;
  int field;
} EntenteDueDate;

EntenteDueDate *entente_due_date_copy (const EntenteDueDate *self);
void entente_due_date_free (EntenteDueDate *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteDueDate, entente_due_date_free)

/* From all rooms, by day: late, and up to so many days from today (nullable: the day it is). (transfer full)
   (element-type EntenteDueDate) */
GPtrArray *entente_project_list_due (EntenteProject *self, const GDate *today, guint days);
/* "today", "in 12 days", "3 days late". (transfer full) */
char *entente_due_date_dup_when (const EntenteDueDate *self, const GDate *today);
const char *entente_due_date_kind_get_icon (EntenteDueDateKind kind);

G_END_DECLS
