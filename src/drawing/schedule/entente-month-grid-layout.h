/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-gantt-painter.h"
#include "schedule/entente-month-grid.h"

G_BEGIN_DECLS

/**
 * EntenteMonthGridLayout:
 *
 * Where the cells of a month grid stand, in units from the top left corner of its first row.
 */
typedef struct _EntenteMonthGridLayout EntenteMonthGridLayout;

/* width: at least; columns narrower than can be read make it wider. first_column, n_columns: part
   of the columns, for one page of several; G_MAXUINT for all. font: the size of body text in
   units. */
EntenteMonthGridLayout *entente_month_grid_layout_new (EntenteMonthGrid *grid, double font,
                                                       double width, guint first_column,
                                                       guint n_columns);
void entente_month_grid_layout_free (EntenteMonthGridLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteMonthGridLayout, entente_month_grid_layout_free)

EntenteMonthGrid *entente_month_grid_layout_get_grid (EntenteMonthGridLayout *self);
double entente_month_grid_layout_get_width (EntenteMonthGridLayout *self);
double entente_month_grid_layout_get_height (EntenteMonthGridLayout *self);
/* How many columns fit in width when each can be read. */
guint entente_month_grid_layout_count_columns (EntenteMonthGrid *grid, double font, double width);

/* Where a row begins; for one past the last: where all end. */
double entente_month_grid_layout_get_y (EntenteMonthGridLayout *self, guint row);
/* The edges of the columns of steps, of tasks and of the times. */
double entente_month_grid_layout_get_titles_x (EntenteMonthGridLayout *self);
double entente_month_grid_layout_get_cells_x (EntenteMonthGridLayout *self);
/* Where a column begins; for one past the last shown: where all end. FALSE when it is not shown. */
gboolean entente_month_grid_layout_get_x (EntenteMonthGridLayout *self, guint column, double *x);
/* Where a moment is in its column; FALSE when it is not shown. */
gboolean entente_month_grid_layout_find_x (EntenteMonthGridLayout *self, EntenteMoment moment,
                                           double *x);
void entente_month_grid_layout_get_columns (EntenteMonthGridLayout *self, guint *first,
                                            guint *until);
/* The row of the grid under a point; FALSE when there is none. */
gboolean entente_month_grid_layout_pick (EntenteMonthGridLayout *self, double y, guint *row);

/* The parts of a row, one under the other. */
double entente_month_grid_layout_get_bar_height (EntenteMonthGridLayout *self);
double entente_month_grid_layout_get_strip_height (EntenteMonthGridLayout *self);

G_END_DECLS
