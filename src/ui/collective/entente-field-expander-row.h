/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/entente-field-row.h"

G_BEGIN_DECLS

/**
 * EntenteFieldExpanderRow:
 *
 * Fields that many records leave empty, folded away together. The row opens by itself for a record that
 * has something in one of them. In Blueprint it holds `$EntenteFieldRow`s, as a field group does.
 *
 * Properties: `record-type` (GType, construct-only), `record` (EntenteRecord, nullable).
 */
#define ENTENTE_TYPE_FIELD_EXPANDER_ROW (entente_field_expander_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFieldExpanderRow,
                      entente_field_expander_row,
                      ENTENTE,
                      FIELD_EXPANDER_ROW,
                      AdwExpanderRow)

void entente_field_expander_row_set_record (EntenteFieldExpanderRow *self, EntenteRecord *record);

G_END_DECLS
