/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/entente-field-row.h"

G_BEGIN_DECLS

/**
 * EntenteOrderedRow:
 *
 * A row that opens on the fields of one record of an ordered list (a party, an article), with
 * buttons to move it
 * up and down the list and to remove it.
 *
 * Signals: `moved` (int: by how many places, down when positive), `removed` (). Alt+Up, Alt+Down
 * and Delete do the same on the row; dragging it onto another row of its list moves it there.
 */
#define ENTENTE_TYPE_ORDERED_ROW (entente_ordered_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOrderedRow, entente_ordered_row, ENTENTE, ORDERED_ROW, AdwExpanderRow)

GtkWidget *entente_ordered_row_new (EntenteRecord *record, gboolean read_only);
EntenteRecord *entente_ordered_row_get_record (EntenteOrderedRow *self);
/* Where it can go; both ways unless something else is said. */
void entente_ordered_row_set_movable (EntenteOrderedRow *self, gboolean up, gboolean down);
/* Adds the editor of a field at the end of what the row opens on. */
EntenteFieldRow *entente_ordered_row_add_field (EntenteOrderedRow *self, const char *field);
/* Adds any other row there. */
void entente_ordered_row_add (EntenteOrderedRow *self, GtkWidget *row);
/* Opens the row and gives the keyboard to one of its fields; FALSE when it edits no such field. */
gboolean entente_ordered_row_reveal (EntenteOrderedRow *self, const EntenteField *field);

G_END_DECLS
