/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-plan-names-private.h"
#include "entente-plan-row-private.h"

G_BEGIN_DECLS

/* Who stands in the cells of a plan: found in the project, or new. */
typedef struct _EntentePlanPeople EntentePlanPeople;

/* Somebody or an organisation of the project, or one to be. */
typedef struct {
  GType type;
  EntenteRecord *record; /* borrowed; NULL until it is written, for one to be */
  char *name;
} EntentePlanParty;

typedef struct {
  EntentePlanParty *organization; /* accountable; nullable */
  EntentePlanParty *referent;     /* nullable */
  GPtrArray *doers;               /* EntentePlanParty */
  GPtrArray *roles;               /* char *, one a doer */
} EntentePlanInvolved;

EntentePlanPeople *_entente_plan_people_new (EntenteStore *store, gboolean adds);
void _entente_plan_people_free (EntentePlanPeople *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePlanPeople, _entente_plan_people_free)

/* Names that are not in the project, each counted once. */
guint _entente_plan_people_count_unknown (EntentePlanPeople *self);
/* Finds who is in the cells of a row; says on sentences what was not found, and adds to notes what
   is not to be lost. */
EntentePlanInvolved *_entente_plan_people_find (EntentePlanPeople *self,
                                                const EntentePlanRow *row,
                                                EntentePlanTable *table,
                                                GString *notes,
                                                GPtrArray *sentences);
void _entente_plan_involved_free (EntentePlanInvolved *self);
/* The record, made in the edit when it is a new one. */
EntenteRecord *_entente_plan_party_write (EntentePlanParty *self, EntenteEdit *edit);

G_END_DECLS
