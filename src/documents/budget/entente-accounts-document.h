/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

/**
 * EntenteAccountsDocument:
 *
 * A paper whose amounts stand in a chart of accounts: the abstract class of the budget and of the
 * financial report.
 *
 * Properties: `chart` (char *, read-write): id of a chart of accounts; "" for that of the project;
 * `whole-euros` (gboolean, read-write: at first as the project says): amounts are rounded to euros,
 * both totals staying equal.
 */
#define ENTENTE_TYPE_ACCOUNTS_DOCUMENT (entente_accounts_document_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteAccountsDocument,
                          entente_accounts_document,
                          ENTENTE,
                          ACCOUNTS_DOCUMENT,
                          EntenteDocument)

struct _EntenteAccountsDocumentClass {
  EntenteDocumentClass parent_class;
};

const char *entente_accounts_document_get_chart (EntenteAccountsDocument *self);
void entente_accounts_document_set_chart (EntenteAccountsDocument *self, const char *chart);
gboolean entente_accounts_document_get_whole_euros (EntenteAccountsDocument *self);
void entente_accounts_document_set_whole_euros (EntenteAccountsDocument *self,
                                                gboolean whole_euros);

G_END_DECLS
