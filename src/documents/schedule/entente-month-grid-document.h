/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule-document.h"

G_BEGIN_DECLS

/**
 * EntenteMonthGridDocument:
 *
 * The plan as the guide's table, path `month-grid`: steps and tasks in rows, months in columns,
 * names in the cells. It has the properties of the schedule's document; `pages` is not looked at.
 *
 * Properties: `weekly` (gboolean): weeks in the stead of months.
 */
#define ENTENTE_TYPE_MONTH_GRID_DOCUMENT (entente_month_grid_document_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMonthGridDocument, entente_month_grid_document, ENTENTE,
                      MONTH_GRID_DOCUMENT, EntenteScheduleDocument)

EntenteDocument *entente_month_grid_document_new (EntenteProject *project);

G_END_DECLS
