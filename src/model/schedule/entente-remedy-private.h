/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule-network-private.h"

G_BEGIN_DECLS

/* label: (transfer full) */
EntenteRemedy *_entente_remedy_new (char *label);
void _entente_remedy_free (EntenteRemedy *self);
void _entente_remedy_change (EntenteRemedy *self, const EntenteTaskReading *before,
                             const EntenteTaskReading *after);
void _entente_remedy_unlink (EntenteRemedy *self, EntenteDependency *dependency);
/* The task that is waited for instead. */
void _entente_remedy_relink (EntenteRemedy *self, EntenteDependency *dependency, EntenteTask *from);
/* parent: (nullable) */
void _entente_remedy_put_into (EntenteRemedy *self, EntenteTask *task, EntenteTask *parent);

/* The remedies of a contradiction, added to an array. */
void _entente_network_add_remedies (EntenteNetwork *self, const EntentePlanConflict *conflict,
                                    GPtrArray *remedies);
EntenteRemedy *_entente_network_make_unlinking (EntenteNetwork *self, guint link);

G_END_DECLS
