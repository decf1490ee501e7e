/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule-edit.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The letter of a part, translated: "R" for who answers for it; "" for none. */
const char *entente_involvement_get_letter (EntenteInvolvement self);
/* "answers for it", "does it", "is consulted", "is informed", "has no part". */
const char *entente_involvement_get_words (EntenteInvolvement self);

/**
 * EntenteInvolvementCell:
 *
 * One field of the matrix of who does what: a mark, or the name of a row or column. It draws
 * itself, so that showing something else in it moves nothing around it.
 */
#define ENTENTE_TYPE_INVOLVEMENT_CELL (entente_involvement_cell_get_type ())
G_DECLARE_FINAL_TYPE (EntenteInvolvementCell, entente_involvement_cell, ENTENTE, INVOLVEMENT_CELL,
                      GtkWidget)

typedef enum {
  ENTENTE_CELL_MARK,
  ENTENTE_CELL_ROW_NAME,
  ENTENTE_CELL_COLUMN_NAME,
  ENTENTE_CELL_SAMPLE, /* a mark in a legend or menu */
} EntenteInvolvementCellKind;

GtkWidget *entente_involvement_cell_new (EntenteInvolvementCellKind kind);
/* name: what assistive technology says: task, who and part */
void entente_involvement_cell_show_mark (EntenteInvolvementCell *self,
                                         EntenteInvolvement involvement,
                                         const char *name);
/* level: how far a row is indented; strong: a group */
void entente_involvement_cell_show_name (EntenteInvolvementCell *self,
                                         const char *name,
                                         guint level,
                                         gboolean strong);

G_END_DECLS
