/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-task-columns.h"

G_BEGIN_DECLS

/**
 * EntenteTaskHeader:
 *
 * The heading of the table of tasks: the names of its columns, their edges to be dragged, and a
 * button to choose among them.
 *
 * Signal: `fit-requested` (int: EntenteTaskColumn): as wide as what stands in it.
 */
#define ENTENTE_TYPE_TASK_HEADER (entente_task_header_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTaskHeader, entente_task_header, ENTENTE, TASK_HEADER, GtkWidget)

/* adjustment: by which the rows below are scrolled sideways. */
GtkWidget *entente_task_header_new (EntenteTaskColumns *columns, GtkAdjustment *adjustment);
/* Of the rows below. */
void entente_task_header_set_row (EntenteTaskHeader *self, int inset, int width);
void entente_task_header_set_height (EntenteTaskHeader *self, int height);

G_END_DECLS
