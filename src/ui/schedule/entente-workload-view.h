/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-task-selection.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteWorkloadView:
 *
 * The work of each person and organisation per week beside the time there is for it, and the facts
 * worth a thought in sentences. Choosing a week or a fact selects its tasks and reveals the first
 * one (`win.reveal`).
 *
 * Properties: `schedule` (EntenteSchedule, nullable), `selection` (EntenteTaskSelection, nullable),
 * `by-organization` (gboolean).
 */
#define ENTENTE_TYPE_WORKLOAD_VIEW (entente_workload_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteWorkloadView, entente_workload_view, ENTENTE, WORKLOAD_VIEW, AdwBin)

G_END_DECLS
