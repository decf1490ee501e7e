/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-accounts-document.h"
#include "budget/entente-funding-request.h"

G_BEGIN_DECLS

/**
 * EntenteFinancialReportDocument:
 *
 * What became of the money, for who gave it: the order of the form Cerfa 15059*02.
 *
 * Properties: `chart` (char *, read-write: id of a chart of accounts; "" for that of the project),
 * `whole-euros` (gboolean, read-write: at first as the project says).
 */
#define ENTENTE_TYPE_FINANCIAL_REPORT_DOCUMENT (entente_financial_report_document_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFinancialReportDocument,
                      entente_financial_report_document,
                      ENTENTE,
                      FINANCIAL_REPORT_DOCUMENT,
                      EntenteAccountsDocument)

/* request: (nullable): NULL for a report on the whole project. */
EntenteDocument *entente_financial_report_document_new (EntenteProject *project,
                                                        EntenteFundingRequest *request);

G_END_DECLS
