/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule-page.h"
#include "schedule/entente-task-selection.h"

G_BEGIN_DECLS

/* Between the page and its actions. Borrowed; NULL without a project. */
EntenteSchedule *_entente_schedule_page_get_schedule (EntenteSchedulePage *self);
EntenteTaskSelection *_entente_schedule_page_get_selection (EntenteSchedulePage *self);
/* Selects a task and shows it in the view that is looked at. */
/* Nothing is searched or filtered any more. */
void _entente_schedule_page_show_all (EntenteSchedulePage *self);
void _entente_schedule_page_show_task (EntenteSchedulePage *self, EntenteTask *task);
void _entente_schedule_page_show_pane (EntenteSchedulePage *self);
void _entente_schedule_page_search (EntenteSchedulePage *self);
/* "chart", "list", "month"…; FALSE when there is no such view. */
gboolean _entente_schedule_page_show_view (EntenteSchedulePage *self, const char *name);
const char *_entente_schedule_page_get_view (EntenteSchedulePage *self);

/* entente-schedule-page-actions.c */
void _entente_schedule_page_class_install_actions (GtkWidgetClass *widget_class);
/* Enables what the project and the selection allow. */
void _entente_schedule_page_update_actions (EntenteSchedulePage *self);

G_END_DECLS
