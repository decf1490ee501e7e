/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-body-calendar.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteBodyYearRow:
 *
 * The twelve months of one body: a button for each of its dates, which says by its shape whether
 * the meeting was held, stands, was cancelled, or is only proposed. One of the buttons is reached
 * with Tab, the others from there with the arrows.
 *
 * Signals: `date-chosen` (gpointer, an EntenteBodyDate), `name-clicked` ().
 */
#define ENTENTE_TYPE_BODY_YEAR_ROW (entente_body_year_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteBodyYearRow, entente_body_year_row, ENTENTE, BODY_YEAR_ROW, GtkBox)

/* body: (nullable): none for meetings of no body. dates: (element-type EntenteBodyDate): its own, in
   order; borrowed, as long as the row lives. names: the column that all names share. */
GtkWidget *entente_body_year_row_new (EntenteBody *body,
                                      GPtrArray *dates,
                                      const char *warning,
                                      gboolean read_only,
                                      GtkSizeGroup *names);
/* What stands over the months. year: the one that is shown */
GtkWidget *entente_body_year_row_new_header (GDateYear year, GtkSizeGroup *names);
/* What the shapes of the buttons mean. */
GtkWidget *entente_body_year_row_new_legend (void);

/* (nullable) */
EntenteBody *entente_body_year_row_get_body (EntenteBodyYearRow *self);
/* The date that has the keyboard; NULL when none has. */
const EntenteBodyDate *entente_body_year_row_get_focused (EntenteBodyYearRow *self);
/* Gives the keyboard to the date nearest to a moment; FALSE when there is none. */
gboolean entente_body_year_row_focus (EntenteBodyYearRow *self, EntenteMoment moment);
/* The one before (-1) or after (1) the one that has the keyboard. */
gboolean entente_body_year_row_step (EntenteBodyYearRow *self, int direction);

G_END_DECLS
