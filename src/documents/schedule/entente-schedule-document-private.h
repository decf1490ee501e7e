/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule-document.h"

G_BEGIN_DECLS

/* One page: width and height of the sheet in its units; sheet is freed with destroy. */
void _entente_schedule_draft_add_figure (const EntenteScheduleDraft *self, guint page,
                                         guint n_pages, const char *rows_from, const char *rows_to,
                                         double width, double height, EntenteFigurePainter painter,
                                         gpointer sheet, GDestroyNotify destroy);
/* "TABLEE27-schedule". */
char *_entente_schedule_document_make_file_name (EntenteProject *project, const char *name);

G_END_DECLS
