/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/entente-chart.h"
#include "entente-paper-blocks.h"
#include "evaluation/entente-report.h"

G_BEGIN_DECLS

/* What the sections of the report say by themselves. Each adds its blocks, and says whether there was
   anything to say. */

/* Of what the project is: entente-report-project.c */
gboolean _entente_report_add_identity (EntentePaperBlocks *self);
gboolean _entente_report_add_sketch (EntentePaperBlocks *self);
gboolean _entente_report_add_organization (EntentePaperBlocks *self);
gboolean _entente_report_add_thanks (EntentePaperBlocks *self);
gboolean _entente_report_add_annexes (EntentePaperBlocks *self);
gboolean _entente_report_add_actors (EntentePaperBlocks *self);

/* Of what was planned, and what was done: entente-report-done.c, entente-report-accounts.c */
gboolean _entente_report_add_objectives (EntentePaperBlocks *self);
gboolean _entente_report_add_done (EntentePaperBlocks *self);
gboolean _entente_report_add_finances (EntentePaperBlocks *self);

/* Of what came of it: entente-report-findings.c */
gboolean _entente_report_add_results (EntentePaperBlocks *self);
gboolean _entente_report_add_opinions (EntentePaperBlocks *self);
gboolean _entente_report_add_effects (EntentePaperBlocks *self);
gboolean _entente_report_add_public_effects (EntentePaperBlocks *self);
gboolean _entente_report_add_cooperation (EntentePaperBlocks *self);
gboolean _entente_report_add_strong_points (EntentePaperBlocks *self);
gboolean _entente_report_add_weak_points (EntentePaperBlocks *self);
gboolean _entente_report_add_lessons (EntentePaperBlocks *self);
gboolean _entente_report_add_good_effects (EntentePaperBlocks *self);
gboolean _entente_report_add_bad_effects (EntentePaperBlocks *self);

/* Held together on a page when it is short. */
void _entente_report_add_table (EntentePaperBlocks *self, const EntenteTableColumn *columns,
                                guint n_columns, GPtrArray *header, GPtrArray *rows,
                                const char *summary);
/* As wide as the text, what it shows under it. */
void _entente_report_add_chart (EntentePaperBlocks *self, EntenteChart *chart);

G_END_DECLS
