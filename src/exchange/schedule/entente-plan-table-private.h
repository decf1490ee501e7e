/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-csv-reader.h"
#include "entente-exchange-error.h"
#include "entente-plan-heading-private.h"

G_BEGIN_DECLS

/* More tasks than this are no plan that anybody could read on a screen. */
#define ENTENTE_PLAN_MAX_ROWS 20000

/* A table of tasks as it stands in a file, with the meaning of its columns. */
typedef struct {
  GPtrArray *rows;     /* EntenteCsvRow, below the headings */
  GPtrArray *headings; /* char *, one a column */
  GArray *meanings;    /* EntentePlanColumn, one a column; N_COLUMNS for those that are not known */
} EntentePlanTable;

EntentePlanTable *_entente_plan_table_read (GBytes *content, GError **error);
void _entente_plan_table_free (EntentePlanTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePlanTable, _entente_plan_table_free)

gboolean _entente_plan_table_has (EntentePlanTable *self, EntentePlanColumn column);
const char *_entente_plan_table_get_heading (EntentePlanTable *self, EntentePlanColumn column);
/* As it stands in the file; "" when the row or the file has no such cell. */
const char *_entente_plan_table_get_cell (EntentePlanTable *self, guint row,
                                          EntentePlanColumn column);

/* Does a file hold a plan rather than contacts? */
gboolean _entente_plan_table_sniff (GBytes *content);

G_END_DECLS
