/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-contact-import.h"
#include "entente-contact-table-private.h"

G_BEGIN_DECLS

/* What an import would do, line by line. Making it writes nothing. */
typedef struct {
  GPtrArray *lines; /* of EntenteImportLine */
  guint counts[ENTENTE_IMPORT_REFUSED + 1];
  GPtrArray *entities; /* of EntenteContactEntity: what to write */
} EntenteContactPlan;

EntenteContactPlan *_entente_contact_plan_new (EntenteStore *store, EntenteContactTable *table);
void _entente_contact_plan_free (EntenteContactPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteContactPlan, _entente_contact_plan_free)

void _entente_contact_plan_write (EntenteContactPlan *self, EntenteEdit *edit);

G_END_DECLS
