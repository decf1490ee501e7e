/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-date-poll.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What one person answered to one moment of a poll, shown by an icon and changed by keyboard or
   click. */
#define ENTENTE_TYPE_POLL_CELL (entente_poll_cell_get_type ())
G_DECLARE_FINAL_TYPE (EntentePollCell, entente_poll_cell, ENTENTE, POLL_CELL, GtkButton)

GtkWidget *entente_poll_cell_new (EntenteDateOption *option, EntentePerson *person);
/* Shows the answer as it stands. */
void entente_poll_cell_update (EntentePollCell *self);

G_END_DECLS
