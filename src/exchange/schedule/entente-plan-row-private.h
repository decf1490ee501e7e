/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-plan-cell-private.h"
#include "entente-plan-table-private.h"
#include "schedule/entente-schedule.h"

G_BEGIN_DECLS

#define ENTENTE_PLAN_NOWHERE G_MAXUINT

/* A row of a table as the task it will be. Texts are never NULL and stand as the project keeps
   them. */
typedef struct {
  guint line; /* of the file */
  char *id;   /* folded, "" for none */
  char *number; /* outline, "" for none */
  char *title;
  guint level;  /* as the file tells it; only the order of levels counts */

  EntenteTaskKind kind;
  EntenteTaskState state;
  int progress;
  char *duration;
  EntentePlanRuleCell rule;
  char *rule_at;
  char *deadline;
  char *actual_start;
  char *actual_finish;
  char *place;
  char *description;
  char *organization; /* the cell, to be found by name */
  char *who;          /* the same */
  char *predecessors; /* the same */
  GString *notes;
  GPtrArray *remarks; /* translated sentences */

  guint parent;   /* row, or NOWHERE */
  gint64 rank;    /* among the rows of one parent, from 1 */
  gboolean is_group;
} EntentePlanRow;

EntentePlanRow *_entente_plan_row_new (guint line, const char *title);
void _entente_plan_row_free (EntentePlanRow *self);

/* Says something of a cell, and keeps what stands there in the notes: what cannot be read is not
   lost. */
void _entente_plan_row_remark (EntentePlanRow *self, const char *heading, const char *cell,
                               char *sentence);
/* "Budget: 300 €" on a line of its own. */
void _entente_plan_row_keep (EntentePlanRow *self, const char *heading, const char *cell);

/* The row of a table; NULL when it has no title, with the reason. */
EntentePlanRow *_entente_plan_row_read (EntentePlanTable *table,
                                        guint row,
                                        EntenteWorkTime *work_time,
                                        char **problem);
/* Spaces of every kind off both ends. */
char *_entente_plan_cell_strip (const char *cell);

/* Who is in what: from outline numbers, levels or indents. Rows may be added (titles of groups). */
void _entente_plan_rows_arrange (GPtrArray *rows, EntentePlanTable *table);

/* One link of the plan, by rows. */
typedef struct {
  guint from, to;
  EntenteDependencyKind kind;
  char *lag;
} EntentePlanRowLink;

/* What the cells of predecessors say, without what cannot be: array of EntentePlanRowLink. Remarks
   go to the rows. */
GPtrArray *_entente_plan_rows_link (GPtrArray *rows, EntentePlanTable *table);
/* Takes out of links what makes the plan go round, and says so on the rows. */
void _entente_plan_rows_break_cycles (GPtrArray *rows, GPtrArray *links, const char *heading);

G_END_DECLS
