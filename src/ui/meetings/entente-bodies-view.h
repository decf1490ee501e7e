/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-body.h"
#include "project/entente-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteBodiesView:
 *
 * All bodies in a tree, and the one that is selected beside it.
 *
 * Signals: `open-meeting` (EntenteMeeting): a meeting that was prepared is to be shown.
 */
#define ENTENTE_TYPE_BODIES_VIEW (entente_bodies_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteBodiesView, entente_bodies_view, ENTENTE, BODIES_VIEW, AdwBin)

/* (nullable) */
void entente_bodies_view_set_project (EntenteBodiesView *self, EntenteProject *project);
/* Selects it and shows it. */
void entente_bodies_view_open (EntenteBodiesView *self, EntenteBody *body);
/* Shows a field (nullable) of a body, or of a seat in one; FALSE when it is neither. */
gboolean entente_bodies_view_reveal (EntenteBodiesView *self,
                                     EntenteRecord *record,
                                     const EntenteField *field);

G_END_DECLS
