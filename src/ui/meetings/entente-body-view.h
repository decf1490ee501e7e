/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-body.h"
#include "project/entente-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteBodyView:
 *
 * One body: what it is for, who sits in it, how it decides, when it meets, and its next dates.
 *
 * Signals: `open-meeting` (EntenteMeeting): a meeting that was prepared is to be shown.
 */
#define ENTENTE_TYPE_BODY_VIEW (entente_body_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteBodyView, entente_body_view, ENTENTE, BODY_VIEW, AdwBin)

/* Both (nullable). */
void entente_body_view_set_body (EntenteBodyView *self, EntenteProject *project, EntenteBody *body);
/* Gives the keyboard to a field (nullable) of the body, or of one of its seats. */
gboolean entente_body_view_reveal (EntenteBodyView *self,
                                   EntenteRecord *record,
                                   const EntenteField *field);

G_END_DECLS
