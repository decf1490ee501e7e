/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* The people and organisations of a project by the names that tables give them. */
typedef struct _EntentePlanNames EntentePlanNames;

EntentePlanNames *_entente_plan_names_new (EntenteStore *store);
void _entente_plan_names_free (EntentePlanNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePlanNames, _entente_plan_names_free)

/* Whatever the order, case and accents; a given name alone when one person only bears it. (transfer
   none) (nullable) */
EntenteRecord *_entente_plan_names_find_person (EntentePlanNames *self, const char *name);
/* By name or short name. (transfer none) (nullable) */
EntenteRecord *_entente_plan_names_find_organization (EntentePlanNames *self, const char *name);

/* Somebody of a "who" cell. */
typedef struct {
  char *name; /* "" for an empty place: nobody is first */
  char *role; /* what stood between brackets, or "" */
} EntentePlanName;

/* "Zoé Exemple, Amadou Modèle (échelle) et Léa": array of EntentePlanName. */
GPtrArray *_entente_plan_names_split (EntentePlanNames *self, const char *cell);

G_END_DECLS
