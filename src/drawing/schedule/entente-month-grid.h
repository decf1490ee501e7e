/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-gantt-chart.h"

G_BEGIN_DECLS

/* A month or a week, or in their stead several in which there is nothing. */
typedef struct {
  EntenteMoment from, until;
  gboolean is_gap;
  const char *label;   /* "juin", "7"; "…" for a gap */
  const char *upper;   /* "2027", "juin 2027" */
} EntenteMonthGridColumn;

/* A task or milestone; groups are in the first column only. */
typedef struct {
  guint row;           /* of the chart */
  const char *step;    /* the group at the top it is in, "" without one */
  guint n_in_step;     /* of the first row of a step: how many rows it has; 0 for the others */
} EntenteMonthGridRow;

typedef enum
{
  ENTENTE_MONTH_GRID_PLANNED,
  ENTENTE_MONTH_GRID_FORECAST,
  ENTENTE_MONTH_GRID_DELAY, /* from the planned finish to the expected one; shown when the chart
                               shows delays */
} EntenteMonthGridPart;

/**
 * EntenteMonthGrid:
 *
 * The plan as a table on a wall: steps and tasks in rows, months or weeks in columns. Made from a
 * chart, immutable and reference-counted as it is.
 */
typedef struct _EntenteMonthGrid EntenteMonthGrid;

/* rhythm: ENTENTE_RHYTHM_MONTH or ENTENTE_RHYTHM_WEEK. */
EntenteMonthGrid *entente_month_grid_new (EntenteGanttChart *chart, EntenteRhythm rhythm);
EntenteMonthGrid *entente_month_grid_ref (EntenteMonthGrid *self);
void entente_month_grid_unref (EntenteMonthGrid *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteMonthGrid, entente_month_grid_unref)

EntenteGanttChart *entente_month_grid_get_chart (EntenteMonthGrid *self);
const EntenteMonthGridColumn *entente_month_grid_get_columns (EntenteMonthGrid *self,
                                                              guint *n_columns);
const EntenteMonthGridRow *entente_month_grid_get_rows (EntenteMonthGrid *self, guint *n_rows);
/* The columns in which a part of a row is; FALSE when it has none. */
gboolean entente_month_grid_get_span (EntenteMonthGrid *self, guint row, EntenteMonthGridPart part,
                                      guint *first, guint *last);
/* The column a moment is in; FALSE when it is in none. */
gboolean entente_month_grid_find_column (EntenteMonthGrid *self, EntenteMoment moment,
                                         guint *column);

G_END_DECLS
