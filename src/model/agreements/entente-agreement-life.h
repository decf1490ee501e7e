/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "agreements/entente-agreement.h"
#include "agreements/entente-article.h"
#include "agreements/entente-party.h"
#include "entente-model-error.h"

G_BEGIN_DECLS

/* What happens to an agreement from draft to end. Each function is one labelled edit, so one
   undo. */

/* organizations: list of EntenteOrganization, two at least. Composes parties and articles from the
   project. */
EntenteAgreement *entente_agreement_draft (EntenteStore *store,
                                           EntenteAgreementKind kind,
                                           GListModel *organizations,
                                           GError **error);

/**
 * EntenteAgreementActions:
 * @ENTENTE_AGREEMENT_CAN_EDIT: its parties, articles and facts may change
 * @ENTENTE_AGREEMENT_CAN_ISSUE: it may be issued, if nothing is missing
 * @ENTENTE_AGREEMENT_CAN_SIGN: its signature may be noted
 * @ENTENTE_AGREEMENT_CAN_END: its end may be noted
 * @ENTENTE_AGREEMENT_CAN_DELETE: it may be deleted; once issued others may hold it on paper
 *
 * What the state of an agreement allows.
 */
typedef enum {
  ENTENTE_AGREEMENT_CAN_EDIT = 1 << 0,
  ENTENTE_AGREEMENT_CAN_ISSUE = 1 << 1,
  ENTENTE_AGREEMENT_CAN_SIGN = 1 << 2,
  ENTENTE_AGREEMENT_CAN_END = 1 << 3,
  ENTENTE_AGREEMENT_CAN_DELETE = 1 << 4,
} EntenteAgreementActions;

EntenteAgreementActions entente_agreement_get_actions (EntenteAgreement *self);

/* Numbers it and freezes its data and text; fails while required facts are missing. */
gboolean entente_agreement_issue (EntenteAgreement *self, GError **error);
gboolean entente_agreement_issue_on (EntenteAgreement *self, const GDate *date, GError **error);
gboolean entente_agreement_sign (EntenteAgreement *self, const GDate *date, GError **error);
gboolean entente_agreement_end (EntenteAgreement *self, const GDate *date, GError **error);

/* Parties and articles in their order: live lists, sorted by rank. */
GListModel *entente_agreement_get_parties (EntenteAgreement *self);
GListModel *entente_agreement_get_articles (EntenteAgreement *self);
gboolean entente_agreement_add_party (EntenteAgreement *self,
                                      EntenteRecord *organization,
                                      GError **error);
gboolean entente_agreement_remove_party (EntenteAgreement *self,
                                         EntenteParty *party,
                                         GError **error);
gboolean entente_agreement_move_party (EntenteAgreement *self,
                                       EntenteParty *party,
                                       guint position,
                                       GError **error);

/* clause: nick of a clause of the template, or NULL for an empty article. before: NULL at the
   clause's place in the template, or at the end. */
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
  const char *body; /* CommonMark with {fields} */
  gboolean optional;
} EntenteClause;
const EntenteClause *entente_agreement_get_clauses (EntenteAgreement *self, guint *n_clauses);

G_END_DECLS
