/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-automatic-figure.h"
#include "meetings/entente-meeting-life.h"

G_BEGIN_DECLS

/* The meeting that looks back on the project. */

/* One that has the ready agenda of a review, the last that was made and not cancelled; (transfer
   none) (nullable). */
EntenteMeeting *entente_review_meeting_find (EntenteStore *store);
/* One of the organising group, without a day yet: the ready agenda with the figures so far under its
   points. One undoable edit. (transfer none) (nullable) */
EntenteMeeting *entente_review_meeting_prepare (const EntenteFigureSources *sources, GError **error);

G_END_DECLS
