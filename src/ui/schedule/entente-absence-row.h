/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-absence.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* One time somebody is away or an organisation closed: folded a sentence, unfolded its fields,
   edited in place. */
#define ENTENTE_TYPE_ABSENCE_ROW (entente_absence_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAbsenceRow, entente_absence_row, ENTENTE, ABSENCE_ROW, AdwExpanderRow)

GtkWidget *entente_absence_row_new (EntenteAbsence *absence);
EntenteAbsence *entente_absence_row_get_absence (EntenteAbsenceRow *self);
/* Unfolds the row and puts the keyboard on its first date. */
void entente_absence_row_edit (EntenteAbsenceRow *self);

G_END_DECLS
