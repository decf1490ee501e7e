/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-block-layout.h"

G_BEGIN_DECLS

/**
 * EntenteRowCell:
 * @layout: (transfer full): its lines
 * @x: its left edge, from the left edge of the row
 * @element: the structure element it is
 * @hangs: whether it goes on below, beside the rows that follow: the row is not as high as it
 */
typedef struct {
  EntenteTextLayout *layout;
  double x;
  EntenteElement element;
  gboolean hangs;
} EntenteRowCell;

/**
 * EntenteRow:
 *
 * Texts side by side: a row of a table, a name and its fact. It is one strip, unless it is higher
 * than a page: then it is parted between lines, into strips that each fit.
 */
typedef struct _EntenteRow EntenteRow;

EntenteRow *entente_row_new (const char *tag, double width, double padding);
void entente_row_add_cell (EntenteRow *self, const EntenteRowCell *cell);
void entente_row_set_rules (EntenteRow *self, double above, double below);
/* Where the line under it begins, from its left edge. */
void entente_row_set_rule_start (EntenteRow *self, double x);
void entente_row_add_divider (EntenteRow *self, double x);
double entente_row_get_height (EntenteRow *self);
/* The height the row would have for the sake of one cell. */
double entente_row_get_cell_height (EntenteRow *self, guint cell);
/* Makes it higher by so much, for what hangs down from above. */
void entente_row_grow (EntenteRow *self, double height);
guint entente_row_append (EntenteRow *self,
                          EntentePageFlow *flow,
                          double x,
                          double space,
                          EntenteKeep keep,
                          int repeat);

G_END_DECLS
