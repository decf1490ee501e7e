/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-automatic-figure.h"

G_BEGIN_DECLS

/* counted of out_of, as a percentage; nothing when out_of is 0. */
void _entente_figure_set_share (EntenteFigure *self, gint64 counted, gint64 out_of);
void _entente_figure_set_count (EntenteFigure *self, gint64 count);

/* Of the work */
void _entente_figure_tasks_on_time (const EntenteFigureSources *from, EntenteFigure *to);
void _entente_figure_active_organizations (const EntenteFigureSources *from, EntenteFigure *to);
void _entente_figure_agreements_signed (const EntenteFigureSources *from, EntenteFigure *to);

/* Of the meetings */
void _entente_figure_meetings_held (const EntenteFigureSources *from, EntenteFigure *to);
void _entente_figure_attendance (const EntenteFigureSources *from, EntenteFigure *to);
void _entente_figure_minutes_in_time (const EntenteFigureSources *from, EntenteFigure *to);
void _entente_figure_decisions_applied (const EntenteFigureSources *from, EntenteFigure *to);
void _entente_figure_problems_answered (const EntenteFigureSources *from, EntenteFigure *to);
void _entente_figure_answer_days (const EntenteFigureSources *from, EntenteFigure *to);

/* Of the means */
void _entente_figure_volunteers (const EntenteFigureSources *from, EntenteFigure *to);
void _entente_figure_volunteer_hours (const EntenteFigureSources *from, EntenteFigure *to);
void _entente_figure_hours_of_others (const EntenteFigureSources *from, EntenteFigure *to);
void _entente_figure_contributions_delivered (const EntenteFigureSources *from, EntenteFigure *to);
void _entente_figure_budget_executed (const EntenteFigureSources *from, EntenteFigure *to);
void _entente_figure_budget_variance (const EntenteFigureSources *from, EntenteFigure *to);
void _entente_figure_own_funds (const EntenteFigureSources *from, EntenteFigure *to);
void _entente_figure_public_share (const EntenteFigureSources *from, EntenteFigure *to);

G_END_DECLS
