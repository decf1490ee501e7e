/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-budget-column-private.h"
#include "entente-csv-reader.h"
#include "entente-exchange-error.h"

G_BEGIN_DECLS

/* More lines than this are no budget of a project. */
#define ENTENTE_BUDGET_MAX_ROWS 20000

/* A budget as it stands in a file, with what is thought of its columns and numbers. */
typedef struct
{
  GPtrArray *rows;     /* EntenteCsvRow, below the headings */
  GPtrArray *headings; /* char *, one a column; "" where there is none */
  GArray *columns;     /* EntenteBudgetColumn, one a column */
  char mark;           /* before decimals: ',' or '.' */
  int side;            /* that the headings name for the first lines, or -1 */
} EntenteBudgetSource;

EntenteBudgetSource *_entente_budget_source_read (GBytes *content, GError **error);
void _entente_budget_source_free (EntenteBudgetSource *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteBudgetSource, _entente_budget_source_free)

EntenteBudgetColumn _entente_budget_source_get_column (EntenteBudgetSource *self, guint column);
/* The column of a role, or -1. */
int _entente_budget_source_find (EntenteBudgetSource *self,
                                 EntenteBudgetPanelSide panel,
                                 EntenteBudgetRole role);
/* As it stands in the file; "" when the row or the file has no such cell. */
const char *_entente_budget_source_get_cell (EntenteBudgetSource *self, guint row, int column);

/* Does a file hold a budget, rather than a plan or contacts? */
gboolean _entente_budget_source_sniff (GBytes *content);

G_END_DECLS
