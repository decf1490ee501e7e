/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "agreements/entente-agreement.h"
#include "agreements/entente-article.h"
#include "agreements/entente-party.h"

G_BEGIN_DECLS

/* What happens to an agreement from draft to end. Each function is one labelled edit, so one undo. */

/* organizations: list of EntenteOrganization, two at least. Composes parties and articles from the project. */
EntenteAgreement *entente_agreement_draft (EntenteStore *store,
                                           EntenteAgreementKind kind,
                                           GListModel *organizations,
                                           GError **error);
/* Numbers it and freezes its data and text; fails while required facts are missing. */
gboolean entente_agreement_issue (EntenteAgreement *self, GError **error);
gboolean entente_agreement_sign (EntenteAgreement *self, const GDate *date, GError **error);
gboolean entente_agreement_end (EntenteAgreement *self, const GDate *date, GError **error);

/* Parties and articles in their order: live lists, sorted by rank. */
GListModel *entente_agreement_get_parties (EntenteAgreement *self);
GListModel *entente_agreement_get_articles (EntenteAgreement *self);
gboolean entente_agreement_add_party (EntenteAgreement *self,
                                      EntenteRecord *organization,
                                      GError **error);
gboolean entente_agreement_remove_party (EntenteAgreement *self, EntenteParty *party, GError **error);

/* clause: nick of an optional clause of the template, or NULL for an empty article. before: NULL at the end. */
EntenteArticle *entente_agreement_add_article (EntenteAgreement *self,
                                               const char *clause,
                                               EntenteArticle *before,
                                               GError **error);
gboolean entente_agreement_remove_article (EntenteAgreement *self,
                                           EntenteArticle *article,
                                           GError **error);
gboolean entente_agreement_move_article (EntenteAgreement *self,
                                         EntenteArticle *article,
                                         guint position,
                                         GError **error);

/* Number of originals: one a party, one more for the file if asked (Code civil, art. 1375). */
guint entente_agreement_count_originals (EntenteAgreement *self);
/* Title, or the kind's name in the interface's language; with the parties when untitled. */
char *entente_agreement_dup_title (EntenteAgreement *self);

/* The clauses of the template: nicks, and their headings in the documents' language. */
typedef struct {
  const char *nick;
  const char *heading;
  gboolean optional;
} EntenteClause;
const EntenteClause *entente_agreement_get_clauses (EntenteAgreement *self, guint *n_clauses);

G_END_DECLS
