/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "project/entente-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteMonthGridView:
 *
 * The month grid of the guide, as it is printed: steps and tasks in rows, months or weeks in
 * columns, names in the cells.
 *
 * Properties: `project` (EntenteProject, nullable).
 */
#define ENTENTE_TYPE_MONTH_GRID_VIEW (entente_month_grid_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMonthGridView, entente_month_grid_view, ENTENTE, MONTH_GRID_VIEW,
                      AdwBin)

G_END_DECLS
