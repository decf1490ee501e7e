/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule-filter.h"
#include "schedule/entente-task-selection.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteInvolvementView:
 *
 * Who does what: tasks in rows, organisations or people in columns, and in each cell the part
 * somebody has in the task, by a letter and a shape. Edited in place with the pointer or the
 * keyboard; each change is one undoable edit.
 *
 * Properties: `schedule` (EntenteSchedule, nullable), `project` (EntenteProject, nullable: what the
 * printed matrix is made of), `selection` (EntenteTaskSelection, nullable), `filter`
 * (EntenteScheduleFilter, nullable), `by-person` (gboolean: columns are people instead of
 * organisations), `read-only`. Upward it speaks by `win.toast` only.
 */
#define ENTENTE_TYPE_INVOLVEMENT_VIEW (entente_involvement_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteInvolvementView, entente_involvement_view, ENTENTE, INVOLVEMENT_VIEW,
                      AdwBin)

G_END_DECLS
