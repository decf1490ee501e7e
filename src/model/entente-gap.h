/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-record.h"

G_BEGIN_DECLS

/**
 * EntenteGap:
 * @label: the translated sentence that says what is missing ("SIRET of Les Cuillères Volantes")
 * @record: (nullable): where it is typed; the record and its field
 * @field: index of the field in the description of @record
 * @required: whether the document cannot be issued without it; if so it is a dotted line on paper,
 *   if not it is left out
 *
 * A fact that a document would like to say and the project does not know.
 */
typedef struct {
  char *label;
  EntenteRecord *record;
  guint field;
  gboolean required;
} EntenteGap;

#define ENTENTE_TYPE_GAP (entente_gap_get_type ())
GType entente_gap_get_type (void);

EntenteGap *entente_gap_new (const char *label,
                             EntenteRecord *record,
                             guint field,
                             gboolean required);
EntenteGap *entente_gap_copy (const EntenteGap *gap);
void entente_gap_free (EntenteGap *gap);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteGap, entente_gap_free)

/* Adds a gap to a list unless the same field of the same record is there already; a required one
   wins. */
void entente_gap_list_add (GPtrArray *gaps, EntenteGap *gap);
guint entente_gap_list_count_required (GPtrArray *gaps);

G_END_DECLS
