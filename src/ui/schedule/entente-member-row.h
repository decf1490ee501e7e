/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/entente-field-row.h"

G_BEGIN_DECLS

/* A row that opens on the fields of one record that belongs to a task (who does it, what it waits
   for), with a button that removes it. Signal: `removed` (), also by Delete on the row. */
#define ENTENTE_TYPE_MEMBER_ROW (entente_member_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMemberRow, entente_member_row, ENTENTE, MEMBER_ROW, AdwExpanderRow)

GtkWidget *entente_member_row_new (EntenteRecord *record, gboolean read_only);
EntenteRecord *entente_member_row_get_record (EntenteMemberRow *self);
void entente_member_row_add_field (EntenteMemberRow *self, const char *field);
/* Opens the row; field: (nullable): gives the keyboard to it. */
gboolean entente_member_row_reveal (EntenteMemberRow *self, const EntenteField *field);

G_END_DECLS
