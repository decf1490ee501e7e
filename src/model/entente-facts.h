/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-record.h"

G_BEGIN_DECLS

/**
 * EntenteFacts:
 *
 * The values of one record at one moment: as they are now, as they were when a document was
 * issued, or none at all for a blank model. Documents are composed from facts, so that all three
 * take the same road. Read with the same field indexes as the record. Reference counted.
 */
typedef struct _EntenteFacts EntenteFacts;

#define ENTENTE_TYPE_FACTS (entente_facts_get_type ())
GType entente_facts_get_type (void);

EntenteFacts *entente_facts_new (EntenteRecord *record);
EntenteFacts *entente_facts_new_empty (GType type);
EntenteFacts *entente_facts_ref (EntenteFacts *self);
void entente_facts_unref (EntenteFacts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteFacts, entente_facts_unref)

EntenteRecord *entente_facts_get_record (EntenteFacts *self);
gboolean entente_facts_is_filled (EntenteFacts *self, guint field);
const char *entente_facts_get_text (EntenteFacts *self, guint field);
gint64 entente_facts_get_integer (EntenteFacts *self, guint field);
gboolean entente_facts_get_boolean (EntenteFacts *self, guint field);
gboolean entente_facts_get_date (EntenteFacts *self, guint field, GDate *date);
int entente_facts_get_choice (EntenteFacts *self, guint field);

/* For whoever builds facts. */
void entente_facts_set_text (EntenteFacts *self, guint field, const char *value);

G_END_DECLS
