/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-document.h"
#include "evaluation/entente-report.h"

G_BEGIN_DECLS

/* The final report, for one kind of readers, or the experience sheet: composed from the project,
   with what people typed in its sections. */
#define ENTENTE_TYPE_REPORT_DOCUMENT (entente_report_document_get_type ())
G_DECLARE_FINAL_TYPE (EntenteReportDocument,
                      entente_report_document,
                      ENTENTE,
                      REPORT_DOCUMENT,
                      EntenteDocument)

/* "report" for the partners, "report/members", "report/funder", "report/public". */
EntenteDocument *entente_report_document_new (EntenteProject *project,
                                              EntenteReportReaders reader);
EntenteDocument *entente_report_document_new_experience (EntenteProject *project);
/* Whether the section tells something by itself, beside what people type. */
gboolean entente_report_document_composes (const EntenteReportPart *part);
/* That, as Markdown to start from. (transfer full) */
char *entente_report_document_dup_composed (EntenteProject *project, const EntenteReportPart *part);

G_END_DECLS
