/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

/* What one person or organisation has to do: when, where, with whom, what to take care of, and a
   box to tick. */
#define ENTENTE_TYPE_TASK_SHEET_DOCUMENT (entente_task_sheet_document_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTaskSheetDocument,
                      entente_task_sheet_document,
                      ENTENTE,
                      TASK_SHEET_DOCUMENT,
                      EntenteDocument)

/* who: an EntentePerson or an EntenteOrganization. */
EntenteDocument *entente_task_sheet_document_new (EntenteProject *project, EntenteRecord *who);
/* Those who have a part in some task, people first, by name: array of EntenteRecord. */
GPtrArray *entente_task_sheet_document_list_owners (EntenteProject *project);

G_END_DECLS
