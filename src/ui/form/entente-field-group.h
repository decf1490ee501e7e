/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/entente-field-row.h"

G_BEGIN_DECLS

/**
 * EntenteFieldGroup:
 *
 * A preferences group that tells its field rows which record they show. In Blueprint:
 * `$EntenteFieldGroup { record-type: typeof<$EntenteOrganization>; … }`, with
 * `$EntenteFieldRow { field: "siret"; }` inside.
 *
 * Properties: `record-type` (GType, before the rows), `record` (EntenteRecord, nullable), 
 * `read-only` (gboolean).
 */
#define ENTENTE_TYPE_FIELD_GROUP (entente_field_group_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFieldGroup, entente_field_group, ENTENTE, FIELD_GROUP,
                      AdwPreferencesGroup)

GtkWidget *entente_field_group_new (GType record_type);
/* Adds a row for a field, at the end. */
void entente_field_group_add (EntenteFieldGroup *self, const char *field);
EntenteRecord *entente_field_group_get_record (EntenteFieldGroup *self);
void entente_field_group_set_record (EntenteFieldGroup *self, EntenteRecord *record);
void entente_field_group_set_read_only (EntenteFieldGroup *self, gboolean read_only);
/* (nullable): the row that edits a field */
EntenteFieldRow *entente_field_group_find (EntenteFieldGroup *self, const EntenteField *field);
/* Shows the row that edits a field and gives it the keyboard focus; FALSE when no row does. */
gboolean entente_field_group_reveal (EntenteFieldGroup *self, const EntenteField *field);

G_END_DECLS
