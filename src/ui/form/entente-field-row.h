/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-record.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteFieldRow:
 *
 * A row of a boxed list that shows one field of one record and edits it in place: entry, several
 * lines, switch, choice, choices or date, whatever the field's description asks for. The edit is
 * saved on Enter and when the focus leaves, Escape brings the old value back; there is no Save
 * button. A doubtful value is kept, marked and explained under the row.
 *
 * In Blueprint: `$EntenteFieldRow { field: "siret"; }` in a `$EntenteFieldGroup { record-type:
 * typeof<$EntenteOrganization>; }`, which hands the record to all its rows (entente-field-group.h).
 *
 * Properties: `record` (EntenteRecord, nullable), `record-type` (GType; needed for the label while
 * there is no record, and set by the group), `field` (char *, the field's name), `read-only`
 * (gboolean).
 */
#define ENTENTE_TYPE_FIELD_ROW (entente_field_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFieldRow, entente_field_row, ENTENTE, FIELD_ROW, AdwPreferencesRow)

/* Puts a value in: FALSE and a sentence for people when it could not be. */
typedef gboolean (*EntenteFieldPut) (EntenteRecord *record, guint field, const GValue *value,
                                     char **problem);

GtkWidget *entente_field_row_new (GType record_type, const char *field);
EntenteRecord *entente_field_row_get_record (EntenteFieldRow *self);
void entente_field_row_set_record (EntenteFieldRow *self, EntenteRecord *record);
const EntenteField *entente_field_row_get_field (EntenteFieldRow *self);
/* For fields that a rule binds to others: put is called instead of changing this field alone. */
void entente_field_row_set_put (EntenteFieldRow *self, EntenteFieldPut function);
/* Saves what was typed and not yet saved: before the record changes, the page is left or the
   window closes. */
void entente_field_row_flush (EntenteFieldRow *self);

G_END_DECLS
